"""Pictures of walks with a memory: what it holds, what it buys, what it costs."""

import numpy as np

from gdlesson import memory
from gdlesson.drawing.axes import on_log_axis
from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import (
    BLACK,
    BLUE,
    GREY,
    MARKS,
    ORANGE,
    SKY,
    VERMILION,
    above,
    beside,
    new_figure,
    style,
)
from gdlesson.lessons.memory.bowls import (
    left_by_momentum,
    left_by_nesterov,
    left_by_plain,
    nesterov_pair,
    plain_pair,
    steps_by_theory,
    steps_to_arrive,
)
from gdlesson.lessons.memory.hours import Hours
from gdlesson.text import digits, short


def fading_weights(*betas, steps=40):
    """Returns a Picture of how much each of the last gradients counts in z, for each β."""
    betas = betas or (0.5, 0.8, 0.9)
    ago = np.arange(steps + 1)
    words = []
    with style():
        figure, axes = new_figure()
        for beta, mark in zip(betas, MARKS):
            name = f"β = {short(beta)}"
            axes.plot(ago, beta**ago, label=name, gid=name, **mark)
            half = int(np.ceil(np.log(0.5) / np.log(beta)))
            words.append(
                f"{name}: together {short(1 / (1 - beta))}, half of it in the newest {half}"
            )
        axes.set(xlabel="gradients ago", ylabel="weight in z", ylim=(0, None))
        beside(axes)
    return Picture(
        figure,
        f"The weight of each gradient in z: 1, β, β², and so on. {'; '.join(words)}.",
        "How much a gradient counts in z, by how many steps ago it was asked.",
    )


def agree_and_cancel(flat=0.5, steep=40.0, alpha=0.075, beta=0.8, steps=8):
    """Returns a Picture of the terms of z along a ravine and across it, after some steps.

    flat, steep: the curvatures of the two directions. The walk starts at (1, 1).
    """
    curvatures = np.array([flat, steep])
    path = memory.walk(
        memory.momentum_step, lambda theta: curvatures * theta, [1, 1], alpha, beta, steps
    )
    slopes = curvatures * path[: steps + 1]
    ago = np.arange(steps + 1)
    terms = slopes[::-1] * beta ** ago[:, None]
    words = []
    with style():
        figure, panels = new_figure(2)
        for axes, name, column, newest in zip(
            panels, ("along the ravine", "across it"), terms.T, slopes[-1], strict=True
        ):
            total, size = column.sum(), np.abs(column).sum()
            axes.axhline(0, color=GREY, linewidth=0.8)
            axes.bar(ago, column, color=np.where(column > 0, BLUE, VERMILION), gid=name)
            axes.bar(steps + 2, total, color=ORANGE, hatch="//", edgecolor=BLACK)
            axes.set(title=name, xlabel="gradients ago", xticks=[0, *range(2, steps + 1, 2)])
            axes.annotate("their sum, z", (steps + 2, max(total, 0)), xytext=(0, 4),
                          textcoords="offset points", ha="right")  # fmt: skip
            words.append(
                f"{name} the terms add up to {digits(total)}, {abs(total) / size:.0%} of their "
                f"sizes together, {digits(abs(total / newest))} times the newest gradient"
            )
        panels[0].set_ylabel("terms of z: β to the age · gradient")
        panels[0].yaxis.label.set_fontsize(8.5)
    return Picture(
        figure,
        f"The terms of z after {steps} steps with α = {short(alpha)}, β = {short(beta)}, on "
        f"curvatures {short(flat)} and {short(steep)}: {'; '.join(words)}.",
        "Along the ravine the terms of z agree, across it they cancel.",
    )


METHODS = (  # name, step, its pair, what theory says is left
    ("plain descent", memory.momentum_step, plain_pair, left_by_plain),
    ("momentum", memory.momentum_step, memory.best_pair, left_by_momentum),
    ("Nesterov", memory.nesterov_step, nesterov_pair, left_by_nesterov),
)


def steps_on_a_ravine(kappas=(10, 100, 1000, 10_000)):
    """Returns {method: steps, one for each κ} until θ1² + κ·θ2² is walked 100 times closer."""
    found = {}
    for name, step, pair, left in METHODS:
        row = []
        for kappa in kappas:
            most = int(1.1 * steps_by_theory(left(kappa))) + 20
            curvatures = np.array([2.0, 2.0 * kappa])
            path = memory.walk(
                step, lambda t, c=curvatures: c * t, [1, 1], *pair(*curvatures), most
            )
            row.append(steps_to_arrive(path))
        found[name] = row
    return found


def steps_against_kappa(kappas=(10, 100, 1000, 10_000)):
    """Returns a Picture of the steps that each method takes, against κ: theory, and walks as dots.

    Both axes are logarithmic. Each method has its own best numbers.
    """
    measured = steps_on_a_ravine(kappas)
    along = np.geomspace(min(kappas) / 2, 2 * max(kappas), 60)
    words = []
    with style():
        figure, axes = new_figure()
        for (name, _, _, left), mark in zip(METHODS, MARKS):
            line = {**mark, "marker": None}
            theory = [steps_by_theory(left(kappa)) for kappa in along]
            axes.plot(along, theory, gid=name, **line)
            axes.plot(kappas, measured[name], label=name, gid=f"{name}, walked",
                      **{**mark, "linestyle": ""})  # fmt: skip
            words.append(f"{name} {', '.join(map(str, measured[name]))}")
        axes.set(xscale="log", yscale="log", xlabel="κ, the condition number",
                 ylabel="steps to come 100 times closer")  # fmt: skip
        above(axes, 3)
    return Picture(
        figure,
        f"Steps until θ1² + κ·θ2² is walked 100 times closer, at κ = "
        f"{', '.join(map(str, kappas))}: {'; '.join(words)}. The lines are theory: that of plain "
        "descent rises by a factor 10 where κ does, the other two by the root of 10.",
        "Steps against κ, both axes logarithmic: lines for theory, dots for walks.",
    )


def momentum_climbs(epochs=400):
    """Returns a Picture of the cost over the epochs on the raw study hours, three methods."""
    hours = Hours()
    walks = {
        "plain descent": hours.momentum(0.9 * 2 / hours.steep, 0.0, epochs),
        "momentum": hours.momentum(*memory.best_pair(hours.flat, hours.steep), epochs),
        "Nesterov": hours.nesterov(*nesterov_pair(hours.flat, hours.steep), epochs),
    }
    words = []
    with style():
        figure, axes = new_figure()
        for (name, path), mark in zip(walks.items(), MARKS):
            costs = hours.costs(path)
            axes.plot(on_log_axis(costs), color=mark["color"], linestyle=mark["linestyle"],
                      label=name, gid=name)  # fmt: skip
            top, arrival = int(costs.argmax()), hours.arrival(costs)
            climb = (
                f"climbs to {short(round(costs[top] / costs[0]))} times its start, at epoch {top}"
            )
            climb = climb if top else "never rises above its start"
            ends = f"is within 1 % from epoch {arrival}" if arrival is not None else (
                f"is {short(round(costs[-1] / hours.lowest, 1))} times the lowest at the end"
            )  # fmt: skip
            words.append(f"{name} {climb}, and {ends}")
        axes.axhline(hours.lowest, color=ORANGE, linewidth=4, alpha=0.5, zorder=0)
        axes.set(yscale="log", xlabel="epoch", ylabel="J")
        beside(axes)
    return Picture(
        figure,
        f"Cost over {epochs} epochs on the raw study hours, on a logarithmic axis. "
        f"{'; '.join(words)}.".replace("axis. plain", "axis. Plain"),
        "Cost, epoch by epoch, on a logarithmic axis; the lowest is the broad line.",
    )


def adam_leaves(alpha=0.1, steps=3000):
    """Returns a Picture of Adam's cost on the raw study hours, which arrives and leaves again.

    What follows the first exit depends on the last bits, and is drawn but not told.
    """
    hours = Hours()
    costs = hours.costs(hours.adam(alpha, steps))
    out = costs > 1.01 * hours.lowest
    arrival = int(np.flatnonzero(~out)[0])
    exits = arrival + np.flatnonzero(out[arrival:])
    words = f"It is within 1 % of the lowest at step {arrival}"
    if len(exits):
        words += f", stays there, and is above it again at about step {100 * round(exits[0] / 100)}"
    with style():
        figure, axes = new_figure()
        axes.plot(costs / hours.lowest, color=BLUE, gid="cost", linewidth=1)
        axes.axhline(1.01, color=SKY, linestyle="--")
        axes.set(yscale="log", xlabel="step", ylabel="J, times the lowest")
        axes.annotate("1 % above", (steps / 2, 1.01), xytext=(0, 4), textcoords="offset points",
                      ha="right")  # fmt: skip
    return Picture(
        figure,
        f"Adam with α = {short(alpha)} on the raw study hours, {steps} steps, no noise. {words}.",
        "Adam on an exact bowl: J, times the lowest, over the steps.",
    )
