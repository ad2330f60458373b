"""The birds of lesson 10: 233 to learn from, and 100 that judge what was learned.

The split is fixed and comes with the package: who looks up the hundred fools only himself.
"""

import numpy as np

from gdlesson import data
from gdlesson.yes_or_no import split

JUDGED = 100 / 333  # the share of the birds that is not shown
NAMES = ("bill length", "bill depth", "flipper length", "male", "Chinstrap", "Gentoo")
GOAL = 325  # grams: at most so far off on those, as a root mean square


def halves() -> tuple[tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]:
    """Returns ((X, y) of the 233 that learn, (X, y) of the 100 that judge): six columns, grams."""
    X, y, _ = data.penguins()
    learning, judged = split(data.orders()[3], JUDGED)
    return (X[learning], y[learning]), (X[judged], y[judged])


def to_learn_from() -> tuple[np.ndarray, np.ndarray]:
    """Returns (X, y) of the 233 birds that lesson 10 shows; y in grams.

    The columns of X, as they were measured: bill length, bill depth and flipper length in mm; then
    1 or 0 for male, for Chinstrap and for Gentoo.
    """
    return halves()[0]


def typical(h: np.ndarray, y: np.ndarray) -> float:
    """Returns how far h typically is from y: the root of the mean squared error, in grams."""
    with np.errstate(over="ignore", invalid="ignore"):  # far off is told, not warned of
        return float(np.sqrt(np.mean((h - y) ** 2)))
