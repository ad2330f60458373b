"""Slips that many exercises share: each adds twists to an exercise."""

import numpy as np


def times(factor):
    """A twist that multiplies a part by a factor."""
    return lambda part, *args: factor * part


def add_sign(e, message="The sign is turned round. Which way should it point?"):
    e.twist("sign", message)(times(-1))


def add_twos(
    e,
    missing="It is half of what it should be. Where has the 2 of the power rule gone?",
    extra="It is twice what it should be. Is there a 2 too many?",
):
    e.twist("missing 2", missing)(times(1 / 2))
    e.twist("extra 2", extra)(times(2))


def add_whole_numbers(e):
    """Rounded down, up or to the nearest."""
    message = "It looks rounded. Does `int`, `round` or `//` stand in your code?"
    for rounding in (np.trunc, np.round, np.floor):
        e.twist("whole numbers", message)(lambda part, *args, rounding=rounding: rounding(part))


def add_mean(e, fixed=(2, 3, 4, 5, 6, 8, 10, 100, 193)):
    """Sum for mean, divided twice, 1/2*m and a fixed m; the last argument holds m values."""
    e.twist("sum for mean", "That is the sum over the examples. How does it become a mean?")(
        lambda part, *args: part * len(args[-1])
    )
    e.twist("divided twice", "It seems divided by m twice. Is there a mean of a mean?")(
        lambda part, *args: part / len(args[-1])
    )
    e.twist("precedence", "It grows with m. Is the m under the line, or does it multiply?")(
        lambda part, *args: part * len(args[-1]) ** 2
    )
    for m in fixed:
        e.twist("fixed m", "It is wrong when m changes. Does a number stand where m should?")(
            lambda part, *args, m=m: part * len(args[-1]) / m
        )


def add_rounding(e, decimals=(1, 2, 3, 4, 5)):
    """Rounded to some decimals before returning."""
    for places in decimals:
        e.twist("rounded", "It is right but for rounding. Where is it rounded, and need it be?")(
            lambda part, *args, places=places: np.round(part, places)
        )
