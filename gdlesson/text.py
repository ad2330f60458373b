"""Numbers, points, lines and counts in words: what every sentence of the course is made of."""

import math
from collections.abc import Iterable, Sequence

import numpy as np


def short(value: float) -> str:
    """Returns a number as the lessons write it: three decimals, or three digits and a power."""
    size = abs(float(value))
    if math.isnan(size):
        return "no number"
    if math.isinf(size):
        text = "∞"
    elif size == 0:
        text = "0"
    elif 0.01 <= size < 10_000:
        text = f"{size:.3f}".rstrip("0").rstrip(".")
    elif size < 0.001 or size >= 1_000_000:
        figures, power = f"{size:.2e}".split("e")
        text = f"{figures.rstrip('0').rstrip('.')}e{int(power)}"
    else:
        text = f"{size:.3g}" if size < 1 else f"{size:.0f}"
    return _signed(value, text)


def digits(value: float) -> str:
    """Returns a number with its first three digits: "0.00333", "3.53"; 1000 and more whole."""
    size = abs(float(value))
    if not 0.0001 <= size < 1e9:
        return short(value)
    return _signed(value, f"{size:.3g}" if size < 999.5 else f"{size:.0f}")


def point(theta: Sequence[float]) -> str:
    """Returns (θ0, θ1) as the lessons write a point: "(1.037, 1.479)"."""
    return f"({short(theta[0])}, {short(theta[1])})"


def line_text(theta: Sequence[float], x: str = "x", form=short) -> str:
    """Returns the line with these (θ0, θ1) as text: "4 − 1·x"; form: how a number is written."""
    return f"{form(theta[0])} {'−' if theta[1] < 0 else '+'} {form(abs(theta[1]))}·{x}"


def count(number: int, what: str) -> str:
    """Returns how many there are: "1 step", "10 steps"."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def listed(items: Iterable[object], most: int = 10) -> str:
    """Returns items in a row, "and" before the last: "1, 2 and 3"; above `most`, how many more."""
    texts = [str(item) for item in items]
    if len(texts) > most:
        return f"{', '.join(texts[:most])} and {len(texts) - most} more"
    return " and ".join([", ".join(texts[:-1]), texts[-1]] if len(texts) > 1 else texts)


def first(true: np.ndarray) -> int | None:
    """Returns the index of the first True, such as the step at which a path leaves; or None."""
    found = np.flatnonzero(true)
    return int(found[0]) if len(found) else None


def _signed(value, text):
    return ("−" if value < 0 else "") + text.replace("-", "−")
