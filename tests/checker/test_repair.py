"""Repair: unchanged while it behaves as given; then as any written function."""

import numpy as np
import pytest

from gdlesson import check
from gdlesson.checker import judge, kinds
from gdlesson.checker.repair import Repair


def given(values, start):
    total = 0
    for value in values:
        total = start + value
    return total


def total(values, start):
    return start + sum(values)


@pytest.fixture(autouse=True)
def repair(only_for_a_test):
    e = Repair(
        "test.4",
        given,
        total,
        kinds.number("the total"),
        probes=[(np.array([1.0, 2.0, 4.0]), 1.0), (np.array([3.0]), 2.0)],
        why="Each value is added to what is there.",
        hints=["What is in total after each turn?"],
    )
    e.mistakes(("no start", "The start is missing. Where does it count?", lambda v, s: sum(v)))
    return e


def test_unchanged():
    for same in (given, lambda values, start: start + values[-1]):
        feedback = judge("test.4", same)
        assert (feedback.verdict, feedback.mistake) == ("unchanged", None)
        assert "you got 5" in feedback.message and feedback.message.endswith("?")
        assert str(feedback).startswith("○ Exercise test.4: as it was given")


def test_right_and_wrong():
    assert judge("test.4", total).verdict == "right"
    assert judge("test.4", lambda values, start: sum(values)).mistake == "no start"
    assert judge("test.4", lambda values, start: values[7]).verdict == "crashed"
    assert judge("test.4", lambda values, start: [].append(start)).verdict == "wrong"
    assert judge("test.4", ...).verdict == "not attempted"


def test_unchanged_where_the_given_function_stops_or_does_not_end():
    def crashes(values, start):
        return values[99]

    def endless(values, start):
        while True:
            pass

    for number, function in enumerate((crashes, endless), 5):
        more = dict(probes=[(np.array([1.0]), 1.0)], why="So.", hints=["Look."])
        Repair(f"test.{number}", function, total, kinds.number(), **more)
        assert judge(f"test.{number}", function).verdict == "unchanged"
        assert judge(f"test.{number}", total).verdict == "right"
        assert judge(f"test.{number}", lambda v, s: 1 / 0).verdict == "crashed"


def test_the_cell_shows_the_given_source(repair, capsys):
    assert repair.given_source.startswith("def total(values, start):\n    total = 0\n")
    assert check("test.4")(given) is total
    assert "as it was given" in capsys.readouterr().out


def test_rubbish():
    from checker.rubbish import RUBBISH

    for thing in RUBBISH:
        for answer in (thing, lambda values, start, thing=thing: thing):
            feedback = judge("test.4", answer)
            assert feedback.verdict in ("wrong", "crashed", "not attempted"), feedback
            assert feedback.mistake != "the checker stumbled"


def test_a_change_without_effect_is_seen():
    def changed(values, start):
        total = 0
        for value in values:
            total = start
            total += value
        return total

    assert judge("test.4", changed).message.startswith("Your change makes no difference by itself")
    assert judge("test.4", given).message.startswith("It still does what the given function does")
