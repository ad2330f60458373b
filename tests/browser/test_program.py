"""The program that draws explorers: its functions, and explorers in pages without a kernel."""

import re

import pytest

from gdlesson.explorer import Choice, Explorer, Player, Slider, Task
from gdlesson.explorer.html import ASLEEP, SENTENCES, program

pytestmark = pytest.mark.browser

MODULE = """async (source) => {
    const file = new Blob([source], { type: "text/javascript" });
    window.explorer = await import(URL.createObjectURL(file));
}"""


@pytest.fixture
def js(page):
    """A page that has the program's functions as `explorer`; a function that evaluates there."""
    page.set_content("<!doctype html><body>")
    page.evaluate(MODULE, program())
    return page.evaluate


def dot(**changes):
    """An explorer of one dot that can be dragged, with every kind of control."""

    def state(x, y, way, k):
        if x == 3:
            raise ValueError("3 has no picture.")
        return {"x": x, "y": y, "way": way, "k": k}

    def build(figure, narrow=False):
        axes = figure.subplots(2, 1)[0] if narrow else figure.subplots(1, 2)[0]
        axes.set(xlim=(0, 10), ylim=(0, 10), xlabel="x")
        return {"dot": axes.plot([], [], "o", color="red", markersize=10)[0],
                "word": axes.text(5, 5, "", color="#0072B2")}  # fmt: skip

    def update(artists, x, y, way, k):
        artists["dot"].set_data([x], [y])
        artists["word"].set_text(f"{way} {k}")

    controls = [
        Slider("x", "across", 0, 10, step=1, value=5, unit=" metres"),
        Slider("y", "up & on", 0, 10, step=1, value=5),
        Choice("way", "way", (("there", "a"), ("back", "b")), "a"),
        Player("k", "times", 0, 2, step=1, value=0, interval=20),
    ]
    more = {
        "narrow": (3.6, 6),
        "drags": {"x": ("dot", "x"), "y": ("dot", "y")},
        "tasks": [Task("Go to <the> corner.", lambda x, y, **_: x == y == 10)],
    }

    def words(x, y, way, k):
        return f"At ({x}, {y}), {way}, {k}."

    return Explorer("A dot", controls, state, build, update, words, **(more | changes))


def show(page, *explorers):
    """Puts stored explorers into the page and waits until they are alive."""
    pages = "".join(explorer._repr_html_() for explorer in explorers)
    page.set_content(f"<!doctype html><meta name=viewport content=width=device-width><body>{pages}")
    for k in range(len(explorers)):
        page.locator(".gd-live .moving").nth(k).wait_for(state="attached")


@pytest.fixture
def whole(monkeypatch):
    monkeypatch.setenv("GDLESSON_EXPLORER_STATES", "100000")
    monkeypatch.setattr("gdlesson.explorer.explorer.BYTES", 10**6)


@pytest.fixture
def thin(monkeypatch):
    monkeypatch.setenv("GDLESSON_EXPLORER_STATES", "0")


def center(page, selector="path[style*='ff0000']"):
    box = page.locator(selector).first.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


# --- functions


def test_paths_are_scaled_with_their_axes_and_stamps_are_not(js):
    path = {"path": "M10 20l-4 6c1-2 3 4-5-6z"}
    assert js("m => explorer.pathOf(m)", path) == path["path"]
    scaled = js("m => explorer.pathOf(m, 2, 0.5)", path)
    assert re.findall(r"[A-Za-z]|-?\d+", scaled) == (
        "M 20 10 l -8 3 c 2 -1 6 2 -10 -3 z".split()
    )  # fmt: skip
    stamp = {"places": [10, 20, 30, 40], "letters": ["m1 1l2 0", 3, -4]}
    assert js("m => explorer.pathOf(m)", stamp) == "M13 16m1 1l2 0M33 36m1 1l2 0"
    assert js("m => explorer.pathOf(m, 2, 1)", stamp) == "M23 16m1 1l2 0M63 36m1 1l2 0"


def test_what_is_wanted_next_is_near(js):
    places = js("() => explorer.around([2, 0], [5, 3], [])")
    assert places[:2] == [[2, 0], [2, 0]]
    assert sorted(places) == sorted([[v, 0] for v in range(5)] + [[2, w] for w in range(3)])
    far = [max(abs(v - 2), w) for v, w in places]
    assert far == sorted(far)
    both = js("() => explorer.around([2, 0], [5, 3], [[0, 1]])")
    assert {tuple(place) for place in both} == {(v, w) for v in range(5) for w in range(3)}


def test_the_nearest_place_lies_onwards(js):
    nearest = """([known, place, k, from]) => {
        const states = new explorer.States();
        for (const place of known) states.known.set(place.join(), {});
        return states.nearest(place, k, from, [11, 11]);
    }"""
    known = [[0, 5], [5, 5], [10, 5], [5, 0], [10, 10]]
    assert js(nearest, [known, [6, 5], 0, [5, 5]]) == [10, 5]
    assert js(nearest, [known, [4, 5], 0, [5, 5]]) == [0, 5]
    assert js(nearest, [known, [10, 6], 1, [10, 5]]) == [10, 10]


def test_states_are_forgotten_before_they_are_too_many(js):
    size = """() => {
        const states = new explorer.States();
        for (let k = 0; k < 9000; k++) {
            states.add({ stamps: [], styles: [], pieces: [], states: { [k]: ["", [], null] } });
        }
        return [states.known.size, states.get([8999]) !== undefined, states.get([0]) === undefined];
    }"""
    assert js(size) == [6000, True, True]


def test_packed_messages_are_read(js):
    from gdlesson.explorer.sweeps import packed

    message = {"θ": [1, None, "²"]}
    assert js("bytes => explorer.unpack(new Uint8Array(bytes))", list(packed(message))) == message


def test_the_program_is_small_and_asks_nobody():
    source = program()
    assert source.count("\n") < 300 and max(map(len, source.splitlines())) <= 100
    assert not re.search(r"\bfetch\(|XMLHttpRequest|WebSocket|import\(|^import ", source, re.M)
    assert set(re.findall(r"https?://[\w./]+", source)) == {"http://www.w3.org/2000/svg"}


# --- a stored explorer that knows all its states


def test_a_stored_explorer_follows_its_controls(page, whole):
    show(page, dot())
    before = center(page)
    page.get_by_label("across").press("ArrowRight")
    x, y = center(page)
    assert x > before[0] and y == before[1]
    assert page.locator(".words").inner_text() == "At (6, 5), a, 0."
    page.get_by_label("back").check()
    assert page.locator(".words").inner_text() == "At (6, 5), b, 0."


def test_a_state_without_picture_shows_none_and_says_why(page, whole):
    show(page, dot())
    page.get_by_label("across").fill("3")
    assert page.locator(".words").inner_text() == "3 has no picture."
    assert page.locator("path[style*='ff0000']").count() == 0
    page.get_by_label("across").fill("4")
    assert page.locator("path[style*='ff0000']").count() == 1


def test_a_mark_is_dragged_by_itself_and_by_what_is_near_it(page, whole):
    show(page, dot())
    x, y = center(page)
    page.mouse.move(x + 20, y - 8)  # within 24 pixels
    page.mouse.down()
    page.mouse.move(x + 20 + 60, y - 8 - 40, steps=4)
    page.mouse.up()
    now = center(page)
    values = [page.get_by_label(name).input_value() for name in ("across", "up & on")]
    assert all(5 < int(value) < 10 for value in values), values
    assert now[0] == pytest.approx(x + 60, abs=18) and now[1] == pytest.approx(y - 40, abs=14)
    page.mouse.move(now[0] - 60, now[1])
    page.mouse.down()
    page.mouse.move(now[0] - 90, now[1])
    page.mouse.up()
    assert center(page) == now  # not near it


def test_a_handle_is_as_large_on_a_page_of_another_width(page, whole):
    show(page, dot())
    page.set_viewport_size({"width": 620, "height": 800})
    page.wait_for_function(
        "Math.abs(document.querySelector('.handle').getBoundingClientRect().width - 48) < 1"
    )


def test_a_mark_on_a_logarithmic_axis_follows_the_hand(page, whole):
    def build(figure):
        axes = figure.subplots()
        axes.set(xscale="log", xlim=(1, 1000), ylim=(0, 1))
        return {"dot": axes.plot([], [], "o", color="red", markersize=10)[0]}

    def update(artists, x):
        artists["dot"].set_data([x], [0.5])

    values = Choice("x", "across", (1, 3, 10, 30, 100, 300, 1000), 10, look="slider")
    show(page, Explorer("On a log axis", [values], lambda x: {"x": x}, build, update,
                        lambda x: f"At {x}.", drags={"x": ("dot", "x")}))  # fmt: skip
    x, y = center(page)
    width = page.locator("clipPath rect").first.evaluate("r => r.width.baseVal.value") / 10
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + width / 3, y, steps=4)  # one power of ten
    page.mouse.up()
    assert page.locator(".words").inner_text() == "At 100."
    assert center(page)[0] == pytest.approx(x + width / 3, abs=3)


def test_a_player_plays_to_its_end_and_can_be_stopped(page, whole):
    show(page, dot())
    button = page.get_by_role("button", name="Play times")
    button.click()
    page.locator(".words", has_text="a, 2.").wait_for()
    page.get_by_role("button", name="Play times").wait_for()
    button.click()  # from the beginning again
    page.get_by_role("button", name="Stop times").click()
    page.get_by_role("button", name="Play times").wait_for()


def test_a_task_ticks_itself_off_once_the_hand_rests(page, whole):
    show(page, dot())
    task = page.get_by_role("listitem")
    assert task.inner_text() == "Go to <the> corner." and "found" not in task.evaluate(
        "row => row.className"
    )
    page.get_by_label("across").press("End")
    page.get_by_label("up & on").press("End")
    page.locator("li.found").wait_for()
    assert "Found: Go to <the> corner." in page.get_by_role("status").text_content()


def test_two_explorers_on_a_page_do_not_share_names(page, whole):
    show(page, dot(), dot(tasks=()))
    names = page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)")
    assert names and len(names) == len(set(names))
    used = page.evaluate(
        """[...document.querySelectorAll("use")].every(use =>
            use.closest("svg").querySelector(use.getAttribute("href")))"""
    )
    assert used


# --- for everyone


def test_names_values_and_words_for_a_screen_reader(page, whole):
    show(page, dot())
    slider = page.get_by_role("slider", name="across")
    assert slider.get_attribute("aria-valuetext") == "5 metres"
    slider.press("ArrowLeft")
    assert slider.get_attribute("aria-valuetext") == "4 metres"
    page.get_by_role("group", name="A dot").wait_for()
    page.get_by_role("radiogroup", name="way").wait_for()
    assert page.get_by_role("img").get_attribute("aria-label") == "At (4, 5), a, 0."
    page.wait_for_function("document.querySelector('[role=status]').textContent.length > 0")
    assert page.get_by_role("status").text_content() == "At (4, 5), a, 0."


def test_targets_are_large_enough(page, whole):
    show(page, dot())
    for kind in ("input[type=range]", "label:has(input)", "button"):
        for target in page.locator(f".gd-live {kind}").all():
            box = target.bounding_box()
            assert box["height"] >= 24 and box["width"] >= 24


def test_a_narrow_page_stacks_the_axes_and_keeps_letters_legible(page, whole):
    page.set_viewport_size({"width": 390, "height": 800})
    show(page, dot())
    svg = page.locator(".frame svg")
    assert svg.get_attribute("viewBox") == "0 0 3600 6000"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    x, _ = center(page)
    word = page.locator("path[style*='0072b2']").bounding_box()
    assert word["height"] > 6  # letters without a part below the line, of 10 points
    page.get_by_label("across").press("ArrowRight")
    assert center(page)[0] > x
    page.set_viewport_size({"width": 900, "height": 800})
    page.locator(".frame svg[viewBox='0 0 7600 3400']").wait_for()


LUMINANCE = """color => {
    const [r, g, b] = color.match(/[\\d.]+/g).map(v => v / 255)
        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}"""


@pytest.mark.parametrize("theme", ["light", "dark", "jupyter light", "jupyter dark"])
def test_words_and_letters_have_contrast_in_every_theme(page, whole, theme):
    page.emulate_media(color_scheme="dark" if theme in ("dark", "jupyter light") else "light")
    show(page, dot())
    if theme.startswith("jupyter"):
        light = str(theme.endswith("light")).lower()
        page.evaluate("light => { document.body.dataset.jpThemeLight = light; }", light)
    colours = f"""() => {{
        const luminance = {LUMINANCE};
        const root = document.querySelector(".gd-live");
        const style = (element, what) => luminance(getComputedStyle(element)[what]);
        const letters = [...root.querySelectorAll("svg g:has(use)")].map(g => style(g, "fill"));
        return [style(root, "backgroundColor"), style(root, "color"), ...letters];
    }}"""
    ground, *found = page.evaluate(colours)
    assert (ground < 0.1) == theme.endswith("dark") and len(found) > 5
    for light in found:
        assert (max(light, ground) + 0.05) / (min(light, ground) + 0.05) >= 4.5


def test_who_prefers_little_motion_gets_a_slow_player(page, whole):
    page.emulate_media(reduced_motion="reduce")
    page.clock.install()
    show(page, dot())
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)  # else it goes on by itself
    page.get_by_role("button", name="Play times").click()
    page.clock.run_for(900)
    assert page.locator(".words").inner_text().endswith("a, 0.")
    page.clock.run_for(200)
    assert page.locator(".words").inner_text().endswith("a, 1.")


# --- a stored explorer that knows some of them, or may not run


def test_no_control_is_dead_where_states_are_missing_and_it_is_told(page, thin):
    show(page, dot())
    slider = page.get_by_label("across")
    told = []
    for _ in range(12):
        slider.press("ArrowRight")
        told.append((int(slider.input_value()), page.locator(".words").inner_text()))
    assert told[-1][0] == 10
    for value, words in told:
        assert f"At ({value}, " in words or "3 has no picture" in words
    for name in ("up & on", "times"):
        before = page.get_by_label(name, exact=True).input_value()
        page.get_by_label(name, exact=True).press(
            "ArrowLeft" if name == "up & on" else "ArrowRight"
        )
        assert page.get_by_label(name, exact=True).input_value() != before
        place = page.locator(".words").inner_text()
        if SENTENCES["stored"] not in place:
            assert page.get_by_label("across").input_value() == "10"


def test_a_mark_that_is_dragged_where_states_are_missing_does_not_jump_to_and_fro(page, thin):
    show(page, dot())
    x, y = center(page)
    page.mouse.move(x, y)
    page.mouse.down()
    seen = []
    for k in range(1, 25):
        page.mouse.move(x + 4 * k, y)
        seen.append(int(page.get_by_label("across").input_value()))
    page.mouse.up()
    assert seen == sorted(seen) and len(set(seen)) > 1


def test_where_no_program_may_run_the_picture_stands_still_with_its_words(page, whole):
    still = re.sub(r"(?s)<script.*?</script>", "", dot()._repr_html_())
    page.set_content(f"<!doctype html><body>{still}")
    image = page.get_by_role("img", name="A dot. At (5, 5), a, 0.")
    assert image.evaluate("async i => { await i.decode(); return i.naturalWidth }") == 760
    assert page.get_by_text(ASLEEP).is_visible()
    assert page.get_by_text("A dot. At (5, 5), a, 0.").is_visible()


# --- Python behind it, or no longer


LIVE = """async ([source, start]) => {
    const bytes = Uint8Array.from(start);
    const heard = {}, asked = [];
    const model = {
        get: (name) => name === "start" ? bytes : [],
        on: (name, job) => { heard[name] = job; },
        off: () => {},
        send: (message) => {
            if (window.gone) throw new Error("Cannot send");
            asked.push(message);
        },
    };
    Object.assign(window, { heard, asked });
    const el = document.body.appendChild(document.createElement("div"));
    await explorer.default.render({ model, el });
}"""


def live(page, js, explorer):
    js(LIVE, [program(), list(explorer.widget.start)])
    page.locator(".gd-live .moving").wait_for(state="attached")


def answer(page, explorer, places):
    from gdlesson.explorer.sweeps import packed, table

    message = packed(table({tuple(place): explorer._entry(tuple(place)) for place in places}))
    page.evaluate("bytes => heard['msg:custom']({}, [new Uint8Array(bytes)])", list(message))


def test_a_state_that_is_not_here_yet_is_never_shown_as_if_it_were(page, js, thin):
    explorer = dot()
    live(page, js, explorer)
    page.get_by_label("across").fill("8")
    page.get_by_label("up & on").fill("7")
    assert page.evaluate("asked.at(-1)") == {"want": [[8, 7, 0, 0]]}
    assert page.locator(".words").inner_text() == SENTENCES["working"]
    assert page.locator(".moving").evaluate("group => getComputedStyle(group).opacity") == "0.2"
    before = center(page)
    answer(page, explorer, [[8, 7, 0, 0]])
    assert page.locator(".words").inner_text() == "At (8, 7), a, 0."
    assert page.locator(".moving").evaluate("group => getComputedStyle(group).opacity") == "1"
    assert center(page) != before


def test_at_rest_it_asks_for_what_is_around(page, js, thin):
    live(page, js, dot())
    page.get_by_label("across").fill("8")
    page.wait_for_function("asked.at(-1).want.length > 5")
    wanted = page.evaluate("asked.at(-1).want")
    assert all(sum(a != b for a, b in zip(place, (8, 5, 0, 0))) <= 2 for place in wanted)


def test_when_python_is_gone_what_was_fetched_goes_on_and_the_rest_is_told(page, js, thin):
    live(page, js, dot())
    page.evaluate("window.gone = true")
    page.get_by_label("across").press("End")
    assert SENTENCES["gone"] not in page.locator(".words").inner_text()  # is in the table
    page.get_by_label("up & on").fill("7")
    words = page.locator(".words").inner_text()
    assert words.startswith(SENTENCES["gone"])
    x, y = (page.get_by_label(name).input_value() for name in ("across", "up & on"))
    assert words.endswith(f"At ({x}, {y}), a, 0.")


def test_a_task_is_told_to_python(page, js, whole):
    live(page, js, dot())
    page.get_by_label("across").press("End")
    page.get_by_label("up & on").press("End")
    page.wait_for_function("asked.some(message => message.task === 0)")


# --- By finger


@pytest.fixture
def phone(browser):
    """A page of 390×800 under a finger; and drag(x, y, right, down), which moves that finger."""
    context = browser.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.set_default_timeout(20_000)
    finger = context.new_cdp_session(page)

    def touch(kind, *points):
        places = [{"x": x, "y": y} for x, y in points]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": places})

    def drag(x, y, right, down, steps=10):
        touch("touchStart", (x, y))
        for k in range(1, steps + 1):
            touch("touchMove", (x + right * k / steps, y + down * k / steps))
        touch("touchEnd")

    yield page, drag
    context.close()


def test_a_finger_drags_a_slider_and_a_mark(phone, whole):
    page, drag = phone
    show(page, dot())
    page.add_style_tag(content="body { min-height: 3000px }")  # a page that a finger would scroll
    slider = page.locator("input[type=range]").first
    box = slider.bounding_box()
    middle = box["x"] + box["width"] / 2
    drag(middle, box["y"] + box["height"] / 2, box["width"] * 0.4, 0)
    page.locator(".words", has_text="At (9, 5)").wait_for()

    page.locator(".handle").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    box = page.locator(".handle").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.evaluate("addEventListener('pointercancel', () => { window.taken = true; }, true)")
    drag(x, y, -60, -40)
    page.wait_for_function(
        "['9', '5'].every((was, k) =>"
        " document.querySelectorAll('input[type=range]')[k].value !== was)"
    )
    assert int(slider.input_value()) < 9
    assert int(page.locator("input[type=range]").nth(1).input_value()) > 5
    assert page.evaluate("scrollY") == before  # the page stays where it is
    assert not page.evaluate("window.taken")  # and did not take the finger for its own scrolling
