"""The pictures of lesson 9: that what is drawn is what is said."""

import numpy as np
import pytest

from gdlesson.lessons.yes_or_no import birds, pictures


def line(picture, gid):
    return next(
        artist for axes in picture.figure.axes for artist in axes.lines if artist.get_gid() == gid
    )


def test_a_line_through_zeros_and_ones():
    measures, male = birds.adelies()
    picture = pictures.line_on_yes_no(measures[:, 1], male, "bill depth (mm)", "male")
    assert "from −0.199 to 1.27; for 16 of them" in picture.description
    assert set(line(picture, "data").get_ydata()) == {0, 1}


def test_the_sigmoid_and_its_slope():
    picture = pictures.sigmoid_and_slope()
    z, h = line(picture, "sigmoid").get_data()
    slope = line(picture, "slope").get_ydata()
    assert h[120] == 0.5 and slope.max() == 0.25 and z[np.argmax(slope)] == 0
    np.testing.assert_allclose(slope, np.gradient(h, z), atol=2e-3)
    assert "Its slope is h·(1 − h): 0.25 at 0, the steepest" in picture.description


def test_surprise():
    picture = pictures.surprise()
    assert "0.5 costs 0.693, 0.1 costs 2.3, 0.01 costs 4.61" in picture.description
    for axes in picture.figure.axes:
        logs, squares = (one.get_ydata() for one in axes.lines)
        assert logs.max() > 6 and squares.max() < 1
    (right, left) = (axes.lines[0].get_ydata() for axes in picture.figure.axes)
    np.testing.assert_allclose(right, left[::-1])


@pytest.mark.parametrize("costs, words", [
    ([0.05, 0.02, 0.005], "J falls and θ grows at every mark"),
    ([0.05, 0.06, 0.005], "not all of it falls or grows"),
])  # fmt: skip
def test_the_length_of_theta(costs, words):
    picture = pictures.norm_grows([1, 10, 100], costs, [2, 3, 6])
    assert words in picture.description and "100: 0.005 and 6" in picture.description
    assert list(line(picture, "lengths").get_ydata()) == [2, 3, 6]


def test_two_costs():
    picture = pictures.two_costs([1, 10, 100], [0.5, 0.3, 0.2], [0.6, 0.4, 0.9])
    assert "lowest at 10 steps, 0.4, and 0.9 at the end" in picture.description
    assert "falls all the time" in picture.caption and "turns at 10 steps" in picture.caption
    risen = pictures.two_costs([1, 10], [0.3, 0.4], [0.6, 0.4])
    assert "does not always fall" in risen.caption
