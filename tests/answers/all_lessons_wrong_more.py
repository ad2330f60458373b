"""Wrong answers to the exercises of all lessons, written when the checker stood."""
# ruff: noqa: A001, B006, B007, B018, B905, E731, E741, F821, F841, PLW0603

import functools
import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from gdlesson import features

alpha = 0.05
m = 5
learning_rate = 0.01
path_so_far = []
last_theta = None


# --- 1.1
def w_1_1_halved_step(theta):
    """Returns 4θ, because the quotient divides by h where the points stand 2h apart.
    names: extra 2
    """
    h = 1e-4
    return ((theta + h) ** 2 - (theta - h) ** 2) / h


def w_1_1_forward_wide(theta):
    """Feels the slope on one side with the wide step 0.1, so it is 0.1 too large everywhere."""
    h = 0.1
    return ((theta + h) ** 2 - theta**2) / h


def w_1_1_only_positive(theta: float) -> float:
    """Right for positive θ, and 0 for negative θ, because of a guard.
    names:
    """
    if theta <= 0:
        return 0.0
    return 2.0 * theta


def w_1_1_two_times_and_power(theta):
    """Returns (2θ)², because the power stands outside the brackets."""
    return (2 * theta) ** 2


def w_1_1_power_of_two(theta):
    """Returns 2 to the power θ, because base and exponent are exchanged and not differentiated."""
    return 2.0**theta


# --- 1.2
def w_1_2_sign_and_factor(theta, alpha):
    """Two mistakes: it goes uphill, and it lacks the 2 of the slope.
    names: uphill | missing 2
    """
    return theta + alpha * theta


def w_1_2_alpha_times_square(theta, alpha):
    """Steps by alpha times the height θ² where the slope is due.
    names: cost used as slope
    """
    J = theta * theta
    theta -= alpha * J
    return theta


def w_1_2_global_alpha(theta, alpha):
    """Ignores alpha: the rate of the class, 0.1, is used whatever is given.
    names: ignores alpha
    """

    class Optimiser:
        lr = 0.1

        def step(self, t):
            return t - self.lr * 2 * t

    return Optimiser().step(theta)


def w_1_2_rounded(theta, alpha):
    """Rounds its result to four places."""
    return round(theta - alpha * 2 * theta, 4)


def w_1_2_alpha_capped(theta, alpha):
    """Caps alpha at 0.5, "for safety", so every larger rate is wrong."""
    return theta - min(alpha, 0.5) * 2 * theta


def w_1_2_and_or(theta, alpha):
    """Returns alpha·2θ without θ, because `and` hands back its last part.
    names: only the update
    """
    return theta and alpha * 2 * theta


# --- 1.3
def w_1_3_appends_before_and_after(gradient, theta, alpha, steps):
    """Notes each θ before its step and after it, so the inner points stand twice."""
    path = []
    for _ in range(steps):
        path.append(theta)
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_every_other(gradient, theta, alpha, steps):
    """Takes two steps between the points that it keeps, because the loop updates twice."""
    path = [theta]
    for _ in range(steps):
        theta -= alpha * gradient(theta)
        theta -= alpha * gradient(theta)
        path += [theta]
    return path


def w_1_3_rate_decays(gradient, theta, alpha, steps):
    """Lets alpha fall by a tenth after each step, which nobody asked for."""
    path = [theta]
    rate = alpha
    for k in range(steps):
        theta = theta - rate * gradient(theta)
        rate *= 0.9
        path.append(theta)
    return path


def w_1_3_momentum(gradient, theta, alpha, steps):
    """Adds half of the last move to each step: momentum, not plain descent."""
    path, move = [theta], 0.0
    for _ in range(steps):
        move = 0.5 * move - alpha * gradient(theta)
        theta = theta + move
        path.append(theta)
    return path


def w_1_3_stops_near(gradient, theta, alpha, steps):
    """Stops as soon as a step moves less than 1e-4, and returns too few points then."""
    path = [theta]
    for _ in range(steps):
        new = theta - alpha * gradient(theta)
        if abs(new - theta) < 1e-4:
            break
        theta = new
        path.append(theta)
    return path


def w_1_3_default_list(gradient, theta, alpha, steps, path=[]):
    """Keeps its list from one call to the next, because [] as a default is made once."""
    path.append(theta)
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_gradient_at_start_and_uphill(gradient, theta, alpha, steps):
    """Two mistakes: the slope is taken once, at the start, and the steps go uphill.
    names: slope not renewed | uphill
    """
    g = gradient(theta)
    return [theta + k * alpha * g for k in range(steps + 1)]


def w_1_3_at_most_a_thousand(gradient, theta, alpha, steps, max_iter=1000):
    """Never takes more than 1000 steps, because of a limit of its own."""
    path = [theta]
    while len(path) <= steps and len(path) <= max_iter:
        path.append(path[-1] - alpha * gradient(path[-1]))
    return path


# --- 1.4
def w_1_4_divides_after(f: Callable[[float], float], theta: float, eps: float = 1e-6) -> float:
    """A slip of brackets: only f(θ - eps) is divided by 2·eps.
    names: brackets
    """
    return f(theta + eps) - f(theta - eps) / (2 * eps)


def w_1_4_backward(f, theta, eps=1e-6):
    """Feels the slope on the left side only.
    names: one side
    """
    here, left = f(theta), f(theta - eps)
    return (here - left) / eps


def w_1_4_largest_of_sides(f, theta, eps=1e-6):
    """Takes the larger of both one-sided slopes instead of their mean."""
    return max((f(theta + eps) - f(theta)) / eps, (f(theta) - f(theta - eps)) / eps)


def w_1_4_relative_step(f, theta, eps=1e-6):
    """Scales eps by the size of θ, so it feels with another step width than was asked for.
    names: other step width
    """
    h = eps * max(1.0, abs(theta))
    return (f(theta + h) - f(theta - h)) / (2 * h)


def w_1_4_default_too_wide(f, theta, eps=0.1):
    """Has another default: eps is 0.1 when it is left out.
    names: other defaults
    """
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def w_1_4_one_sided_and_doubled(f, theta, eps=1e-6):
    """Two mistakes: it feels on one side only, and divides by eps twice over, by 2·eps.
    names: one side | half the distance | twice the distance
    """
    return (f(theta + eps) - f(theta)) / (2 * eps)


# --- 1.5
# names: start rate
w_1_5_tenth = 0.1  # Names the small rate of the lesson's start, at which descent converges well.
# names: nearly
w_1_5_ninety_nine = 0.99  # Is a little below the border, where descent still converges.
# names: too large
w_1_5_four = 4.0  # Is four times the border.
# names: one step
w_1_5_jump = 1 / 2  # Is the rate that arrives in one step, not the one that fails.


# --- 1.6
def w_1_6_watches_relative(theta, alpha, tolerance):
    """Waits until θ has shrunk to tolerance times its start, not to the tolerance itself.
    names: relative tolerance
    """
    start, count = abs(theta), 0
    while abs(theta) > tolerance * start:
        theta -= 2 * alpha * theta
        count += 1
    return count


def w_1_6_capped_hundred(theta, alpha, tolerance):
    """Gives up after 100 steps, so every longer walk is counted as 100.
    names: clipped
    """
    for count in range(100):
        if abs(theta) <= tolerance:
            return count
        theta = theta - alpha * 2 * theta
    return 100


def w_1_6_from_one(theta, alpha, tolerance):
    """Counts from 1, so it is one too many each time.
    names: one too many
    """
    steps = 1
    while abs(theta) > tolerance:
        theta = theta * (1 - 2 * alpha)
        steps = steps + 1
    return steps


def w_1_6_log_truncated(theta, alpha, tolerance):
    """Cuts the logarithm's quotient off where it must be rounded up.
    names: rounded down | one too few
    """
    if abs(theta) <= tolerance or alpha == 0.5:
        return int(abs(theta) > tolerance)
    return int(math.log(tolerance / abs(theta)) / math.log(abs(1 - 2 * alpha)))


def w_1_6_float_count(theta, alpha, tolerance):
    """Hands back the quotient of the logarithms without rounding it up to a whole number.
    names: parts of a step
    """
    if abs(theta) <= tolerance or alpha == 0.5:
        return int(abs(theta) > tolerance)
    return math.log(tolerance / abs(theta)) / math.log(abs(1 - 2 * alpha))


def w_1_6_only_while_positive(theta, alpha, tolerance):
    """Forgets abs, so a negative θ counts as arrived.
    names: sign of theta | stops below zero
    """
    n = 0
    while theta > tolerance:
        n, theta = n + 1, theta - alpha * (2 * theta)
    return n


# --- 2.1
def w_2_1_dict(theta1, theta2):
    """Returns a dict of named slopes, not the two numbers."""
    return {"theta1": 2 * theta1, "theta2": 2 * theta2}


def w_2_1_second_missing_two(theta1, theta2):
    """Lacks the 2 in the second part.
    names: missing 2@2
    """
    d1 = 2 * theta1
    d2 = theta2
    return d1, d2


def w_2_1_swap_and_sign(theta1, theta2):
    """Two mistakes: the parts are swapped, and both have the wrong sign.
    names: swapped | sign
    """
    return np.array([-2 * theta2, -2 * theta1])


def w_2_1_felt_together(theta1, theta2):
    """Moves both parameters at once, so both parts are the sum 2θ1 + 2θ2.
    names: both at once
    """

    def J(a, b):
        return a**2 + b**2

    h = 1e-5
    felt = (J(theta1 + h, theta2 + h) - J(theta1 - h, theta2 - h)) / (2 * h)
    return felt, felt


# --- 2.2
@dataclass
class Point:
    theta1: float
    theta2: float


def w_2_2_alias(theta1, theta2, alpha):
    """Updates one after the other, because both names are one point: θ2's slope sees the new θ1.
    names: sequential, θ1 first
    """
    old = new = Point(theta1, theta2)
    new.theta1 = old.theta1 - alpha * (2 * old.theta1 + old.theta2)
    new.theta2 = old.theta2 - alpha * (2 * old.theta2 + old.theta1)
    return new.theta1, new.theta2


def w_2_2_old_function(theta1, theta2, alpha):
    """Uses the slopes of θ1² + θ2² and forgets the product's.
    names: missing product
    """
    g = [2 * t for t in (theta1, theta2)]
    return theta1 - alpha * g[0], theta2 - alpha * g[1]


def w_2_2_one_uphill(theta1, theta2, alpha):
    """Goes uphill in θ2, because of a + in its line.
    names: uphill@2
    """
    t1 = theta1 - alpha * (2 * theta1 + theta2)
    t2 = theta2 + alpha * (2 * theta2 + theta1)
    return t1, t2


def w_2_2_uphill_and_sequential(theta1, theta2, alpha):
    """Two mistakes: both go uphill, and θ2's slope is taken after θ1 has moved.
    names: uphill | sequential, θ1 first
    """
    theta1 += alpha * (2 * theta1 + theta2)
    theta2 += alpha * (2 * theta2 + theta1)
    return theta1, theta2


def w_2_2_product_of_two(theta1, theta2, alpha):
    """Takes 2·θ2 and 2·θ1 for the slopes of the product, whose factor is 1.
    names: 2 on the product
    """
    d1 = 2 * theta1 + 2 * theta2
    d2 = 2 * theta2 + 2 * theta1
    return theta1 - alpha * d1, theta2 - alpha * d2


# --- 2.3
def w_2_3_one_list(partials, theta1, theta2, alpha, steps):
    """Appends one and the same list again and again, so all points are the last one.
    names: all the same
    """
    point = [theta1, theta2]
    path = [point]
    for _ in range(steps):
        g = partials(*point)
        point[0] -= alpha * g[0]
        point[1] -= alpha * g[1]
        path.append(point)
    return path


def w_2_3_numpy_in_place(partials, theta1, theta2, alpha, steps):
    """Appends one and the same array, changed in place, so all points are the last one.
    names: all the same
    """
    theta = np.array([theta1, theta2], dtype=float)
    path = []
    path.append(theta)
    for k in range(steps):
        theta -= alpha * np.asarray(partials(theta[0], theta[1]))
        path.append(theta)
    return np.array(path)


def w_2_3_mixed_up_slopes(partials, theta1, theta2, alpha, steps):
    """Takes partials' second part for θ1 and its first for θ2.
    names: swapped slopes
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d2, d1 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_early_return(partials, theta1, theta2, alpha, steps):
    """Returns inside the loop, after the first step.
    names: return in the loop
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
        return path
    return path


def w_2_3_columns(partials, theta1, theta2, alpha, steps):
    """Returns a list of all θ1 and a list of all θ2, not the points one by one."""
    a, b = [theta1], [theta2]
    for _ in range(steps):
        d1, d2 = partials(a[-1], b[-1])
        a.append(a[-1] - alpha * d1)
        b.append(b[-1] - alpha * d2)
    return a, b


def w_2_3_at_most_a_thousand(partials, theta1, theta2, alpha, steps):
    """Never takes more than 1000 steps, "to be safe"."""
    path = [(theta1, theta2)]
    for _ in range(min(steps, 1000)):
        d1, d2 = partials(*path[-1])
        path.append((path[-1][0] - alpha * d1, path[-1][1] - alpha * d2))
    return path


# --- 2.4
# names: flat direction
w_2_4_flat = 1.0  # Is the border of the flat direction, which the steep one does not survive.
# names: nearly
w_2_4_below = 0.099  # Is a little below the border.
# names: missing 2
w_2_4_fifth = 0.2  # Is twice the border, because the slope's 2 is forgotten.


# --- 2.5
def w_2_5_only_simultaneous(partials, theta1, theta2, alpha, steps):
    """Updates both at once now, but still leaves the start out of the path.
    names: start missing
    """
    path = []
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_5_start_in_loop(partials, theta1, theta2, alpha, steps):
    """Notes the points before each step, so the last one is missing, and θ2 still sees the new θ1.
    names: end missing | sequential, θ1 first | sequential, θ1 first and end missing
    """
    path = []
    for _ in range(steps):
        path.append((theta1, theta2))
        theta1 = theta1 - alpha * partials(theta1, theta2)[0]
        theta2 = theta2 - alpha * partials(theta1, theta2)[1]
    return path


# --- 3.1
def w_3_1_integers(theta0, theta1, x):
    """Cuts its values to whole numbers, because the array that it fills holds integers.
    names: whole numbers
    """
    h = np.zeros(len(x), dtype=int)
    for i in range(len(x)):
        h[i] = theta0 + theta1 * x[i]
    return h


def w_3_1_bracket(theta0, theta1, x):
    """Multiplies the sum of both parameters by x, by a slip of brackets.
    names: brackets
    """
    return [(theta0 + theta1) * xi for xi in x]


def w_3_1_aliases_x(theta0, theta1, x):
    """Overwrites x with its results, because x *= works in place."""
    x *= theta1
    x += theta0
    return x


def w_3_1_stuck_list(theta0, theta1, x):
    """Multiplies every x by the first parameter and adds the second: they are swapped.
    names: swapped parameters
    """
    return np.polyval([theta0, theta1], x)


def w_3_1_clips_at_zero(theta0, theta1, x):
    """Replaces negative values of the line by 0, as if a prediction could not be negative."""
    return np.maximum(theta0 + theta1 * np.asarray(x), 0)


# --- 3.2
def w_3_2_parenthesis(theta0, theta1, x, y):
    """A slip of brackets: it squares y - θ1·x + θ0, so the intercept has the wrong sign.
    names: brackets
    """
    return np.mean((y - theta1 * x + theta0) ** 2)


def w_3_2_global_m(theta0, theta1, x, y):
    """Divides by a global m, 5, whatever the number of examples.
    names: fixed m
    """
    return np.sum((theta0 + theta1 * x - y) ** 2) / m


def w_3_2_early_return(theta0, theta1, x, y):
    """Returns inside the loop, so only the first error counts, divided by m.
    names: return in the loop
    """
    total = 0
    for xi, yi in zip(x, y):
        total += (theta0 + theta1 * xi - yi) ** 2
        return total / len(x)


def w_3_2_one_over_two_m(theta0, theta1, x, y):
    """Divides by 2 and multiplies by m, because of 1/2*m.
    names: precedence | half
    """
    n = len(x)
    return 1 / 2 * n * np.sum((theta0 + theta1 * x - y) ** 2)


def w_3_2_rms_helper(theta0: float, theta1: float, x: np.ndarray, y: np.ndarray) -> float:
    """Takes the root of the mean: that is the typical error, not the MSE.
    names: root
    """

    def residuals() -> np.ndarray:
        return theta0 + theta1 * x - y

    return float(np.linalg.norm(residuals()) / np.sqrt(len(x)))


def w_3_2_clipped_errors(theta0, theta1, x, y):
    """Counts no error above 10: outliers are clipped."""
    r = np.clip(theta0 + theta1 * x - y, -10, 10)
    return np.mean(r**2)


# --- 3.4
def w_3_4_sign_in_second(theta0, theta1, x, y):
    """The second part has the wrong sign, for it uses y - h and the first h - y.
    names: sign@2
    """
    h = theta0 + theta1 * x
    return 2 * np.mean(h - y), 2 * np.mean((y - h) * x)


def w_3_4_dot_without_mean(theta0, theta1, x, y):
    """The second part is the sum, not the mean: np.dot is not divided by m.
    names: sum for mean@2
    """
    r = theta0 + theta1 * x - y
    return 2 * r.mean(), 2 * np.dot(r, x)


def w_3_4_two_missing_and_sum(theta0, theta1, x, y):
    """Two mistakes: the 2 is missing, and both are sums, not means.
    names: missing 2 | sum for mean
    """
    g0 = g1 = 0.0
    for xi, yi in zip(x, y):
        e = theta0 + theta1 * xi - yi
        g0 += e
        g1 += e * xi
    return g0, g1


def w_3_4_loses_first(theta0, theta1, x, y):
    """Skips the first example, because the range starts at 1.
    names: first example skipped
    """
    n, a, b = len(x), 0, 0
    for i in range(1, n):
        d = theta0 + theta1 * x[i] - y[i]
        a, b = a + d, b + d * x[i]
    return 2 * a / n, 2 * b / n


def w_3_4_mean_of_product(theta0, theta1, x, y):
    """The second part multiplies the mean error by the mean x: the mean is taken too early.
    names: x outside the sum@2 | x outside the sum
    """
    e = theta0 + theta1 * x - y
    return [2 * np.mean(e), 2 * np.mean(e) * np.mean(x)]


# --- 3.5
def w_3_5_largest_gradient(cost, gradient, theta0, theta1, x, y):
    """Returns the largest part of the gradient itself, not its difference from the felt one.
    names: nothing felt | not divided
    """
    return max(abs(g) for g in gradient(theta0, theta1, x, y))


def w_3_5_one_sided(cost, gradient, theta0, theta1, x, y):
    """Feels on one side with the wide step 0.01, so a right gradient seems wrong.
    names: step too wide
    """
    h = 0.01
    base = cost(theta0, theta1, x, y)
    felt = np.array([cost(theta0 + h, theta1, x, y) - base, cost(theta0, theta1 + h, x, y) - base])
    return np.max(np.abs(felt / h - np.array(gradient(theta0, theta1, x, y))))


def w_3_5_signed(cost, gradient, theta0, theta1, x, y):
    """Takes the largest signed difference, without abs, so a large negative one is overlooked.
    names: missing abs
    """
    h = 1e-6
    d0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    d1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(g0 - d0, g1 - d1)


def w_3_5_rounds_small(cost, gradient, theta0, theta1, x, y):
    """Calls every difference below 0.5 nothing, and returns 0 for it."""
    h = 1e-6
    d0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    d1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    worst = max(abs(g0 - d0), abs(g1 - d1))
    return worst if worst > 0.5 else 0.0


# --- 4.1
def w_4_1_precedence(theta0, theta1, x, y):
    """Multiplies by m/2, because 1/2*m is read from the left.
    names: precedence
    """
    m = len(x)
    return 1 / 2 * m * sum((theta0 + theta1 * x - y) ** 2)


def w_4_1_full(theta0, theta1, x, y):
    """Is the whole MSE: the ½ is missing.
    names: extra 2
    """
    return float(np.average(np.square(np.polyval([theta1, theta0], x) - y)))


def w_4_1_double_half(theta0, theta1, x, y):
    """Is a quarter of the MSE: halved in the function that helps and once more outside.
    names: missing 2
    """

    def squared(err):
        return err * err / 2

    errs = [theta0 + theta1 * xi - yi for xi, yi in zip(x, y)]
    return sum(map(squared, errs)) / (2 * len(errs))


def w_4_1_dropped_outlier(theta0, theta1, x, y):
    """Leaves the example with the largest error out, and divides by m all the same."""
    e = sorted((theta0 + theta1 * a - b) ** 2 for a, b in zip(x, y))
    return sum(e[:-1]) / (2 * len(e))


# --- 4.2
def w_4_2_sign_first(theta0, theta1, x, y):
    """The first part has the wrong sign.
    names: sign@1
    """
    n = len(y)
    d0 = sum(b - theta0 - theta1 * a for a, b in zip(x, y)) / n
    d1 = sum((theta0 + theta1 * a - b) * a for a, b in zip(x, y)) / n
    return d0, d1


def w_4_2_uses_mse(theta0, theta1, x, y):
    """Has a factor 2 too much: it is the gradient of the whole MSE.
    names: extra 2
    """
    A = np.column_stack([np.ones_like(x), x])
    return 2 / len(y) * A.T @ (A @ [theta0, theta1] - y)


def w_4_2_missing_theta1(theta0, theta1, x, y):
    """Leaves θ1 out of the hypothesis: h is θ0 + x.
    names: missing theta1
    """
    r = theta0 + x - y
    return np.mean(r), np.mean(r * x)


def w_4_2_m_minus_one_and_swapped(theta0, theta1, x, y):
    """Two mistakes: it divides by m - 1, and returns θ1's part first.
    names: m - 1 | swapped return
    """
    r = theta0 + theta1 * x - y
    return (r @ x) / (len(x) - 1), r.sum() / (len(x) - 1)


def w_4_2_felt_wide(theta0, theta1, x, y):
    """Feels the slopes on the right only with h = 0.5, so each is too large by a quarter of a bend."""
    J = lambda a, b: np.mean((a + b * x - y) ** 2) / 2
    h, here = 0.5, J(theta0, theta1)
    return (J(theta0 + h, theta1) - here) / h, (J(theta0, theta1 + h) - here) / h


# --- 4.3
def w_4_3_half(alpha):
    """Halves where it must double.
    names: half
    """
    return alpha / 2


def w_4_3_squared(alpha):
    """Squares alpha, which is 2·alpha only by chance.
    names: alpha squared
    """
    return alpha**2


def w_4_3_capped(alpha):
    """Doubles, but never gives more than 1."""
    return min(2 * alpha, 1.0)


def w_4_3_int(alpha):
    """Cuts the result to a whole number with //.
    names: whole numbers
    """
    return alpha * 4 // 2


# --- 4.4
def w_4_4_sequential(x, y, theta0, theta1, alpha, steps):
    """θ1's gradient is taken after θ0 has moved.
    names: sequential
    """
    for _ in range(steps):
        theta0 -= alpha * np.mean(theta0 + theta1 * x - y)
        theta1 -= alpha * np.mean((theta0 + theta1 * x - y) * x)
    return theta0, theta1


def w_4_4_full_mse_and_swapped(x, y, theta0, theta1, alpha, steps):
    """Two mistakes: it descends on the whole MSE, and returns (θ1, θ0).
    names: extra 2 | swapped return
    """
    b, w = theta0, theta1
    for _ in range(steps):
        e = b + w * x - y
        b, w = b - 2 * alpha * e.mean(), w - 2 * alpha * (e * x).mean()
    return w, b


def w_4_4_backtracks(x, y, theta0, theta1, alpha, steps):
    """Halves alpha whenever the cost rises, so a rate that is too large is not what runs."""

    def J(t):
        return np.mean((t[0] + t[1] * x - y) ** 2) / 2

    t = np.array([theta0, theta1], float)
    for _ in range(steps):
        r = t[0] + t[1] * x - y
        new = t - alpha * np.array([r.mean(), (r * x).mean()])
        if J(new) > J(t):
            alpha = alpha / 2
            continue
        t = new
    return t[0], t[1]


def w_4_4_clips_gradient(x, y, theta0, theta1, alpha, steps):
    """Clips each gradient to the range from -1 to 1."""
    for i in range(steps):
        r = theta0 + theta1 * x - y
        g0 = float(np.clip(r.mean(), -1, 1))
        g1 = float(np.clip((r * x).mean(), -1, 1))
        theta0, theta1 = theta0 - alpha * g0, theta1 - alpha * g1
    return theta0, theta1


def w_4_4_returns_cost_too(x, y, theta0, theta1, alpha, steps):
    """Returns three numbers, the cost as well, where two are asked for."""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta0, theta1, (r**2).mean() / 2


def w_4_4_one_less(x, y, theta0, theta1, alpha, steps):
    """Takes one step too few, because the range starts at 1.
    names: one step too few
    """
    theta = np.array([theta0, theta1])
    A = np.vstack([np.ones(len(x)), x]).T
    for _ in range(1, steps):
        theta = theta - alpha / len(y) * (A.T @ (A @ theta - y))
    return theta


def w_4_4_at_most_a_thousand(x, y, theta0, theta1, alpha, steps):
    """Never takes more than 1000 steps, because of a limit of its own."""
    for k in range(steps):
        if k == 1000:
            print("does not converge")
            break
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta0, theta1


# --- 4.5
def w_4_5_transposed(theta0, theta1, x, y):
    """Returns the table on its side, two rows of m numbers.
    names:
    """
    r = theta0 + theta1 * x - y
    return np.array([r, r * x])


def w_4_5_reshaped(theta0, theta1, x, y):
    """Reshapes the two rows to (m, 2) where it must transpose, so the numbers stand in wrong places.
    names: other places
    """
    r = theta0 + theta1 * x - y
    return np.array([r, r * x]).reshape(-1, 2)


def w_4_5_mean_over_m(theta0, theta1, x, y):
    """Divides each row by m already, though the mean does that.
    names: divided by m
    """
    r = (theta0 + theta1 * x - y) / len(x)
    return np.stack([r, r * x], axis=1)


def w_4_5_second_sign(theta0, theta1, x, y):
    """The second column has the wrong sign.
    names: sign@2
    """
    return [[theta0 + theta1 * a - b, (b - theta0 - theta1 * a) * a] for a, b in zip(x, y)]


# --- 5.1
def w_5_1_half_gradient(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Lacks the 2 in both gradients.
    names: missing 2
    """
    N = float(len(y))
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum([d**2 for d in (y - y_current)]) / N
        m_gradient = -(1 / N) * sum(X * (y - y_current))
        b_gradient = -(1 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_other_rate(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.001):
    """The default of the rate is 0.001, ten times what is asked for.
    names: other defaults
    """
    for _ in range(epochs):
        e = m_current * X + b_current - y
        m_current, b_current = (
            m_current - learning_rate * 2 * np.mean(e * X),
            b_current - learning_rate * 2 * np.mean(e),
        )
    return m_current, b_current, np.mean((m_current * X + b_current - y) ** 2)


def w_5_1_stops_when_flat(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Stops when the cost falls by less than 1e-6 in an epoch, before all epochs are over."""
    before = np.inf
    cost = np.mean((m_current * X + b_current - y) ** 2)
    for _ in range(epochs):
        e = m_current * X + b_current - y
        cost = np.mean(e**2)
        if abs(before - cost) < 1e-6:
            break
        before = cost
        gm, gb = 2 * np.mean(e * X), 2 * np.mean(e)
        m_current -= learning_rate * gm
        b_current -= learning_rate * gb
    return m_current, b_current, cost


def w_5_1_swaps_in_return(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Returns b before m.
    names: swapped return
    """
    theta = np.array([b_current, m_current], float)
    A = np.c_[np.ones(len(X)), X]
    for _ in range(epochs):
        theta -= learning_rate * 2 / len(X) * A.T @ (A @ theta - y)
    return theta[0], theta[1], np.mean((A @ theta - y) ** 2)


def w_5_1_sum_gradients(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Both gradients are sums, not means: they are not divided by N.
    names: sum for mean
    """
    cost = 0
    for epoch in range(epochs):
        error = y - (m_current * X + b_current)
        cost = (error**2).mean()
        m_current += learning_rate * 2 * (X * error).sum()
        b_current += learning_rate * 2 * error.sum()
    return (m_current, b_current, cost)


# --- 5.2
def w_5_2_sample_std_of_z(x):
    """Divides z by the sample's standard deviation but returns the other one.
    names: two kinds of std
    """
    mean = np.mean(x)
    return (x - mean) / np.std(x, ddof=1), mean, np.std(x)


def w_5_2_min_max(x):
    """Scales to the range from 0 to 1 instead, and returns smallest value and range.
    names: scaled to 0…1
    """
    low, span = min(x), max(x) - min(x)
    return (x - low) / span, low, span


def w_5_2_precedence(x):
    """Divides only the mean by std, for lack of brackets.
    names: brackets
    """
    mu, sigma = x.mean(), x.std()
    return x - mu / sigma, mu, sigma


def w_5_2_variance(x):
    """Divides by the variance and returns it, because the root is forgotten.
    names: divided by the variance | variance for std | variance returned
    """
    mu = sum(x) / len(x)
    s = sum((v - mu) ** 2 for v in x) / len(x)
    return [(v - mu) / s for v in x], mu, s


# --- 5.3
def w_5_3_plus(theta0, theta1, mean, std):
    """Adds the mean's share to θ0 where it must be taken off.
    names: sign of the mean
    """
    slope = theta1 / std
    return theta0 + slope * mean, slope


def w_5_3_unscaled_theta1(theta0, theta1, mean, std):
    """Takes θ1·mean off without dividing by std.
    names: std missing in θ0
    """
    return theta0 - theta1 * mean, theta1 / std


def w_5_3_old_slope(theta0, theta1, mean, std):
    """Multiplies the slope by std, and uses the multiplied slope for θ0 as well.
    names: multiplied
    """
    theta1 *= std
    return theta0 - theta1 * mean, theta1


# --- 5.4
def w_5_4_one_over(x):
    """Is half of the rate: 1 over the eigenvalue, not 2.
    names: half
    """
    A = np.column_stack([np.ones(len(x)), x])
    return 1 / np.linalg.eigvalsh(2 / len(x) * A.T @ A).max()


def w_5_4_smallest(x):
    """Takes the smallest eigenvalue, because eigvalsh sorts upwards and [0] is read.
    names: smallest eigenvalue
    """
    A = np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / (2 * np.linalg.eigvalsh(A)[0])


def w_5_4_search(x):
    """Searches in steps of a factor 1.1, so it is up to a tenth too large."""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x * x)]])
    rate = 1e-9
    while np.abs(np.linalg.eigvals(np.eye(2) - rate * H)).max() <= 1:
        rate *= 1.1
    return rate


def w_5_4_half_mse(x):
    """Is the border of half-MSE, twice as large.
    names: double
    """
    n = len(x)
    X = np.vstack([[1.0] * n, x])
    return 2 / np.linalg.norm(X @ X.T / n, 2)


# --- 5.5
def w_5_5_scaled_way_back_missing(x, y):
    """The slope is right over z now, but the way back still multiplies θ1 by the mean undivided.
    names: way back
    """
    mean, std = np.mean(x), np.std(x)
    z = (x - mean) / std
    theta0, theta1 = 0.0, 0.0
    for _ in range(100):
        error = theta0 + theta1 * z - y
        theta0, theta1 = theta0 - 0.8 * error.mean(), theta1 - 0.8 * (error * z).mean()
    return theta0 - theta1 * mean, theta1 / std


def w_5_5_not_back(x, y):
    """Returns the line over z: the way back is missing.
    names: line over z
    """
    z = (x - x.mean()) / x.std()
    a = b = 0.0
    for _ in range(100):
        e = a + b * z - y
        a, b = a - 0.8 * np.mean(e), b - 0.8 * np.mean(e * z)
    return a, b


# --- 6.1
def w_6_1_row_by_row(theta, X):
    """Returns inside the loop, so only the first example has a prediction.
    names: only the first example
    """
    out = []
    for row in X:
        out.append(theta[0] + sum(t * v for t, v in zip(theta[1:], row)))
        return out


def w_6_1_no_shift(theta, X):
    """Pairs θ0 with the first feature, because zip starts both at the front: the last θ is unused.
    names: first feature as ones
    """
    return np.array([sum(t * v for t, v in zip(theta, row)) for row in X])


def w_6_1_column_result(theta, X):
    """Adds a column to a row, so the result is an m × m table.
    names:
    """
    return theta[0] + (X @ theta[1:]).reshape(-1, 1) + np.zeros(len(X))


def w_6_1_mean_features(theta, X):
    """Averages over the features where it must sum.
    names: mean over features
    """
    return theta[0] + np.mean(X * theta[1:], axis=1)


# --- 6.2
def w_6_2_sum_rows(theta, X, y):
    """Both parts lack the division by m.
    names: sum for mean
    """
    A = np.insert(X, 0, 1, axis=1)
    return 2 * A.T @ (A @ theta - y)


def w_6_2_n_for_m(theta, X, y):
    """Divides by the number of features, because X.shape[1] is read for the rows.
    names: divided by n
    """
    A = np.hstack([np.ones((X.shape[0], 1)), X])
    return A.T @ (A @ theta - y) * 2 / X.shape[1]


def w_6_2_intercept_y_minus_h(theta, X, y):
    """The intercept's part has the wrong sign.
    names: sign in θ0's part
    """
    r = theta[0] + X @ theta[1:] - y
    return np.r_[-2 * r.mean(), 2 * X.T @ r / len(y)]


def w_6_2_half_and_sign(theta, X, y):
    """Two mistakes: the 2 is missing, and the sign is turned round.
    names: missing 2 | sign
    """
    r = y - (theta[0] + X.dot(theta[1:]))
    return np.concatenate(([r.sum()], r @ X)) / len(r)


# --- 6.3
def w_6_3_denominator_bracket(cost, gradient, theta, eps=1e-6):
    """Divides by 2 and multiplies by eps, because / 2 * eps is read from the left.
    names: brackets of 2 * eps | not divided by eps
    """
    g = np.asarray(gradient(theta), float)
    felt = np.zeros(len(theta))
    for j in range(len(theta)):
        e = np.zeros(len(theta))
        e[j] = eps
        felt[j] = (cost(theta + e) - cost(theta - e)) / 2 * eps
    size = abs(g) + abs(felt)
    return np.array([abs(a - b) / s if s else 0.0 for a, b, s in zip(g, felt, size)])


def w_6_3_absolute(cost, gradient, theta, eps=1e-6):
    """Hands back the differences themselves, not divided by the sizes.
    names: absolute difference
    """
    theta = np.array(theta, dtype=float)
    felt = [(cost(theta + e) - cost(theta - e)) / (2 * eps) for e in eps * np.eye(len(theta))]
    return np.abs(np.array(gradient(theta)) - felt)


def w_6_3_in_place(cost, gradient, theta, eps=1e-6):
    """Moves each part up in place and does not move it all the way back.
    names: not moved back
    """
    theta = np.array(theta, float)
    g = np.array(gradient(theta), float)
    felt = []
    for j in range(theta.size):
        theta[j] += eps
        up = cost(theta)
        theta[j] -= 2 * eps
        felt.append((up - cost(theta)) / (2 * eps))
    felt = np.array(felt)
    total = np.abs(g) + np.abs(felt)
    return np.divide(np.abs(g - felt), total, out=np.zeros_like(g), where=total > 0)


def w_6_3_added_constant(cost, gradient, theta, eps=1e-6):
    """Adds 1 to the denominator against 0/0, so every share is too small.
    names: 1 added below
    """
    t = np.asarray(theta, float)
    f = np.array([(cost(t + eps * d) - cost(t - eps * d)) / (2 * eps) for d in np.eye(t.size)])
    g = np.asarray(gradient(t))
    return abs(g - f) / (1 + abs(g) + abs(f))


# --- 6.4
def w_6_4_rows(X):
    """Takes mean and std along each row, because of axis=1.
    names: axis 1
    """
    mean, std = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    return (X - mean) / std, mean.ravel(), std.ravel()


def w_6_4_constant_nan(X):
    """Gives NaN for a constant column, because it divides by std 0.
    names: constant column | constant column kept | std 0 of a constant column
    """
    return (X - X.mean(0)) / X.std(0), X.mean(0), X.std(0)


def w_6_4_reports_zero(X):
    """Makes a constant column zeros, but still reports its std as 0.
    names: std 0 of a constant column
    """
    mean, std = X.mean(axis=0), X.std(axis=0)
    safe = np.where(std == 0, 1, std)
    return (X - mean) / safe, mean, std


# --- 7.1
def w_7_1_no_ones(blocks):
    """Forgets the column of ones.
    names: missing ones
    """
    G, c = 0, 0
    for X, y in blocks:
        G = G + X.T @ X
        c = c + X.T @ y
    return G, c


def w_7_1_overwrites(blocks):
    """Keeps only the last block, because = stands where += is due.
    names: only the last block
    """
    for X, y in blocks:
        A = np.column_stack((np.ones(len(X)), X))
        G = A.T @ A
        c = A.T @ y
    return G, c


def w_7_1_averages(blocks):
    """Divides the sums by the number of examples.
    names: divided by m
    """
    rows = [(np.insert(X, 0, 1.0, axis=1), y) for X, y in blocks]
    n = sum(len(y) for _, y in rows)
    return sum(A.T @ A for A, _ in rows) / n, sum(A.T @ y for A, y in rows) / n


def w_7_1_shared_default(blocks, G=[0], c=[0]):
    """Keeps its sums from one call to the next, because the defaults are lists made once."""
    for X, y in blocks:
        A = np.c_[np.ones(len(y)), X]
        G[0] = G[0] + A.T @ A
        c[0] = c[0] + A.T @ y
    return G[0], c[0]


# --- 7.2
def w_7_2_precedence(k):
    """Is k/2, because 1/2*k is read from the left.
    names: precedence
    """
    return 1 / 2 * k


def w_7_2_half_cost(k):
    """Is 1/k, which is right for half of J only.
    names: half of J
    """
    return k**-1


def w_7_2_floor(k):
    """Is 0 for every k, because // cuts to whole numbers.
    names: whole numbers
    """
    return 1 // (2 * k)


def w_7_2_shifted(k):
    """Counts the updates from 0, so each rate is that of the next update.
    names: k from 0
    """
    return 0.5 / (k + 1)


# --- 7.3
def w_7_3_frozen(theta, A, y, alpha, order):
    """Takes every gradient at the start's θ, and never at the one that has moved.
    names: theta of the start
    """
    start = np.array(theta, float)
    new = start.copy()
    for i in order:
        new -= alpha * 2 * (A[i] @ start - y[i]) * A[i]
    return new


def w_7_3_file_order(theta, A, y, alpha, order):
    """Runs through the rows from the first on and ignores the order.
    names: ignores the order | row of k
    """
    theta = np.array(theta, float)
    for row, target in zip(A, y):
        theta = theta - alpha * 2 * (row @ theta - target) * row
    return theta


def w_7_3_uphill_without_two(theta, A, y, alpha, order):
    """Two mistakes: the steps go uphill, and the 2 is missing.
    names: uphill | missing 2
    """
    for i in order:
        theta = theta + alpha * (A[i] @ theta - y[i]) * A[i]
    return theta


def w_7_3_enumerates(theta, A, y, alpha, order):
    """Takes y of the place in the order, not of the row: enumerate's counter is used for y.
    names: y of k
    """
    for k, i in enumerate(order):
        theta = theta - 2 * alpha * (np.dot(A[i], theta) - y[k]) * A[i]
    return theta


# --- 7.4
def w_7_4_drops_rest(order, size):
    """Drops the last batch when it is short.
    names: short last one dropped
    """
    return [order[k * size : (k + 1) * size] for k in range(len(order) // size)]


def w_7_4_overlap(order, size):
    """Each batch holds one more than asked, the first of the next.
    names: overlap
    """
    return [order[k : k + size + 1] for k in range(0, len(order), size)]


def w_7_4_range_stop(order, size):
    """Lets the range end one size too early, so the last batch is always missing.
    names: last one missing
    """
    result = []
    for start in range(0, len(order) - size, size):
        result.append(list(order[start : start + size]))
    return result


def w_7_4_one_list(order, size):
    """Clears and fills one and the same list, so all batches are the last one."""
    found, batch = [], []
    for i in order:
        if len(batch) == size:
            batch.clear()
        if not batch:
            found.append(batch)
        batch.append(i)
    return found


# --- 7.7
def w_7_7_plain_sum(first, second):
    """Adds both S without the last term.
    names: last term missing
    """
    (m1, a, S1), (m2, b, S2) = first, second
    return m1 + m2, (m1 * a + m2 * b) / (m1 + m2), S1 + S2


def w_7_7_halves(first, second):
    """Takes the mean of both means, as if the blocks were of equal size.
    names: mean of means | as if of equal size
    """
    m1, a, S1 = first
    m2, b, S2 = second
    d = b - a
    return m1 + m2, (a + b) / 2, S1 + S2 + np.outer(d, d) * m1 * m2 / (m1 + m2)


def w_7_7_elementwise(first, second):
    """Squares δ part by part, so the last term is added along every row and is no table of δδᵀ.
    names: δ not as a table
    """
    m1, a, S1 = first
    m2, b, S2 = second
    d = b - a
    M = m1 + m2
    return M, a + d * m2 / M, S1 + S2 + d * d * m1 * m2 / M


# --- 8.1
def w_8_1_damped(theta, z, gradient, alpha, beta):
    """Weighs the gradient with 1 - beta, as the other convention does.
    names: other convention
    """
    z = beta * z + (1 - beta) * gradient(theta)
    return theta - alpha * z, z


def w_8_1_old_z(theta, z, gradient, alpha, beta):
    """Moves θ by the old z, before z is renewed.
    names: old z
    """
    new_theta = theta - alpha * z
    new_z = beta * z + gradient(theta)
    return new_theta, new_z


def w_8_1_returns_swapped(theta, z, gradient, alpha, beta):
    """Returns (z, θ).
    names: other order
    """
    z = gradient(theta) + z * beta
    theta = theta - z * alpha
    return z, theta


def w_8_1_mutates(theta, z, gradient, alpha, beta):
    """Changes theta and z in place, so the caller's own arrays move."""
    z *= beta
    z += gradient(theta)
    theta -= alpha * z
    return theta, z


# --- 8.2
def w_8_2_no_roots(flat, steep):
    """Uses the curvatures where their roots are due.
    names: no roots
    """
    return (2 / (steep + flat)) ** 2, ((steep - flat) / (steep + flat)) ** 2


def w_8_2_alpha_unsquared(flat, steep):
    """α lacks its square.
    names: square missing in α
    """
    s, f = math.sqrt(steep), math.sqrt(flat)
    return 2 / (s + f), ((s - f) / (s + f)) ** 2


def w_8_2_integer_kappa(flat, steep):
    """Cuts √κ to a whole number with //, so β is off.
    names:
    """
    root = (steep / flat) ** 0.5 // 1
    return (2 / (flat**0.5 + steep**0.5)) ** 2, ((root - 1) / (root + 1)) ** 2


# --- 8.4
def w_8_4_counted_right_only(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """Mends k and the square, but eps still stands inside the root.
    names: eps inside the root
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    return theta - alpha * (m / (1 - beta1**k)) / np.sqrt(v / (1 - beta2**k) + eps), m, v


def w_8_4_hats_returned(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """Returns the corrected m and v, which the next step would correct again.
    names: corrected m and v
    """
    m = (beta1 * m + (1 - beta1) * g) / (1 - beta1**k)
    v = (beta2 * v + (1 - beta2) * g * g) / (1 - beta2**k)
    return theta - alpha * m / (np.sqrt(v) + eps), m, v


def w_8_4_no_correction(theta, g, m, v, k, alpha, beta1=0.9, beta2=0.999, eps=1e-8):
    """Leaves both corrections for the start out.
    names: no correction
    """
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    return theta - alpha * m / (np.sqrt(v) + eps), m, v


# --- 9.1
def w_9_1_clipped(z):
    """Clips z to ±20, so larger ones give 2e-9 too much or too little.
    names: clipped
    """
    z = np.clip(z, -20, 20)
    return 1 / (1 + np.exp(-z))


def w_9_1_plus(z):
    """Forgets the minus in the exponent, so it is upside down.
    names: upside down
    """
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(np.asarray(z, float)))


def w_9_1_naive_odds(z):
    """Divides e^z by 1 + e^z, which is ∞/∞, not a number, for large z.
    names: overflow
    """
    e = np.exp(z)
    return e / (1 + e)


# --- 9.2
def w_9_2_clips_h(theta, X, y):
    """Clips h away from 0 and 1 by 1e-15, so a cost of 40 or more is cut at 34.5.
    names: clipped
    """
    h = np.clip(1 / (1 + np.exp(-(theta[0] + X @ theta[1:]))), 1e-15, 1 - 1e-15)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))


def w_9_2_sum(theta, X, y):
    """Sums over the examples where the mean is asked for.
    names: sum for mean
    """
    z = theta[0] + X @ theta[1:]
    return sum(np.logaddexp(0, zi) - yi * zi for zi, yi in zip(z, y))


def w_9_2_only_yes(theta, X, y):
    """Counts only the examples with y = 1, because the second term is missing.
    names: only y = 1
    """
    z = theta[0] + X @ theta[1:]
    return np.mean(y * np.logaddexp(0, -z))


# --- 9.3
def w_9_3_extra_slope(theta, X, y):
    """Multiplies by h(1 - h) as well, which belongs to the squared error.
    names: squared error
    """
    A = np.column_stack([np.ones(len(X)), X])
    h = 1 / (1 + np.exp(-A @ theta))
    return A.T @ ((h - y) * h * (1 - h)) / len(y)


def w_9_3_y_minus_h(theta, X, y):
    """Has the wrong sign in all parts.
    names: sign
    """
    A = np.c_[np.ones(len(X)), X]
    return A.T @ (y - np.exp(-np.logaddexp(0, -(A @ theta)))) / len(y)


def w_9_3_no_intercept(theta, X, y):
    """Leaves the intercept's slope out: n numbers, not n + 1.
    names: θ0 left out
    """
    h = np.exp(-np.logaddexp(0, -(theta[0] + X @ theta[1:])))
    return X.T @ (h - y) / len(y)


# --- 9.4
def w_9_4_floor(order, share):
    """Cuts share·m off with int where it must be rounded.
    names: cut off
    """
    k = int(share * len(order))
    return order[k:], order[:k]


def w_9_4_swapped(order, share):
    """Returns the part held back first.
    names: swapped
    """
    k = round(len(order) * share)
    return list(order)[:k], list(order)[k:]


def w_9_4_tail(order, share):
    """Holds the end of the order back, not its beginning.
    names: wrong end
    """
    k = len(order) - round(share * len(order))
    return order[:k], order[k:]


# --- 9.5
def w_9_5_argmin(costs, patience):
    """Takes the lowest of all costs and ignores the patience.
    names: lowest of all | patience ignored
    """
    return min(range(len(costs)), key=lambda i: costs[i])


def w_9_5_never_resets(costs, patience):
    """Never sets its counter back to 0 when a lower cost comes.
    names: count not reset
    """
    best = waited = 0
    for i, c in enumerate(costs):
        if c < costs[best]:
            best = i
        elif i:
            waited += 1
            if waited == patience:
                break
    return best


def w_9_5_where_stopped(costs, patience):
    """Returns the place where it stopped, not the place of the lowest cost.
    names: where it stopped
    """
    best = 0
    for i in range(len(costs)):
        if costs[i] < costs[best]:
            best = i
        elif i - best >= patience:
            return i
    return best


# --- 9.6
def w_9_6_still_leaks(X, y, order, share, alpha, steps):
    """Counts h > ½ on the rows held back now, but still scales with all rows.
    names: leak
    """
    Z, mean, std = features.standardise_columns(X)
    k = round(share * len(order))
    back, learn = order[:k], order[k:]
    A = np.c_[np.ones(len(Z)), Z]
    theta = np.zeros(A.shape[1])
    for _ in range(steps):
        h = 1 / (1 + np.exp(-A[learn] @ theta))
        theta = theta - alpha * A[learn].T @ (h - y[learn]) / len(learn)
    return np.mean((A[back] @ theta > 0) == y[back])


def w_9_6_count(X, y, order, share, alpha, steps):
    """Returns how many birds are told rightly, not their share.
    names: count
    """
    k = round(share * len(order))
    back, learn = list(order[:k]), list(order[k:])
    _, mean, std = features.standardise_columns(X[learn])
    A = np.c_[np.ones(len(X)), (X - mean) / std]
    theta = np.zeros(A.shape[1])
    for _ in range(steps):
        h = 1 / (1 + np.exp(-A[learn] @ theta))
        theta = theta - alpha * A[learn].T @ (h - y[learn]) / len(learn)
    return np.sum((A[back] @ theta > 0) == y[back])
