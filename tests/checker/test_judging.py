"""The checker itself, on exercises made here: naming, words, what it says of crashes, display."""

import io
import json
import subprocess
import sys
from contextlib import redirect_stdout

import numpy as np
import pytest

from gdlesson import check
from gdlesson.checker import Exercise, kinds, progress
from gdlesson.checker import judging as module
from gdlesson.checker.exercise import EXERCISES
from gdlesson.checker.judging import STUMBLED, judge
from gdlesson.lessons.__main__ import table


@pytest.fixture(autouse=True)
def own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("GDLESSON_PROGRESS", str(tmp_path / "progress.json"))


@pytest.fixture
def mean():
    """A small exercise: the mean of x, shifted, and how many there are."""

    def shifted_mean(x, shift):
        return np.mean(x) + shift, len(x)

    e = Exercise(
        "test.1",
        shifted_mean,
        kinds.several(kinds.number("mean"), kinds.number("count")),
        probes=[
            (np.array([1.0, 2.0, 6.0]), 1.0),
            (np.array([4.0, -1.0, 5.5, 2.0]), 0.5),
            (np.array([-3.0, -1.0, -5.5]), -2.0),
        ],
        why="The mean is where the sum balances.",
        hints=["Look at x.", "Recall the sum."],
        starts={"mean": "shift"},
    )

    @e.twist("sign", "The sign is turned round. Which way should it point?")
    def _(part, x, shift):
        return -part

    @e.twist("doubled", "That is twice as much. Is there a 2 too many?")
    def _(part, x, shift):
        return 2 * part

    @e.turn("no shift", "The shift is missing. Where should it come in?")
    def _(x, shift):
        return x, 0.0

    @e.turn("shift doubled", "The shift counts twice. Is it added once?")
    def _(x, shift):
        return x, 2 * shift

    @e.mistake("median", "That is the middle one. What is the mean?")
    def _(x, shift):
        return np.median(x) + shift, len(x)

    yield e
    del EXERCISES["test.1"]


def told(answer):
    feedback = judge("test.1", answer)
    assert feedback.mistake != STUMBLED
    return feedback


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
    assert feedback.mistake == ("sign", "doubled")
    assert "Two things at once." in feedback.message


def test_different_mistakes_in_two_parts(mean):
    feedback = told(lambda x, s: (2 * (np.mean(x) + s), -len(x)))
    assert set(feedback.mistake) == {"doubled in mean", "sign in count"}


def test_a_mistake_and_a_turn(mean):
    assert set(told(lambda x, s: (np.median(x), len(x))).mistake) == {"no shift", "median"}


def test_an_argument_that_is_ignored(mean):
    assert told(lambda x, s: (np.mean(x) + 7, len(x))).mistake == "ignores shift"


def test_an_argument_that_does_not_matter_on_one_probe_is_not_ignored():
    feedback = judge("1.2", lambda theta, alpha: theta - 5 * alpha * 2 * theta)
    assert feedback.mistake is None and "5 times too far" in feedback.message


def test_arguments_in_another_order(mean):
    def answer(shift, x):
        return np.sum(x) / 3 + shift, np.size(x) + 0 * shift

    assert told(answer).mistake == "order of arguments"


# --- properties


def test_the_smallest_example_is_told(mean):
    feedback = told(lambda x, s: (np.mean(x) + s**3, len(x)))
    assert feedback.mistake is None
    assert "shift = 0.5" in feedback.message and "count is right; mean is not" in feedback.message


def test_wrong_only_when_the_length_changes(mean):
    feedback = told(lambda x, s: (np.sum(x) / 3 + s, 3))
    assert feedback.mistake is None
    assert "right where x has 3 values" in feedback.message


def test_uphill_and_too_far(mean):
    assert "uphill" in told(lambda x, s: (s - 5 * np.mean(x), len(x))).message
    assert "5 times too far" in told(lambda x, s: (s + 5 * np.mean(x), len(x))).message
    assert "0.3 times as far" in told(lambda x, s: (s + 0.3 * np.mean(x), len(x))).message


def test_not_finite(mean):
    assert "nan" in told(lambda x, s: (np.nan, len(x))).message
    assert "as count" in told(lambda x, s: (np.mean(x) + s, np.inf)).message


def test_from_which_place_on():
    message = judge("1.3", lambda g, t, a, n: [t] + [float("nan")] * n).message
    assert "nan from place 1 on" in message
    message = judge("1.3", lambda g, t, a, n: [t] + [t + 0.3 * a * g(t)] * n).message
    assert "Place 0 is right, place 1 is not" in message


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


def test_unknown_exercise():
    with pytest.raises(ValueError, match="there is no exercise '9.9'"):
        judge("9.9", 1)
    with pytest.raises(ValueError):
        check(1.2)


def test_the_checker_never_fails_itself(mean, monkeypatch):
    monkeypatch.setattr(module, "explain", lambda *args: 1 / 0)
    feedback = judge("test.1", lambda x, s: (1, 2))
    assert (feedback.verdict, feedback.mistake) == ("crashed", STUMBLED)
    assert "ZeroDivisionError" in feedback.message


# --- what learners call


def shown(function):
    out = io.StringIO()
    with redirect_stdout(out):
        value = function()
    return value, out.getvalue()


def test_check_gives_the_learners_function_once_it_is_right(mean):
    def right(x, shift):
        return np.mean(x) + shift, len(x)

    value, text = shown(lambda: check("test.1")(right))
    assert value is right and text.startswith("✓ Exercise test.1: right")


def test_check_gives_the_courses_function_until_then(mean):
    value, text = shown(lambda: check("test.1")(lambda x, s: (0, 0)))
    assert value is mean.right
    assert "the course's own shifted_mean is used" in text and 'check.hint("test.1")' in text


def test_check_of_a_value():
    value, text = shown(lambda: check("1.5", ...))
    assert value is None and "not attempted" in text


def test_html_and_text_carry_the_same_words(mean):
    feedback = judge("test.1", lambda x, s: f"<script>{s}</script>")
    page = feedback._repr_html_()
    assert "<script>" not in page and "&lt;script&gt;" in page
    for line in str(judge("1.1", lambda theta: -theta)).splitlines():
        assert line in judge("1.1", lambda theta: -theta)._repr_html_()


def test_hints_lead_on_and_the_last_stays(mean):
    texts = [shown(lambda: check.hint("test.1"))[1] for _ in range(3)]
    assert "Hint 1 of 2: Look at x." in texts[0] and "Hint 2 of 2" in texts[1]
    assert texts[2] == texts[1] and 'check.solution("test.1")' in texts[1]


def test_solution_shows_the_source_and_why(mean):
    text = shown(lambda: check.solution("test.1"))[1]
    assert "return np.mean(x) + shift, len(x)" in text and mean.why in text
    assert "1" in shown(lambda: check.solution("1.5"))[1]


def test_the_authors_table(mean):
    lines = table().splitlines()
    assert "shifted_mean(x, shift) → mean, count" in lines[-1]
    assert lines[-1].split()[-3:] == ["5", "2", "3"]
    assert any(line.startswith("1.4 ") and "eps=…" in line for line in lines)
    run = [sys.executable, "-X", "utf8", "-m", "gdlesson.exercises"]
    out = subprocess.run(run, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert out.splitlines()[1].startswith("1.1 ")


# --- progress


def test_progress_is_kept(tmp_path):
    place = tmp_path / "progress.json"
    assert progress.progress().done == 0 and not place.exists()
    shown(lambda: check("1.1")(lambda theta: theta))
    judge("1.1", lambda theta: 2 * theta)
    assert not place.exists()
    shown(lambda: check("1.1")(lambda theta: 2 * theta))
    shown(lambda: check("1.5", 1))
    assert json.loads(place.read_text()) == {"right": ["1.1", "1.5"]}
    assert list(tmp_path.iterdir()) == [place]
    text = str(progress.progress())
    assert text.startswith("Lesson 1: 2 of 6; still open: 1.2, 1.3, 1.4, 1.6\n")
    assert "In all: 2 of" in text
    assert "Lesson 1: 2 of 6" in shown(check.progress)[1]
    page = progress.progress()._repr_html_()
    assert all(line in page for line in text.splitlines()) and "width:33%" in page


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "3", '{"right": 3}', '{"done": []}', '{"right": [1, null, [], "1.2"]}']
)
def test_a_damaged_file_does_no_harm(tmp_path, text):
    place = tmp_path / "progress.json"
    place.write_text(text)
    assert progress.progress().done == ('"1.2"' in text)
    shown(lambda: check("1.1")(lambda theta: 2 * theta))
    assert "1.1" in json.loads(place.read_text())["right"]


def test_exercises_of_another_version_are_kept(tmp_path):
    place = tmp_path / "progress.json"
    place.write_text('{"right": ["99.1"], "more": 1}')
    shown(lambda: check("1.1")(lambda theta: 2 * theta))
    assert json.loads(place.read_text())["right"] == ["1.1", "99.1"]
    assert progress.progress().done == 1


def test_a_file_that_cannot_be_written_does_no_harm(tmp_path, monkeypatch):
    monkeypatch.setenv("GDLESSON_PROGRESS", str(tmp_path))  # a folder
    shown(lambda: check("1.1")(lambda theta: 2 * theta))
    assert progress.progress().done == 1 and list(tmp_path.iterdir()) == []


def test_progress_lies_beside_the_lesson(tmp_path, monkeypatch):
    monkeypatch.delenv("GDLESSON_PROGRESS")
    monkeypatch.chdir(tmp_path)
    assert progress.path() == tmp_path / ".gdlesson_progress.json"


def test_lessons_are_in_order():
    made = progress.progress({"2.10": 0, "10.1": 0, "2.9": 0})
    assert list(made.lessons) == ["2", "10"] and made.lessons["2"][1] == ["2.9", "2.10"]
