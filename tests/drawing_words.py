"""A drawing in words: what each axes shows, in the coordinates of its data.

    print(drawing(figure))

It does not depend on fonts, on pixels or on how the panels are laid out, so it is the same on all
systems: what differs is drawn differently. `differences` names what is.
"""

import re

import numpy as np
from matplotlib.colors import to_hex
from matplotlib.contour import ContourSet
from matplotlib.lines import Line2D
from matplotlib.offsetbox import AnnotationBbox, OffsetBox
from matplotlib.patches import Patch
from matplotlib.quiver import Quiver
from matplotlib.text import Annotation
from matplotlib.text import Text as Words
from matplotlib.ticker import FixedLocator

from gdlesson.drawing.record import Recorder

FEW = 6  # points that are told one by one


class Notes(Recorder):
    """A recorder that notes the points that an artist draws, in the coordinates of its axes."""

    def __init__(self, figure, back):
        super().__init__(figure)
        self.back, self.rows = back, []

    def note(self, gc, face, kind, points):
        points = points[np.isfinite(points).all(axis=1)]
        filled = face is not None and (len(face) < 4 or face[3] > 0)
        if len(points):
            colour = to_hex(face[:3] if filled else gc.get_rgb()[:3])
            self.rows.append((colour, kind, self.back(points)))

    def draw_path(self, gc, path, transform, rgbFace=None):
        kind = "line" if rgbFace is None else "area"
        self.note(gc, rgbFace, kind, transform.transform(path.vertices))

    def draw_markers(self, gc, marker_path, marker_trans, path, trans, rgbFace=None):
        places = trans.transform(path.vertices)
        if not places.any():  # at the figure's corner: a shape that is drawn as one marker
            self.draw_path(gc, marker_path, marker_trans, rgbFace)
        else:
            self.note(gc, rgbFace, "marks", places)

    def draw_path_collection(self, gc, master, paths, all_transforms, offsets, offset_trans,
                             *styles, **more):  # fmt: skip
        if len(offsets) > 1:  # a scatter: one shape at many places
            faces = styles[0] if len(styles[0]) else styles[1]
            self.note(gc, tuple(faces[0]), "marks", offset_trans.transform(np.asarray(offsets)))
        else:
            self._draw_each(gc, master, paths, all_transforms, *styles)

    def _draw_each(self, gc, master, paths, all_transforms, faces, edges, *_):
        for k, path in enumerate(paths):
            colours = faces if len(faces) else edges
            if len(colours) and len(path.vertices):
                kind = "area" if len(faces) else "line"
                points = master.transform(path.vertices)
                self.note(gc, tuple(colours[k % len(colours)]), kind, points)

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):
        pass  # texts are told with their own places


def drawing(figure):
    """Returns the lines that say what a figure shows, one for each mark."""
    figure.draw_without_rendering()
    lines = [f"figure: {text.get_text()!r}" for text in figure.texts if text.get_text()]
    for k, axes in enumerate((a for a in figure.axes if a.get_visible()), 1):
        lines += [f"  panel {k}: {row}" for row in _axes(figure, axes)]
    return lines


def _axes(figure, axes):
    for name in ("x", "y"):
        low, high = getattr(axes, f"get_{name}lim")()
        label, scale = getattr(axes, f"get_{name}label")(), getattr(axes, f"get_{name}scale")()
        yield f"{name} from {low:#.4g} to {high:#.4g}, {scale}, {label!r}"
        axis = getattr(axes, f"{name}axis")
        places = axis.get_majorticklocs()
        if isinstance(axis.get_major_locator(), FixedLocator) and len(places):
            ticks = zip(places, axis.get_major_formatter().format_ticks(places), strict=True)
            yield f"{name} ticks {' '.join(f'{at:#.4g} {text!r}' for at, text in ticks)}"
    if axes.get_title():
        yield f"title {axes.get_title()!r}"
    if (legend := axes.get_legend()) is not None:
        for handle, text in zip(legend.legend_handles, legend.get_texts(), strict=True):
            yield f"legend {text.get_text()!r} {_key(handle)}".strip()
    own = {axes.patch, axes.title, axes._left_title, axes._right_title, legend,
           *axes.spines.values(), *axes._axis_map.values()}  # fmt: skip
    for contours in axes.collections:  # where their labels stand depends on the release
        own |= set(getattr(contours, "labelTexts", ()))
    shown = [a for a in axes.get_children() if a not in own and a.get_visible()]
    for artist in sorted(shown, key=lambda a: a.get_zorder()):
        yield from _artist(figure, axes, artist)


def _key(handle):
    """What stands beside a name in a legend: its colour, marker and line."""
    if isinstance(handle, Line2D):
        hollow = "hollow " if handle.get_markerfacecolor() == "none" else ""
        parts = (to_hex(handle.get_color()), hollow + str(handle.get_marker()),
                 handle.get_linestyle())  # fmt: skip
        return " ".join(part for part in parts if part != "None")
    return to_hex(handle.get_facecolor()) if isinstance(handle, Patch) else ""


def _artist(figure, axes, artist):
    if isinstance(artist, ContourSet):
        yield f"contours at {', '.join(f'{level:#.4g}' for level in artist.levels)}"
        return
    if isinstance(artist, Quiver):
        ways = " ".join(map(_place, zip(artist.U, artist.V, strict=True)))
        yield f"arrows at {_points(artist.XY, axes)} by {ways}"
        return
    if isinstance(artist, Annotation):
        arrow = f", arrow from {_place(artist.xyann)}" if artist.arrow_patch is not None else ""
        yield f"text {artist.get_text()!r} at {_place(artist.xy)}{arrow}"
        return
    if isinstance(artist, Words):
        if artist.get_text():
            side = {"left": "", "center": " in the middle", "right": " ends there"}[artist.get_ha()]
            yield f"text {artist.get_text()!r} at {_place(artist.get_position())}{side}"
        return
    if isinstance(artist, (OffsetBox, AnnotationBbox)):  # laid out by its letters
        yield f"box {[text.get_text() for text in artist.findobj(Words) if text.get_text()]}"
        return
    notes = Notes(figure, axes.transData.inverted().transform)
    artist.draw(notes)
    name = artist.get_gid() or ""
    rows = notes.rows
    if axes.name == "3d":  # how far away it is looked at depends on the release
        rows = []
        yield f"{artist.get_gid() or ''} {type(artist).__name__} in space".strip()
    if len(rows) > 2 * FEW:  # a surface's facets
        points = np.vstack([points for *_, points in rows])
        rows = [(f"and {len(rows) - 1} more", rows[0][1], points)]
    for colour, kind, points in rows:
        yield " ".join(f"{name} {kind} {colour}: {_told(points, axes)}".split())


def _told(points, axes):
    if len(points) <= FEW:
        return _points(points, axes)
    some = points[np.linspace(0, len(points) - 1, FEW - 1).round().astype(int)]
    mean = np.mean(points, axis=0, keepdims=True)
    return f"{len(points)} points, {_points(some, axes)}, on average {_points(mean, axes)}"


def _place(point):
    return f"({', '.join(f'{round(float(part), 9) + 0.0:#.4g}' for part in point)})"


def _points(points, axes):
    """Points with as many digits as can be seen: a thousandth of the axes."""
    forms = []
    for name in ("x", "y"):
        low, high = getattr(axes, f"get_{name}lim")()
        digits = 3 - int(np.floor(np.log10(abs(high - low) or 1)))
        forms.append(None if getattr(axes, f"get_{name}scale")() == "log" else digits)

    def told(value, digits):
        if digits is None:
            return f"{value:#.4g}"
        value = round(value, digits) + 0.0  # and no minus before a zero
        return f"{value:.{digits}f}" if digits > 0 else f"{value:#.4g}"

    return " ".join(f"({', '.join(map(told, point, forms))})" for point in points)


NUMBER = re.compile(r"-?\d+\.(\d*)(?:e([+-]\d+))?")
QUOTED = re.compile(r"'[^']*'")


def differences(before, after):
    """Returns the pairs of lines (before, after) that differ by more than the last digit."""
    pairs = []
    for k in range(max(len(before), len(after))):
        one = before[k] if k < len(before) else "(nothing)"
        other = after[k] if k < len(after) else "(nothing)"
        if not _alike(one, other):
            pairs.append((one, other))
    return pairs


def _alike(one, other):
    """Whether two lines say the same; what is drawn may differ by one in the last digit."""
    if one == other or not one.startswith("  "):
        return one == other
    if QUOTED.findall(one) != QUOTED.findall(other):
        return False
    one, other = QUOTED.sub("", one), QUOTED.sub("", other)
    if NUMBER.sub("#", one) != NUMBER.sub("#", other):
        return False
    pairs = zip(NUMBER.finditer(one), NUMBER.finditer(other), strict=True)
    return all(abs(float(a[0]) - float(b[0])) <= 1.5 * max(_unit(a), _unit(b)) for a, b in pairs)


def _unit(number):
    """What one in the last digit of a number is."""
    return 10.0 ** (int(number[2] or 0) - len(number[1]))
