"""Match, recall and choose: each wrong choice has its sentence."""

import pytest

from gdlesson import check
from gdlesson.checker import judge
from gdlesson.checker.choices import Match, Recall
from gdlesson.checker.choose import Choose

PAIRS = {"rain": "umbrella", "sun": "hat", "frost": "gloves"}
OPTIONS = ["hat", "umbrella", "gloves"]
WORDS = {
    (label, option): f"What does a {option} do in {label}?"
    for label in PAIRS
    for option in OPTIONS
    if PAIRS[label] != option
}


@pytest.fixture(autouse=True)
def made(only_for_a_test):
    more = dict(why="So it is.", hints=["Look.", "Look again."])
    Match("test.6", PAIRS, OPTIONS, WORDS, **more)
    questions = {
        "Which is even?": {"three": "Halve it: what is left?", "four": None},
        "Which is odd?": {"three": None, "four": "Halve it: what is left?"},
        "Which is negative?": {"-1": None, "1": "On which side of 0 is it?"},
    }
    Recall("test.r1", questions, **more)

    def outcome(alpha, steps):
        left = (1 - 2 * alpha) ** steps
        if abs(left) > 1:
            return "flies apart", f"{left:.3g} times as far away. What makes it grow?"
        if abs(left) > 0.01:
            return "too slow", f"{left:.3g} is left. What would bring it closer?"
        return None, "Well chosen."

    Choose("test.7", ["α", "steps"], outcome, example=(0.4, 10), **more)


def test_match():
    right = list(PAIRS.values())
    for answer in (right, tuple(right), dict(PAIRS), dict(reversed(PAIRS.items()))):
        assert judge("test.6", answer).verdict == "right"
    assert judge("test.6", [" Umbrella", "HAT", "gloves "]).verdict == "right"
    for (label, option), words in WORDS.items():
        feedback = judge("test.6", {**PAIRS, label: option})
        assert feedback.mistake == f"{label}: {option}" and words in feedback.message
        assert feedback.message.startswith("2 of 3 are right.")
    feedback = judge("test.6", ["hat", "umbrella", "gloves"])
    assert feedback.mistake == ("rain: hat", "sun: umbrella")
    assert feedback.message.startswith("1 of 3 is right.")
    assert judge("test.6", [" umbrella", "HAT\t", "gloves"]).verdict == "right"
    assert judge("test.6", ["umbrella", "hat", 3]).message.startswith("3 is none of")
    assert judge("test.6", ["umbrella", "hat", ...]).verdict == "not attempted"
    assert judge("test.6", ["umbrella", "hat"]).mistake == "count"
    feedback = judge("test.6", ["umbrella", "hat", "scarf"])
    assert feedback.mistake == "choice" and feedback.message.startswith("The text 'scarf' is none")


def test_every_wrong_pair_needs_its_sentence():
    for words in ({}, dict(list(WORDS.items())[1:])):
        with pytest.raises(ValueError, match="no sentence for 'rain'"):
            Match("test.8", PAIRS, OPTIONS, words, why="So.", hints=["Look."])


def test_recall():
    right = ["four", "three", "-1"]
    assert judge("test.r1", right).verdict == "right"
    feedback = judge("test.r1", ["three", "three", "-1"])
    assert "Halve it" in feedback.message and feedback.mistake == "Which is even?: three"
    assert judge("test.r1", ["-1", "three", "-1"]).mistake == "choice"
    named = dict(zip(["Which is even?", "Which is odd?", "Which is negative?"], right))
    assert judge("test.r1", named).verdict == "right"
    assert judge("test.r1", ...).verdict == "not attempted"


def test_choose():
    assert judge("test.7", (0.4, 10)).verdict == "right"
    assert judge("test.7", [0.45, 10]).message == "So it is. Well chosen."
    assert judge("test.7", (1.5, 10)).mistake == "flies apart"
    assert judge("test.7", (0.01, 10)).mistake == "too slow"
    assert judge("test.7", (float("nan"), 10)).mistake == "not finite"
    assert judge("test.7", (0.4,)).mistake == "count"
    assert judge("test.7", 0.4).verdict == "wrong"
    assert judge("test.7", ...).verdict == judge("test.7", (0.4, ...)).verdict == "not attempted"


def test_without_widgets(capsys):
    check.options("test.6")
    check.options("test.r1")
    out = capsys.readouterr().out
    assert "1. rain\n2. sun\n3. frost\nChoose among:\n     hat\n" in out
    assert "1. Which is even?\n     three\n     four\n2." in out and 'check("test.r1", [' in out
    for name in ("test.6", "test.r1", "test.7"):
        check(name, ...)
        check.hint(name)
        check.solution(name)
    out = capsys.readouterr().out
    assert out.count("Look.") == 3 and "rain: umbrella" in out and "So it is." in out
    assert "Which is even?: four" in out
    with pytest.raises(ValueError, match="nothing to choose among"):
        check.options("test.7")


@pytest.mark.parametrize("name", ["test.6", "test.r1", "test.7"])
def test_rubbish(name):
    from checker.rubbish import RUBBISH

    for answer in RUBBISH:
        feedback = judge(name, answer)
        assert feedback.verdict in ("wrong", "not attempted"), (answer, feedback)
        assert feedback.mistake != "the checker stumbled"
        str(feedback), feedback._repr_html_()
