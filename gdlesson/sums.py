"""The sums that replace the data: read it once, and an epoch costs the same for any m.

sums = Sums(x, y)
sums.gradient(theta0, theta1)     # as regression.mse_gradient, without reading x and y
"""

import numpy as np

from gdlesson.validate import ALL_EQUAL, BadValue, data, number, pairs, positive, whole


class Sums:
    """All that descent on the MSE needs to know of the data.

    m examples, the means mean_x and mean_y and, measured from them, xx, xy, yy: the means of dx²,
    dx·dy and dy². Measured from the means, x may lie far from zero: 10⁹ and 10⁹ + 1 stay apart.
    chunk: how many examples are read at a time.
    """

    def __init__(self, x, y, chunk: int = 8192):
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
            raise BadValue("the squares of these values are too large for a float")
        move_x, move_y, xx, xy, yy = (sums / x.size).tolist()
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
