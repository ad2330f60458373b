"""The teacher's guide is what its script makes of the lessons, and its plans fit their hours."""

import importlib.util
import re
import shutil
from pathlib import Path

import pytest

from gdlesson.checker.exercise import every
from gdlesson.checker.progress import is_recall
from gdlesson.copies import joined, lessons, read_notebook

PATH = Path(__file__).resolve().parents[1] / "tools" / "teaching.py"
spec = importlib.util.spec_from_file_location("teaching", PATH)
teaching = importlib.util.module_from_spec(spec)
spec.loader.exec_module(teaching)


@pytest.fixture(scope="module")
def guide():
    return teaching.guide()


def test_the_stored_guide_is_as_the_lessons_are(guide):
    """If not: python tools/teaching.py."""
    assert teaching.GUIDE.read_text(encoding="utf-8") == guide


def test_check_notices_a_guide_that_is_not(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(teaching, "GUIDE", shutil.copy(teaching.GUIDE, tmp_path / "guide.md"))
    with open(teaching.GUIDE, "a", encoding="utf-8") as file:
        file.write("more")
    assert teaching.main(["--check"]) == 1 and "run tools/teaching.py" in capsys.readouterr().out
    assert teaching.main([]) == 0 and teaching.main(["--check"]) == 0


def test_the_plans_fit_their_hours():
    said = teaching.notes()
    heads = {
        str(number): teaching.head(read_notebook(path)) for number, path in enumerate(lessons(), 1)
    }

    def minutes(text):
        return sum(spent for _, spent in teaching.steps(text, heads))

    assert 200 <= minutes(said["Four hours"]) <= 240
    assert 500 <= minutes(said["Ten hours"]) <= 600
    meetings = said["Ten hours"].split("\n## ")[1:]
    assert len(meetings) == 5 and all(minutes(text) <= 120 for text in meetings)
    taught = [title for title, _ in teaching.steps(said["Ten hours"], heads) if "Lesson" in title]
    assert taught == [title for title, *_ in heads.values()]


def test_every_lesson_exercise_and_prediction_is_in_it(guide):
    for path in lessons():
        assert f"]({'../notebooks/' + path.name})" in guide
        sources = "\n".join(joined(cell["source"]) for cell in read_notebook(path)["cells"])
        for number in re.findall(r'check\.reveal\("([^"]+)"', sources):
            row = re.search(rf"^\| {re.escape(number)} \| (.+) \| (.+) \|$", guide, re.M)
            assert row and len(row[1]) > 10, number
    told = [name for name in every() if not is_recall(name)]
    assert all(f"- **{name}** " in guide for name in told)


def test_its_sentences_are_whole(guide):
    assert not re.search(r"[{}]|\bNone\b", guide)
    assert all(line.rstrip().endswith(("?", ".")) for line in guide.splitlines() if "  - *" in line)
