"""Makes docs/teaching.md, the teacher's guide.

    python tools/teaching.py            writes it
    python tools/teaching.py --check    writes nothing; says whether it is as it should be

Goals, minutes and predictions come from the lessons, the answers to predictions from their stored
outputs, the mistakes' names and sentences from the exercises. Which mistakes are common is counted
in tests/answers, which holds answers as learners write them. What is written by hand is in
docs/teaching_notes.md.
"""

import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "answers")]

import measure  # noqa: E402

from gdlesson.checker.choices import Match  # noqa: E402
from gdlesson.checker.choose import Choose  # noqa: E402
from gdlesson.checker.exercise import every  # noqa: E402
from gdlesson.checker.lines import Lines  # noqa: E402
from gdlesson.checker.progress import in_order, is_recall  # noqa: E402
from gdlesson.copies import joined, lessons, read_notebook  # noqa: E402

GUIDE, NOTES = ROOT / "docs" / "teaching.md", ROOT / "docs" / "teaching_notes.md"
COMMON = 3  # mistakes that are told of an exercise
TOP = """# A teacher's guide

For each lesson: what a learner can do at its end, what to ask a class, the predictions with their
answers, and what learners get wrong. How a class's notebooks are marked: [marking.md](marking.md).

*Made by `python tools/teaching.py` from the lessons and their exercises: change those, or
[what is written by hand](teaching_notes.md), not this page.*
"""


# What the lessons say


def texts(notebook):
    """(kind, source) of each cell."""
    return [(cell["cell_type"], joined(cell["source"])) for cell in notebook["cells"]]


def head(notebook):
    """(title, minutes, minutes more, what is needed, [goals]) from a lesson's first cell."""
    first = texts(notebook)[0][1]
    title, core, needs = re.search(
        r"# (Lesson .*)\n\n\*(\d+) minutes · you need: (.*)\*", first
    ).groups()
    more = re.search(r"\*(\d+) minutes more", first)
    return (
        title,
        int(core),
        int(more[1]) if more else 0,
        needs,
        re.findall(r"^- (.*)$", first, re.M),
    )


def predictions(notebook):
    """(number, question, answer) of each prediction, the answer as the lesson reveals it."""
    found, told = [], ""
    answers = revealed(notebook)
    for kind, source in texts(notebook):
        if kind == "markdown" and "**Predict:**" in source:
            told = source.partition("**Predict:**")[2].partition("\n\n")[0]
        for number in re.findall(r'^check\.(?:predict|ask)\("(\d+\.p\d+)"', source, re.M):
            question = " ".join(told.split())
            question = question[: question.rfind("?") + 1] or question
            found.append((number, question[:1].upper() + question[1:], answers[number]))
    return found


def revealed(notebook):
    """{number: answer} of the predictions that a lesson's stored outputs answer."""
    found = {}
    for cell in notebook["cells"]:
        for number in re.findall(r'check\.reveal\("([^"]+)"', joined(cell["source"])):
            said = "\n".join(
                joined(output.get("data", {}).get("text/plain", ""))
                for output in cell.get("outputs", [])
            )
            found[number] = re.search(r"It is (.*)\. \(Nothing was guessed\.\)", said)[1]
    return found


# What the exercises say


def counted():
    """{exercise: Counter of names} of the mistakes in tests/answers."""
    found = {}
    for answer in measure.answers("wrong"):
        for name in answer.names or ():
            found.setdefault(answer.exercise, Counter())[name.partition("@")[0]] += 1
    return found


def common(exercise, counts):
    """[(name, sentence)] of an exercise's commonest mistakes; of some wrong pairs in a match."""
    if isinstance(exercise, Match):
        first = {}
        for (label, option), sentence in exercise.words.items():
            first.setdefault(label, (f"“{label}” with “{option}”", sentence))
        return list(first.values())[:COMMON]
    sentences = {}
    for slip in exercise.slips:
        if "{" not in slip.message:  # one that is made whole from the answer
            sentences.setdefault(slip.name, slip.message)
    names = [name for name, _ in counts.most_common() if name in sentences]
    names += [name for name in sentences if name not in names]
    return [(name, sentences[name]) for name in names[:COMMON]]


def asked(exercise):
    """What an exercise asks for, in a few words."""
    if exercise.is_function:
        return f"`{exercise.name}`: {exercise.right.__doc__.splitlines()[0]}"
    if isinstance(exercise, Match):
        return "which belongs to which? For instance:"
    if isinstance(exercise, Lines):
        return "lines to put in order. Every order that works is right."
    if isinstance(exercise, Choose):
        return f"choose {' and '.join(exercise.kind.labels)}. Judged by the run that they make."
    return f"a value: {', '.join(exercise.kind.labels)}."


# The page


def lesson(path, notes, counts):
    """The part of the guide on one lesson."""
    notebook = read_notebook(path)
    title, core, more, needs, goals = head(notebook)
    number = str(int(path.name.split("_")[0]))
    skipped = f", {more} more for what may be skipped" if more else ""
    lines = [f"## {title}", ""]
    lines += [f"[Open it](../notebooks/{path.name}) · {core} minutes{skipped} · needs: {needs}", ""]
    lines += ["At its end a learner can", "", *(f"- {goal}" for goal in goals), ""]
    lines += ["**Ask the class**", "", notes[f"Lesson {number}"], ""]
    lines += [
        "**Predictions, and what comes out**",
        "",
        "| | prediction | answer |",
        "|---|---|---|",
    ]
    lines += [
        f"| {name} | {cell(question)} | {cell(answer)} |"
        for name, question, answer in predictions(notebook)
    ]
    lines += ["", "**What learners get wrong**, and what they are told", ""]
    exercises = every()
    for name in sorted(exercises, key=in_order):
        if name.split(".")[0] == number and not is_recall(name):
            lines.append(f"- **{name}** {asked(exercises[name])}")
            known = common(exercises[name], counts.get(name, Counter()))
            lines += [f"  - *{mistake}*: {sentence}" for mistake, sentence in known]
    return "\n".join(lines)


def cell(text):
    """A text as a cell of a table."""
    return text.replace("|", "\\|")


def plan(note, heads):
    """A syllabus: the note, with each of its lists as a table with the time at which to begin."""
    parts = []
    for text in re.split(r"^(?=## )", note, flags=re.M):
        words = "\n".join(line for line in text.splitlines() if not line.startswith("- "))
        parts += [words.strip().replace("## ", "### "), "", table(text, heads)]
    return "\n".join(parts).strip()


def steps(text, heads):
    """[(what, minutes)] of a syllabus' lines that begin with a dash."""
    found = []
    for line in joined_lines(text):
        kind, number, rest = re.fullmatch(r"- (lesson|talk|break) (\d+)(?:: (.*))?", line).groups()
        if kind == "lesson":
            title, minutes = heads[number][:2]
            found.append((title, minutes))
        else:
            found.append((rest or kind, int(number)))
    return found


def joined_lines(text):
    """The lines of a list, each in one piece."""
    return re.findall(r"^- .*$", re.sub(r"\n  +", " ", text), re.M)


def table(text, heads):
    """A syllabus' list as a table, or nothing if there is none."""
    rows, clock = [], 0
    for what, minutes in steps(text, heads):
        rows.append(f"| {clock // 60}:{clock % 60:02} | {what} | {minutes} |")
        clock += minutes
    if not rows:
        return ""
    rows.append(f"| {clock // 60}:{clock % 60:02} | end | |")
    return "\n".join(["| | | minutes |", "|---|---|---|", *rows, ""])


def notes():
    """{heading: text} of docs/teaching_notes.md."""
    parts = re.split(r"^# (.*)$", NOTES.read_text(encoding="utf-8"), flags=re.M)[1:]
    return {title: text.strip() for title, text in zip(parts[::2], parts[1::2])}


def guide():
    """The text of docs/teaching.md."""
    said, counts = notes(), counted()
    heads = {str(int(path.name.split("_")[0])): head(read_notebook(path)) for path in lessons()}
    parts = [TOP, f"## How to use it\n\n{said['How to use it']}"]
    parts += [f"## {name}\n\n{plan(said[name], heads)}" for name in ("Four hours", "Ten hours")]
    parts += [lesson(path, said, counts) for path in lessons()]
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(parts)).rstrip() + "\n"


def main(words):
    """Does what the command line says; returns the exit code."""
    text = guide()
    if GUIDE.exists() and GUIDE.read_text(encoding="utf-8") == text:
        return 0
    if "--check" in words:
        print("docs/teaching.md is not as the lessons are; run tools/teaching.py")
        return 1
    GUIDE.write_text(text, encoding="utf-8", newline="\n")
    print("made docs/teaching.md")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
