"""The same figure for a narrow page: its panels one below the other, its letters as large."""

import itertools
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from matplotlib.figure import Figure
from matplotlib.gridspec import GridSpec

NARROW = 4.2  # inches of 100 pixels: on a telephone's 344 pixels, the smallest letters are 10 high
PANEL = 2.6  # inches: the height of one of several panels
LEAST = 60  # pixels: a panel that is less wide says nothing


@contextmanager
def stacked(figure: Figure) -> Iterator[bool]:
    """Rearranges a figure that was drawn for as long as a `with` lasts; yields whether it fits.

    Up to three panels stand one below the other, more of them two by two; a legend that stands
    beside a panel stands below it.
    """
    panels = [axes for axes in figure.axes if axes.get_subplotspec() is not None]
    wide, high = figure.get_size_inches()
    crowded = _overlapping(figure)
    with ExitStack() as back:
        back.callback(figure.set_size_inches, wide, high)
        rows = 1
        if panels and not any(_uneven(axes) for axes in panels):
            columns = 1 if len(panels) < 4 else 2
            rows = -(-len(panels) // columns)
            grid = GridSpec(rows, columns, figure=figure)
            for k, axes in enumerate(panels):
                _put(axes, grid[k // columns, k % columns], back)
        for axes in panels:
            axes.title.set_wrap(True)
            back.callback(axes.title.set_wrap, False)
        if len(panels) == 1:
            _legend_below(figure, panels[0], back)
        figure.set_size_inches(NARROW, high if rows == 1 else PANEL * rows)
        figure.draw_without_rendering()
        box = figure.get_tightbbox()
        if box.height + 0.3 < figure.get_figheight():  # panels of fixed shape leave room
            figure.set_figheight(box.height + 0.2)
            figure.draw_without_rendering()
        yield _fits(figure) and _overlapping(figure) <= crowded


def _uneven(axes):
    """Whether the rows of these axes' grid differ in size: they belong together as they are."""
    grid = axes.get_subplotspec().get_gridspec()
    sizes = {*grid.get_width_ratios()}, {*grid.get_height_ratios()}
    return grid.nrows > 1 and max(map(len, sizes)) > 1


def _put(axes, place, back):
    """Puts axes into another place, where numbers that a neighbour has shown stand on their own."""
    back.callback(axes.set_subplotspec, axes.get_subplotspec())
    axes.set_subplotspec(place)
    for axis, side in ((axes.xaxis, "labelbottom"), (axes.yaxis, "labelleft")):
        if axes.name != "3d" and not axis.get_tick_params().get(side, True):
            axes.tick_params(axis.axis_name, **{side: True})
            back.callback(axes.tick_params, axis.axis_name, **{side: False})


def _legend_below(figure, axes, back):
    legend = axes.get_legend()
    if legend is None or legend.get_bbox_to_anchor() is axes.bbox:  # it stands within the axes
        return
    names = [text.get_text() for text in legend.get_texts()]
    legend.set_visible(False)
    back.callback(legend.set_visible, True)
    for columns in (2, 1):
        below = figure.legend(legend.legend_handles, names, loc="outside lower center",
                              ncols=columns)  # fmt: skip
        if columns == 1 or below.get_window_extent().width < 100 * NARROW:
            back.callback(below.remove)
            return
        below.remove()


def _fits(figure):
    """Whether nothing sticks out and every panel is wide enough."""
    box = figure.get_tightbbox()  # inches
    wide, high = figure.get_size_inches()
    inside = box.x0 >= 0 and box.y0 >= 0 and box.x1 <= wide and box.y1 <= high
    return inside and all(axes.bbox.width >= LEAST for axes in figure.axes if axes.get_visible())


def _overlapping(figure):
    """How many pairs of texts lie over one another, as the figure was drawn last."""
    texts = list(figure.texts)
    for axes in figure.axes:
        texts += [*axes.texts, axes.title]
    boxes = [t.get_window_extent().padded(-2) for t in texts if t.get_visible() and t.get_text()]
    return sum(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))
