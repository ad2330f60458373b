"""The birds of lesson 9: who is male, two species, and halves, one of them held back."""

import csv
from pathlib import Path
from typing import NamedTuple

import numpy as np

from gdlesson import data, features
from gdlesson.yes_or_no import powers, safe_rate, split

# Numbers of steps at which a walk is looked at: evenly on a logarithmic axis.
MARKS = (1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000, 200_000)
SHARE = 0.5  # of the birds that are held back


class Halves(NamedTuple):
    """Both halves of the Adelies, as tables of polynomial features.

    learning, held: shapes (73, count). told, truth: 1 for male, for each. alpha: a rate that always
    converges. features_of: function of bill length and depth, in mm, that makes such a table.
    """

    learning: np.ndarray
    told: np.ndarray
    held: np.ndarray
    truth: np.ndarray
    alpha: float
    features_of: object


def adelies():
    """Returns (measures, male): bill length and depth of 146 Adelies in mm, and 1 for a male."""
    X, _, _ = data.penguins()
    rows = (X[:, 4] == 0) & (X[:, 5] == 0)
    return X[rows, :2], X[rows, 3]


def two_species():
    """Returns (measures, gentoo): bill depth and flipper in mm of 265 birds, 1 for a Gentoo."""
    X, _, _ = data.penguins()
    rows = X[:, 4] == 0
    return X[rows][:, 1:3], X[rows, 5]


def order_of_adelies():
    """Returns the 146 rows of `adelies` in the order of data/order.csv's first column."""
    order = [int(row["epoch_1"]) for row in data.rows_of("order.csv")]
    X, _, _ = data.penguins()
    place = {row: k for k, row in enumerate(np.flatnonzero((X[:, 4] == 0) & (X[:, 5] == 0)))}
    return np.array([place[row] for row in order if row in place])


def halves(degree):
    """Returns the Halves for polynomials of that degree, standardised by those that learn alone."""
    measures, male = adelies()
    learning, held = split(order_of_adelies(), SHARE)
    _, mean, std = features.standardise_columns(measures[learning])
    table = powers(*((measures[learning] - mean) / std).T, degree)
    Z, middle, spread = features.standardise_columns(table)

    def features_of(x1, x2):
        z1, z2 = ((x - m) / s for x, m, s in zip((x1, x2), mean, std, strict=True))
        return (powers(z1, z2, degree) - middle) / spread

    return Halves(
        Z,
        male[learning],
        features_of(*measures[held].T),
        male[held],
        0.9 * safe_rate(Z),
        features_of,
    )


def walks():
    """Returns {(degree, steps): theta} as tools/walk_penguins.py stored it, degrees 1 to 6."""
    path = Path(__file__).with_name("walks.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {(int(row[0]), int(row[1])): np.array(row[2:], float) for row in csv.reader(file)}
