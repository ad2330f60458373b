"""What a growing number of examples does: made data of any size, and the rates that it allows."""

import numpy as np

from gdlesson import regression


def growing_data(m, seed=4):
    """Returns (x, y): m made examples, x from 0 to 3, y near 1 + 1.5·x; the same for each seed."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(0, 3, m)
    return x, 1 + 1.5 * x + rng.normal(0, 0.5, m)


def largest_rates(x):
    """Returns the α below which descent converges: {"sum": …, "MSE": …, "half-MSE": …}."""
    rate = regression.largest_rate(x)
    return {"sum": rate / len(x), "MSE": rate, "half-MSE": 2 * rate}
