"""What answers a prediction is folded, and what is in sight does not answer."""

import re

import pytest

from gdlesson.copies import learners_copy, lessons, read_notebook
from gdlesson.folds import CLOSE, OPEN, joined, pieces, texts_folded

FOLD = re.compile(f"{re.escape(OPEN)}.*?{re.escape(CLOSE)}", re.S)


def markdown(text):
    return {"cell_type": "markdown", "source": text}


def code(text):
    return {"cell_type": "code", "source": text, "outputs": []}


def folded(*cells):
    """The text cells' sources, with "[" and "]" for what opens and closes a fold."""
    made = texts_folded(list(cells))
    texts = [cell["source"] for cell in made if cell["cell_type"] == "markdown"]
    return [re.sub(r"\s*\n\s*", " ", t.replace(OPEN, "[").replace(CLOSE, "]")) for t in texts]


def test_an_answer_ends_where_something_is_asked_again():
    assert folded(
        markdown("**Predict:** up?"),
        code("1"),
        markdown("Up.\n\nAnd why?\n\n**Do:** write it."),
        code("2"),
        markdown("Well done."),
    ) == ["**Predict:** up?", "[ Up. And why? ] **Do:** write it.", "Well done."]
    assert folded(markdown("**Predict:** up?"), code("1"), markdown("## 2\n\nNext.")) == [
        "**Predict:** up?", "## 2 Next.",
    ]  # fmt: skip


def test_what_leads_to_a_question_stays_in_sight():
    told = markdown("Up.\n\nNow down. **Predict:** how far? **Do:** walk.\n\nFar.")
    assert folded(markdown("**Predict:** up?"), code("1"), told)[1] == (
        "[ Up. ] Now down. **Predict:** how far? **Do:** walk. [ Far. ]"
    )


def test_the_cells_given_are_not_changed():
    cells = [markdown("**Predict:** up?"), code("1"), markdown("Up.")]
    texts_folded(cells)
    assert [cell["source"] for cell in cells] == ["**Predict:** up?", "1", "Up."]
    assert [piece.answers for piece in pieces(cells)] == [False, True, True]


def told_by(cell):
    """What stands below a cell, as plain text."""
    outputs = cell.get("outputs", [])
    return "\n".join(joined(o.get("data", {}).get("text/plain", "")) for o in outputs)


@pytest.mark.parametrize("path", lessons(), ids=lambda path: path.stem)
def test_no_number_that_is_to_be_predicted_is_in_sight(path):
    """Numbers of two digits and more, in all that stands above the cell which reveals them."""
    stored = read_notebook(path)["cells"]
    copy = learners_copy(read_notebook(path))["cells"][1:]
    revealed = [
        (number, answer)
        for number, cell in enumerate(stored)
        for answer in re.findall(r"^It is [-−]?([\d.e+]+\d)\. \(Nothing", told_by(cell), re.M)
    ]
    assert revealed
    for number, answer in revealed:
        seen = [f"{FOLD.sub('', joined(c['source']))}\n{told_by(c)}" for c in copy[: number + 1]]
        found = re.search(rf"(?<![\w.[]){re.escape(answer)}(?!\w|\.\d)", "\n".join(seen))
        assert not found, f"{answer} is in sight above cell {number}"
