"""The frame of the explorers: controls, drawing, words, and what is shown without a kernel."""

import asyncio
import io
import threading

import numpy as np
import pytest
from PIL import Image

from gdlesson.explorer.explorer import Choice, Explorer, Player, Slider


def make(**changes):
    """An explorer of one dot, which counts how often it is drawn."""
    calls = []

    def state(x, way, k):
        if x == 0.7:
            raise ValueError("0.7 has no picture")
        return {"x": x * k, "way": way}

    def build(figure):
        axes = figure.subplots()
        axes.set(xlim=(0, 20), ylim=(0, 1))
        axes.plot([0, 20], [0, 1], color="black")
        return {"dot": axes.plot([], [], "o", color="red", markersize=20)[0], "more": []}

    def update(artists, x, way):
        calls.append(x)
        artists["dot"].set_data([x], [0.5])

    def words(x, way):
        return f"x = {x:g} & {way}"

    controls = [
        Slider("x", "place <x>", 0.0, 2.0, step=0.1, value=1.0),
        Choice("way", "way", (("up", "u"), ("down", "d")), "u"),
        Player("k", "times", 1, 10, step=1, value=2),
    ]
    parts = {
        "name": "A dot",
        "controls": controls,
        "state": state,
        "build": build,
        "update": update,
        "words": words,
        "size": (4, 2),
    }
    explorer = Explorer(**(parts | changes))
    explorer.calls = calls
    return explorer


def reds(png):
    """Where the red dot is in a picture, as a fraction of its width."""
    pixels = np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)
    _, columns = np.nonzero((pixels[..., 0] > 200) & (pixels[..., 1] < 60))
    return columns.mean() / pixels.shape[1]


@pytest.fixture
def explorer():
    return make()


# --- Controls -----------------------------------------------------------------------------------


def test_a_slider_meets_its_grid_exactly():
    slider = Slider("alpha", "α", 0.01, 1.2, step=0.01, value=0.1)
    assert slider.clean(0.1 * 5) == 0.5 and slider.clean(0.30000000000000004) == 0.3
    assert slider.clean(0.9999999999) == 1 and slider.clean(0.504) == 0.5
    values = slider.everything()
    assert len(values) == 120 and {0.5, 1.0, 0.01, 1.2, 0.3} < set(values)
    assert values == [round(0.01 * i, 2) for i in range(1, 121)]
    quarter = Slider("a", "a", -0.125, 1.0, step=0.25, value=0.125)
    assert quarter.everything() == [-0.125, 0.125, 0.375, 0.625, 0.875]


def test_a_whole_slider_holds_ints():
    slider = Slider("k", "k", 0, 30, step=2, value=10)
    assert slider.is_whole and type(slider.clean(4.0)) is int and slider.clean(np.int64(4)) == 4
    assert not Slider("x", "x", 0, 1.0, step=1, value=0).is_whole


@pytest.mark.parametrize("value", ["0.1", True, None, [1]])
def test_a_slider_takes_numbers_only(value):
    with pytest.raises(TypeError, match="α must be a number, got"):
        Slider("alpha", "α", 0.0, 1.0, step=0.1, value=0.1).clean(value)


@pytest.mark.parametrize("value", [-0.1, 1.1, float("nan"), float("inf")])
def test_a_slider_keeps_its_range(value):
    with pytest.raises(ValueError, match="α must be from 0.0 to 1.0, got"):
        Slider("alpha", "α", 0.0, 1.0, step=0.1, value=0.1).clean(value)


def test_a_choice_takes_its_options_only():
    choice = Choice("f", "f", (("one", 1), ("two", 2)), 1)
    assert choice.clean(2) == 2 and choice.corners() == [1, 2]
    for value in ("one", 3, True):
        with pytest.raises(ValueError, match="f must be one of"):
            choice.clean(value)


@pytest.mark.parametrize(
    ("control", "kind"),
    [
        (Slider("x", "x", 0.0, 1.0, step=0.1, value=0.5), "FloatSlider"),
        (Slider("x", "x", 0, 10, step=1, value=5), "IntSlider"),
        (Choice("x", "x", (1, 2), 1, "menu"), "Dropdown"),
        (Choice("x", "x", (0.1, 1.0, 10.0), 1.0, "slider"), "SelectionSlider"),
    ],
)
def test_widgets_of_the_controls(control, kind):
    widget = control.widget()
    assert type(widget).__name__ == kind and widget.value == control.value
    assert widget.style.description_width == "7em"


def test_buttons_have_their_name_beside_them():
    box = Choice("x", "look", (("one", 1), ("two", 2)), 2).widget()
    name, buttons = box.children
    assert name.value == "look" and name.layout.width == "7em"
    assert box.control is buttons and buttons.value == 2
    assert buttons.tooltips == ("look: one", "look: two")


def test_a_player_plays_its_slider():
    player = Player("k", "k", 0, 10, step=1, value=3, interval=50)
    box = player.widget()
    slider, play = box.children
    assert box.control is slider and play.interval == 50
    assert (play.min, play.max, play.value) == (slider.min, slider.max, slider.value) == (0, 10, 3)
    assert box.link.source == (play, "value") and box.link.target == (slider, "value")


# --- State and words ----------------------------------------------------------------------------


def test_the_state_is_a_function_of_the_controls(explorer):
    assert explorer.state() == {"x": 2, "way": "u"}
    assert explorer.state(x=0.30000000000000004, k=1) == {"x": 0.3, "way": "u"}
    assert explorer.words(way="d") == "x = 2 & d"
    assert repr(explorer) == explorer.description == "A dot. x = 2 & u"


def test_unknown_controls_get_a_sentence(explorer):
    with pytest.raises(ValueError, match="there is no control 'y'; there are"):
        explorer.state(y=1)
    with pytest.raises(ValueError, match="must be from 0.0 to 2.0"):
        make(controls=[Slider("x", "x", 0.0, 2.0, step=0.1, value=3.0)])


def test_the_sweep_visits_every_corner_and_every_value():
    explorer = make(state=lambda x, way, k: {"x": x * k, "way": way})
    rows = [controls for controls, *_ in explorer.sweep()]
    assert len(rows) == len({tuple(row.values()) for row in rows})
    corners = {(x, way, k) for x in (0.0, 1.0, 2.0) for way in "ud" for k in (1, 2, 10)}
    seen = {tuple(row.values()) for row in rows}
    assert corners <= seen
    assert {(round(i / 10, 1), "u", 2) for i in range(21)} <= seen
    assert {(1.0, "u", k) for k in range(1, 11)} <= seen


def test_the_sweep_fails_on_a_warning():
    def update(artists, x, way):
        if x == 20:
            np.log(np.array([0.0]))

    explorer = make(state=lambda x, way, k: {"x": x * k, "way": way}, update=update)
    with pytest.raises(RuntimeWarning):
        list(explorer.sweep())


# --- Drawing ------------------------------------------------------------------------------------


def test_a_frame_equals_a_full_drawing(explorer):
    canvas = explorer._canvas
    for x in (4, 7, 16):  # away from the axes, which a full drawing puts on top
        moved = canvas.draw({"x": x, "way": "u"}).copy()
        for artist in canvas.moving():
            artist.set_animated(False)
        canvas.figure.canvas.draw()
        assert (np.asarray(canvas.figure.canvas.buffer_rgba()) == moved).all()
        for artist in canvas.moving():
            artist.set_animated(True)


def test_the_live_picture_follows_and_keeps_its_size(explorer):
    live = explorer.widget and explorer._shown
    seen = []
    for x in (0.0, 1.0, 2.0):
        live.inputs["x"].value = x
        seen.append(reds(live.picture.value))
        assert Image.open(io.BytesIO(live.picture.value)).size == (600, 300)
    assert seen[0] < seen[1] < seen[2]
    assert seen[1] == pytest.approx(reds(explorer.still), abs=0.05)
    assert "x = 4 &amp; u" in live.words.value and 'role="status"' in live.words.value


def test_a_state_without_picture_says_why(explorer):
    live = explorer.widget and explorer._shown
    before = live.picture.value
    live.inputs["x"].value = 0.7
    assert "0.7 has no picture" in live.words.value and live.picture.value == before
    live.inputs["x"].value = 0.8
    assert "x = 1.6" in live.words.value and live.picture.value != before


def test_without_a_loop_it_draws_at_once(explorer):
    live = explorer.widget and explorer._shown
    explorer.calls.clear()
    live.inputs["k"].value = 3
    live.inputs["k"].value = 4
    assert explorer.calls == [3, 4]


def test_in_a_loop_many_moves_make_one_drawing_on_the_loops_own_thread():
    threads = []

    async def play():
        explorer = make()
        live = explorer.widget and explorer._shown
        redraw = live.redraw
        live.redraw = lambda: (threads.append(threading.current_thread()), redraw())
        explorer.calls.clear()
        for k in (3, 4, 5):
            live.inputs["k"].value = k
        assert explorer.calls == []
        await asyncio.sleep(0.01)
        assert explorer.calls == [5]

        def elsewhere():
            live.inputs["k"].value = 6

        other = threading.Thread(target=elsewhere)
        other.start()
        other.join()
        await asyncio.sleep(0.01)
        assert explorer.calls == [5, 6] and "x = 6" in live.words.value
        return live, explorer

    live, explorer = asyncio.run(play())
    assert set(threads) == {threading.main_thread()} and len(threads) == 2
    live.inputs["k"].value = 7  # the loop is gone: it draws at once
    assert explorer.calls[-1] == 7


def test_build_keeps_moving_artists_out_of_the_layout():
    def build(figure):
        axes = figure.subplots()
        axes.set(xlim=(2, 20), ylim=(0.5, 1))  # the first dot is in the corner
        return {"dot": axes.plot([], [], "o", clip_on=False, markersize=size)[0]}

    boxes = []
    for size in (1, 90):  # noqa: B007  (build uses it)
        boxes.append(make(build=build)._canvas.figure.axes[0].get_position().bounds)
    assert boxes[0] == boxes[1]


# --- What is shown where ------------------------------------------------------------------------


def test_widget_still_picture_and_words_stand_side_by_side(explorer):
    bundle = explorer._repr_mimebundle_()
    assert set(bundle) == {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"}
    assert bundle["text/plain"] == "A dot. x = 2 & u"
    assert 'alt="A dot. x = 2 &amp; u"' in bundle["text/html"]
    assert "data:image/png;base64," in bundle["text/html"]


def test_the_still_picture_is_always_of_the_first_state(explorer):
    before = explorer._repr_mimebundle_()
    explorer._shown.inputs["k"].value = 9
    assert explorer._repr_mimebundle_() == before


def test_controls_have_names_and_words_have_room(explorer):
    live = explorer.widget and explorer._shown
    assert live.inputs["x"].description == "place <x>" and live.inputs["x"].continuous_update
    assert live.words.layout.min_height
    assert live.picture.width == "400" and live.picture.height == "200"
