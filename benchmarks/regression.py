"""How long a fit of a line takes, side by side in one run, and as ratios.

    python benchmarks/regression.py                 # m = 193, 10⁴, 10⁶, 10⁷: some minutes, 1.5 GB
    python benchmarks/regression.py 193 10000       # these numbers of examples only

1000 epochs of gradient descent by the ten lines with Python's sum, by the same lines vectorised,
and from the five sums, making them included; NumPy's polyfit; scikit-learn, where it is installed
(pip install scikit-learn; the course does not need it). A ratio says how many times as long as one
bare pass over the data, np.sum(x) and np.sum(y), which is the least that reading them costs.
Of what takes too long, a few epochs are timed and multiplied: marked with ≈.
"""

import sys
import time

import numpy as np

from gdlesson.regression import largest_rate
from gdlesson.sums import Sums

EPOCHS = 1000
SIZES = (193, 10_000, 1_000_000, 10_000_000)


def with_python_sum(x, y, rate, epochs):
    """(m, b, cost): the ten lines as they are copied, with Python's own sum."""
    m, b, n = 0, 0, float(len(y))
    for _ in range(epochs):
        now = m * x + b
        cost = sum([error**2 for error in (y - now)]) / n
        m_gradient = -(2 / n) * sum(x * (y - now))
        b_gradient = -(2 / n) * sum(y - now)
        m, b = m - rate * m_gradient, b - rate * b_gradient
    return m, b, cost


def vectorised(x, y, rate, epochs):
    """(m, b, cost): the same lines with NumPy's sums."""
    m, b, n = 0, 0, len(y)
    for _ in range(epochs):
        error = m * x + b - y
        cost = error @ error / n
        m, b = m - rate * 2 / n * (error @ x), b - rate * 2 / n * np.sum(error)
    return m, b, cost


def from_the_sums(x, y, rate, epochs):
    """(m, b, cost) from the five sums, which are made here."""
    sums = Sums(x, y)
    b, m = sums.descend(0, 0, rate, epochs)[-1]
    return m, b, sums.mse(b, m)


def seconds(work, at_least=0.2, most=7):
    """The shortest of several times that work() takes."""
    times = []
    while len(times) < 2 or (sum(times) < at_least and len(times) < most):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
        if times[0] > 2:
            break
    return min(times)


def of_epochs(fit, x, y, rate):
    """(seconds for all epochs, "≈" if only some of them were timed)."""
    began = time.perf_counter()
    fit(x, y, rate, 1)
    one = time.perf_counter() - began
    epochs = int(np.clip(3 / max(one, 1e-9), 2, EPOCHS))
    if epochs >= EPOCHS:
        return seconds(lambda: fit(x, y, rate, EPOCHS)), ""
    began = time.perf_counter()
    fit(x, y, rate, epochs)
    return (time.perf_counter() - began) / epochs * EPOCHS, "≈"


def example(m):
    """Hours and grades of m made students, of the sizes that the real ones have."""
    rng = np.random.default_rng(0)
    x = rng.gamma(2.4, 7.3, m)
    return x, 3.5 + 0.0033 * x + rng.normal(0, 0.28, m)


def others(x, y):
    """[(name, work)]: other ways to the same line."""
    found = [("numpy.polyfit", lambda: np.polyfit(x, y, 1))]
    try:
        from sklearn.linear_model import LinearRegression, SGDRegressor
    except ImportError:
        return found
    column = x[:, None]
    scaled = (column - x.mean()) / x.std()
    return [
        *found,
        ("scikit-learn LinearRegression", lambda: LinearRegression().fit(column, y)),
        ("scikit-learn SGDRegressor (x standardised)", lambda: SGDRegressor().fit(scaled, y)),
    ]


def rows(m):
    """Yields (name, seconds, mark) for m examples, the bare pass first."""
    x, y = example(m)
    rate = largest_rate(x[:100_000]) / 2
    yield "one bare pass: np.sum(x), np.sum(y)", seconds(lambda: (np.sum(x), np.sum(y))), ""
    yield "1000 epochs from the five sums", seconds(lambda: from_the_sums(x, y, rate, EPOCHS)), ""
    yield "    of which making the sums", seconds(lambda: Sums(x, y)), ""
    yield ("1000 epochs, vectorised", *of_epochs(vectorised, x, y, rate))
    yield ("1000 epochs, Python's sum", *of_epochs(with_python_sum, x, y, rate))
    for name, work in others(x, y):
        yield name, seconds(work), ""


def text_of(value):
    """Seconds in the unit that suits them."""
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if value >= size:
            return f"{value / size:.3g} {unit}"
    return f"{value / 1e-9:.0f} ns"


def main(sizes):
    for m in sizes:
        print(f"\nm = {m:,}{'':31}{'time':>12}{'bare passes':>14}")
        bare = None
        for name, took, mark in rows(m):
            bare = bare or took
            print(f"{name:45}{mark + text_of(took):>12}{took / bare:>14,.1f}", flush=True)
    if "sklearn" not in sys.modules:
        print("\nscikit-learn is not installed here, so it has no rows: pip install scikit-learn")


if __name__ == "__main__":
    main([int(word.replace("_", "")) for word in sys.argv[1:]] or SIZES)
