"""The pictures of lesson 4 show what they say, and the numbers of its story are right."""

import warnings
from pathlib import Path

import numpy as np
import pytest

from gdlesson import regression
from gdlesson.lessons.half_mse.growing import growing_data, largest_rates
from gdlesson.lessons.half_mse.pictures import (
    one_rate_three_costs,
    rates_against_m,
    slope_without,
    three_costs,
    typed_grade,
    voices,
)
from gdlesson.regression import COSTS, descend_line
from gdlesson.text import line_text

DATA = Path(__file__).resolve().parents[3] / "notebooks" / "data" / "gpa_study_hours.csv"
HOURS, GRADES = np.loadtxt(DATA, delimiter=",", skiprows=1, unpack=True)
ODD = int(np.argmax(GRADES))
X = np.array([0.2, 0.5, 0.9, 1.2, 1.6, 2.0, 2.5, 3.0])
Y = np.array([1.6, 1.3, 2.9, 2.2, 3.9, 3.4, 5.4, 5.2])
START = (4, -1)

ALL = {
    "three costs": lambda: three_costs(X, Y),
    "one rate": lambda: one_rate_three_costs(X, Y, START, 0.1, 20),
    "rates": rates_against_m,
    "voices": lambda: voices(X, Y, 3, 0, 0.1),
    "typed": lambda: typed_grade(HOURS, GRADES, ODD),
}


@pytest.fixture(autouse=True)
def no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def drawn(picture, gid):
    """The lines of a picture with that gid, as arrays (x, y)."""
    lines = [line for axes in picture.figure.axes for line in axes.lines]
    return [np.array(line.get_data(), float) for line in lines if line.get_gid() == gid]


@pytest.mark.parametrize("name", ALL)
def test_every_picture_is_small_and_said(name):
    picture = ALL[name]()
    assert 1000 < len(picture.svg) < 40_000  # sharp, and smaller than as a PNG
    assert repr(picture) == picture.description
    assert picture.description.endswith(".") and "nan" not in picture.description


# --- MSE with α, half-MSE with 2α


@pytest.mark.parametrize("alpha", [0.1, 0.037, 0.3])
@pytest.mark.parametrize("data", [(X, Y), growing_data(57), (HOURS, GRADES)], ids=str)
def test_mse_and_half_mse_with_twice_the_rate_walk_the_same_path_to_the_last_bit(data, alpha):
    alpha = alpha / 100 if data[0] is HOURS else alpha
    one = descend_line(regression.mse_gradient, *data, START, alpha, 1000)
    two = descend_line(regression.half_mse_gradient, *data, START, 2 * alpha, 1000)
    assert one.values.tobytes() == two.values.tobytes()


def test_a_third_of_the_mse_walks_it_only_nearly():
    one = descend_line(regression.mse_gradient, X, Y, START, 0.1, 1000).values

    def third(*args):
        return np.array(regression.mse_gradient(*args)) / 3

    two = descend_line(third, X, Y, START, 3 * 0.1, 1000).values
    assert not np.array_equal(one, two) and np.allclose(one, two, rtol=0, atol=1e-12)


# --- three costs


def test_three_costs_share_their_lowest_point():
    picture = three_costs(X, Y)
    best = regression.least_squares(X, Y)
    heights = {}
    for name, cost, _ in COSTS:
        ((theta1, J),) = drawn(picture, name)
        assert theta1[np.argmin(J)] == pytest.approx(best[1])
        assert J[30] == pytest.approx(cost(best[0], theta1[30], X, Y))
        heights[name] = J
    assert heights["sum"] == pytest.approx(len(X) * heights["MSE"])
    assert heights["MSE"] == pytest.approx(2 * heights["half-MSE"])
    assert picture.description.count("lowest at θ1 = 1.479") == 3


def test_one_rate_on_three_costs():
    picture = one_rate_three_costs(X, Y, START, 0.1, 20)
    for name, _, gradient in COSTS[1:]:
        ((theta0, theta1),) = drawn(picture, name)
        path = descend_line(gradient, X, Y, START, 0.1, 20)
        assert np.array_equal(np.column_stack([theta0, theta1]), path.values)
    assert "on the sum it flies apart" in picture.description
    assert "0.402 of the way left" in picture.description
    slow = one_rate_three_costs(X, Y, START, 0.01, 20)
    assert "apart" not in slow.description


# --- m


@pytest.mark.parametrize("m", [10, 200])
@pytest.mark.parametrize("name", [name for name, _, _ in COSTS])
def test_descent_converges_below_the_largest_rate_and_not_above(m, name):
    x, y = growing_data(m)
    limit = largest_rates(x)[name]
    _, cost, gradient = next(row for row in COSTS if row[0] == name)
    best = np.array(regression.least_squares(x, y))
    # Along the steepest direction alone, where the limit is.
    matrix = [[1, x.mean()], [x.mean(), (x * x).mean()]]
    start = best + np.linalg.eigh(matrix)[1][:, 1]
    ends = []
    for factor in (0.97, 1.03):
        path = descend_line(gradient, x, y, start, factor * limit, 60)
        ends.append(np.hypot(*(path.values[-1] - best)))
    assert ends[0] < 0.1 and ends[1] > 10


def test_the_sums_rate_falls_with_m_and_the_means_does_not():
    picture = rates_against_m(0.02)
    rates = {name: drawn(picture, name)[0] for name, _, _ in COSTS}
    m = rates["sum"][0]
    assert m.tolist() == [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
    for size, rate in rates["sum"].T:
        assert rate == pytest.approx(largest_rates(growing_data(int(size))[0])["sum"])
    assert rates["MSE"][1] == pytest.approx(m * rates["sum"][1])
    assert rates["half-MSE"][1] == pytest.approx(2 * rates["MSE"][1])
    assert rates["MSE"][1].max() / rates["MSE"][1].min() < 1.5
    assert "α = 0.02 serves m = 5, 10 only" in picture.description
    assert picture.description.count("serves every m") == 2
    assert "serves no m" in rates_against_m(10).description
    with pytest.raises(ValueError, match="alpha must be positive"):
        rates_against_m(0)


# --- voices


def test_the_mean_of_the_suggestions_is_the_step():
    picture = voices(X, Y, 3, 0, 0.1)
    ones = np.array([line[:, 1] for line in drawn(picture, "one")])
    assert ones == pytest.approx(-regression.suggestions(3, 0, X, Y))
    ((mean0, mean1),) = drawn(picture, "mean")
    step = descend_line(regression.half_mse_gradient, X, Y, (3, 0), 0.1, 1).values
    assert 0.1 * np.array([mean0[1], mean1[1]]) == pytest.approx(step[1] - step[0])
    assert "Furthest from the line is example 7, 2.4 off" in picture.description
    assert "the longest pull is that of example 8, (2.2, 6.6)" in picture.description
    assert "4 pull θ0 up, 4 down" in picture.description
    assert "The mean of the pulls is (0.238, 1.583)" in picture.description
    for axes in picture.figure.axes:
        assert {str(i) for i in range(1, 9)} <= {text.get_text() for text in axes.texts}


def test_at_the_best_line_the_voices_cancel():
    rows = regression.suggestions(*regression.least_squares(X, Y), X, Y)
    assert np.abs(rows).min() > 0.01 and np.abs(rows.mean(axis=0)).max() < 1e-12


# --- the impossible grade


def test_the_numbers_of_the_impossible_grade():
    assert len(GRADES) == 193 and GRADES[ODD] == 4.3 and (GRADES > 4).sum() == 1
    slope, others = slope_without(HOURS, GRADES, ODD)
    assert round(others[1], 5) == 0.00355
    assert round(slope(4.3)[1], 5) == 0.00333
    assert round(slope(43)[1], 5) == -0.00825
    assert slope(43)[1] == pytest.approx(np.polyfit(HOURS, np.where(GRADES > 4, 43, GRADES), 1)[0])
    picture = typed_grade(HOURS, GRADES, ODD, names=("hours", "grade"))
    assert picture.description == (
        "What one of 193 values, at hours = 10, does to the best line. Its slope is 0.00355 "
        "without it, 0.00333 with 4.3 there and −0.00825 with 43; it is flat with 15.425."
    )
    assert slope(15.425)[1] == pytest.approx(0, abs=1e-5)
    assert GRADES[ODD] == 4.3  # nothing was changed in place
    ((at, slopes),) = drawn(picture, "slope")
    assert slopes[50] == pytest.approx(slope(at[50])[1])


def test_the_mistyped_value_is_half_of_what_is_said():
    best = regression.least_squares(HOURS, GRADES)
    mistyped = GRADES.copy()
    mistyped[ODD] = 43
    loud = np.abs(regression.suggestions(*best, HOURS, mistyped)[:, 0])
    assert 0.45 < loud[ODD] / loud.sum() < 0.5


def test_more_data_drowns_an_error_of_limited_size():
    slope = regression.least_squares(HOURS, GRADES)[1]
    off = []
    for copies in (1, 10, 100):
        x, y = np.tile(HOURS, copies), np.tile(GRADES, copies)
        y[ODD] = 43
        off.append(slope - regression.least_squares(x, y)[1])
    assert off[0] / off[1] == pytest.approx(10) and off[1] / off[2] == pytest.approx(10)


def test_a_line_as_text():
    assert line_text((4, -1)) == "4 − 1·x" and line_text((-0.5, 2.25)) == "−0.5 + 2.25·x"
