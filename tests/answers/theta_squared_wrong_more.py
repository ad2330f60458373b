"""Wrong answers to the exercises of lesson 1, as learners write them: more of them."""
# ruff: noqa: B905, B006, B007, B018, B023, B031, F821, E731, E741, PLW0603

import functools
import itertools
import math

import numpy as np

alpha = 0.1
m = 50
theta0 = 3.0
velocity = 0.0
calls = 0
history = []
counter = 0


# --- 1.1
def w_1_1_value_numpy(theta):
    """Returns the height θ² by np.square, because J itself was coded and not its derivative.
    names: cost
    """
    return np.square(theta)


def w_1_1_exponent_dropped(theta):
    """Lacks the factor 2: the exponent is lowered to 1 but not brought down in front.
    names: missing 2
    """
    n = 2
    return theta ** (n - 1)


def w_1_1_exponent_not_lowered(theta):
    """Brings the 2 down but leaves the exponent at 2, so it returns 2θ².
    names: exponent kept
    """
    return 2 * theta**2


def w_1_1_descent_direction(theta):
    """Has the wrong sign: it returns the downhill direction -2θ and not the slope.
    names: sign
    """
    slope = 2 * theta
    downhill = -slope
    return downhill


def w_1_1_antiderivative(theta):
    """Integrates: it returns θ³/3, the antiderivative of θ², and not the derivative.
    names: antiderivative | theta²/6 times
    """
    return theta**3 / 3


def w_1_1_second_derivative(theta):
    """Returns the constant 2, the second derivative, because it differentiates twice.
    names: constant | always the same | ignores theta
    """
    p = np.poly1d([1, 0, 0])
    return p.deriv(2)(theta)


def w_1_1_prints_with_label(theta):
    """Prints 2θ with a label and returns None, because there is no return."""
    d_theta = 2 * theta
    print("dJ/dtheta =", d_theta)


def w_1_1_expression_statement(theta):
    """Returns None, because the expression 2θ stands there without return."""
    2 * theta


def w_1_1_caret(theta):
    """Crashes with a TypeError on floats, because ^ is bitwise exclusive or and not a power."""
    return 2 * theta ^ 1


def w_1_1_steepness(theta):
    """Returns |2θ|, so the sign is lost for negative θ, because it takes the slope's size.
    names: absolute value
    """
    return math.fabs(2 * theta)


def w_1_1_coarse_forward(theta):
    """Returns 2θ + 0.1, because it is a forward difference with the coarse step 0.1.
    names: 0.1 too large
    """
    h = 0.1
    return ((theta + h) ** 2 - theta**2) / h


def w_1_1_central_without_two(theta):
    """Returns 4θ, because the distance 2h of the two points is divided by h only.
    names: extra 2
    """
    h = 1e-6
    return ((theta + h) ** 2 - (theta - h) ** 2) / h


def w_1_1_precedence_quotient(theta):
    """Is almost 0, because `/ 2 * h` divides by 2 and then multiplies by h.
    names: almost 0 | always 0 | not divided
    """
    h = 1e-6
    return ((theta + h) ** 2 - (theta - h) ** 2) / 2 * h


def w_1_1_int_like_c(theta):
    """Truncates 2θ to an integer, because the result is cast with int().
    names: whole numbers
    """
    result = int(2 * theta)
    return result


def w_1_1_rounds_two_places(theta):
    """Rounds the slope to two decimal places, so all finer digits are lost.
    names: rounded
    """
    return round(2.0 * theta, 2)


def w_1_1_rounds_six_places(theta):
    """Rounds the slope to six decimal places, so a small slope comes out inexact or 0.
    names: rounded
    """
    return np.round(2.0 * theta, 6)


def w_1_1_formula_text(theta):
    """Returns the text of the formula and not a number, because it is put in an f-string."""
    return f"2*{theta}"


def w_1_1_gives_function(theta):
    """Returns a function that would compute the slope and not the slope at θ."""
    return lambda t: 2 * t


def w_1_1_global_start(theta):
    """Ignores its argument and always returns 6, because it uses the global start theta0.
    names: constant | always the same | ignores theta
    """
    return 2 * theta0


def w_1_1_plus(theta):
    """Returns 2 + θ, because it adds the 2 where it should multiply.
    names: plus for times
    """
    return 2 + theta


def w_1_1_base_and_exponent(theta):
    """Returns 2 to the power θ, because base and exponent are swapped."""
    return pow(2, theta)


def w_1_1_undefined_name(theta):
    """Crashes with a NameError, because it uses the undefined name `thetas`."""
    return 2 * thetas


def w_1_1_distance_to_target(theta):
    """Returns 2(θ - 3), the slope of (θ - 3)², because the valley is placed at 3 and not at 0.
    names: 6 too small | constant difference
    """
    target = 3
    return 2 * (theta - target)


def w_1_1_relu(theta):
    """Returns 0 for negative θ, because only positive slopes are let through.
    names: never negative | clipped | 0 for negative theta
    """
    return 2 * theta if theta > 0 else 0.0


def w_1_1_clipped(theta):
    """Clips the slope to [-10, 10], so it is wrong wherever |θ| exceeds 5.
    names: clipped
    """
    return float(np.clip(2 * theta, -10, 10))


def w_1_1_sign_only(theta):
    """Returns only 2 times the sign of θ, so the slope does not grow with θ.
    names: sign only | only the sign
    """
    return 2 * np.sign(theta)


def w_1_1_height_over_theta(theta):
    """Returns θ and crashes at 0, because it divides J by θ, the slope of a chord from 0.
    names: missing 2
    """
    J = theta * theta
    return J / theta


def w_1_1_takes_a_step(theta):
    """Returns the θ after one step of rate 0.1 and not the slope.
    names: a step | 0.4 times
    """
    theta -= 0.1 * 2 * theta
    return theta


def w_1_1_two_twice(theta):
    """Returns 4θ, because the factor 2 is multiplied in twice.
    names: extra 2
    """
    grad = 2 * theta
    grad *= 2
    return grad


def w_1_1_integration_constant(theta):
    """Adds a constant 1 to 2θ, as if a derivative had a constant of integration.
    names: 1 too large
    """
    c = 1
    return 2 * theta + c


def w_1_1_counts_up(theta):
    """Returns 2 for each whole unit of θ and 0 for negative θ, because it loops int(θ) times."""
    total = 0
    for _ in range(int(theta)):
        total += 2
    return total


def w_1_1_complex_step_real(theta):
    """Returns the huge value θ²/h, because the complex step's real part is taken."""
    h = 1e-20
    return ((theta + h * 1j) ** 2).real / h


def w_1_1_complex_step_undivided(theta):
    """Is practically 0, because the complex step's imaginary part is not divided by h.
    names: almost 0 | always 0 | not divided
    """
    h = 1e-20
    return ((theta + h * 1j) ** 2).imag


def w_1_1_recursion_without_end(theta):
    """Crashes with a RecursionError, because it calls itself for the same θ with no base case."""
    return 2 * w_1_1_recursion_without_end(theta)


def w_1_1_floor(theta):
    """Rounds 2θ down to a whole number, because of the // at the end.
    names: whole numbers
    """
    return 2 * theta // 1


def w_1_1_divides(theta):
    """Returns θ/2, because it divides by the 2 where it should multiply.
    names: missing 2 | 0.25 times | a quarter
    """
    return theta / 2


def w_1_1_list_of_two(theta):
    """Returns the list [θ, θ], because 2 times a list repeats it."""
    return 2 * [theta]


def w_1_1_numpy_gradient(theta):
    """Takes no account of θ's place: it always returns 0, from np.gradient of a constant array.
    names: always 0
    """
    J = np.array([theta**2, theta**2, theta**2])
    return np.gradient(J)[1]


def w_1_1_flat_near_zero(theta):
    """Returns 0 where |θ| < 0.01, because it calls a small slope already flat.
    names: flat near zero | 0 near 0
    """
    if abs(theta) < 0.01:
        return 0.0
    return 2 * theta


# --- 1.2
def w_1_2_uphill_inplace(theta, alpha):
    """Climbs: it adds alpha times the slope where it should subtract.
    names: uphill
    """
    theta += alpha * 2 * theta
    return theta


def w_1_2_slope_without_two(theta, alpha):
    """Uses θ as the slope and lacks the factor 2, so the step is half as long.
    names: missing 2
    """
    gradient = theta
    return theta - alpha * gradient


def w_1_2_only_the_step(theta, alpha):
    """Returns the length of the step, 2·alpha·θ, and does not subtract it from θ.
    names: only the update
    """
    update = alpha * (2 * theta)
    return update


def w_1_2_negative_step(theta, alpha):
    """Returns only the change -2·alpha·θ, because `=-` assigns a negative where `-=` was meant.
    names: only the update
    """
    theta = -alpha * 2 * theta
    return theta


def w_1_2_ignores_rate(theta, alpha):
    """Ignores alpha and subtracts the whole slope, so it always returns -θ.
    names: missing alpha | ignores alpha
    """
    return theta - 2 * theta


def w_1_2_divides_by_rate(theta, alpha):
    """Divides the slope by alpha where it should multiply.
    names: divided by alpha
    """
    return theta - 2 * theta / alpha


def w_1_2_height_for_slope(theta, alpha):
    """Subtracts alpha times the height θ², because it uses J in the place of its slope.
    names: cost used as slope
    """
    return theta - alpha * theta**2


def w_1_2_slope_of_rate(theta, alpha):
    """Returns θ - 2·alpha, because the slope's factor θ is missing.
    names: slope is constant
    """
    theta -= alpha * 2
    return theta


def w_1_2_arguments_mixed(theta, alpha):
    """Updates alpha with rate θ and not θ with rate alpha, because the names are swapped.
    names: arguments mixed
    """
    return alpha - theta * 2 * alpha


def w_1_2_brackets(theta, alpha):
    """Multiplies (θ - alpha) by the slope, because brackets bind the difference first.
    names: brackets
    """
    return (theta - alpha) * 2 * theta


def w_1_2_factored_out_wrong(theta, alpha):
    """Returns 1 - 2·alpha·θ, because the factored form lacks its brackets and θ.
    names: brackets
    """
    return 1 - 2 * alpha * theta


def w_1_2_shrinks_too_little(theta, alpha):
    """Lacks the factor 2: it shrinks θ by (1 - alpha) and not by (1 - 2·alpha).
    names: missing 2
    """
    factor = 1 - alpha
    return factor * theta


def w_1_2_bracketed_difference(theta, alpha):
    """Returns -alpha·θ, because (1 - 2) is bracketed before alpha multiplies it.
    names: brackets
    """
    return theta * (1 - 2) * alpha


def w_1_2_prints_new_theta(theta, alpha):
    """Prints the new θ and returns None."""
    new_theta = theta - alpha * 2 * theta
    print(f"new theta: {new_theta:.4f}")


def w_1_2_returns_old(theta, alpha):
    """Returns the old θ unchanged, because the new one is stored under another name.
    names: no step | hands back theta
    """
    theta_new = theta - alpha * 2 * theta
    return theta


def w_1_2_pair_with_cost(theta, alpha):
    """Returns a pair (new θ, cost) where the new θ alone is asked for."""
    theta = theta - alpha * 2 * theta
    J = theta**2
    return theta, J


def w_1_2_fixed_rate(theta, alpha):
    """Overwrites alpha by 0.1, so the rate that is passed has no effect.
    names: ignores alpha
    """
    alpha = 0.1
    return theta - alpha * 2 * theta


def w_1_2_global_rate(theta, learning_rate):
    """Uses the lesson's global alpha, because the argument was renamed and the body was not.
    names: ignores alpha
    """
    return theta - alpha * 2 * theta


def w_1_2_never_crosses(theta, alpha):
    """Returns 0 for every negative new θ, because the result is held at 0 or above.
    names: never negative | clipped | never below 0
    """
    return max(theta - alpha * 2 * theta, 0.0)


def w_1_2_clipped_slope(theta, alpha):
    """Clips the slope to [-1, 1], so the step is too short wherever |θ| exceeds 0.5.
    names: clipped | wrong where the size of `theta` is large
    """
    g = np.clip(2 * theta, -1.0, 1.0)
    return theta - alpha * g


def w_1_2_rate_capped(theta, alpha):
    """Caps alpha at 0.5, so a step with a greater rate lands on 0 and does not overshoot.
    names: rate capped | clipped | ignores alpha where large | wrong where `alpha` is large
    """
    rate = min(alpha, 0.5)
    return theta - rate * 2 * theta


def w_1_2_halves_rate_if_worse(theta, alpha):
    """Halves alpha until the cost no longer rises, so rates above 1 are not obeyed.
    names: wrong where `alpha` is large
    """
    new = theta - alpha * 2 * theta
    while new**2 > theta**2:
        alpha = alpha / 2
        new = theta - alpha * 2 * theta
    return new


def w_1_2_rounds(theta, alpha):
    """Rounds the new θ to three places.
    names: rounded
    """
    return round(theta - alpha * 2 * theta, 3)


def w_1_2_rounds_sixth_digit(theta, alpha):
    """Rounds the new θ to six places, so small values lose their digits.
    names: rounded
    """
    return float(f"{theta - alpha * 2 * theta:.6f}")


def w_1_2_c_cast(theta, alpha):
    """Truncates the new θ to an integer.
    names: whole numbers
    """
    step_size = alpha * 2 * theta
    return int(theta - step_size)


def w_1_2_all_the_way(theta, alpha):
    """Walks one hundred steps where one is asked for, because the update sits in a loop.
    names: 100 steps | two steps
    """
    for _i in range(100):
        theta = theta - alpha * 2 * theta
    return theta


def w_1_2_two_steps(theta, alpha):
    """Takes two steps, because the update is made once in the body and once in the return.
    names: two steps
    """
    theta = theta - alpha * 2 * theta
    return theta - alpha * 2 * theta


def w_1_2_done_when_small(theta, alpha):
    """Returns θ unchanged where the slope is below 0.001, because it calls that converged."""
    gradient = 2 * theta
    if abs(gradient) < 1e-3:
        return theta
    return theta - alpha * gradient


def w_1_2_sign_descent(theta, alpha):
    """Goes alpha in the slope's direction only, because the slope is divided by its own size.
    names: only the sign of the slope
    """
    g = 2 * theta
    if g == 0:
        return theta
    return theta - alpha * g / abs(g)


def w_1_2_newton(theta, alpha):
    """Ignores alpha and always lands on 0, because it takes a Newton step.
    names: ignores alpha | always 0
    """
    first = 2 * theta
    second = 2
    return theta - first / second


def w_1_2_generator(theta, alpha):
    """Returns a generator and not a number, because of yield in the place of return."""
    yield theta - alpha * 2 * theta


def w_1_2_momentum(theta, alpha):
    """Adds 0.9 of the last call's step, because a global velocity is kept between calls.
    names: keeps state
    """
    global velocity
    velocity = 0.9 * velocity - alpha * 2 * theta
    return theta + velocity


def w_1_2_decaying_rate(theta, alpha):
    """Shrinks alpha with each call, because a global counter of calls divides it.
    names: keeps state
    """
    global calls
    calls += 1
    return theta - alpha / (1 + calls) * 2 * theta


def w_1_2_missing_helper(theta, alpha):
    """Crashes with a NameError, because the function `gradient` it calls is not defined."""
    return theta - alpha * gradient(theta)


def w_1_2_calls_a_number(theta, alpha):
    """Crashes with a TypeError, because `alpha(...)` without * tries to call the number alpha."""
    return theta - alpha(2 * theta)


def w_1_2_rate_squared(theta, alpha):
    """Multiplies by alpha twice: once in the slope, once more in the update.
    names: alpha squared
    """
    gradient = alpha * 2 * theta
    return theta - alpha * gradient


def w_1_2_mean_over_m(theta, alpha):
    """Divides the slope by the global m = 50, though θ² has no examples to average over.
    names: 50 times less | 0.02 times
    """
    return theta - alpha * (1 / m) * 2 * theta


def w_1_2_always_positive(theta, alpha):
    """Returns the new θ without its sign, because abs() is put around the update.
    names: absolute value
    """
    return abs(theta - alpha * 2 * theta)


# --- 1.3
def w_1_3_start_missing_generator(gradient, theta, alpha, steps):
    """Leaves out the start, because each θ is collected only after its update.
    names: start missing
    """

    def walk(t):
        for _ in range(steps):
            t -= alpha * gradient(t)
            yield t

    return list(walk(theta))


def w_1_3_last_missing(gradient, theta, alpha, steps):
    """Leaves out the last value, because each θ is stored before its update and the last is not.
    names: end missing | last missing
    """
    values = np.zeros(steps)
    for i in range(steps):
        values[i] = theta
        theta = theta - alpha * gradient(theta)
    return values


def w_1_3_one_too_many(gradient, theta, alpha, steps):
    """Takes one step too many, because range(steps + 1) counts the start a second time.
    names: one step too many
    """
    path = [theta]
    for _ in range(steps + 1):
        path.append(path[-1] - alpha * gradient(path[-1]))
    return path


def w_1_3_newest_first(gradient, theta, alpha, steps):
    """Returns the values in reverse order, because each new one is inserted at the front.
    names: backwards
    """
    path = [theta]
    for _ in range(steps):
        path.insert(0, path[0] - alpha * gradient(path[0]))
    return path


def w_1_3_climbs(gradient, theta, alpha, steps):
    """Climbs, because the slope is added where it should be subtracted.
    names: uphill
    """
    return list(
        itertools.accumulate(range(steps), lambda t, _: t + alpha * gradient(t), initial=theta)
    )


def w_1_3_return_in_loop(gradient, theta, alpha, steps):
    """Returns after the first step (None for no steps), because return stands inside the loop.
    names: return in the loop | one step only
    """
    path = [theta]
    for _step in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
        return path


def w_1_3_final_only(gradient, theta, alpha, steps):
    """Returns only the last θ and not the whole path, because functools.reduce keeps no history.
    names: only the end
    """
    return functools.reduce(lambda t, _: t - alpha * gradient(t), range(steps), theta)


def w_1_3_prints_path(gradient, theta, alpha, steps):
    """Prints each value and returns None."""
    print(0, theta)
    for i in range(1, steps + 1):
        theta = theta - alpha * gradient(theta)
        print(i, theta)


def w_1_3_slope_of_start(gradient, theta, alpha, steps):
    """Uses the start's slope in each step, because the gradient is computed before the loop.
    names: slope not renewed
    """
    grad = gradient(theta)
    path = [theta]
    for _ in range(steps):
        theta -= alpha * grad
        path.append(theta)
    return path


def w_1_3_ignores_gradient(gradient, theta, alpha, steps):
    """Ignores the gradient that is passed and uses 2θ, so it is right for θ² only.
    names: own slope | ignores gradient
    """
    path = [theta]
    while len(path) < steps + 1:
        path.append(path[-1] - alpha * 2 * path[-1])
    return path


def w_1_3_geometric(gradient, theta, alpha, steps):
    """Ignores the gradient and returns θ(1 - 2·alpha)^k, which is the path on θ² only.
    names: own slope | ignores gradient
    """
    k = np.arange(steps + 1)
    return theta * (1 - 2 * alpha) ** k


def w_1_3_rate_fixed(gradient, theta, rate, steps):
    """Uses the global alpha = 0.1 and ignores the rate passed, because the argument is renamed.
    names: ignores alpha
    """
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_rate_decays(gradient, theta, alpha, steps):
    """Multiplies alpha by 0.99 after each step, so the rate does not stay what was passed.
    names: rate changes
    """
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        alpha *= 0.99
        path.append(theta)
    return path


def w_1_3_stops_when_flat(gradient, theta, alpha, steps):
    """Breaks off once the slope is below 0.001, so the path is shorter than steps + 1.
    names: stops early
    """
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if abs(g) < 1e-3:
            break
        theta = theta - alpha * g
        path.append(theta)
    return path


def w_1_3_stops_when_still(gradient, theta, alpha, steps):
    """Breaks off once θ no longer changes, so the path from a minimum holds the start only.
    names: stops early
    """
    path = [theta]
    for _ in range(steps):
        new = theta - alpha * gradient(theta)
        if new == theta:
            break
        path.append(new)
        theta = new
    return path


def w_1_3_freezes_when_near(gradient, theta, alpha, steps):
    """Stands still once a step is below 1e-4 and repeats that θ to fill up the length.
    names: stops early
    """
    path = [theta]
    for _ in range(steps):
        move = alpha * gradient(path[-1])
        path.append(path[-1] if abs(move) < 1e-4 else path[-1] - move)
    return path


def w_1_3_at_most_fifty(gradient, theta, alpha, steps):
    """Never takes more than 50 steps, because the number is capped by the global m.
    names: stops early
    """
    path = [theta]
    for _ in range(min(steps, m)):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_halves_after_reversal(gradient, theta, alpha, steps):
    """Halves alpha whenever the slope changes its sign, so it does not keep the rate."""
    path = [theta]
    g = gradient(theta)
    for _ in range(steps):
        theta = theta - alpha * g
        path.append(theta)
        new_g = gradient(theta)
        if new_g * g < 0:
            alpha /= 2
        g = new_g
    return path


def w_1_3_clips_theta(gradient, theta, alpha, steps):
    """Clips each θ to [-10, 10], so a diverging path stays at that edge.
    names: clipped
    """
    path = [theta]
    for _ in range(steps):
        theta = float(np.clip(theta - alpha * gradient(theta), -10, 10))
        path.append(theta)
    return path


def w_1_3_rounds_each(gradient, theta, alpha, steps):
    """Rounds θ to four places after each step, so the errors are carried on.
    names: rounded
    """
    path = [theta]
    for _ in range(steps):
        theta = round(theta - alpha * gradient(theta), 4)
        path.append(theta)
    return path


def w_1_3_rounds_output(gradient, theta, alpha, steps):
    """Returns the path rounded to two places, though it is walked with all digits.
    names: rounded
    """
    path = [theta]
    for _ in range(steps):
        path.append(path[-1] - alpha * gradient(path[-1]))
    return [round(t, 2) for t in path]


def w_1_3_integer_array(gradient, theta, alpha, steps):
    """Truncates each θ to an integer, because the array is made with dtype=int.
    names: whole numbers
    """
    path = np.zeros(steps + 1, dtype=int)
    path[0] = theta
    for i in range(steps):
        path[i + 1] = path[i] - alpha * gradient(path[i])
    return path


def w_1_3_zeros_stay(gradient, theta, alpha, steps):
    """Leaves the array's 0 as last value if steps > 0, because the loop ends one index too soon.
    names: last is 0
    """
    path = np.zeros(steps + 1)
    path[0] = theta
    for i in range(1, steps):
        path[i] = path[i - 1] - alpha * gradient(path[i - 1])
    return path


def w_1_3_start_not_stored(gradient, theta, alpha, steps):
    """Starts from 0 and not from θ, because theta is never put into the array of zeros.
    names: ignores theta | ignores the start
    """
    thetas = np.zeros(steps + 1)
    for k in range(1, steps + 1):
        thetas[k] = thetas[k - 1] - alpha * gradient(thetas[k - 1])
    return thetas


def w_1_3_default_list(gradient, theta, alpha, steps, path=[]):
    """Keeps the values of earlier calls, because the default list is made only once.
    names: keeps state
    """
    path.append(theta)
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return list(path)


def w_1_3_global_history(gradient, theta, alpha, steps):
    """Returns earlier calls' values too, because the global list is never emptied.
    names: keeps state
    """
    history.append(theta)
    for _ in range(steps):
        history.append(history[-1] - alpha * gradient(history[-1]))
    return history[:]


def w_1_3_collects_slopes(gradient, theta, alpha, steps):
    """Collects the slopes after the start and not the values of θ.
    names: slopes
    """
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        theta = theta - alpha * g
        path.append(g)
    return path


def w_1_3_start_twice(gradient, theta, alpha, steps):
    """Has the start twice and lacks the last θ, because it appends before each update.
    names: start twice | end missing | first twice, last missing
    """
    path = [theta]
    for _ in range(steps):
        path.append(theta)
        theta = theta - alpha * gradient(theta)
    return path


def w_1_3_same_array(gradient, theta, alpha, steps):
    """Holds the last θ in every place, because the one array is appended and changed in place.
    names: all the same
    """
    theta = np.array(theta, dtype=float)
    path = [theta]
    for _ in range(steps):
        theta -= alpha * gradient(theta)
        path.append(theta)
    return path


def w_1_3_counter_forgotten(gradient, theta, alpha, steps):
    """Never ends if steps > 0, because the counter of the while loop is not increased."""
    path = np.zeros(steps + 1)
    path[0] = theta
    i = 0
    while i < steps:
        path[i + 1] = path[i] - alpha * gradient(path[i])
    return path


def w_1_3_while_one_short(gradient, theta, alpha, steps):
    """Takes one step too few, because the loop stops at steps > 1.
    names: one step too few
    """
    path = [theta]
    while steps > 1:
        theta = theta - alpha * gradient(theta)
        path.append(theta)
        steps -= 1
    return path


def w_1_3_recursion_nested(gradient, theta, alpha, steps):
    """Returns nested lists, because the recursion appends its list where it should join it."""
    if steps == 0:
        return [theta]
    return [
        theta,
        w_1_3_recursion_nested(gradient, theta - alpha * gradient(theta), alpha, steps - 1),
    ]


def w_1_3_recursion_without_rate(gradient, theta, alpha, steps):
    """Takes full slopes as steps, because alpha is passed on but never multiplied in.
    names: missing alpha | ignores alpha
    """
    if steps == 0:
        return [theta]
    return [theta] + w_1_3_recursion_without_rate(
        gradient, theta - gradient(theta), alpha, steps - 1
    )


def w_1_3_gradient_not_called(gradient, theta, alpha, steps):
    """Crashes with a TypeError for steps > 0, because it multiplies the uncalled function."""
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient
        path.append(theta)
    return path


def w_1_3_append_assigned(gradient, theta, alpha, steps):
    """Loses the list (None, then an AttributeError), because append returns None."""
    path = []
    path = path.append(theta)
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path = path.append(theta)
    return path


def w_1_3_numbered(gradient, theta, alpha, steps):
    """Returns pairs (step, θ) and not the values of θ, because enumerate's pairs are kept."""
    path = [theta]
    for _ in range(steps):
        path.append(path[-1] - alpha * gradient(path[-1]))
    return list(enumerate(path))


def w_1_3_costs(gradient, theta, alpha, steps):
    """Collects the costs θ² on the way and not the values of θ.
    names: costs
    """
    J_history = [theta**2]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        J_history.append(theta**2)
    return J_history


def w_1_3_sorted(gradient, theta, alpha, steps):
    """Returns the values sorted downwards, so they are out of order when θ rises or oscillates.
    names: sorted | other order | other places
    """
    path = [theta]
    for _ in range(steps):
        theta = theta - alpha * gradient(theta)
        path.append(theta)
    return sorted(path, reverse=True)


def w_1_3_slope_lags(gradient, theta, alpha, steps):
    """Takes each slope one step late, because each update uses the round before's, at first 0."""
    path = [theta]
    g = 0.0
    for _ in range(steps):
        theta = theta - alpha * g
        g = gradient(theta)
        path.append(theta)
    return path


def w_1_3_from_the_start_each_time(gradient, theta, alpha, steps):
    """Steps from the start each time, so every value after the first is the same.
    names: all the same after the start | from the start each time | theta not moved
    """
    path = [theta]
    for _ in range(steps):
        new_theta = theta - alpha * gradient(theta)
        path.append(new_theta)
    return path


def w_1_3_straight_line(gradient, theta, alpha, steps):
    """Spaces the values evenly from the start to the end, because only the end is computed."""
    end = theta
    for _ in range(steps):
        end = end - alpha * gradient(end)
    return np.linspace(theta, end, steps + 1)


def w_1_3_loops_over_rate(gradient, theta, alpha, steps):
    """Crashes with a TypeError, because range is given the float alpha and not steps."""
    path = [theta]
    for _ in range(alpha):
        theta = theta - steps * gradient(theta)
        path.append(theta)
    return path


def w_1_3_momentum(gradient, theta, alpha, steps):
    """Adds momentum of 0.9, so from the second step on it moves further than plain descent.
    names: memory
    """
    v = 0.0
    path = [theta]
    for _ in range(steps):
        v = 0.9 * v - alpha * gradient(theta)
        theta = theta + v
        path.append(theta)
    return path


# --- 1.4
def w_1_4_forward_only(f, theta, eps=1e-6):
    """Feels on the right side only, a forward difference, so a curved f gives it an error.
    names: one side
    """
    here = f(theta)
    right = f(theta + eps)
    return (right - here) / eps


def w_1_4_backward_only(f, theta, eps=1e-6):
    """Feels on the left side only, a backward difference.
    names: one side
    """
    return (f(theta) - f(theta - eps)) / eps


def w_1_4_forward_over_two_eps(f, theta, eps=1e-6):
    """Halves the slope: a forward difference, one eps wide, is divided by 2·eps.
    names: halved | 0.5 times | one side + missing 2 | twice the distance
    """
    return (f(theta + eps) - f(theta)) / (2 * eps)


def w_1_4_two_forgotten(f, theta, eps=1e-6):
    """Doubles the slope, because a distance of 2·eps is divided by eps.
    names: half the distance | 2 times | extra 2
    """
    f_plus = f(theta + eps)
    f_minus = f(theta - eps)
    return (f_plus - f_minus) / eps


def w_1_4_precedence(f, theta, eps=1e-6):
    """Multiplies by eps, because `/ 2 * eps` divides by 2 only.
    names: precedence | not divided by eps
    """
    return (f(theta + eps) - f(theta - eps)) / 2 * eps


def w_1_4_numerator_unbracketed(f, theta, eps=1e-6):
    """Divides only the left value by 2·eps, because the difference lacks its brackets.
    names: brackets
    """
    return f(theta + eps) - f(theta - eps) / (2 * eps)


def w_1_4_adds_sides(f, theta, eps=1e-6):
    """Adds the heights of both sides where it should subtract them.
    names: sum
    """
    return sum(f(theta + s * eps) for s in (-1, 1)) / (2 * eps)


def w_1_4_left_minus_right(f, theta, eps=1e-6):
    """Has the sign flipped, because the right height is subtracted from the left.
    names: sign
    """
    left, right = f(theta - eps), f(theta + eps)
    return (left - right) / (2 * eps)


def w_1_4_eps_overwritten(f, theta, eps=1e-6):
    """Ignores the eps passed, because it is set to 1e-6 again inside.
    names: eps ignored | ignores eps
    """
    eps = 1e-6
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def w_1_4_default_tenth(f, theta, eps=0.1):
    """Has the default eps = 0.1 and not 1e-6, so without eps it is coarse on bent curves.
    names: default of eps | other defaults
    """
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def w_1_4_default_too_small(f, theta, eps=1e-16):
    """Has the default eps = 1e-16, too small for floats, so near 1 the difference is 0.
    names: default of eps | other defaults
    """
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def w_1_4_no_default(f, theta, eps):
    """Crashes with a TypeError when called without eps, because the default is missing."""
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def w_1_4_five_points(f, theta, eps=1e-6):
    """Uses the five-point formula, which differs from the two-sided quotient for a large eps.
    names: finer formula
    """
    return (f(theta - 2 * eps) - 8 * f(theta - eps) + 8 * f(theta + eps) - f(theta + 2 * eps)) / (
        12 * eps
    )


def w_1_4_richardson(f, theta, eps=1e-6):
    """Extrapolates from eps and eps/2, so with a large eps it is not the quotient asked for.
    names: finer formula
    """

    def central(h):
        return (f(theta + h) - f(theta - h)) / (2 * h)

    return (4 * central(eps / 2) - central(eps)) / 3


def w_1_4_half_steps(f, theta, eps=1e-6):
    """Goes only eps/2 to each side, so with a large eps it is not the quotient asked for.
    names: other step width | step width
    """
    return (f(theta + eps / 2) - f(theta - eps / 2)) / eps


def w_1_4_double_steps(f, theta, eps=1e-6):
    """Goes 2·eps to each side but divides by 2·eps, so the slope is doubled.
    names: 2 times | twice the distance | half the distance | other step width
    """
    return (f(theta + 2 * eps) - f(theta - 2 * eps)) / (2 * eps)


def w_1_4_second_difference(f, theta, eps=1e-4):
    """Returns the second derivative, from the second difference, and has the default eps = 1e-4.

    names: bend
    """
    return (f(theta + eps) - 2 * f(theta) + f(theta - eps)) / eps**2


def w_1_4_size_of_slope(f, theta, eps=1e-6):
    """Loses the sign, because it takes abs() of the difference.
    names: absolute value
    """
    rise = abs(f(theta + eps) - f(theta - eps))
    run = 2 * eps
    return rise / run


def w_1_4_rounds(f, theta, eps=1e-6):
    """Rounds the slope to two places.
    names: rounded
    """
    return round((f(theta + eps) - f(theta - eps)) / (2 * eps), 2)


def w_1_4_relative_step(f, theta, eps=1e-6):
    """Returns θ times the slope, because the steps are eps·θ wide and the division is by 2·eps."""
    return (f(theta * (1 + eps)) - f(theta * (1 - eps))) / (2 * eps)


def w_1_4_relative_step_at_zero(f, theta, eps=1e-6):
    """Crashes at θ = 0 and is off elsewhere for a large eps, as its step width is eps·θ.
    names: step width | other step width
    """
    h = eps * theta
    return (f(theta + h) - f(theta - h)) / (2 * h)


def w_1_4_theta_squared_only(f, theta, eps=1e-6):
    """Ignores f and measures θ², because the lesson's J is written in.
    names: own slope | ignores f
    """
    return ((theta + eps) ** 2 - (theta - eps) ** 2) / (2 * eps)


def w_1_4_analytic(f, theta, eps=1e-6):
    """Ignores f and eps and returns 2θ, the slope of θ² only.
    names: own slope | ignores f
    """
    return 2 * theta


def w_1_4_prints_slope(f, theta, eps=1e-6):
    """Prints the slope and returns None."""
    slope = (f(theta + eps) - f(theta - eps)) / (2 * eps)
    print("numerical gradient:", slope)


def w_1_4_eps_outside_f(f, theta, eps=1e-6):
    """Is always about 1, because eps is added to f(θ) and not to θ.
    names: eps outside f | eps beside f | always the same
    """
    return ((f(theta) + eps) - (f(theta) - eps)) / (2 * eps)


def w_1_4_complex_step(f, theta, eps=1e-6):
    """Takes one complex step, which fails for real-only f and differs for a large eps."""
    return f(complex(theta, eps)).imag / eps


def w_1_4_sum_of_both(f, theta, eps=1e-6):
    """Doubles the slope, because the two one-sided slopes are added and not averaged.
    names: 2 times | twice the distance | half the distance
    """
    right = (f(theta + eps) - f(theta)) / eps
    left = (f(theta) - f(theta - eps)) / eps
    return left + right


def w_1_4_both_sides_as_pair(f, theta, eps=1e-6):
    """Returns the two one-sided slopes as a pair and does not average them."""
    return (f(theta) - f(theta - eps)) / eps, (f(theta + eps) - f(theta)) / eps


def w_1_4_steeper_side(f, theta, eps=1e-6):
    """Returns the larger of the two one-sided slopes and not their mean.
    names: wrong where `eps` is large
    """
    return max((f(theta + eps) - f(theta)) / eps, (f(theta) - f(theta - eps)) / eps)


def w_1_4_integer_division(f, theta, eps=1e-6):
    """Rounds the slope down to a whole number, because it divides with //.
    names: whole numbers | floor
    """
    return (f(theta + eps) - f(theta - eps)) // (2 * eps)


def w_1_4_moves_back_once(f, theta, eps=1e-6):
    """Halves the slope, because θ is moved right by eps and then back by one eps only.
    names: halved | 0.5 times | one side + missing 2 | twice the distance
    """
    theta += eps
    f1 = f(theta)
    theta -= eps
    f2 = f(theta)
    return (f1 - f2) / (2 * eps)


def w_1_4_angle(f, theta, eps=1e-6):
    """Returns the angle of the slope, because atan2 is used where a quotient is asked for."""
    return math.atan2(f(theta + eps) - f(theta - eps), 2 * eps)


def w_1_4_single_precision(f, theta, eps=1e-6):
    """Is noise or 0 away from 0, because in float32 a step of 1e-6 is lost in θ's rounding."""
    t = np.float32(theta)
    h = np.float32(eps)
    return float((f(t + h) - f(t - h)) / (2 * h))


def w_1_4_truncates_theta(f, theta, eps=1e-6):
    """Measures the slope at the whole number before θ, because θ is cast with int().
    names: whole theta for theta
    """
    theta = int(theta)
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def w_1_4_eps_at_least(f, theta, eps=1e-6):
    """Never uses an eps below 0.01, because it is raised to that value against rounding."""
    eps = max(eps, 0.01)
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def w_1_4_eps_at_most(f, theta, eps=1e-6):
    """Never uses an eps above 1e-4, because a larger one is cut down to that value."""
    if eps > 1e-4:
        eps = 1e-4
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def w_1_4_function_not_called(f, theta, eps=1e-6):
    """Crashes with a TypeError, because f is multiplied by the argument and not called."""
    return (f * (theta + eps) - f * (theta - eps)) / (2 * eps)


def w_1_4_chord_from_zero(f, theta, eps=1e-6):
    """Subtracts f(eps - θ) for f(θ - eps), so the two points are mirrored and not neighbours."""
    return (f(theta + eps) - f(eps - theta)) / (2 * eps)


def w_1_4_undefined_h(f, theta, eps=1e-6):
    """Crashes with a NameError, because the pasted code calls the step h and not eps."""
    return (f(theta + h) - f(theta - h)) / (2 * h)


# --- 1.6
def w_1_6_strictly_below(theta, alpha, tolerance):
    """Walks until abs(θ) < tolerance, so it counts one too many when θ meets tolerance exactly.
    names: strictly below
    """
    n = 0
    while abs(theta) >= tolerance:
        theta -= alpha * 2 * theta
        n += 1
    return n


def w_1_6_without_two(theta, alpha, tolerance):
    """Counts too many steps, because the slope lacks its factor 2 and θ shrinks too slowly.
    names: missing 2
    """
    steps = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * theta
        steps = steps + 1
    return steps


def w_1_6_no_abs(theta, alpha, tolerance):
    """Takes negative θ for small enough, because the test lacks abs().
    names: sign of theta
    """
    steps = 0
    while theta > tolerance:
        theta = theta * (1 - 2 * alpha)
        steps += 1
    return steps


def w_1_6_counts_points(theta, alpha, tolerance):
    """Counts one too many, because it returns the number of points, start included.
    names: one too many
    """
    path = [theta]
    while abs(path[-1]) > tolerance:
        path.append(path[-1] - alpha * 2 * path[-1])
    return len(path)


def w_1_6_start_at_one(theta, alpha, tolerance):
    """Counts one too many, because itertools.count begins at 1 before any step is taken.
    names: one too many
    """
    for k in itertools.count(1):
        if abs(theta) <= tolerance:
            return k
        theta -= alpha * 2 * theta


def w_1_6_at_least_one(theta, alpha, tolerance):
    """Counts 1 where 0 is right, because like do-while it tests only after a step.
    names: at least one
    """
    steps = 0
    while True:
        theta -= 2 * alpha * theta
        steps += 1
        if abs(theta) <= tolerance:
            break
    return steps


def w_1_6_last_not_counted(theta, alpha, tolerance):
    """Counts one too few (0 for none), because the last step breaks off before it is counted.
    names: one too few
    """
    steps = 0
    while abs(theta) > tolerance:
        theta -= 2 * alpha * theta
        if abs(theta) <= tolerance:
            break
        steps += 1
    return steps


def w_1_6_returns_theta(theta, alpha, tolerance):
    """Returns the θ reached and not the number of steps.
    names: theta returned
    """
    steps = 0
    while abs(theta) > tolerance:
        theta -= 2 * alpha * theta
        steps += 1
    return theta


def w_1_6_returns_both(theta, alpha, tolerance):
    """Returns a pair (steps, θ) where the number of steps alone is asked for."""
    steps = 0
    while abs(theta) > tolerance:
        theta -= 2 * alpha * theta
        steps += 1
    return steps, theta


def w_1_6_cost_small(theta, alpha, tolerance):
    """Compares the cost θ² with tolerance and not abs(θ), so it stops at another place.
    names: watches the cost
    """
    steps = 0
    J = theta**2
    while J > tolerance:
        theta -= 2 * alpha * theta
        J = theta**2
        steps += 1
    return steps


def w_1_6_slope_small(theta, alpha, tolerance):
    """Compares the slope |2θ| with tolerance and not abs(θ), so it can count too many.
    names: watches the slope
    """
    steps = 0
    gradient = 2 * theta
    while abs(gradient) > tolerance:
        theta = theta - alpha * gradient
        gradient = 2 * theta
        steps += 1
    return steps


def w_1_6_change_small(theta, alpha, tolerance):
    """Stops when a step is no longer than tolerance, where abs(θ) should be compared.
    names: watches the step
    """
    steps = 0
    while True:
        new = theta - alpha * 2 * theta
        if abs(new - theta) <= tolerance:
            return steps
        theta = new
        steps += 1


def w_1_6_gives_up_at_hundred(theta, alpha, tolerance):
    """Never counts beyond 100, because the loop has that limit against running for ever.
    names: clipped | stops early
    """
    steps = 0
    while abs(theta) > tolerance and steps < 100:
        theta -= 2 * alpha * theta
        steps += 1
    return steps


def w_1_6_range_too_short(theta, alpha, tolerance):
    """Returns None where more than 50 steps are needed, because the for loop then just ends."""
    for i in range(m + 1):
        if abs(theta) <= tolerance:
            return i
        theta = theta - alpha * 2 * theta


def w_1_6_logarithm_unrounded(theta, alpha, tolerance):
    """Returns a fraction and crashes at alpha = 0.5 or θ = 0, as the logarithms are not treated.

    names: parts of a step
    """
    return math.log(tolerance / abs(theta)) / math.log(abs(1 - 2 * alpha))


def w_1_6_logarithm_floor(theta, alpha, tolerance):
    """Counts one too few as a rule, because the quotient of logarithms is rounded down.
    names: one too few | rounded down
    """
    if abs(theta) <= tolerance:
        return 0
    if alpha == 0.5:
        return 1
    return math.floor(math.log(tolerance / abs(theta)) / math.log(abs(1 - 2 * alpha)))


def w_1_6_logarithm_nearest(theta, alpha, tolerance):
    """Counts one too few half of the time, because round() is used where ceil is needed.
    names: one too few | rounded
    """
    if abs(theta) <= tolerance:
        return 0
    if alpha == 0.5:
        return 1
    return round(math.log(tolerance / abs(theta)) / math.log(abs(1 - 2 * alpha)))


def w_1_6_logarithm_negative(theta, alpha, tolerance):
    """Returns a negative number if θ is well within the tolerance, as nothing holds it at 0.

    names: below 0
    """
    shrink = abs(1 - 2 * alpha)
    if shrink == 0 or theta == 0:
        return int(abs(theta) > tolerance)
    return math.ceil(math.log(tolerance / abs(theta)) / math.log(shrink))


def w_1_6_logarithm_positive_only(theta, alpha, tolerance):
    """Crashes for negative θ or alpha ≥ 0.5, because logarithms lack abs()."""
    if theta == 0:
        return 0
    return max(0, math.ceil(math.log(tolerance / theta) / math.log(1 - 2 * alpha)))


def w_1_6_logarithm_without_two(theta, alpha, tolerance):
    """Counts too many, because the shrinking factor is taken as 1 - alpha.
    names: missing 2
    """
    if abs(theta) <= tolerance:
        return 0
    return math.ceil(math.log(tolerance / abs(theta)) / math.log(1 - alpha))


def w_1_6_half_crashes(theta, alpha, tolerance):
    """Crashes with a ValueError at alpha = 0.5, because there it takes the logarithm of 0."""
    if abs(theta) <= tolerance:
        return 0
    factor = abs(1 - 2 * alpha)
    n = max(0, math.ceil(math.log(tolerance / abs(theta)) / math.log(factor)) - 2)
    while abs(theta) * factor**n > tolerance:
        n += 1
    return n


def w_1_6_fixed_tolerance(theta, alpha, tolerance):
    """Ignores tolerance and compares with 1e-6.
    names: ignores tolerance
    """
    steps = 0
    while abs(theta) > 1e-6:
        theta -= 2 * alpha * theta
        steps += 1
    return steps


def w_1_6_fixed_rate(theta, rate, tolerance):
    """Ignores the rate passed and walks with the global alpha = 0.1.
    names: ignores alpha
    """
    steps = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_uphill(theta, alpha, tolerance):
    """Never ends if a step is needed, because it adds the step and θ grows."""
    steps = 0
    while abs(theta) > tolerance:
        theta = theta + alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_theta_not_updated(theta, alpha, tolerance):
    """Never ends if a step is needed, because the new θ is kept under another name."""
    steps = 0
    while abs(theta) > tolerance:
        new_theta = theta - alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_recursion_base_one(theta, alpha, tolerance):
    """Counts one too many, because the recursion's base case gives 1 where no step is needed.
    names: one too many
    """
    if abs(theta) <= tolerance:
        return 1
    return 1 + w_1_6_recursion_base_one(theta * (1 - 2 * alpha), alpha, tolerance)


def w_1_6_prints_count(theta, alpha, tolerance):
    """Prints the number of steps and returns None."""
    steps = 0
    while abs(theta) > tolerance:
        theta -= alpha * 2 * theta
        steps += 1
    print(steps, "steps needed")


def w_1_6_return_in_loop(theta, alpha, tolerance):
    """Returns 1 whenever a step is needed, because return stands inside the loop.
    names: return in the loop
    """
    steps = 0
    while abs(theta) > tolerance:
        theta = theta - alpha * 2 * theta
        steps += 1
        return steps
    return steps


def w_1_6_relative(theta, alpha, tolerance):
    """Walks until θ is tolerance times the start, because the bound is made relative.
    names: relative tolerance
    """
    start = abs(theta)
    steps = 0
    while abs(theta) > tolerance * start:
        theta -= alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_stops_at_crossing(theta, alpha, tolerance):
    """Stops when θ crosses 0 though it can still be beyond tolerance, so it counts too few.
    names: stops below zero
    """
    steps = 0
    sign = 1 if theta > 0 else -1
    while sign * theta > tolerance:
        theta -= alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_rate_at_most_half(theta, alpha, tolerance):
    """Returns 1 for every alpha above 0.5 when a step is needed, as the rate is cut to 0.5.
    | wrong where `alpha` is large | wrong where `alpha` is large
       names: stops below zero
    """
    alpha = min(alpha, 0.5)
    steps = 0
    while abs(theta) > tolerance:
        theta -= alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_counter_kept(theta, alpha, tolerance):
    """Adds the steps of earlier calls, because the global counter is never set back to 0.
    names: keeps state
    """
    global counter
    while abs(theta) > tolerance:
        theta -= alpha * 2 * theta
        counter += 1
    return counter


def w_1_6_constant_pace(theta, alpha, tolerance):
    """Counts too few if alpha < 0.5, because each step is taken as long as the first."""
    if abs(theta) <= tolerance:
        return 0
    pace = abs(alpha * 2 * theta)
    return math.ceil((abs(theta) - tolerance) / pace)


def w_1_6_rounded_walk(theta, alpha, tolerance):
    """Rounds θ to two places after each step, so it is stuck or arrives at another count.
    names: rounded
    """
    steps = 0
    while abs(theta) > tolerance and steps < 10000:
        theta = round(theta - alpha * 2 * theta, 2)
        steps += 1
    return steps


def w_1_6_infinite_above_half(theta, alpha, tolerance):
    """Returns infinity for alpha > 0.5, because overshooting is taken for divergence.
    names: not finite | wrong where `alpha` is large
    """
    if alpha > 0.5:
        return math.inf
    steps = 0
    while abs(theta) > tolerance:
        theta -= alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_condition_reversed(theta, alpha, tolerance):
    """Walks while abs(θ) is within the tolerance, the reverse: 0 where steps are needed."""
    steps = 0
    while abs(theta) <= tolerance and steps < 1000:
        theta -= alpha * 2 * theta
        steps += 1
    return steps


def w_1_6_says_yes(theta, alpha, tolerance):
    """Returns True or False, whether steps are needed, and not how many."""
    return abs(theta) > tolerance


# --- 1.5
# names: one step
w_1_5_one_step_rate = 0.5  # The rate that lands on 0 in one step; above it θ still converges.
# names: too large | example rate
w_1_5_two = 2  # Takes the bound as 2 for a shrinking factor 1 - α; the factor 2 is missing.
# names: start rate | example rate
w_1_5_tenth = 0.1  # The rate used in the lesson's walk, where descent converges well.
# names: zero
w_1_5_zero = 0  # With rate 0 nothing moves; descent converges for rates above it.
# names: sign
w_1_5_minus_one = -1  # Has the sign wrong: with a negative rate descent climbs at once.
# names: nearly
w_1_5_last_tried = 0.99  # A rate that still converges, slowly: the largest one that was tried.
# names: nearly
w_1_5_first_seen = 1.1  # A rate that diverges, but divergence already begins below it.
# names: too small
w_1_5_quarter = 0.25  # Halves the one-step rate where it should be doubled.
# names: too large
w_1_5_four = 4  # Takes the square of the slope's factor 2 for the bound.
w_1_5_interval = (0, 1)  # Gives the interval of rates that converge and not its upper end.
w_1_5_text = "alpha > 1"  # A text in place of a number.
w_1_5_infinity = float("inf")  # Says that every rate converges, but beyond 1 θ grows.
w_1_5_nothing = None  # No value at all.
w_1_5_nan = np.nan  # Not a number, from a division 0/0 in an experiment.
# names: too small
w_1_5_third = round(1 / 3, 2)  # A guess, and rounded as well: descent still converges there.
# names: too large
w_1_5_percent = 100  # Gives the rate in per cent; the rate itself is 1.
# names: too large
w_1_5_three_halves = 1.5  # Takes 1 - 2α = -2 for the bound, where the factor is to be -1.
w_1_5_many = [0.5, 1.0]  # Gives two rates and does not decide between them.
# names: too small
w_1_5_hundredth = 1e-2  # A small rate that merely makes descent slow.
w_1_5_function = lambda alpha: alpha >= 1  # A function that tests rates and not the rate.
