"""Exercises tried in the book: each is judged with what a page's Python has."""

import html
import inspect
import json
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
sys.path[:0] = [str(SITE), str(SITE / "_static")]
import try_cell  # noqa: E402
import try_it  # noqa: E402
from lesson import exercise_of  # noqa: E402

from gdlesson.checker import cell as unreadable  # noqa: E402
from gdlesson.checker.exercise import every  # noqa: E402
from gdlesson.checker.repair import Repair  # noqa: E402

# Runs what comes in, with a Python that has NumPy alone, as a page has; tells what it shows.
IN_A_PAGE = """
import json, sys

class NumPyAlone:
    def find_spec(self, name, *_):
        if name.partition(".")[0] in ("matplotlib", "IPython", "ipywidgets", "anywidget", "psutil"):
            raise ModuleNotFoundError(f"a page has no {name}", name=name)

sys.meta_path.insert(0, NumPyAlone())
import try_cell

shown = [try_cell.Lesson(above).run(*job) for above, *job in json.load(sys.stdin)]
json.dump(shown, sys.stdout)
"""


def in_a_page(jobs):
    """What each of [(above, exercise, place, source), …] shows."""
    paths = os.pathsep.join([str(ROOT), str(SITE / "_static")])
    done = subprocess.run(
        [sys.executable, "-c", IN_A_PAGE], input=json.dumps(jobs), capture_output=True,
        encoding="utf-8", cwd=ROOT / "notebooks",
        env={**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def stored():
    """{exercise: (its cell, its notebook)} of all lessons."""
    found = {}
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code" and (exercise := exercise_of(cell)):
                found[exercise] = (cell, notebook)
    return found


STORED = stored()


def place_of(exercise):
    """(above, place, source) as the page of an exercise's lesson has them."""
    cell, notebook = STORED[exercise]
    cells = [each for each in notebook["cells"] if each["cell_type"] == "code"]
    above, places = try_it.statements_of([try_it.source_of(each) for each in cells])
    return above, places[cells.index(cell)], try_it.source_of(cell)


def answers(exercise):
    """The cell of an exercise as it is given, answered rightly and wrongly."""
    known, (_, _, given) = every()[exercise], place_of(exercise)
    if not known.is_function:
        if "check.ask" in given:  # the page asks by fields; this is what it sends if none is chosen
            given = f'check("{exercise}", [{", ".join(["..."] * len(known.options))}])'
        return given, f'check("{exercise}", {known.right!r})', f'check("{exercise}", "12345")'
    right = f'@check("{exercise}")\n' + textwrap.dedent(inspect.getsource(known.right))
    return given, right, given[: given.index('"""')] + "return 12345.0"


@pytest.fixture(scope="module")
def judged():
    """{exercise: what its three cells show}."""
    jobs = []
    for exercise in STORED:
        above, place, _ = place_of(exercise)
        jobs += [(above, exercise, place, source) for source in answers(exercise)]
    shown = iter(in_a_page(jobs))
    return {exercise: [next(shown) for _ in range(3)] for exercise in STORED}


@pytest.mark.parametrize("exercise", every())
def test_every_exercise_is_judged_with_what_a_page_has(judged, exercise):
    blank = "unchanged" if isinstance(every()[exercise], Repair) else "not attempted"
    for shown, verdict in zip(judged[exercise], (blank, "right", "wrong"), strict=True):
        assert shown["verdicts"] == {exercise: verdict}
        assert len(shown["html"]) == 1 and f"Exercise {exercise}: " in shown["html"][0]


@pytest.fixture
def lesson(monkeypatch):
    """A function: a page's lesson, with run(exercise, source) → (texts, verdict)."""
    monkeypatch.chdir(ROOT / "notebooks")

    def open_lesson(number):
        last = [exercise for exercise in STORED if exercise.startswith(f"{number}.")][-1]
        page = try_cell.Lesson(place_of(last)[0])

        def run(exercise, source):
            shown = page.run(exercise, place_of(exercise)[1], source)
            texts = [html.unescape(re.sub("<[^>]+>", "\n", piece)) for piece in shown["html"]]
            return texts, shown["verdicts"].get(exercise)

        return run

    return open_lesson


def write(exercise, name, *lines):
    """The cell of a function; name: with its parameters."""
    return "\n".join([f'@check("{exercise}")', f"def {name}:", *(f"    {line}" for line in lines)])


def test_what_stands_above_an_exercise_is_there(lesson):
    page = lesson(3)
    right = "return np.mean((hypothesis(theta0, theta1, x) - y) ** 2)"
    mse = write("3.2", "mse(theta0, theta1, x, y)", right)
    texts, verdict = page("3.2", f"{mse}\n\nprint(mse(1, 1, x, y))\nx.sum()")
    assert verdict == "right" and texts[1:] == ["\n3.5\n\n", "\nnp.float64(17.0)\n"]
    # What stands below it is not.
    assert "NameError" in page("3.2", "path")[0][0]
    texts, _ = lesson(5)("5.2", "hours.max() - hours.min()")  # of a file
    assert texts[0].strip().startswith("np.float64")
    above, place, _ = place_of("1.5")
    told = in_a_page([(above, "1.5", place, "pictures.slopes()")])[0]["html"][0]
    assert "name &#x27;pictures&#x27; is not defined\nin line 1: pictures.slopes()" in told
    assert "Open the whole lesson for pictures" in told


def test_a_function_is_the_courses_until_it_is_right(lesson):
    page, after = lesson(1), 'print(step(3.0, 0.1))\ncheck("1.5", 1)'
    assert page("1.5", after)[0][0].strip() == "2.4"
    texts, verdict = page(
        "1.2", write("1.2", "step(theta, alpha)", "return theta + alpha * 2 * theta")
    )
    assert verdict == "wrong" and "the course's own step is used" in texts[0]
    assert page("1.5", after)[0][0].strip() == "2.4"
    mine = write("1.2", "step(theta, alpha)", "print('mine')", "return theta - alpha * 2 * theta")
    assert page("1.2", mine)[1] == "right"
    assert page("1.5", after)[0][0].strip() == "mine\n2.4"


def test_a_cell_that_cannot_be_read(lesson):
    source = write("1.1", "derivative(theta)", "return 2theta")
    texts, verdict = lesson(1)("1.1", source)
    assert verdict == "crashed"
    with pytest.raises(SyntaxError) as error:
        compile(source, "", "exec")
    assert unreadable.sentence(source, error.value) in texts[0]
    texts, verdict = lesson(1)("1.1", "x = = 3")
    assert texts == ["\nPython cannot read line 1, `x = = 3`, at `= 3`: invalid syntax. What does "
                     "Python expect there?\n\n"]  # fmt: skip


def test_what_goes_wrong_is_told_with_its_line(lesson):
    page = lesson(1)
    _, verdict = page("1.1", write("1.1", "derivative(theta)", "while True: pass"))
    assert verdict == "endless"
    texts, verdict = page("1.1", write("1.1", "derivative(theta)", "return 2 * thet"))
    assert verdict == "crashed" and "return 2 * thet" in texts[0]
    for source, words in [
        ("def f():\n    return 1 / 0\n\nf()", "ZeroDivisionError: division by zero\nin line 2: re"),
        ("exit()", "SystemExit"),
        ("input()", "EOFError"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("check('99.1', 3)", "there is no exercise '99.1'"),
        ("print('<b>\\ud800')", "<b>?"),
    ]:
        assert words in page("1.1", source)[0][0]
    texts, _ = page("1.1", "for k in range(100_000):\n    print(k)\n'end'")
    assert len(texts[0]) < 21_000 and texts[1].strip() == "'end'"


def test_the_place_in_a_page():
    above, place, source = place_of("3.3")
    cell, notebook = STORED["3.3"]
    text = try_it.below("3.3", {**cell, "metadata": {"tags": ["exercise"]}}, notebook)
    assert "\n" not in text and "<script" not in text
    assert html.unescape(re.search('data-source="([^"]*)"', text)[1]) == source
    assert f'data-place="{place}"' in text
    last = try_it.below("3.6", *STORED["3.6"])
    assert "\n" not in last
    carried = json.loads(re.search("<script[^>]*>(.*)</script>", last)[1])
    assert carried == above[: place_of("3.6")[1]]
    asked = re.search('data-questions="([^"]*)"', try_it.below("3.r1", *STORED["3.r1"]))[1]
    options = every()["3.r1"].options
    assert json.loads(html.unescape(asked)) == [list(item) for item in options.items()]
    assert try_it.below(None, *STORED["3.r1"]) == ""
