"""The book as readers meet it: served from this computer, in a real browser, asking nobody else."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from gdlesson import copies

LESSONS = [path.stem for path in copies.lessons()]
ROOT = Path(__file__).resolve().parents[2]
WIDE_AND_NARROW = ({"width": 1280, "height": 900}, {"width": 390, "height": 844})


class Reader(HTMLParser):
    """Collects a page's elements: links, anchors, images, folds."""

    def __init__(self, text):
        super().__init__()
        self.links, self.ids, self.images, self.open_folds = [], set(), [], 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.ids |= {found[name] for name in ("id", "name") if found.get(name)}
        if tag == "img":
            self.images.append(found)
        if tag == "details" and "open" in found and "answer" in found.get("class", ""):
            self.open_folds += 1
        for name in ("href", "src"):
            if found.get(name):
                self.links.append(found[name])


@pytest.fixture(scope="module")
def pages(site):
    """{name of a page: what is read in it} for all pages of the book."""
    return {path.name: Reader(path.read_text(encoding="utf-8")) for path in site.glob("*.html")}


@pytest.fixture
def names(pages):
    """The names of the pages that people read, the landing page first."""
    return sorted(set(pages) - {"search.html"}, key=lambda name: (name != "index.html", name))


# What stands in the files


def test_every_lesson_is_a_page_and_nothing_is_complained_of(site, pages, told):
    others = {"index.html", "teaching.html", "marking.html", "nbgrader.html", "search.html"}
    assert set(pages) == {f"{name}.html" for name in LESSONS} | others
    assert "WARNING" not in told, told
    assert not (site.parent / "jupyter_execute").exists()  # myst-nb's, beside what it makes
    files = [path for path in site.rglob("*") if path.is_file()]
    ours = [path for path in files if not path.is_relative_to(site / "live" / "pyodide")]
    assert sum(path.stat().st_size for path in ours) < 45e6


def test_every_link_resolves(site, pages):
    lost = []
    for name, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                assert parts.scheme in ("https", "data"), link
                continue
            target = site / unquote(parts.path) if parts.path else site / name
            target = target / "index.html" if target.is_dir() else target
            if not target.exists():
                lost.append(f"{name}: {link}")
            elif parts.fragment and target.name in pages:
                if unquote(parts.fragment) not in pages[target.name].ids:
                    lost.append(f"{name}: {link}")
            elif parts.query.startswith("path="):
                assert (site / "live" / "files" / parts.query[5:]).exists(), link
    assert not lost, "\n".join(lost)


@pytest.mark.parametrize("name", LESSONS)
def test_every_lesson_leads_to_itself_elsewhere(site, pages, name):
    links = " ".join(pages[f"{name}.html"].links)
    assert f"live/notebooks/index.html?path={name}.ipynb" in links
    assert re.search(rf"https://mybinder\.org/v2/\S+/HEAD\?urlpath=lab/tree/work/{name}\b", links)
    # As a file: the learner's copy, as start.py makes it.
    stored = copies.read_notebook(ROOT / "notebooks" / f"{name}.ipynb")
    copy = json.loads((site / "files" / f"{name}.ipynb").read_text(encoding="utf-8"))
    assert copy == copies.learners_copy(stored)


def test_every_image_says_what_it_shows(pages):
    assert sum(len(page.images) for page in pages.values()) > 30
    for name, page in pages.items():
        for image in page.images:
            assert image.get("alt", "").strip(), f"{name}: {str(image)[:200]}"


def test_no_answer_stands_open(pages, site):
    assert not any(page.open_folds for page in pages.values())
    for name in LESSONS:
        text = (site / f"{name}.html").read_text(encoding="utf-8")
        assert "(Nothing was guessed.)" not in without_folds(text), name  # what check.reveal says


def test_explorers_wake_before_icons_and_formulas_are_drawn(site):
    for name in ("index", *LESSONS):  # scripts that are deferred run in the page's order
        text = (site / f"{name}.html").read_text(encoding="utf-8")
        heavy = [found.start() for found in re.finditer(r"/(fontawesome|tex-svg)\.js", text)]
        assert text.rfind("data-gd-start") < min(heavy), name


def without_folds(text):
    """The HTML without what is folded; other details stand inside some answers."""
    kept, depth = [], 0
    for part in re.split(r"(<details[^>]*>|</details>)", text):
        if part.startswith("<details"):
            depth += 1 if depth or 'class="answer"' in part else 0
        elif part == "</details>":
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(part)
    return "".join(kept)


# In the browser

# What axe-core would spend minutes on: shapes within drawings, of which it can tell nothing, and
# blocks of code, rows of tables and items of lists beyond the first, which all look alike.
LIGHTER = """() => {
    document.querySelectorAll("mjx-assistive-mml").forEach((shape) => shape.remove());
    document.querySelectorAll("svg").forEach((drawing) => { // explorers go on in the old one
        drawing.replaceWith(drawing.cloneNode(false));
    });
    document.querySelectorAll("div.highlight").forEach((code, k) => k < 4 || code.remove());
    document.querySelectorAll("main :is(li, tr):nth-child(n + 5)").forEach((row) => row.remove());
}"""
CLOSED = "document.querySelectorAll('details:not([open])').length"


def open_page(page, address):
    """Opens a page of the book, waits until its explorers are alive, and opens all folds."""
    page.goto(address)
    page.wait_for_function("!document.querySelector('[data-gd-start]')")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    page.add_style_tag(content="* { transition: none !important }")  # colours are there at once


@pytest.mark.browser
def test_every_explorer_moves_by_keyboard_and_no_page_scrolls_sideways(one_page, served, names):
    page, moved = one_page, 0
    for name in names:
        page.set_viewport_size(WIDE_AND_NARROW[0])
        open_page(page, served + name)
        for k in range(page.locator(".gd-live").count()):
            move(page, page.locator(".gd-live").nth(k), f"{name}: explorer {k}")
            moved += 1
        for size in WIDE_AND_NARROW:
            page.set_viewport_size(size)
            there, here = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
            assert there <= here, f"{name} scrolls sideways at {size['width']}"
    assert moved > len(LESSONS)


def move(page, explorer, name):
    """Presses keys in the controls of an explorer until its picture is another one."""
    before = explorer.locator(".moving").inner_html()
    for control in explorer.locator("input, select").all():
        control.focus()
        for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"):
            page.keyboard.press(key)
            if explorer.locator(".moving").inner_html() != before:
                return
    raise AssertionError(f"{name} does not move")


@pytest.mark.browser
def test_on_a_phone_a_finger_drags_the_rate_past_1_and_the_path_flies_apart(browser, served):
    context = browser.new_context(viewport=WIDE_AND_NARROW[1], has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(served)
    slider = page.get_by_label("rate α")
    slider.wait_for()
    box = slider.bounding_box()
    assert box["y"] + box["height"] < WIDE_AND_NARROW[1]["height"]  # in sight, nothing scrolled
    words = page.locator(".gd-live .words").inner_text()
    assert "straight in" in words and "in 10 steps" in words  # a path, not a step
    page.touchscreen.tap(box["x"] + box["width"] - 12, box["y"] + box["height"] / 2)
    assert "flies apart" in page.locator(".gd-live .words").inner_text()
    context.close()


@pytest.mark.site  # takes minutes on a busy computer
@pytest.mark.browser
def test_axe_finds_nothing_serious_in_light_and_in_dark(one_page, served, names):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page, found = one_page, []
    page.set_viewport_size(WIDE_AND_NARROW[0])
    for name in names:
        open_page(page, served + name)
        page.evaluate(LIGHTER)
        for theme in ("light", "dark"):
            page.evaluate("(theme) => { document.documentElement.dataset.theme = theme; }", theme)
            options = {"resultTypes": ["violations"], "preload": False}
            if theme == "dark":  # only colours are other ones
                options["runOnly"] = ["color-contrast"]
            for rule in axe.run(page, options=options).response["violations"]:
                if rule["impact"] in ("serious", "critical"):
                    nodes = [node["html"][:200] for node in rule["nodes"]]
                    found.append(f"{name}, {theme}, {rule['id']}, {len(nodes)}: {nodes[0]}")
    assert not found, "\n".join(found)


@pytest.mark.browser
def test_on_paper_everything_is_open_and_afterwards_it_is_folded_again(one_page, served):
    page = one_page
    page.goto(served + f"{LESSONS[0]}.html")
    before = page.evaluate(CLOSED)
    page.evaluate(
        "() => addEventListener('beforeprint', () => { window.closedOnPaper = %s; })" % CLOSED  # noqa: UP031
    )
    assert len(page.pdf()) > 100_000
    assert before > 10 and page.evaluate("window.closedOnPaper") == 0
    assert page.evaluate(CLOSED) == before


@pytest.mark.browser
def test_search_finds_a_lesson_and_formulas_are_drawn(one_page, served):
    page = one_page
    page.goto(served + "search.html?q=ravine")
    page.locator("#search-results a").first.wait_for()
    page.goto(served + "03_mse_derivation.html")
    page.locator("mjx-container svg").first.wait_for(state="attached")
    assert not page.locator("mjx-merror").count()


@pytest.mark.browser
def test_one_button_opens_all_answers_and_folds_them(one_page, served):
    page = one_page
    page.goto(served + f"{LESSONS[0]}.html")
    page.get_by_role("button", name="Open all answers").click()
    assert not page.locator("details.answer:not([open])").count()
    page.get_by_role("button", name="Fold the answers").click()
    assert not page.locator("details.answer[open]").count()
