"""The update rule, and the path it walks.

    theta := theta - alpha * dJ/dtheta

A path remembers where it has been, and shows itself as a table:

    def slope(theta):
        return 2 * theta          # dJ/dtheta of J = theta²

    path = gradient_descent(slope, start=3, alpha=0.1, steps=10)
    path.values                   # 11 values of theta, the start first
    path                          # at the end of a cell: the table

The loop itself is `walk`, the ten lines of the lesson. What stands around it checks what it is
given, so that a slip is answered with a sentence.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from gdlesson import validate
from gdlesson.text import count, first, short

MANY = 14  # a table with more rows than this is shortened in the middle


def walk(gradient, theta, alpha, steps):
    """Returns (values, gradients): where the walk was, and the slope it found at each step."""
    values, gradients = [theta], []
    for _ in range(steps):
        slope = gradient(theta)
        theta = theta - alpha * slope
        gradients.append(slope)
        values.append(theta)
        if not np.all(np.isfinite(theta)):
            break
    return values, gradients


def gradient_descent(
    gradient: Callable,
    start: float | Sequence[float] | np.ndarray,
    alpha: float,
    steps: int,
    names: str | Sequence[str] | None = None,
) -> "Path":
    """Returns the Path of `steps` updates theta := theta - alpha * gradient(theta).

    gradient: a function of theta that returns dJ/dtheta, of theta's own shape.
    start: a number, or a list, tuple or 1-D array of n numbers. The gradient gets a float for a
    number and an array of shape (n,) for the rest.
    names: what the table calls theta; a text for each component ("θ1", "θ2" unless told).
    A walk that leaves the finite numbers is a result, not an error: its gradient is not asked
    again, and the rows after that step are NaN. See Path.left_finite_at.
    Raises BadInput, in words, for anything that it cannot walk with.
    """
    validate.function("gradient", gradient)
    theta = validate.number_or_vector("start", start)
    alpha = validate.positive("alpha", alpha)
    steps = validate.whole("steps", steps)

    def checked_gradient(theta):
        # A copy goes out, so a gradient that works in place cannot change the path.
        copy = theta if isinstance(theta, float) else theta.copy()
        try:
            return validate.answer("gradient", gradient(copy), theta)
        except OverflowError:  # plain Python floats raise where arrays give inf
            return theta * math.nan

    with np.errstate(all="ignore"):
        values, gradients = walk(checked_gradient, theta, alpha, steps)
    missing = [theta * math.nan] * (steps - len(gradients))
    shape = np.shape(theta)
    return Path(
        values=np.array(values + missing).reshape(steps + 1, *shape),
        gradients=np.array(gradients + missing).reshape(steps, *shape),
        alpha=alpha,
        names=_names(names, theta),
    )


@dataclass(frozen=True, eq=False, repr=False)
class Path:
    """Where a gradient descent has been.

    values: steps + 1 rows, the start first; shape (steps + 1,) for a number, (steps + 1, n) else.
    gradients: `steps` rows, the slope at the value before each step.
    alpha: the learning rate. names: what the table calls each component.
    """

    values: np.ndarray
    gradients: np.ndarray
    alpha: float
    names: tuple[str, ...] = ("θ",)

    @property
    def steps(self):
        """The number of updates."""
        return len(self.values) - 1

    @property
    def updates(self):
        """alpha · dJ/dtheta, what each step takes away from theta; shaped like gradients."""
        with np.errstate(all="ignore"):
            return self.alpha * self.gradients

    @property
    def left_finite_at(self):
        """The first step whose value is infinite or no number; None if there is none."""
        return first(~np.isfinite(self.values).reshape(len(self.values), -1).all(axis=1))

    def rows(self):
        """The table's rows as text: iteration, theta before it, its update; None where shortened.

        As in the lesson, a row stands for an iteration: theta before it, and what it takes away.
        """
        end = self.steps if self.left_finite_at is None else self.left_finite_at
        before, updates = self.values.reshape(self.steps + 1, -1), self.updates
        updates = updates.reshape(self.steps, before.shape[1])
        chosen = list(range(end))
        if end > MANY:
            chosen = [*range(MANY - 4), None, *range(end - 3, end)]
        return [
            None if k is None else [str(k + 1), *map(short, before[k]), *map(short, updates[k])]
            for k in chosen
        ]

    def header(self):
        """The table's header: iteration, theta, update."""
        updates = (
            ["update α·dJ/dθ"] if len(self.names) == 1 else [f"update {n}" for n in self.names]
        )
        return ["iteration", *self.names, *updates]

    def summary(self):
        """One sentence: how many steps, from where to where, or where the numbers ended."""
        many = f"{count(self.steps, 'step')} with α = {short(self.alpha)}"
        left = self.left_finite_at
        if left is not None:
            return (
                f"{many}, from {self.at(0)}: θ left the finite numbers at step {left}, "
                "and no number comes after it."
            )
        return f"{many}, from {self.at(0)} to {self.at(-1)}."

    def at(self, k):
        """The value after step k in words: "θ = 3", or "(θ1, θ2) = (3, 2)"."""
        value = [short(v) for v in np.atleast_1d(self.values[k])]
        if self.values.ndim == 1:
            return f"{self.names[0]} = {value[0]}"
        return f"({', '.join(self.names)}) = ({', '.join(value)})"

    def __repr__(self):
        header, rows = self.header(), self.rows()
        widths = [
            max(len(row[i]) for row in [header, *filter(None, rows)]) for i in range(len(header))
        ]
        lines = [
            "  ".join(cell.rjust(width) for cell, width in zip(row or ["…"] * len(widths), widths))
            for row in [header, *rows]
        ]
        return "\n".join([*lines, self.summary()])

    def _repr_html_(self):
        def line(cells, tag):
            return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

        header = self.header()
        body = "".join(line(row or ["…"] * len(header), "td") for row in self.rows())
        return (
            '<div style="overflow-x: auto" tabindex="0">'  # a narrow page scrolls it
            f"<table><thead>{line(header, 'th')}</thead><tbody>{body}</tbody></table></div>"
            f"<p>{escape(self.summary())}</p>"
        )


def numerical_slope(f: Callable, theta: float, eps: float = 1e-6) -> float:
    """Returns the slope of f at theta, felt eps to the left and to the right."""
    return (f(theta + eps) - f(theta - eps)) / (2 * eps)


def steps_until(values: np.ndarray, tolerance: float) -> int | None:
    """Returns the first step at which abs(value) is at most tolerance, or None."""
    return first(np.abs(values) <= tolerance)


def _names(names, theta):
    many = np.size(theta)
    if names is None:
        return ("θ",) if isinstance(theta, float) else tuple(f"θ{i + 1}" for i in range(many))
    names = (names,) if isinstance(names, str) else tuple(names)
    if len(names) != many:
        raise validate.BadValue(
            f"names must be {many}, one for each part of theta, got {len(names)}"
        )
    return names
