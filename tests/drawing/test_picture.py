"""A picture is a card with its words, in a style of its own; it needs no course."""

import base64
import io
import re
import warnings
from html.parser import HTMLParser

import matplotlib
import numpy as np
import pytest
from PIL import Image

from gdlesson.drawing.narrow import stacked
from gdlesson.drawing.picture import LARGEST, Picture, card, first_sentence, image_address
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


def image_in(address):
    """The kind and the bytes of an image in its address."""
    kind, data = re.fullmatch(r"data:image/(.+);base64,(.+)", address).groups()
    return kind, base64.b64decode(data)


def test_the_card():
    picture = Picture(areas(), "Three areas. Two lines, 1 and 2.")
    html = Reader(picture._repr_html_())
    assert html.tags["img"]["alt"] == repr(picture) == picture.description
    assert html.text.endswith("}Three areas.") and picture.caption == "Three areas."
    assert image_in(html.tags["img"]["src"]) == ("svg+xml", picture.svg.encode())
    assert image_in(html.tags["source"]["srcset"]) == ("svg+xml", picture.narrow.encode())
    assert "figcaption" in html.tags and int(html.tags["img"]["width"]) == 760
    assert Reader(Picture(areas(), "A b. C.", "Own words.")._repr_html_()).text.endswith(
        "}Own words."
    )


def test_the_picture_knows_light_and_dark():
    """A page tells an image by its color-scheme; the card is a part of the image."""
    picture = Picture(areas(), "Areas.")
    assert "@media (prefers-color-scheme:dark){svg{--gd-000000:" in picture.svg
    page = picture._repr_html_()
    assert '[data-jp-theme-light="false"] .gdlesson-picture img{color-scheme:dark}' in page
    assert "background" not in page  # no white slab


def test_thousands_of_marks_are_a_png():
    with style():
        figure, axes = new_figure()
        x = np.linspace(0, 1, 3000)
        axes.plot(x, x * (1 - x), "o")
    picture = Picture(figure, "Many dots.")
    assert picture.svg == picture.narrow == "" and len(picture.png) < LARGEST
    kind, data = image_in(Reader(picture._repr_html_()).tags["img"]["src"])
    image = Image.open(io.BytesIO(data)).convert("RGB")
    assert kind == "png" and image.size == (1520, 700) and image.getpixel((1, 1)) == (255,) * 3
    assert "source" not in Reader(picture._repr_html_()).tags


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
    html = card("", "Words.", 760)
    assert "overflow-x: auto" in html and "min-width: 562px" in html
    # 9 points are the smallest text: 12.5 pixels of 760, 9.2 of 562, 10.2 of 344 in place of 420.
    assert 562 / 760 * 9 / 72 * 100 > 9 and 344 / 420 * 9 / 72 * 100 > 10


def test_a_narrow_page_has_its_panels_one_below_the_other():
    with style():
        figure, (left, right) = new_figure(2, sharey=True)
        left.plot([0, 1], label="a line")
        right.plot([0, 3])
        right.set_title("a title as long as this one is stands in two lines, or it would stick out")
    picture = Picture(figure, "Two lines.")
    wide = picture.svg
    with stacked(figure) as fits:
        assert fits and left.get_position().y0 > right.get_position().y1
        assert figure.get_size_inches().tolist() == pytest.approx([4.2, 5.2])
        shown = [label.get_visible() for label in right.get_yticklabels()]
        assert shown and all(shown)
    assert 'width="420"' in picture.narrow and 'width="760"' in wide
    assert Picture(figure, "Two lines.").svg == wide  # all is as it was


def test_a_legend_beside_stands_below_where_it_is_narrow():
    with style():
        figure, axes = new_figure()
        axes.plot([0, 1], label="a line with a name that is long")
        beside(axes)
    with stacked(figure) as fits:
        assert fits and axes.bbox.width > 300
        (below,) = figure.legends
        assert below.get_texts()[0].get_text() == "a line with a name that is long"
    assert not figure.legends and axes.get_legend().get_visible()


def test_what_cannot_be_narrow_stays_wide():
    with style():
        figure, axes = new_figure()
        axes.text(0, 0.5, "These are words on a line that is wider than a telephone, and so is it.")
        axes.text(1, 0.5, "And other words.", ha="right")
    assert Picture(figure, "Words.").narrow == ""


def test_text_is_escaped():
    html = card(image_address(b""), '<script>"&', 760, "<b>")
    assert "<script>" not in html and 'alt="&lt;script&gt;&quot;&amp;"' in html
    assert "<b>" not in html


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
