"""The line h(x) = θ0 + θ1·x, how badly it fits, and which way to go: each formula once.

x and y are one-dimensional arrays of m numbers. Every function accepts lists as well, and raises a
ValueError or TypeError that says what is wrong with its data.
"""

import numpy as np

from gdlesson.descent import number, positive, whole

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


def data(values, name="x"):
    """The values as a float array; ValueError or TypeError with a sentence if they are none."""
    try:
        array = np.asarray(values)
        if array.dtype.kind not in "iufb":
            raise TypeError
    except (TypeError, ValueError):
        raise TypeError(f"{name} must hold numbers, one for each example") from None
    if array.ndim != 1:
        raise ValueError(f"{name} must be one-dimensional, got shape {array.shape}; try .ravel()")
    if array.size == 0:
        raise ValueError(f"{name} is empty; at least one example is needed")
    array = array.astype(float, copy=False)
    if not np.all(np.isfinite(array)):
        where = int(np.flatnonzero(~np.isfinite(array))[0])
        raise ValueError(f"{name}[{where}] is {array[where]}; take that example out or mend it")
    return array


def pairs(x, y):
    """x and y as float arrays of the same length; ValueError with both lengths otherwise."""
    x, y = data(x), data(y, "y")
    if x.size != y.size:
        raise ValueError(f"x has {x.size} values and y has {y.size}; each example needs both")
    return x, y


# --- five sums


class Sums:
    """All that descent on the MSE needs to know of the data, read once: an epoch costs the same
    for any number of examples.

    Sums(x, y) keeps the means of x and y and, measured from those means, the means of dx², dx·dy
    and dy². Measured from the means, x may lie far from zero: 10⁹ and 10⁹ + 1 stay apart.
    """

    def __init__(self, x, y, chunk=8192):
        x, y = np.asarray(x), np.asarray(y)
        start = x if x.ndim == 0 else x[:chunk], y if y.ndim == 0 else y[:chunk]
        # Near the mean, so that little cancels below; exactly the mean it need not be.
        near_x, near_y = float(np.mean(data(start[0]))), float(np.mean(data(start[1], "y")))
        if x.size != y.size:
            pairs(x, y)
        # All the memory that is needed beside the data; it stays in the processor's cache.
        ones, *space = np.ones((3, min(chunk, x.size)))
        sum_x = sum_y = xx = xy = yy = 0
        with np.errstate(all="ignore"):
            for k in range(0, x.size, chunk):
                n = min(chunk, x.size - k)
                dx = np.subtract(x[k : k + n], near_x, out=space[0][:n])
                dy = np.subtract(y[k : k + n], near_y, out=space[1][:n])
                sum_x, sum_y = sum_x + dx.dot(ones[:n]), sum_y + dy.dot(ones[:n])
                xx, xy, yy = xx + dx.dot(dx), xy + dx.dot(dy), yy + dy.dot(dy)
        sums = np.array([sum_x, sum_y, xx, xy, yy])
        if not np.isfinite(sums).all():
            pairs(x, y)  # says which value is not finite
            raise ValueError("the squares of these values are too large for a float")
        move_x, move_y, xx, xy, yy = (sums / x.size).tolist()
        self.m, self.mean_x, self.mean_y = x.size, near_x + move_x, near_y + move_y
        self.xx = max(xx - move_x * move_x, 0.0)
        self.xy = xy - move_x * move_y
        self.yy = max(yy - move_y * move_y, 0.0)

    def gradient(self, theta0, theta1):
        """(∂J/∂θ0, ∂J/∂θ1) of the MSE, as mse_gradient gives it, without the data."""
        error = theta0 + theta1 * self.mean_x - self.mean_y  # the mean of h(x) - y
        return 2 * error, 2 * (error * self.mean_x + theta1 * self.xx - self.xy)

    def mse(self, theta0, theta1):
        """The mean squared error, as mse gives it, without the data."""
        error = theta0 + theta1 * self.mean_x - self.mean_y
        return error * error + max(theta1 * (theta1 * self.xx - 2 * self.xy) + self.yy, 0.0)

    def descend(self, theta0, theta1, alpha, steps):
        """The path of gradient descent on the MSE: steps + 1 rows (θ0, θ1), the start first."""
        path = np.empty((whole("steps", steps) + 1, 2))
        theta0, theta1 = number("theta0", theta0), number("theta1", theta1)
        alpha = positive("alpha", alpha)
        path[0] = theta0, theta1
        for k in range(1, len(path)):
            slope0, slope1 = self.gradient(theta0, theta1)
            theta0, theta1 = theta0 - alpha * slope0, theta1 - alpha * slope1
            path[k] = theta0, theta1
        return path

    def least_squares(self):
        """(θ0, θ1) of the line with the smallest MSE; ValueError if all x are equal."""
        if self.xx <= (1e-16 * self.mean_x) ** 2:  # less than two different floats can make
            raise ValueError(
                "all x are equal, so no slope can be told; a line needs two different x"
            )
        theta1 = self.xy / self.xx
        return self.mean_y - theta1 * self.mean_x, theta1
