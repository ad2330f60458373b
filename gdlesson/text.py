"""Numbers, points and lines in words."""

import math

import numpy as np


def short(value):
    """Returns a number as the lessons write it: three decimals, or three digits and a power."""
    value = float(value)
    if math.isnan(value):
        return "no number"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    size = abs(value)
    if size == 0:
        text = "0"
    elif 0.01 <= size < 10_000:
        text = f"{size:.3f}".rstrip("0").rstrip(".")
    elif 0.001 <= size < 0.01 or 10_000 <= size < 1_000_000:
        text = f"{size:.3g}" if size < 1 else f"{size:.0f}"
    else:
        digits, power = f"{size:.2e}".split("e")
        text = f"{digits.rstrip('0').rstrip('.')}e{int(power)}".replace("-", "−")
    return ("−" if value < 0 else "") + text


def point(theta):
    """Returns (θ0, θ1) as the lessons write a point: "(1.037, 1.479)"."""
    return f"({short(theta[0])}, {short(theta[1])})"


def line_text(theta):
    """Returns the line with these (θ0, θ1) as text: "4 − 1·x"."""
    return f"{short(theta[0])} {'−' if theta[1] < 0 else '+'} {short(abs(theta[1]))}·x"


def small(value):
    """Returns a small number with five decimals, a typographic minus in front: "−0.00825"."""
    return f"{value:.5f}".replace("-", "−")


def digits(value):
    """Returns a number with three digits, as text: "0.00333", "3.53"."""
    return f"{value:.3g}".replace("-", "−")


def first(true):
    """Returns the index of the first True of a 1-D array, or None."""
    found = np.flatnonzero(true)
    return int(found[0]) if len(found) else None
