"""Wrong answers to the exercises of lesson 4, as learners write them.

The first line of each docstring is the name of the mistake that it makes; * if any name will do.
"""

# ruff: noqa: B905  (learners leave strict out)

import numpy as np

# --- 4.1


def w_4_1_precedence(theta0, theta1, x, y):
    """precedence"""
    return 1 / 2 * len(x) * np.sum((theta0 + theta1 * x - y) ** 2)


def w_4_1_precedence_of_a_sum(theta0, theta1, x, y):
    """precedence"""
    return np.sum((theta0 + theta1 * x - y) ** 2) / 2 * len(x)


def w_4_1_whole_mse(theta0, theta1, x, y):
    """extra 2"""
    return np.mean((theta0 + theta1 * x - y) ** 2)


def w_4_1_half_twice(theta0, theta1, x, y):
    """missing 2"""
    return np.mean((theta0 + theta1 * x - y) ** 2) / 4


def w_4_1_half_sum(theta0, theta1, x, y):
    """sum for mean"""
    return 0.5 * sum((y - theta0 - theta1 * x) ** 2)


def w_4_1_mean_over_m(theta0, theta1, x, y):
    """divided twice"""
    return np.mean((y - theta0 - theta1 * x) ** 2) / (2 * len(x))


def w_4_1_brackets(theta0, theta1, x, y):
    """brackets"""
    return np.mean((y - theta1 * x + theta0) ** 2) / 2


def w_4_1_brackets_other(theta0, theta1, x, y):
    """brackets"""
    return np.mean((y - theta0 + theta1 * x) ** 2) / 2


def w_4_1_square_of_the_sum(theta0, theta1, x, y):
    """square of the sum"""
    total = 0
    for i in range(len(x)):
        total += theta0 + theta1 * x[i] - y[i]
    return total**2 / (2 * len(x))


def w_4_1_abs(theta0, theta1, x, y):
    """absolute value"""
    return abs(theta0 + theta1 * x - y).sum() / (2 * len(x))


def w_4_1_rmse(theta0, theta1, x, y):
    """root"""
    return np.sqrt(np.mean((theta0 + theta1 * x - y) ** 2)) / 2


def w_4_1_y_squared(theta0, theta1, x, y):
    """square binds first"""
    return np.mean(theta0 + theta1 * x - y**2) / 2


def w_4_1_return_in_loop(theta0, theta1, x, y):
    """return in the loop"""
    total = 0
    for a, b in zip(x, y):
        total += (theta0 + theta1 * a - b) ** 2
        return total / (2 * len(x))


def w_4_1_overwritten(theta0, theta1, x, y):
    """only the last"""
    for a, b in zip(x, y):
        total = (theta0 + theta1 * a - b) ** 2
    return total / (2 * len(x))


def w_4_1_skips_first(theta0, theta1, x, y):
    """first example skipped"""
    m = len(x)
    return sum((theta0 + theta1 * x[i] - y[i]) ** 2 for i in range(1, m)) / (2 * m)


def w_4_1_skips_last(theta0, theta1, x, y):
    """last example skipped"""
    m = len(x)
    return sum((theta0 + theta1 * x[i] - y[i]) ** 2 for i in range(m - 1)) / (2 * m)


def w_4_1_columns(theta0, theta1, x, y):
    """every x meets every y"""
    x = x.reshape(-1, 1)
    return np.sum((theta0 + theta1 * x - y) ** 2) / (2 * len(x))


def w_4_1_prints(theta0, theta1, x, y):
    """prints"""
    print(np.mean((theta0 + theta1 * x - y) ** 2) / 2)


def w_4_1_no_return(theta0, theta1, x, y):
    """no return"""
    j = np.mean((theta0 + theta1 * x - y) ** 2) / 2  # noqa: F841


def w_4_1_an_array(theta0, theta1, x, y):
    """shape"""
    return (theta0 + theta1 * x - y) ** 2 / (2 * len(x))


def w_4_1_in_place(theta0, theta1, x, y):
    """changes its input"""
    x *= theta1
    x += theta0 - y
    return np.mean(x**2) / 2


def w_4_1_swapped(theta0, theta1, x, y):
    """swapped parameters"""
    return np.mean((theta1 + theta0 * x - y) ** 2) / 2


def w_4_1_rounded(theta0, theta1, x, y):
    """*"""
    return round(np.mean((theta0 + theta1 * x - y) ** 2) / 2, 2)


def w_4_1_hard_coded(theta0, theta1, x, y):
    """fixed m"""
    return np.sum((theta0 + theta1 * x - y) ** 2) / (2 * 193)


# --- 4.2


def w_4_2_mse(theta0, theta1, x, y):
    """extra 2"""
    r = theta0 + theta1 * x - y
    return 2 * r.mean(), 2 * (r * x).mean()


def w_4_2_half_left(theta0, theta1, x, y):
    """missing 2"""
    r, m = theta0 + theta1 * x - y, len(x)
    return sum(r) / (2 * m), sum(r * x) / (2 * m)


def w_4_2_sign(theta0, theta1, x, y):
    """sign"""
    r = y - (theta0 + theta1 * x)
    return r.mean(), (r * x).mean()


def w_4_2_sign_in_one(theta0, theta1, x, y):
    """sign in ∂J/∂θ1"""
    r = theta0 + theta1 * x - y
    return r.mean(), -(r * x).mean()


def w_4_2_two_in_one(theta0, theta1, x, y):
    """extra 2 in ∂J/∂θ0"""
    r = theta0 + theta1 * x - y
    return 2 * r.mean(), (r * x).mean()


def w_4_2_sum(theta0, theta1, x, y):
    """sum for mean"""
    r = theta0 + theta1 * x - y
    return r.sum(), r @ x


def w_4_2_sum_in_one(theta0, theta1, x, y):
    """sum for mean in ∂J/∂θ1"""
    r = theta0 + theta1 * x - y
    return r.mean(), r @ x


def w_4_2_precedence(theta0, theta1, x, y):
    """precedence"""
    r, m = theta0 + theta1 * x - y, len(x)
    return 1 / 1 * m * sum(r), 1 / 1 * m * sum(r * x)


def w_4_2_missing_x(theta0, theta1, x, y):
    """missing x"""
    r = theta0 + theta1 * x - y
    return r.mean(), r.mean()


def w_4_2_x_twice(theta0, theta1, x, y):
    """x twice"""
    r = theta0 + theta1 * x - y
    return r.mean(), (r * x**2).mean()


def w_4_2_swapped(theta0, theta1, x, y):
    """swapped return"""
    r = theta0 + theta1 * x - y
    return (r * x).mean(), r.mean()


def w_4_2_brackets(theta0, theta1, x, y):
    """*"""
    r = y - theta1 * x + theta0
    return -r.mean(), -(r * x).mean()


def w_4_2_brackets_in_the_product(theta0, theta1, x, y):
    """x meets y only"""
    h = theta0 + theta1 * x
    return np.mean(h - y), np.mean(h - y * x)


def w_4_2_mean_of_x(theta0, theta1, x, y):
    """x outside the mean"""
    r = theta0 + theta1 * x - y
    return np.sum(r) / len(x), np.sum(r) / len(x) * np.sum(x)


def w_4_2_still_squared(theta0, theta1, x, y):
    """error squared"""
    r = (theta0 + theta1 * x - y) ** 2
    return r.mean(), (r * x).mean()


def w_4_2_return_in_loop(theta0, theta1, x, y):
    """return in the loop"""
    d0 = d1 = 0
    for a, b in zip(x, y):
        d0 += theta0 + theta1 * a - b
        d1 += (theta0 + theta1 * a - b) * a
        return d0 / len(x), d1 / len(x)


def w_4_2_skips_first(theta0, theta1, x, y):
    """first example skipped"""
    d0 = d1 = 0
    for i in range(1, len(x)):
        d0 += theta0 + theta1 * x[i] - y[i]
        d1 += (theta0 + theta1 * x[i] - y[i]) * x[i]
    return d0 / len(x), d1 / len(x)


def w_4_2_columns(theta0, theta1, x, y):
    """every x meets every y"""
    x = x[:, None]
    r = theta0 + theta1 * x - y
    return r.mean(), (r * x).mean()


def w_4_2_only_one(theta0, theta1, x, y):
    """*"""
    return np.mean(theta0 + theta1 * x - y)


def w_4_2_vectors(theta0, theta1, x, y):
    """*"""
    r = theta0 + theta1 * x - y
    return r, r * x


def w_4_2_cost(theta0, theta1, x, y):
    """*"""
    return np.mean((theta0 + theta1 * x - y) ** 2) / 2


# --- 4.3


def w_4_3_half(alpha):
    """half"""
    return 0.5 * alpha


def w_4_3_same(alpha):
    """same"""
    return alpha


def w_4_3_square(alpha):
    """alpha squared"""
    return alpha**2


def w_4_3_constant(alpha):
    """constant"""
    return 2


def w_4_3_plus(alpha):
    """plus for times"""
    return 2 + alpha


def w_4_3_minus(alpha):
    """sign"""
    return -2 * alpha


def w_4_3_prints(alpha):
    """prints"""
    print(2 * alpha)


# --- 4.4


def w_4_4_sequential(x, y, theta0, theta1, alpha, steps):
    """sequential"""
    for _ in range(steps):
        theta0 -= alpha * np.mean(theta0 + theta1 * x - y)
        theta1 -= alpha * np.mean((theta0 + theta1 * x - y) * x)
    return theta0, theta1


def w_4_4_sequential_other(x, y, theta0, theta1, alpha, steps):
    """sequential"""
    for _ in range(steps):
        theta1 -= alpha * np.mean((theta0 + theta1 * x - y) * x)
        theta0 -= alpha * np.mean(theta0 + theta1 * x - y)
    return theta0, theta1


def w_4_4_sequential_alias(x, y, theta0, theta1, alpha, steps):
    """sequential"""
    theta = np.array([theta0, theta1])
    for _ in range(steps):
        old = theta  # no copy
        theta[0] = old[0] - alpha * np.mean(old[0] + old[1] * x - y)
        theta[1] = old[1] - alpha * np.mean((old[0] + old[1] * x - y) * x)
    return theta


THETA = [0.0, 0.0]


def w_4_4_sequential_global(x, y, theta0, theta1, alpha, steps):
    """sequential"""
    THETA[:] = theta0, theta1

    def d(j):
        return np.mean((THETA[0] + THETA[1] * x - y) * x**j)

    for _ in range(steps):
        THETA[0] = THETA[0] - alpha * d(0)
        THETA[1] = THETA[1] - alpha * d(1)
    return tuple(THETA)


def w_4_4_sum(x, y, theta0, theta1, alpha, steps):
    """sum for mean"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * sum(r), theta1 - alpha * sum(r * x)
    return theta0, theta1


def w_4_4_mse(x, y, theta0, theta1, alpha, steps):
    """extra 2"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0 -= alpha * 2 / len(x) * sum(r)
        theta1 -= alpha * 2 / len(x) * sum(r * x)
    return theta0, theta1


def w_4_4_half_left(x, y, theta0, theta1, alpha, steps):
    """missing 2"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0 -= alpha / (2 * len(x)) * sum(r)
        theta1 -= alpha / (2 * len(x)) * sum(r * x)
    return theta0, theta1


def w_4_4_precedence(x, y, theta0, theta1, alpha, steps):
    """precedence"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0 -= alpha * 1 / 2 * len(x) * sum(r)
        theta1 -= alpha * 1 / 2 * len(x) * sum(r * x)
    return theta0, theta1


def w_4_4_precedence_of_the_mse(x, y, theta0, theta1, alpha, steps):
    """precedence"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0 -= alpha * 1 / 2 * len(x) * 2 * sum(r)
        theta1 -= alpha * 1 / 2 * len(x) * 2 * sum(r * x)
    return theta0, theta1


def w_4_4_sign(x, y, theta0, theta1, alpha, steps):
    """uphill"""
    for _ in range(steps):
        r = y - (theta0 + theta1 * x)
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta0, theta1


def w_4_4_sign_in_one(x, y, theta0, theta1, alpha, steps):
    """sign in θ1"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 + alpha * (r * x).mean()
    return theta0, theta1


def w_4_4_swapped_return(x, y, theta0, theta1, alpha, steps):
    """swapped return"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta1, theta0


def w_4_4_swapped_gradients(x, y, theta0, theta1, alpha, steps):
    """swapped gradients"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta1, theta0 = theta1 - alpha * r.mean(), theta0 - alpha * (r * x).mean()
    return theta0, theta1


def w_4_4_missing_x(x, y, theta0, theta1, alpha, steps):
    """missing x"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * r.mean()
    return theta0, theta1


def w_4_4_x_twice(x, y, theta0, theta1, alpha, steps):
    """x twice"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x * x).mean()
    return theta0, theta1


def w_4_4_one_too_many(x, y, theta0, theta1, alpha, steps):
    """one step too many"""
    for _ in range(steps + 1):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta0, theta1


def w_4_4_one_too_few(x, y, theta0, theta1, alpha, steps):
    """one step too few"""
    for _ in range(1, steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta0, theta1


def w_4_4_return_in_loop(x, y, theta0, theta1, alpha, steps):
    """return in the loop"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
        return theta0, theta1


def w_4_4_update_outside(x, y, theta0, theta1, alpha, steps):
    """return in the loop"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        g0, g1 = r.mean(), (r * x).mean()
    return theta0 - alpha * g0, theta1 - alpha * g1


def w_4_4_not_renewed(x, y, theta0, theta1, alpha, steps):
    """gradient not renewed"""
    r = theta0 + theta1 * x - y
    for _ in range(steps):
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta0, theta1


def w_4_4_over_the_data(x, y, theta0, theta1, alpha, steps):
    """loops over the data"""
    for _ in range(len(x)):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta0, theta1


def w_4_4_once_through(x, y, theta0, theta1, alpha, steps):
    """once through the data"""
    for i in range(len(x)):
        r = theta0 + theta1 * x[i] - y[i]
        theta0, theta1 = theta0 - alpha * r, theta1 - alpha * r * x[i]
    return theta0, theta1


def w_4_4_once_through_from_one(x, y, theta0, theta1, alpha, steps):
    """once through the data"""
    for i in range(1, len(x)):
        r = theta0 + theta1 * x[i] - y[i]
        theta0, theta1 = theta0 - alpha * r, theta1 - alpha * r * x[i]
    return theta0, theta1


def w_4_4_stochastic(x, y, theta0, theta1, alpha, steps):
    """after each example"""
    for _ in range(steps):
        for a, b in zip(x, y):
            r = theta0 + theta1 * a - b
            theta0 -= alpha * r / len(x)
            theta1 -= alpha * r * a / len(x)
    return theta0, theta1


def w_4_4_example_of_the_step(x, y, theta0, theta1, alpha, steps):
    """*"""
    for i in range(steps):
        r = theta0 + theta1 * x[i] - y[i]
        theta0, theta1 = theta0 - alpha * r, theta1 - alpha * r * x[i]
    return theta0, theta1


def w_4_4_from_zero(x, y, theta0, theta1, alpha, steps):
    """ignores the start"""
    theta0 = theta1 = 0
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta0, theta1


def w_4_4_no_alpha(x, y, theta0, theta1, alpha, steps):
    """missing alpha"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - r.mean(), theta1 - (r * x).mean()
    return theta0, theta1


def w_4_4_alpha_squared(x, y, theta0, theta1, alpha, steps):
    """alpha squared"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        g0, g1 = alpha * r.mean(), alpha * (r * x).mean()
        theta0, theta1 = theta0 - alpha * g0, theta1 - alpha * g1
    return theta0, theta1


def w_4_4_closed_form(x, y, theta0, theta1, alpha, steps):
    """least squares"""
    matrix = np.c_[np.ones(len(x)), x]
    return np.linalg.lstsq(matrix, y, rcond=None)[0]


def w_4_4_brackets(x, y, theta0, theta1, alpha, steps):
    """*"""
    for _ in range(steps):
        r = y - theta1 * x + theta0
        theta0, theta1 = theta0 + alpha * r.mean(), theta1 + alpha * (r * x).mean()
    return theta0, theta1


def w_4_4_brackets_in_the_product(x, y, theta0, theta1, alpha, steps):
    """x meets y only"""
    for _ in range(steps):
        h = theta0 + theta1 * x
        theta0, theta1 = theta0 - alpha * np.mean(h - y), theta1 - alpha * np.mean(h - y * x)
    return theta0, theta1


def w_4_4_abs(x, y, theta0, theta1, alpha, steps):
    """absolute value"""
    for _ in range(steps):
        r = np.abs(theta0 + theta1 * x - y)
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta0, theta1


def w_4_4_columns(x, y, theta0, theta1, alpha, steps):
    """every x meets every y"""
    x = x.reshape(-1, 1)
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    return theta0, theta1


def w_4_4_columns_summed(x, y, theta0, theta1, alpha, steps):
    """every x meets every y"""
    x, m = x.reshape(-1, 1), len(x)
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.sum() / m, theta1 - alpha * (r * x).sum() / m
    return theta0, theta1


def w_4_4_prints(x, y, theta0, theta1, alpha, steps):
    """prints"""
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
    print(theta0, theta1)


def w_4_4_path(x, y, theta0, theta1, alpha, steps):
    """*"""
    path = [(theta0, theta1)]
    for _ in range(steps):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
        path.append((theta0, theta1))
    return path


def w_4_4_until_it_rests(x, y, theta0, theta1, alpha, steps):
    """*"""
    for _ in range(2000):
        r = theta0 + theta1 * x - y
        theta0, theta1 = theta0 - alpha * r.mean(), theta1 - alpha * (r * x).mean()
        if abs(r.mean()) + abs((r * x).mean()) < 1e-9:
            break
    return theta0, theta1


def w_4_4_only_theta1(x, y, theta0, theta1, alpha, steps):
    """no step in θ0"""
    for _ in range(steps):
        theta1 = theta1 - alpha * np.mean((theta0 + theta1 * x - y) * x)
    return theta0, theta1


# --- 4.5


def w_4_5_transposed(theta0, theta1, x, y):
    """shape"""
    r = theta0 + theta1 * x - y
    return np.array([r, r * x])


def w_4_5_mean(theta0, theta1, x, y):
    """*"""
    r = theta0 + theta1 * x - y
    return r.mean(), (r * x).mean()


def w_4_5_divided(theta0, theta1, x, y):
    """divided by m"""
    r = theta0 + theta1 * x - y
    return np.c_[r, r * x] / len(x)


def w_4_5_sign(theta0, theta1, x, y):
    """sign"""
    r = y - theta0 - theta1 * x
    return np.c_[r, r * x]


def w_4_5_whole_square(theta0, theta1, x, y):
    """extra 2"""
    r = theta0 + theta1 * x - y
    return np.c_[2 * r, 2 * r * x]


def w_4_5_swapped(theta0, theta1, x, y):
    """swapped columns"""
    r = theta0 + theta1 * x - y
    return np.c_[r * x, r]


def w_4_5_no_x(theta0, theta1, x, y):
    """missing x"""
    r = theta0 + theta1 * x - y
    return np.c_[r, r]


def w_4_5_abs(theta0, theta1, x, y):
    """absolute value"""
    r = abs(theta0 + theta1 * x - y)
    return np.c_[r, r * x]


def w_4_5_return_in_loop(theta0, theta1, x, y):
    """return in the loop"""
    rows = []
    for a, b in zip(x, y):
        rows.append([theta0 + theta1 * a - b, (theta0 + theta1 * a - b) * a])
        return rows


def w_4_5_skips_first(theta0, theta1, x, y):
    """first example skipped"""
    r = theta0 + theta1 * x - y
    return [(r[i], r[i] * x[i]) for i in range(1, len(x))]


def w_4_5_sums_so_far(theta0, theta1, x, y):
    """sums so far"""
    d0 = d1 = 0
    rows = []
    for a, b in zip(x, y):
        d0 += theta0 + theta1 * a - b
        d1 += (theta0 + theta1 * a - b) * a
        rows.append((d0, d1))
    return rows


def w_4_5_columns(theta0, theta1, x, y):
    """*"""
    x = x.reshape(-1, 1)
    r = theta0 + theta1 * x - y
    return np.hstack([r, r * x])


def w_4_5_lists_joined(theta0, theta1, x, y):
    """*"""
    r = theta0 + theta1 * x - y
    return np.concatenate([r, r * x])
