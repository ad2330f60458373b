"""Single steps on the penguins, with a memory: the floor of noise, and how far Adam travels."""

import functools

import numpy as np

from gdlesson import data, memory


@functools.cache
def flippers():
    """Returns (A, y, best, lowest): ones and standardised flippers, masses, best line."""
    X, y, names = data.penguins()
    x = X[:, names.index("flipper length")]
    A = np.column_stack([np.ones_like(x), (x - x.mean()) / x.std()])
    best = np.linalg.lstsq(A, y, rcond=None)[0]
    return A, y, best, float(np.mean((A @ best - y) ** 2))


def above_lowest(theta):
    """Returns how far the MSE at theta is above the lowest, in proportion to it."""
    A, _, best, lowest = flippers()
    away = theta - best
    return float(np.mean((A @ away) ** 2)) / lowest


def noise_floor(alpha, beta, rounds=3):
    """Returns how far above the lowest MSE single steps with a memory stay, in proportion to it.

    From the best line, in the five orders of data/order.csv, so many times; the first order is
    left out of the mean.
    """
    A, y, best, _ = flippers()
    theta, z, above = best, np.zeros(2), []
    for i in np.tile(data.orders().ravel(), rounds):
        theta, z = memory.momentum_step(
            theta, z, lambda t, i=i: 2 * (A[i] @ t - y[i]) * A[i], alpha, beta
        )
        above.append(above_lowest(theta))
    return float(np.mean(above[len(y) :]))


def adams_journey(epochs=40, alpha=0.001):
    """Returns (θ0, the MSE in multiples of the lowest) after epochs of Adam's single steps.

    From (0, 0), in the orders of data/order.csv one after the other.
    """
    A, y, _, _ = flippers()
    orders = data.orders()
    theta, m, v, k = np.zeros(2), np.zeros(2), np.zeros(2), 0
    for epoch in range(epochs):
        for i in orders[epoch % len(orders)]:
            k += 1
            g = 2 * (A[i] @ theta - y[i]) * A[i]
            theta, m, v = memory.adam_step(theta, g, m, v, k, alpha)
    return float(theta[0]), 1 + above_lowest(theta)
