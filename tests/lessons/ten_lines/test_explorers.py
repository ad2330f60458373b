"""The explorers of lesson 5: every value of every control, swept without a browser."""

import gzip
from pathlib import Path

import numpy as np
import pytest
from swept import check_every_state

from gdlesson import own_data, regression
from gdlesson.lessons.ten_lines.exercises import linear_regression
from gdlesson.lessons.ten_lines.explorers import (
    FEW_TO_MANY,
    LEARNING_EPOCHS,
    ravine_and_bowl,
    ten_lines_learn,
)

X = np.array([32.0, 35, 38, 41, 44, 47, 51, 54, 57, 60, 64, 68])
Y = np.array([46.0, 39, 55, 48, 60, 52, 66, 74, 65, 83, 76, 92])
NOTEBOOKS = Path(__file__).resolve().parents[3] / "notebooks"
HOURS, GRADES, _ = own_data.read("data/gpa_study_hours.csv", folder=NOTEBOOKS)

EXPLORERS = {
    "ten lines": lambda: ten_lines_learn(X, Y, linear_regression),
    "ravine": lambda: ravine_and_bowl(HOURS, GRADES),
    "ravine, made data": lambda: ravine_and_bowl(X, Y),
    "ravine, downhill": lambda: ravine_and_bowl(-HOURS - 3, 5 * GRADES),
}


@pytest.mark.parametrize("name", EXPLORERS)
def test_every_state_can_be_shown(name):
    check_every_state(EXPLORERS[name]())


@pytest.mark.parametrize("name", EXPLORERS)
def test_the_still_picture_is_small(name):
    still = EXPLORERS[name]().still
    assert len(still) < 60_000 and len(gzip.compress(still.encode())) < 12_000


# --- the ten lines at work


def test_line_and_cost_are_those_of_the_function_given():
    explorer = ten_lines_learn(X, Y, linear_regression)
    state = explorer.state(rate=0.0002, epochs=7)
    assert len(state["costs"]) == 8
    assert state["costs"][0] == pytest.approx(np.mean(Y**2))
    for k in (1, 7):
        m, b, _ = linear_regression(X, Y, 0, 0, k, 0.0002)
        assert (state["m"][k], state["b"][k]) == (m, b)
        assert state["costs"][k] == pytest.approx(regression.mse(b, m, X, Y))
    explorer._canvas.draw(state)
    line = explorer._canvas.artists["line"]
    assert line.get_ydata() == pytest.approx(m * line.get_xdata() + b)
    epochs, costs = explorer._canvas.artists["costs"].get_data()
    assert list(epochs) == list(range(8)) and costs == pytest.approx(state["costs"])


def test_it_arrives_below_the_largest_rate_and_grows_above_it():
    explorer = ten_lines_learn(X, Y, linear_regression)
    rate = explorer.controls[0]
    limit = regression.largest_rate(X)
    assert rate.values()[0] < limit / 5 and limit < rate.values()[-1] < 1.25 * limit
    assert {0.0001, 0.0002} <= set(rate.values()) and 10 <= len(rate.values()) < 40
    assert "cost 32.1. The lowest cost that a line can have: 32.1" in explorer.words(epochs=30)
    assert "it grows" in explorer.words(rate=rate.values()[-1], epochs=LEARNING_EPOCHS)


@pytest.mark.parametrize("scale", [1e-6, 0.03, 1, 7, 1e5])
def test_rates_suit_data_of_any_scale(scale):
    explorer = ten_lines_learn(scale * X, Y, linear_regression)
    limit = regression.largest_rate(scale * X)
    rates = explorer.controls[0].values()
    assert len(rates) >= 10 and rates[0] < limit < rates[-1] * 1.01
    assert len({text for text, _ in explorer.controls[0].options}) == len(rates)


def test_an_answer_of_arrays_or_a_list_will_do():
    def answer(x, y, m, b, epochs, rate):
        return [np.array(v) for v in linear_regression(x, y, m, b, epochs, rate)]

    explorer = ten_lines_learn(X, Y, answer)
    assert explorer.words() == ten_lines_learn(X, Y, linear_regression).words()


# --- the ravine and the bowl


def test_the_paths_are_those_of_the_ten_lines():
    explorer = ravine_and_bowl(HOURS, GRADES)
    state = explorer.state(share=0.5, epochs=20)
    z = regression.standardise(HOURS)[0]
    for name, x in (("raw", HOURS), ("scaled", z)):
        assert state[name].shape == (21, 2)
        m, b, _ = linear_regression(x, GRADES, 0, 0, 20, 0.5 * regression.largest_rate(x))
        assert state[name][-1] == pytest.approx([b, m], rel=1e-9)
    explorer._canvas.draw(state)
    drawn = np.column_stack(explorer._canvas.artists["standardised"].get_data())
    assert drawn == pytest.approx(state["scaled"])


def test_what_it_says():
    explorer = ravine_and_bowl(HOURS, GRADES)
    assert explorer.words(share=0.5, epochs=1).endswith("the cost is 1 times the lowest.")
    assert "flown apart" not in explorer.words(share=0.98, epochs=5000)
    assert explorer.words(share=1.04, epochs=1000).count("flown apart") == 2
    assert list(FEW_TO_MANY) == sorted(set(FEW_TO_MANY))


def test_the_round_bowl_is_drawn_round():
    raw, scaled = ravine_and_bowl(HOURS, GRADES)._canvas.figure.axes
    assert scaled.get_aspect() == 1 and raw.get_aspect() == "auto"


def test_the_ten_lines_open_at_the_start():
    state = ten_lines_learn(X, Y, linear_regression).state()
    assert state["m"].tolist() == [0] and state["b"].tolist() == [0]


def test_the_two_walks_open_at_their_start():
    """How many epochs each needs is the learner's to predict."""
    state = ravine_and_bowl(HOURS, GRADES).state()
    assert len(state["raw"]) == len(state["scaled"]) == 1


def test_a_round_bowl_has_no_floor():
    *_, artists = next(iter(ravine_and_bowl(HOURS, GRADES).sweep()))
    both = [artists[name].axes for name in ("as it is", "standardised")]
    floors = [[line.get_gid() for line in axes.lines].count("floor") for axes in both]
    assert floors == [1, 0]
