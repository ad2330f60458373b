"""The numbers that lesson 6 tells, and what its exercises 6.5 and 6.6 say."""

import warnings

import numpy as np
import pytest

from gdlesson import data, features, own_data
from gdlesson.checker import judge, judging
from gdlesson.lessons.many_features import exercises

X, Y, _ = data.penguins()
Z = features.standardise_columns(X)[0]
JOBS, EMPLOYED, _ = data.longley()
JOBS = features.standardise_columns(JOBS)[0]
ADELIE = 1 - X[:, 4] - X[:, 5]


def r_squared(theta, table, y):
    return 1 - features.mse(theta, table, y) / np.var(y)


# --- penguins


def test_bill_depth_alone_with_the_species_and_with_all():
    chosen = ([1], [1, 4, 5], range(6))
    found = [features.least_squares(X[:, list(c)], Y)[1] for c in chosen[:2]]
    found.append(features.least_squares(X, Y)[2])
    np.testing.assert_allclose(found, [-193, 256.6, 67.22], rtol=1e-3)


def test_raw_columns_are_still_far_after_1000_steps():
    walked = features.descend(X, Y, np.zeros(7), 0.9 * features.largest_rate(X), 1000)
    best = features.least_squares(X, Y)
    found = [np.sqrt(features.mse(theta, X, Y)) for theta in (walked, best)] + [np.std(Y)]
    np.testing.assert_allclose(found, [513.9, 284.3, 804.0], rtol=1e-3)
    assert features.curvatures(X)[[0, -1]] == pytest.approx([0.001503, 85648], rel=1e-3)
    assert features.condition(X) == pytest.approx(5.698e7, rel=1e-3)
    assert features.condition(Z) == pytest.approx(68.5, rel=1e-3)


def test_a_forgotten_column_passes_as_a_whole_and_not_by_parts():
    theta = np.zeros(7)
    right = features.gradient(theta, X, Y)
    broken = np.where(np.arange(7) == 5, 0, right)
    size = np.linalg.norm(right) + np.linalg.norm(broken)
    assert np.linalg.norm(right - broken) / size == pytest.approx(0.000434, rel=1e-3)
    found = features.gradient_check(lambda t: features.mse(t, X, Y), lambda t: broken, theta)
    assert found[5] == 1 and np.delete(found, 5).max() < 1e-5


def test_a_right_gradient_looks_wrong_by_its_plain_difference():
    """J is so large that rounding alone exceeds 0.01; in proportion it is nothing."""
    theta, eps = np.zeros(7), 1e-8
    slope = features.gradient(theta, X, Y)
    steps = eps * np.eye(7)
    felt = [(features.mse(s, X, Y) - features.mse(-s, X, Y)) / (2 * eps) for s in steps]
    assert np.max(np.abs(slope - felt)) > 0.01
    assert np.max(np.abs(slope - felt) / np.abs(slope)) < 1e-3


def test_at_the_lowest_point_a_right_gradient_reads_about_1():
    best = features.least_squares(X, Y)
    found = features.gradient_check(
        lambda t: features.mse(t, X, Y), lambda t: features.gradient(t, X, Y), best
    )
    assert np.median(found) > 0.5


def test_all_three_species_leave_a_level_floor():
    table = features.standardise_columns(np.column_stack([X, ADELIE]))[0]
    assert features.curvatures(table)[0] == 0
    alpha = 0.9 * features.largest_rate(table)
    ends = [
        features.descend(table, Y, start, alpha, 4000) for start in (np.zeros(8), np.full(8, 100.0))
    ]
    for end in ends:
        assert features.mse(end, table, Y) == pytest.approx(80827.7679, rel=1e-9)
    np.testing.assert_allclose(*(features.predict(end, table) for end in ends), atol=1e-6)
    assert np.max(np.abs(ends[0] - ends[1])) > 80
    shortest = np.linalg.pinv(features.with_ones(table)) @ Y
    np.testing.assert_allclose(ends[0], shortest, rtol=1e-9, atol=1e-8)


def test_solve_does_not_notice_a_level_floor():
    """It returns numbers without a warning, or stops: never the shortest of the best theta."""
    table = features.standardise_columns(np.column_stack([X, ADELIE]))[0]
    A = features.with_ones(table)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            found = np.linalg.solve(A.T @ A, A.T @ Y)
        except np.linalg.LinAlgError:
            return
    assert np.isfinite(found).all() and features.mse(found, table, Y) < 1.001 * 80827.7679
    assert np.linalg.norm(found) > np.linalg.norm(np.linalg.pinv(A) @ Y)


@pytest.mark.parametrize("r, kappa, steps", [(0, 1, 1), (0.9, 19, 44), (0.99, 199, None)])
def test_what_correlation_alone_does(r, kappa, steps):
    flat, steep = 2 * (1 - r), 2 * (1 + r)
    assert steep / flat == pytest.approx(kappa)
    if steps and r:  # at 0.95 of the largest rate the flat direction decides
        assert np.ceil(np.log(0.01) / np.log(1 - 0.95 * 2 / steep * flat)) == steps


# --- Longley

# Certified by NIST: intercept, price index, GNP, unemployed, armed forces, population, year.
CERTIFIED = [-3482258.63459582, 15.0618722713733, -0.0358191792925910, -2.02022980381683,
             -1.03322686717359, -0.0511041056535807, 1829.15146461355]  # fmt: skip


def test_the_formula_loses_digits():
    """κ of AᵀA is the square of A's; measured from the mean and scaled, it keeps them."""
    raw, jobs, names = data.longley()
    A = features.with_ones(raw)

    def digits(theta):
        wanted = dict(
            zip(("", "prices", "GNP", "unemployed", "armed", "population", "year"), CERTIFIED)
        )
        order = [next(v for k, v in wanted.items() if k and k in name) for name in names]
        return -np.log10(np.max(np.abs(theta / [CERTIFIED[0], *order] - 1)))

    by_table = np.linalg.solve(A.T @ A, jobs @ A)
    Z, mean, std = features.standardise_columns(raw)
    B = features.with_ones(Z)
    scaled = np.linalg.solve(B.T @ B, jobs @ B)
    slopes = scaled[1:] / std
    back = np.append(scaled[0] - mean @ slopes, slopes)
    by_table, careful, back = map(digits, (by_table, np.linalg.lstsq(A, jobs, rcond=None)[0], back))
    assert by_table < 9 < 9.5 < min(careful, back)


def test_longley_s_coefficients_arrive_long_after_its_predictions():
    best = features.least_squares(JOBS, EMPLOYED)
    kappa = features.condition(JOBS)
    assert kappa == pytest.approx(12220, rel=1e-3)
    assert np.log(0.01) / np.log((kappa - 1) / (kappa + 1)) == pytest.approx(28138, rel=1e-3)
    table = np.corrcoef(JOBS.T) - np.eye(6)
    assert table.max() == pytest.approx(0.9953, rel=1e-3)
    alpha = 0.9 * features.largest_rate(JOBS)
    walked = features.descend(JOBS, EMPLOYED, np.zeros(7), alpha, 1000)
    fits = [r_squared(theta, JOBS, EMPLOYED) for theta in (walked, best)]
    assert fits == pytest.approx([0.9933, 0.9955], rel=1e-4)
    assert (walked[2], best[2]) == pytest.approx((986, -3447), rel=1e-3)
    walked = features.descend(JOBS, EMPLOYED, np.zeros(7), alpha, 100)
    assert r_squared(walked, JOBS, EMPLOYED) == pytest.approx(0.9875, rel=1e-4)
    assert walked[2] == pytest.approx(1205, rel=1e-3)
    walked = features.descend(JOBS, EMPLOYED, np.zeros(7), alpha, 100_000)
    costs = [features.mse(theta, JOBS, EMPLOYED) for theta in (walked, best)]
    assert costs[0] == pytest.approx(costs[1], rel=1e-12)


# --- powers of one feature


def test_powers_of_the_study_hours():
    hours = own_data.read("notebooks/data/gpa_study_hours.csv")[0]
    scaled = (hours - hours.mean()) / hours.std()
    found = [
        features.condition(
            features.standardise_columns(np.column_stack([x**k for k in range(1, n + 1)]))[0]
        )
        for n in (2, 6)
        for x in (hours, scaled)
    ]
    assert found == pytest.approx([34.9, 6.107, 4.79e7, 2.336e5], rel=1e-3)


# --- exercises


@pytest.mark.parametrize(
    "choice, mistake",
    [
        ((0.17, 60), None),
        ((0.2, 51), None),
        ((0.2, 50), "not there yet"),
        ((0.3, 34), None),
        ((0.3, 33), "not there yet"),
        ((0.31, 33), None),
        ((0.33, 45), None),
        ((0.333, 60), None),
        ((0.338, 60), "not there yet"),
        ((0.15, 60), "not there yet"),
        ((0.344, 60), "flies apart"),
        ((1e200, 60), "flies apart"),
        ((0.3, 61), "too many steps"),
        ((0.3, 0), "no step"),
        ((-0.3, 40), "uphill"),
        ((0.0, 40), "uphill"),
        ((40, 0.3), "steps"),
        ((float("nan"), 40), "not finite"),
    ],
)
def test_a_choice_of_rate_and_steps(choice, mistake):
    feedback = judge("6.6", choice)
    assert feedback.mistake == mistake
    assert feedback.verdict == ("wrong" if mistake else "right")
    assert feedback.message.endswith("?" if mistake else ".")


def test_more_steps_than_needed_are_right_with_a_remark():
    assert judge("6.6", (0.3, 60)).message.endswith("With this α, 34 steps would do.")
    assert "would do" not in judge("6.6", (0.3, 34)).message


def test_the_best_rate_in_the_long_run_is_slow_here():
    """0.338 halves both ends of the bowl alike; it takes 109 steps to come within 1 %."""
    walked = exercises.ratios(0.338, 120)
    assert int(np.argmax(walked <= 1.01)) == 109


def test_twelve_wrong_pairs_have_a_sentence_each():
    from gdlesson.checker.exercise import find

    words = find("6.5").words
    assert len(words) == len(set(words.values())) == 12
    assert all(text.endswith("?") for text in words.values())


def test_the_given_function_is_told_as_it_was_given():
    assert judge("6.4", exercises.given).verdict == "unchanged"
    mended = judge("6.4", lambda X: ((X - X.mean(0)) / X.std(0), X.mean(0), X.std(0)))
    assert mended.mistake == "constant column"


@pytest.mark.parametrize(
    "id, answer, words",
    [
        ("6.1", lambda theta, X: X @ theta[1:, None] + theta[0], "You gave a column"),
        ("6.2", lambda theta, X, y: X.T @ (predict_column(theta, X) - y), "Is h or y a column"),
        ("6.2", lambda theta, X, y: 2 * np.mean(
            (theta[0] + X @ theta[1:] - y[:, None])[:, :, None] * features.with_ones(X), axis=(0, 1)
        ), "m·m differences"),
    ],
)  # fmt: skip
def test_a_column_where_a_flat_row_is_asked_for_is_named(id, answer, words, monkeypatch):
    monkeypatch.setattr(judging, "SECONDS", 5.0)  # a busy machine changes no result
    assert words in judge(id, answer).message


def predict_column(theta, X):
    return X @ theta[1:].reshape(-1, 1) + theta[0]


def test_the_course_s_functions_are_the_exercises_right_answers():
    theta = np.linspace(-1, 2, 7)
    np.testing.assert_array_equal(exercises.predict(theta, Z), features.predict(theta, Z))
    np.testing.assert_allclose(exercises.gradient(theta, Z, Y), features.gradient(theta, Z, Y))
    table = np.column_stack([X, np.full(len(X), 0.25)])
    for ours, theirs in zip(
        exercises.standardise_columns(table), features.standardise_columns(table)
    ):
        np.testing.assert_array_equal(ours, theirs)
