"""What README says is so."""

import re
from pathlib import Path

import numpy as np

from gdlesson.checker import judging as check

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_worked_example_of_an_exercise_works(monkeypatch):
    source = re.search(r"```python\n(.*?)```", README, re.S)[1]
    space = {}
    # The example registers its exercise, which must not stay among the course's own.
    monkeypatch.setitem(check.EXERCISES, "9.1", None)
    exec(compile(source, "README.md", "exec"), space)
    judge = space["judge"]
    assert judge("9.1", lambda x: np.ptp(x)).verdict == "right"
    assert judge("9.1", lambda x: x[-1] - x[0]).mistake == "first and last"
    assert judge("9.1", lambda x: max(x)).mistake == "only the largest"
    assert judge("9.1", lambda x: min(x) - max(x)).mistake == "sign"
    claimed = re.search(r"`judge\(\"9.1\", (lambda x: .*?)\)` names both", README)[1]
    assert set(judge("9.1", eval(claimed)).mistake) == {"first and last", "sign"}


def test_every_file_that_is_named_is_there():
    for path in re.findall(r"\]\(([\w./-]+)\)", README):
        assert (ROOT / path).exists(), path


def test_the_quoted_feedback_is_what_the_checker_says():
    quoted = re.search(r"^> (From θ.*)$", README, re.M)[1]
    feedback = check.judge("1.2", lambda theta, alpha: theta + alpha * 2 * theta)
    assert feedback.message == quoted


def test_the_two_commands_stand_there():
    assert "\n    python3 start.py\n" in README and "\n    python3 start.py test\n" in README
