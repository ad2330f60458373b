"""Answers that take and give tables: shapes that must fit, tuples of arrays, what is read once."""

import numpy as np
import pytest

from gdlesson.checker import judge
from gdlesson.checker.evidence import by_example, inputs
from gdlesson.checker.exercise import EXERCISES, Exercise, fresh
from gdlesson.checker.judging import same_bits
from gdlesson.checker.kinds import WrongKind, series, show, square, table, vector


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


# --- a table beside numbers for its columns and numbers for its rows


def residuals(theta, X, y):
    """What a line through 0 is off by."""
    return X @ theta - y


@pytest.fixture
def line():
    probes = [
        (np.array([2.0, -1.0]), np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 4.0]]), np.arange(3.0)),
        (np.array([1.5]), np.array([[1.0], [3.0], [2.5], [2.0]]), np.array([1.0, 0.5, 2.0, 3.0])),
        (np.array([1.0, 2.0, -3.0]), np.array([[2.0, 0.3, 1.0], [-1.5, 2.5, 0.7]]), np.ones(2)),
    ]
    e = Exercise("test.t2", residuals, vector("r"), probes, why="It is.", hints=["Try."])
    yield e
    del EXERCISES["test.t2"]


def test_rows_go_with_the_examples_and_columns_stay(line):
    assert by_example(line.probes[0]) == [False, True, True]
    assert by_example((np.arange(3.0), np.arange(4.0), 2.0)) == [True, True, False]
    made = inputs(line)
    assert len(made) == 24 and len({args[1].shape for args, _ in made}) > 5
    for theta, X, y in (args for args, _ in made):
        assert X.shape == (len(y), len(theta))


def test_a_constant_column_stays_constant():
    def width(X):
        """The range of each column."""
        return np.ptp(X, axis=0)

    probe = (np.array([[1.0, 3.0], [2.5, 3.0], [4.0, 3.0]]),)
    e = Exercise("test.t3", width, series("width"), [probe] * 4, why="It is.", hints=["Try."])
    assert all(args[0][:, 1].std() == 0 < args[0][:, 0].std() for args, _ in inputs(e))
    del EXERCISES["test.t3"]


def test_mistakes_with_tables_are_told(line):
    assert judge("test.t2", lambda theta, X, y: [t @ theta - v for t, v in zip(X, y)]).verdict == (
        "right"
    )
    told = judge("test.t2", lambda theta, X, y: X @ theta.reshape(-1, 1) - y)
    assert told.mistake == "shape" and "is one of them a column?" in told.message
    told = judge("test.t2", lambda theta, X, y: X @ theta.reshape(-1, 1) - y.reshape(-1, 1))
    assert told.mistake == "column" and "3·3 differences" in told.message
    assert (
        judge("test.t2", lambda theta, X, y: len(y) * residuals(theta, X, y)).mistake == "m times"
    )
    first = judge("test.t2", lambda theta, X, y: theta[0] * X[:, 0] - y).mistake
    assert first == "only the first counts of theta"
    skipped = judge("test.t2", lambda theta, X, y: residuals(theta, X[1:], y[1:])).mistake
    assert skipped == "first missing"


def test_a_table_is_read_row_by_row():
    for value in (
        [[1, 2, 3], [4, 5, 6]],
        np.arange(1, 7).reshape(2, 3),
        [np.arange(1, 4), (4, 5, 6)],
    ):
        assert table("Z").read(value)[0].tolist() == [1, 2, 3, 4, 5, 6]
    for value in ([1, 2], np.ones(3), np.ones((2, 2, 2)), 3.0, None, [[1], [2, 3]], "ab"):
        with pytest.raises(WrongKind):
            table("Z").read(value)
