"""Numbers, points, lines and counts in words."""

import math

import numpy as np
import pytest

from gdlesson.text import count, digits, first, line_text, listed, point, short


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (3, "3"),
        (-2.5, "−2.5"),
        (1.2288, "1.229"),
        (0.0804, "0.08"),
        (0.00123, "0.00123"),
        (1.5e-5, "1.5e−5"),
        (121007.4, "121007"),
        (-1e300, "−1e300"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
        (math.nan, "no number"),
    ],
)
def test_short_numbers(value, text):
    assert short(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.003334, "0.00333"),
        (0.0001, "0.0001"),
        (3.534, "3.53"),
        (-12.94, "−12.9"),
        (999.4, "999"),
        (999.6, "1000"),
        (1465.7, "1466"),
        (1_109_000, "1109000"),
        (1.446e18, "1.45e18"),
        (1.5e-5, "1.5e−5"),
        (math.inf, "∞"),
        (math.nan, "no number"),
    ],
)
def test_three_digits(value, text):
    assert digits(value) == text


def test_points_and_lines():
    assert point((1.0371, -1.5)) == "(1.037, −1.5)"
    assert line_text((4, -1)) == "4 − 1·x" and line_text(np.array([-0.5, 2.25])) == "−0.5 + 2.25·x"
    assert line_text((3.5344, 0.003334), "hours", digits) == "3.53 + 0.00333·hours"


def test_counts_and_lists():
    assert [count(n, "step") for n in (0, 1, 2)] == ["0 steps", "1 step", "2 steps"]
    assert listed([1]) == "1" and listed("ab") == "a and b" and listed([1, 2, 3]) == "1, 2 and 3"
    assert listed(range(12), most=3) == "0, 1, 2 and 9 more" and listed([]) == ""


def test_first():
    assert first(np.array([False, True, True])) == 1 and first(np.zeros(3, bool)) is None
