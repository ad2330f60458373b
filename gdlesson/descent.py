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
from dataclasses import dataclass
from html import escape

import numpy as np

from gdlesson.text import first, short
from gdlesson.validate import _name, checked_start, number, positive, whole

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


def gradient_descent(gradient, start, alpha, steps, names=None):
    """Returns the Path of `steps` updates theta := theta - alpha * gradient(theta).

    gradient: a function of theta that returns dJ/dtheta, of theta's own shape.
    start: a number, or a list, tuple or 1-D array of n numbers. The gradient gets a float for a
    number and an array of shape (n,) for the rest.
    names: what the table calls theta; a text for each component ("θ1", "θ2" unless told).
    A walk that leaves the finite numbers is a result, not an error: its gradient is not asked
    again, and the rows after that step are NaN. See Path.left_finite_at.
    Raises TypeError or ValueError, in words, for anything that it cannot walk with.
    """
    if not callable(gradient):
        raise TypeError(
            f"gradient must be a function of theta, got {_name(gradient)}: "
            "pass its name, without brackets"
        )
    theta = checked_start(start)
    alpha = positive("alpha", alpha)
    steps = whole("steps", steps)
    names = _names(names, theta)

    def checked_gradient(theta):
        # A copy goes out, so a gradient that works in place cannot change the path.
        given = theta if isinstance(theta, float) else theta.copy()
        try:
            return _like(theta, gradient(given))
        except OverflowError:  # plain Python floats raise where arrays give inf
            return theta * math.nan

    with np.errstate(all="ignore"):
        values, gradients = walk(checked_gradient, theta, alpha, steps)
    missing = steps - len(gradients)
    nothing = theta * math.nan
    shape = np.shape(theta)
    return Path(
        values=np.array(values + [nothing] * missing, dtype=float).reshape(steps + 1, *shape),
        gradients=np.array(gradients + [nothing] * missing, dtype=float).reshape(steps, *shape),
        alpha=alpha,
        names=names,
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
    names: tuple = ("θ",)

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
        many = f"{self.steps} step{'' if self.steps == 1 else 's'} with α = {short(self.alpha)}"
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
            f"<table><thead>{line(header, 'th')}</thead><tbody>{body}</tbody></table>"
            f"<p>{escape(self.summary())}</p>"
        )


def square(theta):
    """Returns J = theta²; theta: a number or an array."""
    return theta * theta


def square_slope(theta):
    """Returns dJ/dtheta = 2·theta of J = theta²; theta: a number or an array."""
    return 2 * theta


def exact_on_square(start, alpha, k):
    """Returns (1 - 2·alpha)^k · start, the exact value after k steps on theta²; k may be an array.

    Source: theta - alpha·2·theta = (1 - 2·alpha)·theta, k times over.
    """
    with np.errstate(all="ignore"):
        return (1 - 2 * alpha) ** np.asarray(k, dtype=float) * start


def regime(alpha):
    """Returns how descent on theta² goes with this alpha, by the factor 1 - 2·alpha.

    One of "straight in", "one step", "zigzag", "bounces for ever", "flies apart".
    """
    alpha = positive("alpha", alpha)
    if alpha < 0.5:
        return "straight in"
    if alpha == 0.5:
        return "one step"
    if alpha < 1:
        return "zigzag"
    return "bounces for ever" if alpha == 1 else "flies apart"


def steps_until(values, tolerance):
    """Returns the first step at which abs(value) is at most tolerance, or None."""
    return first(np.abs(values) <= tolerance)


def stopping_steps(path, costs, small_gradient, small_change):
    """Returns a dict: the step at which each stopping rule ends this path, None where it does not.

    "fixed number": the whole path. "small gradient": the first step where abs(dJ/dtheta) is at
    most small_gradient. "small change": the first step that changed the cost by at most
    small_change. costs: J at each of path.values, for a theta that is a number.
    """
    return {
        "fixed number": path.steps,
        "small gradient": first(np.abs(path.gradients) <= small_gradient),
        "small change": _after(first(np.abs(np.diff(costs)) <= small_change)),
    }


@dataclass(frozen=True, eq=False)
class Walk:
    """Where the blindfolded walker has been.

    values: shape (steps + 1,), the start first. strides: shape (steps + 1,), how far the walker
    reaches from each. feels: shape (steps + 1,), how often J had been asked by then.
    """

    values: np.ndarray
    strides: np.ndarray
    feels: np.ndarray

    @property
    def steps(self):
        """The number of rounds of feeling left and right."""
        return len(self.values) - 1


def blindfolded_walk(f, start, stride, steps):
    """Returns the Walk that feels one stride left and right, `steps` times, and goes lower.

    Where neither side is lower the walker stays and halves the stride. f: a function of a number.
    Raises TypeError or ValueError, in words, for anything that it cannot walk with.
    """
    if not callable(f):
        raise TypeError(f"f must be a function of theta, got {_name(f)}: pass its name")
    theta = number("start", start)
    stride = positive("stride", stride)
    steps = whole("steps", steps)

    def height(theta):
        try:
            return _like(0.0, f(theta), "f")
        except OverflowError:
            return math.inf

    here, feels = height(theta), 1
    rows = [(theta, stride, feels)]
    with np.errstate(all="ignore"):
        for _ in range(steps):
            left, right = height(theta - stride), height(theta + stride)
            feels += 2
            if left < here and left <= right:
                theta, here = theta - stride, left
            elif right < here:
                theta, here = theta + stride, right
            else:
                stride = stride / 2
            rows.append((theta, stride, feels))
    values, strides, counts = zip(*rows)
    return Walk(np.array(values), np.array(strides), np.array(counts))


def numerical_slope(f, eps=1e-6):
    """Returns a function: the slope of f at theta, felt eps to the left and to the right."""
    return lambda theta: (f(theta + eps) - f(theta - eps)) / (2 * eps)


def _like(theta, slope, name="gradient"):
    """Returns what a function gave as a float or an array of theta's shape, or raises."""
    if slope is None:
        raise TypeError(f"{name} returned None: does it end with a return?")
    try:
        array = np.asarray(slope)
    except ValueError:
        array = np.asarray(None)
    if array.dtype.kind not in "iuf":
        raise TypeError(f"{name} must return numbers, got {_name(slope)}")
    if isinstance(theta, float) and array.size == 1:
        return float(array.reshape(()))
    if array.shape != np.shape(theta):
        wanted = f"{len(theta)} numbers" if np.ndim(theta) else "one number"
        raise ValueError(f"{name} must return {wanted}, as theta has, got the shape {array.shape}")
    return array.astype(float)


def _names(names, theta):
    count = np.size(theta)
    if names is None:
        return ("θ",) if isinstance(theta, float) else tuple(f"θ{i + 1}" for i in range(count))
    names = (names,) if isinstance(names, str) else tuple(names)
    if len(names) != count:
        raise ValueError(f"names must be {count}, one for each part of theta, got {len(names)}")
    return names


def _after(step):
    return None if step is None else step + 1
