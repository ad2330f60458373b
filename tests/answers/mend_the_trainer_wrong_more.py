"""Wrong answers to the exercises of lesson 10, as learners write them."""
# ruff: noqa: B905, E731, SIM108

import time

import numpy as np

from gdlesson import data, features
from gdlesson.lessons.mend_the_trainer import given

# --- 10.1: what stands in the way of judging at all


def w_10_1_returns_theta(X, y):
    """It hands back θ, no function.
    names: theta
    """
    return features.least_squares(X, y)


def w_10_1_returns_list_of_theta(X, y):
    """It hands back θ as a list.
    names: theta
    """
    return features.least_squares(X, y).tolist()


def w_10_1_returns_predictions(X, y):
    """It hands back predictions for the rows that it learned from.
    names: predictions
    """
    theta = features.least_squares(X, y)
    return features.predict(theta, X)


def w_10_1_returns_pair(X, y):
    """It hands back the function and the cost, as the trainer does.
    names: a pair
    """
    theta = features.least_squares(X, y)
    return lambda X: features.predict(theta, X), features.mse(theta, X, y)


def w_10_1_returns_nothing(X, y):
    """It has no return."""
    theta = features.least_squares(X, y)

    def predict(X):
        return features.predict(theta, X)


def w_10_1_prints_only(X, y):
    """It prints the cost and has no return."""
    theta = features.least_squares(X, y)
    print(features.mse(theta, X, y))


class Model:
    def __init__(self, X, y):
        self.theta = features.least_squares(X, y)

    def predict(self, X):
        return features.predict(self.theta, X)


def w_10_1_returns_model(X, y):
    """It hands back an object with a predict, no function.
    names: an object
    """
    return Model(X, y)


def w_10_1_returns_error(X, y):
    """It hands back the error that it reached."""
    theta = features.least_squares(X, y)
    return np.sqrt(features.mse(theta, X, y))


def w_10_1_one_argument(data):
    """It takes one argument."""
    return lambda X: X[:, 0]


def w_10_1_predict_needs_theta(X, y):
    """Its function wants θ too.
    names: needs more than X
    """
    return features.predict


def w_10_1_predict_needs_y(X, y):
    """Its function wants y of the birds that it is asked about.
    names: needs more than X
    """
    theta = features.least_squares(X, y)
    return lambda X, y: features.predict(theta, X) - 0 * y


def w_10_1_predict_returns_nothing(X, y):
    """Its function has no return."""
    theta = features.least_squares(X, y)

    def predict(X):
        h = theta[0] + X @ theta[1:]

    return predict


def w_10_1_predict_of_learned_rows(X, y):
    """Its function predicts the rows that it learned from, whatever it is asked.
    names: count
    """
    theta = features.least_squares(X, y)
    Z = X
    return lambda new: theta[0] + Z @ theta[1:]


def w_10_1_predict_mean_of_all(X, y):
    """Its function gives one number for all rows.
    names: count
    """
    theta = features.least_squares(X, y)
    return lambda X: np.mean(features.predict(theta, X))


def w_10_1_predict_column(X, y):
    """Its predictions are a column.
    names: column
    """
    A = np.column_stack([np.ones(len(X)), X])
    theta = np.linalg.lstsq(A, y.reshape(-1, 1), rcond=None)[0]
    return lambda X: np.column_stack([np.ones(len(X)), X]) @ theta


def w_10_1_predict_table(X, y):
    """Its predictions are not summed over the columns."""
    theta = features.least_squares(X, y)
    return lambda X: theta[0] + X * theta[1:]


def w_10_1_predict_texts(X, y):
    """Its predictions are texts."""
    theta = features.least_squares(X, y)
    return lambda X: [f"{h:.0f} g" for h in features.predict(theta, X)]


def w_10_1_crashes(X, y):
    """A name is not spelt as it was set."""
    theta = features.least_squares(X, y)
    return lambda X: thetas[0] + X @ theta[1:]  # noqa: F821


def w_10_1_wrong_shape_inside(X, y):
    """θ has no intercept, and X gets ones: the product does not fit."""
    theta = np.zeros(6)
    for _ in range(10):
        theta = theta - 0.1 * np.column_stack([np.ones(len(X)), X]).T @ (X @ theta - y)
    return lambda X: X @ theta


def w_10_1_endless(X, y):
    """It walks until the cost is 0, which never comes."""
    Z, mean, std = features.standardise_columns(X)
    theta = np.zeros(7)
    while features.mse(theta, Z, y) > 0:
        theta = theta - 0.1 * features.gradient(theta, Z, y)
    return lambda X: features.predict(theta, (X - mean) / std)


def w_10_1_far_too_many(X, y):
    """Raw columns with a tiny rate need millions of steps, and it takes them."""
    theta = np.zeros(7)
    for _ in range(50_000_000):
        theta = theta - 1e-5 * features.gradient(theta, X, y)
    return lambda X: features.predict(theta, X)


def w_10_1_changes_X(X, y):
    """It standardises X in place."""
    mean, std = X.mean(axis=0), X.std(axis=0)
    X -= mean
    X /= std
    theta = features.least_squares(X, y)
    return lambda X: features.predict(theta, (X - mean) / std)


def w_10_1_changes_y(X, y):
    """It centres y in place."""
    m = y.mean()
    y -= m
    theta = features.least_squares(X, y)
    return lambda X: m + features.predict(theta, X)


def w_10_1_predict_changes_X(X, y):
    """Its function standardises in place what it is asked about."""
    Z, mean, std = features.standardise_columns(X)
    theta = features.least_squares(Z, y)

    def predict(X):
        X -= mean
        X /= std
        return features.predict(theta, X)

    return predict


def w_10_1_still_blank(X, y):
    """The place for the code is left."""
    Z, mean, std = features.standardise_columns(X)
    return ...


# --- 10.1: programs that were mended in part


def w_10_1_as_given(X, y):
    """It is the given program."""
    return given.trainer(X, y)[0]


def w_10_1_as_given_longer(X, y):
    """The given program with a hundred epochs; a bird is scaled by itself.
    names: own scale
    """
    return given.trainer(X, y, epochs=100)[0]


def w_10_1_own_scale(X, y):
    """The birds that it is asked about are standardised by their own mean and std.
    names: own scale
    """

    def scale(X):
        return (X - X.mean(axis=0)) / X.std(axis=0)

    theta = features.least_squares(scale(X), y)
    return lambda X: theta[0] + scale(X) @ theta[1:]


def w_10_1_own_scale_walked(X, y):
    """Walked well, and each table that it is asked about is standardised by itself.
    names: own scale
    """
    Z, mean, std = features.standardise_columns(X)
    theta = features.descend(Z, y, np.zeros(7), 0.2, 400)
    return lambda X: features.predict(theta, features.standardise_columns(X)[0])


def w_10_1_all_standardised_together(X, y):
    """What it is asked about is standardised together with the rows it learned from.
    names: own scale
    """
    Z, _, _ = features.standardise_columns(X)
    theta = features.least_squares(Z, y)

    def predict(new):
        both = features.standardise_columns(np.vstack([X, new]))[0]
        return features.predict(theta, both[len(X) :])

    return predict


def w_10_1_centred_by_asked(X, y):
    """What it is asked about is centred by its own mean.
    names: own scale
    """
    m = X.mean(axis=0)
    theta = features.least_squares(X - m, y)
    return lambda X: features.predict(theta, X - X.mean(axis=0))


def w_10_1_sorted(X, y):
    """Its predictions come sorted.
    names: own scale
    """
    theta = features.least_squares(X, y)
    return lambda X: np.sort(features.predict(theta, X))


def w_10_1_running_mean(X, y):
    """Each prediction is averaged with those before it.
    names: own scale
    """
    theta = features.least_squares(X, y)
    return lambda X: np.cumsum(features.predict(theta, X)) / np.arange(1, len(X) + 1)


def w_10_1_not_standardised_to_predict(X, y):
    """It learns on standardised columns and predicts from raw ones.
    names: worse than the mean | new birds not scaled
    """
    Z, mean, std = features.standardise_columns(X)
    theta = features.descend(Z, y, np.zeros(7), 0.2, 400)
    return lambda X: features.predict(theta, X)


def w_10_1_raw(X, y):
    """Raw columns, 0.9 of the largest rate, 1000 steps: it has not arrived.
    names: not there yet
    """
    theta = features.descend(X, y, np.zeros(7), 0.9 * features.largest_rate(X), 1000)
    return lambda X: features.predict(theta, X)


def w_10_1_whole_table(X, y):
    """One mean and one std for the whole table, and it has not arrived.
    names: not there yet
    """
    mean, std = X.mean(), X.std()
    Z = (X - mean) / std
    theta = features.descend(Z, y, np.zeros(7), 0.9 * features.largest_rate(Z), 500)
    return lambda X: features.predict(theta, (X - mean) / std)


def w_10_1_few_steps(X, y):
    """Ten epochs of small steps: θ0 has hardly left 0.
    names: worse than the mean | shifted
    """
    Z, mean, std = features.standardise_columns(X)
    theta = features.descend(Z, y, np.zeros(7), 0.01, 10)
    return lambda X: features.predict(theta, (X - mean) / std)


def w_10_1_famous_rate(X, y):
    """α = 0.001 and 1000 steps: it is under way.
    names: worse than the mean | not there yet | shifted
    """
    Z, mean, std = features.standardise_columns(X)
    theta = features.descend(Z, y, np.zeros(7), 0.001, 1000)
    return lambda X: features.predict(theta, (X - mean) / std)


def w_10_1_flies_apart(X, y):
    """A sum where the mean belongs, with α = 0.1: it flies apart.
    names: flew apart | not finite
    """
    Z, mean, std = features.standardise_columns(X)
    A, theta = features.with_ones(Z), np.zeros(7)
    for _ in range(100):
        theta = theta - 0.1 * 2 * A.T @ (A @ theta - y)
    return lambda X: features.predict(theta, (X - mean) / std)


def w_10_1_flies_far(X, y):
    """As before, for so long that no number is left.
    names: flew apart | not finite
    """
    mean, std = X.mean(axis=0), X.std(axis=0)
    A, theta = np.column_stack([np.ones(len(X)), (X - mean) / std]), np.zeros(7)
    for _ in range(1000):
        theta = theta - 0.1 * 2 * A.T @ (A @ theta - y)
    return lambda X: theta[0] + (X - mean) / std @ theta[1:]


def w_10_1_uphill(X, y):
    """It walks uphill.
    names: flew apart | not finite
    """
    Z, mean, std = features.standardise_columns(X)
    theta = np.zeros(7)
    for _ in range(200):
        theta = theta + 0.1 * features.gradient(theta, Z, y)
    return lambda X: theta[0] + (X - mean) / std @ theta[1:]


def w_10_1_constant_column(X, y):
    """A column of ones is standardised with the others: 0/0.
    names: not finite
    """
    A = np.column_stack([np.ones(len(X)), X])
    mean, std = A.mean(axis=0), A.std(axis=0)
    theta = np.linalg.pinv(np.nan_to_num((A - mean) / std)) @ y
    return lambda X: (np.column_stack([np.ones(len(X)), X]) - mean) / std @ theta


def w_10_1_no_intercept(X, y):
    """Standardised columns and no θ0: all predictions are too low.
    names: shifted | worse than the mean
    """
    Z, mean, std = features.standardise_columns(X)
    w = np.linalg.lstsq(Z, y, rcond=None)[0]
    return lambda X: (X - mean) / std @ w


def w_10_1_y_not_scaled_back(X, y):
    """y is standardised, and that is never undone.
    names: not scaled back
    """
    Z, mean, std = features.standardise_columns(X)
    theta = features.least_squares(Z, (y - y.mean()) / y.std())
    return lambda X: features.predict(theta, (X - mean) / std)


def w_10_1_y_scaled_back_in_part(X, y):
    """y is standardised; the std is undone, the mean is not.
    names: shifted
    """
    m, s = y.mean(), y.std()
    theta = features.least_squares(X, (y - m) / s)
    return lambda X: s * features.predict(theta, X)


def w_10_1_mean_added_only(X, y):
    """y is standardised; the mean is undone, the std is not: nearly the mean for all.
    names: stretched
    """
    m, s = y.mean(), y.std()
    theta = features.least_squares(X, (y - m) / s)
    return lambda X: m + features.predict(theta, X)


def w_10_1_kilograms(X, y):
    """It predicts kilograms.
    names: in kilograms
    """
    theta = features.least_squares(X, y / 1000)
    return lambda X: features.predict(theta, X)


def w_10_1_negative(X, y):
    """The residual has the other sign in its function.
    names: upside down
    """
    theta = features.least_squares(X, y)
    return lambda X: -features.predict(theta, X)


def w_10_1_intercept_twice(X, y):
    """θ0 is added twice.
    names: shifted
    """
    Z, mean, std = features.standardise_columns(X)
    theta = features.least_squares(Z, y)
    return lambda X: 2 * theta[0] + (X - mean) / std @ theta[1:]


# --- 10.1: programs that leave something out


def w_10_1_mean(X, y):
    """The mean for every bird.
    names: only the mean
    """
    m = np.mean(y)
    return lambda X: np.full(len(X), m)


def w_10_1_zeros(X, y):
    """θ is 0.
    names: one number for all
    """
    theta = np.zeros(7)
    return lambda X: theta[0] + X @ theta[1:]


def w_10_1_median(X, y):
    """The median for every bird.
    names: one number for all | only the mean
    """
    return lambda X: np.full(len(X), np.median(y))


def w_10_1_three_measures(X, y):
    """The three measures only.
    names: three measures
    """
    theta = features.least_squares(X[:, :3], y)
    return lambda X: features.predict(theta, X[:, :3])


def w_10_1_three_measures_walked(X, y):
    """The three measures only, by a walk.
    names: three measures
    """
    Z, mean, std = features.standardise_columns(X[:, :3])
    theta = features.descend(Z, y, np.zeros(4), 0.2, 500)
    return lambda X: features.predict(theta, (X[:, :3] - mean) / std)


def w_10_1_no_species(X, y):
    """The columns of the species are left out.
    names: no species
    """
    theta = features.least_squares(X[:, :4], y)
    return lambda X: features.predict(theta, X[:, :4])


def w_10_1_no_sex(X, y):
    """The column for male is left out.
    names: no sex | a column left out
    """
    keep = [0, 1, 2, 4, 5]
    theta = features.least_squares(X[:, keep], y)
    return lambda X: features.predict(theta, X[:, keep])


def w_10_1_last_column_forgotten(X, y):
    """The last column, Gentoo, is cut off.
    names: a column left out
    """
    theta = features.least_squares(X[:, :-1], y)
    return lambda X: features.predict(theta, X[:, :-1])


def w_10_1_flipper(X, y):
    """One column only, the flipper's.
    names: one column
    """
    slope, start = np.polyfit(X[:, 2], y, 1)
    return lambda X: start + slope * X[:, 2]


def w_10_1_standardised_flags_dropped(X, y):
    """Male and the species come in, but with a θ that stays 0.
    names: three measures
    """
    theta = np.zeros(7)
    theta[:4] = features.least_squares(X[:, :3], y)
    return lambda X: features.predict(theta, X)


def w_10_1_nearest(X, y):
    """It knows the birds by heart and looks for the nearest.
    names: by heart
    """
    std = X.std(axis=0)
    return lambda new: [y[np.argmin((((X - x) / std) ** 2).sum(axis=1))] for x in new]


def w_10_1_dictionary(X, y):
    """It keeps each bird in a dictionary, and knows no other.
    names: by heart
    """
    kept = {tuple(row): grams for row, grams in zip(X, y)}
    return lambda X: np.array([kept.get(tuple(row), y.mean()) for row in X])


def w_10_1_high_powers(X, y):
    """Powers up to the tenth of each measure, raw: it learns by heart, badly.
    names: by heart | flew apart | worse than the mean | not there yet
    """

    def table(X):
        Z = (X[:, :3] - 100) / 100
        crossed = [Z[:, i] ** a * Z[:, j] ** b for i in range(3) for j in range(3)
                   for a in range(7) for b in range(7)]  # fmt: skip
        return np.column_stack([*crossed, X[:, 3:]])

    theta = np.linalg.pinv(table(X), rcond=1e-15) @ y
    return lambda X: table(X) @ theta


def w_10_1_first_hundred(X, y):
    """It hands back the first hundred weights that it knows.
    names: own scale | count | worse than the mean | by heart
    """
    return lambda X: y[: len(X)]


def w_10_1_swapped_y(X, y):
    """It learns from y in another order.
    names: not there yet | worse than the mean | only the mean
    """
    theta = features.least_squares(X, y[::-1])
    return lambda X: features.predict(theta, X)


def w_10_1_numbers_from_elsewhere(X, y):
    """θ is typed in: it learns nothing.
    names: does not look at y
    """
    theta = np.array([-1500.03, 18.19, 67.58, 16.24, 387.22, -260.31, 987.76])
    return lambda X: features.predict(theta, X)


def w_10_1_loads_all(X, y):
    """It loads all the birds, those that judge as well, and looks them up.
    names: does not look at y
    """
    every, grams, _ = data.penguins()
    kept = {tuple(row): weight for row, weight in zip(every, grams)}
    return lambda X: np.array([kept[tuple(row)] for row in X])


KEPT = {}


def w_10_1_keeps_theta_outside(X, y):
    """θ is kept in one place for all: the next fit overwrites the one before.
    names: keeps state
    """
    KEPT["theta"] = features.least_squares(X, y)
    return lambda X: features.predict(KEPT["theta"], X)


def w_10_1_noise(X, y):
    """Its predictions are drawn at random anew each time.
    names: own scale | another answer each time
    """
    theta = features.least_squares(X, y)
    return lambda X: features.predict(theta, X) + np.random.normal(0, 50, len(X))


def w_10_1_sleeps(X, y):
    """It waits and never ends."""
    while True:
        time.sleep(0.01)


# --- 10.2

# names: a loop that returns inside itself: the cost curve
w_10_2_report_by_curve = [
    "the cost curve", "a small case by hand", "the gradient, part by part",  # The first is wrong.
    "the gradient, part by part", "κ", "the cost curve", "one thing changed",
    "one thing changed", "one row alone",
]  # fmt: skip
# names: a sum where the mean belongs: κ | one mean for the whole table: the gradient, part by part
w_10_2_two_swapped = [
    "a small case by hand", "a small case by hand", "the gradient, part by part",  # Two swapped.
    "κ", "the gradient, part by part", "the cost curve", "one thing changed",
    "one thing changed", "one row alone",
]  # fmt: skip
w_10_2_too_few = ["κ", "one row alone"]  # Seven are missing.
