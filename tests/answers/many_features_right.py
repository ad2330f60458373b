"""Right answers to the exercises of lesson 6, as learners write them."""
# ruff: noqa: B905, E731, F841

import math
from array import array
from functools import reduce

import numpy as np

# --- 6.1


def r_6_1_short(theta, X):
    return theta[0] + X @ theta[1:]


def r_6_1_dot(theta, X):
    return np.dot(X, theta[1:]) + theta[0]


def r_6_1_ones(theta, X):
    A = np.column_stack([np.ones(len(X)), X])
    return A @ theta


def r_6_1_insert(theta, X):
    return np.insert(X, 0, 1, axis=1).dot(theta)


def r_6_1_hstack(theta, X):
    return np.hstack((np.ones((X.shape[0], 1)), X)) @ theta


def r_6_1_c_(theta, X):
    return np.c_[np.ones(X.shape[0]), X] @ theta


def r_6_1_sum(theta, X):
    return theta[0] + np.sum(X * theta[1:], axis=1)


def r_6_1_einsum(theta, X):
    return np.einsum("ij,j->i", X, theta[1:]) + theta[0]


def r_6_1_transposed(theta, X):
    return theta[1:] @ X.T + theta[0]


def r_6_1_loop(theta, X):
    h = []
    for row in X:
        total = theta[0]
        for j in range(len(row)):
            total += theta[j + 1] * row[j]
        h.append(total)
    return h


def r_6_1_two_loops_array(theta, X):
    m, n = X.shape
    h = np.zeros(m)
    for i in range(m):
        h[i] = theta[0]
        for j in range(n):
            h[i] = h[i] + X[i, j] * theta[j + 1]
    return h


def r_6_1_columns(theta, X):
    h = np.full(len(X), theta[0])
    for t, column in zip(theta[1:], X.T):
        h += t * column
    return h


def r_6_1_comprehension(theta, X):
    return [theta[0] + sum(t * v for t, v in zip(theta[1:], row)) for row in X]


def r_6_1_math(theta, X):
    return np.array([math.sumprod(row, theta[1:]) if hasattr(math, "sumprod")
                     else sum(a * b for a, b in zip(row, theta[1:])) for row in X]) + theta[0]  # fmt: skip


def r_6_1_flattened_column(theta, X):
    column = X @ theta[1:].reshape(-1, 1) + theta[0]
    return column.ravel()


def r_6_1_reduce(theta, X):
    return reduce(lambda h, j: h + theta[j + 1] * X[:, j], range(X.shape[1]), theta[0])


def r_6_1_array_of_python(theta, X):
    return array("d", (float(theta[0] + row @ theta[1:]) for row in X))


def r_6_1_generator(theta, X):
    return (theta[0] + np.inner(row, theta[1:]) for row in X)


# --- 6.2


def h(theta, X):
    return theta[0] + X @ theta[1:]


def r_6_2_reference(theta, X, y):
    r = h(theta, X) - y
    return 2 / len(y) * np.concatenate([[r.sum()], X.T @ r])


def r_6_2_ones(theta, X, y):
    A = np.column_stack([np.ones(len(y)), X])
    return 2 / len(y) * A.T @ (A @ theta - y)


def r_6_2_means(theta, X, y):
    r = h(theta, X) - y
    g = [2 * np.mean(r)]
    for j in range(X.shape[1]):
        g.append(2 * np.mean(r * X[:, j]))
    return g


def r_6_2_append(theta, X, y):
    r = h(theta, X) - y
    return np.append(2 * r.mean(), 2 * (X.T @ r) / r.size)


def r_6_2_hstack(theta, X, y):
    r = h(theta, X) - y
    return np.hstack([2 * np.mean(r), 2 * np.mean(X * r[:, None], axis=0)])


def r_6_2_r_(theta, X, y):
    r = h(theta, X) - y
    return np.r_[np.mean(r), r @ X / len(r)] * 2


def r_6_2_loop_over_examples(theta, X, y):
    m, n = X.shape
    g = np.zeros(n + 1)
    for i in range(m):
        error = theta[0] + np.dot(X[i], theta[1:]) - y[i]
        g[0] += error
        g[1:] += error * X[i]
    return 2 * g / m


def r_6_2_lists(theta, X, y):
    m, n = X.shape
    errors = []
    for i in range(m):
        guess = theta[0]
        for j in range(n):
            guess += theta[j + 1] * X[i][j]
        errors.append(guess - y[i])
    found = [2 / m * sum(errors)]
    for j in range(n):
        found.append(2 / m * sum(errors[i] * X[i][j] for i in range(m)))
    return found


def r_6_2_y_minus_h(theta, X, y):
    r = y - h(theta, X)
    return -2 / len(y) * np.concatenate(([np.sum(r)], X.T.dot(r)))


def r_6_2_einsum(theta, X, y):
    A = np.insert(X, 0, 1.0, axis=1)
    return 2 * np.einsum("ij,i->j", A, A @ theta - y) / len(A)


def r_6_2_normal(theta, X, y):
    A = np.c_[np.ones(len(X)), X]
    return 2 * (A.T @ A @ theta - A.T @ y) / len(X)


def r_6_2_columns_flattened(theta, X, y):
    A = np.c_[np.ones(len(X)), X]
    r = A @ theta.reshape(-1, 1) - y.reshape(-1, 1)
    return (2 / len(X) * A.T @ r).flatten()


def r_6_2_mean_of_rows(theta, X, y):
    A = np.c_[np.ones(len(X)), X]
    return np.mean([2 * (row @ theta - v) * row for row, v in zip(A, y)], axis=0)


def r_6_2_average(theta, X, y):
    r = h(theta, X) - y
    return tuple([2 * np.average(r), *(2 * np.average(r * column) for column in X.T)])


# --- 6.3


def r_6_3_reference(cost, gradient, theta, eps=1e-6):
    felt = np.array(
        [(cost(theta + eps * e) - cost(theta - eps * e)) / (2 * eps) for e in np.eye(len(theta))]
    )
    g = np.asarray(gradient(theta))
    size = np.abs(g) + np.abs(felt)
    return np.where(size == 0, 0.0, np.abs(g - felt) / np.where(size == 0, 1.0, size))


def r_6_3_loop(cost, gradient, theta, eps=1e-6):
    theta = np.array(theta, dtype=float)
    g = gradient(theta)
    out = []
    for j in range(len(theta)):
        up, down = theta.copy(), theta.copy()
        up[j] += eps
        down[j] -= eps
        felt = (cost(up) - cost(down)) / (2 * eps)
        total = abs(g[j]) + abs(felt)
        out.append(abs(g[j] - felt) / total if total > 0 else 0.0)
    return out


def r_6_3_moves_back(cost, gradient, theta, eps=1e-6):
    g = np.array(gradient(theta), float)
    t = np.array(theta, float)
    felt = np.zeros(len(t))
    for j in range(len(t)):
        old = t[j]
        t[j] = old + eps
        above = cost(t)
        t[j] = old - eps
        below = cost(t)
        t[j] = old
        felt[j] = (above - below) / 2 / eps
    bottom = abs(g) + abs(felt)
    bottom[bottom == 0] = 1
    return abs(g - felt) / bottom


def r_6_3_divide_where(cost, gradient, theta, eps=1e-6):
    steps = eps * np.eye(len(theta))
    felt = np.array([cost(theta + s) - cost(theta - s) for s in steps]) / (2 * eps)
    g = np.asarray(gradient(theta), float)
    size = np.abs(g) + np.abs(felt)
    return np.divide(np.abs(g - felt), size, out=np.zeros(len(felt)), where=size > 0)


def r_6_3_nan_to_num(cost, gradient, theta, eps=1e-6):
    g = np.asarray(gradient(theta), float)
    felt = np.empty_like(g)
    for j in range(g.size):
        e = np.zeros(g.size)
        e[j] = eps
        felt[j] = (cost(theta + e) - cost(theta - e)) / (2 * eps)
    with np.errstate(invalid="ignore"):
        return np.nan_to_num(np.abs(g - felt) / (np.abs(g) + np.abs(felt)))


def r_6_3_tiny(cost, gradient, theta, eps=1e-6):
    found = []
    for j, claimed in enumerate(gradient(theta)):
        e = eps * (np.arange(len(theta)) == j)
        felt = (cost(theta + e) - cost(theta - e)) / (2 * eps)
        found.append(abs(claimed - felt) / (abs(claimed) + abs(felt) + 1e-30))
    return np.array(found)


def r_6_3_hypotenuse(cost, gradient, theta, eps=1e-6):
    claimed = list(gradient(theta))
    result = []
    for j in range(len(theta)):
        up = [t + eps if k == j else t for k, t in enumerate(theta)]
        down = [t - eps if k == j else t for k, t in enumerate(theta)]
        slope = (cost(np.array(up)) - cost(np.array(down))) / (2 * eps)
        size = abs(slope) + abs(claimed[j])
        result.append(0 if size == 0 else math.fabs(slope - claimed[j]) / size)
    return result


def r_6_3_one_call(cost, gradient, theta, eps=1e-6):
    table = np.asarray(theta, float) + eps * np.vstack([np.eye(len(theta)), -np.eye(len(theta))])
    costs = np.array([cost(t) for t in table])
    felt = (costs[: len(theta)] - costs[len(theta) :]) / (2 * eps)
    g = np.asarray(gradient(theta), float)
    return [abs(a - b) / (abs(a) + abs(b)) if a or b else 0.0 for a, b in zip(g, felt)]


def r_6_3_sign_taken_off(cost, gradient, theta, eps=1e-6):
    g = np.array(gradient(theta), float)
    felt = []
    for j in range(g.size):
        shift = np.zeros(g.size)
        shift[j] = eps
        felt.append((cost(theta + shift) - cost(theta - shift)) / (eps + eps))
    both = np.vstack([g, felt])
    size = np.abs(both).sum(axis=0)
    return np.ptp(both, axis=0) / np.where(size > 0, size, 1)


# --- 6.4


def parts(X):
    mean, std = X.mean(axis=0), X.std(axis=0)
    same = X.max(axis=0) == X.min(axis=0)
    return np.where(same, X[0], mean), np.where(same, 1.0, std)


def r_6_4_reference(X):
    mean, std = parts(X)
    return (X - mean) / std, mean, std


def r_6_4_std_mended(X):
    mean = X.mean(axis=0)
    std = X.std(axis=0)
    std[std == 0] = 1
    return (X - mean) / std, mean, std


def r_6_4_loop(X):
    columns, means, stds = [], [], []
    for column in X.T:
        mu, sigma = np.mean(column), np.std(column)
        if sigma == 0:
            sigma = 1.0
        columns.append((column - mu) / sigma)
        means.append(mu)
        stds.append(sigma)
    return np.array(columns).T, means, stds


def r_6_4_where(X):
    mean, std = np.mean(X, axis=0), np.std(X, axis=0)
    std = np.where(std > 0, std, 1)
    return (X - mean) / std, mean, std


def r_6_4_lists(X):
    m, n = X.shape
    mean = [sum(X[:, j]) / m for j in range(n)]
    std = [(sum((v - mean[j]) ** 2 for v in X[:, j]) / m) ** 0.5 or 1.0 for j in range(n)]
    Z = [[(X[i, j] - mean[j]) / std[j] for j in range(n)] for i in range(m)]
    return Z, mean, std


def r_6_4_ddof_1(X):
    mean, std = X.mean(axis=0), X.std(axis=0, ddof=1)
    std[std == 0] = 1.0
    return (X - mean) / std, mean, std


def r_6_4_centred_first(X):
    mean = X.mean(axis=0)
    centred = X - mean
    std = np.sqrt((centred**2).mean(axis=0))
    std[np.isclose(std, 0)] = 1
    return centred / std, mean, std


def r_6_4_keepdims(X):
    mean, std = X.mean(axis=0, keepdims=True), X.std(axis=0, keepdims=True)
    std = np.where(std < 1e-12, 1.0, std)
    return (X - mean) / std, mean.ravel(), std.ravel()


def r_6_4_list_returned(X):
    mean, std = parts(X)
    return [(X - mean) / std, list(mean), list(std)]


def r_6_4_copy_changed(X):
    Z = X.copy()
    mean = Z.mean(axis=0)
    Z -= mean
    std = Z.std(axis=0)
    for j in range(Z.shape[1]):
        if std[j] == 0:
            std[j] = 1
    Z /= std
    return Z, mean, std


def r_6_4_peak_to_peak(X):
    mean, std = np.average(X, axis=0), np.sqrt(np.var(X, axis=0))
    std[np.ptp(X, axis=0) == 0] = 1
    return np.divide(X - mean, std), mean, std


def r_6_4_means_of_squares(X):
    mean = X.sum(axis=0) / len(X)
    std = np.sqrt(np.mean((X - mean) ** 2, axis=0))
    std += std == 0
    return (X - mean) * (1 / std), mean, std
