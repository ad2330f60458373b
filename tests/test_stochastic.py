"""Steps on a few examples: limits and floors by theory against the walk itself."""

import numpy as np
import pytest
from penguins import FLIPPER, MASS, ORDERS

from gdlesson import features, stochastic

A = features.with_ones(features.standardise_columns(FLIPPER[:, None])[0])
BEST = np.linalg.lstsq(A, MASS, rcond=None)[0]
LOWEST = np.mean((A @ BEST - MASS) ** 2)


def test_limits_as_lesson_7_tells_them():
    found = [stochastic.limit(A, batch) for batch in (1, 2, 4, 8, 16, 64)]
    assert found == pytest.approx([0.349, 0.517, 0.682, 0.811, 0.895, 0.972], rel=2e-3)
    assert stochastic.limit(A, 10**12) == pytest.approx(1, rel=1e-6)


@pytest.mark.parametrize(
    "batch, told", [(1, [1.95, 10.84, 25.32, 78.23]), (8, [0.24, 1.26, 2.69, 6.22])]
)
def test_floors_by_theory(batch, told):
    found = [100 * stochastic.floor(A, MASS, alpha, batch) for alpha in (0.01, 0.05, 0.1, 0.2)]
    assert found == pytest.approx(told, rel=0.02)


@pytest.mark.parametrize("alpha, batch", [(0.05, 1), (0.1, 1), (0.1, 8)])
def test_a_long_walk_stays_at_the_floor(alpha, batch):
    drawn = np.random.default_rng(7).integers(0, len(A), (20_000, batch))
    path = stochastic.walk(BEST, A, MASS, lambda k: alpha, list(drawn))[200:]
    above = np.mean([np.mean((A @ theta - MASS) ** 2) for theta in path[::20]]) / LOWEST - 1
    assert above == pytest.approx(stochastic.floor(A, MASS, alpha, batch), rel=0.1)


def test_a_line_through_all_points_is_met_exactly():
    y, theta = A @ [3.0, 2.0], np.zeros(2)
    for _ in range(3):
        theta = stochastic.sgd_epoch(theta, A, y, 0.1, ORDERS[0])
    np.testing.assert_allclose(theta, [3, 2], rtol=1e-12)


def test_an_epoch_of_single_steps_is_a_walk_of_batches_of_one():
    theta = stochastic.sgd_epoch(np.zeros(2), A, MASS, 0.02, ORDERS[1])
    one_by_one = stochastic.batches(list(ORDERS[1]), 1)
    path = stochastic.walk(np.zeros(2), A, MASS, lambda k: 0.02, one_by_one)
    np.testing.assert_allclose(theta, path[-1], rtol=1e-12)


def test_the_rate_of_the_batch_destroys_the_single_steps():
    theta = stochastic.sgd_epoch(np.zeros(2), A, MASS, 0.5, ORDERS[0])
    assert np.mean((A @ theta - MASS) ** 2) > 10_000 * LOWEST


def test_one_pass_with_falling_rate_is_the_mean():
    theta = 0.0
    for k, i in enumerate(ORDERS[0], 1):
        theta = theta - 1 / (2 * k) * 2 * (theta - MASS[i])
    assert theta == pytest.approx(4207.057, rel=1e-6)
    assert theta == pytest.approx(np.mean(MASS), rel=1e-12)


def test_batches():
    assert stochastic.batches([3, 1, 2, 0, 4], 2) == [[3, 1], [2, 0], [4]]
    assert stochastic.batches([], 2) == []


def test_orders_are_permutations():
    for order in ORDERS:
        assert sorted(order) == list(range(333))
