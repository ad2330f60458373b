"""The penguins as arrays, for tests of the lessons from the sixth on."""

import csv
from pathlib import Path

import numpy as np

DATA = Path(__file__).resolve().parents[1] / "notebooks" / "data"
with open(DATA / "penguins.csv", encoding="utf-8") as file:
    ROWS = list(csv.DictReader(file))


def column(name):
    return np.array([float(row[name]) for row in ROWS])


SPECIES = np.array([row["species"] for row in ROWS])
MALE = np.array([row["sex"] == "male" for row in ROWS], float)
BILL, DEPTH, FLIPPER = map(column, ("bill_length_mm", "bill_depth_mm", "flipper_length_mm"))
MASS = column("body_mass_g")
CHINSTRAP, GENTOO, ADELIE = (
    np.array(SPECIES == name, float) for name in ("Chinstrap", "Gentoo", "Adelie")
)
SIX = np.column_stack([BILL, DEPTH, FLIPPER, MALE, CHINSTRAP, GENTOO])
ORDERS = np.loadtxt(DATA / "order.csv", delimiter=",", skiprows=1, dtype=int).T
