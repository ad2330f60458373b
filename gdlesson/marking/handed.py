"""What was handed in: the files of a folder, their cells, and what is known of them."""

import ast
import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gdlesson.checker.cell import EXERCISE, exercises_in
from gdlesson.checker.exercise import every
from gdlesson.checker.front import NOTED
from gdlesson.checker.progress import in_order
from gdlesson.folds import joined

DEEP = (RecursionError, MemoryError)  # what nests too far
PACKED = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz")
Cells = dict[int, str]  # place in the notebook, from 1 → source


@dataclass(frozen=True)
class Answer:
    """The last answer to an exercise: its mark, the mistakes' names, what it was told, its cell."""

    value: str
    mistakes: list[str] = field(default_factory=list)
    message: str = ""
    code: str = ""


@dataclass(frozen=True)
class HandIn:
    """What is known of one file. lessons: numbers; answers: by the exercise's number."""

    file: str
    problem: str = ""
    lessons: list[str] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)

    def mark(self, exercise: str) -> str:
        """What marks.csv says of an exercise: "" if it belongs to another lesson."""
        if exercise in self.answers:
            return self.answers[exercise].value
        return "not attempted" if lesson_of(exercise) in self.lessons else ""


def lesson_of(exercise: str) -> str:
    """The number of an exercise's lesson: "1" of "1.2"."""
    return exercise.split(".")[0]


def find(folder: Path) -> list[Path]:
    """The notebooks below a folder, and packed files, in the order of their names.

    What a computer puts beside them is left out: __MACOSX, and names with a dot in front
    (.ipynb_checkpoints, macOS's ._ files, our own .marks).
    """
    found = []
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name[0] != "." and name != "__MACOSX"]
        for name in files:
            if name[0] != "." and (".ipynb" in name.lower() or name.lower().endswith(PACKED)):
                found.append(Path(place, name))
    return sorted(found, key=lambda path: [part.casefold() for part in path.parts])


def cells_of(content: bytes) -> Cells:
    """The code cells of a notebook file; ValueError says in a sentence what is wrong with it."""
    if not content.strip():
        raise ValueError("The file is empty.")
    try:
        notebook = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise ValueError("This is no notebook: the file cannot be read as JSON.") from None
    if not isinstance(notebook, dict) or not {"cells", "worksheets"} & set(notebook):
        raise ValueError("This is no notebook: the file holds other data.")
    cells = notebook.get("cells")
    if notebook.get("nbformat") != 4 or not isinstance(cells, list):
        raise ValueError(
            "The notebook has another format than nbformat 4. Open it in Jupyter and save it again."
        )
    found = {}
    for number, cell in enumerate(cells, 1):
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            lines = cell.get("source")
            if not isinstance(lines, str | list) or not all(isinstance(s, str) for s in lines):
                raise ValueError(f"The notebook is damaged: cell {number} has no text.")
            found[number] = joined(lines) + answered_in_a_form(cell)
    if not found:
        raise ValueError("The notebook has no cells with code.")
    return found


def answered_in_a_form(cell: dict) -> str:
    """What the form of a cell was answered, as a further line of its source; "" if it has none.

    A form's answer stands in no source: the checker writes it below the form, as a call of check.
    """
    found = EXERCISE.search(joined(cell["source"]))
    if not found or not found[1]:
        return ""
    outputs = cell.get("outputs")
    for output in outputs if isinstance(outputs, list) else ():
        try:
            words, call = joined(output["data"]["text/plain"]).splitlines()
            parsed: Any = ast.parse(call, mode="eval").body
            name, given = map(ast.literal_eval, parsed.args)
            if words == NOTED and name == found[2]:
                return f"\ncheck({name!r}, {given!r})"
        except (LookupError, ValueError, TypeError, SyntaxError, AttributeError, *DEEP):
            pass  # something else
    return ""


def lessons_in(cells: Cells) -> list[str]:
    """The numbers of the lessons whose exercises stand in the cells, or whose modules they use."""
    sources = "\n".join(cells.values())
    packages = set(re.findall(r"gdlesson\.lessons\.\w+", sources))
    found = {lesson_of(exercise.id) for _, exercise, _ in exercises_in(sources)}
    for name, exercise in every().items():
        module = getattr(exercise.right, "__module__", "")  # gdlesson.lessons.half_mse.exercises
        if module.rpartition(".")[0] in packages:
            found.add(lesson_of(name))
    return sorted(found, key=in_order)
