"""Explorers of lesson 6: which features are in, and a bowl that two features share."""

import itertools

import numpy as np

from gdlesson import features
from gdlesson.drawing.contours import inside
from gdlesson.drawing.style import BLUE, FAINT, GREY, SKY, STAR, START, VERMILION
from gdlesson.explorer import Choice, Explorer, Task
from gdlesson.text import digits, listed

UNITS = (("per unit", "unit"), ("per standard deviation", "std"))


def features_in_out(X, y, names, unit="", start=()):
    """Returns the Explorer of the best coefficients, for any choice of the columns of X.

    names: of the columns. unit: of y. start: the names that are in at first.
    """
    names, std = list(names), np.std(X, axis=0)
    controls = [f"feature{j}" for j in range(len(names))]
    found = {}
    for chosen in itertools.product((False, True), repeat=len(names)):
        columns = np.flatnonzero(chosen)
        theta = features.least_squares(X[:, columns], y) if len(columns) else [np.mean(y)]
        left = y - theta[0] - X[:, columns] @ np.array(theta[1:])
        coefficients = np.zeros(len(names))
        coefficients[columns] = theta[1:]
        found[chosen] = coefficients, 1 - np.mean(left**2) / np.var(y)
    alone = np.diag([found[tuple(row)][0] for row in np.eye(len(names)) > 0])
    wide = {
        "unit": 1.5 * max(np.abs(c).max() for c, _ in found.values()),
        "std": 1.5 * max(np.abs(c * std).max() for c, _ in found.values()),
    }

    def state(per, **chosen):
        chosen = tuple(chosen[name] for name in controls)
        coefficients, fit = found[chosen]
        shown = coefficients * (std if per == "std" else 1)
        turned = np.array(chosen) & (coefficients * alone < 0)
        return {"per": per, "chosen": chosen, "shown": shown, "fit": fit, "turned": turned}

    def words(per, chosen, shown, fit, turned):
        if not any(chosen):
            return f"No feature is in: the mean, {digits(np.mean(y))} {unit}, for each. R² 0."
        text = f"{sum(chosen)} of {len(names)} in, R² {fit:.3f}."
        if not turned.any():
            return f"{text} Each has the sign that it has alone."
        which = [f"{names[j]} ({digits(alone[j])} for each unit alone)"
                 for j in np.flatnonzero(turned)]  # fmt: skip
        return f"{text} Another sign than alone: {listed(which)}."

    def build(figure, narrow=False):
        axes = figure.subplots()
        rows = np.arange(len(names))
        axes.axvline(0, color=GREY, linewidth=1)
        axes.set(xlim=(-1, 1), ylim=(len(names) - 0.5, -0.5), xticks=[], yticks=rows,
                 yticklabels=names, xlabel=f"best coefficients, in {unit}")  # fmt: skip
        axes.grid(visible=False)
        artists = {"bars": axes.plot([], [], color=BLUE, linewidth=17, solid_capstyle="butt")[0],
                   "turned": axes.plot([], [], color=VERMILION, linewidth=17,
                                       solid_capstyle="butt")[0]}  # fmt: skip
        for j in rows:
            artists[f"text{j}"] = axes.text(0, j, "", va="center")
        return artists

    def update(artists, per, chosen, shown, fit, turned):
        lengths = shown / wide[per]
        for name, which in (("bars", np.array(chosen) & ~turned), ("turned", turned)):
            rows = np.flatnonzero(which)
            gap = np.full(len(rows), np.nan)
            artists[name].set_data(
                np.column_stack([np.zeros(len(rows)),
                                 lengths[rows], gap]).ravel(),
                np.column_stack([rows, rows, gap]).ravel(),
            )  # fmt: skip
        for j, length in enumerate(lengths):
            text = artists[f"text{j}"]
            text.set_text(("+" if shown[j] > 0 else "") + digits(shown[j]) if chosen[j] else "out")
            text.set_x(length + (0.02 if length >= 0 else -0.02))
            text.set_ha("left" if length >= 0 else "right")

    switch = (("out", False), ("in", True))
    turns = [any(c[j] * alone[j] < 0 for c, _ in found.values()) for j in range(len(names))]
    tasks = [
        Task(f"Turn the sign of {names[j]}.", lambda turned, j=j, **_: bool(turned[j]))
        for j in np.flatnonzero(turns)
    ]
    return Explorer(
        "Features in and out",
        [
            *(Choice(c, name, switch, name in start) for c, name in zip(controls, names)),
            Choice("per", "bars", UNITS, "unit"),
        ],
        state,
        build,
        update,
        words,
        narrow=(3.9, 3.4),
        tasks=tasks[:2],
    )


RS = (-0.99, -0.95, -0.9, -0.8, -0.6, -0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99)
SHARES = tuple(round(0.05 * k, 2) for k in range(2, 22))
LONGEST = 400  # steps that are drawn
FAR = 1.9  # how far the picture goes to each side of the lowest point
BEGIN = np.array([-1.7, 0.5])


def correlated_bowl(r=0.0, share=0.5):
    """Returns the Explorer of two standardised features with correlation r, and of their bowl.

    share: the rate as a share of the largest that converges. Distances are measured from the lowest
    point, so the bowl is that of any y.
    """
    one, other = uncorrelated(60)
    angles = np.linspace(0, 2 * np.pi, 73)

    def state(r, share):
        flat, steep = 2 * (1 - abs(r)), 2 * (1 + abs(r))
        alpha = share * 2 / steep
        table = np.array([[2, 2 * r], [2 * r, 2]])
        step, points = np.eye(2) - alpha * table, [BEGIN]
        for _ in range(LONGEST):
            points.append(step @ points[-1])
        slowest = max(abs(1 - alpha * flat), abs(1 - alpha * steep))
        # At the limit itself rounding decides on which side of 1 the factor lies.
        needed = None if slowest > 1 - 1e-9 else 1
        if 0.01 < slowest <= 1 - 1e-9:
            needed = int(np.ceil(np.log(0.01) / np.log(slowest) - 1e-9))
        return {"r": r, "share": share, "flat": flat, "steep": steep, "needed": needed,
                "path": np.array(points)}  # fmt: skip

    def words(r, share, flat, steep, needed, path):
        text = (
            f"r = {digits(r)}: curvatures {digits(flat)} and {digits(steep)}, "
            f"κ = {digits(steep / flat)}. At {share:g} of the largest rate, "
        )
        if needed is None:
            apart = "the walk flies apart" if share > 1 else "the walk jumps to and fro for ever"
            return f"{text}{apart}."
        return f"{text}steps to come 100 times closer: {needed}."

    def build(figure, narrow=False):
        if narrow:
            cloud, bowl, strip = figure.subplots(3, 1, height_ratios=(3, 3, 1.2))
        else:
            grid = figure.add_gridspec(2, 2, height_ratios=(3, 1.15))
            cloud, bowl = figure.add_subplot(grid[0, 0]), figure.add_subplot(grid[0, 1])
            strip = figure.add_subplot(grid[1, :])
        cloud.set(xlim=(-3, 3), ylim=(-3, 3), xlabel="x1", ylabel="x2", title="two features")
        cloud.set_aspect("equal")
        bowl.set(xlim=(-FAR, FAR), ylim=(-FAR, FAR), xlabel="θ1 from the best",
                 ylabel="θ2 from the best", title="their bowl")  # fmt: skip
        bowl.set_aspect("equal")
        bowl.grid(visible=False)
        bowl.plot(*BEGIN, **START)
        bowl.plot(0, 0, **STAR)
        rs = np.linspace(-0.99, 0.99, 199)
        strip.plot(rs, (1 + abs(rs)) / (1 - abs(rs)), color=SKY, linewidth=2.5)
        strip.set(yscale="log", xlim=(-1.02, 1.02), ylim=(0.7, 350), xlabel="correlation r",
                  ylabel="κ", yticks=[1, 10, 100], yticklabels=["1", "10", "100"])  # fmt: skip
        return {
            "cloud": cloud.plot([], [], color=BLUE, marker="o", markersize=3.5, linestyle="",
                                zorder=3)[0],
            "contours": bowl.plot([], [], color=FAINT, linewidth=0.9, zorder=1)[0],
            "path": bowl.plot([], [], color=BLUE, marker="o", markersize=3.5, linewidth=1,
                              zorder=3)[0],
            "here": strip.plot([], [], color=VERMILION, marker="o", markersize=9, linestyle="",
                               zorder=3)[0],
        }  # fmt: skip

    def update(artists, r, share, flat, steep, needed, path):
        artists["cloud"].set_data(one, r * one + np.sqrt(1 - r * r) * other)
        ring = np.array([np.cos(angles) / np.sqrt(1 + r), np.sin(angles) / np.sqrt(1 - r)])
        # Along (1, 1) the bowl bends by 2(1 + r), along (1, −1) by 2(1 − r).
        turned = np.array([ring[0] + ring[1], ring[0] - ring[1]]) / np.sqrt(2)
        lines = [size * turned for size in (0.25, 0.5, 0.9, 1.4, 2.0)]
        gap = np.full((2, 1), np.nan)
        drawn = np.hstack([np.hstack([cut(line), gap]) for line in lines])
        artists["contours"].set_data(*drawn)
        last = len(path) if needed is None else min(needed + 1, len(path))
        artists["path"].set_data(*inside(path[:last], ((-FAR, FAR), (-FAR, FAR))).T)
        artists["here"].set_data([r], [steep / flat])

    def cut(line):
        return np.where((np.abs(line) <= 1.3 * FAR).all(axis=0), line, np.nan)

    return Explorer(
        "Two features that go together",
        [
            Choice("r", "correlation r", tuple((f"{v:g}".replace("-", "−"), v) for v in RS), r,
                   look="slider"),
            Choice("share", "share of limit", tuple((f"{v:g}", v) for v in SHARES), share,
                   look="slider"),
        ],
        state,
        build,
        update,
        words,
        size=(7.6, 5.2),
        narrow=(3.9, 8.6),
        tasks=[
            Task("Make a ravine with κ above 100.",
                 lambda flat, steep, **_: steep / flat > 100),
            Task("There, come 100 times closer in fewer than 500 steps.",
                 lambda flat, steep, needed, **_: steep / flat > 100 and (needed or 500) < 500),
        ],
    )  # fmt: skip


def uncorrelated(count):
    """Returns two rows of numbers with mean 0, standard deviation 1, and correlation exactly 0."""
    k = np.arange(count) + 0.5
    far, turn = np.sqrt(k / count), np.pi * (3 - np.sqrt(5)) * k  # as the seeds of a sunflower
    one = far * np.cos(turn)
    one = (one - one.mean()) / one.std()
    other = far * np.sin(turn)
    other = other - other.mean() - np.mean(other * one) * one
    return one, other / other.std()
