"""Answers that take and give tables: shapes that must fit, tuples of arrays, what is read once."""

import numpy as np
import pytest

from gdlesson.checker import judge
from gdlesson.checker.exercise import EXERCISES, Exercise, fresh
from gdlesson.checker.judging import same_bits
from gdlesson.checker.kinds import WrongKind, show, square


def gram(X, pair):
    """XᵀX times a number, where pair is (that number, an array that is not needed)."""
    return pair[0] * X.T @ X


def another(args, rng):
    X, (factor, rest) = args
    return rng.normal(0, 2, (int(rng.integers(2, 6)), X.shape[1])).round(2), (factor + 1, rest)


@pytest.fixture
def exercise():
    probes = [
        (np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 4.0]]), (2, np.array([1.0, 5.0]))),
        (np.array([[2.0, 0.3, 1.0], [-1.5, 2.5, 0.7]]), (3, np.array([2.0, 5.0]))),
        (np.array([[4.0], [2.5]]), (1, np.array([3.0]))),
        (np.array([[4.0, 1.0], [2.5, 6.0]]), (1, np.array([3.0]))),
    ]
    e = Exercise("test.t1", gram, square("G"), probes, vary=another, why="It is.", hints=["Try."])
    e.mistakes(("X Xᵀ", "Which comes first?", lambda X, pair: pair[0] * X @ X.T))
    yield e
    del EXERCISES["test.t1"]


def test_tables_of_other_shapes_are_judged_and_named(exercise):
    assert judge("test.t1", lambda X, pair: pair[0] * (X.T @ X)).verdict == "right"
    assert judge("test.t1", lambda X, pair: (pair[0] * (X.T @ X)).tolist()).verdict == "right"
    assert judge("test.t1", lambda X, pair: pair[0] * X @ X.T).mistake == "X Xᵀ"
    assert judge("test.t1", lambda X, pair: 5 * gram(X, pair)).mistake == "5 times"
    assert judge("test.t1", lambda X, pair: gram(X, pair)[:1]).mistake == "shape"


def test_an_array_in_a_tuple_must_stay_as_it_is(exercise):
    def spoils(X, pair):
        pair[1][0] += 1
        return gram(X, pair)

    assert judge("test.t1", spoils).mistake == "changes its input"
    given = (1.0, (2, np.array([3.0])))
    copied = fresh(given)
    copied[1][1][0] = 4.0
    assert given[1][1][0] == 3.0 and not same_bits(copied, given)


def test_a_square_is_read_row_by_row():
    kind = square("G")
    (part,) = kind.read([[1, 2], [3, 4]])
    assert part.tolist() == [1, 2, 3, 4] and kind.write((part,)).tolist() == [[1, 2], [3, 4]]
    for value in ([1, 2, 3, 4], np.ones((2, 3)), 3.0, None, np.ones((2, 2, 2))):
        with pytest.raises(WrongKind):
            kind.read(value)


def test_tables_and_tuples_are_shown():
    assert show(np.array([[1.0, 2.0], [3.0, 4.5]])) == "[[1, 2], [3, 4.5]]"
    assert show((2, np.array([1.5]), "a")) == "(2, [1.5], a)"
