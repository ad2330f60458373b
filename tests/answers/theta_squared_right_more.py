"""Right answers to the exercises of lesson 1, as learners write them: more of them."""
# ruff: noqa: B905, E731

import array
import cmath
import functools
import itertools
import math
import operator
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np

# --- 1.1
r_1_1_lambda = lambda theta: theta + theta


def r_1_1_complex_step(theta):
    """Complex step: the imaginary part over h."""
    h = 1e-30
    return ((theta + 1j * h) ** 2).imag / h


def r_1_1_poly(theta):
    """NumPy's polynomials."""
    return np.polyval(np.polyder([1, 0, 0]), theta)


def r_1_1_fraction(theta):
    """Exact arithmetic with fractions."""
    return float(2 * Fraction(theta))


def r_1_1_limit_of_central(theta):
    """The two-sided quotient, which for a parabola is exact for any h."""
    h = 0.5
    return (math.pow(theta + h, 2) - math.pow(theta - h, 2)) / (2 * h)


class Slope:
    """A function as an object."""

    def __init__(self, exponent):
        self.exponent = exponent

    def __call__(self, theta):
        return self.exponent * theta ** (self.exponent - 1)


r_1_1_object = Slope(2)


def r_1_1_summed(theta):
    """A sum over two copies, by the product rule: θ·1 + 1·θ."""
    return sum([theta, theta])


def r_1_1_zero_d(theta: float) -> np.ndarray:
    """A 0-d array."""
    return np.multiply(np.array(theta), 2.0)


def r_1_1_prints_too(theta):
    """Prints, and returns as well."""
    result = theta * 2
    print("slope at", theta, "is", result)
    return result


def r_1_1_dual(theta):
    """Dual numbers: value and derivative are multiplied together."""
    (a, da), (b, db) = (theta, 1.0), (theta, 1.0)
    return a * db + da * b


# --- 1.2
r_1_2_lambda = lambda theta, alpha: theta * (1 - 2 * alpha)


def r_1_2_negative_added(theta, alpha):
    """Adds the negative gradient."""
    direction = -2.0 * theta
    return theta + alpha * direction


def r_1_2_decimal(theta, alpha):
    """Decimal arithmetic."""
    t, a = Decimal(str(theta)), Decimal(str(alpha))
    return float(t - a * 2 * t)


def r_1_2_helper_inside(theta, alpha):
    """A closure for the gradient."""

    def dJ():
        return 2 * theta

    theta_next = theta - alpha * dJ()
    return theta_next


def r_1_2_inplace(theta, alpha):
    """In-place work on its own copy."""
    t = np.array([theta], dtype=float)
    t -= alpha * 2 * t
    return t.item()


def r_1_2_fsum(theta, alpha):
    """math.fsum of start and step."""
    return math.fsum((theta, -alpha * theta, -alpha * theta))


@dataclass
class Walker:
    """A walker who knows his place."""

    theta: float

    def move(self, alpha):
        self.theta -= alpha * 2 * self.theta
        return self.theta


def r_1_2_dataclass(theta, alpha):
    return Walker(theta).move(alpha)


def r_1_2_walrus(theta: float, alpha: float) -> float:
    """Type hints and a walrus."""
    return theta - alpha * g if (g := 2 * theta) else theta


def r_1_2_dot(theta, alpha):
    """A dot product of (1, -alpha) with (θ, 2θ)."""
    return np.dot([1.0, -alpha], [theta, 2 * theta])


def r_1_2_operator(theta, alpha):
    """Functions from operator."""
    return operator.sub(theta, functools.reduce(operator.mul, (2, alpha, theta)))


# --- 1.3
def r_1_3_accumulate(gradient, theta, alpha, steps):
    """itertools.accumulate."""
    return list(
        itertools.accumulate(range(steps), lambda t, _: t - alpha * gradient(t), initial=theta)
    )


def r_1_3_generator(gradient, theta, alpha, steps) -> Iterator[float]:
    """A generator."""
    yield theta
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        yield theta


def r_1_3_array_array(gradient, theta, alpha, steps):
    """array.array."""
    path = array.array("d", [theta])
    for _ in range(steps):
        path.append(path[-1] - alpha * gradient(path[-1]))
    return path


def r_1_3_recursive(gradient, theta, alpha, steps):
    """Recursion by halves, so that it does not go deep."""
    if steps == 0:
        return [theta]
    if steps == 1:
        return [theta, theta - alpha * gradient(theta)]
    first = r_1_3_recursive(gradient, theta, alpha, steps // 2)
    return first + r_1_3_recursive(gradient, first[-1], alpha, steps - steps // 2)[1:]


def r_1_3_reduce(gradient, theta, alpha, steps):
    """functools.reduce that builds a tuple."""
    return functools.reduce(
        lambda path, _: (*path, path[-1] - alpha * gradient(path[-1])), range(steps), (theta,)
    )


def r_1_3_preallocated(gradient: Callable, theta: float, alpha: float, steps: int) -> np.ndarray:
    """A preallocated array."""
    path = np.empty(steps + 1)
    path[0] = theta
    for k in range(steps):
        path[k + 1] = path[k] - alpha * gradient(path[k])
    return path


def r_1_3_while_prints(gradient, theta, alpha, steps):
    """A verbose while loop that prints."""
    all_thetas = []
    all_thetas.append(theta)
    i = 0
    while i != steps:
        slope = gradient(theta)
        change = slope * alpha
        theta = theta - change
        all_thetas.append(theta)
        i = i + 1
        if i == steps:
            print("last theta", theta)
    return all_thetas


def r_1_3_deque(gradient, theta, alpha, steps):
    """A deque whose right end is the newest."""
    path = deque([theta])
    for _ in itertools.repeat(None, steps):
        path.append(path[-1] + -alpha * gradient(path[-1]))
    return list(path)


def r_1_3_total_step(gradient, theta, alpha, steps):
    """The way gone so far is added up and subtracted from the start."""
    gone = [0.0]
    for _ in range(steps):
        gone.append(gone[-1] + alpha * gradient(theta - gone[-1]))
    return theta - np.array(gone)


def r_1_3_walrus(gradient, theta, alpha, steps):
    """A comprehension with a walrus."""
    return [theta] + [theta := theta - alpha * gradient(theta) for _ in range(steps)]


class Descent:
    """The descent as an object that iterates."""

    def __call__(self, gradient, theta, alpha, steps):
        self.path = {0: theta}
        for k in range(1, steps + 1):
            self.path[k] = self.path[k - 1] - alpha * gradient(self.path[k - 1])
        return list(self.path.values())


r_1_3_object = Descent()


def r_1_3_append_before(gradient, theta, alpha, steps):
    """Appends before each update, and the loop runs once more."""
    path = []
    for _ in range(steps + 1):
        path.append(theta)
        theta = theta - alpha * gradient(theta)
    return path


# --- 1.4
r_1_4_lambda = lambda f, theta, eps=1e-6: (f(theta + eps) - f(theta - eps)) / 2 / eps


def r_1_4_mean_of_sides(f, theta, eps=1e-6):
    """The mean of the slopes of both sides."""
    right = (f(theta + eps) - f(theta)) / eps
    left = (f(theta) - f(theta - eps)) / eps
    return 0.5 * (left + right)


def r_1_4_signs(f, theta, eps=1e-6):
    """A sum over both signs."""
    return sum(sign * f(theta + sign * eps) for sign in (+1, -1)) / (2 * eps)


def r_1_4_verbose(f, theta, eps=1e-6):
    """In small steps, and prints."""
    x1 = theta - eps
    x2 = theta + eps
    y1 = f(x1)
    y2 = f(x2)
    rise = y2 - y1
    run = 2 * eps
    print("rise", rise, "run", run)
    return rise / run


def r_1_4_numpy(f, theta, eps=1e-6):
    """np.diff over both heights."""
    heights = np.array([f(theta - eps), f(theta + eps)], dtype=float)
    return np.diff(heights).item() / (2 * eps)


def r_1_4_closure(f: Callable[[float], float], theta: float, eps: float = 1e-6) -> float:
    """A closure for the height at a distance."""

    def height(d):
        return f(theta + d)

    return (height(eps) - height(-eps)) / (2 * eps)


def r_1_4_power(f, theta, eps=10**-6):
    """Multiplies by the inverse of the width."""
    return (f(theta + eps) - f(theta - eps)) * (2 * eps) ** -1


def r_1_4_moves_theta(f, theta, eps=1e-6):
    """Moves θ there and back, as in C."""
    theta += eps
    up = f(theta)
    theta -= 2 * eps
    down = f(theta)
    theta += eps
    return (up - down) / (2.0 * eps)


class TwoSided:
    """The quotient as an object."""

    weights = {+1: 0.5, -1: -0.5}

    def __call__(self, f, theta, eps=1e-6):
        return sum(w * f(theta + s * eps) for s, w in self.weights.items()) / eps


r_1_4_object = TwoSided()


def r_1_4_map(f, theta, eps=1e-6):
    """map and unpacking."""
    right, left = map(f, (theta + eps, theta - eps))
    return np.divide(right - left, eps + eps)


# --- 1.5
r_1_5_int = 1  # The factor 1 - 2α is -1 there.
r_1_5_float = 1.0  # The same as a float.
r_1_5_fraction = Fraction(2, 2)  # 2 over the second derivative, as a fraction.
r_1_5_numpy = np.float64(1)  # A NumPy scalar.
r_1_5_decimal = Decimal("1.0")  # A Decimal.
r_1_5_curvature = 2 / 2  # 2 over the second derivative.
r_1_5_zero_d = np.array(1.0)  # A 0-d array.
r_1_5_rounding = 10 * 0.1  # 1 up to rounding.
r_1_5_solved = np.linalg.solve([[2.0]], [2.0]).item()  # The solution of 2α = 2.


# --- 1.6
def r_1_6_while(theta, alpha, tolerance):
    """A plain loop."""
    count = 0
    while not abs(theta) <= tolerance:
        theta -= alpha * 2 * theta
        count += 1
    return count


def r_1_6_count(theta, alpha, tolerance):
    """itertools.count from 0."""
    for k in itertools.count():
        if -tolerance <= theta <= tolerance:
            return k
        theta = theta - 2 * alpha * theta


def r_1_6_takewhile(theta, alpha, tolerance):
    """The number of points before the first one that is near enough."""
    path = itertools.accumulate(itertools.repeat(alpha), lambda t, a: t - 2 * a * t, initial=theta)
    return sum(1 for _ in itertools.takewhile(lambda t: abs(t) > tolerance, path))


def r_1_6_len_minus_one(theta, alpha, tolerance):
    """The points of the path less the start."""
    path = [theta]
    while abs(path[-1]) > tolerance:
        path.append(path[-1] - alpha * 2 * path[-1])
    return len(path) - 1


def r_1_6_logarithm_corrected(theta, alpha, tolerance):
    """Logarithms for a first guess, walked to its end by multiplication."""
    if abs(theta) <= tolerance:
        return 0
    factor = abs(1 - 2 * alpha)
    if factor == 0:
        return 1
    guess = math.log(tolerance / abs(theta)) / math.log(factor)
    n = max(0, math.floor(guess) - 3)
    t = abs(theta)
    for _ in range(n):
        t = t * factor
    while t > tolerance:
        t = t * factor
        n += 1
    return n


def r_1_6_sizes_only(theta, alpha, tolerance):
    """Walks with the size of θ only, by hypot."""
    size, n = math.hypot(theta), 0
    while size > tolerance:
        size, n = abs(size - 2 * alpha * size), n + 1
    return float(n)


def r_1_6_iter_sentinel(theta, alpha, tolerance):
    """iter with a sentinel."""
    place = defaultdict(float, here=theta)

    def far():
        if abs(place["here"]) <= tolerance:
            return False
        place["here"] -= alpha * (2 * place["here"])
        return True

    return sum(iter(far, False))


def r_1_6_trampoline(theta, alpha, tolerance):
    """A tail call, unrolled by a trampoline."""

    def bounce(t, n):
        return n if abs(t) <= tolerance else (lambda: bounce(t - alpha * 2 * t, n + 1))

    result = bounce(theta, 0)
    while callable(result):
        result = result()
    return np.int64(result)


def r_1_6_break(theta: float, alpha: float, tolerance: float) -> int:
    """while True with a break, printing."""
    steps = 0
    while True:
        if cmath.isnan(theta) or abs(theta) <= tolerance:
            break
        theta = theta + alpha * (-2 * theta)
        steps = steps + 1
    print("needed", steps)
    return steps


def r_1_6_recursion_again(theta, alpha, tolerance):
    """Each step is a call."""
    if abs(theta) <= tolerance:
        return 0
    return 1 + r_1_6_recursion_again(theta - alpha * 2 * theta, alpha, tolerance)
