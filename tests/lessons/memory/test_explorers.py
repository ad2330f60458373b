"""The explorers of lesson 8: every value of every control, swept without a browser."""

import numpy as np
import pytest
from swept import check_every_state

from gdlesson import memory
from gdlesson.lessons.memory import bowls
from gdlesson.lessons.memory.explorers import (
    adam_and_reddi,
    ellipses,
    exact,
    fewest,
    momentum_on_square,
    race,
    regime,
    walked,
)

EXPLORERS = {"square": momentum_on_square, "race": race, "Reddi": adam_and_reddi}


@pytest.mark.parametrize("name", EXPLORERS)
def test_every_state_can_be_shown(name):
    check_every_state(EXPLORERS[name]())


@pytest.mark.parametrize("name", EXPLORERS)
def test_what_is_stored_is_small(name):
    assert len(EXPLORERS[name]()._repr_html_()) < 160_000


# --- momentum on θ²


@pytest.mark.parametrize("beta", [0.0, 0.3, 0.64, 0.9, 0.99])
def test_the_broad_line_meets_every_step(beta):
    for alpha in (0.02, 0.1, 0.5, 0.9, 1.0, 1.5, 2.0):
        path = memory.walk(memory.momentum_step, lambda t: 2 * t, 3.0, alpha, beta, 30)
        line = exact(alpha, beta, np.arange(31))
        assert line == pytest.approx(path, rel=1e-6, abs=1e-6)
        own = walked(alpha, beta)[:31]
        assert own == pytest.approx(path[: len(own)], rel=1e-9, abs=1e-12)


def test_on_the_curve_of_no_swing_both_eigenvalues_are_one():
    alpha = 0.02
    beta = (1 - np.sqrt(2 * alpha)) ** 2
    path = memory.walk(memory.momentum_step, lambda t: 2 * t, 3.0, alpha, beta, 40)
    assert exact(alpha, beta, np.arange(41)) == pytest.approx(path, rel=1e-5)
    assert (path > 0).all() and regime(alpha, beta) == "straight in"
    assert regime(alpha, beta + 0.02) == "swings in"


def test_regions_against_walks():
    rng = np.random.default_rng(0)
    for alpha, beta in zip(rng.uniform(0.05, 2, 80), rng.uniform(0, 0.97, 80), strict=True):
        path = memory.walk(memory.momentum_step, lambda t: 2 * t, 3.0, alpha, beta, 3000)
        far = not abs(path[-1]) < 3
        assert far == (regime(alpha, beta) == "flies apart"), (alpha, beta)
        if regime(alpha, beta) == "straight in":
            assert (path[:200] >= -1e-300).all()
        elif not far:
            assert (path < 0).any()


def test_what_it_says():
    explorer = momentum_on_square()
    assert "1 step to come" in explorer.words(alpha=0.5, beta=0.0)
    assert "88 steps to come" in explorer.words(alpha=0.5, beta=0.9)
    assert "= √β" in explorer.words(alpha=0.5, beta=0.9)
    assert "The limit is α = 1.5." in explorer.words(alpha=1.6, beta=0.5)
    assert "on the border" in explorer.words(alpha=1.5, beta=0.5)
    assert fewest(0.1) < 22  # plain descent's steps


# --- the race


def test_the_numbers_of_the_race():
    for angle, adam in ((0, 79), (15, 227), (45, 388)):
        arrivals = race().state(angle=angle)["arrivals"]
        assert arrivals["plain"] == 231 and arrivals["momentum"] == 44
        assert arrivals["Nesterov"] == 59 and arrivals["Adam"] == pytest.approx(adam, abs=1)
    assert race().state(stretch=1)["arrivals"]["plain"] == 1


def test_the_bowl_that_is_drawn_has_one_height_on_each_ring():
    table, _ = bowls.turned_bowl(30, 20)
    rings = ellipses(30, 20)
    heights = 0.5 * np.einsum("ik,ij,jk->k", rings, table, rings)
    for reach, part in zip((0.5, 1.0, 1.6), np.split(heights, 3), strict=True):
        assert part[:-1] == pytest.approx(reach**2) and np.isnan(part[-1])


def test_turning_changes_nothing_for_those_that_know_no_axes():
    still, turned = bowls.four_walks(50, 0, 60), bowls.four_walks(50, 33, 60)
    for name in ("plain", "momentum", "Nesterov"):
        assert np.hypot(*still[name].T) == pytest.approx(np.hypot(*turned[name].T), abs=1e-9)
    assert abs(np.hypot(*still["Adam"][60]) - np.hypot(*turned["Adam"][60])) > 0.001


# --- Adam's worst place


def test_where_the_three_end():
    state = adam_and_reddi().state(large=3.0, beta2=0.1)
    assert state["walks"]["Adam"][-1] == pytest.approx(1) and state["walks"]["descent"][-1] < -0.9
    assert "their mean is 0.333, so θ = −1 is best" in adam_and_reddi().words(large=3.0)


@pytest.mark.parametrize("name, solutions", [
    ("square", [{"alpha": 0.5, "beta": 0.0}, {"alpha": 1.2, "beta": 0.5}, None]),
    ("race", [{"stretch": 100, "angle": 45}, {"stretch": 1}]),
    ("Reddi", [{"beta2": 0.999}]),
])  # fmt: skip
def test_every_task_can_be_done_and_is_not_at_first(name, solutions):
    explorer = EXPLORERS[name]()
    for task, controls in zip(explorer.tasks, solutions, strict=True):
        assert not task.done(**explorer.state())
        tried = [controls] if controls else [{"beta": round(0.01 * k, 2)} for k in range(100)]
        assert any(task.done(**explorer.state(**one)) for one in tried)
