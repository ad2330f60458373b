"""Lesson 3's explorers and its quiz: every value of every control."""

import gzip
import itertools

import numpy as np
import pytest

from gdlesson import regression
from gdlesson.checker.judging import judge
from gdlesson.derivation import derivation
from gdlesson.lessons.mse_derivation.explorers import derivation_steps, line_is_a_point
from gdlesson.lessons.mse_derivation.pictures import MAP
from gdlesson.lessons.mse_derivation.questions import CHOICES
from gdlesson.lessons.mse_derivation.quiz import rule_quiz

X, Y = np.array([1.0, 2, 3, 5, 6]), np.array([1.5, 1, 3.5, 3, 5])


@pytest.fixture(scope="module")
def point():
    return line_is_a_point(X, Y)


@pytest.fixture(scope="module")
def steps():
    return derivation_steps(X, Y)


# --- a line is a point


def test_every_line_can_be_shown(point):
    count = 0
    for controls, _, words, artists in point.sweep():
        count += 1
        theta = (controls["theta0"], controls["theta1"])
        cost = regression.mse(*theta, X, Y)
        assert len(words) < 210 and words.endswith(".")
        assert f"Their mean is J = {cost:.3f}" in words
        assert np.ravel(artists["point"].get_data()).tolist() == list(theta)
        x, y = artists["line"].get_data()
        assert y == pytest.approx(theta[0] + theta[1] * np.array(x))
        paths = [path.vertices[:4] for path in artists["squares"].get_paths()]
        areas = [np.prod(np.ptp(shape, axis=0)) for shape in paths]
        assert np.mean(areas) == pytest.approx(cost)
        alike = np.array(artists["alike"].get_data()).T[::10]
        costs = [regression.mse(*other, X, Y) for other in alike]
        assert costs == pytest.approx([cost] * len(alike), rel=1e-6)
    assert count > 100


def test_the_lowest_cost_is_a_point(point):
    state = point.state(theta0=0.5, theta1=0.65)
    assert state["cost"] < 0.56
    best = line_is_a_point([0.0, 1, 2], [1.0, 2, 3], theta0=1, theta1=1)  # the line fits exactly
    assert best.state()["cost"] == 0
    assert np.ptp(best.state()["alike"], axis=1) == pytest.approx([0, 0], abs=1e-6)


def test_what_stands_still(point):
    data, plane = point._canvas.figure.axes
    assert data.get_aspect() == 1  # squares look square
    assert (plane.get_xlim(), plane.get_ylim()) == MAP
    assert len(point.still) < 60_000 and len(gzip.compress(point.still.encode())) < 12_000


def test_the_examples_are_seen_through_the_squares(point):
    artists = point._canvas.artists
    assert artists["data"].get_zorder() > artists["line"].get_zorder()
    assert artists["line"].get_zorder() > artists["squares"].get_zorder()


# --- the derivation


def test_every_line_of_the_derivation(steps):
    count = 0
    for controls, state, words, artists in steps.sweep():
        count += 1
        name, lines = controls["parameter"], derivation(controls["parameter"])
        row = [line.number for line in lines].index(controls["line"])
        exact = regression.mse_gradient(controls["theta0"], controls["theta1"], X, Y)
        exact = exact[name == "theta1"]
        assert len(words) < 210 and words.startswith(f"[{lines[row].number}]"), words
        assert "no number" not in words and lines[row].text in words
        assert state["left"] == pytest.approx(exact, abs=1e-5)
        assert state["values"][1:] == pytest.approx([exact] * (len(lines) - 1), abs=1e-9)
        shown = [text.get_text() for text in artists["values"]]
        assert all(shown[: row + 1]) and not any(shown[row + 1 :])
        for parameter in ("theta0", "theta1"):
            for k in range(len(lines)):
                seen = {artist.get_visible() for artist in artists[parameter, k]}
                assert seen == {parameter == name and k <= row}
        assert artists["band"].get_xy()[:, 1].max() == pytest.approx(1 - row / len(lines))
    assert count > 100


def test_words_of_the_derivation(steps):
    assert steps.words() == (
        "[1.0] The cost: the mean of the squared errors. (1/m) Σ (h(x⁽ⁱ⁾) − y⁽ⁱ⁾)² = 3.5. "
        "How does it change with θ0?"
    )
    assert steps.words(line="1.4", parameter="theta1") == (
        "[1.4] factor out: the 2 is the same in each term and moves in front of the sum. "
        "∂J/∂θ1, felt on J: 13.2. (2/m) Σ (h(x⁽ⁱ⁾) − y⁽ⁱ⁾) · x⁽ⁱ⁾ = 13.2."
    )


def test_the_task_does_not_say_where_the_number_changes(steps):
    """Which line that is, is a prediction: it is asked for on the last line only."""
    (task,) = steps.tasks
    lines = steps.controls[0].values()
    done = [task.done(**steps.state(line=line, theta0=1.0, theta1=0.5)) for line in lines]
    assert done == [False] * (len(lines) - 1) + [True]
    assert task.text.startswith("Step to the last line")


def test_left_and_right_are_the_same_words(steps):
    """What is felt and what is computed are written alike for every setting."""
    line, parameter, *places = steps.controls
    for number in line.values()[1:]:
        for theta0, theta1 in itertools.product(*(place.everything() for place in places)):
            for name in parameter.values():
                words = steps.words(line=number, parameter=name, theta0=theta0, theta1=theta1)
                left = words.split("felt on J: ")[1].split(". ")[0]
                assert words.endswith(f" = {left}."), words


def test_without_a_kernel_all_lines_are_seen(steps):
    assert "[1.4] factor out" in steps.description and "each line after it is 3.2" in (
        steps.description
    )
    assert len(steps.still) < 60_000 and len(gzip.compress(steps.still.encode())) < 12_000
    moving = steps.still.partition("class='moving'")[2]
    assert moving.count("<use ") > 300  # the letters of all lines


def test_marks_keep_their_colour_in_the_live_picture(steps):
    place = [control.everything().index(control.value) for control in steps.controls]
    _, _, pieces = steps._entry((len(steps.controls[0].values()) - 1, *place[1:]))
    assert any("fbe7b8" in mark.css for piece in pieces for mark in piece)


# --- the quiz


def test_the_quiz_answers_each_choice():
    quiz = rule_quiz()
    assert quiz.score() == "0 of 5 answered, 0 right."
    assert list(quiz.answers.values()) == [None] * 5
    for question in quiz.questions:
        for rule in CHOICES:
            words = quiz.choose(question.label, rule)
            assert words.startswith("✓ Yes." if rule == question.right else "✗ Not this one.")
            assert words.endswith(question.answers[rule])
        quiz.choose(question.label, question.right)
    assert quiz.score() == "5 of 5 answered, 5 right."
    assert judge("3.3", quiz.answers).verdict == "right"
    with pytest.raises(ValueError, match="no question '9.9'"):
        quiz.reply("9.9", "power")
    with pytest.raises(ValueError, match="with the choice 'magic'"):
        quiz.choose(quiz.questions[0].label, "magic")


def test_half_a_quiz_is_not_attempted():
    quiz = rule_quiz()
    quiz.choose(quiz.questions[0].label, "sum")
    feedback = judge("3.3", quiz.answers)
    assert feedback.verdict == "not attempted"
    assert feedback.message == "1 of 5 are chosen. Which are missing?"


def test_the_live_quiz():
    quiz = rule_quiz()
    *rows, total = quiz.widget.children
    assert len(rows) == 5
    for row, question in zip(rows, quiz.questions, strict=True):
        head, image, buttons, said = row.children
        assert f"[{question.after.number}]" in head.value and "alt=" in image.value
        assert list(buttons.options) == list(CHOICES) and buttons.value is None
        buttons.value = "product"
        assert "✗ Not this one." in said.value and 'role="status"' in said.value
        buttons.value = question.right
        assert "✓ Yes." in said.value
    assert "5 of 5 answered, 5 right." in total.value
    assert [row.children[3].layout.min_height for row in rows] == ["2.6em"] * 5
    assert quiz.widget is quiz.widget


def test_the_quiz_without_a_kernel():
    quiz = rule_quiz()
    bundle = quiz._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    page = bundle["text/html"]
    assert page.count("<details><summary>") == 30 and page.count("<img alt=") == 5
    assert page.count("✓ Yes.") == 5
    assert len(page) < 100_000
    assert bundle["text/plain"] == repr(quiz) == quiz.description
    assert quiz.description.count("→") == 5
    # What r stands for is told where it appears first, and only there.
    assert quiz.description.count("r⁽ⁱ⁾ is short for h(x⁽ⁱ⁾) − y⁽ⁱ⁾") == 1
    assert "[1.2a]? (r⁽ⁱ⁾ is short" in page
