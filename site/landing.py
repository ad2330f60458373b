"""The first page: what the course is, a picture that moves, the map of lessons, the doors.

The map and the doors are README's own tables, so that each stands once.
"""

import os
import re
from html import escape

from lesson import text_cell
from markdown_it import MarkdownIt

from gdlesson.lessons.theta_squared import explorers


def table(markdown: str, heading: str) -> list[list[str]]:
    """The rows of the first table below a heading; the first row holds the columns' names."""
    below = re.split(rf"^#+ {re.escape(heading)}$", markdown, maxsplit=1, flags=re.MULTILINE)[1]
    found = re.search(r"(?:^\|.*\|\n)+", below, re.MULTILINE)
    assert found, f"README has no table below {heading}"
    rows = [
        [cell.strip() for cell in line.strip("| ").split("|")] for line in found[0].splitlines()
    ]
    width = len(rows[1])  # the line of dashes: an empty name of the first column was stripped
    rows[0] = [""] * (width - len(rows[0])) + rows[0]
    return [rows[0], *rows[2:]]


def as_html(rows: list[list[str]], name: str) -> str:
    """A table as HTML; on a narrow page each row becomes a card with the columns' names."""
    inline = MarkdownIt().renderInline
    head, *body = rows
    look = "cards numbered" if not head[0] else "cards"
    shown = "".join(f'<th scope="col">{inline(cell)}</th>' for cell in head)
    lines = "".join(
        "<tr>"
        + "".join(
            f'<td data-label="{escape(label)}">{inline(cell)}</td>'
            for label, cell in zip(head, row)
        )
        + "</tr>"
        for row in body
    )
    return (
        f'<table class="{look}" aria-label="{escape(name)}"><thead><tr>{shown}</tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )


def opening_explorer() -> dict:
    """A code cell that shows lesson 1's first explorer, as far on its way as a path needs to be."""
    os.environ.setdefault("GDLESSON_EXPLORER_STATES", "1200")  # as many as stored lessons hold
    explorer = explorers.theta_squared(alpha=0.2, steps=10)
    data = {"text/html": explorer._repr_html_(), "text/plain": repr(explorer)}
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {"tags": ["remove-input", "landing"]},
        "outputs": [{"output_type": "display_data", "metadata": {}, "data": data}],
        "source": "explorers.theta_squared(alpha=0.2, steps=10)",
    }


def landing(template: str, parts: dict[str, str], explorer: dict) -> dict:
    """The landing page as a notebook: `template` with {parts} filled in, {explorer} as a cell."""
    for name, text in parts.items():
        template = template.replace(f"{{{name}}}", text)
    before, after = template.split("{explorer}")
    cells = [text_cell(before), explorer, text_cell(after)]
    cells = [{**cell, "id": f"c{k}"} for k, cell in enumerate(cells)]
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def tree(caption: str, pages: list[str]) -> str:
    """A hidden table of contents of pages (names without ending), or nothing."""
    if not pages:
        return ""
    return "\n".join(["```{toctree}", ":hidden:", f":caption: {caption}", "", *pages, "```"])


def for_teachers(pages: dict[str, str], source: str) -> str:
    """Where teachers go on, as Markdown. pages: {name without ending: its text}."""
    titles = {name: text.partition("\n")[0].removeprefix("# ") for name, text in pages.items()}
    links = [f"- [{title}]({name}.md)" for name, title in titles.items()]
    return "\n".join(["## For teachers", "", *links, f"- [The course's files]({source})"])
