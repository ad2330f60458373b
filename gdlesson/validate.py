"""What bad input is told: one set of checks, and one kind of exception that shows a sentence.

alpha = positive("alpha", alpha)      # the number as a float, or a sentence about it
"""

import html
import math
import numbers
import sys
import sysconfig
import traceback
from pathlib import Path

import numpy as np


class BadInput(Exception):
    """Input that cannot be worked with, told in one sentence.

    A notebook shows the sentence and the learner's own line; anywhere else it is an exception like
    others, raised as a BadValue, a BadType or a BadFile: also a ValueError, a TypeError, a
    FileNotFoundError.
    """

    def _render_traceback_(self) -> list[str]:
        """Returns the lines that IPython shows in place of a traceback."""
        not_theirs = (str(Path(__file__).parent), *sysconfig.get_paths().values())
        calls = traceback.extract_tb(self.__traceback__)
        lines = [call.line for call in calls if not call.filename.startswith(not_theirs)]
        return [str(self), *(f"    in your line: {line}" for line in lines[-1:] if line)]


class BadValue(BadInput, ValueError):
    """A value that is not possible here."""


class BadType(BadInput, TypeError):
    """Something of another kind than is needed."""


class BadFile(BadInput, FileNotFoundError):
    """A file that is not there."""


class BadTable(BadValue):
    """A table that cannot be read: all its problems at once, in one box where there is a notebook.

    title: what cannot be read; problems: a sentence or two on each.
    """

    def __init__(self, title: str, problems: list[str]):
        self.box = Box(title, problems, "cannot be read yet", "#D55E00")
        self.shown = False
        super().__init__(str(self.box))

    def _render_traceback_(self) -> list[str]:
        """Returns the learner's own line; the box stands above it, once: Jupyter asks twice."""
        if not self.shown:
            self.box.show()
        self.shown = True
        return super()._render_traceback_()[1:] or [""]


class Box:
    """Sentences under a title, as a box in a notebook and as lines anywhere else."""

    def __init__(self, title: str, lines: list[str], what: str = "is read", colour: str = "#888"):
        self.title, self.lines, self.what, self.colour = title, list(lines), what, colour

    def __repr__(self) -> str:
        if len(self.lines) == 1:
            return f"{self.title}: {self.lines[0]}"
        return "\n".join([f"{self.title} {self.what}:", *(f"– {line}" for line in self.lines)])

    def _repr_html_(self) -> str:
        items = "".join(f"<li>{html.escape(line)}</li>" for line in self.lines)
        return (  # the classes: a $ in a column's name begins no formula
            f'<div role="status" class="tex2jax_ignore mathjax_ignore" style="border-left:5px '
            f'solid {self.colour};padding:6px 12px;max-width:46em;line-height:1.45">'
            f"<strong>{html.escape(self.title)} {self.what}</strong>"
            f'<ul style="margin:0;padding-left:1.2em">{items}</ul></div>'
        )

    def show(self) -> None:
        """Shows the box in a notebook, prints it elsewhere; nothing where nothing is to be said."""
        shell = sys.modules.get("IPython")
        if self.lines and shell is not None and shell.get_ipython() is not None:
            from IPython.display import display

            display(self)
        elif self.lines:
            print(self)


def number(name: str, value: object) -> float:
    """Returns value as a finite float, or raises with a sentence that names it."""
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value.item()
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, numbers.Real):
        raise BadType(f"{name} must be a number, got {given(value)}")
    try:
        found = float(value)
    except OverflowError:
        found = math.inf
    if not math.isfinite(found):
        raise BadValue(f"{name} must be a finite number, got {found}")
    return found


def positive(name: str, value: object) -> float:
    """Returns value as a finite float above 0, or raises with a sentence that names it."""
    found = number(name, value)
    if found <= 0:
        raise BadValue(f"{name} must be positive, got {found:g}")
    return found


def fading(name: str, value: object) -> float:
    """Returns value as a float from 0 up to, and not, 1, or raises with a sentence that names it.

    It is what is kept of a memory from one step to the next.
    """
    found = number(name, value)
    if not 0 <= found < 1:
        why = "with 1 or more the memory never fades" if found >= 1 else "0 remembers nothing"
        raise BadValue(f"{name} must be at least 0 and less than 1, got {found:g}: {why}")
    return found


def whole(name: str, value: object) -> int:
    """Returns value as an int of at least 0, or raises with a sentence that names it."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, numbers.Integral):
        raise BadType(f"{name} must be a whole number, such as 10, got {given(value)}")
    if value < 0:
        raise BadValue(f"{name} must be 0 or more, got {int(value)}")
    return int(value)


def function(name: str, value: object) -> None:
    """Raises with a sentence that names it, unless value can be called."""
    if not callable(value):
        raise BadType(
            f"{name} must be a function of theta, got {given(value)}: pass its name, "
            "without brackets"
        )


def number_or_vector(name: str, value: object) -> float | np.ndarray:
    """Returns value as a float, or as a float array of shape (n,), or raises with a sentence."""
    if not isinstance(value, (list, tuple, np.ndarray)) or np.ndim(value) == 0:
        return number(name, value)
    array = _array(value)
    if array.ndim != 1 or array.size == 0:
        raise BadValue(
            f"{name} must be a number or a flat list of numbers, got the shape {array.shape}"
        )
    if array.dtype.kind not in "iuf":
        raise BadType(f"{name} must hold numbers only, got {given(value)}")
    if not np.isfinite(array).all():
        raise BadValue(f"{name} must hold finite numbers, got {given(value)}")
    return array.astype(float)


def answer(name: str, value: object, theta: float | np.ndarray) -> float | np.ndarray:
    """Returns what a function gave as a float or an array of theta's shape, or raises.

    name: the function's. A number may come in an array of one.
    """
    if value is None:
        raise BadType(f"{name} returned None: does it end with a return?")
    array = _array(value)
    if array.dtype.kind not in "iuf":
        raise BadType(f"{name} must return numbers, got {given(value)}")
    if isinstance(theta, float) and array.size == 1:
        return float(array.reshape(()))
    if array.shape != np.shape(theta):
        wanted = f"{np.size(theta)} numbers" if np.ndim(theta) else "one number"
        raise BadValue(f"{name} must return {wanted}, as theta has, got the shape {array.shape}")
    return array.astype(float)


def data(values: object, name: str = "x") -> np.ndarray:
    """Returns the values as a float array of shape (m,), or raises with a sentence."""
    array = _array(values)
    if array.dtype.kind not in "iufb":
        raise BadType(f"{name} must hold numbers, one for each example")
    if array.ndim != 1:
        raise BadValue(f"{name} must be one-dimensional, got shape {array.shape}; try .ravel()")
    if array.size == 0:
        raise BadValue(f"{name} is empty; at least one example is needed")
    array = array.astype(float, copy=False)
    if not np.all(np.isfinite(array)):
        where = int(np.flatnonzero(~np.isfinite(array))[0])
        raise BadValue(f"{name}[{where}] is {array[where]}; take that example out or mend it")
    return array


def pairs(x: object, y: object) -> tuple[np.ndarray, np.ndarray]:
    """Returns x and y as float arrays of the same length, or raises with both lengths."""
    x, y = data(x), data(y, "y")
    if x.size != y.size:
        raise BadValue(f"x has {x.size} values and y has {y.size}; each example needs both")
    return x, y


def yes_no(y: object) -> np.ndarray:
    """Returns the answers y, each 0 or 1, as a float array of shape (m,), or raises."""
    array = data(y, "y")
    other = (array != 0) & (array != 1)
    if other.any():
        where = int(np.flatnonzero(other)[0])
        raise BadValue(f"y[{where}] is {array[where]:g}; each answer is 0 for no or 1 for yes")
    return array


def features(X: object, y: object = None, theta: object = None) -> np.ndarray:
    """Returns the table X as a float array of shape (m, n), or raises with a sentence.

    y: where told, one number for each row. theta: where told, n + 1 numbers, the intercept first.
    """
    table = _array(X)
    if table.dtype.kind not in "iufb":
        raise BadType("X must hold numbers, a row for each example and a column for each feature")
    if table.ndim == 1:
        raise BadValue("X is flat: one feature is a column, X.reshape(-1, 1)")
    if table.ndim != 2 or table.size == 0:
        raise BadValue(f"X must have rows and columns, got the shape {table.shape}")
    table = table.astype(float, copy=False)
    rows, columns = table.shape
    if not np.all(np.isfinite(table)):
        row, column = np.argwhere(~np.isfinite(table))[0]
        raise BadValue(f"X[{row}, {column}] is {table[row, column]}; take that row out or mend it")
    if y is not None and data(y, "y").size != rows:
        raise BadValue(f"X has {rows} rows and y has {data(y, 'y').size} values; each needs both")
    shape = np.asarray(theta).shape
    if theta is not None and shape != (columns + 1,):
        why = ": is θ0 missing?" if shape == (columns,) else ""
        raise BadValue(
            f"theta has the shape {shape}, and {columns} features need {columns + 1} numbers{why}"
        )
    return table


ALL_EQUAL = "all x are equal, so no slope can be told; a line needs two different x"


def varied(x: np.ndarray) -> np.ndarray:
    """Returns x, or raises where all its values are equal: a line needs two different x."""
    if np.ptp(x) == 0:  # exactly: 0.1 three times has a mean that is not 0.1
        raise BadValue(ALL_EQUAL)
    return x


def given(value: object) -> str:
    """Returns what was given, short enough for a sentence: "'0.1' (str)"."""
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001  (whatever it raises, a sentence is due)
        text = "something that cannot be shown"
    text = text if len(text) <= 40 else text[:37] + "…"
    return f"{text} ({type(value).__name__})"


def _array(value):
    try:
        return np.asarray(value)
    except ValueError:  # rows of different lengths
        return np.asarray(value, dtype=object)
