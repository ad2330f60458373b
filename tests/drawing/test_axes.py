"""Windows, heights, sticks and regions."""

import math

import numpy as np
import pytest

from gdlesson.drawing.axes import (
    heights,
    heights2,
    left_words,
    near,
    on_log_axis,
    regions,
    sticks,
    whole_steps,
    window_of,
)
from gdlesson.drawing.style import new_figure, style


def test_a_window_shows_the_start_and_what_stays_near():
    low, high = window_of(np.array([3.0, 1.0, 0.5]))
    assert low < 0.5 and 3 < high < 5
    low, high = window_of(np.array([3.0, -20.0, 400.0, np.nan]))
    assert (low, high) == (2.5, 3.5)
    assert window_of(np.array([1.0]), -2, 5) == (-2, 5)


def test_leaving_the_picture_in_words():
    assert left_words(np.array([1.0, 2.0]), 0, 3) == ""
    assert left_words(np.array([1.0, 4.0, np.nan]), 0, 3) == ". It leaves the picture at step 1"
    assert left_words(np.array([1.0, 4.0, 2.0]), 0, 3).endswith("at step 1 and comes back")


def test_heights_where_there_are_none():
    found = heights(lambda t: 1 / t, [1, 0, 2])
    assert found[[0, 2]].tolist() == [1, 0.5] and math.isnan(found[1])
    assert math.isnan(heights(math.sqrt, [-1])[0]) and heights(lambda t: [t], 3).tolist() == [3]
    ones, twos = np.meshgrid([0.0, 1.0], [0.0, 1.0, 2.0])
    plain = heights2(lambda a, b: math.exp(a) * b, ones, twos)  # of plain numbers only
    assert plain == pytest.approx(np.exp(ones) * twos)
    assert heights2(lambda a, b: 3.0, ones, twos).tolist() == np.full((3, 2), 3.0).tolist()


def test_huge_numbers_are_brought_near():
    assert near(np.array([1e300, -1e300, 0.5, np.inf]), 0, 1).tolist() == [51, -50, 0.5, 51]
    assert math.isnan(near(np.array([np.nan]), 0, 1)[0])
    shown = on_log_axis(np.array([1.0, 0.0, -1.0, 1e200, np.nan]))
    assert np.isnan(shown).tolist() == [False, True, True, True, True]


def test_sticks_have_gaps_between():
    x, y = sticks(np.array([1.0, 2.0]), np.array([0.0, 5.0]), np.array([3.0, 4.0]))
    assert x.tolist() == [1, 1, 1, 2, 2, 2]
    assert y[[0, 1, 3, 4]].tolist() == [0, 3, 5, 4] and np.isnan(y[[2, 5]]).all()


def test_regions_are_cut_to_the_axis():
    with style():
        _, axes = new_figure()
        axes.set_xlim(0, 2)
        regions(axes, [("left", -1, 0.5, "#CFE8F7"), ("right", 0.5, math.inf, "#F6CDB4")])
    assert [(text.get_text(), text.get_position()[0]) for text in axes.texts] == [
        ("left", 0.25),
        ("right", 1.25),
    ]


def test_ticks_at_whole_steps():
    with style():
        figure, axes = new_figure()
        whole_steps(axes, 3)
        figure.canvas.draw()
    assert all(tick == round(tick) for tick in axes.get_xticks())
