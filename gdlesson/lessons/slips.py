"""Slips that many exercises share: each function adds some to an exercise.

What a slip does stands here, under its name; most exercises bring their own words for it.
"""

import inspect

import numpy as np


def times(factor):
    """A twist that multiplies a part by a factor."""
    return lambda part, *args: factor * part


def put(e, **changes):
    """A turn that replaces some arguments of e: put(e, alpha=lambda alpha, x: alpha * len(x)).

    A change is a value, or a function of those arguments that its parameters name.
    """
    signature = inspect.signature(e.right)

    def turn(*args):
        given = signature.bind(*args)
        given.apply_defaults()
        old = dict(given.arguments)
        for name, change in changes.items():
            if callable(change):
                change = change(*(old[p] for p in inspect.signature(change).parameters))
            given.arguments[name] = change
        return given.args

    return turn


# --- the rate, the steps, the path

RATES = {
    "uphill": lambda alpha: -alpha,
    "missing alpha": lambda alpha: 1.0,
    "missing 2": lambda alpha: alpha / 2,
    "half a step": lambda alpha: alpha / 2,
    "extra 2": lambda alpha: 2 * alpha,
    "alpha squared": lambda alpha: alpha**2,
    "divided by alpha": lambda alpha: 1 / alpha,
}
STEPS = {
    "one step too many": lambda steps: steps + 1,
    "one step too few": lambda steps: max(steps - 1, 0),
}
PATHS = {
    "start missing": lambda path, *args: path[1:],
    "only the end": lambda path, *args: path[-1:],
    "start twice": lambda path, *args: [path[0], *path],
    "end missing": lambda path, *args: path[:-1],
    "all the same": lambda path, *args: [path[-1]] * len(path),
    "backwards": lambda path, *args: path[::-1],
}

UPHILL = "Look at the sign in front of α: is that downhill?"
SQUARED = "α seems to come in twice, as α². How often does the update use it?"
DIVIDED = "α divides the slope here. Should a smaller α make a longer step?"


def add_rate(e, words):
    """Slips with the rate alpha, {name in RATES: message}."""
    e.turns(*((name, message, put(e, alpha=RATES[name])) for name, message in words.items()))


def add_steps(e, words):
    """Slips in counting the steps, {name in STEPS: message}."""
    e.turns(*((name, message, put(e, steps=STEPS[name])) for name, message in words.items()))


def add_path(e, words):
    """Slips in noting a path, {name in PATHS: message}."""
    e.twists(*((name, message, PATHS[name]) for name, message in words.items()))


# --- factors and roundings


def add_sign(e, message="The sign is turned round. Which way should it point?"):
    e.twists(("sign", message, times(-1)))


def add_twos(
    e,
    missing="It is half of what it should be. Where has the 2 of the power rule gone?",
    extra="It is twice what it should be. Is there a 2 too many?",
):
    e.twists(("missing 2", missing, times(1 / 2)), ("extra 2", extra, times(2)))


def add_whole_numbers(e):
    """Rounded down, up or to the nearest."""
    message = "It looks rounded. Does `int`, `round` or `//` stand in your code?"
    for rounding in (np.trunc, np.round, np.floor):
        e.twist("whole numbers", message)(lambda part, *args, rounding=rounding: rounding(part))


def add_rounding(e, decimals=(1, 2, 3, 4, 5)):
    """Rounded to some decimals before returning."""
    for places in decimals:
        e.twist("rounded", "It is right but for rounding. Where is it rounded, and need it be?")(
            lambda part, *args, places=places: np.round(part, places)
        )


# --- means over examples, and the line in them


def add_mean(e, fixed=(2, 3, 4, 5, 6, 8, 10, 100, 193)):
    """Sum for mean, divided twice, 1/2*m and a fixed m; the last argument holds m values."""
    fixed_m = "It is wrong when m changes. Does a number stand where m should?"
    e.twists(
        ("sum for mean", "That is the sum over the examples. How does it become a mean?",
         lambda part, *args: part * len(args[-1])),
        ("divided twice", "It seems divided by m twice. Is there a mean of a mean?",
         lambda part, *args: part / len(args[-1])),
        ("precedence", "It grows with m. Is the m under the line, or does it multiply?",
         lambda part, *args: part * len(args[-1]) ** 2),
        *(("fixed m", fixed_m, lambda part, *args, m=m: part * len(args[-1]) / m) for m in fixed),
    )  # fmt: skip
