"""Wild hands on a lesson's explorers, for minutes, while other cells run: what breaks, what grows.

    python benchmarks/soak.py                 lesson 1 for ten minutes
    python benchmarks/soak.py 04 --minutes 2

Drags sliders and marks, plays, types and chooses at random, in all explorers of the lesson at once,
while the kernel runs a cell again and again. Prints the memory of page and kernel at the start, on
the way and at the end, and every exception of browser and kernel; exits with 1 if there was one.
"""

import argparse
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

import nbformat
import psutil

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser.lab import (  # noqa: E402
    CHROMIUM_ARGUMENTS,
    NOTEBOOK,
    Lab,
    cell_with,
    find_chromium,
    open_lesson,
    run_all,
    show,
)

BUSY = "import time\nfor k in range(10):\n    time.sleep(0.02 * k)\nsum(range(200_000))"
RUN = f"""i => {{
    {NOTEBOOK}.content.activeCellIndex = i;
    window.jupyterapp.commands.execute("notebook:run-cell");
}}"""
ROUND = 20  # seconds between two looks at the memory

# Some seconds of hands in the page, faster than any hand: values, choices, buttons.
HANDS = """async ([seed, seconds]) => {
    const random = (n) => { seed = (seed * 16807) % 2147483647; return seed % n; };
    const end = performance.now() + seconds * 1000;
    let count = 0;
    while (performance.now() < end) {
        const roots = [...document.querySelectorAll(".gd-live")];
        const parts = roots[random(roots.length)].querySelectorAll("input, select, button");
        const part = parts[random(parts.length)];
        if (part.type === "range") part.value = random(Number(part.max) + 1);
        if (part.type === "radio") part.checked = true;
        if (part.matches("select")) part.selectedIndex = random(part.options.length);
        if (part.matches("button")) part.click();
        else part.dispatchEvent(new Event("input", { bubbles: true }));
        count += 1;
        if (count % 3 === 0) await new Promise(requestAnimationFrame);
    }
    return count;
}"""


# How many nodes the page has, those within its components included.
COUNT = """() => {
    const count = (root) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
        let found = 1;
        while (walker.nextNode()) {
            found += 1;
            if (walker.currentNode.shadowRoot) found += count(walker.currentNode.shadowRoot);
        }
        return found;
    };
    const explorers = [...document.querySelectorAll(".gd-live")].map(count);
    return [count(document), explorers.reduce((one, other) => one + other, 0)];
}"""


def look(page, session, kernel):
    """Returns in words what page and kernel hold, after sweeping.

    Nodes: those of the page; of explorers; those that are in no page any more and are still held by
    a program; and how many of these were an explorer's.
    """
    for _ in range(2):
        session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    told = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    nodes, own = page.evaluate(COUNT)
    trees = [row["treeNode"] for row in session.send("DOM.getDetachedDomNodes")["detachedNodes"]]
    left = sum(map(size, trees))
    ours = sum(size(tree) for tree in trees if is_explorers(tree))
    return (
        f"page {told['JSHeapUsedSize'] / 1e6:.1f} MB; {nodes} nodes in it, {own} of explorers; "
        f"{left} left over, {ours} of explorers; kernel {kernel.memory_info().rss / 1e6:.1f} MB"
    )


def parts(tree):
    return tree.get("children", []) + tree.get("shadowRoots", [])


def size(tree):
    return 1 + sum(map(size, parts(tree)))


def is_explorers(tree):
    """Whether a tree that is left over has a name that explorers give, in it or at its root."""
    words = " ".join(tree.get("attributes", []))
    return "gd-" in words or "data-control" in words or any(map(is_explorers, parts(tree)))


def drag_marks(page, cells, rng):
    """Drags a mark with the mouse, and presses keys on a slider, in one of the cells."""
    cell = show(rng.choice(cells))
    handles = cell.locator(".handle")
    if handles.count():
        box = handles.nth(rng.randrange(handles.count())).bounding_box()
        if box:
            page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            page.mouse.down()
            for _ in range(10):
                page.mouse.move(box["x"] + rng.uniform(-80, 80), box["y"] + rng.uniform(-60, 60))
            page.mouse.up()
    cell.locator("input").first.focus()
    for _ in range(10):
        page.keyboard.press(rng.choice(["ArrowRight", "ArrowLeft", "PageUp", "Home", "End"]))


def soak(page, lab, name, minutes):
    """Prints what happens; returns the exceptions."""
    wrong = []
    page.on("pageerror", lambda error: wrong.append(f"browser: {error}"))
    page.on("console", lambda m: wrong.append(f"console: {m.text}") if m.type == "error" else None)
    notebook = nbformat.read(ROOT / "notebooks" / name, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(BUSY))
    lab.add("soak.ipynb", notebook)
    open_lesson(page, lab, "soak.ipynb")
    run_all(page)
    sources = [cell.source for cell in notebook.cells if cell.source.split("\n")[-1]
               .startswith("explorers.")]  # fmt: skip
    cells, busy = [cell_with(page, source) for source in sources], cell_with(page, "time.sleep")
    for cell in cells:
        show(cell).locator(".gd-live .moving path").first.wait_for(state="attached")
    kernel = next(p for p in psutil.Process(lab.process.pid).children(recursive=True)
                  if "ipykernel" in " ".join(p.cmdline()))  # fmt: skip
    session, rng = page.context.new_cdp_session(page), random.Random(1)
    begun, moves, looks = time.monotonic(), 0, []
    while (past := time.monotonic() - begun) < 60 * minutes:
        page.evaluate(RUN, busy.index)
        drag_marks(page, cells, rng)
        moves += page.evaluate(HANDS, [rng.randrange(1, 10**9), ROUND])
        looks.append(look(page, session, kernel))
        print(f"{past:5.0f} s, {moves} moves: {looks[-1]}", flush=True)
    page.wait_for_function(f"{NOTEBOOK}.sessionContext.session.kernel.status === 'idle'")
    print(f"first: {looks[0]}\nlast:  {looks[-1]}")
    wrong += [f"kernel: {line.strip()}" for line in lab.lines
              if "Traceback" in line or "Error" in line]  # fmt: skip
    errors = page.locator('[data-mime-type="application/vnd.jupyter.stderr"]')
    return wrong + [f"output: {text}" for text in errors.all_inner_texts()]


def main(arguments):
    """Returns the exit code."""
    from playwright.sync_api import sync_playwright

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the server ends, too
    parser = argparse.ArgumentParser()
    parser.add_argument("lesson", nargs="?", default="01")
    parser.add_argument("--minutes", type=float, default=10)
    told = parser.parse_args(arguments)
    name = next((ROOT / "notebooks").glob(f"{told.lesson}*.ipynb")).name
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        lab = Lab(folder)
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=CHROMIUM_ARGUMENTS
        )
        try:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            wrong = soak(page, lab, name, told.minutes)
        finally:
            browser.close()
            lab.stop()
    print(*(wrong or ["no exception"]), sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
