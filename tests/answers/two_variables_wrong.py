"""Wrong answers to lesson 2's exercises: the first line of each docstring is the mistake's name.

`*` stands for any name, or none.
"""

import numpy as np

# --- 2.1


def w_2_1_sign_in_one(theta1, theta2):
    """sign in ∂J/∂θ1"""
    return -2 * theta1, 2 * theta2


def w_2_1_sign_in_other(theta1, theta2):
    """sign in ∂J/∂θ2"""
    return 2 * theta1, -(2 * theta2)


def w_2_1_swapped(theta1, theta2):
    """swapped"""
    return np.array([2 * theta2, 2 * theta1])


def w_2_1_squares(theta1, theta2):
    """squares"""
    return theta1**2, theta2**2


def w_2_1_other_square_kept(theta1, theta2):
    """other kept"""
    return 2 * theta1 + theta2**2, theta1**2 + 2 * theta2


def w_2_1_missing_2_in_second(theta1, theta2):
    """missing 2 in ∂J/∂θ2"""
    return 2 * theta1, theta2


def w_2_1_second_forgotten(theta1, theta2):
    """zero in ∂J/∂θ2"""
    return 2 * theta1, 0


def w_2_1_first_one_only(theta1, theta2):
    """kind"""
    return 2 * theta1


def w_2_1_added_up(theta1, theta2):
    """kind"""
    return 2 * theta1 + 2 * theta2


def w_2_1_prints(theta1, theta2):
    """prints"""
    print(2 * theta1, 2 * theta2)


def w_2_1_no_return(theta1, theta2):
    """no return"""
    d1, d2 = 2 * theta1, 2 * theta2  # noqa: F841


def w_2_1_absolute(theta1, theta2):
    """absolute value"""
    return 2 * np.abs([theta1, theta2])


def w_2_1_whole(theta1, theta2):
    """whole numbers"""
    return int(2 * theta1), int(2 * theta2)


def w_2_1_three(theta1, theta2):
    """count"""
    return 2 * theta1, 2 * theta2, theta1**2 + theta2**2


def w_2_1_one_argument(theta):
    """arity"""
    return 2 * theta


def w_2_1_yields(theta1, theta2):
    """count"""
    yield (2 * theta1, 2 * theta2)


# --- 2.2


def w_2_2_one_after_the_other(theta1, theta2, alpha):
    """sequential, θ1 first"""
    theta1 -= alpha * (2 * theta1 + theta2)
    theta2 -= alpha * (2 * theta2 + theta1)
    return theta1, theta2


def w_2_2_other_way_round(theta1, theta2, alpha):
    """sequential, θ2 first"""
    theta2 = theta2 - alpha * (2 * theta2 + theta1)
    theta1 = theta1 - alpha * (2 * theta1 + theta2)
    return theta1, theta2


def w_2_2_alias(theta1, theta2, alpha):
    """sequential, θ1 first"""
    theta = [theta1, theta2]
    old = theta
    theta[0] = old[0] - alpha * (2 * old[0] + old[1])
    theta[1] = old[1] - alpha * (2 * old[1] + old[0])
    return theta


def w_2_2_alias_of_array(theta1, theta2, alpha):
    """sequential, θ1 first"""
    new = old = np.array([theta1, theta2])
    for j in range(2):
        new[j] = old[j] - alpha * (2 * old[j] + old[1 - j])
    return new


def w_2_2_global(theta1, theta2, alpha):
    """sequential, θ1 first"""
    global THETA1, THETA2
    THETA1, THETA2 = theta1, theta2

    def move1():
        global THETA1
        THETA1 = THETA1 - alpha * (2 * THETA1 + THETA2)

    def move2():
        global THETA2
        THETA2 = THETA2 - alpha * (2 * THETA2 + THETA1)

    move1()
    move2()
    return THETA1, THETA2


def w_2_2_no_product(theta1, theta2, alpha):
    """missing product"""
    return theta1 * (1 - 2 * alpha), theta2 * (1 - 2 * alpha)


def w_2_2_no_product_in_one(theta1, theta2, alpha):
    """missing product in θ2"""
    return theta1 - alpha * (2 * theta1 + theta2), theta2 - alpha * 2 * theta2


def w_2_2_uphill(theta1, theta2, alpha):
    """uphill"""
    return theta1 + alpha * (2 * theta1 + theta2), theta2 + alpha * (2 * theta2 + theta1)


def w_2_2_uphill_in_one(theta1, theta2, alpha):
    """uphill in θ2"""
    return theta1 - alpha * (2 * theta1 + theta2), theta2 + alpha * (2 * theta2 + theta1)


def w_2_2_slopes(theta1, theta2, alpha):
    """slopes"""
    return 2 * theta1 + theta2, 2 * theta2 + theta1


def w_2_2_first_bracket_missing(theta1, theta2, alpha):
    """brackets"""
    return theta1 - alpha * 2 * theta1 + theta2, theta2 - alpha * 2 * theta2 + theta1


def w_2_2_one_moves(theta1, theta2, alpha):
    """no step in θ2"""
    return theta1 - alpha * (2 * theta1 + theta2), theta2


def w_2_2_swapped(theta1, theta2, alpha):
    """swapped"""
    new1 = theta1 - alpha * (2 * theta1 + theta2)
    new2 = theta2 - alpha * (2 * theta2 + theta1)
    return new2, new1


def w_2_2_ignores_alpha(theta1, theta2, alpha):
    """ignores alpha"""
    return theta1 - 0.1 * (2 * theta1 + theta2), theta2 - 0.1 * (2 * theta2 + theta1)


def w_2_2_prints(theta1, theta2, alpha):
    """prints"""
    print(theta1 - alpha * (2 * theta1 + theta2), theta2 - alpha * (2 * theta2 + theta1))


def w_2_2_one_value(theta1, theta2, alpha):
    """kind"""
    return theta1 - alpha * (2 * theta1 + theta2)


def w_2_2_sequential_uphill(theta1, theta2, alpha):
    """*"""
    theta1 += alpha * (2 * theta1 + theta2)
    theta2 += alpha * (2 * theta2 + theta1)
    return theta1, theta2


def w_2_2_no_product_uphill(theta1, theta2, alpha):
    """*"""
    return theta1 + alpha * 2 * theta1, theta2 + alpha * 2 * theta2


# --- 2.3


def w_2_3_one_after_the_other(partials, theta1, theta2, alpha, steps):
    """sequential, θ1 first"""
    path = [(theta1, theta2)]
    for _ in range(steps):
        theta1 = theta1 - alpha * partials(theta1, theta2)[0]
        theta2 = theta2 - alpha * partials(theta1, theta2)[1]
        path.append((theta1, theta2))
    return path


def w_2_3_other_way_round(partials, theta1, theta2, alpha, steps):
    """sequential, θ2 first"""
    path = [(theta1, theta2)]
    for _ in range(steps):
        theta2 -= alpha * partials(theta1, theta2)[1]
        theta1 -= alpha * partials(theta1, theta2)[0]
        path.append((theta1, theta2))
    return path


def w_2_3_same_list(partials, theta1, theta2, alpha, steps):
    """all the same"""
    theta = [theta1, theta2]
    path = [theta]
    for _ in range(steps):
        d = partials(*theta)
        theta[0] -= alpha * d[0]
        theta[1] -= alpha * d[1]
        path.append(theta)
    return path


def w_2_3_alias(partials, theta1, theta2, alpha, steps):
    """sequential, θ1 first"""
    theta, path = np.array([theta1, theta2]), [(theta1, theta2)]
    for _ in range(steps):
        old = theta
        theta[0] = old[0] - alpha * partials(old[0], old[1])[0]
        theta[1] = old[1] - alpha * partials(old[0], old[1])[1]
        path.append(tuple(theta))
    return path


def w_2_3_noted_between(partials, theta1, theta2, alpha, steps):
    """noted too early"""
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1 = theta1 - alpha * d1
        path.append((theta1, theta2))
        theta2 = theta2 - alpha * d2
    return path


def w_2_3_no_start(partials, theta1, theta2, alpha, steps):
    """start missing"""
    path = []
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_noted_before_moving(partials, theta1, theta2, alpha, steps):
    """end missing"""
    path = []
    for _ in range(steps):
        path.append((theta1, theta2))
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
    return path


def w_2_3_return_in_loop(partials, theta1, theta2, alpha, steps):
    """return in the loop"""
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
        return path
    return path


def w_2_3_slopes_outside(partials, theta1, theta2, alpha, steps):
    """slopes not renewed"""
    path = [(theta1, theta2)]
    d1, d2 = partials(theta1, theta2)
    for _ in range(steps):
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_last_point_only(partials, theta1, theta2, alpha, steps):
    """*"""
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
    return theta1, theta2


def w_2_3_two_lists(partials, theta1, theta2, alpha, steps):
    """shape"""
    path = np.array(r_path(partials, theta1, theta2, alpha, steps))
    return path[:, 0], path[:, 1]


def r_path(partials, theta1, theta2, alpha, steps):
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_flat(partials, theta1, theta2, alpha, steps):
    """*"""
    path = r_path(partials, theta1, theta2, alpha, steps)
    return [value for point in path for value in point]


def w_2_3_tuple_times_alpha(partials, theta1, theta2, alpha, steps):
    """*"""
    theta = np.array([theta1, theta2])
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * partials(theta)
        path.append(theta)
    return path


def w_2_3_uphill_one_too_few(partials, theta1, theta2, alpha, steps):
    """*"""
    return r_path(partials, theta1, theta2, -alpha, max(steps - 1, 0))


def w_2_3_uphill_in_second(partials, theta1, theta2, alpha, steps):
    """uphill in θ2"""
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 + alpha * d2
        path.append((theta1, theta2))
    return path


# --- 2.4


def w_2_4_round():
    """flat direction"""
    return 1.0


def w_2_4_one_step():
    """one step"""
    return 0.05


def w_2_4_missing_2():
    """missing 2"""
    return 0.2


def w_2_4_best():
    """best rate"""
    return 2 / 22


def w_2_4_text():
    """text"""
    return "0.1"


def w_2_4_yes():
    """yes or no"""
    return True
