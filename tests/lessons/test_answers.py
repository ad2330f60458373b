"""The checker measured on the answers in tests/answers, right and wrong (README.md there).

The budget for explaining is wide here: a busy machine changes no result.
"""

import importlib.util
from collections import Counter
from pathlib import Path

import pytest

from gdlesson.checker import judging
from gdlesson.checker.exercise import every

PATH = Path(__file__).resolve().parents[1] / "answers" / "measure.py"
spec = importlib.util.spec_from_file_location("measure", PATH)
measure = importlib.util.module_from_spec(spec)
spec.loader.exec_module(measure)


@pytest.fixture(scope="module")
def table():
    usual, judging.SECONDS = judging.SECONDS, 1.4
    yield measure.measure(show=("misleading",))
    judging.SECONDS = usual


def test_there_are_many(table):
    assert set(table) <= set(every())
    total = sum(table.values(), Counter())
    assert total["right"] + total["wrong"] >= 1500


def test_every_right_answer_is_accepted(table):
    assert not [name for name, row in table.items() if row["accepted"] < row["right"]]


def test_every_wrong_answer_is_refused(table):
    assert not [name for name, row in table.items() if row["refused"] < row["wrong"]]


def test_what_is_said_is_true(table):
    total = sum(table.values(), Counter())
    assert total["misleading"] < 0.01 * total["wrong"]
    assert total["named"] >= 0.9 * total["wrong"]
    assert total["true"] >= 0.85 * total["wrong"]
    low = [name for name, row in table.items() if row["true"] < 0.75 * row["wrong"]]
    assert not low


def test_a_label_can_be_wrong():
    """What the measure calls true, generic and misleading, on answers made here."""
    sign, other = (
        measure.Answer("w", "1.1", None, "", ["sign"]),
        measure.Answer("w", "1.1", 0, "", []),
    )
    turned = judging.judge("1.1", lambda theta: -2 * theta)
    assert measure.grade(sign, turned) == "true"
    assert measure.grade(other, turned) == "misleading"
    odd = judging.judge("1.1", lambda theta: theta**7 + 1)
    assert measure.grade(sign, odd) == measure.grade(other, odd) == "generic"
