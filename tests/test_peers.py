"""The course's walks and their ends beside public implementations: the same numbers to 1e-9.

Momentum, Nesterov, Adam and AMSGrad are compared with torch.optim's formulas, written out, in
test_memory.py: torch itself is too large to install for that.
"""

import numpy as np
import pytest
from penguins import ORDERS
from scipy.optimize import minimize
from sklearn.linear_model import LinearRegression, LogisticRegression, SGDClassifier, SGDRegressor

from gdlesson import data, features, memory, stochastic, yes_or_no
from gdlesson.lessons.memory.hours import Hours
from gdlesson.lessons.yes_or_no import birds

MEASURES, MALE = birds.adelies()
Z = features.standardise_columns(MEASURES)[0]
A = features.with_ones(Z)
START = np.zeros(3)


@pytest.fixture(scope="module")
def walked():
    """Where descent on the log-loss ends: 3000 steps with a safe rate."""
    return yes_or_no.descend(Z, MALE, START, 5.0, 3000)


def bends(theta):
    """The table of second derivatives of the log-loss."""
    h = yes_or_no.sigmoid(A @ theta)
    return A.T * (h * (1 - h)) @ A / len(A)


def test_descent_ends_where_scikit_learn_s_logistic_regression_does(walked):
    # C = ∞: no penalty. Its cost is the sum over all birds, and has the same lowest point.
    model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-13).fit(Z, MALE)
    theirs = np.concatenate([model.intercept_, model.coef_[0]])
    np.testing.assert_allclose(walked, theirs, rtol=1e-9)
    h = yes_or_no.sigmoid(features.predict(walked, Z))
    np.testing.assert_allclose(h, model.predict_proba(Z)[:, 1], rtol=1e-9)
    assert yes_or_no.accuracy(walked, Z, MALE) == model.score(Z, MALE)


def by_scipy(method, **settings):
    """Where scipy.optimize.minimize ends on the log-loss of the Adelies."""
    cost, slopes = yes_or_no.log_loss, yes_or_no.log_loss_gradient
    return minimize(
        cost, START, (Z, MALE), method, slopes, lambda *args: bends(args[0]), options=settings
    )


def test_descent_ends_where_scipy_s_minimize_does(walked):
    found = by_scipy("trust-exact", gtol=1e-13)
    np.testing.assert_allclose(walked, found.x, rtol=1e-9)
    assert yes_or_no.log_loss(walked, Z, MALE) == pytest.approx(found.fun, rel=1e-12)


def test_a_method_that_compares_costs_ends_within_its_own_precision(walked):
    # Costs differ by less than a rounding error when θ is off by 1e-8, and Newton-CG's line search
    # compares costs: it stops there, so it need not agree to 1e-9.
    np.testing.assert_allclose(walked, by_scipy("Newton-CG", xtol=1e-13).x, rtol=1e-5)


def test_memory_walks_end_where_scipy_and_scikit_learn_do():
    hours = Hours()
    table, right = hours.table, hours.table @ hours.best
    found = minimize(
        lambda t: 0.5 * t @ table @ t - right @ t, np.zeros(2), method="trust-exact",
        jac=lambda t: table @ t - right, hess=lambda t: table, options={"gtol": 1e-13},
    )  # fmt: skip
    pair = memory.best_pair(hours.flat, hours.steep)
    ends = [hours.momentum(*pair, 2000)[-1], hours.nesterov(1 / hours.steep, 0.95, 2000)[-1]]
    for end in ends:
        np.testing.assert_allclose(end, found.x, rtol=1e-9)


def test_many_features_end_where_scikit_learn_s_least_squares_does():
    X, y, _ = data.penguins()
    table = features.standardise_columns(X)[0]
    rate = 0.9 * features.largest_rate(table)
    walked = features.descend(table, y, np.zeros(7), rate, 3000)
    model = LinearRegression().fit(table, y)
    np.testing.assert_allclose(walked, [model.intercept_, *model.coef_], rtol=1e-9)


def test_single_steps_are_those_of_scikit_learn_s_sgd_regressor():
    # Its loss is half of the squared error, so its eta0 is twice our α.
    X, y, _ = data.penguins()
    table = features.standardise_columns(X)[0][ORDERS[0]]
    settings = {"penalty": None, "learning_rate": "constant", "eta0": 0.01, "tol": None}
    model = SGDRegressor(shuffle=False, max_iter=3, **settings).fit(table, y[ORDERS[0]])
    theta, rows = np.zeros(7), features.with_ones(features.standardise_columns(X)[0])
    for _ in range(3):
        theta = stochastic.sgd_epoch(theta, rows, y, 0.005, ORDERS[0])
    np.testing.assert_allclose(theta, [*model.intercept_, *model.coef_], rtol=1e-9)


def test_single_steps_are_those_of_scikit_learn_s_sgd_classifier():
    settings = {"penalty": None, "learning_rate": "constant", "eta0": 0.1, "tol": None}
    model = SGDClassifier(loss="log_loss", shuffle=False, max_iter=4, **settings).fit(Z, MALE)
    theta = START
    for _ in range(4):
        for row, answer in zip(Z, MALE):  # one bird a step: its own gradient is the mean of one
            theta = theta - 0.1 * yes_or_no.log_loss_gradient(theta, row[None], np.array([answer]))
    np.testing.assert_allclose(theta, [*model.intercept_, *model.coef_[0]], rtol=1e-9)
