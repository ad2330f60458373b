"""Every colour has one for a dark page, which can be read there."""

import numpy as np
import pytest
from contrast import contrast
from matplotlib.colors import to_rgb

from gdlesson.drawing import style
from gdlesson.drawing.theme import colour, dark, dark_values, on_dark_pages

INK = [mark["color"] for mark in style.MARKS] + [style.GREY, style.ORANGE, style.YELLOW]
AREAS = ("#ffffff", style.WELL, style.JUST, style.FAILS)


def seen(one, other):
    return contrast(*(255 * np.array(to_rgb(code)) for code in (one, other)))


@pytest.mark.parametrize("ink", INK)
def test_text_and_marks_can_be_read_on_a_dark_card(ink):
    assert seen(dark(ink), dark("#ffffff")) >= 4.5


@pytest.mark.parametrize("area", AREAS)
def test_areas_turn_dark_and_black_text_on_them_light(area):
    assert seen(style.BLACK, area) >= 4.5
    assert seen(dark(style.BLACK), dark(area)) >= 4.5


def test_strong_colours_stay_apart_in_the_dark():
    strong = (style.ORANGE, style.SKY, style.GREEN, style.YELLOW, style.BLUE, style.VERMILION,
              style.PURPLE)  # fmt: skip
    codes = [to_rgb(dark(code)) for code in strong]
    for i, one in enumerate(codes):
        for other in codes[:i]:
            assert max(abs(a - b) for a, b in zip(one, other, strict=True)) > 0.2


def test_css():
    shown = f"fill:{colour((1, 1, 1))};stroke:{colour((0, 0, 0))}"
    assert shown == "fill:var(--gd-ffffff,#ffffff);stroke:var(--gd-000000,#000000)"
    values = f"--gd-000000:{dark('#000000')};--gd-ffffff:{dark('#ffffff')}"
    assert dark_values(shown) == values
    rule = on_dark_pages("p{}")
    assert rule.count("p{}") == 2 and '[data-jp-theme-light="false"] p{}' in rule
    assert "@media (prefers-color-scheme:dark){body:not([data-jp-theme-light]) p{}}" in rule
