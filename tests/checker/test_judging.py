"""The checker itself, on exercises made here: naming, words, what it says of crashes."""

import numpy as np
import pytest

from gdlesson import check
from gdlesson.checker import Exercise, kinds
from gdlesson.checker import judging as module
from gdlesson.checker.exercise import EXERCISES
from gdlesson.checker.judging import STUMBLED, judge


def told(answer):
    feedback = judge("test.1", answer)
    assert feedback.mistake != STUMBLED
    return feedback


def test_a_number_is_not_infinity(mean):
    """Any number lies within a part of infinity, and is still none."""
    exercise = EXERCISES["test.1"]
    for some, other in (([3.0], [np.inf]), ([3.0, 1.0], [np.inf, 1.0]), ([np.inf], [3.0])):
        assert not exercise.same_part(np.array(some), np.array(other))
        assert exercise.same_part(np.array(other), np.array(other))


def test_dots_left_in_the_midst(mean):
    def answer(x, s):
        total = np.logaddexp(0, ...)
        return total / len(x) + s, len(x)

    assert told(answer).verdict == "not attempted"
    assert told(lambda x, s: (np.mean(x[..., 0] + "a"), len(x))).verdict == "crashed"


# --- naming


def test_right(mean):
    feedback = told(lambda x, s: (sum(x) / len(x) + s, len(x)))
    assert (feedback.verdict, feedback.mistake) == ("right", None)
    assert feedback.message == "The mean is where the sum balances."


def test_one_mistake_in_all_parts(mean):
    assert told(lambda x, s: (-np.mean(x) - s, -len(x))).mistake == "sign"


def test_one_mistake_in_one_part(mean):
    feedback = told(lambda x, s: (np.mean(x) + s, -len(x)))
    assert feedback.mistake == "sign in count"
    assert "Look at count:" in feedback.message and "mean:" not in feedback.message


def test_two_at_once(mean):
    feedback = told(lambda x, s: (-2 * (np.mean(x) + s), -2 * len(x)))
    assert set(feedback.mistake) == {"sign", "doubled"}
    assert "Perhaps it is two things at once." in feedback.message


def test_different_mistakes_in_two_parts(mean):
    feedback = told(lambda x, s: (2 * (np.mean(x) + s), -len(x)))
    assert set(feedback.mistake) == {"doubled in mean", "sign in count"}


def test_two_that_are_nowhere_seen_alone_are_not_told(mean):
    assert told(lambda x, s: (np.median(x), len(x))).mistake == "ignores shift"


def test_an_argument_that_is_ignored(mean):
    assert told(lambda x, s: (np.mean(x) + 7, len(x))).mistake == "ignores shift"


def test_an_argument_that_does_not_matter_on_one_probe_is_not_ignored():
    feedback = judge("1.2", lambda theta, alpha: theta - 5 * alpha * 2 * theta)
    assert feedback.mistake == "5 times" and "5 times too far" in feedback.message


def test_arguments_in_another_order(mean):
    def answer(shift, x):
        return np.sum(x) / 3 + shift, np.size(x) + 0 * shift

    assert told(answer).mistake == "order of arguments"


# --- what an exercise is made of


def test_mistakes_as_rows(mean):
    mean.mistakes(("count", "That is the count. What is the mean?", lambda x, s: (len(x), 0)))
    mean.turns(("x doubled", "Each x counts twice. Why?", lambda x, s: (2 * x, s)))
    mean.twists(("halved", "That is half as much. Why?", lambda part, x, s: part / 2))
    assert told(lambda x, s: (len(x), 0)).mistake == "count"
    assert told(lambda x, s: (2 * np.mean(x) + s, len(x))).mistake == "x doubled"
    assert told(lambda x, s: ((np.mean(x) + s) / 2, len(x) / 2)).mistake == "halved"


def test_what_cannot_be_an_exercise(mean):
    made = dict(why="So.", hints=["Look."])
    with pytest.raises(ValueError, match=r"there is an exercise test\.1 already"):
        Exercise("test.1", 1.0, kinds.number("θ"), **made)
    with pytest.raises(ValueError, match="no hints"):
        Exercise("test.2", 1.0, kinds.number("θ"), why="So.", hints=[])
    assert "test.2" not in EXERCISES
    for add in (mean.mistakes, mean.turns, mean.twists):
        with pytest.raises(ValueError, match=r"'short' of exercise test\.1"):
            add(("short", "What?", lambda: None))


def test_acceptance_probes_are_not_for_naming(mean):
    mean.accept = [(np.array([1.0] * 40), 3.0)]
    assert told(lambda x, s: (np.mean(x) + s, len(x))).verdict == "right"
    capped = told(lambda x, s: (np.mean(x) + s, min(len(x), 9)))
    assert capped.verdict == "wrong" and capped.mistake is None


def test_the_example_is_small(mean):
    feedback = told(lambda x, s: (np.mean(np.abs(x)) + s, len(x)))
    assert feedback.mistake == "abs(x) for x in mean"
    assert "x = [4, -1], shift = 0.5" in feedback.message


# --- properties


def test_the_smallest_example_is_told(mean):
    feedback = told(lambda x, s: (np.mean(x) + s**3, len(x)))
    assert feedback.mistake == "right only where `shift` is 1"
    assert "shift = 0.5" in feedback.message


def test_wrong_only_when_the_length_changes(mean):
    feedback = told(lambda x, s: (np.sum(x) / 3 + s, 3))
    assert feedback.mistake == ("m/3 times in mean", "3/m times in count")


def test_uphill_and_too_far(mean):
    assert "uphill" in told(lambda x, s: (s - 5 * np.mean(x), len(x))).message
    assert "5 times too far" in told(lambda x, s: (s + 5 * np.mean(x), len(x))).message
    assert "0.3 times as far" in told(lambda x, s: (s + 0.3 * np.mean(x), len(x))).message


def test_not_finite(mean):
    assert "nan" in told(lambda x, s: (np.nan, len(x))).message
    assert "count: There is inf" in told(lambda x, s: (np.mean(x) + s, np.inf)).message


def test_from_which_place_on():
    message = judge("1.3", lambda g, t, a, n: [t] + [float("nan")] * n).message
    assert "nan from place 1 on" in message
    message = judge("1.3", lambda g, t, a, n: [t] + [t + 0.3 * a * g(t)] * n).message
    assert "Place 0 is right each time, and place 1 is not" in message


def test_a_value_is_too_large_or_too_small():
    assert "too small" in judge("1.5", 0.7).message and "too large" in judge("1.5", 7).message
    assert "times" not in judge("1.5", 7).message.split("θ by")[1].split(".", 2)[2]


# --- what is no answer


def test_crashes_in_plain_words(mean):
    def answer(x, shift):
        total = sum(x) + shift
        return totl / len(x), len(x) + total  # noqa: F821

    feedback = told(answer)
    assert feedback.verdict == "crashed"
    assert "`return totl / len(x), len(x)" in feedback.message
    assert "NameError" in feedback.message and feedback.message.endswith("?")


def test_a_crash_in_a_helper_names_the_helpers_line(mean):
    def helper(x):
        return x[99]

    feedback = told(lambda x, s: (helper(x), len(x)))
    assert "`return x[99]`" in feedback.message and "IndexError" in feedback.message


def test_prints_and_returns(mean):
    def answer(x, shift):
        print("<b>sum</b>", np.sum(x))
        return np.mean(x) + shift, len(x)

    feedback = told(answer)
    assert feedback.verdict == "right" and feedback.printed == "<b>sum</b> 9.0\n"
    assert "<b>sum" in str(feedback) and "&lt;b&gt;sum" in feedback._repr_html_()


def test_prints_instead_of_returning(mean):
    assert told(lambda x, s: print(np.mean(x) + s)).mistake == "prints"
    assert told(lambda x, s: [].append(x)).mistake == "no return"


def test_changed_input(mean):
    def answer(x, shift):
        x -= 1
        return np.mean(x) + shift + 1, len(x)

    assert told(answer).mistake == "changes its input"

    def on_a_copy(x, shift):
        x = x.copy()
        x += shift
        return np.mean(x), len(x)

    assert told(on_a_copy).verdict == "right"


def test_arity(mean):
    assert told(lambda x: x).mistake == "arity"
    assert told(lambda x, s, extra: x).mistake == "arity"
    assert told(lambda x, s, extra=1: (np.mean(x) + s, len(x))).verdict == "right"
    assert told(3.0).mistake == "kind"


def test_keeps_state(mean):
    seen = []

    def answer(x, shift):
        seen.extend(x)
        return np.mean(seen) + shift, len(seen)

    assert told(answer).mistake == "keeps state"
    assert seen == []


def test_right_once_and_never_again(mean):
    calls = []

    def answer(x, shift):
        calls.append(1)
        return (np.mean(x) + shift, len(x)) if len(calls) <= 3 else (0.0, 0)

    assert told(answer).mistake == "keeps state"


def test_a_leak_is_noticed_and_put_back(mean):
    namespace = {"np": np, "total": 5}
    source = """
def answer(x, shift):
    global total
    total = np.sum(x)
    return total / len(x) + shift, len(x)
"""
    exec(source, namespace)
    feedback = told(namespace["answer"])
    assert feedback.verdict == "right" and "`total`" in feedback.message
    assert namespace["total"] == 5


def test_a_changed_module_is_not_right(mean):
    old = np.median

    def answer(x, shift):
        np.median = np.mean
        return np.median(x) + shift, len(x)

    assert told(answer).mistake == "changes a module"
    assert np.median is old


def test_what_was_worked_out_with_a_changed_module_is_not_kept(mean):
    def answer(x, shift):
        np.mean = np.prod = np.sum = 0.5
        return 1.0, 2

    assert told(answer).mistake == "changes a module"
    assert told(lambda x, s: (-np.mean(x) - s, -len(x))).mistake == "sign"


def test_unknown_exercise():
    with pytest.raises(ValueError, match="there is no exercise '9.9'"):
        judge("9.9", 1)
    with pytest.raises(ValueError, match="there is no exercise '9.9'"):
        check(9.9, 1)


def test_the_checker_never_fails_itself(mean, monkeypatch):
    monkeypatch.setattr(module, "explain", lambda *args: 1 / 0)
    feedback = judge("test.1", lambda x, s: (1, 2))
    assert (feedback.verdict, feedback.mistake) == ("crashed", STUMBLED)
    assert "ZeroDivisionError" in feedback.message


@pytest.mark.parametrize(
    "exercise_id, value, shown, side",
    [
        ("1.5", 1.0001, ["1.0001", "-1.0002"], "large"),
        ("1.5", 0.9999, ["0.9999", "-0.9998"], "small"),
        ("1.5", 1.000002, ["1.000002", "-1.000004"], "large"),
        ("1.5", 0.99999, ["0.99999", "-0.99998"], "small"),
        ("2.4", 0.10001, ["0.10001", "-1.0002"], "large"),
        ("2.4", 0.0999, ["0.0999", "-0.998"], "small"),
    ],
)
def test_a_value_near_the_right_one_is_told_apart_from_it(exercise_id, value, shown, side):
    feedback = judge(exercise_id, value)
    assert feedback.mistake == f"too {side}" and f"a little too {side}" in feedback.message
    assert all(f" {text}" in feedback.message for text in shown), feedback
    assert "last line" not in feedback.message


def test_a_recursion_that_is_right_as_deep_as_python_goes_is_right_with_a_remark():
    def steps_needed(theta, alpha, tolerance):
        if abs(theta) <= tolerance:
            return 0
        return 1 + steps_needed(theta - 2 * alpha * theta, alpha, tolerance)

    feedback = judge("1.6", steps_needed)
    assert feedback.verdict == "right" and "your function calls itself" in feedback.message

    def without_end(theta, alpha, tolerance):
        return 1 + without_end(theta, alpha, tolerance)

    assert judge("1.6", without_end).verdict == "crashed"


@pytest.mark.parametrize("shape", [(1, -1), (-1, 1)])
def test_a_row_or_a_column_is_right_with_a_remark(shape):
    feedback = judge("3.1", lambda theta0, theta1, x: (theta0 + theta1 * x).reshape(shape))
    assert feedback.verdict == "right" and "One remark: yours has the shape" in feedback.message
    assert "One remark" not in judge("3.1", lambda theta0, theta1, x: theta0 + theta1 * x).message


def test_a_power_as_calculators_write_it_is_told_how_python_does():
    for answer in (lambda theta: theta ^ 2, lambda theta: np.array(theta) ^ 2):
        feedback = judge("1.1", answer)
        assert feedback.verdict == "crashed" and "`**` is" in feedback.message


def test_none_in_a_result_is_no_missing_return():
    """Only a function that hands nothing back is told that it hands nothing back."""
    assert judge("7.7", lambda first, second: [].sort()).mistake == "no return"
    for answer in (
        lambda first, second: (8, [1.0, 2.0], None),
        lambda first, second: (8, [1.0, None], [[1.0]]),
    ):
        feedback = judge("7.7", answer)
        assert (feedback.verdict, feedback.mistake) == ("wrong", "None")
        assert "There is None where" in feedback.message


def test_what_stands_in_a_place_is_told_with_the_place():
    message = judge("6.2", lambda theta, X, y: (2.0, theta[1:])).message
    assert message.startswith("In place 1 stands an array of shape (2,);")
