"""Pictures of the MSE: residuals as squares, lines as points, its surface, the derivation."""

from string import ascii_uppercase

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.offsetbox import AnnotationBbox, HPacker, TextArea

from gdlesson import derivation, regression
from gdlesson.drawing.axes import sticks
from gdlesson.drawing.contours import doubled, draw_contours, window_around
from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import (
    BLACK,
    BLUE,
    FAILS,
    GREY,
    JUST,
    SKY,
    STAR,
    START,
    VERMILION,
    WELL,
    WIDTH,
    marks,
    new_empty_figure,
    new_figure,
    style,
)
from gdlesson.sums import Sums
from gdlesson.text import count, line_text, point, short
from gdlesson.validate import pairs

STICK = {"color": VERMILION, "linewidth": 1.6}


def squares(x, y, theta0, theta1):
    """Returns the corners of each residual's square, shape (m, 4, 2), in units of y.

    Each stands on its residual, on the side where the line runs away from it.
    """
    r = regression.residuals(theta0, theta1, x, y)
    side = r * (1 if theta1 >= 0 else -1)
    left, right = x, x + side
    low, high = y, y + r
    corners = ((left, low), (right, low), (right, high), (left, high))
    return np.stack([np.column_stack(corner) for corner in corners], axis=1)


def residual_squares(x, y, theta0, theta1):
    """Returns a Picture of a line's residuals as sticks, and as squares with their mean beside."""
    x, y = pairs(x, y)
    r = regression.residuals(theta0, theta1, x, y)
    mean = regression.mse(theta0, theta1, x, y)
    shapes = squares(x, y, theta0, theta1)
    low, high = shapes.min(axis=(0, 1)) - 0.6, shapes.max(axis=(0, 1)) + 0.6
    low[0], high[0] = min(low[0], x.min() - 1), max(high[0], x.max() + 1)
    ends = np.array([low[0], high[0]])
    side = np.sqrt(mean)
    with style():
        figure, (errors, areas) = new_figure(2, height=3.9)
        for axes in (errors, areas):
            axes.plot(ends, theta0 + theta1 * ends, color=BLUE, gid="line")
            axes.plot(x, y, color=BLACK, marker="o", linestyle="", zorder=4, gid="data")
            axes.set(xlim=ends, ylim=(low[1], high[1]), xlabel="x", aspect="equal")
        errors.plot(*sticks(x, y, y + r), zorder=3, gid="residuals", **STICK)
        for at, height, gap in zip(x, y, r):
            label = f" {short(gap)}"
            errors.text(at, height + gap / 2, label, color=VERMILION, va="center", fontsize=9)
        errors.set_ylabel("y", labelpad=8)
        errors.set(title="residuals h(x) − y")
        draw_squares(areas, shapes, gid="squares")
        for shape, gap in zip(shapes, r):
            if abs(gap) > 0.9:  # room for a number
                areas.text(*shape.mean(axis=0), short(gap**2), ha="center", va="center", fontsize=9)
        areas.set(title=f"their squares; mean area = {short(mean)}")
        corner = np.array([high[0] - side - 0.3, low[1] + 0.3])
        box = corner + side * np.array([(0, 0), (1, 0), (1, 1), (0, 1)])
        areas.fill(*box.T, facecolor=WELL, edgecolor=BLUE, gid="mean", zorder=3)
        areas.text(*box.mean(axis=0), "mean", ha="center", va="center", fontsize=9, zorder=4)
    return Picture(
        figure,
        f"The line {line_text((theta0, theta1))} and {len(x)} examples. Residuals h(x) − y: "
        f"{', '.join(map(short, r))}. Areas of their squares: {', '.join(map(short, r**2))}; "
        f"the mean area is J = {short(mean)}.",
        f"The residuals of the line {line_text((theta0, theta1))}, and their squares: the mean "
        f"area is J = {short(mean)}.",
    )


def draw_squares(axes, shapes, **more):
    """Draws squares, lets the line be seen through them; returns the collection."""
    found = PolyCollection(list(shapes), facecolor=FAILS, edgecolor=VERMILION, alpha=0.75, **more)
    axes.add_collection(found, autolim=False)
    return found


MAP = ((-2.0, 4.0), (-0.5, 1.5))  # θ0 and θ1 in lesson 3's pictures of the cost


def draw_mse_contours(axes, x, y, window=MAP):
    """Draws the MSE's contours with their heights and a star at the bottom; returns the grids."""
    sums = Sums(x, y)
    best = sums.least_squares()
    return draw_contours(axes, sums.mse, window, doubled, names=("θ0", "θ1"), lowest=best,
                         low=sums.mse(*best), written=True)  # fmt: skip


def lines_and_points(x, y, thetas):
    """Returns a Picture of lines on the data, and each as its point on the cost's contours.

    thetas: up to 26 pairs (θ0, θ1).
    """
    x, y = pairs(x, y)
    thetas = np.asarray(thetas, float)
    ends = np.array([min(0.0, x.min()), x.max() + 1])
    words = []
    with style():
        figure, (data, plane) = new_figure(2, height=3.7)
        draw_mse_contours(plane, x, y, window_around([*thetas, *np.array(MAP).T], 0.02))
        for name, theta, mark in zip(ascii_uppercase, thetas, marks(len(thetas))):
            line = {"color": mark["color"], "linestyle": mark["linestyle"]}
            data.plot(ends, theta[0] + theta[1] * ends, **line, gid=f"line {name}")
            data.text(ends[1], theta[0] + theta[1] * ends[1], f" {name}", color=line["color"])
            plane.plot(*theta, **{**mark, "linestyle": ""}, zorder=4, gid=f"point {name}")
            plane.annotate(name, theta, (7, 5), textcoords="offset points", color=line["color"])
            cost = regression.mse(*theta, x, y)
            words.append(
                f"{name}: {line_text(theta)} is the point {point(theta)}, J = {short(cost)}"
            )
        data.plot(x, y, color=BLACK, marker="o", linestyle="", zorder=4)
        data.set(xlabel="x", ylabel="y", title="lines", xlim=(ends[0], ends[1] + 0.6))
        plane.set(title="the same as points")
    return Picture(
        figure,
        f"{'; '.join(words)}.",
        f"{count(len(thetas), 'line')}, and the same as points; a star where J is lowest.",
    )


def cost_surface(x, y, theta=None, window=MAP):
    """Returns a Picture of the MSE over θ0 and θ1: its contours from above, and as a surface.

    theta: a pair (θ0, θ1) to be marked on both; window: ((low, high) of θ0, (low, high) of θ1).
    """
    x, y = pairs(x, y)
    best = np.array(regression.least_squares(x, y))
    lowest = regression.mse(*best, x, y)
    with style():
        figure = new_empty_figure(WIDTH, 3.9)
        grid = figure.add_gridspec(1, 2, width_ratios=(1, 1.15))
        above = figure.add_subplot(grid[0])
        surface = figure.add_subplot(grid[1], projection="3d")
        theta0, theta1, cost = draw_mse_contours(above, x, y, window)
        above.set_title("from above: contours of J")
        coarse = [grid[::10, ::10] for grid in (theta0, theta1, cost)]  # 256 facets are smooth
        surface.plot_surface(*coarse, rstride=1, cstride=1, color=SKY, alpha=0.55,
                             edgecolor="white", linewidth=0.3)  # fmt: skip
        surface.plot(*best, lowest, **STAR, zorder=9)
        surface.set(xlabel="θ0", ylabel="θ1", title="the same as a surface")
        surface.set_zlabel("J")
        surface.view_init(elev=28, azim=-58)
        surface.set_box_aspect(None, zoom=0.86)
        surface.tick_params(labelsize=9, pad=0)
        surface.set_xticks(np.linspace(*window[0], 4))
        surface.set_yticks(np.linspace(*window[1], 3))
        words = f"from {short(cost.max())} down to {short(lowest)} at {point(best)}"
        if theta is not None:
            height = regression.mse(*theta, x, y)
            above.plot(*theta, **START, gid="point")
            surface.plot(*theta, height, **START, zorder=10)
            words += f"; the point {point(theta)} is at height {short(height)}"
    return Picture(
        figure,
        f"The cost J of {len(x)} examples over θ0 and θ1, as contours and as a surface: one "
        f"valley, {words}.",
        "The cost J over θ0 and θ1, from above and as a surface: one valley.",
    )


def draw_line(axes, line, row, rows, marked=True):
    """Draws one Line of the derivation; returns its artists: number, formula, rule.

    row: which of the rows from above, 0 the first. marked: whether what has changed is marked.
    """
    height = 1 - (row + 0.5) / rows
    before, changed, after = (_roomy(part) for part in line.pieces)
    before = f"{_roomy(line.left)} = {before}"
    changed_look = {"backgroundcolor": JUST} if marked else {}
    parts = [
        TextArea(f"${part}$", textprops={"fontsize": 12.5, **more})
        for part, more in ((before, {}), (changed, changed_look), (after, {}))
        if part.strip()
    ]
    for part in parts:
        if marked and part.get_text() == f"${changed}$":
            box = part._text.get_bbox_patch()
            box.set(boxstyle="round,pad=0.18", edgecolor=VERMILION, linewidth=0.8)
    formula = AnnotationBbox(
        HPacker(children=parts, align="baseline", pad=0, sep=5),
        (0.085, height),
        xycoords=axes.transAxes,
        box_alignment=(0, 0.5),
        frameon=False,
        pad=0,
    )
    axes.add_artist(formula)
    words = {"va": "center", "transform": axes.transAxes}
    number = axes.text(0.01, height, f"[{line.number}]", color=GREY, **words)
    with_r = "chain, r = h(x) − y" if "r^{(i)}" in line.right else line.rule
    name = {None: "the cost", "chain": with_r}.get(line.rule, line.rule)
    rule = axes.text(0.66, height, name, color=GREY, style="italic", **words)
    return [number, formula, rule]


def fold(line, height, up):
    """Moves a line of the derivation for a narrow page: number and rule stand below the formula."""
    number, formula, rule = line
    number.set_y(height - up)
    formula.xyann = formula.xy = (0.01, height + up)
    for part in formula.offsetbox.get_children():
        part._text.set_fontsize(9.8)
    rule.set(position=(0.15, height - up))


def _roomy(latex):
    """The same LaTeX with large fractions, and with room in front of a sum."""
    return latex.replace("frac", "dfrac").replace(r"\sum", r"\,\sum")


def formula_axes(figure):
    """Returns axes that fill the figure and show nothing of their own."""
    figure.set_layout_engine("none")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set(xlim=(0, 1), ylim=(0, 1))
    return axes


def derivation_lines(
    x, y, theta0, theta1, parameter="theta0", derive=derivation.derivation, rules=True
):  # fmt: skip
    """Returns a Picture of the derivation's lines, their rules, and their values on data.

    derive: "theta0" or "theta1" → the Lines, the MSE's unless told. rules: whether they are named.
    """
    x, y = pairs(x, y)
    lines = derive(parameter)
    values = [short(round(float(line.value(theta0, theta1, x, y)), 6)) for line in lines]
    with style():
        figure, folded = new_empty_figure(WIDTH, 4.7), new_empty_figure(3.6, 6.6)
        for narrow, axes in enumerate((formula_axes(figure), formula_axes(folded))):
            up = narrow * 0.22 / len(lines)
            for row, line in enumerate(lines):
                height = 1 - (row + 0.5) / len(lines)
                drawn = draw_line(axes, line, row, len(lines))
                drawn[2].set_visible(rules)
                if narrow:
                    fold(drawn, height, up)
                axes.text(0.985, height - up, f"= {values[row]}", va="center", ha="right",
                          color=BLUE)  # fmt: skip
    named = ", ".join(f"[{line.number}] {line.rule}" for line in lines[1:])
    by = f" by these rules: {named}" if rules else f", in {count(len(lines) - 1, 'step')}"
    name = derivation.PARAMETERS[parameter]
    same = sorted(set(values[1:]))
    return Picture(
        figure,
        f"From the cost [{lines[0].number}] to ∂J/∂{name}{by}. The last "
        f"line is {lines[-1].text}. At θ0 = {short(theta0)}, θ1 = {short(theta1)} the cost is "
        f"{values[0]}, and each line after it is {' or '.join(same)}.",
        f"From the cost [{lines[0].number}] to ∂J/∂{name} [{lines[-1].number}]: what has changed "
        "is marked, and the number stays.",
        folded,
    )


def two_formulas(before, after):
    """Returns a Picture of two Lines of the derivation, one above the other, without the rule."""
    with style():
        figure = new_empty_figure(3.6, 1.8)  # fits a narrow page, too
        axes = formula_axes(figure)
        for row, line in enumerate((before, after)):
            drawn = draw_line(axes, line, row, 2, marked=row == 1)
            drawn[2].set_visible(False)
            fold(drawn, 1 - (row + 0.5) / 2, 0.11)
    return Picture(figure, f"[{before.number}] {before.text}  →  [{after.number}] {after.text}")
