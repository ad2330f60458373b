"""Right answers to the exercises of lesson 5, in many styles. All of them must pass."""

import math
import statistics

import numpy as np

# --- 5.1


def r_5_1_article(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    N = float(len(y))
    for i in range(epochs):  # noqa: B007
        y_current = (m_current * X) + b_current
        cost = sum([data**2 for data in (y - y_current)]) / N
        m_gradient = -(2 / N) * sum(X * (y - y_current))
        b_gradient = -(2 / N) * sum(y - y_current)
        m_current = m_current - (learning_rate * m_gradient)
        b_current = b_current - (learning_rate * b_gradient)
    return m_current, b_current, cost


def r_5_1_cost_after(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    for _ in range(epochs):
        error = m_current * X + b_current - y
        m_current -= learning_rate * 2 * np.mean(error * X)
        b_current -= learning_rate * 2 * np.mean(error)
    return m_current, b_current, np.mean((m_current * X + b_current - y) ** 2)


def r_5_1_cost_after_in_the_loop(X, y, m=0, b=0, epochs=1000, lr=0.0001):
    n = X.shape[0]
    for _ in range(epochs):
        r = y - (m * X + b)
        m, b = m + lr * (2 / n) * (r @ X), b + lr * (2 / n) * r.sum()
        cost = ((y - (m * X + b)) ** 2).sum() / n
    return m, b, cost


def r_5_1_matrix(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    A = np.column_stack([X, np.ones_like(X)])
    w = np.array([m_current, b_current], dtype=float)
    for _ in range(epochs):
        r = A @ w - y
        cost = r @ r / len(y)
        w = w - learning_rate * 2 / len(y) * A.T @ r
    return w[0], w[1], cost


def r_5_1_column_vectors(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    A = np.c_[np.ones(len(X)), X]
    Y = y.reshape(-1, 1)
    w = np.array([[float(b_current)], [float(m_current)]])
    for _ in range(epochs):
        r = A.dot(w) - Y
        cost = np.sum(r**2, axis=0) / len(Y)
        w -= learning_rate * (2 / len(Y)) * A.T.dot(r)
    return [w[1], w[0], cost]


def r_5_1_loops(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    n = len(X)
    for _ in range(epochs):
        total = dm = db = 0
        for i in range(n):
            e = m_current * X[i] + b_current - y[i]
            total += e**2
            dm += 2 * e * X[i]
            db += 2 * e
        cost = total / n
        m_current, b_current = (
            m_current - learning_rate * dm / n,
            b_current - learning_rate * db / n,
        )
    return m_current, b_current, cost


def r_5_1_generators(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    n = len(y)
    for _ in range(epochs):
        e = [m_current * a + b_current - c for a, c in zip(X, y)]  # noqa: B905
        cost = sum(k * k for k in e) / n
        m_current -= learning_rate * sum(2 * k * a for k, a in zip(e, X)) / n  # noqa: B905
        b_current -= learning_rate * sum(2 * k for k in e) / n
    return m_current, b_current, cost


def r_5_1_while_and_print(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    k = 0
    while k < epochs:
        p = m_current * X + b_current
        cost = np.square(y - p).mean()
        dm = (-2 * X * (y - p)).mean()
        db = (-2 * (y - p)).mean()
        m_current = m_current - learning_rate * dm
        b_current = b_current - learning_rate * db
        k += 1
        if k % 100 == 0:
            print("epoch", k, "cost", cost)
    return m_current, b_current, cost


def r_5_1_recursive(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    def go(m, b, left, cost):
        for _ in range(min(left, 50)):
            e = m * X + b - y
            cost = np.mean(e**2)
            m, b = m - learning_rate * 2 * np.mean(e * X), b - learning_rate * 2 * np.mean(e)
        return go(m, b, left - 50, cost) if left > 50 else (m, b, cost)

    return go(m_current, b_current, epochs, None)


def r_5_1_five_sums(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    sx, sy, sxx, sxy = X.mean(), y.mean(), (X * X).mean(), (X * y).mean()
    m, b = m_current, b_current
    for _ in range(epochs):
        dm, db = 2 * (m * sxx + b * sx - sxy), 2 * (m * sx + b - sy)
        m, b = m - learning_rate * dm, b - learning_rate * db
    return m, b, np.mean((m * X + b - y) ** 2)


def r_5_1_array_back(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    theta = np.array([m_current, b_current], float)
    history = []
    for _ in range(epochs):
        r = theta[0] * X + theta[1] - y
        history.append(float(np.mean(r**2)))
        theta += -learning_rate * 2 * np.array([np.mean(r * X), np.mean(r)])
    return np.array([theta[0], theta[1], history[-1]])


def r_5_1_helpers(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    def predict(m, b):
        return m * X + b

    def cost_of(m, b):
        return np.average((predict(m, b) - y) ** 2)

    def gradients(m, b):
        difference = predict(m, b) - y
        return 2 * np.average(difference * X), 2 * np.average(difference)

    cost = cost_of(m_current, b_current)
    for _ in range(epochs):
        cost = cost_of(m_current, b_current)
        dm, db = gradients(m_current, b_current)
        m_current, b_current = m_current - learning_rate * dm, b_current - learning_rate * db
    return m_current, b_current, cost


def r_5_1_extra_argument(
    X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001, verbose=False
):
    N = np.float64(X.size)
    for epoch in range(1, epochs + 1):
        residual = np.subtract(np.add(np.multiply(m_current, X), b_current), y)
        cost = np.divide(np.dot(residual, residual), N)
        step = learning_rate * 2 / N
        m_current -= step * np.dot(residual, X)
        b_current -= step * np.sum(residual)
        if verbose:
            print(epoch, cost)
    return m_current, b_current, cost


def r_5_1_own_copies(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    work = np.empty_like(X)
    for _ in range(epochs):
        np.multiply(X, m_current, out=work)
        work += b_current
        work -= y
        b_step = 2 * work.mean()
        cost = np.mean(work * work)
        work *= X
        m_current = m_current - learning_rate * 2 * work.mean()
        b_current = b_current - learning_rate * b_step
    return m_current, b_current, cost


def r_5_1_two_in_the_rate(X, y, m_current=0, b_current=0, epochs=1000, learning_rate=0.0001):
    rate = 2 * learning_rate  # the 2 of the MSE
    for _ in range(epochs):
        r = y - m_current * X - b_current
        cost = np.linalg.norm(r) ** 2 / len(r)
        m_current, b_current = m_current + rate * (r * X).mean(), b_current + rate * r.mean()
    return np.array(m_current), np.array([b_current]), cost


# --- 5.2


def r_5_2_plain(x):
    mean, std = np.mean(x), np.std(x)
    return (x - mean) / std, mean, std


def r_5_2_methods(x):
    return (x - x.mean()) / x.std(), x.mean(), x.std()


def r_5_2_sample(x):
    mean, std = x.mean(), x.std(ddof=1)
    return (x - mean) / std, mean, std


def r_5_2_statistics(x):
    mean = statistics.fmean(x)
    std = statistics.pstdev(x)
    return [(v - mean) / std for v in x], mean, std


def r_5_2_statistics_sample(x):
    mean, std = statistics.mean(x), statistics.stdev(x)
    return [(float(v) - mean) / std for v in x], mean, std


def r_5_2_by_hand(x):
    m = len(x)
    mean = sum(x) / m
    var = sum((v - mean) ** 2 for v in x) / m
    return (x - mean) / var**0.5, mean, math.sqrt(var)


def r_5_2_sample_by_hand(x):
    mean = sum(x) / len(x)
    std = (sum([(v - mean) ** 2 for v in x]) / (len(x) - 1)) ** 0.5
    return np.array([(v - mean) / std for v in x]), mean, std


def r_5_2_in_place_on_a_copy(x):
    z = x.copy()
    mean = z.mean()
    z -= mean
    std = np.sqrt((z**2).mean())
    z /= std
    return z, mean, std


def r_5_2_loop(x):
    mean = 0
    for v in x:
        mean += v / len(x)
    spread = 0
    for v in x:
        spread += (v - mean) ** 2 / len(x)
    std = np.sqrt(spread)
    z = []
    for v in x:
        z.append((v - mean) / std)
    return z, mean, std


def r_5_2_generator(x):
    mean, std = np.average(x), np.std(x)
    return ((v - mean) / std for v in x), mean, std


def r_5_2_list_back(x):
    z = x - np.mean(x)
    std = np.linalg.norm(z) / np.sqrt(len(z))
    print(z.mean())
    return [z / std, np.array([np.mean(x)]), np.array(std)]


def r_5_2_squares_minus_square(x):
    mean = np.mean(x)
    std = np.sqrt(np.mean(x**2) - mean**2)
    return tuple((x - mean) / std), mean, std


def r_5_2_lambda_like(values, ddof=0):
    def f(v):
        return (v - np.mean(values)) / np.std(values, ddof=ddof)

    return np.array(list(map(f, values))), np.mean(values), np.std(values, ddof=ddof)


# --- 5.3


def r_5_3_plain(theta0, theta1, mean, std):
    return theta0 - theta1 * mean / std, theta1 / std


def r_5_3_slope_first(theta0, theta1, mean, std):
    slope = theta1 / std
    intercept = theta0 - slope * mean
    return intercept, slope


def r_5_3_array(theta0, theta1, mean, std):
    return np.array([theta0 - theta1 / std * mean, theta1 / std])


def r_5_3_matrix(theta0, theta1, mean, std):
    return np.array([[1, -mean / std], [0, 1 / std]]) @ np.array([theta0, theta1])


def r_5_3_two_points(theta0, theta1, mean, std):
    def h(x):
        return theta0 + theta1 * (x - mean) / std

    return h(0), h(1) - h(0)


def r_5_3_in_place(theta0, theta1, mean, std):
    theta1 /= std
    theta0 -= theta1 * mean
    return [theta0, theta1]


def r_5_3_list_of_arrays(a, b, mu, sigma):
    b = np.array([b]) / sigma
    return [a - b * mu, b]


def r_5_3_polyfit(theta0, theta1, mean, std):
    x = np.array([mean - std, mean + std])
    theta1_new, theta0_new = np.polyfit(x, theta0 + theta1 * (x - mean) / std, 1)
    return theta0_new, theta1_new


def r_5_3_printing(theta0, theta1, mean, std, digits=3):
    result = (std * theta0 - mean * theta1) / std, theta1 * (1 / std)
    print(round(result[0], digits))
    return result


def r_5_3_minus_a_plus(theta0, theta1, mean, std):
    return theta0 + theta1 * (0 - mean) / std, theta1 * std**-1


def r_5_3_solve(theta0, theta1, mean, std):
    return np.linalg.solve([[1.0, mean], [0.0, std]], [theta0, theta1])


def r_5_3_generator(theta0, theta1, mean, std):
    return (value for value in (theta0 - (theta1 * mean) / std, theta1 / std))


# --- 5.4


def r_5_4_plain(x):
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    return 2 / np.linalg.eigvalsh(H).max()


def r_5_4_eigvals(x):
    H = np.array([[2, 2 * x.mean()], [2 * x.mean(), 2 * (x**2).mean()]])
    return 2 / max(np.linalg.eigvals(H))


def r_5_4_eigh(x):
    A = np.column_stack([np.ones(len(x)), x])
    values, _ = np.linalg.eigh(2 * A.T @ A / len(x))
    return 2 / values[-1]


def r_5_4_formula(x):
    a, b, d = 2, 2 * np.mean(x), 2 * np.mean(x * x)
    largest = (a + d) / 2 + math.sqrt(((a - d) / 2) ** 2 + b**2)
    return 2 / largest


def r_5_4_norm(x):
    A = np.c_[x, np.ones_like(x)]
    return len(x) / np.linalg.norm(A, 2) ** 2


def r_5_4_svd(x):
    A = np.vstack([np.ones_like(x), x]).T
    return len(x) / np.linalg.svd(A, compute_uv=False)[0] ** 2


def r_5_4_without_the_two(x):
    return 1 / np.linalg.eigvalsh([[1, x.mean()], [x.mean(), (x @ x) / x.size]])[1]


def r_5_4_power_iteration(x):
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    v = np.array([1.0, 0.7])
    for _ in range(2000):
        v = H @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ H @ v)


def r_5_4_loops(x):
    m = len(x)
    s1 = s2 = 0.0
    for v in x:
        s1 += v
        s2 += v * v
    trace, det = 2 + 2 * s2 / m, 4 * (s2 / m - (s1 / m) ** 2)
    return 2 / ((trace + (trace**2 - 4 * det) ** 0.5) / 2)


def r_5_4_roots(x):
    p, q = np.mean(x), np.mean(x**2)
    return 1 / np.max(np.roots([1, -(1 + q), q - p * p]).real)


def r_5_4_array_back(x):
    H = np.cov(x, bias=True) * np.array([[0, 0], [0, 1]])
    H = 2 * (H + np.outer([1, x.mean()], [1, x.mean()]))
    return np.array([2 / np.linalg.eigvalsh(H)[-1]])


def r_5_4_bisection(x):
    H = 2 * np.array([[1, np.mean(x)], [np.mean(x), np.mean(x**2)]])
    low, high = 0.0, 2.0
    for _ in range(60):
        rate = (low + high) / 2
        step = np.eye(2) - rate * H
        if np.linalg.det(step + np.eye(2)) > 0 and np.trace(step) > -2:
            low = rate
        else:
            high = rate
    return low


def r_5_4_printing(x, digits=4):
    means = [np.average(x**k) for k in range(3)]
    H = [[2 * means[0], 2 * means[1]], [2 * means[1], 2 * means[2]]]
    rate = 2 / sorted(np.linalg.eigvalsh(H))[1]
    print(round(rate, digits))
    return rate
