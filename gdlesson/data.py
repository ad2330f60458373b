"""The data of the lessons from the sixth on, as tables: they come with the package.

X, y, names = penguins()    # X: a row for each example, a column for each name, and no ones
"""

import csv
from pathlib import Path

import numpy as np

from gdlesson.copies import course_folder

MEASURES = ("bill_length_mm", "bill_depth_mm", "flipper_length_mm")


def penguins() -> tuple[np.ndarray, np.ndarray, tuple[str, ...]]:
    """Returns (X, y, names) of 333 penguins: six features, and the body mass in grams.

    The features: bill length, bill depth and flipper length in mm; then 1 or 0 for male, for
    Chinstrap and for Gentoo. A bird of neither is an Adelie. Source: Gorman, Williams, Fraser 2014.
    """
    rows = rows_of("penguins.csv")
    columns = [[float(row[name]) for row in rows] for name in MEASURES]
    columns += [
        [float(row[name] == value) for row in rows]
        for name, value in (("sex", "male"), ("species", "Chinstrap"), ("species", "Gentoo"))
    ]
    y = np.array([float(row["body_mass_g"]) for row in rows])
    names = ("bill length", "bill depth", "flipper length", "male", "Chinstrap", "Gentoo")
    return np.column_stack(columns), y, names


def longley() -> tuple[np.ndarray, np.ndarray, tuple[str, ...]]:
    """Returns (X, y, names) of 16 years of the economy of the United States.

    The features: price index, gross national product, unemployed, armed forces, population, year; y
    is how many thousands were in work. Source: Longley 1967.
    """
    rows = rows_of("longley.csv")
    table = np.array([[float(cell) for cell in row.values()] for row in rows])
    names = ("prices", "GNP", "unemployed", "armed forces", "population", "year")
    return table[:, 1:], table[:, 0], names


def orders() -> np.ndarray:
    """Returns five orders of the penguins, shape (5, 333): the same for everybody, never drawn."""
    columns = [list(row.values()) for row in rows_of("order.csv")]
    return np.array(columns, dtype=int).T


def rows_of(file: str) -> list[dict[str, str]]:
    """Returns the rows of a CSV file of the course, {name of the column: text} each."""
    path = Path(course_folder("notebooks")) / "data" / file
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
