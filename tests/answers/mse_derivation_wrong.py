"""Wrong answers to the exercises of lesson 3, as learners write them.

The first line of each docstring is the name of the mistake that it makes; * if any name will do.
Two names with a + between them are both to be named.
"""

# ruff: noqa: B905  (learners leave strict out)

import numpy as np

# --- 3.1


def w_3_1_swapped(theta0, theta1, x):
    """swapped parameters"""
    return theta1 + theta0 * x


def w_3_1_no_start(theta0, theta1, x):
    """missing theta0"""
    return theta1 * x


def w_3_1_minus(theta0, theta1, x):
    """sign of theta0"""
    return theta1 * x - theta0


def w_3_1_minus_slope(theta0, theta1, x):
    """sign of theta1"""
    return theta0 - theta1 * x


def w_3_1_brackets(theta0, theta1, x):
    """brackets"""
    return (theta0 + theta1) * x


def w_3_1_scalar(theta0, theta1, x):
    """*"""
    return theta0 + theta1


def w_3_1_returns_in_loop(theta0, theta1, x):
    """*"""
    for value in x:
        return theta0 + theta1 * value


def w_3_1_first_skipped(theta0, theta1, x):
    """first example skipped"""
    return [theta0 + theta1 * x[i] for i in range(1, len(x))]


def w_3_1_last_skipped(theta0, theta1, x):
    """last example skipped"""
    return [theta0 + theta1 * x[i] for i in range(len(x) - 1)]


def w_3_1_counts(theta0, theta1, x):
    """index for x"""
    return [theta0 + theta1 * i for i in range(len(x))]


def w_3_1_power(theta0, theta1, x):
    """index as power"""
    return [theta0 + theta1 * value**i for i, value in enumerate(x, start=1)]


def w_3_1_prints(theta0, theta1, x):
    """prints"""
    print(theta0 + theta1 * x)


def w_3_1_forgets_to_return(theta0, theta1, x):
    """no return"""
    theta0 + theta1 * x  # noqa: B018


def w_3_1_changes_x(theta0, theta1, x):
    """changes its input"""
    x *= theta1
    x += theta0
    return x


def w_3_1_whole(theta0, theta1, x):
    """whole numbers"""
    return [int(theta0 + theta1 * value) for value in x]


# --- 3.2


def w_3_2_sum(theta0, theta1, x, y):
    """sum for mean"""
    return np.sum((theta0 + theta1 * x - y) ** 2)


def w_3_2_half(theta0, theta1, x, y):
    """half"""
    return np.sum((theta0 + theta1 * x - y) ** 2) / (2 * len(x))


def w_3_2_half_of_sum(theta0, theta1, x, y):
    """sum for mean + half"""
    return 1 / 2 * sum((theta0 + theta1 * x - y) ** 2)


def w_3_2_half_precedence(theta0, theta1, x, y):
    """precedence + half"""
    return 1 / 2 * len(x) * np.sum((theta0 + theta1 * x - y) ** 2)


def w_3_2_parenthesis(theta0, theta1, x, y):
    """brackets"""
    return np.mean((y - theta0 + theta1 * x) ** 2)


def w_3_2_parenthesis_other(theta0, theta1, x, y):
    """brackets"""
    return np.mean((y - theta1 * x + theta0) ** 2)


def w_3_2_parenthesis_and_sum(theta0, theta1, x, y):
    """sum for mean + brackets"""
    return np.sum((y - theta1 * x + theta0) ** 2)


def w_3_2_square_of_sum(theta0, theta1, x, y):
    """square of the sum"""
    return np.sum(theta0 + theta1 * x - y) ** 2 / len(x)


def w_3_2_absolute(theta0, theta1, x, y):
    """absolute value"""
    return np.mean(abs(y - theta0 - theta1 * x))


def w_3_2_root(theta0, theta1, x, y):
    """root"""
    return np.mean((theta0 + theta1 * x - y) ** 2) ** 0.5


def w_3_2_not_squared(theta0, theta1, x, y):
    """not squared"""
    return np.mean(theta0 + theta1 * x - y)


def w_3_2_precedence(theta0, theta1, x, y):
    """precedence"""
    return np.mean(theta0 + theta1 * x - y**2)


def w_3_2_divided_twice(theta0, theta1, x, y):
    """divided twice"""
    return np.mean((theta0 + theta1 * x - y) ** 2) / len(x)


def w_3_2_outer(theta0, theta1, x, y):
    """every x with every y"""
    return np.mean((theta0 + theta1 * x.reshape(-1, 1) - y) ** 2)


def w_3_2_nested_loops(theta0, theta1, x, y):
    """every x with every y"""
    total = 0
    for a in x:
        for b in y:
            total += (theta0 + theta1 * a - b) ** 2
    return total / len(x)


def w_3_2_off_by_one(theta0, theta1, x, y):
    """first example skipped"""
    total = 0
    for i in range(1, len(x)):
        total += (theta0 + theta1 * x[i] - y[i]) ** 2
    return total / len(x)


def w_3_2_return_in_loop(theta0, theta1, x, y):
    """return in the loop"""
    total = 0
    for i in range(len(x)):
        total += (theta0 + theta1 * x[i] - y[i]) ** 2
        return total / len(x)


def w_3_2_overwrites(theta0, theta1, x, y):
    """only the last"""
    for a, b in zip(x, y):
        total = (theta0 + theta1 * a - b) ** 2
    return total / len(x)


def w_3_2_fixed_m(theta0, theta1, x, y):
    """fixed m"""
    return np.sum((theta0 + theta1 * x - y) ** 2) / 5


def w_3_2_swapped(theta0, theta1, x, y):
    """swapped parameters"""
    return np.mean((theta1 + theta0 * x - y) ** 2)


def w_3_2_list_of_squares(theta0, theta1, x, y):
    """shape"""
    return (theta0 + theta1 * x - y) ** 2


def w_3_2_sample(theta0, theta1, x, y):
    """m - 1"""
    return np.sum((theta0 + theta1 * x - y) ** 2) / (len(x) - 1)


# --- 3.4


def w_3_4_no_x(theta0, theta1, x, y):
    """missing x"""
    r = theta0 + theta1 * x - y
    return 2 * r.mean(), 2 * r.mean()


def w_3_4_swapped(theta0, theta1, x, y):
    """swapped order"""
    r = theta0 + theta1 * x - y
    return 2 * (r * x).mean(), 2 * r.mean()


def w_3_4_sign(theta0, theta1, x, y):
    """sign"""
    r = y - (theta0 + theta1 * x)
    return 2 * r.mean(), 2 * (r * x).mean()


def w_3_4_sign_of_one(theta0, theta1, x, y):
    """sign in ∂J/∂θ1"""
    r = theta0 + theta1 * x - y
    return 2 * r.mean(), -2 * (r * x).mean()


def w_3_4_half(theta0, theta1, x, y):
    """missing 2"""
    r = theta0 + theta1 * x - y
    return r.mean(), (r * x).mean()


def w_3_4_plain_sums(theta0, theta1, x, y):
    """missing 2 + sum for mean"""
    r = theta0 + theta1 * x - y
    return sum(r), sum(r * x)


def w_3_4_sums(theta0, theta1, x, y):
    """sum for mean"""
    r = theta0 + theta1 * x - y
    return 2 * sum(r), 2 * sum(r * x)


def w_3_4_sum_in_one(theta0, theta1, x, y):
    """sum for mean in ∂J/∂θ1"""
    r = theta0 + theta1 * x - y
    return 2 * r.mean(), 2 * sum(r * x)


def w_3_4_sign_and_sum(theta0, theta1, x, y):
    """sign + sum for mean"""
    r = y - theta0 - theta1 * x
    return 2 * sum(r), 2 * sum(r * x)


def w_3_4_different_in_each(theta0, theta1, x, y):
    """missing 2 in ∂J/∂θ0 + sign in ∂J/∂θ1"""
    r = theta0 + theta1 * x - y
    return r.mean(), -2 * (r * x).mean()


def w_3_4_parenthesis(theta0, theta1, x, y):
    """brackets"""
    r = theta0 - theta1 * x - y
    return 2 * r.mean(), 2 * (r * x).mean()


def w_3_4_no_x_and_sum(theta0, theta1, x, y):
    """sum for mean + missing x"""
    r = theta0 + theta1 * x - y
    return 2 * sum(r), 2 * sum(r)


def w_3_4_means_multiplied(theta0, theta1, x, y):
    """x outside the sum"""
    r = theta0 + theta1 * x - y
    return 2 * r.mean(), 2 * r.mean() * x.mean()


def w_3_4_cost(theta0, theta1, x, y):
    """square kept"""
    r = (theta0 + theta1 * x - y) ** 2
    return 2 * r.mean(), 2 * (r * x).mean()


def w_3_4_one_number(theta0, theta1, x, y):
    """*"""
    return 2 * (theta0 + theta1 * x - y).mean()


def w_3_4_arrays(theta0, theta1, x, y):
    """shape"""
    r = theta0 + theta1 * x - y
    return 2 * r, 2 * r * x


def w_3_4_returns_in_loop(theta0, theta1, x, y):
    """return in the loop"""
    first = second = 0
    for a, b in zip(x, y):
        first += 2 * (theta0 + theta1 * a - b)
        second += 2 * (theta0 + theta1 * a - b) * a
        return first / len(x), second / len(x)


def w_3_4_overwrites(theta0, theta1, x, y):
    """only the last"""
    for a, b in zip(x, y):
        first = 2 / len(x) * (theta0 + theta1 * a - b)
        second = 2 / len(x) * (theta0 + theta1 * a - b) * a
    return first, second


def w_3_4_fixed_m(theta0, theta1, x, y):
    """fixed m"""
    r = theta0 + theta1 * x - y
    return 2 / 3 * sum(r), 2 / 3 * sum(r * x)


# --- 3.5


def felt(cost, theta0, theta1, x, y, eps=1e-5):
    return np.array(
        [
            (cost(theta0 + eps, theta1, x, y) - cost(theta0 - eps, theta1, x, y)) / (2 * eps),
            (cost(theta0, theta1 + eps, x, y) - cost(theta0, theta1 - eps, x, y)) / (2 * eps),
        ]
    )


def w_3_5_signed(cost, gradient, theta0, theta1, x, y):
    """missing abs"""
    return max(felt(cost, theta0, theta1, x, y) - gradient(theta0, theta1, x, y))


def w_3_5_first(cost, gradient, theta0, theta1, x, y):
    """first only"""
    return abs(felt(cost, theta0, theta1, x, y)[0] - gradient(theta0, theta1, x, y)[0])


def w_3_5_second(cost, gradient, theta0, theta1, x, y):
    """second only"""
    return abs(felt(cost, theta0, theta1, x, y)[1] - gradient(theta0, theta1, x, y)[1])


def w_3_5_mean(cost, gradient, theta0, theta1, x, y):
    """mean"""
    return np.mean(np.abs(felt(cost, theta0, theta1, x, y) - gradient(theta0, theta1, x, y)))


def w_3_5_sum(cost, gradient, theta0, theta1, x, y):
    """sum"""
    return np.sum(np.abs(felt(cost, theta0, theta1, x, y) - gradient(theta0, theta1, x, y)))


def w_3_5_norm(cost, gradient, theta0, theta1, x, y):
    """length"""
    return np.linalg.norm(felt(cost, theta0, theta1, x, y) - gradient(theta0, theta1, x, y))


def w_3_5_abs_late(cost, gradient, theta0, theta1, x, y):
    """abs too late"""
    return abs(max(felt(cost, theta0, theta1, x, y) - gradient(theta0, theta1, x, y)))


def w_3_5_precedence(cost, gradient, theta0, theta1, x, y):
    """not divided"""
    e = 1e-5
    n0 = (cost(theta0 + e, theta1, x, y) - cost(theta0 - e, theta1, x, y)) / 2 * e
    n1 = (cost(theta0, theta1 + e, x, y) - cost(theta0, theta1 - e, x, y)) / 2 * e
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(n0 - g0), abs(n1 - g1))


def w_3_5_half_distance(cost, gradient, theta0, theta1, x, y):
    """half the distance"""
    n = 2 * felt(cost, theta0, theta1, x, y, eps=1e-4)
    return max(abs(n - gradient(theta0, theta1, x, y)))


def w_3_5_both_moved(cost, gradient, theta0, theta1, x, y):
    """both moved"""
    e = 1e-4
    n = (cost(theta0 + e, theta1 + e, x, y) - cost(theta0, theta1, x, y)) / e
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(n - g0), abs(n - g1))


def w_3_5_array(cost, gradient, theta0, theta1, x, y):
    """shape"""
    return np.abs(felt(cost, theta0, theta1, x, y) - gradient(theta0, theta1, x, y))


def w_3_5_yes_or_no(cost, gradient, theta0, theta1, x, y):
    """yes or no"""
    return bool(np.allclose(felt(cost, theta0, theta1, x, y), gradient(theta0, theta1, x, y)))


def w_3_5_rough(cost, gradient, theta0, theta1, x, y):
    """step too wide"""
    here, e = cost(theta0, theta1, x, y), 0.1
    n0 = (cost(theta0 + e, theta1, x, y) - here) / e
    n1 = (cost(theta0, theta1 + e, x, y) - here) / e
    g0, g1 = gradient(theta0, theta1, x, y)
    return max(abs(n0 - g0), abs(n1 - g1))


def w_3_5_forgets_the_gradient(cost, gradient, theta0, theta1, x, y):
    """gradient unused"""
    return max(abs(felt(cost, theta0, theta1, x, y)))
