"""Right answers to the exercises of lesson 8, as learners write them."""
# ruff: noqa: B905, E731

import functools
import math
import operator
from decimal import Decimal

import numpy as np


# --- 8.1
def r_8_1_plain(theta, z, gradient, alpha, beta):
    z = beta * z + gradient(theta)
    theta = theta - alpha * z
    return theta, z


r_8_1_lambda = lambda theta, z, gradient, alpha, beta: (
    theta - alpha * (beta * z + gradient(theta)),
    beta * z + gradient(theta),
)


def r_8_1_new_names(theta, z, gradient, alpha, beta):
    """Other names, each result once."""
    slope = gradient(theta)
    memory = np.add(np.multiply(beta, z), slope)
    return np.subtract(theta, np.multiply(alpha, memory)), memory


def r_8_1_loop(theta, z, gradient, alpha, beta):
    """Part by part, in lists."""
    slope, new_theta, new_z = gradient(theta), [], []
    for t, old, g in zip(theta, z, slope):
        now = beta * old + g
        new_z.append(now)
        new_theta.append(t - alpha * now)
    return new_theta, new_z


def r_8_1_copies(theta, z, gradient, alpha, beta):
    """In place, on copies."""
    theta, z = theta.copy(), z.copy()
    z *= beta
    z += gradient(theta)
    theta -= alpha * z
    return theta, z


def r_8_1_two_parts(theta, z, gradient, alpha, beta):
    """What the memory does and what the slope does, one after the other."""
    g = gradient(theta)
    return theta - alpha * beta * z - alpha * g, g + z * beta


def r_8_1_velocity(theta, z, gradient, alpha, beta):
    """By a velocity −α·z, taken back at the end."""
    velocity = -alpha * z
    velocity = beta * velocity - alpha * gradient(theta)
    return theta + velocity, velocity / -alpha


def r_8_1_matrix(theta, z, gradient, alpha, beta):
    """A table takes z and the slope to the new z."""
    z = np.array([beta, 1.0]) @ np.array([z, gradient(theta)])
    return theta - alpha * z, z


def r_8_1_reduce(theta, z, gradient, alpha, beta):
    """A sum by functools."""
    new = functools.reduce(operator.add, [beta * z, gradient(theta)])
    return [theta - alpha * new, new]


def r_8_1_other_convention_taken_back(theta, z, gradient, alpha, beta):
    """The mean form, with α and z scaled to the one asked for."""
    mean = beta * ((1 - beta) * z) + (1 - beta) * gradient(theta)
    return theta - alpha / (1 - beta) * mean, mean / (1 - beta)


def r_8_1_generator(theta, z, gradient, alpha, beta):
    """Tuples from generators."""
    slope = gradient(theta)
    z = tuple(beta * old + g for old, g in zip(z, slope))
    return tuple(t - alpha * new for t, new in zip(theta, z)), z


# --- 8.2
def r_8_2_plain(flat, steep):
    alpha = (2 / (np.sqrt(steep) + np.sqrt(flat))) ** 2
    beta = ((np.sqrt(steep) - np.sqrt(flat)) / (np.sqrt(steep) + np.sqrt(flat))) ** 2
    return alpha, beta


r_8_2_lambda = lambda flat, steep: (
    4 / (flat**0.5 + steep**0.5) ** 2,
    (steep**0.5 - flat**0.5) ** 2 / (steep**0.5 + flat**0.5) ** 2,
)


def r_8_2_math(flat, steep):
    """Plain floats."""
    a, b = math.sqrt(flat), math.sqrt(steep)
    return (2 / (a + b)) ** 2, ((b - a) / (b + a)) ** 2


def r_8_2_kappa(flat, steep):
    """By the condition number."""
    root = math.sqrt(steep / flat)
    return 4 / (flat * (1 + root) ** 2), ((root - 1) / (root + 1)) ** 2


def r_8_2_swapped_names(flat, steep):
    """The roots exchanged: nothing changes."""
    a, b = math.sqrt(steep), math.sqrt(flat)
    return [(2 / (a + b)) ** 2, ((b - a) / (b + a)) ** 2]


def r_8_2_array(flat, steep):
    """An array of two."""
    low, high = np.sqrt([flat, steep])
    return np.array([4, (high - low) ** 2]) / (high + low) ** 2


def r_8_2_multiplied_out(flat, steep):
    """The squares multiplied out."""
    both = flat + steep + 2 * math.sqrt(flat * steep)
    return 4 / both, (flat + steep - 2 * math.sqrt(flat * steep)) / both


def r_8_2_conditions(flat, steep):
    """β from κ, and α from the border (1 + √β)²/λ of the swinging region."""
    root_beta = (math.sqrt(steep / flat) - 1) / (math.sqrt(steep / flat) + 1)
    return (1 + root_beta) ** 2 / steep, root_beta**2


def r_8_2_flat_border(flat, steep):
    """The same from the flat direction's border."""
    root_beta = (math.sqrt(steep) - math.sqrt(flat)) / (math.sqrt(steep) + math.sqrt(flat))
    return (1 - root_beta) ** 2 / flat, root_beta**2


def r_8_2_powers(flat, steep):
    """np.power."""
    total = np.power(flat, 0.5) + np.power(steep, 0.5)
    return np.power(2 / total, 2), np.power(1 - 2 * np.power(flat, 0.5) / total, 2)


def r_8_2_decimal(flat, steep):
    """Decimals."""
    a, b = Decimal(flat).sqrt(), Decimal(steep).sqrt()
    return (2 / (a + b)) ** 2, ((b - a) / (b + a)) ** 2


def r_8_2_tanh(flat, steep):
    """β by the logarithm of κ."""
    return 4 / (math.sqrt(flat) + math.sqrt(steep)) ** 2, math.tanh(math.log(steep / flat) / 4) ** 2


# --- 8.4
def r_8_4_plain(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    return theta - alpha * m_hat / (np.sqrt(v_hat) + eps), m, v


def r_8_4_moves_to(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """m and v moved by a part of their distance."""
    m = m + (1 - beta1) * (g - m)
    v = v + (1 - beta2) * (g**2 - v)
    step = (m / (1 - beta1**k)) / (np.sqrt(v / (1 - beta2**k)) + eps)
    return theta - alpha * step, m, v


def r_8_4_rates(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """The corrections in the rate, with eps where it belongs."""
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * np.square(g)
    root = math.sqrt(1 - beta2**k)
    return theta - alpha * root / (1 - beta1**k) * m / (np.sqrt(v) + eps * root), m, v


def r_8_4_loop(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """Part by part."""
    out = [[], [], []]
    for t, slope, a, b in zip(theta, g, m, v):
        a = beta1 * a + (1 - beta1) * slope
        b = beta2 * b + (1 - beta2) * slope * slope
        t = t - alpha * (a / (1 - beta1**k)) / (math.sqrt(b / (1 - beta2**k)) + eps)
        for part, value in zip(out, (t, a, b)):
            part.append(value)
    return out


def r_8_4_copies(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """In place on copies."""
    theta, m, v = theta.copy(), m.copy(), v.copy()
    m *= beta1
    m += (1 - beta1) * g
    v *= beta2
    v += (1 - beta2) * g**2
    theta -= alpha * (m / (1 - beta1**k)) / (np.sqrt(v / (1 - beta2**k)) + eps)
    return theta, m, v


def r_8_4_power(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """np.power and a half as the exponent."""
    m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * np.power(g, 2)
    down = np.power(v / (1 - np.power(beta2, k)), 0.5) + eps
    return theta - np.divide(alpha * m, (1 - np.power(beta1, k)) * down), m, v


def r_8_4_product(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """The powers by multiplying."""
    left1 = left2 = 1.0
    for _ in range(k):
        left1, left2 = left1 * beta1, left2 * beta2
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    return theta - alpha * m / (1 - left1) / (np.sqrt(v / (1 - left2)) + eps), m, v


def r_8_4_list(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """A list of three."""
    first = beta1 * m + (1 - beta1) * g
    second = beta2 * v + (1 - beta2) * abs(g) ** 2
    move = first / (1 - beta1**k) / (np.sqrt(second / (1 - beta2**k)) + eps)
    return [theta - alpha * move, first, second]


def r_8_4_fsum(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """The sums of the weights in place of 1 − βᵏ."""
    m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g * g
    one = (1 - beta1) * math.fsum(beta1**i for i in range(k))
    two = (1 - beta2) * math.fsum(beta2**i for i in range(k))
    return theta - alpha * (m / one) / (np.sqrt(v / two) + eps), m, v


def r_8_4_stack(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """One array of three rows."""
    m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g * g
    step = alpha * (m / (1 - beta1**k)) / (np.sqrt(v / (1 - beta2**k)) + eps)
    return np.vstack([theta - step, m, v])


# --- 8.6
r_8_6_safe = (1 / 871.2552, 0.95)
r_8_6_fast = [2 / 871.2552, 0.95]
r_8_6_habit = (2 / 871.2552, 0.9)
r_8_6_between = (0.0011, 0.945)
r_8_6_rounded = (2 / 871, 0.95)
