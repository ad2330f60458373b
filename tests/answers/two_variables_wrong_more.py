"""Wrong answers to the exercises of lesson 2, as learners write them: more of them."""
# ruff: noqa: B905, B006, B007, B018, B023, F821, E731, PLW0603

import functools
import itertools
import math

import numpy as np

alpha = 0.1
m = 20
trail = []
velocity = np.zeros(2)


def bowl(a, b):
    """The lesson's surface."""
    return a**2 + b**2


def bowl_slopes(a, b):
    """The slopes of the lesson's surface."""
    return 2 * a, 2 * b


# --- 2.1
def w_2_1_swapped(theta1, theta2):
    """Returns the two partial derivatives in the wrong order, the one by θ2 first.
    names: swapped
    """
    dJ1 = 2 * theta1
    dJ2 = 2 * theta2
    return dJ2, dJ1


def w_2_1_added_up(theta1, theta2):
    """Returns the one number 2θ1 + 2θ2, because the two partial derivatives are added."""
    return 2 * theta1 + 2 * theta2


def w_2_1_height(theta1, theta2):
    """Returns the height θ1² + θ2², because J was coded and not its derivatives.
    names: cost
    """
    return bowl(theta1, theta2)


def w_2_1_without_two(theta1, theta2):
    """Lacks the factor 2 in both components.
    names: missing 2
    """
    return np.array([theta1, theta2])


def w_2_1_downhill(theta1, theta2):
    """Has the sign flipped in both components: it gives the downhill direction.
    names: sign
    """
    return tuple(-2 * t for t in (theta1, theta2))


def w_2_1_second_sign(theta1, theta2):
    """Has a wrong sign in the second component, as if J were θ1² - θ2².
    names: sign@2
    """
    return 2 * theta1, -2 * theta2


def w_2_1_exponents_kept(theta1, theta2):
    """Brings the 2 down but leaves the exponent at 2 in both components.
    names: exponent kept
    """
    return 2 * theta1**2, 2 * theta2**2


def w_2_1_copy_paste(theta1, theta2):
    """Gives 2θ1 in both components, because the copied line still has theta1 in it.
    names: same twice
    """
    d1 = 2 * theta1
    d2 = 2 * theta1
    return (d1, d2)


def w_2_1_second_overwrites(theta1, theta2):
    """Gives 2θ2 in both components, because both results are stored under the same name.
    names: same twice
    """
    grad = 2 * theta1
    grad = 2 * theta2
    return grad, grad


def w_2_1_first_only(theta1, theta2):
    """Returns only the derivative by θ1, because the first return ends the function."""
    return 2 * theta1
    return 2 * theta2


def w_2_1_loop_returns(theta1, theta2):
    """Returns only the first component, because return stands inside the loop."""
    grads = []
    for t in [theta1, theta2]:
        grads.append(2 * t)
        return grads


def w_2_1_prints(theta1, theta2):
    """Prints both partial derivatives and returns None."""
    print("dJ/dtheta1 =", 2 * theta1, "dJ/dtheta2 =", 2 * theta2)


def w_2_1_no_return(theta1, theta2):
    """Returns None, because the two slopes are computed but never returned."""
    dtheta1 = 2 * theta1
    dtheta2 = 2 * theta2


def w_2_1_dictionary(theta1, theta2):
    """Returns a dict by name, which unpacks to the names and not to the two slopes."""
    return {"theta1": 2 * theta1, "theta2": 2 * theta2}


def w_2_1_set(theta1, theta2):
    """Returns a set, which has no order and only one element when θ1 equals θ2."""
    return {2 * theta1, 2 * theta2}


def w_2_1_cross_term(theta1, theta2):
    """Adds the other parameter to each slope, as if J had the term θ1·θ2.
    names: both at once | other kept
    """
    return 2 * theta1 + theta2, 2 * theta2 + theta1


def w_2_1_total_derivative(theta1, theta2):
    """Gives 2θ1 + 2θ2 in both components, because the other parameter is not held constant.
    names: both at once
    """
    total = 2 * theta1 + 2 * theta2
    return total, total


def w_2_1_keeps_constant_term(theta1, theta2):
    """Keeps the other square in each slope, because a constant is not derived to 0.
    names: other kept
    """
    return 2 * theta1 + theta2**2, theta1**2 + 2 * theta2


def w_2_1_unit_length(theta1, theta2):
    """Returns the direction only, because the gradient is divided by its length.
    names: divided by length
    """
    g = np.array([2 * theta1, 2 * theta2])
    length = np.linalg.norm(g)
    return g / length if length > 0 else g


def w_2_1_length_only(theta1, theta2):
    """Returns the length of the gradient and not its two components."""
    return math.hypot(2 * theta1, 2 * theta2)


def w_2_1_integers(theta1, theta2):
    """Truncates both slopes to integers, because the array is made with dtype=int.
    names: whole numbers
    """
    return np.array([2 * theta1, 2 * theta2], dtype=int)


def w_2_1_absolute(theta1, theta2):
    """Loses the signs of both slopes, because abs() is put around them.
    names: absolute value
    """
    return abs(2 * theta1), abs(2 * theta2)


def w_2_1_hessian(theta1, theta2):
    """Returns the 2×2 matrix of second derivatives and not the first derivatives."""
    return np.array([[2, 0], [0, 2]])


def w_2_1_constants(theta1, theta2):
    """Returns (2, 2) for every point, because it derives twice.
    names: constant | always the same
    """
    return 2, 2


def w_2_1_product(theta1, theta2):
    """Returns the product 4θ1θ2, because the two slopes are multiplied and not listed."""
    return (2 * theta1) * (2 * theta2)


def w_2_1_coarse_forward(theta1, theta2):
    """Is 0.01 too large in both components: a forward difference with the coarse step 0.01.
    names: 0.01 too large
    """
    h = 0.01
    J0 = bowl(theta1, theta2)
    return (bowl(theta1 + h, theta2) - J0) / h, (bowl(theta1, theta2 + h) - J0) / h


def w_2_1_diagonal_difference(theta1, theta2):
    """Gives about 2θ1 + 2θ2 twice, because both parameters are moved at the same time.
    names: both at once
    """
    h = 1e-6
    d = (bowl(theta1 + h, theta2 + h) - bowl(theta1 - h, theta2 - h)) / (2 * h)
    return d, d


def w_2_1_central_without_two(theta1, theta2):
    """Doubles both slopes, because a distance of 2h is divided by h.
    names: extra 2
    """
    h = 1e-6
    d1 = (bowl(theta1 + h, theta2) - bowl(theta1 - h, theta2)) / h
    d2 = (bowl(theta1, theta2 + h) - bowl(theta1, theta2 - h)) / h
    return d1, d2


def w_2_1_second_divisor(theta1, theta2):
    """Has about 4θ2 as second slope: there the distance 2h is divided by h, in the first by 2h.
    names: extra 2@2
    """
    h = 1e-6
    d1 = (bowl(theta1 + h, theta2) - bowl(theta1 - h, theta2)) / (2 * h)
    d2 = (bowl(theta1, theta2 + h) - bowl(theta1, theta2 - h)) / h
    return d1, d2


def w_2_1_complex_pair(theta1, theta2):
    """Packs both slopes into one complex number and not into a pair."""
    return complex(2 * theta1, 2 * theta2)


def w_2_1_three_values(theta1, theta2):
    """Returns three values, because the height J is added to the two slopes."""
    J = theta1**2 + theta2**2
    return J, 2 * theta1, 2 * theta2


def w_2_1_functions(theta1, theta2):
    """Returns two functions and not their values at (θ1, θ2)."""
    return (lambda t1: 2 * t1), (lambda t2: 2 * t2)


def w_2_1_stretched(theta1, theta2):
    """Has 20θ2 as second slope, which belongs to the valley θ1² + 10·θ2².
    names: 10 times in θ2 | 10 times@2 | 10 times | 10·theta2 for theta2
    """
    return 2 * theta1, 20 * theta2


def w_2_1_sorted(theta1, theta2):
    """Returns the slopes sorted by size, so they change places when θ1 > θ2.
    names: sorted | other order | other places
    """
    return sorted([2 * theta1, 2 * theta2])


def w_2_1_text(theta1, theta2):
    """Returns a text with both slopes and not two numbers."""
    return f"({2 * theta1}, {2 * theta2})"


def w_2_1_list_repeated(theta1, theta2):
    """Returns (θ1, θ2, θ1, θ2), because 2 times a tuple repeats it and does not double it."""
    return 2 * (theta1, theta2)


def w_2_1_caret(theta1, theta2):
    """Crashes with a TypeError on floats, because ^ is no power in Python."""
    return 2 * theta1 ^ 1, 2 * theta2 ^ 1


def w_2_1_square_of_sum(theta1, theta2):
    """Derives (θ1 + θ2)², the square of the sum, and not the sum of the squares.
    names: both at once
    """
    s = theta1 + theta2
    return 2 * s, 2 * s


# --- 2.2
def w_2_2_sequential(theta1, theta2, alpha):
    """Updates θ2 with the new θ1, because theta1 is overwritten before its old value is used.
    names: sequential, θ1 first
    """
    theta1 = theta1 - alpha * (2 * theta1 + theta2)
    theta2 = theta2 - alpha * (2 * theta2 + theta1)
    return theta1, theta2


def w_2_2_sequential_backwards(theta1, theta2, alpha):
    """Updates θ1 with the new θ2, because theta2 is overwritten first.
    names: sequential, θ2 first
    """
    theta2 -= alpha * (theta1 + 2 * theta2)
    theta1 -= alpha * (2 * theta1 + theta2)
    return theta1, theta2


def w_2_2_array_overwritten(theta1, theta2, alpha):
    """Updates θ2 with the new θ1, because the loop computes each slope from the changed array.
    names: sequential, θ1 first
    """
    t = np.array([theta1, theta2], dtype=float)
    for j in range(2):
        t[j] -= alpha * (2 * t[j] + t[1 - j])
    return t


def w_2_2_alias(theta1, theta2, alpha):
    """Updates θ2 with the new θ1, because `old = new` is no copy but a second name of the list.
    names: sequential, θ1 first
    """
    new = [theta1, theta2]
    old = new
    new[0] = old[0] - alpha * (2 * old[0] + old[1])
    new[1] = old[1] - alpha * (2 * old[1] + old[0])
    return tuple(new)


def w_2_2_no_cross_term(theta1, theta2, alpha):
    """Leaves out the slope of θ1·θ2 in both components, as if J were θ1² + θ2².
    names: missing product
    """
    d1, d2 = bowl_slopes(theta1, theta2)
    return theta1 - alpha * d1, theta2 - alpha * d2


def w_2_2_cross_first_only(theta1, theta2, alpha):
    """Leaves out the cross term's slope in the second component only.
    names: missing product@2
    """
    g1 = 2 * theta1 + theta2
    g2 = 2 * theta2
    return theta1 - alpha * g1, theta2 - alpha * g2


def w_2_2_cross_second_only(theta1, theta2, alpha):
    """Leaves out the cross term's slope in the first component only.
    names: missing product@1
    """
    g = np.array([2 * theta1, 2 * theta2 + theta1])
    return np.array([theta1, theta2]) - alpha * g


def w_2_2_cross_by_itself(theta1, theta2, alpha):
    """Takes θ1 for the θ1-slope of θ1·θ2, and θ2 for its θ2-slope, where they are crossed.
    names: product's own
    """
    return theta1 - alpha * (2 * theta1 + theta1), theta2 - alpha * (2 * theta2 + theta2)


def w_2_2_cross_underived(theta1, theta2, alpha):
    """Leaves the product θ1·θ2 underived in both slopes.
    names: product kept
    """
    g1 = 2 * theta1 + theta1 * theta2
    g2 = 2 * theta2 + theta1 * theta2
    return (theta1 - alpha * g1, theta2 - alpha * g2)


def w_2_2_cross_as_one(theta1, theta2, alpha):
    """Derives θ1·θ2 to 1 in both slopes, because both factors are derived at once.
    names: product as 1
    """
    return [t - alpha * (2 * t + 1) for t in (theta1, theta2)]


def w_2_2_cross_doubled(theta1, theta2, alpha):
    """Has 2θ2 and 2θ1 as slopes of θ1·θ2, as if the term were 2·θ1·θ2.
    names: 2 on the product
    """
    H = np.array([[2.0, 2.0], [2.0, 2.0]])
    theta = np.array([theta1, theta2])
    return theta - alpha * H @ theta


def w_2_2_cross_negative(theta1, theta2, alpha):
    """Has the cross term's slope with a minus sign, as if J had -θ1·θ2.
    names: sign of the product
    """
    H = [[2, -1], [-1, 2]]
    new1 = theta1 - alpha * (H[0][0] * theta1 + H[0][1] * theta2)
    new2 = theta2 - alpha * (H[1][0] * theta1 + H[1][1] * theta2)
    return new1, new2


def w_2_2_uphill(theta1, theta2, alpha):
    """Climbs: both slopes are added where they should be subtracted.
    names: uphill
    """
    g1, g2 = 2 * theta1 + theta2, 2 * theta2 + theta1
    return theta1 + alpha * g1, theta2 + alpha * g2


def w_2_2_second_uphill(theta1, theta2, alpha):
    """Climbs along θ2, because the second component has + where - belongs.
    names: uphill@2 | uphill in θ2
    """
    return (
        theta1 - alpha * (2 * theta1 + theta2),
        theta2 + alpha * (2 * theta2 + theta1),
    )


def w_2_2_first_assign_minus(theta1, theta2, alpha):
    """Loses the old θ1, because `=-` assigns the negative step where `-=` was meant.
    names: only the update@1
    """
    g1 = 2 * theta1 + theta2
    g2 = 2 * theta2 + theta1
    theta1 = -alpha * g1
    theta2 -= alpha * g2
    return theta1, theta2


def w_2_2_without_twos(theta1, theta2, alpha):
    """Lacks the factor 2 of the squares in both slopes.
    names: missing 2
    """
    s = theta1 + theta2
    return theta1 - alpha * s, theta2 - alpha * s


def w_2_2_alpha_first_only(theta1, theta2, alpha):
    """Takes the whole slope as step along θ2, because alpha is missing there.
    names: missing alpha@2
    """
    a = theta1 - alpha * (2 * theta1 + theta2)
    b = theta2 - (2 * theta2 + theta1)
    return a, b


def w_2_2_brackets_missing(theta1, theta2, alpha):
    """Adds the cross term's slope in full, because alpha multiplies only the first summand.
    names: brackets
    """
    return theta1 - alpha * 2 * theta1 + theta2, theta2 - alpha * 2 * theta2 + theta1


def w_2_2_brackets_minus(theta1, theta2, alpha):
    """Subtracts the cross term's slope without alpha, because no brackets include it.
    names: brackets
    """
    return theta1 - alpha * 2 * theta1 - theta2, theta2 - alpha * 2 * theta2 - theta1


def w_2_2_result_swapped(theta1, theta2, alpha):
    """Returns the new point in the wrong order, (θ2, θ1).
    names: swapped
    """
    temp1 = theta1 - alpha * (2 * theta1 + theta2)
    temp2 = theta2 - alpha * (2 * theta2 + theta1)
    return temp2, temp1


def w_2_2_slopes_swapped(theta1, theta2, alpha):
    """Steps along θ1 by the slope of θ2 and the other way round.
    names: swapped slopes
    """
    g = np.array([2 * theta2 + theta1, 2 * theta1 + theta2])
    return np.array([theta1, theta2]) - alpha * g


def w_2_2_same_slope_twice(theta1, theta2, alpha):
    """Uses the slope by θ1 for both parameters, because the copied line was not changed.
    names: same slope
    """
    grad = 2 * theta1 + theta2
    return theta1 - alpha * grad, theta2 - alpha * grad


def w_2_2_only_slopes(theta1, theta2, alpha):
    """Returns the gradient and takes no step, so alpha is ignored.
    names: slopes | ignores alpha
    """
    return 2 * theta1 + theta2, 2 * theta2 + theta1


def w_2_2_only_steps(theta1, theta2, alpha):
    """Returns the two steps alpha·slope and does not subtract them from the point.
    names: only the update
    """
    return tuple(alpha * g for g in (2 * theta1 + theta2, 2 * theta2 + theta1))


def w_2_2_theta2_kept(theta1, theta2, alpha):
    """Returns the old θ2, because only θ1 is updated.
    names: no step@2 | theta2 kept
    """
    theta1 -= alpha * (2 * theta1 + theta2)
    return theta1, theta2


def w_2_2_both_kept(theta1, theta2, alpha):
    """Returns the old point, because the new values in temp1 and temp2 are not returned.
    names: no step | hands back theta1
    """
    temp1 = theta1 - alpha * (2 * theta1 + theta2)
    temp2 = theta2 - alpha * (2 * theta2 + theta1)
    return theta1, theta2


def w_2_2_prints(theta1, theta2, alpha):
    """Prints the new point and returns None."""
    new1 = theta1 - alpha * (2 * theta1 + theta2)
    new2 = theta2 - alpha * (2 * theta2 + theta1)
    print(f"theta1 = {new1}, theta2 = {new2}")


def w_2_2_returns_theta1(theta1, theta2, alpha):
    """Returns only the new θ1, because the return names one value and not both."""
    new1 = theta1 - alpha * (2 * theta1 + theta2)
    new2 = theta2 - alpha * (2 * theta2 + theta1)
    return new1


def w_2_2_old_with_new(theta1, theta2, alpha):
    """Returns the old point before the new one, four numbers in the place of two."""
    new1 = theta1 - alpha * (2 * theta1 + theta2)
    new2 = theta2 - alpha * (2 * theta2 + theta1)
    return theta1, theta2, new1, new2


def w_2_2_fixed_rate(theta1, theta2, learning_rate):
    """Uses the global alpha = 0.1 and ignores the rate passed, because the argument is renamed.
    names: ignores alpha
    """
    t1 = theta1 - alpha * (2 * theta1 + theta2)
    t2 = theta2 - alpha * (2 * theta2 + theta1)
    return t1, t2


def w_2_2_mean_over_two(theta1, theta2, alpha):
    """Halves the step, because the slopes are divided by the number of parameters.
    names: half a step | missing 2
    """
    g = np.array([2 * theta1 + theta2, 2 * theta2 + theta1])
    return np.array([theta1, theta2]) - alpha * g / len(g)


def w_2_2_unit_gradient(theta1, theta2, alpha):
    """Always steps alpha far, because the gradient is divided by its length.
    names: divided by length | unit length
    """
    g = np.array([2 * theta1 + theta2, 2 * theta2 + theta1])
    norm = np.sqrt((g**2).sum()) or 1.0
    return np.array([theta1, theta2]) - alpha * g / norm


def w_2_2_clips_slopes(theta1, theta2, alpha):
    """Clips both slopes to [-5, 5], so steep places give too short steps.
    names: clipped
    """
    g1, g2 = np.clip([2 * theta1 + theta2, 2 * theta2 + theta1], -5, 5)
    return theta1 - alpha * g1, theta2 - alpha * g2


def w_2_2_halves_rate_if_worse(theta1, theta2, alpha):
    """Halves alpha as long as J would rise, so rates that are too large are not obeyed.
    names: wrong where `alpha` is large
    """

    def J(a, b):
        return a**2 + b**2 + a * b

    while True:
        new1 = theta1 - alpha * (2 * theta1 + theta2)
        new2 = theta2 - alpha * (2 * theta2 + theta1)
        if J(new1, new2) <= J(theta1, theta2):
            return new1, new2
        alpha /= 2


def w_2_2_rounds(theta1, theta2, alpha):
    """Rounds the new point to two places.
    names: rounded
    """
    new = [theta1 - alpha * (2 * theta1 + theta2), theta2 - alpha * (2 * theta2 + theta1)]
    return tuple(round(t, 2) for t in new)


def w_2_2_integer_array(theta1, theta2, alpha):
    """Truncates the new point to integers, because it is stored in an array of ints.
    names: whole numbers
    """
    new = np.zeros(2, dtype=int)
    new[0] = theta1 - alpha * (2 * theta1 + theta2)
    new[1] = theta2 - alpha * (2 * theta2 + theta1)
    return new


def w_2_2_momentum(theta1, theta2, alpha):
    """Adds half of the last call's step, because a global velocity is kept between calls.
    names: keeps state
    """
    global velocity
    g = np.array([2 * theta1 + theta2, 2 * theta2 + theta1])
    velocity = 0.5 * velocity - alpha * g
    return np.array([theta1, theta2]) + velocity


def w_2_2_tuple_minus_tuple(theta1, theta2, alpha):
    """Crashes with a TypeError, because tuples can be neither scaled by floats nor subtracted."""
    theta = (theta1, theta2)
    grad = (2 * theta1 + theta2, 2 * theta2 + theta1)
    return theta - alpha * grad


def w_2_2_product_bracketed(theta1, theta2, alpha):
    """Multiplies the bracket (2 + θ2) by θ1, and (2 + θ1) by θ2, so the cross slopes are wrong.
    names: brackets | product kept
    """
    return theta1 - alpha * theta1 * (2 + theta2), theta2 - alpha * theta2 * (2 + theta1)


def w_2_2_two_mistakes(theta1, theta2, alpha):
    """Climbs and also updates θ2 with the new θ1: two mistakes, the sign and the order.
    names: uphill | sequential, θ1 first
    """
    theta1 += alpha * (2 * theta1 + theta2)
    theta2 += alpha * (2 * theta2 + theta1)
    return theta1, theta2


# --- 2.3
def w_2_3_sequential(partials, theta1, theta2, alpha, steps):
    """Updates θ2 with the slope at the new θ1, because partials is called once for each line.
    names: sequential, θ1 first
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        theta1 = theta1 - alpha * partials(theta1, theta2)[0]
        theta2 = theta2 - alpha * partials(theta1, theta2)[1]
        path.append((theta1, theta2))
    return path


def w_2_3_sequential_backwards(partials, theta1, theta2, alpha, steps):
    """Updates θ1 with the slope at the new θ2, because θ2 is changed first.
    names: sequential, θ2 first
    """
    path = np.zeros((steps + 1, 2))
    path[0] = [theta1, theta2]
    for k in range(1, steps + 1):
        path[k] = path[k - 1]
        path[k, 1] -= alpha * partials(path[k, 0], path[k, 1])[1]
        path[k, 0] -= alpha * partials(path[k, 0], path[k, 1])[0]
    return path


def w_2_3_alternates(partials, theta1, theta2, alpha, steps):
    """Moves only θ1 in even steps and only θ2 in odd ones, where both should move at once."""
    point = [theta1, theta2]
    path = [tuple(point)]
    for k in range(steps):
        j = k % 2
        point[j] -= alpha * partials(*point)[j]
        path.append(tuple(point))
    return path


def w_2_3_same_list(partials, theta1, theta2, alpha, steps):
    """Holds the last point in every place, because the same list is appended and changed.
    names: all the same
    """
    point = [theta1, theta2]
    path = [point]
    for _ in range(steps):
        d1, d2 = partials(point[0], point[1])
        point[0] -= alpha * d1
        point[1] -= alpha * d2
        path.append(point)
    return path


def w_2_3_same_array(partials, theta1, theta2, alpha, steps):
    """Holds the last point in every place, because -= changes the one array in the list.
    names: all the same
    """
    theta = np.array([theta1, theta2], dtype=float)
    path = [theta]
    for _ in range(steps):
        theta -= alpha * np.array(partials(*theta))
        path.append(theta)
    return np.array(path)


def w_2_3_views(partials, theta1, theta2, alpha, steps):
    """Has the last point in all rows, because path[:] is filled in each step and not path[k].
    names: all the same
    """
    path = np.empty((steps + 1, 2))
    path[:] = theta1, theta2
    for k in range(steps):
        path[:] = path[k] - alpha * np.array(partials(*path[k]))
    return path


def w_2_3_no_start(partials, theta1, theta2, alpha, steps):
    """Leaves out the start, because a point is collected only after each update.
    names: start missing
    """
    path = []
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_last_missing(partials, theta1, theta2, alpha, steps):
    """Leaves out the last point, because each point is stored before its update.
    names: end missing | noted too early
    """
    path = []
    while steps > 0:
        path.append([theta1, theta2])
        g = partials(theta1, theta2)
        theta1 -= alpha * g[0]
        theta2 -= alpha * g[1]
        steps -= 1
    return path


def w_2_3_one_too_many(partials, theta1, theta2, alpha, steps):
    """Takes one step too many, because the loop counts from 0 to steps inclusive.
    names: one step too many
    """
    path = [(theta1, theta2)]
    i = 0
    while i <= steps:
        g1, g2 = partials(*path[-1])
        path.append((path[-1][0] - alpha * g1, path[-1][1] - alpha * g2))
        i += 1
    return path


def w_2_3_one_too_few(partials, theta1, theta2, alpha, steps):
    """Takes one step too few, because range starts at 1 and ends before steps.
    names: one step too few
    """
    path = [(theta1, theta2)]
    for _ in range(1, steps):
        g1, g2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * g1, theta2 - alpha * g2
        path.append((theta1, theta2))
    return path


def w_2_3_start_at_end(partials, theta1, theta2, alpha, steps):
    """Returns the points in reverse order, the last one first.
    names: backwards
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(*path[0])
        path = [(path[0][0] - alpha * d1, path[0][1] - alpha * d2)] + path
    return path


def w_2_3_climbs(partials, theta1, theta2, alpha, steps):
    """Climbs, because both steps are added where they should be subtracted.
    names: uphill
    """

    def move(p, _):
        return tuple(a + alpha * g for a, g in zip(p, partials(*p)))

    return list(itertools.accumulate(range(steps), move, initial=(theta1, theta2)))


def w_2_3_climbs_along_second(partials, theta1, theta2, alpha, steps):
    """Climbs along θ2, because its update has a + where the first has a -.
    names: uphill in θ2 | uphill@2
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 + alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_final_point(partials, theta1, theta2, alpha, steps):
    """Returns only the last point and not the whole path.
    names: only the end
    """
    for _ in range(steps):
        grad1, grad2 = partials(theta1, theta2)
        theta1 = theta1 - alpha * grad1
        theta2 = theta2 - alpha * grad2
    return theta1, theta2


def w_2_3_return_in_loop(partials, theta1, theta2, alpha, steps):
    """Returns after the first step, None for no steps, because return stands inside the loop.
    names: return in the loop
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        g = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * g[0], theta2 - alpha * g[1]
        path.append((theta1, theta2))
        return path


def w_2_3_prints(partials, theta1, theta2, alpha, steps):
    """Prints every point and returns None."""
    print(theta1, theta2)
    for _ in range(steps):
        g = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * g[0], theta2 - alpha * g[1]
        print(theta1, theta2)


def w_2_3_slopes_of_start(partials, theta1, theta2, alpha, steps):
    """Uses the slopes of the start in every step, because they are computed before the loop.
    names: slopes not renewed
    """
    d1, d2 = partials(theta1, theta2)
    return [(theta1 - k * alpha * d1, theta2 - k * alpha * d2) for k in range(steps + 1)]


def w_2_3_ignores_partials(partials, theta1, theta2, alpha, steps):
    """Ignores the partials passed and uses 2θ1 and 2θ2, so it is right for that bowl only.
    names: own slopes | ignores partials
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = bowl_slopes(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_geometric(partials, theta1, theta2, alpha, steps):
    """Ignores the partials and shrinks both parameters by 1 - 2·alpha, the factor of the bowl.
    names: own slopes | ignores partials
    """
    factors = (1 - 2 * alpha) ** np.arange(steps + 1)
    return np.outer(factors, [theta1, theta2])


def w_2_3_slopes_swapped(partials, theta1, theta2, alpha, steps):
    """Unpacks the slopes in the wrong order, so θ1 moves by the slope of θ2.
    names: swapped slopes
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d2, d1 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_arguments_swapped(partials, theta1, theta2, alpha, steps):
    """Calls partials with θ2 before θ1, so the slopes belong to the mirrored point.
    names: arguments swapped
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta2, theta1)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_points_swapped(partials, theta1, theta2, alpha, steps):
    """Stores the points after the start as (θ2, θ1), in the wrong order.
    names: swapped
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta2, theta1))
    return path


def w_2_3_two_lists(partials, theta1, theta2, alpha, steps):
    """Returns the list of all θ1 and the list of all θ2 and not the list of points."""
    t1_history, t2_history = [theta1], [theta2]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        t1_history.append(theta1)
        t2_history.append(theta2)
    return t1_history, t2_history


def w_2_3_transposed(partials, theta1, theta2, alpha, steps):
    """Returns an array of shape (2, steps + 1), because the points are its columns."""
    points = np.zeros((2, steps + 1))
    points[:, 0] = theta1, theta2
    for k in range(steps):
        points[:, k + 1] = points[:, k] - alpha * np.array(partials(*points[:, k]))
    return points


def w_2_3_flat(partials, theta1, theta2, alpha, steps):
    """Returns one flat list of numbers, because += joins the coordinates and adds no pair."""
    path = [theta1, theta2]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path += (theta1, theta2)
    return path


def w_2_3_stacked_flat(partials, theta1, theta2, alpha, steps):
    """Returns a flat array of 2·(steps + 1) numbers, because np.append without axis flattens."""
    path = np.array([[theta1, theta2]], dtype=float)
    for _ in range(steps):
        g = np.array(partials(theta1, theta2))
        theta1, theta2 = np.array([theta1, theta2]) - alpha * g
        path = np.append(path, [[theta1, theta2]])
    return path


def w_2_3_first_slope_twice(partials, theta1, theta2, alpha, steps):
    """Uses the first slope for both parameters, because the copied line kept the index 0.
    names: same slope
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        g = partials(theta1, theta2)
        new1 = theta1 - alpha * g[0]
        new2 = theta2 - alpha * g[0]
        theta1, theta2 = new1, new2
        path.append((theta1, theta2))
    return path


def w_2_3_theta2_not_moved(partials, theta1, theta2, alpha, steps):
    """Leaves θ2 at its start, because its new value is never assigned back.
    names: one stays
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1 = theta1 - alpha * d1
        theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_stops_when_flat(partials, theta1, theta2, alpha, steps):
    """Breaks off where the gradient is shorter than 0.001, so the path can be too short.
    names: stops early
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        if math.hypot(d1, d2) < 1e-3:
            break
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_stops_when_one_is_flat(partials, theta1, theta2, alpha, steps):
    """Breaks off as soon as one of the slopes is 0, though the other may still be steep.
    names: stops early
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        if not (d1 and d2):
            break
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_caps_steps(partials, theta1, theta2, alpha, steps):
    """Never takes more than 20 steps, because the number is capped by the global m.
    names: stops early
    """
    path = [(theta1, theta2)]
    for k in range(steps):
        if k >= m:
            return path
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_rate_fixed(partials, theta1, theta2, lr, steps):
    """Uses the global alpha = 0.1 and ignores the rate passed, because the argument is renamed.
    names: ignores alpha
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((theta1, theta2))
    return path


def w_2_3_rate_second_missing(partials, theta1, theta2, alpha, steps):
    """Moves θ2 by its whole slope, because alpha is missing in the second component.
    names: missing alpha in θ2
    """

    def extend(path, _):
        (a, b) = path[-1]
        g1, g2 = partials(a, b)
        return path + [(a - alpha * g1, b - g2)]

    return functools.reduce(extend, range(steps), [(theta1, theta2)])


def w_2_3_keeps_old_trail(partials, theta1, theta2, alpha, steps):
    """Returns the points of earlier calls too, because the global list is never emptied.
    names: keeps state
    """
    trail.append((theta1, theta2))
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        trail.append((theta1, theta2))
    return list(trail)


def w_2_3_from_start_each_time(partials, theta1, theta2, alpha, steps):
    """Has the first step's point in all later places, because each step begins at the start.
    names: all the same after the start | not moved
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        new1 = theta1 - alpha * d1
        new2 = theta2 - alpha * d2
        path.append((new1, new2))
    return path


def w_2_3_rounds(partials, theta1, theta2, alpha, steps):
    """Rounds both parameters to six places after each step, so fine steps are lost.
    names: rounded
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1 = round(theta1 - alpha * d1, 6)
        theta2 = round(theta2 - alpha * d2, 6)
        path.append((theta1, theta2))
    return path


def w_2_3_scales_tuple(partials, theta1, theta2, alpha, steps):
    """Crashes with a TypeError for steps > 0, because a tuple cannot be multiplied by a float."""
    point = np.array([theta1, theta2])
    path = [tuple(point)]
    for _ in range(steps):
        point = point - alpha * tuple(partials(*point))
        path.append(tuple(point))
    return path


def w_2_3_point_as_one_argument(partials, theta1, theta2, alpha, steps):
    """Crashes with a TypeError for steps > 0, because partials gets the point as one tuple."""
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(path[-1])
        path.append((path[-1][0] - alpha * d1, path[-1][1] - alpha * d2))
    return path


def w_2_3_end_never_comes(partials, theta1, theta2, alpha, steps):
    """Never ends for steps > 0, because the while loop's counter i is not increased."""
    path = np.zeros((steps + 1, 2))
    path[0] = theta1, theta2
    i = 0
    while i < steps:
        path[i + 1] = path[i] - alpha * np.array(partials(*path[i]))
    return path


def w_2_3_collects_slopes(partials, theta1, theta2, alpha, steps):
    """Collects the slopes after the start and not the points.
    names: slopes
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 - alpha * d1, theta2 - alpha * d2
        path.append((d1, d2))
    return path


# --- 2.4
# names: flat direction
w_2_4_as_before = 1  # The bound of θ² alone, copied from 1.5; along θ2 the slope is steeper.
# names: one step
w_2_4_one_step_rate = 0.05  # The rate that brings θ2 to 0 in one step; above it, it converges.
# names: missing 2
w_2_4_two_forgotten = 0.2  # Takes 10·θ2 for the slope along θ2; the factor 2 is missing.
# names: curvature
w_2_4_coefficient = 10  # The coefficient of θ2² itself and not a rate.
# names: curvature
w_2_4_curvature = 20  # The second derivative along θ2; the rate is 2 over it.
# names: mean of both
w_2_4_mean_curvature = 2 / 11  # Divides by the mean curvature, where the larger counts.
# names: one step
w_2_4_half = 0.5  # The rate that brings θ1 to 0 in one step.
# names: mean of both
w_2_4_mean_of_bounds = 0.55  # The mean of both bounds, where the smaller one counts.
w_2_4_both_axes = (1, 0.1)  # Gives the bounds of both axes and does not take the smaller.
w_2_4_swapped_pair = [0.1, 1.0]  # Gives a rate for each axis, but both share one rate.
# names: much too small
w_2_4_hundredth = 0.01  # Divides by 10 twice, as if the coefficient were 100.
# names: nearly
w_2_4_last_tried = 0.099  # The largest rate tried that still converges.
# names: nearly
w_2_4_first_seen = 0.11  # The first rate seen to diverge; divergence begins below it.
# names: mean of both
w_2_4_geometric = 1 / np.sqrt(10)  # The geometric mean of the bounds 1 and 0.1.
# names: best rate
w_2_4_optimum = 2 / 22  # The rate that converges fastest, 2 over the sum of both curvatures.
# names: sign
w_2_4_negative = -0.1  # Has the sign wrong: a negative rate climbs.
w_2_4_text = "0.1"  # A text and not a number.
w_2_4_nothing = None  # No value at all.
w_2_4_nan = float("nan")  # Not a number, taken from a descent that overflowed.
w_2_4_condition = lambda alpha: alpha >= 0.1  # A function that tests rates and not the rate.
# names: zero
w_2_4_rounded = round(0.1)  # Rounded to a whole number, which gives 0.


def w_2_2_squares_not_derived(theta1, theta2, alpha):
    """Leaves the squares themselves in the slopes, and derives the product only.
    names: squares
    """
    return theta1 - alpha * (theta1**2 + theta2), theta2 - alpha * (theta2**2 + theta1)


def w_2_5_uphill(partials, theta1, theta2, alpha, steps):
    """Mends both bugs, and turns the minus into a plus.
    names: uphill
    """
    path = [(theta1, theta2)]
    for _ in range(steps):
        d1, d2 = partials(theta1, theta2)
        theta1, theta2 = theta1 + alpha * d1, theta2 + alpha * d2
        path.append((theta1, theta2))
    return path
