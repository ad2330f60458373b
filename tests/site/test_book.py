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
