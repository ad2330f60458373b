"""Right answers to the exercises of lesson 4, in many styles. Each must pass."""

# ruff: noqa: B905  (learners leave strict out)

import math
from functools import reduce

import numpy as np

# --- 4.1


def r_4_1_one_line(theta0, theta1, x, y):
    return ((theta0 + theta1 * x - y) ** 2).mean() / 2


def r_4_1_half_first(theta0, theta1, x, y):
    return 1 / (2 * len(x)) * np.sum((theta0 + theta1 * x - y) ** 2)


def r_4_1_divided_in_turn(theta0, theta1, x, y):
    return sum((theta0 + theta1 * x - y) ** 2) / len(y) / 2


def r_4_1_loop(theta0, theta1, x, y):
    total = 0
    for i in range(len(x)):
        total += (theta0 + theta1 * x[i] - y[i]) ** 2
    return total / (2 * len(x))


def r_4_1_zip_generator(theta0, theta1, x, y):
    return sum((y_i - (theta1 * x_i + theta0)) ** 2 for x_i, y_i in zip(x, y)) / (2 * len(x))


def r_4_1_loop_takes_shares(theta0, theta1, x, y):
    m, j = len(x), 0.0
    for a, b in zip(x, y):
        j += (1 / (2 * m)) * (theta0 + theta1 * a - b) ** 2
    return j


def r_4_1_pow_and_fsum(theta0, theta1, x, y):
    return math.fsum(pow(theta0 + theta1 * a - b, 2) for a, b in zip(x, y)) * 0.5 / x.size


def r_4_1_dot(theta0, theta1, x, y):
    r = theta0 + np.dot(theta1, x) - y
    return np.dot(r, r) / (2 * x.shape[0])


def r_4_1_matrix(theta0, theta1, x, y):
    matrix = np.c_[np.ones(len(x)), x]
    theta = np.array([[theta0], [theta1]])
    r = matrix @ theta - y.reshape(-1, 1)
    return (r.T @ r) / (2 * len(x))


def r_4_1_norm(theta0, theta1, x, y):
    return np.linalg.norm(theta0 + theta1 * x - y) ** 2 / (2 * len(x))


def r_4_1_expanded(theta0, theta1, x, y):
    a, b = theta0, theta1
    return 0.5 * (
        a * a
        + 2 * a * b * x.mean()
        + b * b * (x * x).mean()
        - 2 * a * y.mean()
        - 2 * b * (x * y).mean()
        + (y * y).mean()
    )


def r_4_1_prints(theta0, theta1, x, y):
    h = theta0 + theta1 * x
    j = np.average(np.square(y - h)) * 0.5
    print("J =", j)
    return np.array(j)


def r_4_1_in_place_on_a_copy(a, b, data, target, verbose=False):
    work = data.copy()
    work *= b
    work += a
    work -= target
    work **= 2
    return [work.sum() / (2 * len(work))][0]


def r_4_1_helpers(theta0, theta1, x, y):
    def h(v):
        return theta0 + theta1 * v

    squares = [(h(a) - b) ** 2 for a, b in zip(x.tolist(), y.tolist())]
    return np.float64(sum(squares) / len(squares)) / 2.0


def r_4_1_recursion(theta0, theta1, x, y):
    def total(i):
        return 0 if i == len(x) else (theta0 + theta1 * x[i] - y[i]) ** 2 + total(i + 1)

    return total(0) / (2 * len(x))


r_4_1_lambda = lambda t0, t1, x, y: (1 / 2) * np.mean((y - t0 - t1 * x) ** 2)  # noqa: E731


# --- 4.2


def r_4_2_tuple(theta0, theta1, x, y):
    h = theta0 + theta1 * x
    return np.sum(h - y) / len(x), np.sum((h - y) * x) / len(x)


def r_4_2_list(theta0, theta1, x, y):
    r = y - theta0 - theta1 * x
    return [-r.mean(), -(x * r).mean()]


def r_4_2_array(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.array([r.mean(), (r * x).mean()])


def r_4_2_matrix(theta0, theta1, x, y):
    matrix = np.column_stack((np.ones_like(x), x))
    return matrix.T @ (matrix @ np.array([theta0, theta1]) - y) / len(y)


def r_4_2_column(theta0, theta1, x, y):
    matrix = np.column_stack((np.ones_like(x), x))
    theta = np.array([theta0, theta1]).reshape(2, 1)
    return matrix.T.dot(matrix.dot(theta) - y[:, np.newaxis]) / len(y)


def r_4_2_loop(theta0, theta1, x, y):
    m = len(x)
    d0 = d1 = 0
    for i in range(m):
        e = theta0 + theta1 * x[i] - y[i]
        d0 += e / m
        d1 += e * x[i] / m
    return d0, d1


def r_4_2_loop_negative(theta0, theta1, x, y):
    d0, d1 = 0.0, 0.0
    for x_i, y_i in zip(x, y):
        d0 += -(y_i - (theta1 * x_i + theta0))
        d1 += -x_i * (y_i - (theta1 * x_i + theta0))
    return (1 / len(x)) * d0, (1 / len(x)) * d1


def r_4_2_from_the_mse(theta0, theta1, x, y):
    m = float(len(x))
    r = y - (theta1 * x + theta0)
    d0 = (-2 / m) * sum(r)
    d1 = (-2 / m) * sum(x * r)
    return d0 / 2, d1 / 2


def r_4_2_two_and_half(theta0, theta1, x, y):
    m = len(x)
    r = theta0 + theta1 * x - y
    return 1 / (2 * m) * np.sum(2 * r), 1 / (2 * m) * np.sum(2 * r * x)


def r_4_2_dot(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return (r @ np.ones(len(x))) / x.size, np.dot(r, x) / x.size


def r_4_2_shape_one(theta0, theta1, x, y):
    r = (theta0 + theta1 * x - y).reshape(1, -1)
    return r.mean(axis=1), (r * x).mean(axis=1)


def r_4_2_zero_d(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.array(r.mean()), np.array((x * r).mean())


def r_4_2_five_sums(theta0, theta1, x, y):
    sx, sxx, sy, sxy = x.mean(), (x * x).mean(), y.mean(), (x * y).mean()
    return theta0 + theta1 * sx - sy, theta0 * sx + theta1 * sxx - sxy


def r_4_2_numerical(theta0, theta1, x, y):
    def j(a, b):
        return np.mean((a + b * x - y) ** 2) / 2

    eps = 1e-4
    return (
        (j(theta0 + eps, theta1) - j(theta0 - eps, theta1)) / (2 * eps),
        (j(theta0, theta1 + eps) - j(theta0, theta1 - eps)) / (2 * eps),
    )


def r_4_2_stacked(t0, t1, X, Y, note=None):  # noqa: N803
    e = t0 + t1 * X - Y
    print(e)
    return tuple(np.mean([e, e * X], axis=1))


def r_4_2_generator(theta0, theta1, x, y):
    m = len(x)
    yield sum(theta0 + theta1 * a - b for a, b in zip(x, y)) / m
    yield sum((theta0 + theta1 * a - b) * a for a, b in zip(x, y)) / m


# --- 4.3


def r_4_3_sum(alpha):
    return alpha + alpha


def r_4_3_times(a):
    return a * 2.0


def r_4_3_divided(alpha):
    return alpha / 0.5


def r_4_3_from_fractions(alpha, m=10):
    mse, half = 2 / m, 1 / m
    return alpha * (mse / half)


def r_4_3_array(alpha):
    return np.array([alpha]) * 2


def r_4_3_zero_d(alpha):
    return np.multiply(alpha, 2)


def r_4_3_prints(alpha):
    print(2 * alpha)
    return 2 * alpha


def r_4_3_named(alpha):
    factor = 1 / (1 / 2)
    new_alpha = factor * alpha
    return new_alpha


def r_4_3_numpy_number(alpha):
    return np.float64(alpha) * 2


def r_4_3_sum_of_list(alpha):
    return sum([alpha] * 2)


def r_4_3_shift(alpha):
    return math.ldexp(alpha, 1)


r_4_3_lambda = lambda alpha: 2 * alpha  # noqa: E731


# --- 4.4


def r_4_4_simultaneous_tuple(x, y, theta0, theta1, alpha, steps):
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta0, theta1


def r_4_4_temporaries(x, y, theta0, theta1, alpha, steps):
    m = len(x)
    for _ in range(steps):
        h = theta0 + theta1 * x
        temp0 = theta0 - alpha * (1 / m) * np.sum(h - y)
        temp1 = theta1 - alpha * (1 / m) * np.sum((h - y) * x)
        theta0 = temp0
        theta1 = temp1
    return [theta0, theta1]


def r_4_4_errors_once(x, y, theta0, theta1, alpha, steps):
    for _ in range(steps):
        errors = theta0 + theta1 * x - y  # both updates see the old errors
        theta0 -= alpha * np.mean(errors)
        theta1 -= alpha * np.mean(errors * x)
    return theta0, theta1


def r_4_4_while(x, y, theta0, theta1, alpha, steps):
    done = 0
    while done < steps:
        g0 = sum(theta0 + theta1 * a - b for a, b in zip(x, y)) / len(x)
        g1 = sum((theta0 + theta1 * a - b) * a for a, b in zip(x, y)) / len(x)
        theta0, theta1 = theta0 - alpha * g0, theta1 - alpha * g1
        done += 1
    return theta0, theta1


def r_4_4_nested_loops(x, y, theta0, theta1, alpha, steps):
    m = len(x)
    for _ in range(steps):
        g0 = g1 = 0
        for i in range(m):
            g0 += theta0 + theta1 * x[i] - y[i]
            g1 += (theta0 + theta1 * x[i] - y[i]) * x[i]
        theta0 = theta0 - alpha * g0 / m
        theta1 = theta1 - alpha * g1 / m
    return theta0, theta1


def r_4_4_adds_the_negative(x, y, theta0, theta1, alpha, steps):
    n = len(x)
    for _ in range(steps):
        down0, down1 = 0, 0
        for a, b in zip(x, y):
            down0 += (b - (theta1 * a + theta0)) / n
            down1 += a * (b - (theta1 * a + theta0)) / n
        theta0 += alpha * down0
        theta1 += alpha * down1
    return theta0, theta1


def r_4_4_matrix(x, y, theta0, theta1, alpha, steps):
    matrix = np.c_[np.ones(len(x)), x]
    theta = np.array([theta0, theta1])
    for _ in range(steps):
        theta = theta - alpha * matrix.T @ (matrix @ theta - y) / len(y)
    return theta


def r_4_4_column_in_place(x, y, theta0, theta1, alpha, steps):
    matrix = np.hstack([np.ones((len(x), 1)), x.reshape(-1, 1)])
    theta = np.array([[theta0], [theta1]], dtype=float)
    target = y.reshape(-1, 1)
    for _ in range(steps):
        theta -= alpha / len(y) * matrix.T.dot(matrix.dot(theta) - target)
    return theta


def r_4_4_columns_returned(x, y, theta0, theta1, alpha, steps):
    column, target = x.reshape(-1, 1), y.reshape(-1, 1)
    t0, t1 = np.array([theta0]), np.array([theta1])
    for _ in range(steps):
        r = t0 + t1 * column - target
        t0, t1 = t0 - alpha * r.mean(axis=0), t1 - alpha * (r * column).mean(axis=0)
    return t0, t1


def r_4_4_recursion(x, y, theta0, theta1, alpha, steps):
    if steps == 0:
        return theta0, theta1
    r = theta0 + theta1 * x - y
    return r_4_4_recursion(
        x, y, theta0 - alpha * np.mean(r), theta1 - alpha * np.mean(r * x), alpha, steps - 1
    )


def r_4_4_reduce(x, y, theta0, theta1, alpha, steps):
    def one(theta, _):
        r = theta[0] + theta[1] * x - y
        return theta[0] - alpha * np.mean(r), theta[1] - alpha * np.mean(r * x)

    return reduce(one, range(steps), (theta0, theta1))


def r_4_4_helpers(x, y, theta0, theta1, alpha, steps):
    def h(v):
        return theta0 + theta1 * v

    def d0():
        return np.average(h(x) - y)

    def d1():
        return np.average((h(x) - y) * x)

    for _ in range(steps):
        step0, step1 = alpha * d0(), alpha * d1()
        theta0 -= step0
        theta1 -= step1
    return theta0, theta1


def r_4_4_history_and_prints(x, y, theta0, theta1, alpha, steps, verbose=True):
    path = [(theta0, theta1)]
    for k in range(steps):
        a, b = path[-1]
        r = y - (a + b * x)
        path.append((a + alpha * r.sum() / r.size, b + alpha * (r @ x) / r.size))
        if verbose:
            print(k, path[-1])
    return path[-1]


def r_4_4_mse_with_half_the_rate(X, Y, b, m, learning_rate, epochs):  # noqa: N803
    n = float(len(X))
    for _ in range(epochs):
        y_current = m * X + b
        m_gradient = -(2 / n) * sum(X * (Y - y_current))
        b_gradient = -(2 / n) * sum(Y - y_current)
        m = m - (learning_rate / 2 * m_gradient)
        b = b - (learning_rate / 2 * b_gradient)
    return b, m


def r_4_4_counts_down(x, y, theta0, theta1, alpha, steps):
    for left in range(steps, 0, -1):  # noqa: B007
        g = np.polynomial.polynomial.polyval(x, [theta0, theta1]) - y
        theta0, theta1 = np.subtract((theta0, theta1), alpha * np.array([g.mean(), (g * x).mean()]))
    return theta0, theta1


def r_4_4_five_sums(x, y, theta0, theta1, alpha, steps):
    mx, mxx, my, mxy = x.mean(), (x * x).mean(), y.mean(), (x * y).mean()
    for _ in range(steps):
        g0 = theta0 + theta1 * mx - my
        g1 = theta0 * mx + theta1 * mxx - mxy
        theta0, theta1 = theta0 - alpha * g0, theta1 - alpha * g1
    return theta0, theta1


def r_4_4_matrix_power(x, y, theta0, theta1, alpha, steps):
    hessian = np.array([[1, x.mean()], [x.mean(), (x * x).mean()]])
    best = np.polyfit(x, y, 1)[::-1]
    gap = np.array([theta0, theta1]) - best
    return best + np.linalg.matrix_power(np.eye(2) - alpha * hessian, steps) @ gap


# --- 4.5


def r_4_5_stack(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.stack([r, r * x], axis=1)


def r_4_5_transposed(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.array([r, r * x]).T


def r_4_5_c(theta0, theta1, x, y):
    h = theta0 + theta1 * x
    return np.c_[h - y, (h - y) * x]


def r_4_5_list_of_tuples(theta0, theta1, x, y):
    return [(theta0 + theta1 * a - b, (theta0 + theta1 * a - b) * a) for a, b in zip(x, y)]


def r_4_5_list_of_lists(theta0, theta1, x, y):
    out = []
    for i in range(len(x)):
        e = theta0 + theta1 * x[i] - y[i]
        out.append([e, e * x[i]])
    return out


def r_4_5_filled(theta0, theta1, x, y):
    out = np.zeros((len(x), 2))
    out[:, 0] = theta0 + theta1 * x - y
    out[:, 1] = out[:, 0] * x
    return out


def r_4_5_filled_by_row(theta0, theta1, x, y):
    out = np.empty((x.size, 2))
    for i, (a, b) in enumerate(zip(x, y)):
        out[i] = (theta0 + theta1 * a - b) * np.array([1, a])
    return out


def r_4_5_matrix(theta0, theta1, x, y):
    matrix = np.c_[np.ones(len(x)), x]
    return (matrix @ [theta0, theta1] - y)[:, None] * matrix


def r_4_5_einsum(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return np.einsum("i,ij->ij", r, np.stack([x**0, x], 1))


def r_4_5_zip(theta0, theta1, x, y):
    r = theta0 + theta1 * x - y
    return zip(r, r * x)


def r_4_5_diag(theta0, theta1, x, y):
    return np.diag(theta0 + theta1 * x - y) @ np.vander(x, 2, increasing=True)


def r_4_5_generator(theta0, theta1, x, y):
    for a, b in zip(x, y):
        print(a, b)
        yield theta0 + theta1 * a - b, (theta0 + theta1 * a - b) * a


def r_4_5_hstack(t0, t1, X, Y, scale=1.0):  # noqa: N803
    e = (t0 + t1 * X - Y).reshape(-1, 1)
    return scale * np.hstack([e, e * X.reshape(-1, 1)])


def r_4_5_numerical(theta0, theta1, x, y):
    def j(a, b):
        return (a + b * x - y) ** 2 / 2

    eps = 1e-4
    d0 = (j(theta0 + eps, theta1) - j(theta0 - eps, theta1)) / (2 * eps)
    d1 = (j(theta0, theta1 + eps) - j(theta0, theta1 - eps)) / (2 * eps)
    return np.column_stack((d0, d1))


r_4_5_lambda = lambda a, b, x, y: np.outer([1, 1], a + b * x - y).T * np.c_[x**0, x]  # noqa: E731
