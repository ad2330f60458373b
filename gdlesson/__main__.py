"""The course, from the command line:

    python -m gdlesson             copy what is new into ./work, then open JupyterLab on lesson 1
    python -m gdlesson fresh 01    put an untouched copy of lesson 01 beside yours
    python -m gdlesson copy        copy what is new into ./work, and open nothing
    python -m gdlesson mark CLASS  run the notebooks in the folder CLASS, write marks.html there

Options (python -m gdlesson --no-browser) go to JupyterLab. Your own files in work/ are never
written over.
"""

import errno
import io
import sys
from pathlib import Path

from gdlesson import copies, gone, opening
from gdlesson.text import count


def say(text: str) -> None:
    print(text, flush=True)


def copy_course(work: Path) -> None:
    """Copies what is new into `work`, says what it was, and tells of newer editions once."""
    for name in copies.copy_course(work, opening.trust_folder(work)):
        say(f"New in your folder: {work.name}/{name}")
    newer = copies.news(work, opening.own_folder(work) / "told.json")
    if newer:
        say(news_sentence(newer))


def news_sentence(numbers: list[str]) -> str:
    """What to say when lessons have newer editions than the learner's copies."""
    names = [number.lstrip("0") for number in numbers]
    some = f"lesson {names[0]}"
    if len(names) > 1:
        some = f"lessons {', '.join(names[:-1])} and {names[-1]}"
    return (
        f"There is a newer edition of {some}. Yours stays as it is: "
        f"{gone.fresh_command(numbers[0])} puts the new one beside it."
    )


def main(words: list[str], here: Path) -> int:
    """Does what the command line says, in the folder `here`; returns the exit code."""
    work = here / "work"
    command = words[0] if words else ""
    if command in ("-h", "--help"):
        print((__doc__ or "").strip())
        return 0
    if command == "fresh":
        wanted = words[1] if len(words) > 1 else ""
        made = copies.fresh(wanted, work, opening.trust_folder(work))
        copies.copy_course(work, opening.trust_folder(work))
        say(f"Made {made.relative_to(here)}")
        return 0
    if command == "mark":
        return mark_class(words[1:], here)
    if command and command != "copy" and not command.startswith("-"):
        print((__doc__ or "").strip())
        say(f"\nThere is no command '{command}'.")
        return 1
    copy_course(work)
    return 0 if command == "copy" else open_course(work, words)


def mark_class(words: list[str], here: Path) -> int:
    """Marks the hand-ins in the folder that `words` names, in `here`; returns the exit code."""
    from gdlesson import marking  # loads the checker

    if len(words) != 1:
        say("Say which folder the notebooks are in, behind the word mark.")
        return 1
    folder = here / words[0]
    try:
        handed = marking.mark(folder, say)
    except marking.CannotMark as error:
        say(str(error))
        return 1
    problems = sum(bool(each.problem) for each in handed)
    say(f"{count(len(handed), 'hand-in')} marked, {problems} with a problem.")
    say(f"For you to read: {folder / 'marks.html'}\nFor a spreadsheet: {folder / 'marks.csv'}")
    return 0


def open_course(work: Path, options: list[str]) -> int:
    """Opens JupyterLab on `work`, or says why not; returns the exit code."""
    missing = opening.missing_packages()
    if missing:
        say(opening.missing_sentence(missing, work))
        return 1
    found = opening.running(work, opening.runtime_folder(work))
    if found:
        say(f"JupyterLab is open on this folder already, at {found[0]}")
        opening.show_running(*found, options)
        return 0
    say(f"Opening JupyterLab on lesson 1. Your lessons are in {work}")
    say("To end it, press Ctrl-C here.")
    opening.open_lab(work, options)
    return 0


def start(words: list[str], here: Path) -> int:
    """Runs main and turns what can go wrong into a sentence; returns the exit code."""
    try:
        return main(words, here)
    except copies.NoLesson as error:
        say(f"\n{error}")
    except KeyboardInterrupt:
        say("\nStopped. Nothing is broken: start again whenever you like.")
        return 130
    except OSError as error:
        say(f"\n{what_the_system_said(error)}")
    return 1


def what_the_system_said(error: OSError) -> str:
    """An error of the operating system, in words."""
    if error.errno == errno.ENOSPC or getattr(error, "winerror", None) == 112:
        return "The disk is full. Make some room and start again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"This may not be written: {error.filename}\n"
            "Go to a folder of your own (or put the course into one) and start again."
        )
    return f"The system said: {error}"


if __name__ == "__main__":
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a folder's name may have letters it lacks
    sys.exit(start(sys.argv[1:], Path.cwd()))
