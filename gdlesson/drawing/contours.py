"""Contours of a cost of two numbers, and the window that shows the paths on it."""

import numpy as np

from gdlesson.drawing.axes import heights2, near
from gdlesson.drawing.style import GREY
from gdlesson.text import first, point


def points_of(path):
    """Returns the points of a Path, a list of pairs or an array, as an array of shape (n, 2)."""
    points = np.array(getattr(path, "values", path), float)
    if points.ndim != 2 or points.shape[1] != 2 or not len(points):
        raise ValueError(f"a path must have the shape (steps + 1, 2), got {points.shape}")
    return points


def window_of_points(walked, ratio):
    """Returns (low, high) of θ1 and of θ2 that show the paths and (0, 0); width = ratio · height.

    Points farther away than three times the farthest start are left out.
    """
    far = 3 * max(1.0, *(np.abs(points[0]).max() for points in walked))
    every = np.vstack([[[0.0, 0.0]], *walked])
    every = every[
        np.isfinite(every).all(axis=1) & (np.abs(np.nan_to_num(every)) <= far).all(axis=1)
    ]
    low, high = every.min(axis=0), every.max(axis=0)
    middle, wide = (low + high) / 2, 1.25 * (high - low) + 0.6
    tall = max(wide[1], wide[0] / ratio)
    half = np.array([ratio * tall, tall]) / 2
    (a, c), (b, d) = middle - half, middle + half
    return float(a), float(b), float(c), float(d)


def within(points, window):
    a, b, c, d = window
    return (points[:, 0] >= a) & (points[:, 0] <= b) & (points[:, 1] >= c) & (points[:, 1] <= d)


def inside(points, window):
    """The points up to the first outside the window, brought near its edge; NaN after it."""
    out = first(~within(points, window))
    shown = np.column_stack([near(points[:, 0], *window[:2]), near(points[:, 1], *window[2:])])
    if out is not None:
        shown[out + 1 :] = np.nan
    return shown


def left_window(points, window):
    out = first(~within(points, window))
    return "" if out is None else f", leaving the picture at step {out}"


def contours(axes, cost, window, walked):
    """Contours of cost in a window, one through each start, both axes to one scale."""
    a, b, c, d = window
    ones, twos = np.meshgrid(np.linspace(a, b, 81), np.linspace(c, d, 61))
    high = heights2(cost, ones, twos)
    low, top = np.nanmin(high), max(float(cost(*points[0])) for points in walked)
    if top - low < 1e-9 * (np.nanmax(high) - low) or not np.isfinite(top):
        top = np.nanmax(high)  # all the starts are at the bottom
    levels = low + (top - low) * (np.arange(1, 11) / 6) ** 2  # even steps on a bowl
    if top > low:  # a level plain has no contours
        axes.contour(ones, twos, high, levels=levels, colors=GREY, linewidths=0.8, zorder=1)
    axes.set(xlim=(a, b), ylim=(c, d), xlabel="θ1", ylabel="θ2")
    axes.set_aspect("equal")  # else right angles do not look right
    axes.grid(visible=False)


def points_words(points):
    """Returns how many steps a path of points has, from where to where."""
    steps = len(points) - 1
    many = f"{steps} step{'' if steps == 1 else 's'} from {point(points[0])}"
    out = first(~np.isfinite(points).all(axis=1))
    if out is not None:
        return f"{many}; θ left the finite numbers at step {out}"
    return f"{many} to {point(points[-1])}"
