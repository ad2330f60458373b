"""Laws: what an answer is off by, how many times too large it is, what its parts have in common."""

from fractions import Fraction

import numpy as np

from gdlesson.checker.evidence import ENOUGH, Claim
from gdlesson.checker.kinds import show

HUGE = 1e6  # a factor that no slip in a formula makes
EXACT = 2e-6  # how far a law may be missed, in proportion


def law(evidence):
    """The Claim of a law that holds in every case, the same for each wrong part, or None."""
    return evidence.each_part(law_of)


def law_of(evidence, k):
    """(name, words) of the law for one part, or None."""
    exercise = evidence.exercise
    start = exercise.starts.get(exercise.kind.labels[k])
    rows = []  # what the answer has, what is right, and the case, for each number
    for case in evidence.full:
        got, want = case.got[k], case.want[k]
        if got.shape != want.shape:
            return None
        base = case.args[exercise.parameters.index(start)] if start else 0.0
        rows += [(g - base, w - base, case.args) for g, w in zip(got, want, strict=True)]
    finite = [row for row in rows if np.isfinite(row[0])]  # elsewhere it may divide by zero
    if len(finite) < max(ENOUGH, 0.6 * len(rows)):
        return None
    rows = finite
    gots, wants = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    if np.ptp(wants) == 0:
        return None
    ones = [("", np.ones(len(rows)))]
    found = times(gots, wants, ones, start) or off_by(gots, wants, ones)
    if found:
        return found
    inputs = [row[2] for row in rows]
    key = ("quantities", *map(id, inputs))
    table = exercise.keep(key, lambda: list(quantities(exercise.parameters, inputs))) or []
    return (
        made_of_parts(evidence, k)
        or a_step(evidence, k)
        or times(gots, wants, table, start)
        or off_by(gots, wants, table)
        or (start and one_length(gots, table))
    )


def one_length(steps, table):
    """(name, words) if a step is as long as a quantity says, whatever the right step is."""
    for name, values in table:
        factor = common(np.abs(steps), np.abs(values))
        if factor is not None and is_plain(factor):
            size = product(factor, name)
            words = f"Your step is {size} long, each time. What should make it longer or shorter?"
            return f"steps of {size}", words
    return None


def made_of_parts(evidence, k):
    """(name, words) if a part is another right part, or a sum or difference of two, each time."""
    labels = evidence.exercise.kind.labels
    cases = [case for case in evidence.full if len(case.got) == len(labels)]
    if len(cases) < ENOUGH:
        return None
    for j, label in enumerate(labels):
        if j == k:
            continue
        for name, words, function in (
            (f"{label} in its place", f"That is {label}, each time. Which belongs where?",
             lambda own, other: other),
            (f"-{label} in its place",
             f"That is {label} with the other sign, each time. Where does each come from?",
             lambda own, other: -other),
            ("sum of two", f"Each time it is the right one and {label} added up. What mixes them?",
             lambda own, other: own + other),
            ("difference of two",
             f"Each time it is the right one with {label} taken off. What mixes them?",
             lambda own, other: own - other),
        ):  # fmt: skip
            made = [(case.got[k], case.want[k], case.want[j]) for case in cases]
            if any(not got.shape == own.shape == other.shape for got, own, other in made):
                continue
            same = evidence.exercise.same_part
            if all(same(got, function(own, other)) for got, own, other in made):
                return name, words
    return None


def a_step(evidence, k):
    """(name, words) if a part is an argument less a fixed share of what is right, or None."""
    for place, name in enumerate(evidence.exercise.parameters):
        rows = [(case.got[k], case.want[k], np.atleast_1d(case.args[place]))
                for case in evidence.full if isinstance(case.args[place], np.ndarray)]  # fmt: skip
        if len(rows) < len(evidence.full) or any(w.shape != a.shape for _, w, a in rows):
            continue
        gots, wants, given = (np.concatenate(parts) for parts in zip(*rows, strict=True))
        factor = common(gots - given, wants, np.max(np.abs(given)))
        if factor is not None:
            sign = "less" if factor < 0 else "and"
            size = f"{show(abs(factor))} times what is right"
            return "a step", f"It is `{name}` {sign} {size}, each time. Is a step asked for?"
    return None


def one_factor(evidence):
    """The Claim that all parts are wrong by one factor, another in each case, or None."""
    labels, starts, factors = evidence.exercise.kind.labels, evidence.exercise.starts, []
    for case in evidence.wrong if len(labels) > 1 and not starts else ():
        if any(got.shape != want.shape for got, want in zip(case.got, case.want)):
            return None
        got, want = np.concatenate(case.got), np.concatenate(case.want)
        usable = np.abs(want) > 1e-9 * np.max(np.abs(want), initial=1e-300)
        if np.sum(usable) < 2 or not np.all(np.isfinite(got)):
            return None
        ratios = got[usable] / want[usable]
        if np.ptp(ratios) > EXACT * abs(ratios[0]) or np.any(got[~usable]) or not ratios[0]:
            return None
        factors.append(ratios[0])
    if len(factors) < ENOUGH or np.ptp(factors) < 1e-3 * np.max(np.abs(factors)):
        return None
    words = "Its parts stand in the right proportion, and all are wrong by one factor, another one "
    question = "in each example. What are all of them multiplied or divided by?"
    return Claim(("one factor for all",), [words + question])


def times(gots, wants, table, start):
    """(name, words) if got is want times a quantity, up to a plain factor."""
    for name, values in table:
        factor = common(gots, wants * values)
        if factor is None or (name and not is_plain(factor)):
            continue
        if not name and abs(factor - 1) < 1e-6:  # right wherever it is a number: no law
            continue
        size = product(factor, name)
        if start and not name and factor > 0:
            words = "too far" if factor > 1 else "as far as it should"
            step = f"The direction is right, but you go {size} times {words}, each time."
            return f"{size} times", f"{step} What scales the step?"
        if start and not name:
            far = "as far" if factor == -1 else f"{product(-factor, '')} times as far"
            words = f"That leads uphill, each time, {far} as it should lead down."
            return f"{size} times", f"{words} Where does the slope point?"
        if abs(factor) > HUGE and not name:
            words = "It has grown far too large, by the same factor each time. What makes it grow?"
            return f"{size} times", words
        if factor < 0 and not name:
            words = (
                f"Its sign is wrong each time, and its size {show(-factor)} times what is right. "
            )
            words += "Where does each come from?"
            if factor == -1:
                words = "Its size is right each time, and its sign is not. What turns it round?"
            return f"{size} times", words
        question = "Where does that factor come from?"
        if name in ("m", "1/m", "m²", "1/m²"):
            question = "How often is it divided by m, and should it be?"
        if factor < 0:
            question = "Where does the sign come from, and where the factor?"
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
    best = int(np.argmax(np.abs(others)))
    factor = float(some[best] / others[best])
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
    if plain.denominator > 1 and name.endswith("/m"):
        return f"{'-' if plain < 0 else ''}{name[:-1]}({plain.denominator}m)"
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
            numbers[f"mean of {name}²"] = np.array([np.mean(v * v) for v in values])
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
                if sizes is not None and name != "m":
                    yield f"{name}²/m", values**2 / sizes
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
