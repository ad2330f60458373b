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


def test_the_unit_tests_pass_there():
    node, runtime = shutil.which("node"), put_together()
    if node is None:
        pytest.skip("there is no Node to run the browser's Python with")
    if runtime is None:
        pytest.skip(NO_WHEELS)
    script = ROOT / "tools" / "test_in_webassembly.mjs"
    done = subprocess.run(
        [node, STACK, str(script), str(runtime), sysconfig.get_paths()["purelib"]],
        capture_output=True, encoding="utf-8", errors="replace", timeout=1200,
    )  # fmt: skip
    said = done.stdout[-20_000:] + done.stderr[-5000:]
    assert done.returncode == 0, said
    assert int(re.search(r"(\d+) passed", done.stdout)[1]) > 1000, said
