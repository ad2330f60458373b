"""The recorder: what Matplotlib draws, as marks in tenths of a pixel."""

import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from matplotlib.path import Path

from gdlesson.drawing.record import Recorder, path_text, svg
from gdlesson.drawing.style import new_empty_figure, style


@pytest.fixture
def axes():
    """Axes that fill a figure of 200 × 100 pixels, from 0 to 20 and from 0 to 10."""
    with style():
        figure = new_empty_figure(2, 1)
        figure.set_layout_engine("none")
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(0, 20), ylim=(0, 10))
    return axes


def record(artist, **more):
    return Recorder(artist.figure).record(artist, **{"still": False} | more)


def points(path):
    """The points of path data of lines, absolute: an array (n, 2)."""
    found = []
    for letter, numbers in re.findall(r"([Mlz])([^Mlz]*)", path):
        values = np.array([int(n) for n in re.findall(r"-?\d+", numbers)]).reshape(-1, 2)
        for value in values:
            found.append(value if letter == "M" else found[-1] + value)
    return np.array(found)


def test_a_line_lies_where_its_data_are(axes):
    (mark,) = record(axes.plot([0, 5, 10], [10, 0, 5])[0])
    assert points(mark.path).tolist() == [[0, 0], [500, 1000], [1000, 500]]
    assert mark.clip == (0, 0, 2000, 1000) and "fill:none" in mark.css


def test_coordinates_count_from_the_origin(axes):
    line = axes.plot([5, 10], [5, 10])[0]
    (mark,) = record(line, origin=(100, 20))
    assert points(mark.path).tolist() == [[400, 480], [900, -20]]
    assert mark.clip == (-100, -20, 2000, 1000)


def test_a_gap_in_the_data_is_a_new_piece_that_begins_absolutely(axes):
    (mark,) = record(axes.plot([0, 1, np.nan, 3, 4], [1, 1, 1, 1, 1])[0])
    assert re.findall("M", mark.path) == ["M", "M"] and "m" not in mark.path
    assert points(mark.path)[:, 0].tolist() == [0, 100, 300, 400]


def test_markers_are_one_shape_at_many_places(axes):
    line = axes.plot([1, 2, np.nan, 1e9], [5, 6, 7, 5], "s", markersize=7.2)[0]
    (mark,) = record(line)
    assert mark.places == (100, 500, 200, 400)  # not what is nowhere, or out of all sight
    ((shape, dx, dy),) = mark.stamps
    assert (dx, dy) == (0, 0) and shape.startswith("m") and "M" not in shape and shape.endswith("z")
    corner = np.array([int(n) for n in re.findall(r"-?\d+", shape)][:2])
    assert np.abs(corner).tolist() == [50, 50]  # 7.2 points are 10 pixels wide


def test_an_area_is_a_path_and_stands_where_it_is(axes):
    (mark,) = record(axes.fill_between([2, 4], 1, 3, color="#ff0000", linewidth=0, alpha=0.5))
    assert mark.path and not mark.places
    corners = points(mark.path)
    assert corners.min(axis=0).tolist() == [200, 700]
    assert corners.max(axis=0).tolist() == [400, 900]
    assert mark.css == "fill:var(--gd-ff0000,#ff0000);fill-opacity:0.5"


@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_a_text_is_letters_around_the_point_it_is_fixed_to(axes, align):
    (mark,) = record(axes.text(10, 5, "ll l", ha=align, va="baseline"))
    assert mark.places == (1000, 500) and len(mark.stamps) == 3
    left = [dx for _, dx, _ in mark.stamps]
    assert left == sorted(left) and len({shape for shape, _, _ in mark.stamps}) == 1
    width = left[-1] - left[0]
    middle = {"left": left[0] > -10, "center": abs(left[0] + width / 2) < 40,
              "right": left[-1] < 0}[align]  # fmt: skip
    assert middle


def test_a_turned_text_runs_upwards(axes):
    (mark,) = record(axes.text(10, 5, "lll", rotation=90))
    down = [dy for _, _, dy in mark.stamps]
    assert down == sorted(down, reverse=True) and down[0] - down[-1] > 50
    assert np.ptp([dx for _, dx, _ in mark.stamps]) <= 1


def test_formulas_have_letters_and_bars(axes):
    (mark,) = record(axes.text(10, 5, r"$\frac{1}{m}$"))
    assert len(mark.stamps) == 3  # 1, the bar, m
    corners = [len(re.findall(r"-?\d+", shape)) // 2 for shape, _, _ in mark.stamps]
    assert corners.count(5) == 1  # a rectangle, back to where it began


def test_dashes_caps_and_widths(axes):
    (mark,) = record(axes.plot([0, 1], [0, 1], "--", linewidth=7.2, dashes=(1, 2))[0])
    assert "stroke-width:100" in mark.css and "stroke-dasharray:100 200" in mark.css
    assert "stroke-linecap:butt" in mark.css


def test_what_stands_still_stands_on_whole_pixels(axes):
    line = axes.axhline(3.333, color="black")
    (moving,), (still,) = record(line), record(line, still=True)
    assert points(moving.path)[0, 1] == 667
    assert points(still.path)[0, 1] % 5 == 0 and points(still.path)[0, 1] != 667


def test_the_same_drawing_gives_the_same_marks(axes):
    axes.plot([1, 2], [3, 4], "o-")
    recorder = Recorder(axes.figure)
    assert recorder.record(axes.figure) == recorder.record(axes.figure)
    assert Recorder(axes.figure).record(axes.figure) == recorder.record(axes.figure)


def test_paths_of_curves_and_closed_pieces():
    codes = [Path.MOVETO, Path.CURVE3, Path.CURVE3, Path.CURVE4, Path.CURVE4, Path.CURVE4,
             Path.CLOSEPOLY, Path.MOVETO, Path.LINETO, Path.LINETO]  # fmt: skip
    vertices = np.array(
        [[1, 1], [2, 2], [3, 1], [4, 0], [5, 0], [6, 1], [0, 0], [9, 9], [9, 9], [8, 9]]
    )
    assert path_text(vertices, codes, absolute=True) == "M1 1q1 1 2 0c1-1 2-1 3 0zM9 9l-1 0"
    # What is stamped goes on from where the closed piece began.
    assert path_text(vertices, codes, absolute=False) == "m1 1q1 1 2 0c1-1 2-1 3 0zm8 8l-1 0"


def test_an_svg_is_well_formed_named_and_described(axes):
    axes.plot([1, 2, 3], [3, 4, 3], "o", label="a")
    axes.set_title("θ < 1 & more")
    figure = axes.figure
    recorder = Recorder(figure)
    text = svg(recorder.record(figure), recorder.size, label='"θ" < 1', name="one")
    root = ET.fromstring(text)
    assert root.get("viewBox") == "0 0 2000 1000" and root.get("aria-label") == '"θ" < 1'
    names = [element.get("id") for element in root.iter() if element.get("id")]
    assert names and all(name.startswith("one") for name in names)
    used = [element.get("href")[1:] for element in root.iter() if element.tag.endswith("use")]
    assert set(used) <= set(names)


def test_an_image_is_taken_along(axes):
    marks = record(axes.imshow(np.zeros((2, 2, 3)), extent=(0, 10, 0, 10), aspect="auto"))
    assert any(mark.image.startswith("data:image/png;base64,") for mark in marks)
