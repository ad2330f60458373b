"""A picture is a card with its words, in a style of its own; it needs no course."""

import io
import warnings
from html.parser import HTMLParser

import matplotlib
import numpy as np
import pytest
from PIL import Image

from gdlesson.drawing.picture import Picture, figure_html, first_sentence
from gdlesson.drawing.style import (
    FAILS,
    GREEN,
    JUST,
    MARKS,
    PURPLE,
    WELL,
    above,
    beside,
    marks,
    new_figure,
    style,
)


@pytest.fixture(autouse=True)
def no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


class Reader(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.text = {}, ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags[tag] = dict(attrs)

    def handle_data(self, data):
        self.text += data


def areas():
    """A figure with large areas and lines in colours that must stay apart."""
    with style():
        figure, axes = new_figure()
        for k, colour in enumerate((WELL, JUST, FAILS)):
            axes.axvspan(k, k + 1, color=colour)
        axes.plot([0, 3], [0, 1], color=GREEN)
        axes.plot([0, 3], [1, 0], color=PURPLE)
    return figure


def test_the_card():
    picture = Picture(areas(), "Three areas. Two lines, 1 and 2.")
    html = Reader(picture._repr_html_())
    assert html.tags["img"]["alt"] == repr(picture) == picture.description
    assert html.text == picture.caption == "Three areas."
    assert html.tags["img"]["src"].startswith("data:image/png;base64,")
    assert "figcaption" in html.tags and int(html.tags["img"]["width"]) == 760
    image = Image.open(io.BytesIO(picture.png)).convert("RGB")
    assert image.size == (1520, 700) and image.getpixel((1, 1)) == (255, 255, 255)
    assert Reader(Picture(areas(), "A b. C.", "Own words.")._repr_html_()).text == "Own words."


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("One.", "One."),
        ("J = 3.5 at x. Then this.", "J = 3.5 at x."),
        ("a: 0.5 of b. 10 steps more.", "a: 0.5 of b."),
        ("Is it? Yes. No.", "Is it?"),
        ("no stop", "no stop"),
        ("", ""),
    ],
)
def test_the_first_sentence(text, caption):
    assert first_sentence(text) == caption


def test_few_colours_and_none_lost():
    image = Image.open(io.BytesIO(Picture(areas(), "Areas.").png)).convert("RGB")
    colours = np.array([colour for _, colour in image.getcolors()])
    assert len(colours) <= 256
    for wanted in (WELL, JUST, FAILS, GREEN, PURPLE, "#FFFFFF"):
        wanted = np.array([int(wanted[i : i + 2], 16) for i in (1, 3, 5)])
        assert np.abs(wanted - colours).max(axis=1).min() <= 2


def test_text_stays_readable_on_a_phone():
    html = figure_html(b"", "Words.", 7.6)
    assert "overflow-x: auto" in html and "min-width: 562px" in html
    # 9 points are the smallest text: 12.5 pixels of 760, 9.2 of 562.
    assert 562 / 760 * 9 / 72 * 100 > 9


def test_text_is_escaped():
    html = figure_html(b"", '<script>"&')
    assert "<script>" not in html and 'alt="&lt;script&gt;&quot;&amp;"' in html


def test_marks_differ_by_more_than_colour():
    for key in ("color", "marker"):
        assert len({mark[key] for mark in MARKS}) == len(MARKS)
    assert marks(3) == list(MARKS[:3])
    many = marks(40)
    assert len({(mark["color"], mark["marker"]) for mark in many}) == len(many) == 40


def test_the_readers_settings_are_left_alone():
    before = dict(matplotlib.rcParams.items())
    matplotlib.rcParams.update({"lines.linewidth": 9, "axes.facecolor": "black"})
    try:
        with style():
            figure, axes = new_figure()
            assert axes.plot([0, 1])[0].get_linewidth() == 1.4
            assert axes.get_facecolor() == (1, 1, 1, 1)
        Picture(figure, "A line.")
        assert matplotlib.rcParams["lines.linewidth"] == 9
    finally:
        matplotlib.rcParams.update({k: before[k] for k in ("lines.linewidth", "axes.facecolor")})
    assert dict(matplotlib.rcParams.items()) == before


def test_legends_stand_outside():
    for place in (above, beside):
        with style():
            figure, axes = new_figure()
            axes.plot([0, 1], label="a line")
            place(axes)
            figure.canvas.draw()
            box, inner = axes.get_legend().get_window_extent(), axes.get_window_extent()
        assert box.x0 >= inner.x1 or box.y0 >= inner.y1
