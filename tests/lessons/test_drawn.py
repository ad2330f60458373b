"""What is drawn is what was looked at: each picture and explorer, mark by mark.

    python tests/lessons/test_drawn.py         writes tests/drawn anew; look at what has changed
    python tests/lessons/test_drawn.py memory  that of one lesson

tests/drawn/<lesson>.txt says what each shows, its words first: axes, marks and texts in the
coordinates of the data. An explorer is told whole as it is at first; then what is different on a
narrow page, and with each control at its lowest and at its highest.
"""

import importlib
import sys
from functools import cache
from pathlib import Path

import pytest
from matplotlib.text import Text

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))  # for those who run this file; pytest knows it

from drawing_words import differences, drawing  # noqa: E402
from offered import ALL, CALLS, made, offered  # noqa: E402

from gdlesson.drawing.narrow import stacked  # noqa: E402
from gdlesson.drawing.picture import Picture  # noqa: E402
from gdlesson.drawing.style import style  # noqa: E402
from gdlesson.explorer.controls import for_browser  # noqa: E402

DRAWN = TESTS / "drawn"


def told(lesson, name):
    """What one of a lesson's pictures or explorers shows, as lines."""
    thing = made(lesson, name)
    if isinstance(thing, Picture):
        return [thing.description, *drawing(thing.figure)]
    figure = thing._canvas.figure
    for canvas in thing._canvases:
        for mark, artist in canvas.artists.items():
            for one in artist if isinstance(artist, (list, tuple)) else [artist]:
                one.set_gid(mark)
        canvas.draw(thing.state())
    first = drawing(figure)
    lines = [thing.description, *first, *handled(thing)]
    for canvas in thing._canvases[1:]:
        lines += [f"  narrow: {line}" for line in drawing(canvas.figure) if line not in first]
    for control in thing.controls:
        for value in dict.fromkeys((control.everything()[0], control.everything()[-1])):
            thing._draw(thing.state(**{control.name: value}))
            lines.append(f"with {control.name} = {value}: {thing.words(**{control.name: value})}")
            lines += [f"  {line}" for line in drawing(figure) if line not in first]
    return lines


def handled(explorer):
    """What an explorer's controls say to who cannot see them, and what is dragged, as lines."""
    rows = []
    for control in map(for_browser, explorer.controls):
        said = [control["said"][place] for place in (0, control["at"], -1)]
        rows.append(f"  control '{control['label']}': {' … '.join(said)}")
    names = {id(artist): name for name, artist in explorer._canvas.artists.items()}
    for slot, control, way, factor in explorer._drag_rows():
        mark, label = names[id(explorer._canvas.moving[slot])], explorer.controls[control].label
        rows.append(f"  dragged along {'xy'[way]}, '{mark}' moves '{label}' {factor:.4g} times")
    return rows


@cache
def looked_at(lesson):
    """{name: lines} as stored."""
    blocks = (DRAWN / f"{lesson}.txt").read_text(encoding="utf-8").split("\n\n")
    return {block.split("\n")[0]: block.strip("\n").split("\n")[1:] for block in blocks}


@pytest.mark.parametrize(("lesson", "name"), ALL)
def test_it_is_drawn_as_it_was_when_somebody_looked(lesson, name):
    changed = differences(looked_at(lesson)[name], told(lesson, name))
    rows = "\n".join(f"  before: {one}\n  now:    {other}" for one, other in changed[:8])
    assert not changed, (
        f"{lesson}'s {name} is drawn differently, or says something else:\n{rows}\nLook at it. If "
        "it is right, run python tests/lessons/test_drawn.py and commit what it writes."
    )


@pytest.mark.parametrize(("lesson", "name"), ALL)
def test_on_a_narrow_page_no_picture_scrolls_and_no_letter_is_below_nine_pixels(lesson, name):
    """390 pixels wide, a page has 344 for a picture in JupyterLab; more elsewhere."""
    thing = made(lesson, name)
    if not isinstance(thing, Picture):
        return  # tests/lessons/test_explorers.py
    with style():
        thing.figure.draw_without_rendering()
    with style(), stacked(thing.figure) as fits:
        assert fits or thing.folded
        figure = thing.folded or thing.figure
        texts = figure.findobj(lambda artist: isinstance(artist, Text) and artist.get_text())
        least = min(text.get_fontsize() for text in texts if text.get_visible())
        assert least * 100 / 72 * 344 / (100 * figure.get_figwidth()) >= 9


@pytest.mark.parametrize(("lesson", "name"), ALL)
def test_what_an_explorer_keeps_of_a_drawing_is_what_it_would_draw(lesson, name):
    """Marks that have not changed are not drawn again: none of them may have changed."""
    thing = made(lesson, name)
    if isinstance(thing, Picture):
        return
    ends = [(0, len(control.everything()) - 1) for control in thing.controls]
    places = [thing._at, *(tuple(end[k] for end in ends) for k in (0, 1)), thing._at]
    kept = [thing._entry(place) for place in places]
    for place, entry in zip(places, kept, strict=True):
        for canvas in thing._canvases:
            canvas._known.clear()
        assert thing._entry(place) == entry


@pytest.mark.parametrize("lesson", CALLS)
def test_every_picture_and_explorer_is_looked_at(lesson):
    assert set(offered(lesson)) == set(CALLS[lesson]) == set(looked_at(lesson))


def test_every_lesson_is_looked_at():
    folder = Path(importlib.import_module("gdlesson.lessons").__file__).parent
    made = {path.parent.name for path in folder.glob("*/pictures.py")}
    assert made == set(CALLS)


@pytest.mark.parametrize(
    ("before", "after", "alike"),
    [
        ("  path marks #0072b2: (1.23, 5.00)", "  path marks #0072b2: (1.24, 5.00)", True),
        ("  path marks #0072b2: (1.23, 5.00)", "  path marks #0072b2: (1.25, 5.00)", False),
        (
            "  path marks #0072b2: (0.00, 5.00)",
            "  path marks #0072b2: (0.00, 5.00) (1.00, 5.00)",
            False,
        ),
        ("  x from -4.000e+06 to 4.0, ''", "  x from -4.001e+06 to 4.0, ''", True),
        ("  x from -4.000e+06 to 4.0, ''", "  x from -4.003e+06 to 4.0, ''", False),
        ("  path marks #0072b2: (1.00, 2.00)", "  path marks #d55e00: (1.00, 2.00)", False),
        ("  text 'α = 0.1' at (1.00, 2.00)", "  text 'α = 0.2' at (1.00, 2.00)", False),
        ("At θ = 0.1.", "At θ = 0.2.", False),
    ],
)
def test_the_last_digit_may_differ(before, after, alike):
    assert (not differences([before], [after])) == alike


def main():
    DRAWN.mkdir(exist_ok=True)
    for lesson, calls in CALLS.items():
        if sys.argv[1:] and lesson not in sys.argv[1:]:
            continue
        blocks = ["\n".join([name, *told(lesson, name)]) + "\n" for name in calls]
        (DRAWN / f"{lesson}.txt").write_text("\n".join(blocks), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
