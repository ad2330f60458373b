"""docs/nbgrader.md: its cells, run as nbgrader runs them, without nbgrader."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[1] / "docs" / "nbgrader.md"
BLOCKS = re.findall(r"^```python\n# cell: (.*)\n([\s\S]*?)^```$", PAGE.read_text("utf-8"), re.M)
CELLS = dict(BLOCKS)


def run(answer, tests=CELLS["the tests"]):
    """Runs the cells, the answer's among them, in one namespace, as a kernel does."""
    names = {}
    for cell in (CELLS["the recorder"], answer, tests):
        exec(compile(cell, "<cell>", "exec"), names)


def answered(line):
    return CELLS["the answer"].replace("...", line)


def test_every_block_of_the_page_is_a_cell_that_is_run():
    assert list(CELLS) == ["the recorder", "the answer", "the tests"]
    assert PAGE.read_text("utf-8").count("\n```py") == len(CELLS)


def test_a_right_answer_passes(capsys):
    run(answered("return theta - alpha * 2 * theta"))
    assert "right" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "said"),
    [("return theta + alpha * 2 * theta", "downhill"), ("...", "Not answered yet")],
)
def test_another_does_not_and_is_told_why(line, said):
    with pytest.raises(AssertionError, match=said):
        run(answered(line))


def test_a_test_that_judges_the_name_is_always_right():
    """What the page warns of."""
    by_name = 'assert check.judge("1.2", step).verdict == "right"'
    run(answered("return theta + alpha * 2 * theta"), by_name)
