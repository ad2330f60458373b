"""Read columns of a CSV file, and say in words what is wrong with it.

x, y, names = read("data/gpa_study_hours.csv")
x, y, names = read("survey.csv", x="hours", y="grade")     # of a file with more columns
X, names = table("survey.csv", ["hours", "age", "grade"])  # as many as you like
"""

import csv
import math
from pathlib import Path

import numpy as np

from gdlesson.text import count, listed
from gdlesson.validate import BadFile, BadValue


def read(file, x=None, y=None, folder="."):
    """Returns (x, y, (x_name, y_name)): two columns of a CSV file as float arrays, and their names.

    file: its name, in `folder`. x, y: the columns' names, needed where there are more than two.
    Columns are separated by comma, semicolon or tab. Rows are counted as an editor does: the header
    is row 1. What cannot be read raises BadFile or BadValue, which says what to do.
    """
    rows = rows_of(text_of(Path(folder), file), file)
    header, rows = header_of(rows, file)
    places = [place_of(x, 0, "x", header, file), place_of(y, 1, "y", header, file)]
    if places[0] == places[1]:
        raise BadValue(f"x and y are the same column, {header[places[0]]}; name two columns")
    for line, row in rows:
        if len(row) > len(header):
            raise BadValue(
                f"{file}: row {line} has {len(row)} cells, the header has {len(header)}. "
                "Is there a comma too many, or a decimal comma?"
            )
    columns = [numbers_of(rows, place, header[place], file) for place in places]
    names = tuple(header[place] for place in places)
    if len(rows) < 2:
        raise BadValue(f"{file} has {count(len(rows), 'row')} of data; a line needs two or more")
    if np.all(columns[0] == columns[0][0]):
        raise BadValue(
            f"{file}: every {names[0]} is {columns[0][0]:g}, so no slope can be told. "
            "Choose an x that varies, or change x and y."
        )
    return columns[0], columns[1], names


def table(file, columns=None, folder="."):
    """Returns (X, names): columns of a CSV file as a float array of shape (m, n), and their names.

    columns: their names; all of the file's unless told. Rows with a gap are left out, and a printed
    sentence says which. What cannot be read raises BadFile or BadValue, as with `read`.
    """
    header, rows = header_of(rows_of(text_of(Path(folder), file), file), file)
    if isinstance(columns, str):
        columns = [columns]
    names = tuple(header if columns is None else columns)
    places = [place_of(name, 0, "the table", header, file) for name in names]
    if not places:
        raise BadValue(f"{file}: no column is named; its columns are: {', '.join(header)}")
    whole = [row for row in rows if not any(is_gap(row[1], place) for place in places)]
    if len(whole) < len(rows):
        gaps = [line for line, row in rows if any(is_gap(row, place) for place in places)]
        have = f"row {gaps[0]} has" if len(gaps) == 1 else f"rows {listed(gaps)} have"
        are = "is" if len(gaps) == 1 else "are"
        print(f"{len(gaps)} of {count(len(rows), 'row')} of {file} {are} left out: {have} a gap.")
    if len(whole) < 2:
        raise BadValue(f"{file} has {count(len(whole), 'row')} without a gap; two are needed")
    found = [numbers_of(whole, place, name, file) for place, name in zip(places, names)]
    return np.column_stack(found), names


def text_of(folder, file):
    """Returns the text of a file; or says which CSV files there are."""
    path = folder / file
    if not path.is_file():
        found = sorted([*folder.glob("*.csv"), *folder.glob("*/*.csv")])
        listed = ", ".join(p.relative_to(folder).as_posix() for p in found[:10])
        there = f"The CSV files here are: {listed}." if found else "There is no CSV file here."
        raise BadFile(f"There is no file {str(file)!r} here. {there}")
    raw = path.read_bytes()
    if raw[:2] == b"PK" or raw[:4] == b"\xd0\xcf\x11\xe0":
        raise BadValue(f"{file} is a workbook, not a CSV file. Save it as CSV first.")
    for encoding in ("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            pass
    return raw.decode("latin-1")


def rows_of(text, file):
    """Returns [(row number, cells), …] without empty rows; the first tells the columns."""
    lines = text.splitlines()
    first = next((line for line in lines if line.strip()), None)
    if first is None:
        raise BadValue(f"{file} is empty; it should hold a header and two columns of numbers")
    mark = max(";\t,", key=first.count)
    reader = csv.reader(lines, delimiter=mark)
    rows = []
    for row in reader:
        cells = [cell.strip() for cell in row]
        if mark == ";":  # then a comma is a decimal point
            cells = [c.replace(",", ".") if number_of(c) is None else c for c in cells]
        while cells and not cells[-1] and len(cells) > (len(rows[0][1]) if rows else 0):
            cells.pop()  # a mark at the end of the row
        if any(cells):
            rows.append((reader.line_num, cells))
    return rows


def header_of(rows, file):
    """Returns (names, the rows below them); a file that begins with numbers has columns 1, 2, …"""
    names = rows[0][1]
    if len(names) < 2:
        raise BadValue(
            f"{file} has one column, {names[0]!r}; a fit needs two, x and y. "
            "Are they separated by a comma, a semicolon or a tab?"
        )
    if all(number_of(name) is not None for name in names):
        return [f"column {i + 1}" for i in range(len(names))], rows
    if len(rows) == 1:
        raise BadValue(f"{file} has a header and no rows below it")
    return names, rows[1:]


def place_of(name, place, what, header, file):
    """Returns where a column stands, by its name or, in a file of two, by its place."""
    listed = ", ".join(header)
    if name is None and len(header) == 2:
        return place
    if name is None:
        raise BadValue(
            f"{file} has {len(header)} columns: {listed}. Say which two to use: "
            f'read("{file}", x="{header[0]}", y="{header[1]}")'
        )
    if name not in header:
        raise BadValue(f"{file} has no column {name!r} for {what}; its columns are: {listed}")
    return header.index(name)


def numbers_of(rows, place, name, file):
    """Returns a column as a float array; or says which rows are empty, and which hold no number."""
    cells = [(line, row[place] if place < len(row) else "") for line, row in rows]
    empty = [line for line, row in rows if is_gap(row, place)]
    if empty:
        where, mend = "row", "Fill it in, or take that row out."
        if len(empty) > 1:
            where, mend = "rows", "Fill them in, or take those rows out."
        raise BadValue(f"{file}: {name} is empty in {where} {listed(empty)}. {mend}")
    texts = [(line, cell) for line, cell in cells if number_of(cell) is None]
    if texts:
        shown = listed([f"row {line} {cell[:20]!r}" for line, cell in texts], most=3)
        raise BadValue(f"{file}: {name} should hold numbers only, but there is in {shown}.")
    return np.array([number_of(cell) for _, cell in cells])


def is_gap(row, place):
    """Returns whether a row has nothing in a column, or a word for nothing."""
    cell = row[place] if place < len(row) else ""
    return cell.casefold() in ("", "na", "n/a", "nan", "null")


def number_of(cell):
    """Returns the finite number that a cell holds, or None."""
    try:
        value = float(cell)
    except ValueError:
        return None
    return value if math.isfinite(value) and "_" not in cell else None
