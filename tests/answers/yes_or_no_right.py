"""Right answers to the exercises of lesson 9, as learners write them."""
# ruff: noqa: B905, E731, SIM108

import math

import numpy as np

from gdlesson import features
from gdlesson.yes_or_no import log_loss_gradient, sigmoid, split

# --- 9.1


def r_9_1_where(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1, e) / (1 + e)


def r_9_1_plain(z):
    return 1 / (1 + np.exp(-z))


def r_9_1_half_tanh(z):
    return (1 + np.tanh(z / 2)) / 2


def r_9_1_tanh_of_array(z):
    return 0.5 * np.tanh(0.5 * np.asarray(z, dtype=float)) + 0.5


def r_9_1_logaddexp(z):
    return np.exp(-np.logaddexp(0, -z))


def r_9_1_loop(z):
    def one(v):
        if v >= 0:
            return 1 / (1 + math.exp(-v))
        return math.exp(v) / (1 + math.exp(v))

    if np.ndim(z) == 0:
        return one(z)
    return np.array([one(v) for v in z])


def r_9_1_list(z):
    values = [1 - 1 / (1 + math.exp(v)) if v < 0 else 1 / (1 + math.exp(-v)) for v in np.ravel(z)]
    return values if np.ndim(z) else values[0]


def r_9_1_clip_far(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))


def r_9_1_clip_500(z):
    z = np.clip(np.asarray(z, float), -500, 500)
    return np.power(1 + np.exp(-z), -1.0)


def r_9_1_masks(z):
    z = np.atleast_1d(np.asarray(z, float))
    h = np.empty_like(z)
    up = z >= 0
    h[up] = 1 / (1 + np.exp(-z[up]))
    h[~up] = np.exp(z[~up]) / (1 + np.exp(z[~up]))
    return h


def r_9_1_reciprocal(z):
    return np.reciprocal(1.0 + np.exp(np.negative(z)))


def r_9_1_vectorize(z):
    return np.vectorize(lambda v: 1 / (1 + math.exp(-v)) if v > -700 else 0.0)(z)


def r_9_1_min_max(z):
    return np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))


def r_9_1_quiet(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


# --- 9.2


def r_9_2_short(theta, X, y):
    z = theta[0] + X @ theta[1:]
    return np.mean(np.logaddexp(0, z) - y * z)


def r_9_2_two_terms(theta, X, y):
    z = X @ theta[1:] + theta[0]
    return np.mean(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z))


def r_9_2_log1p(theta, X, y):
    z = theta[0] + X @ theta[1:]
    return np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z))))


def r_9_2_ones(theta, X, y):
    A = np.column_stack([np.ones(len(y)), X])
    z = A @ theta
    return np.sum(np.logaddexp(0, z) - y * z) / len(y)


def r_9_2_loop(theta, X, y):
    total = 0.0
    for row, t in zip(X, y):
        z = theta[0]
        for j in range(len(row)):
            z += theta[j + 1] * row[j]
        s = z if t == 0 else -z
        total += max(s, 0) + math.log1p(math.exp(-abs(s)))
    return total / len(y)


def r_9_2_signed(theta, X, y):
    s = np.where(y == 1, 1, -1)
    return np.logaddexp(0, -s * (theta[0] + X @ theta[1:])).mean()


def r_9_2_dot(theta, X, y):
    z = np.dot(X, theta[1:]) + theta[0]
    return float(np.average(np.logaddexp(0.0, z)) - np.average(y * z))


def r_9_2_minus(theta, X, y):
    z = theta[0] + X.dot(theta[1:])
    log_h, log_rest = -np.logaddexp(0, -z), -np.logaddexp(0, z)
    return -(y * log_h + (1 - y) * log_rest).mean()


def r_9_2_picked(theta, X, y):
    z = theta[0] + X @ theta[1:]
    return np.mean(np.where(y == 1, np.logaddexp(0, -z), np.logaddexp(0, z)))


def r_9_2_one_element(theta, X, y):
    z = theta[0] + X @ theta[1:]
    return np.array([np.mean(np.logaddexp(0, z) - y * z)])


def r_9_2_shifted(theta, X, y):
    z = theta[0] + X @ theta[1:]
    top = np.maximum(z, 0)
    return np.mean(top + np.log(np.exp(-top) + np.exp(z - top)) - y * z)


def r_9_2_safe_by_hand(theta, X, y):
    z = theta[0] + X @ theta[1:]
    total = 0
    for v, t in zip(z, y):
        grown = v if v > 30 else math.log(1 + math.exp(v)) if v > -30 else math.exp(v)
        total += grown - t * v
    return total / len(z)


# --- 9.3


def r_9_3_short(theta, X, y):
    r = sigmoid(theta[0] + X @ theta[1:]) - y
    return np.concatenate([[np.mean(r)], X.T @ r / len(y)])


def r_9_3_ones(theta, X, y):
    A = np.column_stack([np.ones(len(X)), X])
    return A.T @ (sigmoid(A @ theta) - y) / len(y)


def r_9_3_c_(theta, X, y):
    A = np.c_[np.ones(len(X)), X]
    return (sigmoid(A @ theta) - y) @ A / A.shape[0]


def r_9_3_plain_exp(theta, X, y):
    h = 1 / (1 + np.exp(-(theta[0] + X @ theta[1:])))
    return np.append(np.mean(h - y), np.mean((h - y)[:, None] * X, axis=0))


def r_9_3_minus(theta, X, y):
    r = y - sigmoid(theta[0] + X @ theta[1:])
    return -np.insert(r @ X, 0, r.sum()) / len(y)


def r_9_3_loop(theta, X, y):
    m, n = X.shape
    g = np.zeros(n + 1)
    for i in range(m):
        r = sigmoid(theta[0] + X[i] @ theta[1:]) - y[i]
        g[0] += r / m
        for j in range(n):
            g[j + 1] += r * X[i, j] / m
    return g


def r_9_3_list(theta, X, y):
    r = sigmoid(theta[0] + X @ theta[1:]) - y
    return [np.mean(r), *(np.mean(r * column) for column in X.T)]


def r_9_3_dots(theta, X, y):
    m = len(y)
    r = sigmoid(np.dot(X, theta[1:]) + theta[0]) - y
    return np.hstack([r.sum() / m, np.dot(X.T, r) / m])


def r_9_3_einsum(theta, X, y):
    A = np.insert(X, 0, 1.0, axis=1)
    r = sigmoid(np.einsum("ij,j->i", A, theta)) - y
    return np.einsum("ij,i->j", A, r) / len(r)


def r_9_3_empty(theta, X, y):
    g = np.empty_like(theta)
    r = sigmoid(theta[0] + X @ theta[1:]) - y
    g[0] = r.mean()
    g[1:] = X.T @ r / r.size
    return g


def r_9_3_tanh(theta, X, y):
    r = (1 + np.tanh((theta[0] + X @ theta[1:]) / 2)) / 2 - y
    return np.r_[r.mean(), (X.T * r).mean(axis=1)]


def r_9_3_column(theta, X, y):
    A = np.column_stack([np.ones(len(X)), X])
    r = sigmoid(A @ theta.reshape(-1, 1)) - y.reshape(-1, 1)
    return (A.T @ r / len(y)).ravel()


# --- 9.4


def r_9_4_short(order, share):
    k = round(share * len(order))
    return order[k:], order[:k]


def r_9_4_int(order, share):
    k = int(share * len(order) + 0.5)
    return order[k:], order[:k]


def r_9_4_np_round(order, share):
    held = int(np.round(len(order) * share))
    return np.asarray(order)[held:], np.asarray(order)[:held]


def r_9_4_split(order, share):
    held, rest = np.split(np.asarray(order), [round(share * len(order))])
    return rest, held


def r_9_4_lists(order, share):
    order = list(order)
    k = round(share * len(order))
    return [order[k:], order[:k]]


def r_9_4_loop(order, share):
    k = round(share * len(order))
    learning, held = [], []
    for place, i in enumerate(order):
        (held if place < k else learning).append(i)
    return learning, held


def r_9_4_comprehension(order, share):
    k = round(share * len(order))
    return [order[i] for i in range(k, len(order))], [order[i] for i in range(k)]


def r_9_4_mask(order, share):
    first = np.arange(len(order)) < round(share * len(order))
    order = np.array(order)
    return order[~first], order[first]


def r_9_4_from_behind(order, share):
    rest = len(order) - round(share * len(order))
    return order[-rest:], order[:-rest]


def r_9_4_pop(order, share):
    left = list(order)
    held = [left.pop(0) for _ in range(round(len(left) * share))]
    return left, held


def r_9_4_names(order, share):
    m = len(order)
    number_held_back = round(m * share)
    held_back = order[0:number_held_back]
    learning = order[number_held_back:m]
    return learning, held_back


def r_9_4_floor(order, share):
    k = math.floor(share * len(order) + 0.5)
    return tuple(order[k:]), tuple(order[:k])


# --- 9.5


def r_9_5_short(costs, patience):
    best = 0
    for k, cost in enumerate(costs):
        if cost < costs[best]:
            best = k
        elif k - best >= patience:
            break
    return best


def r_9_5_counter(costs, patience):
    best, waited = 0, 0
    for k in range(1, len(costs)):
        if costs[k] < costs[best]:
            best, waited = k, 0
        else:
            waited += 1
            if waited == patience:
                return best
    return best


def r_9_5_lowest(costs, patience):
    lowest, where, since = float("inf"), 0, 0
    for k, c in enumerate(costs):
        if c < lowest:
            lowest, where, since = c, k, 0
        else:
            since += 1
        if since >= patience:
            break
    return where


def r_9_5_while(costs, patience):
    best = k = 0
    while k < len(costs) and k - best <= patience:
        if costs[k] < costs[best]:
            best = k
        k += 1
    return best


def r_9_5_windows(costs, patience):
    best = 0
    while True:
        ahead = [k for k in range(best + 1, best + patience + 1) if k < len(costs)]
        lower = [k for k in ahead if costs[k] < costs[best]]
        if not lower:
            return best
        best = lower[0]


def r_9_5_argmin(costs, patience):
    for k in range(len(costs)):
        best = int(np.argmin(costs[: k + 1]))
        if k - best >= patience:
            return best
    return int(np.argmin(costs))


def r_9_5_minimum(costs, patience):
    low = np.minimum.accumulate(costs)
    for k in range(patience, len(costs)):
        if low[k] == low[k - patience]:
            return int(np.argmin(costs[: k + 1]))
    return int(np.argmin(costs))


def r_9_5_recursive(costs, patience, best=0):
    ahead = list(costs[best + 1 : best + 1 + patience])
    for step, c in enumerate(ahead, 1):
        if c < costs[best]:
            return r_9_5_recursive(costs, patience, best + step)
    return best


def r_9_5_list(costs, patience):
    costs = list(costs)
    best = 0
    for k in range(1, len(costs)):
        if costs[k] >= min(costs[:k]):
            if k - best == patience:
                break
        else:
            best = k
    return best


def r_9_5_left(costs, patience):
    best, left = 0, patience
    for k in range(1, len(costs)):
        left -= 1
        if costs[k] < costs[best]:
            best, left = k, patience
        if left == 0:
            break
    return best


def r_9_5_float(costs, patience):
    return float(r_9_5_short(costs, patience))


def r_9_5_array(costs, patience):
    return np.array([r_9_5_counter(costs, patience)])


# --- 9.6


def r_9_6_course(X, y, order, share, alpha, steps):
    learning, held_back = split(order, share)
    Z, mean, std = features.standardise_columns(X[learning])
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y[learning])
    h = sigmoid(theta[0] + (X[held_back] - mean) / std @ theta[1:])
    return np.mean((h > 0.5) == y[held_back])


def r_9_6_all_scaled_by_the_learning_rows(X, y, order, share, alpha, steps):
    learning, held_back = split(order, share)
    _, mean, std = features.standardise_columns(X[learning])
    Z = (X - mean) / std
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z[learning], y[learning])
    h = sigmoid(theta[0] + Z[held_back] @ theta[1:])
    return np.mean((h > 1 / 2) == y[held_back])


def by_hand(X, y, order, share, alpha, steps):
    k = round(share * len(order))
    held, learning = order[:k], order[k:]
    mean, std = X[learning].mean(axis=0), X[learning].std(axis=0)
    std[std == 0] = 1
    A = np.column_stack([np.ones(len(X)), (X - mean) / std])
    theta = np.zeros(A.shape[1])
    for _ in range(steps):
        h = 1 / (1 + np.exp(-A[learning] @ theta))
        theta = theta - alpha * A[learning].T @ (h - y[learning]) / len(learning)
    return A[held] @ theta, y[held]


def r_9_6_z_above_zero(X, y, order, share, alpha, steps):
    z, truth = by_hand(X, y, order, share, alpha, steps)
    return np.mean((z > 0) == truth)


def r_9_6_round(X, y, order, share, alpha, steps):
    z, truth = by_hand(X, y, order, share, alpha, steps)
    return np.mean(np.round(1 / (1 + np.exp(-z))) == truth)


def r_9_6_count(X, y, order, share, alpha, steps):
    z, truth = by_hand(X, y, order, share, alpha, steps)
    right = 0
    for value, t in zip(z, truth):
        if (value > 0 and t == 1) or (value <= 0 and t == 0):
            right += 1
    return right / len(truth)


def r_9_6_one_minus_wrong(X, y, order, share, alpha, steps):
    z, truth = by_hand(X, y, order, share, alpha, steps)
    return 1 - np.mean(np.abs((z > 0) - truth))


def r_9_6_sum(X, y, order, share, alpha, steps):
    z, truth = by_hand(X, y, order, share, alpha, steps)
    return sum((1 / (1 + np.exp(-z)) >= 0.5) == (truth == 1)) / len(z)


def r_9_6_where(X, y, order, share, alpha, steps):
    z, truth = by_hand(X, y, order, share, alpha, steps)
    return np.where(z > 0, truth, 1 - truth).mean()


def r_9_6_arrays_first(X, y, order, share, alpha, steps):
    learning, held_back = split(order, share)
    X1, y1, X2, y2 = X[learning], y[learning], X[held_back], y[held_back]
    Z1, mean, std = features.standardise_columns(X1)
    Z2 = (X2 - mean) / std
    theta = np.zeros(1 + X.shape[1])
    for _ in range(steps):
        theta -= alpha * log_loss_gradient(theta, Z1, y1)
    return np.mean((features.predict(theta, Z2) > 0) == (y2 == 1))


def r_9_6_ddof(X, y, order, share, alpha, steps):
    return float(r_9_6_course(np.array(X), np.array(y), list(order), share, alpha, steps))


def r_9_6_vote(X, y, order, share, alpha, steps):
    z, truth = by_hand(X, y, order, share, alpha, steps)
    return np.count_nonzero(np.sign(z) == 2 * truth - 1) / truth.size


def r_9_6_xor(X, y, order, share, alpha, steps):
    z, truth = by_hand(X, y, order, share, alpha, steps)
    wrong = (z > 0) ^ (truth > 0)
    return 1 - wrong.mean()
