"""The line h(x) = θ0 + θ1·x, how badly it fits, and which way to go: each formula once.

x and y are one-dimensional arrays of m numbers; lists will do. What cannot be worked with raises
BadInput, which says what is wrong with it.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from gdlesson.descent import Path, gradient_descent
from gdlesson.validate import data, pairs, varied

Numbers = Sequence[float] | np.ndarray
Pair = tuple[float, float]

# A line that flies apart has a cost too large for a float: inf is the result, not a warning.
FLIES_APART: dict[str, Any] = {"over": "ignore", "invalid": "ignore"}


@np.errstate(**FLIES_APART)
def hypothesis(theta0: float, theta1: float, x: Numbers) -> np.ndarray:
    """Returns the line's values θ0 + θ1·x, shape (m,)."""
    return theta0 + theta1 * data(x)


@np.errstate(**FLIES_APART)
def residuals(theta0: float, theta1: float, x: Numbers, y: Numbers) -> np.ndarray:
    """Returns h(x) - y for each example, shape (m,): positive where the line is too high."""
    x, y = pairs(x, y)
    return theta0 + theta1 * x - y


@np.errstate(**FLIES_APART)
def mse(theta0: float, theta1: float, x: Numbers, y: Numbers) -> float:
    """Returns the mean squared error (1/m) Σ (h(x) - y)², in squared units of y."""
    return np.mean(residuals(theta0, theta1, x, y) ** 2)


@np.errstate(**FLIES_APART)
def mse_gradient(theta0: float, theta1: float, x: Numbers, y: Numbers) -> Pair:
    """Returns (∂J/∂θ0, ∂J/∂θ1) of the MSE: (2/m) Σ (h(x) - y) and (2/m) Σ (h(x) - y)·x."""
    r = residuals(theta0, theta1, x, y)
    return 2 * np.mean(r), 2 * np.mean(r * data(x))


@np.errstate(**FLIES_APART)
def half_mse(theta0: float, theta1: float, x: Numbers, y: Numbers) -> float:
    """Returns half the mean squared error, (1/2m) Σ (h(x) - y)²."""
    return mse(theta0, theta1, x, y) / 2


@np.errstate(**FLIES_APART)
def half_mse_gradient(theta0: float, theta1: float, x: Numbers, y: Numbers) -> Pair:
    """Returns (∂J/∂θ0, ∂J/∂θ1) of half the MSE: (1/m) Σ (h(x) - y) and (1/m) Σ (h(x) - y)·x."""
    r = residuals(theta0, theta1, x, y)
    return np.mean(r), np.mean(r * data(x))


@np.errstate(**FLIES_APART)
def sum_of_squares(theta0: float, theta1: float, x: Numbers, y: Numbers) -> float:
    """Returns the plain sum Σ (h(x) - y)², which grows with the number of examples."""
    return np.sum(residuals(theta0, theta1, x, y) ** 2)


@np.errstate(**FLIES_APART)
def sum_of_squares_gradient(theta0: float, theta1: float, x: Numbers, y: Numbers) -> Pair:
    """Returns (∂J/∂θ0, ∂J/∂θ1) of the plain sum: 2 Σ (h(x) - y) and 2 Σ (h(x) - y)·x."""
    r = residuals(theta0, theta1, x, y)
    return 2 * np.sum(r), 2 * np.sum(r * data(x))


# The three costs by name: (name, cost, gradient).
COSTS = (
    ("sum", sum_of_squares, sum_of_squares_gradient),
    ("MSE", mse, mse_gradient),
    ("half-MSE", half_mse, half_mse_gradient),
)


@np.errstate(**FLIES_APART)
def suggestions(theta0: float, theta1: float, x: Numbers, y: Numbers) -> np.ndarray:
    """Returns each example's own gradient of half its squared error, shape (m, 2).

    Their mean is the gradient of half the MSE.
    """
    r = residuals(theta0, theta1, x, y)
    return np.column_stack([r, r * data(x)])


def descend_line(
    gradient: Callable, x: Numbers, y: Numbers, start: Numbers, alpha: float, steps: int
) -> Path:
    """Returns the Path of (θ0, θ1) that descent walks from start with this gradient.

    gradient: one of those above, or your own function of (theta0, theta1, x, y).
    """
    x, y = pairs(x, y)
    return gradient_descent(
        lambda theta: np.array(gradient(theta[0], theta[1], x, y)),
        start,
        alpha,
        steps,
        names=("θ0", "θ1"),
    )


def least_squares(x: Numbers, y: Numbers) -> Pair:
    """Returns (θ0, θ1) of the line with the smallest MSE, at once; BadValue if all x are equal.

    Source: where both partial derivatives are 0, θ1 = Σ dx·dy / Σ dx², measured from the means.
    """
    x, y = pairs(x, y)
    dx = varied(x) - np.mean(x)
    dx = dx - np.mean(dx)  # again: far from 0 the mean itself is rounded
    theta1 = np.sum(dx * (y - np.mean(y))) / np.sum(dx * dx)
    return np.mean(y) - theta1 * np.mean(x), theta1


def curvatures(x: Numbers) -> np.ndarray:
    """Returns how sharply the MSE bends along its flattest and its steepest direction, shape (2,).

    They are the eigenvalues of its second derivatives 2·[[1, mean x], [mean x, mean x²]].
    """
    x = data(x)
    return np.linalg.eigvalsh(2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x * x)]]))


def largest_rate(x: Numbers) -> float:
    """Returns the rate below which descent on the MSE converges: 2 over the largest curvature."""
    return 2 / curvatures(x)[1]


def epochs_needed(alpha: Numbers, curvature: float, left: float = 0.01) -> Any:
    """Returns how many epochs, not rounded, until that share of a direction's way is left.

    alpha: a rate or an array of them. Infinite where the way does not shrink. Source: an epoch
    multiplies what is left along a direction by 1 - alpha·curvature.
    """
    share = np.asarray(alpha) * curvature
    away = np.minimum(share, 2 - share)  # what an epoch takes away: 1 - abs(1 - share), exactly
    with np.errstate(divide="ignore"):
        return np.where(away > 0, np.log(left) / np.log1p(-np.maximum(away, 0.0)), np.inf)


def standardise(x: Numbers) -> tuple[np.ndarray, Any, Any]:
    """Returns (z, mean, std): x shifted to mean 0 and scaled to standard deviation 1."""
    x = varied(data(x))
    mean, std = np.mean(x), np.std(x)
    return (x - mean) / std, mean, std


def unscale(theta0: float, theta1: float, mean: float, std: float) -> Pair:
    """Returns (θ0, θ1) for x itself, from those found for z = (x - mean) / std."""
    return theta0 - theta1 * mean / std, theta1 / std
