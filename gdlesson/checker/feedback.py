"""What the checker says, and how it comes onto the screen: as HTML in a notebook, else as text."""

import html
import sys
from dataclasses import dataclass

COLOURS = {"right": "#009E73", "not attempted": "#888888", "unchanged": "#888888"}
MARKS = {"right": "✓", "not attempted": "○", "unchanged": "○"}
TITLES = {
    "crashed": "stopped with an error",
    "endless": "does not end",
    "unchanged": "as it was given",
}


@dataclass(frozen=True)
class Feedback:
    """What the checker says of an answer.

    verdict: "right", "wrong", "crashed", "endless", "unchanged" or "not attempted"
    mistake: the name of the known mistake, a tuple of names, or None
    message: the words for the learner; printed: what the answer printed
    hints: what a notebook shows folded, one inside the other; as text they are asked for by name
    """

    verdict: str
    mistake: str | tuple | None
    message: str
    exercise: str = ""
    footer: str = ""
    printed: str = ""
    hints: tuple = ()

    def __str__(self):
        printed = f"\nYour code printed:\n{self.printed}" if self.printed else ""
        asked = f'A hint: check.hint("{self.exercise}").' if self.hints else ""
        footer = " ".join(part for part in (self.footer, asked) if part)
        footer = f"\n{footer}" if footer else ""
        return f"{self._title()}\n{self.message}{footer}{printed}"

    __repr__ = __str__

    def _title(self):
        mark = MARKS.get(self.verdict, "✗")
        return f"{mark} Exercise {self.exercise}: {TITLES.get(self.verdict, self.verdict)}"

    def _folded(self, number):
        """The hints from that one on: each unfolds to its words and to the next one, folded."""
        if number == len(self.hints):
            return html.escape(f'The answer: check.solution("{self.exercise}")')
        title = "Another hint" if number else f'A hint (or check.hint("{self.exercise}"))'
        return (
            f'<details style="margin-top:4px"><summary>{html.escape(title)}</summary>'
            f"{html.escape(self.hints[number])}<br>{self._folded(number + 1)}</details>"
        )

    def _repr_html_(self):
        parts = [f"<strong>{html.escape(self._title())}</strong>", html.escape(self.message)]
        if self.footer:
            parts.append(f'<span style="opacity:.75">{html.escape(self.footer)}</span>')
        if self.printed:
            parts.append(f"Your code printed:<pre>{html.escape(self.printed)}</pre>")
        if self.hints:
            parts.append(self._folded(0))
        colour = COLOURS.get(self.verdict, "#D55E00")
        return (
            f'<div role="status" style="border-left:5px solid {colour};padding:6px 12px;'
            f'max-width:46em;line-height:1.45">{"<br>".join(parts)}</div>'
        )


def wrong(name, message):
    """The Feedback on a wrong answer."""
    return Feedback("wrong", name, message)


class Words(str):
    """A text that a notebook shows as a paragraph, with its line breaks."""

    def _repr_html_(self):
        return f'<div style="white-space:pre-line;max-width:46em">{html.escape(self)}</div>'

    def __repr__(self):
        return str(self)


class Code(Words):
    """A text that a notebook shows as code, with its spaces."""

    def _repr_html_(self):
        return f'<pre style="white-space:pre-wrap">{html.escape(self)}</pre>'


def put_on_screen(thing):
    """Display in a notebook; elsewhere as Python shows a value: it prints, a web page displays."""
    shell = sys.modules.get("IPython")
    if shell is not None and shell.get_ipython() is not None:
        from IPython.display import display

        display(thing)
    else:
        sys.displayhook(thing)


def changing(thing):
    """Display a thing, or nothing yet (None); the function returned displays another in its place.

    That goes on after the cell has run, in a notebook; elsewhere nothing is displayed.
    """
    shell = sys.modules.get("IPython")
    if shell is None or shell.get_ipython() is None:
        return lambda other: None
    from IPython.display import display

    handle = display({} if thing is None else thing, raw=thing is None, display_id=True)
    return handle.update
