"""Builds the course as one static folder: the book at its root, the course in a browser in live/.

    python3 start.py site                  into _site/
    python3 start.py site --out DIR        into DIR
    python3 start.py site --offline        asks nobody when it is read: the Python for live/ inside
    python3 start.py site --runtime DIR    takes that Python from a folder on this computer

Nothing in it assumes a host or a path. Links to the repository and to Binder follow `Source` in
pyproject.toml; the environment variable GDLESSON_SOURCE stands above it.
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

import landing  # noqa: E402
import lesson  # noqa: E402
import try_it  # noqa: E402

from gdlesson import copies  # noqa: E402

MARKER = ".gdlesson-site"  # a folder that has it was made here, and may be made anew
FOR_TEACHERS = ("teaching", "marking", "nbgrader")  # pages of docs/


def setting(name: str) -> str:
    """One of the project's addresses, such as "Source"."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        found = tomllib.load(file)["project"]["urls"][name]
    return os.environ.get("GDLESSON_SOURCE" if name == "Source" else "") or found


def read(path: Path) -> str:
    """The text of a file."""
    return path.read_text(encoding="utf-8")


def write_pages(folder: Path, source: str) -> None:
    """Writes what Sphinx makes pages of: a notebook for each lesson, the landing page, docs/."""
    lessons = {path.stem: copies.read_notebook(path) for path in copies.lessons()}
    for name, notebook in lessons.items():
        made = lesson.page(notebook, f"{name}.ipynb", source, try_it.below)
        (folder / f"{name}.ipynb").write_text(copies.as_text(made), encoding="utf-8")

    docs = {name: read(ROOT / "docs" / f"{name}.md") for name in FOR_TEACHERS}
    pages = {f"notebooks/{name}.ipynb": f"{name}.ipynb" for name in lessons}
    pages |= {f"docs/{name}.md": f"{name}.md" for name in docs}
    for name, text in docs.items():
        text = lesson.relinked(text, source, pages, "docs")
        (folder / f"{name}.md").write_text(text, encoding="utf-8")

    pages = {path: f"{Path(page).stem}.html" for path, page in pages.items()}
    readme = lesson.relinked(read(ROOT / "README.md"), source, pages)
    parts = {
        "first": next(iter(lessons)),
        "count": str(len(lessons)),
        "lessons": landing.as_html(landing.table(readme, "The lessons"), "The lessons"),
        "doors": landing.as_html(landing.table(readme, "The doors"), "The doors"),
        "tree": "\n".join(lessons),
        "teachers": landing.for_teachers(docs, source),
        "more": landing.tree("For teachers", list(docs)),
    }
    made = landing.landing(read(HERE / "index.md"), parts, landing.opening_explorer())
    (folder / "index.ipynb").write_text(copies.as_text(made), encoding="utf-8")


def pictures_first(html: str) -> str:
    """A page whose explorers wake before icons and formulas are drawn, by scripts of 4 MB."""
    scripts = re.findall(r"<script[^>]*/(?:fontawesome|tex-svg)\.js[^>]*></script>", html)
    for script in scripts:
        html = html.replace(script, "", 1)
    return html.replace("</body>", "".join(scripts) + "</body>")


def build_book(out: Path) -> None:
    """Makes the book in `out`."""
    from sphinx.cmd.build import main as sphinx

    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        pages, html = scratch / "pages", scratch / "html"
        pages.mkdir()
        write_pages(pages, setting("Source"))
        # What is made on the way, also beside the pages that are made, goes with the folder.
        options = ["-q", "-b", "html", "-c", str(HERE), "-d", str(scratch / "doctrees")]
        if sphinx([*options, str(pages), str(html)]) != 0:
            raise SystemExit("The book could not be built; above is why.")
        for path in html.glob("*.html"):
            path.write_text(pictures_first(read(path)), encoding="utf-8")
        needless = shutil.ignore_patterns("*.map", ".buildinfo*", "objects.inv", "_sources")
        shutil.copytree(html, out, ignore=needless, dirs_exist_ok=True)
    copies.copy_course(out / "files")  # to take home: learners' copies, as start.py makes them
    # Hosts that would hide folders whose names begin with _ are told not to.
    (out / ".nojekyll").touch()


def build(out: Path, offline: bool, runtime: Path | None) -> None:
    """Builds all of the site in `out`, a folder that is empty, new, or was made here."""
    if out.exists() and any(out.iterdir()) and not (out / MARKER).exists():
        raise SystemExit(f"{out} holds other things. Name a folder that is new or empty.")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    (out / MARKER).touch()
    build_book(out)

    import live  # what it needs of Jupyter takes a moment to load; the book does without

    try:
        live.build_live(out, offline, runtime)
    except live.NoRuntime as error:
        raise SystemExit(f"\n{error}") from None


def size(folder: Path) -> float:
    """The size of all files of a folder, in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def main(words: list[str]) -> None:
    """Does what the command line says."""
    about, _, options = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(
        "start.py site", description=about, epilog=options, formatter_class=Raw
    )
    parser.add_argument("--out", type=Path, default=ROOT / "_site")
    parser.add_argument("--offline", action="store_true")
    parser.add_argument("--runtime", type=Path)
    asked = parser.parse_args(words)
    build(asked.out.resolve(), asked.offline, asked.runtime and asked.runtime.resolve())
    print(f"The site is in {asked.out} ({size(asked.out):.0f} MB). To look at it:")
    print(f"  {sys.executable} -m http.server --bind 127.0.0.1 --directory {asked.out}")
    if "/OWNER/" in setting("Source"):
        print("Links to Binder lead nowhere until Source in pyproject.toml names its owner.")


Raw = argparse.RawDescriptionHelpFormatter

if __name__ == "__main__":
    main(sys.argv[1:])
