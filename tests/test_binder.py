"""What Binder makes of the course, as far as that can be seen without a network or a container."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gdlesson import copies

ROOT = Path(__file__).resolve().parents[1]
# Python as postBuild finds it there; what pip would install is installed here already.
PYTHON = """#!/bin/bash
if [ "$2" = pip ]; then echo "$@" > "$0.asked"; exit; fi
exec "{python}" "$@"
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folders (course, prefix) as binder/postBuild leaves them."""
    if os.name == "nt" or not shutil.which("bash"):
        pytest.skip("postBuild is for bash")
    folder = tmp_path_factory.mktemp("binder")
    course, prefix = folder / "course", folder / "prefix"
    for name in ("binder", "lab", "notebooks", "gdlesson"):
        shutil.copytree(ROOT / name, course / name)
    python = prefix / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(PYTHON.format(python=sys.executable))
    python.chmod(0o755)
    own = {"HOME": folder / "home", "JUPYTER_DATA_DIR": folder / "data", "PYTHONPATH": course}
    subprocess.run(
        ["bash", "binder/postBuild"], cwd=course, check=True, timeout=120, capture_output=True,
        env={**os.environ, "NB_PYTHON_PREFIX": str(prefix)} | {k: str(own[k]) for k in own},
    )  # fmt: skip
    return course, prefix


def test_it_installs_the_course_and_no_other_package(built):
    asked = (built[1] / "bin" / "python.asked").read_text().split()
    assert asked[-3:] == ["--no-deps", "--editable", "."]


def test_learners_find_copies_without_outputs_as_start_py_makes_them(built):
    for path in copies.lessons():
        copy = json.loads((built[0] / "work" / path.name).read_text(encoding="utf-8"))
        assert copy == copies.learners_copy(copies.read_notebook(path)), path.name
    assert (built[0] / "work" / "data" / "penguins.csv").exists()


def test_the_copies_are_signed_so_that_explorers_are_alive(built):
    assert (built[0].parent / "data" / "nbsignatures.db").stat().st_size > 0


def test_the_settings_are_where_jupyterlab_looks(built):
    course, prefix = built
    places = {
        "overrides.json": "share/jupyter/lab/settings/overrides.json",
        "jupyter_server_config.py": "etc/jupyter/jupyter_server_config.py",
        "custom/custom.css": "etc/jupyter/custom/custom.css",
        "kernels/python3/kernel.json": "share/jupyter/kernels/python3/kernel.json",
    }
    for name, place in places.items():
        assert (prefix / place).read_bytes() == (course / "lab" / name).read_bytes()


if importlib.util.find_spec("repo2docker"):  # a large package that no other test needs

    def test_binders_own_program_understands_the_folder():
        done = subprocess.run(
            [sys.executable, "-m", "repo2docker", "--no-build", "--debug", str(ROOT)],
            capture_output=True, encoding="utf-8", timeout=120,
        )  # fmt: skip
        said = done.stdout + done.stderr
        assert done.returncode == 0, said
        assert (
            "python=3.12" in said
            and "binder/postBuild" in said
            and "binder/environment.yml" in said
        )
