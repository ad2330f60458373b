"""The site, built once for all tests here, and servers for it."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from browser.lab import serving
from browser.runtime import NO_WHEELS, put_together, runtime_of

ROOT = Path(__file__).resolve().parents[2]
MOST = 300  # seconds that building the site may take on a busy computer


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The folder of the built site, as it is published."""
    return built(tmp_path_factory, "site")


@pytest.fixture(scope="session")
def offline(tmp_path_factory):
    """The folder of a site for a room without a network. Without what it carries, tests skip."""
    folder = put_together()
    if folder is None:
        pytest.skip(NO_WHEELS)
    return built(tmp_path_factory, "offline", "--offline", "--runtime", str(folder))


def built(tmp_path_factory, name, *options):
    """The folder of a site; where tests run in several processes, the first of them builds it."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder, said = shared / name, shared / f"{name}.txt"
    try:
        (shared / f"{name}.lock").mkdir()
    except FileExistsError:
        end = time.monotonic() + MOST
        while not said.exists():
            assert time.monotonic() < end, "the other process did not build the site"
            time.sleep(0.1)
    else:
        command = [sys.executable, str(ROOT / "site" / "build.py"), "--out", str(folder), *options]
        done = subprocess.run(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=MOST
        )
        told = done.stdout.decode("utf-8", "replace")
        new = said.with_suffix(".new")
        new.write_text(f"{done.returncode}\n{told}", encoding="utf-8")
        new.rename(said)
    status, _, told = said.read_text(encoding="utf-8").partition("\n")
    assert status == "0", told
    return folder


@pytest.fixture(scope="session")
def told(site):
    """What was printed while the site was built."""
    return site.with_name("site.txt").read_text(encoding="utf-8").partition("\n")[2]


@pytest.fixture(scope="session")
def served(site):
    """The address of the built site."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def served_below(site):
    """The address of the built site where it is not all of a host, as a project's pages are."""
    with serving(site.parent) as address:
        yield f"{address}{site.name}/"


@pytest.fixture(scope="session")
def served_offline(offline):
    """The address of the site that carries Python itself, below the root of its host."""
    with serving(offline.parent) as address:
        yield f"{address}{offline.name}/"


@pytest.fixture(scope="session")
def runtime(site):
    """(address, folder) of the Python that the site's pages fetch, and from where it is answered.

    Without what it is put together from, tests skip.
    """
    address, folder = runtime_of(site)
    if folder is None:
        pytest.skip(NO_WHEELS)
    return address, folder
