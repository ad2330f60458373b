"""How soon a lesson in the browser alone is of use, and how large its folder is.

    python benchmarks/live.py            builds the site into a temporary folder first
    python benchmarks/live.py _site      measures one that is there

Serves the site on this computer; Python for the page comes from the folder that the tests put
together, so no network is measured. Each row is a fresh Chromium profile, with nothing cached. The
seconds are this computer's.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from browser.lab import (  # noqa: E402
    CHROMIUM_ARGUMENTS,
    NOTEBOOK,
    cell_with,
    find_chromium,
    serving,
    type_into,
)
from browser.runtime import NO_WHEELS, answer, runtime_of  # noqa: E402

ANSWER = '@check("1.2")\ndef step(theta, alpha):\n    return theta - alpha * 2 * theta'
ROUNDS = 3


def measured(browser, address, python):
    """Seconds from opening lesson 1 to: an explorer moves, Python is idle, a first verdict."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    answer(context, *python)
    page = context.new_page()
    page.set_default_timeout(300_000)
    start = time.perf_counter()
    page.goto(f"{address}live/notebooks/index.html?path=01_theta_squared.ipynb")
    page.locator(".gd-live input[type=range]").first.wait_for()
    moves = time.perf_counter() - start
    page.wait_for_function(
        f"() => window.jupyterapp && {NOTEBOOK}?.sessionContext.session?.kernel?.status === 'idle'"
    )
    idle = time.perf_counter() - start
    type_into(page, cell_with(page, '@check("1.2")'), f"from gdlesson import check\n{ANSWER}")
    page.get_by_text("Exercise 1.2: right").first.wait_for()
    verdict = time.perf_counter() - start
    context.close()
    return moves, idle, verdict


def measure(site):
    """Prints what is measured of a built site."""
    from playwright.sync_api import sync_playwright

    live = site / "live"
    files = [path for path in live.rglob("*") if path.is_file()]
    print(f"live/: {sum(path.stat().st_size for path in files) / 1e6:.1f} MB, {len(files)} files")
    runtime = runtime_of(site)
    if runtime[1] is None:
        sys.exit(NO_WHEELS)
    print("seconds to: an explorer moves, Python is idle, the first verdict")
    with serving(site) as address, sync_playwright() as playwright:
        for _ in range(ROUNDS):
            browser = playwright.chromium.launch(
                executable_path=find_chromium(), args=CHROMIUM_ARGUMENTS
            )
            print("  ".join(f"{s:6.1f}" for s in measured(browser, address, runtime)))
            browser.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]).resolve())
    else:
        with tempfile.TemporaryDirectory() as made:
            build = [sys.executable, str(ROOT / "site" / "build.py"), "--out", made]
            begun = time.perf_counter()
            subprocess.run(build, check=True)
            print(f"The site was built in {time.perf_counter() - begun:.0f} s")
            measure(Path(made))
