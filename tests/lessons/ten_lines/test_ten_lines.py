"""Lesson 5: every number of its story against NumPy's least squares or the closed form."""

import tracemalloc
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from gdlesson import own_data, regression
from gdlesson.lessons.ten_lines.exercises import (
    largest_rate,
    linear_regression,
    standardise,
    unscale,
)
from gdlesson.sums import Sums

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def data():
    x, y, names = own_data.read("data/gpa_study_hours.csv", folder=ROOT / "notebooks")
    assert names == ("study_hours", "gpa")
    return x, y


@pytest.fixture(scope="module")
def fit(data):
    """(slope, bias, MSE) by NumPy's least squares."""
    x, y = data
    found, squares, *_ = np.linalg.lstsq(np.column_stack([x, np.ones_like(x)]), y, rcond=None)
    return found[0], found[1], squares[0] / len(x)


@pytest.fixture(scope="module")
def hessian(data):
    x, _ = data
    return 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])


# --- the story


def test_the_students(data):
    x, y = data
    assert len(x) == len(y) == 193
    assert np.corrcoef(x, y)[0, 1] == pytest.approx(0.13, abs=0.005)
    assert np.count_nonzero(y > 4) == 1 and y.max() == 4.3


def test_the_defaults_end_far_from_the_best_line(data, fit):
    slope, bias, cost = linear_regression(*data)
    assert [round(slope, 3), round(bias, 3)] == [0.137, 0.209]
    assert cost == pytest.approx(3.36, abs=0.005)
    assert [round(fit[0], 5), round(fit[1], 3), round(fit[2], 4)] == [0.00333, 3.528, 0.0796]
    assert round(cost / fit[2]) == 42


def test_where_the_defaults_end_by_the_closed_form(data, fit, hessian):
    """θ* + (I − αH)^1000 (θ0 − θ*), without walking."""
    best = np.array([fit[1], fit[0]])
    end = best - np.linalg.matrix_power(np.eye(2) - 0.0001 * hessian, 1000) @ best
    slope, bias, _ = linear_regression(*data)
    assert [bias, slope] == pytest.approx(end, rel=1e-9)


def test_the_curvatures(data, hessian):
    x, _ = data
    flat, steep = np.sort(np.linalg.eigvals(hessian).real)  # NumPy 2.5 returns complex numbers
    assert regression.curvatures(x) == pytest.approx([flat, steep], rel=1e-9)
    assert [round(flat, 3), round(steep), round(steep / flat)] == [0.595, 871, 1466]
    assert flat == pytest.approx(0.594, abs=0.001)
    assert largest_rate(x) == regression.largest_rate(x) == pytest.approx(2 / steep)
    assert round(largest_rate(x), 4) == 0.0023
    assert round((1 - 0.0001 * flat) ** 1000, 2) == 0.94


@pytest.mark.parametrize(("share", "converges"), [(0.99, True), (1.01, False)])
def test_the_largest_rate_is_sharp(data, share, converges):
    x, y = data
    sums = Sums(x, y)
    path = sums.descend(0, 0, share * largest_rate(x), 3000)
    costs = np.array([sums.mse(*theta) for theta in path])
    assert (costs[-1] < costs[1000] < costs[500]) == converges
    assert (costs[-1] > 1e6 * costs[0]) != converges


def test_epochs_computed_and_then_tried(data, fit):
    x, y = data
    flat, _ = regression.curvatures(x)
    alpha = 0.9 * largest_rate(x)
    epochs = int(np.ceil(np.log(0.01) / np.log(1 - alpha * flat)))
    assert epochs == 3748 and np.ceil(np.log(0.01) / np.log(1 - 0.0001 * flat)) == 77461
    slope, bias, cost = linear_regression(x, y, epochs=epochs, learning_rate=alpha)
    left = np.hypot(bias - fit[1], slope - fit[0]) / np.hypot(fit[1], fit[0])
    assert left == pytest.approx(0.01, rel=0.01)
    assert cost / fit[2] < 1.01


def test_standardised_ten_epochs_give_nine_digits(data, fit):
    x, y = data
    z, mean, std = standardise(x)
    flat, steep = regression.curvatures(z)
    assert steep / flat == pytest.approx(1) and steep == pytest.approx(2)
    slope_z, bias_z, cost = linear_regression(z, y, epochs=10, learning_rate=0.45)
    bias, slope = unscale(bias_z, slope_z, mean, std)
    assert [slope, bias] == pytest.approx(fit[:2], rel=5e-10)
    assert np.polyfit(x, y, 1) == pytest.approx([slope, bias], rel=5e-10)
    assert cost == pytest.approx(fit[2], rel=1e-9)


def test_the_same_with_the_sample_standard_deviation(data, fit):
    x, y = data
    std = np.std(x, ddof=1)
    z = (x - np.mean(x)) / std
    slope_z, bias_z, _ = linear_regression(z, y, epochs=10, learning_rate=0.45)
    bias, slope = unscale(bias_z, slope_z, np.mean(x), std)
    assert [slope, bias] == pytest.approx(fit[:2], rel=5e-10)


def test_the_cost_returned_is_one_update_old(data):
    x, y = data
    _, _, cost = linear_regression(x, y, epochs=5)
    before = linear_regression(x, y, epochs=4)
    assert cost == pytest.approx(regression.mse(before[1], before[0], x, y), rel=1e-12)


def test_the_made_data_work_with_the_defaults():
    """The lesson's twelve examples: the defaults do arrive, and the explorer shows it."""
    x = np.array([32.0, 35, 38, 41, 44, 47, 51, 54, 57, 60, 64, 68])
    y = np.array([46.0, 39, 55, 48, 60, 52, 66, 74, 65, 83, 76, 92])
    assert all(
        v in (ROOT / "notebooks" / "05_ten_lines.ipynb").read_text()
        for v in ("32.0, 35, 38", "46.0, 39, 55")
    )  # noqa: E501
    slope, bias, cost = linear_regression(x, y)
    best = np.polyfit(x, y, 1)
    lowest = np.mean((np.polyval(best, x) - y) ** 2)
    assert cost / lowest < 1.0001 and slope == pytest.approx(best[0], rel=0.01)


# --- the sums


def test_the_sums_walk_the_path_of_the_ten_lines(data):
    x, y = data
    sums = Sums(x, y)
    path = sums.descend(0.5, -0.2, 0.001, 50)
    assert path.shape == (51, 2) and path[0].tolist() == [0.5, -0.2]
    for k in (1, 7, 50):
        m, b, _ = linear_regression(x, y, -0.2, 0.5, k, 0.001)
        assert path[k] == pytest.approx([b, m], rel=1e-12)
    assert sums.mse(*path[3]) == pytest.approx(regression.mse(*path[3], x, y), rel=1e-12)
    assert sums.gradient(1, 2) == pytest.approx(regression.mse_gradient(1, 2, x, y), rel=1e-12)
    assert sums.least_squares() == pytest.approx(regression.least_squares(x, y), rel=1e-12)


@pytest.mark.parametrize("chunk", [1, 2, 7, 192, 193, 1000])
def test_chunks_change_nothing(data, chunk):
    x, y = data
    whole, parts = Sums(x, y), Sums(x, y, chunk=chunk)
    assert parts.m == whole.m == 193
    for name in ("mean_x", "mean_y", "xx", "xy", "yy"):
        assert getattr(parts, name) == pytest.approx(getattr(whole, name), rel=1e-12)


@pytest.mark.parametrize("m", range(1, 11))
def test_the_last_block_may_be_shorter(m):
    x, y = np.arange(m) ** 2.0, 3.0 - np.arange(m)
    sums = Sums(x, y, chunk=4)
    found = [sums.mean_x, sums.mean_y, sums.xx, sums.xy, sums.yy]
    dx, dy = x - x.mean(), y - y.mean()
    by_hand = [x.mean(), y.mean(), np.mean(dx * dx), np.mean(dx * dy), np.mean(dy * dy)]
    assert found == pytest.approx(by_hand, rel=1e-12, abs=1e-12)


def test_the_cost_of_many_lines_at_once(data):
    sums, theta0 = Sums(*data), np.array([[0.0, 1.0], [2.0, 3.5]])
    costs = sums.mse(theta0, theta0 / 100)
    assert costs.shape == (2, 2)
    assert costs[1, 0] == pytest.approx(regression.mse(2.0, 0.02, *data), rel=1e-12)


@pytest.mark.parametrize("far", [0.0, 1e9, -1e9])
def test_sound_far_from_zero(far):
    """Against exact fractions: the slope where x is around 10⁹ and its spread is 1."""
    rng = np.random.default_rng(1)
    x = far + rng.normal(0, 1, 3000)
    y = 2.0 + 0.3 * (x - far) + rng.normal(0, 0.1, 3000)
    xs, ys = [Fraction(v) for v in x], [Fraction(v) for v in y]
    mean_x, mean_y = sum(xs) / 3000, sum(ys) / 3000
    xx = sum((a - mean_x) ** 2 for a in xs) / 3000
    xy = sum((a - mean_x) * (b - mean_y) for a, b in zip(xs, ys, strict=True)) / 3000
    sums = Sums(x, y, chunk=500)
    assert sums.xx == pytest.approx(float(xx), rel=1e-12)
    assert sums.least_squares()[1] == pytest.approx(float(xy / xx), rel=1e-12)
    naive = np.mean(x * x) - np.mean(x) ** 2
    assert (abs(naive - float(xx)) > 0.01) == (far != 0)  # what centring is for


def test_a_first_chunk_far_from_the_rest():
    x = np.concatenate([np.full(100, 1e9), np.arange(900.0)])
    y = np.arange(1000.0)
    sums = Sums(x, y, chunk=100)
    assert sums.xx == pytest.approx(np.var(x), rel=1e-12)
    assert sums.xy == pytest.approx(np.mean((x - x.mean()) * (y - y.mean())), rel=1e-9)


def test_memory_is_bounded():
    x, y = np.arange(1_000_000.0), np.arange(1_000_000.0)
    tracemalloc.start()
    Sums(x, y)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2_000_000  # bytes; x alone has eight million


def test_sums_of_other_kinds():
    assert Sums([1, 2, 4], [1, 0, 2]).mean_x == pytest.approx(7 / 3)
    assert Sums(np.array([1, 2], np.float32), np.array([1, 2], np.int8)).xy == 0.25
    flat = Sums([2.0, 2.0], [1.0, 3.0])
    assert flat.mse(2, 0) == 1
    for value in (2.0, 0.1, 1e9 + 0.3):
        with pytest.raises(ValueError, match="all x are equal"):
            Sums(np.full(1001, value), np.arange(1001)).least_squares()
    assert Sums([1e9, 1e9 + 1e-6], [0.0, 1.0]).least_squares()[1] > 0


@pytest.mark.parametrize(
    ("x", "y", "kind", "words"),
    [
        ([], [], ValueError, "empty"),
        ([1, 2], [1], ValueError, "x has 2 values and y has 1"),
        ([1, 2], [1, np.nan], ValueError, r"y\[1\] is nan"),
        ([1, np.inf], [1, 2], ValueError, r"x\[1\] is inf"),
        (["a"], [1], TypeError, "numbers"),
        ([[1, 2]], [[1, 2]], ValueError, "one-dimensional"),
        (3, 4, ValueError, "one-dimensional"),
        ([1e200, -1e200], [1, 2], ValueError, "too large"),
    ],
)
def test_sums_say_what_is_wrong(x, y, kind, words):
    with pytest.raises(kind, match=words):
        Sums(x, y)


def test_descend_says_what_is_wrong_and_shows_divergence(data):
    sums = Sums(*data)
    with pytest.raises(ValueError, match="alpha must be positive"):
        sums.descend(0, 0, -0.1, 3)
    with pytest.raises(TypeError, match="steps must be a whole number"):
        sums.descend(0, 0, 0.1, 2.5)
    assert not np.isfinite(sums.descend(0, 0, 1.0, 1000)[-1]).any()
    assert not np.isfinite(sums.mse(1e300, 1e300))


# --- the benchmark


def test_the_benchmark_runs(capsys, monkeypatch):
    import sys

    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    monkeypatch.delitem(sys.modules, "regression", raising=False)
    import regression as benchmark

    x, y = benchmark.example(50)
    rate = largest_rate(x) / 2
    fits = (benchmark.with_python_sum, benchmark.vectorised, benchmark.from_the_sums)
    for fit in fits:
        assert fit(x, y, rate, 20)[:2] == pytest.approx(fits[0](x, y, rate, 20)[:2], rel=1e-9)
    benchmark.main([50])
    told = capsys.readouterr().out
    assert "m = 50" in told and told.count("1000 epochs") == 3 and "bare pass" in told
    sys.modules.pop("regression")
