"""Every exercise that there is goes through the checker; test_answers.py does the answers."""

import itertools
import math

import numpy as np
import pytest

from gdlesson.checker import judging, kinds, sentences
from gdlesson.checker.exercise import every
from gdlesson.checker.explaining import explain
from gdlesson.checker.judging import STUMBLED, judge
from gdlesson.checker.repair import Repair

GARBAGE = [
    True, "", "3", b"3", 1j, float("nan"), math.inf, -math.inf, 10**400, -12345.678, [], (), {},
    set(), [None], [[]], [[1.0], [2.0, 3.0]],
    "abc", object(), object, print, range(0), np.array([]),
    np.array(["a"]), np.array([None]), np.zeros((2, 3, 4)), np.array([np.nan] * 3), iter([]),
]  # fmt: skip


@pytest.fixture(autouse=True)
def enough_time(monkeypatch):
    """A busy machine changes no result."""
    monkeypatch.setattr(judging, "SECONDS", 1.4)


def answering(exercise, slips=(), only=None):
    """An answer that makes these slips, in all parts or in one of them only."""
    if not exercise.is_function:
        return exercise.kind.write(exercise.run(slips, ()))

    def work(*args):
        parts = exercise.run(slips, args)
        if only is not None:
            right = exercise.run((), args)
            parts = tuple(parts[k] if k == only else right[k] for k in range(len(right)))
        return exercise.kind.write(parts)

    return eval("lambda *args: work(*args)", {"work": work})  # code that cannot be read


def words(text):
    return len(text.split())


def check_words(feedback):
    """At most 60 words, the last of them a question."""
    assert feedback.mistake != STUMBLED
    assert words(feedback.message) <= 60, f"{words(feedback.message)} words: {feedback.message}"
    assert feedback.message.rstrip().endswith("?"), feedback.message


def judged_alike():
    """The exercises that run an answer on probes; the others are in test_other_kinds.py."""
    return [e for e in every().values() if isinstance(e, Repair) or not hasattr(e, "judge")]


def each(function):
    """Run a test for every exercise that runs an answer on probes."""
    exercises = judged_alike()
    return pytest.mark.parametrize("exercise", exercises, ids=[e.id for e in exercises])(function)


# --- what an exercise holds


@each
def test_hints_and_mistakes(exercise):
    names = {slip.name for slip in exercise.slips}
    assert len(names) >= (6 if exercise.is_function else 3), names
    assert 2 <= len(exercise.hints) <= 3
    assert exercise.why.endswith(".")
    for text in (exercise.why, *exercise.hints):
        assert 3 <= words(text) <= 60
    for slip in exercise.slips:
        assert slip.message.endswith("?"), slip.message


@each
def test_probes(exercise):
    if exercise.is_function:
        assert len(exercise.probes) >= 4
    for ways in exercise.expected():
        for parts in ways:
            assert len(parts) == len(exercise.kind.labels)
            assert all(np.all(np.isfinite(part)) for part in parts)


@each
def test_the_first_probes_know_two_lengths(exercise):
    sizes = {a.size for probe in exercise.probes for a in probe if isinstance(a, np.ndarray)}
    assert not sizes or len(sizes) >= 2


# --- right answers


@each
def test_the_course_is_right(exercise):
    for right in (exercise.right, *exercise.also):
        feedback = judge(exercise.id, right)
        assert (feedback.verdict, feedback.message) == ("right", exercise.why)


@pytest.mark.parametrize(
    "exercise",  # a choice has no precision
    [e for e in judged_alike() if not isinstance(e.kind, kinds.words)],
    ids=lambda e: e.id,
)
def test_rounding_is_right_and_a_tenth_is_not(exercise):
    def by(factor):
        def answer(*args):
            return exercise.kind.write(tuple(part * factor for part in exercise.run((), args)))

        return answer if exercise.is_function else answer()

    assert judge(exercise.id, by(1 + 1e-9)).verdict == "right"
    assert judge(exercise.id, by(1.1)).verdict == "wrong"


# --- wrong answers


def explained(exercise, slip):
    """The Feedback on an answer that makes a slip, without what guards and times an answer."""
    answer, gots = answering(exercise, (slip,)), []
    with np.errstate(all="ignore"):
        for probe in exercise.probes:
            try:
                gots.append(exercise.kind.read(answer(*probe)))
            except Exception:  # some mistakes cannot take every input
                gots.append(None)
        claim, _ = explain(exercise, answer, gots, lambda work: work())
    assert claim, (slip.name, gots)
    wrong = [i for i, got in enumerate(gots) if got and not exercise.is_right(i, got)]
    told = sentences.said(exercise, exercise.probes[wrong[0]], gots[wrong[0]])
    name = claim.names[0] if len(claim.names) == 1 else claim.names
    return sentences.wrong(name, sentences.of_claim(told, claim))


@each
def test_each_known_mistake_is_named(exercise):
    """All by what explains it, and some of them by all that judges an answer."""
    for number, slip in enumerate(exercise.slips):
        if exercise.is_function and number % 12:
            feedback = explained(exercise, slip)
        else:
            feedback = judge(exercise.id, answering(exercise, (slip,)))
        assert (feedback.verdict, feedback.mistake) == ("wrong", slip.name), feedback
        assert slip.message in feedback.message
        check_words(feedback)


@each
def test_a_mistake_in_one_part_only(exercise):
    """Named in that part, or as another mistake that does the same; always said in ≤ 60 words."""
    labels = exercise.kind.labels
    names = {slip.name: slip for slip in exercise.slips}
    for slip in list(names.values())[::4] if len(labels) > 1 else ():
        if isinstance(exercise.kind, kinds.rows) and not as_long(exercise, slip):
            continue  # rows are as long as each other
        for only, label in enumerate(labels):
            feedback = judge(exercise.id, answering(exercise, (slip,), only))
            if feedback.verdict == "right":  # the slip does nothing to this part
                continue
            check_words(feedback)
            if isinstance(feedback.mistake, str) and feedback.mistake.endswith(f" in {label}"):
                assert label in feedback.message


def as_long(exercise, slip):
    """Whether a slip leaves each part as long as it is."""
    made = [[exercise.made(slips, p) or () for p in exercise.probes] for slips in ((), (slip,))]
    sizes = [[part.size for parts in some for part in parts] for some in made]
    return sizes[0] == sizes[1]


@each
def test_two_mistakes_at_once(exercise):
    """Two are told as those two, as something simpler that does the same, or by what was seen."""
    pairs = list(itertools.combinations(exercise.slips, 2))
    for pair in pairs[:: max(1, len(pairs) // 10)]:
        made = [exercise.made(pair, probe) for probe in exercise.probes]
        if None in made or all(exercise.is_right(i, parts) for i, parts in enumerate(made)):
            continue
        feedback = judge(exercise.id, answering(exercise, pair))
        assert feedback.verdict == "wrong", feedback
        check_words(feedback)


# --- no answers


def test_blank_is_not_attempted():
    for exercise in every().values():
        blank = eval(f"lambda {', '.join(exercise.parameters)}: ...")
        for answer in (None, ..., *([blank] if exercise.is_function else ())):
            assert judge(exercise.id, answer).verdict == "not attempted"


@each
def test_garbage_is_never_right(exercise):
    for value in GARBAGE:
        answers = [lambda *args, value=value: value] if exercise.is_function else []
        for answer in (value, *answers):
            feedback = judge(exercise.id, answer)
            assert feedback.verdict in ("wrong", "crashed"), (value, feedback)
            assert feedback.mistake != STUMBLED, (value, feedback)
            assert words(feedback.message) <= 60, feedback


@each
def test_a_constant_is_not_right(exercise):
    if not exercise.is_function:
        return
    for ways in exercise.expected():
        value = exercise.kind.write(ways[0])
        feedback = judge(exercise.id, lambda *args, value=value: value)
        assert feedback.verdict == "wrong", feedback


@each
def test_right_for_the_first_probe_only_is_not_right(exercise):
    if not exercise.is_function:
        return
    firsts = itertools.islice(exercise.expected(), 1)
    table = [exercise.kind.write(ways[0]) for ways in firsts]
    calls = iter(table + [None] * 99)
    assert judge(exercise.id, lambda *args: next(calls)).verdict != "right"
