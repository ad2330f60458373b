"""Right answers to the exercises of lesson 1, in as many styles as learners have."""

# ruff: noqa: B006, B023, E731, F811

import functools
import itertools
import math
import operator
from decimal import Decimal
from fractions import Fraction

import numpy as np

# --- 1.1

r_1_1_lambda = lambda theta: 2 * theta
r_1_1_partial = functools.partial(operator.mul, 2)
r_1_1_vectorize = np.vectorize(lambda t: 2.0 * t)
r_1_1_polynomial = np.polynomial.Polynomial([0, 0, 1]).deriv()
r_1_1_poly1d = np.poly1d([2, 0])


def r_1_1_sum(theta):
    return theta + theta


def r_1_1_power(theta):
    n = 2
    return n * theta ** (n - 1)


def r_1_1_secant(theta):
    h = 1e-6
    return ((theta + h) ** 2 - theta**2) / h


def r_1_1_both_sides(theta):
    h = 1e-5
    return ((theta + h) ** 2 - (theta - h) ** 2) / (2 * h)


def r_1_1_complex_step(theta):
    return ((theta + 1e-20j) ** 2).imag / 1e-20


def r_1_1_array(theta):
    return np.array([2 * theta])


def r_1_1_zero_d(theta):
    return np.array(2 * theta)


def r_1_1_matrix(theta):
    return np.array([[2.0]]) @ np.array([[theta]])


def r_1_1_prints(theta):
    slope = 2 * theta
    print("slope at", theta, "is", slope)
    return slope


def r_1_1_annotated(x: float, /, power: int = 2) -> float:
    """The power rule."""
    slope: float = power * x
    return slope


def r_1_1_decimal(theta):
    return Decimal(theta) * 2


def r_1_1_fraction(theta):
    return Fraction(theta) * 2


def r_1_1_single_precision(theta):
    return np.float32(2) * np.float32(theta)


def r_1_1_branches(theta):
    if theta > 0:
        return 2 * abs(theta)
    elif theta < 0:
        return -2 * abs(theta)
    return 0


class Slope:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, theta):
        return self.factor * theta

    def at(self, theta):
        return self.factor * theta

    @staticmethod
    def fixed(theta):
        return 2 * theta


r_1_1_object = Slope(2)
r_1_1_bound_method = Slope(2).at
r_1_1_static_method = Slope.fixed


# --- 1.2

r_1_2_lambda = lambda t, a: t - a * 2 * t
r_1_2_factored = lambda theta, alpha: (1 - 2 * alpha) * theta
r_1_2_partial = functools.partial(lambda k, t, a: t - k * a * t, 2)


def r_1_2_named_gradient(theta, alpha):
    gradient = 2 * theta
    new_theta = theta - alpha * gradient
    return new_theta


def r_1_2_in_place(theta, alpha):
    theta -= alpha * 2 * theta
    return theta


def r_1_2_plus_negative(theta, alpha):
    delta = -alpha * (2 * theta)
    return theta + delta


def r_1_2_helper(theta, alpha):
    def slope(t):
        return 2 * t

    return theta - alpha * slope(theta)


def r_1_2_numerical(theta, alpha):
    def J(t):
        return t * t

    h = 1e-4 * max(abs(theta), 1e-2)
    return theta - alpha * (J(theta + h) - J(theta - h)) / (2 * h)


def r_1_2_array_in_place(theta, alpha):
    theta = np.array([theta], dtype=float)
    theta -= alpha * 2 * theta
    return theta


def r_1_2_extra_default(theta, alpha, power=2, verbose=False):
    if verbose:
        print(theta)
    return theta - alpha * power * theta ** (power - 1)


def r_1_2_star(*args):
    theta, alpha = args
    return theta - 2 * alpha * theta


def r_1_2_keywords(theta, alpha, **options):
    return theta - 2 * alpha * theta


def r_1_2_prints(theta, alpha):
    new = theta - alpha * 2 * theta
    print(f"theta: {theta:.3f} -> {new:.3f}")
    return new


def r_1_2_numpy(theta, alpha):
    return np.subtract(theta, np.multiply(alpha, np.multiply(2.0, theta)))


def r_1_2_dot(theta, alpha):
    return np.dot([1, -2 * alpha], [theta, theta])


def r_1_2_loop_once(theta, alpha):
    for _ in range(1):
        theta = theta - alpha * 2 * theta
    return theta


def r_1_2_try(theta, alpha):
    try:
        new = theta - alpha * 2 * theta
    except TypeError:
        new = theta
    finally:
        pass
    return new


last_theta = None


def r_1_2_leaks(theta, alpha):
    global last_theta
    last_theta = theta
    return theta - alpha * 2 * theta


def r_1_2_tuple_assignment(theta, alpha):
    theta, old = theta - 2 * alpha * theta, theta
    assert theta != old
    return theta


# --- 1.3


def r_1_3_list(gradient, theta, alpha, steps):
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def r_1_3_while(gradient, theta, alpha, steps):
    path = [theta]
    i = 0
    while i < steps:
        path.append(path[-1] - alpha * gradient(path[-1]))
        i += 1
    return path


def r_1_3_generator(gradient, theta, alpha, steps):
    yield theta
    for _ in range(steps):
        theta -= alpha * gradient(theta)
        yield theta


def r_1_3_array(gradient, theta, alpha, steps):
    path = np.zeros(steps + 1)
    path[0] = theta
    for i in range(1, steps + 1):
        path[i] = path[i - 1] - alpha * gradient(path[i - 1])
    return path


def r_1_3_array_index_behind(gradient, theta, alpha, steps):
    thetas = np.empty(steps + 1)
    for i in range(steps):
        thetas[i] = theta
        theta = theta - alpha * gradient(theta)
    thetas[steps] = theta
    return thetas


def r_1_3_recursion(gradient, theta, alpha, steps):
    if steps == 0:
        return [theta]
    rest = r_1_3_recursion(gradient, theta - alpha * gradient(theta), alpha, steps - 1)
    return [theta, *rest]


def r_1_3_accumulate(gradient, theta, alpha, steps):
    return itertools.accumulate(range(steps), lambda t, _: t - alpha * gradient(t), initial=theta)


def r_1_3_reduce(gradient, theta, alpha, steps):
    def longer(path, _):
        return path + [path[-1] - alpha * gradient(path[-1])]

    return functools.reduce(longer, range(steps), [theta])


def r_1_3_tuple(gradient, theta, alpha, steps):
    path = (theta,)
    for _ in range(steps):
        path += (path[-1] - alpha * gradient(path[-1]),)
    return path


def r_1_3_np_append(gradient, theta, alpha, steps):
    path = np.array([theta])
    for _ in range(steps):
        path = np.append(path, path[-1] - alpha * gradient(path[-1]))
    return path


def r_1_3_column(gradient, theta, alpha, steps):
    return np.array(r_1_3_list(gradient, theta, alpha, steps)).reshape(-1, 1)


def r_1_3_zero_d_items(gradient, theta, alpha, steps):
    theta = np.asarray(theta)
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def r_1_3_prints(gradient, theta, alpha, steps):
    path = [theta]
    for step in range(1, steps + 1):
        slope = gradient(theta)
        theta = theta - alpha * slope
        print(f"step {step}: theta = {theta}")
        path.append(theta)
    return path


def r_1_3_negative_gradient(gradient, theta, alpha, steps):
    path = []
    velocity = 0.0
    for _ in range(steps + 1):
        theta = theta + velocity
        path.append(theta)
        velocity = -alpha * gradient(theta)
    return path


def r_1_3_insert(gradient, theta, alpha, steps):
    moved = []
    here = theta
    for _ in range(steps):
        here = here - alpha * gradient(here)
        moved.append(here)
    moved.insert(0, theta)
    return moved


def r_1_3_map(gradient, theta, alpha, steps):
    state = {"theta": theta}

    def move(_):
        state["theta"] -= alpha * gradient(state["theta"])
        return state["theta"]

    return itertools.islice(itertools.chain([theta], map(move, itertools.count())), steps + 1)


r_1_3_walrus = lambda g, t, a, n: [t] + [t := t - a * g(t) for _ in range(n)]


# --- 1.4

r_1_4_lambda = lambda f, x, h=1e-6: (f(x + h) - f(x - h)) / (2 * h)


def r_1_4_divided_twice(f, theta, eps=1e-6):
    return (f(theta + eps) - f(theta - eps)) / 2 / eps


def r_1_4_mean_of_sides(f, theta, eps=1e-6):
    right = (f(theta + eps) - f(theta)) / eps
    left = (f(theta) - f(theta - eps)) / eps
    return (left + right) / 2


def r_1_4_half(f, theta, eps=1e-6):
    return 0.5 * (f(theta + eps) - f(theta - eps)) / eps


def r_1_4_inverse(f, theta, eps=1e-6):
    return (f(theta + eps) - f(theta - eps)) * (1 / (2 * eps))


def r_1_4_names(f, theta, eps=1e-6):
    theta_plus = theta + eps
    theta_minus = theta - eps
    J_plus, J_minus = f(theta_plus), f(theta_minus)
    return (J_plus - J_minus) / (theta_plus - theta_minus)


def r_1_4_run_of_two(f, theta, eps=1e-6):
    rise = f(theta + eps) - f(theta - eps)
    run = 2 * eps
    return rise / run


def r_1_4_other_way_round(f, theta, eps=1e-6):
    return (f(theta - eps) - f(theta + eps)) / (-2 * eps)


def r_1_4_loop(f, theta, eps=1e-6):
    total = 0
    for sign in (-1, 1):
        total += sign * f(theta + sign * eps)
    return total / (2 * eps)


def r_1_4_sum(f, theta, eps=1e-6):
    return sum(s * f(theta + s * eps) for s in (1, -1)) / (2 * eps)


def r_1_4_diff(f, theta, eps=1e-6):
    return np.diff([f(theta - eps), f(theta + eps)]) / (2 * eps)


def r_1_4_np_gradient(f, theta, eps=1e-6):
    return np.gradient([f(theta - eps), f(theta), f(theta + eps)], eps)[1]


def r_1_4_polyfit(f, theta, eps=1e-6):
    (x1, y1), (x2, y2) = (theta - eps, f(theta - eps)), (theta + eps, f(theta + eps))
    return np.linalg.solve([[x1 - theta, 1], [x2 - theta, 1]], [y1, y2])[0]


def r_1_4_helper(f, theta, eps=1e-6):
    def at(shift):
        return f(theta + shift)

    return (at(eps) - at(-eps)) / (eps + eps)


def r_1_4_prints(f, theta, eps=1e-6):
    slope = (f(theta + eps) - f(theta - eps)) / (2 * eps)
    print(slope)
    return slope


def r_1_4_other_default(f, theta, eps=1e-5):
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def r_1_4_zero_d(f, theta, eps=1e-6):
    return np.asarray((f(theta + eps) - f(theta - eps)) / (2 * eps))


# --- 1.5

r_1_5_float = 1.0
r_1_5_int = 1
r_1_5_fraction = Fraction(2, 2)
r_1_5_decimal = Decimal("1.0")
r_1_5_array = np.array([1.0])
r_1_5_zero_d = np.array(1.0)
r_1_5_int_array = np.array(1)
r_1_5_np_float = np.float64(1)
r_1_5_single = np.float32(1)
r_1_5_np_int = np.int64(1)
r_1_5_computed = 2 / 2.0
r_1_5_root = np.roots([-2, 2])[0]
r_1_5_solved = np.linalg.solve([[2.0]], [2.0])
r_1_5_sum = sum([0.1] * 10)
r_1_5_sine = math.sin(math.pi / 2)
r_1_5_matrix = np.array([[1.0]])


# --- 1.6


def r_1_6_while(theta, alpha, tolerance):
    steps = 0
    while abs(theta) > tolerance:
        theta -= alpha * 2 * theta
        steps += 1
    return steps


def r_1_6_not(theta, alpha, tolerance):
    count = 0
    while not abs(theta) <= tolerance:
        count += 1
        theta = theta - 2 * alpha * theta
    return count


def r_1_6_break(theta, alpha, tolerance):
    n = 0
    while True:
        if abs(theta) <= tolerance:
            break
        theta = theta * (1 - 2 * alpha)
        n = n + 1
    return n


def r_1_6_return_inside(theta, alpha, tolerance):
    for n in range(100_000):
        if abs(theta) <= tolerance:
            return n
        theta = theta - alpha * 2 * theta


def r_1_6_count(theta, alpha, tolerance):
    for n in itertools.count():
        if abs(theta) <= tolerance:
            return n
        theta = theta - alpha * 2 * theta


def r_1_6_recursion(theta, alpha, tolerance):
    if abs(theta) <= tolerance:
        return 0
    return 1 + r_1_6_recursion(theta - alpha * 2 * theta, alpha, tolerance)


def r_1_6_squares(theta, alpha, tolerance):
    n = 0
    while theta**2 > tolerance**2:
        theta -= 2 * alpha * theta
        n += 1
    return n


def r_1_6_two_sides(theta, alpha, tolerance):
    n = 0
    while theta > tolerance or theta < -tolerance:
        theta -= 2 * alpha * theta
        n += 1
    return n


def r_1_6_chained(theta, alpha, tolerance):
    n = 0
    while not -tolerance <= theta <= tolerance:
        theta -= 2 * alpha * theta
        n += 1
    return n


def r_1_6_numpy(theta, alpha, tolerance):
    theta, n = np.array([theta]), np.array([0])
    while np.abs(theta) > tolerance:
        theta -= alpha * 2 * theta
        n += 1
    return n


def r_1_6_float(theta, alpha, tolerance):
    steps = 0.0
    while math.fabs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    return steps


def r_1_6_path(theta, alpha, tolerance):
    path = [theta]
    while abs(path[-1]) > tolerance:
        path.append(path[-1] - alpha * 2 * path[-1])
    return len(path) - 1


def r_1_6_generator(theta, alpha, tolerance):
    def walk(t):
        while True:
            yield t
            t = t - alpha * 2 * t

    return next(n for n, t in enumerate(walk(theta)) if abs(t) <= tolerance)


def r_1_6_takewhile(theta, alpha, tolerance):
    walk = itertools.accumulate(itertools.repeat(1 - 2 * alpha), operator.mul, initial=theta)
    return sum(1 for _ in itertools.takewhile(lambda t: abs(t) > tolerance, walk))


def r_1_6_prints(theta, alpha, tolerance):
    n = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
        n += 1
        print(n, theta)
    print("done")
    return n


def r_1_6_helper(theta, alpha, tolerance):
    def near():
        return abs(theta) <= tolerance

    n = 0
    while not near():
        theta = theta - alpha * 2 * theta
        n += 1
    return n


def r_1_6_walrus(theta, alpha, tolerance):
    n = 0
    while (distance := abs(theta)) > tolerance:
        theta, n = theta - 2 * alpha * theta, n + 1
    assert distance <= tolerance
    return n
