"""The exercises, one module a lesson: right answers, known mistakes, hints."""

from gdlesson.exercises import (
    mse_derivation,  # noqa: F401
    theta_squared,  # noqa: F401
)
