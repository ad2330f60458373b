"""Explorers of lesson 1."""

import numpy as np

from gdlesson.checker import progress
from gdlesson.descent import gradient_descent
from gdlesson.drawing.axes import near
from gdlesson.drawing.style import BLACK, BLUE, GREY, MARKS, ORANGE, VERMILION, above
from gdlesson.explorer import Explorer, Player, Slider, Task
from gdlesson.lessons.theta_squared.blindfolded import CLOSE, closeness, walker_and_follower
from gdlesson.lessons.theta_squared.regimes import REGIMES
from gdlesson.lessons.theta_squared.square import (
    exact_on_square,
    regime,
    square,
    square_slope,
)
from gdlesson.text import first, short

REACH = 5.5  # the pictures show theta from -REACH to REACH


MOST = 30  # steps


EDGE = 1.27  # where the axis of α ends


FLOOR = -1.5  # the height at which the arrow of the next step lies


def theta_squared(alpha=0.1, start=3.0, steps=10):
    """Returns the Explorer of descent on θ²: its path, its exact values, its regime."""
    return Explorer(
        "Gradient descent on J(θ) = θ²",
        [
            Slider("alpha", "rate α", 0.01, 1.2, step=0.01, value=alpha, meaning=regime),
            Slider("start", "start θ", -5.0, 5.0, step=0.1, value=float(start)),
            Player("steps", "steps", 0, MOST, step=1, value=steps, interval=500),
        ],
        theta_squared_state,
        _theta_squared_build,
        _theta_squared_update,
        theta_squared_words,
        narrow=(3.6, 6.2),
        drags={"start": ("start", "x"), "alpha": ("rate", "x")},
        kept=progress,
        tasks=[
            Task("Find an α with which θ changes sign at every step and still comes closer.",
                 lambda kind, values, **_: kind == "zigzag" and values[0] != 0),
            Task("Find the α with which θ bounces and never comes closer.",
                 lambda kind, values, **_: kind == "bounces for ever" and values[0] != 0),
        ],
    )  # fmt: skip


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


def _theta_squared_build(figure, narrow=False):
    bowl, course, strip = two_and_a_strip(figure, narrow, strip=1.2)

    theta = np.linspace(-REACH, REACH, 201)
    bowl.plot(theta, square(theta), color=GREY)
    bowl.set(xlim=(-REACH, REACH), ylim=(-3, square(REACH)), xlabel="θ", title="J(θ) = θ²")
    course.set(xlim=(-0.7, MOST + 0.7), ylim=(-REACH, REACH), xlabel="step", ylabel="θ")
    course.axhline(0, color=GREY, linewidth=0.8)
    course.plot([], [], color=ORANGE, linewidth=3.5, label="exact (1 − 2α)ᵏ·start")
    course.plot([], [], **{**MARKS[0], "linestyle": ""}, label="walked")
    above(course, 2)

    # The regime of an α is known before anything runs; the others are for the learner to find.
    strip.set(xlim=(0, EDGE), ylim=(0, 1), yticks=[], ylabel="α")
    strip.yaxis.label.set(rotation=0, ha="right", va="center")
    strip.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "0.25", "0.5", "0.75", "1"])
    strip.grid(visible=False)
    bands = {
        name: strip.fill_between([begin, EDGE if end is None else end], 0, 1, color=colour, lw=0)
        for name, begin, end, colour in REGIMES
    }
    return {
        **bands,
        "border": strip.plot([], [], color=BLACK, linewidth=2, label="border")[0],
        "kind": strip.text(0, 0.35, "", va="center", zorder=6),
        "exact": course.plot([], [], color=ORANGE, linewidth=3.5)[0],
        "walked": course.plot([], [], **{**MARKS[0], "linestyle": ""}, zorder=4)[0],
        "tangent": bowl.plot([], [], color=ORANGE, linewidth=3, zorder=2)[0],
        "arrow": bowl.plot([], [], color=VERMILION, linewidth=2, zorder=3)[0],
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

    here = values[-1]  # where the next step begins: its slope, and an arrow as long as the step
    run = np.array([here - 1, here + 1]) if abs(here) <= REACH else np.array([])
    artists["tangent"].set_data(run, square(here) + square_slope(here) * (run - here))
    artists["arrow"].set_data(*_arrow(here, here - alpha * square_slope(here), FLOOR))

    between = [alpha, alpha]  # of two regimes, unless it lies in one
    for name, begin, end, _ in REGIMES:
        artists[name].set_visible(name == kind)
        if name == kind:
            between = [begin, EDGE if end is None else end]
    on_border = between[0] == between[1]
    artists["border"].set_data(between if on_border else [], [0, 1] if on_border else [])
    side = "left" if on_border and alpha < 0.6 else "right" if alpha >= 1 else "center"
    x = between[1] if side == "right" else sum(between) / 2
    artists["kind"].set(text=f" {kind} ", x=x, ha=side)  # never past the end of the axis


def two_and_a_strip(figure, narrow, strip):
    """Returns three axes: two, side by side or in a narrow figure stacked, and a strip below.

    strip: its height, where the other two have 8.
    """
    if narrow:
        grid = figure.add_gridspec(3, 1, height_ratios=(8, 8, strip))
        places = grid[0], grid[1], grid[2]
    else:
        grid = figure.add_gridspec(2, 2, height_ratios=(8, strip))
        places = grid[0, 0], grid[0, 1], grid[1, :]
    return [figure.add_subplot(place) for place in places]


def _arrow(begin, end, height, head=0.3):
    """The x and y of a level arrow; none where it begins outside the picture or is a point."""
    if abs(begin) > REACH or begin == end:
        return [], []
    tip = float(near(np.array(end), -REACH, REACH))
    back = tip - np.sign(tip - begin) * min(head, 0.6 * abs(tip - begin))
    rise = 3 * abs(tip - back)  # a unit of J is shorter than one of θ
    x = [begin, tip, np.nan, back, tip, back]
    return x, [height, height, np.nan, height + rise, height, height - rise]


def _until_it_left(values):
    """The values up to the first outside the picture, brought near its edge; NaN after it."""
    out = first(np.abs(values) > REACH)
    end = len(values) if out is None else out + 1
    shown = near(values, -REACH, REACH)
    return np.where(np.arange(len(values)) < end, shown, np.nan)


RATE = 0.1  # of the descent that the walker is compared with


ROUNDS = 20


def blindfolded_walker(start=3.0, stride=0.7, steps=2):
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
        narrow=(3.6, 6),
        drags={"start": ("feet", "x")},
        kept=progress,
        tasks=[
            Task("With a first stride of 0.7 or less, feel your way to within 0.01 of the bottom.",
                 lambda walker, strides, **_: strides[0] <= 0.7 and abs(walker[0]) > 1
                 and abs(walker[-1]) <= 0.01),
            Task("Choose a start and a stride with which feeling finds the very bottom.",
                 lambda walker, **_: abs(walker[0]) > 1 and abs(walker[-1]) < 1e-9),
        ],
    )  # fmt: skip


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


def _walker_build(figure, narrow=False):
    hill, gap = figure.subplots(2, 1) if narrow else figure.subplots(1, 2)
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
    above(gap, 2)
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
