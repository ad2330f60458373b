"""Steps on a few examples at a time: the walk, and what is known of it beforehand.

A is the table with its ones in front, shape (m, n). The cost is the MSE, the mean of (A·θ − y)².
What is exact here holds for examples drawn with replacement, B of them a step; epochs, which read
each example once, are a little better.
"""

import numpy as np

from gdlesson.regression import FLIES_APART


@np.errstate(**FLIES_APART)
def sgd_epoch(theta, A, y, alpha, order):
    """Returns theta after one step on a single example for each index in `order`."""
    for i in order:
        theta = theta - alpha * 2 * (A[i] @ theta - y[i]) * A[i]
    return theta


def batches(order, size):
    """Returns `order` cut into lists of `size` indices; the last one may be shorter."""
    return [order[k : k + size] for k in range(0, len(order), size)]


@np.errstate(**FLIES_APART)
def walk(theta, A, y, rate, batches):
    """Returns the path of theta, shape (updates + 1, n): a step of the MSE of each batch in turn.

    rate: a function of the update's number, counted from 0 through all epochs, → alpha.
    batches: lists of indices into the rows of A, one list for each update.
    """
    path = [theta]
    for k, batch in enumerate(batches):
        rows, r = A[batch], A[batch] @ theta - y[batch]
        theta = theta - rate(k) * 2 / len(batch) * rows.T @ r
        path.append(theta)
    return np.array(path)


def limit(A, batch):
    """Returns the α below which steps on `batch` examples converge in the mean square.

    Found by halving: there the spectral radius of `spread_table` is 1. For all data at once it
    would be 2 over the steepest curvature, which no batch can pass.
    """
    low, high = 0.0, 2 / np.linalg.eigvalsh(2 / len(A) * A.T @ A)[-1]
    for _ in range(50):
        alpha = (low + high) / 2
        stays = np.abs(np.linalg.eigvals(spread_table(A, alpha, batch))).max() < 1
        low, high = (alpha, high) if stays else (low, alpha)
    return low


def spread_table(A, alpha, batch):
    """Returns the table T, shape (n², n²), that one step applies to the mean of δδᵀ, δ = θ − best.

    T = I − α(I⊗H + H⊗I) + α²((1 − 1/B)·H⊗H + (1/B)·mean of Hi⊗Hi), with Hi = 2·aᵢaᵢᵀ and H their
    mean: what an example does on average, and how much the examples differ.
    """
    m, n = A.shape
    H, one = 2 / m * A.T @ A, np.eye(n)
    pairs = (A[:, :, None] * A[:, None, :]).reshape(m, -1)  # each row: aᵢaᵢᵀ, written out
    own = 4 / m * pairs.T @ pairs
    both = (1 - 1 / batch) * np.kron(H, H) + own / batch
    return np.eye(n * n) - alpha * (np.kron(one, H) + np.kron(H, one)) + alpha**2 * both


def floor(A, y, alpha, batch):
    """Returns how far above the lowest MSE a constant α stays in the end, in proportion to it.

    Source: the mean of δδᵀ no longer changes, S = T·S + (α²/B)·mean of gᵢgᵢᵀ, with gᵢ = 2·rᵢ·aᵢ
    the examples' own gradients at the best theta; the cost above the lowest is ½·trace(H·S).
    """
    best = np.linalg.lstsq(A, y, rcond=None)[0]
    r = A @ best - y
    own = 2 * r[:, None] * A
    noise = (alpha**2 / batch * own.T @ own / len(A)).ravel()
    T = spread_table(A, alpha, batch)
    spread = np.linalg.solve(np.eye(len(T)) - T, noise).reshape(A.shape[1], -1)
    return np.trace(A.T @ A / len(A) @ spread) / np.mean(r**2)
