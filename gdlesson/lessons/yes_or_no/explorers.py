"""Explorers of lesson 9: a border that moves, data held back, and clouds that can be parted."""

import contourpy
import numpy as np

from gdlesson import features
from gdlesson.derivation import log_loss_derivation
from gdlesson.drawing.style import BLACK, BLUE, GREEN, GREY, ORANGE, VERMILION, above
from gdlesson.explorer import Choice, Explorer, Slider, Task
from gdlesson.lessons.mse_derivation.explorers import derivation_steps as stepper
from gdlesson.lessons.yes_or_no import birds
from gdlesson.text import count, digits
from gdlesson.yes_or_no import log_loss, safe_rate, sigmoid, split


def derivation_steps(x, y):
    """Returns the Explorer of lesson 3's steps for the log-loss of one feature; y: 0 or 1."""

    def cost(theta0, theta1, x, y):
        return log_loss(np.array([theta0, theta1]), x[:, None], y)

    return stepper(x, y, derive=log_loss_derivation, cost=cost, near=0.05)


STEPS = (1, 2, 3, 5, 10, 20, 50, 100, 200, 500)
MALE_MARK = {"color": BLUE, "marker": "o", "linestyle": "", "markersize": 4.5, "zorder": 5}
FEMALE_MARK = {"color": VERMILION, "marker": "s", "linestyle": "", "markersize": 4.5,
               "markerfacecolor": "none", "zorder": 5}  # fmt: skip


def walk(A, y, alpha, steps):
    """Returns theta after each of the steps, the start 0 first, shape (steps + 1, n)."""
    path = np.zeros((steps + 1, A.shape[1]))
    table = A.T / len(y)
    for k in range(steps):
        path[k + 1] = path[k] - alpha * (table @ (sigmoid(A @ path[k]) - y))
    return path


def costs_of(path, A, y):
    """Returns the log-loss at each theta of a path."""
    z = path @ A.T
    return np.mean(np.logaddexp(0, z) - y * z, axis=1)


def side(theta, level, window):
    """Returns the corners of that part of a window in which θ0 + θ1·x1 + θ2·x2 is above level."""
    (x0, x1), (y0, y1) = window
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    heights = [theta[0] + theta[1] * x + theta[2] * y - level for x, y in corners]
    found = []
    for k in range(4):
        (p, a), (q, b) = ((np.array(corners[i % 4]), heights[i % 4]) for i in (k, k + 1))
        if a >= 0:
            found.append(p)
        if (a >= 0) != (b >= 0):
            found.append(p + (q - p) * a / (a - b))
    return np.array(found).reshape(-1, 2)


def line_in(theta, level, window):
    """Returns the two ends (x1, x2) of the line θ0 + θ1·x1 + θ2·x2 = level in a window, or none."""
    corners = {(x, y) for x in window[0] for y in window[1]}
    ends = [tuple(point) for point in side(theta, level, window) if tuple(point) not in corners]
    return np.array(ends).reshape(-1, 2)[:2]


def boundary_moves(measures, male, names=("bill length (mm)", "bill depth (mm)")):
    """Returns the Explorer of the border between male and female, and of the cost, over steps.

    measures: shape (m, 2); male: 1 or 0 for each. The walk is over standardised measures, from 0.
    """
    Z, mean, std = features.standardise_columns(measures)
    A, limit = features.with_ones(Z), safe_rate(Z)
    rates = [0.1, 0.5, 1.0, 3.0, *(round(float(times * limit), 2) for times in (1, 3, 5))]
    low, high = measures.min(axis=0), measures.max(axis=0)
    pad = 0.06 * (high - low)
    window = tuple(zip((low - pad).tolist(), (high + pad).tolist()))
    walked = {alpha: walk(A, male, alpha, max(STEPS)) for alpha in rates}

    def state(steps, alpha):
        path = walked[alpha][: steps + 1]
        theta = path[-1]
        right = np.mean((path @ A.T > 0) == (male == 1), axis=1)
        slopes = theta[1:] / std
        return {
            "alpha": alpha,
            "theta": np.array([theta[0] - slopes @ mean, *slopes]),
            "costs": costs_of(path, A, male),
            "right": right,
        }

    def words(alpha, theta, costs, right):
        steps = len(costs) - 1
        times = alpha / limit
        rate = f"α = {digits(alpha)}, {digits(times)} of the safe {digits(limit)}"
        grew = steps > 1 and costs[-1] > costs[-2] + 1e-9
        end = "The last step raised J." if grew else "The last step lowered J, or left it."
        return (
            f"After {count(steps, 'step')} with {rate}: J = {digits(costs[-1])}, "
            f"{right[-1]:.1%} of {len(male)} birds right. {end}"
        )

    def build(figure, narrow=False):
        plane, course = figure.subplots(2, 1) if narrow else figure.subplots(1, 2)
        plane.plot(*measures[male == 1].T, **MALE_MARK, label="male")
        plane.plot(*measures[male == 0].T, **FEMALE_MARK, label="female")
        plane.set(xlim=window[0], ylim=window[1], xlabel=names[0], ylabel=names[1])
        above(plane, 2)
        course.axhline(np.log(2), color=GREY, linestyle="--", linewidth=1)
        course.plot([], [], color=BLUE, marker="o", label="J")
        course.plot([], [], color=GREEN, marker="^", label="share right")
        course.set(xscale="log", xlim=(0.8, 1.3 * max(STEPS)), ylim=(0, 1.05), xlabel="steps")
        above(course, 2)
        return {
            "side": plane.fill([], [], facecolor=BLUE, alpha=0.13, linewidth=0)[0],
            "border": plane.plot([], [], color=BLACK, linewidth=2.4, zorder=6)[0],
            "tenth": plane.plot([], [], color=GREY, linestyle=":", linewidth=1.4, zorder=4)[0],
            "nine": plane.plot([], [], color=GREY, linestyle=":", linewidth=1.4, zorder=4)[0],
            "costs": course.plot([], [], color=BLUE, marker="o", markersize=4)[0],
            "right": course.plot([], [], color=GREEN, marker="^", markersize=5)[0],
        }

    def update(artists, alpha, theta, costs, right):
        artists["side"].set_xy(side(theta, 0, window))
        for name, level in (("tenth", -np.log(9)), ("border", 0), ("nine", np.log(9))):
            artists[name].set_data(*line_in(theta, level, window).T)
        shown = [k for k in STEPS if k < len(costs)]
        artists["costs"].set_data(shown, np.clip(costs[shown], 0, 1.05))
        artists["right"].set_data(shown, right[shown])

    return Explorer(
        "The border that moves",
        [
            Choice("steps", "steps", STEPS, 5, look="slider"),
            Choice("alpha", "rate α", tuple((digits(rate), rate) for rate in rates), 1.0,
                   look="slider"),
        ],
        state,
        build,
        update,
        words,
        narrow=(3.6, 6.6),
        tasks=[
            Task("Bring J below 0.32 in at most ten steps.",
                 lambda costs, **_: len(costs) <= 11 and costs[-1] < 0.32),
            Task("Find a rate with which J does not settle.",
                 lambda costs, **_: len(costs) > 100 and costs[-1] > costs[-2] + 1e-3),
        ],
    )  # fmt: skip


def fit_and_held_back():
    """Returns the Explorer of polynomials of both measures, with half of the birds held back.

    The walks are those of tools/walk_penguins.py; costs and borders are computed here.
    """
    measures, male = birds.adelies()
    learning, held = split(birds.order_of_adelies(), birds.SHARE)
    walks, known = birds.walks(), {degree: birds.halves(degree) for degree in range(1, 7)}
    low, high = measures.min(axis=0), measures.max(axis=0)
    pad = 0.06 * (high - low)
    window = tuple(zip((low - pad).tolist(), (high + pad).tolist()))
    grid = [np.linspace(*ends, 45) for ends in window]
    tables = {
        degree: halves.features_of(*(part.ravel() for part in np.meshgrid(*grid)))
        for degree, halves in known.items()
    }
    costs = {
        degree: np.array([
            (log_loss(walks[degree, k], halves.learning, halves.told),
             log_loss(walks[degree, k], halves.held, halves.truth)) for k in birds.MARKS
        ]) for degree, halves in known.items()
    }  # fmt: skip

    def state(degree, steps):
        return {"degree": degree, "place": birds.MARKS.index(steps), "costs": costs[degree]}

    def words(degree, place, costs):
        steps, turn = birds.MARKS[place], int(np.argmin(costs[:, 1]))
        at = birds.MARKS[turn]
        where = (
            "at the turn" if place == turn else
            f"past the turn by a factor {digits(steps / at)} in steps" if place > turn else
            "before the turn"
        )  # fmt: skip
        theta = walks[degree, steps]
        halves = known[degree]
        right = np.mean((features.predict(theta, halves.held) > 0) == (halves.truth == 1))
        return (
            f"Degree {degree}, {count(steps, 'step')}: learning {digits(costs[place, 0])}, held "
            f"back {digits(costs[place, 1])}, {where}. Of the held back {right:.1%} are right."
        )

    def build(figure, narrow=False):
        plane, course = figure.subplots(2, 1) if narrow else figure.subplots(1, 2)
        for rows, alpha, name in ((learning, 1.0, ""), (held, 0.3, ", held back")):
            of = male[rows] == 1
            plane.plot(*measures[rows[of]].T, **MALE_MARK, alpha=alpha, label=f"male{name}")
            plane.plot(*measures[rows[~of]].T, **FEMALE_MARK, alpha=alpha, label=f"female{name}")
        plane.set(xlim=window[0], ylim=window[1], xlabel="bill length (mm)",
                  ylabel="bill depth (mm)")  # fmt: skip
        course.plot([], [], color=BLUE, marker="o", label="learning")
        course.plot([], [], color=VERMILION, marker="s", markerfacecolor="none", label="held back")
        course.plot([], [], color=ORANGE, marker="*", markersize=12, linestyle="", label="the turn")
        course.set(xscale="log", yscale="log", xlim=(0.7, 3e5), ylim=(0.1, 4), xlabel="steps")
        for axes in (plane, course):
            above(axes, 2, fontsize=8)
        return {
            "border": plane.plot([], [], color=BLACK, linewidth=2, zorder=6)[0],
            "learning": course.plot([], [], color=BLUE, linewidth=1.6)[0],
            "held": course.plot([], [], color=VERMILION, linewidth=1.6, linestyle="--")[0],
            "turn": course.plot([], [], color=ORANGE, marker="*", markersize=13, linestyle="",
                                zorder=4)[0],
            "here": course.plot([], [], color=BLUE, marker="o", markersize=7, linestyle="",
                                zorder=5)[0],
            "there": course.plot([], [], color=VERMILION, marker="s", markersize=8, linestyle="",
                                 markerfacecolor="none", zorder=5)[0],
        }  # fmt: skip

    def update(artists, degree, place, costs):
        z = features.predict(walks[degree, birds.MARKS[place]], tables[degree]).reshape(45, 45)
        lines = contourpy.contour_generator(*grid, z).lines(0.0)
        gap = np.full((1, 2), np.nan)
        ends = np.vstack([part for line in lines for part in (line, gap)] or [gap])
        artists["border"].set_data(*ends.T)
        walked = birds.MARKS[: place + 1]  # no farther: a lesson asks how it goes on
        artists["learning"].set_data(walked, costs[: place + 1, 0])
        artists["held"].set_data(walked, costs[: place + 1, 1])
        turn = int(np.argmin(costs[:, 1]))
        for name, k, column in (("turn", turn, 1), ("here", place, 0), ("there", place, 1)):
            artists[name].set_data([birds.MARKS[k]], [costs[k, column]])
        artists["turn"].set_visible(turn <= place)

    return Explorer(
        "Learning and held back",
        [
            Slider("degree", "degree", 1, 6, step=1, value=6),
            Choice("steps", "steps", birds.MARKS, 100, look="slider"),
        ],
        state,
        build,
        update,
        words,
        size=(7.6, 3.8),
        narrow=(3.6, 7.2),
        tasks=[
            Task("Find the degree whose held-back cost never passes 0.4, however long it learns.",
                 lambda degree, costs, **_: costs[:, 1].max() < 0.4),
            Task("Make the held-back cost more than ten times the learning cost.",
                 lambda place, costs, **_: costs[place, 1] > 10 * costs[place, 0]),
        ],
    )  # fmt: skip


# Two made clouds: the no's, and the yes's before they are moved apart along x1.
NO = np.array([(-1.2, 0.4), (-0.5, -1.1), (0.3, 0.8), (0.9, -0.3), (-0.1, 1.6), (0.6, -1.4),
               (-0.8, 1.1), (1.1, 0.7)])  # fmt: skip
YES = np.array([(-1.0, -0.6), (-0.4, 0.9), (0.2, -1.3), (1.0, 0.2), (0.5, 1.4), (-0.7, 0.1),
                (0.8, -0.9), (-0.2, -0.4)])  # fmt: skip
GROWN = (1, 3, 10, 30, 100, 300, 1000)


def room_between(no, yes):
    """Returns how wide a strip between two clouds of points is at most; not above 0 if none is.

    The widest strip stands across the shortest way between their hulls: from corner to corner, or
    from a corner to an edge, so that only those directions need to be tried.
    """
    across = (yes[:, None] - no[None]).reshape(-1, 2)
    edges = np.vstack([(c[:, None] - c[None]).reshape(-1, 2) for c in (no, yes)])
    ways = np.vstack([across, edges[:, ::-1] * [1, -1]])
    ways = ways[np.hypot(*ways.T) > 0]
    ways = ways / np.hypot(*ways.T)[:, None]
    return float(np.max((yes @ ways.T).min(axis=0) - (no @ ways.T).max(axis=0)))


def newton(A, y, rounds=60):
    """Returns the theta of the lowest log-loss, where there is one: Newton's method, damped."""
    theta = np.zeros(A.shape[1])
    for _ in range(rounds):
        h = sigmoid(A @ theta)
        step = np.linalg.solve(A.T * (h * (1 - h)) @ A, A.T @ (h - y))
        theta = theta - step / max(1.0, np.linalg.norm(step))
    return theta


def separable():
    """Returns the Explorer of two made clouds that a slider moves apart: is there a lowest J?"""
    y = np.repeat([0.0, 1.0], len(NO))
    window = ((-1.6, 5.4), (-2.0, 2.2))
    walked = {}

    def state(gap):
        points = np.vstack([NO, YES + [gap, 0]])
        A = features.with_ones(points)
        if gap not in walked:
            path = walk(A, y, 0.9 * safe_rate(points), max(GROWN))[list(GROWN)]
            apart = room_between(points[: len(NO)], points[len(NO) :]) > 0
            best = None if apart else newton(A, y)
            walked[gap] = path, best
        path, best = walked[gap]
        return {"gap": gap, "points": points, "path": path, "costs": costs_of(path, A, y),
                "lengths": np.linalg.norm(path, axis=1), "best": best}  # fmt: skip

    def words(gap, points, path, costs, lengths, best):
        seen = (
            f"after {GROWN[-1]} steps J = {digits(costs[-1])} and θ is {digits(lengths[-1])} long"
        )
        if best is None:
            return (
                f"Gap {digits(gap)}: a line parts the clouds, so no lowest J exists: {seen}, and "
                "both go on."
            )
        lowest = log_loss(best, points, y)
        return (
            f"Gap {digits(gap)}: no line parts the clouds. J is lowest, {digits(lowest)}, where θ "
            f"is {digits(np.linalg.norm(best))} long; {seen}."
        )

    def build(figure, narrow=False):
        plane, course = figure.subplots(2, 1) if narrow else figure.subplots(1, 2)
        plane.plot(*NO.T, **FEMALE_MARK, label="no")
        plane.plot([], [], **MALE_MARK, label="yes")
        plane.set(xlim=window[0], ylim=window[1], xlabel="x1", ylabel="x2")
        course.plot([], [], color=BLUE, marker="o", label="J")
        course.plot([], [], color=GREEN, marker="^", label="length of θ")
        course.set(xscale="log", yscale="log", xlim=(0.8, 1300), ylim=(5e-4, 40), xlabel="steps")
        for axes in (plane, course):
            above(axes, 2)
        return {
            "yes": plane.plot([], [], **MALE_MARK)[0],
            "border": plane.plot([], [], color=BLACK, linewidth=2.2, zorder=4)[0],
            "costs": course.plot([], [], color=BLUE, marker="o", markersize=4)[0],
            "lengths": course.plot([], [], color=GREEN, marker="^", markersize=5)[0],
        }

    def update(artists, gap, points, path, costs, lengths, best):
        artists["yes"].set_data(*points[len(NO) :].T)
        artists["border"].set_data(*line_in(path[-1], 0, window).T)
        artists["costs"].set_data(GROWN, np.clip(costs, 5e-4, 40))
        artists["lengths"].set_data(GROWN, np.clip(lengths, 5e-4, 40))

    return Explorer(
        "Two clouds, moved apart",
        [Slider("gap", "gap", 0.5, 4.0, step=0.1, value=1.5)],
        state,
        build,
        update,
        words,
        narrow=(3.6, 6.6),
        dear=6,
        tasks=[Task("Find the smallest gap from which on no lowest J exists.",
                    lambda gap, best, **_: best is None and gap < smallest_gap() + 0.05)],
    )  # fmt: skip


def smallest_gap():
    """Returns the first of the slider's gaps at which a line parts the clouds."""
    gaps = np.round(np.arange(0.5, 4.01, 0.1), 1)
    return next(float(gap) for gap in gaps if room_between(NO, YES + [gap, 0]) > 0)
