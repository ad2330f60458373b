"""Wrong answers to the exercises of lesson 3, as learners write them: more of them."""
# ruff: noqa: B905, B006, F821, B007

import math
from functools import reduce

import numpy as np

X = np.array([1.0, 2.0, 3.0, 4.0])
Y = np.array([2.0, 4.0, 6.0, 8.0])
m = 4
eps = 1e-6


def predict_line(t0, t1, v):
    return t0 + t1 * v


# --- 3.1


def w_3_1_swapped(theta0, theta1, x):
    """Swaps the parameters: theta0 multiplies x and theta1 is the intercept.
    names: swapped parameters
    """
    return theta1 + theta0 * x


def w_3_1_poly1d_order(theta0, theta1, x):
    """Swaps slope and intercept, because poly1d takes the highest power first.
    names: swapped parameters
    """
    return np.poly1d([theta0, theta1])(x)


def w_3_1_design_columns_swapped(theta0, theta1, x):
    """Puts the column of ones second, so theta0 multiplies x and theta1 is the intercept.
    names: swapped parameters
    """
    A = np.column_stack((x, np.ones(len(x))))
    return A @ np.array([theta0, theta1])


def w_3_1_minus(theta0, theta1, x):
    """Subtracts theta1·x where it should be added.
    names: sign of theta1
    """
    return theta0 - theta1 * x


def w_3_1_bracket(theta0, theta1, x):
    """Brackets the sum, so theta0 is multiplied by x too.
    names: brackets
    """
    return (theta0 + theta1) * x


def w_3_1_loop_bracket_assign(theta0, theta1, x):
    """Multiplies theta0 by x too, because h starts as theta0 + theta1 and is then scaled.
    names: brackets
    """
    values = []
    for v in x:
        h = theta0
        h += theta1
        h *= v
        values.append(h)
    return values


def w_3_1_no_intercept(theta0, theta1, x):
    """Leaves theta0 out: the line always goes through the origin.
    names: missing theta0
    """
    return np.multiply(theta1, x)


def w_3_1_no_x(theta0, theta1, x):
    """Forgets x: returns the one number theta0 + theta1.
    names: missing x
    """
    return theta0 + theta1


def w_3_1_fill_no_x(theta0, theta1, x):
    """Forgets x in the formula: every value is theta0 + theta1.
    names: missing x
    """
    out = np.zeros_like(x)
    for i in range(len(x)):
        out[i] = theta0 + theta1
    return out


def w_3_1_square(theta0, theta1, x):
    """Squares x: a parabola in place of a line.
    names: square of x
    """
    return theta0 + theta1 * x**2


def w_3_1_star_star(theta0, theta1, x):
    """Types ** for *: raises theta1 to the power x."""
    return theta0 + theta1**x


def w_3_1_sum_of_x(theta0, theta1, x):
    """Sums x first, so one number comes out in place of one value for each x.
    names: sum
    """
    return theta0 + theta1 * sum(x)


def w_3_1_total(theta0, theta1, x):
    """Adds all the line's values up into one number.
    names: sum
    """
    total = 0
    for v in x:
        total += theta0 + theta1 * v
    return total


def w_3_1_mean(theta0, theta1, x):
    """Returns the mean of the line's values, one number in place of m.
    names: mean
    """
    return np.mean(theta0 + theta1 * x)


def w_3_1_return_in_loop(theta0, theta1, x):
    """Returns inside the loop, so only the first example's value comes out.
    names: return in the loop
    """
    result = []
    for xi in x:
        result.append(theta0 + theta1 * xi)
        return result


def w_3_1_last_only(theta0, theta1, x):
    """Overwrites h in every round of the loop, so only the last value is returned.
    names: only the last
    """
    for xi in x:
        h = theta0 + theta1 * xi
    return h


def w_3_1_prints(theta0, theta1, x):
    """Prints the values and returns nothing (None)."""
    for xi in x:
        print(theta0 + theta1 * xi)


def w_3_1_running(theta0, theta1, x):
    """Never resets h in the loop, so each value is added to all the earlier ones.
    names: running sum
    """
    h = 0
    hs = []
    for xi in x:
        h += theta0 + theta1 * xi
        hs.append(h)
    return np.array(hs)


def w_3_1_int_array(theta0, theta1, x):
    """Cuts off the decimals, because the result array has dtype int.
    names: whole numbers
    """
    h = np.zeros(len(x), dtype=int)
    for i in range(len(x)):
        h[i] = theta0 + theta1 * x[i]
    return h


def w_3_1_rounds(theta0, theta1, x):
    """Rounds the values to two decimals.
    names: rounded
    """
    return [round(float(theta0 + theta1 * v), 2) for v in x]


def w_3_1_abs(theta0, theta1, x):
    """Takes the absolute value of x, so negative x give wrong values.
    names: absolute x | abs(x) for x
    """
    return theta0 + theta1 * np.abs(x)


def w_3_1_in_place(theta0, theta1, x):
    """Works in place on x, so the caller's data are overwritten with the line's values."""
    x *= theta1
    x += theta0
    return x


def w_3_1_from_one(theta0, theta1, x):
    """Starts the loop at 1, so the first example is missing from the result.
    names: first example skipped
    """
    return np.array([theta0 + theta1 * x[i] for i in range(1, len(x))])


def w_3_1_last_zero(theta0, theta1, x):
    """Stops the loop one early, so the last value stays 0.
    names: last is 0 | 0 in the last place
    """
    n = len(x) - 1
    h = np.zeros(n + 1)
    i = 0
    while i < n:
        h[i] = theta0 + theta1 * x[i]
        i += 1
    return h


def w_3_1_spent_generator(theta0, theta1, x):
    """Uses the generator up in the print, so the returned list is empty.
    names: always empty
    """
    h = (theta0 + theta1 * v for v in x)
    print(list(h))
    return list(h)


def w_3_1_relu(theta0, theta1, x):
    """Clips negative values of the line to 0.
    names: clipped | never negative
    """
    return np.maximum(0, theta0 + theta1 * x)


def w_3_1_list_plus(theta0, theta1, x):
    """Puts theta0 in front of the list with + in place of adding it to each value."""
    return [theta0] + [theta1 * v for v in x]


def w_3_1_comma(theta0, theta1, x):
    """Types a comma for the plus, so a tuple of theta0 and theta1·x comes out."""
    return theta0, theta1 * x


def w_3_1_sigmoid(theta0, theta1, x):
    """Puts the line through the sigmoid, as in logistic regression."""
    z = theta0 + theta1 * x
    return 1 / (1 + np.exp(-z))


def w_3_1_name(theta0, theta1, x):
    """Crashes with a NameError, because theta_0 is not the parameter's name theta0."""
    return theta_0 + theta_1 * x


def w_3_1_global_x(theta0, theta1, x):
    """Uses the global X and ignores the argument x.
    names: ignores x
    """
    return theta0 + theta1 * X


def w_3_1_centred(theta0, theta1, x):
    """Subtracts the mean of x before it multiplies, so the intercept belongs to another line.
    names: centred x for x
    """
    return theta0 + theta1 * (x - x.mean())


def w_3_1_negative_intercept(theta0, theta1, x):
    """Drops theta0 when it is not positive.
    names: wrong where `theta0` is below 0
    """
    if theta0 > 0:
        return theta0 + theta1 * x
    else:
        return theta1 * x


def w_3_1_lambda(theta0, theta1, x):
    """Returns a function of x, not the values, because the lambda is never called."""
    return lambda x: theta0 + theta1 * x


def w_3_1_np_append(theta0, theta1, x):
    """Returns an empty array, because np.append's result is never assigned.
    names: always empty
    """
    h = np.array([])
    for xi in x:
        np.append(h, theta0 + theta1 * xi)
    return h


def w_3_1_matrix_mismatch(theta0, theta1, x):
    """Crashes with a shape error unless m = 2, because x has no column of ones."""
    theta = np.array([theta0, theta1])
    return theta.T @ x


# --- 3.2


def w_3_2_sum(theta0, theta1, x, y):
    """Returns the sum of the squared errors: the division by m is missing.
    names: sum for mean
    """
    return np.sum((theta0 + theta1 * x - y) ** 2)


def w_3_2_half(theta0, theta1, x, y):
    """Divides by 2m, so it returns half the MSE.
    names: half
    """
    h = theta0 + theta1 * x
    return 1 / (2 * len(x)) * np.sum((h - y) ** 2)


def w_3_2_half_dot(theta0, theta1, x, y):
    """Copies the half-MSE in its matrix form, so the result is half as large.
    names: half
    """
    e = np.column_stack([np.ones_like(x), x]) @ [theta0, theta1] - y
    return (e.T @ e) / (2 * e.size)


def w_3_2_square_of_sum(theta0, theta1, x, y):
    """Squares the sum of the errors in place of summing their squares.
    names: square of the sum
    """
    return sum(theta0 + theta1 * x - y) ** 2 / len(x)


def w_3_2_square_of_mean(theta0, theta1, x, y):
    """Squares the mean error, so errors of opposite sign cancel.
    names: square of the mean
    """
    return np.mean(theta0 + theta1 * x - y) ** 2


def w_3_2_no_square(theta0, theta1, x, y):
    """Forgets the square: the mean of the signed errors.
    names: not squared
    """
    cost = 0
    for xi, yi in zip(x, y):
        cost += (theta0 + theta1 * xi) - yi
    return cost / len(x)


def w_3_2_mae(theta0, theta1, x, y):
    """Takes absolute errors in place of squared ones (MAE).
    names: absolute value
    """
    return np.abs(theta0 + theta1 * x - y).mean()


def w_3_2_root(theta0, theta1, x, y):
    """Takes the square root of the mean (RMSE).
    names: root
    """
    return math.sqrt(sum((theta0 + theta1 * a - b) ** 2 for a, b in zip(x, y)) / len(x))


def w_3_2_norm(theta0, theta1, x, y):
    """Takes the norm without squaring it: the root of the sum of squares, over m.
    names: root
    """
    return np.linalg.norm(theta0 + theta1 * x - y) / len(y)


def w_3_2_parens(theta0, theta1, x, y):
    """Lacks the brackets round the line: y - theta0 + theta1·x adds the slope's part.
    names: brackets
    """
    return np.mean((y - theta0 + theta1 * x) ** 2)


def w_3_2_square_y_only(theta0, theta1, x, y):
    """Squares only y, because ** binds closer than the minus without brackets.
    names: square binds first | only y squared | precedence
    """
    return np.mean(theta0 + theta1 * x - y**2)


def w_3_2_loop_square_y_only(theta0, theta1, x, y):
    """Squares h and y separately: the mean of h² - y² in place of (h - y)².
    names: squares of each
    """
    s = 0.0
    for i in range(len(x)):
        h = theta0 + theta1 * x[i]
        s = s + h**2 - y[i] ** 2
    return s / len(x)


def w_3_2_caret_like(theta0, theta1, x, y):
    """Doubles the errors in place of squaring them (* 2 for ** 2).
    names: doubled
    """
    return ((theta0 + theta1 * x - y) * 2).mean()


def w_3_2_no_theta0(theta0, theta1, x, y):
    """Ignores theta0: the errors are those of the line through the origin.
    names: missing theta0
    """
    pred = theta1 * x
    return np.mean(np.square(pred - y))


def w_3_2_swapped_params(theta0, theta1, x, y):
    """Swaps the parameters: theta0 is used as slope and theta1 as intercept.
    names: swapped parameters
    """
    return np.mean((np.polyval([theta0, theta1], x) - y) ** 2)


def w_3_2_return_in_loop(theta0, theta1, x, y):
    """Returns inside the loop: only the first example's squared error, over m.
    names: return in the loop
    """
    total = 0
    for i in range(len(x)):
        total += (theta0 + theta1 * x[i] - y[i]) ** 2
        return total / len(x)


def w_3_2_overwrites(theta0, theta1, x, y):
    """Writes = for +=, so only the last example's squared error counts.
    names: only the last
    """
    total = 0
    for i in range(len(x)):
        total = (theta0 + theta1 * x[i] - y[i]) ** 2
    return total / len(x)


def w_3_2_divide_in_loop(theta0, theta1, x, y):
    """Divides the running total by m in every round, so earlier examples count less.
    names: divided in the loop
    """
    total = 0
    for xi, yi in zip(x, y):
        total += (yi - (theta1 * xi + theta0)) ** 2
        total /= len(x)
    return total


def w_3_2_m_minus_1(theta0, theta1, x, y):
    """Divides by m - 1 in place of m.
    names: m - 1
    """
    return sum((theta0 + theta1 * x - y) ** 2) / (len(x) - 1)


def w_3_2_dof(theta0, theta1, x, y):
    """Divides by m - 2, the residual variance of statistics, not the mean.
    names: m minus 2
    """
    r = y - theta0 - theta1 * x
    return r @ r / (r.size - 2)


def w_3_2_skips_first(theta0, theta1, x, y):
    """Counts from 1 to m - 1 as indices, so the first example is left out.
    names: first example skipped
    """
    n = len(x)
    s = 0
    for i in range(1, n):
        s += math.pow(theta0 + theta1 * x[i] - y[i], 2)
    return s / n


def w_3_2_index_error(theta0, theta1, x, y):
    """Crashes with an IndexError, because the index runs from 1 to m."""
    n = len(x)
    s = 0
    for i in range(1, n + 1):
        s += (theta0 + theta1 * x[i] - y[i]) ** 2
    return s / n


def w_3_2_prints(theta0, theta1, x, y):
    """Prints the cost and returns None."""
    cost = np.mean((theta0 + theta1 * x - y) ** 2)
    print(f"cost = {cost}")


def w_3_2_vector(theta0, theta1, x, y):
    """Returns each example's squared error over m: the sum is missing."""
    return (theta0 + theta1 * x - y) ** 2 / len(x)


def w_3_2_broadcast(theta0, theta1, x, y):
    """Subtracts a row from a column, so every prediction is compared with every y.
    names: every x with every y
    """
    h = (theta0 + theta1 * x).reshape(-1, 1)
    return np.mean((h - y) ** 2)


def w_3_2_std(theta0, theta1, x, y):
    """Takes the variance of the errors, which subtracts the mean error first.
    names: variance
    """
    return np.var(theta0 + theta1 * x - y)


def w_3_2_int_division(theta0, theta1, x, y):
    """Uses // for the division by m, so the fraction is lost.
    names: whole numbers | floor
    """
    return np.sum((theta0 + theta1 * x - y) ** 2) // len(x)


def w_3_2_fixed_m(theta0, theta1, x, y):
    """Divides by the global m = 4 in place of the number of examples.
    names: fixed m
    """
    return ((theta0 + theta1 * x - y) ** 2).sum() / m


def w_3_2_rounded(theta0, theta1, x, y):
    """Rounds the cost to three decimals.
    names: rounded
    """
    return round(float(np.mean((theta0 + theta1 * x - y) ** 2)), 3)


def w_3_2_negative(theta0, theta1, x, y):
    """Has a minus in front, as if the cost were to be maximised.
    names: sign
    """
    return -1 / len(x) * np.sum((y - (theta0 + theta1 * x)) ** 2)


def w_3_2_times_m(theta0, theta1, x, y):
    """Multiplies by m, because 1 / 1 * m is read from left to right.
    names: precedence | m² times | m times
    """
    return (
        1
        / 1
        * len(x)
        * reduce(lambda acc, p: acc + (theta0 + theta1 * p[0] - p[1]) ** 2, zip(x, y), 0.0)
    )


def w_3_2_reduce_first_pair(theta0, theta1, x, y):
    """Gives reduce no start value, so the first error enters unsquared."""
    errors = list(theta0 + theta1 * x - y)
    return reduce(lambda acc, e: acc + e**2, errors) / len(errors)


def w_3_2_mutates_y(theta0, theta1, x, y):
    """Computes the errors in place in y, so the caller's y is overwritten."""
    y -= theta0 + theta1 * x
    return np.mean(y**2)


def w_3_2_huber(theta0, theta1, x, y):
    """Caps the errors at 10 in size, so outliers count too little.
    names: clipped
    """
    e = np.clip(theta0 + theta1 * x - y, -10, 10)
    return np.mean(e * e)


def w_3_2_first_ten(theta0, theta1, x, y):
    """Looks at the first ten examples only, so it is right only up to m = 10."""
    x, y = x[:10], y[:10]
    return np.mean((theta0 + theta1 * x - y) ** 2)


def w_3_2_state(theta0, theta1, x, y, errors=[]):
    """Keeps the errors in a mutable default, so later calls mix in those of earlier calls."""
    for xi, yi in zip(x, y):
        errors.append((theta0 + theta1 * xi - yi) ** 2)
    return sum(errors) / len(errors)


def w_3_2_x_minus_y(theta0, theta1, x, y):
    """Compares x with y in place of h(x) with y; the parameters are ignored.
    names: ignores theta0 | ignores theta1 | missing theta0 | missing theta1
    """
    return np.mean((x - y) ** 2)


def w_3_2_positive_only(theta0, theta1, x, y):
    """Skips the examples whose error is negative, so only points below the line count."""
    total = 0
    for xi, yi in zip(x, y):
        error = predict_line(theta0, theta1, xi) - yi
        if error > 0:
            total += error**2
    return total / len(x)


# --- 3.4


def w_3_4_no_two(theta0, theta1, x, y):
    """Lacks the factor 2 in both components: the gradient of half the MSE.
    names: missing 2
    """
    e = theta0 + theta1 * x - y
    return np.mean(e), np.mean(e * x)


def w_3_4_matrix_no_two(theta0, theta1, x, y):
    """Pastes the matrix form of the half-MSE's gradient, so the 2 is missing.
    names: missing 2
    """
    A = np.vstack([np.ones(len(x)), x]).T
    return A.T @ (A @ np.array([theta0, theta1]) - y) / len(y)


def w_3_4_two_in_first_only(theta0, theta1, x, y):
    """Has the 2 only in the first component.
    names: missing 2@2
    """
    n = len(x)
    e = theta0 + theta1 * x - y
    d0 = 2 / n * sum(e)
    d1 = 1 / n * sum(e * x)
    return d0, d1


def w_3_4_sign(theta0, theta1, x, y):
    """Both components have the wrong sign: y - h is used without the inner derivative's minus.
    names: sign
    """
    e = y - (theta0 + theta1 * x)
    return 2 * np.mean(e), 2 * np.mean(e * x)


def w_3_4_sign_loop(theta0, theta1, x, y):
    """Subtracts the sums up from 0, so both components have the wrong sign.
    names: sign
    """
    d0 = 0
    d1 = 0
    for i in range(len(x)):
        err = theta0 + theta1 * x[i] - y[i]
        d0 -= 2 * err / len(x)
        d1 -= 2 * err * x[i] / len(x)
    return d0, d1


def w_3_4_sign_second(theta0, theta1, x, y):
    """The second component has the wrong sign: a minus that belongs to y - h.
    names: sign@2
    """
    e = theta0 + theta1 * x - y
    return (2 / len(x)) * e.sum(), -(2 / len(x)) * (x * e).sum()


def w_3_4_sign_first(theta0, theta1, x, y):
    """The first component has the wrong sign: only the second got the inner minus.
    names: sign@1
    """
    r = y - theta0 - theta1 * x
    return np.average(r) * 2, np.average(-r * x) * 2


def w_3_4_missing_x(theta0, theta1, x, y):
    """The factor x is missing in the second component, so both components are equal.
    names: missing x
    """
    g = 2 * np.mean(theta0 + theta1 * x - y)
    return g, g


def w_3_4_x_in_both(theta0, theta1, x, y):
    """Multiplies by x in both components, so the first is the same as the second.
    names: x in both
    """
    e = [theta0 + theta1 * a - b for a, b in zip(x, y)]
    d0 = sum(2 * ei * xi for ei, xi in zip(e, x)) / len(x)
    d1 = sum(2 * ei * xi for ei, xi in zip(e, x)) / len(x)
    return d0, d1


def w_3_4_swapped_result(theta0, theta1, x, y):
    """Returns the components in the wrong order: that of theta1 first.
    names: swapped order
    """
    e = theta0 + theta1 * x - y
    d_b = 2 * e.mean()
    d_w = 2 * (e * x).mean()
    return d_w, d_b


def w_3_4_sum(theta0, theta1, x, y):
    """Sums in place of averaging: the division by m is missing in both components.
    names: sum for mean
    """
    e = theta0 + theta1 * x - y
    return 2 * np.sum(e), 2 * np.dot(e, x)


def w_3_4_sum_second(theta0, theta1, x, y):
    """The second component is a sum: only the first is divided by m.
    names: sum for mean@2
    """
    e = theta0 + theta1 * x - y
    return 2 * e.mean(), 2 * e @ x


def w_3_4_parens(theta0, theta1, x, y):
    """Lacks the brackets round the line: y - theta0 + theta1·x adds the slope's part.
    names: brackets
    """
    n = float(len(x))
    d0 = -2 / n * sum(y - theta0 + theta1 * x)
    d1 = -2 / n * sum(x * (y - theta0 + theta1 * x))
    return d0, d1


def w_3_4_precedence_m(theta0, theta1, x, y):
    """Multiplies by m in place of dividing, because 2 / 1 * m is read from left to right.
    names: precedence
    """
    n = x.shape[0]
    e = theta0 + theta1 * x - y
    return 2 / 1 * n * np.sum(e), 2 / 1 * n * np.sum(e * x)


def w_3_4_one_over_2m(theta0, theta1, x, y):
    """Writes 1/(2m) for 2/m, so both components are a quarter of what they should be.
    names: a quarter | missing 2 | 0.25 times
    """
    c = 1 / (2 * len(x))
    e = theta0 + theta1 * x - y
    return c * np.sum(e), c * np.sum(e * x)


def w_3_4_bracket_x(theta0, theta1, x, y):
    """Multiplies only y by x in the second component, for lack of brackets round the error.
    names: bracket | x meets y only@2 | x meets y only | brackets
    """
    d0 = 2 * np.mean(theta0 + theta1 * x - y)
    d1 = 2 * np.mean(theta0 + theta1 * x - y * x)
    return d0, d1


def w_3_4_product_of_means(theta0, theta1, x, y):
    """Multiplies the mean error by the mean of x in place of averaging the products.
    names: x outside the sum
    """
    e = np.mean(theta0 + theta1 * x - y)
    return 2 * e, 2 * e * np.mean(x)


def w_3_4_product_of_sums(theta0, theta1, x, y):
    """Multiplies the sum of errors by the sum of x in place of summing the products.
    names: x outside the sum
    """
    s = 0
    sx = 0
    for xi, yi in zip(x, y):
        s += theta0 + theta1 * xi - yi
        sx += xi
    return 2 * s / len(x), 2 * s * sx / len(x)


def w_3_4_vector(theta0, theta1, x, y):
    """Takes no mean over the second component, so a vector of m numbers comes out there."""
    e = theta0 + theta1 * x - y
    return 2 * np.mean(e), 2 * e * x


def w_3_4_last_x(theta0, theta1, x, y):
    """Multiplies the whole sum by the loop's last x in the second component.
    names: one x for all | one x for all@2 | x outside the sum
    """
    s = 0
    for xi, yi in zip(x, y):
        s += 2 * (theta0 + theta1 * xi - yi)
    return s / len(x), s * xi / len(x)


def w_3_4_return_in_loop(theta0, theta1, x, y):
    """Returns inside the loop: only the first example's part of the sum.
    names: return in the loop
    """
    d0, d1 = 0, 0
    for xi, yi in zip(x, y):
        d0 += 2 * (theta0 + theta1 * xi - yi) / len(x)
        d1 += 2 * (theta0 + theta1 * xi - yi) * xi / len(x)
        return d0, d1


def w_3_4_overwrites(theta0, theta1, x, y):
    """Writes = for +=, so only the last example's part is left.
    names: only the last
    """
    n = len(x)
    for i in range(n):
        d0 = 2 / n * (theta0 + theta1 * x[i] - y[i])
        d1 = 2 / n * (theta0 + theta1 * x[i] - y[i]) * x[i]
    return d0, d1


def w_3_4_squares_errors(theta0, theta1, x, y):
    """Keeps the square of the error in both components, as if it were not differentiated.
    names: square kept
    """
    e = theta0 + theta1 * x - y
    return 2 * np.mean(e**2), 2 * np.mean(e**2 * x)


def w_3_4_x_squared(theta0, theta1, x, y):
    """Multiplies by x² in place of x in the second component.
    names: x squared | x squared@2
    """
    e = theta0 + theta1 * x - y
    return 2 * np.mean(e), 2 * np.mean(e * np.square(x))


def w_3_4_times_theta1(theta0, theta1, x, y):
    """Multiplies by theta1 in place of x as the inner derivative in the second component.
    names: times theta1
    """
    e = theta0 + theta1 * x - y
    return 2 * np.mean(e), 2 * np.mean(e * theta1)


def w_3_4_no_intercept(theta0, theta1, x, y):
    """Leaves theta0 out of the error, so the gradient is taken at theta0 = 0.
    names: missing theta0
    """
    e = theta1 * x - y
    return 2 * e.mean(), 2 * (x * e).mean()


def w_3_4_one_number(theta0, theta1, x, y):
    """Returns the sum of both components as one number, for + in place of the comma.
    names: both added
    """
    e = theta0 + theta1 * x - y
    return 2 * np.mean(e) + 2 * np.mean(e * x)


def w_3_4_updates(theta0, theta1, x, y):
    """Returns the parameters after one step with rate 0.01, not the gradient."""
    e = theta0 + theta1 * x - y
    theta0 = theta0 - 0.01 * 2 * e.mean()
    theta1 = theta1 - 0.01 * 2 * (e * x).mean()
    return theta0, theta1


def w_3_4_prints(theta0, theta1, x, y):
    """Prints both components and returns None."""
    e = theta0 + theta1 * x - y
    print(2 * e.mean(), 2 * (e * x).mean())


def w_3_4_numeric_wide(theta0, theta1, x, y):
    """Feels the slope forward with a step of 0.1, so it is off by 0.1 times half the curvature.
    names: 0.1 too large | difference quotient
    """

    def cost(a, b):
        return np.mean((a + b * x - y) ** 2)

    h = 0.1
    here = cost(theta0, theta1)
    return (cost(theta0 + h, theta1) - here) / h, (cost(theta0, theta1 + h) - here) / h


def w_3_4_unit(theta0, theta1, x, y):
    """Scales the gradient to length 1, so only its direction is right.
    names: divided by length | same direction
    """
    e = theta0 + theta1 * x - y
    g = np.array([2 * e.mean(), 2 * (e * x).mean()])
    return g / np.linalg.norm(g)


def w_3_4_clips(theta0, theta1, x, y):
    """Clips both components to between -1 and 1.
    names: clipped
    """
    e = theta0 + theta1 * x - y
    return np.clip(np.array([2 * e.mean(), 2 * (e * x).mean()]), -1, 1)


def w_3_4_signed_abs(theta0, theta1, x, y):
    """Takes the absolute error, so both components lose its sign.
    names: absolute value
    """
    e = abs(theta0 + theta1 * x - y)
    return 2 * np.mean(e), 2 * np.mean(e * x)


def w_3_4_int_m(theta0, theta1, x, y):
    """Writes 2 // m, which is 0 for m above 2, so the gradient is always 0 there.
    names: always 0 | whole numbers
    """
    e = theta0 + theta1 * x - y
    return 2 // len(x) * np.sum(e), 2 // len(x) * np.sum(e * x)


def w_3_4_skips_first(theta0, theta1, x, y):
    """Starts the index at 1, so the first example is left out of both sums.
    names: first example skipped
    """
    n = len(x)
    d0 = d1 = 0.0
    i = 1
    while i < n:
        r = y[i] - (theta1 * x[i] + theta0)
        d0 += -2 * r / n
        d1 += -2 * x[i] * r / n
        i += 1
    return [d0, d1]


# --- 3.5


def w_3_5_analytic_only(cost, gradient, theta0, theta1, x, y):
    """Returns the largest component of the gradient itself; no numerical gradient is taken.
    names: nothing felt | not divided
    """
    return max(abs(np.array(gradient(theta0, theta1, x, y))))


def w_3_5_numeric_only(cost, gradient, theta0, theta1, x, y):
    """Returns the larger numerical slope and never subtracts the gradient.
    names: gradient unused | ignores gradient
    """
    h = 1e-6
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    return max(abs(n0), abs(n1))


def w_3_5_no_abs(cost, gradient, theta0, theta1, x, y):
    """Takes the maximum of the signed differences: abs is missing.
    names: missing abs
    """
    h = 1e-6
    g0, g1 = gradient(theta0, theta1, x, y)
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    return max(g0 - n0, g1 - n1)


def w_3_5_abs_outside(cost, gradient, theta0, theta1, x, y):
    """Takes abs after the maximum, so a large negative difference loses to a small positive one.
    names: abs too late
    """
    h = 1e-5
    g = np.array(gradient(theta0, theta1, x, y))
    num = np.array(
        [
            cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y),
            cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y),
        ]
    ) / (2 * h)
    return abs(np.max(g - num))


def w_3_5_no_two(cost, gradient, theta0, theta1, x, y):
    """Divides the two-sided difference by eps, not 2·eps, so the felt slope is doubled.
    names: half the distance
    """
    g0, g1 = gradient(theta0, theta1, x, y)
    n0 = (cost(theta0 + eps, theta1, x, y) - cost(theta0 - eps, theta1, x, y)) / eps
    n1 = (cost(theta0, theta1 + eps, x, y) - cost(theta0, theta1 - eps, x, y)) / eps
    return max(abs(g0 - n0), abs(g1 - n1))


def w_3_5_precedence(cost, gradient, theta0, theta1, x, y):
    """Divides by 2 and multiplies by eps, for lack of brackets in / 2 * h.
    names: not divided | precedence
    """
    h = 1e-6
    num0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / 2 * h
    num1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / 2 * h
    ana = gradient(theta0, theta1, x, y)
    return max(abs(num0 - ana[0]), abs(num1 - ana[1]))


def w_3_5_no_outer_brackets(cost, gradient, theta0, theta1, x, y):
    """Divides only the second cost by 2·eps, for lack of brackets round the difference.
    names: brackets
    """
    h = 1e-4
    ana = gradient(theta0, theta1, x, y)
    num0 = cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y) / (2 * h)
    num1 = cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y) / (2 * h)
    return np.max(np.abs(np.array([num0, num1]) - np.array(ana)))


def w_3_5_first_only(cost, gradient, theta0, theta1, x, y):
    """Compares only the component of theta0.
    names: first only
    """
    h = 1e-6
    slope = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    return abs(slope - gradient(theta0, theta1, x, y)[0])


def w_3_5_second_only(cost, gradient, theta0, theta1, x, y):
    """Compares only the component of theta1, because the second round overwrites the first.
    names: second only
    """
    h = 1e-6
    theta = [theta0, theta1]
    for i in range(2):
        up = list(theta)
        down = list(theta)
        up[i] += h
        down[i] -= h
        slope = (cost(up[0], up[1], x, y) - cost(down[0], down[1], x, y)) / (2 * h)
        worst = abs(slope - gradient(theta0, theta1, x, y)[i])
    return worst


def w_3_5_both_moved(cost, gradient, theta0, theta1, x, y):
    """Moves both parameters at once, so each felt slope is the sum of both partials.
    names: both moved
    """
    h = 1e-6
    slope = (cost(theta0 + h, theta1 + h, x, y) - cost(theta0 - h, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(g0 - slope), abs(g1 - slope))


def w_3_5_crossed(cost, gradient, theta0, theta1, x, y):
    """Compares crosswise: the gradient's first component with the slope along theta1.
    names: swapped parts
    """
    h = 1e-6
    n1 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n0 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(n0 - g0), abs(n1 - g1))


def w_3_5_min(cost, gradient, theta0, theta1, x, y):
    """Returns the smaller of the two differences (min for max).
    names: smallest
    """
    h = 1e-6
    g = gradient(theta0, theta1, x, y)
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    return min(abs(n0 - g[0]), abs(n1 - g[1]))


def w_3_5_mean(cost, gradient, theta0, theta1, x, y):
    """Averages the two differences in place of taking the larger.
    names: mean
    """
    d = 1e-6
    num = []
    for a, b in [(d, 0), (0, d)]:
        up = cost(theta0 + a, theta1 + b, x, y)
        down = cost(theta0 - a, theta1 - b, x, y)
        num.append((up - down) / (2 * d))
    return np.mean(np.abs(np.subtract(num, gradient(theta0, theta1, x, y))))


def w_3_5_sum(cost, gradient, theta0, theta1, x, y):
    """Adds the two differences up in place of taking the larger.
    names: sum
    """
    h = 1e-6
    total = 0
    g = gradient(theta0, theta1, x, y)
    total += abs(g[0] - (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / h / 2)
    total += abs(g[1] - (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / h / 2)
    return total


def w_3_5_norm(cost, gradient, theta0, theta1, x, y):
    """Returns the Euclidean length of the difference, not its largest component.
    names: length
    """
    h = 1e-5
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return math.hypot(n0 - g0, n1 - g1)


def w_3_5_relative(cost, gradient, theta0, theta1, x, y):
    """Returns the relative error pasted from a gradient-checking tutorial, not the absolute one.
    names: relative
    """
    h = 1e-6
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    num = np.array([n0, n1])
    g = np.array(gradient(theta0, theta1, x, y))
    return np.linalg.norm(g - num) / (np.linalg.norm(g) + np.linalg.norm(num) + 1e-12)


def w_3_5_bool(cost, gradient, theta0, theta1, x, y):
    """Returns whether the gradients agree (True or False), not how far they differ."""
    h = 1e-6
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    return np.allclose([n0, n1], gradient(theta0, theta1, x, y))


def w_3_5_both_differences(cost, gradient, theta0, theta1, x, y):
    """Returns both absolute differences: the maximum is missing."""
    h = 1e-6
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return abs(n0 - g0), abs(n1 - g1)


def w_3_5_signs_added(cost, gradient, theta0, theta1, x, y):
    """Adds the gradients in place of subtracting them, so a right one gives twice its size.
    names: sum for difference | sign
    """
    h = 1e-6
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(n0 + g0), abs(n1 + g1))


def w_3_5_reversed_difference(cost, gradient, theta0, theta1, x, y):
    """Subtracts the upper cost from the lower one, so the felt slope has the wrong sign.
    names: sum for difference | sign
    """
    h = 1e-6
    n0 = (cost(theta0 - h, theta1, x, y) - cost(theta0 + h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 - h, x, y) - cost(theta0, theta1 + h, x, y)) / (2 * h)
    g = gradient(theta0, theta1, x, y)
    return max(abs(n0 - g[0]), abs(n1 - g[1]))


def w_3_5_forward_wide(cost, gradient, theta0, theta1, x, y):
    """Feels one side only with a step of 0.1, so the MSE's gradient seems off by 0.1 or more.
    names: step too wide
    """
    h = 0.1
    here = cost(theta0, theta1, x, y)
    n0 = (cost(theta0 + h, theta1, x, y) - here) / h
    n1 = (cost(theta0, theta1 + h, x, y) - here) / h
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(n0 - g0), abs(n1 - g1))


def w_3_5_tiny_step(cost, gradient, theta0, theta1, x, y):
    """Steps by 1e-16, which rounding mostly swallows, so the felt slope is 0 or nonsense."""
    h = 1e-16
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(n0 - g0), abs(n1 - g1))


def w_3_5_halved_side(cost, gradient, theta0, theta1, x, y):
    """Feels one side only but divides by 2·eps, so the felt slope is half as large.
    names: halved | twice the distance
    """
    h = 1e-6
    c = cost(theta0, theta1, x, y)
    n0 = (cost(theta0 + h, theta1, x, y) - c) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - c) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(n0 - g0), abs(n1 - g1))


def w_3_5_own_cost(cost, gradient, theta0, theta1, x, y):
    """Ignores the cost it is given and always feels the slope of the MSE.
    names: own cost | ignores cost
    """
    h = 1e-6

    def J(a, b):
        return np.mean((a + b * x - y) ** 2)

    n0 = (J(theta0 + h, theta1) - J(theta0 - h, theta1)) / (2 * h)
    n1 = (J(theta0, theta1 + h) - J(theta0, theta1 - h)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(n0 - g0), abs(n1 - g1))


def w_3_5_own_gradient(cost, gradient, theta0, theta1, x, y):
    """Ignores the gradient it is given and tests the MSE's formula instead.
    names: own gradient | ignores gradient
    """
    h = 1e-6
    e = theta0 + theta1 * x - y
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    return max(abs(n0 - 2 * e.mean()), abs(n1 - 2 * (e * x).mean()))


def w_3_5_data_swapped(cost, gradient, theta0, theta1, x, y):
    """Passes y and x in the wrong order to the cost only, so the two do not match."""
    h = 1e-6
    n0 = (cost(theta0 + h, theta1, y, x) - cost(theta0 - h, theta1, y, x)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, y, x) - cost(theta0, theta1 - h, y, x)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(n0 - g0), abs(n1 - g1))


def w_3_5_cost_not_called(cost, gradient, theta0, theta1, x, y):
    """Crashes with a TypeError, because it calls cost with one list in place of four arguments."""
    h = 1e-6
    theta = np.array([theta0, theta1])
    num = np.zeros(2)
    for i in range(2):
        d = np.zeros(2)
        d[i] = h
        num[i] = (cost(theta + d) - cost(theta - d)) / (2 * h)
    return np.max(np.abs(num - gradient(theta)))


def w_3_5_perturbation_left(cost, gradient, theta0, theta1, x, y):
    """Does not take the first shift of 0.1 back, so the second slope is felt beside the point."""
    h = 0.1
    g = gradient(theta0, theta1, x, y)
    theta0 += h
    up = cost(theta0, theta1, x, y)
    down = cost(theta0 - 2 * h, theta1, x, y)
    n0 = (up - down) / (2 * h)
    theta1 += h
    up = cost(theta0, theta1, x, y)
    down = cost(theta0, theta1 - 2 * h, x, y)
    n1 = (up - down) / (2 * h)
    return max(abs(n0 - g[0]), abs(n1 - g[1]))


def w_3_5_rounded(cost, gradient, theta0, theta1, x, y):
    """Rounds the result to a whole number.
    names: whole numbers | rounded
    """
    h = 1e-6
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return round(max(abs(n0 - g0), abs(n1 - g1)))


def w_3_5_prints(cost, gradient, theta0, theta1, x, y):
    """Prints the largest difference and returns None."""
    h = 1e-6
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    print("max error:", max(abs(n0 - g0), abs(n1 - g1)))


def w_3_5_squared(cost, gradient, theta0, theta1, x, y):
    """Squares the differences in place of taking their absolute values.
    names: squared
    """
    h = 1e-6
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return max((n0 - g0) ** 2, (n1 - g1) ** 2)


def w_3_5_always_zero(cost, gradient, theta0, theta1, x, y):
    """Always returns 0, because it compares the gradient with itself.
    names: always 0
    """
    g = np.array(gradient(theta0, theta1, x, y))
    check = np.array(gradient(theta0, theta1, x, y))
    return np.max(np.abs(g - check))


def w_3_5_wide_on_both_sides(cost, gradient, theta0, theta1, x, y):
    """Feels with steps of 0.1, too wide where the cost is no parabola."""
    h = 0.1
    n0 = (cost(theta0 + h, theta1, x, y) - cost(theta0 - h, theta1, x, y)) / (2 * h)
    n1 = (cost(theta0, theta1 + h, x, y) - cost(theta0, theta1 - h, x, y)) / (2 * h)
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(n0 - g0), abs(n1 - g1))
