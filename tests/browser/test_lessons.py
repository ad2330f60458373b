"""The real lessons in a real browser, as a learner meets them."""

import time

import nbformat
import pytest
from browser.lab import (
    ENDLESS,
    RIGHT,
    ROOT,
    UPHILL,
    answer_form,
    cell_with,
    count_cells,
    interrupt,
    open_lesson,
    output_text,
    picture,
    press_slider,
    run_all,
    show,
    type_into,
)

from gdlesson.checker.exercise import find
from gdlesson.marking.handed import cells_of

pytestmark = pytest.mark.browser
LESSONS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))
TYPED = "typed.ipynb"  # lesson 1 under another name, for what is typed here is saved

CRASH = '@check("1.2")\ndef step(theta, alpha):\n    return theta - alpa * 2 * theta'


@pytest.fixture(scope="module")
def lesson_1(one_page, lab):
    """A page on lesson 1 in which every cell has run."""
    lab.add(TYPED, nbformat.read(ROOT / "notebooks" / LESSONS[0], as_version=4))
    open_lesson(one_page, lab, TYPED)
    run_all(one_page)
    return one_page


def test_lesson_1_answers_at_once(lesson_1):
    """The path of a learner through an exercise: wrong, broken, right, endless, asking for help."""
    page = lesson_1
    cell = cell_with(page, '@check("1.2")')

    type_into(page, cell, UPHILL)
    told = output_text(cell)
    assert "From θ = 3 with α = 0.1 you went to 3.6" in told and "downhill?" in told

    type_into(page, cell, CRASH)
    told = output_text(cell)
    assert "NameError" in told and "alpa" in told and "Traceback" not in told

    type_into(page, cell, RIGHT)
    assert "Exercise 1.2: right" in output_text(cell)

    endless = cell_with(page, '@check("1.6")')
    began = time.monotonic()
    type_into(page, endless, ENDLESS)
    assert "does not end" in output_text(endless)
    assert time.monotonic() - began < 20  # stopped by itself, and long before a person gives up

    following = cell_with(page, "within {tolerance")
    type_into(page, following, 'check.hint("1.6")')
    assert "Hint 1 of 3" in output_text(following)


def test_a_long_cell_of_the_learners_own_can_be_interrupted(lesson_1):
    """The checker takes Ctrl-C over for as long as it judges, and gives it back."""
    page = lesson_1
    cell = cell_with(page, "pictures.slopes")
    type_into(page, cell, "print('on it', flush=True)\nwhile True:\n    pass", wait=False)
    cell.locator.get_by_text("on it", exact=True).last.wait_for()
    interrupt(page)
    cell.locator.get_by_text("KeyboardInterrupt").first.wait_for()


def test_what_is_answered_in_a_form_is_in_the_file(lesson_1, lab):
    """Where marking finds it, and a reader: a form itself is gone with its Python."""
    page, cell = lesson_1, cell_with(lesson_1, '@check("1.4")')
    type_into(page, cell, 'check.ask("6.5")')
    assert "Your last answer" not in output_text(cell)
    answer_form(cell, *find("6.5").right)
    cell.locator.get_by_text("Exercise 6.5: right").wait_for()
    cell.locator.get_by_text("Your last answer").wait_for()
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    cells = cells_of((lab.work / TYPED).read_bytes())
    assert f"check.ask(\"6.5\")\ncheck('6.5', {find('6.5').right})" in cells.values()


def test_the_explorer_follows_the_keyboard(lesson_1):
    page = lesson_1
    cell = cell_with(page, "explorers.theta_squared")
    before, height = output_text(cell), show(cell).bounding_box()["height"]
    assert "straight in" in before
    press_slider(page, cell, "End")
    show(cell).locator(".gd-live .words", has_text="flies apart").wait_for()
    assert show(cell).bounding_box()["height"] == height  # nothing jumps


@pytest.mark.site  # all of them take minutes; nbval and the tests above run with the others
@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_shows_its_pictures_before_it_runs_and_then_runs(page, lab, name):
    """Where JupyterLab does not trust a copy, stills stand for explorers; then all cells run."""
    stored = nbformat.read(ROOT / "notebooks" / name, as_version=4)
    lab.add(f"copy_{name}", stored)
    open_lesson(page, lab, f"copy_{name}")
    assert count_cells(page) == len(stored.cells)
    for cell in stored.cells:
        html = "".join(o.get("data", {}).get("text/html", "") for o in cell.get("outputs", []))
        if "<img " in html:
            here = cell_with(page, cell.source)
            image = picture(here)
            image.wait_for()
            assert image.evaluate("async i => { await i.decode(); return i.naturalWidth }") > 300
            assert "Error displaying widget" not in output_text(here)

    run_all(page)
    errors = page.locator('.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.stderr"]')
    assert errors.count() == 0
    widest = page.evaluate(
        """() => Math.max(...[...document.querySelectorAll('.jp-OutputArea-output img')].map(
            image => image.getBoundingClientRect().right))"""
    )
    assert widest <= 1280
