"""What bad input is told: one set of checks."""

import math
import numbers

import numpy as np


def number(name, value):
    """Returns value as a finite float, or raises with a sentence that names it."""
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value.item()
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, numbers.Real):
        raise TypeError(f"{name} must be a number, got {_name(value)}")
    try:
        value = float(value)
    except OverflowError:
        value = math.inf
    if not math.isfinite(value):
        raise ValueError(f"{name} must be a finite number, got {value}")
    return value


def positive(name, value):
    """Returns value as a finite float above 0, or raises with a sentence that names it."""
    value = number(name, value)
    if value <= 0:
        raise ValueError(f"{name} must be positive, got {value:g}")
    return value


def whole(name, value):
    """Returns value as an int of at least 0, or raises with a sentence that names it."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, numbers.Integral):
        raise TypeError(f"{name} must be a whole number, such as 10, got {_name(value)}")
    if value < 0:
        raise ValueError(f"{name} must be 0 or more, got {int(value)}")
    return int(value)


def checked_start(start):
    """Returns start as a float, or as a 1-D float array, or raises with a sentence."""
    if not isinstance(start, (list, tuple, np.ndarray)) or np.ndim(start) == 0:
        return number("start", start)
    try:
        array = np.asarray(start)
    except ValueError:
        array = np.asarray(start, dtype=object)
    if array.ndim != 1 or array.size == 0:
        raise ValueError(
            f"start must be a number or a flat list of numbers, got the shape {array.shape}"
        )
    if array.dtype.kind not in "iuf":
        raise TypeError(f"start must hold numbers only, got {_name(start)}")
    if not np.isfinite(array).all():
        raise ValueError(f"start must hold finite numbers, got {_name(start)}")
    return array.astype(float)


def _name(value):
    """What was given, short enough for a sentence."""
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001  (whatever it raises, a sentence is due)
        text = "something that cannot be shown"
    text = text if len(text) <= 40 else text[:37] + "…"
    return f"{text} ({type(value).__name__})"


def data(values, name="x"):
    """The values as a float array; ValueError or TypeError with a sentence if they are none."""
    try:
        array = np.asarray(values)
        if array.dtype.kind not in "iufb":
            raise TypeError
    except (TypeError, ValueError):
        raise TypeError(f"{name} must hold numbers, one for each example") from None
    if array.ndim != 1:
        raise ValueError(f"{name} must be one-dimensional, got shape {array.shape}; try .ravel()")
    if array.size == 0:
        raise ValueError(f"{name} is empty; at least one example is needed")
    array = array.astype(float, copy=False)
    if not np.all(np.isfinite(array)):
        where = int(np.flatnonzero(~np.isfinite(array))[0])
        raise ValueError(f"{name}[{where}] is {array[where]}; take that example out or mend it")
    return array


def pairs(x, y):
    """x and y as float arrays of the same length; ValueError with both lengths otherwise."""
    x, y = data(x), data(y, "y")
    if x.size != y.size:
        raise ValueError(f"x has {x.size} values and y has {y.size}; each example needs both")
    return x, y
