"""The regimes of α on θ², as coloured stretches: known before anything runs."""

from gdlesson.drawing.axes import regions
from gdlesson.drawing.style import BLACK, FAILS, JUST, WELL

# The regimes of alpha on theta², in order: where each begins and ends (None: nowhere), its colour.
REGIMES = (
    ("straight in", 0.0, 0.5, WELL),
    ("zigzag", 0.5, 1.0, JUST),
    ("flies apart", 1.0, None, FAILS),
)


def shade(axes, low, high):
    """Draws the regimes of α as coloured stretches with their names."""
    axes.set_xlim(low, high)
    axes.axvline(0.5, color=BLACK, linewidth=1.2, label="α = 0.5: one step")
    axes.axvline(1, color=BLACK, linewidth=1.2, linestyle="--", label="α = 1: bounces for ever")
    parts = [(name, begin, high if end is None else end, c) for name, begin, end, c in REGIMES]
    regions(axes, parts)
