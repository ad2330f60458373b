"""How many steps each method takes on a ravine, beside theory, and how long a step takes.

    python benchmarks/walks.py

First θ1² + κ·θ2², until 100 times closer for good, each method with its own best numbers. Then the
raw study hours of lesson 5, until the cost is within 1 % of the lowest and stays there. Theory:
the part of the distance that is left after k steps is known, and so is the k at which it is 1/100;
for the study hours the same with what is left of the cost. Times are in multiples of a plain step.
"""

import time

import numpy as np

from gdlesson import memory
from gdlesson.lessons.memory import bowls
from gdlesson.lessons.memory.hours import Hours
from gdlesson.lessons.memory.pictures import METHODS, steps_on_a_ravine

KAPPAS = (10, 100, 1000, 10_000)


def of_theory(hours, table, alpha, beta, most=100_000):
    """The epoch from which on the cost stays within 1 %, by powers of the table of two steps."""
    curvatures, ways = np.linalg.eigh(hours.table)
    away = ways.T @ -hours.best
    left = []
    for curvature in curvatures:
        values, vectors = np.linalg.eig(table(curvature, alpha, beta).astype(complex))
        # θ before the first step and after it: from z = 0, as if the step before had not moved.
        parts = np.linalg.solve(vectors, np.array([1.0, 1.0]))
        k = np.arange(most + 1)
        with np.errstate(all="ignore"):
            left.append(np.real(vectors[0] * parts * values ** k[:, None]).sum(axis=1))
    cost = 0.5 * (curvatures[:, None] * (np.array(left) * away[:, None]) ** 2).sum(axis=0)
    return int(np.flatnonzero(cost > 0.01 * hours.lowest)[-1]) + 1


def seconds(walk, steps=2000):
    """The shortest of five times that a step takes."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        walk(steps)
        times.append((time.perf_counter() - began) / steps)
    return min(times)


def main():
    print(f"θ1² + κ·θ2², κ ={'':20}" + "".join(f"{kappa:>10,}" for kappa in KAPPAS))
    measured = steps_on_a_ravine(KAPPAS)
    for name, _, _, left in METHODS:
        theory = [int(np.ceil(bowls.steps_by_theory(left(kappa)))) for kappa in KAPPAS]
        print(f"{name:34}" + "".join(f"{count:>10,}" for count in measured[name]))
        print(f"{'    theory':34}" + "".join(f"{count:>10,}" for count in theory))

    hours = Hours()
    pair = hours.flat, hours.steep
    rows = [  # name, the walk of so many epochs, theory
        ("plain descent, 0.9 of the limit", memory.momentum_step, memory.momentum_table,
         (1.8 / hours.steep, 0.0)),
        ("momentum, its best pair", memory.momentum_step, memory.momentum_table,
         memory.best_pair(*pair)),
        ("momentum, α = 1/λ, β = 0.95", memory.momentum_step, memory.momentum_table,
         (1 / hours.steep, 0.95)),
        ("Nesterov, α = 1/λ", memory.nesterov_step, memory.nesterov_table,
         bowls.nesterov_pair(*pair)),
    ]  # fmt: skip
    print(f"\n{'the raw study hours, κ = 1466':34}{'epochs':>10}{'theory':>10}{'a step':>10}")
    plain = None
    for name, step, table, numbers in rows:

        def walk(steps, step=step, numbers=numbers):
            return memory.walk(step, hours.gradient, [0, 0], *numbers, steps)

        took = seconds(walk)
        plain = plain or took
        epochs = hours.arrival(hours.costs(walk(8000)))
        theory = of_theory(hours, table, *numbers)
        print(f"{name:34}{epochs:>10,}{theory:>10,}{took / plain:>10.1f}")
    took = seconds(lambda steps: hours.adam(0.1, steps))
    epochs = hours.arrival(hours.costs(hours.adam(0.1, 1000)))
    print(f"{'Adam, α = 0.1 (until 1000)':34}{epochs:>10,}{'none':>10}{took / plain:>10.1f}")


if __name__ == "__main__":
    main()
