"""Right answers to the exercises of all lessons, written when the checker stood."""
# ruff: noqa: A001, B006, B018, B905, E731, E741

import functools
import itertools
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from gdlesson import features


# --- 1.1
def r_1_1_dual_numbers(theta):
    """Dual numbers, by hand: θ + ε squared is θ² + 2θε."""

    @dataclass
    class Dual:
        value: float
        slope: float

        def __mul__(self, other):
            return Dual(
                self.value * other.value, self.value * other.slope + self.slope * other.value
            )

    t = Dual(theta, 1.0)
    return (t * t).slope


class Doubler:
    """A callable object."""

    def __init__(self, factor: float = 2.0) -> None:
        self.factor = factor

    def __call__(self, theta: float) -> float:
        return self.factor * theta


r_1_1_instance = Doubler()


# --- 1.2
def r_1_2_typed(theta: float, alpha: float = 0.1) -> float:
    """Type hints, a helper, a default that nobody asked for."""

    def slope(t: float) -> float:
        return 2.0 * t

    return theta - alpha * slope(theta)


def r_1_2_bound_method(theta, alpha):
    """A class that holds the state."""

    class Walker:
        def __init__(self, t):
            self.t = t

        def go(self):
            self.t -= alpha * 2 * self.t
            return self

    return Walker(theta).go().t


# --- 1.3
def r_1_3_recursive(gradient, theta, alpha, steps):
    """Plain recursion."""
    if steps == 0:
        return [theta]
    return [theta, *r_1_3_recursive(gradient, theta - alpha * gradient(theta), alpha, steps - 1)]


def r_1_3_preallocated(gradient, theta, alpha, steps):
    """An array filled place by place."""
    path = np.empty(steps + 1)
    path[0] = theta
    for k in range(1, steps + 1):
        path[k] = path[k - 1] - alpha * gradient(path[k - 1])
    return path


def r_1_3_accumulate(gradient, theta, alpha, steps):
    """itertools.accumulate."""
    return list(
        itertools.accumulate(range(steps), lambda t, _: t - alpha * gradient(t), initial=theta)
    )


def r_1_3_while_len(gradient, theta, alpha, steps):
    """Goes on until the list is long enough, and prints on the way."""
    path = [theta]
    while len(path) < steps + 1:
        print(f"{len(path):3d} {path[-1]:10.4f}")
        path.append(path[-1] - alpha * gradient(path[-1]))
    return path


# --- 1.4
def r_1_4_mean_of_sides(f, theta, eps=1e-6):
    """The mean of both one-sided slopes is the two-sided one."""
    right = (f(theta + eps) - f(theta)) / eps
    left = (f(theta) - f(theta - eps)) / eps
    return (right + left) / 2


def r_1_4_gradient_of_numpy(f, theta, eps=1e-6):
    """np.gradient's middle one."""
    xs = [theta - eps, theta, theta + eps]
    return np.gradient([f(x) for x in xs], eps)[1]


# --- 1.5, 2.4
r_1_5_fraction = 2 / 2
r_2_4_fraction = 1 / 10


# --- 1.6
def r_1_6_recursion(theta, alpha, tolerance):
    """Plain recursion, by its own name."""
    if abs(theta) <= tolerance:
        return 0
    return 1 + r_1_6_recursion(theta - alpha * 2 * theta, alpha, tolerance)


def r_1_6_next(theta, alpha, tolerance):
    """The first of a generator that has arrived."""
    walk = ((k, theta * (1 - 2 * alpha) ** k) for k in itertools.count())
    return next(k for k, t in walk if abs(t) <= tolerance)


# --- 2.1
class Gradient(NamedTuple):
    d1: float
    d2: float


def r_2_1_named(theta1: float, theta2: float) -> Gradient:
    """A named tuple."""
    return Gradient(d1=2 * theta1, d2=2 * theta2)


def r_2_1_map(theta1, theta2):
    """map, not made a list."""
    return map(lambda t: t + t, (theta1, theta2))


# --- 2.2
def r_2_2_matrix(theta1, theta2, alpha):
    """One table times the point."""
    H = np.array([[2.0, 1.0], [1.0, 2.0]])
    theta = np.array([theta1, theta2])
    return theta - alpha * H @ theta


def r_2_2_deltas(theta1, theta2, alpha):
    """Both moves first, then both updates, in place."""
    move1 = -alpha * (2 * theta1 + theta2)
    move2 = -alpha * (2 * theta2 + theta1)
    theta1 += move1
    theta2 += move2
    return [theta1, theta2]


# --- 2.3
def r_2_3_copies(partials, theta1, theta2, alpha, steps):
    """An array changed in place, and a copy of it kept at each step."""
    theta = np.array([theta1, theta2], dtype=float)
    path = [theta.copy()]
    for _ in range(steps):
        theta -= alpha * np.array(partials(*theta))
        path.append(theta.copy())
    return np.vstack(path)


def r_2_3_yields(partials, theta1, theta2, alpha, steps):
    """A generator of points."""
    yield theta1, theta2
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        yield theta1, theta2


# --- 2.5
def r_2_5_mended(partials, theta1, theta2, alpha, steps):
    """The given lines, mended."""
    path = [(theta1, theta2)]
    for _ in range(steps):
        slope1, slope2 = partials(theta1, theta2)
        theta1 = theta1 - alpha * slope1
        theta2 = theta2 - alpha * slope2
        path.append((theta1, theta2))
    return path


# --- 3.1
def r_3_1_horner(theta0, theta1, x):
    """polyval from the highest power down."""
    return np.polyval([theta1, theta0], x)


def r_3_1_inner(theta0: float, theta1: float, x: Iterable[float]) -> list[float]:
    """A line as a function that is made and mapped."""

    def line(intercept: float, slope: float) -> Callable[[float], float]:
        return lambda v: intercept + slope * v

    return [line(theta0, theta1)(v) for v in x]


# --- 3.2
def r_3_2_norm(theta0, theta1, x, y):
    """The squared length of the residuals over m."""
    return np.linalg.norm(theta0 + theta1 * x - y) ** 2 / len(x)


def r_3_2_expanded(theta0, theta1, x, y):
    """Var and squared mean of the residuals."""
    r = y - (theta0 + theta1 * x)
    return r.var() + r.mean() ** 2


# --- 3.4
def r_3_4_design(theta0, theta1, x, y):
    """A table of ones and x."""
    A = np.column_stack([np.ones(len(x)), x])
    return (2 / len(y)) * (A.T @ (A @ np.array([theta0, theta1]) - y))


def r_3_4_accumulated(theta0, theta1, x, y):
    """The well-known loop with minus signs."""
    g0 = 0
    g1 = 0
    N = float(len(x))
    for i in range(len(x)):
        g0 += -(2 / N) * (y[i] - ((theta1 * x[i]) + theta0))
        g1 += -(2 / N) * x[i] * (y[i] - ((theta1 * x[i]) + theta0))
    return [g0, g1]


# --- 3.5
def r_3_5_helper(cost, gradient, theta0, theta1, x, y):
    """A general numerical gradient inside."""

    def felt(f: Callable[..., float], at: Sequence[float], eps: float = 1e-5) -> list[float]:
        out = []
        for k in range(len(at)):
            up, down = list(at), list(at)
            up[k] += eps
            down[k] -= eps
            out.append((f(*up) - f(*down)) / (2 * eps))
        return out

    slopes = felt(lambda a, b: cost(a, b, x, y), (theta0, theta1))
    return max(abs(a - b) for a, b in zip(slopes, gradient(theta0, theta1, x, y)))


# --- 4.1
def r_4_1_vdot(theta0, theta1, x, y):
    """vdot of the residuals with themselves."""
    r = theta0 + theta1 * x - y
    return np.vdot(r, r) / (2 * r.size)


def r_4_1_zip_fsum(theta0, theta1, x, y):
    """fsum over pairs."""
    return math.fsum((theta0 + theta1 * a - b) ** 2 for a, b in zip(x, y)) / len(x) / 2


# --- 4.2
def r_4_2_average(theta0, theta1, x, y):
    """np.average with x as its weights' part."""
    r = theta0 + theta1 * x - y
    return np.average(r), np.average(r * x)


# --- 4.3
def r_4_3_sum(alpha):
    """A sum of both."""
    return sum([alpha, alpha])


# --- 4.4
def r_4_4_optimiser(x, y, theta0, theta1, alpha, steps):
    """A class with a method, in the style of a library."""

    class LinearModel:
        def __init__(self, b: float, w: float) -> None:
            self.params = {"b": b, "w": w}

        def gradients(self) -> dict[str, float]:
            r = self.params["b"] + self.params["w"] * x - y
            return {"b": float(r.mean()), "w": float((r * x).mean())}

        def step(self) -> None:
            for name, g in self.gradients().items():
                self.params[name] -= alpha * g

    model = LinearModel(theta0, theta1)
    for _ in range(steps):
        model.step()
    return tuple(model.params.values())


def r_4_4_reduce(x, y, theta0, theta1, alpha, steps):
    """functools.reduce over the steps."""
    A = np.vander(x, 2, increasing=True)
    move = lambda t, _: t - alpha / len(x) * A.T @ (A @ t - y)
    return functools.reduce(move, range(steps), np.array([theta0, theta1]))


# --- 4.5
def r_4_5_outer(theta0, theta1, x, y):
    """Broadcast: a column of residuals times ones and x."""
    r = (theta0 + theta1 * x - y)[:, None]
    return r * np.c_[np.ones_like(x), x]


# --- 5.1
def r_5_1_design(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """The table of X and ones."""
    A = np.column_stack([X, np.ones(len(X))])
    w = np.array([m_current, b_current], dtype=float)
    for _ in range(epochs):
        w -= learning_rate * 2 / len(y) * A.T @ (A @ w - y)
    m, b = w
    return m, b, ((A @ w - y) ** 2).mean()


def r_5_1_sums(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Five sums instead of the data."""
    n, sx, sy = len(X), X.sum(), y.sum()
    sxx, sxy, syy = (X * X).sum(), (X * y).sum(), (y * y).sum()
    m, b = m_current, b_current
    for _ in range(epochs):
        gm, gb = 2 / n * (m * sxx + b * sx - sxy), 2 / n * (m * sx + n * b - sy)
        m, b = m - learning_rate * gm, b - learning_rate * gb
    cost = (m * m * sxx + 2 * m * b * sx + n * b * b - 2 * m * sxy - 2 * b * sy + syy) / n
    return m, b, cost


# --- 5.2
def r_5_2_statistics(x):
    """The statistics module."""
    import statistics

    mean, std = statistics.fmean(x), statistics.pstdev(map(float, x))
    return [(v - mean) / std for v in x], mean, std


# --- 5.3
def r_5_3_two_points(theta0, theta1, mean, std):
    """The line through its points at z = 0 and z = 1."""
    slope = (theta0 + theta1 - theta0) / std
    return theta0 + slope * (0 - mean), slope


# --- 5.4
def r_5_4_quadratic(x):
    """The eigenvalue by the formula for two by two."""
    a, b, d = 1.0, np.mean(x), np.mean(np.square(x))
    return 1 / ((a + d) / 2 + np.sqrt(((a - d) / 2) ** 2 + b * b))


# --- 5.5
def r_5_5_mended(x, y):
    """The given lines, mended."""
    mean, std = np.mean(x), np.std(x)
    z = (x - mean) / std
    theta0, theta1 = 0.0, 0.0
    for _ in range(100):
        error = theta0 + theta1 * z - y
        theta0 = theta0 - 0.4 * 2 * np.mean(error)
        theta1 = theta1 - 0.4 * 2 * np.mean(error * z)
    return theta0 - theta1 * mean / std, theta1 / std


# --- 6.1
def r_6_1_einsum(theta, X):
    """einsum."""
    return theta[0] + np.einsum("ij,j->i", X, theta[1:])


def r_6_1_unpacked(theta, X):
    """A star, and plain Python."""
    bias, *weights = theta
    return [bias + sum(w * v for w, v in zip(weights, row)) for row in X]


# --- 6.2
def r_6_2_einsum(theta, X, y):
    """Ones put in front, einsum."""
    A = np.pad(X, ((0, 0), (1, 0)), constant_values=1)
    return 2 * np.einsum("ij,i->j", A, A @ theta - y) / len(A)


# --- 6.3
def r_6_3_loop(cost, gradient, theta, eps=1e-6):
    """Part by part, with a copy."""
    theta = np.array(theta, dtype=float)
    shares = []
    for j, slope in enumerate(gradient(theta)):
        up, down = theta.copy(), theta.copy()
        up[j] += eps
        down[j] -= eps
        felt = (cost(up) - cost(down)) / (2 * eps)
        size = abs(slope) + abs(felt)
        shares.append(0.0 if size == 0 else abs(slope - felt) / size)
    return np.array(shares)


# --- 6.4
def r_6_4_loop(X):
    """Column by column."""
    Z, means, stds = [], [], []
    for column in np.asarray(X).T:
        mu = column.mean()
        sd = column.std() if column.max() > column.min() else 1.0
        Z.append((column - mu) / sd if column.max() > column.min() else np.zeros(len(column)))
        means.append(mu)
        stds.append(sd)
    return np.array(Z).T, np.array(means), np.array(stds)


# --- 7.1
def r_7_1_reduce(blocks):
    """reduce over pairs of tables."""

    def sums(block):
        A = np.insert(block[0], 0, 1, axis=1)
        return A.T @ A, A.T @ block[1]

    return functools.reduce(lambda p, q: (p[0] + q[0], p[1] + q[1]), map(sums, blocks))


# --- 7.2
r_7_2_lambda = lambda k: 0.5 / k


# --- 7.3
def r_7_3_take(theta, A, y, alpha, order):
    """zip over the chosen rows."""
    theta = np.array(theta, dtype=float)
    for row, target in zip(np.take(A, order, axis=0), np.take(y, order)):
        theta -= 2 * alpha * (row @ theta - target) * row
    return theta


# --- 7.4
def r_7_4_split(order, size):
    """np.split at the borders."""
    return np.split(np.asarray(order), range(size, len(order), size)) if len(order) else []


def r_7_4_islice(order, size):
    """An iterator, read in pieces."""
    rest = iter(order)
    return list(iter(lambda: list(itertools.islice(rest, size)), []))


# --- 7.7
def r_7_7_about_zero(first, second):
    """By the sums about 0."""
    (m1, a, S1), (m2, b, S2) = first, second
    m = m1 + m2
    mean = (m1 * a + m2 * b) / m
    S = S1 + m1 * np.outer(a - mean, a - mean) + S2 + m2 * np.outer(b - mean, b - mean)
    return m, mean, S


# --- 8.1
def r_8_1_dict(theta, z, gradient, alpha, beta):
    """A dict for the state."""
    state = {"theta": theta, "z": z}
    state["z"] = beta * state["z"] + gradient(state["theta"])
    state["theta"] = state["theta"] - alpha * state["z"]
    return tuple(state.values())


# --- 8.2
def r_8_2_kappa(flat, steep):
    """By κ."""
    kappa = steep / flat
    beta = ((np.sqrt(kappa) - 1) / (np.sqrt(kappa) + 1)) ** 2
    return (1 + math.sqrt(beta)) ** 2 / steep, beta


# --- 8.4
def r_8_4_mended(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """The given lines, mended."""
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * np.square(g)
    m_hat, v_hat = m / (1 - beta1**k), v / (1 - beta2**k)
    return theta - alpha * m_hat / (v_hat**0.5 + eps), m, v


# --- 9.1
def r_9_1_tanh(z):
    """By the hyperbolic tangent of half of z."""
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(z, dtype=float)))


def r_9_1_logaddexp(z):
    """By the logarithm."""
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))


# --- 9.2
def r_9_2_where(theta, X, y):
    """The margin of what happened."""
    z = theta[0] + X @ theta[1:]
    return np.logaddexp(0, np.where(y == 1, -z, z)).mean()


# --- 9.3
def r_9_3_rows(theta, X, y):
    """Example by example."""
    total = np.zeros(len(theta))
    for row, target in zip(X, y):
        a = np.array([1.0, *row])
        total += (0.5 + 0.5 * np.tanh(a @ theta / 2) - target) * a
    return total / len(y)


# --- 9.4
def r_9_4_comprehension(order, share):
    """Lists, by place."""
    k = round(share * len(order))
    return [i for n, i in enumerate(order) if n >= k], [i for n, i in enumerate(order) if n < k]


# --- 9.5
def r_9_5_waiting(costs, patience):
    """Counts how long it has waited."""
    best_at, best, waited = 0, float("inf"), 0
    for i, cost in enumerate(costs):
        if cost < best:
            best_at, best, waited = i, cost, 0
            continue
        waited += 1
        if waited >= patience:
            break
    return best_at


# --- 9.6
def r_9_6_mended(X, y, order, share, alpha, steps):
    """All three bugs mended."""
    k = round(share * len(order))
    back, learn = order[:k], order[k:]
    _, mean, std = features.standardise_columns(X[learn])
    Z = (X - mean) / std
    theta = np.zeros(X.shape[1] + 1)
    for _ in range(steps):
        h = 0.5 + 0.5 * np.tanh((theta[0] + Z[learn] @ theta[1:]) / 2)
        r = h - y[learn]
        theta = theta - alpha * np.r_[r.mean(), Z[learn].T @ r / len(r)]
    z = theta[0] + Z[back] @ theta[1:]
    return np.mean((z > 0) == (y[back] == 1))
