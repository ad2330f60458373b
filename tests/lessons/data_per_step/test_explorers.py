"""The explorers of lesson 7: every value of every control, swept without a browser."""

import gzip

import numpy as np
import pytest
from swept import check_every_state

from gdlesson import stochastic
from gdlesson.lessons.data_per_step import walks
from gdlesson.lessons.data_per_step.explorers import CONSTANT, schedule, single_steps

LINE, MASS = walks.line_data()


@pytest.fixture(scope="module")
def steps():
    return single_steps()


@pytest.fixture(scope="module")
def rates():
    return schedule()


@pytest.mark.parametrize("name", ["steps", "rates"])
def test_every_state_can_be_shown(name, request):
    check_every_state(request.getfixturevalue(name), least=40, outside=("cloud",))


@pytest.mark.parametrize("name", ["steps", "rates"])
def test_the_still_picture_is_small(name, request):
    still = request.getfixturevalue(name).still
    assert len(still) < 60_000 and len(gzip.compress(still.encode())) < 12_000


def test_the_walk_is_that_of_the_course_s_orders(steps):
    state = steps.state(alpha=0.05, batch=32, epochs=2)
    path = walks.path(LINE, MASS, 0.05, walks.epochs_of(32, 2))
    assert state["updates"] == 22 == len(path) - 1
    np.testing.assert_allclose(state["cloud"], path[-22:])
    assert state["course"][-1] == pytest.approx(walks.costs(LINE, MASS, path[-1:])[0])
    assert state["read"][-1] == pytest.approx(2 * 333)
    assert state["limit"] == stochastic.limit(LINE, 32)
    assert state["floor"] == pytest.approx(stochastic.floor(LINE, MASS, 0.05, 32))


def test_paths_side_by_side_are_those_one_by_one():
    rows = walks.epochs_of(32, 2)
    both = walks.paths(LINE, MASS, (0.02, 0.2), rows)
    for alpha, path in zip((0.02, 0.2), both):
        np.testing.assert_allclose(path, walks.path(LINE, MASS, alpha, rows), rtol=1e-12)


def test_the_line_and_the_last_300_positions_are_drawn():
    explorer = single_steps()
    artists, state = explorer._canvas.artists, explorer.state(batch=1, epochs=20)
    explorer._draw(state)
    assert state["cloud"].shape == (300, 2)
    theta0, theta1 = state["cloud"][-1]
    x, y = artists["line"].get_data()
    np.testing.assert_allclose(y, theta0 + theta1 * x, rtol=1e-12)
    lines = state["cloud"][:, :1] + state["cloud"][:, 1:] * x
    band = artists["band"].get_paths()[0].vertices
    for at, values in zip(x, lines.T):
        height = band[band[:, 0] == round(at, 1), 1]
        np.testing.assert_allclose(
            [height.min(), height.max()], [values.min(), values.max()], atol=0.1
        )
    dots = np.column_stack(artists["cloud"].get_data())
    assert 150 < len(dots) <= 300  # positions on one dot are drawn once
    assert max(np.abs(dots - theta).sum(axis=1).min() for theta in state["cloud"]) <= 12


def test_what_is_stored_of_it_is_small(monkeypatch):
    monkeypatch.setenv("GDLESSON_EXPLORER_STATES", "1200")
    assert len(single_steps()._repr_html_()) < 160_000


def test_beyond_the_limit_it_says_so(steps):
    assert "flown apart" in steps.words(alpha=0.7, batch=1)
    assert "above the limit 0.349" in steps.words(alpha=0.5, batch=1, epochs=5)
    assert "limit for 1 example a step is 0.349" in steps.words(alpha=0.7, batch=1)
    assert "no noise" in steps.words(alpha=0.5, batch=333)


def test_it_opens_with_what_the_lesson_has_told_and_not_what_it_asks(steps):
    """One step with all 333; how single steps do is predicted just above it (7.p1)."""
    state = steps.state()
    assert (state["batch"], state["updates"]) == (333, 1)
    assert steps.words().endswith("J is 96.8 times the lowest. All at once: no noise, so no floor.")


def test_each_task_can_be_fulfilled_and_is_not_at_first(steps, rates):
    for explorer in (steps, rates):
        for task in explorer.tasks:
            assert not task.done(**explorer.state())
            assert any(task.done(**state) for _, state, _, _ in explorer.sweep()), task.text


def test_a_rate_that_falls_lowers_the_floor(rates):
    constant, falling = rates.state(tau=CONSTANT), rates.state(alpha0=0.1, tau=100.0)
    assert np.ptp(constant["floors"]) < 1e-9 and constant["last"] > 1.2
    assert falling["floors"][-1] < 0.02 and falling["last"] < 1.02
    assert falling["rate"] == pytest.approx(0.1 / (1 + 1665 / 100))
    assert "too short" in rates.words(alpha0=0.005, tau=10.0)
