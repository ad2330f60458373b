"""What counts as a number, a list, rows, several values, choices; and how values are shown."""

import itertools
import sys
from array import array
from collections import deque
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from gdlesson.checker import judge
from gdlesson.checker.kinds import WrongKind, describe, number, rows, series, several, show, words

# A learner's own np.matrix is no defect of ours.
pytestmark = pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")

ONE = [3, 3.0, Fraction(3), Decimal(3), np.float32(3), np.int64(3), np.array(3), np.array([3.0])]
TOO_MANY = min(10**12, sys.maxsize // 16)  # a browser's Python counts to 2**31
MANY = [
    [1, 2, 3], (1, 2, 3), np.array([1, 2, 3]), np.array([[1], [2], [3]]), np.array([[1, 2, 3]]),
    range(1, 4), map(float, "123"), (n for n in (1, 2, 3)), iter([1, 2, 3]), deque([1, 2, 3]),
    itertools.islice(itertools.count(1), 3), itertools.accumulate([1, 1, 1]), reversed([3, 2, 1]),
    [np.array(1), np.array([2]), np.float32(3)], np.array([1, 2, 3], dtype=object),
    array("d", [1, 2, 3]), memoryview(array("i", [1, 2, 3])), np.ma.array([1, 2, 3]),
    np.matrix([1, 2, 3]), np.matrix([[1], [2], [3]]), {"a": 1, "b": 2, "c": 3}.values(),
    [Fraction(1), Decimal(2), 3], np.array([Decimal(1), Fraction(2), 3]), (1, np.matrix(2), 3),
]  # fmt: skip


def tag(kind, value):
    with pytest.raises(WrongKind) as caught:
        kind.read(value)
    return caught.value.tag


@pytest.mark.parametrize("value", [*ONE, np.array([[3]]), np.complex128(3)], ids=repr)
def test_a_number(value):
    (part,) = number("θ").read(value)
    assert part.tolist() == [3.0]


@pytest.mark.parametrize(
    "value, name",
    [
        (None, "None"), (..., "blank"), ("3", "text"), (True, "yes or no"), (np.True_, "yes or no"),
        (3j, "complex"), ([3.0], "shape"), ((3.0, 4.0), "shape"), (np.array([3.0, 4.0]), "shape"),
        (print, "kind"), ({}, "kind"), (np.array(["3"]), "text"), (np.array([3j]), "complex"),
    ],
    ids=repr,
)  # fmt: skip
def test_not_a_number(value, name):
    assert tag(number("θ"), value) == name


def test_huge_integers_are_infinite():
    assert number().read(10**400)[0] == np.inf
    assert number().read(-(10**400))[0] == -np.inf


@pytest.mark.parametrize("value", MANY, ids=lambda value: type(value).__name__)
def test_a_series(value):
    (part,) = series("the path").read(value)
    assert part.tolist() == [1.0, 2.0, 3.0]


@pytest.mark.parametrize(
    "value, name",
    [
        (3.0, "kind"), (np.array(3.0), "shape"), ("123", "text"), ([1, [2, 3]], "shape"),
        ([1, None], "None"), (np.ones((3, 3)), "shape"), ({1, 2}, "kind"),
        (itertools.repeat(1), "kind"), (np.broadcast_to(0.0, (TOO_MANY,)), "shape"),
    ],
)  # fmt: skip
def test_not_a_series(value, name):
    assert tag(series("the path"), value) == name


def test_three_by_three_asks_for_a_column_or_a_sum():
    with pytest.raises(WrongKind, match="every x meet every y, or is a sum missing"):
        series("the errors").read(np.ones((3, 3)))


@pytest.mark.parametrize(
    "value",
    [
        [(1, 2), (3, 4)],
        np.array([[1, 2], [3, 4]]),
        ([1, 2], np.array([3, 4])),
        map(list, [[1, 2], [3, 4]]),
        np.matrix([[1, 2], [3, 4]]),
        np.ma.array([[1, 2], [3, 4]]),
        (array("d", row) for row in ([1, 2], [3, 4])),
    ],
    ids=lambda value: type(value).__name__,
)
def test_rows(value):
    first, second = rows("θ1", "θ2").read(value)
    assert (first.tolist(), second.tolist()) == ([1.0, 3.0], [2.0, 4.0])


def test_rows_of_another_length():
    assert tag(rows("θ1", "θ2"), [(1, 2, 3), (4, 5, 6)]) == "shape"
    assert [part.size for part in rows("θ1", "θ2").read([])] == [0, 0]


@pytest.mark.parametrize(
    "value",
    [
        np.matrix([1, 2]),
        np.matrix([[1], [2]]),
        array("d", [1, 2]),
        np.ma.array([1, 2]),
        (1, 2),
        [1, 2],
        np.array([1, 2]),
        np.array([[1], [2]]),
        np.array([[1, 2]]),
        iter((1, 2)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_several(value):
    assert [p.tolist() for p in several(number("m"), number("b")).read(value)] == [[1.0], [2.0]]


def test_several_of_another_count():
    both = several(number("m"), number("b"))
    assert tag(both, (1,)) == tag(both, (1, 2, 3)) == "count"
    assert tag(both, 1.0) == "kind"


def test_several_where_rows_were_given():
    two = several(number("A"), number("B"))
    for given in ([(1, 2), (3, 4), (5, 6)], np.ones((3, 2))):
        with pytest.raises(WrongKind, match="3 rows of 2 numbers"):
            two.read(given)


def test_several_with_a_series():
    z, mean = several(series("z"), number("mean")).read(([1, 2], 3))
    assert (z.tolist(), mean.tolist()) == ([1.0, 2.0], [3.0])


def test_choices():
    quiz = words(["sum rule", "chain rule"], "line 1", "line 2")
    for value in (["Chain rule", " sum rule "], {"line 1": "chain rule", "line 2": "sum rule"}):
        assert [part.tolist() for part in quiz.read(value)] == [[1.0], [0.0]]
    assert tag(quiz, ["chain rule"]) == "count"
    assert tag(quiz, ["chain rule", "no rule"]) == "choice"
    with pytest.raises(WrongKind, match=r"^0\.2 is none of"):
        quiz.read(["chain rule", 0.2])
    assert tag(quiz, ["chain rule", ...]) == "blank"


def test_sentences_name_what_came():
    with pytest.raises(WrongKind, match="You gave the text '3'"):
        number("θ").read("3")
    with pytest.raises(WrongKind, match="async"):
        number("θ").read(some_coroutine())


async def some_coroutine():
    return 3


@pytest.mark.parametrize(
    "value, text",
    [
        (3.6000000001, "3.6"), (5, "5"), (12_345_678, "1.235e+07"), (10**400, "inf"),
        ((np.array([2.0]),), "2"), ((np.array([1.0]), np.array([-2.0])), "(1, -2)"),
        ((np.arange(8.0),), "[0, 1, 2, 3, 4, 5, …]"), (float("nan"), "nan"),
    ],
)  # fmt: skip
def test_show(value, text):
    assert show(value) == text


def test_describe_runs_no_code_of_the_value():
    class Hostile:
        def __getattribute__(self, name):
            raise AssertionError

        __repr__ = __str__ = __len__ = None

    assert describe(Hostile()) == "a Hostile"
    assert describe([1, 2]) == "a list of 2"
    assert describe(print) == "a builtin_function_or_method"


def test_a_masked_number_is_none():
    (part,) = series("the path").read(np.ma.array([1, 2, 3], mask=[0, 1, 0]))
    assert part[0] == 1 and np.isnan(part[1])


def test_a_generator_is_asked_for_yield_and_a_generator_expression_is_not():
    def made():
        yield 1

    for value, asked in ((made(), True), ((x for x in "a"), False)):
        with pytest.raises(WrongKind) as caught:
            number("θ").read(value)
        assert ("`yield`" in str(caught.value)) == asked


@pytest.mark.parametrize(
    "value",
    ["0.5", [1, 2], print, 3j, {}, (x for x in "a")],
    ids=lambda value: type(value).__name__,
)
def test_a_value_has_no_last_line(value):
    message = judge("1.5", value).message
    assert "last line" not in message and message.endswith("?")
    assert "last line" in judge("1.1", lambda theta: "0.5").message


@pytest.mark.parametrize("given", [np.array([1.0, 2.0]), [1.0, 2.0, 3.0]])
def test_one_row_where_several_are_asked_for(given):
    with pytest.raises(WrongKind, match="You gave one row of numbers, .*2 values .θ, z."):
        several(series("θ"), series("z")).read(given)


def test_one_value_is_not_called_values():
    with pytest.raises(WrongKind, match="You gave 1 value where 2 values"):
        several(number("m"), number("b")).read([(1.0, 2.0)])
