"""How soon the book is alive: from opening a page, and from an input, to a moved picture.

    python benchmarks/book.py            builds the site into a temporary folder first
    python benchmarks/book.py _site      measures one that is there

Serves the site on this computer and opens each page in a fresh Chromium profile, so nothing is
cached. "opens": until a key in the first explorer has moved its picture. "draws": an input event
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

# From the page's first moment: presses → (and back) until the picture is another one.
OPENS = """() => new Promise((done) => {
    const look = () => {
        const root = document.querySelector(".gd-live");
        const slider = root?.querySelector("input[type=range]");
        if (!slider) return requestAnimationFrame(look);
        const picture = () => root.querySelector(".moving").innerHTML;
        const before = picture();
        slider.value = Number(slider.value) + 1;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        if (picture() === before) return requestAnimationFrame(look);
        requestAnimationFrame(() => done(performance.now()));
    };
    look();
})"""
# Milliseconds of each of some inputs, layout included.
DRAWS = """([n, keys]) => {
    const root = document.querySelectorAll(".gd-live")[n];
    const slider = root.querySelector("input[type=range]");
    if (!slider) return [];
    return Array.from({ length: keys }, (_, k) => {
        const most = Number(slider.max) || 1;
        const start = performance.now();
        slider.value = (k * 7) % (most + 1);
        slider.dispatchEvent(new Event("input", { bubbles: true }));
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
    opens = page.evaluate(OPENS)
    page.wait_for_function("!document.querySelector('[data-gd-start]')")
    draws = []
    for n in range(page.locator(".gd-live").count()):
        draws += page.evaluate(DRAWS, [n, KEYS])
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
