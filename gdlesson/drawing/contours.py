"""Contours of a cost of two numbers, and the window that shows the paths on it.

A window is ((low, high), (low, high)) of the first and the second number. A path is an array of
shape (steps + 1, 2).
"""

from collections.abc import Callable, Sequence

import numpy as np
from matplotlib.axes import Axes

from gdlesson.drawing.axes import heights2, near
from gdlesson.drawing.style import FAINT, GREY, STAR
from gdlesson.text import first, short
from gdlesson.validate import BadValue

Window = tuple[tuple[float, float], tuple[float, float]]


def points_of(path: object) -> np.ndarray:
    """Returns the points of a Path, a list of pairs or an array, as an array of shape (n, 2)."""
    points = np.array(getattr(path, "values", path), float)
    if points.ndim != 2 or points.shape[1] != 2 or not len(points):
        raise BadValue(f"a path must have the shape (steps + 1, 2), got {points.shape}")
    return points


def window_around(points: Sequence | np.ndarray, pad: float = 0.18) -> Window:
    """Returns the window of these points; pad: the room around, as a share of their spread."""
    points = np.asarray(points, float)
    room = pad * np.maximum(np.ptp(points, axis=0), 0.5)
    low, high = points.min(axis=0) - room, points.max(axis=0) + room
    return (float(low[0]), float(high[0])), (float(low[1]), float(high[1]))


def window_of_points(walked: Sequence[np.ndarray], ratio: float) -> Window:
    """Returns the window that shows the paths and (0, 0); its width is ratio times its height.

    Points farther away than three times the farthest start are left out.
    """
    far = 3 * max(1.0, *(np.abs(points[0]).max() for points in walked))
    every = np.vstack([[[0.0, 0.0]], *walked])
    every = every[(np.abs(np.nan_to_num(every, nan=np.inf)) <= far).all(axis=1)]
    low, high = every.min(axis=0), every.max(axis=0)
    middle, wide = (low + high) / 2, 1.25 * (high - low) + 0.6
    tall = max(wide[1], wide[0] / ratio)
    half = np.array([ratio * tall, tall]) / 2
    (a, c), (b, d) = middle - half, middle + half
    return (float(a), float(b)), (float(c), float(d))


def within(points: np.ndarray, window: Window) -> np.ndarray:
    """Returns for each point whether it lies in the window."""
    low, high = np.transpose(window)
    return ((points >= low) & (points <= high)).all(axis=1)


def inside(points: np.ndarray, window: Window) -> np.ndarray:
    """Returns the points up to the first outside, brought near the window's edge; NaN after it."""
    out = first(~within(points, window))
    shown = np.column_stack([near(points[:, i], *window[i]) for i in (0, 1)])
    if out is not None:
        shown[out + 1 :] = np.nan
    return shown


def left_window(points: np.ndarray, window: Window) -> str:
    """Returns ", leaving the picture at step k", or "" for a path that stays in it."""
    out = first(~within(points, window))
    return "" if out is None else f", leaving the picture at step {out}"


# --- levels: functions of the lowest and the highest cost


def even(low: float, high: float) -> np.ndarray:
    """Returns levels at even distances on a bowl, some of them above `high`."""
    return low + (high - low) * (np.arange(1, 11) / 6) ** 2


def doubled(low: float, high: float) -> np.ndarray:
    """Returns levels at powers of 2: round numbers, to be written on the contours."""
    levels = 2.0 ** np.arange(np.floor(np.log2(high)) - 7, np.floor(np.log2(high)) + 1)
    return levels[levels > low]


def fourfold(low: float, high: float) -> np.ndarray:
    """Returns levels each four times as high above the lowest as the one before."""
    return low + (high - low) / 4.0 ** np.arange(8, 0, -1)


def draw_contours(
    axes: Axes,
    cost: Callable,
    window: Window,
    levels: Callable = even,
    *,
    names: tuple[str, str] = ("", ""),
    lowest: Sequence[float] | None = None,
    low: float | None = None,
    high: float | None = None,
    written: bool = False,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Draws the contours of a cost in a window; returns (ones, twos, heights), each a grid.

    cost: a function of two numbers or arrays. levels: one of those above. names: of the axes.
    lowest: where a star is to stand. low, high: the heights that levels is asked with; the lowest
    and the highest in the window unless told. written: whether the contours carry their heights.
    """
    ones, twos = np.meshgrid(np.linspace(*window[0], 161), np.linspace(*window[1], 161))
    cost_at = heights2(cost, ones, twos)
    low = float(np.nanmin(cost_at)) if low is None else low
    high = float(np.nanmax(cost_at)) if high is None else high
    if high > low:  # a level plain has no contours
        drawn = axes.contour(
            ones, twos, cost_at, levels=levels(low, high), colors=FAINT, linewidths=0.9, zorder=1
        )
        if written:
            axes.clabel(drawn, fmt=short, fontsize=9, colors=GREY)
    if lowest is not None:
        axes.plot(*lowest, **STAR, zorder=2, gid="lowest")
    axes.set(xlim=window[0], ylim=window[1], xlabel=names[0], ylabel=names[1])
    axes.grid(visible=False)
    return ones, twos, cost_at
