"""Marks what a class hands in: a folder of notebooks → marks.csv and marks.html.

    python -m gdlesson mark FOLDER

Each notebook is run from top to bottom in a process of its own, with limits of time and memory, in
a new folder with the course's data that is thrown away afterwards. The same file is not run again:
what came out is kept in FOLDER/.marks, by the contents of the file and of the course.

A hand-in is a program, and there is no sandbox: it may do whatever you may do. docs/marking.md says
how to keep it in.
"""

import csv
import hashlib
import io
import json
import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import asdict, replace
from pathlib import Path
from threading import Event

from gdlesson.checker.exercise import every
from gdlesson.checker.progress import in_order, is_recall
from gdlesson.copies import HERE
from gdlesson.marking import running
from gdlesson.marking.handed import PACKED, Answer, HandIn, cells_of, find, lesson_of, lessons_in
from gdlesson.marking.page import page

AT_ONCE = min(os.cpu_count() or 1, 8)
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would compute


class CannotMark(Exception):
    """There is nothing to mark; the message says why."""


def hand_in(content: bytes, place: Path, stop: Event) -> HandIn:
    """The HandIn of a file, after keeping it in the file `place`."""
    found = run(content, stop)
    write(place, json.dumps(asdict(found), ensure_ascii=False))
    return found


def run(content: bytes, stop: Event) -> HandIn:
    """The HandIn of a file: its cells are run, if it has exercises of the course."""
    try:
        cells = cells_of(content)
    except ValueError as error:
        return HandIn("", str(error))
    lessons = lessons_in(cells)
    if not lessons:
        return HandIn("", "The notebook has no exercise of the course.")
    problems, answers = running.mark(cells, stop)
    return HandIn("", " ".join(problems), lessons, answers)


# What is kept


def course() -> bytes:
    """A hash of the course: when it changes, all is marked anew."""
    digest = hashlib.sha256()
    for path in sorted(HERE.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.digest()


def kept(path: Path) -> HandIn | None:
    """The HandIn that was kept in a file, None if none was."""
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
        answers = {name: Answer(**answer) for name, answer in known["answers"].items()}
        return HandIn("", known["problem"], known["lessons"], answers)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write(path: Path, text: str) -> None:
    """Writes a whole file at once: nobody ever reads half of it."""
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
    os.replace(beside, path)


# A class


def mark(folder: str | Path, say: Callable[[str], None] = print) -> list[HandIn]:
    """Marks a folder of notebooks and writes marks.csv and marks.html there; a HandIn each.

    say: is told how far it is. CannotMark if there is nothing to mark.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise CannotMark(f"There is no folder {folder}")
    paths = find(folder)
    if not paths:
        raise CannotMark(f"There is no notebook in {folder}")
    (folder / ".marks").mkdir(exist_ok=True)
    marked = mark_files(paths, folder / ".marks", say)
    handed = [
        replace(found, file=path.relative_to(folder).as_posix())
        for path, found in zip(paths, marked)
    ]
    names = columns(handed)
    write(folder / "marks.csv", as_csv(handed, names))
    write(folder / "marks.html", page(handed, names))
    return handed


def mark_files(paths: list[Path], memory: Path, say: Callable[[str], None]) -> list[HandIn]:
    """A HandIn, without its file's name, for each path; AT_ONCE of them are run at a time."""
    edition, stop = course(), Event()
    found: list[HandIn | Future] = []
    jobs: dict[str, Future] = {}  # the same content is run once, however often it was handed in
    with ThreadPoolExecutor(AT_ONCE) as pool:
        try:
            for path in paths:
                if path.name.lower().endswith(PACKED):
                    found.append(HandIn("", "This is a packed file: unpack it, and mark again."))
                    continue
                try:
                    content = path.read_bytes()
                except OSError as error:
                    found.append(HandIn("", f"The file cannot be read: {error.strerror}."))
                    continue
                key = hashlib.sha256(edition + content).hexdigest()
                place = memory / f"{key}.json"
                if known := kept(place):
                    found.append(known)
                    continue
                if key not in jobs:
                    jobs[key] = pool.submit(hand_in, content, place, stop)
                found.append(jobs[key])
            for number, _ in enumerate(as_completed(jobs.values()), 1):
                say(f"{number} of {len(jobs)} run")
        except BaseException:
            stop.set()
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    return [each.result() if isinstance(each, Future) else each for each in found]


def columns(handed: Iterable[HandIn]) -> list[str]:
    """The exercises of all lessons that were handed in, in order; recalls are not marked."""
    lessons = {number for each in handed for number in each.lessons}
    found = [name for name in every() if lesson_of(name) in lessons and not is_recall(name)]
    return sorted(found, key=in_order)


def as_csv(handed: Iterable[HandIn], names: list[str]) -> str:
    """The text of marks.csv: a row for each HandIn."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["file", "problem", *names])
    for each in handed:
        row = [each.file, each.problem, *map(each.mark, names)]
        table.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row])
    return text.getvalue()
