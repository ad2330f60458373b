"""An explorer in a page that has no kernel."""

import base64
from functools import cache
from html import escape
from pathlib import Path

ASLEEP = (
    "This picture does not move yet. To bring it to life, click on the cell above it "
    "and press Shift+Enter."
)

# What the program says; see there.
SENTENCES = {
    "working": "Working it out …",
    "busy": "Python has not answered yet. It may be busy with another cell.",
    "stored": "This page holds some settings only; the nearest one is shown.",
    "gone": "Python no longer stands behind this picture: the nearest setting that it left here "
    "is shown. Run the cell again (Shift+Enter) for all of them.",
}


def page(name, description, still, start):
    """Returns an explorer as HTML: alive where the page may run it, else still, with its words.

    still: the text of an SVG; start: the packed first message.
    """
    text = escape(description)
    image = base64.b64encode(still.encode()).decode()
    return (
        f'<div class="gdlesson-explorer" data-gd-start="{base64.b64encode(start).decode()}">'
        '<figure style="margin: 0.5em 0">'
        f'<img alt="{text}" style="max-width: 100%; height: auto; background: white; '
        f'border-radius: 4px" src="data:image/svg+xml;base64,{image}">'
        f'<figcaption style="max-width: 760px">{text}</figcaption></figure>'
        f"<p><em>{escape(ASLEEP)}</em></p></div>"
        f'<script type="module">{program()}</script>'
    )


def program():
    """Returns the program that draws explorers."""
    return _text("explorer.js")


def sheet():
    """Returns the style sheet of explorers."""
    return _text("explorer.css")


@cache
def _text(name):
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
