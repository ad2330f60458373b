"""θ²: its regimes, when to stop, and the blindfolded walker."""

import math
import warnings

import numpy as np
import pytest

from gdlesson.descent import gradient_descent
from gdlesson.lessons.theta_squared.blindfolded import blindfolded_walk
from gdlesson.lessons.theta_squared.square import regime, square, square_slope, stopping_steps


def test_regimes_are_exact():
    cases = {
        0.01: "straight in",
        math.nextafter(0.5, 0): "straight in",
        0.5: "one step",
        math.nextafter(0.5, 1): "zigzag",
        math.nextafter(1, 0): "zigzag",
        1: "bounces for ever",
        math.nextafter(1, 2): "flies apart",
        2: "flies apart",
    }
    assert {alpha: regime(alpha) for alpha in cases} == cases
    with pytest.raises(ValueError, match="alpha must be positive"):
        regime(0)


def test_stopping_rules_against_a_plain_loop():
    path = gradient_descent(square_slope, 3, 0.1, 100)
    stops = stopping_steps(path, path.values**2, 0.001, 1e-6)
    theta, k = 3.0, 0
    while abs(2 * theta) > 0.001:
        theta, k = theta - 0.2 * theta, k + 1
    assert stops["small gradient"] == k
    theta, k, change = 3.0, 0, 1
    while change > 1e-6:
        new = theta - 0.2 * theta
        change, theta, k = theta**2 - new**2, new, k + 1
    assert stops["small change"] == k and stops["fixed number"] == 100
    never = stopping_steps(gradient_descent(square_slope, 3, 1, 9), np.full(10, 9.0), 1e-3, -1)
    assert never["small gradient"] is None and never["small change"] is None


def test_the_walker_by_hand():
    walker = blindfolded_walk(square, 3, 2, 5)
    # 3: left 1 is lower. 1: neither -1 (same) nor 3. Stride 1: left 0. 0: neither. Stride 0.5 ...
    assert walker.values.tolist() == [3, 1, 1, 0, 0, 0]
    assert walker.strides.tolist() == [2, 2, 1, 1, 0.5, 0.25]
    assert walker.feels.tolist() == [1, 3, 5, 7, 9, 11] and walker.steps == 5


def test_the_walker_asks_as_often_as_it_says():
    asked = []
    walker = blindfolded_walk(lambda theta: asked.append(theta) or theta**2, -4, 0.3, 25)
    assert len(asked) == walker.feels[-1] == 51
    assert (np.diff(walker.values**2) <= 0).all() and abs(walker.values[-1]) < 0.01


def test_the_walker_meets_odd_functions():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert blindfolded_walk(lambda t: t**3, 0, 1, 3).values.tolist() == [0, -1, -2, -3]
        assert blindfolded_walk(lambda t: math.nan, 1, 1, 2).values.tolist() == [1, 1, 1]
        assert blindfolded_walk(lambda t: 10.0 ** (t * t), 30, 1, 1).values.tolist() == [30, 30]
    with pytest.raises(TypeError, match="f must be a function"):
        blindfolded_walk(3, 1, 1, 1)
    with pytest.raises(ValueError, match="stride must be positive"):
        blindfolded_walk(square, 1, 0, 1)
    with pytest.raises(TypeError, match="f returned None"):
        blindfolded_walk(lambda t: None, 1, 1, 1)
