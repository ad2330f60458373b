"""The explorers of lesson 6: every value of every control, swept without a browser."""

import gzip
import re
from pathlib import Path

import nbformat
import numpy as np
import pytest

from gdlesson import data, features
from gdlesson.lessons.many_features.explorers import (
    RS,
    SHARES,
    correlated_bowl,
    features_in_out,
    uncorrelated,
)

NOTEBOOKS = Path(__file__).resolve().parents[3] / "notebooks"
X, Y, NAMES = data.penguins()


@pytest.fixture(scope="module")
def in_out():
    return features_in_out(X, Y, NAMES, "g", start=("bill depth",))


@pytest.fixture(scope="module")
def bowl():
    return correlated_bowl(0.9, share=0.95)


def chosen(*which):
    return {f"feature{j}": name in which for j, name in enumerate(NAMES)}


@pytest.mark.parametrize("name", ["in and out", "bowl"])
def test_every_state_can_be_shown(name, in_out, bowl):
    explorer = in_out if name == "in and out" else bowl
    count = 0
    for controls, _, words, artists in explorer.sweep():
        count += 1
        assert words.endswith(".") and "nan" not in words and "inf" not in words, controls
        assert len(words) < 210, words
        for artist in artists.values():
            place = artist.get_position() if hasattr(artist, "get_text") else artist.get_data()
            for values, limits in zip(place, (artist.axes.get_xlim(), artist.axes.get_ylim())):
                values = np.atleast_1d(np.asarray(values, float))
                room = 0.35 * (max(limits) - min(limits))  # a line is cut a little outside
                assert not np.any(values < min(limits) - room), controls
                assert not np.any(values > max(limits) + room), controls
    assert count >= 128


def test_stored_html_is_small(in_out, monkeypatch):
    monkeypatch.setenv("GDLESSON_EXPLORER_STATES", "1200")
    assert len(features_in_out(X, Y, NAMES, "g")._repr_html_()) < 100_000
    assert len(gzip.compress(in_out.still.encode())) < 12_000
    assert len(correlated_bowl(0.9)._repr_html_()) < 250_000


# --- features in and out


def test_the_bars_are_the_best_coefficients(in_out):
    for per, scale in (("unit", np.ones(6)), ("std", X.std(axis=0))):
        state = in_out.state(**chosen("bill depth", "Gentoo", "male"), per=per)
        theta = features.least_squares(X[:, [1, 3, 5]], Y)
        wanted = np.zeros(6)
        wanted[[1, 3, 5]] = theta[1:]
        np.testing.assert_allclose(state["shown"], wanted * scale)
        fit = 1 - features.mse(theta, X[:, [1, 3, 5]], Y) / np.var(Y)
        assert state["fit"] == pytest.approx(fit)


def test_the_sign_of_bill_depth_turns(in_out):
    assert in_out.state()["shown"][1] == pytest.approx(-193, rel=1e-3)
    assert "Each has the sign that it has alone" in in_out.words()
    both = chosen("bill depth", "Chinstrap", "Gentoo")
    assert in_out.state(**both)["shown"][1] == pytest.approx(256.6, rel=1e-3)
    assert "Another sign than alone: bill depth (−193" in in_out.words(**both)
    everything = in_out.state(**chosen(*NAMES))
    assert everything["shown"][1] == pytest.approx(67.22, rel=1e-3)
    assert "6 of 6 in, R² 0.875" in in_out.words(**chosen(*NAMES))
    tasks = {task.text: task for task in in_out.tasks}
    task = tasks["Turn the sign of bill depth."]
    assert task.done(**in_out.state(**both)) and not task.done(**in_out.state())


def test_the_explorers_open_without_an_answer():
    """The sign of bill depth (6.p1) and the shape of the bowl are predicted just above them."""
    (path,) = NOTEBOOKS.glob("06_*.ipynb")
    sources = [cell.source for cell in nbformat.read(path, as_version=4).cells]
    (start,) = re.findall(r"features_in_out\(.*start=\(\"(.*)\",\)\)", "\n".join(sources))
    assert start in NAMES and start != "bill depth"
    assert "explorers.correlated_bowl()" in sources
    assert correlated_bowl().words().startswith("r = 0: curvatures 2 and 2, κ = 1. At 0.5")


def test_no_feature_at_all_says_the_mean(in_out):
    assert in_out.words(**chosen()) == "No feature is in: the mean, 4207 g, for each. R² 0."


# --- the bowl of two features


@pytest.mark.parametrize("r", RS)
def test_the_cloud_has_the_correlation_that_it_says(r, bowl):
    state = bowl.state(r=r, share=0.9)
    bowl._canvas.draw(state)
    x1, x2 = bowl._canvas.artists["cloud"].get_data()
    table = np.column_stack([x1, x2])
    np.testing.assert_allclose([table.mean(axis=0), table.std(axis=0)], [[0, 0], [1, 1]], atol=1e-9)
    assert np.corrcoef(x1, x2)[0, 1] == pytest.approx(r, abs=1e-9)
    bends = features.curvatures(table)
    assert [state["flat"], state["steep"]] == pytest.approx([bends[0], bends[-1]])
    assert state["steep"] / state["flat"] == pytest.approx((1 + abs(r)) / (1 - abs(r)))


def test_the_words_of_a_ravine(bowl):
    words = bowl.words()
    assert words.startswith("r = 0.9: curvatures 0.2 and 3.8, κ = 19.")
    assert words.endswith("steps to come 100 times closer: 44.")
    assert "flies apart" in bowl.words(r=0.9, share=1.05)
    assert "to and fro for ever" in bowl.words(r=-0.4, share=1.0)


@pytest.mark.parametrize(
    "r, share", [(0.9, 0.95), (-0.6, 0.4), (0.99, 0.9), (0.2, 0.1), (0.0, 0.5)]
)
def test_so_many_steps_are_needed(r, share, bowl):
    """In the slowest direction, as the theory says: one step less is not enough."""
    state = bowl.state(r=r, share=share)
    alpha = share * 2 / state["steep"]
    slowest = max(abs(1 - alpha * state["flat"]), abs(1 - alpha * state["steep"]))
    assert slowest ** state["needed"] <= 0.01 * (1 + 1e-9)
    assert state["needed"] == 1 or slowest ** (state["needed"] - 1) > 0.01
    gaps = np.linalg.norm(state["path"], axis=1)
    if state["needed"] < len(gaps):
        assert gaps[state["needed"]] <= 0.0101 * gaps[0]


def test_the_walk_is_descent_on_the_cloud(bowl):
    state = bowl.state(r=0.6, share=0.8)
    one, other = uncorrelated(60)
    table = np.column_stack([one, 0.6 * one + 0.8 * other])
    theta = np.append(0.0, state["path"][0])
    for k in range(1, 9):
        theta = features.descend(table, np.zeros(60), theta, 0.8 * features.largest_rate(table), 1)
        np.testing.assert_allclose(state["path"][k], theta[1:], atol=1e-9)


def test_both_axes_of_the_bowl_have_the_same_unit(bowl):
    axes = bowl._canvas.artists["path"].axes
    box = axes.get_window_extent()
    assert box.width == pytest.approx(box.height, rel=0.01)
    assert axes.get_xlim() == axes.get_ylim()


def test_the_tasks_can_be_fulfilled(bowl):
    done = [
        [task.done(**bowl.state(r=r, share=share)) for r in RS for share in SHARES]
        for task in bowl.tasks
    ]
    assert all(0 < sum(row) < len(row) / 3 for row in done)
