"""Make README's picture, docs/lesson-1.png, from lesson 1 as it looks today.

    python tools/readme_picture.py [FILE]

Opens the lesson in JupyterLab, in a temporary copy of the course, drags α past 1 by keyboard, and
takes a few steps.
Needs Chromium or Chrome. Look at what it made before you commit it.
"""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from browser import lab  # noqa: E402

LESSON = "01_theta_squared.ipynb"
EXPLORER = "explorers.theta_squared"  # the cell that shows it
VALUE = "1.07"
KEYS = {"rate α": ["End"] + 13 * ["ArrowLeft"], "steps": 2 * ["ArrowRight"]}  # from 1.2 down
SIZE = {"width": 1200, "height": 860}
LARGEST = 150_000  # bytes


def press(page, slider, key, tries=100):
    """Presses a key, and waits until the slider says that it has moved."""
    before = said(slider)
    page.keyboard.press(key)
    for _ in range(tries):
        if said(slider) != before:
            return
        page.wait_for_timeout(20)
    raise RuntimeError(f"a slider does not follow {key}: it stays at {before}")


def said(slider):
    """All that a slider says of its value."""
    return slider.evaluate("s => [s.value, s.ariaValueNow, s.ariaValueText]")


def settled(page, tries=100):
    """The page as the bytes of a PNG, once two pictures of it are the same."""
    before = None
    for _ in range(tries):
        now = page.screenshot(animations="disabled")
        if now == before:
            return now
        before = now
        page.wait_for_timeout(200)
    raise RuntimeError("the page does not come to rest")


def photograph(page, course):
    """The lesson's first explorer at work, as the bytes of a PNG."""
    lab.open_lesson(page, course, LESSON)
    for text in ("import", EXPLORER):
        lab.run(page, lab.cell_with(page, text))
    cell = lab.cell_with(page, EXPLORER)
    for name, keys in KEYS.items():
        slider = lab.show(cell).get_by_role("slider", name=name)
        slider.focus()
        for key in keys:
            press(page, slider, key)
        slider.blur()
    lab.show(cell).get_by_text(f"α = {VALUE}").first.wait_for()
    lab.wait_until_done(page)
    page.evaluate("window.jupyterapp.shell.collapseLeft()")  # it says how many seconds ago
    heading = lab.Cell(page, cell.index - 1).locator
    heading.evaluate("element => element.scrollIntoView({block: 'start'})")
    page.mouse.move(0, 0)  # no tooltip, nothing lit up
    return settled(page)


def small(png, colours=128):
    """The same picture as a PNG of so many colours: text and lines need no more."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    image = image.quantize(colours, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    file = io.BytesIO()
    image.save(file, format="png", optimize=True)
    return file.getvalue()


def main(words):
    """Does what the command line says; returns the exit code."""
    from playwright.sync_api import sync_playwright

    target = Path(words[0]) if words else ROOT / "docs" / "lesson-1.png"
    chromium = lab.find_chromium()
    if chromium is None:
        print(lab.NO_CHROMIUM)
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        course = lab.Lab(folder)
        try:
            browser = playwright.chromium.launch(
                executable_path=chromium, args=lab.CHROMIUM_ARGUMENTS
            )
            page = browser.new_page(viewport=SIZE, locale="en", color_scheme="light")
            page.set_default_timeout(20_000)
            picture = small(photograph(page, course))
            browser.close()
        finally:
            course.stop()
    if len(picture) > LARGEST:
        print(f"{len(picture)} bytes are more than {LARGEST}: not written")
        return 1
    target.write_bytes(picture)
    print(f"wrote {target}: {len(picture) // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
