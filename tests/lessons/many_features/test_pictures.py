"""The pictures of lesson 6 show what they say."""

import re

import numpy as np
import pytest

from gdlesson import data, features
from gdlesson.lessons.many_features.pictures import (
    fit_and_coefficients,
    formula_or_walk,
    table_times_residuals,
    three_clouds,
    walk_at,
)
from gdlesson.text import digits

X, Y, NAMES = data.penguins()
KINDS = np.where(X[:, 4] == 1, "Chinstrap", np.where(X[:, 5] == 1, "Gentoo", "Adelie"))
JOBS, EMPLOYED, JOB_NAMES = data.longley()
JOBS = features.standardise_columns(JOBS)[0]
ALPHA = 0.9 * features.largest_rate(JOBS)
FIVE = [0, 1, 145, 150, 270]

ALL = {
    "clouds": lambda: three_clouds(X[:, 1], Y, KINDS, ("depth", "mass"), "g for each mm"),
    "sums": lambda: table_times_residuals(X[FIVE][:, 1:4], Y[FIVE] - 4000, NAMES[1:4]),
    "good fit": lambda: fit_and_coefficients(JOBS, EMPLOYED, ALPHA, JOB_NAMES),
    "work": lambda: formula_or_walk(100, 2000),
}


def drawn(picture):
    """{gid: what has it} of all that is drawn."""
    return {a.get_gid(): a for a in picture.figure.findobj() if a.get_gid()}


@pytest.mark.parametrize("name", ALL)
def test_each_has_words_and_one_sentence(name):
    picture = ALL[name]()
    assert picture.description.endswith(".") and len(picture.description.split()) > 15
    assert picture.caption.endswith(".") and len(picture.caption.split()) < 30
    assert "nan" not in picture.description
    assert picture.svg or picture.png


def test_three_lines_rise_and_one_falls():
    picture = ALL["clouds"]()
    lines = {name: line.get_data() for name, line in drawn(picture).items() if "line" in name}
    slopes = {name: (y[1] - y[0]) / (x[1] - x[0]) for name, (x, y) in lines.items()}
    assert slopes.pop("line for all") == pytest.approx(-193, rel=1e-3)
    assert len(slopes) == 3 and list(slopes.values()) == pytest.approx([256.6] * 3, rel=1e-3)
    assert "slope −193 g for each mm" in picture.description and "257 g" in picture.caption
    assert "146 Adelies" in picture.description
    # Each parallel line runs through the middle of its cloud, as a fit with its own column does.
    for name in ("Adelie", "Gentoo", "Chinstrap"):
        x, y = lines[f"line {name}"]
        middle = np.interp(X[KINDS == name, 1].mean(), x, y)
        assert middle == pytest.approx(Y[KINDS == name].mean(), rel=1e-9)


def test_the_sums_are_those_of_the_transposed_table():
    picture = ALL["sums"]()
    table, r = X[FIVE][:, 1:4], Y[FIVE] - 4000
    sums = [np.sum(r), *(table.T @ r)]
    assert all(f"sum {digits(value)}" in picture.description for value in sums)
    for j, axes in enumerate(picture.figure.axes):
        widths = [bar.get_width() for bar in axes.patches]
        np.testing.assert_allclose(widths, features.with_ones(table)[:, j] * r)
        assert axes.get_xlabel() == f"sum: {digits(sums[j])}"


def test_the_walk_by_its_directions_is_the_walk():
    steps = [0, 1, 7, 300]
    for theta, k in zip(walk_at(JOBS, EMPLOYED, ALPHA, steps), steps):
        walked = features.descend(JOBS, EMPLOYED, np.zeros(7), ALPHA, k)
        np.testing.assert_allclose(theta, walked, rtol=1e-8, atol=1e-6)


def test_a_good_fit_comes_before_its_numbers():
    picture = ALL["good fit"]()
    assert "After 1000 steps R² is 0.9933, of at most 0.9955" in picture.description
    assert "GNP 986, best −3447" in picture.description
    line = drawn(picture)["GNP"]
    steps, values = line.get_data()
    assert values[list(steps).index(1000)] == pytest.approx(986, rel=1e-3)
    assert values[-1] == pytest.approx(-3447, rel=1e-3) and "all agree" in picture.description
    early = fit_and_coefficients(JOBS, EMPLOYED, ALPHA, JOB_NAMES, last=1000)
    assert "some do not agree" in early.description
    with pytest.raises(ValueError, match="alpha must be below"):
        fit_and_coefficients(JOBS, EMPLOYED, 1.0, JOB_NAMES)


@pytest.mark.parametrize("n, m, even", [(100, 2000, 50.8), (10, 400, 5.04), (2000, 4000, 1167)])
def test_the_work_of_formula_and_walk(n, m, even):
    picture = formula_or_walk(n, m)
    assert float(re.search(r"from ([\d.]+) steps on", picture.description)[1]) == even
    found = drawn(picture)
    (x,), (y,) = found["even"].get_data()
    assert x == pytest.approx(even, rel=1e-3) and y == pytest.approx(m * n**2 + n**3 / 3)
    steps, work = found["walk"].get_data()
    assert np.interp(x, steps, work) == pytest.approx(y, rel=1e-2)
