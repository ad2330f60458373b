"""Pictures: functions of numbers that return a figure with its description.

    path = gradient_descent(square_slope, start=3, alpha=0.1, steps=10)
    path_on_curve(path)           # at the end of a cell: the picture, its description below it

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
from html import escape

import numpy as np
from PIL import Image

from gdlesson.drawing.style import SHARP, WIDTH, style


class Picture:
    """A figure and the words that describe it, shown as a white card with its caption.

    description: what is drawn, in words and numbers; alternative text and caption alike.
    """

    def __init__(self, figure, description):
        self.figure = figure
        self.description = description
        self.png = png(figure)

    def __repr__(self):
        return self.description

    def _repr_html_(self):
        return figure_html(self.png, self.description, self.figure.get_figwidth())


def png(figure, sharp=SHARP, colours=64):
    """Returns the figure as the bytes of a small PNG; sharp: pixels for each pixel of the page."""
    with style():
        figure.set_dpi(100 * sharp)
        figure.canvas.draw()
        pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3]
    small = io.BytesIO()
    few_colours(Image.fromarray(pixels), colours).save(small, format="png", optimize=True)
    return small.getvalue()


def few_colours(image, colours):
    """Returns a Pillow image in that many colours of its own, or fewer.

    Half of them are its most common ones, kept exactly, so that white stays white and no two areas
    become one; the other half serve the soft edges between.
    """
    half = colours // 2
    common = sorted(image.getcolors(1 << 16) or [], reverse=True)[:half]
    sample = image.resize((image.width // 2, image.height // 2), Image.Resampling.NEAREST)
    rest = sample.quantize(half, dither=Image.Dither.NONE).getpalette()[: 3 * half]
    kept = np.zeros((0, 3), int)
    for colour in [colour for _, colour in common] + np.reshape(rest, (-1, 3)).tolist():
        # Pillow compares coarsely: one that looks the same could be taken for a common one.
        if not (np.abs(kept - colour).max(axis=1) <= 8).any():
            kept = np.vstack([kept, colour])
    palette = Image.new("P", (1, 1))
    palette.putpalette(kept.flatten().tolist())
    return image.quantize(palette=palette, dither=Image.Dither.NONE)


def figure_html(image, description, inches=WIDTH):
    """Returns HTML of a picture with alternative text and caption; image: the bytes of a PNG."""
    text = escape(description)
    data = base64.b64encode(image).decode()
    return (
        '<figure style="margin: 0.5em 0">'
        f'<img alt="{text}" width="{round(inches * 100)}" '
        'style="max-width: 100%; height: auto; background: white; border-radius: 4px" '
        f'src="data:image/png;base64,{data}">'
        f'<figcaption style="max-width: {round(inches * 100)}px">{text}</figcaption></figure>'
    )
