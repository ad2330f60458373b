"""What learners call: check, hints, solutions, and how they come onto the screen."""

import io
import subprocess
import sys
from contextlib import redirect_stdout

import numpy as np

from gdlesson import check
from gdlesson.checker import Feedback, front
from gdlesson.checker.judging import judge
from gdlesson.lessons.__main__ import table


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
    run = [sys.executable, "-X", "utf8", "-m", "gdlesson.lessons"]
    out = subprocess.run(run, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert out.splitlines()[1].startswith("1.1 ")


def test_an_answer_that_calls_itself_does_not_reach_the_courses_function():
    space = {"check": check}
    source = """
@check("1.6")
def steps_needed(theta, alpha, tolerance):
    return steps_needed(theta, alpha, tolerance)
"""
    texts = [shown(lambda: exec(source, space))[1] for _ in range(2)]  # the second time it is bound
    assert all("RecursionError" in text for text in texts)
    assert space["steps_needed"](3.0, 0.3, 0.1) > 0


def test_hints_stand_folded_one_inside_the_other(mean, monkeypatch):
    seen = []
    monkeypatch.setattr(front, "put_on_screen", seen.append)
    check("test.1")(lambda x, s: (0, 0))
    page, text = seen[0]._repr_html_(), str(seen[0])
    first, second = page.index("Look at x."), page.index("Recall the sum.")
    assert page.count("<details") == page.count("</details>") == 2
    assert page.index("<details") < first < page.index("<details", first) < second
    assert "check.solution(&quot;test.1&quot;)" in page[second:]
    assert 'check.hint("test.1")' in text and "Look at x." not in text
    assert page.count("check.hint") == text.count("check.hint") == 1
    check("test.1")(lambda x, s: (np.mean(x) + s, len(x)))
    assert "<details" not in seen[1]._repr_html_() and "check.hint" not in str(seen[1])


def test_a_number_without_quotes(mean):
    assert "Hint 1" in shown(lambda: check.hint(1.1))[1]
    assert shown(lambda: check.solution(1.2)) == shown(lambda: check.solution("1.2"))


def test_check_takes_a_number_without_quotes(mean):
    double = check(1.1)(lambda theta: 2 * theta)
    assert double(4.0) == 8.0
    assert "right" in shown(lambda: check(1.5, 1))[1]


def test_check_without_a_number_asks_for_it(mean):
    function, text = shown(lambda: check(step_back))
    assert function is step_back and '@check("1.2")' in text


def step_back(theta, alpha):
    return theta


def test_values_without_brackets_are_all_read(mean):
    assert "12 steps" in shown(lambda: check("4.6", 0.01, 12))[1]
    assert "a tuple of 2" in shown(lambda: check("1.5", 1, 0))[1]  # 1,0 is no 1.0


def test_unchanged_has_a_title_and_no_cross():
    feedback = Feedback("unchanged", None, "Nothing has changed yet.", exercise="1.1")
    assert str(feedback).startswith("○ Exercise 1.1: as it was given")
    assert "#888888" in feedback._repr_html_()
