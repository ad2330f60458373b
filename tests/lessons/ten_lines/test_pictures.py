"""The pictures of lesson 5 show what they say."""

import re
import warnings
from pathlib import Path

import numpy as np
import pytest

from gdlesson import own_data, regression
from gdlesson.lessons.ten_lines.pictures import (
    costs_over_epochs,
    epochs_against_rate,
    exact,
    fit_and_residuals,
    lines_on_data,
    ravine,
    two_columns,
)
from gdlesson.sums import Sums
from gdlesson.text import digits

NOTEBOOKS = Path(__file__).resolve().parents[3] / "notebooks"
HOURS, GRADES, NAMES = own_data.read("data/gpa_study_hours.csv", folder=NOTEBOOKS)
SUMS = Sums(HOURS, GRADES)
BEST = SUMS.least_squares()
PATH = SUMS.descend(0, 0, 0.0001, 1000)
COSTS = [regression.mse(*theta, HOURS, GRADES) for theta in PATH]

ALL = {
    "columns": lambda: two_columns(HOURS, GRADES, NAMES, top=4),
    "lines": lambda: lines_on_data(HOURS, GRADES, {"ten lines": PATH[-1], "best": BEST}, NAMES),
    "costs": lambda: costs_over_epochs({"ten lines": COSTS}, 0.0796),
    "trade": lambda: epochs_against_rate(HOURS),
    "ravine": lambda: ravine(HOURS, GRADES, PATH),
    "fit": lambda: fit_and_residuals(HOURS, GRADES, *BEST, NAMES),
}


def artist(picture, gid):
    found = [a for axes in picture.figure.axes for a in axes.lines if a.get_gid() == gid]
    assert len(found) == 1, gid
    return found[0]


@pytest.mark.parametrize("name", ALL)
def test_each_is_drawn_without_a_warning_and_small(name):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = ALL[name]()
    assert picture.description.endswith(".") and len(picture.description.split()) > 10
    assert 1000 < len(picture.svg) < 60_000


def test_columns():
    picture = ALL["columns"]()
    assert artist(picture, "data").get_xdata().tolist() == HOURS.tolist()
    assert artist(picture, "above").get_ydata().tolist() == [4.3]
    assert "193 examples" in picture.description and "Above 4: 1 (4.3)." in picture.description
    assert "Above 5: none." in two_columns(HOURS, GRADES, top=5).description
    assert "Above" not in two_columns(HOURS, GRADES).description


def test_lines_are_those_given_with_their_mse():
    picture = ALL["lines"]()
    line = artist(picture, "ten lines")
    assert line.get_ydata() == pytest.approx(PATH[-1][0] + PATH[-1][1] * line.get_xdata())
    assert f"MSE {digits(COSTS[-1])}. best: slope 0.00333, bias 3.53, MSE 0.0796" in str(picture)


def test_costs_say_whether_they_still_fall():
    picture = ALL["costs"]()
    assert artist(picture, "ten lines").get_ydata() == pytest.approx(COSTS)
    fallen = 1 - COSTS[1000] / COSTS[900]
    assert f"in the last tenth down by {fallen:.1%}" in picture.description
    told = costs_over_epochs({"a": [8, 4, 4, 4], "b": [1, 2, 4, 8], "c": [1, np.inf]}).description
    assert "a: from 8 to 4 in 3, in the last tenth level. b: from 1 to 8 in 3" in told
    assert "b: from 1 to 8 in 3, in the last tenth up 2 times" in told


def test_a_cost_on_an_axis_from_0():
    picture = costs_over_epochs({"ten lines": COSTS}, 0.0796, scale="linear")
    (axes,) = picture.figure.axes
    assert axes.get_yscale() == "linear" and axes.get_ylim() == (0, pytest.approx(1.1 * COSTS[0]))
    assert picture.caption == "Cost, epoch by epoch, on an axis that begins at 0."
    assert ALL["costs"]().caption == "Cost, epoch by epoch, on a logarithmic axis."


def test_a_cost_without_an_epoch():
    assert "a: from 1 to 1 in 0." in costs_over_epochs({"a": [1.0]}).description


def test_as_many_series_as_there_are():
    names = [f"line {k}" for k in range(9)]
    lines = lines_on_data(HOURS, GRADES, {name: (k, 0.1) for k, name in enumerate(names)})
    costs = costs_over_epochs({name: [k + 2.0, 1.0] for k, name in enumerate(names)})
    for picture in (lines, costs):
        for name in names:
            assert f"{name}: " in picture.description and artist(picture, name)


def test_the_trade_of_epochs_against_the_rate():
    picture = ALL["trade"]()
    limit, (flat, steep) = regression.largest_rate(HOURS), regression.curvatures(HOURS)
    for name, curvature in (("flat", flat), ("steep", steep)):
        rates, epochs = artist(picture, name).get_data()
        left = np.abs(1 - rates * curvature) ** epochs
        assert left[epochs > 1] == pytest.approx(0.01, rel=1e-6)
    assert artist(picture, "limit").get_xdata()[0] == limit == pytest.approx(2 / steep)
    assert f"No α from {digits(limit)} on converges." in picture.description
    alpha = 0.9 * limit
    needed = int(np.ceil(np.log(0.01) / np.log(1 - alpha * flat)))
    assert f"and {needed} at α = {digits(alpha)}; the steep" in picture.description


def test_the_path_ends_on_the_floor_of_the_ravine():
    picture = ALL["ravine"]()
    floor = np.column_stack(artist(picture, "floor").get_data())
    along, across = floor[1] - floor[0], np.array(BEST) - floor[0]
    assert along[0] * across[1] == pytest.approx(along[1] * across[0])  # through the star
    x = HOURS
    bend = np.array([[1, x.mean()], [x.mean(), np.mean(x * x)]]) @ along
    assert 2 * bend == pytest.approx(regression.curvatures(x)[0] * along)  # the flat direction
    slope = along[1] / along[0]
    for k, wanted in ((0, "The start is 0.145 "), (-1, "the end 0.")):
        gap = PATH[k] - BEST
        away = abs(gap[1] - slope * gap[0]) / np.hypot(1, slope)
        assert wanted in picture.description
        assert away == pytest.approx(float(wanted.split()[-1]), abs=5e-4)


def test_the_ravines_contours_are_heights_of_the_mse():
    picture = ALL["ravine"]()
    axes = picture.figure.axes[0]
    contours = axes.collections[0]
    lowest = regression.mse(*BEST, HOURS, GRADES)
    checked = 0
    for level, path in zip(contours.levels[-4:], contours.get_paths()[-4:]):  # wider than the grid
        for vertex in path.vertices[:: max(len(path.vertices) // 5, 1)]:
            height = regression.mse(*vertex, HOURS, GRADES) - lowest
            assert height == pytest.approx(level - lowest, rel=0.1)
            checked += 1
    assert checked > 12
    assert np.column_stack(artist(picture, "path").get_data()) == pytest.approx(PATH)
    assert artist(picture, "lowest").get_xdata() == pytest.approx([BEST[0]])
    assert "(0.209, 0.137), 7% as far" in picture.description


def test_what_is_left_over():
    picture = fit_and_residuals([1.0, 2.0, 4.0], [1.0, 5.0, 3.0], 1.0, 0.5)
    assert picture.description == (
        "y = 1 + 0.5·x. Mean squared error 3.08, of 2.67 without a line. "
        "Largest residual h − y: −3 at x = 2."
    )
    rest = picture.figure.axes[1].lines[0].get_ydata()
    assert rest.tolist() == [0.5, -3.0, 0.0]
    formula = fit_and_residuals([1, 2, 3], [1, 2, 2], 0, 1, ("price in $", "$ a day"))
    assert "$ a day = 0 + 1·price in $." in formula.description
    assert "without" not in fit_and_residuals([1, 2], [3, 3], 3, 0).description


# --- many examples, and large numbers


MANY = np.random.default_rng(0).normal(17, 11, 100_000)


@pytest.mark.parametrize(
    "draw",
    [
        lambda x, y: lines_on_data(x, y, {"a": (3.5, 0.003)}),
        lambda x, y: fit_and_residuals(x, y, 3.5, 0.003),
        two_columns,
    ],
)
def test_of_many_dots_some_are_drawn_and_it_is_said(draw):
    y = 3.5 + 0.003 * MANY + 0.3 * np.cos(MANY)
    y[777] += 9
    picture = draw(MANY, y)
    assert " 3000 of the 100000 dots, drawn by lot, are shown." in picture.description
    assert "3000 of the 100000 dots" in picture.caption
    drawn = artist(picture, "data").get_xdata()
    assert 3000 <= len(drawn) <= 3001 and len(np.unique(drawn)) == len(drawn)
    assert len(picture._repr_html_()) < 300_000
    assert "dots" not in draw(MANY[:3000], y[:3000]).description


def test_the_largest_residual_is_among_the_dots():
    y = 3.5 + 0.003 * MANY
    y[777] += 9
    picture = fit_and_residuals(MANY, y, 3.5, 0.003)
    assert y[777] in artist(picture, "data").get_ydata()


def test_large_numbers_keep_the_digits_that_the_line_needs():
    year = np.arange(1990.0, 2021)
    price = 1_109_000 + 54_321.7 * (year - 2000)
    theta = regression.least_squares(year, price)
    words = fit_and_residuals(year, price, *theta, ("year", "price")).caption
    found = re.match(r"price = (\S+) \+ (\S+)·year", words)
    bias, slope = (float(part.replace("−", "-")) for part in found.groups())
    assert bias + slope * year == pytest.approx(price, abs=0.02 * price.std())
    said = str(lines_on_data(year, price, {"best": theta}))
    assert f"slope {found[2]}, bias {found[1]}, MSE" in said
    assert exact(1_109_000.0, 0) == "1109000" and exact(-1e9 / 3, 0.001) == "−333333333.333"
    assert exact(1.5e-7, 0) == "1.5e−7" and exact(0.0, 0) == "0"
    assert exact(np.inf, 0) == "∞" and exact(np.nan, 0) == "no number"


def test_a_dollar_in_a_name_is_no_formula():
    names = ("hours $", "price in $")
    page = fit_and_residuals(HOURS, GRADES, 3.5, 0.003, names)._repr_html_()
    caption = page[page.index("<figcaption") :]
    assert "price in $" in caption and "mathjax_ignore" in caption


def test_a_round_bowl_has_no_floor():
    z = regression.standardise(HOURS)[0]
    picture = ravine(z, GRADES, [(0, 0), (1, 0)])
    assert "floor" not in picture.description + picture.caption
    gids = [line.get_gid() for line in picture.figure.axes[0].lines]
    assert "path" in gids and "floor" not in gids
