"""An exercise: its right answer and its known mistakes; and where exercises are found."""

import copy
import importlib
import inspect
import math
from collections import namedtuple

import numpy as np

EXERCISES: dict[str, "Exercise"] = {}
_modules: dict[str, str] = {}  # number of the lesson → module that holds its exercises

Slip = namedtuple("Slip", "name message kind function")


class Exercise:
    """One exercise: the right answer, its probes, the known mistakes and the words.

    right: the course's own function (or value); kind: what it returns, see kinds.py
    probes: tuples of arguments, the simplest first; no component should be near zero there
    why: one sentence on why a right answer matters; hints: two or three, each leads further
    tell: how to say what an answer did, e.g. "From θ = {theta} you went to {got}."
    also: other right answers; defaults: how many of the last arguments may be left out
    rtol, atol: the difference allowed, for each number in proportion to its size, and at least
    starts: {label: parameter} for a place after a step and the parameter that is the place before
    accept: probes too long or too far for naming; an answer meets them when it is right elsewhere
    remark: a function of a right answer → a sentence to add, or ""
    vary: (args, random generator) → other arguments like these, where shapes must fit each other

    ValueError: the id is taken, there are no hints, or a mistake cannot take a probe's arguments
    """

    def __init__(
        self, id, right, kind, probes=((),), *, why, hints, tell=None, also=(), defaults=0,
        rtol=1e-6, atol=0.0, name=None, starts=(), accept=(), vary=None, remark=None,
    ):  # fmt: skip
        if id in EXERCISES:
            raise ValueError(f"there is an exercise {id} already")
        if not hints:
            raise ValueError(f"exercise {id} has no hints")
        self.id, self.right, self.kind, self.also = id, right, kind, tuple(also)
        self.why, self.hints, self.tell, self.defaults = why, tuple(hints), tell, defaults
        self.rtol, self.atol, self.starts = rtol, atol, dict(starts)
        self.slips, self.kept, self._expected = [], {}, None
        self.vary, self.remark = vary, remark
        self.inputs = self.further = None  # what is made from the probes, see evidence.py
        self.is_function = callable(right)
        self.name = name or (right.__name__ if self.is_function else "your value")
        self.parameters = list(inspect.signature(right).parameters) if self.is_function else []
        self.probes = [tuple(probe) for probe in probes]
        self.accept = [tuple(probe) for probe in accept]
        if defaults:
            self.probes += [probe[:-defaults] for probe in self.probes[:1]]
        EXERCISES[id] = self

    def mistake(self, name, message):
        """A decorator: the function below answers as a learner with this mistake would."""
        return lambda function: self._add("mistake", name, message, function)

    def turn(self, name, message):
        """A decorator: the function below maps the arguments to those a mistake works with."""
        return lambda function: self._add("turn", name, message, function)

    def twist(self, name, message):
        """A decorator: the function below maps a part of the right value to a mistaken one."""
        return lambda function: self._add("twist", name, message, function)

    def mistakes(self, *rows):
        """Adds mistakes, each a row (name, message, function)."""
        self._add_rows("mistake", rows)

    def turns(self, *rows):
        """Adds turns, each a row (name, message, function)."""
        self._add_rows("turn", rows)

    def twists(self, *rows):
        """Adds twists, each a row (name, message, function)."""
        self._add_rows("twist", rows)

    def _add_rows(self, kind, rows):
        for name, message, function in rows:
            self._add(kind, name, message, function)

    def _add(self, kind, name, message, function):
        signature = inspect.signature(function)
        for count in {len(probe) for probe in self.probes}:
            try:
                signature.bind(*range(count + (kind == "twist")))
            except TypeError as error:
                raise ValueError(f"{kind} {name!r} of exercise {self.id}: {error}") from None
        self.slips.append(Slip(name, message, kind, function))
        self.kept = {}
        return function

    @property
    def is_told_by_part(self):
        """Whether something may be said of one part of the answer alone."""
        return len(self.kind.labels) > 1 and not getattr(self.kind, "whole", False)

    def forget(self):
        """Drops all that was worked out and kept."""
        self.kept, self._expected, self.inputs, self.further = {}, None, None, None

    def run(self, slips, args, right=None):
        """The parts that the right answer returns for args once these slips are made in it."""
        args = fresh(args)
        with np.errstate(all="ignore"):
            return twisted(slips, *self._unbent(slips, args, right))

    def _unbent(self, slips, args, right):
        """The parts with the mistakes and turns among the slips, and the arguments they took."""
        answer = self.right if right is None else right
        for slip in slips:
            if slip.kind == "mistake":
                answer = slip.function
            elif slip.kind == "turn":
                args = tuple(slip.function(*args))
        return self.kind.read(answer(*args) if callable(answer) else answer), args

    def made(self, slips, args, right=None):
        """What run gives, kept for the next wrong answer; None if it cannot be run.

        args: one of the probes, or an input made from them: they stay where they are
        """
        straight = tuple(slip for slip in slips if slip.kind != "twist")

        def unbent():
            return self._unbent(straight, fresh(args), right)

        def work():
            return twisted(slips, *self.keep((straight, "unbent", id(args), right), unbent))

        return self.keep((slips, id(args), right), work)

    def keep(self, key, work):
        """What work() gives, worked out once; None if it cannot be."""
        if key not in self.kept:
            try:
                with np.errstate(all="ignore"):
                    self.kept[key] = work()
            except Exception:
                self.kept[key] = None
        return self.kept[key]

    def expected(self):
        """For each probe the right parts, in all the ways that are right."""
        if self._expected is None:
            self._expected = [self.right_ways(probe) for probe in self.probes]
        return self._expected

    def right_ways(self, args):
        """The right parts for those arguments, in all the ways that are right."""
        return [self.run((), args, right) for right in (self.right, *self.also)]

    def close(self, got, want):
        """Whether an array agrees with one, or with each row of a matrix, as far as can be told."""
        with np.errstate(all="ignore"):
            size = np.abs(want)
            scale = size + 1e-3 * np.max(size, axis=-1, keepdims=True, initial=0)
            close = np.abs(got - want) <= np.maximum(self.rtol * scale, self.atol)
            close &= np.isfinite(want)  # any number lies within a part of infinity
        return np.all(close | (got == want) | (np.isnan(got) & np.isnan(want)), axis=-1)

    def same_part(self, got, want):
        """Whether two arrays agree as far as the arithmetic can be trusted."""
        if got.shape != want.shape:
            return False
        if want.size > 30:
            return bool(self.close(got, want))
        wants = want.tolist()  # most have a few numbers, and Python is quicker with those
        most = 1e-3 * max((abs(w) for w in wants if math.isfinite(w)), default=0.0)
        return all(
            abs(g - w) <= max(self.rtol * (abs(w) + most), self.atol) < math.inf
            or g == w
            or (g != g and w != w)
            for g, w in zip(got.tolist(), wants, strict=True)
        )

    def same_at(self, got, want, place):
        """Whether two arrays of the same shape agree in one place."""
        return self.same_part(got[place : place + 1], want[place : place + 1])

    def same(self, got, want):
        return len(got) == len(want) and all(map(self.same_part, got, want))

    def is_right(self, number, got):
        """Whether those parts are right for that probe, in any of the ways."""
        return any(self.same(got, want) for want in self.expected()[number])


def look_in(modules):
    """Has exercises looked for in these modules, {number of the lesson: module's name}."""
    _modules.update(modules)


def every():
    """All exercises, {id: Exercise}; loads the modules that are not loaded yet."""
    for name in _modules.values():
        importlib.import_module(name)
    return EXERCISES


def find(exercise_id):
    """The Exercise of that number; its module is loaded when it is first asked for."""
    lesson = exercise_id.split(".")[0] if isinstance(exercise_id, str) else None
    if exercise_id not in EXERCISES and lesson in _modules:
        importlib.import_module(_modules[lesson])
    if not isinstance(exercise_id, str) or exercise_id not in EXERCISES:
        raise ValueError(f"there is no exercise {exercise_id!r}; there are {', '.join(every())}")
    return EXERCISES[exercise_id]


def twisted(slips, parts, args):
    """The parts after the twists among the slips; a twist gets one part and the arguments."""
    for slip in slips:
        if slip.kind == "twist":
            parts = tuple(np.asarray(slip.function(part, *args), float) for part in parts)
    return parts


def fresh(args):
    """The arguments, with copies of those that could be changed."""
    return tuple(map(_copied, args))


def _copied(value):
    if isinstance(value, tuple):
        return fresh(value)
    changes = isinstance(value, list) or hasattr(type(value), "__copy__")  # an array has it
    return copy.copy(value) if changes else value
