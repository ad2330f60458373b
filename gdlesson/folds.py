"""What of a lesson answers a prediction: it is folded, in learners' copies and in the book.

Which that is follows from the lesson's own words:

- a bold **Predict** asks, and so does `check.predict`;
- what comes after its paragraph is the answer: text, code with what it printed, pictures;
- the answer ends at the next heading, explorer or exercise, and at the next paragraph with a bold
  **Predict**, **Do** or **Try**. What such a paragraph begins with leads to its question, and stays
  in sight: an answer has a paragraph of its own.

Explorers, exercises and questions always stay in sight. A question that an exercise or an explorer
stands below is not answered yet: what comes after those is. All functions take the JSON data of a
notebook's cells and change nothing that they are given.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

EXPLORER = "gdlesson-explorer"  # the class of an explorer's own HTML
MARK = re.compile(r"(?=\*\*(?:Predict|Do|Try)\b)")
TASK = re.compile(r"^@?check(\.(ask|lines|options))?\(", re.MULTILINE)
OPEN = (
    '<details style="margin-bottom: 1em">'
    "<summary><b>Run the cell above, then read on here</b></summary>"
)
CLOSE = "</details>"

Cell = dict[str, Any]


class Piece(NamedTuple):
    """A paragraph of text, cut before each bold mark but the first, or a code cell.

    role: "heading", "asks", "does", "says" of text; "explorer", "task", "prediction", "plain" of
    code. what: the text, or the cell. glue: what stands between this text and the one before it.
    cell: the number of its cell, counted from 0. answers: whether it answers a prediction.
    """

    role: str
    what: str | Cell
    glue: str
    cell: int
    answers: bool = False


def joined(text: str | list[str]) -> str:
    """The text of a notebook's field, which may be stored as a list of lines."""
    return text if isinstance(text, str) else "".join(text)


def outputs_as(cell: Cell, kind: str) -> str:
    """All that a cell's outputs say as one mime type."""
    return "\n".join(joined(out.get("data", {}).get(kind, "")) for out in cell.get("outputs", []))


def kind_of(cell: Cell) -> str:
    """What a code cell is to a reader: "explorer", "task", "prediction" or "plain"."""
    source = joined(cell["source"])
    if EXPLORER in outputs_as(cell, "text/html"):
        return "explorer"
    if TASK.search(source):
        return "task"
    return "prediction" if "check.predict(" in source else "plain"


def role_of(text: str) -> str:
    """What a piece of text does."""
    if text.startswith("#"):
        return "heading"
    marked = MARK.search(text)
    if marked is None:
        return "says"
    return "asks" if text.startswith("**Predict", marked.start()) else "does"


def paragraphs(source: str) -> list[str]:
    """The paragraphs of Markdown; a fenced block and a displayed formula stay whole."""
    found: list[str] = []
    whole = ""
    for part in re.split(r"\n{2,}", source.strip()):
        whole = f"{whole}\n\n{part}" if whole else part
        if whole.count("```") % 2 == 0 and whole.count("$$") % 2 == 0:
            found.append(whole)
            whole = ""
    return found + [whole] * bool(whole)


def cut(cells: list[Cell]) -> Iterator[Piece]:
    """The pieces of a lesson, in order; none is said to answer anything yet."""
    for number, cell in enumerate(cells):
        if cell["cell_type"] != "markdown":
            yield Piece(kind_of(cell), cell, "", number)
            continue
        for paragraph in paragraphs(joined(cell["source"])):
            lead, *rest = MARK.split(paragraph)
            texts = [lead + rest[0], *rest[1:]] if rest else [lead]
            for k, text in enumerate(texts):
                yield Piece(role_of(text), text, "" if k else "\n\n", number)


def pieces(cells: list[Cell]) -> Iterator[Piece]:
    """The pieces of a lesson, in order, and which of them answer a prediction."""
    asked = answering = False  # is there a question; has its answer begun, and not ended
    for piece in cut(cells):
        if piece.role in ("says", "plain"):
            answering = asked
        else:
            asked = piece.role in ("asks", "prediction") or (
                asked and not answering and piece.role != "heading"
            )
            answering = False
        yield piece._replace(answers=answering)


def texts_folded(cells: list[Cell]) -> list[Cell]:
    """The cells with the text that answers a prediction between OPEN and CLOSE, each in its cell.

    Code stays as it is: it cannot be folded together with text, and it has not run.
    """
    made = [dict(cell) for cell in cells]
    texts = [piece for piece in pieces(cells) if isinstance(piece.what, str)]
    for number, of_cell in groupby(texts, lambda piece: piece.cell):
        source = ""
        for answers, some in groupby(of_cell, lambda piece: piece.answers):
            text = "".join(f"{piece.glue}{piece.what}" for piece in some).strip()
            source += f"\n\n{OPEN}\n\n{text}\n\n{CLOSE}" if answers else f"\n\n{text}"
        if OPEN in source:
            made[number]["source"] = source.strip()
    return made
