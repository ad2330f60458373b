"""Right answers to the exercises of lesson 2, as learners write them: more of them."""
# ruff: noqa: B905, E731

import array
import functools
import itertools
import math
import operator
from collections import defaultdict, namedtuple
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np

Point = namedtuple("Point", "theta1 theta2")


# --- 2.1
r_2_1_lambda = lambda theta1, theta2: (theta1 + theta1, theta2 + theta2)


def r_2_1_list(theta1, theta2):
    """A comprehension that gives a list."""
    return [2 * t for t in (theta1, theta2)]


def r_2_1_array(theta1, theta2):
    """An array."""
    return 2 * np.array([theta1, theta2])


def r_2_1_hessian(theta1, theta2):
    """The Hessian times the point, by einsum."""
    return np.einsum("ij,j->i", 2 * np.eye(2), np.array([theta1, theta2]))


def r_2_1_matrix(theta1, theta2):
    """np.matrix, flattened at the end."""
    point = np.matrix([[theta1], [theta2]])
    return (2 * np.matrix(np.identity(2)) * point).A1


def r_2_1_complex_step(theta1, theta2):
    """A complex step for each parameter."""
    h = 1e-30

    def J(a, b):
        return a**2 + b**2

    return J(theta1 + h * 1j, theta2).imag / h, J(theta1, theta2 + h * 1j).imag / h


def r_2_1_central(theta1, theta2):
    """Two-sided quotients, exact for a parabola up to rounding."""
    J = lambda a, b: a * a + b * b
    d1 = (J(theta1 + 0.5, theta2) - J(theta1 - 0.5, theta2)) / 1.0
    d2 = (J(theta1, theta2 + 0.5) - J(theta1, theta2 - 0.5)) / 1.0
    return d1, d2


def r_2_1_named(theta1: float, theta2: float) -> Point:
    """A named tuple."""
    return Point(theta1=2 * theta1, theta2=2 * theta2)


def r_2_1_prints(theta1, theta2):
    """Verbose, with printing."""
    dJ_dtheta1 = 2 * theta1
    print("dJ/dtheta1:", dJ_dtheta1)
    dJ_dtheta2 = 2 * theta2
    print("dJ/dtheta2:", dJ_dtheta2)
    result = (dJ_dtheta1, dJ_dtheta2)
    return result


def r_2_1_array_array(theta1, theta2):
    """array.array, doubled in place."""
    slopes = array.array("d", (theta1, theta2))
    for i, s in enumerate(slopes):
        slopes[i] = s + s
    return slopes


def r_2_1_map(theta1, theta2):
    """map with a partial of operator.mul."""
    return tuple(map(functools.partial(operator.mul, 2), (theta1, theta2)))


# --- 2.2
r_2_2_lambda = lambda theta1, theta2, alpha: (
    theta1 - alpha * (2 * theta1 + theta2),
    theta2 - alpha * (theta1 + 2 * theta2),
)


def r_2_2_temps(theta1, theta2, alpha):
    """Temporary names, as in a well-known course."""
    temp1 = theta1 - alpha * (2 * theta1 + theta2)
    temp2 = theta2 - alpha * (2 * theta2 + theta1)
    theta1 = temp1
    theta2 = temp2
    return theta1, theta2


def r_2_2_tuple_assignment(theta1, theta2, alpha):
    """A simultaneous assignment."""
    theta1, theta2 = (
        theta1 - 2 * alpha * theta1 - alpha * theta2,
        theta2 - 2 * alpha * theta2 - alpha * theta1,
    )
    return [theta1, theta2]


def r_2_2_matrix(theta1, theta2, alpha):
    """A matrix product."""
    H = np.array([[2.0, 1.0], [1.0, 2.0]])
    theta = np.array([theta1, theta2])
    return (np.eye(2) - alpha * H) @ theta


def r_2_2_inplace(theta1, theta2, alpha):
    """In-place work on its own copy, with the gradient made before."""
    point = np.array([theta1, theta2], dtype=float)
    gradient = 2 * point + point[::-1]
    point -= alpha * gradient
    return tuple(point)


def r_2_2_negative(theta1, theta2, alpha):
    """Adds the negative gradient."""
    d1, d2 = -(2 * theta1 + theta2), -(2 * theta2 + theta1)
    return theta1 + alpha * d1, theta2 + alpha * d2


def r_2_2_symmetric(theta1, theta2, alpha):
    """Uses 2θ1 + θ2 = θ1 + (θ1 + θ2)."""
    s = theta1 + theta2
    return theta1 - alpha * (theta1 + s), theta2 - alpha * (theta2 + s)


def r_2_2_eigen(theta1, theta2, alpha):
    """Steps along the axes θ1 + θ2 and θ1 - θ2, where the step is a factor each."""
    s = (theta1 + theta2) * (1 - 3 * alpha)
    d = (theta1 - theta2) * (1 - alpha)
    return (s + d) / 2, (s - d) / 2


def r_2_2_decimal(theta1, theta2, alpha):
    """Decimal arithmetic."""
    a, b, r = (Decimal(repr(float(v))) for v in (theta1, theta2, alpha))
    return float(a - r * (2 * a + b)), float(b - r * (2 * b + a))


@dataclass(frozen=True)
class Place:
    """A place that cannot be changed, only stepped from."""

    a: float
    b: float

    def step(self, alpha):
        return Place(self.a - alpha * (2 * self.a + self.b), self.b - alpha * (2 * self.b + self.a))


def r_2_2_dataclass(theta1, theta2, alpha):
    new = Place(theta1, theta2).step(alpha)
    return new.a, new.b


def r_2_2_fsum(theta1, theta2, alpha):
    """math.fsum over all terms."""
    first = math.fsum([theta1, -alpha * theta1, -alpha * theta1, -alpha * theta2])
    second = math.fsum([theta2, -alpha * theta2, -alpha * theta2, -alpha * theta1])
    return np.float64(first), np.float64(second)


# --- 2.3
def r_2_3_accumulate(partials, theta1, theta2, alpha, steps):
    """itertools.accumulate."""

    def go(point, _):
        g = partials(*point)
        return tuple(p - alpha * d for p, d in zip(point, g))

    return list(itertools.accumulate(range(steps), go, initial=(theta1, theta2)))


def r_2_3_generator(partials, theta1, theta2, alpha, steps) -> Iterator[tuple]:
    """A generator."""
    yield theta1, theta2
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        yield theta1, theta2


def r_2_3_array(partials, theta1, theta2, alpha, steps):
    """A preallocated array of shape (steps + 1, 2)."""
    path = np.empty((steps + 1, 2))
    path[0] = theta1, theta2
    for k in range(steps):
        path[k + 1] = path[k] - alpha * np.asarray(partials(path[k, 0], path[k, 1]))
    return path


def r_2_3_copies(partials, theta1, theta2, alpha, steps):
    """One list changed in place, and a copy of it kept each time."""
    point = [theta1, theta2]
    path = [point[:]]
    for _ in range(steps):
        d = list(partials(point[0], point[1]))
        for j in range(2):
            point[j] -= alpha * d[j]
        path.append(point.copy())
    return path


def r_2_3_complex(partials, theta1, theta2, alpha, steps):
    """Complex numbers as points, taken apart at the end."""
    z = [complex(theta1, theta2)]
    for _ in range(steps):
        z.append(z[-1] - alpha * complex(*partials(z[-1].real, z[-1].imag)))
    return [(p.real, p.imag) for p in z]


def r_2_3_zip(partials, theta1, theta2, alpha, steps):
    """Two lists, zipped together at the end."""
    xs, ys = [theta1], [theta2]
    for _ in range(steps):
        gx, gy = partials(xs[-1], ys[-1])
        xs.append(xs[-1] - alpha * gx)
        ys.append(ys[-1] - alpha * gy)
    return list(zip(xs, ys))


def r_2_3_reduce(partials, theta1, theta2, alpha, steps):
    """functools.reduce."""

    def extend(path, _):
        a, b = path[-1]
        da, db = partials(a, b)
        return path + [(a - alpha * da, b - alpha * db)]

    return functools.reduce(extend, range(steps), [(theta1, theta2)])


def r_2_3_recursive(partials, theta1, theta2, alpha, steps):
    """Recursion by halves, so that it does not go deep."""
    if steps == 0:
        return ((theta1, theta2),)
    if steps == 1:
        d1, d2 = partials(theta1, theta2)
        return (theta1, theta2), (theta1 - alpha * d1, theta2 - alpha * d2)
    half = steps // 2
    first = r_2_3_recursive(partials, theta1, theta2, alpha, half)
    return first + r_2_3_recursive(partials, *first[-1], alpha, steps - half)[1:]


class Trail:
    """A descent as an object that keeps its trail in a default dict."""

    def __call__(self, partials, theta1, theta2, alpha, steps):
        trail = defaultdict(tuple)
        trail[0] = (theta1, theta2)
        for k in range(steps):
            slopes = tuple(partials(*trail[k]))
            trail[k + 1] = tuple(t - alpha * s for t, s in zip(trail[k], slopes))
        return [np.array(trail[k]) for k in sorted(trail)]


r_2_3_object = Trail()


def r_2_3_negative_sum(partials, theta1, theta2, alpha, steps):
    """The negative gradient is accumulated and then added to the start."""
    start = np.array([theta1, theta2], dtype=float)
    moved = np.zeros(2)
    path = [start.copy()]
    for _ in range(steps):
        moved += -np.array(partials(*(start + alpha * moved)), dtype=float)
        path.append(start + alpha * moved)
    return np.vstack(path)


def r_2_3_verbose(partials, theta1, theta2, alpha, steps):
    """A verbose while loop that prints."""
    path = [(theta1, theta2)]
    step = 0
    while step < steps:
        slopes = partials(theta1, theta2)
        slope1 = slopes[0]
        slope2 = slopes[1]
        theta1 = theta1 - alpha * slope1
        theta2 = theta2 - alpha * slope2
        path.append((theta1, theta2))
        step += 1
    print("end at", theta1, theta2)
    return path


# --- 2.4
r_2_4_float = 0.1  # The factor of θ2, 1 - 20α, is -1 there.
r_2_4_fraction = Fraction(1, 10)  # The same as a fraction.
r_2_4_decimal = Decimal("0.1")  # A Decimal.
r_2_4_numpy = np.float64(0.1)  # A NumPy scalar.
r_2_4_curvature = 2 / 20  # 2 over the largest second derivative.
r_2_4_eigen = 2 / np.linalg.eigvalsh(np.diag([2.0, 20.0])).max()  # 2 over the largest eigenvalue.
r_2_4_both_axes = min(2 / 2, 2 / 20)  # The smaller bound of the two axes.
r_2_4_power = 10**-1  # A power of ten.
r_2_4_rounding = 0.3 - 0.2  # 0.1 up to rounding.
