"""One drawer of contours: they are where the cost is, at the heights that were asked for."""

import numpy as np
import pytest

from gdlesson.drawing.contours import (
    doubled,
    draw_contours,
    even,
    fourfold,
    inside,
    left_window,
    points_of,
    window_around,
    window_of_points,
)
from gdlesson.drawing.style import new_figure, style

WINDOW = ((-2.0, 2.0), (-1.0, 1.0))


def bowl(a, b):
    return 1 + a * a + 3 * b * b


@pytest.mark.parametrize("levels", [even, doubled, fourfold])
def test_contours_are_where_the_cost_is(levels):
    with style():
        _, axes = new_figure()
        ones, twos, found = draw_contours(axes, bowl, WINDOW, levels, lowest=(0, 0), low=1.0)
    assert found == pytest.approx(bowl(ones, twos))
    (drawn,) = axes.collections
    assert list(drawn.levels) == list(levels(1.0, found.max()))
    checked = 0
    for level, path in zip(drawn.levels, drawn.get_paths(), strict=True):
        for vertex in path.vertices[::9]:
            assert bowl(*vertex) == pytest.approx(level, rel=0.01)
            checked += 1
    assert checked > 20
    assert (axes.get_xlim(), axes.get_ylim()) == WINDOW
    assert [line.get_gid() for line in axes.lines] == ["lowest"]


def test_names_and_heights_are_written():
    with style():
        figure, axes = new_figure()
        draw_contours(axes, bowl, WINDOW, doubled, names=("a", "b"), low=1.0, written=True)
        figure.canvas.draw()
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("a", "b")
    assert {text.get_text() for text in axes.texts} <= {"2", "4", "8"} and axes.texts


def test_a_plain_has_no_contours():
    with style():
        _, axes = new_figure()
        draw_contours(axes, lambda a, b: 3.0, WINDOW)
    assert not axes.collections


def test_levels():
    assert even(1, 37)[:6] == pytest.approx([2, 5, 10, 17, 26, 37])
    assert doubled(0.9, 47).tolist() == [1, 2, 4, 8, 16, 32]
    assert fourfold(1, 257)[-3:].tolist() == [5, 17, 65]


def test_windows_and_what_leaves_them():
    (a, b), (c, d) = window_of_points([np.array([(3.0, 2.0), (1.0, 1.0), (500.0, 0.0)])], 2.0)
    assert a < 0 < 3 < b < 20 and c < 0 < 2 < d and (b - a) == pytest.approx(2 * (d - c))
    assert window_around([(0, 0), (10, 1)], 0.1) == ((-1, 11), (-0.1, 1.1))
    path = np.array([(0.0, 0.0), (3.0, 0.0), (0.0, 0.0)])
    assert left_window(path, WINDOW) == ", leaving the picture at step 1"
    assert np.isnan(inside(path, WINDOW)[2]).all() and left_window(path[:1], WINDOW) == ""


def test_points_of():
    assert points_of([(1, 2)]).shape == (1, 2)
    for wrong in ([], [1, 2], np.zeros((3, 3))):
        with pytest.raises(ValueError, match="a path must have the shape"):
            points_of(wrong)
