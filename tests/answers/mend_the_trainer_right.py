"""Right answers to the exercises of lesson 10, as learners write them."""
# ruff: noqa: B905, E731, SIM108

import numpy as np

from gdlesson import features

# --- 10.1


def r_10_1_formula(X, y):
    A = np.column_stack([np.ones(len(X)), X])
    theta = np.linalg.lstsq(A, y, rcond=None)[0]

    def predict(X):
        return np.column_stack([np.ones(len(X)), X]) @ theta

    return predict


def r_10_1_normal_equations(X, y):
    Z, mean, std = features.standardise_columns(X)
    A = features.with_ones(Z)
    theta = np.linalg.solve(A.T @ A, A.T @ y)
    return lambda X: features.predict(theta, (X - mean) / std)


def r_10_1_course(X, y):
    Z, mean, std = features.standardise_columns(X)
    theta = features.descend(Z, y, np.zeros(7), 0.9 * features.largest_rate(Z), 500)
    return lambda X: features.predict(theta, (X - mean) / std)


def r_10_1_plain_descent(X, y):
    mean = X.mean(axis=0)
    std = X.std(axis=0)
    Z = (X - mean) / std
    theta = np.zeros(7)
    for _ in range(500):
        r = theta[0] + Z @ theta[1:] - y
        g0 = 2 * np.mean(r)
        g = 2 * Z.T @ r / len(y)
        theta[0] -= 0.2 * g0
        theta[1:] -= 0.2 * g
    return lambda X: theta[0] + (X - mean) / std @ theta[1:]


def r_10_1_single_steps(X, y):
    mean, std = X.mean(axis=0), X.std(axis=0)
    A = np.column_stack([np.ones(len(X)), (X - mean) / std])
    theta = np.zeros(7)
    for epoch in range(30):
        for i in range(len(y)):
            theta = theta - 0.005 * 2 * (A[i] @ theta - y[i]) * A[i]
    return lambda X: np.column_stack([np.ones(len(X)), (X - mean) / std]) @ theta


def r_10_1_shuffled(X, y):
    rng = np.random.default_rng()
    mean, std = X.mean(axis=0), X.std(axis=0)
    Z, theta = (X - mean) / std, np.zeros(7)
    for epoch in range(60):
        order = rng.permutation(len(y))
        for k in range(0, len(y), 32):
            rows = order[k : k + 32]
            r = theta[0] + Z[rows] @ theta[1:] - y[rows]
            theta = theta - 0.05 * 2 * np.concatenate([[r.mean()], Z[rows].T @ r / len(rows)])
    return lambda X: theta[0] + (X - mean) / std @ theta[1:]


def r_10_1_python_loops(X, y):
    n = X.shape[1]
    mean = [sum(row[j] for row in X) / len(X) for j in range(n)]
    std = [(sum((row[j] - mean[j]) ** 2 for row in X) / len(X)) ** 0.5 for j in range(n)]
    Z = [[(row[j] - mean[j]) / std[j] for j in range(n)] for row in X.tolist()]
    grams = y.tolist()
    theta = [0.0] * (n + 1)
    for _ in range(40):
        slopes = [0.0] * (n + 1)
        for row, g in zip(Z, grams):
            r = theta[0] + sum(t * v for t, v in zip(theta[1:], row)) - g
            slopes[0] += 2 * r / len(Z)
            for j in range(n):
                slopes[j + 1] += 2 * r * row[j] / len(Z)
        theta = [t - 0.3 * s for t, s in zip(theta, slopes)]

    def predict(X):
        answers = []
        for row in X:
            answers.append(
                theta[0] + sum(theta[j + 1] * (row[j] - mean[j]) / std[j] for j in range(n))
            )
        return answers

    return predict


def r_10_1_standardised_y(X, y):
    mean, std = X.mean(axis=0), X.std(axis=0)
    m, s = y.mean(), y.std()
    Z, t = (X - mean) / std, (y - m) / s
    w = np.zeros(6)
    for _ in range(400):
        w = w - 0.2 * 2 / len(t) * Z.T @ (Z @ w - t)
    return lambda X: m + s * ((X - mean) / std @ w)


def r_10_1_kilograms_and_back(X, y):
    A = np.column_stack([np.ones(len(X)), X])
    theta = np.linalg.pinv(A) @ (y / 1000)
    return lambda X: 1000 * (np.column_stack([np.ones(len(X)), X]) @ theta)


def r_10_1_adam(X, y):
    mean, std = X.mean(axis=0), X.std(axis=0)
    A = np.column_stack([np.ones(len(X)), (X - mean) / std])
    theta, m, v = np.zeros(7), np.zeros(7), np.zeros(7)
    for k in range(1, 3001):
        g = 2 / len(y) * A.T @ (A @ theta - y)
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g * g
        theta = theta - 10 * (m / (1 - 0.9**k)) / (np.sqrt(v / (1 - 0.999**k)) + 1e-8)
    return lambda X: theta[0] + (X - mean) / std @ theta[1:]


class Line:
    def __init__(self, X, y):
        self.mean, self.std = X.mean(axis=0), X.std(axis=0)
        self.theta = np.linalg.lstsq(self.table(X), y, rcond=None)[0]

    def table(self, X):
        return np.column_stack([np.ones(len(X)), (X - self.mean) / self.std])

    def __call__(self, X):
        return self.table(X) @ self.theta


def r_10_1_class_with_call(X, y):
    return Line(X, y)


def r_10_1_method(X, y):
    return Line(X, y).__call__


def r_10_1_ridge(X, y):
    Z, mean, std = features.standardise_columns(X)
    w = np.linalg.solve(Z.T @ Z + 2 * np.eye(6), Z.T @ (y - y.mean()))
    return lambda X: y.mean() + (X - mean) / std @ w


def r_10_1_two_features_more(X, y):
    def table(X):
        return np.column_stack([np.ones(len(X)), X, X[:, 2] * X[:, 3], X[:, 0] * X[:, 1]])

    theta = np.linalg.lstsq(table(X), y, rcond=None)[0]
    return lambda X: table(X) @ theta


def r_10_1_nearest_ten(X, y):
    std = X.std(axis=0)

    def predict(new):
        found = []
        for x in new:
            near = np.argsort((((X - x) / std) ** 2).sum(axis=1))[:10]
            found.append(y[near].mean())
        return np.array(found)

    return predict


def r_10_1_default_arguments(X, y, alpha=0.1, epochs=400):
    mean, std = X.mean(axis=0), X.std(axis=0)
    Z = np.c_[np.ones(len(X)), (X - mean) / std]
    theta = np.zeros(Z.shape[1])
    for _ in range(epochs):
        theta -= alpha * 2 * np.mean((Z @ theta - y)[:, None] * Z, axis=0)
    return lambda X: np.c_[np.ones(len(X)), (X - mean) / std] @ theta


def r_10_1_prints(X, y):
    A = np.column_stack([np.ones(len(X)), X])
    theta = np.linalg.lstsq(A, y, rcond=None)[0]
    print("typical error", np.sqrt(np.mean((A @ theta - y) ** 2)))
    return lambda X: theta[0] + X @ theta[1:]


# --- 10.2

r_10_2_in_order = [
    "a small case by hand", "a small case by hand", "the gradient, part by part",
    "the gradient, part by part", "κ", "the cost curve", "one thing changed",
    "one thing changed", "one row alone",
]  # fmt: skip
