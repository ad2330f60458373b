"""The numbers of lesson 7, each as it is told there or in its table of surprises."""

import copy

import numpy as np
import pytest

from gdlesson import data, features, stochastic
from gdlesson.checker import judge
from gdlesson.lessons.data_per_step import walks
from gdlesson.lessons.data_per_step.exercises import Blocks, block_sums, merge, rate, sgd_epoch

LINE, MASS = walks.line_data()
X, Y, _ = data.penguins()
SIX = features.with_ones(features.standardise_columns(X)[0])
ORDERS = data.orders()
ZERO = np.zeros(2)


def above(theta, A=LINE):
    return float(walks.costs(A, MASS, np.array([theta]))[0])


def epochs(alpha, orders, A=LINE):
    theta = np.zeros(A.shape[1])
    for order in orders:
        theta = sgd_epoch(theta, A, MASS, alpha, order)
    return above(theta, A)


# --- one voice


def test_one_pass_with_the_right_rate_is_the_mean():
    theta = 0.0
    for k, i in enumerate(ORDERS[0], 1):
        theta -= rate(k) * 2 * (theta - MASS[i])
    assert theta == pytest.approx(4207.057, rel=1e-6)
    assert theta == pytest.approx(MASS.mean(), rel=1e-12)


def test_the_rate_of_the_batch_destroys_single_steps():
    with_all = ZERO - 0.5 * features.gradient(ZERO, LINE[:, 1:], MASS)
    assert above(with_all) == pytest.approx(1, rel=1e-12)
    assert epochs(0.5, ORDERS[:1]) == pytest.approx(115_707, rel=1e-3)


def test_an_epoch_of_single_steps_and_one_step_with_all():
    assert above(ZERO) == pytest.approx(119.3, rel=1e-3)
    assert epochs(0.05, ORDERS[:1]) == pytest.approx(1.190, rel=1e-3)
    one = ZERO - 0.05 * features.gradient(ZERO, LINE[:, 1:], MASS)
    assert above(one) == pytest.approx(96.8, rel=1e-3)


@pytest.mark.parametrize("batch", [1, 8])
@pytest.mark.parametrize("alpha", [0.01, 0.05, 0.1, 0.2])
def test_the_floor_by_theory_is_the_one_measured(alpha, batch):
    theory = stochastic.floor(LINE, MASS, alpha, batch)
    assert walks.settled(LINE, MASS, alpha, batch, 150) == pytest.approx(theory, rel=0.1)


def test_the_spread_of_a_running_mean():
    """On J = mean of (θ − y)² a constant α spreads θ by σ·√(α/(1 − α))."""
    for alpha in (0.02, 0.1, 0.3):
        theta = np.full(400, MASS.mean())
        for k in range(int(4 / alpha)):
            theta += alpha * 2 * (MASS[walks.drawn(333, 1 + 400 * k, 400)] - theta)
        assert theta.std() == pytest.approx(MASS.std() * np.sqrt(alpha / (1 - alpha)), rel=0.1)


def test_without_noise_there_is_no_floor():
    exact, theta = LINE @ [4000.0, 700.0], ZERO
    for _ in range(3):
        theta = sgd_epoch(theta, LINE, exact, 0.1, ORDERS[0])
    np.testing.assert_allclose(theta, [4000, 700], rtol=1e-12)


def test_order_matters():
    shuffled = [ORDERS[k % 5] for k in range(20)]
    in_file, by_mass = [np.arange(333)] * 20, [walks.sorted_by(MASS)[0]] * 20
    assert epochs(0.01, shuffled) == pytest.approx(1.0141, rel=1e-3)
    assert epochs(0.01, in_file) == pytest.approx(1.2236, rel=1e-3)
    assert epochs(0.01, by_mass) == pytest.approx(2.3498, rel=1e-3)
    assert epochs(0.05, in_file) == pytest.approx(1.778, rel=1e-3)
    assert epochs(0.05, by_mass) == pytest.approx(8.091, rel=1e-3)


def test_drawing_by_arithmetic_is_even():
    found = walks.drawn(333, 1, (1000, 100))
    assert found.min() == 0 and found.max() == 332
    counts = np.bincount(found.ravel(), minlength=333)
    assert counts.std() == pytest.approx(np.sqrt(100_000 / 333), rel=0.15)
    assert found[0, :5].tolist() == walks.drawn(333, 1, 5).tolist()


# --- a few voices, averages, what is read


def test_noise_falls_with_the_root_of_the_batch():
    best, _ = walks.lowest(LINE, MASS)
    own = 2 * (LINE @ best - MASS)[:, None] * LINE
    one = np.sqrt(np.mean(np.sum(own**2, axis=1)))
    for batch in (4, 16, 64):
        rows = walks.drawn(333, 1, (4000, batch))
        noise = np.sqrt(np.mean(np.sum(own[rows].mean(axis=1) ** 2, axis=1))) / one
        assert noise == pytest.approx(1 / np.sqrt(batch), rel=0.1)


def test_averaging():
    path = walks.path(LINE, MASS, 0.05, walks.epochs_of(1, 20))
    assert above(path[-1]) - 1 == pytest.approx(0.03925, rel=1e-3)
    assert above(path[5 * 333 :].mean(axis=0)) - 1 == pytest.approx(6.195e-5, rel=1e-3)


def test_single_steps_do_not_care_how_much_data_there_is():
    flat, *_, steep = features.curvatures(SIX[:, 1:])
    theta, passes = np.zeros(7), 0
    while above(theta, SIX) > 1.05:
        theta = theta - 2 / (flat + steep) * features.gradient(theta, SIX[:, 1:], MASS)
        passes += 1
    assert passes == 82  # of all the data, however long
    theta, read = np.zeros(7), 0
    while above(theta, SIX) > 1.05:
        theta = sgd_epoch(theta, SIX, MASS, 0.05, ORDERS[0][read : read + 1])
        read += 1
    assert read == 152


def read_until(step, table, y, weights, most):
    """How many steps until the cost of rows that count by weights is within 5 % of the lowest."""
    root = np.sqrt(weights)
    lowest = np.linalg.lstsq(root[:, None] * table, root * y, rcond=None)[0]
    enough = 1.05 * (weights @ (table @ lowest - y) ** 2)
    theta = np.zeros(table.shape[1])
    for count in range(most):
        if weights @ (table @ theta - y) ** 2 <= enough:
            return count
        theta = step(theta, count)
    return most


def test_with_a_thousand_times_the_data_single_steps_read_no_more():
    """Rows drawn by arithmetic. All data at once need over 80 passes, however many there are."""
    read = {}
    for m in (3330, 33_300, 333_000):
        rows = walks.drawn(333, 1, m)
        weights = np.bincount(rows, minlength=333) / m
        H = 2 * SIX.T @ (weights[:, None] * SIX)
        ends = np.linalg.eigvalsh(H)[[0, -1]]

        def all_at_once(theta, _, H=H, weights=weights, ends=ends):
            return theta - 2 / ends.sum() * (H @ theta - 2 * SIX.T @ (weights * MASS))

        def one(theta, k, rows=rows):
            return sgd_epoch(theta, SIX, MASS, 0.05, rows[k : k + 1])

        passes = read_until(all_at_once, SIX, MASS, weights, 200)
        assert 80 < passes < 90
        read[m] = passes * m, read_until(one, SIX, MASS, weights, 2000)
        assert read[m][1] < 1000
    assert read[333_000][0] > 20_000 * read[333_000][1]


def test_the_numbers_that_stand_for_the_data():
    """The table is the same on both sides; beside it stand the sums with y."""
    for n, numbers in ((1, 5), (10, 77), (1000, 502_502), (1_000_000, 500_002_500_002)):
        assert (n + 1) * (n + 2) // 2 + n + 1 == numbers
    assert 8 * 502_502 == pytest.approx(4e6, rel=0.01)
    assert 8 * 500_002_500_002 == pytest.approx(4e12, rel=1e-4)


def test_the_limit_of_single_steps_on_six_features():
    assert stochastic.limit(SIX, 1) == pytest.approx(0.125, abs=5e-4)


# --- exercises


@pytest.mark.parametrize(
    "pair, mistake",
    [
        ((0.02, 333), None), ((0.05, 100), None), ((0.1, 33), None), ((0.01, 1000), None),
        ((0.05, 1e9), "shakes"), ((0.2, 1000), "flies apart"), ((0.002, 100), "still on the way"),
        ((0.02, 10), "still on the way"), ((0.1, 1000), "shakes"), ((0.5, 500), "flies apart"),
        ((-0.1, 30), "uphill"), ((0.0, 30), "uphill"), ((0.05, 0), "τ"), ((0.05, -5), "τ"),
        ((1e200, 12), "flies apart"), ((float("nan"), 12), "not finite"),
    ],
)  # fmt: skip
def test_a_rate_that_falls_is_judged_by_its_run(pair, mistake):
    feedback = judge("7.6", pair)
    assert feedback.mistake == mistake, feedback
    assert (feedback.verdict == "right") == (mistake is None)
    assert mistake is None or feedback.message.endswith("?")


def test_no_pair_of_the_lesson_lies_near_the_border():
    from gdlesson.lessons.data_per_step.exercises import run_of

    found = [run_of(*pair)[0] for pair in ((0.02, 333), (0.05, 100), (0.1, 33), (0.01, 1000))]
    assert found == pytest.approx([1.0109, 1.0069, 1.0062, 1.0188], rel=1e-3)
    for pair in ((0.05, 1e12), (0.002, 100), (0.2, 1000)):
        assert run_of(*pair)[0] > 1.9


def test_blocks_can_be_read_once_and_a_copy_anew():
    blocks = Blocks((np.ones((2, 1)), np.ones(2)), (np.ones((1, 1)), np.ones(1)))
    assert len(list(blocks)) == 2 and list(blocks) == []
    assert len(list(copy.copy(blocks))) == 2
    assert str(blocks) == "2 blocks of 2 and 1 examples"


def test_keeping_all_blocks_is_right_with_a_remark():
    def stacked(blocks):
        blocks = list(blocks)
        A = features.with_ones(np.vstack([X for X, _ in blocks]))
        return A.T @ A, A.T @ np.concatenate([y for _, y in blocks])

    feedback = judge("7.1", stacked)
    assert feedback.verdict == "right" and "in memory" in feedback.message
    assert "in memory" not in judge("7.1", block_sums).message


def test_merging_the_species_needs_the_last_term():
    table = np.column_stack([X, Y])
    adelie = (X[:, 4] == 0) & (X[:, 5] == 0)
    parts = []
    for rows in (table[adelie], table[~adelie]):
        off = rows - rows.mean(axis=0)
        parts.append((len(rows), rows.mean(axis=0), off.T @ off))
    m, mean, S = merge(*parts)
    off = table - table.mean(axis=0)
    assert m == 333
    np.testing.assert_allclose(mean, table.mean(axis=0), rtol=1e-14)
    np.testing.assert_allclose(S, off.T @ off, rtol=1e-9)
    assert 1 - (parts[0][2] + parts[1][2])[-1, -1] / S[-1, -1] == pytest.approx(0.303, rel=1e-3)
