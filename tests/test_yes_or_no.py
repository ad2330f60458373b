"""Probabilities, their cost and gradient, and data held back: with the numbers of lesson 9."""

import numpy as np
import pytest
from penguins import ADELIE, BILL, DEPTH, FLIPPER, GENTOO, MALE

from gdlesson import features, yes_or_no

BIRDS = ADELIE == 1
X = features.standardise_columns(np.column_stack([BILL, DEPTH])[BIRDS])[0]
Y = MALE[BIRDS]


def test_sigmoid_everywhere():
    z = np.array([-1000.0, -40, -1, 0, 1, 40, 1000])
    with np.errstate(all="raise", under="ignore"):
        found = yes_or_no.sigmoid(z)
    np.testing.assert_allclose(found[2:5], 1 / (1 + np.exp(-z[2:5])), rtol=1e-14)
    assert found[0] == 0 and found[-1] == 1 and found[1] == pytest.approx(np.exp(-40))


def test_log_loss_stays_exact_where_the_probability_rounds():
    one = np.ones((1, 1))
    assert yes_or_no.log_loss(np.array([0.0, 40.0]), one, np.zeros(1)) == pytest.approx(40)
    assert yes_or_no.log_loss(np.array([0.0, 1000.0]), one, np.zeros(1)) == 1000
    assert yes_or_no.log_loss(np.zeros(3), X, Y) == pytest.approx(np.log(2))


def test_the_gradient_is_the_slope_that_is_felt():
    theta = np.array([0.3, -0.7, 1.1])
    off = features.gradient_check(
        lambda t: yes_or_no.log_loss(t, X, Y), lambda t: yes_or_no.log_loss_gradient(t, X, Y), theta
    )
    assert off.max() < 1e-7


def test_the_adelies_as_lesson_9_tells_them():
    assert BIRDS.sum() == 146 and yes_or_no.safe_rate(X) == pytest.approx(5.77, rel=1e-3)
    theta = yes_or_no.descend(X, Y, np.zeros(3), 5.0, 3000)
    assert yes_or_no.log_loss(theta, X, Y) == pytest.approx(0.3144, rel=1e-3)
    assert yes_or_no.accuracy(theta, X, Y) == pytest.approx(0.87, rel=1e-3)
    h, A = yes_or_no.sigmoid(features.predict(theta, X)), features.with_ones(X)
    steep = np.linalg.eigvalsh(A.T * (h * (1 - h)) @ A / len(A))[-1]
    assert steep == pytest.approx(0.0986, rel=1e-3)


@pytest.mark.parametrize("times, arrives", [(3, True), (5, False)])
def test_beyond_the_safe_rate(times, arrives):
    theta = yes_or_no.descend(X, Y, np.zeros(3), times * 5.77, 3000)
    assert (yes_or_no.log_loss(theta, X, Y) < 0.3145) == arrives


def test_two_species_that_a_line_parts_have_no_lowest_point():
    two = (ADELIE + GENTOO) == 1
    table = features.standardise_columns(np.column_stack([DEPTH, FLIPPER])[two])[0]
    theta, before, done, alpha = np.zeros(3), np.inf, 0, 0.9 * yes_or_no.safe_rate(table)
    for steps, size in ((1, 2.7), (10, 3.8), (100, 6.1), (1000, 9.6)):
        theta = yes_or_no.descend(table, GENTOO[two], theta, alpha, steps - done)
        done = steps
        cost = yes_or_no.log_loss(theta, table, GENTOO[two])
        assert cost < before and yes_or_no.accuracy(theta, table, GENTOO[two]) == 1
        assert np.linalg.norm(theta) == pytest.approx(size, rel=0.02)
        before = cost


def test_split_keeps_the_order():
    learning, held = yes_or_no.split([4, 2, 0, 1, 3], 0.4)
    assert (learning, held) == ([0, 1, 3], [4, 2])


@pytest.mark.parametrize("costs, patience, found", [
    ([3, 2, 1], 1, 2), ([3, 1, 2, 0.5], 1, 1), ([3, 1, 2, 0.5], 2, 3),
    ([1, 1, 1], 1, 0), ([5], 3, 0),
])  # fmt: skip
def test_early_stop(costs, patience, found):
    assert yes_or_no.early_stop(costs, patience) == found


# --- what bad input is told


def said(function, *args):
    with pytest.raises(ValueError) as raised:
        function(*args)
    return str(raised.value)


ROWS = np.array([[0.5], [1.0], [-2.0]])


@pytest.mark.parametrize("y, found", [
    ([0.0, 1.0, 2.0], "y[2] is 2"), ([-1.0, 1.0, 1.0], "y[0] is -1"), ([0, 0.5, 1], "y[1] is 0.5"),
])  # fmt: skip
def test_answers_are_0_or_1(y, found):
    y = np.array(y)
    told = f"{found}; each answer is 0 for no or 1 for yes"
    for function in (yes_or_no.log_loss, yes_or_no.log_loss_gradient, yes_or_no.accuracy):
        assert said(function, np.zeros(2), ROWS, y) == told
    assert said(yes_or_no.descend, ROWS, y, np.zeros(2), 0.1, 3) == told


@pytest.mark.parametrize("answer", [0.0, 1.0])
def test_one_class_has_an_accuracy_and_nothing_to_learn(answer):
    y, theta = np.full(3, answer), np.array([0.0, 1.0])
    assert yes_or_no.accuracy(theta, ROWS, y) == pytest.approx(2 / 3 if answer else 1 / 3)
    assert np.isfinite(yes_or_no.log_loss(theta, ROWS, y))
    told = said(yes_or_no.descend, ROWS, y, theta, 0.1, 3)
    assert told == f"all y are {answer:g}: learning has nothing to tell apart"


@pytest.mark.parametrize("share, held", [(0.0, 0), (0.04, 0), (1.0, 10), (0.96, 10), (1.5, 15)])
def test_both_parts_of_a_split_have_rows(share, held):
    told = said(yes_or_no.split, np.arange(10), share)
    assert told.startswith(f"share = {share:g} of 10 rows holds back {held}; some rows must be")


def test_patience_is_at_least_1():
    assert said(yes_or_no.early_stop, [1.0, 2.0], 0).startswith("patience is 0")
    assert said(yes_or_no.early_stop, [], 2).startswith("costs is empty")


def test_powers():
    table = yes_or_no.powers(np.array([2.0, 3.0]), np.array([5.0, 7.0]), 2)
    np.testing.assert_array_equal(table, [[2, 5, 4, 10, 25], [3, 7, 9, 21, 49]])
    assert yes_or_no.powers(np.ones(1), np.ones(1), 6).shape == (1, 27)
