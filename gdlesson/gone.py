"""What older editions of the lessons import, and what to say now that it is gone.

A copy in work/ is the learner's, so an update never changes it: it may be older than the package.
"""

import importlib.abc
import os
import re
import sys
from pathlib import Path

from gdlesson.validate import BadInput

GONE = frozenset(
    "check exercise exercises explorers feedback guard kinds live pictures program progress quiz"
    " sentences".split()
)


class Gone(BadInput, ImportError):
    """An older edition's import."""


class Finder(importlib.abc.MetaPathFinder):
    """Asked last for each module: raises Gone for those that older editions import."""

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        package, _, name = fullname.partition(".")
        if package == "gdlesson" and name.partition(".")[0] in GONE:
            raise Gone(sentence(fullname, os.environ.get("JPY_SESSION_NAME", "")))


def sentence(module: str, notebook: str = "", system: str = sys.platform) -> str:
    """What to say of a module that is gone; notebook: the path of the notebook that asks."""
    number = re.match(r"\d\d", os.path.basename(notebook))
    older = f"This copy of the lesson is older than the course: {module} is gone. "
    if system == "emscripten":  # in the browser alone, whose page offers today's edition
        return older + "Reload the page: it offers today's edition beside your copy."
    return older + (
        f"{fresh_command(number[0] if number else 'NN')} puts today's edition beside your copy"
        + (", which stays as it is." if number else " (NN is the lesson's number, such as 01).")
    )


def fresh_command(number: str) -> str:
    """How to get a fresh copy of a lesson: by start.py in a checkout, else by the package."""
    if (Path(__file__).resolve().parent.parent / "start.py").exists():
        python = "py" if os.name == "nt" else "python3"
        return f"`{python} start.py fresh {number}`"
    return f"`python -m gdlesson fresh {number}`"


def tell() -> None:
    """Has those imports answered by a sentence, from now on."""
    if not any(isinstance(finder, Finder) for finder in sys.meta_path):
        sys.meta_path.append(Finder())
