"""Right answers to the exercises of lesson 4, as learners write them: more of them."""
# ruff: noqa: B905, E731

import array
import math
import statistics
from collections import defaultdict, deque
from dataclasses import dataclass
from decimal import Decimal, getcontext
from fractions import Fraction
from functools import reduce
from itertools import accumulate, islice

import numpy as np


@dataclass
class Point:
    theta0: float
    theta1: float

    def moved(self, g0, g1, alpha):
        return Point(self.theta0 - alpha * g0, self.theta1 - alpha * g1)


class Doubler:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, value):
        return self.factor * value


def walk(x, y, theta0, theta1, alpha):
    """An endless generator of the points."""
    while True:
        yield theta0, theta1
        e = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * e.mean(), theta1 - alpha * (e * x).mean()


# --- 4.1


def r_4_1_fsum(theta0, theta1, x, y):
    return math.fsum((theta0 + theta1 * a - b) ** 2 for a, b in zip(x, y)) / 2 / len(x)


def r_4_1_dot(theta0, theta1, x, y):
    r = y - theta1 * x - theta0
    return 0.5 * (r @ r) / r.size


def r_4_1_halves(theta0, theta1, x, y):
    """Half of each square, then the mean."""
    return np.mean(0.5 * np.square(theta0 + theta1 * x - y))


def r_4_1_decimal(theta0, theta1, x, y):
    """Decimal arithmetic."""
    getcontext().prec = 40
    t0, t1 = Decimal(float(theta0)), Decimal(float(theta1))
    s = sum((t0 + t1 * Decimal(float(a)) - Decimal(float(b))) ** 2 for a, b in zip(x, y))
    return float(s / (2 * len(x)))


def r_4_1_statistics(theta0, theta1, x, y):
    return statistics.fmean((theta0 + theta1 * float(a) - float(b)) ** 2 for a, b in zip(x, y)) / 2


r_4_1_lambda = lambda theta0, theta1, x, y: (
    np.linalg.norm(np.polyval([theta1, theta0], x) - y) ** 2 / (2 * len(y))
)


def r_4_1_array_array(theta0, theta1, x, y):
    squares = array.array("d", [0.0]) * len(x)
    for i, a in enumerate(x):
        squares[i] = (theta0 + theta1 * a - y[i]) ** 2
    return 1 / (2 * len(squares)) * sum(squares)


def r_4_1_matrix(theta0, theta1, x, y):
    """np.matrix, the 1 × 1 result taken out."""
    A = np.asmatrix(np.vstack([np.ones(len(x)), x]).T)
    r = A * np.asmatrix([[theta0], [theta1]]) - np.asmatrix(y).T
    return (r.T * r)[0, 0] / (2 * len(y))


# --- 4.2


def r_4_2_einsum(theta0, theta1, x, y):
    A = np.stack([np.ones_like(x), x], axis=1)
    e = A @ np.array([theta0, theta1]) - y
    return np.einsum("ij,i->j", A, e) / len(y)


def r_4_2_reduce(theta0, theta1, x, y):
    def add(s, p):
        e = theta0 + theta1 * p[0] - p[1]
        return s[0] + e, s[1] + e * p[0]

    s = reduce(add, zip(x, y), (0.0, 0.0))
    return s[0] / len(x), s[1] / len(x)


def r_4_2_two_and_half(theta0, theta1, x, y):
    """Keeps the 2 and the 1/(2m) apart."""
    n = len(x)
    e = theta0 + theta1 * x - y
    return 1 / (2 * n) * 2 * np.sum(e), 1 / (2 * n) * 2 * np.sum(e * x)


def r_4_2_negative(theta0, theta1, x, y):
    r = y - theta0 - theta1 * x
    d0 = d1 = 0
    for ri, xi in zip(r, x):
        d0 -= ri
        d1 -= ri * xi
    return [d0 / len(r), d1 / len(r)]


def r_4_2_moments(theta0, theta1, x, y):
    """From the moments of x and y."""
    M = np.array([[1.0, x.mean()], [x.mean(), np.mean(x**2)]])
    return M @ np.array([theta0, theta1]) - np.array([y.mean(), np.mean(x * y)])


def r_4_2_fraction(theta0, theta1, x, y):
    F = Fraction
    t0, t1 = F(float(theta0)), F(float(theta1))
    xs = [F(float(v)) for v in x]
    es = [t0 + t1 * a - F(float(b)) for a, b in zip(xs, y)]
    return float(sum(es) / len(xs)), float(sum(a * e for a, e in zip(xs, es)) / len(xs))


def r_4_2_central(theta0, theta1, x, y):
    """Central differences with a wide step: exact on a quadratic cost."""

    def J(a, b):
        return np.sum((a + b * x - y) ** 2) / (2 * len(x))

    h = 0.5
    d0 = (J(theta0 + h, theta1) - J(theta0 - h, theta1)) / (2 * h)
    d1 = (J(theta0, theta1 + h) - J(theta0, theta1 - h)) / (2 * h)
    return d0, d1


def r_4_2_in_place(theta0, theta1, x, y):
    """In place on its own copies."""
    e = x.copy()
    e *= theta1
    e += theta0
    e -= y
    d0 = e.mean()
    e *= x
    return np.array([d0, e.mean()])


# --- 4.3

r_4_3_callable = Doubler(2)
r_4_3_lambda = lambda alpha: alpha + alpha


def r_4_3_division(alpha):
    return alpha / 0.5


def r_4_3_shift(alpha):
    """Scales by a power of two."""
    return math.ldexp(alpha, 1)


def r_4_3_sum(alpha):
    return sum([alpha] * 2)


def r_4_3_fraction(alpha: float) -> float:
    return float(Fraction(alpha) * 2)


def r_4_3_from_hessians(alpha):
    """From the ratio of the two costs' gradients at one point."""
    x, y = np.array([1.0, 3.0]), np.array([0.0, 1.0])
    e = 1.0 + x - y
    return alpha * (2 * e.mean()) / e.mean()


def r_4_3_variables(alpha):
    """Long names and a print."""
    factor_of_mse_gradient = 2
    factor_of_half_mse_gradient = 1
    new_alpha = alpha * factor_of_mse_gradient / factor_of_half_mse_gradient
    print("new alpha:", new_alpha)
    return new_alpha


def r_4_3_numpy(alpha):
    return np.multiply(2.0, alpha)


# --- 4.4


def r_4_4_generator(x, y, theta0, theta1, alpha, steps):
    """The nth point of an endless generator."""
    return next(islice(walk(x, y, theta0, theta1, alpha), steps, None))


def r_4_4_dataclass(x, y, theta0, theta1, alpha, steps):
    p = Point(theta0, theta1)
    for _ in range(steps):
        e = p.theta0 + p.theta1 * x - y
        p = p.moved(e.mean(), np.mean(e * x), alpha)
    return p.theta0, p.theta1


def r_4_4_recursion(x, y, theta0, theta1, alpha, steps):
    """Recursion by halves, so that many steps do not go deep."""
    if steps == 0:
        return theta0, theta1
    if steps > 1:
        half = steps // 2
        middle = r_4_4_recursion(x, y, theta0, theta1, alpha, half)
        return r_4_4_recursion(x, y, *middle, alpha, steps - half)
    e = theta0 + theta1 * x - y
    new0 = theta0 - alpha * e.mean()
    new1 = theta1 - alpha * np.mean(e * x)
    return new0, new1


def r_4_4_reduce(x, y, theta0, theta1, alpha, steps):
    A = np.column_stack([np.ones(len(x)), x])
    start = np.array([theta0, theta1], dtype=float)
    return reduce(lambda t, _: t - alpha / len(y) * A.T @ (A @ t - y), range(steps), start)


def r_4_4_affine_power(x, y, theta0, theta1, alpha, steps):
    """The power of the affine map as a 3 × 3 matrix."""
    mx, mxx = np.mean(x), np.mean(x * x)
    M = np.eye(3)
    M[0] -= alpha * np.array([1.0, mx, -np.mean(y)])
    M[1] -= alpha * np.array([mx, mxx, -np.mean(x * y)])
    t = np.linalg.matrix_power(M, int(steps)) @ np.array([theta0, theta1, 1.0])
    return t[0], t[1]


def r_4_4_deque(x, y, theta0, theta1, alpha, steps):
    """accumulate, with only the last point kept."""

    def step(p, _):
        e = [p[0] + p[1] * a - b for a, b in zip(x, y)]
        g0 = sum(e) / len(e)
        g1 = sum(a * b for a, b in zip(e, x)) / len(e)
        return p[0] - alpha * g0, p[1] - alpha * g1

    return deque(accumulate(range(steps), step, initial=(theta0, theta1)), maxlen=1)[0]


def r_4_4_pure_while(x, y, theta0, theta1, alpha, steps):
    """While loop in pure Python, with the negative gradient added."""
    n = len(x)
    while steps > 0:
        down0 = down1 = 0.0
        for xi, yi in zip(x, y):
            gap = yi - (theta0 + theta1 * xi)
            down0 += gap
            down1 += gap * xi
        theta0 = theta0 + alpha * down0 / n
        theta1 = theta1 + alpha * down1 / n
        steps -= 1
    return [theta0, theta1]


def r_4_4_history(x, y, theta0, theta1, alpha, steps):
    """Keeps the whole history and prints now and then."""
    history = [(theta0, theta1)]
    for k in range(steps):
        t0, t1 = history[-1]
        e = t0 + t1 * x - y
        if k % 100 == 0:
            print(k, np.mean(e**2) / 2)
        history.append((t0 - alpha * np.mean(e), t1 - alpha * np.mean(e * x)))
    return history[-1]


def r_4_4_column_vector(x, y, theta0, theta1, alpha, steps):
    """Column vectors throughout; the results have shape (1,)."""
    A = np.hstack([np.ones((len(x), 1)), x.reshape(-1, 1)])
    theta = np.array([[theta0], [theta1]], dtype=float)
    target = y.reshape(-1, 1)
    for _ in range(steps):
        theta -= alpha * A.T.dot(A.dot(theta) - target) / len(x)
    return theta[0], theta[1]


# --- 4.5


def r_4_5_outer_style(theta0, theta1, x, y):
    e = theta0 + theta1 * x - y
    return e[:, None] * np.stack([np.ones_like(x), x], axis=-1)


def r_4_5_loop_fill(theta0, theta1, x, y):
    g = np.zeros((len(x), 2))
    for i in range(len(x)):
        e = theta0 + theta1 * x[i] - y[i]
        g[i, 0] = e
        g[i, 1] = e * x[i]
    return g


def r_4_5_transpose(theta0, theta1, x, y):
    e = theta0 + theta1 * x - y
    return np.array([e, e * x]).T


def r_4_5_comprehension(theta0, theta1, x, y):
    return np.array([(e := theta0 + theta1 * a - b, e * a) for a, b in zip(x, y)])


def r_4_5_diag(theta0, theta1, x, y):
    """A diagonal matrix of errors times the design matrix."""
    A = np.vander(x, 2, increasing=True)
    return np.diag(A @ [theta0, theta1] - y) @ A


def r_4_5_einsum(theta0, theta1, x, y):
    A = np.c_[np.ones(len(x)), x]
    return np.einsum("i,ij->ij", A.dot([theta0, theta1]) - y, A)


def r_4_5_dict(theta0, theta1, x, y):
    """A default dict of columns."""
    columns = defaultdict(list)
    for a, b in zip(x, y):
        r = b - theta0 - theta1 * a
        columns[0].append(-r)
        columns[1].append(-r * a)
    return np.column_stack([columns[0], columns[1]])


def r_4_5_fromiter(theta0, theta1, x, y):
    def numbers():
        for a, b in zip(x, y):
            e = theta0 + theta1 * a - b
            yield e
            yield e * a

    return np.fromiter(numbers(), dtype=float).reshape(-1, 2)
