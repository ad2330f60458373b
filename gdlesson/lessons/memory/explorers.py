"""Explorers of lesson 8: momentum on θ², four walks on a turned bowl, Adam's worst place."""

import functools

import numpy as np

from gdlesson.drawing.axes import near
from gdlesson.drawing.style import (
    BLACK,
    BLUE,
    FAILS,
    FAINT,
    GREEN,
    GREY,
    JUST,
    MARKS,
    ORANGE,
    VERMILION,
    WELL,
    above,
)
from gdlesson.explorer import Choice, Explorer, Player, Slider, Task
from gdlesson.lessons.memory import bowls
from gdlesson.memory import factor, momentum_limit, momentum_table
from gdlesson.text import short

CURVATURE, START = 2.0, 3.0  # of θ², and where its walks begin
SHOWN, MOST = 40, 5000


def momentum_on_square(alpha=0.1, beta=0.5):
    """Returns the Explorer of momentum on θ²: θ over the steps, and the map of (α, β)."""

    def state(alpha, beta):
        path = walked(alpha, beta)
        arrived = np.flatnonzero(np.abs(path) > START / bowls.CLOSER)
        stays = int(arrived[-1]) + 1
        return {
            "alpha": alpha,
            "beta": beta,
            "path": path[: SHOWN + 1],
            "line": exact(alpha, beta, np.linspace(0, SHOWN, 4 * SHOWN + 1)),
            "factor": factor(momentum_table(CURVATURE, alpha, beta)),
            "regime": regime(alpha, beta),
            "steps": stays if stays < len(path) else None,
        }

    def words(alpha, beta, path, line, factor, regime, steps):
        told = f"α = {short(alpha)}, β = {short(beta)}: {regime}"
        if regime == "flies apart":
            return f"{told}. The limit is α = {short(momentum_limit(CURVATURE, beta))}."
        if regime == "to and fro for ever":
            return f"{told}: on the border."
        root = " = √β" if abs(factor - beta**0.5) < 1e-6 and beta else ""
        count = f"more than {MOST}" if steps is None else f"{steps}"
        return (
            f"{told}, in the end by a factor {short(factor)}{root} a step; {count} "
            f"step{'' if steps == 1 else 's'} to come and stay 100 times closer."
        )

    def build(figure, narrow=False):
        left, right = figure.subplots(2, 1) if narrow else figure.subplots(1, 2)
        left.axhline(0, color=GREY, linewidth=0.8)
        left.set(xlim=(-1, SHOWN + 1), ylim=(-4.5, 4.5), xlabel="step", ylabel="θ")
        draw_map(right)
        return {
            "line": left.plot([], [], color=ORANGE, linewidth=3, alpha=0.6, zorder=3)[0],
            "path": left.plot([], [], color=BLUE, marker="o", linestyle="", markersize=4,
                              zorder=4)[0],
            "dot": right.plot([], [], color=VERMILION, marker="D", markersize=9, linestyle="",
                              zorder=5)[0],
        }  # fmt: skip

    def update(artists, alpha, beta, path, line, factor, regime, steps):
        seen = np.where(np.abs(path) <= 4.5, path, np.nan)
        artists["path"].set_data(np.arange(len(path)), seen)
        artists["line"].set_data(np.linspace(0, SHOWN, len(line)), near(line, -4.5, 4.5))
        artists["dot"].set_data([alpha], [beta])

    return Explorer(
        "Momentum on θ²",
        [
            Slider("alpha", "rate α", 0.02, 2.0, step=0.02, value=float(alpha)),
            Slider("beta", "memory β", 0.0, 0.99, step=0.01, value=float(beta)),
        ],
        state,
        build,
        update,
        words,
        narrow=(3.6, 6.4),
        drags={"alpha": ("dot", "x"), "beta": ("dot", "y")},
        tasks=[
            Task("Find the pair that arrives in one step.", lambda steps, **_: steps == 1),
            Task("Converge with an α beyond 1, the limit of plain descent.",
                 lambda alpha, steps, **_: alpha > 1 and steps is not None),
            Task("With α = 0.1, find the β that needs the fewest steps.",
                 lambda alpha, steps, **_: alpha == 0.1 and steps == fewest(alpha)),
        ],
    )  # fmt: skip


@functools.lru_cache(maxsize=512)
def walked(alpha, beta):
    """The values of θ from START, as many steps as it takes to settle, at most MOST."""
    theta, z, path = START, 0.0, [START]
    for k in range(MOST):
        z = beta * z + CURVATURE * theta
        theta = theta - alpha * z
        path.append(theta)
        quiet = abs(theta) + alpha * abs(z) < 1e-4 * START
        if abs(theta) > 1e6 or (quiet and k >= SHOWN):
            break
    return np.array(path)


@functools.cache
def fewest(alpha):
    """The fewest steps that any β of the slider takes."""
    far = START / bowls.CLOSER
    paths = [walked(alpha, round(0.01 * k, 2)) for k in range(100)]
    return min(int(np.flatnonzero(np.abs(path) > far)[-1]) + 1 for path in paths)


def exact(alpha, beta, k):
    """θ after k steps, also between whole k, by the eigenvalues of the table of two steps."""
    if beta == 0:
        left = 1 - alpha * CURVATURE
        return START * np.real(np.power(complex(left), k)) if left else np.where(k == 0, START, 0.0)
    one, two = np.linalg.eigvals(momentum_table(CURVATURE, alpha, beta)).astype(complex)
    nearly = abs(one - two) < 1e-6
    # θ before the first step, and after it.
    ends = START, START * (1 - alpha * CURVATURE)
    if nearly:
        a, b = ends[0], ends[1] / one - ends[0]
        return np.real((a + b * k) * one**k)
    a = (ends[1] - two * ends[0]) / (one - two)
    return np.real(a * one**k + (ends[0] - a) * two**k)


def regime(alpha, beta):
    """What momentum does on θ² with this pair."""
    pace, limit = alpha * CURVATURE, momentum_limit(CURVATURE, beta) * CURVATURE
    if abs(pace - limit) < 1e-9:
        return "to and fro for ever"
    if pace > limit:
        return "flies apart"
    if pace <= 1 and beta <= (1 - pace**0.5) ** 2 + 1e-12:
        return "straight in"
    return "swings in"


def draw_map(axes):
    """Draws the regions of (α, β) on θ², each with its name."""
    rates = np.linspace(0, 2, 201)
    still = np.where(CURVATURE * rates <= 1, (1 - np.sqrt(CURVATURE * rates)) ** 2, 0.0)
    border = np.clip(CURVATURE * rates / 2 - 1, 0, 1)
    axes.fill_between(rates, border, 1, color=JUST, linewidth=0)
    axes.fill_between(rates, 0, still, color=WELL, linewidth=0)
    axes.fill_between(rates, 0, border, color=FAILS, linewidth=0)
    axes.plot(rates[:51], still[:51], color=BLUE, linewidth=1.4)
    axes.plot(rates, np.where(rates >= 1, border, np.nan), color=VERMILION, linewidth=1.4)
    axes.text(0.015, 0.03, "straight in", fontsize=9, rotation=90)
    axes.text(0.8, 0.55, "swings in", ha="center")
    axes.text(1.65, 0.2, "flies apart", ha="center")
    axes.set(xlim=(0, 2.05), ylim=(0, 1.03), xlabel="rate α", ylabel="memory β")
    axes.grid(visible=False)


# --- the race

COLOURS = dict(zip(("plain", "momentum", "Nesterov", "Adam"), (BLACK, BLUE, GREEN, VERMILION)))
FURTHEST, FIRST_OF_ALL = 120, 1000


@functools.lru_cache(maxsize=64)
def raced(stretch, angle):
    """({method: path}, {method: steps to arrive, or None}) on that bowl."""
    paths = bowls.four_walks(stretch, angle, FIRST_OF_ALL)
    return paths, {name: bowls.steps_to_arrive(path) for name, path in paths.items()}


def race(stretch=100, angle=0):
    """Returns the Explorer of four walks on one bowl, stretched and turned."""

    def state(stretch, angle, steps):
        paths, arrivals = raced(stretch, angle)
        shown = {name: path[: steps + 1] for name, path in paths.items()}
        return {"stretch": stretch, "angle": angle, "paths": shown, "arrivals": arrivals}

    def words(stretch, angle, paths, arrivals):
        told = ", ".join(
            f"{name} {'over 1000' if count is None else count}" for name, count in arrivals.items()
        )
        return (
            f"Stretch {stretch}, turned by {angle}°. Steps until 100 times closer for good: {told}."
        )

    def build(figure, narrow=False):
        left, right = figure.subplots(2, 1) if narrow else figure.subplots(1, 2)
        left.set(xlim=(-1.9, 1.9), ylim=(-1.9, 1.9), xlabel="θ1", ylabel="θ2", aspect="equal")
        right.axhline(1 / bowls.CLOSER, color=GREY, linestyle="--", linewidth=1)
        right.set(xlim=(-2, FURTHEST + 2), ylim=(0.001, 4), yscale="log", xlabel="step",
                  ylabel="distance left")  # fmt: skip
        made = {"bowl": left.plot([], [], color=FAINT, linewidth=0.8, zorder=1)[0]}
        for (name, colour), mark in zip(COLOURS.items(), MARKS):
            dashes = mark["linestyle"]
            made[name] = left.plot([], [], color=colour, linestyle=dashes, linewidth=1, zorder=3)[0]
            made[f"{name}, left"] = right.plot([], [], color=colour, linestyle=dashes, zorder=3)[0]
            right.plot([], [], color=colour, linestyle=dashes, label=name)
        above(right, 2)
        return made

    def update(artists, stretch, angle, paths, arrivals):
        artists["bowl"].set_data(*ellipses(stretch, angle))
        for name, path in paths.items():
            artists[name].set_data(*np.clip(path, -4, 4).T)
            away = np.hypot(*path.T) / np.hypot(*path[0])
            artists[f"{name}, left"].set_data(
                np.arange(len(path)), np.where((away > 0.001) & (away < 4), away, np.nan)
            )

    return Explorer(
        "A race on a turned bowl",
        [
            Choice("stretch", "stretch", (1, 10, 30, 100), stretch),
            Slider("angle", "turned by", 0, 45, step=5, value=angle, unit="°"),
            Player("steps", "steps", 0, FURTHEST, step=4, value=8, interval=120),
        ],
        state,
        build,
        update,
        words,
        size=(7.6, 3.8),
        narrow=(3.6, 7.2),
        dear=4,
        tasks=[
            Task("Find a bowl on which Adam is slower than plain descent.",
                 lambda arrivals, **_: (arrivals["Adam"] or 1e9) > arrivals["plain"]),
            Task("Find a bowl on which a memory only costs.",
                 lambda arrivals, **_: arrivals["plain"] <= arrivals["momentum"]
                 and arrivals["plain"] <= arrivals["Nesterov"]),
        ],
    )  # fmt: skip


def ellipses(stretch, angle):
    """The bowl's contours as one line with gaps, (x, y)."""
    around = np.append(np.linspace(0, 2 * np.pi, 49), np.nan)  # a gap after each
    around = np.array([np.cos(around), np.sin(around) / stretch**0.5])
    lines = np.concatenate([reach * around for reach in (0.5, 1.0, 1.6)], axis=1)
    c, s = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    return np.array([[c, -s], [s, c]]) @ lines


# --- Adam's worst place

ROUNDS = 100  # of three steps each


def adam_and_reddi(large=3.0, beta2=0.1):
    """Returns the Explorer of slopes C, −1, −1, C, …: where descent, Adam and AMSGrad go."""

    def state(large, beta2):
        walks = bowls.worst_place(large, beta2, 3 * ROUNDS)
        thinned = {name: np.append(0.0, theta[2::3]) for name, theta in walks.items()}
        return {"large": large, "beta2": beta2, "walks": thinned}

    def words(large, beta2, walks):
        ends = ", ".join(f"{name} at {short(theta[-1])}" for name, theta in walks.items())
        mean = (large - 2) / 3
        best = (
            "any θ is as good" if abs(mean) < 1e-9 else f"θ = {'−1' if mean > 0 else '1'} is best"
        )
        return (
            f"Slopes {short(large)}, −1, −1: their mean is {short(mean)}, so {best}. With "
            f"β2 = {short(beta2)}, after {3 * ROUNDS} steps: {ends}."
        )

    def build(figure, narrow=False):
        axes = figure.subplots()
        axes.axhline(-1, color=ORANGE, linewidth=5, alpha=0.5)
        axes.text(3 * ROUNDS, -1.05, "the best place", ha="right", va="top", fontsize=9)
        axes.set(xlim=(-5, 3 * ROUNDS + 5), ylim=(-1.25, 1.12), xlabel="step", ylabel="θ")
        made = {}
        for name, colour, dashes in (
            ("descent", BLACK, "-"), ("Adam", VERMILION, "--"), ("AMSGrad", BLUE, "-.")
        ):  # fmt: skip
            made[name] = axes.plot([], [], color=colour, linestyle=dashes, linewidth=2,
                                   zorder=3)[0]  # fmt: skip
            axes.plot([], [], color=colour, linestyle=dashes, linewidth=2, label=name)
        above(axes, 3)
        return made

    def update(artists, large, beta2, walks):
        for name, theta in walks.items():
            artists[name].set_data(3 * np.arange(len(theta)), theta)

    return Explorer(
        "A large slope that comes seldom",
        [
            Slider("large", "large slope C", 2.2, 6.0, step=0.2, value=float(large)),
            Choice("beta2", "β2", (0.1, 0.5, 0.9, 0.99, 0.999), beta2),
        ],
        state,
        build,
        update,
        words,
        size=(7.6, 3.2),
        narrow=(3.6, 3.4),
        tasks=[
            Task("Make Adam end at the best place after all.",
                 lambda walks, **_: walks["Adam"][-1] < -0.9),
        ],
    )  # fmt: skip
