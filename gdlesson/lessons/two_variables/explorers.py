"""Explorers of lesson 2."""

import numpy as np

from gdlesson.checker import progress
from gdlesson.descent import gradient_descent
from gdlesson.drawing.axes import near
from gdlesson.drawing.style import GREEN, GREY, MARKS, VERMILION, above
from gdlesson.explorer import Explorer, Slider, Task
from gdlesson.lessons.theta_squared.explorers import two_and_a_strip
from gdlesson.lessons.theta_squared.regimes import REGIMES
from gdlesson.lessons.theta_squared.square import regime
from gdlesson.lessons.two_variables.bowls import bowl_slope
from gdlesson.text import first, short

STEPS = 30


WIDE, TALL = 5.5, 4.5  # the picture shows θ1 and θ2 from -WIDE to WIDE, -TALL to TALL


FASTEST, EDGE = 1.2, 1.27  # the largest rate, and where its axis ends


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
        narrow=(3.6, 7),
        drags={"start1": ("start", "x"), "start2": ("start", "y"), "alpha": ("rate", "x")},
        kept=progress,
        dear=2,
        tasks=[
            Task("Find an α with which θ1 comes closer and θ2 flies apart.",
                 lambda kinds, points, **_: kinds[0] in ("straight in", "zigzag")
                 and kinds[1] == "flies apart" and bool(points[0].all())),
            Task("With stretch 10 and a start at least 3 from the bottom, end within 0.05 of it.",
                 lambda stretch, points, **_: stretch == 10 and np.hypot(*points[0]) >= 3
                 and np.hypot(*points[-1]) < 0.05),
        ],
    )  # fmt: skip


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


def _two_variables_build(figure, narrow=False):
    plane, course, strip = two_and_a_strip(figure, narrow, strip=2.4)

    plane.set(xlim=(-WIDE, WIDE), ylim=(-TALL, TALL), xlabel="θ1", ylabel="θ2")
    plane.set_aspect("equal")
    plane.set_title("contours of J, and the path")
    plane.grid(visible=False)
    course.set(xlim=(-0.7, STEPS + 0.7), ylim=(-WIDE, WIDE), xlabel="step")
    course.axhline(0, color=GREY, linewidth=0.8)
    marks = [{**mark, "linestyle": "", "markersize": 5} for mark in MARKS[:2]]
    for mark, name in zip(marks, ("θ1", "θ2"), strict=True):
        course.plot([], [], **mark, label=name)
    above(course, 2)

    strip.set(xlim=(0, EDGE), ylim=(0, 2), yticks=[0.5, 1.5], xlabel="α")
    strip.set_yticklabels(["θ2", "θ1"])
    strip.tick_params(axis="y", length=0)
    strip.grid(visible=False)
    bands = []
    for name, begin, end, colour in REGIMES:
        end = EDGE if end is None else end
        strip.fill_between([begin, end], 1.06, 1.94, color=colour, linewidth=0)
        strip.text((begin + end) / 2, 1.5, name, ha="center", va="center", clip_on=True)
        bands.append(strip.fill_between([begin, end], 0.06, 0.94, color=colour, linewidth=0))
    for band in bands:
        band.set_zorder(0.5)
    for text in strip.texts if narrow else ():
        text.set_fontsize(7.5)
    return {
        "bands": bands,
        "contours": plane.plot([], [], color=GREY, linewidth=0.8, zorder=1)[0],
        "path": plane.plot([], [], **MARKS[0], zorder=3)[0],
        "start": plane.plot([], [], color=VERMILION, marker="D", markersize=8, zorder=4)[0],
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
        right = EDGE if end is None else end / stretch
        left = begin / stretch
        band.set_verts([[(left, 0.06), (right, 0.06), (right, 0.94), (left, 0.94)]])
    artists["safe"].set_data([0, limit], [0.03, 0.03])
    artists["edge"].set_data([limit, limit], [0, 2])
    artists["limit"].set(  # where there is more room
        text=f"  safe: α < {short(limit)}  ", x=limit, ha="right" if limit > 0.6 else "left"
    )
    artists["rate"].set_data([alpha], [2.05])
