"""Pictures of probabilities, their cost, of a walk that never ends, and of data held back."""

import numpy as np

from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    MARKS,
    ORANGE,
    STAR,
    VERMILION,
    above,
    beside,
    new_figure,
    style,
)
from gdlesson.regression import least_squares
from gdlesson.text import count, digits, listed, short
from gdlesson.validate import pairs
from gdlesson.yes_or_no import sigmoid


def line_on_yes_no(x, y, name="x", yes="yes"):
    """Returns a Picture of a straight line through answers of 0 and 1, and where it leaves them."""
    x, y = pairs(x, y)
    theta0, theta1 = least_squares(x, y)
    h = theta0 + theta1 * x
    out = (h < 0) | (h > 1)
    ends = np.array([x.min(), x.max()]) + 0.06 * np.ptp(x) * np.array([-1, 1])
    with style():
        figure, axes = new_figure()
        axes.axhspan(0, 1, color="#CFE8F7", zorder=0, label="a probability")
        axes.plot(x, y, color=BLACK, marker="o", alpha=0.4, linestyle="", label="birds", gid="data")
        axes.plot(ends, theta0 + theta1 * ends, color=BLUE, linewidth=2.5, label="best line")
        axes.plot(x[out], h[out], **{**MARKS[1], "linestyle": ""}, label="no probability")
        axes.set(xlabel=name, ylabel=f"1 for {yes}", xlim=ends)
        beside(axes)
    return Picture(
        figure,
        f"{count(len(x), 'bird')}, each at 0 or at 1 over {name}, and the line of least squares. "
        f"It says from {digits(h.min())} to {digits(h.max())}; for {out.sum()} of them that is "
        "below 0 or above 1, and no probability.",
        "A line does not stay between 0 and 1.",
    )


def sigmoid_and_slope(reach=6.0):
    """Returns a Picture of the sigmoid and of its slope, over z from −reach to reach."""
    z = np.linspace(-reach, reach, 241)
    h = sigmoid(z)
    with style():
        figure, (left, right) = new_figure(2)
        left.plot(z, h, color=BLUE, linewidth=2.5, gid="sigmoid")
        left.axhline(0.5, color=GREY, linestyle="--", linewidth=1)
        left.set(xlabel="z", ylabel="h = σ(z)", title="the sigmoid", ylim=(-0.03, 1.03))
        right.plot(z, h * (1 - h), color=VERMILION, linewidth=2.5, gid="slope")
        right.axhline(0.25, color=GREY, linestyle="--", linewidth=1)
        right.set(xlabel="z", ylabel="σ′(z) = h·(1 − h)", title="its slope", ylim=(-0.01, 0.3))
    last = sigmoid(reach)
    return Picture(
        figure,
        f"The sigmoid rises from {digits(1 - last)} at z = {short(-reach)} through 0.5 at 0 to "
        f"{digits(last)} at z = {short(reach)}. Its slope is h·(1 − h): 0.25 at 0, the steepest, "
        f"and {digits(last * (1 - last))} at both ends.",
        "The sigmoid, and its slope: steepest in the middle, flat at both ends.",
    )


def surprise():
    """Returns a Picture of −log h and −log(1 − h) over h, with the squared errors beside them."""
    h = np.linspace(0.002, 0.998, 250)
    with style():
        figure, axes = new_figure(2, sharey=True)
        for part, y, right in ((axes[0], 1, h), (axes[1], 0, 1 - h)):
            part.plot(h, -np.log(right), color=BLUE, linewidth=2.5, label="−log")
            part.plot(h, (1 - right) ** 2, color=ORANGE, linestyle="--", linewidth=2,
                      label="squared error")  # fmt: skip
            part.set(xlabel="h, the probability of yes", ylim=(0, 6), xlim=(0, 1),
                     title=f"it was {'yes' if y else 'no'}: y = {y}")  # fmt: skip
            part.legend(loc="upper center")
        axes[0].set(ylabel="cost")
    said = ", ".join(f"{short(p)} costs {digits(-np.log(p))}" for p in (0.99, 0.5, 0.1, 0.01))
    return Picture(
        figure,
        "The cost of one bird over h, when it was a yes and when it was a no. For a yes, h = "
        f"{said} and a smaller h as much as you like; the squared error never costs more than 1.",
        "Being sure and wrong has no upper price with −log; the squared error stops at 1.",
    )


def norm_grows(steps, costs, lengths):
    """Returns a Picture of the cost and of θ's length over steps, on logarithmic axes."""
    steps, costs, lengths = (np.asarray(part, float) for part in (steps, costs, lengths))
    with style():
        figure, (left, right) = new_figure(2)
        left.plot(steps, costs, **MARKS[0], gid="costs")
        left.set(xscale="log", yscale="log", xlabel="steps", ylabel="J", title="the cost")
        right.plot(steps, lengths, **MARKS[1], gid="lengths")
        right.set(xscale="log", xlabel="steps", ylabel="length of θ", title="how long θ is",
                  ylim=(0, 1.1 * lengths.max()))  # fmt: skip
    rows = [
        f"{step:.0f}: {digits(cost)} and {digits(length)}"
        for step, cost, length in zip(steps, costs, lengths, strict=True)
    ]
    still = np.all(np.diff(costs) < 0) and np.all(np.diff(lengths) > 0)
    end = "J falls and θ grows at every mark" if still else "not all of it falls or grows"
    return Picture(
        figure,
        f"J and the length of θ after so many steps. {'; '.join(rows)}. {end}.",
        f"The cost and the length of θ over steps, on a logarithmic axis: {end}.",
    )


def two_costs(steps, learning, held):
    """Returns a Picture of the cost of the birds that learn, and of those held back, over steps."""
    steps, learning, held = (np.asarray(part, float) for part in (steps, learning, held))
    turn = int(np.argmin(held))
    with style():
        figure, axes = new_figure()
        axes.plot(steps, learning, **MARKS[0], label="learning")
        axes.plot(steps, held, **MARKS[1], label="held back")
        axes.plot(steps[turn], held[turn], **STAR, label="the turn", zorder=5)
        axes.axvline(steps[turn], color=GREEN, linestyle=":", linewidth=1.5)
        axes.set(xscale="log", yscale="log", xlabel="steps", ylabel="log-loss")
        above(axes)
    fell = "falls all the time" if np.all(np.diff(learning) < 0) else "does not always fall"
    seen = listed(
        f"{step:.0f}: {digits(a)} and {digits(b)}" for step, a, b in zip(steps, learning, held)
    )
    return Picture(
        figure,
        f"Cost of the birds that learn and of those held back, after steps {seen}. The first "
        f"{fell}; the second is lowest at {steps[turn]:.0f} steps, {digits(held[turn])}, and "
        f"{digits(held[-1])} at the end.",
        f"Two costs: learning {fell}, held back turns at {steps[turn]:.0f} steps.",
    )
