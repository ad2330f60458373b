"""The program that lesson 10 hands over to be mended; its cell holds what stands below the import.

One mistake from each of the nine lessons is in it, so nothing of the course uses it.
"""

import numpy as np


def scale(X):
    mean, std = X.mean(), X.std()
    return (X - mean) / std, mean, std


def error(theta, Z, y):
    total = 0
    for row, grams in zip(Z, y):
        total = total + (theta[0] + row @ theta[1:] - grams) ** 2
        return np.sqrt(total / len(y))


def step(theta, z, Z, y, alpha, beta):
    theta, z = theta.copy(), beta * z
    z[0] = z[0] + 2 * np.sum(theta[0] + Z @ theta[1:] - y)
    theta[0] = theta[0] - alpha * z[0]
    z[1:] = z[1:] + 2 * Z.T @ (theta[0] + Z @ theta[1:] - y)
    theta[1:] = theta[1:] - alpha * z[1:]
    return theta, z


def trainer(X, y, alpha=0.001, beta=0.9, epochs=10, size=32):
    Z, mean, std = scale(X)
    theta = np.zeros(7)
    for _ in range(epochs):
        off = error(theta, Z, y)
        for k in range(0, len(y) - size + 1, size):
            theta, z = step(theta, np.zeros(7), Z[k : k + size], y[k : k + size], alpha, beta)
    return lambda X: theta[0] + scale(X)[0] @ theta[1:], off
