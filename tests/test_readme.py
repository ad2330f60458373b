"""README says what is so."""

import json
import re
from pathlib import Path

import pytest

from gdlesson import check

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))
# The rows of the map: number, title, file, one line, needs, minutes.
MAP = re.findall(
    r"^\| (\d+) \| \[(.+?)\]\((notebooks/.+?)\) \| (.+?) \| (.+?) \| (\d+) \|$", README, re.M
)


def test_the_quoted_feedback_is_what_the_checker_says():
    quoted = re.search(r"^> (From θ.*)$", README, re.M)[1]
    feedback = check.judge("1.2", lambda theta, alpha: theta + alpha * 2 * theta)
    assert feedback.message == quoted


def test_the_two_commands_stand_there():
    assert "\n    python3 start.py\n" in README and "\n    python3 start.py test\n" in README


def test_the_map_has_every_lesson():
    assert [ROOT / row[2] for row in MAP] == LESSONS
    assert [int(row[0]) for row in MAP] == [int(path.name[:2]) for path in LESSONS]


@pytest.mark.parametrize("row", MAP, ids=lambda row: row[2])
def test_a_lesson_takes_the_minutes_that_it_says_itself(row):
    first = json.loads((ROOT / row[2]).read_text(encoding="utf-8"))["cells"][0]["source"]
    assert row[5] == re.search(r"(\d+) minutes", "".join(first))[1]


def test_what_teachers_call_is_there():
    assert all(f"check.{name}(" in README for name in ("hint", "solution", "progress", "judge"))
    assert all(callable(getattr(check, n)) for n in ("hint", "solution", "progress", "judge"))
    feedback = check.judge("1.2", lambda theta, alpha: theta)
    assert feedback.verdict == "wrong" and feedback.message and hasattr(feedback, "mistake")


def test_the_data_are_as_many_as_it_says():
    claimed = int(re.search(r"(\d+) students' hours", README)[1])
    lines = (ROOT / "notebooks/data/gpa_study_hours.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) - 1 == claimed


def test_it_is_short():
    assert len(README.splitlines()) < 100
