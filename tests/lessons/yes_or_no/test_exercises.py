"""The exercises of lesson 9: what their probes must tell apart, and the course's own formulas."""

import itertools

import numpy as np
import pytest

from gdlesson.checker import judge
from gdlesson.checker.exercise import EXERCISES
from gdlesson.lessons.yes_or_no.exercises import (
    always_above,
    given,
    held_out_accuracy,
    program,
)

BUGS = {
    "threshold": {"count": always_above},
    "learning rows": {"told": "learning"},
    "leak": {"scale": "all"},
}
LEFT = [bugs for count in (1, 2, 3) for bugs in itertools.combinations(BUGS, count)]


def with_bugs(*names):
    return program(**{key: value for name in names for key, value in BUGS[name].items()})


def outcomes(answer):
    with np.errstate(all="ignore"):
        return [round(float(answer(*probe)), 9) for probe in EXERCISES["9.6"].probes]


def test_every_bug_and_every_two_show_in_the_accuracy():
    seen = [outcomes(held_out_accuracy), outcomes(program(factor=2.0))]
    seen += [outcomes(with_bugs(*names)) for names in LEFT]
    assert len({tuple(row) for row in seen}) == len(seen)
    assert outcomes(given) == seen[-1]  # the three bugs are all that is wrong with it


@pytest.mark.parametrize("names", LEFT, ids="+".join)
def test_a_bug_that_is_left_is_told_and_of_several_the_first(names):
    def answer(*args):
        return with_bugs(*names)(*args)

    feedback = judge("9.6", answer)
    if len(names) == 3:
        assert feedback.verdict == "unchanged"
        assert "Your change makes no difference by itself" in feedback.message
    else:
        assert (feedback.verdict, feedback.mistake) == ("wrong", names[0])


def test_no_row_lies_on_the_border_for_any_bug():
    """So that another order of the same sums cannot turn an answer over."""
    near = []

    def note(z, y):
        near.append(z)
        return np.mean((z > 0) == y)

    for probe in EXERCISES["9.6"].probes:
        for more in ({}, {"scale": "all"}, {"told": "learning"}, {"learn": "all"}):
            program(count=note, **more)(*probe)
    z = np.concatenate(near)
    assert np.abs(z).min() > 0.02
    assert not np.any((-z > 600) & (-z < 850))  # e^−745 is the last that is not 0


def test_a_warning_is_no_reason_to_refuse_and_is_told():
    plain = judge("9.1", lambda z: 1 / (1 + np.exp(-z)))
    assert plain.verdict == "right"
    assert "yours meets e^1000, which no float holds: NumPy warns of it" in plain.message
    quiet = judge("9.1", lambda z: (1 + np.tanh(z / 2)) / 2)
    assert quiet.verdict == "right" and "warns" not in quiet.message


def test_yes_and_no_are_tried_as_such():
    """A y of 1.83 would be no other answer, and one of 0.83 may still be a no."""

    def all_at_once(theta, X, y):
        h = 1 / (1 + np.exp(-theta[0] - X @ theta[1:]))
        return -np.log(np.mean(np.where(y == 1, h, 1 - h)))

    assert "without effect" not in str(judge("9.2", all_at_once).mistake)
