"""Imports go one way, and importing the package is quick: read from the files, and measured."""

import ast
import graphlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "gdlesson"
WORDS = {"text", "validate"}
CORE = {"descent", "regression", "sums", "derivation", "own_data"}
CORE |= {"columns", "data", "features", "memory", "stochastic", "yes_or_no"}

# What each part of the package may import of the package, beside itself.
MAY = {
    "validate": set(),
    "text": set(),
    "gone": {"validate"},
    "folds": set(),
    "copies": {"folds"},
    "opening": {"copies"},
    "saving": set(),
    "__main__": {"copies", "gone", "marking", "opening", "text"},
    "marking": WORDS | {"__init__", "checker", "copies", "folds"},
    "descent": WORDS,
    "sums": WORDS | {"descent"},
    "regression": WORDS | {"descent", "sums"},
    "derivation": WORDS | {"descent"},
    "columns": WORDS,
    "own_data": WORDS | {"columns"},
    "data": WORDS | {"copies"},
    "features": WORDS | {"descent", "regression", "sums"},
    "memory": WORDS | {"descent", "regression"},
    "stochastic": WORDS | {"descent", "regression", "sums", "features"},
    "yes_or_no": WORDS | {"descent", "features"},
    "drawing": WORDS,
    "explorer": WORDS | {"drawing"},
    "checker": WORDS,
    "lessons": WORDS | CORE | {"checker", "explorer", "drawing"},
    "__init__": {"checker", "gone", "lessons"},
}
FILES = sorted(PACKAGE.rglob("*.py"))
PARTS = sorted({path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in FILES})


def part_of(name):
    """The part of the package that a module's full name belongs to: checker of
    gdlesson.checker.kinds, __init__ of gdlesson itself."""
    return ([*name.split("."), "__init__"])[1]


def module_of(path):
    """The full name of the module in a file of the package."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imported(path):
    """The full names of the package's modules that a file imports, at its top or within."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write the package's name"
            below = {f"{node.module}.{alias.name}" for alias in node.names}
            modules = {name for name in below if name in MODULES}
            found |= modules or {node.module}
    return {name for name in found if name.partition(".")[0] == "gdlesson"}


MODULES = {module_of(path): path for path in FILES}


@pytest.mark.parametrize("part", PARTS)
def test_imports_go_one_way(part):
    assert part in MAY, f"say in MAY what {part} may import"
    for path in FILES:
        if path.relative_to(PACKAGE).parts[0].removesuffix(".py") != part:
            continue
        for name in imported(path):
            other = part_of(name)
            assert other in MAY[part] | {part}, f"{path.relative_to(PACKAGE)} imports {name}"


def test_the_rules_go_one_way_themselves():
    assert set(MAY) >= set(PARTS)
    list(graphlib.TopologicalSorter(MAY).static_order())  # CycleError if not
    both = [part for part, others in MAY.items() if {"checker", "lessons"} <= others]
    assert both == ["__init__"]


def test_no_modules_import_each_other_in_a_circle():
    graph = {name: imported(path) - {name} for name, path in MODULES.items()}
    packages = {name for name, path in MODULES.items() if path.name == "__init__.py"}
    # A module's own package is imported before it, whatever it says.
    graph = {name: others - packages for name, others in graph.items()}
    list(graphlib.TopologicalSorter(graph).static_order())


def loaded_by(code):
    """The names of all modules that are loaded once `code` has run in a new Python."""
    answer = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
    )
    return set(answer.stdout.split())


@pytest.mark.parametrize(
    "code", ["import gdlesson", "import gdlesson.descent", "from gdlesson import check"]
)
def test_importing_is_quick_because_little_is_loaded(code):
    loaded = loaded_by(code)
    slow = {"matplotlib", "PIL", "ipywidgets", "anywidget", "IPython", "pandas", "scipy"}
    assert not loaded & slow
    lessons = {name for name in loaded if name.startswith("gdlesson.lessons.")}
    assert not lessons
    assert not {"gdlesson.drawing", "gdlesson.explorer", "gdlesson.copies"} & loaded


def test_an_exercises_module_is_loaded_when_its_number_is_asked_for():
    loaded = loaded_by("from gdlesson import check\ncheck.judge('4.1', lambda *args: 0)")
    exercises = {name for name in loaded if name.endswith(".exercises")}
    assert exercises == {"gdlesson.lessons.half_mse.exercises"}
    assert not loaded & {"matplotlib", "ipywidgets", "anywidget"}
