"""Explorers: pictures that follow their controls.

    def state(alpha):                       # a pure function of the controls: the numbers
        return {"alpha": alpha, "factor": 1 - 2 * alpha}

    def build(figure):                      # draws what never moves, returns what does
        axes = figure.subplots()
        axes.set(xlim=(0, 1.2), ylim=(-1.5, 1.5), xlabel="α", ylabel="1 − 2α")
        return {"dot": axes.plot([], [], "o")[0]}

    def update(artists, alpha, factor):     # moves it: one argument for each entry of the state
        artists["dot"].set_data([alpha], [factor])

    def words(alpha, factor):               # one line of text: what the state means
        return f"α = {short(alpha)}: each θ is {short(factor)} times the one before."

    controls = [Slider("alpha", "rate α", 0.01, 1.2, step=0.01, value=0.1)]
    Explorer("The factor of α", controls, state, build, update, words,
             drags={"alpha": ("dot", "x")},                       # the dot is moved by hand, too
             tasks=[Task("Find the α whose first step arrives.", lambda alpha, factor: not factor)])

How to add one: write the four functions, list the controls (Slider, Choice, Player), and put
`list(explorer.sweep())` into a test. Python lays out and computes; the browser draws:
- axis limits are fixed in build; what changes is among the artists that build returns, and stands
  above all that does not;
- the figure is never laid out again: build may use constrained layout, it is done once.
A state that has no picture raises ValueError with a sentence: it is shown in place of the words.

For a narrow page, build is called once more as `build(figure, narrow=True)` with a figure of the
size `narrow`; it puts the same axes one below the other. What moves is then moved with its axes.

Where no kernel runs, the page has a table of states and the same program to draw them; where no
program may run either, a still picture of the first state with its words.
"""

import gc
import itertools
import os
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from matplotlib.legend import Legend
from matplotlib.offsetbox import AnnotationBbox, OffsetBox
from matplotlib.text import Text

from gdlesson.drawing.record import UNIT, Recorder, svg
from gdlesson.drawing.style import new_empty_figure, style
from gdlesson.explorer.controls import for_browser
from gdlesson.explorer.html import SENTENCES, body, page
from gdlesson.explorer.sweeps import gather, packed, table
from gdlesson.explorer.widget import ExplorerWidget
from gdlesson.text import digits

# How many states a page is given at most: enough to begin with, as a kernel works out the rest.
# GDLESSON_EXPLORER_STATES gives a page that is to be kept more.
STATES = 40
BYTES = 55_000  # of them, before they are written as text
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Task:
    """Something to find with an explorer. done: a function of a state: whether it is found."""

    text: str
    done: Callable


class Explorer:
    """A picture that follows its controls; see the top of this module for an example.

    name: what it is called, in words. controls: Slider, Choice or Player, whose names are the
    arguments of `state`. size, narrow: width and height in inches of 100 pixels; without narrow, a
    narrow page gets the picture small. drags: for a control, (mark, "x" or "y"), a name among the
    artists and the direction in which dragging it moves the control; or (mark, direction, factor),
    by how much; or a list of these. tasks: of Task. kept: what remembers those that are done, with
    two functions: remember_task(name, text) and tasks_done(name), which returns texts. still: the
    controls of the still picture, where they are not those at first. dear: how many times longer
    than most a state takes to draw; a page is given so many times fewer of them.
    Attributes: name, controls, tasks, description (of the still picture).
    """

    def __init__(self, name, controls, state, build, update, words, size=(7.6, 3.4), *,
                 narrow=None, drags=None, tasks=(), kept=None, still=None, dear=1):  # fmt: skip
        _keep_what_is_loaded()
        self.name = name
        self.controls = list(controls)
        self.tasks = list(tasks)
        self._state, self._words = state, words
        self._kept, self._dear = kept, dear
        self._values = [c.everything() for c in self.controls]
        self._at = tuple(
            values.index(c.clean(c.value)) for c, values in zip(self.controls, self._values)
        )
        shown = {c.name: c.clean(c.value) for c in self.controls} | (still or {})
        first = self.state(**shown)
        self.description = f"{name}. {self._words(**first)}"
        self._canvas = _Canvas(build, update, first, size)
        self._canvases = [self._canvas]
        if narrow is not None:
            other = _Canvas(lambda figure: build(figure, narrow=True), update, first, narrow)
            if other.limits() != self._canvas.limits():
                raise ValueError("a narrow page must have the same axes, with the same limits")
            self._canvases.append(other)
        self._drags = drags or {}
        self._start = self._widget = None

    def state(self, **controls):
        """Returns the state for these values of the controls; those not given are as at first.

        A value that a control cannot take raises ValueError or TypeError with a sentence.
        """
        known = {c.name: c for c in self.controls}
        for name in controls:
            if name not in known:
                raise ValueError(f"there is no control {name!r}; there are {sorted(known)}")
        values = {n: c.clean(controls.get(n, c.value)) for n, c in known.items()}
        return self._state(**values)

    def words(self, **controls):
        """Returns what the state for these controls means, as one line of text."""
        return self._words(**self.state(**controls))

    def sweep(self):
        """Yields (controls, state, words, artists) for every corner, and along every control.

        For tests: each state is also moved to and drawn, with warnings turned into errors, so
        `list(explorer.sweep())` fails where a learner's screen would. The artists are the moving
        ones, as they stand for that state.
        """
        names = [c.name for c in self.controls]
        rows = list(itertools.product(*(c.corners() for c in self.controls)))
        for i, values in enumerate(self._values):
            at = [c.clean(c.value) for c in self.controls]
            rows += [(*at[:i], value, *at[i + 1 :]) for value in values]
        for row in dict.fromkeys(rows):
            controls = dict(zip(names, row))
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                state = self.state(**controls)
                words = self._words(**state)
                self._draw(state)
            yield controls, state, words, self._canvas.artists

    @property
    def widget(self):
        """The live explorer, made when it is first asked for."""
        if self._widget is None:
            known = self._kept.tasks_done(self.name) if self._kept is not None else ()
            done = [k for k, task in enumerate(self.tasks) if task.text in known]
            self._widget = ExplorerWidget(self._first_message(), done, self._entry, self._tell)
        return self._widget

    def __repr__(self):
        return self.description

    def _repr_mimebundle_(self, include=None, exclude=None):
        # The best that a reader can show is shown: live widget, stored states, or words.
        bundle = dict(self.widget._repr_mimebundle_()[0])
        bundle["text/html"] = self._repr_html_()
        bundle["text/plain"] = self.description
        return bundle

    def _repr_html_(self):
        return page(self.name, self.description, self.still, self._first_message())

    @property
    def still(self):
        """The still picture, as the text of an SVG."""
        canvas = self._canvas
        return svg(canvas.background, canvas.recorder.size, canvas.first, image=True)

    def _draw(self, state):
        """Returns the marks of each moving artist, those of the narrow page's own at the end."""
        found = self._canvas.draw(state)
        for canvas in self._canvases[1:]:
            if canvas.own:  # what is laid out anew cannot be moved with its axes
                found += canvas.draw(state, only=canvas.own)
        return found

    def _entry(self, place):
        """Returns the entry of a place; see sweeps."""
        controls = {c.name: v[i] for c, v, i in zip(self.controls, self._values, place)}
        try:
            state = self._state(**controls)
            words = self._words(**state)
            marks = self._draw(state)
        except (TypeError, ValueError) as problem:
            return str(problem), [], None
        return words, [k for k, task in enumerate(self.tasks) if task.done(**state)], marks

    def _tell(self, task):
        if self._kept is not None:
            self._kept.remember_task(self.name, self.tasks[task].text)

    def _first_message(self):
        """What a browser needs to begin: the picture, the controls, and a table of states."""
        if self._start is None:
            most = int(os.environ.get("GDLESSON_EXPLORER_STATES", STATES)) // self._dear
            found = gather([len(v) for v in self._values], self._at, self._entry, most, BYTES)
            layouts = [canvas.layout() for canvas in self._canvases]
            stills = "".join(layout["still"] for layout in layouts)
            controls = [for_browser(control) for control in self.controls]
            tasks = [task.text for task in self.tasks]
            drags = self._drag_rows()
            message = {
                "body": body(self.name, controls, tasks, stills),
                "controls": controls,
                "layouts": layouts,
                "slots": self._slots(),
                "drags": drags,
                # Two controls that one hand moves.
                "pairs": sorted({(a[1], b[1]) for a in drags for b in drags
                                 if a[0] == b[0] and a[1] < b[1]}),
                "tasks": tasks,
                "fulfilled": [],  # those that are done in a stored page are nobody's
                "sentences": SENTENCES,
                "table": table(found),
            }  # fmt: skip
            self._start = packed(message)
        return self._start

    def _slots(self):
        """For each moving artist, [number of its axes or −1, its layout or −1 for every one]."""
        many = len(self._canvases) > 1
        rows = [[c, 0 if own and many else -1]
                for c, own in zip(self._canvas.panels, self._canvas.is_own)]  # fmt: skip
        for k, canvas in enumerate(self._canvases[1:], 1):
            rows += [[canvas.panels[i], k] for i in canvas.own]
        return rows

    def _drag_rows(self):
        """Each way to drag, as [number of the mark, number of the control, 0 for x, factor]."""
        rows = []
        for name, ways in self._drags.items():
            control = next(k for k, c in enumerate(self.controls) if c.name == name)
            for mark, direction, *factor in ways if isinstance(ways, list) else [ways]:
                slot = self._canvas.moving.index(self._canvas.artists[mark])
                rows.append([slot, control, "xy".index(direction), *(factor or [1])])
        return rows


@cache
def _keep_what_is_loaded():
    # Once, as a lesson's first explorer is made: what is loaded by then stays. Not looked through
    # again for what may be thrown away, it leaves a tenth of a second to those that are shown.
    gc.freeze()


class _Canvas:
    """One figure: what stands still recorded once, what moves recorded for each state.

    moving: the artists that build returned, one list, lower ones first. panels: for each the number
    of its axes, or −1. own: numbers of those that are laid out by their letters, not by data.
    background: the marks of what stands still. first: the marks of the state it is made with.
    """

    def __init__(self, build, update, state, size):
        self.update = update
        with style():
            self.figure = new_empty_figure(*size)
            self.artists = build(self.figure)
            for axes in self.figure.axes:
                _plain_ticks(axes)
            found = []
            for artist in self.artists.values():  # build may put a list of them under one name
                found += artist if isinstance(artist, (list, tuple)) else [artist]
            self.moving = sorted(found, key=lambda artist: artist.get_zorder())
            for artist in self.moving:
                artist.set_in_layout(False)  # what moves must not push the rest aside
            update(self.artists, **state)
            self.recorder = Recorder(self.figure)
            self._lay_out()
            for artist in self.moving:
                artist.set_animated(True)
            self.background = self.recorder.record(self.figure)
            axes = self.figure.axes
            self.panels = [axes.index(a.axes) if a.axes in axes else -1 for a in self.moving]
            self.is_own = [_is_own(artist) for artist in self.moving]
            self.own = [i for i, own in enumerate(self.is_own) if own]
            self.boxes = [self._box(a) for a in axes]
            at_home = [self.recorder.record(artist, still=False) for artist in self.moving]
        self.first = list(itertools.chain(*at_home))
        self._known = {}  # the marks of each moving artist as it was drawn last

    def _lay_out(self):
        # Asked by the recorder, which knows its letters already; drawn once only, when recorded.
        self.figure.canvas.get_renderer = lambda: self.recorder
        self.figure.get_layout_engine().execute(self.figure)
        self.figure.set_layout_engine("none")
        del self.figure.canvas.get_renderer

    def _box(self, axes):
        box = axes.bbox
        left, top = round(UNIT * box.x0), round(UNIT * (self.figure.bbox.height - box.y1))
        return left, top, round(UNIT * box.width), round(UNIT * box.height)

    def limits(self):
        """Returns the limits and scales of the axes, (x0, x1, y0, y1, is log x, is log y) each."""
        return [
            (*axes.get_xlim(), *axes.get_ylim(), axes.get_xscale() == "log",
             axes.get_yscale() == "log")
            for axes in self.figure.axes
        ]  # fmt: skip

    def draw(self, state, only=None):
        """Moves to a state; returns for each moving artist its marks, from its axes' corner."""
        self.update(self.artists, **state)
        numbers = range(len(self.moving)) if only is None else only
        return [self._record(self.moving[i], self.panels[i]) for i in numbers]

    def _record(self, artist, panel):
        if not artist.get_visible():
            return ()
        # Matplotlib calls stale what has changed; formulas and legends are dear to draw again.
        parts = artist.findobj()
        if artist not in self._known or any(part.stale for part in parts):
            corner = self.boxes[panel][:2] if panel >= 0 else (0, 0)
            self._known[artist] = self.recorder.record(artist, corner, still=False)
            for part in parts:
                part.stale = False
        return self._known[artist]

    def layout(self):
        """Returns what the browser knows of this figure: size, still picture, axes."""
        panels = [[*box, *limits] for box, limits in zip(self.boxes, self.limits())]
        still = svg(self.background, self.recorder.size, name="GD_")
        return {"size": self.recorder.size, "still": still, "panels": panels}


def _plain_ticks(axes):
    # Matplotlib looks at all ticks for each spine that it lays out, and on logarithmic axes at
    # small ticks and formulas (10 with a power): that takes more time than all else.
    axes.minorticks_off()
    for spine in axes.spines.values():
        spine.set_in_layout(False)
    for axis in (axes.xaxis, axes.yaxis):
        if axis.get_scale() == "log" and axis.isDefault_majfmt:
            axis.set_major_formatter(_tick)


def _tick(value, _):
    """Returns a number as it stands at a logarithmic axis: "0.01", "1000", "10⁻⁶"."""
    power = f"{value:.0e}"
    if 1e-4 <= value <= 1e4 or not power.startswith("1e"):
        return digits(value)
    return "10" + str(int(power[2:])).translate(RAISED)


def _is_own(artist):
    """Whether an artist is placed by letters or by its axes' size, and not by data."""
    if isinstance(artist, Text):
        return artist.axes is None or artist.get_transform() == artist.axes.transAxes
    return isinstance(artist, (Legend, AnnotationBbox, OffsetBox))
