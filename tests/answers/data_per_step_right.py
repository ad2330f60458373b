"""Right answers to the exercises of lesson 7, as learners write them."""
# ruff: noqa: B905, E731

import functools
import itertools
import math
from collections import deque, namedtuple
from fractions import Fraction

import numpy as np

# --- 7.1


def r_7_1_reference(blocks):
    """Adds two products a block."""
    G = c = 0
    for X, y in blocks:
        A = np.column_stack([np.ones(len(y)), X])
        G, c = G + A.T @ A, c + A.T @ y
    return G, c


def r_7_1_none_first(blocks):
    """Starts with None and makes zeros of the right size at the first block."""
    G = None
    for X, y in blocks:
        m, n = X.shape
        if G is None:
            G = np.zeros((n + 1, n + 1))
            c = np.zeros(n + 1)
        A = np.hstack((np.ones((m, 1)), X))
        G += np.dot(A.T, A)
        c += np.dot(A.T, y)
    return G, c


def r_7_1_next(blocks):
    """Takes the first block with next."""
    X, y = next(blocks)
    A = np.c_[np.ones(X.shape[0]), X]
    G, c = A.T @ A, A.T @ y
    for X, y in blocks:
        A = np.c_[np.ones(X.shape[0]), X]
        G = G + A.T @ A
        c = c + A.T @ y
    return G, c


def r_7_1_parts(blocks):
    """Puts the table together from its four corners."""
    m, sx, sy, xx, xy = 0, 0, 0, 0, 0
    for X, y in blocks:
        m += len(y)
        sx = sx + X.sum(axis=0)
        sy = sy + y.sum()
        xx = xx + X.T @ X
        xy = xy + X.T @ y
    G = np.block([[np.array([[m]]), sx[None, :]], [sx[:, None], xx]])
    return G, np.concatenate([[sy], xy])


def r_7_1_row_by_row(blocks):
    """Each example alone: an outer product."""
    G, c = 0, 0
    for X, y in blocks:
        for row, target in zip(X, y):
            a = np.insert(row, 0, 1.0)
            G = G + np.outer(a, a)
            c = c + target * a
    return G, c


def r_7_1_einsum(blocks):
    """With einsum."""
    G = c = 0.0
    for X, y in blocks:
        A = np.insert(X, 0, 1, axis=1)
        G = G + np.einsum("ij,ik->jk", A, A)
        c = c + np.einsum("ij,i->j", A, y)
    return G, c


def r_7_1_reduce(blocks):
    """functools.reduce over the blocks' own sums."""

    def own(block):
        X, y = block
        A = np.column_stack([np.ones(len(X)), X])
        return A.T @ A, A.T @ y

    return functools.reduce(lambda a, b: (a[0] + b[0], a[1] + b[1]), map(own, blocks))


def r_7_1_one_table(blocks):
    """One product of (1, X, y) with itself, cut apart at the end."""
    total = 0
    for X, y in blocks:
        T = np.column_stack([np.ones(len(y)), X, y])
        total = total + T.T @ T
    return total[:-1, :-1], total[:-1, -1]


def r_7_1_lists(blocks):
    """Plain Python, lists of lists."""
    G = c = None
    for X, y in blocks:
        for row, t in zip(X.tolist(), y.tolist()):
            a = [1.0] + row
            if G is None:
                G = [[0.0] * len(a) for _ in a]
                c = [0.0] * len(a)
            for i in range(len(a)):
                c[i] += a[i] * t
                for j in range(len(a)):
                    G[i][j] += a[i] * a[j]
    return G, c


def r_7_1_stacked(blocks):
    """All blocks in memory at once: right, with a remark."""
    blocks = list(blocks)
    X = np.vstack([X for X, y in blocks])
    y = np.concatenate([y for X, y in blocks])
    A = np.column_stack([np.ones(len(y)), X])
    return A.T @ A, A.T @ y


def r_7_1_while(blocks):
    """while True, next and StopIteration."""
    G = c = 0
    while True:
        try:
            X, y = next(blocks)
        except StopIteration:
            return G, c
        A = np.concatenate([np.ones((len(y), 1)), X], axis=1)
        G, c = G + A.T.dot(A), c + A.T.dot(y)


def r_7_1_default_none(blocks):
    """next with a default, in the walrus."""
    G, c = 0, 0
    while (block := next(blocks, None)) is not None:
        X, y = block
        A = np.ones((X.shape[0], X.shape[1] + 1))
        A[:, 1:] = X
        G, c = G + A.T @ A, c + y @ A
    return G, c


def r_7_1_sums_of_lists(blocks):
    """Keeps only the small tables, and adds them at the end."""
    tables, sides = [], []
    for X, y in blocks:
        A = np.column_stack((np.ones_like(y), X))
        tables.append(A.T @ A)
        sides.append(A.T @ y)
    return sum(tables), sum(sides)


def r_7_1_matmul(blocks):
    """np.matmul, tensordot."""
    G = c = 0
    for X, y in blocks:
        A = np.pad(X, ((0, 0), (1, 0)), constant_values=1)
        G = np.add(G, np.matmul(A.T, A))
        c = np.add(c, np.tensordot(A, y, axes=(0, 0)))
    return (G, c)


class Collector:
    def __init__(self):
        self.G = self.c = 0

    def add(self, X, y):
        A = np.column_stack([np.ones(len(y)), X])
        self.G = self.G + A.T @ A
        self.c = self.c + A.T @ y
        return self


def r_7_1_class(blocks):
    """A small class with an add."""
    collector = Collector()
    for block in blocks:
        collector.add(*block)
    return collector.G, collector.c


def r_7_1_centre_and_back(blocks):
    """Centres each block, and puts the means back."""
    G = c = 0
    for X, y in blocks:
        m, mean, my = len(y), X.mean(axis=0), y.mean()
        D = X - mean
        inner = D.T @ D + m * np.outer(mean, mean)
        edge = m * mean
        G = G + np.vstack([np.r_[m, edge], np.column_stack([edge, inner])])
        c = c + np.r_[m * my, D.T @ (y - my) + m * mean * my]
    return G, c


def r_7_1_recursion(blocks):
    """Calls itself for the rest."""
    block = next(blocks, None)
    if block is None:
        return 0, 0
    X, y = block
    A = np.column_stack([np.ones(len(y)), X])
    G, c = r_7_1_recursion(blocks)
    return G + A.T @ A, c + A.T @ y


def r_7_1_accumulate(blocks):
    """The last of itertools.accumulate."""

    def own(block):
        A = np.c_[np.ones(len(block[1])), block[0]]
        return A.T @ A, A.T @ block[1]

    steps = itertools.accumulate(map(own, blocks), lambda a, b: (a[0] + b[0], a[1] + b[1]))
    return deque(steps, maxlen=1).pop()


# --- 7.2


def r_7_2_reference(k):
    return 1 / (2 * k)


def r_7_2_half(k):
    return 0.5 / k


def r_7_2_two_divisions(k):
    return 1 / 2 / k


def r_7_2_power(k):
    return (2.0 * k) ** -1


def r_7_2_half_power(k):
    return 0.5 * k**-1.0


def r_7_2_fraction(k):
    return Fraction(1, 2 * int(k))


def r_7_2_numpy(k):
    return np.divide(1, 2 * k)


def r_7_2_reciprocal(k):
    return np.reciprocal(2.0 * k)


def r_7_2_weights(k):
    """From the running mean: the new example weighs 1/k."""
    weight_of_the_new_one = 1 / k
    return weight_of_the_new_one / 2


def r_7_2_old_weight(k):
    """1 - 2·rate is the weight of those before."""
    before = (k - 1) / k
    return (1 - before) / 2


def r_7_2_exp(k):
    return math.exp(-math.log(2 * k))


def r_7_2_loop(k):
    total = 0
    for _ in range(int(k)):
        total += 2
    return 1 / total


def r_7_2_array(k):
    return np.array([1 / (2 * k)])


def r_7_2_bracket(k):
    return 1 / (k + k)


def r_7_2_float(k):
    return float(1) / float(2 * k)


r_7_2_lambda = lambda k: 1 / (2 * k)


def r_7_2_hessian(k):
    """1 over the sum of the curvatures so far, each 2."""
    curvature = 2
    return 1 / (curvature * k)


def r_7_2_if(k):
    if k == 1:
        return 0.5
    return 0.5 / k


# --- 7.3


def r_7_3_reference(theta, A, y, alpha, order):
    for i in order:
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def r_7_3_names(theta, A, y, alpha, order):
    for index in order:
        row, target = A[index], y[index]
        prediction = np.dot(row, theta)
        gradient = 2 * (prediction - target) * row
        theta = theta - alpha * gradient
    return theta


def r_7_3_copy(theta, A, y, alpha, order):
    theta = theta.copy()
    for i in order:
        theta -= 2 * alpha * (A[i] @ theta - y[i]) * A[i]
    return theta


def r_7_3_other_sign(theta, A, y, alpha, order):
    for i in order:
        theta = theta + 2 * alpha * (y[i] - A[i] @ theta) * A[i]
    return theta


def r_7_3_range(theta, A, y, alpha, order):
    for k in range(len(order)):
        i = order[k]
        r = np.sum(A[i] * theta) - y[i]
        theta = theta - alpha * 2 * r * A[i]
    return theta


def r_7_3_picked(theta, A, y, alpha, order):
    for row, target in zip(A[order], y[order]):
        theta = theta - 2 * alpha * (row @ theta - target) * row
    return theta


def r_7_3_lists(theta, A, y, alpha, order):
    theta = list(theta)
    for i in order:
        h = sum(a * t for a, t in zip(A[i], theta))
        step = 2 * alpha * (h - y[i])
        theta = [t - step * a for t, a in zip(theta, A[i])]
    return theta


def r_7_3_reduce(theta, A, y, alpha, order):
    def step(t, i):
        return t - 2 * alpha * (A[i] @ t - y[i]) * A[i]

    return functools.reduce(step, order, theta)


def r_7_3_matrix(theta, A, y, alpha, order):
    for i in order:
        a = A[i : i + 1]
        theta = theta - 2 * alpha * (a.T @ (a @ theta - y[i : i + 1]))
    return theta


def r_7_3_while(theta, A, y, alpha, order):
    queue = deque(order)
    while queue:
        i = queue.popleft()
        theta = theta - alpha * (2 * (theta @ A[i] - y[i])) * A[i]
    return theta


def r_7_3_batch_of_one(theta, A, y, alpha, order):
    for i in order:
        rows, targets = A[[i]], y[[i]]
        gradient = 2 / len(rows) * rows.T @ (rows @ theta - targets)
        theta = theta - alpha * gradient
    return theta


def r_7_3_mean_of_one(theta, A, y, alpha, order):
    for i in order:
        error = A[i] @ theta - y[i]
        gradient = np.array([2 * np.mean(error * A[i, j]) for j in range(A.shape[1])])
        theta = theta - alpha * gradient
    return theta


def r_7_3_parts(theta, A, y, alpha, order):
    for i in order:
        error = A[i] @ theta - y[i]
        new = np.empty(len(theta))
        for j in range(len(theta)):
            new[j] = theta[j] - alpha * 2 * error * A[i][j]
        theta = new
    return theta


def r_7_3_projector(theta, A, y, alpha, order):
    """The step as a matrix: (I − 2α·aaᵀ)·θ + 2α·y·a."""
    for i in order:
        a = A[i]
        theta = (np.eye(len(a)) - 2 * alpha * np.outer(a, a)) @ theta + 2 * alpha * y[i] * a
    return theta


def r_7_3_recursion(theta, A, y, alpha, order):
    if len(order) == 0:
        return theta
    i = order[0]
    theta = theta - 2 * alpha * (A[i] @ theta - y[i]) * A[i]
    return r_7_3_recursion(theta, A, y, alpha, order[1:])


def r_7_3_column(theta, A, y, alpha, order):
    theta = theta.reshape(-1, 1)
    for i in order:
        a = A[i].reshape(-1, 1)
        theta = theta - 2 * alpha * a * (a.T @ theta - y[i])
    return theta


def r_7_3_accumulate(theta, A, y, alpha, order):
    def step(t, i):
        return t - 2 * alpha * (A[i] @ t - y[i]) * A[i]

    return list(itertools.accumulate(order, step, initial=theta))[-1]


def r_7_3_einsum(theta, A, y, alpha, order):
    for i in order:
        theta = theta - 2 * alpha * np.einsum("j,j->", A[i], theta) * A[i] + 2 * alpha * y[i] * A[i]
    return theta


def r_7_3_enumerate(theta, A, y, alpha, order):
    for _, i in enumerate(order.tolist()):
        theta = np.subtract(theta, alpha * 2 * (np.inner(A[i], theta) - y[i]) * A[i])
    return theta


# --- 7.4


def r_7_4_reference(order, size):
    return [order[k : k + size] for k in range(0, len(order), size)]


def r_7_4_append(order, size):
    found = []
    start = 0
    while start < len(order):
        found.append(order[start : start + size])
        start += size
    return found


def r_7_4_split(order, size):
    if len(order) == 0:
        return []
    return np.split(order, range(size, len(order), size))


def r_7_4_array_split(order, size):
    parts = np.array_split(order, np.arange(size, len(order), size))
    return [part for part in parts if len(part)]


def r_7_4_lists(order, size):
    order = list(order)
    return [order[k : k + size] for k in range(0, len(order), size)]


def r_7_4_generator(order, size):
    return (order[k : k + size] for k in range(0, len(order), size))


def r_7_4_yield(order, size):
    for k in range(0, len(order), size):
        yield order[k : k + size]


def r_7_4_one_by_one(order, size):
    found, batch = [], []
    for i in order:
        batch.append(i)
        if len(batch) == size:
            found.append(batch)
            batch = []
    if batch:
        found.append(batch)
    return found


def r_7_4_islice(order, size):
    items = iter(order)
    return list(iter(lambda: list(itertools.islice(items, size)), []))


def r_7_4_count(order, size):
    count = math.ceil(len(order) / size)
    return [order[n * size : (n + 1) * size] for n in range(count)]


def r_7_4_floor_and_rest(order, size):
    full = len(order) // size
    found = [order[n * size : (n + 1) * size] for n in range(full)]
    if len(order) % size:
        found.append(order[full * size :])
    return found


def r_7_4_recursion(order, size):
    if len(order) == 0:
        return []
    return [order[:size]] + r_7_4_recursion(order[size:], size)


def r_7_4_tuples(order, size):
    return tuple(tuple(order[k : k + size]) for k in range(0, len(order), size))


def r_7_4_pop(order, size):
    queue, found = deque(order), []
    while queue:
        found.append([queue.popleft() for _ in range(min(size, len(queue)))])
    return found


def r_7_4_modulo(order, size):
    found = []
    for place, i in enumerate(order):
        if place % size == 0:
            found.append([])
        found[-1].append(i)
    return found


def r_7_4_groupby(order, size):
    groups = itertools.groupby(enumerate(order), lambda pair: pair[0] // size)
    return [[i for _, i in group] for _, group in groups]


def r_7_4_min(order, size):
    m = len(order)
    return [order[k : min(k + size, m)] for k in range(0, m, size)]


def r_7_4_map(order, size):
    return map(lambda k: order[k : k + size], range(0, len(order), size))


def r_7_4_batched(order, size):
    items = iter(order)
    found = []
    while batch := tuple(itertools.islice(items, size)):
        found.append(batch)
    return found


def r_7_4_deque(order, size):
    return deque(order[k : k + size] for k in range(0, len(order), size))


# --- 7.7

Block = namedtuple("Block", "m mean S")


def r_7_7_reference(first, second):
    m1, mean1, S1 = first
    m2, mean2, S2 = second
    m, delta = m1 + m2, mean2 - mean1
    return m, mean1 + delta * m2 / m, S1 + S2 + np.outer(delta, delta) * m1 * m2 / m


def r_7_7_weighted(first, second):
    m1, mean1, S1 = first
    m2, mean2, S2 = second
    m = m1 + m2
    mean = (m1 * mean1 + m2 * mean2) / m
    d1, d2 = mean1 - mean, mean2 - mean
    return m, mean, S1 + m1 * np.outer(d1, d1) + S2 + m2 * np.outer(d2, d2)


def r_7_7_other_delta(first, second):
    (m1, a, S1), (m2, b, S2) = first, second
    delta = a - b
    m = m1 + m2
    return m, b + delta * (m1 / m), S1 + S2 + (m1 * m2 / m) * np.outer(delta, delta)


def r_7_7_plain_sums(first, second):
    """Back to plain sums and off again (loses digits far from 0, and is right)."""
    m1, a, S1 = first
    m2, b, S2 = second
    m = m1 + m2
    total = S1 + m1 * np.outer(a, a) + S2 + m2 * np.outer(b, b)
    mean = (m1 * a + m2 * b) / m
    return m, mean, total - m * np.outer(mean, mean)


def r_7_7_column(first, second):
    m1, a, S1 = first
    m2, b, S2 = second
    d = (b - a)[:, None]
    m = m1 + m2
    return m, a + d[:, 0] * m2 / m, S1 + S2 + d @ d.T * (m1 * m2 / m)


def r_7_7_broadcast(first, second):
    m1, a, S1 = first
    m2, b, S2 = second
    d, m = b - a, m1 + m2
    return m, a + d * (m2 / m), S1 + S2 + d[:, np.newaxis] * d[np.newaxis, :] * (m1 * m2 / m)


def r_7_7_namedtuple(first, second):
    one, two = Block(*first), Block(*second)
    m = one.m + two.m
    d = two.mean - one.mean
    return Block(m, one.mean + d * two.m / m, one.S + two.S + np.outer(d, d) * one.m * two.m / m)


def r_7_7_list(first, second):
    m = first[0] + second[0]
    d = second[1] - first[1]
    S = first[2] + second[2] + np.outer(d, d) * first[0] * second[0] / m
    return [m, first[1] + d * second[0] / m, S]


def r_7_7_harmonic(first, second):
    m1, a, S1 = first
    m2, b, S2 = second
    d = b - a
    weight = 1 / (1 / m1 + 1 / m2)
    return m1 + m2, np.average([a, b], axis=0, weights=[m1, m2]), S1 + S2 + weight * np.outer(d, d)


def r_7_7_loops(first, second):
    m1, a, S1 = first
    m2, b, S2 = second
    m, n = m1 + m2, len(a)
    mean = [a[j] + (b[j] - a[j]) * m2 / m for j in range(n)]
    S = [
        [S1[i][j] + S2[i][j] + (b[i] - a[i]) * (b[j] - a[j]) * m1 * m2 / m for j in range(n)]
        for i in range(n)
    ]
    return m, mean, S


def r_7_7_einsum(first, second):
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + S2 + np.einsum("i,j->ij", d, d) * m1 * m2 / m


def r_7_7_copies(first, second):
    m1, mean, S = first[0], first[1].copy(), first[2].copy()
    m2, b, S2 = second
    d = b - mean
    mean += d * m2 / (m1 + m2)
    S += S2 + np.outer(d, b - mean) * m2
    return m1 + m2, mean, S


def r_7_7_float_count(first, second):
    m1, a, S1 = first
    m2, b, S2 = second
    m = float(m1) + float(m2)
    return m, (a * m1 + b * m2) / m, S1 + S2 + np.outer(a - b, a - b) / m * m1 * m2


def r_7_7_share(first, second):
    m1, a, S1 = first
    m2, b, S2 = second
    share = m2 / (m1 + m2)
    mean = (1 - share) * a + share * b
    return m1 + m2, mean, S1 + S2 + share * (1 - share) * (m1 + m2) * np.outer(b - a, b - a)


def r_7_7_big_table(first, second):
    """Through the table of sums with ones."""

    def table(m, mean, S):
        v = np.r_[1, mean]
        T = m * np.outer(v, v)
        T[1:, 1:] += S
        return T

    T = table(*first) + table(*second)
    m, mean = T[0, 0], T[0, 1:] / T[0, 0]
    return m, mean, T[1:, 1:] - m * np.outer(mean, mean)


def r_7_7_zip(first, second):
    m, total, inner = (p + q for p, q in zip(plain(first), plain(second)))
    return m, total / m, inner - np.outer(total, total) / m


def plain(block):
    m, mean, S = block
    return m, m * mean, S + m * np.outer(mean, mean)


def r_7_7_multiply_outer(first, second):
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, np.subtract(b, a)
    return m, np.add(a, d * m2 / m), S1 + S2 + np.multiply.outer(d, d) * (m1 * m2) / m


def r_7_7_ordered(first, second):
    """Always adds the smaller to the larger."""
    large, small = (first, second) if first[0] >= second[0] else (second, first)
    m = large[0] + small[0]
    d = small[1] - large[1]
    mean = large[1] + d * small[0] / m
    return m, mean, large[2] + small[2] + np.outer(d, d) * large[0] * small[0] / m
