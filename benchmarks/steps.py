"""What one step costs, by the examples that it reads; and how many steps a formula costs.

    python benchmarks/steps.py

Lesson 7: the time of one update of ten parameters, in multiples of that with one example, and an
epoch of 200 000 examples in multiples of one with a thousand at a time. Lesson 6: the time of the
formula, in steps of the walk over the same table. The smallest of some times, in one run.
"""

import time

import numpy as np

SIZES = (1, 10, 100, 1000, 10_000)
TABLES = ((2000, 100), (4000, 2000))


def seconds(function, times, *args):
    """The shortest time that a call took."""
    found = []
    for _ in range(times):
        began = time.perf_counter()
        function(*args)
        found.append(time.perf_counter() - began)
    return min(found)


def step(theta, A, y):
    return theta - 0.001 * 2 / len(y) * A.T @ (A @ theta - y)


def formula(A, y):
    return np.linalg.solve(A.T @ A, A.T @ y)


def main():
    wide = np.cos(np.arange(100_000.0)).reshape(10_000, 10)
    took = [seconds(step, 2000, np.zeros(10), wide[:size], wide[:size, 0]) for size in SIZES]
    for size, each in zip(SIZES, took):
        epoch = (each / size) / (took[3] / SIZES[3])
        print(f"{size:6} examples: {each / took[0]:6.2f} times one; an epoch {epoch:7.2f}")
    for m, n in TABLES:
        A = np.cos(np.arange(float(m * n)) ** 1.5).reshape(m, n)
        steps = seconds(formula, 5, A, A[:, 0]) / seconds(step, 30, np.zeros(n), A, A[:, 0])
        counted = (m * n * n + n**3 / 3) / (2 * m * n)
        print(f"{m} × {n}: the formula is {steps:.0f} steps; counted, {counted:.0f}")


if __name__ == "__main__":
    main()
