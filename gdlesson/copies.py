"""Learners' copies of the lessons: without the answers, and never written over.

The stored lessons carry their outputs, which would answer every prediction before it is made.
A learner's copy shows only what is meant to be seen before a cell has run: no outputs, and the text
that answers a prediction is folded.
"""

import hashlib
import json
import re
from pathlib import Path

from gdlesson.folds import EXPLORER, joined, texts_folded

HERE = Path(__file__).resolve().parent
HOW = (
    "Click into a grey cell and press **Shift+Enter**: it runs, and its answer stands under it. "
    "Text that tells an answer is folded: guess, run the cell above it, then open it."
)
NOT_ATTEMPTED = re.compile(r"\W*Exercise [^\n]*: (not attempted|as it was given)")


class NoLesson(LookupError):
    """There is no such lesson; the message names those that there are."""


def course_folder(name: str) -> Path:
    """The folder "notebooks" or "lab": inside an installed package, beside it in a checkout."""
    inside = HERE / name
    return inside if inside.is_dir() else HERE.parent / name


def lessons() -> list[Path]:
    """The paths of the stored lessons, in order."""
    return sorted(course_folder("notebooks").glob("*.ipynb"))


# What a copy is


def shown_before_it_runs(output: dict) -> bool:
    """Whether an output may stand in a copy: an explorer, or "not attempted"."""
    data = output.get("data", {})
    if EXPLORER in joined(data.get("text/html", "")):
        return True
    return NOT_ATTEMPTED.match(joined(data.get("text/plain", ""))) is not None


def edition(notebook: dict) -> str:
    """A short hash of what a stored lesson says and asks; its outputs do not matter."""
    said = [[cell["cell_type"], joined(cell["source"])] for cell in notebook["cells"]]
    return hashlib.sha256(json.dumps(said).encode("utf-8")).hexdigest()[:12]


def learners_copy(notebook: dict) -> dict:
    """A stored lesson as a learner opens it, as new JSON data; the argument stays as it is.

    Only the outputs of explorers and of exercises not yet attempted are kept, no cell counts as
    run, text that answers a prediction is folded, and the first cell says how to run a cell. The
    copy remembers its edition.
    """
    copy = json.loads(json.dumps(notebook))
    copy["cells"] = texts_folded(copy["cells"])
    for cell in copy["cells"]:
        if cell["cell_type"] != "code":
            continue
        cell["execution_count"] = None
        cell["outputs"] = list(filter(shown_before_it_runs, cell["outputs"]))
        for output in cell["outputs"]:
            if "execution_count" in output:
                output["execution_count"] = None
    how = {"cell_type": "markdown", "id": "how-to-run", "metadata": {}, "source": HOW}
    copy["cells"].insert(0, how)
    copy["metadata"]["gdlesson"] = {"edition": edition(notebook)}
    return copy


def read_notebook(path: str | Path) -> dict:
    """The JSON data of a notebook file."""
    return json.loads(Path(path).read_text(encoding="utf-8"))


def as_text(notebook: dict) -> str:
    """The text of a notebook file, as Jupyter writes it."""
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


# The learner's folder


def write_new(path: Path, content: bytes) -> bool:
    """Whether `content` (bytes) was written to `path`; a file that is there is never touched."""
    try:
        # "x": if the file comes to be in this very moment, it is not ours to write.
        file = path.open("xb")
    except FileExistsError:
        return False
    try:
        with file:
            file.write(content)
    except BaseException:
        path.unlink()  # half a lesson would never be mended: it would count as the learner's
        raise
    return True


def copy_lesson(lesson: Path, target: Path, trust: Path | None = None) -> bool:
    """Whether a learner's copy of `lesson` was written to `target` (paths), and signed."""
    text = as_text(learners_copy(read_notebook(lesson)))
    if not write_new(target, text.encode("utf-8")):
        return False
    if trust is not None:
        sign(target, trust)
    return True


def copy_course(work: str | Path, trust: Path | None = None) -> list[str]:
    """Copies lessons and data that are not there yet; returns their names, as in work/."""
    work = Path(work)
    (work / "data").mkdir(parents=True, exist_ok=True)
    copied = [path.name for path in lessons() if copy_lesson(path, work / path.name, trust)]
    for path in sorted((course_folder("notebooks") / "data").iterdir()):
        if path.is_file() and write_new(work / "data" / path.name, path.read_bytes()):
            copied.append(f"data/{path.name}")
    return copied


def fresh(wanted: str, work: str | Path, trust: Path | None = None) -> Path:
    """The path of a new copy, beside the learner's, of the lesson that `wanted` names."""
    found = [path for path in lessons() if wanted and is_meant(path.name, wanted)]
    if len(found) != 1:
        names = ", ".join(path.stem for path in lessons())
        raise NoLesson(f"There is no lesson '{wanted}'. Say one of these: {names}")
    work = Path(work)
    work.mkdir(parents=True, exist_ok=True)
    number = 1
    while True:
        stem = found[0].stem if number == 1 else f"{found[0].stem} ({number})"
        target = work / f"{stem}.ipynb"
        if copy_lesson(found[0], target, trust):
            return target
        number += 1


def is_meant(name: str, wanted: str) -> bool:
    """Whether `wanted` (1, 01, 01_theta or a file name) means the lesson file `name`."""
    wanted = re.split(r"[\\/]", wanted)[-1]
    if wanted.isdigit():
        return name.split("_")[0].lstrip("0") == wanted.lstrip("0")
    return name.startswith(wanted)


def number_of(name: str) -> str:
    """The number of a lesson as its file name begins: "01" of "01_theta_squared.ipynb"."""
    return name.split("_")[0]


# Newer editions


def outdated(work: str | Path) -> dict[str, str]:
    """{number of a lesson: its edition today} for those of which work/ has only older copies."""
    found = {}
    for lesson in lessons():
        today = edition(read_notebook(lesson))
        copies = sorted(Path(work).glob(f"{lesson.stem}*.ipynb"))
        if copies and today not in map(edition_of_copy, copies):
            found[number_of(lesson.name)] = today
    return found


def edition_of_copy(path: Path) -> str:
    """The edition of the lesson from which the copy at `path` was made; "" if it does not say."""
    try:
        return str(read_notebook(path)["metadata"]["gdlesson"]["edition"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def news(work: str | Path, told: Path) -> list[str]:
    """The numbers of lessons with a newer edition that was not told yet; `told` remembers them.

    told: the path of a small file of our own.
    """
    now = outdated(work)
    try:
        before = json.loads(told.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        before = {}
    if now != before:
        told.parent.mkdir(parents=True, exist_ok=True)
        told.write_text(json.dumps(now), encoding="utf-8")
    return [number for number, today in now.items() if before.get(number) != today]


# Trust


def sign(path: Path, trust: Path) -> None:
    """Signs a notebook, so that JupyterLab runs its explorers before any cell has run.

    trust: the folder of the signatures. Without Jupyter's packages nothing is signed.
    """
    try:
        import nbformat
        from nbformat.sign import NotebookNotary
    except ImportError:
        return
    trust.mkdir(parents=True, exist_ok=True)
    NotebookNotary(data_dir=str(trust)).sign(nbformat.read(path, as_version=4))
