"""Read columns of a learner's own data, and say in words what is wrong with them, all at once.

x, y, names = read("data/gpa_study_hours.csv")
x, y, names = read("survey.csv", x="hours", y="grade")     # of a file with more columns
x, y, names = read("survey.csv", x="hours", y="grade", drop_gaps=True)
x, y, names = read(frame, x="hours", y="grade")            # a data frame, or a dict of lists
x, y, names = read(hours, grades)                          # two lists or arrays
X, names = table("survey.csv", ["hours", "age", "grade"])  # as many columns as you like
"""

import numpy as np

from gdlesson.columns import (
    ENOUGH,
    any_number,
    clean,
    is_gap,
    number_of,
    numbers_of,
    opened,
    place_of,
    plainly,
    ways_of,
)
from gdlesson.text import count, listed
from gdlesson.validate import Box


def read(file, x=None, y=None, folder=".", drop_gaps=False):
    """Returns (x, y, (x_name, y_name)): two columns as float arrays, and their names.

    file: a CSV file's name, in `folder`, or a data frame; x, y: the columns' names, needed where
    there are more than two. Or two lists: read(hours, grades). drop_gaps: leave out rows in which
    one of the two is missing. A file's rows are counted as an editor does: the header is row 1.
    What cannot be read raises BadFile or BadTable, which says what to do.
    """
    found, wanted = opened(file, x, folder), [x, y]
    if not isinstance(x, (str, int, type(None))):  # two lists
        wanted = [None, None]
    places = [place_of(found, *named) for named in zip(wanted, "xy", (0, 1))]
    suggest(found, wanted)
    if None not in places and places[0] == places[1]:
        found.problems.append(
            f"x and y are the same column, {found.names[places[0]]}; name two columns"
        )
    said = [f', {axis}="{name}"' for axis, name in zip("xy", wanted) if name is not None]
    columns, names = picked(found, places, drop_gaps, f"read({found.call}{''.join(said)}")
    if np.all(columns[:, 0] == columns[0, 0]):
        found.problems.append(
            f"every {names[0]} is {columns[0, 0]:.15g}, so no slope can be told. "
            "Choose an x that varies, or change x and y."
        )
    found.check()
    Box(found.title, found.done).show()
    return columns[:, 0].copy(), columns[:, 1].copy(), names


def table(file, columns=None, folder=".", drop_gaps=True):
    """Returns (X, names): columns as a float array of shape (m, n), and their names.

    file: as for `read`. columns: their names; all unless told. Rows with a gap are left out, and it
    is said which. What cannot be read raises BadFile or BadTable.
    """
    found = opened(file, None, folder)
    wanted = [columns] if isinstance(columns, str) else columns
    wanted = found.names if wanted is None else list(wanted)
    if not wanted:
        found.problems.append(f"no column is named; its columns are: {found.all_names()}")
    places = [place_of(found, name, "the table", 0) for name in wanted]
    X, names = picked(found, places, drop_gaps, f"table({found.call}, {list(wanted)}")
    Box(found.title, found.done).show()
    return X, names


def suggest(found, wanted):
    """Notes as a problem that columns must be named, with two that hold numbers."""
    if None not in wanted or len(found.names) == 2:
        return
    numeric = []
    for place, name in enumerate(found.names):
        cells = [clean(cell) for cell in found.cells(place)[:ENOUGH]]
        cells = [cell for cell in cells if not is_gap(cell)]
        if 2 * sum(any_number(cell, found.mark) for cell in cells) > len(cells):
            numeric.append(name)
    kept = [name for name in wanted if name is not None]
    free = (name for name in numeric if name not in kept)
    x, y = (name if name is not None else next(free, None) for name in wanted)
    words = f"there are {len(found.names)} columns: {found.all_names()}. "
    if x is None or y is None:
        only = f"only {numeric[0]}" if numeric else "none"
        words += f"A line needs two that hold numbers; {only} does."
    else:
        words += f'Say which two to use, such as own_data.read({found.call}, x="{x}", y="{y}").'
    found.problems.append(words)


def picked(found, places, drop_gaps, call):
    """Returns (float array of shape (m, n), names) of the columns at these places, without gaps.

    call: how the learner asked for them, but for its end. Raises all problems there are.
    """
    places = [place for place in dict.fromkeys(places) if place is not None]
    names = tuple(str(found.names[place]) for place in places)
    if not places:
        found.check()
    fast = found.fast(places)
    if fast is not None:
        X, gaps = fast, np.zeros(fast.shape, bool)
    else:
        X, gaps = slowly(found, places, names)
    where = np.flatnonzero(gaps.any(axis=1))
    left = len(X) - len(where)
    share = f"{len(where)} of {count(len(X), 'row')}"
    if len(where) and drop_gaps:
        have = "as it has a gap" if len(where) == 1 else "as they have a gap"
        are = "is" if len(where) == 1 else "are"
        found.done.append(f"{share} {are} left out, {have}: {found.rows(where)}.")
        X = np.delete(X, where, axis=0)
    elif len(where):
        for missing, name in zip(gaps.T, names):
            if missing.any():
                found.problems.append(f"{name} is empty in {found.rows(np.flatnonzero(missing))}.")
        offer = f", or leave out {share}: own_data.{call}, drop_gaps=True)" if left > 1 else "."
        found.problems.append(f"Fill in what is empty{offer}")
    if left < 2 and (drop_gaps or not len(where)):
        without = " without a gap" if len(where) else " of data"
        found.problems.append(f"there is {count(left, 'row')}{without}; two or more are needed")
    found.check()
    return X, names


def slowly(found, places, names):
    """Returns (float array, NaN where no number is; bool array, True where nothing is) from texts.

    Notes which cells hold something else, and what was taken for a decimal comma.
    """
    columns = [found.cells(place) for place in places]
    read = [numbers_of(cells, ENOUGH) for cells in columns]
    strange = [
        [cell for k in rest if not is_gap(cell := clean(cells[k]))][:ENOUGH]
        for cells, (_, rest) in zip(columns, read)
    ]
    odd = [cell for cells in strange for cell in cells]
    way = max(
        ways_of(found.mark), key=lambda way: sum(number_of(cell, way) is not None for cell in odd)
    )
    X = np.empty((len(columns[0]), len(places)))
    gaps = np.zeros(X.shape, bool)
    for place, (cells, (values, rest), name) in enumerate(zip(columns, read, names)):
        if strange[place]:
            values, rest = numbers_of(plainly(cells, way))
        elif len(values) < len(cells):
            values, rest = numbers_of(cells)
        X[:, place] = values
        empty = [k for k in rest if is_gap(clean(cells[k]))]
        gaps[empty, place] = True
        wrong = sorted(set(rest) - set(empty))
        if wrong:
            shown = listed([f"{found.rows([k])} {cells[k][:20].strip()!r}" for k in wrong], most=3)
            words = "should hold numbers only, but there is in"
            if 2 * len(wrong) > len(cells) - len(empty):
                words = "holds words where numbers are needed:"
            found.problems.append(f"{name} {words} {shown}.")
        read_as = next((c for c in strange[place] if number_of(c, way) is not None), None)
        if read_as is not None:
            found.done.append(f"{name}: {read_as} is read as {number_of(read_as, way):.15g}.")
    return X, gaps
