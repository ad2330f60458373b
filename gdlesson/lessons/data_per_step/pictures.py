"""Pictures of lesson 7: noise and its floor, four settings, what order and averaging do."""

import numpy as np

from gdlesson import stochastic
from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import BLACK, GREY, MARKS, ORANGE, beside, new_figure, style
from gdlesson.lessons.data_per_step import walks
from gdlesson.lessons.data_per_step.exercises import CURVES
from gdlesson.text import digits, listed


def noise_floor(A, y, sizes=(1, 8), rates=(0.01, 0.05, 0.1, 0.2)):
    """Returns a Picture: how far above the lowest J a constant α stays, by theory and measured.

    A: the table with its ones. Measured: 100 walks with examples drawn with replacement.
    """
    words = []
    with style():
        figure, axes = new_figure()
        for batch, mark in zip(sizes, MARKS):
            top = stochastic.limit(A, batch)
            fine = np.geomspace(min(rates) / 2, 0.97 * top, 60)
            floors = [stochastic.floor(A, y, alpha, batch) for alpha in fine]
            axes.plot(fine, floors, color=mark["color"], linestyle=mark["linestyle"],
                      label=f"{batch} a step, theory", gid=f"theory {batch}")  # fmt: skip
            seen = [walks.settled(A, y, alpha, batch, 100) for alpha in rates]
            axes.plot(rates, seen, color=mark["color"], marker=mark["marker"], linestyle="",
                      label=f"{batch} a step, measured", gid=f"measured {batch}")  # fmt: skip
            axes.axvline(top, color=mark["color"], linewidth=0.8, linestyle=":")
            pairs = [f"{stochastic.floor(A, y, a, batch):.1%} and {s:.1%} at α = {digits(a)}"
                     for a, s in zip(rates, seen)]  # fmt: skip
            words.append(
                f"With {batch} a step, by theory and measured: {', '.join(pairs)}; the limit is "
                f"α = {digits(top)}"
            )
        axes.set(xscale="log", yscale="log", xlabel="α", ylabel="above the lowest J")
        beside(axes)
    title = "How far above the lowest J a constant α stays in the end, both axes logarithmic"
    return Picture(
        figure,
        f"{title}. {'. '.join(words)}.",
        f"{title}: lines by theory up to the limits, dotted, and marks as measured.",
    )


def noise_of_batches(A, y, sizes=(1, 2, 4, 8, 16, 32, 64, 128, 222, 333)):
    """Returns a Picture: how far a batch's gradient is from that of all, against its size B.

    By theory, with and without replacement; measured on the batches of the course's orders, which
    draw without. At the best line the gradient of all is 0.
    """
    best, _ = walks.lowest(A, y)
    own = 2 * (A @ best - y)[:, None] * A
    m, one = len(y), np.sqrt(np.mean(np.sum(own**2, axis=1)))
    fine = np.unique(np.append(np.geomspace(1, m, 80), m - np.geomspace(0.5, m / 2, 40)))
    seen = []
    for batch in sizes:
        rows = [b for b in walks.epochs_of(batch, 5) if len(b) == batch]
        squares = [np.sum(np.mean(own[b], axis=0) ** 2) for b in rows]
        seen.append(np.sqrt(np.mean(squares)) / one)
    without = np.sqrt((m - fine) / (m - 1) / fine)
    with style():
        figure, axes = new_figure()
        axes.plot(fine, 1 / np.sqrt(fine), label="with replacement: 1/√B", gid="with",
                  color=MARKS[1]["color"], linestyle="--")  # fmt: skip
        axes.plot(fine[:-1], without[:-1], color=MARKS[0]["color"], gid="without",
                  label="without: it ends at B = m")  # fmt: skip
        shown = [(b, s) for b, s in zip(sizes, seen) if s > 1e-9]
        axes.plot(*zip(*shown), color=BLACK, marker="o", linestyle="", label="measured",
                  gid="measured")  # fmt: skip
        axes.set(xscale="log", yscale="log", xlabel="B, examples a step",
                 ylabel="noise, one example's = 1", ylim=(0.02, 1.3))  # fmt: skip
        beside(axes)
    told = listed([f"{s:.2f} for {b}" for b, s in zip(sizes, seen)])
    title = "The noise of a batch's gradient against its size, both axes logarithmic"
    return Picture(
        figure,
        f"{title}, in multiples of one example's. Measured: {told}. By theory 1/√B with "
        f"replacement; without, the line bends down to 0 at B = {m}.",
        f"{title}.",
    )


def four_curves(A, y, alpha=0.05, epochs=10):
    """Returns a Picture of four walks with the same α, and letters in place of their settings."""
    kinds = {
        "all 333 a step": (333, None),
        "1 a step, sorted by mass": (1, walks.sorted_by(y)),
        "32 a step": (32, None),
        "1 a step": (1, None),
    }
    words = []
    with style():
        figure, axes = new_figure()
        for letter, mark in zip(CURVES, MARKS):
            batch, orders = kinds[CURVES[letter]]
            thetas = walks.path(A, y, alpha, walks.epochs_of(batch, epochs, orders))
            every = np.unique(np.rint(np.linspace(0, len(thetas) - 1, 20 * epochs + 1)).astype(int))
            course = walks.costs(A, y, thetas[every])
            axes.plot(every * epochs / (len(thetas) - 1), course, color=mark["color"],
                      linestyle=mark["linestyle"], gid=letter)  # fmt: skip
            beyond = {"C": 0.78, "D": 1.3}.get(letter, 1)  # those two end side by side
            axes.text(epochs + 0.15, beyond * course[-1], letter, color=mark["color"],
                      va="center", weight="bold")  # fmt: skip
            late = course[len(course) // 2 :]
            words.append(f"{letter}: in the last half from {digits(late.min())} to "
                         f"{digits(late.max())}, at the end {digits(course[-1])}")  # fmt: skip
        axes.set(yscale="log", xlabel="epoch", ylabel="J, lowest = 1", xlim=(-0.2, epochs + 0.6),
                 ylim=(0.6, 200))  # fmt: skip
    title = f"Four walks with α = {digits(alpha)} for {epochs} epochs, J on a logarithmic axis"
    return Picture(figure, f"{title}. {'. '.join(words)}.", f"{title}.")


def running_mean(y, alpha=0.05):
    """Returns a Picture of θ on J = mean of (θ − y)²: with 1/(2k), and with a constant α."""
    k = np.arange(1, len(y) + 1)
    mean, constant, theta = np.cumsum(y) / k, [], y[0]
    for value in y:
        theta = theta - alpha * 2 * (theta - value)
        constant.append(theta)
    with style():
        figure, axes = new_figure()
        axes.plot(k, y, color=GREY, marker="o", markersize=2.5, alpha=0.4, linestyle="",
                  label="the penguins")  # fmt: skip
        axes.plot(
            k, constant, color=MARKS[1]["color"], label=f"α = {digits(alpha)}", gid="constant"
        )
        axes.plot(
            k, mean, color=MARKS[0]["color"], linewidth=2.4, label="α = 1/(2k)", gid="falling"
        )
        axes.axhline(y.mean(), color=ORANGE, linewidth=4, alpha=0.5, zorder=0, label="mean of all")
        axes.set(xlabel="k, penguins read", ylabel="θ, grams")
        beside(axes)
    late = np.array(constant[len(y) // 2 :])
    return Picture(
        figure,
        f"θ after each of {len(y)} penguins. With α = 1/(2k) it ends at {mean[-1]:.3f}, the mean "
        f"of all. With α = {digits(alpha)} it moves between {late.min():.0f} and {late.max():.0f} "
        "in the second half.",
        "θ after each penguin: with a falling rate it comes to rest, with a constant one it does "
        "not.",
    )


def time_per_update(sizes, seconds):
    """Returns a Picture of the time of one update against the examples that it reads.

    The seconds are measured, so the description does not say them.
    """
    with style():
        figure, axes = new_figure(height=3)
        axes.plot(sizes, 1e6 * np.asarray(seconds), **MARKS[0], label="measured", gid="measured")
        axes.plot(sizes, 1e6 * seconds[0] * np.asarray(sizes), color=GREY, linestyle="--",
                  label="each as dear as one", gid="alone")  # fmt: skip
        axes.set(xscale="log", yscale="log", xlabel="examples an update",
                 ylabel="microseconds an update")  # fmt: skip
        beside(axes)
    return Picture(
        figure,
        f"Time of one update, measured when the cell ran, for {listed(sizes)} examples; and as it "
        "would be if each example took as long as a single one.",
        "Time of one update against its examples, measured when the cell ran.",
    )
