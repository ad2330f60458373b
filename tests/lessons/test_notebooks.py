"""The stored lessons: as they are kept, blank (by nbval), solved, and with every known mistake."""

import builtins
import inspect
import re
import subprocess
import symtable
import sys
import textwrap
from pathlib import Path

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from gdlesson.checker import front
from gdlesson.checker.cell import EXERCISE
from gdlesson.checker.exercise import every
from gdlesson.checker.lines import Lines
from gdlesson.checker.naming import SHOWN_BY
from gdlesson.checker.repair import Repair
from gdlesson.drawing.picture import first_sentence

ROOT = Path(__file__).resolve().parents[2]
LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))
sys.path.insert(0, str(ROOT / "tools"))
import store_lessons  # noqa: E402


@pytest.fixture(params=LESSONS, ids=lambda path: path.stem)
def lesson(request):
    return request.param


def read(path):
    return nbformat.read(path, as_version=4)


def exercises_in(notebook):
    """The exercise cells as (cell, exercise number)."""
    found = []
    for cell in notebook.cells:
        match = cell.cell_type == "code" and EXERCISE.search(cell.source)
        if match:
            found.append((cell, match[2]))
    return found


def text_of(cell):
    """All that a cell has put out, as plain text."""
    texts = []
    for output in cell.get("outputs", []):
        texts.append(output.get("text", "") or output.get("data", {}).get("text/plain", ""))
        texts.append("\n".join(output.get("traceback", [])))
    return "\n".join(texts)


# --- as they are stored


def test_lessons_are_stored_as_the_script_stores_them():
    script = ROOT / "tools" / "store_lessons.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_script_notices_what_must_not_be_stored():
    notebook = read(LESSONS[0])
    notebook.metadata["widgets"] = {"state": {}}
    notebook.cells[2].metadata["execution"] = {"iopub.execute_input": "2026-01-01T00:00:00Z"}
    tidy = store_lessons.normalise(notebook)
    assert "widgets" not in tidy.metadata
    assert "execution" not in tidy.cells[2].metadata


def test_what_a_clock_said_is_not_stored_only_its_words():
    notebook = read(next(path for path in LESSONS if path.name.startswith("07")))
    timed = [cell for cell in notebook.cells if store_lessons.CLOCK in cell.source]
    stored = [output.data["text/html"] for cell in timed for output in cell.outputs]
    assert stored and all(set(re.findall(r"base64,([^\"']+)", h)) == {store_lessons.MEASURED}
                          for h in stored)  # fmt: skip
    timed[0].outputs[0].data["text/html"] = '<img src="data:image/svg+xml;base64,QUJD">'
    tidy = store_lessons.normalise(notebook)
    assert all("QUJD" not in str(cell.get("outputs")) for cell in tidy.cells)


def test_what_a_cell_prints_is_stored_in_one_piece():
    said = [nbformat.v4.new_output("stream", text=part) for part in ("a: ", "1\n")]
    error = nbformat.v4.new_output("stream", name="stderr", text="b")
    kept = store_lessons.joined([*said, error])
    assert [(output.name, output.text) for output in kept] == [
        ("stdout", "a: 1\n"),
        ("stderr", "b"),
    ]


def test_a_lesson_is_small_and_was_run_in_order(lesson):
    assert lesson.stat().st_size < 900_000
    notebook = read(lesson)
    codes = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in codes] == list(range(1, len(codes) + 1))
    outputs = [output for cell in codes for output in cell.outputs]
    assert all(output.output_type != "error" for output in outputs)
    assert all(output.get("name") != "stderr" for output in outputs), "a warning is stored"
    assert not re.search(r"0x[0-9a-f]{8,}|/tmp/|/home/|/root/|Traceback", nbformat.writes(notebook))


def test_a_lesson_keeps_its_form(lesson):
    notebook = read(lesson)
    first, last = notebook.cells[0].source, notebook.cells[-1].source
    assert first.startswith("# Lesson ") and "minutes" in first
    following = [path.name for path in LESSONS if int(path.name[:2]) == int(lesson.name[:2]) + 1]
    for name in following:
        assert f"]({name})" in last
    for cell in notebook.cells:
        if cell.cell_type == "code":
            lines = [line for line in cell.source.splitlines() if line.strip()]
            most = 25 if store_lessons.PROGRAM in cell.metadata.get("tags", []) else 14
            assert len(lines) <= most, f"a cell of {len(lines)} lines:\n{cell.source}"
        else:
            assert len(cell.source.split()) <= 130, f"a wall of text:\n{cell.source}"


def test_one_long_program_is_there_to_be_mended():
    """The last lesson's, and the only one: no other cell may take the tag to grow."""
    with_tag = [
        path.name
        for path in LESSONS
        for cell in read(path).cells
        if store_lessons.PROGRAM in cell.metadata.get("tags", [])
    ]
    assert with_tag == ["10_mend_the_trainer.ipynb"]


def test_every_point_is_taught_where_the_table_says():
    """docs/points.md: each point of the articles with its lesson and cell, and words from there."""
    text = (ROOT / "docs" / "points.md").read_text(encoding="utf-8")
    assert store_lessons.number_points(text) == text
    points = re.findall(r"^\| ([ABC]\d*) .*\| \d+ \| \d+ \|", text, re.M)
    assert {*points} == {f"A{n}" for n in range(1, 12)} | {f"B{n}" for n in range(1, 8)} | {"C"}


# --- the order and the pace

SOMETHING_TO_DO = re.compile(r"\*\*(Predict|Do|Try)\b")
AN_EXPLORER = re.compile(r"^explorers\.|_quiz\(", re.M)


def something_to_do(cell):
    if cell.cell_type == "markdown":
        return bool(SOMETHING_TO_DO.search(cell.source))
    called = ("check.predict(", "check.ask(", "check.lines(")
    return bool(
        EXERCISE.search(cell.source)
        or AN_EXPLORER.search(cell.source)
        or any(name in cell.source for name in called)
    )


def test_exercises_stand_in_the_order_of_their_numbers(lesson):
    recall = f"{int(lesson.name[:2])}.r1"
    found = [exercise for _, exercise in exercises_in(read(lesson))]
    numbers = [int(number.split(".")[1]) for number in found if number != recall]
    assert numbers == sorted(numbers)
    assert (found[0] == recall) == (lesson != LESSONS[0])  # before all others, from lesson 2 on


def test_never_more_than_two_cells_in_a_row_with_nothing_to_do(lesson):
    idle = []
    for cell in read(lesson).cells[2:-1]:  # between the imports and the summary
        idle = [] if something_to_do(cell) else [*idle, cell.source]
        assert len(idle) <= 2, "\n---\n".join(idle)


def test_the_minutes_are_honest(lesson):
    """Words, exercises, explorers and predictions, each with its time; tools/ has the rule."""
    notebook = read(lesson)
    core, more = store_lessons.minutes(notebook)
    first = notebook.cells[0].source
    assert f"*{core} minutes · you need:" in first
    assert 35 <= core <= (40 if lesson.name < "06" else 50)
    assert (f"*{more} minutes more for the sections that may be skipped.*" in first) == (more > 0)
    assert (store_lessons.SKIP in nbformat.writes(notebook)) == (more > 0)


def test_a_section_begins_its_cell(lesson):
    """So that the rule for minutes sees where what may be skipped begins and ends."""
    for cell in read(lesson).cells:
        if cell.cell_type == "markdown":
            assert "\n## " not in cell.source, cell.source


def test_sections_are_counted_without_a_gap(lesson):
    headings = re.findall(r"^## (\d+) · ", "\n".join(c.source for c in read(lesson).cells), re.M)
    assert [int(number) for number in headings] == list(range(1, len(headings) + 1))


def test_links_lead_to_a_lesson(lesson):
    for cell in read(lesson).cells:
        for target in re.findall(r"\]\(([^)]+\.ipynb)\)", cell.source):
            assert (lesson.parent / target).exists()


# --- any cell twice, in any order


def names_of(source):
    """(bound, needed): the names that a cell makes, and those it needs from other cells."""
    top = symtable.symtable(source, "cell", "exec")

    def read_in(table):
        for symbol in table.get_symbols():
            if symbol.is_referenced() and (table is top or symbol.is_global()):
                yield symbol.get_name()
        for child in table.get_children():
            yield from read_in(child)

    made = {s.get_name() for s in top.get_symbols() if s.is_assigned() or s.is_imported()}
    return made, set(read_in(top)) - made


def test_a_name_that_others_need_is_made_in_one_cell(lesson):
    """So that any cell may be run again, at any time after the first."""
    codes = [cell.source for cell in read(lesson).cells if cell.cell_type == "code"]
    made = [names_of(source) for source in codes]
    needed = set().union(*(names for _, names in made)) - set(dir(builtins))
    for name in sorted(needed):
        makers = [source for source, (bound, _) in zip(codes, made, strict=True) if name in bound]
        if all(EXERCISE.search(source) for source in makers):
            makers = makers[:1]  # written once and repaired once: both end as a right function
        assert len(makers) == 1, f"{name} is made in {len(makers)} cells:\n" + "\n---\n".join(
            makers
        )


def said_by(shell, source):
    """(printed, shown): what a cell prints, and the plain text of what it shows."""
    result = []
    shell.display_trap.hook = result.append  # what the cell's last line is
    with capture_output() as captured:
        done = shell.run_cell(source)
    assert done.success, done.error_before_exec or done.error_in_exec
    shown = [output.data["text/plain"] for output in captured.outputs if output.data]
    return captured.stdout, shown + [repr(thing) for thing in result if thing is not None]


def said_in(cell):
    """The same of a stored cell."""
    printed = "".join(output.text for output in cell.outputs if output.output_type == "stream")
    return printed, [output.data["text/plain"] for output in cell.outputs if "data" in output]


@pytest.fixture
def shell(lesson, monkeypatch):
    """IPython without a kernel, in the lessons' folder."""
    monkeypatch.chdir(lesson.parent)
    monkeypatch.delattr("gdlesson.drawing.picture.Picture._repr_html_")  # the words are read
    yield InteractiveShell.instance()
    InteractiveShell.clear_instance()


def test_any_cell_may_be_run_again(lesson, shell):
    """From top to bottom, and then each cell once more from the last to the first."""
    codes = [cell for cell in read(lesson).cells if cell.cell_type == "code"]
    for cell in [*codes, *reversed(codes)]:
        assert said_by(shell, cell.source) == said_in(cell), cell.source


CAPTION = re.compile(r"<figcaption[^>]*>(.*?)</figcaption>", re.S)


def test_every_picture_has_words_and_a_still(lesson):
    """What shows where no kernel runs: HTML with alt text, and no widget."""
    for cell in read(lesson).cells:
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            assert not {"image/png", "image/jpeg"} & set(data), "a picture without alt text"
            assert "application/vnd.jupyter.widget-view+json" not in data, "needs a kernel"
            for alt in re.findall(r'<img alt="([^"]*)"', data.get("text/html", "")):
                assert len(alt.split()) >= 5, f"a description of few words: {alt!r}"
            if not AN_EXPLORER.search(cell.source):
                for caption in re.findall(CAPTION, data.get("text/html", "")):
                    assert first_sentence(caption) == caption


def test_a_page_without_a_kernel_shows_every_picture(lesson):
    from nbconvert import HTMLExporter

    notebook = read(lesson)
    page, _ = HTMLExporter().from_notebook_node(notebook)
    every = 0
    for kind in ('src="data:image/png;base64,', 'src="data:image/svg+xml;base64,'):
        stored = sum(
            output.get("data", {}).get("text/html", "").count(kind)
            for cell in notebook.cells
            for output in cell.get("outputs", [])
        )
        assert page.count(kind) >= stored
        every += stored
    assert every > 0
    assert "Error displaying widget" not in page


# --- worked through


def test_every_exercise_stands_in_its_lesson(lesson):
    number = str(int(lesson.name[:2]))
    found = [exercise for _, exercise in exercises_in(read(lesson))]
    assert sorted(found) == sorted(e for e in every() if e.startswith(number + "."))
    for cell, exercise in exercises_in(read(lesson)):
        if "check.ask(" not in cell.source:
            told = "as it was given" if isinstance(every()[exercise], Repair) else "not attempted"
            assert told in text_of(cell), exercise


def solved(exercise):
    """The cell of a learner who has it right."""
    if not exercise.is_function:
        return f'check("{exercise.id}", {exercise.right!r})'
    return f'@check("{exercise.id}")\n' + textwrap.dedent(inspect.getsource(exercise.right))


def mistaken(exercise, slip):
    """An answer with that slip: a value, or a function that returns what a learner's would."""
    if not exercise.is_function:
        return slip.function()
    if slip.kind == "mistake":
        return slip.function

    def answer(*args):
        return exercise.kind.write(exercise.run((slip,), args))

    answer.__signature__ = inspect.signature(exercise.right)
    return answer


def test_a_lesson_with_known_mistakes_and_then_solved(lesson, shell, monkeypatch):
    """Mistakes are named, then the right answer is right, and the lesson runs to its end.

    (That it runs with no exercise solved, and that it runs in a kernel, is what nbval tests; that
    every known mistake is named, test_exercises.py.)
    """
    judged = []

    def judge(*answer, judge=front.judge):
        judged.append(judge(*answer))
        return judged[-1]

    monkeypatch.setattr(front, "judge", judge)
    for cell in read(lesson).cells:
        match = EXERCISE.search(cell.source)
        if cell.cell_type != "code" or not match:
            if cell.cell_type == "code":
                said_by(shell, cell.source)
            continue
        exercise = every()[match[2]]
        call = '_ = check("{0}")(_answer)' if exercise.is_function else 'check("{0}", _answer)'
        slips = () if isinstance(exercise, Lines) else getattr(exercise, "slips", ())
        for slip in slips[::9]:  # those of lines are orders, which no function is
            shell.push({"_answer": mistaken(exercise, slip)})
            _, (told,) = said_by(shell, call.format(exercise.id))
            assert told.startswith(f"✗ Exercise {exercise.id}: wrong"), told
            # Some names are said only of code that shows them, and here is none.
            assert judged[-1].mistake == slip.name or slip.name in SHOWN_BY, (slip, told)
        _, (told,) = said_by(shell, solved(exercise))
        assert told.startswith(f"✓ Exercise {exercise.id}: right"), told
