"""Right answers to the exercises of lesson 3, in many styles. Each must pass."""

# ruff: noqa: B905, B023  (learners leave strict out, and close over loop variables)

import math
from functools import reduce

import numpy as np

# --- 3.1


def r_3_1_one_line(theta0, theta1, x):
    return theta0 + theta1 * x


def r_3_1_other_order(theta0, theta1, x):
    return x * theta1 + theta0


def r_3_1_renamed(a, b, values):
    return b * values + a


def r_3_1_loop(theta0, theta1, x):
    h = []
    for value in x:
        h.append(theta0 + theta1 * value)
    return h


def r_3_1_loop_into_array(theta0, theta1, x):
    h = np.zeros(len(x))
    for i in range(len(x)):
        h[i] = theta0 + theta1 * x[i]
    return h


def r_3_1_comprehension(theta0, theta1, x):
    return [theta1 * v + theta0 for v in x]


def r_3_1_generator(theta0, theta1, x):
    return (theta1 * v + theta0 for v in x)


def r_3_1_tuple(theta0, theta1, x):
    return tuple(theta0 + theta1 * v for v in x)


def r_3_1_map(theta0, theta1, x):
    return map(lambda v: theta0 + theta1 * v, x)


def r_3_1_matrix(theta0, theta1, x):
    return np.column_stack([np.ones(len(x)), x]) @ np.array([theta0, theta1])


def r_3_1_column(theta0, theta1, x):
    return np.c_[np.ones(len(x)), x] @ np.array([[theta0], [theta1]])


def r_3_1_polyval(theta0, theta1, x):
    return np.polyval([theta1, theta0], x)


def r_3_1_horner(theta0, theta1, x):
    return np.polynomial.Polynomial([theta0, theta1])(x)


def r_3_1_in_place_on_a_copy(theta0, theta1, x):
    h = x.copy()
    h *= theta1
    h += theta0
    return h


def r_3_1_prints(theta0, theta1, x, verbose=True):
    h = theta0 + np.multiply(theta1, x)
    if verbose:
        print("h =", h)
    return h


def r_3_1_vectorize(theta0, theta1, x):
    return np.vectorize(lambda v: theta0 + theta1 * v)(x)


r_3_1_lambda = lambda theta0, theta1, x: np.add(theta0, np.dot(theta1, x))  # noqa: E731


# --- 3.2


def r_3_2_one_line(theta0, theta1, x, y):
    return np.mean((theta0 + theta1 * x - y) ** 2)


def r_3_2_method(theta0, theta1, x, y):
    return ((y - (theta0 + theta1 * x)) ** 2).mean()


def r_3_2_brackets_opened(theta0, theta1, x, y):
    return np.square(y - theta0 - theta1 * x).sum() / y.size


def r_3_2_one_over_m(theta0, theta1, x, y):
    m = len(x)
    return 1 / m * np.sum((theta0 + theta1 * x - y) ** 2)


def r_3_2_loop(theta0, theta1, x, y):
    total = 0
    for i in range(len(x)):
        h = theta0 + theta1 * x[i]
        total += (h - y[i]) ** 2
    return total / len(x)


def r_3_2_loop_takes_shares(theta0, theta1, x, y):
    j = 0.0
    for a, b in zip(x, y):
        j += (theta0 + theta1 * a - b) ** 2 / len(y)
    return j


def r_3_2_generator(theta0, theta1, x, y):
    return sum((theta0 + theta1 * a - b) ** 2 for a, b in zip(x, y)) / len(y)


def r_3_2_dot(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return r @ r / len(r)


def r_3_2_matrix(theta0, theta1, x, y):
    r = np.c_[np.ones(len(x)), x] @ np.array([[theta0], [theta1]]) - y.reshape(-1, 1)
    return r.T @ r / len(x)


def r_3_2_norm(theta0, theta1, x, y):
    return np.linalg.norm(y - (theta0 + theta1 * x)) ** 2 / len(y)


def r_3_2_fsum(theta0, theta1, x, y):
    return math.fsum(math.pow(theta0 + theta1 * a - b, 2) for a, b in zip(x, y)) / x.shape[0]


def r_3_2_helper(theta0, theta1, x, y):
    def h(value):
        return theta0 + theta1 * value

    squares = [(h(a) - b) * (h(a) - b) for a, b in zip(x, y)]
    return sum(squares) / len(squares)


def r_3_2_reduce(theta0, theta1, x, y):
    return reduce(lambda j, i: j + (theta0 + theta1 * x[i] - y[i]) ** 2, range(len(x)), 0.0) / len(
        x
    )


def r_3_2_average(theta0, theta1, x, y):
    return np.average(np.abs(theta0 + theta1 * x - y) ** 2)


def r_3_2_from_sums(t, s, x, y):
    m = len(x)
    square = t * t * m + s * s * (x @ x) + y @ y
    return (square + 2 * t * s * x.sum() - 2 * t * y.sum() - 2 * s * (x @ y)) / m


def r_3_2_recursive(theta0, theta1, x, y):
    def total(i):
        return 0 if i == len(x) else (theta0 + theta1 * x[i] - y[i]) ** 2 + total(i + 1)

    return total(0) / len(x)


def r_3_2_spread_and_bias(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.var(r) + np.mean(r) ** 2


def r_3_2_prints_and_array(theta0, theta1, x, y):
    errors = []
    for a, b in zip(list(x), list(y)):
        errors.append(b - (theta0 + theta1 * a))
        print(errors[-1])
    return np.array([np.mean(np.array(errors) ** 2)])


# --- 3.3

r_3_3_list = ["scalar multiple", "sum", "chain", "power", "inner derivative"]
r_3_3_tuple = ("scalar multiple", "sum", "chain", "power", "inner derivative")
r_3_3_with_the_word_rule = [
    "scalar multiple rule",
    "the sum rule",
    "Chain rule",
    "POWER RULE",
    "Inner derivative",
]
r_3_3_dict = {
    "1.1 → 1.1a": "scalar multiple",
    "1.1a → 1.2": "sum",
    "1.2 → 1.2a": "chain",
    "1.2a → 1.3": "power",
    "1.3 → 1.3a": "inner derivative",
}
r_3_3_dict_in_another_order = dict(reversed(list(r_3_3_dict.items())))
r_3_3_other_names = ["constant multiple", "sum", "chain", "power", "inner_derivative"]


# --- 3.4


def r_3_4_vectorised(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return 2 * np.mean(r), 2 * np.mean(r * x)


def r_3_4_minus_y_minus(theta0, theta1, x, y):
    m = len(x)
    r = y - (theta0 + theta1 * x)
    return -(2 / m) * sum(r), -(2 / m) * sum(x * r)


def r_3_4_list(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return [r.mean() * 2, (r * x).mean() * 2]


def r_3_4_array(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.array([np.sum(2 * r), np.sum(2 * r * x)]) / len(x)


def r_3_4_loop(theta0, theta1, x, y):
    first = second = 0
    m = len(x)
    for i in range(m):
        first += 2 / m * (theta0 + theta1 * x[i] - y[i])
        second += 2 / m * (theta0 + theta1 * x[i] - y[i]) * x[i]
    return first, second


def r_3_4_loop_negative(theta0, theta1, x, y):
    b_gradient = m_gradient = 0
    n = float(len(x))
    for a, b in zip(x, y):
        b_gradient += -(2 / n) * (b - ((theta1 * a) + theta0))
        m_gradient += -(2 / n) * a * (b - ((theta1 * a) + theta0))
    return b_gradient, m_gradient


def r_3_4_generators(theta0, theta1, x, y):
    r = [theta0 + theta1 * a - b for a, b in zip(x, y)]
    return 2 * sum(r) / len(r), 2 * sum(e * a for e, a in zip(r, x)) / len(r)


def r_3_4_matrix(theta0, theta1, x, y):
    design = np.column_stack((np.ones_like(x), x))
    return 2 / len(y) * design.T @ (design @ np.array([theta0, theta1]) - y)


def r_3_4_column(theta0, theta1, x, y):
    design = np.c_[np.ones(len(x)), x]
    return 2 * design.T @ (design @ [[theta0], [theta1]] - y[:, None]) / len(y)


def r_3_4_dot(theta0, theta1, x, y):
    r = theta0 + np.dot(theta1, x) - y
    return np.dot(r, np.ones(len(x))) * 2 / len(x), np.dot(r, x) * 2 / len(x)


def r_3_4_from_sums(theta0, theta1, x, y):
    mx, my, mxx, mxy = x.mean(), y.mean(), (x * x).mean(), (x * y).mean()
    return 2 * (theta0 + theta1 * mx - my), 2 * (theta0 * mx + theta1 * mxx - mxy)


def r_3_4_felt(theta0, theta1, x, y, eps=1e-4):
    def j(t, s):
        return np.mean((t + s * x - y) ** 2)

    return (
        (j(theta0 + eps, theta1) - j(theta0 - eps, theta1)) / (2 * eps),
        (j(theta0, theta1 + eps) - j(theta0, theta1 - eps)) / (2 * eps),
    )


def r_3_4_twice_half(theta0, theta1, x, y):
    def half(r):
        return sum(r) / len(r)

    r = theta0 + theta1 * x - y
    first, second = half(r), half(r * x)
    return 2 * first, 2 * second


def r_3_4_each_its_own(theta0, theta1, x, y):
    rows = np.array([[2 * (theta0 + theta1 * a - b) * f for f in (1, a)] for a, b in zip(x, y)])
    return rows.mean(axis=0)


def r_3_4_subtracts_the_negative(theta0, theta1, x, y):
    down0 = down1 = 0.0
    for a, b in zip(x, y):
        down0 += b - theta0 - theta1 * a
        down1 += (b - theta0 - theta1 * a) * a
    print(down0, down1)
    return 0 - 2 * down0 / len(x), 0 - 2 * down1 / len(x)


def r_3_4_zero_d(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.array(2 * r.mean()), np.array([2 * (x * r).mean()])


# --- 3.5


def r_3_5_two_sided(cost, gradient, theta0, theta1, x, y):
    eps = 1e-6
    n0 = (cost(theta0 + eps, theta1, x, y) - cost(theta0 - eps, theta1, x, y)) / (2 * eps)
    n1 = (cost(theta0, theta1 + eps, x, y) - cost(theta0, theta1 - eps, x, y)) / (2 * eps)
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(g0 - n0), abs(g1 - n1))


def r_3_5_felt_minus_claimed(cost, gradient, theta0, theta1, x, y, eps=1e-3):
    n0 = (cost(theta0 + eps, theta1, x, y) - cost(theta0 - eps, theta1, x, y)) / eps / 2
    n1 = (cost(theta0, theta1 + eps, x, y) - cost(theta0, theta1 - eps, x, y)) / eps / 2
    return np.max(np.abs(np.array([n0, n1]) - gradient(theta0, theta1, x, y)))


def r_3_5_one_sided(cost, gradient, theta0, theta1, x, y):
    here, eps = cost(theta0, theta1, x, y), 1e-6
    n = [
        (cost(theta0 + eps, theta1, x, y) - here) / eps,
        (cost(theta0, theta1 + eps, x, y) - here) / eps,
    ]
    return max(abs(a - b) for a, b in zip(gradient(theta0, theta1, x, y), n))


def r_3_5_one_sided_rough(cost, gradient, theta0, theta1, x, y):
    eps = 1e-3
    here = cost(theta0, theta1, x, y)
    first = (cost(theta0 + eps, theta1, x, y) - here) / eps
    second = (cost(theta0, theta1 + eps, x, y) - here) / eps
    g = gradient(theta0, theta1, x, y)
    return max([abs(g[0] - first), abs(g[1] - second)])


def r_3_5_left_sided(cost, gradient, theta0, theta1, x, y):
    eps = 1e-7
    here = cost(theta0, theta1, x, y)
    felt = np.array(
        [
            here - cost(theta0 - eps, theta1, x, y),
            here - cost(theta0, theta1 - eps, x, y),
        ]
    )
    return np.abs(felt / eps - np.array(gradient(theta0, theta1, x, y))).max()


def r_3_5_helper_and_lambdas(cost, gradient, theta0, theta1, x, y):
    def slope(f, t, eps=1e-5):
        return (f(t + eps) - f(t - eps)) / (2 * eps)

    n0 = slope(lambda t: cost(t, theta1, x, y), theta0)
    n1 = slope(lambda t: cost(theta0, t, x, y), theta1)
    g0, g1 = gradient(theta0, theta1, x, y)
    d0, d1 = abs(g0 - n0), abs(g1 - n1)
    return d0 if d0 > d1 else d1


def r_3_5_loop(cost, gradient, theta0, theta1, x, y):
    theta, eps, worst = [theta0, theta1], 1e-5, 0.0
    for k, claimed in enumerate(gradient(theta0, theta1, x, y)):
        up, down = theta.copy(), theta.copy()
        up[k] += eps
        down[k] -= eps
        worst = max(worst, abs((cost(*up, x, y) - cost(*down, x, y)) / (2 * eps) - claimed))
    return worst


def r_3_5_sorted(cost, gradient, theta0, theta1, x, y):
    e = 1e-4
    n0 = (cost(theta0 + e / 2, theta1, x, y) - cost(theta0 - e / 2, theta1, x, y)) / e
    n1 = (cost(theta0, theta1 + e / 2, x, y) - cost(theta0, theta1 - e / 2, x, y)) / e
    g = gradient(theta0, theta1, x, y)
    return sorted([abs(g[0] - n0), abs(g[1] - n1)])[-1]


def r_3_5_infinity_norm(cost, gradient, theta0, theta1, x, y):
    steps = 1e-5 * np.eye(2)
    theta = np.array([theta0, theta1])
    felt = [(cost(*(theta + s), x, y) - cost(*(theta - s), x, y)) / 2e-5 for s in steps]
    return np.linalg.norm(np.array(felt) - gradient(*theta, x, y), np.inf)


def r_3_5_five_points(cost, gradient, theta0, theta1, x, y):
    def slope(f, h=1e-3):
        return (f(-2 * h) - 8 * f(-h) + 8 * f(h) - f(2 * h)) / (12 * h)

    felt = (
        slope(lambda h: cost(theta0 + h, theta1, x, y)),
        slope(lambda h: cost(theta0, theta1 + h, x, y)),
    )
    g = gradient(theta0, theta1, x, y)
    return np.array([max(abs(felt[0] - g[0]), abs(felt[1] - g[1]))])


def r_3_5_roots_of_squares(cost, gradient, theta0, theta1, x, y):
    eps = 1e-5
    g = gradient(theta0, theta1, x, y)
    n = [
        (cost(theta0 + eps * (k == 0), theta1 + eps * (k == 1), x, y)
         - cost(theta0 - eps * (k == 0), theta1 - eps * (k == 1), x, y)) / (2 * eps)
        for k in range(2)
    ]  # fmt: skip
    return max(math.sqrt((a - b) ** 2) for a, b in zip(g, n))


def r_3_5_prints(cost, gradient, theta0, theta1, x, y):
    eps = 1e-5
    off = []
    for move in ((eps, 0), (0, eps)):
        up = cost(theta0 + move[0], theta1 + move[1], x, y)
        down = cost(theta0 - move[0], theta1 - move[1], x, y)
        off.append(abs(gradient(theta0, theta1, x, y)[len(off)] - (up - down) / (2 * eps)))
        print(off)
    return max(off)
