"""Answers that have lost what they were given: always 0, always the same, an argument itself."""

import numpy as np

from gdlesson.checker.evidence import ENOUGH, Claim
from gdlesson.checker.kinds import show
from gdlesson.text import count, listed


def degenerate(evidence):
    """The Claim of what is lost, the same in every input that was tried, or None."""
    cases = evidence.cases
    if len(cases) < ENOUGH or any(len(case.got) != len(case.want) for case in cases):
        return None
    return evidence.each_part(of_part)


def of_part(evidence, k):
    """(name, words) for one part, or None."""
    pairs = [(case.got[k], case.want[k]) for case in evidence.cases]
    gots = [got for got, _ in pairs]
    if not any(got.size for got in gots):
        return "always empty", "There is nothing in it, each time. Where does it get its values?"
    if all(got.size and not np.any(np.isfinite(got)) for got in gots):
        value = f"{gots[0][0]:g}"
        return "not a number", f"There is {value} in it, each time. Which operation makes it?"
    if not all(np.all(np.isfinite(got)) for got in gots):
        return None
    if not any(np.any(got) for got in gots):
        half = "//" in evidence.source.signs
        question = "There is a `//` in your code: what does it leave?" if half else ZERO
        return "always 0", f"It is 0, whatever it is given. {question}"
    if all(almost_nothing(got, want) for got, want in pairs):
        return "almost 0", "It is all but 0, each time. What is divided or multiplied there?"
    if is_constant([got[:1] for got in gots]) and not is_constant([want for _, want in pairs]):
        if is_constant(gots):
            words = f"It is {show((gots[0],))}, whatever it is given. What should it follow?"
            return "always the same", words
    for place, name in enumerate(evidence.exercise.parameters):
        if all(is_argument(case, place, k) for case in evidence.full):
            return f"hands back {name}", f"That is `{name}` itself. What should become of it?"
    long = [(got, want) for got, want in pairs if want.size > 1]
    if len(long) >= ENOUGH and all(is_level(got) and not is_level(want) for got, want in long):
        if any(got.size > 1 for got, _ in long):
            words = "Every place holds the same number. What should differ from place to place?"
            return "all the same", words
    return None


ZERO = "Which operation makes it 0?"


def few_digits(evidence, k):
    """(name, words) if no number has more than a few decimals, where others go in and belong."""
    cases = [
        case
        for case in evidence.full
        if len(case.got) > k and case.got[k].size and case.want[k].size
        if not any(is_argument(case, place, k) for place in range(len(case.args)))
    ]
    if len(cases) < 2 * ENOUGH:
        return None
    found = np.unique(np.concatenate([case.got[k] for case in cases]))
    if not np.all(np.abs(found) < 1e6):  # larger ones have no decimals to lose
        return None
    if 1 < len(found) < 4:
        given = listed(show(float(value)) for value in found)
        return "few values", f"It gives nothing but {given}. What should lie between?"
    for digits in range(4):
        if not all(has_decimals(case.got[k], digits) for case in cases):
            continue
        finer = [case for case in cases if not has_decimals(case.want[k], digits)]
        given = [case for case in finer if any(not short(v, digits) for v in case.args)]
        if len(given) < 0.6 * len(cases):
            return None
        cut = next((sign for sign in CUTS if sign in evidence.source.signs), None)
        question = f"`{cut}` stands in your code: what does it take away?" if cut else LOST
        if not digits:
            return "whole numbers", f"Its results are whole numbers, each time. {question}"
        return "rounded", f"Its results have at most {count(digits, 'decimal')}. {question}"
    return None


LOST = "Where are the others lost?"
CUTS = ("round", "around", "floor", "trunc", "//", "int", "astype")


def has_decimals(values, digits):
    """Whether numbers have no more than so many decimals."""
    return np.allclose(values, np.round(values, digits), rtol=1e-12, atol=1e-11)


def short(value, digits):
    """Whether an argument has no more than so many decimals; what holds no floats has none."""
    if not isinstance(value, (float, np.ndarray)):
        return True
    return has_decimals(np.asarray(value, float), digits)


def almost_nothing(got, want):
    return got.shape == want.shape and np.all(np.abs(got) <= 1e-4 * np.abs(want))


def is_constant(values):
    """Whether arrays are all alike."""
    first = values[0]
    return all(v.shape == first.shape and np.allclose(v, first, rtol=1e-9) for v in values)


def is_level(values):
    return values.size > 0 and np.allclose(values, values[0], rtol=1e-12, atol=0)


def is_argument(case, place, k):
    value = case.args[place]
    if callable(value):
        return False
    return np.shape(case.got[k]) == np.shape(np.atleast_1d(value)) and np.array_equal(
        case.got[k], np.atleast_1d(value)
    )


# --- arguments that have no effect


def ignored(evidence):
    """The Claim that some arguments never have an effect, or None."""
    exercise = evidence.exercise
    names = [name for place, name in enumerate(exercise.parameters) if is_ignored(evidence, place)]
    if not names or len(names) == len(exercise.parameters):
        return None
    told = " and ".join(f"`{name}`" for name in names)
    words = f"It gives the same whatever {told} {'is' if len(names) == 1 else 'are'}. "
    source = evidence.source
    unread = [name for name in names if source.known and name not in source.loaded]
    if unread == names:
        words = f"{told} {'stands' if len(names) == 1 else 'stand'} nowhere in your code. "
    question = f"Where should {'it' if len(names) == 1 else 'they'} come in?"
    return Claim(tuple(f"ignores {name}" for name in names), [words + question])


def is_ignored(evidence, place):
    """Whether changing one argument changes the right parts and never the answer's."""
    exercise, seen = evidence.exercise, 0
    column = [probe[place] for probe in exercise.probes if len(probe) > place]
    for number, case in enumerate(evidence.full[: 4 if evidence.slow else 16]):
        args = list(case.args)
        args[place] = other(args[place], column, number)
        args = tuple(args)
        want = evidence.want(args)
        if want is None or not all(np.all(np.isfinite(part)) for part in want):
            continue
        if exercise.same(want, case.want):
            continue
        got = evidence.ask(args)
        if got is None or not all(map(np.array_equal, got, case.got)):
            return False
        seen += 1
    return seen >= (3 if evidence.slow else 5)


def other(value, column, number):
    """Another value for an argument, one that the probes have or near to it."""
    if isinstance(value, np.ndarray):
        return (value[::-1] * 1.7 + 0.3, -value, value * 3)[number % 3]
    others = [one for one in column if one is not value and (callable(one) or one != value)]
    return others[number % len(others)] if others else value
