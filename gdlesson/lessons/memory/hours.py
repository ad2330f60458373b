"""The study hours as they are, the ravine of lesson 5: walks on it, and what they cost."""

import functools

import numpy as np

from gdlesson import data, memory


class Hours:
    """The MSE of a line on the raw study hours, around its lowest point.

    best: (θ0, θ1) there; lowest: the MSE there; flat, steep: the curvatures.
    """

    def __init__(self):
        self.best, self.table, self.lowest = bowl()
        self.flat, self.steep = np.linalg.eigvalsh(self.table)

    @property
    def angle(self):
        """Returns how far the ravine lies from an axis, in degrees."""
        along = np.abs(np.linalg.eigh(self.table)[1][:, 0])
        return float(np.degrees(np.arctan2(along.min(), along.max())))

    def gradient(self, theta):
        """Returns the gradient of the MSE at theta, shape (2,)."""
        return self.table @ (theta - self.best)

    def costs(self, path):
        """Returns the MSE at each point of a path, shape (steps + 1,)."""
        away = path - self.best
        with np.errstate(all="ignore"):
            return self.lowest + np.einsum("ki,ij,kj->k", away, self.table, away) / 2

    def arrival(self, costs, within=1.01):
        """Returns the epoch from which on the costs stay within 1 % of the lowest, or None."""
        above = np.flatnonzero(~(costs <= within * self.lowest))
        last = -1 if len(above) == 0 else int(above[-1])
        return last + 1 if last + 1 < len(costs) else None

    def momentum(self, alpha, beta, epochs):
        """Returns the path of momentum from (0, 0), shape (epochs + 1, 2)."""
        return memory.walk(memory.momentum_step, self.gradient, [0, 0], alpha, beta, epochs)

    def nesterov(self, alpha, beta, epochs):
        """Returns the path of Nesterov from (0, 0), shape (epochs + 1, 2)."""
        return memory.walk(memory.nesterov_step, self.gradient, [0, 0], alpha, beta, epochs)

    def adam(self, alpha, epochs):
        """Returns the path of Adam from (0, 0), shape (epochs + 1, 2)."""
        return memory.adam_walk(self.gradient, [0, 0], alpha, epochs)


@functools.cache
def bowl():
    """Returns (best, table, lowest): the lowest point, the Hessian, and the MSE there."""
    rows = [list(row.values()) for row in data.rows_of("gpa_study_hours.csv")]
    x, y = np.array(rows, float).T
    A = np.column_stack([np.ones_like(x), x])
    best = np.linalg.lstsq(A, y, rcond=None)[0]
    return best, 2 / len(x) * A.T @ A, float(np.mean((A @ best - y) ** 2))
