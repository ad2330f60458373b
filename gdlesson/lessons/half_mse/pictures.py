"""Pictures of lesson 4."""

import numpy as np

from gdlesson import regression
from gdlesson.descent import gradient_descent
from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import (
    BLACK,
    BLUE,
    GREY,
    MARKS,
    ORANGE,
    SKY,
    VERMILION,
    new_figure,
    style,
)
from gdlesson.text import first, line_text, point, short, small
from gdlesson.validate import positive

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
