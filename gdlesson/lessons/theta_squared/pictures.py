"""Pictures of J = θ²: the path on its curve, θ and the cost over steps, slopes, α, when to stop."""

import math
from string import ascii_uppercase

import numpy as np

from gdlesson.descent import gradient_descent, steps_until
from gdlesson.drawing.axes import (
    HUGE,
    TINY,
    heights,
    left_words,
    on_log_axis,
    room,
    whole_steps,
    window_of,
)
from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import (
    BLUE,
    GREY,
    MARKS,
    ORANGE,
    START,
    VERMILION,
    above,
    beside,
    marks,
    new_empty_figure,
    new_figure,
    style,
)
from gdlesson.lessons.theta_squared.regimes import shade
from gdlesson.lessons.theta_squared.square import (
    exact_on_square,
    regime,
    square,
    square_slope,
    stopping_steps,
)
from gdlesson.text import count, first, listed, short
from gdlesson.validate import BadValue, number, positive


def of_a_number(path):
    """Returns the path, or raises where it is of two numbers or more: these pictures show one."""
    if path.values.ndim != 1:
        raise BadValue(
            f"this picture shows a path of one number, and this one has {path.values.shape[1]}; "
            "lesson 2's paths_on_contours shows paths of two"
        )
    return path


def path_words(path):
    """Returns what a path of a number did, as one phrase made of its own numbers."""
    many = f"{count(path.steps, 'step')} with α = {short(path.alpha)}"
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


def path_on_curve(path, cost=square, name="J(θ) = θ²", window=None):
    """Returns a Picture of a curve with a path on it.

    path: a Path of a number. cost: J, a function of a number. name: what the curve is called.
    window: (low, high) of θ; without it, where the path is.
    """
    values = of_a_number(path).values
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
            axes.plot(*at, **START, zorder=4)
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
        room(axes, curve, heights(cost, dots))
    return Picture(figure, f"{name}: {path_words(path)}{left_words(values, low, high)}.")


def theta_over_steps(*paths, exact=exact_on_square):
    """Returns a Picture of θ after each step, a panel for each path, rings at the exact values.

    paths: Paths of a number, told apart by their α. exact: a function of (start, alpha, k); None
    draws no rings, for a J other than θ².
    """
    sentences, off = [], 0
    columns = min(len(paths), 4)
    rows = math.ceil(len(paths) / columns)
    with style():
        figure = new_empty_figure(height=3.2 if rows == 1 else 2.3 * rows)
        panels = figure.subplots(rows, columns, squeeze=False).ravel()
        for path, axes in zip(paths, panels):
            values = of_a_number(path).values
            k = np.arange(path.steps + 1)
            low, high = window_of(values)
            shown = np.where((values >= low) & (values <= high), values, np.nan)
            out = first(~np.isfinite(shown))
            axes.axhline(0, color=GREY, linewidth=0.8, zorder=0)
            if exact is not None:
                line = exact(values[0], path.alpha, k)
                off += _dots_off(values, line)
                rings = np.where(np.isfinite(shown), line, np.nan)
                axes.plot(k, rings, color=ORANGE, marker="o", markersize=9, linestyle="",
                          markerfacecolor="none", markeredgewidth=2, gid="exact")  # fmt: skip
            axes.plot(k, shown, color=BLUE, marker="o", markersize=4, gid="path",
                      linestyle="-" if exact is None else "")  # fmt: skip
            axes.set(ylim=(low, high), xlabel="step", title=f"α = {short(path.alpha)}")
            last = path.steps if out is None else min(path.steps, out + 2)
            whole_steps(axes, last)
            axes.set_xlim(-0.08 * last - 0.3, 1.08 * last + 0.3)  # whole rings
            sentences.append(path_words(path) + left_words(values, low, high))
        for axes in panels[len(paths) :]:
            axes.set_visible(False)
        panels[0].set_ylabel("θ")
        figure.suptitle("dots: walked" + ("" if exact is None else "; rings: exact"), fontsize=10.5)
    caption = f"θ, step by step, with α = {listed(short(path.alpha) for path in paths)}"
    if exact is not None:
        agreement = "every dot lies" if not off else f"{off} dots do not lie"
        caption += f": {agreement} in its ring, the exact value"
        sentences.append(f"{agreement[0].upper()}{agreement[1:]} in its ring, the exact value")
    return Picture(figure, f"θ, step by step: {'. '.join(sentences)}.", f"{caption}.")


def curves_to_match(alphas=(0.95, 0.1, 1.05, 0.45), start=3, steps=12):
    """Returns a Picture of θ over steps on θ², a panel for each α, which it does not tell.

    The panels are called A, B, C, …; the description says what each curve does, not why.
    """
    words = []
    with style():
        figure, panels = new_figure(len(alphas), height=2.8)
        for name, alpha, axes in zip(ascii_uppercase, alphas, panels):
            values = gradient_descent(square_slope, start, alpha, steps).values
            axes.axhline(0, color=GREY, linewidth=0.8, zorder=0)
            axes.plot(np.arange(steps + 1), values, color=BLUE, marker="o", linestyle="",
                      markersize=4.5, gid=name)  # fmt: skip
            reach = 1.15 * np.abs(values).max()
            axes.set(title=name, xlabel="step", ylim=(-reach, reach))
            whole_steps(axes, steps)
            sides = (
                "changes sides at each step" if values[1] * values[0] < 0 else "stays on its side"
            )
            words.append(f"{name} {sides} and is at {short(values[-1])} after {steps} steps")
        panels[0].set_ylabel("θ")
    return Picture(
        figure,
        f"{count(len(alphas), 'walk')} from θ = {short(start)} on θ²: {'; '.join(words)}.",
        "Which rate is it, in each panel?",
    )


def cost_over_steps(*paths, cost=square):
    """Returns a Picture of the cost after each step, on a logarithmic axis.

    paths: one or more Paths of a number. cost: J, a function of a number. A cost of 0 or below
    has no place on such an axis; the description says which steps are missing.
    """
    courses = [heights(cost, of_a_number(path).values) for path in paths]
    last = 1
    with style():
        figure, axes = new_figure()
        for path, costs, mark in zip(paths, courses, marks(len(paths))):
            out = first(costs > HUGE)
            last = max(last, path.steps if out is None else out)
            label = f"α = {short(path.alpha)}"
            axes.plot(np.arange(len(costs)), on_log_axis(costs), label=label, gid="path", **mark)
        axes.set(xlabel="step", ylabel="J")
        if any(np.isfinite(line.get_ydata()).any() for line in axes.lines):
            axes.set_yscale("log")
        else:
            axes.text(0.5, 0.5, "no cost above 0", ha="center", transform=axes.transAxes)
        whole_steps(axes, last)
        above(axes, 6)
    words = [_cost_words(path, costs) for path, costs in zip(paths, courses)]
    alike = _alike(paths, courses)
    title = "Cost, step by step, on a logarithmic axis"
    caption = f"{alike[0]}." if alike else f"{title}."
    return Picture(figure, f"{title}: {'. '.join(words + alike)}.", caption)


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
        room(axes, np.append(curve, floor), curve)
    return Picture(
        figure,
        f"{name} and its slope: {', '.join(words)}.",
        f"{name} and its slope at {count(len(thetas), 'point')}, and an arrow for the way down.",
    )


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
        shade(axes, 0, max(1.2, alphas.max()) + 0.12)  # room for the last name
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
            ylim=(0, 1.22 * top + 2),
            xlabel="α",
            ylabel="steps",
            title=f"Steps from θ = {short(start)} until |θ| ≤ {short(tolerance)}",
        )
        beside(axes)
    title = f"Steps from θ = {short(start)} until |θ| ≤ {short(tolerance)} on θ², for each α"
    if not arrived.any():
        return Picture(figure, f"{title}: none of these α arrives within {most} steps.")
    best = int(np.nanargmin(counts))
    caption = f"{title}: fewest at α = {short(alphas[best])}."
    words = f"{title}: " + (
        f"fewest at α = {short(alphas[best])} ({int(counts[best])}), "
        f"{int(counts[arrived][0])} at α = {short(alphas[arrived][0])} and "
        f"{int(counts[arrived][-1])} at α = {short(alphas[arrived][-1])}"
    )
    if arrived.all():
        return Picture(figure, f"{words}.", caption)
    kinds = [regime(alpha) for alpha in alphas[~arrived]]
    missed = ", ".join(f"{kinds.count(kind)} ({kind})" for kind in dict.fromkeys(kinds))
    return Picture(figure, f"{words}. Not within {most} steps: {missed}.", caption)


def stopping_rules(path, cost=square, small_gradient=0.001, small_change=1e-6):
    """Returns a Picture of where three stopping rules end one path, and what each has cost.

    path: a Path of a number, long enough for the rules. cost: J. small_gradient, small_change: the
    rules' thresholds, as for square.stopping_steps.
    """
    costs = heights(cost, of_a_number(path).values)
    stops = stopping_steps(path, costs, small_gradient, small_change)
    meaning = {
        "fixed number": f"{path.steps} steps",
        "small gradient": f"|dJ/dθ| ≤ {short(small_gradient)}",
        "small change": f"J changed by ≤ {short(small_change)}",
    }
    words = []
    with style():
        figure, axes = new_figure()
        shown = on_log_axis(costs)
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
        whole_steps(axes, path.steps)
        beside(axes)
    stopped = [f"{rule} at step {step}" for rule, step in stops.items() if step is not None]
    return Picture(
        figure,
        f"When to stop, from {path.at(0)}. {'. '.join(words)}.",
        f"Where three rules stop: {listed(stopped)}.",
    )


def _dots_off(values, line):
    """How many finite values differ from the exact line by more than a billionth of their size."""
    both = np.isfinite(values) & np.isfinite(line)
    off = np.abs(values[both] - line[both]) > 1e-9 * np.maximum(1, np.abs(line[both]))
    return int(off.sum())


def _alike(paths, courses):
    """Pairs of paths whose costs are the same at every step, in words; a list of one or none."""
    found = []
    for i, (one, costs) in enumerate(zip(paths, courses)):
        for other, others in zip(paths[i + 1 :], courses[i + 1 :]):
            same = len(costs) == len(others) and np.allclose(costs, others, rtol=1e-9, atol=0)
            if same and one.alpha != other.alpha:
                found.append(f"α = {short(one.alpha)} and α = {short(other.alpha)}")
    return [f"The costs of {listed(found)} are the same at every step"] if found else []


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
