"""gdlesson: the helpers of a course that walks from θ² to models that you can trust.

Importing the package is quick: pictures, explorers and exercises are loaded when they are used.
"""

__version__ = "0.1.0"

from gdlesson import checker, gone, lessons
from gdlesson.checker import check

checker.look_in(lessons.modules())
gone.tell()

__all__ = ["check"]
