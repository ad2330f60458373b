"""Many features: the line, its cost and its gradient, each in one line.

X is a table of shape (m, n): a row for each example, a column for each feature, and no ones.
theta has n + 1 numbers, the intercept first. What has another shape raises with a sentence.
"""

import numpy as np

from gdlesson import validate
from gdlesson.regression import FLIES_APART


def with_ones(X):
    """Returns the table X with a column of ones in front, shape (m, n + 1)."""
    X = validate.features(X)
    return np.column_stack([np.ones(len(X)), X])


@np.errstate(**FLIES_APART)
def predict(theta, X):
    """Returns h = θ0 + θ1·x1 + … + θn·xn for each row of X, shape (m,), in units of y."""
    X = validate.features(X, theta=theta)
    return theta[0] + X @ theta[1:]


@np.errstate(**FLIES_APART)
def mse(theta, X, y):
    """Returns the mean squared error (1/m) Σ (h − y)², in squared units of y."""
    X = validate.features(X, y, theta)
    return np.mean((predict(theta, X) - y) ** 2)


@np.errstate(**FLIES_APART)
def gradient(theta, X, y):
    """Returns the n + 1 slopes of the MSE: (2/m) Σ (h − y), then (2/m) Σ (h − y)·xj for each j."""
    X = validate.features(X, y, theta)
    r = predict(theta, X) - y
    return 2 / len(y) * np.concatenate([[np.sum(r)], X.T @ r])


def gradient_check(cost, gradient, theta, eps=1e-6):
    """Returns how far each slope is from the slope felt on both sides, in proportion: shape (n,).

    cost, gradient: functions of theta alone. Each number is |slope − felt| / (|slope| + |felt|):
    0 where they agree, 1/3 for a factor 2, 1 for a slope that is missing or has the other sign.
    """
    theta = np.asarray(theta, float)
    felt = np.array(
        [(cost(theta + e) - cost(theta - e)) / (2 * eps) for e in eps * np.eye(len(theta))]
    )
    slope = np.asarray(gradient(theta), float)
    size = np.abs(slope) + np.abs(felt)
    return np.abs(slope - felt) / np.where(size == 0, 1, size)


def standardise_columns(X):
    """Returns (Z, mean, std): each column with mean 0 and standard deviation 1.

    mean and std have shape (n,). A column whose values are all equal becomes zeros, with std 1.
    """
    X = validate.features(X)
    mean, std = np.mean(X, axis=0), np.std(X, axis=0)
    constant = np.max(X, axis=0) == np.min(X, axis=0)
    mean, std = np.where(constant, X[0], mean), np.where(constant, 1, std)
    return (X - mean) / std, mean, std


def curvatures(X):
    """Returns the n + 1 curvatures of the MSE, the flattest first: eigenvalues of (2/m)·AᵀA.

    A is X with ones in front. A curvature below a rounding error of the steepest is exactly 0.
    """
    A = with_ones(X)
    found = np.linalg.eigvalsh(2 / len(A) * A.T @ A)
    return np.where(found < len(found) * np.finfo(float).eps * found[-1], 0.0, found)


def largest_rate(X):
    """Returns the rate below which descent on the MSE converges: 2 over the steepest curvature."""
    return 2 / curvatures(X)[-1]


def condition(X):
    """Returns κ, the steepest curvature over the flattest; infinite where one is 0."""
    found = curvatures(X)
    return found[-1] / found[0] if found[0] > 0 else np.inf


def least_squares(X, y):
    """Returns theta with the smallest MSE; where many have it, the shortest of them."""
    validate.features(X, y)
    return np.linalg.lstsq(with_ones(X), y, rcond=None)[0]


@np.errstate(**FLIES_APART)
def descend(X, y, theta, alpha, steps):
    """Returns theta after so many steps on the MSE; X is read once, for (2/m)·AᵀA and (2/m)·Aᵀy."""
    validate.features(X, y, theta)
    A = with_ones(X)
    table, right = 2 / len(y) * A.T @ A, 2 / len(y) * A.T @ y
    for _ in range(steps):
        theta = theta - alpha * (table @ theta - right)
    return theta
