"""Pictures of half the MSE: three costs, their rates, each example's pull, one mistyped value."""

import numpy as np

from gdlesson import regression
from gdlesson.drawing.contours import draw_contours, window_around
from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import (
    BLACK,
    BLUE,
    FAINT,
    GREY,
    MARKS,
    SKY,
    START,
    VERMILION,
    above,
    beside,
    new_figure,
    style,
)
from gdlesson.lessons.half_mse.growing import growing_data, largest_rates
from gdlesson.regression import COSTS, descend_line
from gdlesson.sums import Sums
from gdlesson.text import count, digits, first, line_text, point, short
from gdlesson.validate import pairs, positive


def draw_valley(axes, x, y, window):
    """Draws the cost's contours, close together near the bottom, and a star at the bottom."""
    sums = Sums(x, y)
    corners = [sums.mse(a, b) for a in window[0] for b in window[1]]
    draw_contours(axes, sums.mse, window, names=("θ0", ""), lowest=sums.least_squares(),
                  high=0.4 * float(max(corners)))  # fmt: skip


def three_costs(x, y):
    """Returns a Picture of the sum, the MSE and half-MSE over θ1, with θ0 where they are lowest."""
    x, y = pairs(x, y)
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
        beside(axes)
    return Picture(
        figure,
        f"Three costs of {count(len(x), 'example')} over θ1: {'; '.join(words)}.",
        f"Three costs over θ1, all lowest at the same θ1 = {short(best)}.",
    )


def one_rate_three_costs(x, y, start, alpha, steps):
    """Returns a Picture of the same α on the sum, the MSE and half-MSE: three paths on contours.

    x, y: the examples. start: (θ0, θ1).
    """
    x, y = pairs(x, y)
    best = np.array(regression.least_squares(x, y))
    far = np.hypot(*(np.asarray(start) - best))
    window = window_around([start, 2 * best - np.asarray(start)], 0.1)
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
            axes.plot(*start, **START)
            axes.set(title=f"{name}, α = {short(alpha)}")
            if out is None:
                sentences.append(f"on the {name} to {path.at(-1).split(' = ')[1]}, "
                                 f"{short(left[-1] / far)} of the way left")  # fmt: skip
            else:
                sentences.append(f"on the {name} it flies apart")
        panels[0].set_ylabel("θ1")
    many = f"{count(steps, 'step')} with α = {short(alpha)} from {point(start)}"
    return Picture(
        figure,
        f"{many}: {'; '.join(sentences)}. The lowest point is {point(best)} in all three.",
        f"{many} on three costs with the same lowest point, the star.",
    )


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
        beside(axes)
    return Picture(
        figure,
        f"The largest α that converges. {'. '.join(sentences)}.",
        f"The largest α that converges, against m; α = {short(alpha)} is the line across.",
    )


def voices(x, y, theta0, theta1, alpha):
    """Returns a Picture of a line's errors, and of where each example pulls the line.

    Left the data and the line (θ0, θ1), the examples numbered; right each example's pull, minus
    its own gradient, as a line from 0, and the mean of the pulls, of which α times is the step.
    """
    x, y = pairs(x, y)
    pulls = -regression.suggestions(theta0, theta1, x, y)
    mean = pulls.mean(axis=0)
    beyond = {"textcoords": "offset points", "ha": "center", "va": "center", "fontsize": 9}
    with style():
        figure, (data, plane) = new_figure(2)
        data.plot(x, y, color=BLACK, marker="o", linestyle="")
        ends = np.array([x.min(), x.max()])
        data.plot(ends, theta0 + theta1 * ends, color=BLUE)
        data.vlines(x, theta0 + theta1 * x, y, color=SKY, linewidth=2, zorder=1)
        data.set(xlabel="x", ylabel="y", title=f"the line {line_text((theta0, theta1))}")
        data.margins(y=0.12)
        longest = np.hypot(*pulls.T).max() or 1.0
        for i, (pull, up) in enumerate(zip(pulls, pulls[:, 0] >= 0), 1):
            plane.plot([0, pull[0]], [0, pull[1]], color=SKY, marker="o", markevery=[1], gid="one")
            data.annotate(str(i), (x[i - 1], y[i - 1]), (0, 10 if up else -11), **beyond)
            way = 10 * pull / (np.hypot(*pull) or longest)
            plane.annotate(str(i), pull, way, **beyond)
        plane.plot([0, mean[0]], [0, mean[1]], color=VERMILION, marker="s", markevery=[1],
                   linewidth=3, gid="mean")  # fmt: skip
        plane.annotate("mean", mean, xytext=(-6, 4), textcoords="offset points", ha="right",
                       color=VERMILION)  # fmt: skip
        plane.axhline(0, color=GREY, linewidth=0.8, zorder=0)
        plane.axvline(0, color=GREY, linewidth=0.8, zorder=0)
        plane.margins(0.1)
        plane.set(xlabel="pull on θ0", ylabel="pull on θ1", title="each example's pull")
    more = int(np.sum(pulls[:, 0] > 0))
    off, strong = int(np.argmax(np.abs(pulls[:, 0]))), int(np.argmax(np.hypot(*pulls.T)))
    return Picture(
        figure,
        f"{count(len(x), 'example')} and the line {line_text((theta0, theta1))}: {more} pull θ0 "
        f"up, {len(x) - more} down. Furthest from the line is example {off + 1}, "
        f"{short(abs(pulls[off, 0]))} off; the longest pull is that of example {strong + 1}, "
        f"{point(pulls[strong])}. The mean of the pulls is {point(mean)}; "
        f"with α = {short(alpha)} the step is {point(alpha * mean)}.",
        f"Each of the {len(x)} examples pulls at θ0 and θ1; the step is {short(alpha)} of their "
        "mean, the thick line.",
    )


def typed_grade(x, y, row, typed=43.0, low=0.0, high=50.0, names=("x", "y")):
    """Returns a Picture of what one value does to the best line: without it, as it is, mistyped.

    x, y: the examples. row: which one. typed: what stands there by mistake. low, high: the values
    of y[row] over which the slope is drawn. names: what x and y are called.
    """
    x, y = pairs(x, y)
    slope, others = slope_without(x, y, row)
    lines = [
        ("without it", others, MARKS[2]),
        (f"as it is: {short(y[row])}", slope(y[row]), MARKS[0]),
        (f"typed as {short(typed)}", slope(typed), MARKS[1]),
    ]
    values = np.linspace(low, high, 101)
    turn = slope(y[row] + 1)[1] - slope(y[row])[1]  # for each 1 more in that row
    flat = f"; it is flat with {short(y[row] - slope(y[row])[1] / turn)}" if turn else ""
    with style():
        figure, (data, course) = new_figure(2)
        data.plot(np.delete(x, row), np.delete(y, row), color=FAINT, marker="o", markersize=3.5,
                  linestyle="")  # fmt: skip
        data.plot(x[row], y[row], **START, zorder=5)
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
        above(data, 2)
        course.axhline(0, color=BLACK, linewidth=0.9)
        course.plot(values, [slope(v)[1] for v in values], color=GREY, gid="slope")
        for value, mark in ((y[row], MARKS[0]), (typed, MARKS[1])):
            course.plot(value, slope(value)[1], **{**mark, "linestyle": "", "markersize": 9})
        course.set(xlabel="what stands in that one row", ylabel="slope of the best line")
    return Picture(
        figure,
        f"What one of {len(x)} values, at {names[0]} = {short(x[row])}, does to the best "
        f"line. Its slope is {digits(others[1])} without it, {digits(slope(y[row])[1])} with "
        f"{short(y[row])} there and "
        f"{digits(slope(typed)[1])} with {short(typed)}{flat}.",
        f"What one of {len(x)} values does to the best line, and to its slope.",
    )


def slope_without(x, y, row):
    """Returns the best line as a function of y[row], and the best line without that row."""

    def fit(value):
        changed = y.copy()
        changed[row] = value
        return regression.least_squares(x, changed)

    return fit, regression.least_squares(np.delete(x, row), np.delete(y, row))
