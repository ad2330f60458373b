"""The look of all pictures: colours, markers, a figure of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

# Okabe and Ito's colours, which stay apart for every kind of colour vision.
BLACK, GREY = "#000000", "#6E6E6E"
ORANGE, SKY, GREEN, YELLOW = "#E69F00", "#56B4E9", "#009E73", "#F0E442"
BLUE, VERMILION, PURPLE = "#0072B2", "#D55E00", "#CC79A7"

# Areas, pale enough for black text: where all is well, where it just holds, where it fails.
WELL, JUST, FAILS = "#CFE8F7", "#FBE7B8", "#F6CDB4"
FAINT = "#ADADAD"  # contours, and data behind what matters

# A marker and a line style beside each colour, for when several paths share a picture. Most
# markers are hollow and larger, so that a dot under them can still be seen.
HOLLOW = {"markerfacecolor": "none", "markersize": 9}
MARKS: tuple[dict[str, Any], ...] = (
    {"color": BLUE, "marker": "o", "linestyle": "-"},
    {"color": VERMILION, "marker": "s", "linestyle": "--", **HOLLOW},
    {"color": GREEN, "marker": "^", "linestyle": "-.", **HOLLOW},
    {"color": PURPLE, "marker": "D", "linestyle": ":", **HOLLOW},
    {"color": BLACK, "marker": "v", "linestyle": "-"},
    {"color": SKY, "marker": "P", "linestyle": "--", **HOLLOW},
)
MORE_MARKERS = "X<>p*h"  # with the same colours, from the seventh on
START: dict[str, Any] = {"color": VERMILION, "marker": "D", "markersize": 9, "linestyle": ""}
STAR: dict[str, Any] = {
    "color": ORANGE,
    "marker": "*",
    "markersize": 13,
    "linestyle": "",
}  # the lowest point

WIDTH, HEIGHT = 7.6, 3.5  # inches of 100 pixels: fits beside JupyterLab's side bar
SHARP = 2  # pixels drawn for each pixel of the page

STYLE: dict[str, Any] = {
    "figure.facecolor": "white",
    "figure.constrained_layout.w_pad": 0.09,  # inches: the card's margin in a dark theme
    "figure.constrained_layout.h_pad": 0.08,
    "font.family": "DejaVu Sans",  # comes with Matplotlib, and has θ, α and ²
    "font.size": 10,
    "axes.titlesize": 10.5,
    "axes.titley": 1.0,  # where it stands by itself, but found without looking at all ticks again
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#E3E3E3",
    "lines.markersize": 5.5,
    "lines.linewidth": 1.4,
    "legend.frameon": False,
}


def marks(count: int) -> list[dict[str, Any]]:
    """Returns `count` marks, no two alike in colour and marker, as arguments of axes.plot."""
    found = []
    for i in range(count):
        turn, k = divmod(i, len(MARKS))
        more = {"marker": MORE_MARKERS[(k + turn - 1) % len(MORE_MARKERS)]} if turn else {}
        found.append({**MARKS[k], **more})
    return found


@contextmanager
def style() -> Iterator[None]:
    """The look of all pictures, for as long as a `with` lasts."""
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(STYLE)  # type: ignore[arg-type]
        yield


def new_empty_figure(width: float = WIDTH, height: float = HEIGHT, dpi: float = 100) -> Figure:
    """Returns a figure of its own without axes; use it inside style(). Sizes: in inches."""
    figure = Figure(figsize=(width, height), dpi=dpi, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def new_figure(columns: int = 1, height: float = HEIGHT, width: float = WIDTH, **more):
    """Returns (figure, axes): a figure of its own with one row of axes; use it inside style().

    axes: one for one column, an array of them for more. more: arguments of figure.subplots.
    """
    figure = new_empty_figure(width, height)
    return figure, figure.subplots(1, columns, **more)


def beside(axes: Axes) -> None:
    """Puts the legend to the right of the axes, where it hides nothing."""
    axes.legend(loc="center left", bbox_to_anchor=(1, 0.5))


def above(axes: Axes, columns: int = 4, **more: Any) -> None:
    """Puts the legend over the axes, where it hides nothing; no room is left for a title."""
    axes.legend(
        loc="lower center", bbox_to_anchor=(0.5, 1), ncols=columns, borderaxespad=0.1, **more
    )
