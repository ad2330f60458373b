"""Wrong answers to the exercises of lesson 9, as learners write them."""
# ruff: noqa: B905, E731

import math
import random

import numpy as np

from gdlesson import features
from gdlesson.yes_or_no import log_loss_gradient, sigmoid, split


def line(theta, X):
    return theta[0] + X @ theta[1:]


# --- 9.1


def w_9_1_e_over_one_plus_e(z):
    """e^z is infinite at 1000, and infinity over infinity is no number.
    names: overflow
    """
    return np.exp(z) / (1 + np.exp(z))


def w_9_1_upside_down(z):
    """The minus in the exponent is missing, so it falls where it should rise.
    names: upside down
    """
    return 1 / (1 + np.exp(z))


def w_9_1_one_minus(z):
    """It is the probability of no: 1 minus what is asked for.
    names: upside down
    """
    return 1 - sigmoid(z)


def w_9_1_tanh(z):
    """The hyperbolic tangent runs from −1 to 1.
    names: tanh
    """
    return np.tanh(z)


def w_9_1_minus_below(z):
    """1 − e^−z stands below the line where 1 + e^−z should.
    names: minus for plus
    """
    return 1 / (1 - np.exp(-z))


def w_9_1_softsign(z):
    """Another curve of a similar shape, from −1 to 1.
    names: other curve
    """
    return z / (1 + np.abs(z))


def w_9_1_softsign_half(z):
    """Another curve of a similar shape, moved to 0 to 1.
    names: other curve
    """
    return (1 + z / (1 + np.abs(z))) / 2


def w_9_1_arctan(z):
    """Another curve of a similar shape, made of the arctangent.
    names: other curve
    """
    return 0.5 + np.arctan(z) / np.pi


def w_9_1_round(z):
    """It decides in place of giving a probability.
    names: yes or no
    """
    return np.round(1 / (1 + np.exp(-z)))


def w_9_1_step(z):
    """It decides by the sign of z in place of giving a probability.
    names: yes or no
    """
    return np.where(np.asarray(z) > 0, 1.0, 0.0)


def w_9_1_above_half(z):
    """It gives back whether h is above one half.
    names: yes or no
    """
    return (sigmoid(z) > 0.5) * 1.0


def w_9_1_math_exp(z):
    """math.exp takes one number, not an array."""
    return 1 / (1 + math.exp(-z))


def w_9_1_math_if(z):
    """An if cannot decide for all numbers of an array."""
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def w_9_1_clip_hundredth(z):
    """It clips the probability to 0.01 and 0.99.
    names: clipped
    """
    return np.clip(sigmoid(z), 0.01, 0.99)


def w_9_1_clip_z(z):
    """It clips z at 5 in size.
    names: clipped
    """
    return sigmoid(np.clip(z, -5, 5))


def w_9_1_clip_tiny(z):
    """It clips the probability to a millionth from 0 and 1.
    names: clipped
    """
    return np.clip(sigmoid(z), 1e-6, 1 - 1e-6)


def w_9_1_derivative(z):
    """It is the slope of the sigmoid.
    names: slope
    """
    return sigmoid(z) * (1 - sigmoid(z))


def w_9_1_z_itself(z):
    """It gives back z.
    names: no sigmoid
    """
    return z


def w_9_1_odds(z):
    """e^z is the odds, yes against no.
    names: odds
    """
    return np.exp(z)


def w_9_1_softplus(z):
    """The logarithm of 1 + e^z is the cost of a no, not a probability.
    names: softplus
    """
    return np.logaddexp(0, z)


def w_9_1_log_sigmoid(z):
    """It is the logarithm of the probability.
    names: log
    """
    return -np.logaddexp(0, -z)


def w_9_1_one_missing(z):
    """The 1 below the line is missing, so 1/e^−z is left.
    names: odds
    """
    return 1 / np.exp(-z)


def w_9_1_brackets(z):
    """Without brackets 1/1 + e^−z is read: 1 plus e^−z.
    names: brackets
    """
    return 1 / 1 + np.exp(-z)


def w_9_1_base_two(z):
    """It takes powers of 2 in place of e.
    names: other base
    """
    return 1 / (1 + 2.0 ** -np.asarray(z, float))


def w_9_1_base_ten(z):
    """It takes powers of 10 in place of e.
    names: other base
    """
    return 1 / (1 + np.power(10.0, -np.asarray(z, float)))


def w_9_1_rounded_e(z):
    """It takes 2.718 for e.
    names: other base
    """
    return 1 / (1 + 2.718 ** -np.asarray(z, float))


def w_9_1_half_z(z):
    """It is the sigmoid of half of z: tanh(z/4) is meant to be tanh(z/2).
    names: other base | other scale
    """
    return (1 + np.tanh(z / 4)) / 2


def w_9_1_double_z(z):
    """It is the sigmoid of twice z: tanh of z where tanh of z/2 belongs.
    names: other scale | other base
    """
    return (1 + np.tanh(z)) / 2


def w_9_1_abs(z):
    """The size of z is used, so that every probability is above one half.
    names: no sign
    """
    return 1 / (1 + np.exp(-np.abs(z)))


def w_9_1_rounded(z):
    """It rounds to three decimals.
    names: rounded
    """
    return np.round(sigmoid(z), 3)


def w_9_1_first_only(z):
    """Only the first number of an array is answered."""
    return sigmoid(np.ravel(z)[0])


def w_9_1_mean(z):
    """It returns the mean of all probabilities."""
    return np.mean(sigmoid(z))


def w_9_1_relu(z):
    """It cuts z off at 0 and 1: a ramp.
    names: other curve
    """
    return np.clip(np.asarray(z, float), 0, 1)


def w_9_1_softmax(z):
    """It shares 1 out among all numbers of the array.
    names: softmax
    """
    e = np.exp(z - np.max(z))
    return e / e.sum()


def w_9_1_prints(z):
    """It prints and returns nothing."""
    print(1 / (1 + np.exp(-z)))


# --- 9.2


def w_9_2_sum(theta, X, y):
    """It adds the costs and does not divide by m.
    names: sum for mean
    """
    z = line(theta, X)
    return np.sum(np.logaddexp(0, z) - y * z)


def w_9_2_sign(theta, X, y):
    """The minus in front is missing.
    names: sign
    """
    z = line(theta, X)
    return np.mean(y * z - np.logaddexp(0, z))


def w_9_2_log10(theta, X, y):
    """It takes the logarithm to base 10.
    names: other logarithm
    """
    z = line(theta, X)
    return np.mean(np.logaddexp(0, z) - y * z) / np.log(10)


def w_9_2_log2(theta, X, y):
    """It takes the logarithm to base 2.
    names: other logarithm
    """
    z = line(theta, X)
    return np.mean(np.logaddexp(0, z) - y * z) / np.log(2)


def w_9_2_only_yes(theta, X, y):
    """Only the examples with y = 1 count.
    names: only y = 1
    """
    return np.mean(y * np.logaddexp(0, -line(theta, X)))


def w_9_2_only_no(theta, X, y):
    """Only the examples with y = 0 count.
    names: only y = 0
    """
    return np.mean((1 - y) * np.logaddexp(0, line(theta, X)))


def w_9_2_log_of_h(theta, X, y):
    """The logarithm of a probability that rounded to 0 or 1 is infinite.
    names: infinite
    """
    h = 1 / (1 + np.exp(-line(theta, X)))
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))


def w_9_2_log_of_sigmoid(theta, X, y):
    """The logarithm of a probability that rounded to 0 or 1 is infinite.
    names: infinite
    """
    h = sigmoid(line(theta, X))
    return np.mean(-np.log(np.where(y == 1, h, 1 - h)))


def w_9_2_clip_12(theta, X, y):
    """It clips h to 1e-12 from 0 and 1, which makes large costs too small.
    names: clipped
    """
    h = np.clip(sigmoid(line(theta, X)), 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))


def w_9_2_clip_15(theta, X, y):
    """It clips h to 1e-15 from 0 and 1, which makes large costs too small.
    names: clipped
    """
    h = np.clip(sigmoid(line(theta, X)), 1e-15, 1 - 1e-15)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))


def w_9_2_clip_7(theta, X, y):
    """It clips h to 1e-7 from 0 and 1, which makes large costs too small.
    names: clipped
    """
    h = np.clip(sigmoid(line(theta, X)), 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))


def w_9_2_small_number(theta, X, y):
    """It adds 1e-9 inside the logarithm, which makes large costs too small.
    names: clipped
    """
    h = sigmoid(line(theta, X))
    return -np.mean(y * np.log(h + 1e-9) + (1 - y) * np.log(1 - h + 1e-9))


def w_9_2_squared(theta, X, y):
    """It is the squared error of the probability.
    names: squared error
    """
    return np.mean((sigmoid(line(theta, X)) - y) ** 2)


def w_9_2_squared_line(theta, X, y):
    """It is the squared error of the line, without a sigmoid.
    names: squared error
    """
    return np.mean((line(theta, X) - y) ** 2)


def w_9_2_absolute(theta, X, y):
    """It is the mean distance of the probability from y.
    names: absolute error
    """
    return np.mean(np.abs(sigmoid(line(theta, X)) - y))


def w_9_2_y_log_z(theta, X, y):
    """The logarithm is taken of z in place of h.
    names: no sigmoid
    """
    z = line(theta, X)
    return -np.mean(y * np.log(z) + (1 - y) * np.log(1 - z))


def w_9_2_half(theta, X, y):
    """It divides by 2m.
    names: half
    """
    z = line(theta, X)
    return np.sum(np.logaddexp(0, z) - y * z) / (2 * len(y))


def w_9_2_double(theta, X, y):
    """It is twice the cost.
    names: extra 2
    """
    z = line(theta, X)
    return 2 * np.mean(np.logaddexp(0, z) - y * z)


def w_9_2_no_intercept(theta, X, y):
    """θ0 is left out of z.
    names: intercept missing
    """
    z = X @ theta[1:]
    return np.mean(np.logaddexp(0, z) - y * z)


def w_9_2_intercept_last(theta, X, y):
    """It takes the last number of theta for the intercept.
    names: intercept last
    """
    z = X @ theta[:-1] + theta[-1]
    return np.mean(np.logaddexp(0, z) - y * z)


def w_9_2_plus_minus(theta, X, y):
    """It is the formula for y of −1 and 1.
    names: y as −1 and 1
    """
    return np.mean(np.logaddexp(0, -y * line(theta, X)))


def w_9_2_swapped(theta, X, y):
    """Yes and no have changed places.
    names: yes and no swapped
    """
    z = line(theta, X)
    return np.mean(np.logaddexp(0, z) - (1 - y) * z)


def w_9_2_plus(theta, X, y):
    """y·z is added where it is to be subtracted.
    names: plus y·z
    """
    z = line(theta, X)
    return np.mean(np.logaddexp(0, z) + y * z)


def w_9_2_no_yz(theta, X, y):
    """y does not come in.
    names: y missing
    """
    return np.mean(np.logaddexp(0, line(theta, X)))


def w_9_2_m_minus_one(theta, X, y):
    """It divides by m − 1.
    names: m - 1
    """
    z = line(theta, X)
    return np.sum(np.logaddexp(0, z) - y * z) / (len(y) - 1)


def w_9_2_each(theta, X, y):
    """It returns the cost of each example."""
    z = line(theta, X)
    return np.logaddexp(0, z) - y * z


def w_9_2_divided_by_n(theta, X, y):
    """It divides by the number of features.
    names: divided by n
    """
    z = line(theta, X)
    return np.sum(np.logaddexp(0, z) - y * z) / X.shape[1]


def w_9_2_mean_of_h(theta, X, y):
    """It takes the mean before the logarithm.
    names: mean first
    """
    z = np.mean(line(theta, X))
    return np.logaddexp(0, z) - np.mean(y) * z


def w_9_2_accuracy(theta, X, y):
    """It is the share of examples told wrongly.
    names: share told wrongly
    """
    return np.mean((line(theta, X) > 0) != (y == 1))


def w_9_2_return_in_loop(theta, X, y):
    """The return stands in the loop, so only the first example counts.
    names: only the first
    """
    for row, t in zip(X, y):
        z = theta[0] + row @ theta[1:]
        return np.logaddexp(0, z) - t * z


def w_9_2_column(theta, X, y):
    """y is made a column, and every z meets every y.
    names: y as a column
    """
    z = line(theta, X)
    return np.mean(np.logaddexp(0, z) - y.reshape(-1, 1) * z)


def w_9_2_theta_whole(theta, X, y):
    """X is multiplied by all of theta, which has one number more."""
    z = X @ theta
    return np.mean(np.logaddexp(0, z) - y * z)


def w_9_2_log_of_one_plus_e(theta, X, y):
    """e^z is infinite where z is large.
    names: overflow
    """
    z = line(theta, X)
    return np.mean(np.log(1 + np.exp(z)) - y * z)


def w_9_2_probability_of_all(theta, X, y):
    """It is the probability of all that happened, a product without a logarithm."""
    h = sigmoid(line(theta, X))
    return np.prod(np.where(y == 1, h, 1 - h))


# --- 9.3


def w_9_3_e_over_one_plus_e(theta, X, y):
    """e^z is infinite where z is large, and infinity over infinity is no number.
    names: overflow
    """
    A = np.column_stack([np.ones(len(X)), X])
    e = np.exp(A @ theta)
    return A.T @ (e / (1 + e) - y) / len(y)


def r_of(theta, X, y):
    return sigmoid(line(theta, X)) - y


def gradient(r, X):
    return np.concatenate([[np.mean(r)], X.T @ r / len(r)])


def w_9_3_squared(theta, X, y):
    """It has the factor h(1 − h) of the squared error's gradient.
    names: squared error
    """
    h = sigmoid(line(theta, X))
    return gradient((h - y) * h * (1 - h), X)


def w_9_3_squared_two(theta, X, y):
    """It is the gradient of the mean squared error of h.
    names: squared error
    """
    h = sigmoid(line(theta, X))
    return 2 * gradient((h - y) * h * (1 - h), X)


def w_9_3_two(theta, X, y):
    """It has the MSE's 2 in front.
    names: extra 2
    """
    return 2 * gradient(r_of(theta, X, y), X)


def w_9_3_half(theta, X, y):
    """It divides by 2m.
    names: half
    """
    return gradient(r_of(theta, X, y), X) / 2


def w_9_3_sum(theta, X, y):
    """It adds and does not divide by m.
    names: sum for mean
    """
    r = r_of(theta, X, y)
    return np.concatenate([[r.sum()], X.T @ r])


def w_9_3_sum_in_one(theta, X, y):
    """Only θ0's slope is divided by m.
    names: sum for mean in the features
    """
    r = r_of(theta, X, y)
    return np.concatenate([[r.mean()], X.T @ r])


def w_9_3_sum_in_first(theta, X, y):
    """θ0's slope is a sum.
    names: sum for mean in θ0
    """
    r = r_of(theta, X, y)
    return np.concatenate([[r.sum()], X.T @ r / len(y)])


def w_9_3_twice_divided(theta, X, y):
    """It divides by m twice.
    names: divided twice
    """
    return gradient(r_of(theta, X, y), X) / len(y)


def w_9_3_n(theta, X, y):
    """It divides by the number of features.
    names: divided by n
    """
    return gradient(r_of(theta, X, y), X) * len(y) / X.shape[1]


def w_9_3_sign(theta, X, y):
    """It has y − h in place of h − y.
    names: sign
    """
    return gradient(-r_of(theta, X, y), X)


def w_9_3_sign_in_first(theta, X, y):
    """θ0's slope has y − h.
    names: sign in θ0
    """
    g = gradient(r_of(theta, X, y), X)
    g[0] = -g[0]
    return g


def w_9_3_sign_in_rest(theta, X, y):
    """The features' slopes have y − h.
    names: sign in the features
    """
    g = -gradient(r_of(theta, X, y), X)
    g[0] = -g[0]
    return g


def w_9_3_no_sigmoid(theta, X, y):
    """h is the line, without a sigmoid.
    names: no sigmoid
    """
    return gradient(line(theta, X) - y, X)


def w_9_3_no_theta0(theta, X, y):
    """θ0's slope is left out: n numbers come back.
    names: θ0 left out
    """
    return X.T @ r_of(theta, X, y) / len(y)


def w_9_3_theta0_last(theta, X, y):
    """θ0's slope stands last.
    names: θ0 last
    """
    g = gradient(r_of(theta, X, y), X)
    return np.append(g[1:], g[0])


def w_9_3_not_transposed(theta, X, y):
    """X is not transposed."""
    r = r_of(theta, X, y)
    return np.concatenate([[r.mean()], X @ r / len(y)])


def w_9_3_rounded_h(theta, X, y):
    """h is rounded to 0 or 1.
    names: rounded h
    """
    return gradient(np.round(sigmoid(line(theta, X))) - y, X)


def w_9_3_decided(theta, X, y):
    """h is decided to be 0 or 1, as in the perceptron.
    names: rounded h
    """
    return gradient((line(theta, X) > 0) - y, X)


def w_9_3_no_x(theta, X, y):
    """Every slope is θ0's: the residuals are not multiplied by x.
    names: missing x
    """
    return np.full(len(theta), r_of(theta, X, y).mean())


def w_9_3_no_intercept_in_h(theta, X, y):
    """θ0 is left out of h.
    names: intercept missing
    """
    return gradient(sigmoid(X @ theta[1:]) - y, X)


def w_9_3_minus_z(theta, X, y):
    """The sigmoid is taken of −z.
    names: upside down
    """
    return gradient(sigmoid(-line(theta, X)) - y, X)


def w_9_3_squares(theta, X, y):
    """The residuals are squared.
    names: residuals squared
    """
    return gradient(r_of(theta, X, y) ** 2, X)


def w_9_3_means_first(theta, X, y):
    """The mean of the residuals is multiplied by the mean of each column.
    names: means first
    """
    r = r_of(theta, X, y)
    return np.concatenate([[r.mean()], r.mean() * X.mean(axis=0)])


def w_9_3_first_column(theta, X, y):
    """θ0's slope is multiplied by the first column.
    names: θ0 times x
    """
    g = gradient(r_of(theta, X, y), X)
    g[0] = g[1]
    return g


def w_9_3_no_y(theta, X, y):
    """y is not subtracted.
    names: y missing
    """
    return gradient(sigmoid(line(theta, X)), X)


def w_9_3_plus_y(theta, X, y):
    """y is added.
    names: plus y
    """
    return gradient(sigmoid(line(theta, X)) + y, X)


def w_9_3_cost(theta, X, y):
    """It returns the cost."""
    z = line(theta, X)
    return np.mean(np.logaddexp(0, z) - y * z)


def w_9_3_stepped(theta, X, y):
    """It returns theta after a step of size 1.
    names: a step
    """
    return theta - gradient(r_of(theta, X, y), X)


def w_9_3_intercept_last(theta, X, y):
    """It takes the last number of theta for the intercept.
    names: intercept last
    """
    return gradient(sigmoid(X @ theta[:-1] + theta[-1]) - y, X)


def w_9_3_table(theta, X, y):
    """It returns each example's slopes, without the mean."""
    r = r_of(theta, X, y)
    return np.column_stack([r, r[:, None] * X])


def w_9_3_swapped(theta, X, y):
    """Yes and no have changed places.
    names: yes and no swapped
    """
    return gradient(sigmoid(line(theta, X)) - (1 - y), X)


# --- 9.4


def w_9_4_swapped(order, share):
    """Held back comes first and learning second.
    names: swapped
    """
    k = round(share * len(order))
    return order[:k], order[k:]


def w_9_4_end(order, share):
    """The last ones are held back.
    names: wrong end
    """
    k = len(order) - round(share * len(order))
    return order[:k], order[k:]


def w_9_4_overlap(order, share):
    """One stands in both parts.
    names: overlap
    """
    k = round(share * len(order))
    return order[k - 1 :], order[:k]


def w_9_4_all(order, share):
    """Learning has all of them, also those that are held back.
    names: overlap
    """
    return order, order[: round(share * len(order))]


def w_9_4_lost(order, share):
    """One stands in neither part.
    names: one lost
    """
    k = round(share * len(order))
    return order[k + 1 :], order[:k]


def w_9_4_lost_last(order, share):
    """The last one is lost.
    names: one lost
    """
    k = round(share * len(order))
    return order[k:-1], order[:k]


def w_9_4_sorted(order, share):
    """It sorts the order first.
    names: sorted
    """
    k = round(share * len(order))
    return sorted(order)[k:], sorted(order)[:k]


def w_9_4_sorted_after(order, share):
    """It sorts each of the two parts.
    names: sorted
    """
    k = round(share * len(order))
    return np.sort(order[k:]), np.sort(order[:k])


def w_9_4_other_share(order, share):
    """It keeps the share for learning.
    names: share of the other part
    """
    k = round((1 - share) * len(order))
    return order[k:], order[:k]


def w_9_4_learning_first(order, share):
    """The first `share` learn.
    names: share of the other part | swapped | wrong end
    """
    k = round(share * len(order))
    return order[:k], order[k:]


def w_9_4_int(order, share):
    """int cuts off in place of rounding.
    names: cut off
    """
    k = int(share * len(order))
    return order[k:], order[:k]


def w_9_4_floor(order, share):
    """// cuts off in place of rounding.
    names: cut off
    """
    k = int(len(order) * share // 1)
    return order[k:], order[:k]


def w_9_4_ceil(order, share):
    """It rounds up.
    names: rounded up
    """
    k = math.ceil(share * len(order))
    return order[k:], order[:k]


def w_9_4_range(order, share):
    """It counts rows from 0 and does not look at the order.
    names: order ignored
    """
    m = len(order)
    k = round(share * m)
    return np.arange(k, m), np.arange(k)


def w_9_4_range_end(order, share):
    """It counts rows from 0, and the last are held back.
    names: order ignored | wrong end
    """
    m = len(order)
    k = m - round(share * m)
    return np.arange(k), np.arange(k, m)


def w_9_4_shuffled(order, share):
    """It shuffles by itself, with a seed of its own.
    names: shuffled
    """
    mixed = list(order)
    random.Random(0).shuffle(mixed)
    k = round(share * len(order))
    return mixed[k:], mixed[:k]


def w_9_4_np_shuffled(order, share):
    """It shuffles by itself, with a seed of its own.
    names: shuffled
    """
    mixed = np.random.default_rng(0).permutation(order)
    k = round(share * len(order))
    return mixed[k:], mixed[:k]


def w_9_4_count(order, share):
    """It reads the share as a count.
    names: share as a count
    """
    k = math.ceil(share)
    return order[k:], order[:k]


def w_9_4_percent(order, share):
    """It divides the share by 100 once more.
    names: nothing held back
    """
    k = round(share / 100 * len(order))
    return order[k:], order[:k]


def w_9_4_half(order, share):
    """It always halves.
    names: always half
    """
    k = round(0.5 * len(order))
    return order[k:], order[:k]


def w_9_4_reversed(order, share):
    """It turns the order round.
    names: wrong end
    """
    k = round(share * len(order))
    turned = order[::-1]
    return turned[k:], turned[:k]


def w_9_4_lengths(order, share):
    """It returns how many there are."""
    k = round(share * len(order))
    return len(order) - k, k


def w_9_4_only_held(order, share):
    """It returns one part only."""
    return order[: round(share * len(order))]


def w_9_4_only_learning(order, share):
    """It returns one part only."""
    return order[round(share * len(order)) :]


def w_9_4_three(order, share):
    """It returns three parts."""
    k = round(share * len(order))
    return order[2 * k :], order[k : 2 * k], order[:k]


def w_9_4_every_second(order, share):
    """It holds back ones spread over the order.
    names: spread
    """
    k = round(share * len(order))
    step = len(order) // k
    held = [order[i * step] for i in range(k)]
    return [i for i in order if i not in held], held


def w_9_4_one_more(order, share):
    """It holds back one more.
    names: one more
    """
    k = round(share * len(order)) + 1
    return order[k:], order[:k]


def w_9_4_one_fewer(order, share):
    """It holds back one fewer.
    names: one fewer | cut off
    """
    k = round(share * len(order)) - 1
    return order[k:], order[:k]


def w_9_4_float_index(order, share):
    """The place is no whole number, and Python cannot slice by it."""
    return order[share * len(order) :], order[: share * len(order)]


def w_9_4_mask(order, share):
    """It picks those whose number is small, wherever they stand.
    names: order ignored | by value
    """
    k = round(share * len(order))
    order = np.asarray(order)
    return order[order >= k], order[order < k]


# --- 9.5


def w_9_5_lowest_of_all(costs, patience):
    """It takes the lowest of all and has no patience.
    names: lowest of all
    """
    return int(np.argmin(costs))


def w_9_5_where_stopped(costs, patience):
    """It returns where it stopped, not where the lowest was.
    names: where it stopped
    """
    best = k = 0
    for k, c in enumerate(costs):
        if c < costs[best]:
            best = k
        elif k - best >= patience:
            return k
    return k


def w_9_5_too_patient(costs, patience):
    """It waits one more.
    names: one too patient
    """
    best = 0
    for k, c in enumerate(costs):
        if c < costs[best]:
            best = k
        elif k - best > patience:
            break
    return best


def w_9_5_impatient(costs, patience):
    """It waits one fewer.
    names: one too few
    """
    best = 0
    for k, c in enumerate(costs):
        if c < costs[best]:
            best = k
        elif k - best >= patience - 1:
            break
    return best


def w_9_5_rises(costs, patience):
    """It counts rises from one cost to the next, not how long there was no lower one.
    names: counts rises
    """
    rises = 0
    for k in range(1, len(costs)):
        rises = rises + 1 if costs[k] > costs[k - 1] else 0
        if rises >= patience:
            return int(np.argmin(costs[: k + 1]))
    return int(np.argmin(costs))


def w_9_5_rises_in_all(costs, patience):
    """It counts all rises and never begins anew.
    names: count not reset | counts rises
    """
    rises = 0
    for k in range(1, len(costs)):
        rises += costs[k] > costs[k - 1]
        if rises >= patience:
            return int(np.argmin(costs[: k + 1]))
    return int(np.argmin(costs))


def w_9_5_not_reset(costs, patience):
    """The count of waiting does not begin anew at a lower cost.
    names: count not reset
    """
    best = waited = 0
    for k in range(1, len(costs)):
        if costs[k] < costs[best]:
            best = k
        else:
            waited += 1
            if waited >= patience:
                break
    return best


def w_9_5_equal(costs, patience):
    """An equal cost counts as better.
    names: equal counts as better
    """
    best = 0
    for k, c in enumerate(costs):
        if c <= costs[best]:
            best = k
        elif k - best >= patience:
            break
    return best


def w_9_5_first_rise(costs, patience):
    """It stops at the first cost that is not lower.
    names: stops at the first rise
    """
    for k in range(1, len(costs)):
        if costs[k] >= costs[k - 1]:
            return k - 1
    return len(costs) - 1


def w_9_5_first_rise_place(costs, patience):
    """It returns the first place that is higher than the one before.
    names: stops at the first rise | where it stopped
    """
    for k in range(1, len(costs)):
        if costs[k] > costs[k - 1]:
            return k
    return len(costs) - 1


def w_9_5_cost(costs, patience):
    """It returns the cost.
    names: the cost
    """
    best = 0
    for k, c in enumerate(costs):
        if c < costs[best]:
            best = k
        elif k - best >= patience:
            break
    return costs[best]


def w_9_5_min(costs, patience):
    """It returns the lowest cost of all.
    names: the cost
    """
    return min(costs)


def w_9_5_from_one(costs, patience):
    """It counts from 1.
    names: counts from 1
    """
    best = 0
    for k, c in enumerate(costs):
        if c < costs[best]:
            best = k
        elif k - best >= patience:
            break
    return best + 1


def w_9_5_falls_only(costs, patience):
    """Where patience never ends it returns nothing."""
    best = 0
    for k, c in enumerate(costs):
        if c < costs[best]:
            best = k
        elif k - best >= patience:
            return best


def w_9_5_falls_only_zero(costs, patience):
    """Where patience never ends it returns 0.
    names: nothing when it never stops
    """
    best = 0
    for k, c in enumerate(costs):
        if c < costs[best]:
            best = k
        elif k - best >= patience:
            return best
    return 0


def w_9_5_last(costs, patience):
    """It returns the last place.
    names: the last
    """
    return len(costs) - 1


def w_9_5_minus_patience(costs, patience):
    """It returns the last place, patience earlier.
    names: the last
    """
    return len(costs) - 1 - patience


def w_9_5_highest(costs, patience):
    """It looks for higher costs.
    names: highest
    """
    best = 0
    for k, c in enumerate(costs):
        if c > costs[best]:
            best = k
        elif k - best >= patience:
            break
    return best


def w_9_5_last_lowest(costs, patience):
    """It takes the last of equal costs.
    names: equal counts as better
    """
    best, waited = 0, 0
    for k in range(1, len(costs)):
        if costs[k] <= costs[best]:
            best, waited = k, 0
        else:
            waited += 1
        if waited == patience:
            break
    return best


def w_9_5_within(costs, patience):
    """It looks at the first patience + 1 costs only.
    names: only the first costs
    """
    return int(np.argmin(costs[: patience + 1]))


def w_9_5_within_patience(costs, patience):
    """It looks at the first `patience` costs only.
    names: only the first costs
    """
    return int(np.argmin(costs[:patience]))


def w_9_5_patience_fixed(costs, patience):
    """It waits for 3, whatever patience is.
    names: patience ignored
    """
    best = 0
    for k, c in enumerate(costs):
        if c < costs[best]:
            best = k
        elif k - best >= 3:
            break
    return best


def w_9_5_patience_one(costs, patience):
    """It waits for one only.
    names: patience ignored | stops at the first rise
    """
    best = 0
    for k, c in enumerate(costs):
        if c < costs[best]:
            best = k
        elif k - best >= 1:
            break
    return best


def w_9_5_both(costs, patience):
    """It returns the index and the cost."""
    best = 0
    for k, c in enumerate(costs):
        if c < costs[best]:
            best = k
        elif k - best >= patience:
            break
    return best, costs[best]


def w_9_5_path(costs, patience):
    """It returns the costs up to the lowest."""
    return costs[: int(np.argmin(costs)) + 1]


def w_9_5_compares_last(costs, patience):
    """It compares with the cost before, not with the lowest so far, and returns the last fall.
    names: compares with the one before
    """
    best = 0
    for k in range(1, len(costs)):
        if costs[k] < costs[k - 1]:
            best = k
        elif k - best >= patience:
            break
    return best


def w_9_5_beyond(costs, patience):
    """It reads one place too far."""
    best = 0
    for k in range(len(costs)):
        if costs[k + 1] < costs[best]:
            best = k + 1
        elif k - best >= patience:
            break
    return best


def w_9_5_no_end(costs, patience):
    """It never moves on."""
    k = best = 0
    while k < len(costs):
        if costs[k] < costs[best]:
            best = k
            k += 1
    return best


def w_9_5_true(costs, patience):
    """It says whether to stop."""
    return len(costs) - int(np.argmin(costs)) > patience


def w_9_5_before(costs, patience):
    """It returns the place before the lowest.
    names: one before
    """
    best = 0
    for k, c in enumerate(costs):
        if c < costs[best]:
            best = k
        elif k - best >= patience:
            break
    return best - 1


def w_9_5_last_unless_it_stops(costs, patience):
    """Where it never has to stop it returns the last index, not that of the lowest cost.
    names: the last where it never stops
    """
    best, waited = 0, 0
    for k in range(1, len(costs)):
        if costs[k] < costs[best]:
            best, waited = k, 0
        else:
            waited += 1
        if waited == patience:
            return best
    return len(costs) - 1


def w_9_5_index_never_set(costs, patience):
    """The index stays 0, for only the lowest cost is kept.
    names: always 0
    """
    lowest, index, waited = np.inf, 0, 0
    for cost in costs:
        waited = 0 if cost < lowest else waited + 1
        lowest = min(lowest, cost)
        if waited == patience:
            break
    return index


# --- 9.6


def w_9_6_std_of_zero(X, y, order, share, alpha, steps):
    """A column that is constant in the rows that learn is divided by a std of 0.
    names: constant column
    """
    learning, held = split(order, share)
    Z = (X - X[learning].mean(axis=0)) / X[learning].std(axis=0)
    A = np.column_stack([np.ones(len(Z)), Z])
    theta = np.zeros(A.shape[1])
    for _ in range(steps):
        r = sigmoid(A[learning] @ theta) - y[learning]
        theta = theta - alpha * A[learning].T @ r / len(learning)
    return np.mean((A[held] @ theta > 0) == y[held])


def program(
    X, y, order, share, alpha, steps, rows="learning", cut=0.5, judged="held", scaled="same",
    count=np.mean,
):  # fmt: skip
    learning, held = split(order, share)
    basis = {"learning": learning, "all": order, "held": held}[rows]
    _, mean, std = features.standardise_columns(X[basis])
    Z = (X - mean) / std
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z[learning], y[learning])
    told = {"held": held, "learning": learning, "all": order}[judged]
    W = features.standardise_columns(X[told])[0] if scaled == "own" else Z[told]
    return count((sigmoid(theta[0] + W @ theta[1:]) > cut) == y[told])


def w_9_6_leak(X, y, order, share, alpha, steps):
    """The columns are standardised with all rows.
    names: leak
    """
    return program(X, y, order, share, alpha, steps, rows="all")


def w_9_6_leak_by_hand(X, y, order, share, alpha, steps):
    """The columns are standardised with all rows, before the split.
    names: leak
    """
    Z = (X - X.mean(axis=0)) / X.std(axis=0)
    learning, held = split(order, share)
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z[learning], y[learning])
    return np.mean((theta[0] + Z[held] @ theta[1:] > 0) == y[held])


def w_9_6_threshold(X, y, order, share, alpha, steps):
    """Every h is above 0, so everything is told yes.
    names: threshold
    """
    return program(X, y, order, share, alpha, steps, cut=0)


def w_9_6_always_yes(X, y, order, share, alpha, steps):
    """It is the share of yes among the rows that are held back.
    names: threshold
    """
    return np.mean(y[split(order, share)[1]])


def w_9_6_learning_rows(X, y, order, share, alpha, steps):
    """It reports on the rows that were learned from.
    names: learning rows
    """
    return program(X, y, order, share, alpha, steps, judged="learning")


def w_9_6_threshold_and_rows(X, y, order, share, alpha, steps):
    """Everything is told yes, and the rows are those that were learned from.
    names: threshold | learning rows
    """
    return program(X, y, order, share, alpha, steps, cut=0, judged="learning")


def w_9_6_threshold_and_leak(X, y, order, share, alpha, steps):
    """Everything is told yes; the columns are standardised with all rows, too.
    names: threshold
    """
    return program(X, y, order, share, alpha, steps, cut=0, rows="all")


def w_9_6_rows_and_leak(X, y, order, share, alpha, steps):
    """It reports on the learning rows, and standardises with all.
    names: learning rows | leak
    """
    return program(X, y, order, share, alpha, steps, judged="learning", rows="all")


def w_9_6_own_scale(X, y, order, share, alpha, steps):
    """The rows held back are standardised by their own mean and standard deviation.
    names: own scale
    """
    return program(X, y, order, share, alpha, steps, scaled="own")


def w_9_6_held_scale(X, y, order, share, alpha, steps):
    """Everything is standardised by the rows that are held back.
    names: scale of the held-back rows
    """
    return program(X, y, order, share, alpha, steps, rows="held")


def w_9_6_all_rows(X, y, order, share, alpha, steps):
    """It reports on all rows.
    names: all rows
    """
    return program(X, y, order, share, alpha, steps, judged="all")


def w_9_6_wrong_share(X, y, order, share, alpha, steps):
    """It is the share of rows that are told wrongly.
    names: share told wrongly
    """
    return 1 - program(X, y, order, share, alpha, steps)


def w_9_6_count(X, y, order, share, alpha, steps):
    """It is how many rows are told rightly.
    names: count
    """
    return program(X, y, order, share, alpha, steps, count=np.sum)


def w_9_6_percent(X, y, order, share, alpha, steps):
    """It is in percent.
    names: percent
    """
    return 100 * program(X, y, order, share, alpha, steps)


def w_9_6_learns_on_all(X, y, order, share, alpha, steps):
    """It learns from all rows, also from those held back.
    names: learns on all rows
    """
    _, held = split(order, share)
    _, mean, std = features.standardise_columns(X[split(order, share)[0]])
    Z = (X - mean) / std
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y)
    return np.mean((theta[0] + Z[held] @ theta[1:] > 0) == y[held])


def w_9_6_learns_on_all_leak(X, y, order, share, alpha, steps):
    """It learns from all rows, and standardises with them.
    names: learns on all rows | leak
    """
    _, held = split(order, share)
    Z, mean, std = features.standardise_columns(X)
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y)
    return np.mean((theta[0] + Z[held] @ theta[1:] > 0) == y[held])


def w_9_6_swapped_split(X, y, order, share, alpha, steps):
    """The two parts of split have changed places.
    names: split swapped
    """
    held, learning = split(order, share)
    _, mean, std = features.standardise_columns(X[learning])
    Z = (X - mean) / std
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z[learning], y[learning])
    return np.mean((theta[0] + Z[held] @ theta[1:] > 0) == y[held])


def w_9_6_no_intercept(X, y, order, share, alpha, steps):
    """θ0 is left out of what is predicted.
    names: intercept missing
    """
    learning, held = split(order, share)
    Z, mean, std = features.standardise_columns(X[learning])
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y[learning])
    return np.mean(((X[held] - mean) / std @ theta[1:] > 0) == y[held])


def w_9_6_not_scaled(X, y, order, share, alpha, steps):
    """The rows held back are not standardised at all.
    names: not scaled
    """
    learning, held = split(order, share)
    Z, mean, std = features.standardise_columns(X[learning])
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y[learning])
    return np.mean((theta[0] + X[held] @ theta[1:] > 0) == y[held])


def w_9_6_only_centred(X, y, order, share, alpha, steps):
    """The rows held back are centred but not divided by std.
    names: not scaled
    """
    learning, held = split(order, share)
    Z, mean, std = features.standardise_columns(X[learning])
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y[learning])
    return np.mean((theta[0] + (X[held] - mean) @ theta[1:] > 0) == y[held])


def w_9_6_z_above_half(X, y, order, share, alpha, steps):
    """z is compared with one half, not h.
    names: z for h
    """
    learning, held = split(order, share)
    Z, mean, std = features.standardise_columns(X[learning])
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y[learning])
    return np.mean((theta[0] + (X[held] - mean) / std @ theta[1:] > 0.5) == y[held])


def w_9_6_below(X, y, order, share, alpha, steps):
    """Yes and no have changed places.
    names: share told wrongly | below for above
    """
    learning, held = split(order, share)
    Z, mean, std = features.standardise_columns(X[learning])
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y[learning])
    return np.mean((sigmoid(theta[0] + (X[held] - mean) / std @ theta[1:]) < 0.5) == y[held])


def w_9_6_uphill(X, y, order, share, alpha, steps):
    """It walks uphill.
    names: uphill
    """
    return program(X, y, order, share, -alpha, steps)


def w_9_6_rows_in_the_loop_all(X, y, order, share, alpha, steps):
    """All labels meet the learning rows: the shapes do not fit."""
    learning, held = split(order, share)
    Z, mean, std = features.standardise_columns(X[learning])
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y)
    return np.mean((theta[0] + (X[held] - mean) / std @ theta[1:] > 0) == y[held])


def w_9_6_each(X, y, order, share, alpha, steps):
    """It returns whether each row is told rightly."""
    return program(X, y, order, share, alpha, steps, count=lambda right: right)


def w_9_6_theta_never_moves(X, y, order, share, alpha, steps):
    """theta is put back to 0 in each step, so one step is made.
    names: one step
    """
    return program(X, y, order, share, alpha, min(steps, 1))


def w_9_6_mean_probability(X, y, order, share, alpha, steps):
    """It is the mean probability of what happened.
    names: mean probability
    """
    learning, held = split(order, share)
    Z, mean, std = features.standardise_columns(X[learning])
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y[learning])
    h = sigmoid(theta[0] + (X[held] - mean) / std @ theta[1:])
    return np.mean(np.where(y[held] == 1, h, 1 - h))


def w_9_6_yes_only(X, y, order, share, alpha, steps):
    """It counts those told yes.
    names: told yes
    """
    learning, held = split(order, share)
    Z, mean, std = features.standardise_columns(X[learning])
    theta = np.zeros(Z.shape[1] + 1)
    for _ in range(steps):
        theta = theta - alpha * log_loss_gradient(theta, Z, y[learning])
    return np.mean(theta[0] + (X[held] - mean) / std @ theta[1:] > 0)
