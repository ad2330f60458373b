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
    Explorer("The factor of α", controls, state, build, update, words)

How to add one: write the four functions, list the controls (Slider, Choice, Player), and put
`list(explorer.sweep())` into a test. What makes it feel instant:
- axis limits are fixed in build; what moves is drawn alone, over a stored background, so a text
  that changes must be among the artists that build returns;
- moving text holds plain characters, no mathtext;
- the figure is never laid out again: build may use constrained layout, it is done once.
A state that has no picture raises ValueError with a sentence: it is shown in place of the words.

Where no kernel runs, a still picture of the first state stands in, with its words.
"""

import asyncio
import io
import itertools
import warnings
from dataclasses import dataclass
from decimal import Decimal
from html import escape

import numpy as np
from PIL import Image

from gdlesson.drawing.picture import figure_html, png
from gdlesson.drawing.style import new_empty_figure, style

LIVE_SHARP = 1.5  # pixels drawn for each pixel of the page: sharp enough, and quick to send
LABEL = "7em"  # room for a control's name


@dataclass(frozen=True)
class Slider:
    """A number from low to high in steps; whole numbers where low, high, step and value are."""

    name: str
    label: str
    low: float
    high: float
    step: float
    value: float

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
        on_grid = self.low + round((value - self.low) / self.step) * self.step
        # Rounding to the digits of the step undoes 3 * 0.1 = 0.30000000000000004.
        return on_grid if self.is_whole else round(float(on_grid), _digits(self.step, self.low))

    def corners(self):
        """Returns the values that a test should not miss."""
        return list(dict.fromkeys([self.low, self.value, self.high]))

    def everything(self):
        """Returns every value that the slider can take."""
        count = round((self.high - self.low) / self.step)
        return [self.clean(self.low + i * self.step) for i in range(count + 1)]

    def widget(self):
        """Returns the ipywidgets control."""
        import ipywidgets

        kind = ipywidgets.IntSlider if self.is_whole else ipywidgets.FloatSlider
        more = {} if self.is_whole else {"readout_format": f".{_digits(self.step, self.low)}f"}
        return kind(
            value=self.clean(self.value),
            min=self.low,
            max=self.high,
            step=self.step,
            description=self.label,
            continuous_update=True,
            style={"description_width": LABEL},
            layout={"width": "95%", "max_width": "560px"},
            **more,
        )


@dataclass(frozen=True)
class Choice:
    """One of several options. look: "buttons", "menu", or "slider" for values in order."""

    name: str
    label: str
    options: tuple
    value: object
    look: str = "buttons"

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

    def widget(self):
        """Returns the ipywidgets control."""
        import ipywidgets

        if self.look == "buttons":
            texts = [str(o[0] if isinstance(o, tuple) else o) for o in self.options]
            buttons = ipywidgets.ToggleButtons(
                options=list(self.options),
                value=self.value,
                tooltips=[f"{self.label}: {text}" for text in texts],
                style={"button_width": "auto"},
            )
            # ToggleButtons put their own name above; here it stands where the sliders have theirs.
            name = ipywidgets.Label(
                self.label, layout={"width": LABEL, "justify_content": "flex-end"}
            )
            box = ipywidgets.HBox([name, buttons])
            box.control = buttons
            return box
        kind = {"menu": ipywidgets.Dropdown, "slider": ipywidgets.SelectionSlider}[self.look]
        return kind(
            options=list(self.options),
            value=self.value,
            description=self.label,
            style={"description_width": LABEL},
            layout={"width": "95%", "max_width": "560px"},
        )


@dataclass(frozen=True)
class Player(Slider):
    """A whole-number slider with a play button, for steps that follow one another.

    interval: milliseconds from one value to the next.
    """

    interval: int = 200

    def widget(self):
        """Returns a box of the ipywidgets slider, its `control`, and the play button."""
        import ipywidgets

        slider = super().widget()
        play = ipywidgets.Play(
            value=self.value,
            min=self.low,
            max=self.high,
            step=self.step,
            interval=self.interval,
            show_repeat=False,
            layout={"flex": "0 0 auto"},
        )
        # Linked in the browser: a link through the kernel would lag behind a drag.
        link = ipywidgets.jslink((play, "value"), (slider, "value"))
        box = ipywidgets.HBox([slider, play], layout={"max_width": "700px"})
        box.control, box.link = slider, link
        return box


class Explorer:
    """A picture that follows its controls; see the top of this module for an example.

    name: what it is called, in words. controls: Slider, Choice or Player, whose names are the
    arguments of `state`. size: the picture's width and height in inches of 100 pixels.
    Attributes: name, controls, description (of the first state), still (its PNG).
    """

    def __init__(self, name, controls, state, build, update, words, size=(7.6, 3.4)):
        self.name = name
        self.controls = list(controls)
        self._state, self._words = state, words
        self._size = size
        self._shown = None
        first = {c.name: c.clean(c.value) for c in self.controls}
        self.description = f"{name}. {self.words(**first)}"
        self._canvas = _Canvas(build, update, self.state(**first), size)
        self.still = self._canvas.still
        ends = [self.state(**{c.name: v}) for c in self.controls for v in c.corners()]
        self._canvas.choose_colours(ends)

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
        for i, control in enumerate(self.controls):
            at = [c.value for c in self.controls]
            rows += [(*at[:i], value, *at[i + 1 :]) for value in control.everything()]
        for row in dict.fromkeys(rows):
            controls = dict(zip(names, row))
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                state = self.state(**controls)
                words = self._words(**state)
                self._canvas.draw(state)
            yield controls, state, words, self._canvas.artists

    @property
    def widget(self):
        """The live explorer as one ipywidgets box, made when it is first asked for."""
        if self._shown is None:
            self._shown = _Live(self, self._size)
        return self._shown.box

    def __repr__(self):
        return self.description

    def _repr_mimebundle_(self, include=None, exclude=None):
        # The best that a reader can show is shown: live widget, still picture, or words.
        bundle = dict(self.widget._repr_mimebundle_())
        bundle["text/html"] = figure_html(self.still, self.description, self._size[0])
        bundle["text/plain"] = self.description
        return bundle


class _Canvas:
    """One figure: its background drawn once, the moving artists drawn over it for each state.

    still: the PNG of the state that it is made with.
    """

    def __init__(self, build, update, state, size):
        self.update = update
        with style():
            self.figure = new_empty_figure(*size)
            self.artists = build(self.figure)
            for artist in self.moving():
                artist.set_in_layout(False)  # what moves must not push the rest aside
            update(self.artists, **state)
            self.still = png(self.figure)
            self.figure.set_layout_engine("none")
            for artist in self.moving():
                artist.set_animated(True)
            self.figure.set_dpi(100 * LIVE_SHARP)
            self.figure.canvas.draw()
        self.background = self.figure.canvas.copy_from_bbox(self.figure.bbox)

    def moving(self):
        """Returns the moving artists; build may put a list of them under one name."""
        found = []
        for artist in self.artists.values():
            found += artist if isinstance(artist, (list, tuple)) else [artist]
        return sorted(found, key=lambda artist: artist.get_zorder())

    def draw(self, state):
        """Draws one state; returns the pixels as an array (height, width, 4)."""
        self.update(self.artists, **state)
        canvas = self.figure.canvas
        canvas.restore_region(self.background)
        for artist in self.moving():
            self.figure.draw_artist(artist)
        return np.asarray(canvas.buffer_rgba())

    def frame(self, state):
        """Returns one state as the bytes of a PNG, packed lightly because that is quick."""
        packed = io.BytesIO()
        image = Image.fromarray(self.draw(state)[..., :3])
        # Few colours, chosen once: half the bytes, and half the time, of a PNG of all colours.
        image = image.quantize(palette=self.palette, dither=Image.Dither.NONE)
        image.save(packed, format="png", compress_level=1)
        return packed.getvalue()

    def choose_colours(self, states):
        """Chooses the live picture's colours from those that these states show."""
        # Copies: each frame is drawn into the same memory.
        seen = np.vstack([self.draw(state)[::2, ::2, :3].copy() for state in states])
        self.palette = Image.fromarray(seen).quantize(256, method=Image.Quantize.MAXCOVERAGE)


class _Live:
    """The widgets of an explorer, and what keeps its picture up with its controls."""

    def __init__(self, explorer, size):
        import ipywidgets

        self.explorer = explorer
        self.waiting = False
        try:  # the kernel's own loop; none in a plain Python program
            self.loop = asyncio.get_running_loop()
        except RuntimeError:
            self.loop = None
        widgets = {c.name: c.widget() for c in explorer.controls}
        self.inputs = {name: getattr(w, "control", w) for name, w in widgets.items()}
        self.picture = ipywidgets.Image(
            format="png",
            width=round(size[0] * 100),
            height=round(size[1] * 100),
            layout={"max_width": "100%", "height": "auto", "object_fit": "contain"},
        )
        # Room for two lines always, so that nothing below moves when the words grow.
        self.words = ipywidgets.HTML(layout={"min_height": "3.4em", "max_width": "760px"})
        title = ipywidgets.HTML(f"<b>{escape(explorer.name)}</b>")
        self.box = ipywidgets.VBox(
            [title, *widgets.values(), self.picture, self.words], layout={"overflow": "hidden"}
        )
        self.redraw()
        for control in self.inputs.values():
            control.observe(self.changed, "value")

    def changed(self, _):
        """A control moved: asks for one redraw, however many moves are waiting.

        Controls may be heard on another thread than the one that draws, and Matplotlib must not
        be used on two at a time: drawing always happens on the kernel's own loop.
        """
        if self.loop is None or not self.loop.is_running():
            self.redraw()
        elif not self.waiting:
            self.waiting = True
            self.loop.call_soon_threadsafe(self.redraw)

    def redraw(self):
        """Draws the state that the controls stand for, and says it."""
        self.waiting = False
        values = {name: control.value for name, control in self.inputs.items()}
        try:
            state = self.explorer.state(**values)
            words = self.explorer._words(**state)
            self.picture.value = self.explorer._canvas.frame(state)
        except (TypeError, ValueError) as problem:
            words = str(problem)
        # A status is read out by a screen reader when it changes.
        self.words.value = (
            f'<div role="status" aria-live="polite" style="line-height: 1.5">{escape(words)}</div>'
        )


def _digits(*numbers):
    """The decimals that write these numbers exactly, as a person wrote them: 0.05 has two."""
    exponents = [Decimal(repr(float(n))).normalize().as_tuple().exponent for n in numbers]
    return max(0, *(-exponent for exponent in exponents))
