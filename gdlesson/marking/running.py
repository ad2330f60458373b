"""Runs one hand-in, by child.py in a process of its own, and puts together what came out."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Event
from typing import IO

from gdlesson.checker.cell import exercises_in
from gdlesson.copies import HERE, course_folder
from gdlesson.marking.handed import Answer, Cells
from gdlesson.text import count

START_SECONDS = 60  # until the first cell, on a machine that is busy
CELL_SECONDS = 20  # then for each cell; the checker itself stops an answer before that
ALL_SECONDS = 120  # for a hand-in, however often it has to be begun again
ODD = {
    "forks": "starts a second process, which was ended at once",
    "prints": "prints more than ten million characters",
    "check": "gives the name `check` another meaning, which was put back",
}
UNREADABLE = "crashed: SyntaxError"


class Stopped(Exception):
    """The teacher has had enough."""


def mark(cells: Cells, stop: Event) -> tuple[list[str], dict[str, Answer]]:
    """(problems, {exercise: Answer}) of a notebook's code cells; Stopped once `stop` is set.

    A cell that ends the process, or has to be ended, is left out: the others are run once more, in
    another new folder.
    """
    problems: list[str] = []
    answers: dict[str, tuple[int, Answer]] = {}  # with the cell that it stands in
    left, until = dict(cells), time.monotonic() + ALL_SECONDS
    while True:
        lines, why = run(left, until, stop)
        if why == "stop":
            raise Stopped
        number = 0
        for line in lines:
            number = line.get("cell", number)
            note(line, number, left.get(number, ""), problems, answers)
        if not why:
            break
        if not number:
            problems.append("It could not be run: its process did not start.")
            break
        if why == "all":
            problems.append(f"It was stopped after {ALL_SECONDS} seconds; the rest was not run.")
            for later in (n for n in left if n >= number):
                not_judged(later, left[later], "", "", answers)
            break
        source = left.pop(number)
        value, did = f"crashed: {why}", f"ended the whole program ({why})"
        if why == "cell":
            value, did = "endless", f"did not end in {CELL_SECONDS} seconds"
        not_judged(number, source, value, f"This cell {did}.", answers)
        problems.append(f"{named(source)} {did}.")
    return told_once(problems), {name: answer for name, (_, answer) in answers.items()}


def told_once(problems: list[str]) -> list[str]:
    """The problems, each once; of the cells that failed the first, for it makes others fail."""
    problems = list(dict.fromkeys(problems))
    failed = [text for text in problems if " stopped with " in text]
    if len(failed) < 2:
        return problems
    more = f"{failed[0][:-1]}, and {count(len(failed) - 1, 'more cell')} with an error."
    return [text for text in problems if text not in failed] + [more]


def note(line: dict, number: int, source: str, problems: list[str], answers: dict) -> None:
    """Adds what one line of child.py says of a cell to the problems and the answers."""
    if "exercise" in line:
        answer = Answer(line["value"], line["mistakes"], line["message"], source)
        put(line["exercise"], number, answer, answers)
        if answer.value == UNREADABLE:  # then the others in that cell were not judged
            not_judged(number, source, UNREADABLE, answer.message, answers)
    elif "failed" in line:
        name = line["failed"]
        words = f"Before the answer was judged, its cell stopped with {name}."
        if not not_judged(number, source, f"crashed: {name}", words, answers):
            problems.append(f"{named(source)} stopped with {name}.")
    elif "odd" in line:
        problems.append(f"{named(source)} {ODD[line['odd']]}.")
    elif "deleted" in line:
        problems.append("It deleted data of the course from its folder.")


def not_judged(number: int, source: str, value: str, words: str, answers: dict) -> bool:
    """Whether exercises stand in that cell; those that were not judged there get this value."""
    found = [exercise.id for _, exercise, _ in exercises_in(source)]
    for exercise in found:
        if answers.get(exercise, (0,))[0] != number:
            put(exercise, number, Answer(value, [], words, source), answers)
    return bool(found)


def put(exercise: str, number: int, answer: Answer, answers: dict) -> None:
    """Adds an answer, unless one from a later cell is known: from a run that had to be ended."""
    if answers.get(exercise, (0,))[0] <= number:
        answers[exercise] = number, answer


def named(source: str) -> str:
    """How a cell is named to the teacher: by its first line."""
    first = next((line.strip() for line in source.splitlines() if line.strip()), "")
    return f"The cell `{first[:57]}{'…' * (len(first) > 57)}`"


# The process


def run(cells: Cells, until: float, stop: Event) -> tuple[list[dict], str]:
    """(what child.py told, how it ended) of one run of these cells, in a new folder.

    until: when time.monotonic() says that it is enough. How it ended: "" when all cells were run,
    as `wait` says when it was ended, else the name of a signal, or "exit".
    """
    with (
        tempfile.TemporaryDirectory(prefix="gdlesson-", ignore_cleanup_errors=True) as place,
        tempfile.TemporaryFile() as told,
    ):
        work = Path(place) / "work"
        shutil.copytree(course_folder("notebooks") / "data", work / "data")
        files = os.listdir(work / "data")
        process = started(cells, work, told)
        try:
            why = wait(process, told.fileno(), until, stop)
        finally:
            end(process)
        told.seek(0)
        lines = [json.loads(line) for line in told.read().splitlines() if line.endswith(b"}")]
        if not all((work / "data" / name).exists() for name in files):
            lines.append({"deleted": True})
    if not why and {"over": True} not in lines:
        code = process.returncode
        why = signal.Signals(-code).name if code < 0 else "exit"
    return lines, why


def started(cells: Cells, work: Path, told: IO) -> subprocess.Popen:
    """The process that runs these cells in the folder `work` and writes to the file `told`."""
    beside = work.parent
    own = {
        "GDLESSON_PROGRESS": str(beside / "progress.json"),
        "IPYTHONDIR": str(beside / "ipython"),
        "MPLBACKEND": "Agg",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONPATH": os.pathsep.join(filter(None, [str(HERE.parent), os.getenv("PYTHONPATH")])),
        "PYTHONUTF8": "1",
        **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(beside)),
    }
    with tempfile.TemporaryFile() as asked:
        asked.write(json.dumps(list(cells.items())).encode())
        asked.seek(0)
        return subprocess.Popen(
            [sys.executable, "-m", "gdlesson.marking.child"],
            cwd=work,
            stdin=asked,
            stdout=told,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **own},
            start_new_session=True,  # so that what it starts can be ended with it
        )


def wait(process: subprocess.Popen, told: int, until: float, stop: Event) -> str:
    """Why the process has to be ended: "cell", "all" or "stop"; "" if it ended by itself.

    told: the descriptor of the file that it writes to; a cell begins with a line in it.
    """
    size, since = 0, time.monotonic()
    while process.poll() is None:
        before, size, now = size, os.fstat(told).st_size, time.monotonic()
        since = since if size == before else now
        if stop.is_set():
            return "stop"
        if now > until:
            return "all"
        if now - since > (CELL_SECONDS if size else START_SECONDS):
            return "cell"
        time.sleep(0.02)
    return ""


def end(process: subprocess.Popen) -> None:
    """Ends a process and, where there are groups of processes, all that it has started."""
    try:
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass  # it has ended by itself
    process.wait()
