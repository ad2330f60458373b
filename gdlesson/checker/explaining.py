"""What to say of a wrong answer: the best that is found within a budget, and only what holds."""

import inspect

from gdlesson.checker import degenerate, experiments, laws
from gdlesson.checker.evidence import Claim, Evidence
from gdlesson.checker.kinds import describe
from gdlesson.checker.naming import Known
from gdlesson.checker.source import Source

SECONDS = 0.3  # for all of it together


def explain(exercise, answer, gots, call):
    """(a Claim or None, the Evidence or None) on an answer that is wrong.

    gots: its parts on each probe, None where it has none
    call: runs a function within what is left of the budget; None if it did not come back
    """
    found = call(lambda: (Evidence(exercise, answer, gots), Source(answer)))
    if found is None:
        return None, None
    evidence, source = found
    if not evidence.wrong:
        return None, evidence
    known = Known(evidence, source)
    for ask in (
        known.claim,
        lambda: left_out(evidence),
        lambda: degenerate.degenerate(evidence, source),
        lambda: experiments.other_results(evidence),
        lambda: experiments.other_arguments(evidence, source),
        lambda: degenerate.ignored(evidence),
        lambda: laws.law(evidence),
        known.pair,
        lambda: laws.border(evidence),
    ):
        claim = call(ask) if exercise.is_function or ask == known.claim else None
        if claim:
            return claim, evidence
    return None, evidence


def left_out(evidence):
    """The Claim that the answer is right where every argument is given, and only there, or None."""
    exercise = evidence.exercise
    full = evidence.full()
    if not exercise.defaults or not all(map(evidence.is_right, full)):
        return None
    ours = inspect.signature(exercise.right).parameters
    theirs = inspect.signature(evidence.answer).parameters
    names = [
        name
        for name in exercise.parameters[-exercise.defaults :]
        if name in theirs and theirs[name].default != ours[name].default
    ]
    told = "With every argument given it is right, and not where some are left out"
    if not names:
        return Claim(("default",), [f"{told}. What does it take for them?"])
    listed = " and ".join(f"{name}={describe(theirs[name].default)}" for name in names)
    words = f"{told}: your first line has {listed}. What does the exercise's first line have?"
    return Claim(tuple(f"default of {name}" for name in names), [words])
