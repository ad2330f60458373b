"""What becomes of a lesson on its way into the book, by functions alone."""

import importlib.util
import sys
from pathlib import Path

import pytest

from gdlesson import copies

SITE = Path(__file__).resolve().parents[2] / "site"
SOURCE = "https://example.org/someone/course"


def loaded(name):
    """A module of site/, which is no package: its files are run from there."""
    if str(SITE) not in sys.path:
        sys.path.append(str(SITE))
    spec = importlib.util.spec_from_file_location(name, SITE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


lesson = loaded("lesson")
landing = loaded("landing")


def text(source):
    return {"cell_type": "markdown", "metadata": {}, "source": source}


def code(source, html="", plain=""):
    data = {"text/html": html, "text/plain": plain}
    outputs = [{"output_type": "display_data", "data": data, "metadata": {}}]
    return {"cell_type": "code", "metadata": {}, "source": source, "outputs": outputs}


EXPLORER = code("explorers.walk()", '<div class="gdlesson-explorer">')
EXERCISE = code('@check("1.2")\ndef step(): ...', plain="○ Exercise 1.2: not attempted\n…")
GUESS = code('check.predict("1.p1", ...)')
TRUTH = code('check.reveal("1.p1", 27)')
PICTURE = code("pictures.slopes()")


def told(cells):
    """The cells in one line each: "[" and "]" where a fold opens and closes."""
    signs = {lesson.OPEN: "[", lesson.CLOSE: "]"}
    return [signs.get(cell["source"], cell["source"]) for cell in lesson.folded(cells)]


@pytest.mark.parametrize(
    "cells, expected",
    [
        # Text, pictures and what is computed answer; the next heading, question or task ends it.
        (
            [text("**Predict:** up?"), PICTURE, text("Up.\n\n**Do:** write it."), EXERCISE],
            ["**Predict:** up?", "[", PICTURE, "Up.", "]", "**Do:** write it.", EXERCISE],
        ),
        (
            [text("**Predict:** up?"), TRUTH, text("## 2\n\nNext.")],
            ["[", TRUTH, "]", "## 2\n\nNext."],
        ),
        # One guess, kept by check.predict, whatever stands above it.
        ([text("How many?"), GUESS, TRUTH, text("Many.")], ["[", TRUTH, "Many.", "]"]),
        # Explorers and exercises are never folded; what comes after them may be the answer.
        (
            [text("**Predict** first."), EXPLORER, text("It flew.")],
            [EXPLORER, "[", "It flew.", "]"],
        ),
        ([text("**Predict:** up?"), EXERCISE, PICTURE], [EXERCISE, "[", PICTURE, "]"]),
        (
            [text("**Predict:** up?"), PICTURE, EXPLORER, text("Now drag.")],
            ["]", EXPLORER, "Now drag."],
        ),
        # What leads to a question stands in its paragraph, and stays in sight.
        (
            [text("**Predict:** a?"), PICTURE, text("It is a.\n\nNow b. **Predict:** b?"), TRUTH],
            ["[", PICTURE, "It is a.", "]", "Now b. **Predict:** b?", "[", TRUTH, "]"],
        ),
        ([text("Look. **Predict:** a?")], ["Look. **Predict:** a?"]),
        ([PICTURE, text("Plain.")], [PICTURE, "Plain."]),
    ],
)
def test_what_answers_a_prediction_is_folded(cells, expected):
    found = told(cells)
    expected = [part["source"] if isinstance(part, dict) else part for part in expected]
    assert found[-len(expected) :] == expected
    assert found.count("[") == found.count("]")


@pytest.mark.parametrize("path", copies.lessons(), ids=lambda path: path.stem)
def test_folding_a_lesson_loses_nothing(path):
    cells = copies.read_notebook(path)["cells"]
    folded = lesson.folded(cells)
    signs = (lesson.OPEN, lesson.CLOSE)
    before = " ".join(copies.joined(cell["source"]) for cell in cells)
    after = " ".join(copies.joined(c["source"]) for c in folded if c["source"] not in signs)
    assert after.split() == before.split()
    order = [cell["source"] for cell in folded if cell["source"] in signs]
    assert order == list(signs) * (len(order) // 2)  # each is closed before the next opens
    for cell in folded:  # a formula or a block of code that is cut in two is none
        if cell["cell_type"] == "markdown":
            assert cell["source"].count("$$") % 2 == cell["source"].count("```") % 2 == 0


def test_a_lesson_has_its_doors_and_its_exercises_are_marked():
    notebook = {"cells": [text("# One\n\nHello."), EXERCISE], "metadata": {}}
    asked = []

    def below(exercise, cell, whole):
        asked.append((exercise, cell["source"], whole is notebook))
        return "<div>try</div>"

    made = lesson.page(notebook, "01_one.ipynb", SOURCE, below)
    first, exercise, under = made["cells"]
    assert first["source"].startswith("# One\n\n<nav")
    for link in (
        'href="live/notebooks/index.html?path=01_one.ipynb"',
        'href="files/01_one.ipynb" download',
        "/HEAD?urlpath=lab/tree/work/01_one.ipynb",
    ):
        assert link in first["source"]
    assert exercise["metadata"]["tags"] == ["task", "exercise"]
    assert under["source"] == "<div>try</div>"
    assert asked == [("1.2", EXERCISE["source"], True)]
    assert notebook["cells"][0]["source"] == "# One\n\nHello."


def test_binder_knows_where_the_repository_is():
    github = lesson.binder("https://github.com/someone/course", "01.ipynb")
    assert github.startswith("https://mybinder.org/v2/gh/someone/course/HEAD?")
    other = lesson.binder(SOURCE, "01.ipynb")
    assert "/v2/git/https%3A%2F%2Fexample.org%2Fsomeone%2Fcourse/HEAD?" in other


def test_links_of_the_repository_hold_in_the_book():
    pages = {"notebooks/01_one.ipynb": "01_one.html"}
    relinked = lesson.relinked
    assert (
        relinked("[a](../notebooks/01_one.ipynb#b)", SOURCE, pages, "docs") == "[a](01_one.html#b)"
    )
    assert (
        relinked("[a](../start.py)", SOURCE, pages, "docs") == f"[a]({SOURCE}/blob/HEAD/start.py)"
    )
    for same in ("[a](https://example.org)", "[a](#b)"):
        assert relinked(same, SOURCE, pages) == same


def test_a_table_is_read_with_the_name_that_its_first_column_lacks():
    table = landing.table("## A\n\n| | b |\n|---|---|\n| 1 | `x` |\n\n## B\n", "A")
    assert table == [["", "b"], ["1", "`x`"]]
    html = landing.as_html(table, "A")
    assert '<td data-label="b"><code>x</code></td>' in html


build = loaded("build")


def test_one_setting_names_the_repository(monkeypatch):
    monkeypatch.delenv("GDLESSON_SOURCE", raising=False)
    text = (SITE.parent / "pyproject.toml").read_text(encoding="utf-8")
    assert f'Source = "{build.setting("Source")}"' in text
    monkeypatch.setenv("GDLESSON_SOURCE", SOURCE)  # as the workflow that publishes does
    assert build.setting("Source") == SOURCE


def test_a_folder_that_holds_other_things_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(SystemExit, match="holds other things"):
        build.build(tmp_path, False, None)
    assert (tmp_path / "thesis.txt").read_text() == "years of work"
