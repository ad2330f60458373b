"""Pictures of lesson 10: a walk from start to end, and what is said beside what is so."""

import numpy as np

from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import BLACK, BLUE, GREEN, MARKS, VERMILION, above, new_figure, style
from gdlesson.lessons.mend_the_trainer.birds import typical
from gdlesson.text import digits, listed

TICKS = (200, 300, 500, 1000, 2000, 5000, 10_000, 100_000)  # grams


def error_curve(epochs, errors, ends, mean_off, best_off):
    """Returns a Picture of how far off the predictions are after so many epochs, in grams.

    ends: the epoch at which the program stops; mean_off, best_off: what guessing the mean and the
    best line through the same birds come to.
    """
    epochs, errors = np.asarray(epochs, float), np.asarray(errors, float)
    shown = np.where(np.isfinite(errors) & (errors < 1e6), errors, np.nan)
    at_end = errors[int(np.argmin(np.abs(epochs - ends)))]
    with style():
        figure, axes = new_figure()
        axes.plot(epochs, shown, **MARKS[0], label="the program")
        axes.axhline(mean_off, color=VERMILION, linestyle="--", label="guessing the mean")
        axes.axhline(best_off, color=GREEN, linestyle="-.", label="the best line")
        axes.axvline(ends, color=BLACK, linestyle=":", label="the program stops")
        axes.set(xlabel="epochs", ylabel="typical error (g)", xscale="log", yscale="log")
        axes.set_xticks(epochs, [f"{k:.0f}" for k in epochs], minor=False)
        axes.set_xticks([], minor=True)
        highest = np.nanmax([*shown, mean_off])
        ticks = [tick for tick in TICKS if tick <= 2 * highest]
        axes.set_yticks(ticks, [str(tick) for tick in ticks])
        axes.set_yticks([], minor=True)
        above(axes)
    said = [f"{k:.0f}: {digits(error)}" for k, error in zip(epochs, errors)]
    last = errors[-1]
    goes = "It still falls after that" if last < 0.99 * at_end else "It falls no further after that"
    if not last < np.inf or last > 1.5 * at_end:
        goes = "It rises after that"
    return Picture(
        figure,
        f"Typical error in grams after epochs {listed(said)}. The program stops at {ends}, "
        f"{digits(at_end)} g off. {goes}. Guessing the mean: {digits(mean_off)}; the best line: "
        f"{digits(best_off)}.",
        "Where the curve ends, does it still fall?",
    )


def said_and_so(h, y):
    """Returns a Picture of what a program says each bird weighs, over what it weighs, in grams."""
    h, y = np.asarray(h, float), np.asarray(y, float)
    lost = np.sum(~np.isfinite(h))
    ends = np.array([y.min(), y.max()])
    with style():
        figure, axes = new_figure()
        axes.plot(
            y, h, color=BLUE, marker="o", alpha=0.4, linestyle="", label="a bird", gid="birds"
        )
        axes.plot(ends, ends, color=BLACK, linestyle="--", label="said as it is")
        axes.set(xlabel="body mass (g)", ylabel="what the program says (g)")
        above(axes)
    if lost:
        words = f"{len(y)} birds, and {lost} of them are said no number at all."
        return Picture(figure, words, "What is no number cannot be drawn.")
    off = digits(typical(h, y))
    heavy, light = y > np.quantile(y, 0.75), y < np.quantile(y, 0.25)
    return Picture(
        figure,
        f"{len(y)} birds, what is said of each over its body mass: typically {off} g off. "
        f"On average the heaviest quarter is said {too(h[heavy] - y[heavy])}, the lightest quarter "
        f"{too(h[light] - y[light])}.",
        "Dots on the broken line are birds that it gets right.",
    )


def too(off):
    """How far off predictions are on average, in words: "120 g too light"."""
    mean = np.mean(off)
    return f"{digits(abs(mean))} g too {'heavy' if mean > 0 else 'light'}"
