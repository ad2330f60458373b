"""Windows, heights and axes that several pictures share."""

import contextlib
from collections.abc import Callable, Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from gdlesson.text import first

TINY, HUGE = 1e-100, 1e100  # what lies outside is 0, or out of sight, on a logarithmic axis


def window_of(
    values: np.ndarray, low: float | None = None, high: float | None = None
) -> tuple[float, float]:
    """Returns (low, high): a stretch that shows where a path starts and what stays near it.

    What lies farther than four times the start's own size (at least 4) is left out, so that a path
    that flies apart does not squeeze everything else into a line. low, high: instead, where told.
    """
    start = values[0]
    far = 4 * max(1.0, abs(start))
    near = np.array([v for v in values if np.isfinite(v) and abs(v - start) <= far])
    pad = max(0.25 * float(np.ptp(near)), 0.5)
    return (
        float(near.min() - pad if low is None else low),
        float(near.max() + pad if high is None else high),
    )


def left_words(values: np.ndarray, low: float, high: float) -> str:
    """Returns ". It leaves the picture at step k", or "" for a path that stays in it."""
    outside = ~((values >= low) & (values <= high))
    out = first(outside)
    if out is None:
        return ""
    return f". It leaves the picture at step {out}" + (
        "" if outside[out:].all() else " and comes back"
    )


def heights(cost: Callable, values: Sequence[float] | np.ndarray) -> np.ndarray:
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


def heights2(cost: Callable, ones: np.ndarray, twos: np.ndarray) -> np.ndarray:
    """Returns cost at each pair of numbers, in their shape: asked at once, or else pair by pair."""
    ones, twos = np.broadcast_arrays(np.asarray(ones, float), np.asarray(twos, float))
    with np.errstate(all="ignore"), contextlib.suppress(Exception):
        found = np.asarray(cost(ones, twos), float)
        if found.shape == ones.shape:
            return found
    pairs = zip(ones.flat, twos.flat, strict=True)  # a function of plain numbers, as with math.exp
    return np.reshape([heights(lambda a, b=b: cost(a, b), a)[0] for a, b in pairs], ones.shape)


def near(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """Returns values far outside a window near its edge: the renderer fails on huge numbers."""
    reach = 50 * (high - low)
    return np.clip(np.where(np.isnan(values), np.nan, values), low - reach, high + reach)


def room(axes: Axes, curve: np.ndarray, dots: np.ndarray) -> None:
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


def on_log_axis(costs: np.ndarray) -> np.ndarray:
    """Returns the costs that a logarithmic axis can show, NaN for the others."""
    return np.where((costs > TINY) & (costs <= HUGE), costs, np.nan)


def whole_steps(axes: Axes, steps: int) -> None:
    """Sets ticks at whole steps only, from 0 to `steps`."""
    axes.set_xlim(-0.03 * max(steps, 1), 1.03 * max(steps, 1))
    axes.xaxis.set_major_locator(MaxNLocator("auto", integer=True, steps=[1, 2, 2.5, 5, 10]))


def sticks(x: np.ndarray, low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Returns (x, y) of a line that draws a stick at each x, from low to high, with gaps."""
    gap = np.full_like(x, np.nan, dtype=float)
    return np.repeat(x, 3), np.column_stack([low, high, gap]).ravel()


def regions(
    axes: Axes, parts: Sequence[tuple[str, float, float, str]], height: float = 0.97
) -> None:
    """Draws stretches of the axis of x in colours: (name, where it begins, ends, colour) each.

    height: of the names, from 0 to 1. An end may be inf; the axis of x must have its limits.
    """
    left, right = axes.get_xlim()
    for name, begin, end, colour in parts:
        begin, end = max(begin, left), min(end, right)
        axes.axvspan(begin, end, color=colour, zorder=0, linewidth=0)
        axes.text(
            (begin + end) / 2,
            height,
            name,
            ha="center",
            va="top" if height > 0.9 else "center",
            transform=axes.get_xaxis_transform(),
        )
