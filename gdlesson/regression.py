"""The line h(x) = θ0 + θ1·x, how badly it fits, and which way to go: each formula once.

x and y are one-dimensional arrays of m numbers. Every function accepts lists as well, and raises a
ValueError or TypeError that says what is wrong with its data.
"""

import numpy as np

from gdlesson.validate import data, pairs

# A line that flies apart has a cost too large for a float: inf is the result, not a warning.
FLIES_APART = {"over": "ignore", "invalid": "ignore"}


@np.errstate(**FLIES_APART)
def hypothesis(theta0, theta1, x):
    """The line's values θ0 + θ1·x, an array of length m."""
    return theta0 + theta1 * data(x)


@np.errstate(**FLIES_APART)
def residuals(theta0, theta1, x, y):
    """h(x) - y for each example, an array of length m: positive where the line is too high."""
    x, y = pairs(x, y)
    return theta0 + theta1 * x - y


@np.errstate(**FLIES_APART)
def mse(theta0, theta1, x, y):
    """The mean squared error (1/m) Σ (h(x) - y)², in squared units of y."""
    return np.mean(residuals(theta0, theta1, x, y) ** 2)


@np.errstate(**FLIES_APART)
def mse_gradient(theta0, theta1, x, y):
    """(∂J/∂θ0, ∂J/∂θ1) of the MSE: (2/m) Σ (h(x) - y) and (2/m) Σ (h(x) - y)·x."""
    r = residuals(theta0, theta1, x, y)
    return 2 * np.mean(r), 2 * np.mean(r * data(x))


@np.errstate(**FLIES_APART)
def half_mse(theta0, theta1, x, y):
    """Half the mean squared error, (1/2m) Σ (h(x) - y)²."""
    return mse(theta0, theta1, x, y) / 2


@np.errstate(**FLIES_APART)
def half_mse_gradient(theta0, theta1, x, y):
    """(∂J/∂θ0, ∂J/∂θ1) of half the MSE: (1/m) Σ (h(x) - y) and (1/m) Σ (h(x) - y)·x."""
    r = residuals(theta0, theta1, x, y)
    return np.mean(r), np.mean(r * data(x))


@np.errstate(**FLIES_APART)
def sum_of_squares(theta0, theta1, x, y):
    """The plain sum Σ (h(x) - y)², which grows with the number of examples."""
    return np.sum(residuals(theta0, theta1, x, y) ** 2)


@np.errstate(**FLIES_APART)
def sum_of_squares_gradient(theta0, theta1, x, y):
    """(∂J/∂θ0, ∂J/∂θ1) of the plain sum: 2 Σ (h(x) - y) and 2 Σ (h(x) - y)·x."""
    r = residuals(theta0, theta1, x, y)
    return 2 * np.sum(r), 2 * np.sum(r * data(x))


@np.errstate(**FLIES_APART)
def suggestions(theta0, theta1, x, y):
    """Each example's own gradient of half its squared error, shape (m, 2), whose mean is J's."""
    r = residuals(theta0, theta1, x, y)
    return np.column_stack([r, r * data(x)])


def least_squares(x, y):
    """(θ0, θ1) of the line with the smallest MSE; ValueError if all x are equal."""
    x, y = pairs(x, y)
    dx = x - np.mean(x)
    if not np.any(dx):
        raise ValueError("all x are equal, so no slope can be told; a line needs two different x")
    theta1 = np.sum(dx * (y - np.mean(y))) / np.sum(dx * dx)
    return np.mean(y) - theta1 * np.mean(x), theta1


def curvatures(x):
    """The two eigenvalues of the MSE's Hessian 2·[[1, mean x], [mean x, mean x²]], small first."""
    x = data(x)
    return np.linalg.eigvalsh(2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x * x)]]))


def largest_rate(x):
    """The rate below which descent on the MSE converges: 2 over the largest curvature."""
    return 2 / curvatures(x)[1]


def standardise(x):
    """(z, mean, std): x shifted to mean 0 and scaled to standard deviation 1."""
    x = data(x)
    mean, std = np.mean(x), np.std(x)
    if std == 0:
        raise ValueError("all x are equal, so they cannot be scaled to standard deviation 1")
    return (x - mean) / std, mean, std


def unscale(theta0, theta1, mean, std):
    """(θ0, θ1) for x itself, from those found for z = (x - mean) / std."""
    return theta0 - theta1 * mean / std, theta1 / std
