"""Many features: formulas against NumPy and felt slopes, and the numbers that lesson 6 tells."""

import numpy as np
import pytest
from penguins import ADELIE, CHINSTRAP, DEPTH, GENTOO, MASS, SIX

from gdlesson import features
from gdlesson.validate import BadInput

DATA = np.loadtxt("notebooks/data/longley.csv", delimiter=",", skiprows=1)
RNG = np.random.default_rng(6)
X, Y, THETA = RNG.normal(size=(7, 3)), RNG.normal(size=7), RNG.normal(size=4)


def test_formulas_against_the_sums_written_out():
    h = [THETA[0] + sum(t * v for t, v in zip(THETA[1:], row)) for row in X]
    np.testing.assert_allclose(features.predict(THETA, X), h)
    assert features.mse(THETA, X, Y) == pytest.approx(sum((a - b) ** 2 for a, b in zip(h, Y)) / 7)


def test_the_gradient_is_the_slope_that_is_felt():
    off = features.gradient_check(
        lambda t: features.mse(t, X, Y), lambda t: features.gradient(t, X, Y), THETA
    )
    assert off.max() < 1e-8
    doubled = features.gradient_check(
        lambda t: features.mse(t, X, Y), lambda t: 2 * features.gradient(t, X, Y), THETA
    )
    np.testing.assert_allclose(doubled, 1 / 3, rtol=1e-6)


def test_a_check_of_two_level_slopes_is_zero():
    found = features.gradient_check(lambda t: 1.0, lambda t: 0 * t, np.zeros(2))
    np.testing.assert_array_equal(found, 0)


def test_curvatures_are_the_second_derivatives():
    eps, one = 1e-3, np.eye(4)
    table = np.array(
        [
            (features.gradient(THETA + eps * e, X, Y) - features.gradient(THETA - eps * e, X, Y))
            / (2 * eps)
            for e in one
        ]
    )
    np.testing.assert_allclose(features.curvatures(X), np.linalg.eigvalsh(table), rtol=1e-8)


def test_a_constant_column_becomes_zeros():
    table = np.column_stack([X, np.full(7, 0.3)])
    Z, mean, std = features.standardise_columns(table)
    np.testing.assert_array_equal(Z[:, 3], 0)
    assert std[3] == 1 and mean[3] == 0.3
    np.testing.assert_allclose(Z[:, :3].std(axis=0), 1)


@pytest.mark.parametrize("r", [-0.99, -0.5, 0, 0.9, 0.99])
def test_two_features_with_correlation_r(r):
    a = np.array([1.0, 1, -1, -1])
    b = r * a + np.sqrt(1 - r * r) * np.array([1.0, -1, 1, -1])
    found = features.curvatures(np.column_stack([a, b]))
    np.testing.assert_allclose(found, sorted([2, 2 * (1 - abs(r)), 2 * (1 + abs(r))]), atol=1e-12)


def test_depth_alone_with_the_species_and_with_all():
    alone = features.least_squares(DEPTH[:, None], MASS)[1]
    species = features.least_squares(np.column_stack([DEPTH, CHINSTRAP, GENTOO]), MASS)[1]
    found = [alone, species, features.least_squares(SIX, MASS)[2]]
    np.testing.assert_allclose(found, [-193, 256.5, 67.2], rtol=1e-3)


def test_raw_and_standardised_penguins():
    assert features.curvatures(SIX)[[0, -1]] == pytest.approx([0.0015032, 85648], rel=1e-3)
    assert features.condition(SIX) == pytest.approx(5.7e7, rel=1e-2)
    assert features.largest_rate(SIX) == pytest.approx(2.335e-5, rel=1e-3)
    Z = features.standardise_columns(SIX)[0]
    assert features.condition(Z) == pytest.approx(68.5, rel=1e-3)
    lowest = features.mse(features.least_squares(Z, MASS), Z, MASS)
    costs = [
        features.mse(features.descend(Z, MASS, np.zeros(7), 0.9 * features.largest_rate(Z), k), Z,
                     MASS)
        for k in (32, 33)
    ]  # fmt: skip
    assert costs[0] > 1.01 * lowest > costs[1]


def test_longley():
    y, Z = DATA[:, 0], features.standardise_columns(DATA[:, 1:])[0]
    assert features.condition(Z) == pytest.approx(12220, rel=1e-3)
    best = features.least_squares(Z, y)
    walked = features.descend(Z, y, np.zeros(7), 0.9 * features.largest_rate(Z), 1000)
    fits = [1 - features.mse(theta, Z, y) / np.var(y) for theta in (walked, best)]
    assert fits == pytest.approx([0.9933, 0.9955], rel=1e-4)
    assert (walked[2], best[2]) == pytest.approx((986, -3447), rel=1e-3)


def test_all_three_species_and_the_ones_leave_one_direction_flat():
    table = np.column_stack([SIX, ADELIE])
    assert features.curvatures(table)[0] == 0 and features.condition(table) == np.inf
    best = features.least_squares(table, MASS)
    assert features.mse(best, table, MASS) == pytest.approx(80827.7679, rel=1e-9)


@pytest.mark.parametrize(
    "theta, table, y, said",
    [
        (THETA, X[:, 0], Y, "X is flat: one feature is a column, X.reshape\\(-1, 1\\)"),
        (THETA[1:], X, Y, "theta has the shape \\(3,\\), .* need 4 numbers: is θ0 missing\\?"),
        (THETA, X, Y[:, None], "y must be one-dimensional, got shape \\(7, 1\\); try .ravel"),
        (THETA, X, Y[1:], "X has 7 rows and y has 6 values"),
        (THETA, np.where(X == X[2, 1], np.nan, X), Y, "X\\[2, 1\\] is nan; take that row out"),
        (THETA, np.array([["a"]]), Y, "X must hold numbers"),
        (THETA, np.zeros((0, 3)), Y, "X must have rows and columns"),
    ],
)
def test_what_bad_input_is_told(theta, table, y, said):
    for call in (
        lambda: features.mse(theta, table, y),
        lambda: features.gradient(theta, table, y),
        lambda: features.descend(table, y, theta, 0.1, 1),
    ):
        with pytest.raises(BadInput, match=said):
            call()


def test_fewer_rows_than_features_are_allowed():
    theta = features.least_squares(X[:2], Y[:2])
    np.testing.assert_allclose(features.predict(theta, X[:2]), Y[:2])
    others = theta + np.linalg.svd(features.with_ones(X[:2]))[2][-1]
    np.testing.assert_allclose(features.predict(others, X[:2]), Y[:2])
    assert np.linalg.norm(theta) < np.linalg.norm(others)
