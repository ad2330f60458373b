"""The walks of lesson 7 on the penguins: what its pictures and explorers draw.

Nothing is drawn at random: epochs take the orders that come with the course, and examples drawn
with replacement come from arithmetic, so everybody sees the same.
"""

import numpy as np

from gdlesson import data, features, stochastic

EPOCHS = 20


def line_data():
    """Returns (A, y): ones and the standardised flipper length, shape (333, 2); grams."""
    X, y, _ = data.penguins()
    return features.with_ones(features.standardise_columns(X[:, 2:3])[0]), y


def lowest(A, y):
    """Returns (theta, J) of least squares."""
    theta = np.linalg.lstsq(A, y, rcond=None)[0]
    return theta, float(np.mean((A @ theta - y) ** 2))


def costs(A, y, thetas):
    """Returns J over the lowest J at each row of thetas; inf where it is beyond all numbers."""
    with np.errstate(all="ignore"):
        found = np.mean((thetas @ A.T - y) ** 2, axis=-1) / lowest(A, y)[1]
    return np.where(np.isfinite(found), found, np.inf)


def epochs_of(batch, epochs=EPOCHS, orders=None):
    """Returns the batches of so many epochs, from the course's five orders in turn."""
    orders = data.orders() if orders is None else orders
    rows = (orders[k % len(orders)] for k in range(epochs))
    return [piece for order in rows for piece in stochastic.batches(order, batch)]


def path(A, y, rate, batches):
    """Returns the path from 0, shape (updates + 1, n); rate: alpha, or a function of k."""
    rates = rate if callable(rate) else lambda k: rate
    return stochastic.walk(np.zeros(A.shape[1]), A, y, rates, batches)


def paths(A, y, alphas, batches):
    """Returns the paths from 0 with each alpha, walked side by side: (alphas, updates + 1, n)."""
    alphas = np.asarray(alphas)[:, None]
    thetas = np.zeros((len(batches) + 1, len(alphas), A.shape[1]))
    with np.errstate(all="ignore"):
        for k, batch in enumerate(batches):
            rows = A[batch]
            r = thetas[k] @ rows.T - y[batch]
            thetas[k + 1] = thetas[k] - alphas * 2 / len(batch) * (r @ rows)
    return thetas.swapaxes(0, 1)


def drawn(m, first, shape):
    """Returns indices below m, drawn with replacement: a function of their numbers, from first on.

    Source: Steele, Lea, Flood 2014, SplitMix64; the upper half of each number is used.
    """
    z = np.arange(first, first + np.prod(shape), dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z = (z ^ (z >> np.uint64(31))) >> np.uint64(32)
    return ((z * np.uint64(m)) >> np.uint64(32)).astype(int).reshape(shape)


def settled(A, y, alpha, batch, walks=200, updates=400):
    """Returns how far above the lowest J the walks stay, in proportion: the mean of many walks.

    They start at the best theta, run until the start is forgotten, and are then looked at.
    """
    best, low = lowest(A, y)
    theta, above = np.tile(best, (walks, 1)), []
    begin = int(3 / alpha)
    for k in range(begin + updates):
        rows = drawn(len(y), 1 + k * walks * batch, (walks, batch))
        r = np.einsum("wbn,wn->wb", A[rows], theta) - y[rows]
        theta = theta - alpha * 2 / batch * np.einsum("wbn,wb->wn", A[rows], r)
        if k >= begin and k % 5 == 0:
            above.append(np.mean((theta @ A.T - y) ** 2) / low - 1)
    return float(np.mean(above))


def sorted_by(y):
    """Returns the order of rising y, shape (1, m)."""
    return np.argsort(y, kind="stable")[None, :]
