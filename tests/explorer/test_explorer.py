"""The frame of the explorers: controls, drawing, words, and what is shown without a kernel."""

import asyncio
import base64
import gzip
import itertools
import json
import re
import threading
from types import SimpleNamespace

import numpy as np
import pytest
from matplotlib.offsetbox import AnnotationBbox, TextArea

from gdlesson.explorer import Choice, Explorer, Player, Slider, Task


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


def unpacked(packed):
    """The JSON in a packed message."""
    return json.loads(gzip.decompress(packed))


def listen(explorer):
    """The explorer's widget, and the list of messages that it will have sent."""
    widget, sent = explorer.widget, []
    widget.send = lambda content, buffers: sent.append(unpacked(buffers[0]))
    return widget, sent


@pytest.fixture
def explorer():
    return make()


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


def test_a_place_is_drawn_from_the_corner_of_its_axes(explorer):
    (words, done, (marks,)), box = explorer._entry((10, 0, 2)), explorer._canvas.boxes[0]
    assert words == "x = 3 & u" and done == []
    (mark,) = marks
    x, y = mark.places
    assert x == pytest.approx(box[2] * 3 / 20, abs=1) and y == pytest.approx(box[3] / 2, abs=1)
    assert mark.clip == pytest.approx((0, 0, *box[2:]), abs=1)


def test_a_state_without_picture_says_why(explorer):
    words, done, marks = explorer._entry((7, 0, 0))
    assert words == "0.7 has no picture" and done == [] and marks is None


def test_build_keeps_moving_artists_out_of_the_layout():
    def build(figure):
        axes = figure.subplots()
        axes.set(xlim=(2, 20), ylim=(0.5, 1))  # the first dot is in the corner
        return {"dot": axes.plot([], [], "o", clip_on=False, markersize=size)[0]}

    boxes = []
    for size in (1, 90):  # noqa: B007  (build uses it)
        boxes.append(make(build=build)._canvas.figure.axes[0].get_position().bounds)
    assert boxes[0] == boxes[1]


def test_what_moves_is_not_in_the_background(explorer):
    first = unpacked(explorer.widget.start)
    assert "ff0000" not in first["layouts"][0]["still"] and "ff0000" in explorer.still
    assert any("ff0000" in css for css, _ in first["table"]["styles"])


def test_a_logarithmic_axis_says_plain_numbers_and_far_powers():
    def build(figure):
        own, axes = figure.subplots(1, 2)
        own.set(xlim=(0.001, 1), xscale="log", xticks=[0.01], xticklabels=["slow"])
        axes.set(xlim=(3e-7, 3e5), ylim=(0.5, 30), xscale="log", yscale="log")
        axes.set_xticks([1e-6, 1e-5, 1e-4, 0.01, 1, 1e4, 1e5, 3e5])
        return {"dot": own.plot([], [], "o")[0]}

    own, axes = make(build=build)._canvas.figure.axes
    said = [tick.label1.get_text() for tick in axes.xaxis.get_major_ticks()]
    assert said == ["10⁻⁶", "10⁻⁵", "0.0001", "0.01", "1", "10000", "10⁵", "300000"]
    assert {"1", "10"} <= {tick.label1.get_text() for tick in axes.yaxis.get_major_ticks()}
    assert [tick.label1.get_text() for tick in own.xaxis.get_major_ticks()] == ["slow"]


def test_a_narrow_page_has_the_same_axes_elsewhere():
    def build(figure, narrow=False):
        axes = figure.subplots(2, 1)[0] if narrow else figure.subplots(1, 2)[0]
        axes.set(xlim=(0, 20), ylim=(0, 1))
        dot = axes.plot([], [], "o")[0]
        return {"dot": dot, "more": [axes.legend([dot], ["dot"])]}

    explorer = make(build=build, narrow=(3.6, 4))
    first = unpacked(explorer.widget.start)
    wide, narrow = first["layouts"]
    assert wide["size"] == [4000, 2000] and narrow["size"] == [3600, 4000]
    assert len(wide["panels"]) == len(narrow["panels"]) == 2
    assert wide["panels"][0][4:8] == narrow["panels"][0][4:8] == [0, 20, 0, 1]
    # The dot moves with its axes; a legend is laid out by its letters, for each page anew.
    assert first["slots"] == [[0, -1], [0, 0], [0, 1]]
    assert len(explorer._entry(explorer._at)[2]) == 3


# --- The widget ---------------------------------------------------------------------------------


def test_the_widget_answers_what_it_is_asked_for(explorer):
    widget, sent = listen(explorer)
    widget._heard(widget, {"want": [[0, 0, 0], [7, 0, 0], [20, 1, 9]]}, [])
    states = {place: entry for message in sent for place, entry in message["states"].items()}
    assert states["0,0,0"][0] == "x = 0 & u" and states["20,1,9"][0] == "x = 20 & d"
    assert states["7,0,0"] == ["0.7 has no picture", [], None]


def test_messages_stand_for_themselves(explorer):
    widget, sent = listen(explorer)
    for place in ([3, 0, 0], [4, 0, 0]):
        widget._heard(widget, {"want": [place]}, [])
    for message in sent:
        (state,) = message["states"].values()
        ((row,),) = [message["pieces"][number] for number in state[2]]
        assert row[0] < len(message["styles"]) and row[2][0] < len(message["stamps"])
        assert message["dark"]


def test_in_a_loop_a_newer_question_takes_the_place_of_the_one_before():
    threads = []

    async def play():
        explorer = make()
        widget, sent = listen(explorer)
        work = widget._work
        widget._work = lambda: (threads.append(threading.current_thread()), work())
        widget._heard(widget, {"want": [[k, 0, 0] for k in range(5)]}, [])
        assert sent == []  # nothing is computed while messages are heard

        def elsewhere():
            widget._heard(widget, {"want": [[20, 0, 0]]}, [])

        other = threading.Thread(target=elsewhere)
        other.start()
        other.join()
        await answered(widget)
        return sent

    sent = asyncio.run(play())
    assert [list(message["states"]) for message in sent] == [["20,0,0"]]
    assert set(threads) == {threading.main_thread()}


async def answered(widget):
    """Lets the loop run until the widget has nothing left to do, or hangs."""
    for _ in range(500):
        await asyncio.sleep(0.002)
        if not widget._working:
            return


def test_a_state_that_breaks_leaves_the_explorer_alive():
    def state(x, way, k):
        if broken:
            broken.pop()
            raise ZeroDivisionError
        return {"x": x * k, "way": way}

    async def play():
        widget, sent = listen(make(state=state))
        asyncio.get_running_loop().set_exception_handler(lambda *_: None)  # it would be printed
        broken.append(True)
        for want in ([[5, 0, 0], [6, 0, 0]], [[7, 0, 0]]):
            widget._heard(widget, {"want": want}, [])
            await answered(widget)
        return [place for message in sent for place in message["states"]]

    broken = []
    assert asyncio.run(play()) == ["6,0,0", "7,0,0"]


def test_a_question_may_come_while_another_is_worked_on(monkeypatch):
    newer = [[[5, 0, 0], [6, 0, 0]], []]

    def clock():
        if newer:
            widget._heard(widget, {"want": newer.pop(0)}, [])
        return 0.0

    async def play():
        widget._loop = asyncio.get_running_loop()
        monkeypatch.setattr("gdlesson.explorer.widget.time", SimpleNamespace(perf_counter=clock))
        for want in ([[1, 0, 0]], [[7, 0, 0]]):
            widget._heard(widget, {"want": want}, [])
            await answered(widget)

    widget, sent = listen(make())
    asyncio.run(play())
    assert [list(message["states"]) for message in sent] == [["5,0,0"], ["7,0,0"]]


def test_a_question_may_come_as_the_last_answer_is_sent():
    class Last(list):
        def __len__(self):
            if len(sent) == 1 and not asked:
                asked.append(True)
                widget._heard(widget, {"want": [[3, 0, 0]]}, [])
            return super().__len__()

    async def play():
        widget._loop = asyncio.get_running_loop()
        widget._wanted, widget._working = Last([(1, 0, 0)]), True
        widget._loop.call_soon(widget._turn)
        await answered(widget)

    (widget, sent), asked = listen(make()), []
    asyncio.run(play())
    assert [list(message["states"]) for message in sent] == [["1,0,0"], ["3,0,0"]]


# --- Tasks and drags ----------------------------------------------------------------------------


def test_tasks_are_looked_up_in_the_table_and_kept():
    kept = []

    class Keeper:
        remember_task = staticmethod(lambda *what: kept.append(what))
        tasks_done = staticmethod(lambda name: {"Go far."} if name == "A dot" else set())

    tasks = [
        Task("Go down.", lambda x, way: way == "d"),
        Task("Go far.", lambda x, way: x > 10),
    ]
    explorer = make(tasks=tasks, kept=Keeper)
    assert explorer._entry((20, 1, 9))[1] == [0, 1] and explorer._entry((1, 0, 0))[1] == []
    first = unpacked(explorer.widget.start)
    assert first["tasks"] == ["Go down.", "Go far."] and "<li>Go far.</li>" in first["body"]
    assert explorer.widget.fulfilled == [1]
    assert first["fulfilled"] == []  # what is stored says nothing about who stored it
    explorer.widget._heard(explorer.widget, {"task": 0}, [])
    assert kept == [("A dot", "Go down.")]


def test_drags_name_marks_and_controls():
    explorer = make(drags={"x": ("dot", "x"), "k": [("dot", "y", -2)]})
    assert unpacked(explorer.widget.start)["drags"] == [[0, 0, 0, 1], [0, 2, 1, -2]]


# --- What is shown where ------------------------------------------------------------------------


def test_widget_stored_page_and_words_stand_side_by_side(explorer):
    bundle = explorer._repr_mimebundle_()
    assert set(bundle) == {"application/vnd.jupyter.widget-view+json", "text/html", "text/plain"}
    assert bundle["text/plain"] == "A dot. x = 2 & u"
    page = bundle["text/html"]
    assert 'alt="A dot. x = 2 &amp; u"' in page and "Shift+Enter" in page
    start = re.search(r'data-gd-start="([A-Za-z0-9+/=]+)"', page)[1]
    assert unpacked(base64.b64decode(start)) == unpacked(explorer.widget.start)
    still = re.search(r'src="data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)"', page)[1]
    assert base64.b64decode(still).decode() == explorer.still


def test_the_program_ends_where_it_should(explorer):
    """A page ends a program at the first "</": it must not have one itself."""
    page = explorer._repr_html_()
    program = page.partition('<script type="module">')[2]
    assert program.count("</") == 1 and program.endswith("</script>")


def test_what_is_stored_hangs_on_no_clock(monkeypatch):
    """An explorer is stored twice, the second time by a computer that seems very slow."""
    monkeypatch.setenv("GDLESSON_EXPLORER_STATES", "100")
    before = make()._repr_html_()
    ticks = itertools.count(step=10)
    for clock in ("process_time", "perf_counter", "monotonic", "time"):
        monkeypatch.setattr(f"time.{clock}", lambda: next(ticks))
    page = make()._repr_html_()
    assert page == before
    assert len(unpacked(make().widget.start)["table"]["states"]) == 100
    assert len(unpacked(make(dear=4).widget.start)["table"]["states"]) == 25


def test_what_has_not_changed_is_not_drawn_again_and_what_has_is():
    def build(figure):
        axes = figure.subplots()
        axes.set(xlim=(0, 20), ylim=(0, 1))
        dot, note = axes.plot([], [], "o")[0], AnnotationBbox(TextArea("note"), (3, 0.5))
        axes.add_artist(note)
        return {"dot": dot, "note": note, "legend": axes.legend([dot], ["dot"])}

    def update(artists, x, way):
        artists["dot"].set_data([x], [0.5])
        (text,) = artists["note"].offsetbox.get_children()
        text.set_text("far" if x > 10 else "near")

    explorer = make(build=build, update=update)
    drawn = []
    record = explorer._canvas.recorder.record
    explorer._canvas.recorder.record = lambda artist, *a, **k: (
        drawn.append(type(artist).__name__), record(artist, *a, **k))[1]  # fmt: skip
    places = [(1, 0, 0), (2, 0, 0), (20, 0, 9), (20, 0, 8), (1, 0, 0)]
    marks = [explorer._entry(place)[2] for place in places]
    assert drawn.count("Line2D") == 5 and drawn.count("Legend") == 1
    assert drawn.count("AnnotationBbox") == 3
    assert marks[0] == marks[4] and marks[1][1:] == marks[0][1:] and marks[2] != marks[0]


def test_a_small_explorer_is_stored_whole(monkeypatch):
    monkeypatch.setenv("GDLESSON_EXPLORER_STATES", "100000")
    states = unpacked(make().widget.start)["table"]["states"]
    assert len(states) == 21 * 2 * 10


def test_the_first_state_is_always_stored(monkeypatch):
    monkeypatch.setenv("GDLESSON_EXPLORER_STATES", "0")
    first = unpacked(make().widget.start)
    assert ",".join(str(control["at"]) for control in first["controls"]) in first["table"]["states"]


def test_no_control_of_a_stored_explorer_is_dead(monkeypatch):
    monkeypatch.setenv("GDLESSON_EXPLORER_STATES", "0")
    places = [tuple(map(int, place.split(",")))
              for place in unpacked(make().widget.start)["table"]["states"]]  # fmt: skip
    assert (10, 0, 1) in places
    alone = [{p[k] for p in places if sum(map(int.__ne__, p, (10, 0, 1))) <= 1} for k in range(3)]
    assert alone[0] >= {0, 10, 20} and alone[1] == {0, 1} and alone[2] >= {0, 1, 9}


def test_the_still_picture_is_always_of_the_first_state(explorer):
    before = explorer._repr_mimebundle_()
    list(make(state=lambda x, way, k: {"x": x * k, "way": way}).sweep())
    explorer._entry((3, 1, 4))
    assert explorer._repr_mimebundle_() == before
