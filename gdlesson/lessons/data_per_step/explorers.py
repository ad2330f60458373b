"""Explorers of lesson 7."""

from functools import cache

import numpy as np

from gdlesson import stochastic
from gdlesson.drawing.axes import near
from gdlesson.drawing.contours import draw_contours, fourfold
from gdlesson.drawing.style import BLACK, BLUE, GREEN, GREY, JUST, ORANGE, VERMILION, WELL
from gdlesson.explorer import Choice, Explorer, Task
from gdlesson.lessons.data_per_step import walks
from gdlesson.sums import Sums
from gdlesson.text import count, digits

RATES = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.34, 0.36, 0.5, 0.7, 0.9)
SIZES = (1, 2, 8, 32, 333)
CLOUD, PLACES = 300, 50  # positions in the cloud, and places on the line of costs
TOP = 1000.0  # J over the lowest that is still drawn
GRAIN = 12.0  # grams, about a pixel: positions that fall on one dot are drawn once
WIDE = np.linspace(-2.3, 2.3, 12)  # where the band of lines is measured


def single_steps(alpha=0.05, batch=333, epochs=1):
    """Returns the Explorer of steps on a few examples: the line, where θ is, and what J does.

    alpha: one of RATES, batch: one of SIZES, epochs: 1, 2, 5, 10 or 20.
    """
    A, y = walks.line_data()
    best, _ = walks.lowest(A, y)
    limits = cache(lambda batch: stochastic.limit(A, batch))
    # No farther than asked: twenty epochs of single steps would keep the picture waiting.
    walked = cache(lambda *size: walks.paths(A, y, RATES, walks.epochs_of(*size)))
    settles = cache(lambda alpha, batch: stochastic.floor(A, y, alpha, batch))

    def state(alpha, batch, epochs):
        thetas = walked(batch, epochs)[RATES.index(alpha)]
        last = len(thetas) - 1
        every = np.unique(np.geomspace(1, last + 1, PLACES).astype(int)) - 1
        floor = settles(alpha, batch) if alpha < limits(batch) else np.inf
        return {
            "alpha": alpha, "batch": batch, "updates": last, "cloud": thetas[-min(CLOUD, last) :],
            "read": np.maximum(every * epochs * len(y) / last, 0.5),
            "course": walks.costs(A, y, thetas[every]), "limit": limits(batch),
            "floor": 0.0 if batch == len(y) else floor,
        }  # fmt: skip

    def words(alpha, batch, updates, cloud, read, course, limit, floor):
        begin = f"{count(batch, 'example')} a step, α = {digits(alpha)}: "
        if not course[-1] < TOP:
            return (
                f"{begin}it has flown apart after {count(updates, 'update')}. "
                f"The limit for {count(batch, 'example')} a step is {digits(limit)}."
            )
        now = f"after {count(updates, 'update')} J is {over(course[-1])}"
        if batch == len(y):
            return f"{begin}{now}. All at once: no noise, so no floor."
        if floor == np.inf:
            return f"{begin}{now}, and α is above the limit {digits(limit)}."
        return f"{begin}{now}. By theory it stays {over(1 + floor)}, in the mean."

    def over(cost):
        return (
            f"{cost - 1:.2%} above the lowest" if cost < 2 else f"{digits(cost)} times the lowest"
        )

    def build(figure, narrow=False):
        grid = figure.add_gridspec(*((4, 1) if narrow else (2, 3)),
                                   height_ratios=(4, 4, 4, 1) if narrow else (5, 1))  # fmt: skip
        birds = figure.add_subplot(grid[0] if narrow else grid[:, 0])
        cloud = figure.add_subplot(grid[1] if narrow else grid[:, 1])
        course = figure.add_subplot(grid[2] if narrow else grid[0, 2])
        strip = figure.add_subplot(grid[3] if narrow else grid[1, 2])
        dots = np.unique(np.column_stack([A[:, 1], 100 * np.round(y / 100)]), axis=0)
        birds.plot(*dots.T, color=GREY, marker=".", markersize=2.5, linestyle="", zorder=1)
        birds.plot(WIDE, best[0] + best[1] * WIDE, color=ORANGE, linewidth=5, alpha=0.5, zorder=2)
        birds.set(title="the line", xlabel="flipper, standardised", xlim=(WIDE[0], WIDE[-1]),
                  ylim=(2200, 6800))  # fmt: skip
        window = (best[0] - 700, best[0] + 700), (best[1] - 700, best[1] + 700)
        draw_contours(cloud, Sums(A[:, 1], y).mse, window, fourfold, names=("θ0", "θ1"),
                      lowest=best)  # fmt: skip
        cloud.set(title=f"the last {CLOUD} positions", box_aspect=1)  # the bowl is round
        course.axhline(1, color=ORANGE, linewidth=5, alpha=0.5)
        course.axvline(len(y), color=GREY, linestyle=":", linewidth=1)
        course.set(xscale="log", yscale="log", xlim=(0.4, 20 * len(y) * 1.2), ylim=(0.95, TOP),
                   title="J against examples read")  # fmt: skip
        strip.set(xscale="log", xlim=(0.004, 1.2), ylim=(0, 1), yticks=[], xlabel="α")
        strip.set_xticks([0.01, 0.1, 1], ["0.01", "0.1", "1"])
        return {
            "band": birds.fill_between(WIDE, 0, 1, color=BLUE, alpha=0.25, linewidth=0, zorder=3),
            "line": birds.plot([], [], color=BLUE, linewidth=2, zorder=4)[0],
            "cloud": cloud.plot([], [], color=BLUE, marker="o", markersize=2, linestyle="",
                                zorder=4)[0],
            "floor": course.plot([], [], color=GREEN, linestyle="--", linewidth=1.5, zorder=3)[0],
            "course": course.plot([], [], color=BLUE, linewidth=1.5, zorder=4)[0],
            "well": strip.fill_between([0.004, 0.1], 0, 1, color=WELL, linewidth=0, zorder=1),
            "limit": strip.plot([], [], color=BLACK, linestyle="--", linewidth=1.2, zorder=2)[0],
            "alpha": strip.plot([], [], color=VERMILION, marker="D", linestyle="", zorder=5)[0],
        }  # fmt: skip

    def update(artists, alpha, batch, updates, cloud, read, course, limit, floor):
        known = cloud[np.abs(cloud).max(axis=1) < 1e9]  # the others are out of sight
        known = known if len(known) else np.full((1, 2), 1e9)
        lines = known[:, :1] + known[:, 1:] * WIDE
        low, high = (near(edge(axis=0), 2200, 6800) for edge in (lines.min, lines.max))
        ends = [*zip(WIDE, low), *zip(WIDE[::-1], high[::-1]), (WIDE[0], low[0])]
        artists["band"].set_verts([np.round(ends, 1)])
        artists["line"].set_data(WIDE[[0, -1]], near(lines[-1, [0, -1]], 2200, 6800))
        axes = artists["cloud"].axes
        seen = np.column_stack([near(cloud[:, 0], *axes.get_xlim()),
                                near(cloud[:, 1], *axes.get_ylim())])  # fmt: skip
        artists["cloud"].set_data(*np.unique(GRAIN * np.round(seen / GRAIN), axis=0).T)
        artists["course"].set_data(read, np.where(course <= TOP, np.maximum(course, 0.95), np.nan))
        shown = 1 + floor <= TOP and floor > 0
        artists["floor"].set_data([0.4, 8000] if shown else [], [1 + floor] * 2 if shown else [])
        corners = [(0.004, 0), (limit, 0), (limit, 1), (0.004, 1), (0.004, 0)]
        artists["well"].set_verts([corners])
        artists["limit"].set_data([limit, limit], [0, 1])
        artists["alpha"].set_data([alpha], [0.5])

    return Explorer(
        "Steps on a few examples",
        [
            Choice("alpha", "rate α", tuple((digits(a), a) for a in RATES), alpha, look="slider"),
            Choice("batch", "a step reads", SIZES, batch, look="slider"),
            Choice("epochs", "epochs", (1, 2, 5, 10, 20), epochs, look="slider"),
        ],
        state, build, update, words,
        size=(7.6, 3.3), narrow=(4.0, 9.6), drags={"alpha": ("alpha", "x")}, dear=8,
        tasks=[
            Task("Make single steps fly apart.",
                 lambda batch, course, **_: batch == 1 and not course[-1] < TOP),
            Task("Stay within 0.5 % of the lowest J, with fewer than 333 a step.",
                 lambda batch, course, **_: batch < 333 and course[-1] < 1.005),
        ],
    )  # fmt: skip


STARTS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3)
CONSTANT = 1e12
TAUS = (("10", 10.0), ("33", 33.0), ("100", 100.0), ("333", 333.0), ("1000", 1000.0),
        ("3000", 3000.0), ("constant", CONSTANT))  # fmt: skip


def schedule(alpha0=0.1, tau=CONSTANT):
    """Returns the Explorer of rates that fall, α0/(1 + k/τ): J, and the floor for the rate of then.

    alpha0: one of STARTS, tau: one of the numbers in TAUS. One example a step, five epochs.
    """
    A, y = walks.line_data()
    rows = walks.epochs_of(1, 5)
    places = np.unique(np.geomspace(1, len(rows) + 1, 70).astype(int)) - 1
    known = {}

    def state(alpha0, tau):
        if (alpha0, tau) not in known:
            rates = alpha0 / (1 + np.arange(len(rows) + 1) / tau)
            thetas = walks.path(A, y, rates.__getitem__, rows)
            floors = [stochastic.floor(A, y, rates[k], 1) for k in places]
            smooth = np.mean(walks.costs(A, y, thetas[-334:]))
            known[alpha0, tau] = {
                "alpha0": alpha0, "tau": tau, "course": walks.costs(A, y, thetas[places]),
                "floors": np.array(floors), "last": smooth, "rate": rates[-1],
            }  # fmt: skip
        return known[alpha0, tau]

    def words(alpha0, tau, course, floors, last, rate):
        how = f"α = {digits(alpha0)} throughout"
        if tau < CONSTANT:
            how = f"α from {digits(alpha0)} down to {digits(rate)}"
        where = f"{last - 1:.2%} above" if last < 2 else f"{digits(last)} times"
        told = f"{how}: in the fifth epoch J is {where} the lowest, in the mean. "
        if last - 1 > 3 * floors[-1] + 0.01:
            return f"{told}It is still on the way: the steps became too short."
        return f"{told}The floor for the last α is {floors[-1]:.2%}."

    def build(figure, narrow=False):
        axes = figure.subplots()
        axes.axhline(1e-4, color=ORANGE, linewidth=1, alpha=0.5)
        axes.set(xscale="log", yscale="log", xlim=(0.8, 2000), ylim=(1e-4, 200),
                 xlabel="updates + 1", ylabel="J above the lowest, in proportion")  # fmt: skip
        for k in range(1, 6):
            axes.axvline(333 * k, color=JUST, linewidth=2, zorder=0)
        axes.plot([], [], color=BLUE, label="the walk")
        axes.plot([], [], color=GREEN, linestyle="--", label="the floor, were α to stay as it is")
        axes.legend(loc="lower left")
        return {
            "floor": axes.plot([], [], color=GREEN, linestyle="--", linewidth=2, zorder=3)[0],
            "course": axes.plot([], [], color=BLUE, linewidth=1.4, zorder=4)[0],
        }

    def update(artists, alpha0, tau, course, floors, last, rate):
        artists["floor"].set_data(places + 1, np.clip(floors, 1e-4, 200))
        artists["course"].set_data(places + 1, np.clip(course - 1, 1e-4, 200))

    return Explorer(
        "Rates that fall",
        [
            Choice("alpha0", "first rate α0", tuple((digits(a), a) for a in STARTS), alpha0,
                   look="slider"),
            Choice("tau", "τ, updates to half the rate", TAUS, tau, look="slider"),
        ],
        state, build, update, words, size=(7.6, 3.5), narrow=(4.0, 3.6), dear=8,
        tasks=[Task("Come within 0.3 % in the fifth epoch.", lambda last, **_: last < 1.003)],
    )  # fmt: skip
