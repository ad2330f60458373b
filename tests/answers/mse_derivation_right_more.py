"""Right answers to the exercises of lesson 3, as learners write them: more of them."""
# ruff: noqa: B905, E731

import array
import math
import operator
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from functools import partial, reduce
from itertools import accumulate, repeat, starmap

import numpy as np


@dataclass
class Line:
    intercept: float
    slope: float

    def __call__(self, v):
        return self.intercept + self.slope * v


class MeanSquares:
    """Callable: an instance is the answer."""

    def __call__(self, theta0, theta1, x, y):
        return sum(e * e for e in self.errors(theta0, theta1, x, y)) / len(x)

    def errors(self, theta0, theta1, x, y):
        for a, b in zip(x, y):
            yield theta0 + theta1 * a - b


# --- 3.1


def r_3_1_dataclass(theta0, theta1, x):
    """A dataclass with __call__."""
    return Line(intercept=theta0, slope=theta1)(x)


r_3_1_lambda = lambda theta0, theta1, x: x * theta1 + theta0


def r_3_1_polyval(theta0, theta1, x):
    return np.polyval([theta1, theta0], x)


def r_3_1_einsum(theta0, theta1, x):
    A = np.stack([np.ones_like(x), x])
    return np.einsum("i,ij->j", np.array([theta0, theta1]), A)


def r_3_1_matrix(theta0, theta1, x):
    """np.matrix, made flat again at the end."""
    A = np.asmatrix(np.column_stack([np.ones(len(x)), x]))
    t = np.asmatrix([[theta0], [theta1]])
    return np.asarray(A * t).ravel()


def r_3_1_array_array(theta0, theta1, x):
    """array.array filled in a loop."""
    out = array.array("d")
    for v in x:
        out.append(theta0 + theta1 * v)
    return np.array(out)


def r_3_1_starmap(theta0, theta1, x):
    line = partial(lambda a, b, v: a + b * v, theta0, theta1)
    return list(starmap(line, zip(x)))


def r_3_1_own_copy(theta0, theta1, x):
    """In place, on a copy of its own."""
    h = np.array(x, dtype=float, copy=True)
    h *= theta1
    h += theta0
    return h


def r_3_1_recursion(theta0: float, theta1: float, x) -> list:
    """Recursion by halves, with type hints."""
    if len(x) == 0:
        return []
    if len(x) == 1:
        return [theta0 + theta1 * x[0]]
    k = len(x) // 2
    return r_3_1_recursion(theta0, theta1, x[:k]) + r_3_1_recursion(theta0, theta1, x[k:])


# --- 3.2

r_3_2_callable = MeanSquares()


def r_3_2_fsum(theta0, theta1, x, y):
    return math.fsum((theta0 + theta1 * a - b) ** 2 for a, b in zip(x, y)) / len(x)


def r_3_2_reduce(theta0, theta1, x, y):
    return reduce(lambda s, p: s + (p[1] - theta0 - theta1 * p[0]) ** 2, zip(x, y), 0.0) / len(y)


def r_3_2_fraction(theta0, theta1, x, y):
    """Exact arithmetic with fractions."""
    t0, t1 = Fraction(float(theta0)), Fraction(float(theta1))
    total = Fraction(0)
    for a, b in zip(x, y):
        total += (t0 + t1 * Fraction(float(a)) - Fraction(float(b))) ** 2
    return float(total / len(x))


def r_3_2_einsum(theta0, theta1, x, y):
    r = y - (theta0 + theta1 * x)
    return np.einsum("i,i->", r, r) / r.size


def r_3_2_variance_plus_bias(theta0, theta1, x, y):
    """Variance of the errors plus the squared mean error."""
    e = theta0 + theta1 * x - y
    return np.var(e) + np.mean(e) ** 2


def r_3_2_norm(theta0, theta1, x, y):
    return np.linalg.norm(theta1 * x + theta0 - y) ** 2 / np.shape(x)[0]


def r_3_2_running_mean(theta0, theta1, x, y):
    """A running mean, one example at a time."""
    mean = 0.0
    for k, (a, b) in enumerate(zip(x, y), start=1):
        mean += ((theta0 + theta1 * a - b) ** 2 - mean) / k
    return mean


def r_3_2_walrus_while(theta0, theta1, x, y):
    """While loop with a walrus, prints on the way."""
    i = -1
    s = 0.0
    while (i := i + 1) < len(x):
        s += pow(abs(theta0 + theta1 * x[i] - y[i]), 2)
    print("cost", s / len(x))
    return s / len(x)


# --- 3.4


def r_3_4_defaultdict(theta0, theta1, x, y):
    grad = defaultdict(float)
    for a, b in zip(x, y):
        e = theta0 + theta1 * a - b
        grad["b"] += 2 * e
        grad["w"] += 2 * e * a
    return grad["b"] / len(x), grad["w"] / len(x)


def r_3_4_negative_residuals(theta0, theta1, x, y):
    r = y - theta0 - theta1 * x
    return -2 * r.mean(), -2 * (r * x).mean()


def r_3_4_matrix(theta0, theta1, x, y):
    """np.matrix with a column y, flattened."""
    A = np.asmatrix(np.c_[np.ones(x.shape[0]), x])
    t = np.asmatrix([theta0, theta1]).T
    r = A * t - np.asmatrix(y).T
    return np.asarray(2.0 / x.shape[0] * A.T * r).ravel()


def r_3_4_normal_equations(theta0, theta1, x, y):
    """Expanded into the moments of x and y."""
    mx, my, mxx, mxy = x.mean(), y.mean(), (x * x).mean(), (x * y).mean()
    return 2 * (theta0 + theta1 * mx - my), 2 * (theta0 * mx + theta1 * mxx - mxy)


def r_3_4_accumulate(theta0, theta1, x, y):
    """itertools.accumulate, the last total taken."""
    errors = [theta0 + theta1 * a - b for a, b in zip(x, y)]
    *_, s0 = accumulate(errors)
    *_, s1 = accumulate(map(operator.mul, errors, x))
    return [2 * s0 / len(errors), 2 * s1 / len(errors)]


def r_3_4_average_weights(theta0, theta1, x, y):
    e = theta0 + theta1 * x - y
    g = np.empty(2)
    g[0] = 2 * np.average(e)
    g[1] = 2 * np.inner(e, x) / e.size
    return g


def r_3_4_complex_step(theta0, theta1, x, y):
    """Complex step derivative: exact to rounding."""

    def J(a, b):
        return np.sum((a + b * x - y) ** 2) / len(x)

    h = 1e-30
    return J(theta0 + h * 1j, theta1).imag / h, J(theta0, theta1 + h * 1j).imag / h


def r_3_4_recursion(theta0, theta1, x, y):
    n = len(x)

    def total(i, j):
        if j - i == 1:
            e = theta0 + theta1 * x[i] - y[i]
            return 2 * e / n, 2 * e * x[i] / n
        k = (i + j) // 2
        left, right = total(i, k), total(k, j)
        return left[0] + right[0], left[1] + right[1]

    return total(0, n)


# --- 3.5


def r_3_5_plain(cost, gradient, theta0, theta1, x, y):
    h = 1e-5
    g0, g1 = gradient(theta0, theta1, x, y)
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    return max(abs(g0 - n0), abs(g1 - n1))


def r_3_5_eye(cost, gradient, theta0, theta1, x, y):
    """Rows of the unit matrix as directions."""
    p = np.array([theta0, theta1], dtype=float)
    E = 1e-5 * np.eye(2)
    num = [(cost(*(p + d), x, y) - cost(*(p - d), x, y)) / 2e-5 for d in E]
    return np.abs(np.ravel(gradient(theta0, theta1, x, y)) - num).max()


def r_3_5_inf_norm(cost, gradient, theta0, theta1, x, y):
    h = 1e-6

    def slope(f):
        return (f(h) - f(-h)) / (2 * h)

    d = np.array(
        [
            slope(lambda s: cost(theta0 + s, theta1, x, y)),
            slope(lambda s: cost(theta0, theta1 + s, x, y)),
        ]
    ) - np.ravel(gradient(theta0, theta1, x, y))
    return np.linalg.norm(d, np.inf)


def r_3_5_five_points(cost, gradient, theta0, theta1, x, y):
    """A five-point formula for each slope."""

    def felt(f, h=1e-3):
        return (f(-2 * h) - 8 * f(-h) + 8 * f(h) - f(2 * h)) / (12 * h)

    n0 = felt(lambda s: cost(theta0 + s, theta1, x, y))
    n1 = felt(lambda s: cost(theta0, theta1 + s, x, y))
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(math.fabs(n0 - g0), math.fabs(n1 - g1))


def r_3_5_loop(cost, gradient, theta0, theta1, x, y):
    """A loop with copies of the point, the worst kept."""
    eps = 1e-6
    analytic = list(gradient(theta0, theta1, x, y))
    worst = 0.0
    for k in range(2):
        up = [theta0, theta1]
        down = up.copy()
        up[k] += eps
        down[k] -= eps
        numeric = (cost(*up, x, y) - cost(*down, x, y)) / (up[k] - down[k])
        diff = abs(analytic[k] - numeric)
        print(k, numeric, diff)
        if diff > worst:
            worst = diff
    return worst


def r_3_5_sorted(cost, gradient, theta0, theta1, x, y, eps=1e-6):
    """Sorts the differences and takes the last."""
    J = partial(lambda a, b: cost(a, b, x, y))
    g = gradient(theta0, theta1, x, y)
    diffs = sorted(
        [
            abs((J(theta0 + eps, theta1) - J(theta0 - eps, theta1)) / eps / 2 - g[0]),
            abs((J(theta0, theta1 + eps) - J(theta0, theta1 - eps)) / eps / 2 - g[1]),
        ]
    )
    return diffs[-1]


def r_3_5_plus_minus(cost, gradient, theta0, theta1, x, y):
    """Largest of the four signed differences."""
    h = 1e-5
    steps = [(h, 0.0), (0.0, h)]
    numeric = []
    for (a, b), data in zip(steps, repeat((x, y))):
        upper = cost(theta0 + a, theta1 + b, *data)
        lower = cost(theta0 - a, theta1 - b, *data)
        numeric.append((upper - lower) / (2 * h))
    d = [p - q for p, q in zip(gradient(theta0, theta1, x, y), numeric)]
    return max(max(d), -min(d))


def r_3_5_generator(cost, gradient, theta0, theta1, x, y):
    """max over a generator."""
    h = 1e-6
    g = gradient(theta0, theta1, x, y)
    return max(
        abs(gi - (cost(*up, x, y) - cost(*dn, x, y)) / (2 * h))
        for gi, up, dn in zip(
            g,
            [(theta0 + h, theta1), (theta0, theta1 + h)],
            [(theta0 - h, theta1), (theta0, theta1 - h)],
        )
    )


def r_3_1_column_of_a_product(theta0, theta1, x):
    """A column, from a matrix product."""
    A = np.c_[np.ones(len(x)), x]
    theta = np.array([theta0, theta1]).reshape(-1, 1)
    return A @ theta


def r_3_4_felt_with_small_steps(theta0, theta1, x, y):
    def cost(a, b):
        return np.mean((a + b * x - y) ** 2)

    h = 1e-6
    felt0 = (cost(theta0 + h, theta1) - cost(theta0 - h, theta1)) / (2 * h)
    felt1 = (cost(theta0, theta1 + h) - cost(theta0, theta1 - h)) / (2 * h)
    return felt0, felt1
