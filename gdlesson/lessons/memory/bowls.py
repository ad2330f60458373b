"""Bowls and slopes on which a memory helps, and on which it does not."""

import numpy as np

from gdlesson import memory

CLOSER = 100  # a walk has arrived when it is so many times closer than at the start
ADAM_RATE = 0.1


def steps_to_arrive(path, closer=CLOSER):
    """Returns the step from which on a path stays that many times closer to 0, or None."""
    far = np.abs(path) if np.ndim(path) == 1 else np.hypot(*np.transpose(path))
    away = np.flatnonzero(~(far <= far[0] / closer))
    return int(away[-1]) + 1 if len(away) and away[-1] + 1 < len(far) else None


def steps_by_theory(left, closer=CLOSER):
    """Returns after how many steps a walk stays that many times closer; not rounded.

    left: a function of the steps, the part of the distance that is left after them.
    """
    low, high = 0.0, 1.0
    while left(high) > 1 / closer or left(2 * high) > 1 / closer:
        low, high = high, 2 * high
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if left(middle) > 1 / closer else (low, middle)
    return high


def left_by_plain(kappa):
    """Returns the function steps → part left, on κ with the best α, from as far along both ways."""
    return lambda k: ((kappa - 1) / (kappa + 1)) ** k


def left_by_momentum(kappa):
    """Returns the same for momentum: with its best pair both ways have one factor, twice."""
    root = (np.sqrt(kappa) - 1) / (np.sqrt(kappa) + 1)
    return lambda k: root**k * np.hypot(1 + (1 - root) * k, 1 + (1 + root) * k) / np.sqrt(2)


def left_by_nesterov(kappa):
    """Returns the same for Nesterov with `nesterov_pair`: the steep way is gone after a step."""
    q = 1 / np.sqrt(kappa)
    return lambda k: (1 + q * k) * (1 - q) ** k / np.sqrt(2)


def plain_pair(flat, steep):
    """Returns (α, 0): plain descent's best rate between these curvatures, and no memory."""
    return 2 / (flat + steep), 0.0


def nesterov_pair(flat, steep):
    """Returns (α, β) as Nesterov's step is mostly used: 1 over steep, and (√κ − 1)/(√κ + 1)."""
    root = np.sqrt(steep / flat)
    return 1 / steep, (root - 1) / (root + 1)


def turned_bowl(stretch, angle):
    """Returns (table, start): curvatures 2 and 2·stretch, turned by an angle in degrees.

    table: the second derivatives, shape (2, 2). start: equally far along both.
    """
    c, s = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    turn = np.array([[c, -s], [s, c]])
    return turn @ np.diag([2.0, 2.0 * stretch]) @ turn.T, turn @ np.ones(2)


def four_walks(stretch, angle, steps, adam_rate=ADAM_RATE):
    """Returns {method: path, shape (steps + 1, 2)} on that bowl, each with its best numbers."""
    table, start = turned_bowl(stretch, angle)
    pair = 2.0, 2.0 * stretch

    def slope(theta):
        return table @ theta

    return {
        "plain": memory.walk(memory.momentum_step, slope, start, *plain_pair(*pair), steps),
        "momentum": memory.walk(
            memory.momentum_step, slope, start, *memory.best_pair(*pair), steps
        ),
        "Nesterov": memory.walk(memory.nesterov_step, slope, start, *nesterov_pair(*pair), steps),
        "Adam": memory.adam_walk(slope, start, adam_rate, steps),
    }


def worst_place(large, beta2, steps):
    """Returns {method: θ after each step} for slopes large, −1, −1, large, … and θ from −1 to 1.

    Their mean is (large − 2)/3, so for large > 2 the best place is −1. From 0, with α = 0.5/√k and
    β1 = 0. Source: S. Reddi, S. Kale and S. Kumar, On the convergence of Adam and beyond (2018).
    """
    descent = adam = largest = 0.0
    m = v = m2 = v2 = top = 0.0
    rows = []
    for k in range(1, steps + 1):
        slope, alpha = (large if k % 3 == 1 else -1.0), 0.5 / k**0.5
        descent = descent - alpha * slope
        adam, m, v = memory.adam_step(adam, slope, m, v, k, alpha, 0.0, beta2)
        largest, m2, v2, top = memory.amsgrad_step(largest, slope, m2, v2, top, alpha, 0.0, beta2)
        descent, adam, largest = (min(1.0, max(-1.0, t)) for t in (descent, adam, largest))
        rows.append((descent, adam, largest))
    return dict(zip(("descent", "Adam", "AMSGrad"), np.array(rows).T))


def bent_slope(theta):
    """Returns the slope of a convex curve with curvature 25, 1 and 25, bent at 1 and at 2.

    Source: L. Lessard, B. Recht and A. Packard (2016), with which momentum runs in circles.
    """
    return np.where(theta < 1, 25 * theta, np.where(theta < 2, theta + 24, 25 * theta - 24))
