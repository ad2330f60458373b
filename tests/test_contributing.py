"""CONTRIBUTING is true: its Python runs, and shows what it says."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(python|pycon)\n(.*?)^```$", TEXT, re.M | re.S)
MODULES = {re.match(r"# (\w+\.py)", text)[1]: text for kind, text in BLOCKS if kind == "python"}
SESSIONS = [text for kind, text in BLOCKS if kind == "pycon"]

# What is typed at Python's prompt, with what it prints. NumPy is there as in every lesson.
RUN_SESSION = """
import doctest, sys
import numpy as np
text = open("session.txt", encoding="utf-8").read()
test = doctest.DocTestParser().get_doctest(text, {"np": np}, "CONTRIBUTING.md", None, 0)
assert test.examples
result = doctest.DocTestRunner().run(test, out=sys.stderr.write)
sys.exit(result.failed)
"""


def run(words, folder):
    """Runs Python in the folder, in a process of its own: exercises of a page stay out of ours."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)]),
        "PYTHONUTF8": "1",
        "GDLESSON_PROGRESS": str(folder / "progress.json"),
    }
    done = subprocess.run(
        [sys.executable, *words], cwd=folder, env=environment, capture_output=True, text=True,
        encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def folder(tmp_path):
    """A folder that holds the page's modules."""
    for name, text in MODULES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", MODULES)
def test_every_block_of_python_runs(name, folder):
    run(["-W", "error::UserWarning", name], folder)


@pytest.mark.parametrize(
    "text", SESSIONS, ids=lambda text: text.splitlines()[0].removeprefix(">>> ")
)
def test_every_session_shows_what_stands_there(text, folder):
    (folder / "session.txt").write_text(text, encoding="utf-8")
    run(["-c", RUN_SESSION], folder)


def test_every_block_was_found():
    assert len(BLOCKS) == TEXT.count("\n```py") >= 6
    assert doctest.DocTestParser().get_examples("".join(SESSIONS))


def test_another_course_takes_ten_lines(folder):
    lines = MODULES["my_course.py"].splitlines()[1:]
    assert len([line for line in lines if line]) == 10
    assert "Exercise demo.2: right" in run(["my_course.py"], folder)


def test_the_demo_does_not_take_a_number_of_the_course():
    ids = re.findall(r'Exercise\(\s*"([\w.]+)"', TEXT)
    assert ids and all(id.startswith("demo.") for id in ids)


def test_the_house_has_every_room():
    rooms = [p for p in (ROOT / "gdlesson").iterdir() if p.is_dir() or p.suffix == ".py"]
    rooms = [room for room in rooms if not room.name.startswith(("_", "."))]
    for room in rooms:
        named = f"`gdlesson/{room.name}{'/' if room.is_dir() else ''}`"
        assert named in TEXT, named
