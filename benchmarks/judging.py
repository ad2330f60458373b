"""How long the checker takes: for each exercise a right answer, and wrong ones.

    python benchmarks/judging.py

The medians of five, in milliseconds. "named" is the first known mistake. "unknown" is a mistake
that has no name, for which all is tried; "first" is the first time in a session. "cold" is the
longest that the first judgement of a new process takes, for answers that are wrong on one probe
only, each probe in turn (where processes can be forked). tests/answers/measure.py --cold does it
for all answers there.
"""

import os
import statistics
import time

import numpy as np

from gdlesson.checker import kinds
from gdlesson.checker.exercise import every
from gdlesson.checker.judging import judge


def answer(exercise, change):
    """An answer that returns what `change` makes of the arguments' right parts."""
    if not exercise.is_function:
        return change(())
    return lambda *args: change(args)


def milliseconds(exercise, answer, repeats=5):
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        judge(exercise.id, answer)
        times.append(1000 * (time.perf_counter() - began))
    return times[0], statistics.median(times)


def cold(exercise, number):
    """How long a new process takes for an answer that is wrong on that probe only."""

    def wrong(*args):
        parts = exercise.run((), args)
        if len(args) == len(probe) and all(map(same, args, probe)):
            parts = tuple(part * 1.37 + 0.123 for part in parts)
        return exercise.kind.write(parts)

    def same(a, b):
        return a is b or np.array_equal(a, b)

    probe = exercise.probes[number]
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        first, _ = milliseconds(exercise, wrong, 1)
        os.write(writing, f"{first}".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        took = float(pipe.read() or "nan")
    os.waitpid(child, 0)
    return took


def coldest(exercise):
    if not exercise.is_function or not hasattr(os, "fork"):
        return 0.0
    return max(cold(exercise, number) for number in range(len(exercise.probes)))


def main():
    print(f"{'exercise':10}{'right':>8}{'named':>8}{'unknown':>9}{'first':>8}{'cold':>8}")
    worst = [0.0] * 5
    for exercise in every().values():
        if not getattr(exercise, "slips", None):
            continue
        slip, longest = exercise.slips[0], coldest(exercise)

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


if __name__ == "__main__":
    main()
