"""Explorers of lesson 4."""

import numpy as np

from gdlesson import regression
from gdlesson.checker import progress
from gdlesson.drawing.axes import near
from gdlesson.drawing.contours import window_around
from gdlesson.drawing.style import BLUE, GREEN, GREY, ORANGE, SKY, VERMILION, above
from gdlesson.explorer import Explorer, Player, Slider, Task
from gdlesson.lessons.half_mse.growing import largest_rates
from gdlesson.lessons.half_mse.pictures import draw_valley
from gdlesson.lessons.theta_squared.regimes import REGIMES
from gdlesson.text import first, line_text, point, short

LINE_STEPS = 40


def line_moves(x, y, walk, start=(4.0, -1.0), alpha=None):
    """Returns the Explorer of a line that moves into place: the line, its point, its cost so far.

    x, y: the examples. walk: the learner's function of (x, y, theta0, theta1, alpha, steps) that
    returns (θ0, θ1) on half-MSE; it is asked once for each step and α. alpha: the first rate shown,
    more than half of the largest that converges if not given: the line comes close in 40 steps.
    """
    x, y = regression.pairs(x, y)
    best = np.array(regression.least_squares(x, y))
    lowest = regression.half_mse(*best, x, y)
    limit = largest_rates(x)["half-MSE"]
    step = round_step(limit / 50)
    top = round(1.3 * limit / step) * step
    alpha = round(0.57 * limit / step) * step if alpha is None else alpha
    window = window_around([start, 2 * best - np.array(start)], 0.12)
    costs_seen = (lowest / 2, 4 * regression.half_mse(*start, x, y))
    known = {}

    def walked(alpha, steps):
        """The points after 0, 1, …, steps steps, each asked for once."""
        for k in range(steps + 1):
            if (alpha, k) not in known:
                with np.errstate(all="ignore"):
                    theta = walk(x, y, *start, alpha, k)
                known[alpha, k] = two_numbers(theta)
        return np.array([known[alpha, k] for k in range(steps + 1)])

    def state(alpha, steps):
        points = walked(alpha, steps)
        with np.errstate(all="ignore"):
            costs = np.array([regression.half_mse(*p, x, y) for p in points])
        return {"alpha": alpha, "points": points, "costs": costs}

    def words(alpha, points, costs):
        steps = len(points) - 1
        end = f"After {steps} step{'' if steps == 1 else 's'}"
        out = first(costs > costs_seen[1])
        if out is not None:
            return (
                f"α = {short(alpha)} is above {short(limit)}: it flies apart. The cost left the "
                f"picture at step {out}; after {steps} it is {short(costs[-1])}."
            )
        return (
            f"{end} with α = {short(alpha)} the line is {line_text(points[-1])} and its cost "
            f"{short(costs[-1])}. Least squares: {line_text(best)}, cost {short(lowest)}."
        )

    def build(figure, narrow=False):
        if narrow:
            grid = figure.add_gridspec(4, 1, height_ratios=(8, 8, 8, 1))
            places = [grid[i] for i in range(4)]
        else:
            grid = figure.add_gridspec(2, 3, height_ratios=(8, 1))
            places = [grid[0, 0], grid[0, 1], grid[0, 2], grid[1, :]]
        data, plane, course, strip = (figure.add_subplot(place) for place in places)
        ends = np.array([x.min(), x.max()]) + 0.08 * np.ptp(x) * np.array([-1, 1])
        data.plot(ends, best[0] + best[1] * ends, color=ORANGE, linewidth=4, alpha=0.5)
        data.plot(ends, start[0] + start[1] * ends, color=VERMILION, linestyle=":")
        data.plot(x, y, color="#000000", marker="o", linestyle="", zorder=5)
        tall = np.concatenate([y, start[0] + start[1] * ends])
        pad = 0.1 * np.ptp(tall)
        data.set(xlim=ends, ylim=(tall.min() - pad, tall.max() + pad), xlabel="x", title="the line")
        draw_valley(plane, x, y, window)
        plane.plot(*start, color=VERMILION, marker="D", markersize=8, linestyle="", zorder=3)
        plane.set(ylabel="θ1", title="its point")
        course.axhline(lowest, color=ORANGE, linewidth=4, alpha=0.5)
        course.set(yscale="log", xlim=(-1, LINE_STEPS + 1), ylim=costs_seen, xlabel="step",
                   title="its cost so far")  # fmt: skip
        converging_strip(strip, limit, top)
        for text in strip.texts if narrow else ():
            text.set_fontsize(7.5)
        return {
            "errors": data.plot([], [], color=SKY, linewidth=1.5, zorder=3)[0],
            "line": data.plot([], [], color=BLUE, linewidth=2.2, zorder=4)[0],
            "path": plane.plot([], [], color=BLUE, marker="o", markersize=3.5, linewidth=1,
                               zorder=4)[0],
            "point": plane.plot([], [], color=BLUE, marker="o", markersize=9, linestyle="",
                                zorder=5)[0],
            "costs": course.plot([], [], color=BLUE, marker="o", markersize=3.5, zorder=4)[0],
            "rate": strip.plot([], [], color=VERMILION, marker="v", markersize=12, clip_on=False,
                               linestyle="", zorder=5)[0],
        }  # fmt: skip

    def update(artists, alpha, points, costs):
        here = points[-1]
        ends = np.array(artists["line"].axes.get_xlim())
        heights = np.clip(here[0] + here[1] * x, -1e6, 1e6)
        gaps = np.column_stack([y, heights, np.full_like(x, np.nan)]).ravel()
        artists["errors"].set_data(np.repeat(x, 3), gaps)
        artists["line"].set_data(ends, np.clip(here[0] + here[1] * ends, -1e6, 1e6))
        (low0, high0), (low1, high1) = window
        outside = ~((points >= [low0, low1]) & (points <= [high0, high1])).all(axis=1)
        out = first(outside)
        legs = points if out is None else points[: out + 1]
        artists["path"].set_data(near(legs[:, 0], low0, high0), near(legs[:, 1], low1, high1))
        artists["point"].set_data(*([], []) if outside[-1] else here[:, None])
        seen = np.where((costs >= costs_seen[0]) & (costs <= costs_seen[1]), costs, np.nan)
        artists["costs"].set_data(np.arange(len(costs)), seen)
        artists["rate"].set_data([alpha], [0.95])

    return Explorer(
        "A line moves into place",
        [
            Slider("alpha", "rate α", step, top, step=step, value=float(alpha)),
            Player("steps", "steps", 0, LINE_STEPS, step=1, value=0, interval=250),
        ],
        state,
        build,
        update,
        words,
        size=(7.6, 3.6),
        narrow=(3.6, 8.4),
        dear=2,
        drags={"alpha": ("rate", "x")},
        kept=progress,
        tasks=[
            Task(f"Find an α that brings the cost within 1 % of the lowest in {LINE_STEPS} steps.",
                 lambda costs, **_: costs[-1] <= 1.01 * lowest + 1e-6 * costs[0]),
            Task("Make the cost grow.", lambda costs, **_: costs[-1] > costs[0]),
        ],
    )  # fmt: skip


def round_step(size):
    """Returns 1, 2 or 5 times a power of ten, the largest that is not above size."""
    power = float(f"1e{int(np.floor(np.log10(size)))}")
    return next(float(f"{k * power:.3g}") for k in (5, 2, 1) if k * power <= size * (1 + 1e-9))


def round_up(size):
    """Returns 1, 2, 2.5 or 5 times a power of ten, the smallest that is not below size."""
    power = float(f"1e{int(np.floor(np.log10(size)))}")
    return next(float(f"{k * power:.3g}") for k in (1, 2, 2.5, 5, 10)
                if k * power >= size * (1 - 1e-9))  # fmt: skip


def two_numbers(theta):
    """Returns (θ0, θ1) as floats, or raises TypeError with a sentence."""
    theta = theta.ravel() if isinstance(theta, np.ndarray) else theta
    try:
        theta0, theta1 = (np.asarray(part, float).reshape(()) for part in theta)
    except (TypeError, ValueError):
        raise TypeError(f"walk must return two numbers (θ0, θ1), got {theta!r}"[:120]) from None
    return float(theta0), float(theta1)


def converging_strip(axes, limit, top):
    """Draws the α that converge and those that fly apart, side by side, from 0 to top."""
    for name, begin, end, colour in (
        ("converges", 0, limit, REGIMES[0][3]),
        ("flies apart", limit, top + 1, REGIMES[2][3]),
    ):
        axes.axvspan(begin, end, color=colour, zorder=0, linewidth=0)
        axes.text((begin + min(end, top)) / 2, 0.4, name, ha="center", va="center")
    axes.set(xlim=(0, 1.01 * top), ylim=(0, 1), yticks=[], ylabel="α")
    axes.yaxis.label.set(rotation=0, ha="right", va="center")
    axes.grid(visible=False)


DRAG = 4.0


def one_voice(x, y, row=None, drag=0.0):
    """Returns the Explorer that drags one example up or down: how it pulls, and all together.

    x, y: the examples. row: which one is dragged first, counted from 1; the seventh, or the last.
    The pulls are those at the best line of the examples as they were: there they cancel.
    """
    x, y = regression.pairs(x, y)
    row = min(7, len(x)) if row is None else row
    best = np.array(regression.least_squares(x, y))
    # By how much dragging each of them as far as it goes changes the slope.
    turns = DRAG * np.abs(x - x.mean()) / np.sum((x - x.mean()) ** 2)
    much, little = (float(f"{v:.2g}") for v in (0.8 * turns.max(), 1.3 * turns.min() + 0.01))
    exact = 1e-12 * np.abs(y).max()  # errors below it are rounding
    # The pulls in place, and those of an example dragged far, are shown to two fixed scales.
    sizes = np.array([1, np.max(np.abs(x))])
    far = np.max(np.abs(regression.residuals(*best, x, y)))
    units = {moved: [round_up(size * (far + moved * DRAG) / 3 + exact) for size in sizes]
             for moved in (False, True)}  # fmt: skip
    ticks = {"numbers0": np.array([-2, 0, 2]), "numbers1": np.arange(-2, 3)}

    def state(row, drag):
        dragged = y.copy()
        dragged[row - 1] += drag
        pulls = -regression.suggestions(*best, x, dragged)
        total = np.sum(np.abs(pulls[:, 0]))
        return {
            "row": row,
            "drag": drag,
            "y": dragged,
            "pulls": pulls,
            "mean": pulls.mean(axis=0),
            "share": abs(pulls[row - 1, 0]) / total if total > exact else 0.0,
            "ends_at": np.array(regression.least_squares(x, dragged)),
        }

    def words(row, drag, y, pulls, mean, share, ends_at):
        moved = f"dragged {short(abs(drag))} {'up' if drag > 0 else 'down'}" if drag else "in place"
        mean = np.round(mean, 9) + 0.0
        return (
            f"Example {row} of {len(x)}, {moved}, is {short(abs(pulls[row - 1, 0]))} off the line: "
            f"{100 * share:.0f} % of all errors. The mean pull is {point(mean)}. "
            f"Descent would end at slope {short(ends_at[1])}; before: {short(best[1])}."
        )

    def build(figure, narrow=False):
        data, plane = figure.subplots(2, 1) if narrow else figure.subplots(1, 2)
        ends = np.array([x.min(), x.max()]) + 0.08 * np.ptp(x) * np.array([-1, 1])
        data.plot(ends, best[0] + best[1] * ends, color=GREY, linestyle="--", label="line before")
        data.plot([], [], color=BLUE, label="line descent ends at")
        data.plot(x, y, color="#000000", marker="o", markersize=4, linestyle="", zorder=3)
        data.set(xlim=ends, ylim=(y.min() - DRAG - 0.7, y.max() + DRAG + 0.7), xlabel="x",
                 ylabel="y")  # fmt: skip
        above(data, 2)
        plane.axhline(0, color=GREY, linewidth=0.8, zorder=0)
        plane.axvline(0, color=GREY, linewidth=0.8, zorder=0)
        plane.set(xlim=(-3.1, 3.1), ylim=(-3.1, 3.1), xticks=ticks["numbers0"],
                  yticks=ticks["numbers1"])  # fmt: skip
        plane.tick_params(labelbottom=False, labelleft=False)  # their numbers move
        plane.set_xlabel("pull on θ0", labelpad=20)
        plane.set_ylabel("pull on θ1", labelpad=34)
        plane.plot([], [], color=SKY, marker="o", label="others")
        plane.plot([], [], color=VERMILION, marker="D", label="dragged")
        plane.plot([], [], color=GREEN, marker="s", linewidth=3, label="mean of all")
        above(plane, 3, columnspacing=1, handlelength=1.5)
        return {
            "line": data.plot([], [], color=BLUE, linewidth=2, zorder=2)[0],
            "error": data.plot([], [], color=VERMILION, linewidth=1.5, zorder=2)[0],
            "example": data.plot([], [], color=VERMILION, marker="D", markersize=9, linestyle="",
                                 zorder=4)[0],
            "pulls": plane.plot([], [], color=SKY, marker="o", markersize=5, markevery=(1, 3),
                                zorder=2)[0],
            "own": plane.plot([], [], color=VERMILION, marker="D", markersize=8, markevery=[1],
                              zorder=3)[0],
            "mean": plane.plot([], [], color=GREEN, marker="s", markersize=7, markevery=[1],
                               linewidth=3, zorder=4)[0],
            "numbers0": [plane.text(t, -0.04, "", transform=plane.get_xaxis_transform(),
                                    ha="center", va="top") for t in ticks["numbers0"]],
            "numbers1": [plane.text(-0.03, t, "", transform=plane.get_yaxis_transform(),
                                    ha="right", va="center") for t in ticks["numbers1"]],
        }  # fmt: skip

    def update(artists, row, drag, y, pulls, mean, share, ends_at):
        i = row - 1
        scale = np.array(units[drag != 0])
        pulls, mean = pulls / scale, mean / scale
        for (name, places), unit in zip(ticks.items(), scale):
            for tick, text in zip(places, artists[name]):
                text.set_text(short(tick * unit))
        ends = np.array(artists["line"].axes.get_xlim())
        artists["line"].set_data(ends, ends_at[0] + ends_at[1] * ends)
        artists["error"].set_data([x[i], x[i]], [best[0] + best[1] * x[i], y[i]])
        artists["example"].set_data([x[i]], [y[i]])
        others = np.delete(pulls, i, axis=0)
        from_zero = np.zeros((len(others), 3, 2))
        from_zero[:, 1] = others
        from_zero[:, 2] = np.nan
        artists["pulls"].set_data(*from_zero.reshape(-1, 2).T)
        for name, pull in (("own", pulls[i]), ("mean", mean)):
            artists[name].set_data([0, pull[0]], [0, pull[1]])

    return Explorer(
        "One voice among m",
        [
            Slider("row", "example", 1, len(x), step=1, value=row),
            Slider("drag", "dragged by", -DRAG, DRAG, step=0.5, value=float(drag)),
        ],
        state,
        build,
        update,
        words,
        narrow=(3.6, 6.6),
        drags={"drag": ("example", "y")},
        kept=progress,
        tasks=[
            Task(f"Change the slope by more than {short(much)} with one example.",
                 lambda ends_at, **_: abs(ends_at[1] - best[1]) > much),
            Task(f"Drag an example by 4 that changes the slope by less than {short(little)}.",
                 lambda drag, ends_at, **_: abs(drag) == DRAG
                 and abs(ends_at[1] - best[1]) < little),
        ],
    )  # fmt: skip
