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
from html import escape

import numpy as np
from matplotlib.figure import Figure
from PIL import Image

from gdlesson.drawing.style import SHARP, WIDTH, style


class Picture:
    """A figure and the words that describe it, shown as a white card with one sentence below.

    description: what is drawn, in words and numbers, for those who cannot see it. caption: the
    sentence below, the description's first unless told.
    """

    def __init__(self, figure: Figure, description: str, caption: str | None = None):
        self.figure = figure
        self.description = description
        self.caption = first_sentence(description) if caption is None else caption
        self.png = png(figure)

    def __repr__(self):
        return self.description

    def _repr_html_(self):
        return figure_html(self.png, self.description, self.figure.get_figwidth(), self.caption)


def first_sentence(text: str) -> str:
    """Returns the text up to its first full stop that a capital, a number or nothing follows."""
    return re.split(r"(?<=[.?!]) (?=[^a-zα-ω])", text, maxsplit=1)[0]


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


def figure_html(
    image: bytes, description: str, inches: float = WIDTH, caption: str | None = None
) -> str:
    """Returns HTML of a picture with alternative text and caption.

    image: a PNG. It grows and shrinks with the page, and scrolls sideways where its text would
    become too small to read.
    """
    wide = round(100 * inches)
    data = base64.b64encode(image).decode()
    return (
        '<figure style="margin: 0.5em 0"><div style="overflow-x: auto" tabindex="0">'
        f'<img alt="{escape(description)}" width="{wide}" style="width: 100%; '
        f"min-width: {round(0.74 * wide)}px; max-width: {round(1.2 * wide)}px; height: auto; "
        f'background: white; border-radius: 4px" src="data:image/png;base64,{data}"></div>'
        f'<figcaption style="max-width: {wide}px">'
        f"{escape(description if caption is None else caption)}</figcaption></figure>"
    )
