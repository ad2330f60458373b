"""Yesterday's notebooks with today's package: one sentence that names a fresh copy."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gdlesson import gone

ROOT = Path(__file__).resolve().parents[1]

# The import cells of the first edition's lessons, and those of the days before it.
OLD_CELLS = {
    "1": "import math\nimport numpy as np\n"
    "from gdlesson import explorers, pictures\n"
    "from gdlesson.check import check\n"
    "from gdlesson.descent import blindfolded_walk, gradient_descent, regime",
    "2": "import numpy as np\n"
    "from gdlesson import explorers, pictures\n"
    "from gdlesson.check import check\n"
    "from gdlesson.descent import gradient_descent",
    "3": "import numpy as np\n"
    "from gdlesson import explorers, pictures, regression\n"
    "from gdlesson.check import check\n"
    "from gdlesson.descent import gradient_descent\n"
    "from gdlesson.quiz import rule_quiz",
    "4": "import numpy as np\n"
    "from gdlesson import explorers, pictures, regression\n"
    "from gdlesson.check import check\n"
    "from gdlesson.program import formulas_beside_code",
    "5": "import numpy as np\n"
    "from gdlesson import explorers, own_data, pictures, regression\n"
    "from gdlesson.check import check",
    "check alone": "from gdlesson.check import check",
    "the module check": "import gdlesson.check",
    "a teacher's script": "from gdlesson.check import Exercise, judge",
    "kinds": "from gdlesson.kinds import number",
    "live": "from gdlesson.live import Explorer",
    "exercises": "import gdlesson.exercises.half_mse",
}


@pytest.mark.parametrize("name", OLD_CELLS)
def test_an_old_import_says_how_to_get_a_fresh_copy(name):
    with pytest.raises(gone.Gone, match=r"start\.py fresh NN") as caught:
        exec(OLD_CELLS[name], {})
    assert caught.value._render_traceback_()[0] == str(caught.value)


def test_in_the_browser_alone_the_page_offers_a_fresh_copy():
    told = gone.sentence("gdlesson.quiz", system="emscripten")
    assert "Reload the page" in told and "fresh" not in told


def test_in_a_notebook_it_is_that_sentence_and_no_more(monkeypatch):
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    monkeypatch.setenv("JPY_SESSION_NAME", "/home/me/work/03_mse_derivation.ipynb")
    shell = InteractiveShell()
    with capture_output() as said:
        shell.run_cell(OLD_CELLS["3"])
    text = said.stdout + said.stderr
    assert "`python3 start.py fresh 03`" in text or "`py start.py fresh 03`" in text
    assert "stays as it is" in text
    told, line = text.splitlines()
    assert told.startswith("This copy of the lesson is older than the course")
    assert line.strip() == "in your line: from gdlesson import explorers, pictures, regression"


def test_what_is_there_is_imported_as_ever():
    from gdlesson import check

    assert callable(check) and callable(check.hint)
    with pytest.raises(gone.Gone):
        exec("import gdlesson.check", {})
    from gdlesson import check as still

    assert still is check


def test_what_never_was_is_missing_as_everywhere():
    with pytest.raises(ModuleNotFoundError, match="gdlesson.nonsense"):
        exec("import gdlesson.nonsense", {})
    with pytest.raises(ImportError, match="cannot import name"):
        exec("from gdlesson import nonsense", {})


def test_none_of_those_names_is_a_module_today():
    for name in gone.GONE:
        assert not list((ROOT / "gdlesson").glob(f"{name}.py")), name
        assert not (ROOT / "gdlesson" / name).exists(), name


def test_without_a_checkout_the_package_makes_the_copy(monkeypatch, tmp_path):
    monkeypatch.setattr(gone, "__file__", str(tmp_path / "gdlesson" / "gone.py"))
    assert "`python -m gdlesson fresh 02`" in gone.sentence("gdlesson.live", "work/02_two.ipynb")


def test_elsewhere_it_is_an_ordinary_exception():
    answer = subprocess.run(
        [sys.executable, "-c", "import gdlesson.pictures"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )
    assert answer.returncode == 1 and "Traceback" in answer.stderr
    assert "gdlesson.gone.Gone: This copy of the lesson is older" in answer.stderr
