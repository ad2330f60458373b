"""J = θ²: its slope, its exact path, the regimes of α on it, and when to stop."""

import numpy as np

from gdlesson.text import first
from gdlesson.validate import positive


def square(theta):
    """Returns J = theta²; theta: a number or an array."""
    return theta * theta


def square_slope(theta):
    """Returns dJ/dtheta = 2·theta of J = theta²; theta: a number or an array."""
    return 2 * theta


def exact_on_square(start, alpha, k):
    """Returns (1 - 2·alpha)^k · start, the exact value after k steps on theta²; k may be an array.

    Source: theta - alpha·2·theta = (1 - 2·alpha)·theta, k times over.
    """
    with np.errstate(all="ignore"):
        return (1 - 2 * alpha) ** np.asarray(k, dtype=float) * start


def regime(alpha):
    """Returns how descent on theta² goes with this alpha, by the factor 1 - 2·alpha.

    One of "straight in", "one step", "zigzag", "bounces for ever", "flies apart".
    """
    alpha = positive("alpha", alpha)
    if alpha < 0.5:
        return "straight in"
    if alpha == 0.5:
        return "one step"
    if alpha < 1:
        return "zigzag"
    return "bounces for ever" if alpha == 1 else "flies apart"


def stopping_steps(path, costs, small_gradient, small_change):
    """Returns a dict: the step at which each stopping rule ends this path, None where it does not.

    "fixed number": the whole path. "small gradient": the first step where abs(dJ/dtheta) is at
    most small_gradient. "small change": the first step that changed the cost by at most
    small_change. costs: J at each of path.values, for a theta that is a number.
    """
    still = first(np.abs(np.diff(costs)) <= small_change)
    return {
        "fixed number": path.steps,
        "small gradient": first(np.abs(path.gradients) <= small_gradient),
        "small change": None if still is None else still + 1,
    }
