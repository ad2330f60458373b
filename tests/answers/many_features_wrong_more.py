"""Wrong answers to the exercises of lesson 6, as learners write them."""
# ruff: noqa: B905, E731, F841

import numpy as np

# --- 6.1


def w_6_1_no_intercept(theta, X):
    """Leaves θ0 out: only the features count.
    names: missing intercept
    """
    return X @ theta[1:]


def w_6_1_no_intercept_loop(theta, X):
    """Leaves θ0 out, in a loop over the features.
    names: missing intercept
    """
    h = np.zeros(len(X))
    for j in range(X.shape[1]):
        h += theta[j + 1] * X[:, j]
    return h


def w_6_1_last(theta, X):
    """Takes the last number of θ for the intercept.
    names: intercept last
    """
    return X @ theta[:-1] + theta[-1]


def w_6_1_ones_behind(theta, X):
    """Puts the column of ones behind X, so the last θ becomes the intercept.
    names: intercept last
    """
    return np.column_stack([X, np.ones(len(X))]) @ theta


def w_6_1_ones_behind_c(theta, X):
    """Puts the column of ones behind X, so the last θ becomes the intercept.
    names: intercept last
    """
    A = np.c_[X, np.ones(X.shape[0])]
    return [sum(A[i] * theta) for i in range(len(A))]


def w_6_1_in_the_sum(theta, X):
    """Adds θ0 inside the sum, so it counts once for each feature.
    names: intercept n times
    """
    return np.sum(theta[0] + X * theta[1:], axis=1)


def w_6_1_in_the_loop(theta, X):
    """Adds θ0 in the loop over the features, so it counts once for each feature.
    names: intercept n times
    """
    h = np.zeros(len(X))
    for j in range(X.shape[1]):
        h = h + theta[0] + theta[j + 1] * X[:, j]
    return h


def w_6_1_times(theta, X):
    """Multiplies by θ0 where it should be added.
    names: intercept multiplied
    """
    return theta[0] * (X @ theta[1:])


def w_6_1_times_dot(theta, X):
    """Multiplies by θ0 where it should be added.
    names: intercept multiplied
    """
    return np.dot(theta[0] * X, theta[1:])


def w_6_1_table(theta, X):
    """Forgets to sum over the features: a table comes back.
    names: unsummed
    """
    return theta[0] + X * theta[1:]


def w_6_1_table_of_all(theta, X):
    """Multiplies each column by its θ, ones included, and does not sum.
    names: unsummed
    """
    return np.column_stack([np.ones(len(X)), X]) * theta


def w_6_1_down(theta, X):
    """Sums down the columns: a number for each feature in place of each example.
    names: wrong axis
    """
    return theta[0] + np.sum(X * theta[1:], axis=0)


def w_6_1_down_ones(theta, X):
    """Sums down the columns, the column of ones included.
    names: wrong axis
    """
    return (np.column_stack([np.ones(len(X)), X]) * theta).sum(axis=0)


def w_6_1_all_in_one(theta, X):
    """Sums over everything: one number comes back.
    names: one number
    """
    return theta[0] + np.sum(X * theta[1:])


def w_6_1_wrong_side(theta, X):
    """θ stands before X: the rows are combined, which fits only where m = n.
    names: transposed
    """
    return theta[0] + theta[1:] @ X


def w_6_1_turned(theta, X):
    """Turns X round: the rows are combined, which fits only where m = n.
    names: transposed
    """
    return theta[0] + X.T @ theta[1:]


def w_6_1_first_feature(theta, X):
    """θ1 is taken for the intercept's neighbour: X meets all but the last θ, no intercept.
    names: first feature as ones
    """
    return X @ theta[:-1]


def w_6_1_as_if_ones(theta, X):
    """Believes that X holds the ones already: θ0 multiplies the first feature.
    names: first feature as ones
    """
    h = []
    for row in X:
        h.append(sum(t * v for t, v in zip(theta, row)))
    return h


def w_6_1_mean(theta, X):
    """Takes the mean over the features where the sum is asked for.
    names: mean over features
    """
    return theta[0] + np.mean(X * theta[1:], axis=1)


def w_6_1_divided(theta, X):
    """Divides the sum over the features by n.
    names: mean over features
    """
    return theta[0] + X @ theta[1:] / X.shape[1]


def w_6_1_mean_of_all(theta, X):
    """Takes the mean over the ones and the features: all is divided by n + 1.
    names: mean of all
    """
    return np.mean(np.column_stack([np.ones(len(X)), X]) * theta, axis=1)


def w_6_1_return_inside(theta, X):
    """Returns inside the loop, after the first example.
    names: only the first example | return in the loop
    """
    h = []
    for row in X:
        h.append(theta[0] + row @ theta[1:])
        return h


def w_6_1_first_row(theta, X):
    """Uses the first example only.
    names: only the first example
    """
    return np.array([theta[0] + X[0] @ theta[1:]])


def w_6_1_first_row_everywhere(theta, X):
    """Gives each example the value of the first.
    names: first in every place | all the same
    """
    return np.full(len(X), theta[0] + X[0] @ theta[1:])


def w_6_1_backwards(theta, X):
    """Takes θ from the back for the features.
    names: theta reversed
    """
    return theta[0] + X @ theta[:0:-1]


def w_6_1_backwards_features(theta, X):
    """Takes the features from the back.
    names: theta reversed
    """
    return theta[0] + X[:, ::-1] @ theta[1:]


def w_6_1_minus(theta, X):
    """Subtracts θ0.
    names: sign of the intercept
    """
    return X @ theta[1:] - theta[0]


def w_6_1_first_feature_only(theta, X):
    """Only the first feature counts, as in the lessons before.
    names: only the first feature
    """
    return theta[0] + theta[1] * X[:, 0]


def w_6_1_last_feature_lost(theta, X):
    """The loop ends one feature too early.
    names: last feature left out
    """
    h = np.full(len(X), theta[0])
    for j in range(1, len(theta) - 1):
        h = h + theta[j] * X[:, j - 1]
    return h


def w_6_1_first_feature_lost(theta, X):
    """The loop begins at the second feature.
    names: first feature left out
    """
    h = np.full(len(X), theta[0])
    for j in range(1, X.shape[1]):
        h = h + theta[j + 1] * X[:, j]
    return h


def w_6_1_overwritten(theta, X):
    """Overwrites h with each feature: only the last one counts.
    names: only the last feature
    """
    for j in range(X.shape[1]):
        h = theta[0] + theta[j + 1] * X[:, j]
    return h


def w_6_1_column(theta, X):
    """Returns a column of shape (m, 1): minus y it would make m·m differences.
    names: column
    """
    return X @ theta[1:].reshape(-1, 1) + theta[0]


def w_6_1_column_of_ones(theta, X):
    """Returns a column of shape (m, 1).
    names: column
    """
    A = np.insert(X, 0, 1, axis=1)
    return A @ theta[:, None]


def w_6_1_shapes(theta, X):
    """X has n columns and θ has n + 1 numbers: the product does not fit."""
    return X @ theta


def w_6_1_rounded(theta, X):
    """Rounds to one decimal.
    names: rounded
    """
    return np.round(theta[0] + X @ theta[1:], 1)


def w_6_1_squares(theta, X):
    """Squares the features.
    names: X²*
    """
    return theta[0] + X**2 @ theta[1:]


def w_6_1_prints(theta, X):
    """Prints and returns nothing."""
    print(theta[0] + X @ theta[1:])


def w_6_1_added_to_each(theta, X):
    """Adds θ to each feature in place of multiplying.
    names: θ added
    """
    return theta[0] + np.sum(X + theta[1:], axis=1)


def w_6_1_absolute(theta, X):
    """Returns the size without the sign.
    names: absolute value
    """
    return np.abs(theta[0] + X @ theta[1:])


# --- 6.2


def errors(theta, X, y):
    return theta[0] + X @ theta[1:] - y


def w_6_2_no_two(theta, X, y):
    """The 2 of the power rule is missing.
    names: missing 2
    """
    r = errors(theta, X, y)
    return np.concatenate([[r.sum()], X.T @ r]) / len(y)


def w_6_2_no_two_ones(theta, X, y):
    """Half the gradient: that of half the MSE.
    names: missing 2
    """
    A = np.c_[np.ones(len(y)), X]
    return A.T @ (A @ theta - y) / len(y)


def w_6_2_four(theta, X, y):
    """There is a 2 too many.
    names: extra 2
    """
    r = 2 * errors(theta, X, y)
    return 2 / len(y) * np.concatenate([[r.sum()], X.T @ r])


def w_6_2_sum(theta, X, y):
    """The sum, not the mean: 1/m is missing.
    names: sum for mean
    """
    r = errors(theta, X, y)
    return 2 * np.concatenate([[r.sum()], X.T @ r])


def w_6_2_sum_no_two(theta, X, y):
    """Neither 2 nor 1/m.
    names: sum for mean | missing 2
    """
    A = np.c_[np.ones(len(y)), X]
    return A.T @ (A @ theta - y)


def w_6_2_over_n(theta, X, y):
    """Divides by the number of features.
    names: divided by n
    """
    r = errors(theta, X, y)
    return 2 / X.shape[1] * np.concatenate([[r.sum()], X.T @ r])


def w_6_2_over_n_1(theta, X, y):
    """Divides by the length of θ, n + 1.
    names: divided by n + 1
    """
    r = errors(theta, X, y)
    return 2 / len(theta) * np.append(r.sum(), X.T @ r)


def w_6_2_over_size(theta, X, y):
    """Divides by X.size, which is m·n.
    names: divided by m·n
    """
    r = errors(theta, X, y)
    return 2 / X.size * np.append(r.sum(), X.T @ r)


def w_6_2_sign(theta, X, y):
    """y − h in place of h − y: all points uphill.
    names: sign
    """
    r = y - theta[0] - X @ theta[1:]
    return 2 / len(y) * np.append(r.sum(), X.T @ r)


def w_6_2_sign_in_rest(theta, X, y):
    """The features' parts have the wrong sign.
    names: sign in the others
    """
    r = errors(theta, X, y)
    return 2 / len(y) * np.append(r.sum(), X.T @ -r)


def w_6_2_sign_in_first(theta, X, y):
    """θ0's part has the wrong sign.
    names: sign in θ0's part
    """
    r = y - (theta[0] + X @ theta[1:])
    return np.concatenate([[2 * r.mean()], -2 * X.T @ r / len(y)])


def w_6_2_n_numbers(theta, X, y):
    """θ0's part is left out: n numbers in place of n + 1.
    names: θ0's part left out
    """
    r = errors(theta, X, y)
    return 2 / len(y) * X.T @ r


def w_6_2_n_numbers_loop(theta, X, y):
    """A loop over the features only; θ0's slope is not there.
    names: θ0's part left out
    """
    r = errors(theta, X, y)
    return [2 * np.mean(r * X[:, j]) for j in range(X.shape[1])]


def w_6_2_zero_first(theta, X, y):
    """θ0's slope is left at 0.
    names: 0 in the first place | θ0's part is 0
    """
    r = errors(theta, X, y)
    g = np.zeros(len(theta))
    g[1:] = 2 * X.T @ r / len(y)
    return g


def w_6_2_first_times_x(theta, X, y):
    """θ0's part is multiplied by the first column too.
    names: θ0's part times x1
    """
    r = errors(theta, X, y)
    return 2 / len(y) * np.append((r * X[:, 0]).sum(), X.T @ r)


def w_6_2_no_x(theta, X, y):
    """Every part is θ0's: x is forgotten.
    names: missing x
    """
    r = errors(theta, X, y)
    return [2 * np.mean(r)] * len(theta)


def w_6_2_no_x_full(theta, X, y):
    """The residuals are not multiplied by their x.
    names: missing x
    """
    return np.full(len(theta), 2 / len(y) * np.sum(errors(theta, X, y)))


def w_6_2_x_not_transposed(theta, X, y):
    """X where X.T belongs: it fits only where m = n.
    names: transposed
    """
    r = errors(theta, X, y)
    return 2 / len(y) * np.append(r.sum(), X @ r)


def w_6_2_y_column(theta, X, y):
    """y is made a column: h − y becomes m·m differences, and the mean is taken of all.
    names: m·m differences
    """
    r = theta[0] + X @ theta[1:] - y.reshape(-1, 1)
    return np.array([2 * np.mean(r)] + [2 * np.mean(r * X[:, j]) for j in range(X.shape[1])])


def w_6_2_h_column(theta, X, y):
    """h is a column: h − y becomes m·m differences.
    names: m·m differences
    """
    A = np.c_[np.ones(len(y)), X]
    r = A @ theta.reshape(-1, 1) - y
    return 2 / len(y) * A.T @ r


def w_6_2_both_columns(theta, X, y):
    """Columns throughout: the gradient is a column of shape (n + 1, 1).
    names: column
    """
    A = np.c_[np.ones(len(y)), X]
    return 2 / len(y) * A.T @ (A @ theta[:, None] - y[:, None])


def w_6_2_squared(theta, X, y):
    """The residuals are squared, as in the cost.
    names: squared residuals
    """
    r = errors(theta, X, y) ** 2
    return 2 / len(y) * np.append(r.sum(), X.T @ r)


def w_6_2_absolute(theta, X, y):
    """The residuals have lost their sign.
    names: absolute residuals
    """
    r = abs(errors(theta, X, y))
    return 2 / len(y) * np.append(r.sum(), X.T @ r)


def w_6_2_floor(theta, X, y):
    """// cuts the decimals off.
    names: whole numbers
    """
    r = errors(theta, X, y)
    return 2 * np.append(r.sum(), X.T @ r) // len(y)


def w_6_2_product_of_means(theta, X, y):
    """Takes the mean of each column first: mean(r)·mean(x).
    names: product of means
    """
    r = errors(theta, X, y)
    return 2 * r.mean() * np.append(1, X.mean(axis=0))


def w_6_2_sum_times_mean(theta, X, y):
    """Multiplies totals: the mean residual with each column's mean.
    names: product of means
    """
    r = errors(theta, X, y)
    return [2 * np.mean(r)] + [2 * np.mean(r) * np.mean(c) for c in X.T]


def w_6_2_part_0_last(theta, X, y):
    """θ0's part stands last.
    names: θ0's part last
    """
    r = errors(theta, X, y)
    return 2 / len(y) * np.append(X.T @ r, r.sum())


def w_6_2_forgets_theta0(theta, X, y):
    """The residuals leave θ0 out.
    names: missing intercept
    """
    r = X @ theta[1:] - y
    return 2 / len(y) * np.append(r.sum(), X.T @ r)


def w_6_2_twice_divided(theta, X, y):
    """A mean that is divided by m once more.
    names: divided twice
    """
    r = errors(theta, X, y)
    return 2 / len(y) * np.append(r.mean(), X.T @ r / len(y))


def w_6_2_mean_of_product(theta, X, y):
    """Takes np.mean of X.T @ r: one number for all features.
    names: one mean for all
    """
    r = errors(theta, X, y)
    return 2 * np.append(r.mean(), np.full(X.shape[1], np.mean(X.T @ r)))


def w_6_2_sum_in_first(theta, X, y):
    """θ0's part is a sum, the others are means.
    names: sum for mean in θ0's part
    """
    r = errors(theta, X, y)
    return np.append(2 * r.sum(), 2 * X.T @ r / len(y))


def w_6_2_sum_in_rest(theta, X, y):
    """θ0's part is a mean, the others are sums.
    names: sum for mean in the others
    """
    r = errors(theta, X, y)
    return np.append(2 * r.mean(), 2 * X.T @ r)


def w_6_2_no_two_in_first(theta, X, y):
    """The 2 is missing in θ0's part only.
    names: missing 2 in θ0's part
    """
    r = errors(theta, X, y)
    return np.append(r.mean(), 2 * X.T @ r / len(y))


def w_6_2_no_two_in_rest(theta, X, y):
    """The 2 is missing in all parts but θ0's.
    names: missing 2 in the others
    """
    r = errors(theta, X, y)
    return np.append(2 * r.mean(), X.T @ r / len(y))


def w_6_2_plus_y(theta, X, y):
    """Adds y.
    names: plus y
    """
    r = theta[0] + X @ theta[1:] + y
    return 2 / len(y) * np.append(r.sum(), X.T @ r)


def w_6_2_no_y(theta, X, y):
    """y is forgotten.
    names: missing y
    """
    h = theta[0] + X @ theta[1:]
    return 2 / len(y) * np.append(h.sum(), X.T @ h)


def w_6_2_first_example(theta, X, y):
    """Returns inside the loop: only the first example counts.
    names: only the first example | return in the loop
    """
    g = np.zeros(len(theta))
    for row, v in zip(X, y):
        r = theta[0] + row @ theta[1:] - v
        g = g + 2 / len(y) * r * np.append(1, row)
        return g


def w_6_2_last_example(theta, X, y):
    """Overwrites the sum: only the last example counts.
    names: only the last example
    """
    for row, v in zip(X, y):
        r = theta[0] + row @ theta[1:] - v
        g = 2 / len(y) * r * np.append(1, row)
    return g


def w_6_2_cost(theta, X, y):
    """Returns the cost, one number.
    names: the cost
    """
    return np.mean(errors(theta, X, y) ** 2)


def w_6_2_step(theta, X, y):
    """Returns θ after a step of rate 1, not the gradient.
    names: off by theta | theta after a step
    """
    r = errors(theta, X, y)
    return theta - 2 / len(y) * np.append(r.sum(), X.T @ r)


def w_6_2_unit_length(theta, X, y):
    """Returns only the direction, of length 1.
    names: unit length
    """
    r = errors(theta, X, y)
    g = np.append(r.sum(), X.T @ r)
    return g / np.linalg.norm(g)


def w_6_2_does_not_fit(theta, X, y):
    """X and θ do not fit together: the ones are missing."""
    return 2 / len(y) * X.T @ (X @ theta - y)


# --- 6.3


def felt(cost, theta, eps):
    steps = eps * np.eye(len(theta))
    return np.array([(cost(theta + s) - cost(theta - s)) / (2 * eps) for s in steps])


def share(g, f):
    size = np.abs(g) + np.abs(f)
    return np.abs(g - f) / np.where(size == 0, 1, size)


def w_6_3_difference(cost, gradient, theta, eps=1e-6):
    """The plain difference, not in proportion.
    names: absolute difference
    """
    return np.abs(np.asarray(gradient(theta)) - felt(cost, theta, eps))


def w_6_3_difference_loop(cost, gradient, theta, eps=1e-6):
    """The plain difference, as in exercise 3.5, for each part.
    names: absolute difference
    """
    out = []
    for j, s in enumerate(eps * np.eye(len(theta))):
        f = (cost(theta + s) - cost(theta - s)) / (2 * eps)
        out.append(abs(gradient(theta)[j] - f))
    return out


def w_6_3_one_total(cost, gradient, theta, eps=1e-6):
    """Compares lengths: one number for all parts together.
    names: one total
    """
    g, f = np.asarray(gradient(theta)), felt(cost, theta, eps)
    return np.linalg.norm(g - f) / (np.linalg.norm(g) + np.linalg.norm(f))


def w_6_3_one_sum(cost, gradient, theta, eps=1e-6):
    """Adds the differences up before dividing: one number.
    names: one total
    """
    g, f = np.asarray(gradient(theta)), felt(cost, theta, eps)
    size = np.sum(np.abs(g) + np.abs(f))
    return np.sum(np.abs(g - f)) / size if size else 0.0


def w_6_3_total_below(cost, gradient, theta, eps=1e-6):
    """Divides each part by the sum of all sizes.
    names: divided by the total
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    return np.abs(g - f) / max(np.sum(np.abs(g) + np.abs(f)), 1e-300)


def w_6_3_lengths_below(cost, gradient, theta, eps=1e-6):
    """Divides each part by the two lengths.
    names: divided by the total
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    return np.abs(g - f) / (np.linalg.norm(g) + np.linalg.norm(f) + 1e-300)


def w_6_3_largest(cost, gradient, theta, eps=1e-6):
    """Only the largest of the parts' shares.
    names: largest only
    """
    return np.max(share(np.asarray(gradient(theta), float), felt(cost, theta, eps)))


def w_6_3_mean(cost, gradient, theta, eps=1e-6):
    """The mean of the parts' shares: one number.
    names: mean of all parts
    """
    return np.mean(share(np.asarray(gradient(theta), float), felt(cost, theta, eps)))


def w_6_3_one_side(cost, gradient, theta, eps=1e-6):
    """Feels on one side only.
    names: one side
    """
    f = np.array([(cost(theta + s) - cost(theta)) / eps for s in eps * np.eye(len(theta))])
    return share(np.asarray(gradient(theta), float), f)


def w_6_3_one_side_back(cost, gradient, theta, eps=1e-6):
    """Feels behind only.
    names: one side
    """
    f = np.array([(cost(theta) - cost(theta - s)) / eps for s in eps * np.eye(len(theta))])
    return share(np.asarray(gradient(theta), float), f)


def w_6_3_no_eps(cost, gradient, theta, eps=1e-6):
    """Does not divide by the distance.
    names: not divided by eps
    """
    f = np.array([cost(theta + s) - cost(theta - s) for s in eps * np.eye(len(theta))])
    return share(np.asarray(gradient(theta), float), f)


def w_6_3_half_eps(cost, gradient, theta, eps=1e-6):
    """Divides by eps, not by 2·eps: the felt slope is twice too large.
    names: missing 2
    """
    f = np.array([(cost(theta + s) - cost(theta - s)) / eps for s in eps * np.eye(len(theta))])
    return share(np.asarray(gradient(theta), float), f)


def w_6_3_brackets(cost, gradient, theta, eps=1e-6):
    """/ 2 * eps divides by 2 and multiplies by eps.
    names: brackets of 2 * eps
    """
    f = np.array([(cost(theta + s) - cost(theta - s)) / 2 * eps for s in eps * np.eye(len(theta))])
    return share(np.asarray(gradient(theta), float), f)


def w_6_3_all_moved(cost, gradient, theta, eps=1e-6):
    """Moves all parts at once.
    names: all parts moved
    """
    f = (cost(theta + eps) - cost(theta - eps)) / (2 * eps)
    return share(np.asarray(gradient(theta), float), f)


def w_6_3_all_moved_loop(cost, gradient, theta, eps=1e-6):
    """Moves all parts at once, in a loop.
    names: all parts moved
    """
    f = np.zeros(len(theta))
    for j in range(len(theta)):
        f[j] = (cost(theta + eps) - cost(theta - eps)) / (2 * eps)
    return share(np.asarray(gradient(theta), float), f)


def w_6_3_not_back(cost, gradient, theta, eps=1e-6):
    """Moves a part of a copy and does not move it back.
    names: not moved back
    """
    g = np.asarray(gradient(theta), float)
    t, f = np.array(theta, float), np.zeros(len(theta))
    for j in range(len(t)):
        t[j] += eps
        above = cost(t)
        t[j] -= 2 * eps
        f[j] = (above - cost(t)) / (2 * eps)
    return share(g, f)


def w_6_3_not_back_large(cost, gradient, theta, eps=1e-6):
    """One array is moved up for each part and never set back, the other down.
    names: not moved back
    """
    g = np.asarray(gradient(theta), float)
    up, down, f = np.array(theta, float), np.array(theta, float), []
    for j in range(len(theta)):
        up[j] += eps
        down[j] -= eps
        f.append((cost(up) - cost(down)) / (2 * eps))
    return share(g, np.array(f))


def w_6_3_in_place(cost, gradient, theta, eps=1e-6):
    """Moves theta itself, the caller's array, and does not move it back."""
    f = np.zeros(len(theta))
    for j in range(len(theta)):
        theta[j] += eps
        above = cost(theta)
        theta[j] -= 2 * eps
        f[j] = (above - cost(theta)) / (2 * eps)
    return share(np.asarray(gradient(theta), float), f)


def w_6_3_whole_numbers(cost, gradient, theta, eps=1e-6):
    """A copy of whole numbers stays whole: adding eps to a part adds 0.
    names: whole theta
    """
    g, f = np.asarray(gradient(theta), float), np.zeros(len(theta))
    for j in range(len(theta)):
        up, down = theta.copy(), theta.copy()
        up[j] = up[j] + eps
        down[j] = down[j] - eps
        f[j] = (cost(up) - cost(down)) / (2 * eps)
    return share(g, f)


def w_6_3_sign_kept(cost, gradient, theta, eps=1e-6):
    """The sign of the difference is kept.
    names: sign kept
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    size = np.abs(g) + np.abs(f)
    return (g - f) / np.where(size == 0, 1, size)


def w_6_3_sign_kept_turned(cost, gradient, theta, eps=1e-6):
    """felt − claimed, with its sign.
    names: sign kept
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    size = np.abs(g) + np.abs(f)
    return (f - g) / np.where(size == 0, 1, size)


def w_6_3_nan(cost, gradient, theta, eps=1e-6):
    """0/0 where both slopes are 0: not a number.
    names: 0/0 | not a number
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    with np.errstate(all="ignore"):
        return np.abs(g - f) / (np.abs(g) + np.abs(f))


def w_6_3_one_for_zero(cost, gradient, theta, eps=1e-6):
    """1 where both slopes are 0.
    names: 1 for 0/0
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    size = np.abs(g) + np.abs(f)
    return np.where(size == 0, 1.0, np.abs(g - f) / np.where(size == 0, 1, size))


def w_6_3_over_felt(cost, gradient, theta, eps=1e-6):
    """Divides by the felt slope alone.
    names: divided by the felt slope
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    return np.abs(g - f) / np.where(f == 0, 1, np.abs(f))


def w_6_3_over_claimed(cost, gradient, theta, eps=1e-6):
    """Divides by the claimed slope alone.
    names: divided by the claimed slope
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    return np.abs(g - f) / np.where(g == 0, 1, np.abs(g))


def w_6_3_over_larger(cost, gradient, theta, eps=1e-6):
    """Divides by the larger of the two sizes.
    names: divided by the larger
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    size = np.maximum(np.abs(g), np.abs(f))
    return np.abs(g - f) / np.where(size == 0, 1, size)


def w_6_3_over_mean(cost, gradient, theta, eps=1e-6):
    """Divides by the mean of the two sizes: twice what is asked for.
    names: twice the share
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    size = (np.abs(g) + np.abs(f)) / 2
    return np.abs(g - f) / np.where(size == 0, 1, size)


def w_6_3_size_of_sum(cost, gradient, theta, eps=1e-6):
    """Divides by |g + felt|, in which opposite signs cancel.
    names: size of the sum
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    size = np.abs(g + f)
    return np.abs(g - f) / np.where(size < 1e-6, 1, size)


def w_6_3_sum_of_both(cost, gradient, theta, eps=1e-6):
    """Adds where it should subtract: |g + felt| above the line.
    names: plus for minus
    """
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    size = np.abs(g) + np.abs(f)
    return np.abs(g + f) / np.where(size == 0, 1, size)


def w_6_3_felt_only(cost, gradient, theta, eps=1e-6):
    """Returns the felt slopes.
    names: the felt slopes
    """
    return felt(cost, theta, eps)


def w_6_3_size_difference(cost, gradient, theta, eps=1e-6):
    """Compares the sizes only: a slope with the other sign looks right.
    names: sizes compared
    """
    g, f = np.abs(np.asarray(gradient(theta), float)), np.abs(felt(cost, theta, eps))
    return np.abs(g - f) / np.where(g + f == 0, 1, g + f)


def w_6_3_true_or_false(cost, gradient, theta, eps=1e-6):
    """Says whether each part is right, in place of how far it is off."""
    g, f = np.asarray(gradient(theta), float), felt(cost, theta, eps)
    return np.isclose(g, f)


def w_6_3_large_eps(cost, gradient, theta, eps=0.1):
    """The default of eps is too large.
    names: default of eps
    """
    return share(np.asarray(gradient(theta), float), felt(cost, theta, eps))


def w_6_3_fixed_eps(cost, gradient, theta, eps=1e-6):
    """A step of its own, whatever eps says.
    names: ignores eps
    """
    return share(np.asarray(gradient(theta), float), felt(cost, theta, 1e-1))


def w_6_3_first_part(cost, gradient, theta, eps=1e-6):
    """Returns inside the loop: only the first part.
    names: first part only | only the first | return in the loop
    """
    out = []
    for j, s in enumerate(eps * np.eye(len(theta))):
        f = (cost(theta + s) - cost(theta - s)) / (2 * eps)
        size = abs(gradient(theta)[j]) + abs(f)
        out.append(abs(gradient(theta)[j] - f) / size if size else 0)
        return np.array(out)


def w_6_3_without_intercept(cost, gradient, theta, eps=1e-6):
    """Leaves the first part out.
    names: first part left out | first missing
    """
    return share(np.asarray(gradient(theta), float), felt(cost, theta, eps))[1:]


def w_6_3_five_points(cost, gradient, theta, eps=1e-6):
    """Feels at four places in steps of 1000·eps: more exact than asked.
    names: finer than eps
    """

    def felt(j):
        e = np.zeros(len(theta))
        e[j] = 1000 * eps
        near = cost(theta + e) - cost(theta - e)
        far = cost(theta + 2 * e) - cost(theta - 2 * e)
        return (8 * near - far) / (12000 * eps)

    g = np.asarray(gradient(theta), float)
    f = np.array([felt(j) for j in range(len(theta))])
    size = np.abs(g) + np.abs(f)
    return np.abs(g - f) / np.maximum(size, 1e-300)


# --- 6.4


def spread(X):
    std = X.std(axis=0)
    return np.where(X.max(axis=0) == X.min(axis=0), 1.0, std)


def w_6_4_whole_table(X):
    """Mean and standard deviation of the whole table.
    names: over the whole table
    """
    mean, std = X.mean(), X.std() or 1.0
    n = X.shape[1]
    return (X - mean) / std, np.full(n, mean), np.full(n, std)


def w_6_4_whole_mean(X):
    """The mean is that of the whole table; the deviation is each column's.
    names: mean over the whole table
    """
    mean, std = np.full(X.shape[1], X.mean()), spread(X)
    return (X - mean) / std, mean, std


def w_6_4_whole_std(X):
    """The deviation is that of the whole table; the mean is each column's.
    names: std over the whole table
    """
    mean, std = X.mean(axis=0), np.full(X.shape[1], X.std())
    return (X - mean) / std, mean, std


def w_6_4_only_std_mended(X):
    """Only the deviation is taken per column; the mean is one number for the table.
    names: mean over the whole table
    """
    mean = X.mean()
    std = spread(X)
    return (X - mean) / std, mean * np.ones(len(std)), std


def w_6_4_constant(X):
    """Per column, but a constant column is divided by 0.
    names: constant column
    """
    mean, std = X.mean(axis=0), X.std(axis=0)
    with np.errstate(all="ignore"):
        return (X - mean) / std, mean, std


def w_6_4_constant_loop(X):
    """Per column in a loop; a constant column is divided by 0.
    names: constant column
    """
    Z = np.zeros_like(X)
    for j in range(X.shape[1]):
        with np.errstate(all="ignore"):
            Z[:, j] = (X[:, j] - X[:, j].mean()) / X[:, j].std()
    return Z, X.mean(axis=0), X.std(axis=0)


def w_6_4_std_0(X):
    """A constant column becomes zeros, but its standard deviation comes back as 0.
    names: std 0 of a constant column
    """
    mean, std = X.mean(axis=0), X.std(axis=0)
    return (X - mean) / np.where(std == 0, 1, std), mean, std


def w_6_4_nan_to_num(X):
    """NaN is replaced by 0, and the standard deviation stays 0.
    names: std 0 of a constant column
    """
    mean, std = X.mean(axis=0), X.std(axis=0)
    with np.errstate(all="ignore"):
        return np.nan_to_num((X - mean) / std), mean, std


def w_6_4_constant_kept(X):
    """A constant column keeps its value.
    names: constant column kept
    """
    mean, std = X.mean(axis=0), spread(X)
    Z = (X - mean) / std
    same = X.max(axis=0) == X.min(axis=0)
    Z[:, same] = X[:, same]
    return Z, mean, std


def w_6_4_constant_dropped(X):
    """A constant column is left out.
    names: constant column dropped
    """
    X = X[:, X.max(axis=0) != X.min(axis=0)]
    return (X - X.mean(axis=0)) / X.std(axis=0), X.mean(axis=0), X.std(axis=0)


def w_6_4_tiny(X):
    """Adds a small number to std for all columns.
    names: something added to std
    """
    mean, std = X.mean(axis=0), X.std(axis=0) + 1e-3
    return (X - mean) / std, mean, std


def w_6_4_rows(X):
    """Standardises each row: axis=1.
    names: axis 1
    """
    mean = X.mean(axis=1, keepdims=True)
    std = X.std(axis=1, keepdims=True)
    std[std == 0] = 1
    return (X - mean) / std, mean.ravel(), std.ravel()


def w_6_4_rows_does_not_fit(X):
    """axis=1 without keepdims: the shapes do not fit."""
    mean, std = X.mean(axis=1), X.std(axis=1)
    return (X - mean) / std, mean, std


def w_6_4_only_centred(X):
    """The mean is taken off, and nothing is divided.
    names: only centred
    """
    return X - X.mean(axis=0), X.mean(axis=0), spread(X)


def w_6_4_only_scaled(X):
    """Divided by std, and the mean is not taken off.
    names: only scaled
    """
    return X / spread(X), X.mean(axis=0), spread(X)


def w_6_4_brackets(X):
    """Brackets are missing: only the mean is divided.
    names: brackets
    """
    mean, std = X.mean(axis=0), spread(X)
    return X - mean / std, mean, std


def w_6_4_variance(X):
    """Divides by the variance, and returns it.
    names: variance for std
    """
    mean, std = X.mean(axis=0), X.var(axis=0)
    std[std == 0] = 1
    return (X - mean) / std, mean, std


def w_6_4_range(X):
    """Divides by the range, and returns it.
    names: range for std
    """
    mean, std = X.mean(axis=0), np.ptp(X, axis=0)
    std[std == 0] = 1
    return (X - mean) / std, mean, std


def w_6_4_min_max(X):
    """Scales to 0…1.
    names: scaled to 0…1
    """
    low, size = X.min(axis=0), np.ptp(X, axis=0)
    size[size == 0] = 1
    return (X - low) / size, low, size


def w_6_4_centred_twice(X):
    """The mean is taken off twice: X is changed, and its old mean is taken off again.
    names: centred twice
    """
    mean = X.mean(axis=0)
    X = X - mean
    std = X.std(axis=0)
    std[std == 0] = 1
    return (X - mean) / std, mean, std


def w_6_4_mean_of_centred(X):
    """Returns the mean after the mean was taken off, which is 0.
    names: mean of Z
    """
    X = X - X.mean(axis=0)
    std = spread(X)
    return X / std, X.mean(axis=0), std


def w_6_4_mean_and_std_of_z(X):
    """Returns the mean and the deviation of Z, 0 and 1.
    names: mean and std of Z
    """
    Z = (X - X.mean(axis=0)) / spread(X)
    return Z, Z.mean(axis=0), np.ones(X.shape[1])


def w_6_4_in_place(X):
    """Changes X in place."""
    mean, std = X.mean(axis=0), spread(X)
    X -= mean
    X /= std
    return X, mean, std


def w_6_4_other_order(X):
    """mean and std have changed places.
    names: other order
    """
    mean, std = X.mean(axis=0), spread(X)
    return (X - mean) / std, std, mean


def w_6_4_z_last(X):
    """Z stands last.
    names: Z last
    """
    mean, std = X.mean(axis=0), spread(X)
    return mean, std, (X - mean) / std


def w_6_4_only_z(X):
    """Returns Z alone.
    names: only Z
    """
    return (X - X.mean(axis=0)) / spread(X)


def w_6_4_numbers(X):
    """mean and std are one number each, of the whole table.
    names: one number for all columns
    """
    mean, std = X.mean(), X.std()
    return (X - mean) / std, mean, std


def w_6_4_multiplied(X):
    """Multiplies by std.
    names: multiplied
    """
    mean, std = X.mean(axis=0), spread(X)
    return (X - mean) * std, mean, std


def w_6_4_sign(X):
    """mean − X.
    names: sign
    """
    mean, std = X.mean(axis=0), spread(X)
    return (mean - X) / std, mean, std


def w_6_4_about_zero(X):
    """The deviation is measured from 0.
    names: std about zero
    """
    mean, std = X.mean(axis=0), np.sqrt((X**2).mean(axis=0))
    return (X - mean) / std, mean, std


def w_6_4_median(X):
    """The median in place of the mean.
    names: median
    """
    mean, std = np.median(X, axis=0), spread(X)
    return (X - mean) / std, mean, std


def w_6_4_norm(X):
    """Divides by each column's length.
    names: divided by the length
    """
    mean = X.mean(axis=0)
    size = np.linalg.norm(X - mean, axis=0)
    size[size == 0] = 1
    return (X - mean) / size, mean, size


def w_6_4_first_column(X):
    """All columns are treated with the first one's mean and std.
    names: the first column's
    """
    n = X.shape[1]
    mean, std = np.full(n, X[:, 0].mean()), np.full(n, X[:, 0].std() or 1.0)
    return (X - mean) / std, mean, std


def w_6_4_two_kinds(X):
    """Divides by the one with m, and returns the one with m − 1.
    names: two kinds of std
    """
    mean, std = X.mean(axis=0), spread(X)
    other = X.std(axis=0, ddof=1)
    return (X - mean) / std, mean, np.where(other == 0, 1, other)


# --- seen in later trials


def w_6_1_one_place_early(theta, X):
    """Zips theta with the row, so θ0 meets the first feature as well as being added.
    names: one place early
    """
    return np.array([theta[0] + sum(t * x for t, x in zip(theta, row)) for row in X])


def w_6_1_ones_and_theta0(theta, X):
    """Has a column of ones and adds θ0 besides.
    names: intercept twice
    """
    return theta[0] + np.column_stack([np.ones(len(X)), X]) @ theta


def w_6_2_mean_of_rows(theta, X, y):
    """Takes the mean of X.T * r down the features, so a number for each row is left.
    names: wrong axis
    """
    r = theta[0] + X @ theta[1:] - y
    return np.concatenate([[2 * np.mean(r)], 2 * np.mean(X.T * r, axis=0)])


def w_6_2_size_of_the_table(theta, X, y):
    """Divides by the number of entries of the table with its ones, m·(n + 1).
    names: divided by m·(n + 1)
    """
    A = np.column_stack([np.ones(len(X)), X])
    return 2 / A.size * A.T @ (A @ theta - y)


def w_6_2_two_m(theta, X, y):
    """Divides by 2m, so the 2 is under the line.
    names: 2 under the line
    """
    A = np.column_stack([np.ones(len(X)), X])
    return 1 / (2 * len(y)) * A.T @ (A @ theta - y)


def w_6_3_down_to_the_middle(cost, gradient, theta, eps=1e-6):
    """Moves one part up by eps and down by eps again, and so feels only the upper side, halved.
    names: not to the other side
    """
    g, found = gradient(theta), []
    for j in range(len(theta)):
        t = np.array(theta, float)
        t[j] += eps
        up = cost(t)
        t[j] -= eps
        felt = (up - cost(t)) / (2 * eps)
        size = abs(g[j]) + abs(felt)
        found.append(abs(g[j] - felt) / size if size else 0)
    return found


def w_6_3_guarded_share_of_felt(cost, gradient, theta, eps=1e-6):
    """Divides by the felt slope alone, with care for one that is 0.
    names: divided by the felt slope
    """
    g, found = gradient(theta), []
    for j, step in enumerate(eps * np.eye(len(theta))):
        felt = (cost(theta + step) - cost(theta - step)) / (2 * eps)
        found.append(abs(g[j] - felt) / abs(felt) if felt else 0)
    return found


def w_6_2_step_of_another_rate(theta, X, y):
    """Makes a step of rate 0.03 from theta, where the slopes alone are asked for.
    names: a step
    """
    A = np.column_stack([np.ones(len(X)), X])
    return theta - 0.03 * 2 / len(y) * A.T @ (A @ theta - y)


def w_6_2_mean_along_the_row(theta, X, y):
    """Takes the mean along axis 1, so each row has a number and no column has.
    names: wrong axis
    """
    A = np.column_stack([np.ones(len(X)), X])
    return np.mean(2 * (A @ theta - y)[:, None] * A, axis=1)
