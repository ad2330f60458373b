"""Explorers of lesson 3."""

import numpy as np

from gdlesson import derivation, regression
from gdlesson.checker import progress
from gdlesson.drawing.style import BLACK, BLUE, GREY, VERMILION
from gdlesson.explorer import Choice, Explorer, Slider, Task
from gdlesson.lessons.mse_derivation.pictures import (
    MAP,
    STICK,
    derivation_lines,
    draw_line,
    draw_mse_contours,
    draw_squares,
    fold,
    formula_axes,
    squares,
)
from gdlesson.text import line_text, point, short

LEFT, RIGHT = 0.0, 7.0  # where a line can be taken hold of
HANDLE = {"color": BLUE, "marker": "o", "markerfacecolor": "white", "markersize": 8, "zorder": 6}


def line_is_a_point(x, y, theta0=2.0, theta1=0.2):
    """Returns the Explorer of a line with its squares, and of the same line as a point.

    x, y: the examples, at most a dozen, from about 0 to 7 for the pictures to hold them.
    """
    x, y = regression.pairs(x, y)
    best = np.array(regression.least_squares(x, y))
    lowest = regression.mse(*best, x, y)
    turn = np.linspace(0, 2 * np.pi, 91)
    # J - lowest is (θ - best)·H·(θ - best)/2: each contour is an ellipse, a stretched circle.
    bends, ways = np.linalg.eigh(2 * np.array([[1, x.mean()], [x.mean(), np.mean(x * x)]]))
    circle = np.sqrt(2) * (ways / np.sqrt(bends)) @ np.array([np.cos(turn), np.sin(turn)])

    def state(theta0, theta1):
        cost = float(regression.mse(theta0, theta1, x, y))
        return {
            "theta": (theta0, theta1),
            "residuals": regression.residuals(theta0, theta1, x, y),
            "cost": cost,
            "alike": best[:, None] + np.sqrt(max(cost - lowest, 0)) * circle,
        }

    def words(theta, residuals, cost, alike):
        areas = ", ".join(f"{area:.2f}" for area in residuals**2)
        return (
            f"The line {line_text(theta)} is the point {point(theta)}. Areas of its squares: "
            f"{areas}. Their mean is J = {cost:.3f}; the lowest J, at the star, is {lowest:.3f}."
        )

    def build(figure, narrow=False):
        data, plane = figure.subplots(2, 1) if narrow else figure.subplots(1, 2)
        data.plot(x, y, color=BLACK, marker="o", linestyle="", zorder=5)
        data.set(xlim=(-2.5, 9.5), ylim=(-3, 9), xlabel="x", ylabel="y", aspect="equal",
                 title="the line, and its squares")  # fmt: skip
        draw_mse_contours(plane, x, y)
        plane.set_title("the same line as a point")
        plane.plot([], [], color=VERMILION, linestyle=":", label="all lines as bad as this one")
        legend = plane.legend(loc="upper right", fontsize=8.5, frameon=True, framealpha=1)
        legend.set_zorder(6)
        return {
            "legend": legend,  # these two do not move, but stand above what does
            "data": data.plot(x, y, color=BLACK, marker="o", linestyle="", zorder=5)[0],
            "squares": draw_squares(data, squares(x, y, 0, 1)),
            "residuals": data.plot([], [], zorder=3, **STICK)[0],
            "line": data.plot([], [], color=BLUE, linewidth=2.2, zorder=4)[0],
            "left": data.plot([], [], **HANDLE)[0],
            "right": data.plot([], [], **HANDLE)[0],
            "alike": plane.plot([], [], color=VERMILION, linestyle=":", linewidth=1.8)[0],
            "guides": plane.plot([], [], color=BLUE, linewidth=0.8, zorder=3)[0],
            "point": plane.plot([], [], color=BLUE, marker="o", markersize=9, linestyle="",
                                clip_on=False, zorder=5)[0],
        }  # fmt: skip

    def update(artists, theta, residuals, cost, alike):
        ends = np.array(artists["line"].axes.get_xlim())
        artists["line"].set_data(ends, theta[0] + theta[1] * ends)
        for name, place in (("left", LEFT), ("right", RIGHT)):
            artists[name].set_data([place], [theta[0] + theta[1] * place])
        artists["squares"].set_verts(list(squares(x, y, *theta)))
        gaps = np.column_stack([y, y + residuals, np.full_like(x, np.nan)]).ravel()
        artists["residuals"].set_data(np.repeat(x, 3), gaps)
        artists["alike"].set_data(*alike)
        (left, _), (low, _) = MAP
        artists["guides"].set_data([left, theta[0], theta[0]], [theta[1], theta[1], low])
        artists["point"].set_data([theta[0]], [theta[1]])

    (low0, high0), (low1, high1) = MAP
    wide = RIGHT - LEFT
    return Explorer(
        "A line is a point",
        [
            Slider("theta0", "height θ0", low0, high0, step=0.1, value=float(theta0)),
            Slider("theta1", "slope θ1", low1, high1, step=0.05, value=float(theta1)),
        ],
        state,
        build,
        update,
        words,
        size=(7.6, 3.9),
        narrow=(3.6, 7.2),
        drags={  # one handle moves and the other stays: both numbers of the line change
            "theta0": [("point", "x"), ("left", "y", RIGHT / wide), ("right", "y", -LEFT / wide)],
            "theta1": [("point", "y"), ("left", "y", -1 / wide), ("right", "y", 1 / wide)],
        },
        kept=progress,
        tasks=[
            Task("Find a line whose J is at most 0.1 above the lowest.",
                 lambda cost, **_: cost <= lowest + 0.1),
            Task("Find a falling line whose J is below 10.",
                 lambda theta, cost, **_: theta[1] < 0 and cost < 10),
        ],
    )  # fmt: skip


def derivation_steps(
    x, y, theta0=1.0, theta1=1.0, line=None, parameter="theta0",
    derive=derivation.derivation, cost=regression.mse, near=0.5,
):  # fmt: skip
    """Returns the Explorer that steps through the derivation: rule, change, and value on the data.

    x, y: the examples. line: the number of the line shown at first, parameter: "theta0" or
    "theta1". derive: parameter → the Lines; cost: function of (theta0, theta1, x, y); the MSE's
    unless told. near: how small the slope is that the task asks for.
    """
    x, y = regression.pairs(x, y)
    lines = {name: derive(name) for name in derivation.PARAMETERS}
    numbers = [line.number for line in lines["theta0"]]
    line = numbers[0] if line is None else line
    rows = len(numbers)

    def state(line, parameter, theta0, theta1):
        values = [known.value(theta0, theta1, x, y) for known in lines[parameter]]
        return {
            "row": numbers.index(line),
            "parameter": parameter,
            "left": felt(parameter, theta0, theta1),
            "values": np.array(values),
        }

    def felt(parameter, theta0, theta1, eps=1e-4):
        """∂J/∂θ as the cost itself gives it, felt on both sides."""
        step = (eps, 0) if parameter == "theta0" else (0, eps)
        ends = [cost(theta0 + s * step[0], theta1 + s * step[1], x, y) for s in (1, -1)]
        return round(float(ends[0] - ends[1]) / (2 * eps), 6)

    def words(row, parameter, left, values):
        line, name = lines[parameter][row], derivation.PARAMETERS[parameter]
        value = short(round(float(values[row]), 6))
        if row == 0:
            told = f"[{line.number}] {line.words}. {line.text} = {value}."
            return f"{told} How does it change with {name}?"
        return (
            f"[{line.number}] {line.rule}: {line.words}. "
            f"∂J/∂{name}, felt on J: {short(left)}. {line.text} = {value}."
        )

    def build(figure, narrow=False):
        axes = formula_axes(figure)
        up = 0.22 / rows if narrow else 0  # in a narrow page all but the formula stands below
        for row, number in enumerate(numbers):  # the places of the lines that are to come
            axes.text(0.01, 1 - (row + 0.5) / rows - up, f"[{number}]", va="center", color=GREY)
        artists = {
            "band": axes.fill([], [], facecolor="#EDF6FC", zorder=0)[0],
            "values": [
                axes.text(
                    0.985,
                    1 - (row + 0.5) / rows - up,
                    "",
                    va="center",
                    ha="right",
                    color=BLUE,
                    transform=axes.transAxes,
                )
                for row in range(rows)
            ],
        }
        for name, known in lines.items():
            for row, line in enumerate(known):
                artists[name, row] = draw_line(axes, line, row, rows)
                if narrow:
                    fold(artists[name, row], 1 - (row + 0.5) / rows, up)
        return artists

    def update(artists, row, parameter, left, values):
        high, low = 1 - row / rows, 1 - (row + 1) / rows
        artists["band"].set_xy([(0, low), (1, low), (1, high), (0, high)])
        for k, (text, value) in enumerate(zip(artists["values"], values, strict=True)):
            text.set_text(f"= {short(round(float(value), 6))}" if k <= row else "")
        for name in lines:
            for k in range(rows):
                for artist in artists[name, k]:
                    artist.set_visible(name == parameter and k <= row)

    explorer = Explorer(
        "The derivation, line by line",
        [
            Choice("line", "line", tuple((f"[{n}]", n) for n in numbers), line, look="slider"),
            Choice("parameter", "derive", (("∂J/∂θ0", "theta0"), ("∂J/∂θ1", "theta1")), parameter),
            Slider("theta0", "at θ0", -2.0, 4.0, step=0.5, value=float(theta0)),
            Slider("theta1", "at θ1", -0.5, 1.5, step=0.25, value=float(theta1)),
        ],
        state,
        build,
        update,
        words,
        size=(7.6, 4.7),
        narrow=(3.6, 6.6),
        kept=progress,
        tasks=[
            Task(
                "Step to the last line, and find a place where its number is between "
                f"−{near:g} and {near:g}.",
                lambda row, left, **_: row == rows - 1 and abs(left) < near,
            ),
        ],
        still={"line": numbers[-1]},  # where nobody can step, all lines are seen
        dear=4,
    )
    explorer.description = derivation_lines(x, y, theta0, theta1, parameter, derive).description
    return explorer
