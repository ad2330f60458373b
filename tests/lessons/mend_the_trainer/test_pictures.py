"""The pictures of lesson 10: that what is drawn is what is said."""

import numpy as np
import pytest

from gdlesson.lessons.mend_the_trainer import birds, given, pictures


@pytest.mark.parametrize("errors, goes", [
    ((600, 580, 570, 500), "It still falls after that"),
    ((600, 300, 280, 279.9), "It falls no further after that"),
    ((600, 700, 900, 5000), "It rises after that"),
    ((600, 1e5, 1e9, np.inf), "It rises after that"),
    ((600, 1e5, np.nan, np.nan), "It rises after that"),
])  # fmt: skip
def test_where_the_curve_goes(errors, goes):
    picture = pictures.error_curve([1, 5, 10, 50], errors, 10, 810.0, 278.0)
    assert goes in picture.description and "stops at 10" in picture.description
    curve = picture.figure.axes[0].lines[0].get_ydata()
    drawn = [error for error in errors if error < 1e6]
    np.testing.assert_allclose(curve[np.isfinite(curve)], drawn)


def test_a_walk_that_flew_apart_is_drawn_all_the_same():
    X, y = birds.to_learn_from()
    some = np.where(np.arange(len(y)) % 3 == 0, np.nan, y)
    assert "78 of them are said no number" in pictures.said_and_so(some, y).description
    assert "233 of them are said no number" in pictures.said_and_so(y * np.inf, y).description
    assert "g too heavy" in pictures.said_and_so(1e200 * y, y).description
    for h in (some, y * np.inf, 1e200 * y):
        assert "<img" in pictures.said_and_so(h, y)._repr_html_()


def test_what_is_said_and_what_is_so():
    X, y = birds.to_learn_from()
    h = given.trainer(X, y)[0](X)
    picture = pictures.said_and_so(h, y)
    assert "typically 571 g off" in picture.description
    assert "heaviest quarter is said 720 g too light" in picture.description
    xs, ys = picture.figure.axes[0].lines[0].get_data()
    np.testing.assert_array_equal(xs, y)
    np.testing.assert_array_equal(ys, h)
