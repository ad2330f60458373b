"""Pictures of lesson 5."""

import numpy as np

from gdlesson import regression
from gdlesson.drawing.axes import on_log_axis, whole_steps
from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import (
    BLUE,
    GREY,
    MARKS,
    ORANGE,
    SKY,
    VERMILION,
    new_empty_figure,
    new_figure,
    style,
)
from gdlesson.lessons.half_mse.pictures import line_window
from gdlesson.sums import Sums
from gdlesson.text import digits, point, short


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
                on_log_axis(course),
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
        whole_steps(axes, last)
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
    sums = Sums(x, y)
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
