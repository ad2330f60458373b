"""Wrong answers to the exercises of lesson 1, as learners write them.

The first line of each docstring is the name of the mistake, or * where any name will do.
"""

# ruff: noqa: B006, B007, F841

import math

import numpy as np

# --- 1.1


def w_1_1_cost(theta):
    """cost"""
    return theta**2


def w_1_1_cost_multiplied(theta):
    """cost"""
    return theta * theta


def w_1_1_sign(theta):
    """sign"""
    return -2 * theta


def w_1_1_half(theta):
    """missing 2"""
    return theta


def w_1_1_half_negative(theta):
    """sign + missing 2"""
    return -theta


def w_1_1_four(theta):
    """extra 2"""
    return 4 * theta


def w_1_1_exponent_kept(theta):
    """exponent kept"""
    return 2 * theta**2


def w_1_1_abs(theta):
    """absolute value"""
    return abs(2 * theta)


def w_1_1_root_of_square(theta):
    """absolute value"""
    return 2 * math.sqrt(theta**2)


def w_1_1_two(theta):
    """constant"""
    return 2


def w_1_1_plus(theta):
    """plus for times"""
    return theta + 2


def w_1_1_int(theta):
    """whole numbers"""
    return int(2 * theta)


def w_1_1_round(theta):
    """whole numbers"""
    return round(2 * theta)


def w_1_1_floor(theta):
    """whole numbers"""
    return 2 * theta // 1


def w_1_1_prints(theta):
    """prints"""
    print(2 * theta)


def w_1_1_no_return(theta):
    """no return"""
    slope = 2 * theta


def w_1_1_returns_print(theta):
    """prints"""
    return print(2 * theta)


def w_1_1_text(theta):
    """text"""
    return f"{2 * theta}"


def w_1_1_text_in_words(theta):
    """text"""
    return "2 * theta"


def w_1_1_no_argument():
    """arity"""
    return 2 * 3


def w_1_1_three_arguments(theta, alpha, steps):
    """arity"""
    return 2 * theta


def w_1_1_lesson_value(theta):
    """*"""
    return 6


def w_1_1_table(theta):
    """*"""
    return {3.0: 6.0, -1.5: -3.0}[theta]


def w_1_1_big_step(theta):
    """*"""
    return ((theta + 1) ** 2 - theta**2) / 1


def w_1_1_step(theta):
    """*"""
    return theta - 0.1 * 2 * theta


def w_1_1_pair(theta):
    """shape"""
    return theta**2, 2 * theta


def w_1_1_function(theta):
    """kind"""
    return lambda t: 2 * t


def w_1_1_undefined(theta):
    """*"""
    return 2 * x  # noqa: F821


def w_1_1_comparison(theta):
    """yes or no"""
    return theta == 2


# --- 1.2


def w_1_2_uphill(theta, alpha):
    """uphill"""
    return theta + alpha * 2 * theta


def w_1_2_uphill_twice_negative(theta, alpha):
    """uphill"""
    gradient = -2 * theta
    return theta - alpha * gradient


def w_1_2_no_alpha(theta, alpha):
    """missing alpha"""
    return theta - 2 * theta


def w_1_2_half(theta, alpha):
    """missing 2"""
    return theta - alpha * theta


def w_1_2_double(theta, alpha):
    """extra 2"""
    return theta - 4 * alpha * theta


def w_1_2_half_uphill(theta, alpha):
    """uphill + missing 2"""
    return theta + alpha * theta


def w_1_2_no_alpha_uphill(theta, alpha):
    """uphill + missing alpha"""
    return theta + 2 * theta


def w_1_2_alpha_squared(theta, alpha):
    """alpha squared"""
    step = alpha * 2 * theta
    return theta - alpha * step


def w_1_2_divided(theta, alpha):
    """divided by alpha"""
    return theta - 2 * theta / alpha


def w_1_2_update(theta, alpha):
    """only the update"""
    return alpha * 2 * theta


def w_1_2_minus_equals(theta, alpha):
    """*"""
    theta = -alpha * 2 * theta
    return theta


def w_1_2_cost(theta, alpha):
    """cost used as slope"""
    return theta - alpha * theta**2


def w_1_2_exponent_kept(theta, alpha):
    """exponent kept"""
    return theta - alpha * 2 * theta**2


def w_1_2_constant_slope(theta, alpha):
    """slope is constant"""
    return theta - alpha * 2


def w_1_2_brackets(theta, alpha):
    """brackets"""
    return (theta - alpha) * 2 * theta


def w_1_2_two_steps(theta, alpha):
    """two steps"""
    theta = theta - alpha * 2 * theta
    theta = theta - alpha * 2 * theta
    return theta


def w_1_2_abs(theta, alpha):
    """absolute value"""
    return theta - alpha * abs(2 * theta)


def w_1_2_forgot_to_assign(theta, alpha):
    """no step"""
    theta - alpha * 2 * theta
    return theta


def w_1_2_int(theta, alpha):
    """whole numbers"""
    return int(theta - alpha * 2 * theta)


def w_1_2_own_alpha(theta, alpha):
    """ignores alpha"""
    alpha = 0.1
    return theta - alpha * 2 * theta


def w_1_2_own_start(theta, alpha):
    """ignores theta"""
    theta = 3.0
    return theta - alpha * 2 * theta


def w_1_2_lesson_value(theta, alpha):
    """*"""
    return 2.4


def w_1_2_swapped(alpha, theta):
    """order of arguments"""
    return theta - alpha * 2 * theta


def w_1_2_prints(theta, alpha):
    """prints"""
    print(theta - alpha * 2 * theta)


def w_1_2_no_return(theta, alpha):
    """no return"""
    theta = theta - alpha * 2 * theta


def w_1_2_in_a_list(theta, alpha):
    """shape"""
    return [theta - alpha * 2 * theta]


def w_1_2_both(theta, alpha):
    """shape"""
    return theta, theta - alpha * 2 * theta


def w_1_2_one_argument(theta):
    """arity"""
    return theta - 0.1 * 2 * theta


def w_1_2_division_by_zero(theta, alpha):
    """*"""
    return theta / 0 - alpha


def w_1_2_until_it_rests(theta, alpha):
    """*"""
    while abs(theta) > 1e-9 and abs(theta) < 1e9:
        theta = theta - alpha * 2 * theta
    return theta


def w_1_2_five_times(theta, alpha):
    """*"""
    return theta - 5 * alpha * 2 * theta


MEMORY = {"theta": None}


def w_1_2_keeps_theta(theta, alpha):
    """keeps state"""
    if MEMORY["theta"] is None:
        MEMORY["theta"] = theta
    MEMORY["theta"] -= alpha * 2 * MEMORY["theta"]
    return MEMORY["theta"]


# --- 1.3


def w_1_3_uphill(gradient, theta, alpha, steps):
    """uphill"""
    path = [theta]
    for _ in range(steps):
        theta = theta + alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_no_alpha(gradient, theta, alpha, steps):
    """missing alpha"""
    path = [theta]
    for _ in range(steps):
        theta = theta - gradient(theta)
        path.append(theta)
    return path


def w_1_3_too_many(gradient, theta, alpha, steps):
    """one step too many"""
    path = [theta]
    for _ in range(steps + 1):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_too_few(gradient, theta, alpha, steps):
    """one step too few"""
    path = [theta]
    for _ in range(steps - 1):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_range_from_one(gradient, theta, alpha, steps):
    """one step too few"""
    path = [theta]
    for _ in range(1, steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_uphill_and_too_many(gradient, theta, alpha, steps):
    """uphill + one step too many"""
    path = [theta]
    for _ in range(steps + 1):
        theta = theta + alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_start_missing(gradient, theta, alpha, steps):
    """start missing"""
    path = []
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_end_missing(gradient, theta, alpha, steps):
    """*"""
    path = []
    for _ in range(steps):
        path.append(theta)
        theta = theta - alpha * gradient(theta)
    return path


def w_1_3_end(gradient, theta, alpha, steps):
    """only the end"""
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
    return [theta]


def w_1_3_number(gradient, theta, alpha, steps):
    """kind"""
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
    return theta


def w_1_3_start_twice(gradient, theta, alpha, steps):
    """start twice"""
    path = [theta]
    for _ in range(steps):
        path.append(theta)
        theta = theta - alpha * gradient(theta)
    path.append(theta)
    return path


def w_1_3_alias(gradient, theta, alpha, steps):
    """all the same"""
    theta = np.array([theta])
    path = [theta]
    for _ in range(steps):
        theta -= alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_returns_in_loop(gradient, theta, alpha, steps):
    """*"""
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
        return path


def w_1_3_return_in_loop_and_after(gradient, theta, alpha, steps):
    """return in the loop"""
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
        return path
    return path


def w_1_3_outside(gradient, theta, alpha, steps):
    """one step only"""
    path = [theta]
    for _ in range(steps):
        new = theta - alpha * gradient(theta)
    new = theta - alpha * gradient(theta)
    path.append(new)
    return path


def w_1_3_not_renewed(gradient, theta, alpha, steps):
    """slope not renewed"""
    slope = gradient(theta)
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * slope
        path.append(theta)
    return path


def w_1_3_not_moved(gradient, theta, alpha, steps):
    """theta not moved"""
    path = [theta]
    for _ in range(steps):
        path.append(theta - alpha * gradient(theta))
    return path


def w_1_3_forgot_to_assign(gradient, theta, alpha, steps):
    """no step"""
    path = [theta]
    for _ in range(steps):
        theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_theta_squared(gradient, theta, alpha, steps):
    """own slope"""
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * 2 * theta
        path.append(theta)
    return path


def w_1_3_from_zero(gradient, theta, alpha, steps):
    """ignores the start"""
    theta = 0
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_slopes(gradient, theta, alpha, steps):
    """slopes"""
    path = [gradient(theta)]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(gradient(theta))
    return path


def w_1_3_updates(gradient, theta, alpha, steps):
    """updates"""
    path = []
    for _ in range(steps):
        update = alpha * gradient(theta)
        theta = theta - update
        path.append(update)
    return path


def w_1_3_prints(gradient, theta, alpha, steps):
    """prints"""
    for _ in range(steps):
        print(theta)
        theta = theta - alpha * gradient(theta)


def w_1_3_no_return(gradient, theta, alpha, steps):
    """no return"""
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)


def w_1_3_append_returned(gradient, theta, alpha, steps):
    """*"""
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path = path.append(theta)
    return path


def w_1_3_default_list(gradient, theta, alpha, steps, path=[]):
    """keeps state"""
    path.append(theta)
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_gradient_not_called(gradient, theta, alpha, steps):
    """*"""
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient
        path.append(theta)
    return path


def w_1_3_loops_over_steps(gradient, theta, alpha, steps):
    """*"""
    path = [theta]
    for step in steps:
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_endless(gradient, theta, alpha, steps):
    """*"""
    path = [theta]
    i = 0
    while i < steps:
        theta = theta - alpha * gradient(theta)
    return path


def w_1_3_int_array(gradient, theta, alpha, steps):
    """*"""
    path = np.zeros(steps + 1, dtype=int)
    path[0] = theta
    for i in range(steps):
        path[i + 1] = path[i] - alpha * gradient(path[i])
    return path


def w_1_3_ten_steps(gradient, theta, alpha, steps):
    """*"""
    path = [theta]
    for _ in range(10):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_decaying_alpha(gradient, theta, alpha, steps):
    """*"""
    path = [theta]
    for k in range(steps):
        theta = theta - alpha / (k + 1) * gradient(theta)
        path.append(theta)
    return path


# --- 1.4


def w_1_4_right_side(f, theta, eps=1e-6):
    """one side"""
    return (f(theta + eps) - f(theta)) / eps


def w_1_4_left_side(f, theta, eps=1e-6):
    """one side"""
    return (f(theta) - f(theta - eps)) / eps


def w_1_4_run_of_one(f, theta, eps=1e-6):
    """half the distance"""
    return (f(theta + eps) - f(theta - eps)) / eps


def w_1_4_one_side_run_of_two(f, theta, eps=1e-6):
    """twice the distance"""
    return (f(theta + eps) - f(theta)) / (2 * eps)


def w_1_4_precedence(f, theta, eps=1e-6):
    """precedence"""
    return (f(theta + eps) - f(theta - eps)) / 2 * eps


def w_1_4_brackets(f, theta, eps=1e-6):
    """brackets"""
    return f(theta + eps) - f(theta - eps) / (2 * eps)


def w_1_4_no_brackets_at_all(f, theta, eps=1e-6):
    """brackets"""
    return f(theta + eps) - f(theta - eps) / 2 * eps


def w_1_4_difference(f, theta, eps=1e-6):
    """not divided"""
    return f(theta + eps) - f(theta - eps)


def w_1_4_halved(f, theta, eps=1e-6):
    """not divided by eps"""
    return (f(theta + eps) - f(theta - eps)) / 2


def w_1_4_sign(f, theta, eps=1e-6):
    """sign"""
    return (f(theta - eps) - f(theta + eps)) / (2 * eps)


def w_1_4_sum(f, theta, eps=1e-6):
    """sum"""
    return (f(theta + eps) + f(theta - eps)) / (2 * eps)


def w_1_4_own_eps(f, theta, eps=1e-6):
    """eps ignored"""
    eps = 1e-4
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def w_1_4_own_small_eps(f, theta, eps=1e-6):
    """eps ignored"""
    h = 1e-6
    return (f(theta + h) - f(theta - h)) / (2 * h)


def w_1_4_known_slope(f, theta, eps=1e-6):
    """own slope"""
    return 2 * theta


def w_1_4_height(f, theta, eps=1e-6):
    """height"""
    return f(theta)


def w_1_4_no_default(f, theta, eps):
    """no default"""
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def w_1_4_prints(f, theta, eps=1e-6):
    """prints"""
    print((f(theta + eps) - f(theta - eps)) / (2 * eps))


def w_1_4_no_return(f, theta, eps=1e-6):
    """no return"""
    slope = (f(theta + eps) - f(theta - eps)) / (2 * eps)


def w_1_4_multiplies_f(f, theta, eps=1e-6):
    """*"""
    return (f * (theta + eps) - f * (theta - eps)) / (2 * eps)


def w_1_4_scaled(f, theta, eps=1e-6):
    """*"""
    return (f(theta * (1 + eps)) - f(theta * (1 - eps))) / (2 * eps)


def w_1_4_eps_squared(f, theta, eps=1e-6):
    """*"""
    return (f(theta + eps) - f(theta - eps)) / (2 * eps**2)


def w_1_4_function(f, theta, eps=1e-6):
    """kind"""
    return lambda t: (f(t + eps) - f(t - eps)) / (2 * eps)


def w_1_4_two_arguments(theta, eps=1e-6):
    """arity"""
    return ((theta + eps) ** 2 - (theta - eps) ** 2) / (2 * eps)


def w_1_4_square_only(f, theta, eps=1e-6):
    """*"""
    return ((theta + eps) ** 2 - (theta - eps) ** 2) / (2 * eps)


# --- 1.5


def w_1_5_one_step():
    """one step"""
    return 0.5


def w_1_5_example():
    """example rate"""
    return 2


def w_1_5_first():
    """start rate"""
    return 0.1


def w_1_5_zero():
    """zero"""
    return 0


def w_1_5_negative():
    """sign"""
    return -1


def w_1_5_nearly():
    """nearly"""
    return 0.99


def w_1_5_just_above():
    """nearly"""
    return 1.01


def w_1_5_between():
    """*"""
    return 0.7


def w_1_5_small():
    """*"""
    return 0.01


def w_1_5_large():
    """*"""
    return 10


def w_1_5_text():
    """text"""
    return "1"


def w_1_5_text_with_name():
    """text"""
    return "alpha = 1"


def w_1_5_true():
    """yes or no"""
    return True


def w_1_5_list():
    """shape"""
    return [1.0]


def w_1_5_pair():
    """shape"""
    return 0.0, 1.0


def w_1_5_nan():
    """*"""
    return float("nan")


def w_1_5_infinity():
    """*"""
    return math.inf


def w_1_5_array():
    """shape"""
    return np.array([0.5, 1.0])


def w_1_5_complex():
    """complex"""
    return 1 + 0j


def w_1_5_range():
    """*"""
    return range(1)


# --- 1.6


def w_1_6_sign_of_theta(theta, alpha, tolerance):
    """*"""
    steps = 0
    while theta > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_starts_at_one(theta, alpha, tolerance):
    """one too many"""
    steps = 1
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_strict(theta, alpha, tolerance):
    """strictly below"""
    steps = 0
    while abs(theta) >= tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_half(theta, alpha, tolerance):
    """missing 2"""
    steps = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * theta
        steps += 1
    return steps


def w_1_6_watches_step(theta, alpha, tolerance):
    """watches the step"""
    steps = 0
    while abs(alpha * 2 * theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_watches_cost(theta, alpha, tolerance):
    """watches the cost"""
    steps = 0
    while theta**2 > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_watches_slope(theta, alpha, tolerance):
    """watches the slope"""
    steps = 0
    while abs(2 * theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_do_while(theta, alpha, tolerance):
    """at least one"""
    steps = 0
    while True:
        theta = theta - alpha * 2 * theta
        steps += 1
        if abs(theta) <= tolerance:
            return steps


def w_1_6_theta(theta, alpha, tolerance):
    """theta returned"""
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
    return theta


def w_1_6_both(theta, alpha, tolerance):
    """shape"""
    steps = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    return theta, steps


def w_1_6_path(theta, alpha, tolerance):
    """shape"""
    path = [theta]
    while abs(path[-1]) > tolerance:
        path.append(path[-1] - alpha * 2 * path[-1])
    return path


def w_1_6_length_of_path(theta, alpha, tolerance):
    """one too many"""
    path = [theta]
    while abs(path[-1]) > tolerance:
        path.append(path[-1] - alpha * 2 * path[-1])
    return len(path)


def w_1_6_return_in_loop(theta, alpha, tolerance):
    """*"""
    steps = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
        return steps


def w_1_6_return_in_loop_and_after(theta, alpha, tolerance):
    """return in the loop"""
    steps = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
        return steps
    return steps


def w_1_6_endless(theta, alpha, tolerance):
    """*"""
    steps = 0
    while abs(theta) > tolerance:
        theta - alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_wrong_way_round(theta, alpha, tolerance):
    """*"""
    steps = 0
    while abs(theta) < tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_not_counted(theta, alpha, tolerance):
    """*"""
    steps = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
    return steps


def w_1_6_no_return(theta, alpha, tolerance):
    """no return"""
    steps = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1


def w_1_6_prints(theta, alpha, tolerance):
    """prints"""
    steps = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    print(steps)


def w_1_6_logarithm_not_rounded(theta, alpha, tolerance):
    """*"""
    return math.log(tolerance / abs(theta)) / math.log(abs(1 - 2 * alpha))


def w_1_6_own_tolerance(theta, alpha, tolerance):
    """*"""
    steps = 0
    while abs(theta) > 1e-6:
        theta = theta - alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_uphill(theta, alpha, tolerance):
    """*"""
    steps = 0
    while abs(theta) > tolerance:
        theta = theta + alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_capped(theta, alpha, tolerance):
    """*"""
    for steps in range(10):
        if abs(theta) <= tolerance:
            return steps
        theta = theta - alpha * 2 * theta
    return steps


def w_1_6_lesson_value(theta, alpha, tolerance):
    """*"""
    return 9
