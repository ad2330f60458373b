"""What an exercise asks for: a number, several, a path, points, an array.

`kind.read(value)` gives the value as a tuple of one-dimensional float arrays, one for each label,
and raises WrongKind, with a sentence for the learner, if the value is of another kind. Whatever
holds numbers in an order is read alike: tuples, lists, arrays of any kind, one number in an array,
fractions, iterators. `kind.write(parts)`
goes the other way: a value as a learner's function might return it.
"""

import inspect
import itertools
import numbers as abstract
import types
from array import array
from collections import deque
from collections.abc import Iterator, MappingView
from decimal import Decimal

import numpy as np

from gdlesson.text import count

MANY = 100_000  # more values than any exercise asks for
SEQUENCES = list, tuple, np.ndarray


class WrongKind(Exception):
    """A value that is not what the exercise asks for; `tag` is the name of the mistake."""

    def __init__(self, tag, message):
        super().__init__(message)
        self.tag = tag


class number:
    """One number, called by its label in messages."""

    def __init__(self, label="the value"):
        self.labels = (label,)

    def read(self, value):
        return (np.array([as_number(value, f"a number ({self.labels[0]})")]),)

    def write(self, parts):
        return parts[0][0] if parts[0].size == 1 else parts[0]


class series:
    """Numbers in a row, as many as the answer likes: a path, or one value for each example."""

    def __init__(self, label="the list"):
        self.labels = (label,)

    def read(self, value):
        value = plain(value)
        if isinstance(value, np.ndarray) and value.ndim == 2 and 1 in value.shape:
            value = value.reshape(-1)  # a row or a column of a matrix
        wanted = f"a list of numbers ({self.labels[0]})"
        if isinstance(value, np.ndarray) and value.ndim > 1:
            raise wrong_kind(value, wanted)
        items = as_items(value, wanted)
        return (np.array([in_place(k, item) for k, item in enumerate(items)], float),)

    def write(self, parts):
        return parts[0]


class vector(series):
    """Numbers in a flat row, to be added to others: a column is named, for it makes a table.

    many: what to ask of an answer that is a table
    """

    def __init__(self, label="the list", many="Is a sum missing, or is one of them a column?"):
        super().__init__(label)
        self.many = many

    def read(self, value):
        found = plain(value)
        if isinstance(found, np.ndarray) and found.ndim == 2 and len(found) > 1:
            m, n = found.shape
            if n == 1:
                raise WrongKind(
                    "column",
                    f"You gave a column, of shape ({m}, 1). A flat row of {m} numbers taken from "
                    f"it leaves a table of {m}·{m} differences. What makes it flat?",
                )
            given = f"You gave a table of shape ({m}, {n}); the exercise asks for a flat row."
            raise WrongKind("shape", f"{given} {self.many}")
        return super().read(value)


class table:
    """A table of numbers, read as its rows one after the other; `write` gives it back flat.

    What has several parts knows its columns, and may write it as a table.
    """

    def __init__(self, label="the table"):
        self.labels = (label,)

    def read(self, value):
        wanted = f"a table of numbers ({self.labels[0]})"
        found = plain(value)
        if isinstance(found, np.ndarray) and found.ndim != 2:
            raise wrong_kind(value, wanted)
        if isinstance(found, np.ndarray) and found.dtype.kind in "iuf":
            return (found.astype(float).ravel(),)
        lines = [as_items(row, wanted) for row in as_items(found, wanted)]
        if len({len(row) for row in lines}) > 1:
            raise WrongKind("shape", "Your rows are not all of one length. Which ones are shorter?")
        return (np.array([as_number(v, wanted) for row in lines for v in row], float),)

    def write(self, parts):
        return parts[0]


class rows:
    """Rows of numbers, as many as the answer likes: points, or one gradient for each example."""

    def __init__(self, *labels):
        self.labels = labels

    def read(self, value):
        wanted = f"rows of {len(self.labels)} numbers ({', '.join(self.labels)})"
        table = as_items(value, wanted)
        if table and all(isinstance(row, abstract.Real) for row in table):
            given = "a flat row of numbers"
            raise WrongKind("kind", f"You gave {given}; the exercise asks for {wanted}.")
        table = [as_items(row, wanted) for row in table]
        for row in table:
            if len(row) != len(self.labels):
                raise WrongKind(
                    "shape",
                    f"One of your rows has {len(row)} numbers. "
                    f"Each should have {len(self.labels)}: {', '.join(self.labels)}. "
                    f"There are {len(table)} rows: did rows and columns change places?",
                )
        columns = [[as_number(item, wanted) for item in row] for row in table]
        return tuple(np.array(columns, float).reshape(-1, len(self.labels)).T.copy())

    def write(self, parts):
        return list(map(list, zip(*parts, strict=True)))


class square(table):
    """A table with as many rows as columns; its one part has the numbers row by row."""

    def read(self, value):
        wanted = f"a table of numbers ({self.labels[0]})"
        found = [as_items(row, wanted) for row in as_items(plain(value), wanted)]
        for row in found:
            if len(row) != len(found):
                raise WrongKind(
                    "shape",
                    f"{self.labels[0]} has {len(found)} rows, and one of them has {len(row)} "
                    "numbers. How many rows and columns should it have?",
                )
        return super().read(found)

    def write(self, parts):
        return parts[0].reshape(round(parts[0].size ** 0.5), -1)


class several:
    """A tuple of fixed length: several(number("m"), number("b")), several(series("z"), …)."""

    def __init__(self, *kinds):
        self.kinds = kinds
        self.labels = tuple(label for kind in kinds for label in kind.labels)

    def read(self, value):
        wanted = f"{len(self.kinds)} values ({', '.join(self.labels)})"
        value = plain(value)
        if isinstance(value, np.ndarray) and all(isinstance(kind, number) for kind in self.kinds):
            if value.size == len(self.kinds) and max(value.shape, default=0) == value.size:
                value = value.reshape(-1)  # a row or a column is as good
        items = as_items(value, wanted)
        if type(value) is list or isinstance(value, np.ndarray) and value.ndim == 1:
            plainly = items and all(isinstance(item, abstract.Real) for item in items)
            if plainly and any(isinstance(kind, series) for kind in self.kinds):
                given = f"You gave one row of numbers, {show(np.array(items))}"
                asked = f"the exercise asks for {wanted}. Which of them is it"
                raise WrongKind("shape", f"{given}; {asked}, and where is the rest?")
        if len(items) != len(self.kinds):
            width = {np.size(item) if isinstance(item, SEQUENCES) else 0 for item in items}
            if width == {len(self.kinds)} and len(items) > 1:
                given = f"You gave {len(items)} rows of {len(self.kinds)} numbers"
                words = f"{given}; the exercise asks for {wanted}. What makes one row of them?"
                raise WrongKind("count", words)
            given = count(len(items), "value")
            away = len(items) - len(self.kinds)
            which = "Which one is" if abs(away) == 1 else "Which are"
            raise WrongKind(
                "count",
                f"You gave {given} where {wanted} are asked for. "
                f"{which} {'missing' if away < 0 else 'too many'}?",
            )
        parts = [kind.read(item) for kind, item in zip(self.kinds, items, strict=True)]
        return tuple(part for some in parts for part in some)

    def write(self, parts):
        return tuple(kind.write([part]) for kind, part in zip(self.kinds, parts, strict=True))


class words:
    """Choices made by their names, for a quiz: read as positions in a list of options."""

    def __init__(self, options, *labels):
        self.options, self.labels = options, labels

    def read(self, value):
        if isinstance(value, dict):  # in any order, if its keys are the labels
            named = set(value) == set(self.labels)
            value = [value[label] for label in self.labels] if named else list(value.values())
        named = f" ({', '.join(self.labels)})" if len(self.labels) < 6 else ""
        items = as_items(value, f"{len(self.labels)} choices{named}")
        if len(items) != len(self.labels):
            raise WrongKind(
                "count",
                f"There are {len(self.labels)} choices to make, and you made {len(items)}. "
                f"Which one is {'missing' if len(items) < len(self.labels) else 'too many'}?",
            )
        known = [option.casefold() for option in self.options]
        places = []
        for item in items:
            if item is None or item is ...:
                made = sum(item is not None and item is not ... for item in items)
                missing = f"{made} of {len(items)} are chosen. Which are missing?"
                raise WrongKind("blank", "" if item is ... else missing)
            text = f"{item:g}" if type(item) in (int, float) else item
            text = " ".join(text.split()).casefold() if isinstance(text, str) else None
            if text not in known:
                listed = ", ".join(f"“{option}”" for option in self.options)
                what = describe(item)
                told = f"{what[0].upper()}{what[1:]} is none of: {listed}. Which is it?"
                raise WrongKind("choice", told)
            places.append(np.array([float(known.index(text))]))
        return tuple(places)

    def write(self, parts):
        return [self.options[int(part[0])] for part in parts]


def as_number(value, wanted):
    """A float, from anything that is one real number."""
    if isinstance(value, (bool, np.bool_)):
        raise WrongKind(
            "yes or no",
            f"You gave {bool(value)}; the exercise asks for {wanted}. Which number is it?",
        )
    if isinstance(value, (abstract.Real, Decimal)):
        try:
            return float(value)
        except OverflowError:
            return float("inf") if value > 0 else float("-inf")
    if is_array(value):
        values = plain(value)
        if values.size == 1:
            if values.dtype.kind == "c" and values.imag == 0:  # np.linalg.eigvals gives such ones
                values = values.real
            item = values.reshape(-1)[0]
            if not is_array(item) or isinstance(item, np.generic):
                return as_number(item.item() if isinstance(item, np.generic) else item, wanted)
    raise wrong_kind(value, wanted)


def in_place(k, item):
    """A float, from the number in place k of a row; says it if something else stands there."""
    wanted = "a number in each place"
    if isinstance(item, (list, tuple)) or is_array(item) and np.size(item) != 1:
        told = f"In place {k} stands {describe(item)}; the exercise asks for {wanted}."
        raise WrongKind("shape", told)
    return as_number(item, wanted)


def as_items(value, wanted):
    """A list, from anything that holds values in an order."""
    if isinstance(value, (list, tuple)) and len(value) <= MANY:
        return list(itertools.islice(value, MANY))
    if is_array(value):
        values = plain(value)
        if values.ndim and values.size <= MANY:
            return list(values)
    elif isinstance(value, (Iterator, MappingView, array, memoryview, range, deque)):
        items = list(itertools.islice(value, MANY))
        if len(items) < MANY:
            return items
    raise wrong_kind(value, wanted)


def plain(value):
    """An ordinary array from any kind of array, NaN where a masked one hides a number."""
    if isinstance(value, np.ma.MaskedArray) and value.dtype.kind in "iuf":
        return np.ma.filled(value.astype(float), np.nan)
    return np.asarray(value) if is_array(value) else value


def is_array(value):
    return isinstance(value, (np.ndarray, np.generic)) or (
        hasattr(type(value), "__array__") and not isinstance(value, type)
    )


def wrong_kind(value, wanted):
    """The WrongKind that says what the value is and what was wanted."""
    if value is None:
        return WrongKind("None", f"There is None where the exercise asks for {wanted}.")
    if value is ...:
        return WrongKind("blank", "")
    if inspect.iscoroutine(value):
        value.close()
    name = {str: "text", complex: "complex", types.GeneratorType: "generator"}.get(type(value))
    name = name or ("shape" if isinstance(value, (np.ndarray, list, tuple)) else "kind")
    extra = ""
    if name == "generator" and value.gi_code.co_name != "<genexpr>":
        extra = " Is there a `yield` where a `return` should be?"
    if isinstance(value, np.ndarray) and value.ndim == 2 and value.shape[0] == value.shape[1] > 1:
        extra = " Did every x meet every y, or is a sum missing?"
    return WrongKind(name, f"You gave {describe(value)}; the exercise asks for {wanted}.{extra}")


def describe(value):
    """What a value is, in a few words; never calls code of the value's own."""
    if value is None or issubclass(type(value), (bool, np.bool_)):
        return str(value)
    if type(value) is str:
        return f"the text {value[:30]!r}"
    if issubclass(type(value), (int, float, np.number)):
        return show(value)
    if type(value) is np.ndarray:
        return f"an array of shape {value.shape}" if value.ndim else describe(value[()])
    if type(value) in (list, tuple):
        return f"a {type(value).__name__} of {len(value)}"
    if type(value) is types.FunctionType:
        return "a function"
    if type(value) is complex:
        return "a complex number"
    name = type.__dict__["__name__"].__get__(type(value))
    if name == "coroutine":
        return "a coroutine (take `async` away)"
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def apart(value, other):
    """A number with four digits, or as many as tell it from another one."""
    texts = ((f"{value:.{digits}g}", f"{other:.{digits}g}") for digits in (4, 6, 8, 10, 12, 15, 17))
    return next((text for text, taken in texts if text != taken), f"{value:.4g}")


def show(value):
    """Numbers as a learner would write them: 3.6, (1, -2), [3, 2.4, 1.92, …]."""
    if isinstance(value, (bool, str)) or value is None:
        return str(value)
    if isinstance(value, (int, np.integer)):
        return str(value) if abs(value) < 1_000_000 else f"{as_number(value, ''):.4g}"
    if isinstance(value, (float, np.floating)):
        return f"{value:.4g}"
    if callable(value):
        return (value.__doc__ or value.__name__).strip()
    if isinstance(value, list):
        value = np.array(value)
    if isinstance(value, np.ndarray):
        items = [show(item) for item in value[:6]] + ["…"] * (len(value) > 6)
        return f"[{', '.join(items)}]"
    if not isinstance(value, tuple):
        return str(value)
    if not all(isinstance(part, np.ndarray) for part in value):
        return f"({', '.join(map(show, value))})"
    if len(value) == 1:
        return show(value[0][0]) if value[0].size == 1 else show(value[0])
    if all(part.size == 1 for part in value):
        return f"({', '.join(show(part[0]) for part in value)})"
    return "(" + ", ".join(show(part[0]) if part.size == 1 else show(part) for part in value) + ")"
