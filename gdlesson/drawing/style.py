"""The look of all pictures: colours, markers, a figure of its own."""

from contextlib import contextmanager

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

# Okabe and Ito's colours, which stay apart for every kind of colour vision.
BLACK, GREY = "#000000", "#6E6E6E"


ORANGE, SKY, GREEN, YELLOW = "#E69F00", "#56B4E9", "#009E73", "#F0E442"


BLUE, VERMILION, PURPLE = "#0072B2", "#D55E00", "#CC79A7"


# A marker and a line style beside each colour, for when several paths share a picture. Most
# markers are hollow and larger, so that a dot under them can still be seen.
HOLLOW = {"markerfacecolor": "none", "markersize": 9}


MARKS = (
    {"color": BLUE, "marker": "o", "linestyle": "-"},
    {"color": VERMILION, "marker": "s", "linestyle": "--", **HOLLOW},
    {"color": GREEN, "marker": "^", "linestyle": "-.", **HOLLOW},
    {"color": PURPLE, "marker": "D", "linestyle": ":", **HOLLOW},
    {"color": BLACK, "marker": "v", "linestyle": "-"},
    {"color": SKY, "marker": "P", "linestyle": "--", **HOLLOW},
)


WIDTH, HEIGHT = 7.6, 3.5  # inches of 100 pixels: fits beside JupyterLab's side bar


SHARP = 2  # pixels drawn for each pixel of the page


STYLE = {
    "figure.facecolor": "white",
    "figure.constrained_layout.w_pad": 0.09,  # inches: the card's margin in a dark theme
    "figure.constrained_layout.h_pad": 0.08,
    "font.family": "DejaVu Sans",  # comes with Matplotlib, and has θ, α and ²
    "font.size": 10,
    "axes.titlesize": 10.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#E3E3E3",
    "lines.markersize": 5.5,
    "lines.linewidth": 1.4,
    "legend.frameon": False,
}


@contextmanager
def style():
    """The look of all pictures, for as long as a `with` lasts."""
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(STYLE)
        yield


def new_empty_figure(width=WIDTH, height=HEIGHT, dpi=100):
    """Returns a figure of its own without axes; use it inside style()."""
    figure = Figure(figsize=(width, height), dpi=dpi, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def new_figure(columns=1, height=HEIGHT, width=WIDTH):
    """Returns (figure, axes): a figure of its own with one row of axes; use it inside style()."""
    figure = new_empty_figure(width, height)
    return figure, figure.subplots(1, columns)
