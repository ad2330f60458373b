"""Wrong answers to the exercises of lesson 5, as learners write them.

The first line of each docstring is the name of the mistake, or * where any name will do.
"""

# ruff: noqa: F841

import numpy as np

# --- 5.1


def w_5_1_half_gradient(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """missing 2"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(1 / N) * sum(X * (y - y_current))
        b_gradient = -(1 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_half_gradient_cost_after(
    X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001
):
    """missing 2"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        m_gradient = np.mean(X * (y_current - y))
        b_gradient = np.mean(y_current - y)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
        cost = np.mean((m_current * X + b_current - y) ** 2)
    return m_current, b_current, cost


def w_5_1_half_all(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """half MSE"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / (2 * N)
        m_gradient = -(1 / N) * sum(X * (y - y_current))
        b_gradient = -(1 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_sum(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """sum for mean"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -2 * sum(X * (y - y_current))
        b_gradient = -2 * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_sum_everywhere(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """sum for mean"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2)
        m_gradient = -2 * sum(X * (y - y_current))
        b_gradient = -2 * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_sum_cost_after(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """sum for mean"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        m_gradient = 2 * sum(X * (y_current - y))
        b_gradient = 2 * sum(y_current - y)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
        cost = np.mean((m_current * X + b_current - y) ** 2)
    return m_current, b_current, cost


def w_5_1_uphill_plus(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """uphill"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current + learning_rate * m_gradient
        b_current = b_current + learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_uphill_sign_lost(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """uphill"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = (2 / N) * sum(X * (y - y_current))
        b_gradient = (2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_sign_in_m(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """sign in m"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = (2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_sign_in_b(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """sign in b"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = (2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_m_first(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """updates m first"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        m_current = m_current - learning_rate * m_gradient
        y_current = m_current * X + b_current
        b_gradient = -(2 / N) * sum(y - y_current)
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_b_first(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """updates b first"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        b_gradient = -(2 / N) * sum(y - y_current)
        b_current = b_current - learning_rate * b_gradient
        y_current = m_current * X + b_current
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        m_current = m_current - learning_rate * m_gradient
    return m_current, b_current, cost


def w_5_1_b_first_cost_after(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """updates b first"""
    N = len(y)
    for _ in range(epochs):
        b_current -= learning_rate * 2 * np.mean(m_current * X + b_current - y)
        m_current -= learning_rate * 2 * np.mean((m_current * X + b_current - y) * X)
        cost = np.mean((m_current * X + b_current - y) ** 2)
    return m_current, b_current, cost


def w_5_1_missing_x(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """missing x"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(y - y_current)
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_x_in_both(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """extra x"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(X * (y - y_current))
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_gradients_swapped(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """swapped gradients"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * b_gradient
        b_current = b_current - learning_rate * m_gradient
    return m_current, b_current, cost


def w_5_1_return_swapped(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """swapped return"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return b_current, m_current, cost


def w_5_1_cost_first(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """cost first"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return cost, m_current, b_current


def w_5_1_no_cost(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """count"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current


def w_5_1_cost_zero(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """cost not computed"""
    N = len(y)
    cost = 0
    for _ in range(epochs):
        y_current = m_current * X + b_current
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_cost_of_the_start(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """cost of the start"""
    N = len(y)
    y_current = m_current * X + b_current
    cost = sum((y - y_current) ** 2) / N
    for _ in range(epochs):
        y_current = m_current * X + b_current
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_one_epoch_less(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """one epoch too few"""
    N = len(y)
    for _ in range(1, epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_one_epoch_more(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """one epoch too many"""
    N = len(y)
    for _ in range(epochs + 1):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_starts_at_zero(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """ignores the start"""
    N = len(y)
    m_current = b_current = 0
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_thousand_epochs(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """ignores epochs"""
    N = len(y)
    for _ in range(1000):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_thousand_epochs_cost_after(
    X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001
):
    """ignores epochs"""
    N = len(y)
    for _ in range(1000):
        y_current = m_current * X + b_current
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
        cost = np.mean((m_current * X + b_current - y) ** 2)
    return m_current, b_current, cost


def w_5_1_own_rate(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """ignores the rate"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - 0.0001 * m_gradient
        b_current = b_current - 0.0001 * b_gradient
    return m_current, b_current, cost


def w_5_1_rate_one_hundredth(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """ignores the rate"""
    N = len(y)
    learning_rate = 0.01
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_no_rate(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """missing rate"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - m_gradient
        b_current = b_current - b_gradient
    return m_current, b_current, cost


def w_5_1_rate_twice(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """rate squared"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current)) * learning_rate
        b_gradient = -(2 / N) * sum(y - y_current) * learning_rate
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_brackets(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """brackets"""
    N = len(y)
    for _ in range(epochs):
        error = y - m_current * X + b_current
        cost = sum(error**2) / N
        m_gradient = -(2 / N) * sum(X * error)
        b_gradient = -(2 / N) * sum(error)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_brackets_in_gradients(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """brackets"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -2 / N * sum(X * (y - m_current * X + b_current))
        b_gradient = -2 / N * sum(y - m_current * X + b_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_brackets_after_x(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """brackets after X"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * y - y_current)
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_product_of_sums(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """product of sums"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X) * sum(y - y_current)
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_array_step(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """shape"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X) * (y - y_current)
        b_gradient = -(2 / N) * (y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_return_inside(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """return in the loop"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
        return m_current, b_current, cost


def w_5_1_never_kept(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """return in the loop"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m = m_current - learning_rate * m_gradient
        b = b_current - learning_rate * b_gradient
    return m, b, cost


def w_5_1_never_updated(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """no step"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m = m_current - learning_rate * m_gradient
        b = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_outside_the_loop(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """return in the loop"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
    m_current = m_current - learning_rate * m_gradient
    b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_predictions_once(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """gradient of the start"""
    N = len(y)
    y_current = m_current * X + b_current
    for _ in range(epochs):
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_cost_sum(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """cost as sum"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2)
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_cost_root(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """cost as root"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = np.sqrt(np.mean((y - y_current) ** 2))
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_cost_half(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """half cost"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / (2 * N)
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_cost_absolute(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """absolute errors"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = np.mean(np.abs(y - y_current))
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_cost_of_sum(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """square of the sum"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum(y - y_current) ** 2 / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_cost_not_squared(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """not squared"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = np.mean(y - y_current)
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_cost_precedence(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """precedence in cost"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = 1 / 2 * N * sum((y - y_current) ** 2)
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_gradient_times_n(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """precedence"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -2 * N * sum(X * (y - y_current))
        b_gradient = -2 * N * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_divided_twice(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """divided twice"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * np.mean(X * (y - y_current))
        b_gradient = -(2 / N) * np.mean(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_fixed_n(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """fixed N"""
    N = 193
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_fixed_three(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """fixed N"""
    N = 3
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_first_skipped(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """first example skipped"""
    X, y = X[1:], y[1:]
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_epochs_from_data(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """loops over the data"""
    N = len(y)
    for _ in range(len(X)):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_x_over_y(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """swapped X and y"""
    X, y = y, X
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_m_only(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """b not updated"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
    return m_current, b_current, cost


def w_5_1_steps_replace(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """updates replace m and b"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = learning_rate * m_gradient
        b_current = learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_whole_numbers(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """whole numbers"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return int(m_current), int(b_current), int(cost)


def w_5_1_printing(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """prints"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    print(m_current, b_current, cost)


def w_5_1_no_return(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """no return"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient


def w_5_1_half_and_uphill(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """*"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = (1 / N) * sum(X * (y - y_current))
        b_gradient = (1 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_half_and_swapped(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """*"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = sum((y - y_current) ** 2) / N
        m_gradient = -(1 / N) * sum(X * (y - y_current))
        b_gradient = -(1 / N) * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return b_current, m_current, cost


def w_5_1_sum_and_cost_root(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """*"""
    N = len(y)
    for _ in range(epochs):
        y_current = m_current * X + b_current
        cost = np.mean((y - y_current) ** 2) ** 0.5
        m_gradient = -2 * sum(X * (y - y_current))
        b_gradient = -2 * sum(y - y_current)
        m_current = m_current - learning_rate * m_gradient
        b_current = b_current - learning_rate * b_gradient
    return m_current, b_current, cost


def w_5_1_best_line(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """closed form"""
    m, b = np.polyfit(X, y, 1)
    return m, b, np.mean((m * X + b - y) ** 2)


def w_5_1_no_defaults(X, y, m_current, b_current, epochs, learning_rate):
    """no default"""
    for _ in range(epochs):
        e = m_current * X + b_current - y
        cost = np.mean(e**2)
        m_current = m_current - learning_rate * 2 * np.mean(e * X)
        b_current = b_current - learning_rate * 2 * np.mean(e)
    return m_current, b_current, cost


def w_5_1_hundred_epochs(X, y, m_current=0, b_current=0, epochs=100, learning_rate=0.0001):
    """other defaults"""
    for _ in range(epochs):
        e = m_current * X + b_current - y
        cost = np.mean(e**2)
        m_current = m_current - learning_rate * 2 * np.mean(e * X)
        b_current = b_current - learning_rate * 2 * np.mean(e)
    return m_current, b_current, cost


def w_5_1_each_example(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """updates for each example"""
    for _ in range(epochs):
        cost = np.mean((m_current * X + b_current - y) ** 2)
        for xi, yi in zip(X, y):  # noqa: B905
            e = m_current * xi + b_current - yi
            m_current, b_current = (
                m_current - learning_rate * 2 * e * xi,
                b_current - learning_rate * 2 * e,
            )
    return m_current, b_current, cost


def w_5_1_never_reset(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """gradients add up"""
    m_gradient = b_gradient = 0
    for _ in range(epochs):
        e = m_current * X + b_current - y
        cost = np.mean(e**2)
        m_gradient += 2 * np.mean(e * X)
        b_gradient += 2 * np.mean(e)
        m_current, b_current = (
            m_current - learning_rate * m_gradient,
            b_current - learning_rate * b_gradient,
        )
    return m_current, b_current, cost


def w_5_1_changes_y(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    """changes its input"""
    for _ in range(epochs):
        y -= m_current * X + b_current
        cost = np.mean(y**2)
        m_current = m_current + learning_rate * 2 * np.mean(y * X)
        b_current = b_current + learning_rate * 2 * np.mean(y)
    return m_current, b_current, cost


# --- 5.2


def w_5_2_not_centred(x):
    """not centred"""
    return x / np.std(x), np.mean(x), np.std(x)


def w_5_2_not_centred_sample(x):
    """not centred"""
    s = np.std(x, ddof=1)
    return x / s, np.mean(x), s


def w_5_2_only_centred(x):
    """only centred"""
    return x - np.mean(x), np.mean(x), np.std(x)


def w_5_2_variance(x):
    """divided by the variance"""
    return (x - np.mean(x)) / np.var(x), np.mean(x), np.std(x)


def w_5_2_variance_throughout(x):
    """variance for std"""
    std = np.mean((x - np.mean(x)) ** 2)
    return (x - np.mean(x)) / std, np.mean(x), std


def w_5_2_range(x):
    """divided by the range"""
    return (x - np.mean(x)) / (np.max(x) - np.min(x)), np.mean(x), np.std(x)


def w_5_2_min_max(x):
    """scaled to 0…1"""
    return (x - min(x)) / (max(x) - min(x)), np.mean(x), np.std(x)


def w_5_2_order_std(x):
    """other order"""
    return (x - x.mean()) / x.std(), x.std(), x.mean()


def w_5_2_order_z_last(x):
    """other order"""
    return x.mean(), x.std(), (x - x.mean()) / x.std()


def w_5_2_order_z_middle(x):
    """other order"""
    return x.mean(), (x - x.mean()) / x.std(), x.std()


def w_5_2_about_zero(x):
    """std about zero"""
    std = np.sqrt(np.mean(x**2))
    return (x - np.mean(x)) / std, np.mean(x), std


def w_5_2_brackets(x):
    """brackets"""
    return x - np.mean(x) / np.std(x), np.mean(x), np.std(x)


def w_5_2_sign(x):
    """sign"""
    return (np.mean(x) - x) / np.std(x), np.mean(x), np.std(x)


def w_5_2_only_z(x):
    """only z"""
    return (x - np.mean(x)) / np.std(x)


def w_5_2_after(x):
    """mean and std of z"""
    z = (x - np.mean(x)) / np.std(x)
    return z, np.mean(z), np.std(z)


def w_5_2_two_kinds(x):
    """two kinds of std"""
    return (x - np.mean(x)) / np.std(x), np.mean(x), np.std(x, ddof=1)


def w_5_2_mean_distance(x):
    """mean distance"""
    mean = sum(x) / len(x)
    std = sum(abs(x - mean)) / len(x)
    return (x - mean) / std, mean, std


def w_5_2_root_of_sum(x):
    """root of the sum"""
    mean = sum(x) / len(x)
    std = sum((x - mean) ** 2) ** 0.5
    return (x - mean) / std, mean, std


def w_5_2_variance_third(x):
    """variance returned"""
    return (x - x.mean()) / x.std(), x.mean(), x.var()


def w_5_2_in_place(x):
    """changes its input"""
    mean, std = x.mean(), x.std()
    x -= mean
    x /= std
    return x, mean, std


def w_5_2_printing(x):
    """prints"""
    print((x - x.mean()) / x.std(), x.mean(), x.std())


def w_5_2_one_z(x):
    """one z"""
    for v in x:
        z = (v - x.mean()) / x.std()
    return z, x.mean(), x.std()


def w_5_2_only_z_list(x):
    """only z"""
    return [(v - x.mean()) / x.std() for v in x]


def w_5_2_multiplied(x):
    """multiplied"""
    return (x - x.mean()) * x.std(), x.mean(), x.std()


def w_5_2_not_centred_and_variance(x):
    """*"""
    return x / x.var(), x.mean(), x.std()


# --- 5.3


def w_5_3_intercept_kept(theta0, theta1, mean, std):
    """θ0 kept"""
    return theta0, theta1 / std


def w_5_3_slope_kept(theta0, theta1, mean, std):
    """θ1 kept"""
    return theta0 - theta1 * mean / std, theta1


def w_5_3_plus(theta0, theta1, mean, std):
    """sign of the mean"""
    return theta0 + theta1 * mean / std, theta1 / std


def w_5_3_no_std(theta0, theta1, mean, std):
    """std missing in θ0"""
    return theta0 - theta1 * mean, theta1 / std


def w_5_3_std_twice(theta0, theta1, mean, std):
    """divided twice"""
    theta1 = theta1 / std
    return theta0 - theta1 * mean / std, theta1


def w_5_3_swapped(theta0, theta1, mean, std):
    """swapped"""
    return theta1 / std, theta0 - theta1 * mean / std


def w_5_3_multiplied(theta0, theta1, mean, std):
    """multiplied"""
    theta1 = theta1 * std
    return theta0 - theta1 * mean, theta1


def w_5_3_like_x(theta0, theta1, mean, std):
    """scaled like x"""
    return theta0 * std + mean, theta1 * std + mean


def w_5_3_bracket(theta0, theta1, mean, std):
    """θ0 divided"""
    return (theta0 - theta1 * mean) / std, theta1 / std


def w_5_3_no_theta1(theta0, theta1, mean, std):
    """θ1 missing in θ0"""
    return theta0 - mean / std, theta1 / std


def w_5_3_nothing(theta0, theta1, mean, std):
    """nothing changed"""
    return theta0, theta1


def w_5_3_mean_and_std_swapped(theta0, theta1, mean, std):
    """swapped mean and std"""
    return theta0 - theta1 * std / mean, theta1 / mean


def w_5_3_std_nowhere(theta0, theta1, mean, std):
    """std missing"""
    return theta0 - theta1 * mean, theta1


def w_5_3_slope_only(theta0, theta1, mean, std):
    """*"""
    return theta1 / std


def w_5_3_whole(theta0, theta1, mean, std):
    """whole numbers"""
    return (theta0 * std - theta1 * mean) // std, theta1 // std


def w_5_3_thetas_swapped(theta0, theta1, mean, std):
    """swapped thetas"""
    return theta1 - theta0 * mean / std, theta0 / std


def w_5_3_plus_and_slope_kept(theta0, theta1, mean, std):
    """*"""
    return theta0 + theta1 * mean / std, theta1


# --- 5.4


def w_5_4_one_over(x):
    """half"""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 1 / np.linalg.eigvalsh(H)[1]


def w_5_4_half_mse(x):
    """double"""
    H = np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / np.linalg.eigvalsh(H)[1]


def w_5_4_trace(x):
    """trace"""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / np.trace(H)


def w_5_4_sums(x):
    """sums for means"""
    H = 2 * np.array([[len(x), sum(x)], [sum(x), sum(x**2)]])
    return 2 / np.linalg.eigvalsh(H)[1]


def w_5_4_smallest(x):
    """smallest eigenvalue"""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / np.linalg.eigvalsh(H)[0]


def w_5_4_smallest_min(x):
    """smallest eigenvalue"""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / min(np.linalg.eigvals(H))


def w_5_4_mean_square(x):
    """mean of x² alone"""
    return 1 / np.mean(x**2)


def w_5_4_condition(x):
    """condition number"""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return np.linalg.cond(H)


def w_5_4_eigenvalue(x):
    """the eigenvalue"""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return np.linalg.eigvalsh(H)[1]


def w_5_4_determinant(x):
    """determinant"""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / np.linalg.det(H)


def w_5_4_variance(x):
    """centred x"""
    return 1 / np.var(x)


def w_5_4_norm(x):
    """norm"""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / np.linalg.norm(H)


def w_5_4_mean_squared(x):
    """square of the mean"""
    return 1 / (1 + np.mean(x) ** 2)


def w_5_4_both(x):
    """shape"""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / np.linalg.eigvalsh(H)


def w_5_4_m_in_the_corner(x):
    """one for m"""
    H = 2 * np.array([[len(x), np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / np.linalg.eigvalsh(H)[-1]


def w_5_4_diagonal(x):
    """mean of x missing"""
    H = np.diag([2, 2 * np.mean(x**2)])
    return 2 / H.max()


def w_5_4_largest_x(x):
    """largest x"""
    return 1 / max(x) ** 2


def w_5_4_copied(x):
    """the ten lines' rate"""
    return 0.0001


def w_5_4_rounded(x):
    """rounded"""
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return round(2 / np.linalg.eigvalsh(H)[1], 2)


def w_5_4_half_of_sums(x):
    """*"""
    H = np.array([[len(x), sum(x)], [sum(x), sum(x**2)]])
    return 2 / np.linalg.eigvalsh(H)[1]
