"""A CSV file, a data frame or two lists, as columns of cells: names, and what stands below them.

found = opened("survey.csv")
found.names, found.cells(0)      # texts, as they stand in the file

And how a cell is read as a number, however people write numbers.
"""

import csv
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import methodcaller
from pathlib import Path

import numpy as np

from gdlesson.text import listed
from gdlesson.validate import BadFile, BadTable

GAPS = {"", "na", "n/a", "#n/a", "nan", "nat", "<na>", "null", "none", "-", "–", "?"}
# How numbers are written: what stands between thousands, and the decimal mark.
PLAIN, COMMA, ENGLISH = ("", "."), ("", ","), (",", ".")
OTHERS = [(".", ","), (" ", "."), (" ", ","), ("'", "."), ("'", ",")]
GROUPS = {
    mark: re.compile(rf"[+-]?[1-9]\d?\d?({re.escape(mark)}\d\d\d)+").fullmatch for mark in ",. '"
}
TYPED = str.maketrans("\u00a0\u202f\u2009’−", "   '-")  # signs that look like those above
END = "\x1f"  # between cells, where many are looked at together
ENOUGH = 1000  # cells that are looked at to tell how numbers are written


@dataclass
class Found:
    """Columns as they stand in a file or a frame, before they are read as numbers.

    title: what it is called in a sentence; call: how the learner names it in code. lines() are the
    rows' numbers, cells(place) is what stands in a column, and fast(places) an array of shape
    (m, n), or None where something is not plainly a number. done: what is worth telling.
    """

    title: str
    call: str
    names: list
    lines: Callable[[], Sequence[int]]
    cells: Callable
    fast: Callable
    mark: str = ","
    done: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def rows(self, numbers):
        """The numbers of rows in words: "row 3", "rows 3 and 5"."""
        all_lines = self.lines()
        lines = [all_lines[k] for k in numbers]
        from_0 = " (counted from 0)" if all_lines[0] == 0 else ""
        return f"{'row' if len(lines) == 1 else 'rows'} {listed(lines)}{from_0}"

    def all_names(self):
        """The columns' names in words."""
        return ", ".join(map(str, self.names[:30])) + (", …" if len(self.names) > 30 else "")

    def check(self):
        """Raises all problems that were found up to now."""
        if self.problems:
            raise BadTable(self.title, self.problems)


def opened(file, other=None, folder="."):
    """Returns what was Found in a file, in a frame, or in two lists, the second being `other`."""
    if isinstance(file, (str, os.PathLike)):
        return of_file(os.fspath(file), Path(folder))
    if not (hasattr(file, "columns") or isinstance(file, dict)):
        values = np.asarray(file)
        if values.ndim == 2:
            return of_frame({f"column {k + 1}": values[:, k] for k in range(values.shape[1])})
        if other is None or isinstance(other, str):
            raise BadTable("the data", ["one list was given; a line needs two: read(x, y)"])
        names = [str(getattr(s, "name", None) or n) for s, n in ((file, "x"), (other, "y"))]
        if names[0] == names[1]:
            names = ["x", "y"]
        return of_frame(dict(zip(names, (file, other))), "x, y")
    return of_frame(file)


def of_frame(frame, call="data"):
    """Returns what was Found in a data frame, or in a dict of lists; rows are counted from 0."""
    names = list(getattr(frame, "columns", frame))
    columns = [np.asarray(frame[name]) for name in names]
    if any(column.ndim != 1 for column in columns):
        raise BadTable("the data", ["each column is a flat list of numbers, such as [1, 2, 3]"])
    lengths = {len(column) for column in columns}
    if not any(lengths):
        raise BadTable("the data", ["there is nothing in it"])
    if len(lengths) != 1:
        sizes = listed([f"{name} has {len(c)} values" for name, c in zip(names, columns)])
        raise BadTable("the data", [f"{sizes}; each row needs all of them"])

    def fast(places):
        chosen = [columns[place] for place in places]
        if any(column.dtype.kind not in "iufb" for column in chosen):
            return None
        X = np.column_stack(chosen).astype(float)
        return X if np.isfinite(X).all() else None

    rows = range(lengths.pop())
    return Found(
        "the data", call, names, lambda: rows, lambda k: list(map(str, columns[k].tolist())), fast
    )


def of_file(file, folder):
    """Returns what was Found in a CSV file, its columns apart by comma, semicolon, tab or |."""
    lines, done = text_of(file, folder)
    while lines and not lines[-1].strip():
        lines.pop()
    start = next((k for k, line in enumerate(lines) if line.strip()), 0)
    told = re.match(r'"?sep=(.)', lines[start], re.I) if lines else None
    if told:
        done.append(f"Row {start + 1} says that columns are separated by {told[1]!r}.")
        start += 1
    if not lines[start:]:
        raise BadTable(file, ["it is empty; it should hold a header and two columns of numbers"])
    mark = told[1] if told else mark_of(lines[start : start + 50])
    reader = csv.reader(lines[start:], delimiter=mark)
    names = [clean(name) for name in next(reader)]
    while len(names) > 1 and not names[-1]:
        names.pop()  # a mark at the end of the row
    if len(names) < 2:
        raise BadTable(
            file,
            [
                f"there is one column, {names[0]!r}; a fit needs two, x and y. "
                "Are they separated by a comma, a semicolon or a tab?"
            ],
        )
    if all(any_number(name, mark) for name in names):
        names = [""] * len(names)
        done.append(f"Row {start + 1} holds numbers, so the columns have no names but their place.")
    else:
        start += reader.line_num
    for k, name in enumerate(names):
        taken = not name or name in names[:k]
        names[k] = f"{name} ({k + 1})" if name and taken else name or f"column {k + 1}"
    numbers, cells, fast, problems = below(lines, start, mark, len(names), file)
    return Found(file, f'"{file}"', names, numbers, cells, fast, mark, done, problems)


def below(lines, start, mark, width, file):
    """Returns (row numbers, cells, fast, problems) of the lines from `start`, for Found."""
    data = lines[start:]
    while data and not data[-1].strip(mark + " "):
        data.pop()  # Excel's rows of nothing
    if not data:
        raise BadTable(file, ["there is a header and no rows below it"])
    regular = set(map(methodcaller("count", mark), data)) == {width - 1}

    def fast(places):
        try:
            X = np.loadtxt(
                data, delimiter=mark, usecols=places, comments=None, quotechar='"', ndmin=2
            )
        except ValueError:
            return None
        return X if len(X) == len(data) and np.isfinite(X).all() else None

    if regular and not any(map(methodcaller("count", '"'), data)):
        numbers = range(start + 1, start + 1 + len(data))
        return lambda: numbers, lambda place: [line.split(mark)[place] for line in data], fast, []

    rows = cache(lambda: in_quotes(data, start, mark, width, file))  # where it is needed
    return (
        lambda: rows()[0],
        lambda place: rows()[1][place::width],
        fast if regular else lambda places: None,
        [] if regular else rows()[2],
    )


def in_quotes(data, start, mark, width, file):
    """Returns (row numbers, all cells, row by row, problems) where cells may stand in quotes."""
    numbers, cells, long = [], [], []
    reader = csv.reader(data, delimiter=mark)
    try:
        for row in reader:
            if not row or not row[0].strip() and not "".join(row).strip():
                continue
            if len(row) != width:
                if any(map(str.strip, row[width:])):
                    long.append((start + reader.line_num, len(row)))
                row = (row + [""] * width)[:width]
            numbers.append(start + reader.line_num)
            cells += row
    except csv.Error:
        where = f"row {start + reader.line_num}"
        raise BadTable(
            file, [f"a quotation mark is opened before {where} and not closed"]
        ) from None
    if not long:
        return numbers, cells, []
    which = f"{'row' if len(long) == 1 else 'rows'} {listed([n for n, _ in long])}"
    problem = (
        f"{which} {'has' if len(long) == 1 else 'have'} more cells than the header: "
        f"{long[0][1]}, not {width}. Is there a comma too many, or a decimal comma?"
    )
    return numbers, cells, [problem]


def text_of(file, folder):
    """Returns (a file's lines, what is worth telling); or says which CSV files there are."""
    path = folder / file
    if not path.is_file():
        found = sorted([*folder.glob("*.csv"), *folder.glob("*/*.csv")])
        # A line for each: a name that a narrow page breaks cannot be copied.
        names = "".join(f"\n  {p.relative_to(folder).as_posix()}" for p in found[:10])
        there = f"The CSV files here are:{names}" if found else "There is no CSV file here."
        raise BadFile(f"There is no file {file!r} here. {there}")
    raw = path.read_bytes()
    if raw[:2] == b"PK" or raw[:4] == b"\xd0\xcf\x11\xe0":
        raise BadTable(file, ["it is a workbook, not a CSV file. Save it as CSV first."])
    encoding = "utf-8-sig"
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    elif b"\0" in raw[:1000]:
        encoding = "utf-16-be" if raw[0] == 0 else "utf-16-le"
    try:
        return raw.decode(encoding).splitlines(), []
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    return text.splitlines(), ["It is not UTF-8; its letters were read as Western European ones."]


def mark_of(lines):
    """Returns what separates the columns: the first of these marks in the header and most lines."""
    bare = [re.sub('"[^"]*"', "", line) for line in lines if line.strip()]
    for mark in "\t;,|":
        if mark in bare[0] and 2 * sum(mark in line for line in bare) > len(bare):
            return mark
    return max(",;\t|", key=bare[0].count)


def place_of(found, name, what, place):
    """Returns where a column stands: by its name or, of two, by its place; or notes a problem."""
    if name is None:
        return place if len(found.names) == 2 else None
    if name not in found.names:
        found.problems.append(
            f"there is no column {name!r} for {what}; its columns are: {found.all_names()}"
        )
        return None
    return found.names.index(name)


def ways_of(mark):
    """Returns the ways to write a number, the likeliest first: beside ; 1,234 is a small one."""
    return [PLAIN, COMMA, ENGLISH, *OTHERS] if mark == ";" else [PLAIN, ENGLISH, COMMA, *OTHERS]


def clean(cell):
    """Returns a cell without spaces around it, and with the signs that one types."""
    return cell.translate(TYPED).strip()


def plain(cell, way):
    """Returns the text of a number as Python writes it, where it is written in that way, or ""."""
    thousands, decimal = way
    if thousands and thousands in cell:
        whole, point, rest = cell.partition(decimal)
        if not GROUPS[thousands](whole):
            return ""
        cell = whole.replace(thousands, "") + point + rest
    if decimal == ",":
        return "" if "." in cell else cell.replace(",", ".")
    return cell


def plainly(cells, way):
    """Returns the cells as Python writes numbers, "" where one is not written in that way."""
    thousands, decimal = way
    text = END.join(cells)
    if text.count(END) != len(cells) - 1:
        return [plain(clean(cell), way) for cell in cells]
    text = text if text.isascii() else text.translate(TYPED)
    if thousands and thousands in text or decimal == "," and "." in text:
        return [plain(cell.strip(), way) for cell in text.split(END)]
    return (text.replace(",", ".") if decimal == "," else text).split(END)


def numbers_of(cells, enough=None):
    """Returns (the number in each text, NaN where there is none, where there is none).

    enough: after so many that hold something else, and no gap, the others are not looked at.
    """
    values, rest, odd = [], [], 0
    for start in range(0, len(cells), ENOUGH):
        block = cells[start : start + ENOUGH]
        try:
            values.extend(map(float, block))  # nearly always
            continue
        except ValueError:
            del values[start:]
        for k, cell in enumerate(block, start):
            try:
                values.append(float(cell))
            except ValueError:
                values.append(np.nan)
                rest.append(k)
                odd += enough is not None and not is_gap(clean(cell))
        if enough is not None and odd >= enough:
            break
    found = np.array(values)
    more = np.flatnonzero(~np.isfinite(found)).tolist()  # "inf" and "nan" as well
    if "_" in "".join(cells):  # 1_000 is a number to Python only
        more += [k for k, cell in enumerate(cells[: len(found)]) if "_" in cell]
    found[more] = np.nan
    return found, sorted({*rest, *more})


def number_of(cell, way=PLAIN):
    """Returns the number that a text holds, written in that way, or None."""
    values, rest = numbers_of([plain(cell, way)])
    return None if rest else float(values[0])


def any_number(cell, mark):
    """Returns whether a text is a number, in whichever way it is written."""
    return any(number_of(cell, way) is not None for way in ways_of(mark))


def is_gap(cell):
    """Returns whether a cell holds nothing, or a word for nothing."""
    return cell.casefold() in GAPS
