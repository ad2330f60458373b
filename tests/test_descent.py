"""The update rule, its path and its words."""

import math
import warnings

import numpy as np
import pytest

from gdlesson.descent import gradient_descent, numerical_slope, steps_until, walk
from gdlesson.lessons.theta_squared.square import exact_on_square, square, square_slope

# SOURCES A3: theta before each of ten iterations, and its update, to three decimals.
TABLE = [
    (3, 0.6),
    (2.4, 0.48),
    (1.92, 0.384),
    (1.536, 0.307),
    (1.229, 0.246),
    (0.983, 0.197),
    (0.786, 0.157),
    (0.629, 0.126),
    (0.503, 0.101),
    (0.403, 0.081),
]


@pytest.fixture
def ten():
    return gradient_descent(square_slope, start=3, alpha=0.1, steps=10)


def test_the_table_of_the_lesson(ten):
    assert np.round(ten.values[:-1], 3) == pytest.approx([theta for theta, _ in TABLE], abs=1e-12)
    assert np.round(ten.updates, 3) == pytest.approx([update for _, update in TABLE], abs=1e-12)
    rows = [[str(i + 1), f"{t:g}", f"{u:g}"] for i, (t, u) in enumerate(TABLE)]
    assert ten.rows() == rows


def test_html_and_plain_text_carry_the_same_words(ten):
    for cell in [cell for row in [ten.header(), *ten.rows()] for cell in row]:
        assert f">{cell}<" in ten._repr_html_()
        assert cell in repr(ten)
    assert ten.summary() == "10 steps with α = 0.1, from θ = 3 to θ = 0.322."
    assert ten.summary() in repr(ten) and ten.summary() in ten._repr_html_()


def test_a_wide_table_scrolls_by_itself_also_by_keyboard(ten):
    assert '<div style="overflow-x: auto" tabindex="0"><table>' in ten._repr_html_()


def test_html_escapes_names():
    path = gradient_descent(square_slope, 3, 0.1, 1, names="<b>&")
    assert "<b>" not in path._repr_html_() and "&lt;b&gt;&amp;" in path._repr_html_()


@pytest.mark.parametrize("alpha", [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 1, 1.1, 2])
@pytest.mark.parametrize("start", [3, -2.5, 0.0])
def test_the_path_is_the_exact_one(alpha, start):
    values = gradient_descent(square_slope, start, alpha, 20).values
    exact = exact_on_square(start, alpha, np.arange(21))
    assert values == pytest.approx(exact, rel=1e-9, abs=1e-12)


def test_alpha_two_by_hand():
    assert gradient_descent(square_slope, 3, 2, 3).values.tolist() == [3, -9, 27, -81]


def test_shapes_for_a_number_and_for_a_vector(ten):
    assert ten.values.shape == (11,) and ten.gradients.shape == (10,) and ten.steps == 10
    path = gradient_descent(square_slope, (3, -2), 0.1, 10)
    assert path.values.shape == (11, 2) and path.gradients.shape == (10, 2)
    assert path.values[:, 0] == pytest.approx(ten.values, rel=1e-15)
    assert path.header() == ["iteration", "θ1", "θ2", "update θ1", "update θ2"]
    assert path.summary().endswith("from (θ1, θ2) = (3, −2) to (θ1, θ2) = (0.322, −0.215).")
    named = gradient_descent(square_slope, (3, -2), 0.1, 1, names=("θ0", "θ1"))
    assert named.header()[1:3] == ["θ0", "θ1"]


@pytest.mark.parametrize("start", [3, 3.0, np.float64(3), np.int64(3), np.array(3.0)])
@pytest.mark.parametrize(
    "answer", [float, int, np.float64, np.array, lambda v: [v], lambda v: np.array([v])]
)
def test_a_number_in_any_dress(start, answer):
    path = gradient_descent(lambda theta: answer(2 * theta), start, 0.25, 1)
    assert path.values.tolist() == [3, 1.5]


@pytest.mark.parametrize("start", [[3, 2], (3, 2), np.array([3, 2]), np.array([3.0, 2.0])])
@pytest.mark.parametrize("answer", [np.array, list, tuple])
def test_a_vector_in_any_dress(start, answer):
    path = gradient_descent(lambda theta: answer(2 * theta), start, 0.25, 1)
    assert path.values.tolist() == [[3, 2], [1.5, 1]]


def test_a_vector_of_one_stays_a_vector():
    assert gradient_descent(square_slope, [3], 0.25, 2).values.shape == (3, 1)


def test_the_gradient_gets_a_plain_float_and_a_copy():
    seen = []
    gradient_descent(lambda theta: seen.append(theta) or 0, 3, 0.1, 1)
    assert type(seen[0]) is float

    def in_place(theta):
        theta *= 2
        return theta

    start = np.array([3.0, 2.0])
    assert gradient_descent(in_place, start, 0.25, 1).values.tolist() == [[3, 2], [1.5, 1]]
    assert start.tolist() == [3, 2]


def test_the_loop_alone_is_the_same_walk(ten):
    values, gradients = walk(square_slope, 3.0, 0.1, 10)
    assert values == ten.values.tolist() and gradients == ten.gradients.tolist()


def test_no_steps():
    path = gradient_descent(square_slope, 3, 0.1, 0)
    assert path.values.tolist() == [3] and path.gradients.shape == (0,) and path.rows() == []
    assert "0 steps" in repr(path)


@pytest.mark.parametrize(
    "gradient",
    [
        square_slope,
        lambda theta: 4 * theta**3,  # a plain float raises OverflowError here
        lambda theta: math.exp(min(theta, 1e4)) if theta > 0 else 2 * theta,
    ],
)
def test_leaving_the_finite_numbers_is_a_result(gradient):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        path = gradient_descent(gradient, 3, 1.5, 2000)
        text = repr(path)
    k = path.left_finite_at
    assert np.isfinite(path.values[:k]).all() and not np.isfinite(path.values[k])
    assert len(path.values) == 2001 and np.isnan(path.values[k + 1 :]).all()
    assert f"θ left the finite numbers at step {k}" in text


def test_a_vector_leaves_too_and_the_gradient_is_asked_no_more():
    asked = []

    def gradient(theta):
        asked.append(theta)
        return np.array([0.0, 2 * theta[1]])

    path = gradient_descent(gradient, (1, 1), 2, 1000)
    assert len(asked) == path.left_finite_at < 1000
    assert path.values.shape == (1001, 2)
    assert gradient_descent(square_slope, 3, 0.1, 5).left_finite_at is None


def test_long_tables_are_short():
    path = gradient_descent(square_slope, 3, 0.01, 1000)
    rows = path.rows()
    assert len(rows) <= 15 and rows.count(None) == 1
    assert rows[0][0] == "1" and rows[-1][0] == "1000"
    assert len(repr(path).splitlines()) == len(rows) + 2 and "…" in path._repr_html_()


BAD = [
    ({"gradient": 3}, TypeError, "gradient must be a function"),
    ({"gradient": None}, TypeError, "gradient must be a function"),
    ({"alpha": 0}, ValueError, "alpha must be positive, got 0"),
    ({"alpha": -0.1}, ValueError, "alpha must be positive, got -0.1"),
    ({"alpha": math.nan}, ValueError, "alpha must be a finite number, got nan"),
    ({"alpha": math.inf}, ValueError, "alpha must be a finite number, got inf"),
    ({"alpha": "0.1"}, TypeError, "alpha must be a number, got '0.1'"),
    ({"alpha": True}, TypeError, "alpha must be a number, got True"),
    ({"alpha": None}, TypeError, "alpha must be a number"),
    ({"steps": -1}, ValueError, "steps must be 0 or more, got -1"),
    ({"steps": 2.5}, TypeError, "steps must be a whole number"),
    ({"steps": 10.0}, TypeError, "steps must be a whole number"),
    ({"steps": True}, TypeError, "steps must be a whole number"),
    ({"steps": "ten"}, TypeError, "steps must be a whole number"),
    ({"start": "3"}, TypeError, "start must be a number, got '3'"),
    ({"start": math.nan}, ValueError, "start must be a finite number"),
    ({"start": True}, TypeError, "start must be a number"),
    ({"start": []}, ValueError, "start must be a number or a flat list"),
    ({"start": [[1, 2], [3, 4]]}, ValueError, "start must be a number or a flat list"),
    ({"start": [1, math.inf]}, ValueError, "start must hold finite numbers"),
    ({"start": ["1", "2"]}, TypeError, "start must hold numbers only"),
    ({"start": [True, False]}, TypeError, "start must hold numbers only"),
    ({"start": 10**400}, ValueError, "start must be a finite number"),
    ({"gradient": lambda theta: None}, TypeError, "gradient returned None: does it end with"),
    ({"gradient": lambda theta: "2"}, TypeError, "gradient must return numbers, got '2'"),
    ({"gradient": lambda theta: 2j}, TypeError, "gradient must return numbers"),
    ({"gradient": lambda theta: (1, 2)}, ValueError, "gradient must return one number"),
    ({"start": (1, 2), "gradient": lambda theta: 1}, ValueError, "must return 2 numbers"),
    ({"start": (1, 2), "gradient": lambda theta: [1, 2, 3]}, ValueError, "got the shape (3,)"),
    ({"start": (1, 2), "gradient": lambda theta: [[1], [2, 3]]}, TypeError, "must return numbers"),
    ({"start": (1, 2), "names": ("θ",)}, ValueError, "names must be 2"),
]


@pytest.mark.parametrize(("change", "error", "words"), BAD)
def test_bad_input_gets_a_sentence(change, error, words):
    given = {"gradient": square_slope, "start": 3, "alpha": 0.1, "steps": 2} | change
    with pytest.raises(error) as caught:
        gradient_descent(**given)
    assert words in str(caught.value)


def test_numpy_steps_are_whole_numbers():
    assert gradient_descent(square_slope, 3, np.float32(0.5), np.int64(2)).steps == 2


def test_steps_until():
    values = gradient_descent(square_slope, 3, 0.1, 50).values
    needed = math.ceil(math.log(0.01 / 3) / math.log(0.8))
    assert steps_until(values, 0.01) == needed
    assert steps_until(values, 1e-9) is None and steps_until(values, 3) == 0


def test_the_numerical_slope_is_near_the_slope():
    for theta in (-2.0, 0.0, 1.5):
        assert numerical_slope(square, theta) == pytest.approx(2 * theta, abs=1e-8)
