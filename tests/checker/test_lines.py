"""Lines in order: put together and run; every order that works is right."""

import numpy as np
import pytest

from gdlesson import check
from gdlesson.checker import judge, kinds
from gdlesson.checker.lines import Lines

TEXTS = ["low = min(values)", "high = max(values)", "middle = (low + high) / 2", "return middle"]


@pytest.fixture(autouse=True)
def lines(only_for_a_test):
    e = Lines(
        "test.3",
        "def middle(values):",
        TEXTS,
        kinds.number("the middle"),
        probes=[(np.array([1.0, 2.0, 6.0]),), (np.array([4.0, -1.0]),)],
        distractors=[("middle = high - low", "the width", "That is how wide it is. And where?")],
        why="The middle is halfway.",
        hints=["What must be known first?"],
    )
    e.program.mistakes(
        ("the mean", "That is the mean. Is it the middle?", lambda v: sum(v) / len(v))
    )
    return e


def letters(lines, texts):
    return "".join(k for text in texts for k, t in lines.lines.items() if t == text)


def test_every_order_that_works_is_right(lines):
    one, other = TEXTS, [TEXTS[1], TEXTS[0], *TEXTS[2:]]
    for texts in (one, other):
        order = letters(lines, texts)
        for answer in (order, order.lower(), " ".join(order), list(order), texts, "\n".join(texts)):
            assert judge("test.3", answer).verdict == "right", answer
    harmless = letters(lines, [*TEXTS[:2], "middle = high - low", *TEXTS[2:]])
    assert judge("test.3", harmless).verdict == "right"
    assert lines.right == letters(lines, TEXTS) != "ABCD"


def test_what_is_wrong_has_a_name(lines):
    def mistake(*texts):
        feedback = judge("test.3", letters(lines, texts))
        assert feedback.verdict == "wrong" and feedback.message.endswith("?"), feedback
        return feedback.mistake

    assert mistake(*TEXTS[:2], "middle = high - low", TEXTS[3]) == "the width"
    assert mistake(*TEXTS[:3]) == "missing lines"
    assert mistake(*TEXTS[:3], TEXTS[0], TEXTS[3]) == "repeated"
    feedback = judge("test.3", letters(lines, [TEXTS[2], *TEXTS[:2], TEXTS[3]]))
    assert feedback.verdict == "crashed" and "`middle = (low + high) / 2`" in feedback.message
    assert judge("test.3", "XYZ").mistake == "letters"
    assert judge("test.3", ["A", 3]).mistake == "letters"


def test_lines_that_cannot_be_read_in_that_order():
    texts = ["total = 0", "for value in values:", "    total += value", "return total"]
    more = dict(probes=[(np.array([1.0, 2.0]),)], why="So.", hints=["Look."])
    e = Lines("test.5", "def added(values):", texts, kinds.number(), **more)
    assert judge("test.5", letters(e, texts)).verdict == "right"
    wrong = letters(e, [texts[0], texts[2], texts[1], texts[3]])
    assert judge("test.5", wrong).mistake == "cannot be read"


def test_how_they_are_shown(lines, capsys):
    check.lines("test.3")
    out = capsys.readouterr().out
    assert out.startswith("def middle(values):\n  A   ") and 'check("test.3", "ABCDE")' in out
    assert all(text in out for text in TEXTS) and "Not every line" in out
    check("test.3", lines.right)
    check("test.3", ...)
    check.hint("test.3")
    check.solution("test.3")
    out = capsys.readouterr().out
    assert "✓ Exercise test.3: right" in out and "not attempted" in out
    assert "What must be known first?" in out and f"{lines.right}:\ndef middle" in out


def test_the_shuffle_is_fixed(lines):
    assert list(lines.lines) == list("ABCDE")
    assert letters(lines, TEXTS) == "EADC"


def test_rubbish():
    from checker.rubbish import RUBBISH

    for answer in RUBBISH:
        feedback = judge("test.3", answer)
        assert feedback.verdict in ("wrong", "not attempted"), (answer, feedback)
        assert feedback.mistake != "the checker stumbled"
        str(feedback), feedback._repr_html_()


def test_a_line_that_does_nothing_is_not_blamed(lines):
    """A wrong line behind the return, or one whose name is made anew, is no mistake."""
    behind = letters(lines, [TEXTS[0], TEXTS[2], TEXTS[3], "middle = high - low"])
    feedback = judge("test.3", behind)
    assert feedback.verdict == "crashed" and "`middle = (low + high) / 2`" in feedback.message
    made_anew = letters(lines, [*TEXTS[:2], "middle = high - low", TEXTS[2]])
    assert judge("test.3", made_anew).mistake != "the width"
