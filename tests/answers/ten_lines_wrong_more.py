"""Wrong answers to the exercises of lesson 5, as learners write them: more of them."""
# ruff: noqa: B905, B006, F821, B007

import math
import statistics

import numpy as np

N = 10
state = {}


def slopes(X, y, m, b):
    e = m * X + b - y
    return 2 * np.mean(e * X), 2 * np.mean(e), np.mean(e**2)


# --- 5.1


def w_5_1_no_two(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Lacks the factor 2 in both gradients, so it walks on half the MSE.
    names: missing 2 | half MSE
    """
    n = len(X)
    for _ in range(epochs):
        e = m_current * X + b_current - y
        cost = sum(e**2) / n
        m_current, b_current = (
            m_current - learning_rate * sum(e * X) / n,
            b_current - learning_rate * sum(e) / n,
        )
    return m_current, b_current, cost


def w_5_1_no_two_in_b(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Lacks the factor 2 in the gradient of b only.
    names: missing 2 in b
    """
    N = float(len(y))
    for i in range(epochs):
        y_current = (m_current * X) + b_current
        cost = sum([data**2 for data in (y - y_current)]) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(1 / N) * sum(y - y_current)
        m_current = m_current - (learning_rate * m_gradient)
        b_current = b_current - (learning_rate * b_gradient)
    return m_current, b_current, cost


def w_5_1_half_cost(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Returns half the cost: it divides the squared errors by 2N.
    names: half cost
    """
    for _ in range(epochs):
        gm, gb, mean_square = slopes(X, y, m_current, b_current)
        cost = mean_square / 2
        m_current, b_current = m_current - learning_rate * gm, b_current - learning_rate * gb
    return m_current, b_current, cost


def w_5_1_sum_cost(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Returns the sum of the squared errors as cost: the division by N is missing.
    names: cost as sum
    """
    N = len(y)
    for _ in range(epochs):
        e = y - (m_current * X + b_current)
        cost = sum(e**2)
        m_new = m_current + learning_rate * 2 / N * sum(X * e)
        b_new = b_current + learning_rate * 2 / N * sum(e)
        m_current, b_current = m_new, b_new
    return m_current, b_current, cost


def w_5_1_root_cost(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Returns the root of the mean squared error (RMSE) as cost.
    names: cost as root
    """
    for _ in range(epochs):
        gm, gb, _ = slopes(X, y, m_current, b_current)
        m_current -= learning_rate * gm
        b_current -= learning_rate * gb
    return m_current, b_current, math.sqrt(np.mean((m_current * X + b_current - y) ** 2))


def w_5_1_signed_cost(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Forgets to square the errors in the cost, so it is the mean signed error.
    names: not squared
    """
    for _ in range(epochs):
        gm, gb, _ = slopes(X, y, m_current, b_current)
        m_current -= learning_rate * gm
        b_current -= learning_rate * gb
    cost = np.mean(y - m_current * X - b_current)
    return m_current, b_current, cost


def w_5_1_uphill(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Has no minus in front of 2 / N though the error is y - h, so both walk uphill.
    names: uphill
    """
    N = float(len(y))
    for i in range(epochs):
        y_current = (m_current * X) + b_current
        cost = sum([data**2 for data in (y - y_current)]) / N
        m_gradient = (2 / N) * sum(X * (y - y_current))
        b_gradient = (2 / N) * sum(y - y_current)
        m_current = m_current - (learning_rate * m_gradient)
        b_current = b_current - (learning_rate * b_gradient)
    return m_current, b_current, cost


def w_5_1_b_uphill(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Adds the gradient in the update of b, so only b walks uphill.
    names: sign in b
    """
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m_current, b_current)
        m_current = m_current - learning_rate * gm
        b_current = b_current + learning_rate * gb
    return m_current, b_current, cost


def w_5_1_missing_x(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Lacks the factor X in the gradient of m, so m and b move by the same amount.
    names: missing x
    """
    for _ in range(epochs):
        e = m_current * X + b_current - y
        cost = np.mean(e * e)
        m_gradient = 2 * np.mean(e)
        b_gradient = 2 * np.mean(e)
        m_current -= learning_rate * m_gradient
        b_current -= learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_gradients_swapped(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Swaps the gradients: m moves by the one of b and b by the one of m.
    names: swapped gradients
    """
    for _ in range(epochs):
        gb, gm, cost = slopes(X, y, m_current, b_current)
        m_current, b_current = m_current - learning_rate * gm, b_current - learning_rate * gb
    return m_current, b_current, cost


def w_5_1_sequential(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Updates m before it computes the predictions for the gradient of b.
    names: updates m first
    """
    for _ in range(epochs):
        m_current -= learning_rate * 2 * np.mean((m_current * X + b_current - y) * X)
        b_current -= learning_rate * 2 * np.mean(m_current * X + b_current - y)
    return m_current, b_current, np.mean((m_current * X + b_current - y) ** 2)


def w_5_1_sequential_b_first(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Updates b in the middle, so the gradient of m sees the new b.
    names: updates b first
    """
    n = len(X)
    for _ in range(epochs):
        cost = sum((m_current * p + b_current - q) ** 2 for p, q in zip(X, y)) / n
        b_current -= (
            learning_rate * 2 / n * sum(m_current * p + b_current - q for p, q in zip(X, y))
        )
        m_current -= (
            learning_rate * 2 / n * sum((m_current * p + b_current - q) * p for p, q in zip(X, y))
        )
    return m_current, b_current, cost


def w_5_1_b_first_in_result(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Returns the results in the wrong order: b before m.
    names: swapped return
    """
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m_current, b_current)
        m_current, b_current = m_current - learning_rate * gm, b_current - learning_rate * gb
    return b_current, m_current, cost


def w_5_1_cost_first(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Returns the cost first in place of last.
    names: cost first
    """
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m_current, b_current)
        m_current -= learning_rate * gm
        b_current -= learning_rate * gb
    return cost, m_current, b_current


def w_5_1_no_cost(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Returns only m and b: the cost is missing."""
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m_current, b_current)
        m_current -= learning_rate * gm
        b_current -= learning_rate * gb
    return m_current, b_current


def w_5_1_all_costs(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Returns the list of all epochs' costs in place of the last one."""
    costs = []
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m_current, b_current)
        costs.append(cost)
        m_current -= learning_rate * gm
        b_current -= learning_rate * gb
    return m_current, b_current, costs


def w_5_1_first_cost(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Returns the cost at the start, because it is computed before the loop only.
    names: cost of the start | cost not computed
    """
    cost = np.mean((m_current * X + b_current - y) ** 2)
    for _ in range(epochs):
        e = m_current * X + b_current - y
        m_current = m_current - learning_rate * 2 * np.mean(e * X)
        b_current = b_current - learning_rate * 2 * np.mean(e)
    return m_current, b_current, cost


def w_5_1_return_in_loop(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Returns inside the loop, after the first epoch.
    names: return in the loop
    """
    N = float(len(y))
    for i in range(epochs):
        y_current = m_current * X + b_current
        cost = sum([d**2 for d in (y - y_current)]) / N
        m_current, b_current = (
            m_current + learning_rate * (2 / N) * sum(X * (y - y_current)),
            b_current + learning_rate * (2 / N) * sum(y - y_current),
        )
        return m_current, b_current, cost


def w_5_1_from_one(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Takes one epoch too few, because the range starts at 1.
    names: one epoch too few
    """
    cost = None
    for i in range(1, epochs):
        gm, gb, cost = slopes(X, y, m_current, b_current)
        m_current -= learning_rate * gm
        b_current -= learning_rate * gb
    return m_current, b_current, cost


def w_5_1_extra_epoch(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Takes one epoch too many, because the while stops only below 0.
    names: one epoch too many
    """
    while epochs >= 0:
        gm, gb, cost = slopes(X, y, m_current, b_current)
        m_current, b_current = m_current - learning_rate * gm, b_current - learning_rate * gb
        epochs -= 1
    return m_current, b_current, cost


def w_5_1_rate_default(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.01):
    """Has the wrong default for learning_rate: 0.01 in place of 0.0001.
    names: other defaults | default of learning_rate
    """
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m_current, b_current)
        m_current, b_current = m_current - learning_rate * gm, b_current - learning_rate * gb
    return m_current, b_current, cost


def w_5_1_epochs_default(X, y, m_current=0, b_current=0, epochs=100, learning_rate=0.0001):
    """Has the wrong default for epochs: 100 in place of 1000.
    names: other defaults | default of epochs
    """
    A = np.column_stack([X, np.ones(len(X))])
    p = np.array([m_current, b_current], dtype=float)
    for _ in range(epochs):
        p -= learning_rate * 2 / len(X) * A.T @ (A @ p - y)
    return p[0], p[1], np.mean((A @ p - y) ** 2)


def w_5_1_start_default(X, y, m_current=1, b_current=1, epochs=1000, learning_rate=0.0001):
    """Has the wrong defaults for the start: m = 1 and b = 1 in place of 0.
    names: other defaults | default of m_current | default of b_current
    """
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m_current, b_current)
        m_current, b_current = m_current - learning_rate * gm, b_current - learning_rate * gb
    return m_current, b_current, cost


def w_5_1_start_ignored(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Ignores the start it is given and always begins at m = 0 and b = 0.
    names: ignores the start | ignores m_current | ignores b_current
    """
    m, b = 0.0, 0.0
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m, b)
        m, b = m - learning_rate * gm, b - learning_rate * gb
    return m, b, cost


def w_5_1_rate_fixed(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Ignores learning_rate: 0.0001 is written into the updates.
    names: ignores the rate | ignores learning_rate
    """
    N = float(len(y))
    for i in range(epochs):
        r = y - m_current * X - b_current
        cost = sum(r**2) / N
        m_current += 0.0001 * (2 / N) * sum(X * r)
        b_current += 0.0001 * (2 / N) * sum(r)
    return m_current, b_current, cost


def w_5_1_parens(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Lacks the brackets round the line: y - m·X + b adds b where it should be subtracted.
    names: brackets
    """
    N = float(len(y))
    for i in range(epochs):
        cost = sum((y - m_current * X + b_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - m_current * X + b_current))
        b_gradient = -(2 / N) * sum(y - m_current * X + b_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_sum_gradient(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Sums in place of averaging in both gradients, so the steps are N times too long.
    names: sum for mean
    """
    for _ in range(epochs):
        e = m_current * X + b_current - y
        cost = e @ e / e.size
        m_current = m_current - learning_rate * 2 * e @ X
        b_current = b_current - learning_rate * 2 * e.sum()
    return m_current, b_current, cost


def w_5_1_precedence(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Divides by 2 and multiplies by N (1 / 2 * N) where it should be 2 / N.
    names: precedence
    """
    N = len(y)
    for _ in range(epochs):
        e = m_current * X + b_current - y
        cost = np.mean(e**2)
        m_current -= learning_rate * (1 / 2 * N) * np.sum(e * X)
        b_current -= learning_rate * (1 / 2 * N) * np.sum(e)
    return m_current, b_current, cost


def w_5_1_global_n(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Divides by the global N = 10 in place of the number of examples.
    names: fixed N
    """
    for _ in range(epochs):
        e = m_current * X + b_current - y
        cost = sum(e**2) / N
        m_current -= learning_rate * 2 / N * sum(e * X)
        b_current -= learning_rate * 2 / N * sum(e)
    return m_current, b_current, cost


def w_5_1_error_once(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Computes y_current before the loop, so errors, cost and gradients never change.
    names: gradient of the start
    """
    y_current = m_current * X + b_current
    for i in range(epochs):
        cost = np.mean((y - y_current) ** 2)
        m_current = m_current + learning_rate * 2 * np.mean(X * (y - y_current))
        b_current = b_current + learning_rate * 2 * np.mean(y - y_current)
    return m_current, b_current, cost


def w_5_1_exact(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Returns the least squares line at once; start, epochs and rate are ignored.
    names: closed form | ignores *
    """
    m, b = np.polyfit(X, y, 1)
    return m, b, np.mean((m * X + b - y) ** 2)


def w_5_1_early_stop(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Stops early when the cost changes by less than 0.001, though epochs are left.
    names: stops early
    """
    previous = math.inf
    cost = np.mean((m_current * X + b_current - y) ** 2)
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m_current, b_current)
        if abs(previous - cost) < 0.001:
            break
        previous = cost
        m_current, b_current = m_current - learning_rate * gm, b_current - learning_rate * gb
    return m_current, b_current, cost


def w_5_1_stochastic(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Updates after every example with the full rate: stochastic, not batch descent.
    names: updates for each example
    """
    for _ in range(epochs):
        for xi, yi in zip(X, y):
            e = m_current * xi + b_current - yi
            m_current, b_current = (
                m_current - learning_rate * 2 * e * xi,
                b_current - learning_rate * 2 * e,
            )
    return m_current, b_current, np.mean((m_current * X + b_current - y) ** 2)


def w_5_1_prints(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Prints the three results and returns None."""
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m_current, b_current)
        m_current, b_current = m_current - learning_rate * gm, b_current - learning_rate * gb
    print("m =", m_current, "b =", b_current, "cost =", cost)


def w_5_1_rounded(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Rounds all three results to two decimals.
    names: rounded
    """
    cost = float(np.mean((m_current * X + b_current - y) ** 2))
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m_current, b_current)
        m_current, b_current = m_current - learning_rate * gm, b_current - learning_rate * gb
    return tuple(round(float(v), 2) for v in (m_current, b_current, cost))


def w_5_1_remembers(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Goes on from the last call's m and b, which it keeps in a global dictionary."""
    m = state.get("m", m_current)
    b = state.get("b", b_current)
    for _ in range(epochs):
        gm, gb, cost = slopes(X, y, m, b)
        m, b = m - learning_rate * gm, b - learning_rate * gb
    state.update(m=m, b=b)
    return m, b, cost


def w_5_1_standardises(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Standardises X first and returns the line over z, not over X.
    names: scaled X for X
    """
    z = (X - X.mean()) / (X.std() or 1)
    for _ in range(epochs):
        gm, gb, cost = slopes(z, y, m_current, b_current)
        m_current, b_current = m_current - learning_rate * gm, b_current - learning_rate * gb
    return m_current, b_current, cost


# --- 5.2


def w_5_2_variance(x):
    """Divides by the variance and returns it as std: the root is missing.
    names: divided by the variance | variance for std
    """
    mean = x.mean()
    var = ((x - mean) ** 2).mean()
    return (x - mean) / var, mean, var


def w_5_2_variance_returned(x):
    """Scales rightly but returns the variance in place of the standard deviation.
    names: variance returned
    """
    return (x - np.mean(x)) / np.std(x), np.mean(x), np.var(x)


def w_5_2_divides_by_var_only(x):
    """Divides by the variance but returns the standard deviation.
    names: divided by the variance
    """
    z = (x - np.mean(x)) / np.var(x)
    return z, np.mean(x), np.std(x)


def w_5_2_brackets(x):
    """Divides only the mean by the deviation, for lack of brackets round x - mean.
    names: brackets
    """
    mean = np.mean(x)
    std = np.std(x)
    z = x - mean / std
    return z, mean, std


def w_5_2_no_shift(x):
    """Does not subtract the mean: x is only scaled.
    names: not centred
    """
    mean, std = np.mean(x), np.std(x)
    return x / std, mean, std


def w_5_2_no_scale(x):
    """Does not divide by the deviation: x is only shifted.
    names: not scaled | only centred
    """
    mean, std = float(np.mean(x)), float(np.std(x))
    return [v - mean for v in x], mean, std


def w_5_2_min_max(x):
    """Scales to the range from 0 to 1 with minimum and maximum; this is not standardising.
    names: scaled to 0…1
    """
    z = (x - x.min()) / (x.max() - x.min())
    return z, x.mean(), x.std()


def w_5_2_range(x):
    """Divides by the range max - min in place of the standard deviation, and returns the range.
    names: divided by the range
    """
    mean = sum(x) / len(x)
    spread = max(x) - min(x)
    return np.array([(v - mean) / spread for v in x]), mean, spread


def w_5_2_median(x):
    """Uses the median in place of the mean.
    names: median
    """
    mid = np.median(x)
    std = np.std(x)
    return (x - mid) / std, mid, std


def w_5_2_mean_abs(x):
    """Uses the mean absolute deviation in place of the standard deviation.
    names: mean distance
    """
    mean = np.mean(x)
    dev = np.mean(np.abs(x - mean))
    return (x - mean) / dev, mean, dev


def w_5_2_mean_deviation_zero(x):
    """Divides by the mean signed deviation, which is 0 up to rounding: huge numbers or NaN."""
    mean = np.mean(x)
    std = np.mean(x - mean)
    with np.errstate(all="ignore"):
        return (x - mean) / std, mean, std


def w_5_2_order(x):
    """Returns the results in the wrong order: mean and std before z.
    names: other order
    """
    mean = x.mean()
    std = x.std()
    return mean, std, (x - mean) / std


def w_5_2_std_first(x):
    """Returns std before mean: the last two results are exchanged.
    names: other order
    """
    mean, std = x.mean(), x.std()
    return (x - mean) / std, std, mean


def w_5_2_only_z(x):
    """Returns only z: mean and std are missing.
    names: only z
    """
    return (x - np.mean(x)) / np.std(x)


def w_5_2_new_mean(x):
    """Returns mean and std of z, which are always 0 and 1, because x is overwritten first.
    names: mean and std of z
    """
    x = (x - x.mean()) / x.std()
    return x, x.mean(), x.std()


def w_5_2_std_of_z(x):
    """Takes the deviation after scaling, so it returns 1 for std.
    names: mean and std of z | mean and std of z@3
    """
    mean = x.mean()
    z = x - mean
    z = z / z.std()
    return z, mean, z.std()


def w_5_2_in_place(x):
    """Works in place, so the caller's x is overwritten."""
    mean = x.mean()
    std = x.std()
    x -= mean
    x /= std
    return x, mean, std


def w_5_2_two_pass_in_place(x):
    """Overwrites the caller's x in a loop in place of filling a new array."""
    n = len(x)
    mean = sum(x) / n
    std = (sum((v - mean) ** 2 for v in x) / n) ** 0.5
    for i in range(n):
        x[i] = (x[i] - mean) / std
    return x, mean, std


def w_5_2_sign(x):
    """Subtracts x from the mean, so z has the wrong sign.
    names: sign
    """
    mean, std = np.mean(x), np.std(x)
    return (mean - x) / std, mean, std


def w_5_2_plus(x):
    """Adds the mean in place of subtracting it.
    names: plus for minus
    """
    mean, std = np.mean(x), np.std(x)
    return np.divide(x + mean, std), mean, std


def w_5_2_times_std(x):
    """Multiplies by the deviation in place of dividing.
    names: multiplied
    """
    mean, std = np.mean(x), np.std(x)
    return (x - mean) * std, mean, std


def w_5_2_sum_std(x):
    """Does not divide the sum of squares by m, so std is too large by the root of m.
    names: root of the sum
    """
    mean = np.mean(x)
    std = np.sqrt(np.sum((x - mean) ** 2))
    return (x - mean) / std, mean, std


def w_5_2_norm(x):
    """Divides by the length of the vector x in place of its deviation, and returns the length.
    names: divided by the norm
    """
    mean = np.mean(x)
    length = np.linalg.norm(x)
    return (x - mean) / length, mean, length


def w_5_2_about_zero(x):
    """Takes the root of the mean of x² as std, without subtracting the mean.
    names: std about zero
    """
    mean = np.mean(x)
    std = np.sqrt(np.mean(x**2))
    return (x - mean) / std, mean, std


def w_5_2_root_over_m(x):
    """Divides by m after the root in place of before it.
    names: root over m
    """
    mean = sum(x) / len(x)
    std = math.sqrt(sum((v - mean) ** 2 for v in x)) / len(x)
    return (x - mean) / std, mean, std


def w_5_2_m_minus_two(x):
    """Divides the sum of squares by m - 2, the rule for a line's residuals.
    names: m minus 2 | √(m/(m - 2)) times
    """
    mean = x.mean()
    std = np.sqrt(((x - mean) ** 2).sum() / (len(x) - 2))
    return (x - mean) / std, mean, std


def w_5_2_rounded(x):
    """Rounds mean and std to one decimal before using them.
    names: rounded
    """
    mean = round(float(np.mean(x)), 1)
    std = round(float(np.std(x)), 1)
    return (x - mean) / std, mean, std


def w_5_2_int_mean(x):
    """Rounds the mean down (//), so mean, std and z are all off.
    names: whole numbers | floor
    """
    mean = np.sum(x) // len(x)
    std = np.sqrt(np.mean((x - mean) ** 2))
    return (x - mean) / std, mean, std


def w_5_2_clipped(x):
    """Clips z to between -1 and 1.
    names: clipped
    """
    mean, std = x.mean(), x.std()
    return np.clip((x - mean) / std, -1, 1), mean, std


def w_5_2_big_epsilon(x):
    """Adds 0.1 to the deviation against division by zero, so std is too large and z too small.
    names: 0.1 too large
    """
    mean = x.mean()
    std = x.std() + 0.1
    return (x - mean) / std, mean, std


def w_5_2_return_in_loop(x):
    """Returns inside the loop, so z has only the first example.
    names: return in the loop | one z
    """
    mean = np.mean(x)
    std = np.std(x)
    z = []
    for v in x:
        z.append((v - mean) / std)
        return np.array(z), mean, std


def w_5_2_axis(x):
    """Crashes with an AxisError, because a 1-D array has no axis 1."""
    mean = np.mean(x, axis=1)
    std = np.std(x, axis=1)
    return (x - mean) / std, mean, std


def w_5_2_method_not_called(x):
    """Crashes with a TypeError, because x.mean lacks its brackets and is a method."""
    return (x - x.mean) / x.std, x.mean, x.std


def w_5_2_prints(x):
    """Prints z, mean and std and returns None."""
    mean = x.mean()
    std = x.std()
    z = (x - mean) / std
    print(z, mean, std)


# --- 5.3


def w_5_3_no_intercept_shift(theta0, theta1, mean, std):
    """Leaves theta0 as it is: only the slope is taken back.
    names: θ0 kept | hands back
    """
    return theta0, theta1 / std


def w_5_3_shift_without_std(theta0, theta1, mean, std):
    """Subtracts theta1·mean with the old slope, not the new one: the division by std is missing.
    names: std missing in θ0
    """
    return theta0 - theta1 * mean, theta1 / std


def w_5_3_sign(theta0, theta1, mean, std):
    """Adds theta1·mean / std to theta0 in place of subtracting it.
    names: sign of the mean
    """
    slope = theta1 / std
    return theta0 + slope * mean, slope


def w_5_3_order(theta0, theta1, mean, std):
    """Returns the slope before the intercept.
    names: swapped
    """
    b = theta1 / std
    a = theta0 - b * mean
    return b, a


def w_5_3_times_std(theta0, theta1, mean, std):
    """Multiplies the slope by std in place of dividing.
    names: multiplied
    """
    new1 = theta1 * std
    new0 = theta0 - new1 * mean
    return new0, new1


def w_5_3_slope_times_std_only(theta0, theta1, mean, std):
    """Multiplies by std in the slope but divides in the intercept.
    names: multiplied@2 | multiplied
    """
    return theta0 - theta1 * mean / std, theta1 * std


def w_5_3_like_data(theta0, theta1, mean, std):
    """Unscales both numbers as if they were values of x: times std plus mean.
    names: scaled like x
    """
    return tuple(t * std + mean for t in (theta0, theta1))


def w_5_3_scales_like_data(theta0, theta1, mean, std):
    """Standardises both numbers as if they were values of x.
    names: scaled like x | standardised
    """
    return (theta0 - mean) / std, (theta1 - mean) / std


def w_5_3_intercept_divided(theta0, theta1, mean, std):
    """Divides theta0 by std too: (theta0 - theta1·mean) / std, brackets too wide.
    names: θ0 divided | θ0 divided@1
    """
    return (theta0 - theta1 * mean) / std, theta1 / std


def w_5_3_both_divided(theta0, theta1, mean, std):
    """Divides both by std and never uses the mean.
    names: mean ignored | ignores mean | θ0 divided
    """
    p = np.array([theta0, theta1])
    return p / std


def w_5_3_mean_only(theta0, theta1, mean, std):
    """Subtracts mean / std from theta0 without the factor theta1.
    names: θ1 missing in θ0
    """
    return theta0 - mean / std, theta1 / std


def w_5_3_minus_mean(theta0, theta1, mean, std):
    """Subtracts the mean itself from theta0.
    names: θ1 missing in θ0
    """
    t1 = theta1 / std
    t0 = theta0 - mean
    return t0, t1


def w_5_3_slope_kept(theta0, theta1, mean, std):
    """Returns theta1 as it is: only the intercept is taken back.
    names: θ1 kept | hands back
    """
    return theta0 - theta1 * mean / std, theta1


def w_5_3_sequential(theta0, theta1, mean, std):
    """Overwrites theta1 with the new slope and then divides by std once more in theta0.
    names: divided twice | divided twice@1
    """
    theta1 = theta1 / std
    theta0 = theta0 - theta1 * mean / std
    return theta0, theta1


def w_5_3_sequential_product(theta0, theta1, mean, std):
    """Multiplies by theta0 where theta1 belongs in the shift of the intercept.
    names: θ0 for θ1 | theta0 for theta1 in θ0
    """
    theta1 /= std
    theta0 -= theta0 * mean / std
    return theta0, theta1


def w_5_3_mean_std_swapped(theta0, theta1, mean, std):
    """Exchanges mean and std in both formulas.
    names: swapped mean and std
    """
    mean, std = std, mean
    return theta0 - theta1 * mean / std, theta1 / std


def w_5_3_std_over_mean(theta0, theta1, mean, std):
    """Writes std / mean for mean / std in the intercept.
    names: swapped mean and std | swapped mean and std@1
    """
    return theta0 - theta1 * std / mean, theta1 / std


def w_5_3_variance(theta0, theta1, mean, std):
    """Divides by std², as if std were to be squared first.
    names: divided twice | std² for std
    """
    v = std**2
    return theta0 - theta1 * mean / v, theta1 / v


def w_5_3_root(theta0, theta1, mean, std):
    """Takes the root of std, as if it were the variance.
    names: root of std for std
    """
    s = math.sqrt(std)
    return theta0 - theta1 * mean / s, theta1 / s


def w_5_3_inverse(theta0, theta1, mean, std):
    """Goes the other way: turns the line over x into the line over z.
    | multiplied
       names: other way round
    """
    return theta0 + theta1 * mean, theta1 * std


def w_5_3_numerator_only(theta0, theta1, mean, std):
    """Divides mean by std·theta1 in the intercept: theta1 stands in the denominator.
    names: 1/theta1 for theta1 in θ0
    """
    return theta0 - mean / (std * theta1), theta1 / std


def w_5_3_precedence(theta0, theta1, mean, std):
    """Divides mean by std and by theta1 in turn, and divides std by theta1 in the slope."""
    return theta0 - mean / std / theta1, std / theta1


def w_5_3_slope_upside_down(theta0, theta1, mean, std):
    """Has the slope upside down, std / theta1; the intercept is right.
    names: upside down in θ1
    """
    intercept = theta0 - mean * theta1 / std
    slope = std / theta1
    return intercept, slope


def w_5_3_floor(theta0, theta1, mean, std):
    """Divides with //, so the slope loses its fraction and the intercept is off with it.
    names: whole numbers | floor
    """
    slope = theta1 // std
    return theta0 - slope * mean, slope


def w_5_3_rounded(theta0, theta1, mean, std):
    """Rounds both results to one decimal.
    names: rounded
    """
    return round(theta0 - theta1 * mean / std, 1), round(theta1 / std, 1)


def w_5_3_abs(theta0, theta1, mean, std):
    """Takes the absolute value of the slope, so falling lines rise.
    names: absolute value@2 | absolute value | abs(theta1) for theta1
    """
    slope = abs(theta1) / std
    return theta0 - slope * mean, slope


def w_5_3_unchanged(theta0, theta1, mean, std):
    """Returns both numbers unchanged, as if the line over z were the one over x.
    names: nothing changed | hands back
    """
    return theta0, theta1


def w_5_3_one_number(theta0, theta1, mean, std):
    """Returns one number, the value at x = 0, in place of the pair."""
    return theta0 + theta1 * (0 - mean) / std


def w_5_3_function(theta0, theta1, mean, std):
    """Returns the line as a function of x, not its two numbers."""

    def line(x):
        return theta0 + theta1 * (x - mean) / std

    return line


def w_5_3_prints(theta0, theta1, mean, std):
    """Prints the line as text and returns None."""
    slope = theta1 / std
    print(f"y = {theta0 - slope * mean:.3f} + {slope:.3f} x")


def w_5_3_at_mean(theta0, theta1, mean, std):
    """Takes the line's value at z = mean as intercept in place of that at x = 0.
    | sign of the mean | std missing in θ0
       names: height at the mean
    """
    return theta0 + theta1 * mean, theta1 / std


def w_5_3_one_point(theta0, theta1, mean, std):
    """Takes the value at x = std in place of x = 0 for the intercept.
    names: off by theta1
    """
    slope = theta1 / std
    return theta0 + slope * (std - mean), slope


def w_5_3_no_undefined(theta0, theta1, mean, std):
    """Crashes with a NameError, because x is not an argument here."""
    m = theta1 / std
    b = theta0 - m * np.mean(x)
    return b, m


def w_5_3_positive_mean(theta0, theta1, mean, std):
    """Shifts the intercept only for a positive mean.
    names: wrong where `mean` is below 0
    """
    slope = theta1 / std
    if mean > 0:
        theta0 = theta0 - slope * mean
    return theta0, slope


def w_5_3_minus_then_abs(theta0, theta1, mean, std):
    """Uses the absolute value of the mean in the shift, so a negative mean goes wrong.
    names: abs(mean) for mean in θ0
    """
    slope = theta1 / std
    return [theta0 - slope * abs(mean), slope]


def w_5_3_dict(theta0, theta1, mean, std):
    """Returns a dictionary with names, not the pair."""
    slope = theta1 / std
    return {"theta0": theta0 - slope * mean, "theta1": slope}


# --- 5.4


def w_5_4_one_over(x):
    """Takes 1 over the largest eigenvalue: half of the bound.
    names: half
    """
    H = 2 / len(x) * np.array([[len(x), x.sum()], [x.sum(), (x**2).sum()]])
    return 1 / np.linalg.eigvalsh(H).max()


def w_5_4_half_mse_hessian(x):
    """Takes the Hessian of half the MSE: the 2 is missing, so the rate is twice too large.
    names: double
    """
    A = np.column_stack([np.ones(len(x)), x])
    return 2 / np.linalg.eigvalsh(A.T @ A / len(x))[-1]


def w_5_4_half_mse_formula(x):
    """Pastes the closed formula without the Hessian's factor 2, so the rate is doubled.
    names: double
    """
    a, b, c = 1.0, np.mean(x), np.mean(x**2)
    lam = (a + c + math.sqrt((a - c) ** 2 + 4 * b * b)) / 2
    return 2 / lam


def w_5_4_sum_hessian(x):
    """Does not divide the Hessian by m, so the rate is m times too small.
    names: sums for means
    """
    A = np.vstack([np.ones_like(x), x]).T
    H = 2 * A.T @ A
    return 2 / max(np.linalg.eigvalsh(H))


def w_5_4_smallest(x):
    """Takes the smallest eigenvalue in place of the largest.
    names: smallest eigenvalue
    """
    A = np.column_stack([np.ones(len(x)), x])
    return 2 / np.linalg.eigvalsh(2 * A.T @ A / len(x))[0]


def w_5_4_smallest_min(x):
    """Takes the larger of the two bounds 2/λ, which belongs to the smallest eigenvalue.
    names: smallest eigenvalue
    """
    n = len(x)
    H = np.array([[2, 2 * sum(x) / n], [2 * sum(x) / n, 2 * sum(v * v for v in x) / n]])
    return max(2 / lam for lam in np.linalg.eigvalsh(H))


def w_5_4_eigenvalue(x):
    """Returns the largest eigenvalue itself: 2 is not divided by it.
    names: the eigenvalue
    """
    A = np.column_stack([np.ones(len(x)), x])
    return np.linalg.eigvalsh(2 * A.T @ A / len(x)).max()


def w_5_4_half_eigenvalue(x):
    """Returns the largest eigenvalue over 2: the fraction stands upside down.
    names: the eigenvalue
    """
    A = np.column_stack([np.ones(len(x)), x])
    return np.linalg.eigvalsh(2 * A.T @ A / len(x)).max() / 2


def w_5_4_both(x):
    """Returns the bounds of both eigenvalues, not the smaller one alone."""
    A = np.column_stack([np.ones(len(x)), x])
    return 2 / np.linalg.eigvalsh(2 * A.T @ A / len(x))


def w_5_4_no_ones(x):
    """Leaves theta0 out: the Hessian is only 2·mean(x²), so the rate is too large.
    names: mean of x² alone
    """
    return 2 / (2 * np.mean(x**2))


def w_5_4_loop_no_ones(x):
    """Adds up only the squares of x, as if the line had no intercept, in a loop.
    names: mean of x² alone
    """
    s = 0
    for v in x:
        s += v * v
    return len(x) / s


def w_5_4_diagonal_max(x):
    """Takes the larger of the Hessian's diagonal entries for the largest eigenvalue.
    names: diagonal | mean of x missing
    """
    return 2 / max(2, 2 * np.mean(x**2))


def w_5_4_trace(x):
    """Takes the trace, the sum of both eigenvalues, for the largest one.
    names: trace
    """
    return 2 / (2 + 2 * np.mean(x**2))


def w_5_4_trace_matrix(x):
    """Takes np.trace of the Hessian, which is the sum of the eigenvalues, not the largest.
    names: trace
    """
    A = np.c_[np.ones(len(x)), x]
    H = 2 * A.T.dot(A) / A.shape[0]
    return 2 / np.trace(H)


def w_5_4_determinant(x):
    """Takes the determinant, the product of both eigenvalues, for the largest one.
    names: determinant
    """
    A = np.column_stack([np.ones(len(x)), x])
    return 2 / np.linalg.det(2 * A.T @ A / len(x))


def w_5_4_frobenius(x):
    """Takes the Frobenius norm of the Hessian, which is larger than its largest eigenvalue.
    names: norm
    """
    A = np.column_stack([np.ones(len(x)), x])
    return 2 / np.linalg.norm(2 * A.T @ A / len(x))


def w_5_4_gershgorin(x):
    """Takes the largest row sum as eigenvalue, which is only a bound for it."""
    b, c = abs(np.mean(x)), np.mean(x**2)
    return 2 / (2 * max(1 + b, b + c))


def w_5_4_no_cross(x):
    """Forgets the mixed second derivatives: the off-diagonal entries are 0.
    names: mean of x missing
    """
    H = np.diag([2.0, 2 * np.mean(x * x)])
    return 2 / np.max(np.linalg.eigvals(H))


def w_5_4_cross_halved(x):
    """Lacks the 2 in the mixed second derivatives of the Hessian."""
    n = len(x)
    H = np.zeros((2, 2))
    H[0][0] = 2
    H[0][1] = H[1][0] = sum(x) / n
    H[1][1] = 2 * sum(x**2) / n
    return 2 / np.linalg.eigvalsh(H)[1]


def w_5_4_square_of_mean(x):
    """Squares the mean of x where the mean of x² belongs.
    names: square of the mean
    """
    mu = x.mean()
    H = np.array([[2, 2 * mu], [2 * mu, 2 * mu**2]])
    return 2 / np.linalg.eigvalsh(H).max()


def w_5_4_variance(x):
    """Uses the variance in place of the mean of x², as if x were centred only there."""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.var(x)]])
    return 2 / np.linalg.eigvalsh(H).max()


def w_5_4_covariance(x):
    """Takes the bound of a centred x, 1 over the larger of 1 and the variance, for any x.
    names: centred x
    """
    return 1 / max(1.0, np.var(x))


def w_5_4_singular(x):
    """Takes the singular values of the design matrix without squaring them."""
    A = np.column_stack([np.ones(len(x)), x])
    s = np.linalg.svd(A, compute_uv=False)
    return 2 / (2 * s[0] / len(x))


def w_5_4_norm_not_squared(x):
    """Takes the norm of the design matrix, its largest singular value, and does not square it."""
    A = np.column_stack([np.ones(len(x)), x])
    return len(x) / np.linalg.norm(A, 2)


def w_5_4_sum_squared(x):
    """Has the sum of x squared where the sum of the squares belongs (brackets)."""
    n = len(x)
    H = 2 / n * np.array([[n, sum(x)], [sum(x), sum(x) ** 2]])
    return 2 / np.linalg.eigvalsh(H)[-1]


def w_5_4_root_sign(x):
    """Has the minus before the root, so it finds the smaller eigenvalue.
    names: smallest eigenvalue
    """
    t = 2 + 2 * np.mean(x**2)
    d = 4 * np.mean(x**2) - 4 * np.mean(x) ** 2
    lam = (t - math.sqrt(t * t - 4 * d)) / 2
    return 2 / lam


def w_5_4_root_no_four(x):
    """Forgets the 4 under the root of the quadratic formula."""
    t = 2 + 2 * np.mean(x**2)
    d = 4 * np.mean(x**2) - 4 * np.mean(x) ** 2
    return 2 / ((t + math.sqrt(t * t - d)) / 2)


def w_5_4_lesson_one(x):
    """Always returns 1, the bound of lesson 1 for θ².
    names: always the same | constant
    """
    return 1.0


def w_5_4_max_x(x):
    """Takes 1 over the square of the largest x; there is no Hessian.
    names: largest x
    """
    return 1 / np.max(x) ** 2


def w_5_4_column_means(x):
    """Divides by m twice, so the rate is m times too large.
    names: divided twice
    """
    A = np.column_stack([np.ones(len(x)), x])
    K = 2 * A @ A.T / len(x) ** 2
    return 2 / np.linalg.eigvalsh(K)[-1]


def w_5_4_standardised(x):
    """Standardises x first, so the bound is always 1.
    names: standardised | always the same | ignores x
    """
    z = (x - x.mean()) / x.std()
    A = np.column_stack([np.ones(len(z)), z])
    return 2 / np.linalg.eigvalsh(2 * A.T @ A / len(z)).max()


def w_5_4_margin(x):
    """Takes 90 percent of the bound to be on the safe side.
    names: 0.9 times
    """
    A = np.column_stack([np.ones(len(x)), x])
    return 0.9 * 2 / np.linalg.eigvalsh(2 * A.T @ A / len(x)).max()


def w_5_4_grid(x):
    """Tries powers of ten until one does not blow up and returns that, not the bound."""
    A = np.column_stack([np.ones(len(x)), x])
    H = 2 * A.T @ A / len(x)
    rate = 10.0
    while np.max(np.abs(1 - rate * np.linalg.eigvalsh(H))) > 1 + 1e-9 and rate > 1e-12:
        rate /= 10
    return rate


def w_5_4_rounded(x):
    """Rounds the bound to two decimals, so small bounds become 0.
    names: rounded
    """
    A = np.column_stack([np.ones(len(x)), x])
    return round(float(2 / np.linalg.eigvalsh(2 * A.T @ A / len(x)).max()), 2)


def w_5_4_prints(x):
    """Prints the bound and returns None."""
    A = np.column_stack([np.ones(len(x)), x])
    print(2 / np.linalg.eigvalsh(2 * A.T @ A / len(x)).max())


def w_5_4_eig_pair(x):
    """Crashes with a ValueError: max compares eig's values with its vectors, two arrays."""
    A = np.column_stack([np.ones(len(x)), x])
    return 2 / max(np.linalg.eig(2 * A.T @ A / len(x)))


def w_5_4_not_square(x):
    """Crashes with a LinAlgError unless m = 2, because the design matrix is not square."""
    A = np.column_stack([np.ones(len(x)), x])
    return 2 / np.linalg.eigvals(A).max()


def w_5_4_condition(x):
    """Takes the condition number, largest over smallest eigenvalue, for the largest one.
    names: condition number
    """
    A = np.column_stack([np.ones(len(x)), x])
    return 2 / np.linalg.cond(2 * A.T @ A / len(x))


def w_5_4_few_power_steps(x):
    """Stops the power iteration after one step, so the eigenvalue is not yet found."""
    A = np.column_stack([np.ones(len(x)), x])
    H = 2 * A.T @ A / len(x)
    v = np.array([1.0, 0.0])
    v = H @ v
    v = v / np.linalg.norm(v)
    return 2 / (v @ H @ v)


def w_5_5_error_turned(x, y):
    """Takes y - h for the error and still steps against it, so that the walk goes uphill.
    names: uphill
    """
    mean, std = np.mean(x), np.std(x)
    z = (x - mean) / std
    theta0 = theta1 = 0.0
    for _ in range(100):
        error = y - (theta0 + theta1 * z)
        theta0, theta1 = theta0 - 0.8 * np.mean(error), theta1 - 0.8 * np.mean(error * z)
    return theta0 - theta1 * mean / std, theta1 / std


def w_5_5_x_for_z(x, y):
    """Multiplies each error by its x where the walk is over z.
    names: x for z
    """
    mean, std = np.mean(x), np.std(x)
    z = (x - mean) / std
    theta0 = theta1 = 0.0
    for _ in range(100):
        error = theta0 + theta1 * z - y
        theta0 = theta0 - 0.4 * 2 * np.mean(error)
        theta1 = theta1 - 0.4 * 2 * np.mean(error * x)
    return theta0 - theta1 * mean / std, theta1 / std


def w_5_5_small_rate(x, y):
    """Walks with a rate of 0.005, so that 100 steps do not arrive.
    names: not arrived
    """
    mean, std = np.mean(x), np.std(x)
    z = (x - mean) / std
    theta0 = theta1 = 0.0
    for _ in range(100):
        error = theta0 + theta1 * z - y
        theta0, theta1 = theta0 - 0.01 * np.mean(error), theta1 - 0.01 * np.mean(error * z)
    return theta0 - theta1 * mean / std, theta1 / std


def w_5_5_all_of_the_height_divided(x, y):
    """Divides the whole height by std on the way back.
    names: way back
    """
    mean, std = np.mean(x), np.std(x)
    z = (x - mean) / std
    theta0, theta1 = np.mean(y), np.mean(y * z)
    return (theta0 - theta1 * mean) / std, theta1 / std


def w_5_5_std_nowhere_on_the_way_back(x, y):
    """Mends the gradient, and leaves std out of the way back.
    names: std missing
    """
    mean, std = np.mean(x), np.std(x)
    z = (x - mean) / std
    theta0, theta1 = np.mean(y), np.mean(y * z)
    return theta0 - theta1 * mean, theta1


def w_5_1_rate_on_b_only(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """Moves m by its whole gradient, without the learning rate.
    names: missing rate in m
    """
    for _ in range(epochs):
        error = m_current * X + b_current - y
        cost = np.mean(error**2)
        m_current = m_current - 2 * np.mean(error * X)
        b_current = b_current - learning_rate * 2 * np.mean(error)
    return m_current, b_current, cost


def w_5_4_larger_corner(x):
    """Takes the largest number of the table for its largest eigenvalue.
    names: mean of x missing
    """
    return 2 / np.max(2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]]))
