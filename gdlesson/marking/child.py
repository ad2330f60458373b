"""One hand-in, run from its first cell to its last in a process of its own.

python -m gdlesson.marking.child, as gdlesson.marking starts it. It reads the code cells from stdin,
JSON [[number, source], …], and writes what it finds to stdout, a JSON object a line:

    {"cell": 3}                             from here on it is about cell 3
    {"exercise": "1.2", "value": …, "mistakes": […], "message": …}
    {"failed": "NameError"}                 the cell ended with that exception
    {"odd": "…"}                            something that the teacher should know, see ODD
    {"over": true}                          all cells were run

A cell that fails does not end it. What the cells print and show goes nowhere.
"""

import io
import itertools
import json
import os
import sys
from collections.abc import Callable, Iterable
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from gdlesson import check
from gdlesson.checker import cell, front, guard, judging, sentences
from gdlesson.checker.feedback import Feedback

MEGABYTES = 1000  # of memory; a lesson takes less than 300
FILE_MEGABYTES = 200  # a file may be no longer
FORKS = 100  # processes; one that forks without end would fill the system's table of them
PRINTED = 10_000_000  # characters in one cell, from which on the teacher is told


class Nowhere(io.TextIOBase):
    """A place to print to that only counts the characters."""

    characters = 0

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.characters += len(text)
        return len(text)


class Shell(InteractiveShell):
    """An IPython without a screen, without a history, and without the system's commands."""

    def showtraceback(self, *args: Any, **more: Any) -> None:
        pass

    showsyntaxerror = showindentationerror = showtraceback

    def system(self, cmd: str) -> None:  # `!pip install …` would change the teacher's environment
        pass

    def getoutput(self, cmd: str, *args: Any, **more: Any) -> list[str]:
        return []

    def ask_exit(self) -> None:  # what exit() and quit() call
        raise SystemExit


def teller() -> Callable[..., None]:
    """A function that writes its arguments as a line to what is stdout now, and then no more.

    The same is told once in a row: a cell that says it for ever gives no sign of life.
    """
    own, nowhere = os.dup(1), os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    last = b""

    def tell(**found: object) -> None:
        nonlocal last
        line = (json.dumps(found) + "\n").encode()
        if line != last:
            os.write(own, line)
        last = line

    return tell


def limit_memory() -> None:
    """Limits memory and the length of files; on Linux, where memory can be limited."""
    if not sys.platform.startswith("linux"):
        return
    import resource

    for kind, megabytes in (
        (resource.RLIMIT_DATA, MEGABYTES),
        (resource.RLIMIT_FSIZE, FILE_MEGABYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        most = megabytes * 1_000_000
        hard = resource.getrlimit(kind)[1]
        if hard == resource.RLIM_INFINITY or most < hard:
            resource.setrlimit(kind, (most, most))


def no_second_process(tell: Callable[..., None]) -> None:
    """From now on a process that forks off ends at once: it would run the other cells as well."""
    forks = itertools.count(1)

    def before() -> None:
        tell(odd="forks")
        if next(forks) > FORKS:
            os._exit(1)

    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=before, after_in_child=lambda: os._exit(0))


def recorder(tell: Callable[..., None]) -> Callable[[object], None]:
    """What stands in for the screen of the checker: tells the verdicts."""

    def record(shown: object) -> None:
        if isinstance(shown, Feedback):
            names = shown.mistake if isinstance(shown.mistake, tuple) else (shown.mistake,)
            mistakes = [name for name in names if name] if shown.verdict == "wrong" else []
            tell(
                exercise=shown.exercise,
                value=value_of(shown, mistakes),
                mistakes=mistakes,
                message=shown.message,
            )

    return record


def value_of(feedback: Feedback, mistakes: list[str]) -> str:
    """What marks.csv says of a Feedback."""
    if feedback.verdict == "unchanged":
        return "not attempted"
    if feedback.verdict == "wrong" and mistakes:
        return f"wrong: {' + '.join(mistakes)}"
    if feedback.verdict == "crashed":
        if feedback.mistake == "syntax error":
            return "crashed: SyntaxError"
        if feedback.mistake == judging.STUMBLED:
            return f"crashed: {judging.STUMBLED}"
        return f"crashed: {sentences.exception_in(feedback.message)}"
    return feedback.verdict


def patient_checker() -> None:
    """Gives the checker time: a mark must not depend on what else the machine does meanwhile."""
    judging.SECONDS = 1.1  # of the 1.2 that an answer has, for finding what is wrong with it
    guard.PATIENT = 12


def quiet_shell() -> Shell:
    """The Shell in which the cells run; in it, as in a notebook, `check` looks at each cell."""
    settings = Config()
    settings.HistoryManager.enabled = False
    shell = Shell.instance(config=settings)
    vars(shell.display_formatter)["format"] = lambda *args, **more: ({}, {})  # draws no picture
    shell.display_trap.hook = lambda thing: None
    cell.install(shell)
    return shell


def run(cells: Iterable[tuple[int, str]], tell: Callable[..., None]) -> None:
    """Runs the cells (number, source) one after the other, and tells what is found."""
    shell = quiet_shell()
    patient_checker()
    front.put_on_screen = cell.put_on_screen = recorder(tell)  # type: ignore[attr-defined]
    for number, source in cells:
        tell(cell=number)
        shell.user_ns["check"] = check
        sys.stdout = sys.stderr = printed = Nowhere()
        failed = None
        try:
            result = shell.run_cell(source, store_history=False)
            failed = result.error_before_exec or result.error_in_exec
        except BaseException as error:  # one that IPython lets through
            failed = error
        if failed is not None:
            tell(failed=type(failed).__name__)
        if printed.characters > PRINTED:
            tell(odd="prints")
        if shell.user_ns.get("check") is not check:
            tell(odd="check")
    tell(over=True)


def main() -> None:
    """Reads the cells from stdin and runs them."""
    cells = json.load(sys.stdin)
    tell = teller()
    limit_memory()
    no_second_process(tell)
    run(cells, tell)
    os._exit(0)  # threads of a hand-in may go on


if __name__ == "__main__":
    main()
