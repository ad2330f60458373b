"""Learners' copies: nothing spoils a prediction, no file of a learner's is touched."""

import copy
import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from gdlesson import copies, folds

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def shown(html=None, text=None, count=3):
    """An output as a notebook stores it."""
    data = {"text/html": html, "text/plain": text}
    data = {kind: value for kind, value in data.items() if value is not None}
    return {
        "output_type": "execute_result",
        "execution_count": count,
        "data": data,
        "metadata": {},
    }


def lesson(*outputs, source="6 * 7"):
    """A small stored lesson: a title, and a cell with these outputs."""
    title = {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# A\n", "title"]}
    cell = {"cell_type": "code", "id": "b", "metadata": {}, "source": source}
    cell |= {"execution_count": 3, "outputs": list(outputs)}
    return {"cells": [title, cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course of two small lessons and one data file, in a folder of its own."""
    folder = tmp_path / "course"
    (folder / "notebooks" / "data").mkdir(parents=True)
    for name in ("01_theta_squared", "02_two_variables"):
        text = json.dumps(lesson(shown(text=name), source=name))
        (folder / "notebooks" / f"{name}.ipynb").write_text(text, encoding="utf-8")
    (folder / "notebooks" / "data" / "grades.csv").write_bytes(b"x,y\r\n1,2\r\n")
    monkeypatch.setattr(copies, "HERE", folder / "gdlesson")
    return folder


# What a copy shows


def test_answers_are_left_out():
    stream = {"output_type": "stream", "name": "stdout", "text": "27 times"}
    stored = lesson(stream, shown("<figure><img alt='27'></figure>", "27"))
    cell = copies.learners_copy(stored)["cells"][2]
    assert cell["outputs"] == [] and cell["execution_count"] is None


def test_explorers_and_what_is_not_attempted_stay():
    explorer = shown('<div class="gdlesson-explorer">…</div>', "The path …")
    waiting = shown("<div>○ …</div>", ["○ Exercise 1.2: not attempted\n", "Not answered yet."])
    right = shown("<div>✓ …</div>", "✓ Exercise 1.2: right")
    cell = copies.learners_copy(lesson(explorer, waiting, right))["cells"][2]
    assert [output["data"] for output in cell["outputs"]] == [explorer["data"], waiting["data"]]
    assert [output["execution_count"] for output in cell["outputs"]] == [None, None]


def test_the_copy_opens_with_how_to_run_a_cell_and_remembers_its_edition():
    stored = lesson(shown(text="42"))
    before = copy.deepcopy(stored)
    made = copies.learners_copy(stored)
    assert stored == before
    assert "Shift+Enter" in made["cells"][0]["source"]
    assert made["cells"][1] == stored["cells"][0]
    assert made["metadata"]["gdlesson"] == {"edition": copies.edition(stored)}


def test_an_edition_is_what_is_said_and_asked():
    stored = lesson(shown(text="42"))
    assert copies.edition(stored) == copies.edition(lesson())
    assert copies.edition(stored) != copies.edition(lesson(source="6 * 8"))
    as_one_text = copy.deepcopy(stored)
    as_one_text["cells"][0]["source"] = "# A\ntitle"
    assert copies.edition(stored) == copies.edition(as_one_text)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_copies_of_the_lessons_hold_explorers_and_questions_only(path):
    stored = copies.read_notebook(path)
    made = copies.learners_copy(stored)
    nbformat.validate(nbformat.from_dict(made))
    assert len(made["cells"]) == len(stored["cells"]) + 1
    for before, cell in zip(stored["cells"], made["cells"][1:], strict=True):
        unfolded = copies.joined(cell["source"]).replace(folds.OPEN, "").replace(folds.CLOSE, "")
        assert unfolded.split() == copies.joined(before["source"]).split()
        if cell["cell_type"] != "code":
            continue
        source = "".join(cell["source"])
        assert cell["execution_count"] is None
        assert bool(cell["outputs"]) == ("explorers." in source or "@check(" in source or
                                         'check("' in source), source  # fmt: skip


def test_text_that_answers_a_prediction_is_folded():
    asked = {"cell_type": "markdown", "id": "c", "metadata": {}, "source": "**Predict:** how many?"}
    told = {**asked, "id": "d", "source": ["It is 42.\n", "\n", "Now halve it. **Predict:** 21?"]}
    stored = lesson(shown(text="42"))
    stored["cells"] = [stored["cells"][0], asked, stored["cells"][1], told]
    _, title, question, cell, answer = copies.learners_copy(stored)["cells"]
    assert (title["source"], question["source"]) == (["# A\n", "title"], asked["source"])
    assert cell["source"] == "6 * 7"
    assert answer["source"] == (
        f"{folds.OPEN}\n\nIt is 42.\n\n{folds.CLOSE}\n\nNow halve it. **Predict:** 21?"
    )


# The learner's folder


def test_lessons_and_data_are_copied(course, tmp_path):
    work = tmp_path / "work"
    names = copies.copy_course(work)
    assert names == ["01_theta_squared.ipynb", "02_two_variables.ipynb", "data/grades.csv"]
    made = copies.read_notebook(work / names[0])
    assert made == copies.learners_copy(
        lesson(shown(text="01_theta_squared"), source=names[0][:-6])
    )
    assert (work / "data" / "grades.csv").read_bytes() == b"x,y\r\n1,2\r\n"


def test_an_update_brings_new_lessons_and_touches_no_answer(course, tmp_path):
    work = tmp_path / "work"
    copies.copy_course(work)
    (work / "01_theta_squared.ipynb").write_text("my answers")
    (work / "data" / "grades.csv").write_text("my data")
    shutil.copy(
        course / "notebooks" / "02_two_variables.ipynb",
        course / "notebooks" / "03_mse_derivation.ipynb",
    )
    assert copies.copy_course(work) == ["03_mse_derivation.ipynb"]
    assert (work / "01_theta_squared.ipynb").read_text() == "my answers"
    assert (work / "data" / "grades.csv").read_text() == "my data"


def test_a_copy_that_was_interrupted_leaves_no_half_lesson(tmp_path, monkeypatch):
    class Full:
        def __enter__(self):
            return self

        def __exit__(self, *error):
            pass

        def write(self, content):
            raise OSError(errno.ENOSPC, "No space left on device")

    target = tmp_path / "lesson.ipynb"
    monkeypatch.setattr(Path, "open", lambda path, mode: path.touch(exist_ok=False) or Full())
    with pytest.raises(OSError):
        copies.write_new(target, b"half")
    assert not target.exists()


def test_fresh_stands_beside_the_learners_copy(course, tmp_path):
    work = tmp_path / "work"
    assert copies.fresh("01", work) == work / "01_theta_squared.ipynb"
    (work / "01_theta_squared.ipynb").write_text("my answers")
    for number in (2, 3):
        made = copies.fresh("01", work)
        assert made == work / f"01_theta_squared ({number}).ipynb"
        assert copies.read_notebook(made)["cells"][2]["outputs"] == []
    assert (work / "01_theta_squared.ipynb").read_text() == "my answers"


@pytest.mark.parametrize("word", ["2", "02", "02_two", "02_two_variables.ipynb", r"work\02_two"])
def test_fresh_knows_a_lesson_by_number_and_by_name(course, tmp_path, word):
    assert copies.fresh(word, tmp_path).name == "02_two_variables.ipynb"


@pytest.mark.parametrize("word", ["09", "0", "", "two"])
def test_fresh_names_the_lessons_when_there_is_none(course, tmp_path, word):
    with pytest.raises(copies.NoLesson, match="01_theta_squared, 02_two_variables"):
        copies.fresh(word, tmp_path / "work")
    assert not (tmp_path / "work").exists()


# Newer editions


def test_a_newer_edition_is_told_once(course, tmp_path):
    work, told = tmp_path / "work", tmp_path / "work" / ".lab" / "told.json"
    copies.copy_course(work)
    assert copies.news(work, told) == []
    mine = (work / "02_two_variables.ipynb").read_bytes()
    path = course / "notebooks" / "02_two_variables.ipynb"
    path.write_text(json.dumps(lesson(source="the second edition")))
    assert copies.news(work, told) == ["02"]
    assert copies.news(work, told) == []
    path.write_text(json.dumps(lesson(source="the third edition")))
    assert copies.news(work, told) == ["02"]
    assert (work / "02_two_variables.ipynb").read_bytes() == mine


def test_who_has_the_newest_edition_beside_an_older_one_is_not_told(course, tmp_path):
    work, told = tmp_path / "work", tmp_path / "told.json"
    copies.copy_course(work)
    path = course / "notebooks" / "02_two_variables.ipynb"
    path.write_text(json.dumps(lesson(source="the second edition")))
    copies.fresh("2", work)
    assert copies.news(work, told) == []


@pytest.mark.parametrize("text", ["not a notebook", "[]", "{}", '{"metadata": {}}'])
def test_a_copy_of_unknown_edition_counts_as_older(course, tmp_path, text):
    # The first edition's copies do not say what they are.
    (tmp_path / "01_theta_squared.ipynb").write_text(text)
    assert list(copies.outdated(tmp_path)) == ["01"]


# Trust


def test_copies_are_signed_and_answers_of_others_are_not(course, tmp_path):
    from nbformat.sign import NotebookNotary

    work, trust = tmp_path / "work", tmp_path / "work" / ".lab" / "trust"
    copies.copy_course(work, trust)
    made = nbformat.read(work / "01_theta_squared.ipynb", as_version=4)
    assert NotebookNotary(data_dir=str(trust)).check_signature(made)
    made.cells[2].outputs = [nbformat.v4.new_output("display_data", {"text/html": "<b>other</b>"})]
    assert not NotebookNotary(data_dir=str(trust)).check_signature(made)


def test_without_jupyters_packages_copies_are_made_all_the_same(course, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "nbformat", None)
    assert copies.copy_course(tmp_path / "work", tmp_path / "trust")
    assert not (tmp_path / "trust").exists()


# As a program


def run(folder, *words):
    """Runs `python -m gdlesson` in a folder of its own."""
    return subprocess.run(
        [sys.executable, "-m", "gdlesson", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )


def test_the_command_line_copies_and_says_what(tmp_path):
    first = run(tmp_path, "copy")
    assert first.returncode == 0, first.stderr
    for path in NOTEBOOKS:
        assert f"New in your folder: work/{path.name}" in first.stdout
    assert run(tmp_path, "copy").stdout == ""
    (tmp_path / "work" / "01_theta_squared.ipynb").write_text("{}")
    told = run(tmp_path, "copy").stdout
    assert "a newer edition of lesson 1." in told and "fresh 01" in told
    assert run(tmp_path, "copy").stdout == ""
    assert "Made work" in run(tmp_path, "fresh", "1").stdout


def test_a_wrong_word_is_told(tmp_path):
    answer = run(tmp_path, "fresh", "12")
    assert answer.returncode == 1 and "01_theta_squared" in answer.stdout
    answer = run(tmp_path, "opne")
    assert answer.returncode == 1 and "no command 'opne'" in answer.stdout
    assert "python -m gdlesson fresh 01" in run(tmp_path, "--help").stdout
    assert list(tmp_path.iterdir()) == []
