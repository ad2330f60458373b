"""How long the checker takes: for each exercise a right answer, and wrong ones.

    python benchmarks/judging.py

The medians of five, in milliseconds of work. "named" is the first known mistake. "unknown" is a
mistake that has no name, for which all is tried; "first" is the first time in a session. "cold" is
the longest that the first judgement of a new process takes, for answers that are wrong on one probe
only, each probe in turn, in each of several ways. Below the table stands the longest of these, and
of all answers in tests/answers that end (where processes can be forked).
"""

import importlib.util
import os
import statistics
import time
from pathlib import Path

import numpy as np

from gdlesson.checker import kinds
from gdlesson.checker.exercise import every
from gdlesson.checker.judging import judge

PATH = Path(__file__).resolve().parents[1] / "tests" / "answers" / "measure.py"
spec = importlib.util.spec_from_file_location("measure", PATH)
measure = importlib.util.module_from_spec(spec)
spec.loader.exec_module(measure)

WAYS = {
    "another number": lambda part: part * 1.37 + 0.123,
    "a little off": lambda part: part * 1.0001,
    "the other sign": lambda part: -part,
    "0": lambda part: part * 0,
    "not a number": lambda part: part * np.nan,
}


def answer(exercise, change):
    """An answer that returns what `change` makes of the arguments' right parts."""
    if not exercise.is_function:
        return change(())
    return lambda *args: change(args)


def milliseconds(exercise, answer, repeats=5):
    times = []
    for _ in range(repeats):
        began = time.process_time()
        judge(exercise.id, answer)
        times.append(1000 * (time.process_time() - began))
    return times[0], statistics.median(times)


def wrong_on_one(exercise, number, change):
    """An answer that is wrong on that probe only."""
    probe = exercise.probes[number]

    def answer(*args):
        parts = exercise.run((), args)
        if len(args) == len(probe) and all(map(same, args, probe)):
            parts = tuple(map(change, parts))
        return exercise.kind.write(parts)

    def same(a, b):
        return a is b or np.array_equal(a, b)

    return answer


def coldest(exercise):
    """(milliseconds, what) of the perturbation that takes a new process longest."""
    if not exercise.is_function or not hasattr(os, "fork"):
        return 0.0, ""
    return max(
        (
            cold(exercise.id, wrong_on_one(exercise, number, change)),
            f"{exercise.id}, {way}, probe {number}",
        )
        for number in range(len(exercise.probes))
        for way, change in WAYS.items()
    )


def cold(exercise_id, answer):
    """The milliseconds that a new process takes for an answer."""
    return 1000 * measure.judged(measure.Answer("", exercise_id, answer, "", None), cold=True)[1]


def coldest_answer():
    """(milliseconds, name) of the answer in tests/answers that takes longest, of those that end."""
    if not hasattr(os, "fork"):
        return 0.0, ""
    found = [
        (cold(one.exercise, one.value), one)
        for one in measure.answers("right") + measure.answers("wrong")
    ]
    found.sort(key=lambda pair: -pair[0])
    ends = (pair for pair in found if judge(pair[1].exercise, pair[1].value).verdict != "endless")
    took, one = next(ends)
    return took, one.name


def main():
    print(f"{'exercise':10}{'right':>8}{'named':>8}{'unknown':>9}{'first':>8}{'cold':>8}")
    worst, slowest = [0.0] * 5, (0.0, "")
    for exercise in every().values():
        if not getattr(exercise, "slips", None):
            continue
        slip, (longest, what) = exercise.slips[0], coldest(exercise)
        slowest = max(slowest, (longest, what))

        def named(args, exercise=exercise, slip=slip):
            return exercise.kind.write(exercise.run((slip,), args))

        def unknown(args, exercise=exercise):
            parts = exercise.run((), args)
            if isinstance(exercise.kind, kinds.words):
                return exercise.kind.write(parts[::-1])
            return exercise.kind.write(tuple(part * 1.37 + 0.123 for part in parts))

        _, right = milliseconds(exercise, exercise.right)
        _, known = milliseconds(exercise, answer(exercise, named))
        first, often = milliseconds(exercise, answer(exercise, unknown))
        row = right, known, often, first, longest
        print(f"{exercise.id:10}{right:8.1f}{known:8.1f}{often:9.1f}{first:8.1f}{longest:8.1f}")
        worst = [max(pair) for pair in zip(worst, row, strict=True)]
    print(
        f"{'worst':10}{worst[0]:8.1f}{worst[1]:8.1f}{worst[2]:9.1f}{worst[3]:8.1f}{worst[4]:8.1f}"
    )
    print(f"cold, wrong on one probe: {slowest[0]:.0f} ms at most ({slowest[1]})")
    print("cold, tests/answers: {:.0f} ms at most ({})".format(*coldest_answer()))


if __name__ == "__main__":
    main()
