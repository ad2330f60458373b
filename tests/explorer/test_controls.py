"""The controls: their values, how they are written, and what the browser gets."""

import numpy as np
import pytest

from gdlesson.explorer.controls import Choice, Player, Slider, for_browser


def test_a_slider_meets_its_grid_exactly():
    slider = Slider("alpha", "α", 0.01, 1.2, step=0.01, value=0.1)
    assert slider.clean(0.1 * 5) == 0.5 and slider.clean(0.30000000000000004) == 0.3
    assert slider.clean(0.9999999999) == 1 and slider.clean(0.504) == 0.5
    values = slider.everything()
    assert len(values) == 120 and {0.5, 1.0, 0.01, 1.2, 0.3} < set(values)
    assert values == [round(0.01 * i, 2) for i in range(1, 121)]
    quarter = Slider("a", "a", -0.125, 1.0, step=0.25, value=0.125)
    assert quarter.everything() == [-0.125, 0.125, 0.375, 0.625, 0.875]


def test_a_whole_slider_holds_ints():
    slider = Slider("k", "k", 0, 30, step=2, value=10)
    assert slider.is_whole and type(slider.clean(4.0)) is int and slider.clean(np.int64(4)) == 4
    assert not Slider("x", "x", 0, 1.0, step=1, value=0).is_whole


@pytest.mark.parametrize("value", ["0.1", True, None, [1]])
def test_a_slider_takes_numbers_only(value):
    with pytest.raises(TypeError, match="α must be a number, got"):
        Slider("alpha", "α", 0.0, 1.0, step=0.1, value=0.1).clean(value)


@pytest.mark.parametrize("value", [-0.1, 1.1, float("nan"), float("inf")])
def test_a_slider_keeps_its_range(value):
    with pytest.raises(ValueError, match="α must be from 0.0 to 1.0, got"):
        Slider("alpha", "α", 0.0, 1.0, step=0.1, value=0.1).clean(value)


def test_a_choice_takes_its_options_only():
    choice = Choice("f", "f", (("one", 1), ("two", 2)), 1)
    assert choice.clean(2) == 2 and choice.corners() == [1, 2]
    for value in ("one", 3, True):
        with pytest.raises(ValueError, match="f must be one of"):
            choice.clean(value)


@pytest.mark.parametrize(("high", "last"), [(1.1, 0.9), (1.2, 1.2), (1.0, 0.9), (0.95, 0.9)])
def test_a_slider_ends_at_the_last_value_of_its_grid(high, last):
    slider = Slider("x", "x", 0.0, high, step=0.3, value=0.0)
    assert slider.clean(high) == last
    assert slider.everything()[-1] == slider.corners()[-1] == last
    assert all(slider.clean(value) == value for value in slider.everything())


def test_values_are_written_with_the_digits_of_their_step():
    assert Slider("x", "x", -0.5, 0.5, step=0.25, value=0.0).texts() == [
        "−0.50", "−0.25", "0.00", "0.25", "0.50",
    ]  # fmt: skip
    assert Slider("k", "k", 8, 10, step=1, value=9).texts() == ["8", "9", "10"]
    assert Choice("f", "f", (("one", 1), 2.5), 1).texts() == ["one", "2.5"]


def test_what_the_browser_gets():
    slider = Slider("a", "rate α", 0.0, 1.0, step=0.5, value=0.5, unit=" per step",
                    meaning=lambda value: "fast" if value > 0.7 else "slow")  # fmt: skip
    told = for_browser(slider)
    assert told["said"] == ["0.0 per step, slow", "0.5 per step, slow", "1.0 per step, fast"]
    assert (told["look"], told["at"], told["numbers"]) == ("slider", 1, [0.0, 0.5, 1.0])
    player = for_browser(Player("k", "k", 0, 10, step=1, value=3, interval=50))
    assert (player["look"], player["at"], player["interval"]) == ("player", 3, 50)
    choice = for_browser(Choice("f", "f", (("one", "1"), ("two", "2")), "2", "menu"))
    assert (choice["look"], choice["at"], choice["numbers"]) == ("menu", 1, None)
