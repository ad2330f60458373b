"""gdlesson's own tests pass in the Python of a browser's tab as well."""

import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest
from browser.runtime import NO_WHEELS, put_together

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.site
STACK = "--stack-size=4000"  # kB: pytest itself needs more than a page has


def in_node(script, *words):
    """What a script of tools/ prints that runs the browser's Python in Node; it must succeed."""
    node, runtime = shutil.which("node"), put_together()
    if node is None:
        pytest.skip("there is no Node to run the browser's Python with")
    if runtime is None:
        pytest.skip(NO_WHEELS)
    done = subprocess.run(
        [node, STACK, str(ROOT / "tools" / script), str(runtime), *words],
        capture_output=True, encoding="utf-8", errors="replace", timeout=1200,
    )  # fmt: skip
    said = done.stdout[-20_000:] + done.stderr[-5000:]
    assert done.returncode == 0, said
    return said


def test_the_unit_tests_pass_there():
    said = in_node("test_in_webassembly.mjs", sysconfig.get_paths()["purelib"])
    assert int(re.search(r"(\d+) passed", said)[1]) > 900, said
