"""The exercises, one module a lesson: right answers, known mistakes, hints."""

from gdlesson.exercises import ten_lines, theta_squared  # noqa: F401
