"""Walk down the log-loss of polynomials through the Adelie penguins, and store where it was.

    python tools/walk_penguins.py      writes gdlesson/lessons/yes_or_no/walks.csv, in a minute

A row holds a degree, a number of steps and theta; the rows, the standardising and the rate are
those of gdlesson/lessons/yes_or_no/birds.py. Lesson 9 shows them, and a test walks again.
"""

import csv
from pathlib import Path

import numpy as np

from gdlesson.lessons.yes_or_no import birds
from gdlesson.yes_or_no import descend

DEGREES = range(1, 7)


def walked(degree, marks=birds.MARKS):
    """Returns {number of steps: theta} of the walk from 0 on the birds that learn."""
    halves = birds.halves(degree)
    theta, before, found = np.zeros(halves.learning.shape[1] + 1), 0, {}
    for steps in marks:
        theta = descend(halves.learning, halves.told, theta, halves.alpha, steps - before)
        found[steps], before = theta, steps
    return found


def main():
    """Writes the table."""
    path = Path(birds.__file__).with_name("walks.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        for degree in DEGREES:
            for steps, theta in walked(degree).items():
                table.writerow([degree, steps, *(f"{part:.8g}" for part in theta)])


if __name__ == "__main__":
    main()
