"""Pictures of many features: a reversal, the gradient's sums, a good fit, what a formula costs."""

import numpy as np

from gdlesson import features
from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import (
    BLACK,
    BLUE,
    GREY,
    MARKS,
    VERMILION,
    above,
    beside,
    marks,
    new_figure,
    style,
)
from gdlesson.text import count, digits, listed
from gdlesson.validate import BadValue


def three_clouds(x, y, kinds, names=("x", "y"), unit=""):
    """Returns a Picture of y over x, one line through all, and parallel lines, one for each kind.

    kinds: the name of each example's kind. The parallel lines are the fit with x and a column for
    each kind but the first; all have the same slope. unit: of the slopes, such as "g for each mm".
    """
    x, y, kinds = np.asarray(x, float), np.asarray(y, float), np.asarray(kinds)
    groups = list(dict.fromkeys(kinds.tolist()))
    columns = [np.array(kinds == name, float) for name in groups[1:]]
    alone = features.least_squares(x[:, None], y)
    together = features.least_squares(np.column_stack([x, *columns]), y)
    lifts = [0.0, *together[2:]]
    words = []
    with style():
        figure, axes = new_figure(height=3.9)
        for name, lift, mark in zip(groups, lifts, marks(len(groups))):
            here = kinds == name
            axes.plot(x[here], y[here], color=mark["color"], marker=mark["marker"], linestyle="",
                      markersize=4.5, alpha=0.55, label=name, gid=f"cloud {name}")  # fmt: skip
            ends = np.array([x[here].min(), x[here].max()])
            axes.plot(ends, together[0] + lift + together[1] * ends, color=mark["color"],
                      linewidth=3, gid=f"line {name}")  # fmt: skip
            words.append(
                f"{count(int(here.sum()), name)}, {names[0]} {digits(ends[0])} to "
                f"{digits(ends[1])}, mean {names[1]} {digits(y[here].mean())}"
            )
        ends = np.array([x.min(), x.max()])
        axes.plot(ends, alone[0] + alone[1] * ends, color=BLACK, linestyle="--", linewidth=2.2,
                  label="one line for all", gid="line for all")  # fmt: skip
        axes.set(xlabel=names[0], ylabel=names[1])
        above(axes)
    unit = f" {unit}" if unit else ""
    return Picture(
        figure,
        f"{names[1]} over {names[0]}: {'; '.join(words)}. One line for all has the slope "
        f"{digits(alone[1])}{unit}; {len(groups)} parallel lines, one for each kind, have "
        f"{digits(together[1])}{unit}.",
        f"One line for all, dashed, has the slope {digits(alone[1])}{unit}, and one for each kind "
        f"{digits(together[1])}{unit}.",
    )


def table_times_residuals(X, r, names=None):
    """Returns a Picture of the gradient's n + 1 sums: of r, and of r times each column of X.

    r: the residuals, one for each row of X. names: of the columns.
    """
    X, r = features.with_ones(X), np.asarray(r, float)
    names = ["1", *(names or [f"x{j}" for j in range(1, X.shape[1])])]
    rows, products = np.arange(1, len(r) + 1), X * r[:, None]
    sums = X.T @ r
    words = []
    with style():
        figure, panels = new_figure(X.shape[1], height=2.9, sharey=True)
        for j, axes in enumerate(np.atleast_1d(panels)):
            axes.barh(rows, products[:, j], color=BLUE if j else GREY, height=0.65, gid=f"r·{j}")
            axes.axvline(0, color=BLACK, linewidth=1)
            axes.set(title=f"r · {names[j]}", xlabel=f"sum: {digits(sums[j])}", yticks=rows)
            axes.margins(x=0.15)
            axes.xaxis.set_major_locator(_few())
            terms = [digits(v) for v in products[:, j]]
            words.append(f"r · {names[j]}: {', '.join(terms)}, sum {digits(sums[j])}")
        np.atleast_1d(panels)[0].set_ylabel("row")
        np.atleast_1d(panels)[0].invert_yaxis()
    return Picture(
        figure,
        f"{count(len(r), 'row')}, {count(len(names), 'sum')}. {'. '.join(words)}.",
        f"Each panel is one column times r, row by row; X.T @ r makes the {X.shape[1] - 1} "
        "sums after the first at once.",
    )


def _few():
    from matplotlib.ticker import MaxNLocator

    return MaxNLocator(2)


def walk_at(X, y, alpha, steps):
    """Returns theta after each number of steps of descent on the MSE from 0: (len(steps), n + 1).

    In each direction in which the bowl bends by λ, k steps leave (1 − α·λ)ᵏ of the way.
    """
    A, best = features.with_ones(X), features.least_squares(X, y)
    bends, ways = np.linalg.eigh(2 / len(y) * A.T @ A)
    left = (1 - alpha * bends) ** np.asarray(steps)[:, None]
    return best - (left * (ways.T @ best)) @ ways.T


def fit_and_coefficients(X, y, alpha, names, last=10**5, most=3):
    """Returns a Picture of R² and of coefficients over the steps of a walk from 0.

    X: standardised. names: of its columns; the `most` that are largest in the best fit are drawn.
    last: how many steps.
    """
    if not alpha < features.largest_rate(X):
        raise BadValue(f"alpha must be below {features.largest_rate(X):.4g}, got {alpha:g}")
    steps = np.union1d(np.geomspace(1, last, 200).astype(int), min(1000, last))
    walked, best = walk_at(X, y, alpha, steps), features.least_squares(X, y)

    def fit(theta):
        return 1 - features.mse(theta, X, y) / np.var(y)

    fits = np.array([fit(theta) for theta in walked])
    shown = np.argsort(-np.abs(best[1:]))[:most] + 1
    middle = int(np.argmin(np.abs(steps - 1000)))
    far, words = np.max(np.abs(walked[-1] / best - 1)), []
    with style():
        figure, (left, right) = new_figure(2, height=3.6)
        left.plot(steps, fits, color=BLUE, linewidth=2.2, gid="R²")
        left.axhline(fit(best), color=BLACK, linestyle="--", linewidth=1.2, gid="best R²")
        left.set(xscale="log", xlabel="steps", title="R²", ylim=(0, 1.05))
        for j, mark in zip(shown, MARKS):
            right.plot(steps, walked[:, j], color=mark["color"], linestyle=mark["linestyle"],
                       linewidth=2.2, label=names[j - 1], gid=names[j - 1])  # fmt: skip
            right.plot(steps[-1], best[j], color=mark["color"], marker="*", markersize=11,
                       clip_on=False, gid=f"best {names[j - 1]}")  # fmt: skip
            words.append(f"{names[j - 1]} {digits(walked[middle, j])}, best {digits(best[j])}")
        right.axhline(0, color=GREY, linewidth=1)
        right.set(xscale="log", xlabel="steps", title="coefficients")
        beside(right)
    near = f"After {steps[middle]} steps R² is {fits[middle]:.4f}, of at most {fit(best):.4f}"
    return Picture(
        figure,
        f"{near}; the coefficients then: {listed(words)}. After {steps[-1]} steps "
        f"{'all agree' if far < 1e-4 else 'some do not agree'} with the best to four digits.",
        f"{near}, and the coefficients are still on their way to the stars.",
    )


def formula_or_walk(n, m):
    """Returns a Picture of multiplications: of the formula once, and of a walk of so many steps.

    n features, m rows. The formula, (XᵀX)θ = Xᵀy, takes mn² + n³/3; a step of the walk 2mn.
    """
    formula, step = m * n**2 + n**3 / 3, 2 * m * n
    even = formula / step
    steps = np.geomspace(max(1, even / 50), 50 * even, 50)
    with style():
        figure, axes = new_figure(height=3.2)
        axes.plot(steps, step * steps, color=BLUE, linewidth=2.2, label="walk", gid="walk")
        axes.axhline(formula, color=VERMILION, linestyle="--", linewidth=2.2, label="formula",
                     gid="formula")  # fmt: skip
        axes.plot(even, formula, color=BLACK, marker="o", markersize=8, linestyle="", gid="even",
                  label=f"even at {digits(even)} steps")  # fmt: skip
        axes.set(xscale="log", yscale="log", xlabel="steps", ylabel="multiplications")
        beside(axes)
    return Picture(
        figure,
        f"{count(n, 'feature')}, {count(m, 'row')}: the formula takes {digits(formula)} "
        f"multiplications, a step of the walk {digits(step)}. The walk costs more from "
        f"{digits(even)} steps on.",
        f"With {count(n, 'feature')} and {count(m, 'row')} a walk of {digits(even)} steps costs as "
        "much as the formula.",
    )
