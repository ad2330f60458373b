"""The lessons' explorers: each function returns one, to stand at the end of a cell.

    theta_squared()          # lesson 1: alpha, start and steps on J = theta²
    blindfolded_walker()     # lesson 1: feeling the way down, against following the slope
    two_variables()          # lesson 2: alpha, start and stretch on J = theta1² + stretch·theta2²
    line_is_a_point(x, y)    # lesson 3: the line, its squares, its point on the contours
    derivation_steps(x, y)   # lesson 3: the derivation, line by line, left = right = number
    line_moves(x, y, walk)   # lesson 4: a line moves into place, by the learner's own function
    one_voice(x, y)          # lesson 4: one example is dragged away from the line
    ten_lines_learn(x, y, f) # lesson 5: line and cost, epoch by epoch, by the learner's function
    ravine_and_bowl(x, y)    # lesson 5: the same share of the largest α on x as it is and scaled

How they are made is told at the top of gdlesson/live.py.
"""

import numpy as np

from gdlesson import derivation, regression
from gdlesson.descent import (
    exact_on_square,
    first,
    gradient_descent,
    regime,
    short,
    square,
    square_slope,
)
from gdlesson.live import Choice, Explorer, Player, Slider
from gdlesson.pictures import (
    BLACK,
    BLUE,
    CLOSE,
    GREEN,
    GREY,
    MAP,
    MARKS,
    ORANGE,
    REGIMES,
    SKY,
    STICK,
    VERMILION,
    bowl_slope,
    closeness,
    derivation_lines,
    digits,
    draw_line,
    draw_mse_contours,
    draw_ravine,
    draw_squares,
    draw_valley,
    formula_axes,
    largest_rates,
    line_text,
    line_window,
    near,
    point,
    shade,
    squares,
    walker_and_follower,
)

# --- Lesson 1: descent on theta² ----------------------------------------------------------------

REACH = 5.5  # the pictures show theta from -REACH to REACH
MOST = 30  # steps


def theta_squared(alpha=0.1, start=3.0, steps=10):
    """Returns the Explorer of descent on θ²: its path, its exact values, its regime."""
    return Explorer(
        "Gradient descent on J(θ) = θ²",
        [
            Slider("alpha", "rate α", 0.01, 1.2, step=0.01, value=alpha),
            Slider("start", "start θ", -5.0, 5.0, step=0.1, value=float(start)),
            Slider("steps", "steps", 0, MOST, step=1, value=steps),
        ],
        theta_squared_state,
        _theta_squared_build,
        _theta_squared_update,
        theta_squared_words,
    )


def theta_squared_state(alpha, start, steps):
    """Returns the state: alpha, its regime, the values walked, and the exact ones."""
    return {
        "alpha": alpha,
        "kind": regime(alpha),
        "values": gradient_descent(square_slope, start, alpha, steps).values,
        "exact": exact_on_square(start, alpha, np.arange(MOST + 1)),
    }


def theta_squared_words(alpha, kind, values, exact):
    """Returns one line: the regime, the factor, where the path is and whether it left."""
    meaning = {
        "straight in": f"straight in, each θ is {short(1 - 2 * alpha)} of the one before",
        "one step": "one step, θ := θ − 0.5·2θ = 0",
        "zigzag": f"zigzag, each θ is {short(1 - 2 * alpha)} times the one before",
        "bounces for ever": "bounces for ever, each θ is −1 times the one before",
        "flies apart": f"flies apart, each θ is {short(1 - 2 * alpha)} times the one before",
    }
    words = f"α = {short(alpha)}: {meaning[kind]}."
    if values[0] == 0:
        return f"{words} Here θ starts at the bottom, where the slope is 0: it does not move."
    count = len(values) - 1
    words += f" From θ = {short(values[0])}"
    words += f" to θ = {short(values[-1])} in {count} step{'' if count == 1 else 's'}."
    out = first(np.abs(values) > REACH)
    return words if out is None else f"{words} It left the picture at step {out}."


def _theta_squared_build(figure):
    grid = figure.add_gridspec(2, 2, height_ratios=(8, 1.2))
    bowl, course = figure.add_subplot(grid[0, 0]), figure.add_subplot(grid[0, 1])
    strip = figure.add_subplot(grid[1, :])

    theta = np.linspace(-REACH, REACH, 201)
    bowl.plot(theta, square(theta), color=GREY)
    bowl.set(xlim=(-REACH, REACH), ylim=(-1.5, square(REACH)), xlabel="θ", title="J(θ) = θ²")
    course.set(xlim=(-0.7, MOST + 0.7), ylim=(-REACH, REACH), xlabel="step", ylabel="θ")
    course.axhline(0, color=GREY, linewidth=0.8)
    course.plot([], [], color=ORANGE, linewidth=3.5, label="exact (1 − 2α)ᵏ·start")
    course.plot([], [], **{**MARKS[0], "linestyle": ""}, label="walked")
    course.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2, borderaxespad=0.1)

    # The regimes are known before anything runs.
    shade(strip, 0, 1.2, height=0.35)
    strip.set(xlim=(0, 1.21), ylim=(0, 1), yticks=[], ylabel="α")
    strip.yaxis.label.set(rotation=0, ha="right", va="center")
    strip.set_xticks(
        [0, 0.25, 0.5, 0.75, 1], ["0", "0.25", "0.5: one step", "0.75", "1: bounces for ever"]
    )
    strip.grid(visible=False)
    return {
        "exact": course.plot([], [], color=ORANGE, linewidth=3.5)[0],
        "walked": course.plot([], [], **{**MARKS[0], "linestyle": ""}, zorder=4)[0],
        "legs": bowl.plot([], [], color=BLUE, linewidth=1, zorder=3)[0],
        "path": bowl.plot([], [], **{**MARKS[0], "linestyle": ""}, zorder=4)[0],
        "start": bowl.plot([], [], color=VERMILION, marker="D", markersize=8, zorder=5)[0],
        "rate": strip.plot(
            [], [], color=VERMILION, marker="v", markersize=12, clip_on=False, zorder=5
        )[0],
    }


def _theta_squared_update(artists, alpha, kind, values, exact):
    inside = np.where(np.abs(values) <= REACH, values, np.nan)
    legs = _until_it_left(values)
    artists["legs"].set_data(legs, square(legs))
    artists["path"].set_data(inside, square(inside))
    artists["start"].set_data(values[:1], square(values[:1]))
    artists["walked"].set_data(np.arange(len(values)), inside)
    artists["exact"].set_data(np.arange(MOST + 1), _until_it_left(exact))
    artists["rate"].set_data([alpha], [0.95])


def _until_it_left(values):
    """The values up to the first outside the picture, brought near its edge; NaN after it."""
    out = first(np.abs(values) > REACH)
    end = len(values) if out is None else out + 1
    shown = near(values, -REACH, REACH)
    return np.where(np.arange(len(values)) < end, shown, np.nan)


# --- Lesson 1: the blindfolded walker -----------------------------------------------------------

RATE = 0.1  # of the descent that the walker is compared with
ROUNDS = 20


def blindfolded_walker(start=3.0, stride=0.7, steps=8):
    """Returns the Explorer of a walker who feels left and right, against following the slope."""
    return Explorer(
        "The blindfolded walker on J(θ) = θ²",
        [
            Slider("start", "start θ", -4.0, 4.0, step=0.1, value=float(start)),
            Slider("stride", "first stride", 0.1, 2.0, step=0.1, value=float(stride)),
            Slider("steps", "rounds", 0, ROUNDS, step=1, value=steps),
        ],
        walker_state,
        _walker_build,
        _walker_update,
        walker_words,
    )


def walker_state(start, stride, steps):
    """Returns the state: the walker's values, strides and looks at J, and the follower's."""
    walk, path = walker_and_follower(start, stride, RATE, steps)
    return {
        "walker": walk.values,
        "strides": walk.strides,
        "feels": walk.feels,
        "follower": path.values,
        "looks": 2 * np.arange(steps + 1),
    }


def walker_words(walker, strides, feels, follower, looks):
    """Returns one line: where both are, and what it has cost."""
    rounds = len(walker) - 1
    return (
        f"Stride {short(strides[-1])} after {rounds} round{'' if rounds == 1 else 's'}. "
        f"Feeling: {closeness(np.abs(walker), feels)}. "
        f"Following the slope with α = {short(RATE)}: {closeness(np.abs(follower), looks)}."
    )


def _walker_build(figure):
    hill, gap = figure.subplots(1, 2)
    reach = 6.2  # the start and the longest stride, on either side
    theta = np.linspace(-reach, reach, 201)
    hill.plot(theta, square(theta), color=GREY)
    hill.set(xlim=(-reach, reach), ylim=(-2, 38), xlabel="θ", title="J(θ) = θ²")
    feet = {"color": VERMILION, "marker": "s", "linestyle": ""}
    hands = {"color": ORANGE, "marker": "^", "markersize": 9, "linestyle": ""}
    hill.plot([], [], **feet, label="has been")
    hill.plot([], [], **hands, label="feels next")
    hill.legend(loc="upper center")
    gap.set(
        yscale="log",
        xlim=(-1, 2 * ROUNDS + 2),
        ylim=(CLOSE / 3, 20),
        xlabel="times that J was computed",
        ylabel="distance from the lowest point",
    )
    gap.plot([], [], **MARKS[1], label="feels")
    gap.plot([], [], **MARKS[0], label=f"follows the slope, α = {short(RATE)}")
    gap.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2, borderaxespad=0.1)
    return {
        "feet": hill.plot([], [], **feet, zorder=4)[0],
        "hands": hill.plot([], [], **hands, zorder=5)[0],
        "walker": gap.plot([], [], **MARKS[1])[0],
        "follower": gap.plot([], [], **MARKS[0])[0],
    }


def _walker_update(artists, walker, strides, feels, follower, looks):
    hands = walker[-1] + strides[-1] * np.array([-1, 1])
    artists["feet"].set_data(walker, square(walker))
    artists["hands"].set_data(hands, square(hands))
    artists["walker"].set_data(feels, np.maximum(np.abs(walker), CLOSE))
    artists["follower"].set_data(looks, np.maximum(np.abs(follower), CLOSE))


# --- lesson 2: two variables --------------------------------------------------------------------

STEPS = 30
WIDE, TALL = 5.5, 4.5  # the picture shows θ1 and θ2 from -WIDE to WIDE, -TALL to TALL
FASTEST = 1.2  # the largest rate
LEVELS = (1, 2, 3, 4, 5, 6, 8, 10, 13)  # contours: where they cross the axis of θ1


def two_variables(alpha=0.1, start1=4.0, start2=2.0, stretch=1):
    """Returns the Explorer of descent on θ1² + stretch·θ2²: its path, and which α is safe."""
    return Explorer(
        "Gradient descent on J(θ1, θ2) = θ1² + stretch·θ2²",
        [
            Slider("alpha", "rate α", 0.005, FASTEST, step=0.005, value=alpha),
            Slider("start1", "start θ1", -5.0, 5.0, step=0.5, value=float(start1)),
            Slider("start2", "start θ2", -4.0, 4.0, step=0.5, value=float(start2)),
            Slider("stretch", "stretch", 1, 10, step=1, value=stretch),
        ],
        two_variables_state,
        _two_variables_build,
        _two_variables_update,
        two_variables_words,
        size=(7.6, 4.2),
    )


def two_variables_state(alpha, start1, start2, stretch):
    """Returns the state: the rate, the safe limit, each direction's regime and the path.

    limit = 1 / stretch: the factor of θ2 is 1 - 2·stretch·α, and -1 there.
    """
    path = gradient_descent(bowl_slope(stretch), [start1, start2], alpha, STEPS)
    return {
        "alpha": alpha,
        "stretch": stretch,
        "limit": 1 / stretch,
        "kinds": (regime(alpha), regime(round(alpha * stretch, 9))),
        "points": path.values,
    }


def two_variables_words(alpha, stretch, limit, kinds, points):
    """Returns one line: the safe range, what each direction does, where the path is."""
    factors = [1 - 2 * alpha, round(1 - 2 * stretch * alpha, 9)]
    edge = f"1/{stretch} = {short(limit)}" if stretch > 1 else short(limit)
    words = f"Safe: α below {edge}. With α = {short(alpha)} each step "
    parts = [
        f"multiplies {name} by {short(factor)} ({kind})"
        for name, factor, kind in zip(("θ1", "θ2"), factors, kinds, strict=True)
    ]
    words += f"{parts[0]}, {parts[1].removeprefix('multiplies ')}."
    still = [n for n, at in zip(("θ1", "θ2"), points[0], strict=True) if at == 0]
    if still:
        words += f" {' and '.join(still)} {'stay' if len(still) > 1 else 'stays'} 0."
    out = first(_outside(points))
    if out is not None:
        return f"{words} It left the picture at step {out}."
    return f"{words} After {STEPS} steps: ({', '.join(short(part) for part in points[-1])})."


def _outside(points):
    return (np.abs(points[:, 0]) > WIDE) | (np.abs(points[:, 1]) > TALL)


def _two_variables_build(figure):
    grid = figure.add_gridspec(2, 2, height_ratios=(8, 2), width_ratios=(1.25, 1))
    above, course = figure.add_subplot(grid[0, 0]), figure.add_subplot(grid[0, 1])
    strip = figure.add_subplot(grid[1, :])

    above.set(xlim=(-WIDE, WIDE), ylim=(-TALL, TALL), xlabel="θ1", ylabel="θ2")
    above.set_aspect("equal")
    above.set_title("contours of J, and the path")
    above.grid(visible=False)
    course.set(xlim=(-0.7, STEPS + 0.7), ylim=(-WIDE, WIDE), xlabel="step")
    course.axhline(0, color=GREY, linewidth=0.8)
    marks = [{**mark, "linestyle": "", "markersize": 5} for mark in MARKS[:2]]
    for mark, name in zip(marks, ("θ1", "θ2"), strict=True):
        course.plot([], [], **mark, label=name)
    course.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2, borderaxespad=0.1)

    strip.set(xlim=(0, FASTEST + 0.01), ylim=(0, 2), yticks=[0.5, 1.5], xlabel="α")
    strip.set_yticklabels(["θ2", "θ1"])
    strip.tick_params(axis="y", length=0)
    strip.grid(visible=False)
    bands = []
    for name, begin, end, colour in REGIMES:
        end = FASTEST + 0.01 if end is None else end
        strip.fill_between([begin, end], 1.06, 1.94, color=colour, linewidth=0)
        strip.text((begin + end) / 2, 1.5, name, ha="center", va="center", clip_on=True)
        bands.append(strip.fill_between([begin, end], 0.06, 0.94, color=colour, linewidth=0))
    for band in bands:
        band.set_zorder(0.5)
    return {
        "bands": bands,
        "contours": above.plot([], [], color=GREY, linewidth=0.8, zorder=1)[0],
        "path": above.plot([], [], **MARKS[0], zorder=3)[0],
        "start": above.plot([], [], color=VERMILION, marker="D", markersize=8, zorder=4)[0],
        "theta1": course.plot([], [], **marks[0], zorder=3)[0],
        "theta2": course.plot([], [], **marks[1], zorder=4)[0],
        "safe": strip.plot([], [], color=GREEN, linewidth=4, solid_capstyle="butt", zorder=3)[0],
        "edge": strip.plot([], [], color=GREEN, linewidth=2, zorder=3)[0],
        "limit": strip.text(0, 0.5, "", va="center", ha="left", zorder=4),
        "rate": strip.plot(
            [], [], color=VERMILION, marker="v", markersize=11, clip_on=False, zorder=5
        )[0],
    }


def _two_variables_update(artists, alpha, stretch, limit, kinds, points):
    turn = np.linspace(0, 2 * np.pi, 73)
    rings = [
        np.append(ring, np.nan)
        for level in LEVELS
        for ring in (level * np.cos(turn), level * np.sin(turn) / np.sqrt(stretch))
    ]
    artists["contours"].set_data(np.concatenate(rings[::2]), np.concatenate(rings[1::2]))
    out = first(_outside(points))
    last = len(points) if out is None else out + 1
    walked = np.column_stack(
        [near(points[:last, 0], -WIDE, WIDE), near(points[:last, 1], -TALL, TALL)]
    )
    artists["path"].set_data(*walked.T)
    artists["start"].set_data(*points[:1].T)
    for name, values in zip(("theta1", "theta2"), points.T, strict=True):
        inside = np.where(np.abs(values) <= WIDE, values, np.nan)
        artists[name].set_data(np.arange(len(values)), inside)
    for (_, begin, end, _), band in zip(REGIMES, artists["bands"], strict=True):
        right = FASTEST + 0.01 if end is None else end / stretch
        left = begin / stretch
        band.set_verts([[(left, 0.06), (right, 0.06), (right, 0.94), (left, 0.94)]])
    artists["safe"].set_data([0, limit], [0.03, 0.03])
    artists["edge"].set_data([limit, limit], [0, 2])
    artists["limit"].set(  # where there is more room
        text=f"  safe: α < {short(limit)}  ", x=limit, ha="right" if limit > 0.6 else "left"
    )
    artists["rate"].set_data([alpha], [2.05])


# --- lesson 3: a line is a point ----------------------------------------------------------------


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

    def build(figure):
        data, plane = figure.subplots(1, 2)
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
            "alike": plane.plot([], [], color=VERMILION, linestyle=":", linewidth=1.8)[0],
            "guides": plane.plot([], [], color=BLUE, linewidth=0.8, zorder=3)[0],
            "point": plane.plot([], [], color=BLUE, marker="o", markersize=9, linestyle="",
                                clip_on=False, zorder=5)[0],
        }  # fmt: skip

    def update(artists, theta, residuals, cost, alike):
        ends = np.array(artists["line"].axes.get_xlim())
        artists["line"].set_data(ends, theta[0] + theta[1] * ends)
        artists["squares"].set_verts(list(squares(x, y, *theta)))
        gaps = np.column_stack([y, y + residuals, np.full_like(x, np.nan)]).ravel()
        artists["residuals"].set_data(np.repeat(x, 3), gaps)
        artists["alike"].set_data(*alike)
        (left, _), (low, _) = MAP
        artists["guides"].set_data([left, theta[0], theta[0]], [theta[1], theta[1], low])
        artists["point"].set_data([theta[0]], [theta[1]])

    (low0, high0), (low1, high1) = MAP
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
    )


# --- lesson 3: the derivation, line by line -----------------------------------------------------


def derivation_steps(x, y, theta0=1.0, theta1=1.0, line="1.0", parameter="theta0"):
    """Returns the Explorer that steps through the derivation: rule, change, and value on the data.

    x, y: the examples. line: the number of the first line shown, parameter: "theta0" or "theta1".
    """
    x, y = regression.pairs(x, y)
    lines = {name: derivation.derivation(name) for name in derivation.PARAMETERS}
    numbers = [line.number for line in lines["theta0"]]
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
        ends = [regression.mse(theta0 + s * step[0], theta1 + s * step[1], x, y) for s in (1, -1)]
        return round(float(ends[0] - ends[1]) / (2 * eps), 6)

    def words(row, parameter, left, values):
        line, name = lines[parameter][row], derivation.PARAMETERS[parameter]
        value = short(round(float(values[row]), 6))
        if row == 0:
            return f"[1.0] {line.words}. {line.text} = {value}. How does it change with {name}?"
        return (
            f"[{line.number}] {line.rule}: {line.words}. "
            f"∂J/∂{name}, felt on J: {short(left)}. {line.text} = {value}."
        )

    def build(figure):
        axes = formula_axes(figure)
        for row, number in enumerate(numbers):  # the places of the lines that are to come
            axes.text(0.01, 1 - (row + 0.5) / rows, f"[{number}]", va="center", color=GREY)
        artists = {
            "band": axes.fill([], [], facecolor="#E3F1FA", zorder=0)[0],
            "values": [
                axes.text(0.985, 1 - (row + 0.5) / rows, "", va="center", ha="right", color=BLUE)
                for row in range(rows)
            ],
        }
        for name, known in lines.items():
            for row, line in enumerate(known):
                artists[name, row] = draw_line(axes, line, row, rows)
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
    )
    # Where no kernel runs, nobody can step: all lines are shown.
    whole = derivation_lines(x, y, theta0, theta1, parameter)
    explorer.still, explorer.description = whole.png, whole.description
    return explorer


# --- lesson 4: the line moves into place --------------------------------------------------------

LINE_STEPS = 40


def line_moves(x, y, walk, start=(4.0, -1.0), alpha=0.1):
    """Returns the Explorer of a line that moves into place: the line, its point, its cost so far.

    x, y: the examples. walk: the learner's function of (x, y, theta0, theta1, alpha, steps) that
    returns (θ0, θ1) on half-MSE; it is asked once for each step and α.
    """
    x, y = regression.pairs(x, y)
    best = np.array(regression.least_squares(x, y))
    lowest = regression.half_mse(*best, x, y)
    limit = largest_rates(x)["half-MSE"]
    top = round(1.3 * limit, 2)
    window = line_window([start, 2 * best - np.array(start)], 0.12)
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

    def build(figure):
        grid = figure.add_gridspec(2, 3, height_ratios=(8, 1))
        data, plane, course = (figure.add_subplot(grid[0, i]) for i in range(3))
        strip = figure.add_subplot(grid[1, :])
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
            Slider("alpha", "rate α", 0.01, top, step=0.01, value=float(alpha)),
            Player("steps", "steps", 0, LINE_STEPS, step=1, value=10, interval=250),
        ],
        state,
        build,
        update,
        words,
        size=(7.6, 3.6),
    )


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


# --- lesson 4: one voice among m ----------------------------------------------------------------

DRAG = 4.0


def one_voice(x, y, row=7, drag=0.0):
    """Returns the Explorer that drags one example up or down: what it suggests, and what the mean.

    x, y: the examples. row: which one is dragged, counted from 1. The suggestions are those at the
    best line of the examples as they were: there they cancel.
    """
    x, y = regression.pairs(x, y)
    best = np.array(regression.least_squares(x, y))

    def state(row, drag):
        dragged = y.copy()
        dragged[row - 1] += drag
        pulls = -regression.suggestions(*best, x, dragged)
        return {
            "row": row,
            "drag": drag,
            "y": dragged,
            "pulls": pulls,
            "mean": pulls.mean(axis=0),
            "share": abs(pulls[row - 1, 0]) / np.sum(np.abs(pulls[:, 0])),
            "ends_at": np.array(regression.least_squares(x, dragged)),
        }

    def words(row, drag, y, pulls, mean, share, ends_at):
        moved = f"dragged {short(abs(drag))} {'up' if drag > 0 else 'down'}" if drag else "in place"
        mean = np.round(mean, 9) + 0.0
        return (
            f"Example {row} of {len(x)}, {moved}, is {short(abs(pulls[row - 1, 0]))} off the line: "
            f"{100 * share:.0f} % of all errors. The mean suggestion is {point(mean)}. "
            f"Descent would end at slope {short(ends_at[1])}; before: {short(best[1])}."
        )

    def build(figure):
        data, plane = figure.subplots(1, 2)
        ends = np.array([x.min(), x.max()]) + 0.08 * np.ptp(x) * np.array([-1, 1])
        data.plot(ends, best[0] + best[1] * ends, color=GREY, linestyle="--", label="line before")
        data.plot([], [], color=BLUE, label="line descent ends at")
        data.plot(x, y, color="#000000", marker="o", markersize=4, linestyle="", zorder=3)
        data.set(xlim=ends, ylim=(y.min() - DRAG - 0.7, y.max() + DRAG + 0.7), xlabel="x",
                 ylabel="y")  # fmt: skip
        data.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2, borderaxespad=0.1)
        most = np.max(np.abs(regression.residuals(*best, x, y))) + DRAG
        plane.axhline(0, color=GREY, linewidth=0.8, zorder=0)
        plane.axvline(0, color=GREY, linewidth=0.8, zorder=0)
        tall = 1.06 * most * np.max(np.abs(x))
        plane.set(xlim=(-1.06 * most, 1.06 * most), ylim=(-tall, tall), xlabel="pull on θ0",
                  ylabel="pull on θ1")  # fmt: skip
        plane.plot([], [], color=SKY, marker="o", label="others")
        plane.plot([], [], color=VERMILION, marker="D", label="dragged")
        plane.plot([], [], color=GREEN, marker="s", linewidth=3, label="mean of all")
        plane.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=3, borderaxespad=0.1,
                     columnspacing=1, handlelength=1.5)  # fmt: skip
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
        }  # fmt: skip

    def update(artists, row, drag, y, pulls, mean, share, ends_at):
        i = row - 1
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
    )


# --- lesson 5: the ten lines at work ------------------------------------------------------------

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
            known[rate, epochs] = float(m), float(b), regression.Sums(x, y).mse(float(b), float(m))
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
            f"After {many} with learning rate {digits(rate)}: m = {digits(m[-1])}, "
            f"b = {digits(b[-1])}, cost {digits(costs[-1])}. "
            f"The lowest cost that a line can have: {digits(lowest)}."
        )

    def build(figure):
        data, course = figure.subplots(1, 2)
        ends = np.array([0, 1.06 * x.max()])
        data.plot(ends, best[0] + best[1] * ends, color=ORANGE, linewidth=5, alpha=0.5,
                  label="least squares")  # fmt: skip
        data.plot([], [], color=BLUE, linewidth=2.2, label="ten lines")
        data.plot(x, y, color="#000000", marker="o", linestyle="", zorder=5)
        data.set(xlim=ends, ylim=(min(0, y.min()) - 0.1 * np.ptp(y), y.max() + 0.25 * np.ptp(y)),
                 xlabel=names[0], ylabel=names[1])  # fmt: skip
        data.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2, borderaxespad=0.1)
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
            Player("epochs", "epochs", 0, LEARNING_EPOCHS, step=1, value=5, interval=250),
        ],
        state,
        build,
        update,
        words,
    )  # fmt: skip


# --- lesson 5: the ravine and the round bowl ----------------------------------------------------

FEW_TO_MANY = (0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def ravine_and_bowl(x, y, share=0.3, epochs=10):
    """Returns the Explorer of descent on x as it is and on x standardised, side by side.

    share: the learning rate as a share of the largest that converges, which differs for the two.
    """
    x, y = regression.pairs(x, y)
    z = regression.standardise(x)[0]
    kinds = {"as it is": regression.Sums(x, y), "standardised": regression.Sums(z, y)}
    limits = {"as it is": regression.largest_rate(x), "standardised": regression.largest_rate(z)}
    best = {name: np.array(sums.least_squares()) for name, sums in kinds.items()}
    lowest = kinds["as it is"].mse(*best["as it is"])
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
            f"the cost is {digits(cost / lowest)} times the lowest" for cost in costs
        ]  # fmt: skip
        return (
            f"After {epochs} epoch{'' if epochs == 1 else 's'} at {share:g} of the largest rate. "
            f"x as it is (α = {rates[0]}): {ends[0]}. Standardised (α = {rates[1]}): {ends[1]}."
        )

    def build(figure):
        artists = {}
        titles = {"as it is": "x as it is", "standardised": "x standardised"}
        for axes, name in zip(figure.subplots(1, 2), kinds):
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
    )


def bowl_windows(best):
    """Returns the windows of both pictures, from before the start (0, 0) to beyond the bottom."""
    (bottom0, bottom1), (middle, _) = best["as it is"], best["standardised"]
    size0, size = abs(bottom0) or 1.0, abs(middle) or 1.0
    size1 = max(2 * abs(bottom1), 0.12 * size0)  # the first steps go far along θ1
    ravine = (sorted([-0.35 * size0, 2.35 * bottom0]), (bottom1 - size1, bottom1 + size1))
    bowl = (sorted([-0.35 * size, 2.35 * middle]), (-1.35 * size, 1.35 * size))
    return {"as it is": ravine, "standardised": bowl}
