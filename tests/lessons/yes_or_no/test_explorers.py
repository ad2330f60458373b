"""The explorers of lesson 9: every value of every control, swept without a browser."""

import numpy as np
import pytest
from scipy.optimize import linprog

from gdlesson import features, yes_or_no
from gdlesson.lessons.yes_or_no import birds, explorers

MEASURES, MALE = birds.adelies()
MAKE = {
    "border": lambda: explorers.boundary_moves(MEASURES, MALE),
    "held back": explorers.fit_and_held_back,
    "clouds": explorers.separable,
    "derivation": lambda: explorers.derivation_steps(
        features.standardise_columns(MEASURES)[0][:8, 1], MALE[:8]
    ),
}


@pytest.fixture(scope="module", params=MAKE)
def explorer(request):
    return MAKE[request.param]()


def test_every_state_can_be_shown_and_each_task_can_be_done(explorer):
    seen, done = set(), set()
    for controls, state, words, _ in explorer.sweep():
        seen.add(words)
        assert words.endswith((".", "?")) and "nan" not in words and "∞" not in words, controls
        assert len(words) < 240, words
        done |= {task.text for task in explorer.tasks if task.done(**state)}
    assert len(seen) > 10
    if "derivation" not in explorer.name:  # its place lies within, where no sweep passes
        assert done == {task.text for task in explorer.tasks}


def test_no_task_is_done_at_the_start(explorer):
    assert not any(task.done(**explorer.state()) for task in explorer.tasks)


def test_the_derivation_s_task_can_be_done():
    explorer = MAKE["derivation"]()
    state = explorer.state(line="2.7", theta0=0.5, theta1=1.0)
    assert state["left"] == pytest.approx(state["values"][-1], abs=1e-6)
    places = [explorer.state(line="2.7", theta0=a, theta1=1.0) for a in (-1.0, -0.5, 0.0, 0.5)]
    assert any(explorer.tasks[0].done(**place) for place in places)


def test_it_is_small_where_no_kernel_runs(explorer):
    assert len(explorer._repr_html_()) < 160_000


# --- the border


def test_the_walk_is_the_course_s_own():
    Z, mean, std = features.standardise_columns(MEASURES)
    explorer = explorers.boundary_moves(MEASURES, MALE)
    state = explorer.state(steps=50, alpha=3.0)
    theta = yes_or_no.descend(Z, MALE, np.zeros(3), 3.0, 50)
    assert state["costs"][-1] == pytest.approx(yes_or_no.log_loss(theta, Z, MALE), rel=1e-12)
    assert state["right"][-1] == yes_or_no.accuracy(theta, Z, MALE)
    # the border in millimetres is the one of the standardised measures
    told = features.predict(state["theta"], MEASURES)
    np.testing.assert_allclose(told, features.predict(theta, Z), atol=1e-9)


def test_a_side_and_its_border():
    window = ((0.0, 4.0), (0.0, 2.0))
    corners = explorers.side([-1.0, 1.0, 0.0], 0, window)  # x1 above 1
    assert {tuple(point) for point in corners} == {(1, 0), (4, 0), (4, 2), (1, 2)}
    ends = explorers.line_in([-1.0, 1.0, 0.0], 0, window)
    assert {tuple(point) for point in ends} == {(1, 0), (1, 2)}
    assert explorers.side([-9.0, 1.0, 0.0], 0, window).shape == (0, 2)
    assert explorers.line_in([9.0, 1.0, 0.0], 0, window).shape == (0, 2)


# --- held back


def test_the_turn_is_said():
    explorer = explorers.fit_and_held_back()
    words = explorer.words(degree=6, steps=200_000)
    assert "learning 0.147, held back 1.5, past the turn by a factor 6667 in steps" in words
    assert "at the turn" in explorer.words(degree=6, steps=30)
    assert "before the turn" in explorer.words(degree=6, steps=3)


def test_the_costs_are_drawn_as_far_as_it_has_walked():
    """9.p4 asks how they go on."""
    explorer = explorers.fit_and_held_back()
    artists = explorer._canvas.artists
    for steps, turned in ((10, False), (100, True), (200_000, True)):
        explorer._canvas.draw(explorer.state(steps=steps))
        assert artists["held"].get_xdata()[-1] == artists["learning"].get_xdata()[-1] == steps
        assert artists["turn"].get_visible() == turned


def test_the_border_is_where_the_probability_is_one_half():
    explorer = explorers.fit_and_held_back()
    explorer._canvas.draw(explorer.state(degree=3, steps=300))
    x, y = explorer._canvas.artists["border"].get_data()
    seen = ~np.isnan(x)
    z = features.predict(birds.walks()[3, 300], birds.halves(3).features_of(x[seen], y[seen]))
    assert seen.sum() > 20 and np.abs(z).max() < 0.15


# --- the clouds


@pytest.mark.parametrize("gap", np.round(np.arange(0.5, 4.01, 0.1), 1))
def test_whether_a_line_parts_them_as_a_linear_program_says(gap):
    points = np.vstack([explorers.NO, explorers.YES + [gap, 0]])
    signs = np.repeat([-1.0, 1.0], 8)
    table = -signs[:, None] * features.with_ones(points)
    found = linprog(np.zeros(3), A_ub=table, b_ub=-np.ones(16), bounds=[(None, None)] * 3)
    room = explorers.room_between(explorers.NO, explorers.YES + [gap, 0])
    assert (room > 0) == (found.status == 0) and abs(room) > 1e-6


def test_where_there_is_a_lowest_point_the_slopes_are_0_there():
    explorer = explorers.separable()
    for gap in (0.5, 1.0, 1.5, 1.8):
        state = explorer.state(gap=gap)
        y = np.repeat([0.0, 1.0], 8)
        assert np.abs(yes_or_no.log_loss_gradient(state["best"], state["points"], y)).max() < 1e-9
    assert "a line parts the clouds, so no lowest J exists" in explorer.words(gap=3.0)
    assert "no line parts the clouds" in explorer.words(gap=1.0)
