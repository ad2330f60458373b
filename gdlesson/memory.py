"""Walks with a memory: momentum, Nesterov and Adam, each as one step and as a walk.

The convention throughout: z := β·z + gradient, θ := θ − α·z. (With (1 − β)·gradient it is the same
walk with α larger by 1/(1 − β).) A bowl's flattest and steepest curvature are its second
derivatives: θ² has 2.
"""

import numpy as np

from gdlesson import validate
from gdlesson.regression import FLIES_APART


def momentum_step(theta, z, gradient, alpha, beta):
    """Returns (theta, z) after one step of momentum; gradient: a function of theta.

    Source: B. T. Polyak (1964), in the convention of G. Goh, Why momentum really works (2017).
    """
    z = validate.fading("beta", beta) * z + gradient(theta)
    return theta - alpha * z, z


def nesterov_step(theta, z, gradient, alpha, beta):
    """Returns (theta, z) after one step of Nesterov: the slope is asked where z alone leads."""
    z = validate.fading("beta", beta) * z + gradient(theta - alpha * beta * z)
    return theta - alpha * z, z


def adam_step(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """Returns (theta, m, v) after step k = 1, 2, … of Adam; g: the gradient at theta.

    m and v are fading means of g and of g², both too small at the start, which is corrected.
    Source: D. P. Kingma and J. Ba, Adam (2015).
    """
    if k < 1:  # 1 − β⁰ would be 0, to divide by
        raise validate.BadValue(f"k is {k}, and steps count from 1")
    m, v = fading_means(g, m, v, beta1, beta2)
    move = m / (1 - beta1**k) / (np.sqrt(v / (1 - beta2**k)) + eps)
    return theta - alpha * move, m, v


def fading_means(g, m, v, beta1, beta2):
    """Returns (m, v), the fading means of g and of g² that Adam keeps, after one more g."""
    beta1, beta2 = validate.fading("beta1", beta1), validate.fading("beta2", beta2)
    return beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g * g


def amsgrad_step(theta, g, m, v, top, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """Returns (theta, m, v, top) after one step of AMSGrad: divided by the largest v ever seen.

    Source: S. Reddi, S. Kale and S. Kumar, On the convergence of Adam and beyond (2018), without
    a correction for the start.
    """
    m, v = fading_means(g, m, v, beta1, beta2)
    top = np.maximum(top, v)
    return theta - alpha * m / (np.sqrt(top) + eps), m, v, top


@np.errstate(**FLIES_APART)
def walk(step, gradient, start, alpha, beta, steps):
    """Returns the path, steps + 1 values, that momentum_step or nesterov_step takes from start."""
    theta = np.asarray(start, float)
    z, path = np.zeros_like(theta), [theta]
    for _ in range(steps):
        theta, z = step(theta, z, gradient, alpha, beta)
        path.append(theta)
    return np.array(path)


@np.errstate(**FLIES_APART)
def adam_walk(gradient, start, alpha, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    """Returns the path, steps + 1 values, that adam_step takes from start."""
    theta = np.asarray(start, float)
    m, v, path = np.zeros_like(theta), np.zeros_like(theta), [theta]
    for k in range(1, steps + 1):
        theta, m, v = adam_step(theta, gradient(theta), m, v, k, alpha, beta1, beta2, eps)
        path.append(theta)
    return np.array(path)


# --- What is known of a bowl beforehand ---------------------------------------------------------


def momentum_table(curvature, alpha, beta):
    """Returns [[1 + β − αλ, −β], [1, 0]]: it takes the last two values of θ to the next two."""
    return np.array([[1 + beta - alpha * curvature, -beta], [1.0, 0.0]])


def nesterov_table(curvature, alpha, beta):
    """Returns the same table for Nesterov, (1 − αλ)·[[1 + β, −β], …] in place of 1 + β − αλ."""
    left = 1 - alpha * curvature
    return np.array([[left * (1 + beta), -left * beta], [1.0, 0.0]])


def factor(table):
    """Returns the factor that each step brings in the end: the size of the larger eigenvalue."""
    return float(np.abs(np.linalg.eigvals(table)).max())


def momentum_limit(curvature, beta):
    """Returns the α below which momentum converges: (2 + 2β)/λ, more room than plain descent."""
    return (2 + 2 * beta) / curvature


def nesterov_limit(curvature, beta):
    """Returns the α below which Nesterov converges: (2 + 2β)/((1 + 2β)·λ), less room."""
    return (2 + 2 * beta) / ((1 + 2 * beta) * curvature)


def best_pair(flat, steep):
    """Returns (α, β) with which momentum crosses a bowl of these curvatures in the fewest steps.

    Source: B. T. Polyak (1964). Both directions then share the factor √β = (√κ − 1)/(√κ + 1).
    """
    a, b = np.sqrt(curved(flat)), np.sqrt(curved(steep))
    return (2 / (a + b)) ** 2, ((b - a) / (b + a)) ** 2


def curved(curvature):
    """Returns a bowl's curvature, or raises with a sentence where it bends no way or downwards."""
    if validate.number("a curvature", curvature) == 0:
        raise validate.BadValue(
            "a curvature is 0: that direction never arrives, for nothing pulls θ there"
        )
    return validate.positive("a curvature", curvature)


def nesterov_pair(flat, steep):
    """Returns (α, β) for Nesterov on a bowl, each direction's factor at most 1 − 2/√(3κ + 1).

    Source: L. Lessard, B. Recht and A. Packard (2016), table 1.
    """
    root = np.sqrt(3 * curved(steep) / curved(flat) + 1)
    return 4 / (3 * steep + flat), (root - 2) / (root + 2)
