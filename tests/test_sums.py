"""Sums by block: any blocks in any order give what the whole gives."""

import itertools
from functools import reduce

import numpy as np
import pytest

from gdlesson import data, features
from gdlesson.sums import Sums, best, block_sums, gradient, merge

LONGLEY, JOBS, _ = data.longley()
SIX, MASS, _ = data.penguins()


def close(first, second, rtol=1e-12):
    assert first[0] == second[0]
    np.testing.assert_allclose(first[1], second[1], rtol=rtol)
    size = np.sqrt(np.outer(np.diag(second[2]), np.diag(second[2])))
    assert np.max(np.abs(first[2] - second[2]) / size) <= rtol


def cut(X, y, places):
    edges = [0, *places, len(y)]
    return [block_sums(X[a:b], y[a:b]) for a, b in itertools.pairwise(edges)]


def test_a_block_is_mean_and_products_from_it():
    m, mean, S = block_sums(LONGLEY, JOBS)
    T = np.column_stack([LONGLEY, JOBS])
    centred = (T - T.mean(axis=0)).astype(np.longdouble)
    close((m, mean, S), (16, T.mean(axis=0), (centred.T @ centred).astype(float)))


def test_longley_merged_in_any_order_is_the_whole_to_twelve_digits():
    whole = block_sums(LONGLEY, JOBS)
    for order in itertools.permutations(cut(LONGLEY, JOBS, [1, 5, 6])):
        close(reduce(merge, order), whole)
    a, b, c, d = cut(LONGLEY, JOBS, [3, 4, 11])
    close(merge(merge(a, b), merge(c, d)), whole)
    close(reduce(merge, cut(LONGLEY, JOBS, range(1, 16))), whole)


def test_chunks_of_a_block_change_nothing():
    whole = block_sums(SIX, MASS)
    for chunk in (1, 7, 332, 333, 334):
        close(block_sums(SIX, MASS, chunk), whole)


@pytest.mark.parametrize("X, y, rtol", [(LONGLEY, JOBS, 1e-8), (SIX, MASS, 1e-10)])
def test_the_best_theta_is_that_of_the_whole_table(X, y, rtol):
    total = reduce(merge, cut(X, y, [4, 9, 12]))
    Z, mean, std = features.standardise_columns(X)
    theta = features.least_squares(Z, y)
    slopes = theta[1:] / std
    np.testing.assert_allclose(best(total), [theta[0] - mean @ slopes, *slopes], rtol=rtol)


def test_the_gradient_is_that_of_the_table():
    total = reduce(merge, cut(SIX, MASS, [100, 101]))
    theta = np.array([-3000.0, 20, 70, 20, 400, -200, 900])
    np.testing.assert_allclose(gradient(theta, total), features.gradient(theta, SIX, MASS), 1e-10)


def test_without_the_last_term_the_body_mass_has_too_little():
    first, second = (block_sums(SIX[k], MASS[k]) for k in (slice(0, 146), slice(146, 333)))
    m, _, S = merge(first, second)
    assert S[-1, -1] == pytest.approx(333 * np.var(MASS), rel=1e-12)
    assert 1 - (first[2] + second[2])[-1, -1] / S[-1, -1] == pytest.approx(0.3030, rel=1e-3)


def test_far_from_zero_and_a_column_without_spread():
    X, y = SIX[:40, :4] + 1e9, MASS[:40]
    close(reduce(merge, cut(X, y, [13])), block_sums(X, y), 1e-7)
    level = np.column_stack([SIX[:40, 0], np.full(40, 3.0)])
    theta = best(block_sums(level, y))
    np.testing.assert_allclose(theta[:2], features.least_squares(SIX[:40, :1], y), rtol=1e-9)
    assert theta[2] == 0


@pytest.mark.parametrize("m", [1, 2, 100, 8191, 8192, 8193, 98_304, 140_001])
@pytest.mark.parametrize("chunk", [3, 8192, 10_000, 98_304])
def test_the_five_sums_with_rows_and_chunks_of_any_length(m, chunk):
    if m / chunk > 3000:
        return
    x, y = 3 * np.cos(np.arange(m)) + 5, np.sin(1.7 * np.arange(m)) - 2
    sums = Sums(x, y, chunk)
    found = [sums.m, sums.mean_x, sums.mean_y, sums.xx, sums.xy, sums.yy]
    dx, dy = x - x.mean(), y - y.mean()
    wanted = [m, x.mean(), y.mean(), np.mean(dx * dx), np.mean(dx * dy), np.mean(dy * dy)]
    np.testing.assert_allclose(found, wanted, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("n", [1, 4, 15])
def test_a_block_of_many_rows_in_chunks_of_several_rows(n):
    """Three chunks, the last one shorter; few features and many."""
    table = 7 + np.cos(np.arange(120_001.0)[:, None] * np.sqrt(np.arange(2.0, n + 3)))
    m, mean, S = block_sums(table[:, :-1], table[:, -1])
    off = table - table.mean(axis=0)
    assert m == 120_001
    np.testing.assert_allclose(mean, table.mean(axis=0), rtol=1e-12)
    np.testing.assert_allclose(S, off.T @ off, rtol=1e-10, atol=1e-7)
