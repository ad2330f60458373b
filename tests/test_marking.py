"""Marking a class: seven ordinary hand-ins, and the odd ones that a class hands in."""

import ast
import csv
import inspect
import json
import os
import re
import signal
import subprocess
import sys
import textwrap
from html.parser import HTMLParser
from pathlib import Path

import pytest

from gdlesson import marking
from gdlesson.__main__ import start
from gdlesson.checker import front, judge
from gdlesson.checker.exercise import find
from gdlesson.checker.sentences import exception_in
from gdlesson.copies import joined, learners_copy, lessons, read_notebook
from gdlesson.marking import running

ROOT = Path(__file__).resolve().parents[1]
ASKED = re.compile(r"""^@?check\("([\d.]+)\"""", re.M)
FIRST = "import numpy as np\nfrom gdlesson import check"
RIGHT = '@check("1.2")\ndef step(theta, alpha):\n    return theta - alpha * 2 * theta'
UPHILL = '@check("1.2")\ndef step(theta, alpha):\n    return theta + alpha * 2 * theta'
BOTH = '@check("1.2")\ndef step(theta, alpha):\n    return theta + alpha * theta'
SLOPE = '@check("1.1")\ndef derivative(theta):\n    return 2 * theta'
ENDLESS = '@check("1.2")\ndef step(theta, alpha):\n    while True:\n        theta += alpha'
CRASHING = '@check("1.2")\ndef step(theta, alpha):\n    return theta - alpha * slope'
UNREADABLE = '@check("1.2")\ndef step(theta, alpha):\n    return theta - alpha * 2theta'


def notebook(*sources, **metadata):
    """A notebook of these code cells, as JSON data."""
    cells = [
        {"cell_type": "code", "source": source, "outputs": [], "metadata": {}} for source in sources
    ]
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def small(*sources):
    """The same, begun as a lesson begins."""
    return notebook(FIRST, *sources)


def solution(number):
    """The cell of a learner who has it right."""
    exercise = find(number)
    if not exercise.is_function:
        return f'check("{number}", {exercise.right!r})'
    return f'@check("{number}")\n' + textwrap.dedent(inspect.getsource(exercise.right))


def filled(lesson, answers):
    """A learner's copy of a lesson in which these exercises, {number: source}, are answered."""
    copy = learners_copy(read_notebook(lessons()[lesson - 1]))
    for cell in copy["cells"]:
        found = cell["cell_type"] == "code" and ASKED.search(joined(cell["source"]))
        if found and found[1] in answers:
            cell["source"] = answers[found[1]]
    return copy


def hand_in(folder, name, content):
    """Writes what was handed in: a notebook's data, or bytes."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, bytes) else json.dumps(content).encode("utf-8")
    path.write_bytes(text)


def rows_of(folder):
    """{file: row} of a folder's marks.csv."""
    with open(folder / "marks.csv", encoding="utf-8", newline="") as file:
        return {row["file"]: row for row in csv.DictReader(file)}


def form(number, said, *answer):
    """The cell of a form, with what stands below it once it was answered."""
    below = front.as_noted(front.called(number, list(answer))) if answer else said
    shown = [{"output_type": "display_data", "data": {"text/plain": below}, "metadata": {}}]
    return {**small(f'check.ask("{number}")')["cells"][1], "outputs": shown}


CURES = find("6.5").right
SOLVED = {number: solution(number) for number in ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7")}
SEVEN = {
    "blank": {},
    "half": {number: SOLVED[number] for number in ("1.1", "1.2", "1.3")},
    "solved": SOLVED,
    "wrong": {**SOLVED, "1.2": BOTH, "1.1": SLOPE.replace("2 *", "-2 *")},
    "endless": {**SOLVED, "1.2": ENDLESS},
    "crashing": {**SOLVED, "1.2": CRASHING},
    "unreadable": {**SOLVED, "1.2": UNREADABLE},
}
MARKS = {
    "wrong": {"1.1": "wrong: sign", "1.2": "wrong: uphill + missing 2"},
    "endless": {"1.2": "endless"},
    "crashing": {"1.2": "crashed: NameError"},
    "unreadable": {"1.2": "crashed: SyntaxError"},
}


@pytest.fixture(scope="module")
def seven(tmp_path_factory):
    """The folder of the seven, marked by the command."""
    folder = tmp_path_factory.mktemp("class")
    for name, answers in SEVEN.items():
        hand_in(folder, f"{name}.ipynb", filled(1, answers))
    assert start(["mark", str(folder)], folder.parent) == 0
    return folder


@pytest.mark.parametrize("name", SEVEN)
def test_each_of_seven_gets_its_marks(seven, name):
    row = rows_of(seven)[f"{name}.ipynb"]
    wanted = {number: "right" if number in SEVEN[name] else "not attempted" for number in SOLVED}
    assert row == {"file": f"{name}.ipynb", "problem": "", **wanted, **MARKS.get(name, {})}


def test_nothing_else_is_written(seven):
    assert {path.name for path in seven.iterdir() if path.suffix != ".ipynb"} == {
        ".marks", "marks.csv", "marks.html"
    }  # fmt: skip


# --- odd ones

ODD = {
    # file → (content, what the problem says, marks)
    "a/empty.ipynb": (b"", "The file is empty.", {}),
    "a/cut short.ipynb": (json.dumps(small(RIGHT)).encode()[:90], "cannot be read as JSON", {}),
    "a/a photo.ipynb": (b"\xff\xd8\xff\xe0 no text", "cannot be read as JSON", {}),
    "a/deep.ipynb": (b"[" * 200_000, "cannot be read as JSON", {}),
    "a/a list.ipynb": (b"[1, 2]", "holds other data", {}),
    "a/old.ipynb": ({"worksheets": [], "nbformat": 3}, "nbformat 4", {}),
    "a/no cells.ipynb": (notebook(), "no cells with code", {}),
    "a/damaged.ipynb": (notebook({"x": 1}), "cell 1 has no text", {}),
    "a/something else.ipynb": (notebook("1 + 1"), "no exercise of the course", {}),
    "a/all of it.ZIP": (b"PK", "unpack it", {}),
    "b/Übung (1).ipynb": (small(RIGHT), "", {"1.2": "right", "1.1": "not attempted"}),
    "b/loaded.ipynb.txt": (b"\xef\xbb\xbf" + json.dumps(small(UPHILL)).encode(), "",
        {"1.2": "wrong: uphill"}),
    "=cmd' ' !A1.ipynb": (small(RIGHT), "", {"1.2": "right"}),
    "b/live.ipynb": (
        {**small(RIGHT), "metadata": {"kernelspec": {"name": "python", "display_name": "Pyodide"}}},
        "", {"1.2": "right"},
    ),
    "c/twice.ipynb": (small(RIGHT, UPHILL), "", {"1.2": "wrong: uphill"}),
    "c/as given.ipynb": (filled(2, {}), "", {"2.5": "not attempted", "2.1": "not attempted"}),
    "c/no imports.ipynb": (notebook(RIGHT, UPHILL.replace("2 *", "np.float64(2) *")), "",
        {"1.2": "crashed: NameError"}),
    "c/in the cell.ipynb": (small(f"slope = rise\n{RIGHT}"), "", {"1.2": "crashed: NameError"}),
    "c/two in one.ipynb": (small(f"{SLOPE}\n\n{UNREADABLE}"), "",
        {"1.1": "crashed: SyntaxError", "1.2": "crashed: SyntaxError"}),
    "c/fails.ipynb": (small("1 / 0", "%no_such_magic", RIGHT), "stopped with ZeroDivisionError",
        {"1.2": "right"}),
    "d/check.ipynb": (small("check = print", RIGHT), "another meaning", {"1.2": "right"}),
    "d/prints.ipynb": (small("print('x' * 100_000_000)", RIGHT), "prints more", {"1.2": "right"}),
    "d/exit.ipynb": (small("exit()", "quit()", RIGHT), "stopped with SystemExit", {"1.2": "right"}),
    "d/ends all.ipynb": (small(SLOPE, "import os; os._exit(0)", RIGHT), "ended the whole program",
        {"1.1": "right", "1.2": "right"}),
    "d/ends all when judged.ipynb": (
        small(SLOPE, "import os\n" + RIGHT.replace("return", "os._exit(3)\n    return")),
        "ended the whole program", {"1.1": "right", "1.2": "crashed: exit"}),
    "d/ends all the second time.ipynb": (
        small(RIGHT, "import os\n" + RIGHT.replace("return", "os._exit(3)\n    return"), SLOPE),
        "ended the whole program", {"1.1": "right", "1.2": "crashed: exit"}),
    "d/deletes.ipynb": (
        small("import os, shutil\nshutil.rmtree(os.getcwd())", "os.mkdir('x')", RIGHT),
        "deleted data", {"1.2": "right"}),
    "d/!pip.ipynb": (small("!pip install nothing_of_that_name", "%pip install x", RIGHT), "",
        {"1.2": "right"}),
    "e/form.ipynb": ({**small(), "cells": [
        *small(RIGHT)["cells"], form("6.5", "", *CURES), form("8.5", "", "x", ...),
        form("6.6", f"{front.NOTED}\nimport os"), form("9.r1", "", "x"),
    ]}, "", {"1.2": "right", "6.5": "right", "8.5": "wrong: count", "6.6": "not attempted"}),
    "d/markup.ipynb": (small(UPHILL + "  # <script>alert(1)</script>\n"), "",
        {"1.2": "wrong: uphill"}),
}  # fmt: skip
if hasattr(os, "fork"):
    ODD["d/forks.ipynb"] = (
        small("import os\nfor _ in range(20):\n    os.fork()", RIGHT), "starts a second process",
        {"1.2": "right"},
    )  # fmt: skip
    ODD["d/forks without end.ipynb"] = (
        small("import os\nwhile True:\n    os.fork()", RIGHT), "ended the whole program",
        {"1.2": "right"},
    )  # fmt: skip
if sys.platform == "linux":
    ODD["d/large.ipynb"] = (small("x = bytes(3_000_000_000)", RIGHT), "MemoryError",
        {"1.2": "right"})  # fmt: skip
JUNK = ("a/.ipynb_checkpoints/x-checkpoint.ipynb", "__MACOSX/b/._live.ipynb", "b/._live.ipynb")


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """The folder of the odd ones, marked."""
    folder = tmp_path_factory.mktemp("odd")
    for name, (content, _, _) in ODD.items():
        hand_in(folder, name, content)
    for name in JUNK:
        hand_in(folder, name, small(RIGHT))
    marking.mark(folder, say=lambda text: None)
    return folder


@pytest.mark.parametrize("name", ODD)
def test_each_odd_one_gets_its_row(odd, name):
    row = rows_of(odd)[name if name[0] != "=" else f"'{name}"]
    _, problem, marks = ODD[name]
    assert problem in row["problem"] and bool(problem) == bool(row["problem"]), row["problem"]
    assert marks == {number: row[number] for number in marks}


def test_what_computers_put_beside_them_is_left_out(odd):
    assert len(rows_of(odd)) == len(ODD)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows names files in Unicode only")
def test_a_name_that_is_no_text(tmp_path):
    hand_in(tmp_path, os.fsdecode(b"caf\xe9.ipynb"), small(RIGHT))
    marking.mark(tmp_path, say=lambda text: None)
    assert rows_of(tmp_path)["caf\\udce9.ipynb"]["1.2"] == "right"


def test_a_cell_without_end_costs_no_other(tmp_path, monkeypatch):
    monkeypatch.setattr(running, "CELL_SECONDS", 3)
    deaf = "while True:\n    try:\n        1 / 0\n    except BaseException:\n        pass"
    hand_in(tmp_path, "x.ipynb", small(SLOPE, deaf, RIGHT, "while True:\n    check('1.5', 1)"))
    marking.mark(tmp_path, say=lambda text: None)
    row = rows_of(tmp_path)["x.ipynb"]
    assert (row["1.1"], row["1.2"], row["1.5"]) == ("right", "right", "right")
    assert row["problem"] == "The cell `while True:` did not end in 3 seconds."


def test_a_hand_in_that_has_no_time_left_says_what_was_not_run(tmp_path, monkeypatch):
    monkeypatch.setattr(running, "run", lambda *args: ([{"cell": 1}, {"cell": 2}], "all"))
    hand_in(tmp_path, "x.ipynb", small("while True: pass", RIGHT))
    marking.mark(tmp_path, say=lambda text: None)
    row = rows_of(tmp_path)["x.ipynb"]
    assert row["problem"] == "It was stopped after 120 seconds; the rest was not run."
    assert (row["1.1"], row["1.2"]) == ("not attempted", "")


def counting(path):
    """A cell that leaves a trace each time it is run."""
    return f"with open({str(path)!r}, 'a') as file:\n    file.write('x')"


def test_the_same_file_is_not_run_twice(tmp_path):
    trace, folder = tmp_path / "trace", tmp_path / "class"
    for name in ("one.ipynb", "copied/from one.ipynb"):
        hand_in(folder, name, small(counting(trace), RIGHT))
    first = marking.mark(folder, say=lambda text: None)
    before = (folder / "marks.html").read_text(encoding="utf-8")
    assert marking.mark(folder, say=lambda text: None) == first and len(first) == 2
    assert trace.read_text() == "x"
    assert (folder / "marks.html").read_text(encoding="utf-8") == before
    hand_in(folder, "one.ipynb", small(counting(trace), UPHILL))
    marking.mark(folder, say=lambda text: None)
    assert trace.read_text() == "xx"
    assert rows_of(folder)["one.ipynb"]["1.2"] == "wrong: uphill"


def test_what_was_kept_and_is_damaged_is_made_anew(tmp_path):
    hand_in(tmp_path, "one.ipynb", small(RIGHT))
    first = marking.mark(tmp_path, say=lambda text: None)
    for path in (tmp_path / ".marks").iterdir():
        path.write_text('{"answers": {"1.2": 3}}')
    assert marking.mark(tmp_path, say=lambda text: None) == first


def test_a_learner_s_own_progress_and_folder_stay_as_they_are(tmp_path, monkeypatch):
    monkeypatch.setenv("GDLESSON_PROGRESS", str(tmp_path / "mine.json"))
    hand_in(tmp_path, "anna/one.ipynb", small(RIGHT, "open('left.txt', 'w').write('x')"))
    hand_in(tmp_path, "anna/.gdlesson_progress.json", b'{"right": []}')
    marking.mark(tmp_path, say=lambda text: None)
    assert not (tmp_path / "mine.json").exists()
    assert (tmp_path / "anna/.gdlesson_progress.json").read_bytes() == b'{"right": []}'
    assert len(list((tmp_path / "anna").iterdir())) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no groups of processes")
def test_nothing_goes_on_after_a_hand_in_was_run(tmp_path):
    begun = tmp_path / "pid"
    cell = (
        "import subprocess, sys\n"
        "left = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        f"open({str(begun)!r}, 'w').write(str(left.pid))"
    )
    hand_in(tmp_path, "x.ipynb", small(cell, RIGHT))
    marking.mark(tmp_path, say=lambda text: None)
    state = Path(f"/proc/{begun.read_text()}/stat")
    assert not state.exists() or " Z " in state.read_text()


def test_answers_of_all_kinds_are_judged_as_in_a_notebook(tmp_path):
    """Some of the answers in tests/answers, a learner each."""
    wanted = {}
    for path in sorted((ROOT / "tests" / "answers").glob("*_*.py")):
        source = path.read_text(encoding="utf-8")
        tree = ast.parse(source).body
        top = [ast.unparse(node) for node in tree if isinstance(node, ast.Import | ast.ImportFrom)]
        for node in [node for node in tree if isinstance(node, ast.FunctionDef)][20::700]:
            kind, *number = node.name.split("_")[:3]
            if find(".".join(number)).is_function:
                name = f"{path.stem}/{node.name}.ipynb"
                wanted[name] = ".".join(number), kind == "r"
                code = f'@check("{".".join(number)}")\n{ast.get_source_segment(source, node)}'
                hand_in(tmp_path, name, small("\n".join(top), code))
    marking.mark(tmp_path, say=lambda text: None)
    rows = rows_of(tmp_path)
    assert len(rows) == len(wanted) >= 6
    for name, (number, right) in wanted.items():
        mark = rows[name][number]
        assert (mark == "right") == right and mark != "not attempted", rows[name]


def test_the_page_of_the_docs_names_the_exercises_that_a_form_answers():
    """Their answers are not in the file."""
    page = (ROOT / "docs" / "marking.md").read_text(encoding="utf-8")
    named = re.search(r"Exercises ([\d., and]+)\nare answered in a form", page)[1]
    asked = "".join(path.read_text(encoding="utf-8") for path in lessons())
    assert re.findall(r"\d+\.\d+", named) == re.findall(r'check\.ask\(\\"(\d+\.\d+)', asked)


# --- the page


class Page(HTMLParser):
    """What stands in a page: its tags in balance, its ids, links, heads of tables, and its text."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.ids, self.links, self.text = [], [], [], [], ""
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        self.ids += [value for name, value in attributes if name == "id"]
        self.links += [value for name, value in attributes if name == "href"]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_the_page_is_whole_and_says_all(seven):
    page = Page((seven / "marks.html").read_text(encoding="utf-8"))
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert all("scope" in attributes for tag, attributes in page.tags if tag == "th")
    assert "From θ = 3 with α = 0.1 you went to 3.3." in page.text and "theta + alpha" in page.text
    for words in ("1.1: sign (1 of 7)", "1.2: crashed: NameError",
        "1.2: crashed: SyntaxError", "1.2: endless", "1.2: wrong: uphill + missing 2"):  # fmt: skip
        assert words in page.text


def test_what_the_class_shares_comes_first(tmp_path):
    for number in range(3):
        hand_in(tmp_path, f"{number}.ipynb", small(f"# {number}", UPHILL))
    hand_in(tmp_path, "a.ipynb", small(SLOPE.replace("2 *", "-2 *"), RIGHT))
    handed = marking.mark(tmp_path, say=lambda text: None)
    text = (tmp_path / "marks.html").read_text(encoding="utf-8")
    found = re.findall(r'class="mistake"><h3>([^<]*) <span class="soft">\((.*?)\)', text)
    assert found == [("1.2: uphill", "3 of 4"), ("1.1: sign", "1 of 4")], handed


def test_nothing_that_a_learner_wrote_is_markup(odd):
    text = (odd / "marks.html").read_text(encoding="utf-8")
    page = Page(text)
    assert "<script" not in text and "<script>alert(1)" in page.text
    assert "default-src 'none'" in text


def test_markup_is_escaped_wherever_it_stands():
    bad = '<b onclick="x">&\''
    answer = marking.Answer(f"wrong: {bad}", [bad], bad, bad)
    handed = marking.HandIn(bad, bad, ["1"], {"1.2": answer})
    page = Page(marking.page([handed], ["1.1", "1.2"]))
    assert "b" not in {tag for tag, _ in page.tags} and page.text.count(bad) >= 6


# --- the command


@pytest.mark.parametrize(
    ("words", "said"),
    [([], "Say which folder"), (["nowhere"], "There is no folder"), (["."], "no notebook in")],
)
def test_the_command_says_what_is_missing(tmp_path, capsys, words, said):
    assert start(["mark", *words], tmp_path) == 1
    assert said in capsys.readouterr().out
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="nobody's Ctrl-C can be sent to a program there")
def test_stopped_in_the_middle_nothing_goes_on_and_what_was_done_is_kept(tmp_path):
    trace = tmp_path / "pid"
    cell = f"import os\nopen({str(trace)!r}, 'w').write(str(os.getpid()))\nwhile True: pass"
    for name, sources in (("a", [RIGHT]), ("b", [SLOPE, cell])):
        hand_in(tmp_path / "class", f"{name}.ipynb", small(*sources))
    command = [sys.executable, "-u", "-m", "gdlesson", "mark", "class"]
    path = os.pathsep.join([str(Path(marking.HERE).parent), os.environ.get("PYTHONPATH", "")])
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": path},
        # Whoever runs these tests in the background may have Ctrl-C ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:  # fmt: skip
        assert "1 of 2" in process.stdout.readline()
        while not trace.exists() or not trace.read_text():
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert "Stopped" in process.stdout.read() and process.wait() == 130
    with pytest.raises(ProcessLookupError):
        os.kill(int(trace.read_text()), 0)
    assert len(list((tmp_path / "class" / ".marks").glob("*.json"))) == 1


def test_lessons_sort_by_number():
    handed = [marking.HandIn("x", lessons=["9", "1"]), marking.HandIn("y", lessons=["2"])]
    names = marking.columns(handed)
    assert names[0] == "1.1" and names[-1].startswith("9.") and not any("r" in n for n in names)
    assert sorted(["10.1", "9.6", "1.2"], key=marking.in_order) == ["1.2", "9.6", "10.1"]


def test_the_name_of_an_exception_is_read_from_the_message():
    feedback = judge("1.2", eval("lambda theta, alpha: theta - 'a: b`: c'"))
    assert feedback.verdict == "crashed" and exception_in(feedback.message) == "TypeError"
