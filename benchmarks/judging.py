"""How long the checker takes: for each exercise a right answer, and wrong ones.

    python benchmarks/judging.py

The medians of five, in milliseconds. "named" is the first known mistake. "unknown" is a mistake
that has no name, for which all pairs are tried; "first" is the first time in a session.
"""

import statistics
import time

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


def main():
    print(f"{'exercise':10}{'right':>8}{'named':>8}{'unknown':>9}{'first':>8}")
    worst = [0.0] * 4
    for exercise in every().values():
        slip = exercise.slips[0]

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
        row = right, known, often, first
        print(f"{exercise.id:10}{right:8.1f}{known:8.1f}{often:9.1f}{first:8.1f}")
        worst = [max(pair) for pair in zip(worst, row, strict=True)]
    print(f"{'worst':10}{worst[0]:8.1f}{worst[1]:8.1f}{worst[2]:9.1f}{worst[3]:8.1f}")


if __name__ == "__main__":
    main()
