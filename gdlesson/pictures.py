"""Pictures: functions of numbers that return a figure with its description.

    path = gradient_descent(square_slope, start=3, alpha=0.1, steps=10)
    path_on_curve(path)           # at the end of a cell: the picture, its description below it

How to add one: compute the numbers, draw them, say them. The description is made of the same
numbers as the drawing, because it is what a reader who cannot see the picture gets, and what the
tests compare.

    def two_dots(x, y):
        '''Returns a Picture of two dots.'''
        with style():
            figure, axes = new_figure()
            axes.plot(x, y, **MARKS[0])
        return Picture(figure, f"Two dots, {short(abs(x[1] - x[0]))} apart.")

Every figure is one of its own: pyplot and the reader's own settings are left alone.
"""

import base64
import contextlib
import io
from contextlib import contextmanager
from html import escape

import matplotlib
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure
from matplotlib.offsetbox import AnnotationBbox, HPacker, TextArea
from PIL import Image

from gdlesson import derivation, regression
from gdlesson.descent import (
    blindfolded_walk,
    exact_on_square,
    first,
    gradient_descent,
    number,
    numerical_slope,
    positive,
    regime,
    short,
    square,
    square_slope,
    steps_until,
    stopping_steps,
)

# Okabe and Ito's colours, which stay apart for every kind of colour vision.
BLACK, GREY = "#000000", "#6E6E6E"
ORANGE, SKY, GREEN, YELLOW = "#E69F00", "#56B4E9", "#009E73", "#F0E442"
BLUE, VERMILION, PURPLE = "#0072B2", "#D55E00", "#CC79A7"

# A marker and a line style beside each colour, for when several paths share a picture. Most
# markers are hollow and larger, so that a dot under them can still be seen.
HOLLOW = {"markerfacecolor": "none", "markersize": 9}
MARKS = (
    {"color": BLUE, "marker": "o", "linestyle": "-"},
    {"color": VERMILION, "marker": "s", "linestyle": "--", **HOLLOW},
    {"color": GREEN, "marker": "^", "linestyle": "-.", **HOLLOW},
    {"color": PURPLE, "marker": "D", "linestyle": ":", **HOLLOW},
    {"color": BLACK, "marker": "v", "linestyle": "-"},
    {"color": SKY, "marker": "P", "linestyle": "--", **HOLLOW},
)

# The regimes of alpha on theta², in order: where each ends, its colour.
REGIMES = (
    ("straight in", 0.0, 0.5, "#CFE8F7"),
    ("zigzag", 0.5, 1.0, "#FBE7B8"),
    ("flies apart", 1.0, None, "#F6CDB4"),
)

WIDTH, HEIGHT = 7.6, 3.5  # inches of 100 pixels: fits beside JupyterLab's side bar
SHARP = 2  # pixels drawn for each pixel of the page
STYLE = {
    "figure.facecolor": "white",
    "figure.constrained_layout.w_pad": 0.09,  # inches: the card's margin in a dark theme
    "figure.constrained_layout.h_pad": 0.08,
    "font.family": "DejaVu Sans",  # comes with Matplotlib, and has θ, α and ²
    "font.size": 10,
    "axes.titlesize": 10.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#E3E3E3",
    "lines.markersize": 5.5,
    "lines.linewidth": 1.4,
    "legend.frameon": False,
}


@contextmanager
def style():
    """The look of all pictures, for as long as a `with` lasts."""
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(STYLE)
        yield


def new_empty_figure(width=WIDTH, height=HEIGHT, dpi=100):
    """Returns a figure of its own without axes; use it inside style()."""
    figure = Figure(figsize=(width, height), dpi=dpi, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def new_figure(columns=1, height=HEIGHT, width=WIDTH):
    """Returns (figure, axes): a figure of its own with one row of axes; use it inside style()."""
    figure = new_empty_figure(width, height)
    return figure, figure.subplots(1, columns)


class Picture:
    """A figure and the words that describe it, shown as a white card with its caption.

    description: what is drawn, in words and numbers; alternative text and caption alike.
    """

    def __init__(self, figure, description):
        self.figure = figure
        self.description = description
        self.png = png(figure)

    def __repr__(self):
        return self.description

    def _repr_html_(self):
        return figure_html(self.png, self.description, self.figure.get_figwidth())


def png(figure, sharp=SHARP, colours=64):
    """Returns the figure as the bytes of a small PNG; sharp: pixels for each pixel of the page."""
    with style():
        figure.set_dpi(100 * sharp)
        figure.canvas.draw()
        pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3]
    small = io.BytesIO()
    few_colours(Image.fromarray(pixels), colours).save(small, format="png", optimize=True)
    return small.getvalue()


def few_colours(image, colours):
    """Returns a Pillow image in that many colours of its own, or fewer.

    Half of them are its most common ones, kept exactly, so that white stays white and no two areas
    become one; the other half serve the soft edges between.
    """
    half = colours // 2
    common = sorted(image.getcolors(1 << 16) or [], reverse=True)[:half]
    sample = image.resize((image.width // 2, image.height // 2), Image.Resampling.NEAREST)
    rest = sample.quantize(half, dither=Image.Dither.NONE).getpalette()[: 3 * half]
    kept = np.zeros((0, 3), int)
    for colour in [colour for _, colour in common] + np.reshape(rest, (-1, 3)).tolist():
        # Pillow compares coarsely: one that looks the same could be taken for a common one.
        if not (np.abs(kept - colour).max(axis=1) <= 8).any():
            kept = np.vstack([kept, colour])
    palette = Image.new("P", (1, 1))
    palette.putpalette(kept.flatten().tolist())
    return image.quantize(palette=palette, dither=Image.Dither.NONE)


def figure_html(image, description, inches=WIDTH):
    """Returns HTML of a picture with alternative text and caption; image: the bytes of a PNG."""
    text = escape(description)
    data = base64.b64encode(image).decode()
    return (
        '<figure style="margin: 0.5em 0">'
        f'<img alt="{text}" width="{round(inches * 100)}" '
        'style="max-width: 100%; height: auto; background: white; border-radius: 4px" '
        f'src="data:image/png;base64,{data}">'
        f'<figcaption style="max-width: {round(inches * 100)}px">{text}</figcaption></figure>'
    )


# --- Words that several pictures share ----------------------------------------------------------


def path_words(path):
    """Returns what a path of a number did, as one phrase made of its own numbers."""
    steps = path.steps
    many = f"{steps} step{'' if steps == 1 else 's'} with α = {short(path.alpha)}"
    if path.left_finite_at is not None:
        return f"{many} from {path.at(0)}; θ left the finite numbers at step {path.left_finite_at}"
    words = f"{many} from {path.at(0)} to {path.at(-1)}"
    return words + ratio_words(path.values)


def ratio_words(values):
    """Returns how each step compares with the one before, where all compare alike; else ""."""
    moves = np.diff(values)
    if len(moves) < 2 or not np.isfinite(moves).all():
        return ""
    if moves[0] == 0:
        return "; it does not move"
    if not moves[1:].any():
        return "; the first step arrives and the rest stay there"
    if not moves.all():
        return ""
    ratios = moves[1:] / moves[:-1]
    if np.ptp(ratios) > 1e-6 * np.abs(ratios).max():
        return ""
    ratio = float(ratios.mean())
    size = "as long as" if abs(abs(ratio) - 1) < 1e-9 else f"{short(abs(ratio))} of"
    return f"; each {'goes the other way and ' if ratio < 0 else ''}is {size} the one before"


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


# --- Lesson 1 -----------------------------------------------------------------------------------


def path_on_curve(path, cost=square, name="J(θ) = θ²", window=None):
    """Returns a Picture of a curve with a path on it.

    path: a Path of a number. cost: J, a function of a number. name: what the curve is called.
    window: (low, high) of θ; without it, where the path is.
    """
    values = path.values
    if window is None:
        low, high = window_of(values)
        wide = high - low
        if cost is square or low - wide <= 0 <= high + wide:  # both sides of 0 alike
            high = max(abs(low), abs(high))
            low = -high
    else:
        low, high = window
    theta = np.linspace(low, high, 301)
    curve = heights(cost, theta)
    inside = np.isfinite(values) & (values >= low) & (values <= high)
    dots = np.where(inside, values, np.nan)
    with style():
        figure, axes = new_figure()
        axes.plot(theta, curve, color=GREY, zorder=1)
        axes.plot(dots, heights(cost, dots), zorder=3, gid="path", **MARKS[0])
        if inside[0]:
            at = (values[0], heights(cost, values[:1])[0])
            axes.plot(*at, marker="D", markersize=9, color=VERMILION, zorder=4, linestyle="")
            side = 1 if path.steps == 0 or values[1] <= values[0] else -1  # not in the path's way
            axes.annotate(
                "start",
                at,
                xytext=(12 * side, -8),
                textcoords="offset points",
                ha="left" if side > 0 else "right",
                va="center",
                color=VERMILION,
            )
        axes.set(xlim=(low, high), xlabel="θ", ylabel="J", title=name)
        _room(axes, curve, heights(cost, dots))
    return Picture(figure, f"{name}: {path_words(path)}{left_words(values, low, high)}.")


def theta_over_steps(*paths, exact=exact_on_square):
    """Returns a Picture of θ after each step, with the exact value as a line under the dots.

    paths: one or more Paths of a number, told apart by their α. exact: a function of
    (start, alpha, k); None draws no line, for a J other than θ².
    """
    sentences, bounds, last, off = [], [], 1, 0
    with style():
        figure, axes = new_figure()
        for path, mark in zip(paths, MARKS):
            k = np.arange(path.steps + 1)
            shown = np.where(np.isfinite(path.values), path.values, np.nan)
            low, high = window_of(path.values)
            bounds += [low, high]
            out = first(~((path.values >= low) & (path.values <= high)))
            last = max(last, path.steps if out is None else min(path.steps, out + 2))
            if exact is not None:
                line = exact(path.values[0], path.alpha, k)
                axes.plot(k, near(line, low, high), color=ORANGE, linewidth=3.5, zorder=1)
            axes.plot(
                k,
                shown,
                label=f"α = {short(path.alpha)}",
                gid="path",
                **{**mark, "linestyle": "" if exact is not None else mark["linestyle"]},
            )
            sentences.append(path_words(path) + left_words(path.values, low, high))
            if exact is not None:
                off += _dots_off(path.values, line)
        if exact is not None:
            axes.plot([], [], color=ORANGE, linewidth=3.5, label="exact")
        axes.set(
            ylim=(min(bounds), max(bounds)), xlabel="step", ylabel="θ", title="θ, step by step"
        )
        _whole_steps(axes, last)
        axes.legend(loc="best")
    if exact is not None:
        agreement = "Every dot lies" if not off else f"{off} dots do not lie"
        sentences.append(f"{agreement} on the exact line")
    return Picture(figure, f"θ, step by step: {'. '.join(sentences)}.")


def cost_over_steps(*paths, cost=square):
    """Returns a Picture of the cost after each step, on a logarithmic axis.

    paths: one or more Paths of a number. cost: J, a function of a number. A cost of 0 or below
    has no place on such an axis; the description says which steps are missing.
    """
    sentences, last = [], 1
    with style():
        figure, axes = new_figure()
        for path, mark in zip(paths, MARKS):
            costs = heights(cost, path.values)
            shown = _on_log_axis(costs)
            out = first(costs > HUGE)
            last = max(last, path.steps if out is None else out)
            axes.plot(
                np.arange(len(costs)), shown, label=f"α = {short(path.alpha)}", gid="path", **mark
            )
            sentences.append(_cost_words(path, costs))
        axes.set(xlabel="step", ylabel="J", title="Cost, step by step")
        if any(np.isfinite(line.get_ydata()).any() for line in axes.lines):
            axes.set_yscale("log")
        else:
            axes.text(0.5, 0.5, "no cost above 0", ha="center", transform=axes.transAxes)
        _whole_steps(axes, last)
        axes.legend(loc="best")
    return Picture(figure, f"Cost, step by step, on a logarithmic axis: {'. '.join(sentences)}.")


def slopes(thetas=(-2, -1, 0, 1, 2.5), cost=square, slope=square_slope, name="J(θ) = θ²"):
    """Returns a Picture of a curve with its tangent, and the way down, at each of the thetas."""
    thetas = np.array([number("each theta", theta) for theta in thetas])
    rises = heights(slope, thetas)
    low, high = window_of(thetas, thetas.min() - 1, thetas.max() + 1)
    theta = np.linspace(low, high, 301)
    curve = heights(cost, theta)
    reach = 0.1 * (high - low)
    floor = np.nanmin(curve) - 0.12 * np.ptp(curve[np.isfinite(curve)])
    words = []
    with style():
        figure, axes = new_figure()
        axes.plot(theta, curve, color=GREY, zorder=1)
        for at, height, rise in zip(thetas, heights(cost, thetas), rises):
            run = np.array([at - reach, at + reach])
            axes.plot(run, height + rise * (run - at), color=ORANGE, linewidth=3, zorder=2)
            axes.plot(at, height, **MARKS[0], zorder=3, gid="point")
            axes.annotate(
                short(rise),
                (at, height),
                xytext=(0, 9) if rise == 0 else (-9 if rise > 0 else 9, 6),
                textcoords="offset points",
                ha="center" if rise == 0 else ("right" if rise > 0 else "left"),
                color=BLUE,
            )
            axes.annotate(
                "",
                (at - 0.15 * rise, floor),
                (at, floor),
                arrowprops={"arrowstyle": "->", "color": VERMILION, "linewidth": 2},
            )
            way = "flat" if rise == 0 else ("down to the left" if rise > 0 else "down to the right")
            words.append(f"{short(rise)} at θ = {short(at)} ({way})")
        axes.set(xlim=(low, high), xlabel="θ", ylabel="J", title=f"{name} and its slope")
        axes.plot([], [], color=ORANGE, linewidth=3, label="tangent, with its slope")
        axes.plot([], [], color=VERMILION, marker=">", linestyle="", label="way down")
        axes.legend(loc="upper center")
        _room(axes, np.append(curve, floor), curve)
    return Picture(figure, f"{name} and its slope: {', '.join(words)}.")


def steps_against_alpha(start=3, tolerance=0.01, alphas=None, most=200):
    """Returns a Picture of how many steps on θ² it takes until abs(θ) ≤ tolerance, for each α.

    alphas: the rates to try, up to 1.2 unless told. most: where a walk is given up.
    """
    start, tolerance = number("start", start), positive("tolerance", tolerance)
    alphas = np.round(np.arange(0.02, 1.21, 0.02), 2) if alphas is None else np.asarray(alphas)
    needed = [
        steps_until(gradient_descent(square_slope, start, alpha, most).values, tolerance)
        for alpha in alphas
    ]
    arrived = np.array([n is not None for n in needed])
    counts = np.array([np.nan if n is None else n for n in needed])
    top = float(np.nanmax(counts)) if arrived.any() else 1.0
    with style():
        figure, axes = new_figure()
        shade(axes, 0, max(1.2, alphas.max()))
        axes.plot(alphas, counts, gid="counts", **{**MARKS[0], "linestyle": ""}, label="arrives")
        axes.plot(
            alphas[~arrived],
            np.full((~arrived).sum(), 1.06 * top + 1),
            color=VERMILION,
            marker="x",
            linestyle="",
            gid="never",
            label=f"not within {most} steps",
        )
        axes.set(
            xlim=(0, max(1.2, alphas.max()) + 0.01),
            ylim=(0, 1.22 * top + 2),
            xlabel="α",
            ylabel="steps",
            title=f"Steps from θ = {short(start)} until |θ| ≤ {short(tolerance)}",
        )
        axes.legend(loc="upper left", bbox_to_anchor=(0.2, 0.86))
    words = f"Steps from θ = {short(start)} until |θ| ≤ {short(tolerance)} on θ², for each α: "
    if not arrived.any():
        return Picture(figure, f"{words}none of these α arrives within {most} steps.")
    best = int(np.nanargmin(counts))
    words += (
        f"fewest at α = {short(alphas[best])} ({int(counts[best])}), "
        f"{int(counts[arrived][0])} at α = {short(alphas[arrived][0])} and "
        f"{int(counts[arrived][-1])} at α = {short(alphas[arrived][-1])}"
    )
    if arrived.all():
        return Picture(figure, f"{words}.")
    kinds = [regime(alpha) for alpha in alphas[~arrived]]
    missed = ", ".join(f"{kinds.count(kind)} ({kind})" for kind in dict.fromkeys(kinds))
    return Picture(figure, f"{words}. Not within {most} steps: {missed}.")


def stopping_rules(path, cost=square, small_gradient=0.001, small_change=1e-6):
    """Returns a Picture of where three stopping rules end one path, and what each has cost.

    path: a Path of a number, long enough for the rules. cost: J. small_gradient, small_change: the
    rules' thresholds, as for descent.stopping_steps.
    """
    costs = heights(cost, path.values)
    stops = stopping_steps(path, costs, small_gradient, small_change)
    meaning = {
        "fixed number": f"{path.steps} steps",
        "small gradient": f"|dJ/dθ| ≤ {short(small_gradient)}",
        "small change": f"J changed by ≤ {short(small_change)}",
    }
    words = []
    with style():
        figure, axes = new_figure()
        shown = _on_log_axis(costs)
        axes.plot(np.arange(len(costs)), shown, color=GREY, gid="path", zorder=1)
        if np.isfinite(shown).any():
            axes.set_yscale("log")
        for (rule, step), mark in zip(stops.items(), MARKS):
            if step is None:
                words.append(f"{meaning[rule]}: never within {path.steps} steps")
                continue
            axes.plot(
                step,
                shown[step],
                **{**mark, "linestyle": "", "markersize": 9},
                label=f"{rule}: {meaning[rule]}",
                gid=rule,
            )
            asked = {
                "fixed number": f"{step} slopes",
                "small gradient": f"{step + 1} slopes",
                "small change": f"{step} slopes and {step + 1} costs",
            }
            words.append(
                f"{meaning[rule]}: stops after step {step} at {path.at(step)}, "
                f"having computed {asked[rule]}"
            )
        axes.set(xlabel="step", ylabel="J", title=f"When to stop (α = {short(path.alpha)})")
        _whole_steps(axes, path.steps)
        axes.legend(loc="best")
    return Picture(figure, f"When to stop, from {path.at(0)}. {'. '.join(words)}.")


def feeling_against_following(start=3, stride=0.7, alpha=0.1, steps=15, cost=square, lowest=0.0):
    """Returns a Picture: how near the blindfolded walker and gradient descent come for each look.

    Both look at J only: the walker twice a step and once at the start, gradient descent twice a
    step to feel the slope. lowest: the θ where J is lowest, to measure from.
    """
    walk, path = walker_and_follower(start, stride, alpha, steps, cost)
    walker, follower = np.abs(walk.values - lowest), np.abs(path.values - lowest)
    looks = 2 * np.arange(steps + 1)
    with style():
        figure, axes = new_figure()
        for x, gap, mark, name in (
            (walk.feels, walker, MARKS[1], "feels left and right"),
            (looks, follower, MARKS[0], f"follows the slope, α = {short(alpha)}"),
        ):
            axes.plot(x, np.maximum(gap, CLOSE), **mark, label=name, gid=name.split()[0])
        axes.set(
            yscale="log",
            xlabel="times that J was computed",
            ylabel="distance from the lowest point",
            title="Two ways down",
        )
        axes.legend(loc="best")
    return Picture(
        figure,
        f"Two ways down from θ = {short(start)}. Feeling left and right, at first "
        f"{short(stride)} away: {closeness(walker, walk.feels)}. "
        f"Following the slope with α = {short(alpha)}: {closeness(follower, looks)}.",
    )


CLOSE = 1e-6  # nearer than this counts as there: a logarithmic axis has no place for 0


def closeness(gaps, looks):
    """Returns how near a walk came, in words; gaps: distances, looks: how often J was computed."""
    there = first(gaps <= CLOSE)
    if there is not None:
        return f"there after computing J {looks[there]} times"
    away = f"{short(gaps[-1])} away" if np.isfinite(gaps[-1]) else "lost"
    return f"{away} after computing J {looks[-1]} times"


def walker_and_follower(start, stride, alpha, steps, cost=square):
    """Returns (Walk, Path) of the same number of steps on the same J, each looking at J only."""
    walk = blindfolded_walk(cost, start, stride, steps)
    return walk, gradient_descent(numerical_slope(cost), start, alpha, steps)


TINY, HUGE = 1e-100, 1e100  # what lies outside is 0, or out of sight, on a logarithmic axis


# --- Helpers ------------------------------------------------------------------------------------


def _dots_off(values, line):
    """How many finite values differ from the exact line by more than a billionth of their size."""
    both = np.isfinite(values) & np.isfinite(line)
    off = np.abs(values[both] - line[both]) > 1e-9 * np.maximum(1, np.abs(line[both]))
    return int(off.sum())


def near(values, low, high):
    """Values far outside a window, brought near its edge: the renderer fails on huge numbers."""
    reach = 50 * (high - low)
    return np.clip(np.where(np.isnan(values), np.nan, values), low - reach, high + reach)


def _room(axes, curve, dots):
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


def _on_log_axis(costs):
    """The costs that a logarithmic axis can show, NaN for the others."""
    return np.where((costs > TINY) & (costs <= HUGE), costs, np.nan)


def _whole_steps(axes, steps):
    """Ticks at whole steps only."""
    axes.set_xlim(-0.03 * max(steps, 1), 1.03 * max(steps, 1))
    axes.xaxis.get_major_locator().set_params(integer=True)


def shade(axes, low, high, height=0.97):
    """Draws the regimes of α as coloured stretches with their names, at a height of 0 to 1."""
    axes.axvline(0.5, color=BLACK, linewidth=1.2, label="α = 0.5: one step")
    axes.axvline(1, color=BLACK, linewidth=1.2, linestyle="--", label="α = 1: bounces for ever")
    for name, begin, end, colour in REGIMES:
        end = high + 1 if end is None else end
        axes.axvspan(max(begin, low), end, color=colour, zorder=0, linewidth=0)
        middle = (max(begin, low) + min(end, high)) / 2
        axes.text(
            middle,
            height,
            name,
            ha="center",
            va="top" if height > 0.9 else "center",
            transform=axes.get_xaxis_transform(),
        )


def _cost_words(path, costs):
    words = f"α = {short(path.alpha)}, from {short(costs[0])} to {short(costs[-1])}"
    out = first(costs > HUGE)
    if out is not None:
        words += f" (it leaves the picture at step {out})"
    elif not np.isfinite(costs).all():
        words += f" (no finite cost from step {first(~np.isfinite(costs))} on)"
    ratios = costs[1:] / costs[:-1] if (np.isfinite(costs) & (costs > 0)).all() else []
    if len(ratios) > 1 and np.ptp(ratios) <= 1e-6 * ratios.max():
        words += f", each {short(ratios[0])} of the one before"
    low = np.flatnonzero(costs <= TINY)
    if len(low):
        which = f"step {low[0]}" if len(low) == 1 else f"{len(low)} steps from step {low[0]} on"
        words += f"; {which} cannot be shown, as the cost there is 0 or below"
    return words


# --- lesson 2: two variables --------------------------------------------------------------------

ROUND = "J(θ1, θ2) = θ1² + θ2²"


def bowl(theta1, theta2, stretch=1):
    """Returns J = θ1² + stretch·θ2²; numbers or arrays."""
    return theta1 * theta1 + stretch * theta2 * theta2


def bowl_slope(stretch=1):
    """Returns the gradient of `bowl` as a function of an array (θ1, θ2)."""
    return lambda theta: np.array([2.0, 2.0 * stretch]) * theta


def two_cuts(theta1=2, theta2=-1, cost=bowl, name=ROUND, reach=3):
    """Returns a Picture of a surface J with a cut along each axis through one point.

    cost: J, a function of θ1 and θ2. reach: how far it is drawn from 0. The slope in each cut is
    felt on both sides of the point.
    """
    here = float(cost(theta1, theta2))
    along = np.linspace(-reach, reach, 61)
    cuts = (  # what moves, where it is, the cut, what is held still
        ("θ1", theta1, lambda t: cost(t, theta2), f"θ2 held at {short(theta2)}", MARKS[0]),
        ("θ2", theta2, lambda t: cost(theta1, t), f"θ1 held at {short(theta1)}", MARKS[1]),
    )
    words = []
    with style():
        figure = new_empty_figure()
        grid = figure.add_gridspec(1, 3, width_ratios=(1.25, 1, 1))
        surface = figure.add_subplot(grid[0], projection="3d", computed_zorder=False)
        ones, twos = np.meshgrid(along, along)
        surface.plot_wireframe(
            ones, twos, heights2(cost, ones, twos), rstride=4, cstride=4, color="#C8C8C8", zorder=1,
            linewidth=0.6,
        )  # fmt: skip
        still = np.full_like(along, theta2), np.full_like(along, theta1)
        cut1, cut2 = heights(cuts[0][2], along), heights(cuts[1][2], along)
        surface.plot(along, still[0], cut1, color=BLUE, linewidth=2.2, zorder=3)
        surface.plot(
            still[1], along, cut2, color=VERMILION, linewidth=2.2, linestyle="--", zorder=3
        )
        surface.plot([theta1], [theta2], [here], color=BLACK, marker="o", zorder=4)
        surface.set(xlabel="θ1", ylabel="θ2", title=name)
        surface.set_zticks([])
        surface.view_init(elev=38, azim=-62)
        top = max(cut1.max(), cut2.max())
        for i, (moving, at, cut, held, mark) in enumerate(cuts):
            slope = numerical_slope(cut, 1e-5)(at)
            axes = figure.add_subplot(grid[i + 1])
            axes.plot(along, (cut1, cut2)[i], color=mark["color"], linestyle=mark["linestyle"],
                      gid=moving)  # fmt: skip
            run = np.array([at - 0.8, at + 0.8])
            axes.plot(run, here + slope * (run - at), color=ORANGE, linewidth=3, gid="tangent")
            axes.plot(at, here, color=BLACK, marker="o", zorder=4)
            axes.set(xlabel=moving, title=held, ylim=(-0.12 * top, 1.08 * top))
            axes.text(0.5, 0.93, f"slope {short(round(slope, 6))}", transform=axes.transAxes,
                      ha="center", va="top")  # fmt: skip
            if i:
                axes.set_yticklabels([])
            else:
                axes.set_ylabel("J")
            words.append(
                f"with {held} the cut is a curve of {moving} alone, "
                f"and its slope there is {short(round(slope, 6))}"
            )
    at = _point((theta1, theta2))
    return Picture(figure, f"{name}, cut twice through (θ1, θ2) = {at}: {'; '.join(words)}.")


def paths_on_contours(*paths, cost=bowl, labels=None, name=ROUND, window=None):
    """Returns a Picture of the contours of J with one or more paths, both axes to one scale.

    paths: Paths of two numbers, or anything of shape (steps + 1, 2). cost: J, a function of θ1 and
    θ2. labels: what each path is called. window: (low, high) of θ1 and then of θ2.
    """
    walked = [points_of(path) for path in paths]
    labels = [f"path {i + 1}" for i in range(len(walked))] if labels is None else list(labels)
    window = window_of_points(walked, 2.1) if window is None else window
    words = []
    with style():
        figure, axes = new_figure()
        _contours(axes, cost, window, walked)
        for points, label, mark in zip(walked, labels, MARKS, strict=False):
            axes.plot(*_inside(points, window).T, **mark, label=label, gid="path", zorder=3)
            called = f"{label}: " if len(walked) > 1 else ""
            words.append(called + points_words(points) + _left_window(points, window))
        starts = np.unique([points[0] for points in walked], axis=0)
        axes.plot(*starts.T, color=VERMILION, marker="D", markersize=9, linestyle="", zorder=4)
        axes.set(title=name)
        if len(walked) > 1:
            axes.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    return Picture(figure, f"Contours of {name}, and {'; '.join(words)}.")


def gradient_arrows(cost, partials, points, name=ROUND, reach=3.2):
    """Returns a Picture of contours with the way down at some points, and the angle between them.

    cost, partials: functions of θ1 and θ2. points: shape (n, 2), not where it is flat. The
    contour's direction is measured: where a small circle around the point meets the same J.
    """
    points = points_of(points)
    slopes = np.array([[float(part) for part in partials(*point)] for point in points])
    longest = np.hypot(*slopes.T).max()
    arrows = -slopes * (0.42 * reach / longest)
    tangents = np.array([contour_direction(cost, point) for point in points])
    turns = np.sum(arrows * tangents, axis=1) / np.hypot(*arrows.T)
    angles = np.degrees(np.arccos(np.clip(np.abs(turns), 0, 1)))
    window = (-2.1 * reach, 2.1 * reach, -reach, reach)
    with style():
        figure, axes = new_figure()
        _contours(axes, cost, window, [points])
        for point, along in zip(points, tangents * 0.22 * reach, strict=True):
            ends = np.array([point - along, point + along])
            axes.plot(*ends.T, color=ORANGE, linewidth=3, zorder=2, gid="tangent")
        axes.quiver(*points.T, *arrows.T, angles="xy", scale_units="xy", scale=1, color=VERMILION,
                    width=0.006, zorder=3)  # fmt: skip
        axes.plot(*points.T, **{**MARKS[0], "linestyle": ""}, zorder=4, gid="points")
        axes.plot([], [], color=VERMILION, marker=">", linestyle="", label="way down, −∂J/∂θ")
        axes.plot([], [], color=ORANGE, linewidth=3, label="along the contour")
        axes.legend(loc="center left", bbox_to_anchor=(1, 0.5))
        axes.set(title=name)
    steepest = first(np.hypot(*slopes.T) > (1 - 1e-6) * longest)  # the first of equals
    low, high = f"{angles.min():.1f}°", f"{angles.max():.1f}°"
    return Picture(
        figure,
        f"Contours of {name} with the way down at {len(points)} points. Measured between arrow and "
        f"contour: {low if low == high else f'{low} to {high}'}. "
        f"The longest arrow, of slope {short(longest)}, is at {_point(points[steepest])}.",
    )


def contour_direction(cost, point, radius=1e-3):
    """Returns the direction of length 1 in which J stays what it is at the point, shape (2,).

    Measured: the chord between the two places where a small circle around it meets the same J.
    """
    angle = np.linspace(0, 2 * np.pi, 721)
    circle = point[:, None] + radius * np.array([np.cos(angle), np.sin(angle)])
    rise = heights2(cost, *circle) - float(cost(*point))
    k = np.flatnonzero(np.diff(rise >= 0))
    if len(k) != 2:
        raise ValueError(f"J has no single contour through {point}: is it flat there?")
    share = rise[k] / (rise[k] - rise[k + 1])
    met = angle[k] + share * (angle[k + 1] - angle[k])
    chord = np.array([np.diff(np.cos(met))[0], np.diff(np.sin(met))[0]])
    return chord / np.hypot(*chord)


def round_and_stretched(alpha=0.09, stretch=10, start=(3, 1), steps=15):
    """Returns a Picture of one rate on two bowls side by side: θ1² + θ2² and θ1² + stretch·θ2²."""
    window = (-3.7, 3.7, -2.9, 2.9)
    words = []
    with style():
        figure, panels = new_figure(2)
        for axes, s in zip(panels, (1, stretch), strict=True):
            path = gradient_descent(bowl_slope(s), start, alpha, steps)
            _contours(axes, lambda a, b, s=s: bowl(a, b, s), window, [path.values[:1]])
            axes.plot(*_inside(path.values, window).T, **MARKS[0], gid="path", zorder=3)
            axes.plot(*path.values[0], color=VERMILION, marker="D", markersize=9, zorder=4)
            formula = "θ1² + θ2²" if s == 1 else f"θ1² + {short(s)}·θ2²"
            axes.set(title=f"J = {formula}")
            words.append(
                f"{formula}: to {_point(path.values[-1])}, each step multiplies θ1 by "
                f"{short(1 - 2 * alpha)} and θ2 by {short(1 - 2 * s * alpha)}"
                + _left_window(path.values, window)
            )
    return Picture(
        figure,
        f"{steps} steps with α = {short(alpha)} from {_point(start)} on two bowls. "
        f"{'. '.join(words)}.",
    )


def steps_against_stretch(stretches=None, closer=100, start=(3, 2)):
    """Returns a Picture: steps until `closer` times nearer to the lowest point, for each stretch.

    On θ1² + stretch·θ2², each with its quickest rate, α = 1 / (1 + stretch). stretches: from 1 up.
    Source of the line: that rate makes both factors ±(stretch − 1) / (stretch + 1), so the
    distance is that to the power of the number of steps.
    """
    if stretches is None:
        stretches = (1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000)
    counts = [steps_to_come_closer(stretch, closer, start) for stretch in stretches]
    line = np.geomspace(min(stretches), max(stretches), 200)
    line = line[line > 1.3]  # below, one step is nearly enough
    with style():
        figure, axes = new_figure()
        axes.plot(line, exact_steps(line, closer), color=ORANGE, linewidth=3.5, label="theory")
        axes.plot(stretches, counts, **{**MARKS[0], "linestyle": ""}, label="walked", gid="counts")
        axes.set(xscale="log", yscale="log", xlabel="stretch = condition number", ylabel="steps",
                 title=f"Steps until {short(closer)} times closer, each with its quickest α"
                 )  # fmt: skip
        for side in (axes.xaxis, axes.yaxis):
            side.set_major_formatter(lambda value, _: f"{value:g}")
        axes.legend(loc="upper left")
    chosen = [i for i, stretch in enumerate(stretches) if stretch in (1, 10, 100, 1000)]
    said = [f"{counts[i]} at {short(stretches[i])}" for i in chosen or range(len(counts))]
    return Picture(
        figure,
        f"Steps until {short(closer)} times closer on θ1² + stretch·θ2², each with its quickest α, "
        f"against the condition number: {', '.join(said)}. "
        f"At {short(stretches[-1])} that is {short(counts[-1] / stretches[-1])} steps for each "
        "unit of it.",
    )


def exact_steps(stretch, closer):
    """Returns how many steps, not rounded, the quickest rate needs to come that much nearer."""
    return np.log(closer) / np.log((stretch + 1) / (stretch - 1))


def steps_to_come_closer(stretch, closer=100, start=(3, 2)):
    """Returns how many steps with α = 1 / (1 + stretch) bring θ `closer` times nearer to (0, 0)."""
    most = 5 if stretch == 1 else 2 * int(exact_steps(stretch, closer)) + 5
    path = gradient_descent(bowl_slope(stretch), start, 1 / (1 + stretch), most)
    return steps_until(np.hypot(*path.values.T) / np.hypot(*start), 1 / closer)


def heights2(cost, ones, twos):
    """Returns cost at each pair of numbers, in their shape: asked at once, or else pair by pair."""
    ones, twos = np.broadcast_arrays(np.asarray(ones, float), np.asarray(twos, float))
    with np.errstate(all="ignore"), contextlib.suppress(Exception):
        found = np.asarray(cost(ones, twos), float)
        if found.shape == ones.shape:
            return found
    pairs = zip(ones.flat, twos.flat, strict=True)  # a function of plain numbers, as with math.exp
    return np.reshape([heights(lambda a, b=b: cost(a, b), a)[0] for a, b in pairs], ones.shape)


def points_of(path):
    """Returns the points of a Path, a list of pairs or an array, as an array of shape (n, 2)."""
    points = np.array(getattr(path, "values", path), float)
    if points.ndim != 2 or points.shape[1] != 2 or not len(points):
        raise ValueError(f"a path must have the shape (steps + 1, 2), got {points.shape}")
    return points


def points_words(points):
    """Returns how many steps a path of points has, from where to where."""
    steps = len(points) - 1
    many = f"{steps} step{'' if steps == 1 else 's'} from {_point(points[0])}"
    out = first(~np.isfinite(points).all(axis=1))
    if out is not None:
        return f"{many}; θ left the finite numbers at step {out}"
    return f"{many} to {_point(points[-1])}"


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


def _point(point):
    return f"({', '.join(short(part) for part in point)})"


def _within(points, window):
    a, b, c, d = window
    return (points[:, 0] >= a) & (points[:, 0] <= b) & (points[:, 1] >= c) & (points[:, 1] <= d)


def _inside(points, window):
    """The points up to the first outside the window, brought near its edge; NaN after it."""
    out = first(~_within(points, window))
    shown = np.column_stack([near(points[:, 0], *window[:2]), near(points[:, 1], *window[2:])])
    if out is not None:
        shown[out + 1 :] = np.nan
    return shown


def _left_window(points, window):
    out = first(~_within(points, window))
    return "" if out is None else f", leaving the picture at step {out}"


def _contours(axes, cost, window, walked):
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


# --- lesson 3: the line, its squares, its derivation --------------------------------------------

STICK, AREA = {"color": VERMILION, "linewidth": 1.6}, "#F6CDB4"


def squares(x, y, theta0, theta1):
    """Returns the corners of each residual's square, shape (m, 4, 2), in units of y.

    Each stands on its residual, on the side where the line runs away from it.
    """
    r = regression.residuals(theta0, theta1, x, y)
    side = r * (1 if theta1 >= 0 else -1)
    left, right = x, x + side
    low, high = y, y + r
    corners = ((left, low), (right, low), (right, high), (left, high))
    return np.stack([np.column_stack(corner) for corner in corners], axis=1)


def residual_squares(x, y, theta0, theta1):
    """Returns a Picture of a line's residuals as sticks, and as squares with their mean beside."""
    x, y = regression.pairs(x, y)
    r = regression.residuals(theta0, theta1, x, y)
    mean = regression.mse(theta0, theta1, x, y)
    shapes = squares(x, y, theta0, theta1)
    low, high = shapes.min(axis=(0, 1)) - 0.6, shapes.max(axis=(0, 1)) + 0.6
    low[0], high[0] = min(low[0], x.min() - 1), max(high[0], x.max() + 1)
    ends = np.array([low[0], high[0]])
    side = np.sqrt(mean)
    with style():
        figure, (sticks, areas) = new_figure(2, height=3.9)
        for axes in (sticks, areas):
            axes.plot(ends, theta0 + theta1 * ends, color=BLUE, gid="line")
            axes.plot(x, y, color=BLACK, marker="o", linestyle="", zorder=4, gid="data")
            axes.set(xlim=ends, ylim=(low[1], high[1]), xlabel="x", aspect="equal")
        gaps = np.column_stack([y, y + r, np.full_like(x, np.nan)]).ravel()
        sticks.plot(np.repeat(x, 3), gaps, zorder=3, gid="residuals", **STICK)
        for at, height, gap in zip(x, y, r):
            label = f" {short(gap)}"
            sticks.text(at, height + gap / 2, label, color=VERMILION, va="center", fontsize=9)
        sticks.set(ylabel="y", title="residuals h(x) − y")
        draw_squares(areas, shapes, gid="squares")
        for shape, gap in zip(shapes, r):
            if abs(gap) > 0.9:  # room for a number
                areas.text(*shape.mean(axis=0), short(gap**2), ha="center", va="center", fontsize=9)
        areas.set(title=f"their squares; mean area = {short(mean)}")
        corner = np.array([high[0] - side - 0.3, low[1] + 0.3])
        box = corner + side * np.array([(0, 0), (1, 0), (1, 1), (0, 1)])
        areas.fill(*box.T, facecolor="#CFE8F7", edgecolor=BLUE, gid="mean", zorder=3)
        areas.text(*box.mean(axis=0), "mean", ha="center", va="center", fontsize=9, zorder=4)
    return Picture(
        figure,
        f"The line {line_text((theta0, theta1))} and {len(x)} examples. Residuals h(x) − y: "
        f"{', '.join(map(short, r))}. Areas of their squares: {', '.join(map(short, r**2))}; "
        f"the mean area is J = {short(mean)}.",
    )


def draw_squares(axes, shapes, **more):
    """Draws squares, lets the line be seen through them; returns the collection."""
    found = PolyCollection(list(shapes), facecolor=AREA, edgecolor=VERMILION, alpha=0.75, **more)
    axes.add_collection(found, autolim=False)
    return found


MAP = ((-2.0, 4.0), (-0.5, 1.5))  # θ0 and θ1 in lesson 3's pictures of the cost


def draw_mse_contours(axes, x, y, window=MAP):
    """Draws the contours of the MSE with their heights, and a star at the bottom; returns J."""
    theta0, theta1, cost = cost_map(x, y, window)
    cost = 2 * cost
    best = regression.least_squares(x, y)
    lowest = regression.mse(*best, x, y)
    top = np.floor(np.log2(cost.max()))
    levels = [level for level in 2.0 ** np.arange(top - 7, top + 1) if level > lowest]
    lines = axes.contour(theta0, theta1, cost, levels=levels, colors="#A8A8A8", linewidths=0.9)
    axes.clabel(lines, levels, fmt=short, fontsize=8)
    axes.plot(*best, marker="*", markersize=12, color=ORANGE, linestyle="", zorder=2, gid="lowest")
    axes.set(xlim=window[0], ylim=window[1], xlabel="θ0", ylabel="θ1")
    axes.grid(visible=False)
    return theta0, theta1, cost


def lines_and_points(x, y, thetas):
    """Returns a Picture of lines on the data, and each as its point on the cost's contours.

    thetas: up to six pairs (θ0, θ1).
    """
    x, y = regression.pairs(x, y)
    thetas = np.asarray(thetas, float)
    ends = np.array([min(0.0, x.min()), x.max() + 1])
    words = []
    with style():
        figure, (data, plane) = new_figure(2, height=3.7)
        draw_mse_contours(plane, x, y, line_window([*thetas, *np.array(MAP).T], 0.02))
        for name, theta, mark in zip("ABCDEF", thetas, MARKS):
            line = {"color": mark["color"], "linestyle": mark["linestyle"]}
            data.plot(ends, theta[0] + theta[1] * ends, **line, gid=f"line {name}")
            data.text(ends[1], theta[0] + theta[1] * ends[1], f" {name}", color=line["color"])
            plane.plot(*theta, **{**mark, "linestyle": ""}, zorder=4, gid=f"point {name}")
            plane.annotate(name, theta, (7, 5), textcoords="offset points", color=line["color"])
            cost = regression.mse(*theta, x, y)
            words.append(
                f"{name}: {line_text(theta)} is the point {point(theta)}, J = {short(cost)}"
            )
        data.plot(x, y, color=BLACK, marker="o", linestyle="", zorder=4)
        data.set(xlabel="x", ylabel="y", title="lines", xlim=(ends[0], ends[1] + 0.6))
        plane.set(title="the same as points; a star at the lowest J")
    return Picture(figure, f"{'; '.join(words)}.")


def cost_surface(x, y, theta=None, window=MAP):
    """Returns a Picture of the MSE over θ0 and θ1: its contours from above, and as a surface.

    theta: a pair (θ0, θ1) to be marked on both; window: ((low, high) of θ0, (low, high) of θ1).
    """
    x, y = regression.pairs(x, y)
    best = np.array(regression.least_squares(x, y))
    lowest = regression.mse(*best, x, y)
    with style():
        figure = new_empty_figure(WIDTH, 3.9)
        grid = figure.add_gridspec(1, 2, width_ratios=(1, 1.15))
        above = figure.add_subplot(grid[0])
        surface = figure.add_subplot(grid[1], projection="3d")
        theta0, theta1, cost = draw_mse_contours(above, x, y, window)
        above.set_title("from above: contours of J")
        surface.plot_surface(*np.meshgrid(theta0, theta1), cost, rcount=30, ccount=30,
                             color=SKY, alpha=0.55, edgecolor="white", linewidth=0.3)  # fmt: skip
        surface.plot(*best, lowest, marker="*", markersize=12, color=ORANGE, zorder=9)
        surface.set(xlabel="θ0", ylabel="θ1", title="the same as a surface")
        surface.set_zlabel("J")
        surface.view_init(elev=28, azim=-58)
        surface.set_box_aspect(None, zoom=0.86)
        surface.tick_params(labelsize=8, pad=0)
        surface.set_xticks(np.linspace(*window[0], 4))
        surface.set_yticks(np.linspace(*window[1], 3))
        words = f"from {short(cost.max())} down to {short(lowest)} at {point(best)}"
        if theta is not None:
            height = regression.mse(*theta, x, y)
            above.plot(*theta, color=VERMILION, marker="D", markersize=8, linestyle="", gid="point")
            surface.plot(*theta, height, color=VERMILION, marker="D", markersize=7, zorder=10)
            words += f"; the point {point(theta)} is at height {short(height)}"
    return Picture(
        figure,
        f"The cost J of {len(x)} examples over θ0 and θ1, as contours and as a surface: one "
        f"valley, {words}.",
    )


def draw_line(axes, line, row, rows):
    """Draws one Line of the derivation with its changed part marked; returns the artists.

    row: which of the rows from above, 0 the first. Parts: number, formula, rule.
    """
    height = 1 - (row + 0.5) / rows
    before, changed, after = (_roomy(part) for part in line.pieces)
    before = f"{_roomy(line.left)} = {before}"
    marked = {"backgroundcolor": "#FBE7B8", "color": "#A03C00"}
    parts = [
        TextArea(f"${part}$", textprops={"fontsize": 12.5, **more})
        for part, more in ((before, {}), (changed, marked), (after, {}))
        if part.strip()
    ]
    for part in parts:
        if part.get_text() == f"${changed}$":
            box = part._text.get_bbox_patch()
            box.set(boxstyle="round,pad=0.18", edgecolor="#D55E00", linewidth=0.8)
    formula = AnnotationBbox(
        HPacker(children=parts, align="baseline", pad=0, sep=5),
        (0.085, height),
        xycoords=axes.transAxes,
        box_alignment=(0, 0.5),
        frameon=False,
        pad=0,
    )
    axes.add_artist(formula)
    words = {"va": "center", "transform": axes.transAxes}
    number = axes.text(0.01, height, f"[{line.number}]", color=GREY, **words)
    name = {None: "the cost", "chain": "chain, r = h(x) − y"}.get(line.rule, line.rule)
    rule = axes.text(0.66, height, name, color=GREY, style="italic", **words)
    return [number, formula, rule]


def _roomy(latex):
    """The same LaTeX with large fractions, and with room in front of a sum."""
    return latex.replace("frac", "dfrac").replace(r"\sum", r"\,\sum")


def formula_axes(figure):
    """Returns axes that fill the figure and show nothing of their own."""
    figure.set_layout_engine("none")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set(xlim=(0, 1), ylim=(0, 1))
    return axes


def derivation_lines(x, y, theta0, theta1, parameter="theta0"):
    """Returns a Picture of the derivation's lines, their rules, and their values on data."""
    x, y = regression.pairs(x, y)
    lines = derivation.derivation(parameter)
    values = [short(round(float(line.value(theta0, theta1, x, y)), 6)) for line in lines]
    with style():
        figure = new_empty_figure(WIDTH, 4.7)
        axes = formula_axes(figure)
        for row, line in enumerate(lines):
            draw_line(axes, line, row, len(lines))
            height = 1 - (row + 0.5) / len(lines)
            axes.text(0.985, height, f"= {values[row]}", va="center", ha="right", color=BLUE)
    rules = ", ".join(f"[{line.number}] {line.rule}" for line in lines[1:])
    name = derivation.PARAMETERS[parameter]
    same = sorted(set(values[1:]))
    return Picture(
        figure,
        f"From the cost [1.0] to ∂J/∂{name} by these rules: {rules}. The last line is "
        f"{lines[-1].text}. At θ0 = {short(theta0)}, θ1 = {short(theta1)} the cost is {values[0]}, "
        f"and each line after it is {' or '.join(same)}.",
    )


def two_formulas(before, after):
    """Returns a Picture of two Lines of the derivation, one above the other, without the rule."""
    with style():
        figure = new_empty_figure(6.4, 1.3)
        axes = formula_axes(figure)
        for row, line in enumerate((before, after)):
            draw_line(axes, line, row, 2)[2].set_visible(False)
    return Picture(figure, f"[{before.number}] {before.text}  →  [{after.number}] {after.text}")


# --- lesson 4: half-MSE -------------------------------------------------------------------------

# Each cost of the line with its gradient, and its name.
COSTS = (
    ("sum", regression.sum_of_squares, regression.sum_of_squares_gradient),
    ("MSE", regression.mse, regression.mse_gradient),
    ("half-MSE", regression.half_mse, regression.half_mse_gradient),
)


def descend_line(gradient, x, y, start, alpha, steps):
    """Returns the Path of (θ0, θ1) that this gradient, a function of (θ0, θ1, x, y), walks."""
    return gradient_descent(
        lambda theta: np.array(gradient(theta[0], theta[1], x, y)),
        start,
        alpha,
        steps,
        names=("θ0", "θ1"),
    )


def point(theta):
    """Returns (θ0, θ1) as the lessons write a point: "(1.037, 1.479)"."""
    return f"({short(theta[0])}, {short(theta[1])})"


def line_text(theta):
    """Returns the line with these (θ0, θ1) as text: "4 − 1·x"."""
    return f"{short(theta[0])} {'−' if theta[1] < 0 else '+'} {short(abs(theta[1]))}·x"


def line_window(points, pad=0.18):
    """Returns ((low, high) of θ0, (low, high) of θ1) with room around these points."""
    points = np.asarray(points, float)
    room = pad * np.maximum(np.ptp(points, axis=0), 0.5)
    low, high = points.min(axis=0) - room, points.max(axis=0) + room
    return (float(low[0]), float(high[0])), (float(low[1]), float(high[1]))


def cost_map(x, y, window, count=121):
    """Returns θ0 and θ1, count of each, and half-MSE for each pair, shape (count, count)."""
    theta0, theta1 = np.linspace(*window[0], count), np.linspace(*window[1], count)
    errors = theta0[None, :, None] + theta1[:, None, None] * x - y
    return theta0, theta1, np.mean(errors**2, axis=2) / 2


def draw_valley(axes, x, y, window):
    """Draws the cost's contours, close together near the bottom, and a star at the bottom."""
    theta0, theta1, cost = cost_map(x, y, window)
    levels = cost.min() + np.ptp(cost) * np.linspace(0.03, 0.9, 9) ** 2
    axes.contour(theta0, theta1, cost, levels=levels, colors="#B5B5B5", linewidths=0.9)
    axes.plot(*regression.least_squares(x, y), marker="*", markersize=12, color=ORANGE, zorder=2,
              linestyle="", gid="lowest")  # fmt: skip
    axes.set(xlim=window[0], ylim=window[1], xlabel="θ0")
    axes.grid(visible=False)


def three_costs(x, y):
    """Returns a Picture of the sum, the MSE and half-MSE over θ1, with θ0 where they are lowest."""
    x, y = regression.pairs(x, y)
    theta0, best = regression.least_squares(x, y)
    theta1 = np.linspace(best - 1, best + 1, 121)
    words = []
    with style():
        figure, axes = new_figure()
        for (name, cost, _), mark in zip(COSTS, MARKS):
            J = np.array([cost(theta0, t, x, y) for t in theta1])
            lowest = int(np.argmin(J))
            axes.plot(theta1, J, color=mark["color"], linestyle=mark["linestyle"], label=name,
                      gid=name, linewidth=2)  # fmt: skip
            axes.plot(theta1[lowest], J[lowest], color=mark["color"], marker=mark["marker"])
            words.append(
                f"{name} is lowest at θ1 = {short(theta1[lowest])} ({short(J[lowest])}) "
                f"and {short(J[-1] - J[lowest])} higher where θ1 is 1 more"
            )
        axes.axvline(best, 0, 0.55, color=GREY, linewidth=0.9, zorder=0)
        axes.set(xlabel="θ1", ylabel="J", ylim=(0, None), title=f"θ0 = {short(theta0)}")
        axes.legend(loc="upper center")
    return Picture(figure, f"Three costs of {len(x)} examples over θ1: {'; '.join(words)}.")


def one_rate_three_costs(x, y, start, alpha, steps):
    """Returns a Picture of the same α on the sum, the MSE and half-MSE: three paths on contours.

    x, y: the examples. start: (θ0, θ1).
    """
    x, y = regression.pairs(x, y)
    best = np.array(regression.least_squares(x, y))
    far = np.hypot(*(np.asarray(start) - best))
    window = line_window([start, 2 * best - np.asarray(start)], 0.1)
    sentences = []
    with style():
        figure, panels = new_figure(3)
        for (name, _, gradient), axes in zip(COSTS, panels):
            path = descend_line(gradient, x, y, start, alpha, steps)
            left = np.hypot(*(path.values - best).T)
            draw_valley(axes, x, y, window)
            out = first(~(left <= 2 * far))
            shown = path.values[: steps + 1 if out is None else out + 1]
            axes.plot(*np.clip(shown, -1e6, 1e6).T, markevery=1, gid=name, **MARKS[0])
            axes.plot(*start, marker="D", markersize=8, color=VERMILION, linestyle="")
            axes.set(title=f"{name}, α = {short(alpha)}")
            if out is None:
                sentences.append(f"on the {name} to {path.at(-1).split(' = ')[1]}, "
                                 f"{short(left[-1] / far)} of the way left")  # fmt: skip
            else:
                sentences.append(f"on the {name} it flies apart")
        panels[0].set_ylabel("θ1")
    many = f"{steps} steps with α = {short(alpha)} from {point(start)}"
    return Picture(
        figure, f"{many}: {'; '.join(sentences)}. The lowest point is {point(best)} in all three."
    )


def growing_data(m, seed=4):
    """Returns (x, y): m made examples, x from 0 to 3, y near 1 + 1.5·x; the same for each seed."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(0, 3, m)
    return x, 1 + 1.5 * x + rng.normal(0, 0.5, m)


def largest_rates(x):
    """Returns the α below which descent converges: {"sum": …, "MSE": …, "half-MSE": …}."""
    rate = regression.largest_rate(x)
    return {"sum": rate / len(x), "MSE": rate, "half-MSE": 2 * rate}


def rates_against_m(alpha=0.02, sizes=(5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)):
    """Returns a Picture of the largest α that converges, for each number of examples m.

    sizes: the m that are tried. Below each line descent converges; α is drawn across.
    """
    alpha = positive("alpha", alpha)
    limits = [largest_rates(growing_data(m)[0]) for m in sizes]
    sentences = []
    with style():
        figure, axes = new_figure()
        for (name, _, _), mark in zip(COSTS, MARKS):
            rates = np.array([limit[name] for limit in limits])
            axes.plot(sizes, rates, gid=name, label=name, **mark)
            good = [m for m, rate in zip(sizes, rates) if alpha < rate]
            serves = (
                "every m" if len(good) == len(sizes) else "no m" if not good else
                f"m = {', '.join(map(str, good))} only"
            )  # fmt: skip
            sentences.append(
                f"{name}: from {short(rates[0])} at m = {sizes[0]} to {short(rates[-1])} at "
                f"m = {sizes[-1]}, so α = {short(alpha)} serves {serves}"
            )
        axes.axhline(alpha, color=BLACK, linewidth=1.2)
        axes.annotate(f"α = {short(alpha)}", (sizes[-1], alpha), xytext=(0, 4),
                      textcoords="offset points", ha="right")  # fmt: skip
        axes.set(xscale="log", yscale="log", xlabel="m, the number of examples",
                 ylabel="largest α that converges")  # fmt: skip
        axes.legend(loc="lower left")
    return Picture(figure, f"The largest α that converges. {'. '.join(sentences)}.")


def voices(x, y, theta0, theta1, alpha):
    """Returns a Picture of a line's errors, and of what each example suggests to do about it.

    Left the data and the line (θ0, θ1); right each example's suggestion, minus its own gradient,
    as a line from 0, and their mean, of which α times is the step.
    """
    x, y = regression.pairs(x, y)
    pulls = -regression.suggestions(theta0, theta1, x, y)
    mean = pulls.mean(axis=0)
    with style():
        figure, (data, plane) = new_figure(2)
        data.plot(x, y, color=BLACK, marker="o", linestyle="")
        ends = np.array([x.min(), x.max()])
        data.plot(ends, theta0 + theta1 * ends, color=BLUE)
        data.vlines(x, theta0 + theta1 * x, y, color=SKY, linewidth=2, zorder=1)
        data.set(xlabel="x", ylabel="y", title=f"the line {line_text((theta0, theta1))}")
        for pull in pulls:
            plane.plot([0, pull[0]], [0, pull[1]], color=SKY, marker="o", markevery=[1], gid="one")
        plane.plot([0, mean[0]], [0, mean[1]], color=VERMILION, marker="s", markevery=[1],
                   linewidth=3, gid="mean")  # fmt: skip
        plane.annotate("mean", mean, xytext=(-6, 4), textcoords="offset points", ha="right",
                       color=VERMILION)  # fmt: skip
        plane.axhline(0, color=GREY, linewidth=0.8, zorder=0)
        plane.axvline(0, color=GREY, linewidth=0.8, zorder=0)
        plane.set(xlabel="pull on θ0", ylabel="pull on θ1", title="each example's suggestion")
    up = int(np.sum(pulls[:, 0] > 0))
    loudest = int(np.argmax(np.abs(pulls[:, 0])))
    return Picture(
        figure,
        f"{len(x)} examples and the line {line_text((theta0, theta1))}: {up} ask for more "
        f"θ0, {len(x) - up} for less; the loudest is example {loudest + 1}, which is "
        f"{short(abs(pulls[loudest, 0]))} off. The mean of their suggestions is {point(mean)}; "
        f"with α = {short(alpha)} the step is {point(alpha * mean)}.",
    )


def typed_grade(x, y, row, typed=43.0, low=0.0, high=50.0, names=("x", "y")):
    """Returns a Picture of what one value does to the best line: without it, as it is, mistyped.

    x, y: the examples. row: which one. typed: what stands there by mistake. low, high: the values
    of y[row] over which the slope is drawn. names: what x and y are called.
    """
    x, y = regression.pairs(x, y)
    slope, others = slope_without(x, y, row)
    lines = [
        ("without it", others, MARKS[2]),
        (f"as it is: {short(y[row])}", slope(y[row]), MARKS[0]),
        (f"typed as {short(typed)}", slope(typed), MARKS[1]),
    ]
    values = np.linspace(low, high, 101)
    flat = y[row] - slope(y[row])[1] * (typed - y[row]) / (slope(typed)[1] - slope(y[row])[1])
    with style():
        figure, (data, course) = new_figure(2)
        data.plot(np.delete(x, row), np.delete(y, row), color="#A5A5A5", marker="o", markersize=3.5,
                  linestyle="")  # fmt: skip
        data.plot(x[row], y[row], color=VERMILION, marker="D", markersize=7, linestyle="", zorder=5)
        ends = np.array([x.min(), x.max()])
        for label, (theta0, theta1), mark in lines:
            data.plot(ends, theta0 + theta1 * ends, color=mark["color"], label=label,
                      linestyle=mark["linestyle"], linewidth=2, gid=label,
                      zorder=4 if label == "without it" else 3)  # fmt: skip
        rest = np.delete(y, row)
        room = 0.12 * np.ptp(rest)
        data.set(
            xlabel=names[0],
            ylabel=names[1],
            ylim=(rest.min() - room, max(rest.max(), y[row]) + room),
        )
        data.legend(loc="upper center", bbox_to_anchor=(0.5, 1.26), fontsize=9, ncols=2)
        course.axhline(0, color=BLACK, linewidth=0.9)
        course.plot(values, [slope(v)[1] for v in values], color=GREY, gid="slope")
        for value, mark in ((y[row], MARKS[0]), (typed, MARKS[1])):
            course.plot(value, slope(value)[1], **{**mark, "linestyle": "", "markersize": 9})
        course.set(xlabel="what stands in that one row", ylabel="slope of the best line")
    return Picture(
        figure,
        f"One of {len(x)} values, at {names[0]} = {short(x[row])}. The best line's slope is "
        f"{small(others[1])} without it, {small(slope(y[row])[1])} with {short(y[row])} there and "
        f"{small(slope(typed)[1])} with {short(typed)}; it is flat with {short(flat)}.",
    )


def slope_without(x, y, row):
    """Returns the best line as a function of y[row], and the best line without that row."""

    def fit(value):
        changed = y.copy()
        changed[row] = value
        return regression.least_squares(x, changed)

    return fit, regression.least_squares(np.delete(x, row), np.delete(y, row))


def small(value):
    """Returns a small number with five decimals, a typographic minus in front: "−0.00825"."""
    return f"{value:.5f}".replace("-", "−")


# --- lesson 5: ten lines ------------------------------------------------------------------------


def two_columns(x, y, names=("x", "y"), top=None):
    """Returns a Picture of the data: y over x, and how often each value of x and of y occurs.

    names: of x and y. top: the largest y that there should be; what lies above it is marked.
    """
    x, y = regression.pairs(x, y)
    above = np.zeros(len(y), bool) if top is None else y > top
    with style():
        figure = new_empty_figure(height=3.8)
        grid = figure.add_gridspec(2, 2, width_ratios=(4, 1), height_ratios=(1, 3))
        scatter = figure.add_subplot(grid[1, 0])
        over = figure.add_subplot(grid[0, 0], sharex=scatter)
        beside = figure.add_subplot(grid[1, 1], sharey=scatter)
        scatter.plot(x, y, color=BLUE, marker="o", alpha=0.45, linestyle="", gid="data")
        scatter.plot(x[above], y[above], color=VERMILION, marker="D", markersize=9, linestyle="",
                     markerfacecolor="none", gid="above")  # fmt: skip
        if above.any():
            scatter.axhline(top, color=VERMILION, linestyle="--", linewidth=1)
        over.hist(x, bins=20, color=SKY)
        beside.hist(y, bins=20, color=SKY, orientation="horizontal")
        over.tick_params(labelbottom=False)
        beside.tick_params(labelleft=False)
        scatter.set(xlabel=names[0], ylabel=names[1])
        over.set(ylabel="how many")
        beside.set(xlabel="how many")
    words = f"{len(x)} examples. " + ". ".join(
        f"{name} from {short(v.min())} to {short(v.max())}, mean {short(v.mean())}, "
        f"standard deviation {short(v.std())}"
        for name, v in zip(names, (x, y))
    )
    if top is not None:
        high = ", ".join(short(v) for v in y[above])
        words += f". Above {short(top)}: " + (f"{above.sum()} ({high})" if above.any() else "none")
    return Picture(figure, f"{words}.")


def lines_on_data(x, y, lines, names=("x", "y")):
    """Returns a Picture of the data with lines on it, and the MSE of each.

    lines: a dict from a line's name to its (θ0, θ1), the one to compare with last.
    """
    x, y = regression.pairs(x, y)
    ends = np.array([x.min(), x.max()]) + 0.04 * np.ptp(x) * np.array([-1, 1])
    words = []
    with style():
        figure, axes = new_figure()
        axes.plot(x, y, color=GREY, marker="o", alpha=0.4, linestyle="")
        for (name, theta), mark in zip(lines.items(), MARKS):
            axes.plot(ends, theta[0] + theta[1] * ends, color=mark["color"], label=name, gid=name,
                      linestyle=mark["linestyle"], linewidth=2.5)  # fmt: skip
            words.append(
                f"{name}: slope {digits(theta[1])}, bias {digits(theta[0])}, "
                f"MSE {digits(regression.mse(*theta, x, y))}"
            )
        axes.set(xlabel=names[0], ylabel=names[1], xlim=ends)
        axes.legend(loc="best")
    return Picture(figure, f"{len(x)} examples and {len(lines)} lines. {'. '.join(words)}.")


def digits(value):
    """Returns a number with three digits, as text: "0.00333", "3.53"."""
    return f"{value:.3g}".replace("-", "−")


def costs_over_epochs(costs, lowest=None):
    """Returns a Picture of costs after each epoch, on a logarithmic axis.

    costs: a dict from a name to a sequence of costs, the start's first. lowest: the cost of least
    squares, drawn as a line.
    """
    words = []
    with style():
        figure, axes = new_figure()
        last = 1
        for (name, course), mark in zip(costs.items(), MARKS):
            course = np.asarray(course, float)
            epochs = len(course) - 1
            last = max(last, epochs)
            axes.plot(
                np.arange(epochs + 1),
                _on_log_axis(course),
                label=name,
                gid=name,
                linewidth=2,
                color=mark["color"],
                linestyle=mark["linestyle"],
            )
            words.append(f"{name}: from {digits(course[0])} to {digits(course[-1])} in {epochs}")
            tenth = course[-1 - max(epochs // 10, 1)]
            if np.isfinite(course[-1]) and course[-1] > 0:
                change = course[-1] / tenth - 1
                way = "level" if abs(change) < 1e-4 else "up" if change > 0 else "down"
                words[-1] += f", in the last tenth {way}"
                if way != "level":
                    words[-1] += (
                        f" by {abs(change):.1%}" if change < 1 else f" {change + 1:.0f} times"
                    )
        if lowest is not None:
            axes.axhline(lowest, color=ORANGE, linewidth=4, alpha=0.5, zorder=0,
                         label="least squares", gid="lowest")  # fmt: skip
            words.append(f"Least squares: {digits(lowest)}")
        axes.set(yscale="log", xlabel="epoch", ylabel="MSE", title="Cost, epoch by epoch")
        _whole_steps(axes, last)
        axes.legend(loc="best")
    return Picture(figure, f"Cost, epoch by epoch, on a logarithmic axis. {'. '.join(words)}.")


def ravine(x, y, path, reach=None):
    """Returns a Picture of the MSE's contours over (θ0, θ1), with a path and the lowest point.

    path: points (θ0, θ1), the start first. reach: how far θ1 goes to either side of the lowest.
    """
    x, y = regression.pairs(x, y)
    points, best = np.asarray(path, float), np.array(regression.least_squares(x, y))
    window = line_window(np.vstack([points, best]), 0.12)
    if reach is not None:
        window = (window[0], (best[1] - reach, best[1] + reach))
    with style():
        figure, axes = new_figure(height=3.7)
        draw_ravine(axes, x, y, window)
        axes.plot(points[:, 0], points[:, 1], color=BLUE, marker="o", markersize=3.5, gid="path")
        axes.plot(*points[0], color=VERMILION, marker="D", markersize=8, linestyle="")
        axes.set(ylabel="θ1", title="the MSE from above: red start, blue path, star at the bottom")
    gone = np.linalg.norm(points[-1] - points[0]) / np.linalg.norm(best - points[0])
    return Picture(
        figure,
        f"The MSE's contours over θ0 and θ1. {len(points) - 1} epochs lead from {point(points[0])} "
        f"to {point(points[-1])}, {gone:.0%} as far as the way to the lowest point, "
        f"({digits(best[0])}, {digits(best[1])}).",
    )


def draw_ravine(axes, x, y, window):
    """Draws contours, each 4 times as high above the bottom as the one before, and a star there."""
    sums = regression.Sums(x, y)
    best = sums.least_squares()
    theta0, theta1 = np.linspace(*window[0], 161), np.linspace(*window[1], 161)
    d0, d1 = theta0[None, :] - best[0], theta1[:, None] - best[1]
    height = (d0 + d1 * sums.mean_x) ** 2 + d1**2 * sums.xx  # above the bottom
    top = height.max()
    axes.contour(theta0, theta1, height, levels=top / 4.0 ** np.arange(8, 0, -1), colors="#ADADAD",
                 linewidths=0.9)  # fmt: skip
    axes.plot(*best, marker="*", markersize=13, color=ORANGE, linestyle="", gid="lowest", zorder=3)
    axes.set(xlim=window[0], ylim=window[1], xlabel="θ0")
    axes.grid(visible=False)


def time_per_epoch(sizes, data_seconds, sums_seconds):
    """Returns a Picture of the time that an epoch takes, from the data and from the five sums.

    sizes: numbers of examples. The seconds are measured, so the description does not say them.
    """
    sizes = np.asarray(sizes)
    with style():
        figure, axes = new_figure()
        for seconds, mark, name in (
            (data_seconds, MARKS[0], "reading the data"),
            (sums_seconds, MARKS[1], "from the five sums"),
        ):
            axes.plot(sizes, 1e6 * np.asarray(seconds), **mark, label=name, gid=name)
        axes.set(
            xscale="log", yscale="log", xlabel="examples m", ylabel="microseconds an epoch",
            title="Time for one epoch, measured just now",
        )  # fmt: skip
        axes.legend(loc="upper left")
    return Picture(
        figure,
        f"Time for one epoch, measured when the cell ran, for {len(sizes)} numbers of examples "
        f"from {sizes.min()} to {sizes.max()}: reading the data, and from the five sums.",
    )


def fit_and_residuals(x, y, theta0, theta1, names=("x", "y")):
    """Returns a Picture of the data with a line, and of what the line leaves over."""
    x, y = regression.pairs(x, y)
    left = y - (theta0 + theta1 * x)
    ends = np.array([x.min(), x.max()])
    with style():
        figure, (fit, rest) = new_figure(2)
        for axes, values, line in (
            (fit, y, theta0 + theta1 * ends),
            (rest, left, np.zeros(2)),
        ):
            axes.plot(x, values, color=BLUE, marker="o", alpha=0.45, linestyle="")
            axes.plot(ends, line, color=VERMILION, linewidth=2.5)
            axes.set(xlabel=names[0])
        fit.set(ylabel=names[1], title="the fit")
        rest.set(ylabel=f"{names[1]} − line", title="what is left over")
    worst = int(np.argmax(np.abs(left)))
    spread = np.var(y)
    share = f", of {digits(spread)} without a line" if spread > 0 else ""
    return Picture(
        figure,
        f"{names[1]} = {digits(theta0)} {'−' if theta1 < 0 else '+'} {digits(abs(theta1))}·"
        f"{names[0]}. Mean squared error {digits(np.mean(left**2))}{share}. Largest "
        f"error: {digits(left[worst])} at {names[0]} = {digits(x[worst])}.",
    )
