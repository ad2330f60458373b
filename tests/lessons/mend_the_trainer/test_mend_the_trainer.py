"""Lesson 10: the program that is handed over, its nine mistakes, and how fit is judged."""

import re
from pathlib import Path

import nbformat
import numpy as np
import pytest

from gdlesson import check, data, features
from gdlesson.checker.exercise import find
from gdlesson.lessons.mend_the_trainer import birds, given, unseen

ROOT = Path(__file__).resolve().parents[3]
CELLS = nbformat.read(ROOT / "notebooks" / "10_mend_the_trainer.ipynb", as_version=4).cells
(PROGRAM,) = (cell.source for cell in CELLS if "program" in cell.metadata.get("tags", []))
(X, Y), (JUDGED, TRUTH) = birds.halves()

# What mends each lesson's mistake: the line as it is given, and as it should be.
MENDED = {
    1: ("alpha=0.001, beta=0.9, epochs=10", "alpha=0.02, beta=0.9, epochs=50"),
    2: ("Z.T @ (theta[0] + Z @ theta[1:] - y)", "Z.T @ r"),
    3: ("        return np.sqrt(total / len(y))", "    return np.sqrt(total / len(y))"),
    4: ("2 * np.sum(", "2 * np.mean("),
    5: (
        "    return lambda X: theta[0]",
        "    off = error(theta, Z, y)\n    return lambda X: theta[0]",
    ),
    6: ("X.mean(), X.std()", "X.mean(axis=0), X.std(axis=0)"),
    7: ("range(0, len(y) - size + 1, size)", "range(0, len(y), size)"),
    8: ("theta, z = step(theta, np.zeros(7), ", "theta, z = step(theta, z, "),
    9: ("scale(X)[0] @ theta[1:], off", "(X - mean) / std @ theta[1:], off"),
}


def mended(*lessons):
    """The program's names, once the mistakes of these lessons are mended."""
    source = PROGRAM
    for lesson in lessons:
        line, instead = MENDED[lesson]
        assert source.count(line) == 1, line
        source = source.replace(line, instead)
    if 2 in lessons:
        source = source.replace(
            "    theta, z = theta.copy(), beta * z\n",
            "    theta, z = theta.copy(), beta * z\n    r = theta[0] + Z @ theta[1:] - y\n",
        )
    if 4 in lessons:
        source = source.replace("2 * Z.T @", "2 / len(y) * Z.T @")
    if 8 in lessons:
        source = source.replace(
            "    theta = np.zeros(7)\n", "    theta, z = np.zeros(7), np.zeros(7)\n"
        )
    names = {"np": np, "X": X, "y": Y, "print": lambda text: names.setdefault("printed", text)}
    with np.errstate(all="ignore"):
        exec(source, names)
    return names


def fit_of(names):
    return lambda X, y: names["trainer"](X, y)[0]


def test_the_program_in_the_lesson_is_the_one_that_the_checker_knows():
    kept = Path(given.__file__).read_text(encoding="utf-8")
    functions = kept[kept.index("def scale") :].rstrip()
    assert PROGRAM.startswith(functions)
    assert len([line for line in PROGRAM.splitlines() if line.strip()]) == 25


def test_it_is_sure_of_itself():
    names = mended()
    assert re.fullmatch(r"I learned from 233 birds. Typical error: 2\.2 g\.", names["printed"])
    off = birds.typical(names["predict"](X), Y)
    assert off == pytest.approx(571, abs=0.5)
    assert birds.typical(names["predict"](JUDGED), TRUTH) == pytest.approx(600, abs=0.5)


# --- each instrument shows its mistakes, and nothing once they are mended


def slopes_off(names):
    """How far off the program's slopes are, part by part: lesson 6's check."""
    Z, few = names["scale"](X)[0][:5], Y[:5]
    at = np.array([3000.0, 50.0, -30.0, 20.0, 100.0, -60.0, 80.0])

    def slopes(theta):
        return (theta - names["step"](theta, np.zeros(7), Z, few, 0.01, 0.9)[0]) / 0.01

    return features.gradient_check(lambda theta: features.mse(theta, Z, few), slopes, at)


@pytest.mark.parametrize("mend, of_theta0, of_the_others", [
    ((), 2 / 3, 2 / 3), ((2,), 2 / 3, 2 / 3), ((4,), 0, 0), ((2, 4), 0, 0),
])  # fmt: skip
def test_the_gradient_part_by_part(mend, of_theta0, of_the_others):
    off = slopes_off(mended(*mend))
    assert off[0] == pytest.approx(of_theta0, abs=1e-4)
    same = np.allclose(off[1:], of_the_others, atol=1e-4)
    assert same == (2 in mend)


def by_hand(names):
    return names["error"](np.array([0.0, 1.0]), np.array([[1.0], [2.0]]), np.array([4.0, 6.0]))


def test_a_small_case_by_hand():
    assert by_hand(mended()) == pytest.approx(np.sqrt(9 / 2))
    assert by_hand(mended(3)) == pytest.approx(np.sqrt(25 / 2))
    late, now = mended(3), mended(3, 5)
    for names, truth in (
        (late, birds.typical(0, Y)),
        (now, birds.typical(now["trainer"](X, Y, epochs=1, size=233)[0](X), Y)),
    ):
        assert names["trainer"](X, Y, epochs=1, size=233)[1] == pytest.approx(truth)


def test_kappa():
    assert features.condition(mended()["scale"](X)[0]) == pytest.approx(5.68e6, rel=1e-2)
    assert features.condition(mended(6)["scale"](X)[0]) == pytest.approx(76.8, rel=1e-2)


def test_the_cost_curve():
    for lessons, still_falls in (((2, 4, 6), True), ((1, 2, 4, 6), False)):
        train = mended(*lessons)["trainer"]
        stops = train.__defaults__[2]
        now, later = (birds.typical(train(X, Y, epochs=k)[0](X), Y) for k in (stops, 2 * stops))
        assert (later < 0.98 * now) == still_falls


def moves(names, **changes):
    return np.abs(names["trainer"](X, changes.pop("y", Y), **changes)[0](X) - names["predict"](X))


def test_one_thing_changed():
    mistyped = np.append(Y[:-1], 10 * Y[-1])
    for names, moved in ((mended(), False), (mended(7, 8), True)):
        assert (moves(names, beta=0.0).max() > 1) == moved
        assert (moves(names, y=mistyped).max() > 1) == moved


@pytest.mark.parametrize("mend", [(), (6,), (9,), (6, 9)])
def test_one_row_alone(mend):
    names = mended(*mend)
    with np.errstate(all="ignore"):
        alone = np.array([names["predict"](X[k : k + 1])[0] for k in range(3)])
    assert np.allclose(alone, names["predict"](X)[:3], atol=0.1) == (9 in mend)


# --- how fit is judged


def test_all_mended_is_right():
    feedback = check.judge("10.1", fit_of(mended(*MENDED)))
    assert feedback.verdict == "right" and "as good as a line can be" in feedback.message


def test_as_it_was_given():
    feedback = check.judge("10.1", fit_of(mended()))
    assert feedback.verdict == "unchanged" and "600 g off" in feedback.message


@pytest.mark.parametrize("left", [1, 6, 9])
def test_with_one_of_these_left_it_is_not_right(left):
    lessons = [lesson for lesson in MENDED if lesson != left]
    feedback = check.judge("10.1", fit_of(mended(*lessons)))
    assert feedback.verdict == "wrong"
    assert (feedback.mistake == "own scale") == (left == 9)


@pytest.mark.parametrize("slip", find("10.1").slips, ids=lambda slip: slip.name)
def test_each_known_mistake_is_named(slip):
    feedback = check.judge("10.1", slip.function)
    assert (feedback.verdict, feedback.mistake) == ("wrong", slip.name), feedback
    assert feedback.message.endswith("?") and len(feedback.message.split()) <= 60


def test_the_numbers_that_it_is_judged_by():
    """The split, the goal, and what guesses of all kinds come to."""
    exercise = find("10.1")
    assert (len(X), len(JUDGED), birds.GOAL) == (233, 100, 325)
    assert birds.NAMES == data.penguins()[2]
    everything = np.vstack([X, JUDGED])
    np.testing.assert_array_equal(np.sort(everything, axis=0), np.sort(data.penguins()[0], axis=0))
    assert exercise.mean_off == pytest.approx(797, abs=0.5)
    assert exercise.best_off == pytest.approx(300, abs=0.5) and exercise.best_off < birds.GOAL
    three = birds.typical(exercise.line((0, 1, 2)), TRUTH)
    assert three == pytest.approx(407, abs=0.5)
    Z, _, _ = features.standardise_columns(X)
    own = features.predict(features.least_squares(Z, Y), features.standardise_columns(JUDGED)[0])
    assert birds.typical(own, TRUTH) == pytest.approx(353, abs=0.5)


def test_the_lesson_s_prose_has_these_numbers():
    prose = "\n".join(cell.source for cell in CELLS if cell.cell_type == "markdown")
    for words in (f"{len(X)} penguins", f"**{len(JUDGED)} birds that", f"**{birds.GOAL} g** off"):
        assert words in prose
    mean_off = birds.typical(Y.mean(), Y)
    assert "Guessing the mean of all is about 800 g off" in prose and abs(mean_off - 800) < 15
    kappa = features.condition(features.standardise_columns(X)[0])
    assert "a κ of some 70" in prose and abs(kappa - 70) < 10
    assert len(Y) // 32 * 32 < len(Y)  # batches of 32 leave some birds over


def test_what_is_said_by_distance():
    three = find("10.1").slips[[s.name for s in find("10.1").slips].index("three measures")]
    assert (
        "like the three measures alone: is the species in?"
        in check.judge("10.1", three.function).message
    )
    far = check.judge("10.1", lambda X, y: lambda new: np.linspace(0, 9000, len(new)) * 0 + 9000)
    assert "worse than guessing the mean" in far.message


def test_the_learner_s_arrays_and_names_stay():
    before = X.copy()

    def fit(X, y):
        global learned
        learned = features.least_squares(X, y)
        return lambda X, theta=learned: features.predict(theta, X)

    feedback = check.judge("10.1", fit)
    assert feedback.verdict == "right" and "learned" in feedback.message
    assert "learned" not in globals()
    np.testing.assert_array_equal(X, before)


def test_what_it_printed_is_shown():
    def fit(X, y):
        print("learning")
        return lambda X: X[:, 0]

    assert check.judge("10.1", fit).printed == "learning\n"


def test_a_program_that_is_slow_the_second_time_is_right(monkeypatch):
    """It was quick enough for one fit; what is tried after that is for us."""
    monkeypatch.setattr(unseen, "SECONDS", 0.3)

    def fit(X, y):
        while np.mean(y) > 5000:  # as it is with more on every bird
            pass
        theta = features.least_squares(X, y)
        return lambda X: features.predict(theta, X)

    assert check.judge("10.1", fit).verdict == "right"


def endless_fit(X, y):
    while True:
        pass


def endless_predict(X, y):
    def predict(X):
        while True:
            pass

    return predict


def one_bird_is_too_few(X, y):
    theta = features.least_squares(X, y)
    return lambda X: features.predict(theta, X) if len(X) > 1 else [][0]


def takes_the_mean_off_y(X, y):
    y -= np.mean(y)
    return lambda X: X[:, 0]


@pytest.mark.parametrize("answer, verdict, words", [
    (takes_the_mean_off_y, "wrong", "changed the array that it was given"),
    (endless_fit, "endless", "`fit` did not end in the time that it may have"),
    (endless_predict, "endless", "`predict` did not end in the time"),
    (one_bird_is_too_few, "crashed", "`predict` of one bird alone stopped in line"),
    (lambda X, y: ..., "not attempted", "Not answered yet"),
    (lambda X, y: lambda X: ..., "not attempted", "There is still a ..."),
    (lambda X, y: lambda X: None, "wrong", "`predict` returned None"),
    (lambda X, y: lambda X: 3, "wrong", "`predict` gave 3; the exercise asks for"),
    (lambda X, y: 3, "wrong", "`fit` hands back 3"),
    (lambda X: 3, "wrong", "It is called as fit(X, y)"),
    (3, "wrong", "you handed over 3"),
])  # fmt: skip
def test_what_cannot_be_judged_by_distance(answer, verdict, words, monkeypatch):
    if verdict == "endless":
        monkeypatch.setattr(unseen, "SECONDS", 0.3)
    feedback = check.judge("10.1", answer)
    assert feedback.verdict == verdict and words in feedback.message, feedback
    assert len(feedback.message.split()) <= 60
