"""The sums that replace the data: read it once, and an epoch costs the same for any m.

sums = Sums(x, y)
sums.gradient(theta0, theta1)     # as regression.mse_gradient, without reading x and y

total = reduce(merge, (block_sums(X, y) for X, y in blocks))    # of any number of features
best(total)                       # the best theta, though no two blocks were in memory at once
"""

import numpy as np

from gdlesson.validate import ALL_EQUAL, BadValue, data, number, pairs, positive, whole


class Sums:
    """All that descent on the MSE needs to know of the data.

    m examples, the means mean_x and mean_y and, measured from them, xx, xy, yy: the means of dx²,
    dx·dy and dy². Measured from the means, x may lie far from zero: 10⁹ and 10⁹ + 1 stay apart.
    chunk: how many examples are read at a time, in rows of 4096 so that one call sums many rows.
    """

    def __init__(self, x, y, chunk: int = 98_304):
        x, y = np.asarray(x), np.asarray(y)
        start = x if x.ndim == 0 else x[:chunk], y if y.ndim == 0 else y[:chunk]
        # Near the mean, so that little cancels below; exactly the mean it need not be.
        near_x, near_y = float(np.mean(data(start[0]))), float(np.mean(data(start[1], "y")))
        if x.size != y.size:
            pairs(x, y)
        # All the memory that is needed beside the data; it stays in the processor's cache.
        row = min(chunk, x.size, 4096)
        space, sums = np.zeros((2, -(-min(chunk, x.size) // row), row)), np.zeros(5)
        flat, (dx, dy) = space.reshape(2, -1), space
        with np.errstate(all="ignore"):
            for k in range(0, x.size, chunk):
                n = min(chunk, x.size - k)
                np.subtract(x[k : k + n], near_x, out=flat[0, :n])
                np.subtract(y[k : k + n], near_y, out=flat[1, :n])
                flat[:, n:] = 0  # the last chunk is shorter
                sums[:2] += flat.sum(axis=1)
                sums[2:4] += np.vecdot(space, space).sum(axis=1)
                sums[4] += np.vecdot(dx, dy).sum()
        if not np.isfinite(sums).all():
            pairs(x, y)  # says which value is not finite
            raise BadValue("the squares of these values are too large for a float")
        move_x, move_y, xx, yy, xy = (sums / x.size).tolist()
        self.m, self.mean_x, self.mean_y = x.size, near_x + move_x, near_y + move_y
        self.xx = max(xx - move_x * move_x, 0.0)
        self.xy = xy - move_x * move_y
        self.yy = max(yy - move_y * move_y, 0.0)
        # Rounding may leave a little where all x are equal: only then are they looked at again.
        spread = self.xx > (1e-12 * self.mean_x) ** 2 or np.ptp(x) > 0
        self._slope = self.xy / self.xx if spread and self.xx > 0 else None

    def gradient(self, theta0: float, theta1: float) -> tuple[float, float]:
        """Returns (∂J/∂θ0, ∂J/∂θ1) of the MSE, as mse_gradient gives it, without the data."""
        error = theta0 + theta1 * self.mean_x - self.mean_y  # the mean of h(x) - y
        return 2 * error, 2 * (error * self.mean_x + theta1 * self.xx - self.xy)

    def mse(self, theta0, theta1):
        """Returns the mean squared error, as mse gives it, without the data; arrays as well."""
        error = theta0 + theta1 * self.mean_x - self.mean_y
        left = theta1 * (theta1 * self.xx - 2 * self.xy) + self.yy
        return error * error + np.maximum(left, 0.0)

    def descend(self, theta0: float, theta1: float, alpha: float, steps: int) -> np.ndarray:
        """Returns the path of descent on the MSE, shape (steps + 1, 2): (θ0, θ1), start first."""
        path = np.empty((whole("steps", steps) + 1, 2))
        theta0, theta1 = number("theta0", theta0), number("theta1", theta1)
        alpha = positive("alpha", alpha)
        path[0] = theta0, theta1
        for k in range(1, len(path)):
            slope0, slope1 = self.gradient(theta0, theta1)
            theta0, theta1 = theta0 - alpha * slope0, theta1 - alpha * slope1
            path[k] = theta0, theta1
        return path

    def least_squares(self) -> tuple[float, float]:
        """Returns (θ0, θ1) of the line with the smallest MSE; BadValue if all x are equal."""
        if self._slope is None:
            raise BadValue(ALL_EQUAL)
        return self.mean_y - self._slope * self.mean_x, self._slope


# --- blocks of any number of features, merged in any order

MANY = 12  # features from which on one product of tables is quicker than one for each column


def block_sums(X, y, chunk: int = 50_000):
    """Returns (m, mean, S) of one block: what descent and least squares need to know of it.

    X: shape (m, n), no ones. mean: of each feature and, last, of y, shape (n + 1,). S: the sums of
    products measured from the means, shape (n + 1, n + 1): XᵀX, and Xᵀy in its last column.
    """
    m, n = X.shape
    some = slice(None, None, -(-m // 1000))  # from all over the block
    near = np.append(np.mean(X[some], axis=0), np.mean(y[some]))  # so that little cancels
    # Not 1024: columns that lie a power of 2 apart get in each other's way in the cache.
    row = min(chunk, m, 1000)
    space = _empty(n + 1, -(-min(chunk, m) // row), row)
    ones = np.ones(row)  # a product with them adds up, more quickly than sum does
    D, S, sums = space.reshape(n + 1, -1), np.zeros((n + 1, n + 1)), np.zeros(n + 1)
    rows = space.swapaxes(0, 1)  # so that all products of a row are made before those of the next
    products = np.zeros((len(rows), n + 1, n + 1)) if n <= MANY else None
    for k in range(0, m, chunk):
        used = min(chunk, m - k)
        np.subtract(X[k : k + chunk].T, near[:n, None], out=D[:-1, :used])
        np.subtract(y[k : k + chunk], near[n], out=D[-1, :used])
        D[:, used:] = 0  # the last chunk is shorter
        sums += np.vecdot(space, ones).sum(axis=1)
        if products is None:
            S += D @ D.T
            continue
        for j in range(n + 1):  # each column with itself and those behind it
            np.vecdot(rows[:, j, None], rows[:, j:], out=products[:, j, j:])
        S += products.sum(axis=0)
    S = np.triu(S) + np.triu(S, 1).T
    move = sums / m
    return m, near + move, S - m * np.outer(move, move)


def _empty(*shape):
    """Returns an array to be filled that begins where a line of the cache does: quicker to read."""
    space = np.empty(int(np.prod(shape)) + 7)
    skip = -space.__array_interface__["data"][0] // space.itemsize % 8
    return space[skip : skip + space.size - 7].reshape(shape)


def merge(first, second):
    """Returns the (m, mean, S) of two blocks together, from those of each; in any order.

    Source: Chan, Golub, LeVeque 1983. Without the last term S would be measured from two means.
    """
    (m1, mean1, S1), (m2, mean2, S2) = first, second
    m, delta = m1 + m2, mean2 - mean1
    return m, mean1 + delta * m2 / m, S1 + S2 + np.outer(delta, delta) * m1 * m2 / m


def best(sums):
    """Returns theta with the smallest MSE, shape (n + 1,), the intercept first, from (m, mean, S).

    The features are scaled before anything is solved, which saves digits. Of several best theta the
    one that is shortest over scaled features.
    """
    _, mean, S = sums
    size = np.sqrt(np.diag(S)[:-1])
    size = np.where(size > 0, size, 1.0)
    theta = np.linalg.lstsq(S[:-1, :-1] / np.outer(size, size), S[:-1, -1] / size, rcond=None)[0]
    theta = theta / size
    return np.append(mean[-1] - mean[:-1] @ theta, theta)


def gradient(theta, sums):
    """Returns the n + 1 slopes of the MSE at theta, as features.gradient, from (m, mean, S)."""
    m, mean, S = sums
    error = theta[0] + mean[:-1] @ theta[1:] - mean[-1]  # the mean of h − y
    rest = (S[:-1, :-1] @ theta[1:] - S[:-1, -1]) / m
    return 2 * np.append(error, error * mean[:-1] + rest)
