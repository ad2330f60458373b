"""Pictures: functions of numbers that return a figure with its description.

    path = gradient_descent(square_slope, start=3, alpha=0.1, steps=10)
    path_on_curve(path)           # at the end of a cell: the picture, one sentence below it

How to add one: compute the numbers, draw them, say them. The description is made of the same
numbers as the drawing, because it is what a reader who cannot see the picture gets, and what the
tests compare.

    def two_dots(x, y):
        '''Returns a Picture of two dots.'''
        with style():
            figure, axes = new_figure()
            axes.plot(x, y, **MARKS[0])
        return Picture(figure, f"Two dots, {short(abs(x[1] - x[0]))} apart.")

Every figure is one of its own: pyplot and the reader's own settings are left alone.
"""

import base64
import io
import re
from functools import cached_property
from html import escape

import numpy as np
from matplotlib.figure import Figure
from PIL import Image

from gdlesson.drawing.narrow import stacked
from gdlesson.drawing.record import Recorder, svg
from gdlesson.drawing.style import SHARP, style
from gdlesson.drawing.theme import on_dark_pages

SMALL = 600  # pixels: a narrower page gets the narrow picture
LARGEST = 60_000  # characters of an SVG; a picture of thousands of marks is smaller as a PNG

# An image is told by its color-scheme what page it is on. A PNG knows no theme: its lightness is
# turned round, and its hues are kept.
SHEET = (
    ".gdlesson-picture img{color-scheme:light}"
    f"@media (max-width:{SMALL}px){{.gdlesson-picture source~img{{min-width:0!important}}}}"
    + on_dark_pages(".gdlesson-picture img{color-scheme:dark}")
    + on_dark_pages(
        '.gdlesson-picture img[src*="image/png"]{filter:invert(.89) hue-rotate(180deg)}'
    )
)


class Picture:
    """A figure and the words that describe it, shown as a card with one sentence below.

    description: what is drawn, in words and numbers, for those who cannot see it. caption: the
    sentence below, the description's first unless told. folded: the same as a figure for a narrow
    page, where its panels cannot just be put one below the other.
    """

    def __init__(self, figure: Figure, description: str, caption: str | None = None,
                 folded: Figure | None = None):  # fmt: skip
        self.figure, self.folded = figure, folded
        self.description = description
        self.caption = first_sentence(description) if caption is None else caption

    @cached_property
    def png(self) -> bytes:
        """The figure as a PNG."""
        return png(self.figure)

    @cached_property
    def svg(self) -> str:
        """The figure as an SVG for <img>, light and dark; "" where a PNG is smaller."""
        text = picture_svg(self.figure)
        return text if len(text) <= LARGEST else ""

    @cached_property
    def narrow(self) -> str:
        """The SVG for a narrow page; "" where the figure cannot be made narrow."""
        if self.folded is not None:
            return picture_svg(self.folded)
        if not self.svg:
            return ""
        with style(), stacked(self.figure) as fits:
            return picture_svg(self.figure, laid_out=True) if fits else ""

    @property
    def address(self) -> str:
        """The address, for <img>, of the SVG or else of the PNG, which it holds whole."""
        return image_address(self.svg or self.png)

    def __repr__(self):
        return self.description

    def _repr_html_(self):
        wide = round(100 * self.figure.get_figwidth())
        narrow = self.narrow and image_address(self.narrow)
        return card(self.address, self.description, wide, self.caption, narrow)


def first_sentence(text: str) -> str:
    """Returns the text up to its first full stop that a capital, a number or nothing follows."""
    return re.split(r"(?<=[.?!]) (?=[^a-zα-ω])", text, maxsplit=1)[0]


def picture_svg(figure: Figure, laid_out: bool = False) -> str:
    """Returns the figure as the text of an SVG, for <img>; laid_out: whether it is, already."""
    with style():
        figure.set_dpi(100)
        if not laid_out:
            figure.draw_without_rendering()  # recording does it once more: panels settle in two
        recorder = Recorder(figure)
        return svg(recorder.record(figure), recorder.size, name="", image=True)


def png(figure: Figure, sharp: float = SHARP) -> bytes:
    """Returns the figure as a small PNG; sharp: pixels drawn for each pixel of the page."""
    with style():
        figure.set_dpi(100 * sharp)
        figure.canvas.draw()
        pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3]  # type: ignore[attr-defined]
    small = io.BytesIO()
    # 256 colours: a third of the bytes, and no colour far from what it was. White stays white.
    image = Image.fromarray(pixels).quantize(256, method=Image.Quantize.FASTOCTREE)
    image.putpalette([255 if part > 251 else part for part in image.getpalette() or []])
    image.save(small, format="png", optimize=True)
    return small.getvalue()


def image_address(image: bytes | str) -> str:
    """Returns the address, for <img>, of a PNG or of the text of an SVG, which it holds whole."""
    kind, data = ("png", image) if isinstance(image, bytes) else ("svg+xml", image.encode())
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


def card(address: str, description: str, wide: int, caption: str = "", narrow: str = "") -> str:
    """Returns HTML of an image with its description for those who cannot see it, and a caption.

    address: see image_address. wide: pixels. narrow: the address of the image for a narrow page;
    without it the image grows and shrinks with the page, and scrolls sideways where its text would
    become too small to read.
    """
    source = f'<source media="(max-width: {SMALL}px)" srcset="{narrow}">' if narrow else ""
    return (
        f'<figure class="gdlesson-picture" style="margin: 0.5em 0"><style>{SHEET}</style>'
        f'<div style="overflow-x: auto" tabindex="0"><picture>{source}'
        f'<img alt="{escape(description)}" width="{wide}" style="width: 100%; '
        f"min-width: {round(0.74 * wide)}px; max-width: {round(1.2 * wide)}px; height: auto; "
        f'border-radius: 4px" src="{address}"></picture></div>'
        + f'<figcaption class="tex2jax_ignore mathjax_ignore" style="max-width: {wide}px">'
        f"{escape(caption)}</figcaption>" * bool(caption) + "</figure>"
    )
