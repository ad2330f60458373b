"""The blindfolded walker: down a hill without a slope, by feeling one stride left and right."""

import math
from dataclasses import dataclass

import numpy as np

from gdlesson.descent import gradient_descent, numerical_slope
from gdlesson.lessons.theta_squared.square import square
from gdlesson.text import count, first, short
from gdlesson.validate import answer, function, number, positive, whole


@dataclass(frozen=True, eq=False)
class Walk:
    """Where the blindfolded walker has been.

    values: shape (steps + 1,), the start first. strides: shape (steps + 1,), how far the walker
    reaches from each. feels: shape (steps + 1,), how often J had been asked by then.
    """

    values: np.ndarray
    strides: np.ndarray
    feels: np.ndarray

    @property
    def steps(self):
        """The number of rounds of feeling left and right."""
        return len(self.values) - 1


def blindfolded_walk(f, start, stride, steps):
    """Returns the Walk that feels one stride left and right, `steps` times, and goes lower.

    Where neither side is lower the walker stays and halves the stride. f: a function of a number.
    Raises BadInput, in words, for anything that it cannot walk with.
    """
    function("f", f)
    theta = number("start", start)
    stride = positive("stride", stride)
    steps = whole("steps", steps)

    def height(theta):
        try:
            return answer("f", f(theta), 0.0)
        except OverflowError:
            return math.inf

    here, feels = height(theta), 1
    rows = [(theta, stride, feels)]
    with np.errstate(all="ignore"):
        for _ in range(steps):
            left, right = height(theta - stride), height(theta + stride)
            feels += 2
            if left < here and left <= right:
                theta, here = theta - stride, left
            elif right < here:
                theta, here = theta + stride, right
            else:
                stride = stride / 2
            rows.append((theta, stride, feels))
    values, strides, counts = zip(*rows)
    return Walk(np.array(values), np.array(strides), np.array(counts))


CLOSE = 1e-6  # nearer than this counts as there: a logarithmic axis has no place for 0


def closeness(gaps, looks):
    """Returns how near a walk came, in words; gaps: distances, looks: how often J was computed."""
    there = first(gaps <= CLOSE)
    if there is not None:
        return f"there after computing J {count(looks[there], 'time')}"
    away = f"{short(gaps[-1])} away" if np.isfinite(gaps[-1]) else "lost"
    return f"{away} after computing J {count(looks[-1], 'time')}"


def walker_and_follower(start, stride, alpha, steps, cost=square):
    """Returns (Walk, Path) of the same number of steps on the same J, each looking at J only."""
    walk = blindfolded_walk(cost, start, stride, steps)
    return walk, gradient_descent(lambda t: numerical_slope(cost, t), start, alpha, steps)
