"""Where an answer is right and where it is not: found by moving one argument and nothing else."""

import numpy as np

from gdlesson.checker.evidence import ENOUGH, Claim
from gdlesson.checker.examples import case_size
from gdlesson.checker.kinds import show
from gdlesson.text import count

HALVINGS = 18
JUMP = 1e-4  # so far off, in proportion, an answer is a tenth beyond a border that it really has


def border(evidence):
    """The Claim that it is right up to a border, or at one value only, or None."""
    right, wrong = parted(evidence)
    if len(right) < 2 or len(wrong) < 4:
        return None
    for place, name in enumerate(evidence.exercise.parameters):
        value = right[0].args[place]
        if type(value) in (int, float):
            claim = at_one_value(evidence, right, wrong, place, f"`{name}`")
            claim = claim or at_an_edge(evidence, right, wrong, place, f"`{name}`")
        elif isinstance(value, np.ndarray):
            claim = below_zero(right, wrong, place, name)
        else:
            continue
        if claim:
            return claim
    return None


def parted(evidence):
    """(the cases that are right, those that are wrong), of those with every argument given."""
    cases = [case for case in evidence.full if len(case.got) == len(case.want)]
    right = [case for case in cases if evidence.is_right(case)]
    return right, [case for case in cases if not evidence.is_right(case)]


def at_one_value(evidence, right, wrong, place, name):
    """The Claim that it is right where an argument has one value, and nowhere else, or None."""
    value = right[0].args[place]
    if any(case.args[place] != value for case in right):
        return None
    if any(case.args[place] == value for case in wrong) or type(value) is int and value == 0:
        return None
    if not all(is_right_with(evidence, case, place, value) for case in wrong[:4]):
        return None
    words = f"It was right where {name} was {show(value)}, and wrong everywhere else."
    return Claim((f"right only where {name} is {show(value)}",), [f"{words} What differs there?"])


def at_an_edge(evidence, right, wrong, place, name):
    """The Claim that it is right on one side of a value of an argument, or None."""
    goods = np.array([case.args[place] for case in right])
    bads = np.array([case.args[place] for case in wrong])
    if np.min(goods) * np.min(bads) < 0 and np.max(goods) * np.max(bads) < 0:
        side = "below" if np.min(bads) < 0 else "above"
        other = "above" if side == "below" else "below"
        words = f"It is right where {name} is {other} 0 and wrong where it is {side} 0, each time."
        return Claim((f"wrong where {name} is {side} 0",), [f"{words} What differs there?"])
    sizes = np.abs(goods), np.abs(bads)
    low = np.max(sizes[0]) < np.min(sizes[1])
    if not low and not np.max(sizes[1]) < np.min(sizes[0]):
        return None
    near = np.max(sizes[0]) if low else np.min(sizes[0])
    edges = [edge(evidence, case, place, near) for case in wrong[: 3 if evidence.slow else 5]]
    if any(one is None for one in edges) or np.ptp(edges) > 2e-3 * max(edges):
        return None
    value = int(edges[0]) if type(right[0].args[place]) is int else float(np.median(edges))
    if low and value == 0:
        return None
    both = min(*goods, *bads) < 0
    what = f"the size of {name}" if both else name
    words = f"is {show(value)} or {'less' if low else 'more'}"
    beyond = "more" if low else "less"
    told = f"It is right where {what} {words}, and wrong with {beyond}, each time."
    claim = f"wrong where {what} is {'large' if low else 'small'}"
    return Claim((claim,), [f"{told} What changes at {show(value)}?"])


def edge(evidence, case, place, near):
    """The last size of an argument, from that near one on, at which the answer is right; or None.

    None as well if it goes wrong little by little: then it was never exactly right.
    """
    old = case.args[place]
    sign = -1 if old < 0 else 1
    good, bad = near, abs(old)
    if not is_right_with(evidence, case, place, type(old)(sign * good)):
        return None
    whole = type(old) is int
    for _ in range(HALVINGS):
        middle = (good + bad) // 2 if whole else (good + bad) / 2
        if middle in (good, bad):
            break
        if is_right_with(evidence, case, place, type(old)(sign * middle)):
            good = middle
        else:
            bad = middle
    beyond = bad if whole else good + 0.1 * (abs(old) - good)
    return good if is_far_with(evidence, case, place, type(old)(sign * beyond)) else None


def moved(evidence, case, place, value):
    """(what the answer gives, what is right) with another value of one argument."""
    args = (*case.args[:place], value, *case.args[place + 1 :])
    return evidence.ask(args), evidence.want(args)


def is_right_with(evidence, case, place, value):
    got, want = moved(evidence, case, place, value)
    return got is not None and want is not None and evidence.exercise.same(got, want)


def is_far_with(evidence, case, place, value):
    got, want = moved(evidence, case, place, value)
    if got is None or want is None or any(g.shape != w.shape for g, w in zip(got, want)):
        return want is not None
    return any(
        np.any(~(np.abs(g - w) <= JUMP * np.maximum(np.abs(w), 1e-12))) for g, w in zip(got, want)
    )


def below_zero(right, wrong, place, name):
    """The Claim that it is right where no number of an array is below 0, or None."""
    least = [[np.min(case.args[place]) for case in cases] for cases in (right, wrong)]
    if min(len(right), len(wrong)) < 4 or not min(least[0]) >= 0 > max(least[1]):
        return None
    words = f"It is right where no number of `{name}` is below 0, and wrong where one is."
    return Claim((f"wrong where `{name}` has numbers below 0",), [f"{words} What of those?"])


def number_of_examples(evidence):
    """The Claim that it is right up to so many examples, or from so many on, or None."""
    right, wrong = ([case_size(case) for case in cases] for cases in parted(evidence))
    if min(len(right), len(wrong)) < 4:
        return None
    for low, last, more in (
        (max(right) < min(wrong), max(right), "more"),
        (max(wrong) < min(right), min(right), "fewer"),
    ):
        if low:
            words = f"It is right for {count(last, 'example')}, and wrong for {more}, each time."
            if last == 0:
                words = "It is right for a single number, and wrong for an array, each time."
                question = "What does one number of it have to do with the others?"
                return Claim(("wrong for arrays",), [f"{words} {question}"])
            return Claim((f"wrong for {more} examples",), [f"{words} How many does it expect?"])
    return None


def first_wrong(evidence):
    """The Claim that a row of values is right up to one place, the same in each case, or None."""
    firsts, lasts = set(), set()
    count = 0
    for case in evidence.cases:
        if any(got.shape != want.shape for got, want in zip(case.got, case.want)):
            return None
        if not all(np.all(np.isfinite(part)) for part in case.got):
            return None
        close = [np.isclose(g, w, rtol=1e-6, atol=1e-12) for g, w in zip(case.got, case.want)]
        wrong = ~np.all(close, axis=0)
        if wrong.size > 1 and wrong.any():
            firsts.add(int(np.argmax(wrong)))
            lasts.add(bool(wrong[-1]))
            count += 1
    if len(firsts) != 1 or count < ENOUGH or 0 in firsts:
        return None
    place = firsts.pop()
    if place == 1 and lasts == {False}:
        words = "The first and the last place are right each time, and those between are not."
        return Claim(("wrong between first and last",), [f"{words} What is put there?"])
    before = "Place 0 is" if place == 1 else f"Places 0 to {place - 1} are"
    words = f"{before} right each time, and place {place} is not. What is different there?"
    return Claim((f"wrong from place {place} on",), [words])


def shifted(evidence):
    """The Claim that each place holds what belongs one place further on, or one back, or None."""
    pairs = [
        (got, want)
        for case in evidence.cases
        for got, want in zip(case.got, case.want)
        if want.size > 2 and got.shape == want.shape
    ]
    if len(pairs) < ENOUGH * len(evidence.exercise.kind.labels):
        return None
    same = evidence.exercise.same_part
    if all(same(got[:-1], want[1:]) for got, want in pairs):
        words = "The first value is missing, and one stands at the end that is not asked for."
        return Claim(("one place early",), [f"{words} What should stand first?"])
    if all(same(got[1:], want[:-1]) for got, want in pairs):
        words = "There is one value too many in front, and the last is missing."
        return Claim(("one place late",), [f"{words} What should stand first?"])
    return None
