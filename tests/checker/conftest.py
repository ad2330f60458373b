"""A small exercise that several of the checker's tests share, and a progress of their own."""

import numpy as np
import pytest

from gdlesson.checker import Exercise, kinds
from gdlesson.checker.exercise import EXERCISES


@pytest.fixture(autouse=True)
def own_progress(tmp_path, monkeypatch):
    monkeypatch.setenv("GDLESSON_PROGRESS", str(tmp_path / "progress.json"))


@pytest.fixture
def mean():
    """A small exercise: the mean of x, shifted, and how many there are."""

    def shifted_mean(x, shift):
        return np.mean(x) + shift, len(x)

    e = Exercise(
        "test.1",
        shifted_mean,
        kinds.several(kinds.number("mean"), kinds.number("count")),
        probes=[
            (np.array([1.0, 2.0, 6.0]), 1.0),
            (np.array([4.0, -1.0, 5.5, 2.0]), 0.5),
            (np.array([-3.0, -1.0, -5.5]), -2.0),
        ],
        why="The mean is where the sum balances.",
        hints=["Look at x.", "Recall the sum."],
        starts={"mean": "shift"},
    )

    @e.twist("sign", "The sign is turned round. Which way should it point?")
    def _(part, x, shift):
        return -part

    @e.twist("doubled", "That is twice as much. Is there a 2 too many?")
    def _(part, x, shift):
        return 2 * part

    @e.turn("no shift", "The shift is missing. Where should it come in?")
    def _(x, shift):
        return x, 0.0

    @e.turn("shift doubled", "The shift counts twice. Is it added once?")
    def _(x, shift):
        return x, 2 * shift

    @e.mistake("median", "That is the middle one. What is the mean?")
    def _(x, shift):
        return np.median(x) + shift, len(x)

    yield e
    del EXERCISES["test.1"]


@pytest.fixture
def only_for_a_test():
    """Exercises that a test makes are gone after it."""
    yield
    for name in [name for name in EXERCISES if name.startswith("test.")]:
        del EXERCISES[name]
