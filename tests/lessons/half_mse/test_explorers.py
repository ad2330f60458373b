"""The explorers of lesson 4: every value of every control, swept without a browser."""

import gzip

import numpy as np
import pytest
from swept import check_every_state

from gdlesson import regression
from gdlesson.lessons.half_mse.exercises import gradient_descent
from gdlesson.lessons.half_mse.explorers import DRAG, LINE_STEPS, line_moves, one_voice

X = np.array([0.2, 0.5, 0.9, 1.2, 1.6, 2.0, 2.5, 3.0])
Y = np.array([1.6, 1.3, 2.9, 2.2, 3.9, 3.4, 5.4, 5.2])
BEST = regression.least_squares(X, Y)

EXPLORERS = {
    "line moves": lambda: line_moves(X, Y, gradient_descent),
    "one voice": lambda: one_voice(X, Y),
}


@pytest.mark.parametrize("name", EXPLORERS)
def test_every_state_can_be_shown(name):
    check_every_state(EXPLORERS[name]())


@pytest.mark.parametrize("name", EXPLORERS)
def test_the_still_picture_is_small(name):
    still = EXPLORERS[name]().still
    assert len(still) < 60_000 and len(gzip.compress(still.encode())) < 12_000


# --- the line moves into place


def test_the_line_its_point_and_its_cost_are_those_of_the_function_given():
    explorer = line_moves(X, Y, gradient_descent)
    state = explorer.state(alpha=0.3, steps=25)
    assert state["points"].shape == (26, 2)
    for k in (0, 1, 25):
        theta = gradient_descent(X, Y, 4.0, -1.0, 0.3, k)
        assert state["points"][k].tolist() == list(theta)
        assert state["costs"][k] == regression.half_mse(*theta, X, Y)
    explorer._canvas.draw(state)
    artists = explorer._canvas.artists
    ends, heights = artists["line"].get_data()
    theta = state["points"][-1]
    assert heights == pytest.approx(theta[0] + theta[1] * np.array(ends))
    assert np.array(artists["point"].get_data()).ravel() == pytest.approx(theta)
    assert artists["costs"].get_ydata() == pytest.approx(state["costs"])


def test_another_function_is_seen_and_each_step_asked_for_once():
    asked = []

    def lazy(x, y, theta0, theta1, alpha, steps):
        asked.append((alpha, steps))
        return np.array([[theta0 + steps], [theta1]])

    explorer = line_moves(X, Y, lazy)
    explorer.state(alpha=0.1, steps=3)
    assert explorer.state(alpha=0.1, steps=5)["points"][:, 0].tolist() == [4, 5, 6, 7, 8, 9]
    explorer.state(alpha=0.1, steps=2)
    assert len(asked) == len(set(asked))


def test_what_is_no_pair_of_numbers_is_said():
    with pytest.raises(TypeError, match="must return two numbers"):
        line_moves(X, Y, lambda *args: None)
    with pytest.raises(TypeError, match="must return two numbers"):
        line_moves(X, Y, lambda *args: (1, 2, 3))


def test_the_words_say_where_the_line_is_and_where_it_should_be():
    explorer = line_moves(X, Y, gradient_descent)
    words = explorer.words(alpha=0.5, steps=LINE_STEPS)
    assert "Least squares: 1.037 + 1.479·x" in words
    assert "After 1 step with" in explorer.words(steps=1)
    apart = explorer.words(alpha=0.6, steps=20)
    assert "α = 0.6 is above 0.523: it flies apart" in apart
    limit = 2 * regression.largest_rate(X)
    for alpha in (0.52, 0.53):
        costs = np.array(
            [
                regression.half_mse(*gradient_descent(X, Y, 4, -1, alpha, k), X, Y)
                for k in (100, 400)
            ]
        )
        assert (costs[1] < costs[0]) == (alpha < limit)


# --- one voice


@pytest.mark.parametrize(("row", "drag"), [(7, 0.0), (7, 4.0), (1, -2.5)])
def test_a_voice_grows_with_its_error_and_the_mean_follows(row, drag):
    state = one_voice(X, Y).state(row=row, drag=drag)
    moved = Y.copy()
    moved[row - 1] += drag
    assert state["pulls"] == pytest.approx(-regression.suggestions(*BEST, X, moved))
    # At the best line all cancel, so what is left is the drag alone, one m-th of it.
    assert state["mean"] == pytest.approx(drag / len(X) * np.array([1, X[row - 1]]), abs=1e-12)
    assert state["ends_at"] == pytest.approx(np.polyfit(X, moved, 1)[::-1])
    errors = np.abs(BEST[0] + BEST[1] * X - moved)
    assert state["share"] == pytest.approx(errors[row - 1] / errors.sum())


def test_at_the_ends_an_error_turns_the_line_more():
    explorer = one_voice(X, Y)
    turned = [abs(explorer.state(row=row, drag=DRAG)["ends_at"][1] - BEST[1]) for row in (1, 5, 8)]
    assert turned[0] > 5 * turned[1] and turned[2] > 5 * turned[1]


def test_the_pulls_fill_their_picture_and_its_numbers_are_true():
    """In place and dragged: two scales, and the numbers at the axes are those of the scale."""
    explorer = one_voice(X, Y)
    for drag, least in ((0.0, 1.5), (4.0, 1.5), (-0.5, 0)):
        state = explorer.state(row=8, drag=drag)
        artists = explorer._canvas.artists
        explorer._canvas.draw(state)
        shown = np.vstack([np.reshape(artists[name].get_data(), (2, -1)).T
                           for name in ("pulls", "own", "mean")])  # fmt: skip
        reach = np.nanmax(np.abs(shown), axis=0)
        assert (reach >= least).all() and (reach <= 3).all()
        for k, name in enumerate(("numbers0", "numbers1")):
            ticks = [float(text.get_text().replace("−", "-")) for text in artists[name]]
            places = [text.get_position()[k] for text in artists[name]]
            unit = ticks[-1] / places[-1]
            assert places[-1] == 2 and ticks == pytest.approx([unit * place for place in places])
            own = artists["own"].get_data()[k][1]
            assert own * unit == pytest.approx(state["pulls"][7, k])


def test_the_words_of_one_voice():
    assert one_voice(X, Y).words() == (
        "Example 7 of 8, in place, is 0.665 off the line: 17 % of all errors. The mean pull "
        "is (0, 0). Descent would end at slope 1.479; before: 1.479."
    )
    assert "dragged 2 down" in one_voice(X, Y).words(drag=-2.0)


def test_the_line_has_not_moved_when_it_opens():
    """What comes into place first is the learner's to predict."""
    assert len(line_moves(X, Y, gradient_descent).state()["points"]) == 1


def test_the_line_moves_into_place_with_the_rate_it_opens_with():
    explorer, lowest = line_moves(X, Y, gradient_descent), regression.half_mse(*BEST, X, Y)
    rate = explorer.state()["alpha"]
    start, end = explorer.state(steps=LINE_STEPS)["costs"][[0, -1]]
    assert rate == pytest.approx(0.3)
    assert end - lowest < 0.01 * (start - lowest)
    assert end > 1.01 * lowest  # the task is left to do
