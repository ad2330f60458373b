"""How many steps each method takes on a ravine, beside theory, and how long they take.

    python benchmarks/walks.py

First θ1² + κ·θ2², until 100 times closer for good, each method with its own best numbers. Then the
raw study hours of lesson 5, until the cost is within 1 % of the lowest and stays there. Theory:
the part of the distance that is left after k steps is known, and so is the k at which it is 1/100;
for the study hours the same with what is left of the cost. Times are in multiples of a step of
plain descent.
"""

import time
from functools import partial

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


def a_step_of(walks, steps=300, rounds=40):
    """How long a step of each walk takes, in multiples of the first's: timed in turn, the shortest.

    walks: functions of the number of steps.
    """
    shortest = np.full(len(walks), np.inf)
    for _ in range(rounds):
        for k, walk in enumerate(walks):
            began = time.perf_counter()
            walk(steps)
            shortest[k] = min(shortest[k], time.perf_counter() - began)
    return shortest / shortest[0]


def row(name, cells):
    print(f"{name:34}" + "".join(f"{cell:>11}" for cell in cells))


def on_the_bowl():
    """θ1² + κ·θ2²: the steps of each method, theory's, and the time of them all."""
    row("θ1² + κ·θ2², κ =", [f"{kappa:,}" for kappa in KAPPAS])
    measured, curvatures = steps_on_a_ravine(KAPPAS), np.array([2.0, 200.0])
    walks = [
        partial(memory.walk, step, lambda t: curvatures * t, [1, 1], *pair(*curvatures))
        for _, step, pair, _ in METHODS
    ]
    for (name, _, _, left), took in zip(METHODS, a_step_of(walks)):
        theory = [int(np.ceil(bowls.steps_by_theory(left(kappa)))) for kappa in KAPPAS]
        row(name, [f"{count:,}" for count in measured[name]])
        row("    theory", [f"{count:,}" for count in theory])
        row("    time", [f"{count * took:,.0f}" for count in measured[name]])


def on_the_study_hours():
    """The raw study hours: the epochs of each method, theory's, a step's time, that of them all."""
    hours = Hours()
    pair, momentum = (hours.flat, hours.steep), (memory.momentum_step, memory.momentum_table)
    nesterov = memory.nesterov_step, memory.nesterov_table
    ways = [  # name, (step, what theory needs of it), (α, β)
        ("plain descent, the copied 0.0001", momentum, (0.0001, 0.0)),
        ("plain descent, 0.9 of the limit", momentum, (1.8 / hours.steep, 0.0)),
        ("momentum, its best pair", momentum, memory.best_pair(*pair)),
        ("momentum, α = 1/λ, β = 0.95", momentum, (1 / hours.steep, 0.95)),
        ("momentum, α = 2/λ, β = 0.95", momentum, (2 / hours.steep, 0.95)),
        ("Nesterov, α = 1/λ", nesterov, bowls.nesterov_pair(*pair)),
    ]
    walks = [
        partial(memory.walk, step, hours.gradient, [0, 0], *numbers)
        for _, (step, _), numbers in ways
    ]
    *times, adams = a_step_of([*walks, partial(hours.adam, 0.1)])
    print()
    row("the raw study hours, κ = 1466", ["epochs", "theory", "a step", "time"])
    for (name, (_, table), numbers), walk, took in zip(ways, walks, times):
        theory = of_theory(hours, table, *numbers)
        epochs = hours.arrival(hours.costs(walk(max(8000, theory + 1000))))
        row(name, [f"{epochs:,}", f"{theory:,}", f"{took:.1f}", f"{epochs * took:,.0f}"])
    epochs = hours.arrival(hours.costs(hours.adam(0.1, 1000)))
    row("Adam, α = 0.1 (leaves again)", [epochs, "none", f"{adams:.1f}", f"{epochs * adams:,.0f}"])


if __name__ == "__main__":
    on_the_bowl()
    on_the_study_hours()
