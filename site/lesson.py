"""A stored lesson as a page of the book: answers folded, doors under its title.

All functions take and return the JSON data of notebooks and change nothing that they are given.
What answers a prediction is folded; gdlesson/folds.py says which that is.
"""

import posixpath
import re
from html import escape
from urllib.parse import quote, urlsplit

from gdlesson.checker.cell import EXERCISE
from gdlesson.folds import CLOSE, joined, kind_of, paragraphs, pieces

OPEN = '<details class="answer"><summary>Guess first, then open</summary>'


def text_cell(source: str) -> dict:
    """A Markdown cell."""
    return {"cell_type": "markdown", "metadata": {}, "source": source}


# What a cell is


def exercise_of(cell: dict) -> str | None:
    """The number of what a code cell asks to answer, such as "1.2" or "2.r1", or None."""
    found = EXERCISE.search(joined(cell["source"]))
    return found[2] if found else None


# Folding


def folded(cells: list[dict]) -> list[dict]:
    """The cells with what answers a prediction between OPEN and CLOSE."""
    made: list[dict] = []
    text = ""
    answering = False

    def write() -> None:
        nonlocal text
        if text.strip():
            made.append(text_cell(text.strip()))
        text = ""

    def turn(on: bool) -> None:
        nonlocal answering
        if on != answering:
            write()
            made.append(text_cell(OPEN if on else CLOSE))
            answering = on

    for piece in pieces(cells):
        turn(piece.answers)
        if isinstance(piece.what, str):
            text += piece.glue + piece.what
        else:
            write()
            made.append(piece.what)
    turn(False)
    write()
    return made


# Doors


def of_repository(source: str) -> str:
    """The owner and the name of a repository, "owner/name", from its address."""
    return urlsplit(source).path.strip("/").removesuffix(".git")


def binder(source: str, name: str) -> str:
    """The address that opens the learner's copy of a lesson (a file name) on Binder.

    source: the repository's address. Hosts other than GitHub go by their whole address.
    """
    where = f"gh/{of_repository(source)}"
    if urlsplit(source).netloc != "github.com":
        where = f"git/{quote(source, safe='')}"
    return f"https://mybinder.org/v2/{where}/HEAD?urlpath=lab/tree/work/{name}"


def doors(source: str, name: str) -> str:
    """HTML: where else a lesson (a file name) can be opened."""
    links = (
        (f"live/notebooks/index.html?path={name}", "Work on it in this browser", ""),
        (binder(source, name), "on Binder", ""),
        (f"files/{name}", "as a file", " download"),
    )
    return (
        '<nav class="doors" aria-label="This lesson elsewhere">'
        + "".join(f'<a href="{escape(to)}"{more}>{says}</a>' for to, says, more in links)
        + "</nav>"
    )


# The page


def page(notebook: dict, name: str, source: str, below=None) -> dict:
    """The notebook from which the book's page of a lesson is made.

    name: its file name. source: the repository's address. below(exercise, cell, notebook) returns
    HTML to stand under a code cell, or ""; exercise is its number, or None.
    """
    cells = []
    for cell in folded(notebook["cells"]):
        if cell["cell_type"] == "markdown":
            cells.append(cell)
        else:
            exercise = exercise_of(cell)
            tags = [kind_of(cell)] + ["exercise"] * bool(exercise)
            cells.append({**cell, "metadata": {**cell["metadata"], "tags": tags}})
            if below and (html := below(exercise, cell, notebook)):
                cells.append(text_cell(html))
    title, *rest = paragraphs(cells[0]["source"])
    first = text_cell("\n\n".join([title, doors(source, name), *rest]))
    cells = [{**cell, "id": f"c{k}"} for k, cell in enumerate([first, *cells[1:]])]
    return {**notebook, "cells": cells}


def relinked(text: str, source: str, pages: dict[str, str], folder: str = "") -> str:
    """Markdown of the repository with links that hold in the book.

    pages: {path of a file in the repository: its page}; other files are looked up in the
    repository, at the address `source`. folder: where in the repository the text stands.
    """

    def link(found: re.Match) -> str:
        path, hash_, anchor = found[1].partition("#")
        if not path or ":" in path:
            return found[0]
        path = posixpath.normpath(posixpath.join(folder, path))
        return f"]({pages.get(path) or f'{source}/blob/HEAD/{path}'}{hash_}{anchor})"

    return re.sub(r"\]\(([^)\s]+)\)", link, text)
