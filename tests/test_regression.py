"""The regression's formulas against finite differences, SymPy, and NumPy's least squares."""

import math
import re

import numpy as np
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from gdlesson import regression
from gdlesson.descent import gradient_descent
from gdlesson.regression import (
    curvatures,
    descend_line,
    epochs_needed,
    half_mse,
    half_mse_gradient,
    hypothesis,
    largest_rate,
    least_squares,
    mse,
    mse_gradient,
    residuals,
    standardise,
    suggestions,
    sum_of_squares,
    sum_of_squares_gradient,
    unscale,
)
from gdlesson.sums import Sums

X, Y = np.array([1.0, 2.0, 4.0]), np.array([2.0, 6.0, 4.0])
COSTS = [
    (mse, mse_gradient),
    (half_mse, half_mse_gradient),
    (sum_of_squares, sum_of_squares_gradient),
]
OF_PAIRS = [residuals, suggestions, *(f for pair in COSTS for f in pair)]
numbers = st.floats(-100, 100).map(lambda value: round(value, 3))
data = st.lists(st.tuples(numbers, numbers), min_size=1, max_size=30)


def test_by_hand():
    assert hypothesis(1.0, 2.0, X).tolist() == [3, 5, 9]
    assert residuals(1.0, 2.0, X, Y).tolist() == [1, -1, 5]
    assert mse(1.0, 2.0, X, Y) == 9
    assert half_mse(1.0, 2.0, X, Y) == 4.5
    assert sum_of_squares(1.0, 2.0, X, Y) == 27
    assert mse_gradient(1.0, 2.0, X, Y) == pytest.approx((10 / 3, 38 / 3))
    assert half_mse_gradient(1.0, 2.0, X, Y) == pytest.approx((5 / 3, 19 / 3))
    assert sum_of_squares_gradient(1.0, 2.0, X, Y) == pytest.approx((10, 38))
    assert suggestions(1.0, 2.0, X, Y).tolist() == [[1, 1], [-1, -2], [5, 20]]


@pytest.mark.parametrize(("cost", "gradient"), COSTS)
@given(data=data, theta0=numbers, theta1=numbers)
@settings(max_examples=60, deadline=None)
def test_gradients_against_finite_differences(cost, gradient, data, theta0, theta1):
    x, y = np.array(data).T
    first = (cost(theta0 + 1, theta1, x, y) - cost(theta0 - 1, theta1, x, y)) / 2
    second = (cost(theta0, theta1 + 1, x, y) - cost(theta0, theta1 - 1, x, y)) / 2
    noise = 1e-13 * (cost(theta0, theta1, x, y) + np.sum(x * x) + 1)  # a parabola: nothing else
    assert gradient(theta0, theta1, x, y) == pytest.approx((first, second), rel=1e-9, abs=noise)


@pytest.mark.parametrize(("cost", "gradient"), COSTS)
def test_gradients_against_sympy(cost, gradient):
    t0, t1 = sympy.symbols("theta0 theta1")
    r = [t0 + t1 * a - b for a, b in zip(X, Y, strict=True)]
    scale = {mse: sympy.Rational(1, 3), half_mse: sympy.Rational(1, 6), sum_of_squares: 1}[cost]
    formula = scale * sum(e**2 for e in r)
    at = {t0: 0.3, t1: -1.7}
    assert cost(0.3, -1.7, X, Y) == pytest.approx(float(formula.subs(at)))
    slopes = [float(sympy.diff(formula, t).subs(at)) for t in (t0, t1)]
    assert gradient(0.3, -1.7, X, Y) == pytest.approx(slopes)


@given(data=data, theta0=numbers, theta1=numbers)
@settings(max_examples=60, deadline=None)
def test_suggestions_mean_is_the_gradient(data, theta0, theta1):
    x, y = np.array(data).T
    mean = suggestions(theta0, theta1, x, y).mean(axis=0)
    assert suggestions(theta0, theta1, x, y).shape == (len(x), 2)
    assert half_mse_gradient(theta0, theta1, x, y) == pytest.approx(mean.tolist(), abs=1e-9)


# --- least squares, curvatures, scaling


@given(data=st.lists(st.tuples(numbers, numbers), min_size=3, max_size=30))
@settings(max_examples=60, deadline=None)
def test_least_squares_against_numpy(data):
    x, y = np.array(data).T
    if np.ptp(x) < 0.1:
        return
    theta1, theta0 = np.polyfit(x, y, 1)
    found = least_squares(x, y)
    assert found == pytest.approx((theta0, theta1), rel=1e-6, abs=1e-6)
    design = np.column_stack([np.ones(len(x)), x])
    assert found == pytest.approx(np.linalg.lstsq(design, y)[0].tolist(), rel=1e-6, abs=1e-6)
    best = mse(*found, x, y)
    for move in ((0.1, 0), (-0.1, 0), (0, 0.1), (0, -0.1)):
        assert mse(found[0] + move[0], found[1] + move[1], x, y) > best - 1e-9


def test_least_squares_far_from_zero():
    x = 1e9 + np.array([0.0, 1, 2, 3, 5])
    theta0, theta1 = least_squares(x, 3 * (x - 1e9) + 2)
    assert theta1 == pytest.approx(3) and theta0 + theta1 * 1e9 == pytest.approx(2, abs=1e-5)


def test_curvatures_are_those_of_the_hessian():
    x = np.array([1.0, -2, 4, 7])
    grad = np.array(mse_gradient(0.0, 0.0, x, 0 * x))
    columns = [np.array(mse_gradient(*e, x, 0 * x)) - grad for e in ((1.0, 0.0), (0.0, 1.0))]
    assert curvatures(x) == pytest.approx(np.linalg.eigvalsh(np.array(columns)).tolist())
    assert largest_rate(x) == pytest.approx(2 / max(curvatures(x)))
    assert curvatures(x)[0] <= curvatures(x)[1]


@pytest.mark.parametrize(("share", "converges"), [(0.98, True), (1.02, False)])
def test_the_largest_rate_is_the_border(share, converges):
    x, y = np.array([1.0, -2, 4, 7]), np.array([0.0, 1, 3, 2])
    alpha, theta = share * largest_rate(x), np.array([5.0, -3.0])
    for _ in range(3000):
        theta = theta - alpha * np.array(mse_gradient(*theta, x, y))
    assert (abs(theta - least_squares(x, y)).max() < 1e-6) == converges


@pytest.mark.parametrize("share", [0.01, 0.3, 0.9, 0.999])
def test_epochs_needed_against_a_walk(share):
    x, y = np.array([1.0, -2, 4, 7]), np.array([0.0, 1, 3, 2])
    alpha, best = share * largest_rate(x), np.array(least_squares(x, y))
    bends, ways = np.linalg.eigh(2 * np.array([[1, x.mean()], [x.mean(), np.mean(x * x)]]))
    for curvature, way in zip(bends, ways.T, strict=True):
        theta, epochs = best + way, 0
        while abs(way @ (theta - best)) > 0.01:
            theta, epochs = theta - alpha * np.array(mse_gradient(*theta, x, y)), epochs + 1
        assert epochs == np.ceil(epochs_needed(alpha, curvature))
    assert epochs_needed([2.1 / bends[1], 2 / bends[1]], bends[1]).tolist() == [np.inf, np.inf]
    assert epochs_needed(1 / bends[1], bends[1]) == 0


def test_standardise_and_back():
    x, y = np.array([3.0, 7, 8, 12, 40]), np.array([1.0, 0, 4, 2, 9])
    z, mean, std = standardise(x)
    assert (z.mean(), z.std()) == pytest.approx((0, 1), abs=1e-12)
    assert (mean, std) == (x.mean(), x.std())
    assert unscale(*least_squares(z, y), mean, std) == pytest.approx(least_squares(x, y))
    assert curvatures(z) == pytest.approx([2, 2])


def test_all_x_equal():
    for function in (lambda x: least_squares(x, [1, 2, 3]), standardise):
        # The mean of 0.1, 0.1, 0.1 is not 0.1: a spread of rounding is no spread.
        for value in (2.0, 0.1, 1e9 + 0.3, -7e-5):
            with pytest.raises(ValueError, match="all x are equal"):
                function([value, value, value])


def test_two_neighbouring_floats_are_two_different_x():
    for low in (0.1, 1e9):
        x = np.array([low, np.nextafter(low, np.inf)])
        slope = 1 / (x[1] - x[0])
        assert least_squares(x, [0.0, 1.0])[1] == pytest.approx(slope, rel=1e-6)
        assert Sums(x, [0.0, 1.0]).least_squares()[1] == pytest.approx(slope, rel=1e-6)


def test_descending_a_line_is_gradient_descent():
    path = descend_line(mse_gradient, X, Y, (4, -1), 0.02, 30)
    plain = gradient_descent(lambda t: mse_gradient(t[0], t[1], X, Y), [4, -1], 0.02, 30)
    assert path.values.tolist() == plain.values.tolist() and path.names == ("θ0", "θ1")
    with pytest.raises(ValueError, match="x has 2 values and y has 3"):
        descend_line(mse_gradient, [1, 2], Y, (4, -1), 0.02, 30)


# --- data of other kinds


@pytest.mark.parametrize("function", OF_PAIRS)
def test_lists_and_whole_numbers_are_as_good(function):
    wanted = np.array(function(1.0, 2.0, X, Y))
    for x, y in (([1, 2, 4], (2, 6, 4)), (X.astype(np.float32), Y.astype(int))):
        assert np.array(function(1, 2, x, y)) == pytest.approx(wanted)


@pytest.mark.parametrize("function", OF_PAIRS)
def test_one_example(function):
    assert np.all(np.isfinite(function(1.0, 2.0, [3.0], [4.0])))


@pytest.mark.parametrize("function", OF_PAIRS)
@pytest.mark.parametrize(
    ("x", "y", "error", "words"),
    [
        ([1, 2, 3], [1, 2], ValueError, "x has 3 values and y has 2; each example needs both"),
        ([], [], ValueError, "x is empty; at least one example is needed"),
        ([1, 2], [], ValueError, "y is empty"),
        ([1, math.nan], [1, 2], ValueError, r"x\[1\] is nan; take that example out or mend it"),
        ([1, 2], [-math.inf, 2], ValueError, r"y\[0\] is -inf"),
        (["1", "2"], [1, 2], TypeError, "x must hold numbers, one for each example"),
        ([1, 2], ["a", 2], TypeError, "y must hold numbers"),
        ([1, 2], None, TypeError, "y must hold numbers"),
        ([[1], [2]], [1, 2], ValueError, r"x must be one-dimensional, got shape \(2, 1\); try"),
        ([1, 2], [[1, 2]], ValueError, r"y must be one-dimensional, got shape \(1, 2\)"),
        (3.0, [1], ValueError, r"x must be one-dimensional, got shape \(\)"),
        ([[1, 2], [3]], [1, 2], TypeError, "x must hold numbers"),
        ([1j, 2], [1, 2], TypeError, "x must hold numbers"),
    ],
)
def test_bad_data_gets_a_sentence(function, x, y, error, words):
    with pytest.raises(error, match=words):
        function(1.0, 2.0, x, y)


def test_the_data_stay_as_they_are():
    x, y = X.copy(), Y.copy()
    for function in OF_PAIRS:
        function(1.0, 2.0, x, y)
    least_squares(x, y), standardise(x), curvatures(x)
    assert x.tolist() == X.tolist() and y.tolist() == Y.tolist()


def test_costs_that_overflow_are_results():
    with np.errstate(over="ignore"):
        assert mse(1e200, 0.0, X, Y) == math.inf


def test_the_module_knows_nothing_of_pictures():
    source = open(regression.__file__, encoding="utf-8").read()
    imported = re.findall(r"^(?:import|from) (\w+)", source, re.M)
    assert "numpy" in imported and not {"matplotlib", "ipywidgets"} & set(imported)
    assert not re.search(r"gdlesson.*(pictures|drawing|explorer|lessons|checker)", source)


def test_a_line_that_flew_apart_has_an_infinite_cost_and_no_warning():
    x, y = np.array([1.0, 2.0, 4.0]), np.array([2.0, 1.0, 5.0])
    with np.errstate(all="raise", under="ignore"):
        assert mse(1e200, 1e200, x, y) == half_mse(1e200, 1e200, x, y) == math.inf
        assert not np.isfinite(mse_gradient(1e308, 1e308, x, y)).any()
