"""What is said of answers that make no known mistake: only what holds, and where it begins."""

import numpy as np
import pytest

from gdlesson.checker import Exercise, judging, kinds
from gdlesson.checker.judging import judge

pytestmark = pytest.mark.usefixtures("only_for_a_test")


@pytest.fixture(autouse=True)
def enough_time(monkeypatch):
    monkeypatch.setattr(judging, "SECONDS", 1.4)


def step(theta, alpha):
    return theta - alpha * 2 * theta


def exercise(right, kind, probes, **more):
    return Exercise("test.2", right, kind, probes, why="So.", hints=["Look."], **more)


@pytest.fixture
def slopes():
    """Two numbers from examples: the mean of the errors, and of the errors times x."""

    def mean_slopes(a, x, y):
        return np.mean(a * x - y), np.mean((a * x - y) * x)

    rng = np.random.default_rng(3)
    probes = [
        (a, np.round(rng.normal(1, 2, m), 1), np.round(rng.normal(2, 3, m), 1))
        for a, m in ((2.0, 3), (-1.5, 4), (0.7, 2), (3.1, 5))
    ]
    return exercise(mean_slopes, kinds.several(kinds.number("A"), kinds.number("B")), probes)


# --- borders


def test_a_border_is_where_it_really_is():
    feedback = judge("1.2", lambda theta, alpha: step(theta, alpha if alpha <= 0.62 else 0.4))
    assert feedback.mistake == "wrong where `alpha` is large"
    assert "right where `alpha` is 0.62 or less" in feedback.message


def test_a_border_on_both_sides_of_0():
    feedback = judge("1.2", lambda theta, alpha: theta - alpha * np.clip(2 * theta, -1, 1))
    assert "where the size of `theta` is 0.5 or less" in feedback.message


def test_what_is_never_exactly_right_has_no_border():
    def away_from_0(f, theta, eps=1e-6):
        side = eps if theta >= 0 else -eps
        return (f(theta + side) - f(theta)) / side

    assert "wrong where" not in str(judge("1.4", away_from_0).mistake)


def test_no_border_in_what_only_goes_along_with_it(slopes):
    """A penalty disappears beside large numbers; that is no border in their mean."""
    feedback = judge("test.2", lambda a, x, y: tuple(v + 1e-6 for v in slopes.right(a, x, y)))
    assert "wrong where" not in str(feedback.mistake)


def test_right_for_few_examples():
    e = exercise(
        lambda x: np.sum(x),
        kinds.number("the sum"),
        [(np.arange(1.0, m + 1) ** 2,) for m in (2, 3, 4, 5, 6, 7)],
    )
    assert e.id == "test.2"
    feedback = judge("test.2", lambda x: np.sum(x) if len(x) < 5 else np.sum(x**3))
    assert feedback.mistake == "wrong for more examples"


# --- laws


def test_where_it_divides_by_0_the_law_of_the_others_is_told(slopes):
    def unbiased(a, x, y):
        with np.errstate(all="ignore"):
            return tuple(np.float64(v) * len(x) / (len(x) - 2) for v in slopes.right(a, x, y))

    assert judge("test.2", unbiased).mistake == "m/(m - 2) times"


def test_a_penalty_is_told_as_what_comes_on_top(slopes):
    def ridge(a, x, y):
        return tuple(v + a**2 / (2 * len(x)) for v in slopes.right(a, x, y))

    assert judge("test.2", ridge).mistake == "off by a²/(2m)"


def test_parts_that_are_added_up(slopes):
    feedback = judge("test.2", lambda a, x, y: (sum(slopes.right(a, x, y)),) * 2)
    assert feedback.mistake == "sum of two"
    assert "the right one and B added up" in feedback.message


def test_one_factor_for_all_parts(slopes):
    def unit(a, x, y):
        parts = np.array(slopes.right(a, x, y))
        return parts / np.linalg.norm(parts)

    assert judge("test.2", unit).mistake == "one factor for all"


def test_a_step_of_one_length():
    feedback = judge("1.2", lambda theta, alpha: theta - alpha * np.sign(theta))
    assert "Your step is alpha long, each time." in feedback.message


def test_one_step_done_many_times():
    def many(theta, alpha):
        for _ in range(7):
            theta = step(theta, alpha)
        return theta

    assert judge("1.2", many).mistake == "7 times over"


def test_two_numbers_that_changed_places_from_beginning_to_end(slopes):
    exercise_id = "test.3"
    right = lambda a, b, x: (np.mean(a + b * x), np.mean((a + b * x) * x))  # noqa: E731
    probes = [(1.0, 2.0, np.arange(3.0)), (-1.5, 0.3, np.arange(4.0)), (2.7, -1.9, np.ones(2) / 3)]
    kind = kinds.several(kinds.number("A"), kinds.number("B"))
    Exercise(exercise_id, right, kind, probes, why="So.", hints=["Look."])
    feedback = judge(exercise_id, lambda a, b, x: right(b, a, x)[::-1])
    assert feedback.mistake == "a and b exchanged"
    assert "from beginning to end" in feedback.message


# --- rounding, order, places


def test_rounding_on_the_way_is_told_with_the_sign_in_the_code(slopes):
    def rounded(a, x, y):
        return tuple(round(float(np.round(v, 1) * 3), 1) for v in slopes.right(a, x, y))

    message = judge("test.2", rounded).message
    assert "at most 1 decimal. `round` stands in your code" in message


def test_few_values_and_large_ones(slopes):
    def signs(a, x, y):
        return tuple(2 * np.sign(part) for part in slopes.right(a, x, y))

    assert "It gives nothing but -2 and 2." in judge("test.2", signs).message

    def large(a, x, y):
        return tuple(1e19 * part**2 for part in slopes.right(a, x, y))

    assert "whole" not in judge("test.2", large).message


def test_the_order_of_the_examples(slopes):
    def walks(a, x, y):
        parts = []
        for one, other in zip(x, y):
            parts.append((a * one - other, (a * one - other) * one))
            a = a - 0.3 * parts[-1][1]
        return np.mean(parts, axis=0)

    assert judge("test.2", walks).mistake == "depends on the order of the examples"


def test_right_at_both_ends_of_a_row():
    feedback = judge("3.1", lambda a, b, x: np.linspace(a + b * x[0], a + b * x[-1], len(x)))
    assert feedback.mistake == "wrong between first and last"


def test_a_parameter_that_is_not_read(slopes):
    def answer(a, x, y):
        return np.mean(3 * x), np.mean(x * x)

    message = judge("test.2", answer).message
    assert "`a` and `y` stand nowhere in your code." in message


def test_a_number_from_outside_is_told_where_it_matters(slopes):
    space = {"np": np, "m": 5, "eps": 1e-9}
    source = "def answer(a, x, y): return np.sum(a * x - y) / m, np.sum((a * x - y) * x) / m"
    exec(source, space)
    feedback = judge("test.2", space["answer"])
    assert "It takes `m` from outside of the function, where it is 5." in feedback.message
    assert feedback.mistake == "m/5 times" and space["m"] == 5
    exec(source.replace("/ m", "/ (9 + 0 * m)"), space)
    assert "outside" not in judge("test.2", space["answer"]).message


# --- larger inputs


def test_a_zero_is_not_told_as_rounding(slopes):
    feedback = judge("test.2", lambda a, x, y: slopes.right(a, x[x != 0], y[x != 0]))
    assert feedback.mistake == "wrong where something is 0"
    assert "a number of `x` is 0" in feedback.message


def test_a_zero_that_changes_nothing_is_not_blamed():
    plain = [(1.5, np.array([2.0, -1.0])), (0.5, np.array([1.0, 3.0, 0.3]))]
    huge = [(0.0, np.array([800.0, -1.0]))]
    exercise(lambda a, x: x + a, kinds.series("x"), plain, accept=huge)
    feedback = judge("test.2", lambda a, x: np.log(np.exp(x + a)))
    assert feedback.mistake == "not a number" and "There is inf in it." in feedback.message
    feedback = judge("test.2", lambda a, x: (x + a) * a / a)
    assert feedback.mistake == "wrong where something is 0"


def walk(theta, steps):
    for _ in range(steps):
        theta = theta - 0.1 * theta
    return theta


def test_after_how_many_rounds_it_stops():
    exercise(walk, kinds.number("θ"), [(3.0, 2), (-2.0, 3), (1.5, 4)], accept=[(2.0, 90)])

    def stops(theta, steps):
        for _ in range(steps):
            if abs(theta) < 0.02:
                break
            theta = theta - 0.1 * theta
        return theta

    message = judge("test.2", stops).message
    assert "what steps = 44 would do" in message and "`break` in your code" in message


def test_endless_for_a_larger_input_only():
    exercise(walk, kinds.number("θ"), [(3.0, 2), (-2.0, 3), (1.5, 4)], accept=[(2.0, 90)])

    def endless(theta, steps):
        while steps > 80:
            pass
        return walk(theta, steps)

    feedback = judge("test.2", endless)
    assert feedback.verdict == "endless"
    assert feedback.message.startswith("Small inputs it gets right. With theta = 2, steps = 90,")


def test_a_slow_machine_is_no_endless_answer(monkeypatch):
    """Where steps are counted, an answer whose time ran out after a few of them is not blamed."""
    exercise(walk, kinds.number("θ"), [(3.0, 2), (-2.0, 3), (1.5, 4)], accept=[(2.0, 90)])
    now = [0.0]

    class Late(judging.Guard):
        counts = True

        def __init__(self, answer):
            super().__init__(answer, clock=lambda: now[0])

    def late(theta, steps):
        now[0] += 2.0 * (steps == 90)
        for _ in range(300_000 * (steps == 90)):
            len("so that the clock is looked at")
        return walk(theta, steps)

    monkeypatch.setattr(judging, "Guard", Late)
    assert judge("test.2", late).verdict == "right"
    monkeypatch.setattr(Late, "counts", False)
    assert judge("test.2", late).verdict == "endless"


def test_a_value_where_there_should_be_none():
    def batches(order, size):
        return [order[k : k + size] for k in range(0, len(order), size)] or [[]]

    feedback = judge("7.4", batches)
    assert feedback.verdict == "wrong" and "too many values" in feedback.message


# --- sentences


def test_what_is_said_of_another_part_holds():
    """A sentence that calls θ1 right is not told where θ1 is wrong."""
    feedback = judge("5.3", lambda theta0, theta1, mean, std: (theta0, theta1 - theta0 * mean))
    assert "θ1 is right" not in feedback.message


def test_for_which_input_nothing_came_back():
    message = judge("1.2", lambda theta, alpha: step(theta, alpha) if alpha < 1 else None).message
    assert message.startswith("With theta = 5, alpha = 1.25, your function returned None")


def test_a_flat_row_is_called_so():
    kind = kinds.rows("θ1", "θ2")
    for value in ([1, 2, 3.5, 4], np.arange(4.0)):
        with pytest.raises(kinds.WrongKind, match="^You gave a flat row of numbers"):
            kind.read(value)
    assert kinds.describe(np.array(2.5)) == "2.5"


# --- claims on several parts


def test_words_on_two_parts_are_told_where_they_fit_both():
    """ "Both are alike" is not said where the other one is not what it should be."""

    def answer(theta0, theta1, x, y):
        r = theta0 + theta1 * x - y
        return np.column_stack([r**2 / 2, r])

    feedback = judge("4.5", answer)
    assert "cost in the θ0 part" in feedback.mistake
    assert "alike" not in feedback.message and "changed places" not in feedback.message
    assert "That is the θ0 part" in feedback.message


def test_the_same_words_on_several_parts_are_told_once():
    def constant(x):
        return np.array([-1.0, 0.0, 1.0]), 4.0, 4.0

    message = judge("5.2", constant).message
    assert message.count("whatever it is given") == 2
    assert "Look at mean and std: It is 4, whatever" in message


def test_two_parameters_that_are_not_read():
    message = judge("3.1", lambda theta0, theta1, x: 1 + x).message
    assert "`theta0` and `theta1` stand nowhere" in message and "should they come in?" in message


def test_a_row_that_stands_one_place_early(slopes):
    def early(gradient, theta, alpha, steps):
        path = []
        for _ in range(steps + 1):
            theta = theta - alpha * gradient(theta)
            path.append(theta)
        return path

    feedback = judge("1.3", early)
    assert feedback.mistake == "one place early"
    assert feedback.message.endswith("What should stand first?")


def test_each_time_is_not_said_where_some_are_right():
    feedback = judge("4.1", lambda a, b, x, y: np.sum((a + b * x - y) ** 2) / (2 + len(x)))
    assert "Some examples are right. In each of the others J is too large" in feedback.message


def test_signs_and_sizes_of_a_factor(slopes):
    def turned(a, x, y):
        r = a * x - y
        return np.mean(r), -np.mean(r * x)

    def exploded(a, x, y):
        r = a * x - y
        return -1e9 * np.mean(r), -1e9 * np.mean(r * x)

    assert "Its size is right each time, and its sign is not" in judge("test.2", turned).message
    assert "grown far too large" in judge("test.2", exploded).message
    less = judge("4.2", lambda a, b, x, y: (np.mean(a + b * x - y), -np.sum((a + b * x - y) * x)))
    assert "Where does the sign come from, and where the factor?" in less.message
