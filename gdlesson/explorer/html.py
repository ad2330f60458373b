"""An explorer in a page that has no kernel."""

import base64
from functools import cache
from html import escape
from pathlib import Path

from gdlesson.drawing.picture import card, image_address
from gdlesson.drawing.theme import dark_values, on_dark_pages

ASLEEP = (
    "This picture does not move yet. To bring it to life, click on the cell above it "
    "and press Shift+Enter."
)

# What the program says; see there.
SENTENCES = {
    "working": "Working it out … If this stays, Python is busy with another cell.",
    "stored": "This page holds some settings only, and shows the nearest.",
    "gone": "Python no longer stands behind this picture, which shows the nearest setting that it "
    "still knows. Run the cell again (Shift+Enter) for all of them.",
}


def page(name, description, still, start):
    """Returns an explorer as HTML: alive where the page may run it, else still, with its words.

    still: the text of an SVG; start: the packed first message.
    """
    return (
        f'<div class="gdlesson-explorer" data-gd-start="{base64.b64encode(start).decode()}">'
        f"{card(image_address(still), description, 760, description)}"
        f"<p><em>{escape(ASLEEP)}</em></p></div>"
        f'<script type="module">{program()}</script>'
    )


def body(name, controls, tasks, stills=""):
    """Returns what an explorer consists of, as HTML in which its program finds its parts.

    controls: as for_browser returns them. tasks: their texts; stills: the still pictures, for
    their colours. GD_ stands for a name that the page has only once.
    """
    rows = "".join(_row(k, control) for k, control in enumerate(controls))
    listed = "".join(f"<li>{escape(text)}</li>" for text in tasks)
    return (
        f'<div class="gd-live" role="group" aria-label="{escape(name)}"><style>{sheet()}</style>'
        f'<style class="sheet">{dark_rule(sheet() + stills)}</style><b>{escape(name)}</b>{rows}'
        + (f'<ul aria-label="To find">{listed}</ul>' if tasks else "")
        + '<div class="frame"></div><p class="words"></p>'
        '<div class="status" role="status"></div></div>'
    )


def _row(k, control):
    """One control: buttons, a menu, or a slider, perhaps with a button that plays it."""
    label, last = escape(control["label"]), len(control["texts"]) - 1
    texts = [escape(text) for text in control["texts"]]
    if control["look"] == "buttons":
        buttons = "".join(
            f'<label><input type="radio" name="GD_{k}" data-control="{k}" value="{v}">'
            f"{text}</label>"
            for v, text in enumerate(texts)
        )
        return (
            f'<div class="row" role="radiogroup" aria-label="{label}">'
            f'<span class="name">{label}</span>{buttons}</div>'
        )
    attributes = f'id="GD_{k}" data-control="{k}"'
    if control["look"] == "menu":
        options = "".join(f'<option value="{v}">{text}</option>' for v, text in enumerate(texts))
        inner = f"<select {attributes}>{options}</select>"
    else:
        inner = f'<input type="range" {attributes} min="0" max="{last}">'
        inner += '<span class="value" aria-hidden="true"></span>'
    if control["look"] == "player":
        inner += f'<button type="button" data-play="{k}" aria-label="Play {label}">▶ Play</button>'
    return f'<div class="row"><label class="name" for="GD_{k}">{label}</label>{inner}</div>'


def dark_rule(text):
    """Returns the style sheet of the colours that text names, as they are on a dark page."""
    return on_dark_pages(f".gd-live{{color-scheme:dark;{dark_values(text)}}}")


def program():
    """Returns the program that draws explorers."""
    return _text("explorer.js")


def sheet():
    """Returns the style sheet of explorers."""
    return _text("explorer.css")


@cache
def _text(name):
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
