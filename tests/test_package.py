"""What the wheel holds, and that it works where there is no checkout."""

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
WALK = """
import importlib, pathlib, pkgutil, sys
import gdlesson
assert pathlib.Path(gdlesson.__file__).is_relative_to(sys.prefix), gdlesson.__file__
for module in pkgutil.walk_packages(gdlesson.__path__, "gdlesson."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
from gdlesson import check
print(check.judge("1.2", lambda theta, alpha: theta - 2 * alpha * theta).verdict)
"""

THROUGH = """
import json, pathlib
from IPython.core.interactiveshell import InteractiveShell

shell = InteractiveShell.instance()
lesson = json.loads(pathlib.Path("01_theta_squared.ipynb").read_text(encoding="utf-8"))
sources = ["".join(cell["source"]) for cell in lesson["cells"] if cell["cell_type"] == "code"]
place = [n for n, source in enumerate(sources) if source.startswith('@check("1.2")')][0]
stub = sources[place].rstrip().removesuffix("...")
sources[place + 1 : place + 1] = [
    stub + f"return theta {sign} alpha * 2 * theta\\nprint(step.__module__)" for sign in "+-"
]
for source in sources[: place + 3]:
    shell.run_cell(source).raise_error()
"""


def run(*command, cwd=ROOT):
    """The output of a command; no folder of the course is on Python's path."""
    ours = ("PYTHONPATH", "GDLESSON_PROGRESS")
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    answer = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        env={**environment, "PYTHONUTF8": "1"},
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The path of the wheel, built from the checkout as pip builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    """A Python that has the wheel, and the packages that run these tests, but no checkout."""
    folder = tmp_path_factory.mktemp("clean") / "env"
    venv.create(folder)
    for path in wheel_free(sys.path):
        here = next(folder.rglob("site-packages"))
        with open(here / "others.pth", "a", encoding="utf-8") as file:
            file.write(f"{path}\n")
    with zipfile.ZipFile(wheel) as file:
        file.extractall(here)  # what pip does with a wheel of pure Python
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def wheel_free(places):
    """The folders of installed packages among `places`."""
    return [place for place in places if Path(place).name == "site-packages"]


def tracked(*folders):
    """The files of these folders that belong to the course, as relative paths."""
    ignored = {"__pycache__", ".ipynb_checkpoints", ".gdlesson_progress.json"}
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not ignored & set(path.parts)
    }


def test_the_wheel_holds_the_package_the_lessons_and_the_settings(wheel):
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    package = tracked("gdlesson")
    others = {f"gdlesson/{name}" for name in tracked("notebooks", "lab")}
    (shared,) = {name for name in names if ".data/" in name}  # what pip puts beside the package
    assert shared.endswith(".data/data/etc/jupyter/jupyter_server_config.d/gdlesson.json")
    assert names - {shared} == package | others


def test_the_wheel_says_what_it_is(wheel):
    with zipfile.ZipFile(wheel) as file:
        names = file.namelist()
        metadata = file.read(next(n for n in names if n.endswith("METADATA"))).decode()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "Requires-Python: >=3.11" in metadata and "Description-Content-Type" in metadata


def test_everything_can_be_imported_and_judges_outside_the_checkout(python, tmp_path):
    assert run(python, "-c", WALK, cwd=tmp_path).split() == ["right"]


def test_the_command_works_outside_the_checkout(python, tmp_path):
    assert "Made work" in run(python, "-m", "gdlesson", "fresh", "1", cwd=tmp_path)
    copied = {path.name for path in (tmp_path / "work").rglob("*.*") if ".lab" not in path.parts}
    stored = {Path(name).name for name in tracked("notebooks")}
    assert copied == stored


def test_a_lesson_is_worked_through_outside_the_checkout(python, tmp_path):
    """A wrong, then a right answer in its copy; the copy is handed in, executed and marked."""
    run(python, "-m", "gdlesson", "copy", cwd=tmp_path)
    work = tmp_path / "work"
    said = run(python, "-c", THROUGH, cwd=work)
    order = ["1.2: not attempted", "1.2: wrong", "is that downhill?", "theta_squared.exercises"]
    order += ["1.2: right", "__main__"]
    places = [said.find(words) for words in order]
    assert -1 not in places and places == sorted(places), said[:3000]
    assert '"1.2"' in (work / ".gdlesson_progress.json").read_text(encoding="utf-8")

    (tmp_path / "class").mkdir()
    shutil.copy(work / "01_theta_squared.ipynb", tmp_path / "class" / "anna.ipynb")
    assert "1 hand-in marked" in run(python, "-m", "gdlesson", "mark", "class", cwd=tmp_path)
    marks = (tmp_path / "class" / "marks.csv").read_text(encoding="utf-8").splitlines()
    assert marks[0].startswith("file,problem,1.1,") and marks[1].startswith("anna.ipynb,,not att")


def test_an_editable_installation_finds_the_one_source(tmp_path):
    """A .pth file with the checkout's place, and no second copy of a lesson."""
    shutil.copytree(
        ROOT,
        tmp_path / "course",
        ignore=shutil.ignore_patterns(".*", "work", "build", "dist", "tests"),
    )
    code = "from hatchling.build import build_editable; print(build_editable('..'))"
    run(sys.executable, "-c", code, cwd=tmp_path / "course")
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as file:
        names = [name for name in file.namelist() if ".dist-info/" not in name]
        names = [name for name in names if ".data/" not in name]
        assert len(names) == 1 and names[0].endswith(".pth")
        assert Path(file.read(names[0]).decode().strip()) == tmp_path / "course"
