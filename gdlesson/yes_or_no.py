"""Yes or no: a probability, its cost and gradient, and data held back.

X is a table of shape (m, n) without ones, y holds 0 and 1, theta has n + 1 numbers, the intercept
first. Everything stays finite however large h's argument is.
"""

import numpy as np

from gdlesson import validate
from gdlesson.features import predict, with_ones


def sigmoid(z):
    """Returns 1/(1 + e^−z) for a number or an array, without a large power of e on the way."""
    z = np.asarray(z, float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


def log_loss(theta, X, y):
    """Returns the mean of −log of the probability that was given to what happened.

    It is written as log(1 + e^z) − y·z, which stays exact where the probability rounds to 0.
    """
    y, z = validate.yes_no(y), predict(theta, X)
    return np.mean(np.logaddexp(0, z) - y * z)


def log_loss_gradient(theta, X, y):
    """Returns the n + 1 slopes of log_loss: (1/m) Σ (h − y), then (1/m) Σ (h − y)·xj."""
    y = validate.yes_no(y)
    r = sigmoid(predict(theta, X)) - y
    return np.concatenate([[np.mean(r)], X.T @ r / len(y)])


def accuracy(theta, X, y):
    """Returns which share of the rows is told rightly by "yes where h > ½"."""
    return np.mean((predict(theta, X) > 0) == (validate.yes_no(y) == 1))


def descend(X, y, theta, alpha, steps):
    """Returns theta after so many steps on log_loss; y holds both answers."""
    if np.ptp(validate.yes_no(y)) == 0:
        raise validate.BadValue(f"all y are {y[0]:g}: learning has nothing to tell apart")
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, X, y)
    return theta


def safe_rate(X):
    """Returns a rate that always converges: 2 over a curvature that log_loss never exceeds.

    h·(1 − h) is at most ¼, so no curvature passes a quarter of the steepest of (1/m)·AᵀA.
    """
    A = with_ones(X)
    return 2 / (np.linalg.eigvalsh(A.T @ A / len(A))[-1] / 4)


def split(order, share):
    """Returns (learning, held back): the first round(share·m) of `order` are held back."""
    held = round(validate.number("share", share) * len(order))
    if not 0 < held < len(order):
        raise validate.BadValue(
            f"share = {share:g} of {len(order)} rows holds back {held}; some rows must be held "
            "back, and some must be left to learn from"
        )
    return order[held:], order[:held]


def early_stop(costs, patience):
    """Returns the index of the lowest cost so far, once `patience` more brought no lower one."""
    if validate.whole("patience", patience) == 0:
        raise validate.BadValue("patience is 0: wait at least 1 step for a lower cost")
    costs, best = validate.data(costs, "costs"), 0
    for k, cost in enumerate(costs):
        if cost < costs[best]:
            best = k
        elif k - best >= patience:
            break
    return best


def powers(x1, x2, degree):
    """Returns all products x1^a·x2^b with 1 ≤ a + b ≤ degree, shape (m, count); 6 gives 27."""
    return np.column_stack(
        [x1 ** (d - b) * x2**b for d in range(1, degree + 1) for b in range(d + 1)]
    )
