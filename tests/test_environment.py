"""pyproject.toml, constraints.txt and the environments say the same. No conda solver ran here:
only names and bounds are compared, with each other and with what is installed."""

import ast
import importlib.metadata
import os
import re
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PYTHONS = ["3.11.9", "3.12.4", "3.13.1", "3.14.0"]
CONDA_NAMES = {"matplotlib-base": "matplotlib"}  # conda's matplotlib brings a GUI toolkit along


def project():
    """Returns pyproject.toml's table of the project."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def requirements(*extras):
    """Returns the project's requirements, with those of the extras, by name."""
    lines = list(project()["dependencies"])
    for extra in extras:
        lines += project()["optional-dependencies"][extra]
    found = [Requirement(line) for line in lines]
    return {canonicalize_name(requirement.name): requirement for requirement in found}


def constraints():
    """Returns the lines of constraints.txt as requirements."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


def exact_version(name, python, system="linux"):
    """Returns the version that constraints.txt gives for this Python, or None."""
    here = {"python_full_version": python, "python_version": python.rpartition(".")[0]}
    here |= {"sys_platform": system, "os_name": "nt" if system == "win32" else "posix"}
    found = [
        requirement
        for requirement in constraints()
        if canonicalize_name(requirement.name) == name
        and (requirement.marker is None or requirement.marker.evaluate(here))
    ]
    assert len(found) <= 1, f"{name} has two versions for Python {python}"
    return str(found[0].specifier).removeprefix("==") if found else None


def conda_requirements():
    """Returns the requirements of environment.yml by name, and its Python."""
    text = (ROOT / "environment.yml").read_text(encoding="utf-8")
    lines = [line.partition("#")[0].strip() for line in text.splitlines()]
    items = [line.removeprefix("- ") for line in lines[lines.index("dependencies:") + 1 :] if line]
    python = [item for item in items if item.startswith("python=")]
    others = [*python, "pip", "pip: [-e .]"]
    found = [Requirement(item) for item in items if item not in others]
    return {CONDA_NAMES.get(item.name, item.name): item for item in found}, python


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("python", PYTHONS)
def test_constraints_satisfy_every_bound(python, system):
    for name, requirement in requirements("lab", "site", "test").items():
        version = exact_version(name, python, system)
        assert version is not None, f"{name} is not in constraints.txt"
        assert requirement.specifier.contains(version), f"{requirement}, but {version}"


def test_constraints_are_exact_and_hold_no_address():
    for requirement in constraints():
        assert re.fullmatch(r"==[\w.]+", str(requirement.specifier)), str(requirement)
        assert requirement.url is None


@pytest.mark.parametrize(
    "name", ["constraints.txt", "environment.yml", "binder/environment.yml", "binder/postBuild"]
)
def test_no_address_of_a_registry_and_no_path(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"https?://|file:|--(extra-)?index-url |--find-links ", text)
    assert not re.search(r"(?<![\w}])/(?:home|root|tmp|opt|work|Users)\b", text)


def test_every_requirement_has_a_lower_bound():
    for requirement in requirements("lab", "site", "test").values():
        assert ">=" in str(requirement.specifier), str(requirement)


def test_what_is_installed_satisfies_the_bounds():
    for name, requirement in requirements("lab", "site", "test").items():
        assert requirement.specifier.contains(importlib.metadata.version(name)), str(requirement)


def test_what_start_py_installed_is_what_constraints_say():
    # Elsewhere (a maintainer's own environment, the newest versions) the bounds are all we ask.
    by_start_py = Path(sys.prefix) == ROOT / ".venv" and not os.environ.get("GDLESSON_NEWEST")
    python = "{}.{}.{}".format(*sys.version_info[:3])
    for name in requirements("lab", "site", "test"):
        installed = importlib.metadata.version(name)
        assert not by_start_py or installed == exact_version(name, python, sys.platform), name


def test_conda_has_the_same_names_and_bounds():
    conda, python = conda_requirements()
    ours = requirements("lab")
    assert set(conda) == set(ours)
    for name, requirement in ours.items():
        assert conda[name].specifier == requirement.specifier, name
    # Binder reads python=3.12 and misreads python>=3.12.
    assert python == ["python=3.12"]


def test_conda_installs_the_course_and_binder_builds_from_the_rest():
    ours = (ROOT / "environment.yml").read_text(encoding="utf-8").splitlines()
    binders = (ROOT / "binder" / "environment.yml").read_text(encoding="utf-8").splitlines()
    assert ours[:-1] == binders[:-1]
    assert ours[-1] == "  - pip: [-e .]"
    # A session's work is saved in the browser by a package that learners elsewhere do not need.
    assert re.fullmatch(r"  - pip: \[jupyter-offlinenotebook>=[\d.]+\]", binders[-1])


def test_what_the_package_imports_is_declared():
    declared = set(requirements("lab"))
    names = {"IPython": "ipython", "PIL": "pillow", "jupyter_core": "jupyterlab"}
    for path in (ROOT / "gdlesson").rglob("*.py"):
        for name in imported(path) - set(sys.stdlib_module_names) - {"gdlesson"}:
            optional = name in OPTIONAL.get(path.relative_to(ROOT / "gdlesson").as_posix(), ())
            assert optional or names.get(name, name) in declared, f"{path}: {name}"


# What a module uses only where it is there, e.g. because Jupyter's kernel brings it along.
OPTIONAL = {
    "lessons/data_per_step/big.py": ("dask",),
    "checker/guard.py": ("psutil",),
    "own_data.py": ("pandas",),
}


def imported(path):
    """The names of the packages that a file imports, anywhere in it."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    full = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    full += [node.module for node in nodes if isinstance(node, ast.ImportFrom)]
    return {name.partition(".")[0] for name in full}


def test_binder_may_run_what_it_runs_last():
    text = (ROOT / "binder" / "postBuild").read_bytes()
    assert text.startswith(b"#!") and b"\r" not in text
    assert b"--no-deps --editable ." in text
    assert b"-m gdlesson copy" in text
    for path in (ROOT / "lab").rglob("*.*"):
        name = path.relative_to(ROOT).as_posix()
        if "/__pycache__/" in name or name == "lab/gdlesson.json":  # pip puts that in its place
            continue
        assert name.encode() in text, name
    if os.name != "nt":
        assert os.access(ROOT / "binder" / "postBuild", os.X_OK)
        assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_versions_agree():
    import gdlesson

    assert project()["version"] == gdlesson.__version__


def test_ipykernel_7_stays_out():
    # It runs widget callbacks on another thread; matplotlib is not thread-safe.
    assert not requirements("lab")["ipykernel"].specifier.contains("7.0.0")


def test_python_bounds_agree():
    sys.path.insert(0, str(ROOT))
    try:
        import start
    finally:
        sys.path.remove(str(ROOT))
    assert project()["requires-python"] == ">={}.{}".format(*start.OLDEST)
