"""Every colour has one for a dark page, which can be read there."""

import pytest
from matplotlib.colors import to_rgb

from gdlesson.drawing import style
from gdlesson.drawing.theme import colour, dark, dark_values, on_dark_pages

INK = [mark["color"] for mark in style.MARKS] + [style.GREY, style.ORANGE, style.YELLOW]
AREAS = ("#ffffff", style.WELL, style.JUST, style.FAILS)


def contrast(one, other):
    """Their contrast, as the guidelines for web pages define it: from 1 to 21."""

    def light(code):
        parts = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in to_rgb(code)]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ink", INK)
def test_text_and_marks_can_be_read_on_a_dark_card(ink):
    assert contrast(dark(ink), dark("#ffffff")) >= 4.5


@pytest.mark.parametrize("area", AREAS)
def test_areas_turn_dark_and_black_text_on_them_light(area):
    assert contrast(style.BLACK, area) >= 4.5
    assert contrast(dark(style.BLACK), dark(area)) >= 4.5


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
