"""Wrong answers to the exercises of lesson 7, as learners write them."""
# ruff: noqa: B905, B007

import itertools
import math
import random

import numpy as np

m = 333


def with_ones(X):
    return np.column_stack([np.ones(len(X)), X])


# --- 7.1


def w_7_1_overwrites(blocks):
    """Overwrites G and c at each block, so only the last one is left.
    names: only the last block
    """
    for X, y in blocks:
        A = with_ones(X)
        G = A.T @ A
        c = A.T @ y
    return G, c


def w_7_1_last_of_list(blocks):
    """Sums the last block alone.
    names: only the last block
    """
    X, y = list(blocks)[-1]
    A = with_ones(X)
    return A.T @ A, A.T @ y


def w_7_1_return_inside(blocks):
    """Returns in the loop, after the first block.
    names: only the first block
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A, c + A.T @ y
        return G, c


def w_7_1_next_only(blocks):
    """Reads one block and no more.
    names: only the first block
    """
    X, y = next(blocks)
    A = np.c_[np.ones(len(y)), X]
    return A.T @ A, A.T @ y


def w_7_1_no_ones(blocks):
    """Leaves the ones out, so there is no intercept.
    names: missing ones
    """
    G = c = 0
    for X, y in blocks:
        G, c = G + X.T @ X, c + X.T @ y
    return G, c


def w_7_1_c_without_ones(blocks):
    """c is made of X, not of the table with ones: it is one number too short.
    names: missing ones in c | missing ones
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A, c + X.T @ y
    return G, c


def w_7_1_ones_last(blocks):
    """Puts the ones behind, not in front.
    names: ones last
    """
    G = c = 0
    for X, y in blocks:
        A = np.column_stack([X, np.ones(len(y))])
        G, c = G + A.T @ A, c + A.T @ y
    return G, c


def w_7_1_zeros(blocks):
    """A column of zeros in place of ones.
    names: zeros for ones
    """
    G = c = 0
    for X, y in blocks:
        A = np.column_stack([np.zeros(len(y)), X])
        G, c = G + A.T @ A, c + A.T @ y
    return G, c


def w_7_1_mean_of_blocks(blocks):
    """Adds each block's means, so that a small block counts as much as a large one.
    names: means of blocks
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A / len(y), c + A.T @ y / len(y)
    return G, c


def w_7_1_mean_of_means(blocks):
    """The mean of the blocks' means.
    names: means of blocks
    """
    Gs, cs = [], []
    for X, y in blocks:
        A = with_ones(X)
        Gs.append(A.T @ A / len(y))
        cs.append(A.T @ y / len(y))
    return np.mean(Gs, axis=0), np.mean(cs, axis=0)


def w_7_1_by_count(blocks):
    """Divides the sums by the number of blocks.
    names: divided by the number of blocks
    """
    G = c = count = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c, count = G + A.T @ A, c + A.T @ y, count + 1
    return G / count, c / count


def w_7_1_by_m(blocks):
    """Divides the sums by the number of examples.
    names: divided by m
    """
    G = c = many = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c, many = G + A.T @ A, c + A.T @ y, many + len(y)
    return G / many, c / many


def w_7_1_gradient_factor(blocks):
    """Has the gradient's 2/m in it.
    names: divided by m | missing 2
    """
    G = c = many = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c, many = G + A.T @ A, c + A.T @ y, many + len(y)
    return 2 / many * G, 2 / many * c


def w_7_1_twice(blocks):
    """Starts from the first block and adds it again.
    names: first block twice
    """
    blocks = list(blocks)
    A = with_ones(blocks[0][0])
    G, c = A.T @ A, A.T @ blocks[0][1]
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A, c + A.T @ y
    return G, c


def w_7_1_first_lost(blocks):
    """Takes the first block for its shape only, and loses it.
    names: first block lost
    """
    X, y = next(blocks)
    G, c = np.zeros((X.shape[1] + 1,) * 2), np.zeros(X.shape[1] + 1)
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A, c + A.T @ y
    return G, c


def w_7_1_first_lost_loop(blocks):
    """One block is skipped at the start.
    names: first block lost
    """
    next(blocks)
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A, c + A.T @ y
    return G, c


def w_7_1_last_skipped(blocks):
    """The last block is left out.
    names: last block lost
    """
    blocks = list(blocks)
    G = c = 0
    for X, y in blocks[:-1]:
        A = with_ones(X)
        G, c = G + A.T @ A, c + A.T @ y
    return G, c


def w_7_1_reads_twice(blocks):
    """Reads the blocks twice: the second loop finds nothing, and c stays 0.
    names: reads twice
    """
    G = 0
    for X, y in blocks:
        G = G + with_ones(X).T @ with_ones(X)
    c = np.zeros(len(G))
    for X, y in blocks:
        c = c + with_ones(X).T @ y
    return G, c


def w_7_1_counts_first(blocks):
    """Counts the examples first, and then there is nothing left to read.
    names: reads twice
    """
    many = sum(len(y) for X, y in blocks)
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A, c + A.T @ y
    return G, c


def w_7_1_swapped(blocks):
    """Returns c first.
    names: swapped
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A, c + A.T @ y
    return c, G


def w_7_1_x_xt(blocks):
    """A·Aᵀ has as many rows as there are examples; blocks of other sizes do not even add.
    names: X Xᵀ
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A @ A.T, c + A.T @ y
    return G, c


def w_7_1_only_g(blocks):
    """Returns G alone.
    names: only G
    """
    G = 0
    for X, y in blocks:
        A = with_ones(X)
        G = G + A.T @ A
    return G


def w_7_1_ones_first_block(blocks):
    """Only the first block gets its ones; the others a column of zeros.
    names: ones only in the first block
    """
    G = c = None
    for X, y in blocks:
        A = np.column_stack([np.ones(len(y)) if G is None else np.zeros(len(y)), X])
        G = A.T @ A if G is None else G + A.T @ A
        c = A.T @ y if c is None else c + A.T @ y
    return G, c


def w_7_1_starts_at_one(blocks):
    """Starts with the identity in place of zeros.
    names: starts with the identity
    """
    G = None
    for X, y in blocks:
        A = with_ones(X)
        if G is None:
            G, c = np.eye(A.shape[1]), np.zeros(A.shape[1])
        G, c = G + A.T @ A, c + A.T @ y
    return G, c


def w_7_1_minus_y(blocks):
    """c has the wrong sign.
    names: sign in c | sign
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A, c - A.T @ y
    return G, c


def w_7_1_sum_of_y(blocks):
    """c is the total of y in each place: y is not multiplied by x.
    names: y not multiplied by x in c | y not multiplied by x
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A, c + np.full(A.shape[1], y.sum())
    return G, c


def w_7_1_squares_only(blocks):
    """Only the squares of each column: the sums of products are missing.
    names: only the diagonal | only the diagonal in G
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + np.diag((A**2).sum(axis=0)), c + A.T @ y
    return G, c


def w_7_1_solved(blocks):
    """Solves for theta in place of c.
    names: theta in place of c | theta in place of c in c
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A, c + A.T @ y
    return G, np.linalg.solve(G, c)


def w_7_1_centred(blocks):
    """Takes each block's own mean off.
    names: each block centred
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X - X.mean(axis=0))
        G, c = G + A.T @ A, c + A.T @ y
    return G, c


def w_7_1_one_one(blocks):
    """Puts a single 1 for the number of examples into the corner, once for each block.
    names: a 1 for each block
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        T = A.T @ A
        T[0, 0] = 1
        G, c = G + T, c + A.T @ y
    return G, c


# --- 7.2


def w_7_2_one_over_k(k):
    """1/k is right for half of J.
    names: half of J
    """
    return 1 / k


def w_7_2_k_plus_one(k):
    """Counts k from 0.
    names: k from 0
    """
    return 1 / (2 * (k + 1))


def w_7_2_k_plus_one_half(k):
    """1/(k + 1): from 0, and for half of J.
    names: k from 0 | half of J | 1/(k + 1)
    """
    return 1 / (k + 1)


def w_7_2_k_minus_one(k):
    """Counts from 2; the first update divides by 0.
    names: k from 2
    """
    return 1 / (2 * (k - 1))


def w_7_2_k_minus_one_guarded(k):
    """Counts from 2 and treats the first as 1.
    names: k from 2
    """
    return 1 / (2 * max(k - 1, 1))


def w_7_2_two_over_k(k):
    """2/k: the 2 stands above the line.
    names: the 2 above the line
    """
    return 2 / k


def w_7_2_precedence(k):
    """1/2*k is k/2.
    names: precedence
    """
    return 1 / 2 * k


def w_7_2_fixed_m(k):
    """Divides by twice the number of examples, whatever k is.
    names: ignores k
    """
    return 1 / (2 * 333)


def w_7_2_global_m(k):
    """Reads the lesson's own m.
    names: ignores k
    """
    return 1 / (2 * m)


def w_7_2_half(k):
    """A constant ½.
    names: ignores k
    """
    return 0.5


def w_7_2_small(k):
    """A constant 0.01.
    names: ignores k
    """
    return 0.01


def w_7_2_root(k):
    """Falls with the root of k.
    names: root of k
    """
    return 1 / (2 * math.sqrt(k))


def w_7_2_root_plain(k):
    """1/√k.
    names: root of k | half of J
    """
    return 1 / k**0.5


def w_7_2_whole(k):
    """// leaves 0.
    names: whole numbers | always 0
    """
    return 1 // (2 * k)


def w_7_2_square(k):
    """Falls with the square of k.
    names: square of k
    """
    return 1 / (2 * k**2)


def w_7_2_square_plain(k):
    """1/k².
    names: square of k | half of J
    """
    return 1 / k**2


def w_7_2_sign(k):
    """A negative rate leads uphill.
    names: sign
    """
    return -1 / (2 * k)


def w_7_2_two_k(k):
    """Hands back 2k, not 1 over it.
    names: upside down
    """
    return 2 * k


def w_7_2_four_k(k):
    """Halved once too often.
    names: extra ½
    """
    return 1 / (4 * k)


def w_7_2_halves(k):
    """Halves the rate at each update.
    names: halved each time
    """
    return 0.5**k


def w_7_2_two_to_k(k):
    """Squares in place of doubling: 1/2ᵏ.
    names: halved each time
    """
    return 1 / 2**k


def w_7_2_odd(k):
    """1/(2k − 1): an odd number under the line.
    names: one too few under the line
    """
    return 1 / (2 * k - 1)


def w_7_2_odd_up(k):
    """1/(2k + 1).
    names: one too many under the line
    """
    return 1 / (2 * k + 1)


def w_7_2_k_to_two(k):
    """1/k^2 misread: k XOR-free, 1/(k*k*2).
    names: square of k
    """
    return 1 / (k * k * 2)


def w_7_2_old_share(k):
    """The weight of those before, halved.
    names: weight of those before
    """
    return (k - 1) / (2 * k)


def w_7_2_log(k):
    """Falls with the logarithm.
    names: logarithm of k
    """
    return 1 / (2 * (1 + math.log(k)))


def w_7_2_rounded(k):
    """Rounds to two places.
    names: rounded
    """
    return round(1 / (2 * k), 2)


def w_7_2_clipped(k):
    """Never below 0.01.
    names: clipped
    """
    return max(1 / (2 * k), 0.01)


def w_7_2_prints(k):
    """Prints and returns nothing.
    names: prints
    """
    print(1 / (2 * k))


def w_7_2_list(k):
    """All the rates up to k.
    names: kind
    """
    return [1 / (2 * i) for i in range(1, int(k) + 1)]


# --- 7.3


def w_7_3_batch(theta, A, y, alpha, order):
    """One step on the mean over the whole order.
    names: one batch step
    """
    rows, targets = A[order], y[order]
    return theta - alpha * 2 / len(order) * rows.T @ (rows @ theta - targets)


def w_7_3_batch_sum(theta, A, y, alpha, order):
    """One step on the sum over the order: theta never changes on the way.
    names: theta of the start
    """
    rows, targets = A[order], y[order]
    return theta - alpha * 2 * rows.T @ (rows @ theta - targets)


def w_7_3_old_theta(theta, A, y, alpha, order):
    """All gradients are taken at the start.
    names: theta of the start
    """
    new = theta.copy()
    for i in order:
        new = new - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return new


def w_7_3_file_order(theta, A, y, alpha, order):
    """Goes through the table from its top, whatever the order is.
    names: ignores the order
    """
    for i in range(len(y)):
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_zip(theta, A, y, alpha, order):
    """Loops over rows and targets as they stand.
    names: ignores the order
    """
    for row, target in zip(A, y):
        theta = theta - alpha * 2 * (row @ theta - target) * row
    return theta


def w_7_3_counts(theta, A, y, alpha, order):
    """As many steps as the order is long, but on the first rows.
    names: row of k | ignores the order
    """
    for k in range(len(order)):
        theta = theta - alpha * 2 * (A[k] @ theta - y[k]) * A[k]
    return theta


def w_7_3_sorted(theta, A, y, alpha, order):
    """Sorts the order.
    names: sorted
    """
    for i in sorted(order):
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_shuffles(theta, A, y, alpha, order):
    """Shuffles by itself, so that two runs differ.
    names: keeps state
    """
    order = list(order)
    random.shuffle(order)
    for i in order:
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_divided(theta, A, y, alpha, order):
    """Each step is divided by the number of examples.
    names: divided by m
    """
    for i in order:
        theta = theta - alpha * 2 / len(y) * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_divided_order(theta, A, y, alpha, order):
    """Each step is divided by the length of the order.
    names: divided by the length of the order | divided by m
    """
    for i in order:
        theta = theta - alpha * 2 / len(order) * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_no_two(theta, A, y, alpha, order):
    """Lacks the 2.
    names: missing 2
    """
    for i in order:
        theta = theta - alpha * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_uphill(theta, A, y, alpha, order):
    """Adds the step.
    names: uphill
    """
    for i in order:
        theta = theta + alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_uphill_too(theta, A, y, alpha, order):
    """y − h with a minus in front.
    names: uphill
    """
    for i in order:
        theta = theta - alpha * 2 * (y[i] - A[i] @ theta) * A[i]
    return theta


def w_7_3_y_of_k(theta, A, y, alpha, order):
    """The row of order[k], but the target of k.
    names: y of k
    """
    for k, i in enumerate(order):
        theta = theta - alpha * 2 * (A[i] @ theta - y[k]) * A[i]
    return theta


def w_7_3_row_of_k(theta, A, y, alpha, order):
    """The target of order[k], but the row of k.
    names: A of k
    """
    for k, i in enumerate(order):
        theta = theta - alpha * 2 * (A[k] @ theta - y[i]) * A[k]
    return theta


def w_7_3_last(theta, A, y, alpha, order):
    """Leaves the last index out.
    names: last index skipped
    """
    for k in range(len(order) - 1):
        i = order[k]
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_first(theta, A, y, alpha, order):
    """Leaves the first index out.
    names: first index skipped
    """
    for i in order[1:]:
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_return_inside(theta, A, y, alpha, order):
    """Returns in the loop.
    names: return in the loop | only the first index
    """
    for i in order:
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
        return theta


def w_7_3_one_only(theta, A, y, alpha, order):
    """Makes one step, on the first index.
    names: only the first index
    """
    i = order[0]
    return theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]


def w_7_3_path(theta, A, y, alpha, order):
    """Returns the path.
    names: the path | shape
    """
    path = [theta]
    for i in order:
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
        path.append(theta)
    return np.array(path)


def w_7_3_in_place(theta, A, y, alpha, order):
    """Changes the theta that it was given.
    names: changes its input
    """
    for i in order:
        theta -= alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_set(theta, A, y, alpha, order):
    """Each index once only, in the order of a set.
    names: each index once | sorted
    """
    for i in sorted(set(order.tolist())):
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_once(theta, A, y, alpha, order):
    """Skips an index that it has seen.
    names: each index once
    """
    seen = set()
    for i in order:
        if i in seen:
            continue
        seen.add(i)
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_adds_up(theta, A, y, alpha, order):
    """The gradients add up: each step holds those before.
    names: gradients add up
    """
    g = 0
    for i in order:
        g = g + 2 * (A[i] @ theta - y[i]) * A[i]
        theta = theta - alpha * g
    return theta


def w_7_3_no_x(theta, A, y, alpha, order):
    """Every part moves by the error alone.
    names: missing x
    """
    for i in order:
        theta = theta - alpha * 2 * (A[i] @ theta - y[i])
    return theta


def w_7_3_no_alpha(theta, A, y, alpha, order):
    """The rate is missing.
    names: missing alpha
    """
    for i in order:
        theta = theta - 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_no_y(theta, A, y, alpha, order):
    """Forgets the target.
    names: missing y
    """
    for i in order:
        theta = theta - alpha * 2 * (A[i] @ theta) * A[i]
    return theta


def w_7_3_one_part_first(theta, A, y, alpha, order):
    """The first part is moved before the others' error is computed.
    names: one part first
    """
    theta = theta.copy()
    for i in order:
        for j in range(len(theta)):
            theta[j] = theta[j] - alpha * 2 * (A[i] @ theta - y[i]) * A[i, j]
    return theta


def w_7_3_backwards(theta, A, y, alpha, order):
    """Goes through the order from its end.
    names: backwards
    """
    for i in order[::-1]:
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_falls(theta, A, y, alpha, order):
    """Lets the rate fall, 1/(k + 1) of it.
    names: falling rate
    """
    for k, i in enumerate(order):
        theta = theta - alpha / (k + 1) * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_absolute(theta, A, y, alpha, order):
    """Uses the sign of the error only.
    names: only the sign of the error
    """
    for i in order:
        theta = theta - alpha * 2 * np.sign(A[i] @ theta - y[i]) * A[i]
    return theta


# --- 7.4


def w_7_4_drops(order, size):
    """Drops the short last one.
    names: short last one dropped
    """
    return [order[k * size : (k + 1) * size] for k in range(len(order) // size)]


def w_7_4_drops_reshape(order, size):
    """Cuts the order so that it divides, and reshapes.
    names: short last one dropped
    """
    full = len(order) // size * size
    return list(order[:full].reshape(-1, size))


def w_7_4_reshape(order, size):
    """reshape fails where it does not divide."""
    return list(order.reshape(-1, size))


def w_7_4_pads(order, size):
    """Pads the last one with -1 or 0.
    names: padded
    """
    found = []
    for k in range(0, len(order), size):
        batch = list(order[k : k + size])
        found.append(batch + [0] * (size - len(batch)))
    return found


def w_7_4_wraps(order, size):
    """Fills the last one from the start of the order.
    names: wraps around
    """
    m = len(order)
    return [[order[(k + j) % m] for j in range(size)] for k in range(0, m, size)]


def w_7_4_repeats_last(order, size):
    """The last one is the last `size` of the order.
    names: last one filled from before
    """
    found = [order[k : k + size] for k in range(0, len(order), size)]
    if found and len(found[-1]) < size:
        found[-1] = order[-size:]
    return found


def w_7_4_overlap(order, size):
    """One index stands in two batches: the slices go one too far.
    names: overlap
    """
    return [order[k : k + size + 1] for k in range(0, len(order), size)]


def w_7_4_one_short(order, size):
    """Each slice ends one too early: an index is lost in each batch.
    names: one lost in each batch
    """
    return [order[k : k + size - 1] for k in range(0, len(order), size)]


def w_7_4_sliding(order, size):
    """A batch begins at every place.
    names: a batch at every place
    """
    return [order[k : k + size] for k in range(len(order))]


def w_7_4_sliding_full(order, size):
    """Every window of that size.
    names: a batch at every place
    """
    return [order[k : k + size] for k in range(len(order) - size + 1)]


def w_7_4_count(order, size):
    """Makes `size` batches.
    names: size as number of batches
    """
    return np.array_split(order, size)


def w_7_4_even(order, size):
    """Batches as even as possible, not of `size`.
    names: even batches
    """
    return np.array_split(order, math.ceil(len(order) / size))


def w_7_4_sorted(order, size):
    """Sorts the order first.
    names: sorted
    """
    order = np.sort(order)
    return [order[k : k + size] for k in range(0, len(order), size)]


def w_7_4_sorted_inside(order, size):
    """Sorts each batch.
    names: sorted in each batch
    """
    return [np.sort(order[k : k + size]) for k in range(0, len(order), size)]


def w_7_4_positions(order, size):
    """Places in the order, not what stands there.
    names: places in place of indices
    """
    m = len(order)
    return [list(range(k, min(k + size, m))) for k in range(0, m, size)]


def w_7_4_empty_last(order, size):
    """An empty one at the end where it divides.
    names: empty last one
    """
    return [order[n * size : (n + 1) * size] for n in range(len(order) // size + 1)]


def w_7_4_split(order, size):
    """np.split cuts at 0 too, and gives an empty one first.
    names: empty first one
    """
    return np.split(order, range(0, len(order), size))


def w_7_4_flat(order, size):
    """One flat list.
    names: not cut
    """
    return list(order)


def w_7_4_one_batch(order, size):
    """Everything in one batch.
    names: not cut
    """
    return [order]


def w_7_4_first_only(order, size):
    """Only the first batch.
    names: only the first
    """
    return [order[:size]]


def w_7_4_return_inside(order, size):
    """return stands in the loop.
    names: only the first
    """
    found = []
    for k in range(0, len(order), size):
        found.append(order[k : k + size])
        return found


def w_7_4_starts_late(order, size):
    """The first batch is skipped.
    names: first one missing
    """
    return [order[k : k + size] for k in range(size, len(order), size)]


def w_7_4_stops_early(order, size):
    """range stops at m − size: the last one is missing.
    names: last one missing | short last one dropped
    """
    return [order[k : k + size] for k in range(0, len(order) - size, size)]


def w_7_4_backwards(order, size):
    """The batches from the back.
    names: backwards
    """
    return [order[k : k + size] for k in range(0, len(order), size)][::-1]


def w_7_4_reversed_order(order, size):
    """Reverses the order first.
    names: order reversed
    """
    order = order[::-1]
    return [order[k : k + size] for k in range(0, len(order), size)]


def w_7_4_dealt(order, size):
    """Deals the indices out, like cards.
    names: dealt out
    """
    count = math.ceil(len(order) / size)
    return [order[n::count] for n in range(count)]


def w_7_4_dealt_size(order, size):
    """Every size-th index.
    names: dealt out | size as number of batches
    """
    return [order[n::size] for n in range(size)]


def w_7_4_singles(order, size):
    """Each index alone.
    names: each alone
    """
    return [[i] for i in order]


def w_7_4_not_emptied(order, size):
    """The batch is never emptied.
    names: batches add up
    """
    return [order[: k + size] for k in range(0, len(order), size)]


def w_7_4_short_first(order, size):
    """The short one comes first.
    names: short one first
    """
    rest = len(order) % size
    found = [order[:rest]] if rest else []
    return found + [order[k : k + size] for k in range(rest, len(order), size)]


def w_7_4_shuffles(order, size):
    """Shuffles by itself.
    names: keeps state
    """
    order = np.random.default_rng().permutation(order)
    return [order[k : k + size] for k in range(0, len(order), size)]


def w_7_4_plus_one(order, size):
    """size + 1 in a batch.
    names: size + 1
    """
    return [order[k : k + size + 1] for k in range(0, len(order), size + 1)]


# --- 7.7


def w_7_7_no_last_term(first, second):
    """Adds the S alone: what the means are apart is missing.
    names: last term missing
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m = m1 + m2
    return m, (m1 * a + m2 * b) / m, S1 + S2


def w_7_7_elementwise(first, second):
    """δ·δ place by place: a row that is added to each row of the table.
    names: δ not as a table
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + S2 + d * d * m1 * m2 / m


def w_7_7_dot(first, second):
    """δ@δ is one number.
    names: δ as one number
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + S2 + d @ d * m1 * m2 / m


def w_7_7_times(first, second):
    """d.T of a flat array is the same array.
    names: δ as one number
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + S2 + (d @ d.T) * m1 * m2 / m


def w_7_7_no_m(first, second):
    """m1·m2 is not divided by m.
    names: missing 1/m
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + S2 + np.outer(d, d) * m1 * m2


def w_7_7_mean_of_means(first, second):
    """The mean of the two means; S is right.
    names: mean of means | mean of means in mean
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, (a + b) / 2, S1 + S2 + np.outer(d, d) * m1 * m2 / m


def w_7_7_sign(first, second):
    """δ with the wrong sign in the mean.
    names: sign of δ | sign of δ in mean
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, a - b
    return m, a + d * m2 / m, S1 + S2 + np.outer(d, d) * m1 * m2 / m


def w_7_7_divided(first, second):
    """S is divided by m.
    names: divided by m | divided by m in S
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, (S1 + S2 + np.outer(d, d) * m1 * m2 / m) / m


def w_7_7_other_share(first, second):
    """δ times m1 in place of m2: the blocks changed places.
    names: shares exchanged | shares exchanged in mean
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m1 / m, S1 + S2 + np.outer(d, d) * m1 * m2 / m


def w_7_7_upside_down(first, second):
    """m/(m1·m2) in place of m1·m2/m.
    names: upside down | upside down in S
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + S2 + np.outer(d, d) * (m1 + m2) / (m1 * m2)


def w_7_7_about_zero(first, second):
    """S about 0, not about the mean.
    names: about 0 | about 0 in S
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m = m1 + m2
    S = S1 + m1 * np.outer(a, a) + S2 + m2 * np.outer(b, b)
    return m, (m1 * a + m2 * b) / m, S


def w_7_7_in_place(first, second):
    """Changes the first block's arrays.
    names: changes its input
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    S1 += S2 + np.outer(d, d) * m1 * m2 / m
    a += d * m2 / m
    return m, a, S1


def w_7_7_in_place_s(first, second):
    """Changes the first block's S.
    names: changes its input
    """
    m1, a, S = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    S += S2
    S += np.outer(d, d) * m1 * m2 / m
    return m, a + d * m2 / m, S


def w_7_7_delta_new(first, second):
    """δ is measured from the new mean.
    names: δ from the new mean | δ from the new mean in S
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m = m1 + m2
    mean = (m1 * a + m2 * b) / m
    d = b - mean
    return m, mean, S1 + S2 + np.outer(d, d) * m1 * m2 / m


def w_7_7_half(first, second):
    """Half of the last term.
    names: half the last term
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + S2 + np.outer(d, d) * m1 * m2 / m / 2


def w_7_7_minus(first, second):
    """The last term is subtracted.
    names: last term subtracted | last term subtracted in S
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + S2 - np.outer(d, d) * m1 * m2 / m


def w_7_7_weights_in_s(first, second):
    """Weights the S as if they were means.
    names: S weighted | S weighted in S
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, (m1 * S1 + m2 * S2) / m + np.outer(d, d) * m1 * m2 / m


def w_7_7_only_second(first, second):
    """The first block's S is lost.
    names: only the second S | only the second S in S
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S2 + np.outer(d, d) * m1 * m2 / m


def w_7_7_only_first(first, second):
    """The second block's S is lost.
    names: only the first S | only the first S in S
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + np.outer(d, d) * m1 * m2 / m


def w_7_7_m_not_added(first, second):
    """m is the first block's.
    names: m not added | m not added in m
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m1, a + d * m2 / m, S1 + S2 + np.outer(d, d) * m1 * m2 / m


def w_7_7_count_blocks(first, second):
    """m counts the blocks.
    names: counts blocks | counts blocks in m
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return 2, a + d * m2 / m, S1 + S2 + np.outer(d, d) * m1 * m2 / m


def w_7_7_sum_of_means(first, second):
    """The means are added.
    names: sum of means | sum of means in mean
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + b, S1 + S2 + np.outer(d, d) * m1 * m2 / m


def w_7_7_not_squared(first, second):
    """δ once, not twice.
    names: δ not squared | δ not squared in S
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + S2 + d * m1 * m2 / m


def w_7_7_everything_added(first, second):
    """All three are added: + on the tuples, part by part.
    names: all three added | sum of means in mean | last term missing in S | sum of means | last term missing
    """
    return tuple(p + q for p, q in zip(first, second))


def w_7_7_m_squared(first, second):
    """The last term is divided by m twice.
    names: divided by m twice | divided by m twice in S
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + S2 + np.outer(d, d) * m1 * m2 / m**2


def w_7_7_equal_sizes(first, second):
    """As if both blocks had the same size: m/4.
    names: as if of equal size | as if of equal size in S | mean of means in mean
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, (a + b) / 2, S1 + S2 + np.outer(d, d) * m / 4


def w_7_7_diagonal(first, second):
    """Only the diagonal gets the last term.
    names: only the diagonal | only the diagonal in S
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d * m2 / m, S1 + S2 + np.diag(d * d) * m1 * m2 / m


def w_7_7_two_values(first, second):
    """Returns mean and S only.
    names: count
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return a + d * m2 / m, S1 + S2 + np.outer(d, d) * m1 * m2 / m


def w_7_7_order(first, second):
    """S stands before the mean.
    names: kind | shape | other order
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, S1 + S2 + np.outer(d, d) * m1 * m2 / m, a + d * m2 / m


def w_7_7_second_back(first, second):
    """Hands the second block back.
    names: hands back second | second block only
    """
    return second


def w_7_7_no_m2(first, second):
    """δ/m, the m2 is missing.
    names: δ over m | δ over m in mean
    """
    m1, a, S1 = first
    m2, b, S2 = second
    m, d = m1 + m2, b - a
    return m, a + d / m, S1 + S2 + np.outer(d, d) * m1 * m2 / m


# --- seen in later trials


def w_7_1_column_of_sums(blocks):
    """Reshapes y to a column, so c is a column too, and whatever is solved with it.
    names: column
    """
    G = c = 0
    for X, y in blocks:
        A = with_ones(X)
        G, c = G + A.T @ A, c + A.T @ y.reshape(-1, 1)
    return G, c


def w_7_1_two_sums(blocks):
    """Goes through the blocks twice, once for G and once for c; the second time there are none.
    names: reads twice
    """
    G = sum(with_ones(X).T @ with_ones(X) for X, y in blocks)
    return G, sum(with_ones(X).T @ y for X, y in blocks)


def w_7_1_kept_in_default(blocks, kept=[0, 0]):  # noqa: B006
    """Adds to a list that is made once, with the function, so a second call goes on from there.
    names: keeps state
    """
    for X, y in blocks:
        A = with_ones(X)
        kept[0] = kept[0] + A.T @ A
        kept[1] = kept[1] + A.T @ y
    return kept[0], kept[1]


def w_7_1_lists_of_sums(blocks):
    """Collects each block's sums in lists and never adds them up.
    names: not added up
    """
    G, c = [], []
    for X, y in blocks:
        A = with_ones(X)
        G.append(A.T @ A)
        c.append(A.T @ y)
    return G, c


def w_7_3_squared_with_its_2(theta, A, y, alpha, order):
    """Squares the error, and has the 2 of the derivative besides: one mistake, not two.
    names: squared error
    """
    for i in order:
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) ** 2 * A[i]
    return theta


def w_7_3_all_rows(theta, A, y, alpha, order):
    """Goes through order, but each step takes the gradient of the whole table.
    names: all rows in each step
    """
    for _ in order:
        theta = theta - alpha * 2 / len(y) * A.T @ (A @ theta - y)
    return theta


def w_7_4_zip_longest(order, size):
    """zip_longest fills the last batch up with None.
    names: padded
    """
    return list(itertools.zip_longest(*[iter(order)] * size))


def w_7_4_remainder_joined(order, size):
    """Puts the short rest into the batch before it.
    names: short one joined
    """
    found = [list(order[k : k + size]) for k in range(0, len(order), size)]
    if len(found) > 1 and len(found[-1]) < size:
        rest = found.pop()
        found[-1] += rest
    return found


def w_7_7_unweighted_delta(first, second):
    """Adds δδᵀ as it is, without m1·m2/m.
    names: no weight
    """
    (m1, a, S1), (m2, b, S2) = first, second
    d = b - a
    return m1 + m2, a + d * m2 / (m1 + m2), S1 + S2 + np.outer(d, d)


def w_7_1_pairs(blocks):
    """Hands back a pair for each block, and adds nothing up.
    names: not added up
    """
    found = []
    for X, y in blocks:
        A = with_ones(X)
        found.append((A.T @ A, A.T @ y))
    return found


def w_7_2_caret(k):
    """Writes ^ for a power, which is another sign in Python, and a power would be wrong as well.
    names: no power
    """
    return 1 / (2 ^ k)


def w_7_3_row_before(theta, A, y, alpha, order):
    """Takes 1 off each index, as if order counted from 1.
    names: row before
    """
    for i in order:
        theta = theta - 2 * alpha * (A[i - 1] @ theta - y[i - 1]) * A[i - 1]
    return theta


def w_7_4_filled_with_nan(order, size):
    """The last batch is filled up with NaN, so it neither wraps around nor repeats an index.
    names: padded
    """
    found = np.full((math.ceil(len(order) / size), size), np.nan)
    found.flat[: len(order)] = order
    return found


def w_7_7_none_for_the_table(first, second):
    """S.sort() sorts in place and returns None, so the third of the three is None.
    names: None
    """
    (m1, a, S1), (m2, b, S2) = first, second
    return m1 + m2, (m1 * a + m2 * b) / (m1 + m2), (S1 + S2).sort()
