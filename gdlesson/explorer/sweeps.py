"""Tables of states: which places a page without a kernel is given, and how states are packed.

A place is a tuple: of each control, the number of its value among all its values.
An entry is what an explorer is at a place: (words, numbers of the tasks that are fulfilled there,
for each moving artist its marks), or None in place of the marks where there is no picture.
"""

import gzip
import itertools
import json

from gdlesson.explorer.html import dark_rule

BATCH = 32  # states from one weighing to the next


def spread(size, at):
    """Returns the numbers 0 … size − 1, at and the ends first, then halves, quarters, and so on.

    However soon it is cut off, what came before lies evenly.
    """
    found = dict.fromkeys([at, 0, size - 1])
    parts = 2
    while len(found) < size:
        found.update(dict.fromkeys(round(k * (size - 1) / parts) for k in range(parts + 1)))
        parts *= 2
    return list(found)


def worth_having(sizes, at):
    """Yields places for a page without a kernel, those that serve it best first.

    In turn: a little finer along each control, and a little finer a grid over all of them, so that
    after any number of places no control is dead. In the end it is every place.
    """
    orders = [spread(size, here) for size, here in zip(sizes, at)]
    most = max(sizes)
    for level in range(1, most + 1):
        for k, order in enumerate(orders):
            for value in order[: 4**level]:
                yield (*at[:k], value, *at[k + 1 :])
        yield from itertools.product(*(order[: level + 1] for order in orders))


def gather(sizes, at, entry, most, size):
    """Returns {place: entry(place)} of places worth having: at most so many, of so many bytes.

    Both are counted, and no clock is asked: the same explorer always has the same table. Of each
    control four values are there in any case, so that none is dead.
    """
    found = {}
    least = sum(min(values, 4) for values in sizes)
    for place in worth_having(sizes, at):
        if place in found:
            continue
        if len(found) >= max(most, least):
            break
        found[place] = entry(place)
        if len(found) % BATCH == 0 and len(packed(table(found))) > size:
            break
    return found


def table(entries):
    """Returns entries, {place: entry}, as one message of JSON: what is used twice stands once."""
    stamps, styles, pieces, states = {}, {}, {}, {}
    for place, (words, done, marks) in entries.items():
        numbers = None
        if marks is not None:
            numbers = [pieces.setdefault(piece, len(pieces)) for piece in marks]
        states[",".join(map(str, place))] = [words, done, numbers]
    short = []
    for piece in pieces:
        rows = []
        for mark in piece:
            row = [styles.setdefault((mark.css, bool(mark.clip)), len(styles))]
            if mark.path:
                row.append(mark.path)
            else:
                used = [(stamps.setdefault(s, len(stamps)), dx, dy) for s, dx, dy in mark.stamps]
                row += [mark.places, list(itertools.chain(*used))]
            rows.append(row)
        short.append(rows)
    return {
        "stamps": list(stamps),
        "styles": [list(style) for style in styles],
        "dark": dark_rule(" ".join(sorted({css for css, _ in styles}))),
        "pieces": short,
        "states": states,
    }


def packed(message):
    """Returns a message as gzipped JSON; the same message always gives the same bytes."""
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), compresslevel=6, mtime=0)
