"""Pictures of linear regression on real data: the data, lines, costs, the ravine, what is left."""

import numpy as np
from matplotlib.ticker import LogFormatter

from gdlesson import regression
from gdlesson.drawing.axes import on_log_axis, whole_steps
from gdlesson.drawing.contours import draw_contours, fourfold, window_around
from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    MARKS,
    ORANGE,
    SKY,
    START,
    VERMILION,
    above,
    beside,
    marks,
    new_empty_figure,
    new_figure,
    style,
)
from gdlesson.sums import Sums
from gdlesson.text import count, digits, listed, short
from gdlesson.validate import pairs

DOTS = 3000  # as many are drawn: more would hide each other, and make the picture slow and large


def thinned(m):
    """Returns (which of m examples are drawn, words on it): all of them, or DOTS by lot."""
    if m <= DOTS:
        return np.arange(m), ""
    return np.sort(np.random.default_rng(0).choice(m, DOTS, replace=False)), (
        f" {DOTS} of the {count(m, 'dot')}, drawn by lot, are shown."
    )


def two_columns(x, y, names=("x", "y"), top=None):
    """Returns a Picture of the data: y over x, and how often each value of x and of y occurs.

    names: of x and y. top: the largest y that there should be; what lies above it is marked.
    """
    x, y = pairs(x, y)
    high = np.zeros(len(y), bool) if top is None else y > top
    some, fewer = thinned(len(x))
    with style():
        figure = new_empty_figure(height=3.8)
        grid = figure.add_gridspec(2, 2, width_ratios=(4, 1), height_ratios=(1, 3))
        scatter = figure.add_subplot(grid[1, 0])
        over = figure.add_subplot(grid[0, 0], sharex=scatter)
        beside = figure.add_subplot(grid[1, 1], sharey=scatter)
        scatter.plot(x[some], y[some], color=BLUE, marker="o", alpha=0.45, linestyle="", gid="data")
        scatter.plot(x[high], y[high], color=VERMILION, marker="D", markersize=9, linestyle="",
                     markerfacecolor="none", gid="above")  # fmt: skip
        if high.any():
            scatter.axhline(top, color=VERMILION, linestyle="--", linewidth=1)
        over.hist(x, bins=20, color=SKY)
        beside.hist(y, bins=20, color=SKY, orientation="horizontal")
        over.tick_params(labelbottom=False)
        beside.tick_params(labelleft=False)
        scatter.set(xlabel=plain(names[0]), ylabel=plain(names[1]))
        over.set(ylabel="how many")
        beside.set(xlabel="how many")
    words = f"{count(len(x), 'example')} of {names[0]} and {names[1]}. " + ". ".join(
        f"{name} from {short(v.min())} to {short(v.max())}, mean {short(v.mean())}, "
        f"standard deviation {short(v.std())}"
        for name, v in zip(names, (x, y))
    )
    if top is not None:
        values = ", ".join(short(v) for v in y[high])
        words += f". Above {short(top)}: " + (f"{high.sum()} ({values})" if high.any() else "none")
    title = f"{count(len(x), 'example')} of {names[0]} and {names[1]}."
    return Picture(figure, f"{words}.{fewer}", f"{title}{fewer}")


def lines_on_data(x, y, lines, names=("x", "y")):
    """Returns a Picture of the data with lines on it, and the MSE of each.

    lines: a dict from a line's name to its (θ0, θ1), the one to compare with last.
    """
    x, y = pairs(x, y)
    ends = np.array([x.min(), x.max()]) + 0.04 * np.ptp(x) * np.array([-1, 1])
    words, (some, fewer) = [], thinned(len(x))
    with style():
        figure, axes = new_figure()
        axes.plot(x[some], y[some], color=GREY, marker="o", alpha=0.4, linestyle="", gid="data")
        for (name, theta), mark in zip(lines.items(), marks(len(lines))):
            axes.plot(ends, theta[0] + theta[1] * ends, color=mark["color"], label=name, gid=name,
                      linestyle=mark["linestyle"], linewidth=2.5)  # fmt: skip
            bias, slope = coefficients(theta, x, y)
            mse = digits(regression.mse(*theta, x, y))
            words.append(f"{name}: slope {slope}, bias {bias}, MSE {mse}")
        axes.set(xlabel=plain(names[0]), ylabel=plain(names[1]), xlim=ends)
        beside(axes)
    many = f"{count(len(x), 'example')} and {count(len(lines), 'line')}"
    return Picture(
        figure, f"{many}. {'. '.join(words)}.{fewer}", f"{many}: {listed(lines)}.{fewer}"
    )


def coefficients(theta, x, y):
    """Returns θ0 and θ1 in words, with as many digits as it takes to find the line with them.

    On the data, the line of these words is nowhere farther from the line than a fiftieth of the
    standard deviation of y: a price against the year needs all digits of its bias.
    """
    near = 0.01 * np.std(y)
    return exact(theta[0], near), exact(theta[1], near / max(np.abs(x).max(), 1e-300))


def exact(value, near):
    """Returns a number with three digits, or as many more as bring it that near."""
    few = digits(value)
    if not np.isfinite(value) or abs(float(few.replace("−", "-")) - value) <= near:
        return few
    for figures in range(4, 17):
        text = f"{value:.{figures}g}"
        if abs(float(text) - value) <= near:
            break
    if 1e-4 <= abs(value) < 1e15:
        text = np.format_float_positional(float(text), trim="-")
    return text.replace("-", "−")


def costs_over_epochs(costs, lowest=None, scale="log"):
    """Returns a Picture of costs after each epoch.

    costs: a dict from a name to a sequence of costs, the start's first. lowest: the cost of least
    squares, drawn as a line. scale: of the axis of costs, "log", or "linear" from 0.
    """
    words, last, seen = [], 1, []
    with style():
        figure, axes = new_figure()
        for (name, course), mark in zip(costs.items(), marks(len(costs))):
            course = np.asarray(course, float)
            last = max(last, len(course) - 1)
            shown = on_log_axis(course)
            seen.append(course[0])
            axes.plot(np.arange(len(course)), shown, label=name, gid=name, linewidth=2,
                      color=mark["color"], linestyle=mark["linestyle"])  # fmt: skip
            words.append(f"{name}: {course_words(course)}")
        if lowest is not None:
            axes.axhline(lowest, color=ORANGE, linewidth=4, alpha=0.5, zorder=0,
                         label="least squares", gid="lowest")  # fmt: skip
            words.append(f"Least squares: {digits(lowest)}")
        axes.set(yscale=scale, xlabel="epoch", ylabel="MSE")
        if scale == "linear":
            axes.set_ylim(0, 1.1 * max(seen) or 1.0)
        elif np.divide(*axes.get_ylim()[::-1]) < 100:  # 4 on the axis, not 4 × 10⁰
            axes.yaxis.set_major_formatter(LogFormatter())
            axes.yaxis.set_minor_formatter(LogFormatter(minor_thresholds=(2, 0.5)))
        whole_steps(axes, last)
        beside(axes)
    axis = "a logarithmic axis" if scale == "log" else "an axis that begins at 0"
    title = f"Cost, epoch by epoch, on {axis}"
    return Picture(figure, f"{title}. {'. '.join(words)}.", f"{title}.")


def course_words(costs):
    """Returns from where to where costs go, and what the last tenth of the epochs did, in words."""
    epochs = len(costs) - 1
    words = f"from {digits(costs[0])} to {digits(costs[-1])} in {epochs}"
    tenth = costs[-1 - max(epochs // 10, 1)] if epochs else 0
    if not (np.isfinite(costs[-1]) and costs[-1] > 0 and tenth > 0):
        return words
    change = costs[-1] / tenth - 1
    if abs(change) < 1e-4:
        return f"{words}, in the last tenth level"
    if change >= 1:
        return f"{words}, in the last tenth up {change + 1:.0f} times"
    return f"{words}, in the last tenth {'up' if change > 0 else 'down'} by {abs(change):.1%}"


def epochs_against_rate(x, left=0.01):
    """Returns a Picture: epochs until that share of the way is left, against α, both logarithmic.

    One line for each of the MSE's two directions, the flat and the steep one; the larger decides.
    """
    limit = regression.largest_rate(pairs(x, x)[0])
    flat, steep = regression.curvatures(x)
    rates = limit * np.unique(
        np.append(np.geomspace(1e-3, 1, 400)[:-1], 1 - np.geomspace(1e-4, 1e-2))
    )
    words = []
    with style():
        figure, axes = new_figure()
        for name, curvature, mark in (("flat", flat, MARKS[0]), ("steep", steep, MARKS[1])):
            epochs = np.maximum(regression.epochs_needed(rates, curvature, left), 1)
            axes.plot(rates, epochs, color=mark["color"], linestyle=mark["linestyle"], linewidth=2,
                      label=f"{name}, curvature {digits(curvature)}", gid=name)  # fmt: skip
            few = max(regression.epochs_needed(0.9 * limit, curvature, left), 1)
            words.append(
                f"the {name} direction, of curvature {digits(curvature)}, needs "
                f"{digits(np.ceil(epochs[0]))} at α = {digits(rates[0])} and "
                f"{digits(np.ceil(few))} at α = {digits(0.9 * limit)}"
            )
        axes.axvline(limit, color=BLACK, linestyle="--", linewidth=1.2, gid="limit",
                     label=f"limit: α = {digits(limit)}")  # fmt: skip
        axes.set(xscale="log", yscale="log", xlabel="α", ylabel="epochs")
        beside(axes)
    title = f"Epochs until {short(left)} of the way is left, against α"
    return Picture(
        figure,
        f"{title}: {'; '.join(words)}. No α from {digits(limit)} on converges.",
        f"{title}: the higher of the two lines decides.",
    )


def ravine(x, y, path, reach=None):
    """Returns a Picture of the MSE's contours over (θ0, θ1), with a path, the floor, the lowest.

    path: points (θ0, θ1), the start first. reach: how far θ1 goes to either side of the lowest.
    The floor is the line through the lowest point along which the MSE bends least.
    """
    x, y = pairs(x, y)
    points, best = np.asarray(path, float), np.array(regression.least_squares(x, y))
    window = window_around(np.vstack([points, best]), 0.12)
    if reach is not None:
        window = (window[0], (best[1] - reach, best[1] + reach))
    with style():
        figure, axes = new_figure(height=3.7)
        draw_ravine(axes, x, y, window)
        axes.plot(points[:, 0], points[:, 1], color=BLUE, marker="o", markersize=3.5, gid="path",
                  label="path", zorder=3)  # fmt: skip
        axes.plot(*points[0], **START, label="start")
        axes.set(ylabel="θ1")
        above(axes)
    floor = ""
    if not is_round(x):
        way = flattest_direction(x)
        gaps = [digits(from_floor(points[k], best, way)) for k in (0, -1)]
        floor = (
            " The floor of the ravine, dashed, runs through it: θ1 changes by "
            f"{digits(way[1] / way[0])} for each 1 of θ0. The start is {gaps[0]} from the floor, "
            f"the end {gaps[1]}."
        )
    gone, whole = (np.linalg.norm(end - points[0]) for end in (points[-1], best))
    share = f", {gone / whole:.0%} as far as the way to" if whole > 0 else "; there is"
    return Picture(
        figure,
        "The MSE from above, over θ0 and θ1, and a path. "
        f"{count(len(points) - 1, 'epoch')} lead from {at(points[0])} "
        f"to {at(points[-1])}{share} the lowest point, "
        f"{at(best)}.{floor}",
        "The MSE from above: a path from the diamond"
        + (", and the floor of the ravine, dashed, through" if floor else ", and")
        + " the star at the bottom.",
    )


def at(theta):
    """Returns a point with three digits of each number, in words."""
    return f"({digits(theta[0])}, {digits(theta[1])})"


def flattest_direction(x):
    """Returns the direction (θ0, θ1) of length 1 along which the MSE bends least, θ0 upwards.

    Source: the eigenvector of its second derivatives that belongs to the small curvature.
    """
    way = np.linalg.eigh(np.array([[1, np.mean(x)], [np.mean(x), np.mean(x * x)]]))[1][:, 0]
    return way if way[0] > 0 else -way


def is_round(x):
    """Returns whether the MSE bends alike in all directions."""
    flat, steep = regression.curvatures(x)
    return bool(steep < 1.000001 * flat)


def from_floor(theta, best, way):
    """Returns how far a point is from the floor, the line through best in the direction way."""
    gap = np.subtract(theta, best)
    return round(abs(float(gap[0] * way[1] - gap[1] * way[0])), 9)  # less is rounding


def draw_ravine(axes, x, y, window):
    """Draws contours, each 4 times as high above the star as the one before, and the floor.

    A round bowl has none: it is as flat in one direction as in any other.
    """
    sums = Sums(x, y)
    best = sums.least_squares()
    draw_contours(axes, sums.mse, window, fourfold, names=("θ0", ""), lowest=best,
                  low=float(sums.mse(*best)))  # fmt: skip
    if is_round(x):
        return
    way = flattest_direction(x)
    ends = (np.array(window[0]) - best[0]) / way[0] if way[0] > 1e-9 else np.zeros(2)
    axes.plot(*(np.array(best)[:, None] + way[:, None] * ends), color=GREEN, linestyle="--",
              linewidth=1.6, zorder=2, gid="floor", label="floor of the ravine")  # fmt: skip


def fit_and_residuals(x, y, theta0, theta1, names=("x", "y")):
    """Returns a Picture of the data with a line, and of the line's residuals h − y."""
    x, y = pairs(x, y)
    r = regression.residuals(theta0, theta1, x, y)
    ends = np.array([x.min(), x.max()])
    worst = int(np.argmax(np.abs(r)))
    some, fewer = thinned(len(x))
    some = np.union1d(some, worst)
    with style():
        figure, (fit, rest) = new_figure(2)
        for axes, name, values, line in (
            (fit, "data", y, theta0 + theta1 * ends),
            (rest, "residuals", r, np.zeros(2)),
        ):
            axes.plot(x[some], values[some], color=BLUE, marker="o", alpha=0.45, linestyle="",
                      gid=name)  # fmt: skip
            axes.plot(ends, line, color=VERMILION, linewidth=2.5)
            axes.set(xlabel=plain(names[0]))
        fit.set(ylabel=plain(names[1]), title="the fit")
        rest.set(ylabel=f"line − {plain(names[1])}", title="residuals h − y")
    spread = np.var(y)
    share = f", of {digits(spread)} without a line" if spread > 0 else ""
    bias, slope = coefficients((theta0, theta1), x, y)
    sign = "−" if slope.startswith("−") else "+"
    line = f"{names[1]} = {bias} {sign} {slope.lstrip('−')}·{names[0]}"
    return Picture(
        figure,
        f"{line}. Mean squared error "
        f"{digits(np.mean(r**2))}{share}. Largest residual h − y: {digits(r[worst])} at "
        f"{names[0]} = {exact(x[worst], 0.01 * np.std(x))}.{fewer}",
        f"{line}, and what is left over.{fewer}",
    )


def plain(name):
    """Returns a column's name for Matplotlib, where a pair of $ would begin a formula."""
    return str(name).replace("$", r"\$")
