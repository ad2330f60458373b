"""How soon the book is alive: from opening a page, and from an input, to a moved picture.

    python benchmarks/book.py            builds the site into a temporary folder first
    python benchmarks/book.py _site      measures one that is there

Serves the site on this computer and opens each page in a fresh Chromium profile, so nothing is
cached. "opens": until an input in the first explorer has moved its picture. "draws": an input event
and all that follows it until the picture is laid out and ready to be painted, for each explorer;
a frame has 16.7 ms. The milliseconds are this computer's.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser.lab import CHROMIUM_ARGUMENTS, find_chromium, serving  # noqa: E402

FRAME = 1000 / 60
KEYS = 40

# Sets the k-th value of an explorer's first control: a slider, or else a row of choices.
SET = """(root, k) => {
    const inputs = root.querySelectorAll(`[data-control="${root.querySelector(
        "input[data-control]").dataset.control}"]`);
    const slider = inputs[0].type === "range" ? inputs[0] : null;
    const input = slider ?? inputs[k % inputs.length];
    if (slider) slider.value = k % (Number(slider.max) + 1); else input.checked = true;
    input.dispatchEvent(new Event("input", { bubbles: true }));
}"""
# From the page's first moment: sets values until the picture's words are others.
OPENS = """() => new Promise((done) => {
    const set = SET;
    let k = 0;
    const look = () => {
        const root = document.querySelector(".gd-live");
        if (!root?.querySelector("input[data-control]")) return requestAnimationFrame(look);
        const told = () => root.querySelector(".words").innerText; // what the picture shows
        const before = told();
        set(root, k++);
        if (told() === before) return requestAnimationFrame(look);
        requestAnimationFrame(() => done(performance.now()));
    };
    look();
})"""
# Milliseconds of each of some inputs, layout included.
DRAWS = """([n, keys]) => {
    const set = SET;
    const root = document.querySelectorAll(".gd-live")[n];
    return Array.from({ length: keys }, (_, k) => {
        const start = performance.now();
        set(root, k * 7 + 1);
        root.querySelector(".moving").getBoundingClientRect();
        return performance.now() - start;
    });
}"""


def built(folder):
    """The folder of a site built in `folder`; prints how long it took and what it weighs."""
    start = time.perf_counter()
    subprocess.run([sys.executable, ROOT / "site" / "build.py", "--out", folder], check=True)
    print(f"built in {time.perf_counter() - start:.0f} s")
    return folder


def weigh(site):
    """Prints the sizes of the parts of a site, in MB."""
    parts = {"book": 0, "live": 0, "files": 0}
    for path in site.rglob("*"):
        if path.is_file():
            first = path.relative_to(site).parts[0]
            parts[first if first in parts else "book"] += path.stat().st_size
    print(", ".join(f"{name} {size / 1e6:.1f} MB" for name, size in parts.items()))


def measure(browser, address):
    """(ms until the first explorer moves, [ms of each input]) of the page at `address`."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(address, wait_until="commit")
    opens = page.evaluate(OPENS.replace("SET", SET))
    page.wait_for_function("!document.querySelector('[data-gd-start]')")
    draws = []
    for n in range(page.locator(".gd-live").count()):
        draws += page.evaluate(DRAWS.replace("SET", SET), [n, KEYS])
    page.context.close()
    return opens, draws


def main(words):
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as scratch:
        site = Path(words[0]) if words else built(Path(scratch) / "site")
        weigh(site)
        print("page                   opens ms   draws ms: half, 95 %   of a frame (95 %)")
        with serving(site) as served, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_chromium(), args=CHROMIUM_ARGUMENTS
            )
            for path in sorted(site.glob("*.html")):
                if "gdlesson-explorer" not in path.read_text(encoding="utf-8"):
                    continue
                opens, draws = measure(browser, f"{served}{path.name}")
                half, most = statistics.median(draws), statistics.quantiles(draws, n=20)[-1]
                print(f"{path.stem:22} {opens:8.0f} {half:11.1f} {most:8.1f} {most / FRAME:17.2f}")
            browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
