"""Windows, heights and axes that several pictures share."""

import contextlib

import numpy as np

from gdlesson.text import first


def window_of(values, low=None, high=None):
    """Returns (low, high): a stretch of θ that shows a path's start and what stays near it.

    What lies farther than four times the start's own size (at least 4) is left out, so that a path
    that flies apart does not squeeze everything else into a line.
    """
    start = values[0]
    far = 4 * max(1.0, abs(start))
    near = np.array([v for v in values if np.isfinite(v) and abs(v - start) <= far])
    pad = max(0.25 * float(np.ptp(near)), 0.5)
    low = near.min() - pad if low is None else low
    high = near.max() + pad if high is None else high
    return float(low), float(high)


def left_words(values, low, high):
    """Returns ". It leaves the picture after step k", or "" for a path that stays in it."""
    out = first(~((values >= low) & (values <= high)))
    if out is None:
        return ""
    return f". It leaves the picture at step {out}" + (
        "" if not ((values[out:] >= low) & (values[out:] <= high)).any() else " and comes back"
    )


def heights(cost, values):
    """Returns cost at each value, NaN where it has none: the function is asked value by value."""
    found = []
    with np.errstate(all="ignore"):
        for value in np.atleast_1d(values):
            try:
                height = float(np.asarray(cost(float(value))).reshape(()))
            except (ArithmeticError, ValueError):  # 1/0, 10.0**400, math.sqrt(-1)
                height = np.nan
            found.append(height)
    return np.array(found)


TINY, HUGE = 1e-100, 1e100  # what lies outside is 0, or out of sight, on a logarithmic axis


def near(values, low, high):
    """Values far outside a window, brought near its edge: the renderer fails on huge numbers."""
    reach = 50 * (high - low)
    return np.clip(np.where(np.isnan(values), np.nan, values), low - reach, high + reach)


def room(axes, curve, dots):
    """Sets the height for a curve; it may end outside where it goes on far beyond the dots."""
    curve, dots = curve[np.isfinite(curve)], dots[np.isfinite(dots)]
    if not len(curve):
        return
    low, high = curve.min(), curve.max()
    if len(dots) and np.ptp(dots) > 0:
        low = max(low, dots.min() - 2 * np.ptp(dots))
        high = min(high, dots.max() + 0.3 * np.ptp(dots))
    pad = 0.06 * max(float(high - low), 1e-9)
    axes.set_ylim(low - pad, high + pad)


def on_log_axis(costs):
    """The costs that a logarithmic axis can show, NaN for the others."""
    return np.where((costs > TINY) & (costs <= HUGE), costs, np.nan)


def whole_steps(axes, steps):
    """Ticks at whole steps only."""
    axes.set_xlim(-0.03 * max(steps, 1), 1.03 * max(steps, 1))
    axes.xaxis.get_major_locator().set_params(integer=True)


def heights2(cost, ones, twos):
    """Returns cost at each pair of numbers, in their shape: asked at once, or else pair by pair."""
    ones, twos = np.broadcast_arrays(np.asarray(ones, float), np.asarray(twos, float))
    with np.errstate(all="ignore"), contextlib.suppress(Exception):
        found = np.asarray(cost(ones, twos), float)
        if found.shape == ones.shape:
            return found
    pairs = zip(ones.flat, twos.flat, strict=True)  # a function of plain numbers, as with math.exp
    return np.reshape([heights(lambda a, b=b: cost(a, b), a)[0] for a, b in pairs], ones.shape)
