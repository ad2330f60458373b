"""The lessons' explorers: every value of every control, swept without a browser."""

import gzip

import numpy as np
import pytest
from swept import check_every_state

from gdlesson.descent import gradient_descent
from gdlesson.lessons.theta_squared.explorers import (
    EDGE,
    REACH,
    blindfolded_walker,
    theta_squared,
    theta_squared_state,
    theta_squared_words,
    walker_state,
)
from gdlesson.lessons.theta_squared.square import square_slope

EXPLORERS = {"theta_squared": theta_squared, "blindfolded_walker": blindfolded_walker}


@pytest.mark.parametrize("name", EXPLORERS)
def test_every_state_can_be_shown(name):
    check_every_state(EXPLORERS[name](), least=100)


@pytest.mark.parametrize("name", EXPLORERS)
def test_the_still_picture_is_small(name):
    explorer = EXPLORERS[name]()
    assert len(explorer.still) < 60_000 and len(gzip.compress(explorer.still.encode())) < 12_000


# --- theta squared ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("alpha", "words"),
    [
        (0.1, "α = 0.1: straight in, each θ is 0.8 of the one before."),
        (0.49, "α = 0.49: straight in, each θ is 0.02 of the one before."),
        (0.1 * 5, "α = 0.5: one step, θ := θ − 0.5·2θ = 0."),
        (0.51, "α = 0.51: zigzag, each θ is −0.02 times the one before."),
        (0.99, "α = 0.99: zigzag, each θ is −0.98 times the one before."),
        (0.1 * 3 + 0.7, "α = 1: bounces for ever, each θ is −1 times the one before."),
        (1.01, "α = 1.01: flies apart, each θ is −1.02 times the one before."),
        (1.2, "α = 1.2: flies apart, each θ is −1.4 times the one before."),
    ],
)
def test_regimes_in_words(alpha, words):
    assert theta_squared().words(alpha=alpha).startswith(words)


def test_words_say_where_the_path_is():
    explorer = theta_squared()
    assert explorer.words().endswith("From θ = 3 to θ = 0.322 in 10 steps.")
    assert explorer.words(steps=1).endswith("From θ = 3 to θ = 2.4 in 1 step.")
    assert explorer.words(alpha=1.2).endswith(
        "to θ = 86.776 in 10 steps. It left the picture at step 2."
    )
    assert "does not move" in explorer.words(start=0)
    assert explorer.description.startswith("Gradient descent on J(θ) = θ². α = 0.1: straight in")


@pytest.mark.parametrize("alpha", [0.01, 0.1, 0.5, 0.8, 1.0, 1.2])
def test_the_dots_are_the_path(alpha):
    explorer = theta_squared()
    state = explorer.state(alpha=alpha, start=4.0, steps=30)
    path = gradient_descent(square_slope, 4.0, alpha, 30)
    assert state["values"].tolist() == path.values.tolist()
    assert state["exact"] == pytest.approx(path.values, rel=1e-9, abs=1e-12)
    explorer._canvas.draw(state)
    artists = explorer._canvas.artists
    inside = np.abs(path.values) <= REACH
    x, y = artists["path"].get_data()
    assert x[inside].tolist() == path.values[inside].tolist()
    assert y[inside] == pytest.approx(path.values[inside] ** 2)
    k, theta = artists["walked"].get_data()
    assert k.tolist() == list(range(31)) and np.isfinite(theta).tolist() == inside.tolist()
    assert artists["rate"].get_xdata()[0] == alpha
    assert (
        np.nanmax(np.abs(artists["exact"].get_ydata())) < 1000
    )  # no numbers that a renderer fails on


@pytest.mark.parametrize(
    ("alpha", "kind", "stretch"),
    [
        (0.1, "straight in", (0, 0.5)),
        (0.5, "one step", (0.5, 0.5)),
        (0.75, "zigzag", (0.5, 1)),
        (1.0, "bounces for ever", (1, 1)),
        (1.1, "flies apart", (1, EDGE)),
    ],
)
def test_the_strip_tells_of_this_alpha_before_anything_runs_and_of_no_other(alpha, kind, stretch):
    explorer = theta_squared(alpha=alpha, steps=0)
    for canvas in explorer._canvases:  # wide and narrow
        canvas.draw(explorer.state())
        strip = canvas.figure.axes[2]
        assert [text.get_text().strip() for text in strip.texts] == [kind]
        ticks = [tick.get_text() for tick in strip.get_xticklabels()]
        assert ticks == ["0", "0.25", "0.5", "0.75", "1"]
        shown = [artist for artist in strip.collections if artist.get_visible()]
        across = [artist.get_paths()[0].vertices[:, 0] for artist in shown]
        across += [line.get_xdata() for line in strip.lines if line.get_label() == "border"]
        (x,) = [x for x in across if len(x)]
        assert (min(x), max(x)) == stretch
        box = strip.texts[0].get_window_extent()
        assert strip.bbox.x0 <= box.x0 and box.x1 <= strip.bbox.x1


@pytest.mark.parametrize(
    ("alpha", "start", "steps"), [(0.1, 3.0, 0), (0.1, -4.0, 2), (0.9, 2.0, 1), (1.0, 3.0, 3)]
)
def test_the_next_step_is_drawn_as_a_step(alpha, start, steps):
    """The tangent at the last dot, and an arrow of the length α times its slope."""
    explorer = theta_squared()
    explorer._canvas.draw(explorer.state(alpha=alpha, start=start, steps=steps))
    here, there = gradient_descent(square_slope, start, alpha, steps + 1).values[-2:]
    (x0, x1), (y0, y1) = explorer._canvas.artists["tangent"].get_data()
    assert (x0 + x1) / 2 == pytest.approx(here) and (y0 + y1) / 2 == pytest.approx(here**2)
    assert (y1 - y0) / (x1 - x0) == pytest.approx(2 * here)
    begin, tip = explorer._canvas.artists["arrow"].get_xdata()[:2]
    assert (begin, tip) == (pytest.approx(here), pytest.approx(there))
    assert abs(tip - begin) == pytest.approx(alpha * abs(2 * here))


@pytest.mark.parametrize("controls", [{"start": 0.0}, {"alpha": 1.2, "steps": 30}])
def test_no_step_is_drawn_where_none_can_be_seen(controls):
    explorer = theta_squared()
    explorer._canvas.draw(explorer.state(**controls))
    assert len(explorer._canvas.artists["arrow"].get_xdata()) == 0


def test_states_are_pure():
    for _ in range(2):
        state = theta_squared_state(0.1, 3.0, 10)
        assert theta_squared_words(**state).endswith("in 10 steps.")


# --- the walker ---------------------------------------------------------------------------------


def test_the_walker_opens_on_the_way():
    """How often the ground is felt is a prediction: the first sight must not answer it."""
    walker = blindfolded_walker()
    assert abs(walker.state()["walker"][-1]) > 1
    assert "27 times" in walker.words(steps=13)


def test_the_walker_and_the_follower():
    state = walker_state(3.0, 1.0, 5)
    assert state["walker"].tolist() == [3, 2, 1, 0, 0, 0]
    assert state["follower"] == pytest.approx(3 * 0.8 ** np.arange(6), rel=1e-6)
    assert state["feels"].tolist() == [1, 3, 5, 7, 9, 11]
    assert state["looks"].tolist() == [0, 2, 4, 6, 8, 10]
    words = blindfolded_walker().words(start=3, stride=1, steps=5)
    assert words == (
        "Stride 0.25 after 5 rounds. Feeling: there after computing J 7 times. "
        "Following the slope with α = 0.1: 0.983 away after computing J 10 times."
    )


def test_the_walkers_hands_reach_one_stride():
    explorer = blindfolded_walker()
    explorer._canvas.draw(explorer.state(start=3, stride=2, steps=0))
    assert explorer._canvas.artists["hands"].get_xdata().tolist() == [1, 5]
