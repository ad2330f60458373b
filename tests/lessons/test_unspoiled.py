"""Nothing answers a prediction before it is made."""

import re
from pathlib import Path

import nbformat
import pytest

from gdlesson.copies import joined, learners_copy, read_notebook

LESSONS = sorted((Path(__file__).resolve().parents[2] / "notebooks").glob("0[123]_*.ipynb"))
PREDICT = re.compile(r'((?:^# .*\n)*)^check\.predict\("([\w.]+)", \.\.\.\)$', re.M)
REVEALED = re.compile(r"^It is (.*)\. \(Nothing was guessed\.\)$", re.M)
CHOICE = re.compile(r'"([^"]+)"')


def predictions(cells):
    """For each prediction: (what may be chosen, its place, the place of its reveal, the truth)."""
    for k, cell in enumerate(cells):
        for comment, name in PREDICT.findall(cell.source):
            (at,) = [i for i, c in enumerate(cells) if f'check.reveal("{name}"' in c.source]
            said = [o.get("data", {}).get("text/plain", "") for o in cells[at].outputs]
            (truth,) = REVEALED.findall("\n".join(said))
            yield CHOICE.findall(comment), k, at, truth.strip("“”")


@pytest.fixture(params=LESSONS, ids=lambda path: path.stem)
def path(request):
    return request.param


def test_the_code_that_reveals_names_all_that_can_be_chosen_or_nothing(path):
    cells = nbformat.read(path, as_version=4).cells
    found = list(predictions(cells))
    assert len(found) >= 3
    for choices, _, at, _ in found:
        named = {choice for choice in choices if f'"{choice}"' in cells[at].source}
        assert not named or named == {*choices}, cells[at].source


def test_the_words_in_sight_do_not_say_the_answer(path):
    """From a prediction to the text below its reveal, in a copy in which nothing has run."""
    stored = nbformat.read(path, as_version=4)
    copy = learners_copy(read_notebook(path))
    by_id = {cell["id"]: joined(cell["source"]) for cell in copy["cells"]}
    for _, k, at, truth in predictions(stored.cells):
        texts = [i for i, cell in enumerate(stored.cells) if cell.cell_type == "markdown" and i > k]
        below = [i for i in texts if i < at] + [next(i for i in texts if i > at)]
        told = "\n".join(by_id[stored.cells[i].id] for i in below)
        seen = re.sub("<details.*?</details>", "", told, flags=re.DOTALL)
        assert not re.search(rf"(?<![\w.]){re.escape(truth)}(?!\w|\.\d)", seen, re.IGNORECASE), seen
