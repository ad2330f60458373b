"""Run the lessons and store them as they are to be committed.

    python tools/store_lessons.py             runs and stores all lessons
    python tools/store_lessons.py 01 03       runs and stores these
    python tools/store_lessons.py --check     runs nothing; names the files not stored that way

Stored means: run from top to bottom in a fresh kernel, outputs kept, and nothing in the file that
changes from one run to the next or hides a picture: no timestamps, no widget state. The
minutes in its first cell are those of the rule below, and docs/points.md names the right cells.
"""

import asyncio
import base64
import os
import re
import sys
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS, POINTS = ROOT / "notebooks", ROOT / "docs" / "points.md"
METADATA = {
    "kernelspec": {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    },
    "language_info": {"name": "python"},
}

# What a learner's minutes are made of; a section with this in its heading is counted apart.
WORDS_A_MINUTE, EXERCISE, EXPLORER, RECALL, PREDICTION = 150, 5, 3, 2, 0.5
# A program of many lines to be mended, in a cell that has this tag: the last lesson's.
PROGRAM, MENDING = "program", 20
SKIP = "(may be skipped)"
# A picture of what a clock said is another one each time: this stands in its place.
CLOCK, DRAWN = "perf_counter", re.compile(r"(data:image/svg\+xml;base64,)[A-Za-z0-9+/=]+")
MEASURED = base64.b64encode(
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 60" width="760" height="60"><text '
    b'x="380" y="36" text-anchor="middle" font-size="20" font-family="sans-serif" fill="#767676">'
    b"Measured, and drawn, when you run this cell</text></svg>"
).decode()


def minutes(notebook):
    """(core, more): minutes for the lesson and for what may be skipped, in steps of five."""
    spent, skipped = {False: 0.0, True: 0.0}, False
    for cell in notebook.cells:
        if heading := re.match(r"## (.*)", cell.source):
            skipped = SKIP in heading[1]
        if cell.cell_type == "markdown":
            spent[skipped] += len(cell.source.split()) / WORDS_A_MINUTE
            spent[skipped] += PREDICTION * cell.source.count("**Predict")
        elif re.search(r'^@?check\("', cell.source, re.M):
            spent[skipped] += EXERCISE
        elif PROGRAM in cell.metadata.get("tags", []):
            spent[skipped] += MENDING
        elif re.search(r"^explorers\.|_quiz\(", cell.source, re.M):
            spent[skipped] += EXPLORER
        elif "check.ask(" in cell.source:
            spent[skipped] += RECALL
    return tuple(5 * round(spent[part] / 5) for part in (False, True))


def say_minutes(notebook):
    """Writes the minutes into the lesson's first cell."""
    core, more = minutes(notebook)
    first = notebook.cells[0]
    first.source = re.sub(r"\*\w+ minutes ·", f"*{core} minutes ·", first.source)
    first.source = re.sub(r"\*\w+ minutes more", f"*{more} minutes more", first.source)
    return notebook


def normalise(notebook):
    """The notebook in the form in which it is stored; outputs and counts are kept."""
    notebook = say_minutes(nbformat.from_dict(notebook))
    notebook.metadata = nbformat.from_dict(METADATA)
    for cell in notebook.cells:
        tags = cell.metadata.get("tags")
        cell.metadata = nbformat.from_dict({"tags": tags} if tags else {})
        if "outputs" in cell:
            cell.outputs = joined(cell.outputs)
        for output in cell.get("outputs", []):
            if "metadata" in output:
                output.metadata = nbformat.from_dict({})
            # A widget without its kernel is an error message; the still picture beside it stays.
            data = output.get("data", {})
            data.pop("application/vnd.jupyter.widget-view+json", None)
            if CLOCK in cell.source and "text/html" in data:
                data["text/html"] = DRAWN.sub(rf"\g<1>{MEASURED}", data["text/html"])
    return notebook


def joined(outputs):
    """What is there to see, printed text in one piece: a slow machine may send a line in two."""
    whole = []
    for output in outputs:
        if output.get("data") == {}:
            continue  # a place where nothing stands yet
        before = whole[-1] if whole else {}
        if output.output_type == "stream" and before.get("name") == output.name:
            before["text"] += output.text
        else:
            whole.append(output)
    return whole


def number_points(text):
    """docs/points.md with each point's cell: the first in its lesson that has the words."""
    cells = {
        str(int(path.name[:2])): [cell.source for cell in nbformat.read(path, 4).cells]
        for path in NOTEBOOKS.glob("*.ipynb")
    }

    def numbered(row):
        point, lesson, words = row.groups()
        found = [number for number, cell in enumerate(cells[lesson]) if words in cell]
        if not found:
            raise ValueError(f"lesson {lesson} does not say {words!r}, which docs/points.md quotes")
        return f"| {point} | {lesson} | {found[0]} | {words} |"

    return re.sub(r"^\| (.+?) \| (\d+) \| \d+ \| (.+) \|$", numbered, text, flags=re.M)


def as_text(notebook):
    return nbformat.writes(notebook, version=4) + "\n"


def run(notebook, folder, seconds=120):
    """Executes the notebook in a fresh kernel; TimeoutError after so many seconds."""
    from nbclient import NotebookClient

    client = NotebookClient(notebook, resources={"metadata": {"path": str(folder)}})
    asyncio.run(asyncio.wait_for(client.async_execute(), seconds))
    count = 0
    for cell in notebook.cells:  # 1, 2, 3, …, as after "Restart and run all"
        if cell.cell_type == "code":
            count += 1
            cell.execution_count = count
            for output in cell.outputs:
                if "execution_count" in output:
                    output.execution_count = count
    return notebook


def main(words):
    """Does what the command line says; returns the exit code."""
    check = "--check" in words
    # States that a stored explorer knows, as no kernel lives beside it.
    os.environ.setdefault("GDLESSON_EXPLORER_STATES", "1200")
    wanted = tuple(word for word in words if word != "--check")
    wrong = []
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        if wanted and not path.name.startswith(wanted):
            continue
        before = path.read_text(encoding="utf-8")
        notebook = nbformat.reads(before, as_version=4)
        if not check:
            run(notebook, path.parent)
        after = as_text(normalise(notebook))
        if after != before:
            wrong.append(path.name)
            if not check:
                path.write_text(after, encoding="utf-8", newline="\n")
                print(f"stored {path.name}: {len(after) // 1000} kB")
    points = POINTS.read_text(encoding="utf-8")
    if (numbered := number_points(points)) != points:
        wrong.append(POINTS.name)
        if not check:
            POINTS.write_text(numbered, encoding="utf-8", newline="\n")
    if check and wrong:
        print(f"not stored as it should be: {', '.join(wrong)}; run tools/store_lessons.py")
    return 1 if check and wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
