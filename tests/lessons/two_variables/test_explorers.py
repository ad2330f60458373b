"""Lesson 2's explorer: every value of every control."""

import gzip

import numpy as np
import pytest
from swept import check_every_state

from gdlesson.descent import gradient_descent
from gdlesson.lessons.two_variables.explorers import STEPS, TALL, WIDE, two_variables


@pytest.fixture(scope="module")
def explorer():
    return two_variables()


def test_every_state_can_be_shown(explorer):
    check_every_state(explorer, least=300, outside=("rate",))


def test_the_still_picture_is_small():
    explorer = two_variables(alpha=0.15, stretch=6)
    assert len(explorer.still) < 60_000 and len(gzip.compress(explorer.still.encode())) < 12_000


@pytest.mark.parametrize(
    ("controls", "words"),
    [
        ({}, "Safe: α below 1. With α = 0.1 each step multiplies θ1 by 0.8 (straight in), θ2 by"),
        ({"alpha": 0.5}, "multiplies θ1 by 0 (one step), θ2 by 0 (one step)."),
        ({"alpha": 0.15, "stretch": 6}, "Safe: α below 1/6 = 0.167."),
        ({"alpha": 0.15, "stretch": 6}, "θ2 by −0.8 (zigzag). After 30 steps: (9.02e−5, 0.00248)."),
        ({"alpha": 0.1, "stretch": 10}, "θ2 by −1 (bounces for ever)."),
        ({"alpha": 0.2, "stretch": 5}, "θ2 by −1 (bounces for ever)."),
        ({"alpha": 0.18, "stretch": 6}, "(flies apart). It left the picture at step 6."),
        ({"alpha": 0.18, "stretch": 6, "start2": 0}, "θ2 stays 0. After 30 steps: (6.13e−6, 0)."),
        ({"start1": 0, "start2": 0}, "θ1 and θ2 stay 0. After 30 steps: (0, 0)."),
    ],
)
def test_words(explorer, controls, words):
    assert words in explorer.words(**controls)


@pytest.mark.parametrize(("alpha", "stretch"), [(0.1, 1), (0.15, 6), (0.18, 6), (1.2, 10)])
def test_the_dots_are_the_path(explorer, alpha, stretch):
    state = explorer.state(alpha=alpha, stretch=stretch)
    path = gradient_descent(
        lambda t: np.array([2 * t[0], 2 * stretch * t[1]]), [4, 2], alpha, STEPS
    )
    assert state["points"] == pytest.approx(path.values)
    explorer._canvas.draw(state)
    artists = explorer._canvas.artists
    inside = (np.abs(path.values) <= [WIDE, TALL]).all(axis=1)
    out = STEPS + 1 if inside.all() else int(np.argmin(inside))
    drawn = np.array(artists["path"].get_data()).T
    assert drawn[:out] == pytest.approx(path.values[:out])
    assert len(drawn) == min(out + 1, STEPS + 1) and np.abs(drawn).max() < 1000
    for k, name in enumerate(("theta1", "theta2")):
        step, value = artists[name].get_data()
        shown = np.isfinite(value)
        assert step.tolist() == list(range(STEPS + 1))
        assert value[shown] == pytest.approx(path.values[shown, k])
        assert shown.tolist() == (np.abs(path.values[:, k]) <= WIDE).tolist()
    assert artists["rate"].get_xdata()[0] == alpha


@pytest.mark.parametrize("stretch", [1, 2, 5, 8, 10])
def test_the_safe_range_is_the_range_that_converges(explorer, stretch):
    state = explorer.state(stretch=stretch)
    explorer._canvas.draw(state)
    edge = explorer._canvas.artists["safe"].get_xdata()[1]
    assert edge == explorer._canvas.artists["edge"].get_xdata()[0] == state["limit"]
    for alpha, converges in ((0.98 * edge, True), (1.02 * edge, False)):
        values = gradient_descent(
            lambda t: np.array([2 * t[0], 2 * stretch * t[1]]), [4, 2], alpha, 3000
        ).values
        assert (np.hypot(*values[-1]) < 1e-6) == converges
    bands = explorer._canvas.artists["bands"]
    rights = [band.get_paths()[0].get_extents().x1 for band in bands]
    assert rights[:2] == pytest.approx([0.5 / stretch, 1 / stretch])


@pytest.mark.parametrize("stretch", [1, 4, 10])
def test_each_ring_is_at_one_height(explorer, stretch):
    explorer._canvas.draw(explorer.state(stretch=stretch))
    x, y = explorer._canvas.artists["contours"].get_data()
    ends = np.flatnonzero(np.isnan(x))
    for ring in np.split(np.arange(len(x)), ends + 1)[:-1]:
        height = (x[ring] ** 2 + stretch * y[ring] ** 2)[:-1]
        assert np.ptp(height) < 1e-9 * height.max()
