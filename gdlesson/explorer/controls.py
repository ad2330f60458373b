"""Controls: what an explorer's state is a function of. The browser shows them as its own."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import numpy as np


@dataclass(frozen=True)
class Slider:
    """A number from low to high in steps; whole numbers where low, high, step and value are.

    unit: said after the value, as " epochs". meaning: a function of the value that returns what it
    stands for in a word or two, for who listens and does not see: "zigzag".
    """

    name: str
    label: str
    low: float
    high: float
    step: float
    value: float
    unit: str = ""
    meaning: Callable | None = None

    look = "slider"

    @property
    def is_whole(self):
        """Whether this slider holds whole numbers only."""
        return all(isinstance(v, int) for v in (self.low, self.high, self.step, self.value))

    def clean(self, value):
        """Returns value on this slider's own grid: 0.5 and 1 are met exactly; or raises."""
        if isinstance(value, (bool, np.bool_)) or not np.isscalar(value) or isinstance(value, str):
            raise TypeError(f"{self.label} must be a number, got {value!r}")
        slack = 1e-6 * self.step
        if not self.low - slack <= value <= self.high + slack:
            raise ValueError(
                f"{self.label} must be from {self.low} to {self.high}, got {float(value):g}"
            )
        # The last place of the grid may lie below high, and never lies above it.
        place = min(round((value - self.low) / self.step), self._last())
        on_grid = self.low + place * self.step
        # Rounding to the digits of the step undoes 3 * 0.1 = 0.30000000000000004.
        return on_grid if self.is_whole else round(float(on_grid), _digits(self.step, self.low))

    def corners(self):
        """Returns the values that a test should not miss."""
        return list(dict.fromkeys(self.clean(v) for v in (self.low, self.value, self.high)))

    def everything(self):
        """Returns every value that the slider can take."""
        return [self.clean(self.low + i * self.step) for i in range(self._last() + 1)]

    def texts(self):
        """Returns how each value is written, with the same digits for all."""
        digits = 0 if self.is_whole else _digits(self.step, self.low)
        return [f"{value:.{digits}f}".replace("-", "−") for value in self.everything()]

    def _last(self):
        return math.floor((self.high - self.low) / self.step + 1e-6)


@dataclass(frozen=True)
class Choice:
    """One of several options. look: "buttons", "menu", or "slider" for values in order."""

    name: str
    label: str
    options: tuple
    value: object
    look: str = "buttons"
    unit: str = ""
    meaning: Callable | None = None

    def values(self):
        """Returns the options' values; an option is a value, or a pair (text, value)."""
        return [o[1] if isinstance(o, tuple) else o for o in self.options]

    def clean(self, value):
        """Returns value if it is one of the options, or raises with a sentence."""
        if not any(type(value) is type(o) and value == o for o in self.values()):
            raise ValueError(f"{self.label} must be one of {self.values()}, got {value!r}")
        return value

    def corners(self):
        """Returns the values that a test should not miss: all of them."""
        return self.values()

    everything = corners

    def texts(self):
        """Returns how each value is written."""
        return [str(o[0] if isinstance(o, tuple) else o) for o in self.options]


@dataclass(frozen=True)
class Player(Slider):
    """A whole-number slider with a play button, for steps that follow one another.

    interval: milliseconds from one value to the next.
    """

    interval: int = 200

    look = "player"


def for_browser(control):
    """Returns a control as the browser gets it; a value is its place among all values."""
    values = control.everything()
    said = [f"{text}{control.unit}" for text in control.texts()]
    if control.meaning is not None:
        said = [f"{text}, {control.meaning(value)}" for text, value in zip(said, values)]
    numbers = all(isinstance(v, (int, float)) for v in values)
    return {
        "name": control.name,
        "label": control.label,
        "look": control.look,
        "texts": control.texts(),
        "said": said,
        "numbers": [float(v) for v in values] if numbers else None,
        "at": values.index(control.clean(control.value)),
        "interval": getattr(control, "interval", 0),
    }


def _digits(*numbers):
    """The decimals that write these numbers exactly, as a person wrote them: 0.05 has two."""
    exponents = [Decimal(repr(float(n))).normalize().as_tuple().exponent for n in numbers]
    return max(0, *(-exponent for exponent in exponents))
