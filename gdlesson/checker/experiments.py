"""Experiments with an answer: is it the right answer, given other arguments, or made into another?

Each is a small function with its name and its words; it is told only if it does what the answer
does on every input.
"""

import itertools

import numpy as np

from gdlesson.checker.evidence import Claim, by_example

# --- what the right answer would give for other arguments

SCALARS = (
    ("0", lambda v: 0.0, "It does what it should do if `{p}` were 0. Where does `{p}` come in?"),
    ("1", lambda v: 1.0, "It does what it should do if `{p}` were 1. Where does `{p}` come in?"),
    ("-{p}", lambda v: -v, "It does what it should do for -`{p}`. Which sign does `{p}` have?"),
    ("abs({p})", abs,
     "It is right for `{p}` of 0 and more; below, it forgets the sign. Where is it lost?"),
    ("{p}²", lambda v: v * v, "`{p}` seems to be squared. How often does it count?"),
    ("{p}/2", lambda v: v / 2, "It does what it should do for half of `{p}`. What halves it?"),
    ("2·{p}", lambda v: 2 * v, "It does what it should do for twice `{p}`. What doubles it?"),
    ("1/{p}", lambda v: 1 / v, "It does what it should do for 1/`{p}`. Is it divided by?"),
    ("root of {p}", lambda v: v**0.5, "It looks as if a root of `{p}` were taken. Is there one?"),
    ("{p} + 1", lambda v: v + 1, "It does what it should do for `{p}` + 1. Where is 1 added?"),
    ("whole {p}", lambda v: float(int(v)), "`{p}` seems to lose its decimals. Where?"),
    ("10·{p}", lambda v: 10 * v, "It does what it should do for 10 times `{p}`. Why?"),
    ("{p}/10", lambda v: v / 10, "It does what it should do for a tenth of `{p}`. Why?"),
)  # fmt: skip
WHOLE = (
    ("one more", lambda n: n + 1, "It goes one further than `{p}` says. Where does counting end?"),
    ("one less", lambda n: max(n - 1, 0), "It goes one less than `{p}` says. Where does it begin?"),
    ("two more", lambda n: n + 2, "It goes two further than `{p}` says. Where does counting end?"),
    ("two less", lambda n: max(n - 2, 0), "It goes two less than `{p}` says. Where does it begin?"),
    ("at most 1", lambda n: min(n, 1), "It goes once at most, whatever `{p}` is. What ends it?"),
    ("none", lambda n: 0, "It does what it should do if `{p}` were 0. What is repeated?"),
    ("twice", lambda n: 2 * n, "It goes twice as often as `{p}` says. What is done twice?"),
    ("half", lambda n: n // 2, "It goes half as often as `{p}` says. What is skipped?"),
    ("squared", lambda n: n * n, "It goes `{p}` times `{p}` often. Is there a loop in a loop?"),
)  # fmt: skip
ARRAYS = (
    ("-{p}", lambda a: -a, "It does what it should do for -`{p}`. Which sign does `{p}` have?"),
    ("abs({p})", np.abs,
     "It takes every number of `{p}` without its sign. Where does the sign get lost?"),
    ("{p}²", np.square, "Each number of `{p}` seems to be squared. Where?"),
    ("{p} of zeros", np.zeros_like, "It does as if `{p}` were 0. Where does `{p}` come in?"),
    ("{p} of ones", np.ones_like, "It does as if `{p}` were 1 everywhere. Where does it come in?"),
    ("mean of {p}", lambda a: np.full_like(a, np.mean(a)),
     "It takes the mean of `{p}` for each of its numbers. When does each count by itself?"),
    ("centred {p}", lambda a: a - np.mean(a),
     "It does what it should do if the mean of `{p}` were 0. Is it taken off somewhere?"),
    ("scaled {p}", lambda a: (a - np.mean(a)) / np.std(a),
     "It does what it should do for a standardised `{p}`. Should it be scaled there?"),
    ("{p} backwards", lambda a: a[::-1], "It takes `{p}` from the back. Which goes with which?"),
    ("sorted {p}", np.sort, "It does as if `{p}` were sorted. Which goes with which?"),
    ("whole {p}", np.trunc, "The numbers of `{p}` seem to lose their decimals. Where?"),
    ("half of {p}", lambda a: a / 2,
     "It does what it should do for half of `{p}`. What halves it?"),
    ("2·{p}", lambda a: a * 2, "It does what it should do for twice `{p}`. What doubles it?"),
)  # fmt: skip
EXAMPLES = (
    ("first example skipped", slice(1, None), "The first example is left out. Where is the start?"),
    ("last example skipped", slice(None, -1), "The last example is left out. Where does it end?"),
    ("only the first example", slice(None, 1), "Only the first example counts. What ends there?"),
    ("only the last example", slice(-1, None), "Only the last example counts. Is it overwritten?"),
    ("every second example", slice(None, None, 2), "Every second one counts. What is skipped?"),
    ("two examples skipped", slice(1, -1), "The first and the last are left out. Why?"),
)  # fmt: skip


def other_arguments(evidence):
    """The Claim that the answer does what is right for other arguments, or None."""
    exercise, cases, broken = evidence.exercise, evidence.full, evidence.broken
    if not evidence.wrong or not cases or not broken:
        return None
    rights = dict.fromkeys((evidence.right, exercise.right, *exercise.also))
    for name, words, change in changes(exercise, cases[0].args, evidence.source):
        for right in rights:

            def model(args, change=change, right=right):
                return evidence.want(change(args), right)

            if quick(evidence, model, broken) and evidence.fits(model, broken):
                return of_parts(exercise, broken, name, words, model)
    return all_exchanged(evidence) or again(evidence)


def of_parts(exercise, broken, name, words, model):
    """The Claim on the parts that are wrong, which are named if they are not all."""
    labels = exercise.kind.labels
    if len(broken) == len(labels):
        return Claim((name,), [words], model=model)
    parts = " and ".join(labels[k] for k in broken)
    return Claim((f"{name} in {parts}",), [f"Look at {parts}: {words}"], model=model)


def all_exchanged(evidence):
    """The Claim that two numbers changed places in what goes in and in what comes out, or None."""
    exercise, names = evidence.exercise, evidence.exercise.parameters
    count, args = len(exercise.kind.labels), evidence.full[0].args
    numbers = [i for i, value in enumerate(args) if isinstance(value, float)]
    for i, j in itertools.combinations(numbers if count > 1 else (), 2):
        for k in range(count - 1):

            def model(args, i=i, j=j, k=k):
                parts = evidence.want(exchanged(args, i, j))
                return parts and exchanged(parts, k, k + 1)

            if quick(evidence, model, range(count)) and evidence.fits(model, range(count)):
                words = f"`{names[i]}` and `{names[j]}` have changed places from beginning to end."
                title = f"{names[i]} and {names[j]} exchanged"
                return Claim((title,), [f"{words} Which is which?"], model=model)
    return None


def again(evidence):
    """The Claim that what should be done once is done several times, or None."""
    exercise, full = evidence.exercise, evidence.full
    places = [exercise.parameters.index(name) for name in exercise.starts.values()]
    first = next((case for case in full if not evidence.is_right(case)), None)
    counts = any(type(value) is int for value in full[0].args)  # then that is tried already
    if first is None or counts or len(places) != len(exercise.kind.labels):
        return None

    def more(args):
        """The arguments for the next time, after each time."""
        while True:
            parts = exercise.run((), args)
            yield parts
            new = dict(zip(places, (float(part[0]) for part in parts), strict=True))
            args = tuple(new.get(place, value) for place, value in enumerate(args))

    def model(args):
        return next(itertools.islice(more(args), times - 1, None))

    for times, parts in enumerate(itertools.islice(more(first.args), 120), 1):
        if any(part.size != 1 for part in parts):
            return None
        if exercise.same(parts, first.got) and evidence.fits(model, range(len(places))):
            words = f"It does {times} times what is asked for once. Is there a loop in it?"
            return Claim((f"{times} times over",), [words])
    return None


def quick(evidence, model, places):
    """Whether the model holds on the first wrong case that it can take: what most models fail."""
    count = len(evidence.exercise.parameters)
    for case in [case for case in evidence.wrong if len(case.args) == count][:6]:
        made = model(case.args)
        if made is not None:
            same = evidence.exercise.same_part
            return len(made) == len(case.got) and all(same(case.got[k], made[k]) for k in places)
    return False


def changes(exercise, args, source):
    """(name, words, function from arguments to others) for each experiment with arguments."""
    names = exercise.parameters
    arrays = [i for i, value in enumerate(args) if isinstance(value, np.ndarray)]
    numbers = [i for i, value in enumerate(args) if isinstance(value, float)]
    for i, value in enumerate(args):
        table = SCALARS if i in numbers else WHOLE if type(value) is int else ()
        table = ARRAYS if i in arrays else table
        for name, function, words in table:
            title = name.format(p=names[i])
            if type(value) is int:
                title = f"{names[i]}: {title}"
            else:
                title = f"{title} for {names[i]}"
            yield title, words.format(p=names[i]), one(i, function)
        if i in numbers or type(value) is int:
            for number in dict.fromkeys(source.numbers):
                words = f"It takes {number:.6g} for `{names[i]}`, whatever is given. Where is that?"
                yield f"ignores {names[i]}", words, one(i, lambda v, c=number: type(v)(c))
            for j in numbers if i in numbers else ():
                words = f"It takes `{names[i]}`·`{names[j]}` for `{names[i]}`. Where do they meet?"
                title = f"{names[i]}·{names[j]} for {names[i]}"
                if i != j:
                    yield title, words, lambda a, i=i, j=j: (*a[:i], a[i] * a[j], *a[i + 1 :])
    for group in (arrays, numbers):
        for i in group:
            for j in group:
                if i < j:
                    words = f"`{names[i]}` and `{names[j]}` seem to have changed places. Which is "
                    title = f"{names[i]} and {names[j]} exchanged"
                    yield title, words + "which?", lambda a, i=i, j=j: exchanged(a, i, j)
                if i != j:
                    words = f"It takes `{names[j]}` where `{names[i]}` belongs. Which is which?"
                    title = f"{names[j]} for {names[i]}"
                    yield title, words, lambda a, i=i, j=j: (*a[:i], a[j], *a[i + 1 :])
    if arrays:
        for name, piece, words in EXAMPLES:
            yield (
                name,
                words,
                lambda a, piece=piece: tuple(
                    v[piece] if by else v for v, by in zip(a, by_example(a), strict=True)
                ),
            )


def one(i, function):
    """A function that changes one argument."""
    return lambda args: (*args[:i], function(args[i]), *args[i + 1 :])


def exchanged(args, i, j):
    args = list(args)
    args[i], args[j] = args[j], args[i]
    return tuple(args)


# --- what becomes of the right parts


RESULTS = (
    ("rounded", None, "It is right but for rounding. Where is it rounded, and need it be?"),
    ("whole numbers", np.trunc, "The decimals are cut off. Does `int` or `//` stand in your code?"),
    ("whole numbers", np.floor, "It is rounded down. Does `int` or `//` stand in your code?"),
    ("whole numbers", np.ceil, "It is rounded up to a whole number. Where, and need it be?"),
    ("absolute value", np.abs, "Its sign is lost. Is there an `abs`, or a square and a root?"),
    ("never negative", lambda p: np.maximum(p, 0), "What should be below 0 is 0. What cuts it?"),
    ("only the sign", np.sign, "Only its sign is there. What has become of its size?"),
    ("squared", np.square, "It is the square of what is asked for. What is squared too often?"),
    ("root", lambda p: np.sqrt(np.abs(p)),
     "It is the root of what is asked for. Is there a root too many?"),
    ("upside down", lambda p: 1 / p, "It is 1 over what is asked for. What stands under the line?"),
    ("backwards", lambda p: p[::-1], "The right numbers, in reverse order. Which comes first?"),
    ("sorted", np.sort, "The right numbers, but sorted. In which order do they belong?"),
    ("sorted", lambda p: np.sort(p)[::-1],
     "The right numbers, but sorted downwards. In which order do they belong?"),
    ("sums so far", np.cumsum, "Each number holds all the earlier ones. What is never set back?"),
    ("mean for each", lambda p: np.full_like(p, np.mean(p)),
     "The mean stands in every place. Which number belongs to which place?"),
    ("first in every place", lambda p: np.full_like(p, p[0]), "The first one is everywhere. Why?"),
    ("last in every place", lambda p: np.full_like(p, p[-1]),
     "The last number is in every place. Is it one list, or many?"),
    ("first missing", lambda p: p[1:], "The first value is missing. When is it put down?"),
    ("last missing", lambda p: p[:-1], "The last value is missing. When is it put down?"),
    ("only the first", lambda p: p[:1], "Only the first value is there. What ends there?"),
    ("only the last", lambda p: p[-1:], "Only the last value is there. Where are the others?"),
    ("first twice", lambda p: np.r_[p[:1], p], "The first value is there twice. Where is it put?"),
    ("first twice, last missing", lambda p: np.r_[p[:1], p[:-1]],
     "The first value is there twice, and the last is missing. When is each put down?"),
    ("last twice", lambda p: np.r_[p, p[-1:]], "The last value is there twice. Where is it added?"),
    ("0 in the first place", lambda p: np.r_[0, p[1:]], "The first place holds 0. What fills it?"),
    ("0 in the last place", lambda p: np.r_[p[:-1], 0], "The last place holds 0. What fills it?"),
    ("each noted twice", lambda p: np.repeat(p, 2),
     "Each value is there twice. Where is it put down?"),
    ("inner ones noted twice", lambda p: np.repeat(p, 2)[1:-1],
     "The values between first and last are there twice. Where is each put down?"),
    ("changes", np.diff, "Those are the changes from value to value. What is asked for?"),
)  # fmt: skip


def other_results(evidence):
    """The Claim that something is done to the right parts, or None."""
    moved = other_places(evidence)
    return moved or evidence.each_part(changed_part)


def changed_part(evidence, k):
    """(name, words) of what is done to one part in every case, or None."""
    cases = [case for case in evidence.cases if len(case.got) > k]
    if len(cases) < 6:
        return None
    for digits in range(8):
        if follows(evidence, cases, k, lambda p, d=digits: np.round(p, d)):
            if digits:
                return RESULTS[0][0], RESULTS[0][2]
            return "whole numbers", "It is a whole number each time. Where is it rounded?"
    for name, function, words in RESULTS[1:]:
        if follows(evidence, cases, k, function):
            return name, words
    return clipped(evidence, cases, k)


def follows(evidence, cases, k, function):
    """Whether the function makes of the right part what the answer has, in every case."""
    same, differs = evidence.exercise.same_part, 0
    for case in cases:
        want = case.want[k]
        if not want.size:
            continue
        with np.errstate(all="ignore"):
            made = np.asarray(function(want), float)
        if made.shape != case.got[k].shape or not np.all(np.isclose(made, case.got[k], 1e-7, 1e-9)):
            return False
        differs += not same(case.got[k], want)
    return differs >= 2


def clipped(evidence, cases, k):
    """(name, words) if the right part is cut off at the largest or the smallest that is given."""
    gots = np.concatenate([case.got[k] for case in cases])
    if not gots.size or not np.all(np.isfinite(gots)):
        return None
    for edge, cut in ((np.max(gots), np.minimum), (np.min(gots), np.maximum)):
        beyond = np.sum(np.isclose(gots, edge, rtol=1e-12))
        if beyond >= 3 and follows(evidence, cases, k, lambda p, e=edge, c=cut: c(p, e)):
            side = "above" if cut is np.minimum else "below"
            return "clipped", f"It never goes {side} {edge:.4g}. What stops it there?"
    low, high = np.min(gots), np.max(gots)
    if min(np.sum(gots == low), np.sum(gots == high)) >= 2 and low < high:
        if follows(evidence, cases, k, lambda p: np.clip(p, low, high)):
            return "clipped", f"It stays between {low:.4g} and {high:.4g}. What holds it there?"
    return None


def other_places(evidence):
    """The Claim that the right numbers stand in other places, or None."""
    cases = evidence.cases
    if len(cases) < 6:
        return None
    seen = 0
    for case in cases:
        got, want = (np.concatenate(parts) if parts else np.array([]) for parts in case[1:])
        if got.size != want.size:
            return None
        if not np.allclose(np.sort(got), np.sort(want), rtol=1e-9, atol=0):
            return None
        seen += not evidence.is_right(case)
    if seen < 3 or len(cases[0].want) == 1 and cases[0].want[0].size == 1:
        return None
    words = "The right numbers are there, but not in their places. What goes where?"
    return Claim(("other places",), [words])
