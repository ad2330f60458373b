"""The exercises, one module a lesson: right answers, known mistakes, hints."""

from gdlesson.exercises import theta_squared, two_variables  # noqa: F401
from gdlesson.exercises import half_mse, theta_squared  # noqa: F401
from gdlesson.exercises import ten_lines, theta_squared  # noqa: F401
