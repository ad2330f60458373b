"""Laws: what an answer is off by, or how many times too large it is, in every case."""

from fractions import Fraction

import numpy as np

from gdlesson.checker.evidence import ENOUGH, Claim
from gdlesson.checker.kinds import show

EXACT = 2e-6  # how far a law may be missed, in proportion


def law(evidence):
    """The Claim of a law that holds in every case, the same for each wrong part, or None."""
    return evidence.each_part(lambda k: law_of(evidence, k))


def law_of(evidence, k):
    """(name, words) of the law for one part, or None."""
    exercise = evidence.exercise
    start = exercise.starts.get(exercise.kind.labels[k])
    rows = []  # what the answer has, what is right, and the case, for each number
    for case in evidence.full():
        got, want = case.got[k], case.want[k]
        if got.shape != want.shape or not np.all(np.isfinite(got)):
            return None
        base = case.args[exercise.parameters.index(start)] if start else 0.0
        rows += [(g - base, w - base, case.args) for g, w in zip(got, want, strict=True)]
    if len(rows) < ENOUGH:
        return None
    gots, wants = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    if np.ptp(wants) == 0:
        return None
    table = list(quantities(exercise.parameters, [row[2] for row in rows]))
    return (
        times(gots, wants, [("", np.ones(len(rows)))], start)
        or off_by(gots, wants, [("", np.ones(len(rows)))])
        or times(gots, wants, table, start)
        or off_by(gots, wants, table)
    )


def times(gots, wants, table, start):
    """(name, words) if got is want times a quantity, up to a plain factor."""
    for name, values in table:
        factor = common(gots, wants * values)
        if factor is None or (name and not is_plain(factor)):
            continue
        size = product(factor, name)
        if start and not name and factor > 0:
            words = "too far" if factor > 1 else "as far as it should"
            step = f"The direction is right, but you go {size} times {words}, each time."
            return f"{size} times", f"{step} What scales the step?"
        if start and not name:
            return f"{size} times", "That leads uphill, each time. Where does the slope point?"
        if factor < 0 and not name:
            words = (
                f"Its sign is wrong each time, and its size {show(-factor)} times what is right."
            )
            return f"{size} times", f"{words} Where does each come from?"
        question = "Where does that factor come from?"
        if name in ("m", "1/m", "m²", "1/m²"):
            question = "How often is it divided by m, and should it be?"
        return f"{size} times", f"It is {size} times what is right, each time. {question}"
    return None


def off_by(gots, wants, table):
    """(name, words) if got differs from want by a quantity, up to a plain factor."""
    for name, values in table:
        factor = common(gots - wants, values, np.max(np.abs(wants)))
        if factor is None or (name and not is_plain(factor)):
            continue
        size = product(abs(factor), name)
        side = "large" if factor > 0 else "small"
        if name:
            sign = "plus" if factor > 0 else "minus"
            words = f"It is what is right {sign} {size}, each time. Where does that come in?"
            return f"off by {size}", words
        return f"{size} too {side}", f"It is too {side} by {size}, each time. What brings that in?"
    return None


def common(some, others, scale=0.0):
    """The one factor by which `some` are `others`, or None if there is none."""
    usable = np.abs(others) > 1e-9 * np.max(np.abs(others), initial=0)
    if np.sum(usable) < ENOUGH or not np.all(np.isfinite(others)):
        return None
    factor = float(np.median(some[usable] / others[usable]))
    allowed = EXACT * np.abs(factor * others) + 1e-9 * (scale + np.abs(some))
    if factor == 0 or abs(factor) < 1e-7 or not np.all(np.abs(some - factor * others) <= allowed):
        return None
    return factor


def is_plain(factor):
    """Whether a factor is a small whole number or one over it."""
    plain = Fraction(factor).limit_denominator(12)
    return abs(float(plain) - factor) <= 1e-5 * abs(factor) and (
        abs(plain.numerator) == 1 or plain.denominator == 1 and abs(plain.numerator) <= 12
    )


def product(factor, name):
    """A factor and a quantity as they are written: 2, m, m/2, -3·theta."""
    if not name:
        return f"{factor:.4g}"
    plain = Fraction(factor).limit_denominator(12)
    if plain.denominator > 1:
        return f"{'-' if plain < 0 else ''}{name}/{plain.denominator}"
    if name.startswith("1/"):
        return f"{plain}{name[1:]}"
    return {1: name, -1: f"-{name}"}.get(int(plain), f"{int(plain)}·{name}")


def quantities(parameters, inputs):
    """(name, its value in each input) of what may come in by mistake."""
    columns = dict(zip(parameters, zip(*inputs, strict=True), strict=True))
    numbers, sizes, whole = {}, None, {}
    for name, values in columns.items():
        if isinstance(values[0], np.ndarray):
            sizes = np.array([len(v) for v in values], float)
            numbers[f"mean of {name}"] = np.array([np.mean(v) for v in values])
            numbers[f"spread of {name}"] = np.array([np.std(v) for v in values])
            numbers[f"sum of {name}"] = np.array([np.sum(v) for v in values])
        elif type(values[0]) is int:
            whole[name] = np.array(values, float)
        elif isinstance(values[0], float):
            numbers[name] = np.array(values, float)
    if sizes is not None:
        whole["m"] = sizes
        yield "√m", np.sqrt(sizes)
        yield "m²", sizes**2
    with np.errstate(all="ignore"):
        for name, values in (whole | numbers).items():
            if np.ptp(values) == 0:
                continue
            yield name, values
            yield f"1/{name}", 1 / values
            if " " not in name:
                yield f"{name}²", values**2
                yield f"1/{name}²", 1 / values**2
        if sizes is not None:
            yield "m/(m - 1)", sizes / (sizes - 1)
            yield "m/(m - 2)", sizes / np.where(sizes > 2, sizes - 2, np.nan)
            yield "m/(m + 1)", sizes / (sizes + 1)
            yield "√(m/(m - 1))", np.sqrt(sizes / (sizes - 1))
            yield "√(m/(m - 2))", np.sqrt(sizes / np.where(sizes > 2, sizes - 2, np.nan))
        plain = [name for name in numbers if " " not in name]
        for i, a in enumerate(plain):
            for b in plain[i + 1 :]:
                yield f"{a}·{b}", numbers[a] * numbers[b]
                yield f"{a}/{b}", numbers[a] / numbers[b]
                yield f"{b}/{a}", numbers[b] / numbers[a]


# --- where it is right and where it is not


def border(evidence):
    """The Claim that it is right on one side of a border and wrong on the other, or None."""
    cases = [case for case in evidence.full() if len(case.got) == len(case.want)]
    right = np.array([evidence.is_right(case) for case in cases])
    finite = all(np.all(np.isfinite(part)) for case in cases for part in case.got)
    if sum(right) < 4 or sum(~right) < 4 or not finite:
        return None
    for name, values in traits(evidence.exercise, cases):
        good, bad = values[right], values[~right]
        if np.ptp(good) == 0 and good[0] not in bad:
            words = f"It was right where {name} was {good[0]:.4g}, and wrong everywhere else."
            claim = f"right only where {name} is {good[0]:.4g}"
            return Claim((claim,), [f"{words} What is different there?"])
        for a, b, sides in ((good, bad, ("small", "large")), (bad, good, ("large", "small"))):
            if np.max(a) < np.min(b):
                return told(name, sides, np.max(a), np.min(b))
    return None


def told(name, sides, low, high):
    """The Claim for a border; the numbers say between which inputs it lies."""
    right, wrong = ("below", "above") if sides[1] == "large" else ("above", "below")
    near, far = (low, high) if right == "below" else (high, low)
    if near and far and low < 0 < high:
        words = f"It is right where {name} is {right} 0 and wrong where it is {wrong} 0, each time."
        return Claim((f"wrong where {name} is {wrong} 0",), [f"{words} What differs there?"])
    beyond = "more" if right == "below" else "less"
    words = (
        f"Where {name} was {near:.4g}, it was right; from {far:.4g} on, and {beyond}, it was wrong."
    )
    return Claim((f"wrong where {name} is {sides[1]}",), [f"{words} What changes in between?"])


def first_wrong(evidence):
    """The Claim that a row of values is right up to one place, the same in each case, or None."""
    places = set()
    count = 0
    for case in evidence.cases:
        if any(got.shape != want.shape for got, want in zip(case.got, case.want, strict=False)):
            return None
        if not all(np.all(np.isfinite(part)) for part in case.got):
            return None
        wrong = ~np.all(
            [
                np.isclose(got, want, rtol=1e-6, atol=1e-12)
                for got, want in zip(case.got, case.want, strict=True)
            ],
            axis=0,
        )
        if wrong.size > 1 and wrong.any():
            places.add(int(np.argmax(wrong)))
            count += 1
    if len(places) != 1 or count < ENOUGH or 0 in places:
        return None
    place = places.pop()
    before = "Place 0 is" if place == 1 else f"Places 0 to {place - 1} are"
    words = f"{before} right each time, and place {place} is not. What is different there?"
    return Claim((f"wrong from place {place} on",), [words])


def traits(exercise, cases):
    """(name, its value in each case) of what may make the difference."""
    columns = zip(
        exercise.parameters, zip(*(case.args for case in cases), strict=True), strict=True
    )
    for name, values in columns:
        if isinstance(values[0], np.ndarray):
            yield f"the number of examples in `{name}`", np.array([len(v) for v in values], float)
            yield f"the least of `{name}`", np.array([np.min(v) for v in values])
            yield f"the mean of `{name}`", np.array([np.mean(v) for v in values])
        elif isinstance(values[0], (int, float)):
            yield f"`{name}`", np.array(values, float)
            yield f"the size of `{name}`", np.abs(np.array(values, float))
    for k, label in enumerate(exercise.kind.labels):
        if all(case.want[k].size == 1 for case in cases):
            values = np.array([case.want[k][0] for case in cases])
            yield f"the right value of {label}", values
            yield f"the size of the right value of {label}", np.abs(values)
