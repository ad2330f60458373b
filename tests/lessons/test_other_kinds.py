"""The course's exercises that are no functions to write: match, lines, choose, recall."""

import itertools

import pytest

from gdlesson.checker import judge
from gdlesson.checker.choices import Match, Recall
from gdlesson.checker.exercise import every, find
from gdlesson.checker.repair import Repair
from gdlesson.lessons import LESSONS
from gdlesson.lessons.theta_squared.exercises import CURVES

OTHERS = {id: e for id, e in every().items() if hasattr(e, "judge") and not isinstance(e, Repair)}
RECALLS = {id: e for id, e in OTHERS.items() if isinstance(e, Recall)}


@pytest.mark.parametrize("id", OTHERS)
def test_words_and_hints(id):
    exercise = OTHERS[id]
    assert judge(id, exercise.right).verdict == "right"
    assert exercise.why.endswith(".") and 2 <= len(exercise.hints) <= 3
    assert all(3 <= len(text.split()) <= 60 for text in (exercise.why, *exercise.hints))
    for nothing in (None, ...):
        assert judge(id, nothing).verdict == "not attempted"
    for rubbish in (True, "", 3, 1j, float("nan"), [[]], object(), "xyz", print, ["a"] * 200):
        feedback = judge(id, rubbish)
        assert feedback.verdict in ("wrong", "not attempted"), (rubbish, feedback)


def told(id, answer):
    """The mistake and the message of a wrong answer, which ends with a question."""
    feedback = judge(id, answer)
    assert feedback.verdict in ("wrong", "crashed"), feedback
    assert feedback.message.endswith("?") and len(feedback.message.split()) <= 60, feedback
    return feedback.mistake


# --- match and recall


@pytest.mark.parametrize("id", [id for id, e in OTHERS.items() if isinstance(e, Match)])
def test_each_wrong_choice_is_told(id):
    exercise = OTHERS[id]
    for label, options in exercise.options.items():
        for option in options:
            if option != exercise.pairs[label]:
                answer = {**exercise.pairs, label: option}
                assert told(id, answer) == f"{label}: {option}"
                assert exercise.words[label, option] in judge(id, answer).message


def test_the_curves_are_told_in_every_order():
    rates = [f"{alpha:g}" for alpha in CURVES.values()]
    for order in itertools.permutations(rates):
        if list(order) != rates:
            told("1.7", list(order))
    assert judge("1.7", list(CURVES.values())).verdict == "right"  # numbers are as good


def test_recall_asks_three_short_questions():
    assert set(RECALLS) == {f"{lesson}.r1" for lesson in LESSONS if lesson != "1"}
    places = set()
    for exercise in RECALLS.values():
        assert len(exercise.options) == 3
        for question, options in exercise.options.items():
            assert len(options) == 3 and len(question.split()) <= 14
            places.add(options.index(exercise.pairs[question]))
    assert places == {0, 1, 2}  # the right one has no place of its own


# --- lines in order


def letters(*starts):
    """The letters of the lines that start so, in that order."""
    lines = find("3.6").lines.items()
    return "".join(next(k for k, text in lines if text.startswith(start)) for start in starts)


M, H, ERROR, G0, G1 = (
    "m =",
    "h =",
    "error = h",
    "gradient0 = 2",
    "gradient1 = 2 / m * np.sum(error * x",
)
BACK = "return"


def test_every_order_that_works_is_right():
    works = 0
    for order in itertools.permutations((M, H, ERROR, G0, G1)):
        place = order.index
        if place(H) < place(ERROR) < min(place(G0), place(G1)) and place(M) < min(
            place(G0), place(G1)
        ):
            works += 1
            assert judge("3.6", letters(*order, BACK)).verdict == "right"
    assert works > 4


@pytest.mark.parametrize(
    "starts, mistake",
    [
        ((M, H, "error = y", G0, G1, BACK), "sign"),
        ((M, H, ERROR, G0, "gradient1 = 2 / m * np.sum(error) * x", BACK), "x outside the sum"),
        ((M, H, ERROR, "gradient0 = 1", G1, BACK), "precedence"),
        ((M, H, ERROR, G0, G1), "missing lines"),
        ((M, H, ERROR, G0, BACK), "missing lines"),
        ((M, H, ERROR, ERROR, G0, G1, BACK), "repeated"),
        ((M, ERROR, H, G0, G1, BACK), None),
        ((BACK, M, H, ERROR, G0, G1), None),
    ],
)
def test_lines_in_a_wrong_order(starts, mistake):
    assert told("3.6", letters(*starts)) == mistake


# --- choose


@pytest.mark.parametrize(
    "choice, mistake",
    [
        ((0.1, 12), "did not arrive"),
        ((0.5, 12), "did not arrive"),
        ((0.4, 5), "did not arrive"),
        ((0.6, 12), "flies apart"),
        ((0.1, 34), "too many steps"),
        ((-0.4, 12), "uphill"),
        ((0.0, 12), "uphill"),
        ((0.4, 0), "no step"),
        ((12, 0.4), "steps"),
        ((0.4, 1e9), "too many steps"),
        ((1e200, 12), "flies apart"),
        ((float("nan"), 12), "not finite"),
    ],
)
def test_a_choice_that_misses_the_goal(choice, mistake):
    assert told("4.6", choice) == mistake


def test_three_in_ten_reasonable_rates_reach_the_goal():
    rates = (0.01, 0.03, 0.05, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.6)
    right = [alpha for alpha in rates if judge("4.6", (alpha, 12)).verdict == "right"]
    assert right == [0.3, 0.35, 0.4]
