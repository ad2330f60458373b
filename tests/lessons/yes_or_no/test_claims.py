"""What lesson 9 says of the penguins, number by number."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from penguins import ADELIE, BILL, CHINSTRAP, DEPTH, FLIPPER, GENTOO, MALE, ORDERS

from gdlesson import features, yes_or_no
from gdlesson.lessons.yes_or_no import birds
from gdlesson.lessons.yes_or_no.exercises import held_out_accuracy

MEASURES, TOLD = birds.adelies()
Z = features.standardise_columns(MEASURES)[0]
A = features.with_ones(Z)
TWO, IS_GENTOO = birds.two_species()
Z2 = features.standardise_columns(TWO)[0]
A2 = features.with_ones(Z2)
WALKS = birds.walks()


def newton(A, y, rounds=30):
    """The lowest point of the log-loss by second derivatives: another way to the same answer."""
    theta = np.zeros(A.shape[1])
    for _ in range(rounds):
        h = 1 / (1 + np.exp(-A @ theta))
        theta = theta - np.linalg.solve(A.T @ (A * (h * (1 - h))[:, None]), A.T @ (h - y))
    return theta


def test_the_birds_are_those_of_the_file():
    of = ADELIE == 1
    np.testing.assert_array_equal(MEASURES, np.column_stack([BILL, DEPTH])[of])
    np.testing.assert_array_equal(TOLD, MALE[of])
    both = (ADELIE + GENTOO) == 1
    np.testing.assert_array_equal(TWO, np.column_stack([DEPTH, FLIPPER])[both])
    np.testing.assert_array_equal(IS_GENTOO, GENTOO[both])
    rows = np.flatnonzero(of)[birds.order_of_adelies()]
    np.testing.assert_array_equal(rows, [row for row in ORDERS[0] if of[row]])


def test_a_line_is_no_probability():
    h = features.predict(features.least_squares(Z[:, 1:], TOLD), Z[:, 1:])
    assert h.min() == pytest.approx(-0.199, rel=1e-2) and h.max() == pytest.approx(1.27, rel=1e-2)


@pytest.mark.parametrize("alpha", [1.0, 5.0, 3 * 5.77])
def test_descent_ends_where_newton_ends(alpha):
    theta = yes_or_no.descend(Z, TOLD, np.zeros(3), alpha, 3000)
    np.testing.assert_allclose(theta, newton(A, TOLD), rtol=0, atol=1e-9)
    assert yes_or_no.log_loss(theta, Z, TOLD) == pytest.approx(0.3144, rel=1e-3)
    assert yes_or_no.accuracy(theta, Z, TOLD) == pytest.approx(127 / 146)


def test_five_times_the_safe_rate_does_not_settle():
    safe = yes_or_no.safe_rate(Z)
    assert safe == pytest.approx(5.77, rel=1e-3)
    highest = max(
        yes_or_no.log_loss(yes_or_no.descend(Z, TOLD, np.zeros(3), 5 * safe, k), Z, TOLD)
        for k in (499, 500, 501)
    )
    assert highest == pytest.approx(0.456, rel=1e-2)
    theta = newton(A, TOLD)
    h = yes_or_no.sigmoid(A @ theta)
    steep = np.linalg.eigvalsh(A.T * (h * (1 - h)) @ A / len(A))[-1]
    assert steep == pytest.approx(0.0986, rel=1e-3) and 3 * safe < 2 / steep < 5 * safe
    assert np.mean(h * (1 - h)) < 0.25 / 2  # far below ¼, in the mean


def test_the_gradient_is_half_mse_s_but_for_h():
    """The same lines, once with h = z and once with the sigmoid of it."""

    def written_once(h, y):
        r = h - y
        return np.concatenate([[np.mean(r)], Z.T @ r / len(y)])

    theta = np.array([0.3, -0.7, 1.1])
    z = A @ theta
    half_mse = features.gradient(theta, Z, TOLD) / 2
    np.testing.assert_allclose(half_mse, written_once(z, TOLD), rtol=1e-12)
    found = yes_or_no.log_loss_gradient(theta, Z, TOLD)
    np.testing.assert_allclose(found, written_once(1 / (1 + np.exp(-z)), TOLD), rtol=1e-12)


def test_one_bird_is_more_than_many_a_difference():
    """Accuracy goes in steps of one bird: the lesson's two digits, of 146 and of 73."""
    assert (f"{1 / 146:.1%}", f"{1 / 73:.1%}") == ("0.7%", "1.4%")
    halves = birds.halves(6)
    shares = [yes_or_no.accuracy(WALKS[6, k], halves.held, halves.truth) for k in birds.MARKS]
    np.testing.assert_allclose(np.array(shares) * 73, np.round(np.array(shares) * 73))


def test_who_always_says_no():
    assert 1 - CHINSTRAP.mean() == pytest.approx(0.796, rel=1e-3)


def test_the_squared_error_falls_asleep():
    start = np.array([3.0, 7.0, -7.0])
    assert yes_or_no.accuracy(start, Z2, IS_GENTOO) == 0
    sizes, right = [], []
    for squared in (True, False):
        theta = start
        for step in range(1001):
            h = yes_or_no.sigmoid(A2 @ theta)
            slopes = A2.T @ ((h - IS_GENTOO) * (2 * h * (1 - h) if squared else 1)) / len(A2)
            if step == 0:
                sizes.append(np.linalg.norm(slopes))
            if step in (50, 1000):
                right.append(yes_or_no.accuracy(theta, Z2, IS_GENTOO))
            theta = theta - slopes
    assert sizes == pytest.approx([0.00068, 1.2226], rel=1e-2)
    assert sizes[1] > 1000 * sizes[0] and right == [0, 0, 1, 1]


def test_no_lowest_point():
    theta, done, alpha = np.zeros(3), 0, 0.9 * yes_or_no.safe_rate(Z2)
    found = []
    rate = alpha * A2.T / len(A2)
    for steps in (1, 10, 100, 1000, 10_000, 100_000):
        for _ in range(steps - done):
            theta = theta - rate @ (1 / (1 + np.exp(-A2 @ theta)) - IS_GENTOO)
        done = steps
        found.append((yes_or_no.log_loss(theta, Z2, IS_GENTOO), np.linalg.norm(theta)))
        assert yes_or_no.accuracy(theta, Z2, IS_GENTOO) == 1
    costs, lengths = zip(*found, strict=True)
    told = [0.0576, 0.0227, 0.00502, 0.000937, 0.000145, 0.00001795]
    assert costs == pytest.approx(told, rel=3e-3)
    assert lengths == pytest.approx([2.69, 3.81, 6.12, 9.56, 14.3, 20.2], rel=3e-3)
    # twice as long is surer of every bird, so the cost is lower: no theta is the lowest
    assert yes_or_no.log_loss(2 * theta, Z2, IS_GENTOO) < costs[-1]


# --- learning and held back


def tool():
    path = Path(__file__).resolve().parents[3] / "tools" / "walk_penguins.py"
    spec = importlib.util.spec_from_file_location("walk_penguins", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_halves_know_nothing_of_what_is_held_back():
    halves = birds.halves(2)
    learning, held = yes_or_no.split(birds.order_of_adelies(), 0.5)
    assert len(learning) == len(held) == 73 and not set(learning) & set(held)
    np.testing.assert_allclose(halves.learning.mean(axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(halves.learning.std(axis=0), 1)
    assert np.abs(halves.held.mean(axis=0)).max() > 0.01
    np.testing.assert_array_equal(halves.truth, TOLD[held])


@pytest.mark.parametrize("degree", range(1, 7))
def test_the_stored_walks_are_walked_again(degree):
    marks = [steps for steps in birds.MARKS if steps <= 1000]
    for steps, theta in tool().walked(degree, marks).items():
        np.testing.assert_allclose(WALKS[degree, steps], theta, rtol=1e-6, atol=1e-7)


def test_the_longest_walk_to_its_end():
    """Degree 6, 200 000 steps, in plain NumPy."""
    halves = birds.halves(6)
    A, theta = features.with_ones(halves.learning), np.zeros(28)
    rate, shifted = halves.alpha * A.T / len(A), halves.told
    for _ in range(200_000):
        theta = theta - rate @ (1 / (1 + np.exp(-(A @ theta))) - shifted)
    np.testing.assert_allclose(WALKS[6, 200_000], theta, rtol=1e-5, atol=1e-6)


def costs(degree):
    halves = birds.halves(degree)
    return np.array([
        (yes_or_no.log_loss(WALKS[degree, k], halves.learning, halves.told),
         yes_or_no.log_loss(WALKS[degree, k], halves.held, halves.truth)) for k in birds.MARKS
    ]).T  # fmt: skip


def test_falling_cost_worse_predictions():
    learning, held = costs(6)
    assert np.all(np.diff(learning) < 0)
    places = [birds.MARKS.index(k) for k in (30, 100, 1000, 200_000)]
    assert learning[places] == pytest.approx([0.3053, 0.2684, 0.2501, 0.1469], rel=1e-3)
    assert held[places] == pytest.approx([0.3696, 0.3768, 0.4586, 1.5046], rel=1e-3)
    assert birds.MARKS[np.argmin(held)] == 30
    halves = birds.halves(6)
    right = [yes_or_no.accuracy(WALKS[6, k], halves.held, halves.truth) for k in (100, 200_000)]
    assert right == pytest.approx([62 / 73, 59 / 73])


@pytest.mark.parametrize("column", range(1, 5))
def test_the_turn_is_early_in_every_order_of_the_file(column):
    of = ADELIE == 1
    rows = np.array([row for row in ORDERS[column] if of[row]])
    learning, held = yes_or_no.split(rows, 0.5)
    measures = np.column_stack([BILL, DEPTH])
    _, mean, std = features.standardise_columns(measures[learning])
    tables = [yes_or_no.powers(*((measures[part] - mean) / std).T, 6) for part in (learning, held)]
    Z, middle, spread = features.standardise_columns(tables[0])
    W, theta, found = (tables[1] - middle) / spread, np.zeros(28), []
    for _ in range(5):  # after 300, 600, … steps
        found.append(yes_or_no.log_loss(theta, W, MALE[held]))
        theta = yes_or_no.descend(Z, MALE[learning], theta, 0.9 * yes_or_no.safe_rate(Z), 300)
    at_100 = yes_or_no.descend(Z, MALE[learning], np.zeros(28), 0.9 * yes_or_no.safe_rate(Z), 100)
    lowest = yes_or_no.log_loss(at_100, W, MALE[held])
    assert np.all(np.diff(found[1:]) > 0) and lowest < found[1]


def test_degree_one_hardly_gets_worse():
    assert costs(1)[1].max() < 0.4 and all(costs(d)[1].max() > 0.4 for d in range(2, 7))


def test_the_leak_turns_over_no_bird():
    order = birds.order_of_adelies()
    learning, held = yes_or_no.split(order, 0.5)
    honest = held_out_accuracy(MEASURES, TOLD, order, 0.5, 1.0, 500)
    theta = yes_or_no.descend(Z[learning], TOLD[learning], np.zeros(3), 1.0, 500)
    assert abs(honest - yes_or_no.accuracy(theta, Z[held], TOLD[held])) < 1 / 73
