"""Pictures of a line and its data, on data that are not as nice as the lessons' own."""

import warnings

import numpy as np
import pytest

from gdlesson import regression
from gdlesson.lessons.half_mse import pictures as half
from gdlesson.lessons.mse_derivation import pictures as whole
from gdlesson.lessons.ten_lines import pictures as ten
from gdlesson.sums import Sums

X = np.array([1.0, 2.0, 4.0, 7.0])
DATA = {
    "two examples": (X[:2], np.array([3.0, 1.0])),
    "perfect fit": (X, 2 - 0.5 * X),
    "all y equal": (X, np.full(4, 3.0)),
    "all y zero": (X, np.zeros(4)),
    "x negative": (-X, np.array([1.0, 0.0, 2.0, 5.0])),
    "x far from 0": (2000 + X, np.array([1.0, 0.0, 2.0, 5.0])),
    "large": (1e6 * X, 1e6 * np.array([1.0, 3.0, 2.0, 5.0])),
    "small": (1e-6 * X, 1e-6 * np.array([1.0, 3.0, 2.0, 5.0])),
}


def descent(x, y):
    return Sums(x, y).descend(0, 0, 0.5 * regression.largest_rate(x), 20)


def costs(x, y):
    return {"mine": [regression.mse(*theta, x, y) for theta in descent(x, y)]}


PICTURES = {
    "squares": lambda x, y, best: whole.residual_squares(x, y, *best),
    "lines": lambda x, y, best: whole.lines_and_points(x, y, [best, (0, 0)]),
    "surface": lambda x, y, best: whole.cost_surface(x, y, best),
    "derivation": lambda x, y, best: whole.derivation_lines(x, y, *best),
    "three": lambda x, y, best: half.three_costs(x, y),
    "voices": lambda x, y, best: half.voices(x, y, *best, 0.1),
    "one rate": lambda x, y, best: half.one_rate_three_costs(x, y, (4, -1), 1e-3, 5),
    "columns": lambda x, y, best: ten.two_columns(x, y),
    "on data": lambda x, y, best: ten.lines_on_data(x, y, {"best": best}),
    "ravine": lambda x, y, best: ten.ravine(x, y, descent(x, y)),
    "costs": lambda x, y, best: ten.costs_over_epochs(costs(x, y)),
    "linear": lambda x, y, best: ten.costs_over_epochs(costs(x, y), scale="linear"),
    "trade": lambda x, y, best: ten.epochs_against_rate(x),
    "fit": lambda x, y, best: ten.fit_and_residuals(x, y, *best),
}


@pytest.mark.parametrize("data", DATA)
@pytest.mark.parametrize("name", PICTURES)
def test_odd_data_are_drawn_and_said(name, data):
    x, y = DATA[data]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = PICTURES[name](x, y, regression.least_squares(x, y))
        picture.figure.draw_without_rendering()
    words = picture.description + picture.caption
    assert words.count("nan") == words.count("no number") == words.count("inf") == 0, words
    assert "∞" not in words
