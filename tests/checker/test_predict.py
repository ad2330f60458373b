"""Predictions: the last guess counts, then it stays; what is said to a guess and to none."""

import numpy as np
import pytest

from gdlesson import check
from gdlesson.checker.predict import OPEN, beside, predict, reveal


def test_the_last_guess_counts_until_it_is_revealed():
    assert predict("5.p2", 3) == "Noted: 3. The answer comes further down."
    predict("5.p2", 10)
    assert reveal("5.p2", 27) == "You said 10; it is 27: 2.7 times as many."
    assert "You said 10 before it was revealed" in predict("5.p2", 27)
    assert reveal("5.p2", 27) == "You said 10; it is 27: 2.7 times as many."


def test_no_guess_costs_nothing_and_says_the_same_each_time():
    for _ in range(2):
        assert predict("5.p1", ...) == OPEN
        assert reveal("5.p1", 27) == "It is 27. (Nothing was guessed.)"
    predict("5.p1", 5)
    assert predict("5.p1", ...) == "Noted before: 5."


@pytest.mark.parametrize(
    "guess, truth, words",
    [
        (27, 27, "and so it is"), (10.0, 10.5, "close"), (27, 10, "0.37 times as many"),
        (3, -3, "the other sign"), (0, 27, "You said 0; it is 27."), (1, 246135, "246135 times"),
        (246135.0, 1.0, "246135 times less"), ("Uphill", "uphill", "so it is"),
        ("up", "down", "You said “up”; it is “down”."), (1.0, float("inf"), "it is inf."),
        ("many", 3, "it is 3."),
    ],
)  # fmt: skip
def test_words(guess, truth, words):
    assert words in beside(guess, truth)


@pytest.mark.parametrize(
    "rubbish",
    [[1, 2], print, {}, 3j, float("nan"), object(), b"x"],
    ids=lambda value: type(value).__name__,
)
def test_rubbish_is_not_noted(rubbish):
    assert "one number" in predict("1.p1", rubbish)
    assert reveal("1.p1", 3).startswith("It is 3.")


@pytest.mark.parametrize("guess", [np.float64(3), np.array([3.0]), np.int64(3)], ids=repr)
def test_numbers_of_any_kind(guess):
    assert predict("1.p1", guess).startswith("Noted: 3.")


@pytest.mark.parametrize("name", ["1.1", "p1", 1.1, None, "1.p"])
def test_what_is_no_prediction(name):
    with pytest.raises(ValueError, match="2.p1"):
        predict(name, 3)


def test_they_are_shown(capsys):
    check.predict("1.p1", 10)
    check.reveal("1.p1", 27)
    check.progress()
    out = capsys.readouterr().out
    assert "Noted: 10." in out and "You said 10; it is 27" in out and "1 made, 1 answered" in out
