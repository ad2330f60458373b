"""The exercises, one module a lesson: right answers, known mistakes, hints."""

from gdlesson.exercises import theta_squared, two_variables  # noqa: F401  isort: skip
from gdlesson.exercises import mse_derivation  # noqa: F401  isort: skip
from gdlesson.exercises import half_mse, ten_lines  # noqa: F401  isort: skip
