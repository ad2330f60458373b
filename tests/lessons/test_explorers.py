"""What holds for the explorers of all lessons, and for data that are not the lessons' own."""

import base64
import gzip
import itertools
import json
import math
import re
from pathlib import Path

import nbformat
import numpy as np
import pytest
from offered import EXPLORERS, made

from gdlesson import own_data
from gdlesson.explorer.explorer import STATES
from gdlesson.explorer.sweeps import worth_having
from gdlesson.lessons.half_mse.exercises import gradient_descent
from gdlesson.lessons.half_mse.explorers import line_moves, one_voice, round_step
from gdlesson.lessons.ten_lines.explorers import ravine_and_bowl

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
HOURS, GRADES, _ = own_data.read("data/gpa_study_hours.csv", folder=NOTEBOOKS)
X4 = np.array([0.2, 0.5, 0.9, 1.2, 1.6, 2.0, 2.5, 3.0])
Y4 = np.array([1.6, 1.3, 2.9, 2.2, 3.9, 3.4, 5.4, 5.2])


@pytest.fixture(scope="module", params=EXPLORERS, ids=".".join)
def explorer(request):
    return made(*request.param)


@pytest.mark.parametrize("which", EXPLORERS[:9], ids=".".join)  # the others have tests of their own
def test_its_tasks_are_open_at_first_and_can_be_done(which):
    explorer = made(*which)
    assert explorer.tasks
    first = explorer.state()
    values = [control.everything() for control in explorer.controls]
    places = worth_having([len(v) for v in values], explorer._at)
    missing = set(explorer.tasks)
    for task in explorer.tasks:
        assert not task.done(**first), task.text
        assert task.text.endswith(".") and len(task.text) < 90
    for place in itertools.islice(dict.fromkeys(itertools.islice(places, 20_000)), 4000):
        state = explorer.state(
            **{c.name: v[i] for c, v, i in zip(explorer.controls, values, place)}
        )
        missing -= {task for task in missing if task.done(**state)}
        if not missing:
            return
    raise AssertionError([task.text for task in missing])


def test_a_stored_explorer_is_small(explorer, monkeypatch):
    monkeypatch.setattr(explorer, "_start", None)
    monkeypatch.setenv("GDLESSON_EXPLORER_STATES", "1200")
    page = explorer._repr_html_()
    assert len(page.encode()) < 160_000
    start = base64.b64decode(re.search(r'data-gd-start="([^"]*)"', page)[1])
    assert len(start) < 75_000


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.name[:2])
def test_stored_explorers_are_small_and_know_more_than_a_learners_first_sight(path):
    for cell in nbformat.read(path, as_version=4).cells:
        for output in cell.get("outputs", []):
            page = output.get("data", {}).get("text/html", "")
            if start := re.search(r'data-gd-start="([^"]*)"', page):
                assert len(page.encode()) < 160_000, cell.source
                message = json.loads(gzip.decompress(base64.b64decode(start[1])))
                known = len(message["table"]["states"])
                every = math.prod(len(control["texts"]) for control in message["controls"])
                assert known == every or known > STATES, cell.source


def test_a_narrow_page_has_no_letters_below_nine_pixels(explorer):
    """At 390 pixels JupyterLab shows an explorer on 310 (custom.css), other pages on more."""
    from matplotlib.text import Text

    _, narrow = explorer._canvases
    texts = narrow.figure.findobj(lambda artist: isinstance(artist, Text) and artist.get_text())
    sizes = [text.get_fontsize() for text in texts if text.get_visible()]
    assert min(sizes) * 100 / 72 * 310 / narrow.recorder.width >= 8.95


def test_what_can_be_dragged_is_one_mark_that_follows_the_hand(explorer):
    for slot, control, direction, factor in explorer._drag_rows():
        if factor == 0:  # the right end of a line that is held at x = 0 does not change its height
            continue
        at = list(explorer._at)
        place = []
        sizes = [len(c.everything()) for c in explorer.controls]
        for value in (sizes[control] // 3, sizes[control] // 2):
            at[control] = value
            _, _, pieces = explorer._entry(tuple(at))
            (mark,) = [mark for mark in pieces[slot] if mark.places]
            place.append(np.array(mark.places[:2]) * [1, -1])
        values = explorer.controls[control].everything()
        change = (values[sizes[control] // 2] - values[sizes[control] // 3]) / factor
        panel = explorer._canvas.panels[slot]
        axes = explorer._canvas.figure.axes[panel]
        (x0, x1), (y0, y1) = axes.get_xlim(), axes.get_ylim()
        width, height = explorer._canvas.boxes[panel][2:]
        if (axes.get_xscale(), axes.get_yscale())[direction] == "log":
            continue  # tests/browser/test_program.py
        unit = (width / (x1 - x0), height / (y1 - y0))[direction]
        moved = (place[1] - place[0])[direction]
        others = [row for row in explorer._drag_rows() if row[0] == slot and row[2] == direction]
        if len(others) == 1:  # a handle of a line moves two controls at once
            assert moved == pytest.approx(change * unit, abs=2)


# --- data that are not the lessons' own


def test_a_line_moves_on_real_data():
    explorer = line_moves(HOURS, GRADES, gradient_descent)
    alpha = explorer.controls[0]
    assert len(alpha.everything()) > 30 and alpha.low < alpha.value < alpha.high
    assert all("nan" not in words for _, _, words, _ in explorer.sweep())


@pytest.mark.parametrize(
    ("size", "step"), [(0.0105, 0.01), (0.0199, 0.01), (0.02, 0.02), (3e-5, 2e-5), (700.0, 500.0)]
)
def test_round_steps(size, step):
    assert round_step(size) == step


@pytest.mark.parametrize("count", [2, 3, 4])
def test_one_voice_among_few(count):
    explorer = one_voice(X4[:count], Y4[:count])
    assert f"Example {count} of {count}, in place" in explorer.words()
    assert all("nan" not in words for _, _, words, _ in explorer.sweep())


def test_one_voice_on_a_line_that_fits_exactly():
    words = one_voice(X4, 1 + 2 * X4).words()
    assert "0 off the line: 0 % of all errors" in words


def test_a_ravine_whose_lowest_cost_is_nothing():
    explorer = ravine_and_bowl(HOURS, 1 + 2 * HOURS)
    for _, _, words, _ in explorer.sweep():
        assert "inf" not in words and "times the lowest" not in words
    assert "the lowest is 0" in explorer.words()
