"""A piece of the code is named where the answer is right without it, and nowhere else."""

import numpy as np
import pytest

from gdlesson.checker import Exercise, judge
from gdlesson.checker.exercise import EXERCISES
from gdlesson.checker.kinds import number, rows, series


def rounds(start, most):
    """How often a number can be halved until its size is at most `most`."""
    count = 0
    while abs(start) > most:
        start, count = start / 2, count + 1
    return count


def mean(x):
    """The mean of the squares."""
    return np.mean(x**2)


def walk(start, steps):
    """The points from (start, 0) on, each turned by a quarter and moved by 1."""
    points = [(start, 0.0)]
    for _ in range(steps):
        points.append((1.0 - points[-1][1], points[-1][0]))
    return points


def table(x):
    """Each number and its half."""
    return np.column_stack([x, x / 2])


@pytest.fixture(autouse=True)
def exercises():
    words = {"why": "So it is.", "hints": ["Think.", "Recall."]}
    arrays = [np.array(v) for v in ([1.5, -2.0, 4.25], [0.3, 2.2], [7.0, -1.1, 0.4, 3.3, 2.6])]
    starts = [(3.0, 0.5), (-8.0, 1.5), (5.5, 0.2), (0.3, 0.4), (8.0, 1.0), (-7.0, 0.1)]
    Exercise("test.c1", rounds, number("the count"), starts, accept=[(4.0, 1.0)], **words)
    Exercise("test.c2", mean, number("the mean"), [(a,) for a in arrays], **words)
    Exercise("test.c3", walk, rows("a", "b"), [(3.0, 2), (-1.5, 5), (0.7, 3), (2.0, 4)], **words)
    Exercise("test.c4", table, rows("x", "half"), [(a,) for a in arrays], **words)
    Exercise("test.c5", lambda x: 2 * x, series("twice"), [(a,) for a in arrays], **words)
    yield
    for name in [name for name in EXERCISES if name.startswith("test.c")]:
        del EXERCISES[name]


def told(exercise_id, answer, name, *words):
    feedback = judge(exercise_id, answer)
    assert feedback.verdict == "wrong" and feedback.mistake == name, feedback
    for text in words:
        assert text in feedback.message, feedback
    assert feedback.message.endswith("?") and len(feedback.message.split()) <= 60


def test_and_for_or():
    def answer(start, most):
        count = 0
        while start > most and start < -most:
            start, count = start / 2, count + 1
        return count

    told("test.c1", answer, "and for or", "`while start > most and start < -most:`", "both sides")


def test_or_for_and():
    def answer(start, most):
        count = 0
        while not (start <= most or start >= -most):
            start, count = start / 2, count + 1
        return count

    told("test.c1", answer, "or for and", "one side of `or`")


def test_and_is_not_blamed_where_it_is_not_the_cause():
    def answer(start, most):
        count = 1
        while start > most and count >= 0:
            start, count = start / 2, count + 1
        return count

    message = judge("test.c1", answer).message
    assert "`and`" not in message and "`or`" not in message


def test_a_changed_loop_that_never_ends_is_given_up():
    def answer(start, most):
        count = 0
        while abs(start) > most and count < 1e12 or start == "never":
            start, count = start / 3, count + 1
        return count

    assert "`or`" not in judge("test.c1", answer).message


def test_one_list_again_and_again():
    def answer(start, steps):
        point = [start, 0.0]
        points = [point]
        for _ in range(steps):
            point[0], point[1] = 1.0 - point[1], point[0]
            points.append(point)
        return points

    told(
        "test.c3",
        answer,
        "one list again and again",
        "`points.append(point)`",
        "the same `point` each time",
    )


def test_append_is_not_blamed_where_each_list_is_its_own():
    def answer(start, steps):
        points = [(start, 0.0)]
        for _ in range(steps):
            point = [1.0, points[-1][0]]
            points.append(point)
        return points

    assert "append" not in judge("test.c3", answer).message


def test_whole_numbers():
    def floored(x):
        return sum(x**2) // len(x)

    def cut(x):
        return int(np.mean(x**2))

    def method(x):
        return np.mean((x**2).astype(int))

    told("test.c2", floored, "whole numbers", "`//` in `return sum(x**2) // len(x)`")
    told("test.c2", cut, "whole numbers", "`int` in")
    told("test.c2", method, "whole numbers", "`astype` in")

    def short_floats(x):
        return np.mean((x**2).astype(np.float16))

    told("test.c2", short_floats, "rounded", "`astype` in", "keep few digits")


def test_rounded():
    def answer(x):
        return round(sum(x**2) / len(x), 1)

    told("test.c2", answer, "rounded", "`round` in", "takes digits away")


def test_whole_division_that_does_no_harm_is_not_named():
    def answer(x):
        middle = len(x) // 2
        return (sum(x[:middle] ** 2) + sum(x[middle:] ** 2)) / (len(x) + 1)

    assert "`//`" not in judge("test.c2", answer).message


def test_clipped():
    def answer(x):
        return [2 * max(value, 0) for value in x]

    told("test.c5", answer, "clipped", "`max` in `return [2 * max(value, 0)")


def test_reshape_for_transposed():
    def answer(x):
        return np.array([x, x / 2]).reshape(-1, 2)

    told("test.c4", answer, "other places", "`reshape` in", "What exchanges rows and columns?")


def test_return_in_the_loop():
    def answer(x):
        total = 0
        for value in x:
            total += value**2 / len(x)
            return total

    told("test.c2", answer, "return in the loop", "`return` stands inside `for value in x:`")


def test_break():
    def answer(x):
        total = 0
        for value in x:
            total += value**2 / len(x)
            if value < 0:
                break
        return total

    told("test.c2", answer, "stops early", "`break` ends the loop.")


def test_a_border():
    def answer(start, most):
        count = 0
        while abs(start) >= most + 1:
            start, count = start / 2, count + 1
        return count

    def at_the_edge(start, most):
        count = 0
        while abs(start) >= most:
            start, count = start / 2, count + 1
        return count

    assert "equal" not in judge("test.c1", answer).message
    feedback = judge("test.c1", at_the_edge)
    assert feedback.verdict == "wrong"
    assert "`>=` stands in `while abs(start) >= most:`" in feedback.message, feedback


def test_what_was_closed_over_is_known_and_stays_as_it_is():
    power, seen = 2, []

    def answer(x):
        seen.append(power)
        return sum(x**power) // len(x)

    told("test.c2", answer, "whole numbers", "`//` in")
    assert seen == []
