"""Wrong answers to the exercises of lesson 4, as learners write them: more of them."""
# ruff: noqa: B905, B006, F821, B007

import math
from functools import reduce

import numpy as np

m = 5
alpha = 0.1
history = []


def step_once(x, y, t0, t1, rate):
    e = t0 + t1 * x - y
    return t0 - rate * np.mean(e), t1 - rate * np.mean(e * x)


# --- 4.1


def w_4_1_full(theta0, theta1, x, y):
    """Leaves the half out: this is the full MSE of lesson 3.
    names: extra 2
    """
    return np.mean((theta0 + theta1 * x - y) ** 2)


def w_4_1_full_loop(theta0, theta1, x, y):
    """Copies mse from lesson 3, so the division by 2 is missing.
    names: extra 2
    """
    total = 0
    for i in range(len(x)):
        h = theta0 + theta1 * x[i]
        total += (h - y[i]) ** 2
    return total / len(x)


def w_4_1_precedence(theta0, theta1, x, y):
    """Writes 1 / 2 * m without brackets, so the sum is multiplied by m / 2.
    names: precedence
    """
    n = len(x)
    return 1 / 2 * n * np.sum((theta0 + theta1 * x - y) ** 2)


def w_4_1_precedence_after(theta0, theta1, x, y):
    """Divides by 2 and then multiplies by m, for lack of brackets in / 2 * m.
    names: precedence
    """
    s = sum([(theta0 + theta1 * a - b) ** 2 for a, b in zip(x, y)])
    return s / 2 * len(x)


def w_4_1_half_sum(theta0, theta1, x, y):
    """Halves the sum of the squares but does not divide by m.
    names: sum for mean
    """
    e = theta0 + theta1 * x - y
    return e.dot(e) / 2


def w_4_1_m_twice(theta0, theta1, x, y):
    """Divides by m twice: by 2m in front and again inside np.mean.
    names: divided twice
    """
    return 1 / (2 * len(x)) * np.mean((theta0 + theta1 * x - y) ** 2)


def w_4_1_half_inside(theta0, theta1, x, y):
    """Halves the errors before they are squared, so the result is a quarter of the MSE.
    names: missing 2
    """
    return np.mean(((theta0 + theta1 * x - y) / 2) ** 2)


def w_4_1_half_twice(theta0, theta1, x, y):
    """Halves twice: each square by 0.5 and the total by 2m.
    names: missing 2
    """
    cost = 0.0
    for xi, yi in zip(x, y):
        cost += 0.5 * (theta0 + theta1 * xi - yi) ** 2
    return cost / (2 * len(x))


def w_4_1_doubles(theta0, theta1, x, y):
    """Multiplies the MSE by 2 in place of halving it.
    names: extra 2 | 4 times
    """
    return 2 * np.average(np.square(theta0 + theta1 * x - y))


def w_4_1_square_of_sum(theta0, theta1, x, y):
    """Squares the sum of the errors in place of summing their squares.
    names: square of the sum
    """
    return np.sum(theta0 + theta1 * x - y) ** 2 / (2 * len(x))


def w_4_1_no_square(theta0, theta1, x, y):
    """Forgets to square the errors: half their mean.
    names: not squared
    """
    e = theta0 + theta1 * x - y
    return 1 / (2 * e.size) * e.sum()


def w_4_1_abs(theta0, theta1, x, y):
    """Takes absolute errors in place of squared ones.
    names: absolute value
    """
    return np.sum(np.abs(theta0 + theta1 * x - y)) / (2 * len(y))


def w_4_1_sqrt(theta0, theta1, x, y):
    """Takes the square root of the mean before halving it.
    names: root
    """
    return math.sqrt(np.mean((theta0 + theta1 * x - y) ** 2)) / 2


def w_4_1_sqrt_for_half(theta0, theta1, x, y):
    """Raises the mean to the power 1/2 in place of multiplying it by 1/2.
    names: root
    """
    return np.mean((theta0 + theta1 * x - y) ** 2) ** (1 / 2)


def w_4_1_integer_half(theta0, theta1, x, y):
    """Writes 1 // 2, which is 0, so the cost is always 0.
    names: always 0
    """
    return 1 // 2 * np.mean((theta0 + theta1 * x - y) ** 2)


def w_4_1_floor(theta0, theta1, x, y):
    """Divides by 2m with //, so the fraction of the cost is lost.
    names: whole numbers
    """
    return sum((theta0 + theta1 * x - y) ** 2) // (2 * len(x))


def w_4_1_parens(theta0, theta1, x, y):
    """Lacks the brackets round the line: y - theta0 + theta1·x adds the slope's part.
    names: brackets
    """
    return np.sum((y - theta0 + theta1 * x) ** 2) / (2 * len(x))


def w_4_1_h_minus_bracket(theta0, theta1, x, y):
    """Puts the bracket round x - y, so theta1 multiplies the targets too."""
    return np.mean((theta0 + theta1 * (x - y)) ** 2) / 2


def w_4_1_plus_y(theta0, theta1, x, y):
    """Adds y to the prediction in place of subtracting it.
    names: plus y
    """
    return np.mean((theta0 + theta1 * x + y) ** 2) / 2


def w_4_1_swapped(theta0, theta1, x, y):
    """Swaps the parameters: theta0 is the slope and theta1 the intercept.
    names: swapped parameters
    """
    h = [theta0 * a + theta1 for a in x]
    return sum((p - b) ** 2 for p, b in zip(h, y)) / (2 * len(h))


def w_4_1_return_in_loop(theta0, theta1, x, y):
    """Returns inside the loop, so only the first example counts.
    names: return in the loop
    """
    s = 0
    n = len(x)
    for xi, yi in zip(x, y):
        s += (theta0 + theta1 * xi - yi) ** 2
        return s / (2 * n)


def w_4_1_global_m(theta0, theta1, x, y):
    """Uses the global m = 5 in place of the number of examples.
    names: fixed m
    """
    return 1 / (2 * m) * np.sum((theta0 + theta1 * x - y) ** 2)


def w_4_1_per_example(theta0, theta1, x, y):
    """Returns one half square for each example: the mean is missing."""
    return 0.5 * (theta0 + theta1 * x - y) ** 2


def w_4_1_prints(theta0, theta1, x, y):
    """Prints the cost and returns None."""
    J = np.mean((theta0 + theta1 * x - y) ** 2) / 2
    print("J =", J)


def w_4_1_string(theta0, theta1, x, y):
    """Returns the cost as a string."""
    J = np.mean((theta0 + theta1 * x - y) ** 2) / 2
    return f"{J:.4f}"


def w_4_1_ravel_column(theta0, theta1, x, y):
    """Subtracts y as a column from a row, so all m² pairs are compared, and divides by 2m.
    names: every x meets every y
    """
    y = y.reshape(-1, 1)
    n = y.shape[0]
    return np.sum((theta0 + theta1 * x - y) ** 2) / (2 * n)


def w_4_1_m_plus_one(theta0, theta1, x, y):
    """Divides by 2m + 1, because the count starts at 1 and grows by 2 with each example."""
    count = 1
    s = 0
    for xi, yi in zip(x, y):
        s += (theta0 + theta1 * xi - yi) ** 2
        count += 2
    return s / count


def w_4_1_two_minus_m(theta0, theta1, x, y):
    """Adds 2 to m in place of multiplying: divides by 2 + m."""
    return np.sum((theta0 + theta1 * x - y) ** 2) / (2 + len(x))


def w_4_1_skips_last(theta0, theta1, x, y):
    """Stops at m - 2 as last index, so the last example is left out.
    names: last example skipped
    """
    i = 0
    total = 0
    while i < len(x) - 1:
        total += (theta0 + theta1 * x[i] - y[i]) ** 2
        i += 1
    return total / (2 * len(x))


def w_4_1_undefined(theta0, theta1, x, y):
    """Crashes with a NameError, because hypothesis_line is not defined."""
    return sum((hypothesis_line(theta0, theta1, x) - y) ** 2) / (2 * len(x))


def w_4_1_cubes(theta0, theta1, x, y):
    """Takes the third power of the errors in place of the square.
    names: exponent 3
    """
    return np.mean((theta0 + theta1 * x - y) ** 3) / 2


def w_4_1_ridge(theta0, theta1, x, y):
    """Adds half of theta1² as a penalty that the contract does not have.
    names: off by theta1²/2
    """
    return np.mean((theta0 + theta1 * x - y) ** 2) / 2 + theta1**2 / 2


def w_4_1_median(theta0, theta1, x, y):
    """Takes the median of the squares in place of their mean."""
    return np.median((theta0 + theta1 * x - y) ** 2) / 2


def w_4_1_len_pair(theta0, theta1, x, y):
    """Takes the length of (x, y), which is 2, for m, so it always divides by 4.
    names: fixed m
    """
    data = (x, y)
    return np.sum((theta0 + theta1 * x - y) ** 2) / (2 * len(data))


# --- 4.2


def w_4_2_two(theta0, theta1, x, y):
    """Keeps the factor 2 of the full MSE in both components.
    names: extra 2
    """
    e = theta0 + theta1 * x - y
    return 2 * e.mean(), 2 * (e * x).mean()


def w_4_2_two_matrix(theta0, theta1, x, y):
    """Pastes the matrix form of the full MSE's gradient, so both components are doubled.
    names: extra 2
    """
    A = np.c_[np.ones(len(x)), x]
    return 2 / len(x) * A.T @ (A @ np.r_[theta0, theta1] - y)


def w_4_2_two_in_second(theta0, theta1, x, y):
    """Keeps the factor 2 of the full MSE in the second component only.
    names: extra 2@2
    """
    n = len(x)
    e = theta0 + theta1 * x - y
    return np.sum(e) / n, 2 * np.sum(e * x) / n


def w_4_2_half_left(theta0, theta1, x, y):
    """Keeps the half: the 2 from the square was not cancelled against it.
    names: missing 2
    """
    n = len(x)
    e = theta0 + theta1 * x - y
    return 1 / (2 * n) * np.sum(e), 1 / (2 * n) * np.sum(e * x)


def w_4_2_precedence(theta0, theta1, x, y):
    """Multiplies by m / 2, because 1 / 2 * m lacks brackets.
    names: precedence | m²/2 times
    """
    n = len(x)
    d0 = 0
    d1 = 0
    for i in range(n):
        d0 += theta0 + theta1 * x[i] - y[i]
        d1 += (theta0 + theta1 * x[i] - y[i]) * x[i]
    return 1 / 2 * n * d0, 1 / 2 * n * d1


def w_4_2_sum(theta0, theta1, x, y):
    """Sums in place of averaging in both components.
    names: sum for mean
    """
    e = theta0 + theta1 * x - y
    return e.sum(), e.dot(x)


def w_4_2_sum_first(theta0, theta1, x, y):
    """Divides only the second component by m, for lack of a bracket in the return.
    names: sum for mean@1
    """
    d0 = d1 = 0.0
    for a, b in zip(x, y):
        e = theta0 + theta1 * a - b
        d0 += e
        d1 += e * a
    return d0, d1 / len(x)


def w_4_2_sign(theta0, theta1, x, y):
    """Both components have the wrong sign, because the error is y - h.
    names: sign
    """
    e = y - theta0 - theta1 * x
    return np.mean(e), np.mean(e * x)


def w_4_2_sign_matrix(theta0, theta1, x, y):
    """Both components have the wrong sign: A times (y - h) is the way down, not the slope.
    names: sign
    """
    A = np.vstack((np.ones_like(x), x))
    return A @ (y - A.T @ [theta0, theta1]) / len(x)


def w_4_2_sign_first(theta0, theta1, x, y):
    """Only the first component has the wrong sign.
    names: sign@1
    """
    e = theta0 + theta1 * x - y
    return -np.mean(e), np.mean(e * x)


def w_4_2_sign_second(theta0, theta1, x, y):
    """Only the second component has the wrong sign: the x came in with a minus.
    names: sign@2
    """
    n = len(x)
    e = [theta0 + theta1 * a - b for a, b in zip(x, y)]
    return sum(e) / n, sum(-a * ei for a, ei in zip(x, e)) / n


def w_4_2_no_x(theta0, theta1, x, y):
    """The factor x is missing in the second component.
    names: missing x
    """
    e = np.mean(theta0 + theta1 * x - y)
    return np.array([e, e])


def w_4_2_x_in_first(theta0, theta1, x, y):
    """Has the factor x in the first component and not in the second: they are swapped.
    names: x in first only | swapped return
    """
    e = theta0 + theta1 * x - y
    d0 = np.mean(e * x)
    d1 = np.mean(e)
    return d0, d1


def w_4_2_y_for_x(theta0, theta1, x, y):
    """Multiplies by y in place of x in the second component.
    names: y for x
    """
    e = theta0 + theta1 * x - y
    return np.mean(e), np.mean(e * y)


def w_4_2_parens(theta0, theta1, x, y):
    """Lacks the brackets round the line: y - theta0 + theta1·x adds the slope's part.
    names: brackets
    """
    r = y - theta0 + theta1 * x
    return -np.mean(r), -np.mean(r * x)


def w_4_2_parens_second(theta0, theta1, x, y):
    """Multiplies only y by x in the second component, for lack of brackets round the error.
    names: x meets y only | x meets y only@2
    """
    n = len(x)
    d0 = sum(theta0 + theta1 * x - y) / n
    d1 = sum(theta0 + theta1 * x - y * x) / n
    return d0, d1


def w_4_2_divides_last(theta0, theta1, x, y):
    """Divides only y by m in the first component, for lack of brackets round the sums."""
    n = len(x)
    d0 = sum(theta0 + theta1 * x) - sum(y) / n
    d1 = sum((theta0 + theta1 * x - y) * x) / n
    return d0, d1


def w_4_2_divide_in_loop(theta0, theta1, x, y):
    """Divides the running sums by m in every round of the loop."""
    g = [0.0, 0.0]
    for a, b in zip(x, y):
        e = theta0 + theta1 * a - b
        g[0] = (g[0] + e) / len(x)
        g[1] = (g[1] + e * a) / len(x)
    return tuple(g)


def w_4_2_square_kept(theta0, theta1, x, y):
    """Keeps the square, so the first component is the mean squared error.
    names: error squared
    """
    e = (theta0 + theta1 * x - y) ** 2
    return e.mean(), (e * x).mean()


def w_4_2_mean_x(theta0, theta1, x, y):
    """Multiplies the mean error by the mean of x in the second component.
    names: x outside the mean
    """
    e = theta0 + theta1 * x - y
    return e.mean(), e.mean() * x.mean()


def w_4_2_only_second(theta0, theta1, x, y):
    """Returns the second component only."""
    return np.mean((theta0 + theta1 * x - y) * x)


def w_4_2_per_example(theta0, theta1, x, y):
    """Returns two vectors of m numbers: both means are missing."""
    e = theta0 + theta1 * x - y
    return e, e * x


def w_4_2_broadcast(theta0, theta1, x, y):
    """Multiplies the errors as a column by x as a row, so the second mean runs over all pairs.
    names: every x meets every y | every x meets every y@2 | x outside the mean
    """
    e = (theta0 + theta1 * x - y)[:, None]
    return np.mean(e), np.mean(e * x)


def w_4_2_skip_first(theta0, theta1, x, y):
    """Takes x[1:] and y[1:] as if there were a header, so the first example is left out.
    names: first example skipped
    """
    x, y = x[1:], y[1:]
    e = theta0 + theta1 * x - y
    return np.mean(e), np.mean(e * x)


def w_4_2_global_m(theta0, theta1, x, y):
    """Divides by the global m = 5, whatever the number of examples.
    names: fixed m
    """
    e = theta0 + theta1 * x - y
    return sum(e) / m, sum(e * x) / m


def w_4_2_sequential(theta0, theta1, x, y):
    """Moves theta0 by its slope before the second component is computed."""
    d0 = np.mean(theta0 + theta1 * x - y)
    theta0 = theta0 - d0
    d1 = np.mean((theta0 + theta1 * x - y) * x)
    return d0, d1


def w_4_2_updates(theta0, theta1, x, y):
    """Returns the parameters after a step with the global alpha, not the gradient."""
    return step_once(x, y, theta0, theta1, alpha)


def w_4_2_no_return(theta0, theta1, x, y):
    """Has no return, so the result is None."""
    e = theta0 + theta1 * x - y
    grad0 = np.mean(e)
    grad1 = np.mean(e * x)


def w_4_2_times_alpha(theta0, theta1, x, y):
    """Multiplies both components by the global alpha = 0.1, which belongs to the step.
    names: 0.1 times | times alpha
    """
    e = theta0 + theta1 * x - y
    return alpha * np.mean(e), alpha * np.mean(e * x)


def w_4_2_sign_of_error(theta0, theta1, x, y):
    """Uses the signs of the errors only, as for absolute errors.
    names: only the signs
    """
    s = np.sign(theta0 + theta1 * x - y)
    return s.mean(), (s * x).mean()


def w_4_2_no_theta0(theta0, theta1, x, y):
    """Leaves theta0 out of the error in the second component only.
    names: missing theta0@2
    """
    d0 = np.mean(theta0 + theta1 * x - y)
    d1 = np.mean((theta1 * x - y) * x)
    return d0, d1


def w_4_2_reduce_slip(theta0, theta1, x, y):
    """Multiplies the running total by x, for lack of brackets inside the reduce."""
    n = len(x)
    pairs = list(zip(x, y))
    d0 = reduce(lambda s, p: s + theta0 + theta1 * p[0] - p[1], pairs, 0.0)
    d1 = reduce(lambda s, p: (s + theta0 + theta1 * p[0] - p[1]) * p[0], pairs, 0.0)
    return d0 / n, d1 / n


def w_4_2_flat_mean(theta0, theta1, x, y):
    """Averages over both axes, so one number comes out in place of two."""
    A = np.column_stack([np.ones(len(x)), x])
    e = A @ [theta0, theta1] - y
    return np.mean(A * e[:, None])


# --- 4.3


def w_4_3_half(alpha):
    """Halves the rate, though the smaller gradient needs a larger one.
    names: half
    """
    return alpha / 2


def w_4_3_half_multiplied(alpha):
    """Multiplies by 0.5: goes with the factor of the cost, not against it.
    names: half
    """
    return 0.5 * alpha


def w_4_3_half_loop(alpha):
    """Searches for the rate whose double is alpha, which is the half, not the double.
    names: half
    """
    lo, hi = 0.0, max(alpha, 1.0)
    for _ in range(200):
        mid = (lo + hi) / 2
        if 2 * mid < alpha:
            lo = mid
        else:
            hi = mid
    return lo


def w_4_3_same(alpha):
    """Returns the rate as it is, as if the half did not change the gradient.
    names: same
    """
    return alpha


def w_4_3_square(alpha):
    """Squares the rate (** for *).
    names: alpha squared
    """
    return alpha**2


def w_4_3_root(alpha):
    """Takes the square root of the rate.
    names: root
    """
    return np.sqrt(alpha)


def w_4_3_plus_two(alpha):
    """Adds 2 in place of multiplying by 2.
    names: plus for times
    """
    return alpha + 2


def w_4_3_quarter(alpha):
    """Divides by 4: halves twice, in the wrong direction.
    names: a quarter | 0.125 times
    """
    return alpha / 2 / 2


def w_4_3_four(alpha):
    """Multiplies by 4, for the 2 counted both from the half and from the square.
    names: four times
    """
    return 2 * (alpha / (1 / 2))


def w_4_3_negative(alpha):
    """Has a minus: walks uphill with twice the rate.
    names: sign
    """
    return -2 * alpha


def w_4_3_inverse(alpha):
    """Inverts the rate: 2 / alpha in place of 2·alpha.
    names: divided by alpha
    """
    return 2 / alpha


def w_4_3_inverse_half(alpha):
    """Takes 1 / (2·alpha), the reciprocal of the right rate.
    names: divided by alpha
    """
    return 1 / (2 * alpha)


def w_4_3_one_over(alpha):
    """Takes the reciprocal of the rate.
    names: divided by alpha
    """
    return 1 / alpha


def w_4_3_power_of_two(alpha):
    """Raises 2 to the power alpha in place of multiplying."""
    return 2**alpha


def w_4_3_fixed(alpha):
    """Ignores the argument and always returns 0.2, because it sets alpha to 0.1 itself.
    names: constant | always the same | ignores alpha
    """
    alpha = 0.1
    return 2 * alpha


def w_4_3_just_two(alpha):
    """Returns the factor 2, not the rate.
    names: constant | always the same | ignores alpha
    """
    return 2


def w_4_3_prints(alpha):
    """Prints the rate and returns None."""
    print(2 * alpha)


def w_4_3_capped(alpha):
    """Caps the rate at 1, so a large alpha does not match.
    names: clipped | only where large
    """
    return min(2 * alpha, 1.0)


def w_4_3_if_large(alpha):
    """Doubles only rates below 0.5 and returns larger ones unchanged.
    names: wrong where `alpha` is large
    """
    if alpha < 0.5:
        return 2 * alpha
    return alpha


def w_4_3_rounded(alpha):
    """Rounds the doubled rate to two decimals, so small rates become 0.
    names: rounded
    """
    return round(2 * alpha, 2)


def w_4_3_integer(alpha):
    """Cuts the doubled rate to an integer, so rates below 0.5 become 0.
    names: whole numbers
    """
    return int(2 * alpha)


def w_4_3_floor(alpha):
    """Divides by 0.5 with //, so the fraction is lost.
    names: whole numbers | floor
    """
    return alpha // 0.5


def w_4_3_tuple(alpha):
    """Returns both rates as a tuple, not the new one alone."""
    return alpha, 2 * alpha


def w_4_3_list_repeat(alpha):
    """Repeats a list twice in place of doubling the number in it."""
    return [alpha] * 2


def w_4_3_string_repeat(alpha):
    """Repeats the text of the number, so 0.1 becomes 0.10.1 and float crashes with a ValueError."""
    return float(str(alpha) * 2)


def w_4_3_times_m(alpha):
    """Multiplies by 2·m with the global m = 5, as if the sum were averaged again.
    names: 5 times
    """
    return 2 * m * alpha


def w_4_3_over_m(alpha):
    """Divides the doubled rate by the global m = 5.
    names: 0.2 times
    """
    return 2 * alpha / m


def w_4_3_one_and_half(alpha):
    """Adds half the rate to the rate: 1.5·alpha.
    names: 0.75 times
    """
    return alpha + alpha / 2


def w_4_3_sqrt2(alpha):
    """Multiplies by the square root of 2.
    names: 0.7071 times | root
    """
    return math.sqrt(2) * alpha


def w_4_3_name(alpha):
    """Crashes with a NameError, because learning_rate is not defined."""
    return 2 * learning_rate


def w_4_3_assigns(alpha):
    """Doubles alpha in place and has no return, so the result is None."""
    alpha *= 2


def w_4_3_one_minus(alpha):
    """Returns 1 - 2·alpha, the shrinking factor of lesson 1, not a rate.

    names: factor of a step
    """
    return 1 - 2 * alpha


def w_4_3_xor(alpha):
    """Crashes with a TypeError, because ^ is not defined for a float."""
    return alpha ^ 2


def w_4_3_function(alpha):
    """Returns a function in place of a number: the lambda is not called."""
    return lambda a=alpha: 2 * a


# --- 4.4


def w_4_4_sequential(x, y, theta0, theta1, alpha, steps):
    """Updates theta0 first and uses the new theta0 in the slope for theta1.
    names: sequential
    """
    for _ in range(steps):
        theta0 = theta0 - alpha * np.mean(theta0 + theta1 * x - y)
        theta1 = theta1 - alpha * np.mean((theta0 + theta1 * x - y) * x)
    return theta0, theta1


def w_4_4_sequential_other(x, y, theta0, theta1, alpha, steps):
    """Updates theta1 first and uses the new theta1 in the slope for theta0.
    names: sequential
    """
    n = len(x)
    for _ in range(steps):
        theta1 -= alpha / n * sum((theta0 + theta1 * a - b) * a for a, b in zip(x, y))
        theta0 -= alpha / n * sum(theta0 + theta1 * a - b for a, b in zip(x, y))
    return theta0, theta1


def w_4_4_sequential_list(x, y, theta0, theta1, alpha, steps):
    """Makes an alias, not a copy, of the point, so the second slope sees the first's update.
    names: sequential
    """
    t = [theta0, theta1]
    for _ in range(steps):
        old = t
        t[0] = old[0] - alpha * np.mean(old[0] + old[1] * x - y)
        t[1] = old[1] - alpha * np.mean((old[0] + old[1] * x - y) * x)
    return t


def w_4_4_full_mse(x, y, theta0, theta1, alpha, steps):
    """Walks on the full MSE: the factor 2 is kept in both slopes.
    names: extra 2
    """
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * 2 * e.mean(), theta1 - alpha * 2 * (e * x).mean()
    return theta0, theta1


def w_4_4_half_left(x, y, theta0, theta1, alpha, steps):
    """Divides by 2m in the slopes, so every step is half as long as it should be.
    names: missing 2
    """
    n = len(x)
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * e.sum() / (2 * n), theta1 - alpha * e @ x / (2 * n)
    return theta0, theta1


def w_4_4_sum(x, y, theta0, theta1, alpha, steps):
    """Uses sums in place of means, so every step is m times too long.
    names: sum for mean
    """
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * np.sum(e), theta1 - alpha * np.sum(e * x)
    return theta0, theta1


def w_4_4_uphill(x, y, theta0, theta1, alpha, steps):
    """Adds the gradient, so it walks uphill.
    names: uphill
    """
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        theta0, theta1 = theta0 + alpha * e.mean(), theta1 + alpha * (e * x).mean()
    return theta0, theta1


def w_4_4_uphill_residual(x, y, theta0, theta1, alpha, steps):
    """Subtracts what already points downhill (it comes from y - A·t), so it walks uphill.
    names: uphill
    """
    A = np.column_stack([np.ones_like(x), x])
    t = np.array([theta0, theta1], dtype=float)
    for _ in range(steps):
        t -= alpha * A.T @ (y - A @ t) / len(y)
    return t


def w_4_4_sign_second(x, y, theta0, theta1, alpha, steps):
    """theta1 walks uphill: its update has a plus.
    names: sign in θ1
    """
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        d0, d1 = np.mean(e), np.mean(e * x)
        theta0 -= alpha * d0
        theta1 += alpha * d1
    return theta0, theta1


def w_4_4_missing_x(x, y, theta0, theta1, alpha, steps):
    """The slope for theta1 lacks the factor x, so both parameters move by the same amount.
    names: missing x
    """
    for _ in range(steps):
        d = np.mean(theta0 + theta1 * x - y)
        theta0 -= alpha * d
        theta1 -= alpha * d
    return theta0, theta1


def w_4_4_one_too_many(x, y, theta0, theta1, alpha, steps):
    """Takes one step too many, because the range runs to steps + 1.
    names: one step too many
    """
    for _ in range(steps + 1):
        theta0, theta1 = step_once(x, y, theta0, theta1, alpha)
    return theta0, theta1


def w_4_4_one_too_few(x, y, theta0, theta1, alpha, steps):
    """Takes one step too few, because the range starts at 1.
    names: one step too few
    """
    for _ in range(1, steps):
        theta0, theta1 = step_once(x, y, theta0, theta1, alpha)
    return theta0, theta1


def w_4_4_while_le(x, y, theta0, theta1, alpha, steps):
    """Takes one step too many, because the while counts from 0 with <=.
    names: one step too many
    """
    i = 0
    while i <= steps:
        e = [theta0 + theta1 * a - b for a, b in zip(x, y)]
        g0 = sum(e) / len(e)
        g1 = sum(p * q for p, q in zip(e, x)) / len(e)
        theta0, theta1 = theta0 - alpha * g0, theta1 - alpha * g1
        i += 1
    return theta0, theta1


def w_4_4_return_in_loop(x, y, theta0, theta1, alpha, steps):
    """Returns inside the loop after the first step (and gives None for steps = 0).
    names: return in the loop
    """
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * e.mean(), theta1 - alpha * (e * x).mean()
        return theta0, theta1


def w_4_4_gradient_once(x, y, theta0, theta1, alpha, steps):
    """Computes the gradient once before the loop, so all steps follow the first slope.
    names: gradient not renewed
    """
    e = theta0 + theta1 * x - y
    d0, d1 = e.mean(), (e * x).mean()
    for _ in range(steps):
        theta0 -= alpha * d0
        theta1 -= alpha * d1
    return theta0, theta1


def w_4_4_error_once(x, y, theta0, theta1, alpha, steps):
    """Computes the predictions before the loop, so the error never changes.
    names: gradient not renewed
    """
    n = len(x)
    h = theta0 + theta1 * x
    t = np.array([theta0, theta1])
    while steps > 0:
        t = t - alpha / n * np.array([np.sum(h - y), np.sum((h - y) * x)])
        steps = steps - 1
    return t[0], t[1]


def w_4_4_from_zero(x, y, theta0, theta1, alpha, steps):
    """Starts at (0, 0), whatever start it is given.
    names: ignores the start | ignores theta0 | ignores theta1
    """
    theta0 = 0
    theta1 = 0
    for _ in range(steps):
        theta0, theta1 = step_once(x, y, theta0, theta1, alpha)
    return theta0, theta1


def w_4_4_reset_in_loop(x, y, theta0, theta1, alpha, steps):
    """Sets the point back to the start in every round, so only one step remains.
    names: return in the loop | steps: at most 1
    """
    for _ in range(steps):
        t0, t1 = theta0, theta1
        e = t0 + t1 * x - y
        t0 = t0 - alpha * np.mean(e)
        t1 = t1 - alpha * np.mean(e * x)
    return (t0, t1) if steps else (theta0, theta1)


def w_4_4_swapped_result(x, y, theta0, theta1, alpha, steps):
    """Returns the pair in the wrong order: (theta1, theta0).
    names: swapped return
    """
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * e.mean(), theta1 - alpha * (e * x).mean()
    return theta1, theta0


def w_4_4_history(x, y, theta0, theta1, alpha, steps):
    """Returns the whole list of points, not the last one."""
    path = [(theta0, theta1)]
    for _ in range(steps):
        path.append(step_once(x, y, *path[-1], alpha))
    return path


def w_4_4_global_history(x, y, theta0, theta1, alpha, steps):
    """Goes on from the last point of the global history, so a second call ignores its start."""
    if not history:
        history.append((theta0, theta1))
    for _ in range(steps):
        history.append(step_once(x, y, *history[-1], alpha))
    return history[-1]


def w_4_4_fixed_rate(x, y, theta0, theta1, alpha, steps):
    """Ignores alpha and always uses 0.01.
    names: ignores alpha
    """
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - 0.01 * e.mean(), theta1 - 0.01 * (e * x).mean()
    return theta0, theta1


def w_4_4_fixed_steps(x, y, theta0, theta1, alpha, steps):
    """Ignores steps and always takes 1000.
    names: ignores steps
    """
    for _ in range(1000):
        theta0, theta1 = step_once(x, y, theta0, theta1, alpha)
    return theta0, theta1


def w_4_4_no_alpha(x, y, theta0, theta1, alpha, steps):
    """Forgets to multiply the slope by alpha in the update of theta0.
    names: missing alpha in θ0
    """
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - np.mean(e), theta1 - alpha * np.mean(e * x)
    return theta0, theta1


def w_4_4_alpha_decay(x, y, theta0, theta1, alpha, steps):
    """Divides the rate by the step's number, so it shrinks on the way.
    names: rate changes
    """
    for k in range(1, steps + 1):
        theta0, theta1 = step_once(x, y, theta0, theta1, alpha / k)
    return theta0, theta1


def w_4_4_early_stop(x, y, theta0, theta1, alpha, steps):
    """Stops early when both slopes are below 0.01, though steps are left.
    names: stops early
    """
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        d0, d1 = e.mean(), (e * x).mean()
        if abs(d0) < 0.01 and abs(d1) < 0.01:
            break
        theta0, theta1 = theta0 - alpha * d0, theta1 - alpha * d1
    return theta0, theta1


def w_4_4_cap(x, y, theta0, theta1, alpha, steps):
    """Caps the number of steps at 50.
    names: stops early
    """
    for _ in range(min(steps, 50)):
        e = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * e.mean(), theta1 - alpha * (e * x).mean()
    return theta0, theta1


def w_4_4_exact(x, y, theta0, theta1, alpha, steps):
    """Returns the least squares line, where the steps would end, not where they are.
    names: least squares | ignores *
    """
    slope, intercept = np.polyfit(x, y, 1)
    return intercept, slope


def w_4_4_stochastic(x, y, theta0, theta1, alpha, steps):
    """Updates after every example, so one step is m small steps with the rate alpha / m.
    names: after each example
    """
    n = len(x)
    for _ in range(steps):
        for xi, yi in zip(x, y):
            e = theta0 + theta1 * xi - yi
            theta0, theta1 = theta0 - alpha / n * e, theta1 - alpha / n * e * xi
    return theta0, theta1


def w_4_4_sums_not_reset(x, y, theta0, theta1, alpha, steps):
    """Does not set the sums back to 0 in each step, so old slopes are added again and again.
    names: gradients add up
    """
    s0 = s1 = 0.0
    for _ in range(steps):
        for xi, yi in zip(x, y):
            s0 += theta0 + theta1 * xi - yi
            s1 += (theta0 + theta1 * xi - yi) * xi
        theta0 = theta0 - alpha * s0 / len(x)
        theta1 = theta1 - alpha * s1 / len(x)
    return theta0, theta1


def w_4_4_backtracking(x, y, theta0, theta1, alpha, steps):
    """Halves the rate when a step would raise the cost, so too large a rate does not diverge."""

    def J(a, b):
        return np.mean((a + b * x - y) ** 2) / 2

    for _ in range(steps):
        new = step_once(x, y, theta0, theta1, alpha)
        while J(*new) > J(theta0, theta1) and alpha > 1e-9:
            alpha /= 2
            new = step_once(x, y, theta0, theta1, alpha)
        theta0, theta1 = new
    return theta0, theta1


def w_4_4_parens(x, y, theta0, theta1, alpha, steps):
    """Lacks the brackets round the line: y - theta0 + theta1·x adds the slope's part.
    names: brackets
    """
    n = len(x)
    for _ in range(steps):
        r = y - theta0 + theta1 * x
        theta0, theta1 = theta0 + alpha / n * r.sum(), theta1 + alpha / n * (r * x).sum()
    return theta0, theta1


def w_4_4_xy_swapped(x, y, theta0, theta1, alpha, steps):
    """Swaps x and y in the error: fits x by a line over y.
    names: swapped data
    """
    for _ in range(steps):
        theta0, theta1 = step_once(y, x, theta0, theta1, alpha)
    return theta0, theta1


def w_4_4_int_start(x, y, theta0, theta1, alpha, steps):
    """Keeps the point in an integer array, so every update loses its decimals.
    names: whole numbers
    """
    t = np.array([theta0, theta1]).astype(int)
    for _ in range(steps):
        e = t[0] + t[1] * x - y
        t[:] = t - alpha * np.array([e.mean(), (e * x).mean()])
    return t[0], t[1]


def w_4_4_no_assignment(x, y, theta0, theta1, alpha, steps):
    """Calls the step but never assigns its result, so the start comes back unchanged.
    names: no step | hands back
    """
    for _ in range(steps):
        step_once(x, y, theta0, theta1, alpha)
    return theta0, theta1


def w_4_4_clips(x, y, theta0, theta1, alpha, steps):
    """Clips both slopes to between -5 and 5, so steep places get too short a step.
    names: clipped
    """
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        d0 = max(-5.0, min(5.0, np.mean(e)))
        d1 = max(-5.0, min(5.0, np.mean(e * x)))
        theta0, theta1 = theta0 - alpha * d0, theta1 - alpha * d1
    return theta0, theta1


def w_4_4_endless(x, y, theta0, theta1, alpha, steps):
    """Never counts down in the while, so it never ends unless steps = 0."""
    while steps > 0:
        theta0, theta1 = step_once(x, y, theta0, theta1, alpha)
    return theta0, theta1


def w_4_4_momentum(x, y, theta0, theta1, alpha, steps):
    """Adds momentum of 0.9 from the second step on.
    names: memory
    """
    v0 = v1 = 0.0
    for _ in range(steps):
        e = theta0 + theta1 * x - y
        v0 = 0.9 * v0 + alpha * e.mean()
        v1 = 0.9 * v1 + alpha * (e * x).mean()
        theta0 -= v0
        theta1 -= v1
    return theta0, theta1


# --- 4.5


def w_4_5_mean(theta0, theta1, x, y):
    """Returns the mean gradient, two numbers in place of m rows."""
    e = theta0 + theta1 * x - y
    return np.array([e.mean(), (e * x).mean()])


def w_4_5_divided_by_m(theta0, theta1, x, y):
    """Divides each row by m, so the rows' sum is the gradient, not their mean.
    names: divided by m
    """
    e = theta0 + theta1 * x - y
    return np.column_stack([e, e * x]) / len(x)


def w_4_5_loop_divided(theta0, theta1, x, y):
    """Divides by m inside the loop, though each row is one example's own gradient.
    names: divided by m
    """
    n = len(x)
    rows = []
    for xi, yi in zip(x, y):
        rows.append([(theta0 + theta1 * xi - yi) / n, (theta0 + theta1 * xi - yi) * xi / n])
    return np.array(rows)


def w_4_5_two(theta0, theta1, x, y):
    """Keeps the factor 2 of the whole square in both columns.
    names: extra 2
    """
    e = theta0 + theta1 * x - y
    return np.stack([2 * e, 2 * e * x], axis=1)


def w_4_5_half(theta0, theta1, x, y):
    """Has the half left over in both columns.
    names: missing 2
    """
    out = np.zeros((len(x), 2))
    for i, (a, b) in enumerate(zip(x, y)):
        e = theta0 + theta1 * a - b
        out[i] = [0.5 * e, 0.5 * e * a]
    return out


def w_4_5_transposed(theta0, theta1, x, y):
    """Has shape (2, m): rows and columns are exchanged.
    names: transposed
    """
    e = theta0 + theta1 * x - y
    return np.array([e, e * x])


def w_4_5_reshape_for_transpose(theta0, theta1, x, y):
    """Reshapes (2, m) to (m, 2) in place of transposing, so the numbers are in the wrong places.
    names: other places
    """
    e = theta0 + theta1 * x - y
    return np.array([e, e * x]).reshape(len(x), 2)


def w_4_5_flat(theta0, theta1, x, y):
    """Puts both columns one after the other into one array of length 2m."""
    e = theta0 + theta1 * x - y
    return np.concatenate([e, e * x])


def w_4_5_vstack(theta0, theta1, x, y):
    """Stacks columns upon each other, so the shape is (2m, 1)."""
    e = (theta0 + theta1 * x - y).reshape(-1, 1)
    return np.vstack((e, e * x.reshape(-1, 1)))


def w_4_5_columns_swapped(theta0, theta1, x, y):
    """Has the columns in the wrong order: that of theta1 first.
    names: swapped columns
    """
    A = np.column_stack([x, np.ones(len(x))])
    e = theta0 + theta1 * x - y
    return A * e[:, np.newaxis]


def w_4_5_vander(theta0, theta1, x, y):
    """Uses np.vander with its decreasing powers, so the columns and parameters are swapped.
    names: swapped columns
    """
    A = np.vander(x, 2)
    return (A @ [theta0, theta1] - y)[:, None] * A


def w_4_5_sign(theta0, theta1, x, y):
    """Both columns have the wrong sign, because the error is y - h.
    names: sign
    """
    r = y - (theta0 + theta1 * x)
    return np.c_[r, r * x]


def w_4_5_sign_second(theta0, theta1, x, y):
    """The second column has the wrong sign.
    names: sign@2
    """
    return np.array(
        [(theta0 + theta1 * xi - yi, (yi - theta0 - theta1 * xi) * xi) for xi, yi in zip(x, y)]
    )


def w_4_5_no_x(theta0, theta1, x, y):
    """The factor x is missing in the second column, so both are equal.
    names: missing x
    """
    e = theta0 + theta1 * x - y
    return np.column_stack([e, e])


def w_4_5_x_in_both(theta0, theta1, x, y):
    """Multiplies both columns by x.
    names: x in both
    """
    e = theta0 + theta1 * x - y
    return np.repeat((e * x)[:, None], 2, axis=1)


def w_4_5_costs(theta0, theta1, x, y):
    """Returns each example's half squared error, not its gradient, in the first column.
    names: cost | cost@1
    """
    e = theta0 + theta1 * x - y
    return np.column_stack([e**2 / 2, e * x])


def w_4_5_only_costs(theta0, theta1, x, y):
    """Returns each example's half squared error, an array of shape (m,), not the gradients."""
    return 0.5 * (theta0 + theta1 * x - y) ** 2


def w_4_5_mean_x(theta0, theta1, x, y):
    """Multiplies by the mean of x in place of each example's own x.
    names: mean x | mean x@2
    """
    e = theta0 + theta1 * x - y
    return np.column_stack([e, e * np.mean(x)])


def w_4_5_mean_error(theta0, theta1, x, y):
    """Uses the mean error in every row in place of each example's own error.
    names: mean error
    """
    e = np.full(len(x), np.mean(theta0 + theta1 * x - y))
    return np.column_stack([e, e * x])


def w_4_5_parens(theta0, theta1, x, y):
    """Lacks the brackets round the line: y - theta0 + theta1·x adds the slope's part.
    names: brackets
    """
    r = y - theta0 + theta1 * x
    return np.column_stack([-r, -r * x])


def w_4_5_second_parens(theta0, theta1, x, y):
    """Multiplies only y by x in the second column, for lack of brackets round the error.
    names: x meets y only | x meets y only@2
    """
    g = []
    for i in range(len(x)):
        g.append([theta0 + theta1 * x[i] - y[i], theta0 + theta1 * x[i] - y[i] * x[i]])
    return np.array(g)


def w_4_5_return_in_loop(theta0, theta1, x, y):
    """Returns inside the loop, so only the first row is there.
    names: return in the loop | only one row
    """
    g = []
    for a, b in zip(x, y):
        e = theta0 + theta1 * a - b
        g.append([e, e * a])
        return np.array(g)


def w_4_5_aliased_rows(theta0, theta1, x, y):
    """Appends one and the same list in every round, so all rows equal the last example's.
    names: all the same | only the last
    """
    rows = []
    row = [0, 0]
    for a, b in zip(x, y):
        row[0] = theta0 + theta1 * a - b
        row[1] = row[0] * a
        rows.append(row)
    return np.array(rows)


def w_4_5_aliased_matrix(theta0, theta1, x, y):
    """Multiplies a list of one row, so all m rows are one list and equal the last example's.
    names: all the same | only the last
    """
    g = [[0.0, 0.0]] * len(x)
    for i in range(len(x)):
        e = theta0 + theta1 * x[i] - y[i]
        g[i][0] = e
        g[i][1] = e * x[i]
    return np.array(g)


def w_4_5_skips_first(theta0, theta1, x, y):
    """Starts at 1, so the first row stays 0.
    names: first row 0 | 0 in the first place
    """
    g = np.zeros((len(x), 2))
    for i in range(1, len(x)):
        e = theta0 + theta1 * x[i] - y[i]
        g[i, 0], g[i, 1] = e, e * x[i]
    return g


def w_4_5_int_array(theta0, theta1, x, y):
    """Cuts off the decimals, because the array has dtype int.
    names: whole numbers
    """
    g = np.zeros((len(x), 2), int)
    g[:, 0] = theta0 + theta1 * x - y
    g[:, 1] = (theta0 + theta1 * x - y) * x
    return g


def w_4_5_in_place_first(theta0, theta1, x, y):
    """Binds both columns to one array and multiplies it by x in place, so both columns have x.
    names: x in both
    """
    d0 = theta0 + theta1 * x - y
    d1 = d0
    d1 *= x
    return np.column_stack([d0, d1])


def w_4_5_cumulative(theta0, theta1, x, y):
    """Adds up the rows as it goes: each row contains all the earlier ones.
    names: sums so far
    """
    e = theta0 + theta1 * x - y
    return np.cumsum(np.column_stack([e, e * x]), axis=0)


def w_4_5_outer(theta0, theta1, x, y):
    """Takes the outer product of errors and x, so the shape is (m, m)."""
    e = theta0 + theta1 * x - y
    return np.outer(e, x)


def w_4_5_matrix_product(theta0, theta1, x, y):
    """Multiplies matrices in place of elements, so the rows are summed up into two numbers."""
    A = np.column_stack([np.ones(len(x)), x])
    return A.T @ (A @ np.array([theta0, theta1]) - y)


def w_4_5_tuple_of_columns(theta0, theta1, x, y):
    """Returns a tuple of two arrays of length m in place of one (m, 2) array.
    names: transposed
    """
    e = theta0 + theta1 * x - y
    return e, e * x


def w_4_5_steps(theta0, theta1, x, y):
    """Returns where each example would move the parameters to, not the gradients."""
    e = theta0 + theta1 * x - y
    return np.column_stack([theta0 - alpha * e, theta1 - alpha * e * x])


def w_4_5_sequential(theta0, theta1, x, y):
    """Moves the parameters after each example, so later rows belong to other parameters."""
    g = []
    for a, b in zip(x, y):
        e = theta0 + theta1 * a - b
        g.append((e, e * a))
        theta0, theta1 = theta0 - alpha * e, theta1 - alpha * e * a
    return np.array(g)


def w_4_5_sorted(theta0, theta1, x, y):
    """Sorts the rows by x, so they no longer stand in the order of the examples.
    names: other order | sorted | other places
    """
    rows = [(a, theta0 + theta1 * a - b) for a, b in sorted(zip(x, y))]
    return np.array([(e, e * a) for a, e in rows])


def w_4_5_broadcast_crash(theta0, theta1, x, y):
    """Crashes unless m is 1 or 2: errors (m,) do not broadcast against the matrix (m, 2)."""
    A = np.column_stack([np.ones(len(x)), x])
    e = A @ [theta0, theta1] - y
    return e * A


def w_4_5_abs(theta0, theta1, x, y):
    """Takes absolute errors, so the sign of each suggestion is lost.
    names: absolute value
    """
    e = np.abs(theta0 + theta1 * x - y)
    return np.column_stack([e, e * x])


def w_4_2_a_step(theta0, theta1, x, y):
    """Takes the gradient off the parameters, a step of rate 1, in place of handing it back.
    names: a step
    """
    r = theta0 + theta1 * x - y
    return theta0 - r.mean(), theta1 - (r * x).mean()


def w_4_5_cost_beside_error(theta0, theta1, x, y):
    """Gives each example's cost in the first column, and its error without x in the second.
    names: cost@1 | the θ0 part in its place@2
    """
    r = theta0 + theta1 * x - y
    return np.column_stack([r**2 / 2, r])
