"""How soon an explorer follows: from a key, and from a dragging hand, to new pixels.

    python benchmarks/explorers.py                       all of them, near and delayed: six minutes
    python benchmarks/explorers.py race two_variables    these
    python benchmarks/explorers.py --near                without the delayed half
    python benchmarks/explorers.py --keep FOUND.json     goes on where it was stopped

Starts JupyterLab as start.py does and drives it in Chromium, the explorers in one run with
`@interact` and plt.show of a like picture; then the same through a proxy that delays 100 ms each
way. Every picture that is counted is proved: its words are those that Python says for the value
that was set. Read the ratios; the milliseconds are this computer's.
"""

import asyncio
import json
import signal
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser.lab import (  # noqa: E402
    CHROMIUM_ARGUMENTS,
    NOTEBOOK,
    Lab,
    cell_with,
    find_chromium,
    free_port,
    open_lesson,
    run,
    show,
)

SETUP = """
import matplotlib.pyplot as plt
import numpy as np
from ipywidgets import FloatSlider, interact

from gdlesson import data
from gdlesson.lessons.data_per_step import explorers as data_per_step
from gdlesson.lessons.half_mse import explorers as half_mse
from gdlesson.lessons.half_mse.exercises import gradient_descent
from gdlesson.lessons.many_features import explorers as many_features
from gdlesson.lessons.memory import explorers as memory
from gdlesson.lessons.mse_derivation import explorers as mse_derivation
from gdlesson.lessons.ten_lines import explorers as ten_lines
from gdlesson.lessons.ten_lines.exercises import linear_regression
from gdlesson.lessons.theta_squared import explorers as theta_squared
from gdlesson.lessons.two_variables import explorers as two_variables
from gdlesson.lessons.yes_or_no import explorers as yes_or_no
from gdlesson.lessons.yes_or_no.birds import adelies

x = np.array([0.2, 0.5, 0.9, 1.2, 1.6, 2.0, 2.5, 3.0])
y = np.array([1.6, 1.3, 2.9, 2.2, 3.9, 3.4, 5.4, 5.2])
measures, male = adelies()
# What the first explorer of a lesson fetches, the others have.
half_mse.one_voice(x, y)._repr_mimebundle_();
""".strip()
EXPLORERS = {  # name: the source of the cell that shows it
    "theta_squared": "theta_squared.theta_squared()",
    "blindfolded_walker": "theta_squared.blindfolded_walker()",
    "two_variables": "two_variables.two_variables()",
    "line_is_a_point": "mse_derivation.line_is_a_point(x, y)",
    "derivation_steps": "mse_derivation.derivation_steps(x, y)",
    "line_moves": "half_mse.line_moves(x, y, gradient_descent)",
    "one_voice": "half_mse.one_voice(x, y)",
    "ten_lines_learn": "ten_lines.ten_lines_learn(x, y, linear_regression)",
    "ravine_and_bowl": "ten_lines.ravine_and_bowl(x, y)",
    "features_in_out": 'many_features.features_in_out(*data.penguins(), "g")',
    "correlated_bowl": "many_features.correlated_bowl(0.9)",
    "single_steps": "data_per_step.single_steps()",
    "schedule": "data_per_step.schedule()",
    "momentum_on_square": "memory.momentum_on_square()",
    "race": "memory.race()",
    "adam_and_reddi": "memory.adam_and_reddi()",
    "log_loss_steps": "yes_or_no.derivation_steps(measures[:8, 1] - 18, male[:8])",
    "boundary_moves": "yes_or_no.boundary_moves(measures, male)",
    "fit_and_held_back": "yes_or_no.fit_and_held_back()",
    "separable": "yes_or_no.separable()",
}
KEYS = 30
STATES = 1000  # bytes: a message with states has more, one that says "idle" has not
SECONDS = 3
INTERACT = """
@interact(alpha=FloatSlider(value=0.1, min=0.01, max=1.2, step=0.01))
def picture(alpha):
    theta = np.linspace(-5.5, 5.5, 201)
    walked = 3 * (1 - 2 * alpha) ** np.arange(11)
    figure, (bowl, course) = plt.subplots(1, 2, figsize=(7.6, 3.4))
    bowl.plot(theta, theta**2)
    bowl.plot(walked, walked**2, "o-")
    bowl.set(xlim=(-5.5, 5.5), ylim=(-1.5, 30))
    course.plot(walked, "o")
    plt.show()
    print(f"alpha is {alpha:.2f}")
""".strip()

# Runs the active cell; returns the seconds until its explorer is drawn.
FIRST = """async (cell) => {
    const begun = performance.now();
    window.jupyterapp.commands.execute("notebook:run-cell");
    while (!cell.querySelector(".gd-live .moving path")) await new Promise(requestAnimationFrame);
    return (performance.now() - begun) / 1000;
}"""

# From a key to the frame after the change: the time of the key's event, and of the frame that
# follows the first one in which the picture is new.
WATCH = """([root, text]) => {
    window.times = []; window.seen = [];
    let from = null, before = root.querySelector(text)?.innerText;
    if (window.stop) window.stop();
    const key = (event) => { from = performance.now(); };
    root.addEventListener("keydown", key, true);
    const look = () => {
        const now = root.querySelector(text)?.innerText;
        const image = root.querySelector("img");
        if (from === null || !now || now === before || (image && !image.complete)) return;
        const begun = from;
        from = null; before = now;
        requestAnimationFrame(() => {
            const port = new MessageChannel();
            port.port1.onmessage = () => {
                window.times.push(performance.now() - begun);
                window.seen.push(now);
            };
            port.port2.postMessage(0);
        });
    };
    const watcher = new MutationObserver(look);
    const all = { subtree: true, childList: true, characterData: true, attributes: true };
    watcher.observe(root, all);
    const timer = setInterval(look, 4); // an image may be complete later
    window.stop = () => {
        watcher.disconnect(); clearInterval(timer); root.removeEventListener("keydown", key, true);
    };
}"""

# A hand that moves control k once a frame, to and fro; returns what each frame showed.
DRAG = """async ([root, k, seconds]) => {
    const inputs = root.querySelectorAll(`[data-control="${k}"]`);
    const words = root.querySelector(".words"), seen = [], begun = performance.now();
    const slider = inputs[0].type === "range" ? inputs[0] : null;
    const last = slider ? Math.min(slider.max, 60) : inputs.length - 1;
    let value = 0, step = 1;
    while (performance.now() - begun < seconds * 1000) {
        if (value + step > last || value + step < 0) step = -step;
        value += step;
        const input = slider ?? inputs[value];
        if (slider) slider.value = value; else input.checked = true;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise(requestAnimationFrame);
        seen.push([value, words.innerText]);
    }
    return { seen, seconds: (performance.now() - begun) / 1000 };
}"""


class Delay:
    """A proxy on this computer that hands on what it gets after some seconds, each way."""

    def __init__(self, port, seconds):
        self.target, self.seconds, self.port = port, seconds, free_port()
        threading.Thread(target=lambda: asyncio.run(self.serve()), daemon=True).start()

    async def serve(self):
        server = await asyncio.start_server(self.connect, "127.0.0.1", self.port)
        await server.serve_forever()

    async def connect(self, reader, writer):
        there, back = await asyncio.open_connection("127.0.0.1", self.target)
        await asyncio.gather(self.pipe(reader, back), self.pipe(there, writer))

    async def pipe(self, reader, writer):
        loop = asyncio.get_running_loop()
        while data := await reader.read(1 << 16):
            loop.call_later(self.seconds, writer.write, data)
        loop.call_later(self.seconds, writer.close)


class Explored:
    """An explorer as Python has it, to prove by what the browser shows.

    control: the number of the control that is moved, the first slider, or else the first of all.
    """

    def __init__(self, name):
        names = {}
        exec(SETUP, names)
        self.explorer = eval(EXPLORERS[name], names)
        controls = self.explorer.controls
        sliders = [k for k, c in enumerate(controls) if c.look in ("slider", "player")]
        self.control = (sliders or [0])[0]
        moved = controls[self.control]
        self.words = [self.explorer.words(**{moved.name: v}) for v in moved.everything()]


def listen(page):
    """Returns a list that grows with what the page receives from kernels: (moment, bytes)."""
    received = []

    def opened(socket):
        socket.on("framereceived", lambda data: received.append((time.perf_counter(), len(data))))

    page.on("websocket", opened)
    return received


def at_rest(page, received, count=-1, first=1200, quiet=400):
    """Waits until nothing comes from the kernel for some milliseconds, longer for the first."""
    while count == len(received) and first > 0:
        page.wait_for_timeout(50)
        first -= 50
    count = -1
    while count != len(received):
        count = len(received)
        page.wait_for_timeout(quiet)


def keys(page, root, handle, times, text, wait=3000):
    """Returns the milliseconds of each key, and the words that were seen."""
    page.evaluate(WATCH, [root.element_handle(), text])
    handle.focus()
    for k in range(times):
        count = page.evaluate("window.times.length")
        page.keyboard.press("ArrowRight" if k % 6 < 3 else "ArrowLeft")
        page.wait_for_function("n => window.times.length > n", arg=count, timeout=wait)
    return page.evaluate("[window.times, window.seen]")


def measure(page, name, received):
    """Returns what was measured of an explorer in the open notebook."""
    known, cell = Explored(name), show(cell_with(page, f"# {name}\n"))
    page.evaluate(f"i => {{ {NOTEBOOK}.content.activeCellIndex = i; }}",
                  cell_with(page, f"# {name}\n").index)  # fmt: skip
    shown = page.evaluate(FIRST, cell.element_handle())
    at_rest(page, received, len(received))
    handle = cell.locator(f'[data-control="{known.control}"]').first
    handle.press("Home" if handle.get_attribute("type") == "range" else "Space")
    begun, count = time.perf_counter(), len(received)
    at_rest(page, received, count)
    states = [moment for moment, size in received[count:] if size > STATES]
    ahead = max([0.0, *(moment - begun for moment in states)])
    handle = cell.locator(f'[data-control="{known.control}"]:is(:checked, [type=range])').first
    count = len(received)
    times, seen = keys(page, cell, handle, KEYS, ".words")
    assert all(words.strip() in known.words for words in seen), seen
    size = sum(size for _, size in received[count:])
    dragged = page.evaluate(DRAG, [cell.element_handle(), known.control, SECONDS])
    right = sum(known.words[place] == words.strip() for place, words in dragged["seen"])
    return {
        "shown": shown,
        "ahead": ahead,
        "times": times,
        "bytes": size / len(times),
        "pictures": right / dragged["seconds"],
    }


def measure_interact(page, received):
    """Returns what was measured of `@interact`."""
    cell = show(cell_with(page, "@interact"))
    run(page, cell_with(page, "@interact"))
    at_rest(page, received)
    handle = cell.locator("input[type=range], .noUi-handle").first
    count = len(received)
    times, seen = keys(page, cell, handle, KEYS // 2, ".jp-OutputArea-output pre", 10_000)
    assert all("alpha is" in words for words in seen)
    return {"times": times, "bytes": sum(size for _, size in received[count:]) / len(times)}


def table(found, names, labels):
    """Returns the lines of a table of what was found, {label: {name: what was measured}}."""
    head = (
        f"{'':30}{'shown':>6}{'ahead':>7}{'key p50':>9}{'p95':>6}{'':>10}{'a second':>9}{'kB':>7}"
    )
    lines = [head]
    for label in labels:
        here = found.get(label, {})
        slow = statistics.median(here["@interact"]["times"]) if "@interact" in here else None
        for name in [*names, "@interact"]:
            if name not in here:
                continue
            row = here[name]
            times = sorted(row["times"])
            middle, late = statistics.median(times), times[int(0.95 * len(times))]
            ratio = f"1/{slow / middle:.0f}" if slow else ""
            lines.append(
                f"{label:10}{name:20}{row.get('shown', 0):5.2f}s{row.get('ahead', 0):6.2f}s"
                f"{middle:6.0f} ms{late:6.0f}{ratio:>10}{row.get('pictures', 0):9.0f}"
                f"{row['bytes'] / 1000:7.1f}"
            )
    return lines


def main(arguments):
    """Prints a table of what was measured."""
    from playwright.sync_api import sync_playwright

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the server ends, too
    names = [name for name in arguments if name in EXPLORERS] or list(EXPLORERS)
    keep = Path(arguments[arguments.index("--keep") + 1]) if "--keep" in arguments else None
    found = json.loads(keep.read_text()) if keep and keep.exists() else {}
    labels = ["near"] if "--near" in arguments else ["near", "100 ms"]
    sources = [SETUP, *(f"# {name}\n{EXPLORERS[name]}" for name in names), INTERACT]
    cells = [nbformat.v4.new_code_cell(text) for text in sources]
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        lab = Lab(folder)
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=CHROMIUM_ARGUMENTS
        )
        try:
            near, url = int(lab.url.split(":")[2].split("/")[0]), lab.url
            for label in labels:
                here = found.setdefault(label, {})
                if here.keys() >= {*names, "@interact"}:
                    continue
                port = near if label == "near" else Delay(near, 0.1).port
                time.sleep(0.5)
                lab.url = url.replace(f":{near}/", f":{port}/")
                lab.add("trial.ipynb", notebook)
                page = browser.new_page(viewport={"width": 1280, "height": 900})
                received = listen(page)
                open_lesson(page, lab, "trial.ipynb")
                run(page, cell_with(page, "import matplotlib"))
                for name in [*names, "@interact"]:
                    if name in here:
                        continue
                    here[name] = (
                        measure_interact(page, received) if name == "@interact"
                        else measure(page, name, received)
                    )  # fmt: skip
                    print(".", end="", file=sys.stderr, flush=True)
                    if keep:
                        keep.write_text(json.dumps(found))
                page.evaluate(f"{NOTEBOOK}.sessionContext.shutdown()")
                page.close()
        finally:
            browser.close()
            lab.stop()
    print("", *table(found, names, labels), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
