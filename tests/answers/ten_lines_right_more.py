"""Right answers to the exercises of lesson 5, as learners write them: more of them."""
# ruff: noqa: B905, E731

import array
import math
import statistics
from collections import defaultdict, namedtuple
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import accumulate

import numpy as np

Fit = namedtuple("Fit", "m b cost")


@dataclass
class LineModel:
    m: float = 0.0
    b: float = 0.0

    def errors(self, X, y):
        return self.m * X + self.b - y

    def fit(self, X, y, epochs, rate):
        for _ in range(epochs):
            e = self.errors(X, y)
            self.m -= rate * 2 * np.mean(e * X)
            self.b -= rate * 2 * np.mean(e)
        return self


class Unscaler:
    def __call__(self, theta0, theta1, mean, std):
        at_zero = self.line(theta0, theta1, (0.0 - mean) / std)
        at_one = self.line(theta0, theta1, (1.0 - mean) / std)
        return at_zero, at_one - at_zero

    @staticmethod
    def line(a, b, z):
        return a + b * z


# --- 5.1


def r_5_1_class(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """A dataclass with a fit method; cost after the last update."""
    model = LineModel(m_current, b_current).fit(X, y, epochs, learning_rate)
    return model.m, model.b, np.mean(model.errors(X, y) ** 2)


def r_5_1_blog(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """As in the blog, with the cost before the last update."""
    N = float(len(y))
    cost = sum((y - m_current * X - b_current) ** 2) / N
    for _ in range(epochs):
        y_current = (m_current * X) + b_current
        cost = sum([data**2 for data in (y - y_current)]) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - (learning_rate * m_gradient)
        b_current = b_current - (learning_rate * b_gradient)
    return m_current, b_current, cost


def r_5_1_matrix(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Column vectors; m and b come out with shape (1,)."""
    A = np.c_[X, np.ones(len(X))]
    p = np.array([[m_current], [b_current]], dtype=float)
    t = y[:, None]
    for _ in range(epochs):
        p -= learning_rate * (2 / len(X)) * (A.T @ (A @ p - t))
    return p[0], p[1], float(np.mean((A @ p - t) ** 2))


def r_5_1_namedtuple(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """reduce, with a named tuple as the state."""

    def step(f, _):
        r = y - (f.m * X + f.b)
        return Fit(
            f.m + learning_rate * 2 * np.mean(r * X),
            f.b + learning_rate * 2 * np.mean(r),
            np.mean(r * r),
        )

    r = y - (m_current * X + b_current)
    return reduce(step, range(epochs), Fit(m_current, b_current, np.mean(r * r)))


def r_5_1_pure_python(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Inner loops with sums; the negative gradient is added."""
    n = len(X)
    for _ in range(epochs):
        dm = 0.0
        db = 0.0
        for xi, yi in zip(X, y):
            gap = yi - (m_current * xi + b_current)
            dm += 2 * gap * xi / n
            db += 2 * gap / n
        m_current += learning_rate * dm
        b_current += learning_rate * db
    cost = 0.0
    for xi, yi in zip(X, y):
        cost += (yi - (m_current * xi + b_current)) ** 2 / n
    return m_current, b_current, cost


def r_5_1_moments(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Moments computed once; the loop never touches the data."""
    mx, my, mxx, mxy, myy = (np.mean(v) for v in (X, y, X * X, X * y, y * y))
    m, b = float(m_current), float(b_current)
    for _ in range(epochs):
        m, b = (
            m - 2 * learning_rate * (m * mxx + b * mx - mxy),
            b - 2 * learning_rate * (m * mx + b - my),
        )
    cost = m * m * mxx + b * b + myy + 2 * m * b * mx - 2 * m * mxy - 2 * b * my
    return m, b, cost


def r_5_1_accumulate(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """itertools.accumulate over the epochs, returned as an array."""

    def move(p, _):
        e = p[0] * X + p[1] - y
        return p - learning_rate * 2 / len(X) * np.array([e @ X, e.sum()])

    *_, p = accumulate(range(epochs), move, initial=np.array([m_current, b_current], dtype=float))
    return np.array([p[0], p[1], np.mean((p[0] * X + p[1] - y) ** 2)])


def r_5_1_printing(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Prints every hundredth epoch and keeps a history in a default dict."""
    history = defaultdict(list)
    for epoch in range(epochs + 1):
        e = m_current * X + b_current - y
        history["cost"].append(np.mean(e**2))
        if epoch == epochs:
            break
        if epoch % 100 == 0:
            print(epoch, history["cost"][-1])
        m_current, b_current = (
            m_current - learning_rate * 2 * np.mean(e * X),
            b_current - learning_rate * 2 * np.mean(e),
        )
    return [m_current, b_current, history["cost"][-1]]


# --- 5.2


def r_5_2_statistics(x):
    mean = statistics.fmean(map(float, x))
    std = statistics.pstdev(list(map(float, x)), mean)
    return [(v - mean) / std for v in x], mean, std


def r_5_2_moments(x):
    """Root of the mean square of the deviations, by hand."""
    mean = np.sum(x) / np.size(x)
    d = x - mean
    std = math.sqrt(d @ d / d.size)
    return d / std, mean, std


def r_5_2_own_copy(x):
    """In place on an own copy."""
    z = x.copy()
    mean = z.mean()
    z -= mean
    std = np.sqrt(np.mean(np.square(z)))
    z /= std
    return z, mean, std


def r_5_2_norm(x):
    mean = np.average(x)
    std = np.linalg.norm(x - mean) / np.sqrt(len(x))
    return np.divide(np.subtract(x, mean), std), mean, std


def r_5_2_array_array(x):
    """array.array and math.fsum."""
    n = len(x)
    mean = math.fsum(x) / n
    std = math.sqrt(math.fsum((v - mean) ** 2 for v in x) / n)
    z = array.array("d", ((v - mean) / std for v in x))
    return np.frombuffer(z), mean, std


def r_5_2_fraction(x):
    """Exact mean and variance with fractions."""
    xs = [Fraction(float(v)) for v in x]
    mean = sum(xs) / len(xs)
    var = sum((v - mean) ** 2 for v in xs) / len(xs)
    std = math.sqrt(var)
    return np.array([float(v - mean) / std for v in xs]), float(mean), std


def r_5_2_welford(x):
    """Welford's running mean and variance."""
    mean = s = 0.0
    for k, v in enumerate(x, 1):
        d = v - mean
        mean += d / k
        s += d * (v - mean)
    std = (s / len(x)) ** 0.5
    return np.fromiter(((v - mean) / std for v in x), float), mean, std


def r_5_2_keepdims(x):
    """Mean and std come out with shape (1,)."""
    mean = x.mean(keepdims=True)
    std = x.std(axis=0, keepdims=True)
    return (x - mean) / std, mean, std


r_5_2_lambda = lambda x: ((x - (mu := x.mean())) / (s := x.std()), mu, s)


# --- 5.3

r_5_3_two_points = Unscaler()
r_5_3_lambda = lambda theta0, theta1, mean, std: (
    theta0 - mean * theta1 / std,
    theta1 / std,
)


def r_5_3_overwrites(theta0, theta1, mean, std):
    """Slope first, then the intercept with the new slope."""
    theta1 = theta1 / std
    theta0 = theta0 - theta1 * mean
    return theta0, theta1


def r_5_3_matrix(theta0, theta1, mean, std):
    """A change of basis as a matrix product."""
    return np.array([[1, -mean / std], [0, 1 / std]]) @ np.array([theta0, theta1])


def r_5_3_solve(theta0, theta1, mean, std):
    """Solves the inverse relation."""
    return np.linalg.solve([[1.0, mean], [0.0, std]], [theta0, theta1])


def r_5_3_poly(theta0, theta1, mean, std):
    """Composition of two polynomials."""
    line = np.poly1d([theta1, theta0])
    z = np.poly1d([1 / std, -mean / std])
    slope, intercept = (np.poly1d([0.0]) + line(z)).coeffs if theta1 else (0.0, theta0)
    return intercept, slope


def r_5_3_common_denominator(theta0, theta1, mean, std):
    return [(theta0 * std - theta1 * mean) / std, theta1 / std]


def r_5_3_generator(theta0, theta1, mean, std):
    """Unpacks a small generator into a tuple."""

    def parts():
        slope = theta1 / std
        yield theta0 - slope * mean
        yield slope

    return tuple(parts())


def r_5_3_fraction(theta0: float, theta1: float, mean: float, std: float) -> tuple:
    """Exact arithmetic, type hints."""
    t0, t1, mu, s = (Fraction(float(v)) for v in (theta0, theta1, mean, std))
    return float(t0 - t1 * mu / s), float(t1 / s)


# --- 5.4


def r_5_4_closed_form(x):
    """The root formula for a symmetric 2 × 2 matrix."""
    a, b, c = 2.0, 2 * np.mean(x), 2 * np.mean(x * x)
    return 2 / ((a + c) / 2 + math.hypot((a - c) / 2, b))


def r_5_4_svd(x):
    A = np.column_stack([np.ones(len(x)), x])
    return len(x) / np.linalg.svd(A, compute_uv=False)[0] ** 2


def r_5_4_spectral_norm(x):
    A = np.vander(x, 2)
    return 2 / np.linalg.norm(2 * A.T @ A / len(x), ord=2)


def r_5_4_outer_sum(x):
    """Adds up each example's Hessian."""
    H = np.zeros((2, 2))
    for v in x:
        row = np.array([1.0, v])
        H += 2 * np.outer(row, row) / len(x)
    return min(2 / lam for lam in np.linalg.eigvalsh(H) if lam > 1e-12)


def r_5_4_power_iteration(x):
    """Power iteration by repeated squaring of the matrix."""
    A = np.c_[np.ones_like(x), x]
    H = 2 / len(x) * A.T @ A
    P = H.copy()
    for _ in range(60):
        P = P @ P
        P /= np.trace(P)
    v = P @ np.array([1.0, 0.5])
    w = P @ np.array([0.5, -1.0])
    v = v if v @ v > w @ w else w
    return 2 * (v @ v) / (v @ H @ v)


def r_5_4_gram(x):
    """The other Gram matrix, m × m, has the same largest eigenvalue."""
    K = 2 / len(x) * (1 + np.outer(x, x))
    return 2 / np.linalg.eigvalsh(K).max()


def r_5_4_companion_roots(x):
    """Roots of the characteristic polynomial."""
    b, c = 2 * x.mean(), 2 * (x**2).mean()
    return 2 / np.roots([1, -(2 + c), 2 * c - b * b]).real.max()


def r_5_4_bisection(x):
    """Bisection on the condition that every step's factor stays below 1 in size."""
    A = np.column_stack([np.ones(len(x)), x])
    lam = np.linalg.eigvalsh(2 * A.T @ A / len(x))
    low, high = 0.0, 2.0
    for _ in range(200):
        mid = (low + high) / 2
        if np.all(1 - mid * lam > -1):
            low = mid
        else:
            high = mid
    return low


def r_5_4_eig_matrix(x):
    """np.matrix and the general eigenvalue routine."""
    A = np.asmatrix(np.vstack([x, np.ones(x.shape)])).T
    H = 2 * A.T * A / A.shape[0]
    values, _ = np.linalg.eig(H)
    return 2 / np.max(values.real)


def r_5_2_column(x):
    """z as a column, as scikit-learn returns it."""
    col = x.reshape(-1, 1)
    mean = col.mean(axis=0)
    std = col.std(axis=0)
    return (col - mean) / std, mean[0], std[0]


def r_5_2_sample_deviation(x):
    """The sample deviation, which divides by m - 1, all through."""
    mean = statistics.fmean(x)
    std = statistics.stdev(x)
    return (x - mean) / std, mean, std
