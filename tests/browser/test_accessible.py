"""What stands under the cells of each lesson, for everyone: axe-core, and how letters stand out."""

import io

import nbformat
import numpy as np
import pytest
from browser.lab import ROOT
from contrast import contrast
from PIL import Image

pytestmark = pytest.mark.browser
LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))
OUTPUTS = ".jp-OutputArea-output"

# The letters of a picture are shapes, which axe-core cannot see: of curves as fonts have them (q),
# filled all over, with no line around.
LETTERS = """() => [...document.querySelectorAll(".gd-live svg g, .gd-live .moving path")]
    .filter((mark) => /q/.test(mark.getAttribute("d")
        ?? document.querySelector(mark.querySelector(":scope > use")?.getAttribute("href"))
            ?.getAttribute("d")))
    .map((mark) => [mark, getComputedStyle(mark), mark.getBoundingClientRect()])
    .filter(([, css, box]) => css.stroke === "none" && css.fillOpacity === "1"
        && css.fill.startsWith("rgb(") && box.width)
    .map(([mark, css, box]) => {
        mark.style.visibility = "hidden";
        return [css.fill.match(/\\d+/g).map(Number),
            [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY]];
    })"""


def open_page(page, notebook, theme):
    """Opens a lesson's web page, without its code and its prose, and wakes its explorers."""
    nbconvert = pytest.importorskip("nbconvert")
    nothing = "data:text/javascript,"  # other computers are not asked here
    exporter = nbconvert.HTMLExporter(mathjax_url=nothing, require_js_url=nothing, theme=theme)
    exporter.exclude_input = exporter.exclude_markdown = True
    html, _ = exporter.from_notebook_node(notebook)
    page.set_content(html)
    page.wait_for_function(
        "!document.querySelector('[data-gd-start]') && [...document.querySelectorAll('.gd-live')]"
        ".every((root) => root.querySelector('.words').textContent)"
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.name[:2])
def test_axe_finds_nothing_serious_and_letters_can_be_read(page, path, theme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    open_page(page, nbformat.read(path, as_version=4), theme)
    options = {"resultTypes": ["violations"]}
    if theme == "dark":  # only colours are other ones
        options["runOnly"] = ["color-contrast"]
    found = axe.run(page, {"include": [[OUTPUTS]]}, options).response["violations"]
    serious = [
        f"{rule['id']}: {node['html'][:200]} {node['any'][:1]}"
        for rule in found
        for node in rule["nodes"]
        if rule["impact"] in ("serious", "critical")
    ]
    assert not serious, "\n".join(serious)

    page.add_style_tag(content=f"{OUTPUTS}:not(:has(.gd-live)) {{ display: none }}")
    letters = page.evaluate(LETTERS)
    assert not page.locator(".gd-live").count() or len(letters) > 10
    seen = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    pale = []
    for colour, box in letters:
        around = np.asarray(seen.crop([round(edge) for edge in box])).reshape(-1, 3)
        ground = np.median(around, axis=0)  # what is behind most of it
        if contrast(colour, ground) < 4.5:
            pale.append(f"{colour} on {ground} at {np.round(box)}")
    assert not pale, "\n".join(pale)
