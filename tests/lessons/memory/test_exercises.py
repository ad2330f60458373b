"""What test_exercises.py does not reach: lesson 8's lines in another order."""

from gdlesson.checker.exercise import find
from gdlesson.checker.judging import judge


def test_a_step_by_the_old_z_is_named():
    letters = {text: letter for letter, text in find("8.3").lines.items()}
    look, slope, faded, moved, both = find("8.3").right_order
    feedback = judge("8.3", "".join(letters[text] for text in (look, slope, moved, faded, both)))
    assert (feedback.verdict, feedback.mistake) == ("wrong", "old z")
