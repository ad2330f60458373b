"""Explorers of lesson 5."""

import numpy as np

from gdlesson import regression
from gdlesson.checker import progress
from gdlesson.drawing.axes import near
from gdlesson.drawing.style import BLUE, ORANGE, SKY, VERMILION, above
from gdlesson.explorer import Choice, Explorer, Player, Slider, Task
from gdlesson.lessons.ten_lines.pictures import draw_ravine
from gdlesson.sums import Sums
from gdlesson.text import digits, first

LEARNING_EPOCHS = 30


def ten_lines_learn(x, y, fit, names=("x", "y")):
    """Returns the Explorer of a line that moves into place, and of the cost that falls.

    fit: the learner's function of (X, y, m, b, epochs, learning_rate) that returns (m, b, cost); it
    is asked once for each number of epochs and each rate, from m = b = 0.
    """
    x, y = regression.pairs(x, y)
    best = regression.least_squares(x, y)
    lowest = regression.mse(*best, x, y)
    limit = regression.largest_rate(x)
    # Round rates as people choose them: from a tenth of the limit to a little above it.
    power = 10.0 ** np.floor(np.log10(limit))
    step = next(power * part for part in (0.5, 0.2, 0.1, 0.05) if power * part <= limit / 10)
    rates = [float(f"{k * step:.3g}") for k in range(1, int(1.2 * limit / step) + 1)]
    nothing = np.mean(y**2)  # the cost of the start
    known = {}

    def asked(rate, epochs):
        if (rate, epochs) not in known:
            with np.errstate(all="ignore"):
                m, b, cost = (0.0, 0.0, nothing) if epochs == 0 else fit(x, y, 0, 0, epochs, rate)
            known[rate, epochs] = float(m), float(b), Sums(x, y).mse(float(b), float(m))
        return known[rate, epochs]

    def state(rate, epochs):
        found = np.array([asked(rate, k) for k in range(epochs + 1)])
        return {"rate": rate, "m": found[:, 0], "b": found[:, 1], "costs": found[:, 2]}

    def words(rate, m, b, costs):
        epochs = len(m) - 1
        many = f"{epochs} epoch{'' if epochs == 1 else 's'}"
        if costs[-1] > 4 * nothing:
            return (
                f"Learning rate {digits(rate)} is above {digits(limit)}: after {many} the cost is "
                f"{digits(costs[-1])}, and it grows."
            )
        return (
            f"After {many} with learning rate {digits(rate)}: slope m = {digits(m[-1])}, "
            f"bias b = {digits(b[-1])}, cost {digits(costs[-1])}. "
            f"The lowest cost that a line can have: {digits(lowest)}."
        )

    def build(figure, narrow=False):
        data, course = figure.subplots(2, 1) if narrow else figure.subplots(1, 2)
        ends = np.array([0, 1.06 * x.max()])
        data.plot(ends, best[0] + best[1] * ends, color=ORANGE, linewidth=5, alpha=0.5,
                  label="least squares")  # fmt: skip
        data.plot([], [], color=BLUE, linewidth=2.2, label="ten lines")
        data.plot(x, y, color="#000000", marker="o", linestyle="", zorder=5)
        data.set(xlim=ends, ylim=(min(0, y.min()) - 0.1 * np.ptp(y), y.max() + 0.25 * np.ptp(y)),
                 xlabel=names[0], ylabel=names[1])  # fmt: skip
        above(data, 2)
        course.axhline(lowest, color=ORANGE, linewidth=5, alpha=0.5)
        course.set(yscale="log", xlim=(-1, LEARNING_EPOCHS + 1), ylim=(lowest / 2, 4 * nothing),
                   xlabel="epoch", title="cost")  # fmt: skip
        return {
            "errors": data.plot([], [], color=SKY, linewidth=1.5, zorder=3)[0],
            "line": data.plot([], [], color=BLUE, linewidth=2.2, zorder=4)[0],
            "costs": course.plot([], [], color=BLUE, marker="o", markersize=4, zorder=4)[0],
        }

    def update(artists, rate, m, b, costs):
        ends = np.array(artists["line"].axes.get_xlim())
        heights = np.clip(m[-1] * x + b[-1], -1e6, 1e6)
        gaps = np.column_stack([y, heights, np.full_like(x, np.nan)]).ravel()
        artists["errors"].set_data(np.repeat(x, 3), gaps)
        artists["line"].set_data(ends, np.clip(m[-1] * ends + b[-1], -1e6, 1e6))
        seen = np.where((costs >= lowest / 2) & (costs <= 4 * nothing), costs, np.nan)
        artists["costs"].set_data(np.arange(len(costs)), seen)

    return Explorer(
        "The ten lines at work",
        [
            Choice("rate", "learning rate", tuple((digits(rate), rate) for rate in rates),
                   rates[round(0.25 * limit / step) - 1], look="slider"),
            Player("epochs", "epochs", 0, LEARNING_EPOCHS, step=1, value=0, interval=250),
        ],
        state,
        build,
        update,
        words,
        narrow=(3.6, 6.4),
        kept=progress,
        tasks=[
            Task("Find a rate with which the cost hardly changes any more after one epoch.",
                 lambda costs, **_: len(costs) == 3 and abs(costs[2] - costs[1]) < 0.01 * nothing),
            Task("Make the cost grow.", lambda costs, **_: costs[-1] > costs[0]),
        ],
    )  # fmt: skip


FEW_TO_MANY = (0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def ravine_and_bowl(x, y, share=0.3, epochs=0):
    """Returns the Explorer of descent on x as it is and on x standardised, side by side.

    share: the learning rate as a share of the largest that converges, which differs for the two.
    """
    x, y = regression.pairs(x, y)
    z = regression.standardise(x)[0]
    kinds = {"as it is": Sums(x, y), "standardised": Sums(z, y)}
    limits = {"as it is": regression.largest_rate(x), "standardised": regression.largest_rate(z)}
    best = {name: np.array(sums.least_squares()) for name, sums in kinds.items()}
    lowest = kinds["as it is"].mse(*best["as it is"])
    exact = lowest < 1e-12 * np.mean(y**2)  # the examples lie on a line, but for rounding
    windows = bowl_windows(best)
    longest = max(FEW_TO_MANY)
    walked = {}

    def path(name, share):
        if (name, share) not in walked:
            with np.errstate(all="ignore"):
                walked[name, share] = kinds[name].descend(0, 0, share * limits[name], longest)
        return walked[name, share]

    def state(share, epochs):
        paths = {name: path(name, share)[: epochs + 1] for name in kinds}
        with np.errstate(all="ignore"):
            costs = [kinds[name].mse(*paths[name][-1]) for name in kinds]
        return {"share": share, "raw": paths["as it is"], "scaled": paths["standardised"],
                "costs": costs}  # fmt: skip

    def words(share, raw, scaled, costs):
        epochs = len(raw) - 1
        rates = [digits(share * limit) for limit in limits.values()]
        ends = [
            "it has flown apart" if not cost < 1e3 * np.mean(y**2) else
            f"the cost is {digits(cost)}; the lowest is 0" if exact else
            f"the cost is {digits(cost / lowest)} times the lowest" for cost in costs
        ]  # fmt: skip
        return (
            f"After {epochs} epoch{'' if epochs == 1 else 's'} at {share:g} of the largest rate. "
            f"x as it is (α = {rates[0]}): {ends[0]}. Standardised (α = {rates[1]}): {ends[1]}."
        )

    def build(figure, narrow=False):
        artists = {}
        both = figure.subplots(2, 1) if narrow else figure.subplots(1, 2)
        titles = {"as it is": "x as it is", "standardised": "x standardised"}
        for axes, name in zip(both, kinds):
            draw_ravine(axes, x if name == "as it is" else z, y, windows[name])
            axes.plot(0, 0, color=VERMILION, marker="D", markersize=8, linestyle="", zorder=4)
            axes.set(ylabel="θ1", title=titles[name])
            if name == "standardised":
                axes.set_aspect("equal")  # round, and drawn so
            artists[name] = axes.plot([], [], color=BLUE, marker="o", markersize=3.5,
                                      linewidth=1, zorder=5)[0]  # fmt: skip
            artists[f"{name}, end"] = axes.plot([], [], color=BLUE, marker="o", markersize=8,
                                                linestyle="", zorder=6)[0]  # fmt: skip
        return artists

    def update(artists, share, raw, scaled, costs):
        for name, points in (("as it is", raw), ("standardised", scaled)):
            (low0, high0), (low1, high1) = windows[name]
            inside = (points >= [low0, low1]) & (points <= [high0, high1])
            out = first(~inside.all(axis=1))
            legs = points if out is None else points[: out + 1]
            artists[name].set_data(near(legs[:, 0], low0, high0), near(legs[:, 1], low1, high1))
            artists[f"{name}, end"].set_data(*([], []) if not inside[-1].all() else
                                             points[-1][:, None])  # fmt: skip

    return Explorer(
        "The ravine and the round bowl",
        [
            Slider("share", "share of limit", 0.04, 1.08, step=0.02, value=float(share)),
            Choice("epochs", "epochs", FEW_TO_MANY, epochs, look="slider"),
        ],
        state,
        build,
        update,
        words,
        size=(7.6, 3.7),
        narrow=(3.6, 6.8),
        dear=3,
        kept=progress,
        tasks=[
            Task("Find the share with which the standardised walk arrives in one epoch.",
                 lambda scaled, costs, **_: len(scaled) == 2
                 and costs[1] < 1.001 * lowest + 1e-9 * np.mean(y**2)),
        ],
    )  # fmt: skip


def bowl_windows(best):
    """Returns the windows of both pictures, from before the start (0, 0) to beyond the bottom."""
    (bottom0, bottom1), (middle, _) = best["as it is"], best["standardised"]
    size0, size = abs(bottom0) or 1.0, abs(middle) or 1.0
    size1 = max(2 * abs(bottom1), 0.12 * size0)  # the first steps go far along θ1
    ravine = (sorted([-0.35 * size0, 2.35 * bottom0]), (bottom1 - size1, bottom1 + size1))
    bowl = (sorted([-0.35 * size, 2.35 * middle]), (-1.35 * size, 1.35 * size))
    return {"as it is": ravine, "standardised": bowl}
