"""The checker: judges answers by what they do, and names the mistake. It knows no course."""

from gdlesson.checker import cell
from gdlesson.checker.exercise import Exercise, look_in
from gdlesson.checker.feedback import Feedback
from gdlesson.checker.front import check
from gdlesson.checker.judging import judge

cell.install()

__all__ = ["Exercise", "Feedback", "check", "judge", "look_in"]
