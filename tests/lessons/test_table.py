"""The authors' table, `python -m gdlesson.lessons`."""

import subprocess
import sys

from gdlesson.checker.exercise import every
from gdlesson.lessons.__main__ import table


def test_a_line_for_each_exercise_in_order():
    head, *lines = table().splitlines()
    assert head.split() == ["exercise", "contract", "mistakes", "hints", "probes"]
    ids = [line.split()[0] for line in lines]
    assert set(ids) == set(every()) and ids.index("1.2") < ids.index("2.1")
    line = lines[ids.index("5.1")]
    assert "linear_regression(X, y, m_current=…, b_current=…" in line and "→ m, b, cost" in line


def test_it_is_printed_without_drawing_anything():
    code = (
        "import runpy, sys; runpy.run_module('gdlesson.lessons', run_name='__main__'); "
        "drawing = {'matplotlib', 'ipywidgets', 'PIL'} & set(sys.modules); "
        "sys.exit(f'loaded: {drawing}' if drawing else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stdout == table() + "\n"
