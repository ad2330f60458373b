"""The recorder: takes down what Matplotlib draws as marks that a browser can draw.

    recorder = Recorder(figure)
    marks = recorder.record(figure)            # or one artist of it
    svg(marks, recorder.size)                  # the text of an SVG picture

A mark is a path, or one shape stamped at many places: a marker, or the letters of a text, which
need no font in the browser. Lengths are whole tenths of a pixel, y grows downwards. No code here
knows what kind of artist draws. Not recorded: hatches, sketchy lines, clips that are no rectangles.
"""

import base64
import io
from html import escape
from typing import NamedTuple

import numpy as np
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.path import Path
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D

from gdlesson.drawing.theme import colour, dark_values

UNIT = 10  # parts of a pixel


class Mark(NamedTuple):
    """One thing drawn. css: its style; clip: (x, y, width, height) or None.

    path: SVG path data; or else each (stamp, dx, dy) of stamps, path data in relative letters,
    stands at each place (x, y) of places; image: the address of an image, at its clip.
    """

    css: str
    clip: tuple | None
    path: str = ""
    places: tuple = ()
    stamps: tuple = ()
    image: str = ""


class Recorder(RendererBase):
    """A renderer that writes marks. size: (width, height) of the figure in its own units.

    origin: the point, in those units, from which coordinates count; the upper left corner first.
    """

    def __init__(self, figure):
        super().__init__()
        self.dpi = figure.dpi
        self.width, self.height = figure.bbox.width, figure.bbox.height
        self.size = (round(UNIT * self.width), round(UNIT * self.height))
        # Agg measures the letters, so that they stand where Agg would put them.
        self._agg = RendererAgg(self.width, self.height, self.dpi)
        self._text = text_to_path  # one for all: it keeps the formulas that it has parsed
        self._known, self._letters, self._glyphs, self._styles = {}, {}, {}, {}
        self.origin, self._marks, self._still = (0, 0), [], True

    def record(self, artist, origin=(0, 0), still=True):
        """Returns the marks of a figure or an artist; still ones stand on whole pixels."""
        self.origin, self._marks, self._still = origin, [], still
        artist.draw(self)
        return tuple(self._marks)

    # --- what Matplotlib asks of a renderer

    def flipy(self):
        return True

    def get_canvas_width_height(self):
        return self.width, self.height

    def points_to_pixels(self, points):
        return points * self.dpi / 72

    def get_text_width_height_descent(self, s, prop, ismath):
        if not ismath:
            return self._agg.get_text_width_height_descent(s, prop, ismath)
        # Parsing a formula is slow: measured as it will be drawn, it is parsed once for all sizes.
        lengths = self._text.get_text_width_height_descent(s, prop, ismath)
        return tuple(self.points_to_pixels(length) for length in lengths)

    def draw_path(self, gc, path, transform, rgbFace=None):
        # What lies far outside is cut off where nothing is filled, as Agg does.
        window = (0, 0, self.width, self.height) if rgbFace is None else None
        width = self.points_to_pixels(gc.get_linewidth())
        snap = gc.get_snap() if self._still else False
        text = self._path(path, transform, window, snap, width)
        if text:
            self._marks.append(Mark(self._css(gc, rgbFace), self._clip(gc), text))

    def draw_markers(self, gc, marker_path, marker_trans, path, trans, rgbFace=None):
        if path.codes is None:  # the places are corners of a line, nearly always
            points = trans.transform(path.vertices)
        else:
            ends = [vertices[-2:] for vertices, _ in path.iter_segments(trans, simplify=False)]
            points = np.array(ends, float).reshape(-1, 2)
        points = points[np.isfinite(points).all(axis=1)]
        if points.tolist() == [[0, 0]]:  # an area, whose shape is where it stands
            return self.draw_path(gc, marker_path, marker_trans, rgbFace)
        # Far outside, and beyond what an integer holds: not to be seen.
        points = points[(np.abs(points) < 100 * max(self.size)).all(axis=1)]
        stamp = self._stamp(marker_path, marker_trans)
        if len(points) and stamp:
            places = tuple(self._places(points).ravel().tolist())
            css = self._css(gc, rgbFace)
            self._marks.append(Mark(css, self._clip(gc), "", places, ((stamp, 0, 0),)))

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):
        place = np.array([x, self.height - y])
        # The point that a text is fixed to stays where it is when a picture is laid out anew.
        anchor = place
        if mtext is not None:
            anchor = mtext.get_transform().transform(mtext.get_unitless_position())
        shift = UNIT * (place - anchor) * [1, -1]
        turn = np.deg2rad(angle)
        stamps = []
        for stamp, dx, dy in self._string(s, prop, ismath, angle):
            right = dx * np.cos(turn) + dy * np.sin(turn)
            down = -dx * np.sin(turn) + dy * np.cos(turn)
            stamps.append((stamp, round(shift[0] + right), round(shift[1] + down)))
        if stamps:
            shown = f"fill:{colour(gc.get_rgb())}" + _opacity("fill", _alpha(gc, gc.get_rgb()))
            places = tuple(self._places(anchor[None]).ravel().tolist())
            self._marks.append(Mark(shown, self._clip(gc), "", places, tuple(stamps)))

    def draw_image(self, gc, x, y, im, transform=None):
        from PIL import Image

        packed = io.BytesIO()
        Image.fromarray(np.asarray(im)[::-1]).save(packed, format="png")
        data = "data:image/png;base64," + base64.b64encode(packed.getvalue()).decode()
        tall, wide = im.shape[:2]
        left, top = self._places(np.array([[x, y + tall]]))[0].tolist()
        where = (left, top, UNIT * wide, UNIT * tall)
        self._marks.append(Mark("", where, image=data))

    # --- how they become marks

    def _places(self, points):
        """Pixels, y upwards, as whole units from the origin, y downwards."""
        left, top = self.origin
        away = np.array([-left, UNIT * self.height - top])
        return np.rint(points * [UNIT, -UNIT] + away).astype(int)

    def _clip(self, gc):
        box = gc.get_clip_rectangle()
        if box is None:
            return None
        left, top = self._places(np.array([[box.x0, box.y1]]))[0].tolist()
        return left, top, round(UNIT * box.width), round(UNIT * box.height)

    def _path(self, path, transform, window, snap, width):
        # The same path is often drawn again: a bowl's contours while only the rate changes.
        matrix = transform.frozen().get_matrix() if transform.is_affine else None
        key = None
        if matrix is not None:
            codes = None if path.codes is None else path.codes.tobytes()
            key = (np.ascontiguousarray(path.vertices).tobytes(), codes, matrix.tobytes(),
                   self.origin, window, snap, width)  # fmt: skip
            if key in self._known:
                return self._known[key]
        clean = path.cleaned(
            transform, remove_nans=True, clip=window, simplify=path.should_simplify, curves=True,
            stroke_width=width, snap=snap,
        )  # fmt: skip
        ends = np.flatnonzero(clean.codes == Path.STOP)
        stop = ends[0] if len(ends) else len(clean.codes)
        limit = 100 * max(self.size)
        vertices = np.clip(clean.vertices[:stop], -limit, limit)
        text = path_text(self._places(vertices), clean.codes[:stop], absolute=True)
        if key is not None:
            if len(self._known) > 2000:
                self._known.clear()
            self._known[key] = text
        return text

    def _stamp(self, path, transform):
        """A shape as path data in relative letters: a marker, whose own y grows upwards."""
        key = (path.vertices.tobytes(), transform.get_matrix().tobytes())
        if key not in self._glyphs:
            clean = path.cleaned(transform, remove_nans=True, curves=True)
            keep = clean.codes != Path.STOP
            vertices = np.rint(clean.vertices[keep] * [UNIT, -UNIT]).astype(int)
            self._glyphs[key] = path_text(vertices, clean.codes[keep], absolute=False)
        return self._glyphs[key]

    def _string(self, s, prop, ismath, angle):
        """The letters of a text as (stamp, dx, dy) from where it begins, not yet turned."""
        key = (s, hash(prop), bool(ismath), angle)
        if key not in self._letters:
            if ismath:
                glyphs, shapes, bars = self._text.get_glyphs_mathtext(prop, s)
            else:
                font = self._text._get_font(prop)
                glyphs, shapes, bars = self._text.get_glyphs_with_font(font, s)
            scale = prop.get_size_in_points() / self._text.FONT_SCALE * self.dpi / 72
            found = []
            for name, x, y, size in glyphs:
                found.append((self._glyph(name, shapes[name], size * scale, angle),
                              UNIT * scale * x, -UNIT * scale * y))  # fmt: skip
            turned = Affine2D().scale(scale).rotate_deg(angle)
            for vertices, codes in bars:  # of fractions and roots
                found.append((self._stamp(Path(vertices, codes), turned), 0, 0))
            self._letters[key] = [entry for entry in found if entry[0]]
        return self._letters[key]

    def _glyph(self, name, shape, scale, angle):
        key = (name, scale, angle)
        if key not in self._glyphs:
            turned = Affine2D().scale(scale).rotate_deg(angle)
            vertices, codes = shape
            self._glyphs[key] = self._stamp(Path(vertices, codes), turned) if len(codes) else ""
        return self._glyphs[key]

    def _css(self, gc, face):
        """The style of a path with this graphics context and this face."""
        key = (gc.get_linewidth(), gc.get_rgb(), gc.get_alpha(), gc.get_forced_alpha(),
               gc.get_joinstyle(), gc.get_capstyle(), str(gc.get_dashes()),
               None if face is None else tuple(face))  # fmt: skip
        if key not in self._styles:
            self._styles[key] = self._style(gc, face)
        return self._styles[key]

    def _style(self, gc, face):
        width = self.points_to_pixels(gc.get_linewidth())
        parts = ["fill:none"]
        if face is not None:
            parts = [f"fill:{colour(face)}" + _opacity("fill", _alpha(gc, face))]
        rgb = gc.get_rgb()
        if width > 0 and _alpha(gc, rgb) > 0:
            parts.append(f"stroke:{colour(rgb)}" + _opacity("stroke", _alpha(gc, rgb)))
            parts.append(f"stroke-width:{_number(UNIT * width)}")
            parts.append(f"stroke-linejoin:{gc.get_joinstyle()}")
            cap = {"projecting": "square"}.get(gc.get_capstyle(), gc.get_capstyle())
            parts.append(f"stroke-linecap:{cap}")
            offset, dashes = gc.get_dashes()
            if dashes is not None:
                lengths = [_number(UNIT * self.points_to_pixels(d)) for d in dashes]
                parts.append(f"stroke-dasharray:{' '.join(lengths)}")
                if offset:
                    parts.append(
                        f"stroke-dashoffset:{_number(UNIT * self.points_to_pixels(offset))}"
                    )
        return ";".join(parts)


def path_text(vertices, codes, absolute):
    """Returns SVG path data of whole-number vertices (n, 2) and Matplotlib's codes.

    Each piece begins with an absolute M, so that pieces can be joined; or else, for a stamp, all
    is relative to where it is stamped.
    """
    parts = []
    here = start = np.zeros(2, int)
    i = 0
    while i < len(codes):
        code = codes[i]
        if code == Path.MOVETO:
            start = vertices[i]
            x, y = start if absolute else start - here
            parts.append(f"{'M' if absolute else 'm'}{x} {y}")
            here = start
            i += 1
        elif code == Path.LINETO:
            end = i
            while end < len(codes) and codes[end] == Path.LINETO:
                end += 1
            steps = np.diff(np.vstack([here, vertices[i:end]]), axis=0)
            moved = steps[steps.any(axis=1)]
            steps = moved if len(moved) else steps[:1]  # a dot with round ends stays a dot
            parts.append("l" + " ".join(map(str, steps.ravel().tolist())))
            here = vertices[end - 1]
            i = end
        elif code in (Path.CURVE3, Path.CURVE4):
            count = 2 if code == Path.CURVE3 else 3
            steps = vertices[i : i + count] - here
            parts.append("qc"[count - 2] + " ".join(map(str, steps.ravel().tolist())))
            here = vertices[i + count - 1]
            i += count
        else:  # CLOSEPOLY
            parts.append("z")
            here = start
            i += 1
    return "".join(parts).replace(" -", "-")


def svg(marks, size, moving=(), label="", name="gd", image=False):
    """Returns an SVG picture as text, the still marks first, the moving ones in a group on top.

    size: (width, height) in the marks' units. label: what it shows, for who cannot see it. name:
    what the names of its parts begin with, which must differ for pictures on one page. image: to be
    shown by <img>, to which a page says by its color-scheme that it is dark.
    """
    shapes, boxes, styles = {}, {}, {}
    bodies = ["".join(_mark(mark, shapes, boxes, styles, name) for mark in part)
              for part in (marks, moving)]  # fmt: skip
    defs = [f'<path id="{name}s{k}" d="M0 0{shape}"/>' for shape, k in shapes.items()]
    defs += [
        f'<clipPath id="{name}c{k}"><rect x="{x}" y="{y}" width="{w}" height="{h}"/></clipPath>'
        for (x, y, w, h), k in boxes.items()
    ]
    sheet = "".join(f".{name}k{k}{{{css}}}" for css, k in styles.items())
    if image:
        sheet += f"@media (prefers-color-scheme:dark){{svg{{{dark_values(sheet)}}}}}"
    wide, tall = size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {tall}" '
        f'width="{wide / UNIT:g}" height="{tall / UNIT:g}" role="img" aria-label="{escape(label)}">'
        f"<defs><style>{sheet}</style>{''.join(defs)}</defs>"
        f"{bodies[0]}<g class='moving'>{bodies[1]}</g></svg>"
    )


def _mark(mark, shapes, boxes, styles, name):
    if mark.image:
        x, y, w, h = mark.clip
        return f'<image x="{x}" y="{y}" width="{w}" height="{h}" href="{mark.image}"/>'
    shown = f'class="{name}k{styles.setdefault(mark.css, len(styles))}"'
    if mark.clip:
        shown += f' clip-path="url(#{name}c{boxes.setdefault(mark.clip, len(boxes))})"'
    if mark.path:
        return f'<path {shown} d="{mark.path}"/>'
    used = "".join(
        f'<use href="#{name}s{shapes.setdefault(stamp, len(shapes))}" x="{x + dx}" y="{y + dy}"/>'
        for x, y in zip(mark.places[::2], mark.places[1::2])
        for stamp, dx, dy in mark.stamps
    )
    return f"<g {shown}>{used}</g>"


def _alpha(gc, rgb):
    """How much of a colour covers what is below it, from 0 to 1."""
    return gc.get_alpha() if gc.get_forced_alpha() else (rgb[3] if len(rgb) > 3 else 1.0)


def _opacity(what, alpha):
    return "" if alpha == 1 else f";{what}-opacity:{alpha:.3g}"


def _number(value):
    return f"{value:.1f}".rstrip("0").rstrip(".")
