"""What an answer does: on the probes, on inputs made from them, and on what is asked next."""

import zlib
from collections import namedtuple
from functools import cached_property
from time import process_time

import numpy as np

from gdlesson.checker.exercise import fresh
from gdlesson.checker.guard import Stopped
from gdlesson.checker.source import Source
from gdlesson.text import listed

COUNT = 24  # inputs made for an exercise
ENOUGH = 5  # on so many inputs at least a claim must have held
SLOW, SLOWEST = 0.04, 0.2  # seconds for asking an answer about inputs, more than FEW and FEW
FEW, EACH = 10, 0.003  # an answer is slow if asking it takes longer each time
LONGEST = 12  # the largest whole number among them: they are to be quick

# args: the input; got: the parts that the answer returned; want: the right parts
Case = namedtuple("Case", "args got want")

# names: of the mistakes; words: their messages, each with its question; perhaps: told as a guess
# model: what the answer is held to be, args → parts, for any input
Claim = namedtuple("Claim", "names words perhaps model", defaults=(False, None))


class Evidence:
    """What an answer did on many inputs, beside what is right there.

    answer: the function, or the value; gots: its parts on each probe, None where it has none
    source: what its code shows
    cases: a Case for each input on which there is something to compare, the cheapest first
    wrong: those among them on which it is wrong; right: the right answer that it is nearest to
    """

    def __init__(self, exercise, answer, gots):
        self.exercise, self.answer, self.source = exercise, answer, Source(answer)
        self._told = {}
        probes = zip(exercise.probes, exercise.expected(), gots, strict=False)
        seen = [(args, got, ways) for args, ways, got in probes if got is not None]
        began, asked = process_time(), 0
        for args, ways in sorted(inputs(exercise), key=lambda one: cost(exercise, one[0])):
            if process_time() - began > (SLOW if asked >= FEW else SLOWEST):
                break  # an answer that takes long is asked less
            got, asked = self.ask(args), asked + 1
            if got is not None:
                seen.append((args, got, ways))
        self.slow = process_time() - began > EACH * max(1, asked)
        seen.sort(key=lambda one: cost(exercise, one[0]))
        rights = (exercise.right, *exercise.also)
        ways = [[Case(args, got, w[i]) for args, got, w in seen] for i in range(len(rights))]
        agree = [sum(map(self.agreement, cases)) for cases in ways]
        best = int(np.argmax(agree))
        self.right, self.cases = rights[best], ways[best]
        self.wrong = [case for case in self.cases if not self.is_right(case)]

    def ask(self, args, answer=None):
        """The parts that the answer, or another, returns for args, or None if it returns none."""
        if not self.exercise.is_function:
            return self.exercise.kind.read(self.answer)
        try:
            return self.exercise.kind.read((answer or self.answer)(*fresh(args)))
        except Stopped:
            raise
        except BaseException:  # whatever an answer may raise
            return None

    def gives(self, case):
        """Whether the answer still gives what it gave."""
        got = self.ask(case.args)
        return got is not None and self.exercise.same(got, case.got)

    def want(self, args, right=None):
        """The right parts for args, or None if the right answer, or that one, cannot take them.

        Numbers far from those of the probes are not tried: it need not end there.
        """
        if not all(map(within, args, zip(*self.exercise.probes, strict=False))):
            return None
        try:
            return self.exercise.run((), args, right or self.right)
        except Exception:
            return None

    def agreement(self, case):
        """How many parts are right."""
        return sum(map(self.exercise.same_part, case.got, case.want))

    def is_right(self, case):
        return self.exercise.same(case.got, case.want)

    def part_right(self, case, k):
        return len(case.got) > k and self.exercise.same_part(case.got[k], case.want[k])

    @cached_property
    def broken(self):
        """The places of the parts that are wrong on some input."""
        count = len(self.exercise.kind.labels)
        return [k for k in range(count) if not all(self.part_right(c, k) for c in self.cases)]

    @cached_property
    def full(self):
        """The cases in which every argument was given."""
        return [case for case in self.cases if len(case.args) == len(self.exercise.parameters)]

    def each_part(self, find):
        """The Claim of what is found of every part that is wrong, or None; see `of_part`."""
        labels, found = self.exercise.kind.labels, {}
        broken = self.broken
        for k in broken:
            found[k] = self.of_part(find, k)
            if not found[k]:
                return None
        if not broken:
            return None
        if len(broken) == len(labels) and len({name for name, _ in found.values()}) == 1:
            words = {text for _, text in found.values()}
            return Claim((found[0][0],), [found[0][1]] if len(words) == 1 else named(labels, found))
        names = tuple(f"{name} in {labels[k]}" for k, (name, _) in found.items())
        return Claim(names, named(labels, found))

    def of_part(self, find, k):
        """What find(evidence, k) says of a part, (name, words) or None; it is asked once."""
        if (find, k) not in self._told:
            self._told[find, k] = find(self, k)
        return self._told[find, k]

    def fits(self, model, places):
        """Whether model(args) gives what the answer gives in these parts, wherever it can be run,
        and not what is right."""
        seen = differs = 0
        for case in self.full:
            made = model(case.args)
            if made is None or len(made) != len(case.got):
                continue
            if not all(self.exercise.same_part(case.got[k], made[k]) for k in places):
                return False
            seen += 1
            differs += not all(self.exercise.same_part(case.want[k], made[k]) for k in places)
        return seen >= ENOUGH and differs >= 2


def within(value, column):
    """Whether a number lies where the probes have numbers, or not far from there."""
    if type(value) is not float:
        return True
    low, high = min(column), max(column)
    return low <= value <= high or 0 < low and low / 10 <= value <= high


def named(labels, found):
    """The words on some parts, with the labels before them of all that they are about."""
    words = {}
    for k, (_, text) in found.items():
        words.setdefault(text, []).append(labels[k])
    return [f"Look at {listed(parts)}: {text}" for text, parts in words.items()]


def cost(exercise, args):
    """Roughly how long a right answer takes: the numbers that it meets, times the rounds."""
    if len(args) < len(exercise.parameters):
        return 1e9  # what the defaults make of it may be long
    rounds = numbers = 1
    for value in args:
        if type(value) is int:
            rounds *= max(1, value)
        elif isinstance(value, np.ndarray):
            numbers += value.size
    return rounds * numbers


def inputs(exercise):
    """(input, right parts in each way) made from the probes, the same each time, kept."""
    if exercise.inputs is None:
        exercise.inputs = list(made(exercise)) if exercise.is_function else []
    return exercise.inputs


def further(exercise):
    """(input, right parts in each way, whether it was made) that an answer must meet in the end.

    Those that the exercise lists, and made from its probes: many examples, many rounds, large data,
    zeros, small numbers, numbers with many digits. They are kept with the exercise.
    """
    if exercise.further is None:
        rows = [(args, exercise.right_ways(args), False) for args in exercise.accept]
        for args in larger(exercise) if exercise.is_function else ():
            try:
                ways = exercise.right_ways(args)
            except Exception:  # the right answer cannot take them
                continue
            if all(np.all(np.abs(part) < 1e12) for parts in ways for part in parts):
                rows.append((args, ways, True))
        exercise.further = rows
    return exercise.further


def met(exercise, got, ways, was_made):
    """Whether an answer meets an input of `further`; one that was made not to the last digit.

    Where felt slopes are right (`rtol`), they lose digits in the large numbers that were made.
    """
    felt = exercise.rtol > 1e-6

    def near(g, w):
        share = np.where(felt & (np.abs(w) > 1e3), 1e-3, 1e-5)
        return np.all(np.abs(g - w) <= share * np.maximum(1, np.abs(w)))

    return any(
        exercise.same(got, want)
        or was_made
        and len(got) == len(want)
        and all(g.shape == w.shape and near(g, w) for g, w in zip(got, want, strict=True))
        for want in ways
    )


def digits_lost(got, want):
    """To how many places an answer is rounded that is near enough otherwise; None if it is not."""
    for g, w in zip(got, want, strict=True):
        for digits in range(8):
            if np.array_equal(g, np.round(g, digits)):
                away, unit = np.abs(w - g), 10.0**-digits
                if np.all((away > 1e-3 * unit) & (away < unit)) and np.all(np.abs(w) < 1e3):
                    return digits
                break
    return None


def larger(exercise):
    """Probes made larger, finer, smaller, or with zeros in them."""
    probes = [probe for probe in exercise.probes if len(probe) == len(exercise.parameters)]
    columns = list(zip(*exercise.probes, strict=False))
    for probe in probes[:2] if exercise.vary is None else ():
        arrays = any(isinstance(value, np.ndarray) for value in probe)
        rounds = any(type(value) is int for value in probe)
        if arrays:
            yield tuple(map(many, probe, by_example(probe)))
            for place, value in enumerate(probe):
                if isinstance(value, np.ndarray):
                    first = (np.arange(len(value)) == 0).reshape(-1, *[1] * (value.ndim - 1))
                    yield (*probe[:place], np.where(first, 0.0, value), *probe[place + 1 :])
        if rounds:
            yield tuple(60 if type(v) is int else v for v in probe)
        elif arrays and not any(map(callable, probe)):
            yield tuple(value * 1000.0 for value in probe)
        for place, column in enumerate(columns):
            if type(probe[place]) is float and min(column) < 0 < max(column):
                for other in (0.0, probe[place] * 1e-3, probe[place] * 0.731058578630005):
                    yield (*probe[:place], other, *probe[place + 1 :])


def many(value, goes):
    """An array with 50 numbers, or rows, like its own; anything else as it is.

    goes: whether it has one for each example
    """
    if not goes:
        return value
    steps = np.linspace(-1, 1, 50) ** 3
    if value.ndim == 2:
        return np.resize(value, (50, value.shape[1])) + np.round(np.outer(steps, widths(value)), 3)
    return np.resize(value, 50) + np.round(steps * (np.std(value) or 1.0), 3)


def by_example(args):
    """For each argument whether it has a number, or a row of a table, for each example.

    Beside a table of m rows that is what has m of them; without one every array has.
    """
    rows = [len(v) for v in args if isinstance(v, np.ndarray) and v.ndim == 2]
    return [isinstance(v, np.ndarray) and (not rows or len(v) == rows[0]) for v in args]


def widths(table):
    """The standard deviation of each column, exactly 0 for one whose values are all equal."""
    return np.where(np.ptp(table, axis=0) == 0, 0.0, np.std(table, axis=0))


def made(exercise):
    """Variations of the probes that the right answer accepts and answers with finite numbers."""
    rng = np.random.default_rng(zlib.crc32(exercise.id.encode()))
    probes = [probe for probe in exercise.probes if len(probe) == len(exercise.parameters)]
    if not probes or not probes[0]:
        return
    columns = list(zip(*probes, strict=True))
    for number in range(COUNT):
        probe = probes[number % len(probes)]
        args = exercise.vary(probe, rng) if exercise.vary else varied(probe, columns, rng)
        try:
            ways = exercise.right_ways(args)
        except Exception:  # it cannot take them
            continue
        if all(np.all(np.isfinite(part)) for parts in ways for part in parts):
            yield args, ways


def varied(probe, columns, rng):
    """Another input like a probe: numbers between those of the probes, other examples."""
    goes = by_example(probe)
    sizes = {len(value) for value, by in zip(probe, goes, strict=True) if by}
    picks = {}
    for size in sizes:
        count = max(2, size + int(rng.integers(-1, 3)))
        picks[size] = rng.choice(size, count, replace=count > size)
    return tuple(
        another(value, column, picks[len(value)] if by else slice(None), rng)
        for value, column, by in zip(probe, columns, goes, strict=True)
    )


def another(value, column, pick, rng):
    """Another value of one argument, within what the probes have of it."""
    if isinstance(value, np.ndarray):
        new = value[pick]
        if value.ndim == 2:
            return np.round(new + rng.normal(0, 0.3, new.shape) * widths(value), 3)
        spread = np.std(value) or 1.0
        return shortened(new + rng.normal(0, 0.3 * spread, len(new)), spread)
    if type(value) is int:
        low, high = min(column), min(max(column), LONGEST)
        return int(rng.integers(low, max(low, high) + 2))
    if isinstance(value, float):
        low, high = min(column), max(column)
        new = value * np.exp(rng.uniform(-0.6, 0.6))
        if low < 0 < high and rng.random() < 0.4:
            new = -new
        return float(f"{np.clip(new, low, high):.4g}")
    return value


def shortened(values, spread):
    """Numbers with about three digits."""
    return np.round(values, 2 - int(np.floor(np.log10(spread))))
