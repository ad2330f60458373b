"""How soon an explorer follows: from a key, and from a dragging hand, to new pixels.

    python benchmarks/explorers.py                  all explorers and `@interact`, near and delayed
    python benchmarks/explorers.py two_variables    this one
    python benchmarks/explorers.py --near           without the delayed half

Starts JupyterLab as start.py does and drives it in Chromium, the explorers interleaved in one run
with `@interact` and plt.show of a like picture; then the same through a proxy that delays 100 ms
each way. Each picture that is counted is proved: its words are those that Python says for the value
that was set. Read the ratios; the milliseconds are this computer's.
"""

import asyncio
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
    run_all,
    show,
)

DATA = (
    "x = [0.2, 0.5, 0.9, 1.2, 1.6, 2.0, 2.5, 3.0]\ny = [1.6, 1.3, 2.9, 2.2, 3.9, 3.4, 5.4, 5.2]\n"
)
DESCENT = "from gdlesson.lessons.half_mse.exercises import gradient_descent\n"
TEN = "from gdlesson.lessons.ten_lines.exercises import linear_regression\n"
EXPLORERS = {  # name: the source of a cell, whose last line is the explorer
    "theta_squared": "theta_squared.theta_squared()",
    "two_variables": "two_variables.two_variables()",
    "blindfolded_walker": "theta_squared.blindfolded_walker()",
    "line_is_a_point": f"{DATA}mse_derivation.line_is_a_point(x, y)",
    "derivation_steps": f"{DATA}mse_derivation.derivation_steps(x, y)",
    "line_moves": f"{DATA}{DESCENT}half_mse.line_moves(x, y, gradient_descent)",
    "one_voice": f"{DATA}half_mse.one_voice(x, y)",
    "ten_lines_learn": f"{DATA}{TEN}ten_lines.ten_lines_learn(x, y, linear_regression)",
    "ravine_and_bowl": f"{DATA}ten_lines.ravine_and_bowl(x, y)",
}
KEYS = 40
SECONDS = 3
INTERACT = """
import matplotlib.pyplot as plt
import numpy as np
from ipywidgets import FloatSlider, interact

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

# A hand that moves the slider once a frame, to and fro; counts frames that show the value set.
DRAG = """async ([root, seconds]) => {
    const slider = root.querySelector("input[type=range]"), words = root.querySelector(".words");
    const seen = [], begun = performance.now();
    let value = 1, step = 1;
    while (performance.now() - begun < seconds * 1000) {
        value += step;
        if (value >= Math.min(slider.max, 60) || value <= 0) step = -step;
        slider.value = value;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise(requestAnimationFrame);
        seen.push([Number(slider.value), words.innerText, performance.now()]);
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


def keys(page, cell, times=KEYS, text=".words", wait=3000):
    """Returns the milliseconds of each key, and the words that were seen."""
    handle = show(cell).locator("input[type=range], .noUi-handle").first
    handle.press("Home")  # there is room to the right of it
    page.wait_for_timeout(500)
    page.evaluate(WATCH, [show(cell).element_handle(), text])
    for k in range(times):
        count = page.evaluate("window.times.length")
        page.keyboard.press("ArrowRight" if k % 6 < 3 else "ArrowLeft")
        page.wait_for_function("n => window.times.length > n", arg=count, timeout=wait)
    return page.evaluate("[window.times, window.seen]")


def source(name):
    """Returns the source of the cell that shows an explorer."""
    *lines, last = EXPLORERS[name].splitlines()
    lesson, rest = last.split(".", 1)
    lines.append(f"import gdlesson.lessons.{lesson}.explorers")
    return "\n".join([*lines, f"gdlesson.lessons.{lesson}.explorers.{rest}"])


def made(name):
    """Returns the explorer that the cell shows."""
    *lines, last = source(name).splitlines()
    names = {}
    exec("\n".join(lines), names)
    return eval(last, names)


def proved(explorer, seen):
    """How many of the words that were seen are those of a value of the first control."""
    control = explorer.controls[0]
    right = {explorer.words(**{control.name: value}) for value in control.everything()}
    return sum(words.strip() in right for words in seen)


def measure(page, lab, names, label):
    """Measures the explorers of an open notebook and prints a line for each."""
    received = []
    page.on("websocket", lambda s: s.on("framereceived", lambda data: received.append(data)))
    open_lesson(page, lab, "trial.ipynb")
    run_all(page)
    page.wait_for_timeout(4000)
    for name in names:
        explorer, cell = made(name), cell_with(page, f".explorers.{name}(")
        received.clear()
        times, seen = keys(page, cell)
        each = sum(map(len, received)) / len(times)
        assert proved(explorer, seen) == len(seen), seen
        report(label, name, times, each)
        dragged = page.evaluate(DRAG, [show(cell).element_handle(), SECONDS])
        control = explorer.controls[0]
        values = control.everything()
        right = sum(explorer.words(**{control.name: values[place]}) == words.strip()
                    for place, words, _ in dragged["seen"])  # fmt: skip
        print(
            f"{'':28}drag: {right / dragged['seconds']:.0f} pictures a second, proved", flush=True
        )
    cell = cell_with(page, "@interact")
    received.clear()
    times, seen = keys(page, cell, KEYS // 2, ".jp-OutputArea-output pre", 10_000)
    assert all("alpha is" in words for words in seen)
    report(label, "@interact", times, sum(map(len, received)) / len(times))


def report(label, name, times, each):
    times = sorted(times)
    middle, late = statistics.median(times), times[int(0.95 * len(times))]
    print(
        f"{label:8}{name:20}key: p50 {middle:4.0f} ms, p95 {late:4.0f} ms, {each / 1000:.1f} kB in",
        flush=True,
    )


def main(arguments):
    """Prints what was measured."""
    from playwright.sync_api import sync_playwright

    names = [name for name in arguments if name in EXPLORERS] or list(EXPLORERS)
    sources = [source(name) for name in names] + [INTERACT]
    cells = [nbformat.v4.new_code_cell(text) for text in sources]
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        lab = Lab(folder)
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=CHROMIUM_ARGUMENTS
        )
        try:
            port = int(lab.url.split(":")[2].split("/")[0])
            labels = {"near": port}
            if "--near" not in arguments:
                labels["100 ms"] = Delay(port, 0.1).port
                time.sleep(0.5)
            url = lab.url
            for label, number in labels.items():
                lab.add("trial.ipynb", notebook)
                lab.url = url.replace(f":{port}/", f":{number}/")
                page = browser.new_page(viewport={"width": 1280, "height": 900})
                measure(page, lab, names, label)
                page.evaluate(f"{NOTEBOOK}.sessionContext.shutdown()")
                page.close()
        finally:
            browser.close()
            lab.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
