"""The pictures of lesson 7: what they draw is what they say."""

import numpy as np
import pytest

from gdlesson import data, stochastic
from gdlesson.lessons.data_per_step import pictures, walks

LINE, MASS = walks.line_data()


def line(picture, gid, axes=0):
    found = [line for line in picture.figure.axes[axes].lines if line.get_gid() == gid]
    assert len(found) == 1, gid
    return [np.asarray(part, float) for part in found[0].get_data()]


def test_the_floor_is_drawn_by_theory_and_measured():
    picture = pictures.noise_floor(LINE, MASS, sizes=(8,), rates=(0.05, 0.2))
    rates, floors = line(picture, "theory 8")
    assert floors[10] == pytest.approx(stochastic.floor(LINE, MASS, rates[10], 8))
    rates, seen = line(picture, "measured 8")
    assert list(rates) == [0.05, 0.2]
    assert f"{stochastic.floor(LINE, MASS, 0.2, 8):.1%} and {seen[1]:.1%} at α = 0.2" in repr(
        picture
    )


def test_the_noise_of_batches_ends_at_nothing():
    picture = pictures.noise_of_batches(LINE, MASS)
    sizes, noise = line(picture, "measured")
    assert sizes[0] == 1 and noise[0] == pytest.approx(1) and sizes[-1] == 222
    assert noise == pytest.approx(np.sqrt((333 - sizes) / 332 / sizes), rel=0.15)
    assert "0.00 for 333" in repr(picture)


def test_four_curves_are_those_of_their_settings():
    picture = pictures.four_curves(LINE, MASS)
    ends = {letter: line(picture, letter)[1][-1] for letter in "ABCD"}
    assert ends["A"] == pytest.approx(15.4, rel=2e-3)  # all at once: far to go
    assert ends["B"] == pytest.approx(8.09, rel=2e-3)  # sorted
    assert ends["C"] < 1.005 < 1.02 < ends["D"] < 1.2
    waves = line(picture, "B")[1][20::20]
    assert np.ptp(waves[2:]) < 0.05  # the same at the end of each epoch
    assert not {"step", "sorted", "333"} & set(repr(picture).split())


def test_the_running_mean_ends_at_the_mean():
    y = MASS[data.orders()[0]]
    picture = pictures.running_mean(y)
    assert line(picture, "falling")[1][-1] == pytest.approx(MASS.mean())
    assert "4207.057" in repr(picture)


def test_seconds_are_drawn_and_not_said():
    picture = pictures.time_per_update([1, 10], [2e-6, 3e-6])
    assert list(line(picture, "measured")[1]) == pytest.approx([2, 3])
    assert list(line(picture, "alone")[1]) == pytest.approx([2, 20])
    assert repr(picture) == repr(pictures.time_per_update([1, 10], [5e-6, 9e-6]))
