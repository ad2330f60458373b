"""The Python that runs in a browser, for tests of the site that ask nobody outside.

Its folder is put together once, from the npm package, PyPI and the wheels in ../shared beside the
checkout, and kept in .cache.
"""

import contextlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WHEELS = ROOT.parent / "shared" / "pyodide-wheels"
NO_WHEELS = f"{WHEELS} is not here: no Python for a browser can be put together without a network"
TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}
MOST = 300  # seconds that putting it together may take


def runtime_of(site):
    """Returns (address, folder): what a built site fetches Python from, and what answers that.

    The folder is None where there is nothing that it can be made of.
    """
    told = json.loads((site / "live" / "runtime.json").read_text(encoding="utf-8"))
    return told["pyodide"], put_together()


def version():
    """Returns the version of Pyodide that the site is built for."""
    return re.search(r'^PYODIDE = "(.+)"', (ROOT / "site/live.py").read_text("utf-8"), re.M)[1]


def put_together():
    """Returns the folder of the runtime; None without what it is made of."""
    if not (WHEELS / "assemble_pyodide.py").exists():
        return None
    folder = ROOT / ".cache" / f"pyodide-{version()}"
    lock = folder.with_suffix(".lock")
    folder.parent.mkdir(exist_ok=True)
    end = time.monotonic() + MOST
    while not folder.exists():
        try:
            lock.mkdir()
        except FileExistsError:  # another process is at it
            assert time.monotonic() < end, f"{folder} is not made; remove {lock} if nobody makes it"
            time.sleep(0.2)
            continue
        try:
            with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
                assemble(version(), Path(scratch)).rename(folder)
        finally:
            lock.rmdir()
    return folder


def assemble(version, scratch):
    """Returns a new folder in `scratch` that holds the runtime."""
    npm = shutil.which("npm") or "npm"
    subprocess.run([npm, "pack", f"pyodide@{version}"], cwd=scratch, check=True, timeout=MOST)
    shutil.unpack_archive(scratch / f"pyodide-{version}.tgz", scratch, filter="data")
    script = WHEELS / "assemble_pyodide.py"
    made = scratch / "runtime"
    command = [sys.executable, str(script), str(scratch / "package"), str(WHEELS), str(made)]
    subprocess.run(command, check=True, timeout=MOST)
    return made


@contextlib.contextmanager
def learner(browser, served, runtime=None):
    """Gives a learner's browser on a site: it keeps what is written, and asks no other computer.

    runtime: as runtime_of returns it, where the site does not carry Python itself
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    outside = []

    def refuse(route):
        outside.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith((served, "data:", "blob:")), refuse)
    if runtime:
        answer(context, *runtime)
    yield context
    context.close()
    assert not outside, f"pages asked other computers: {outside}"


def answer(context, address, folder):
    """Has what the pages of a browser's context ask of `address` answered from the runtime."""

    def fulfil(route):
        path = folder / route.request.url.removeprefix(address)
        if not path.is_file():
            return route.abort()
        kind = TYPES.get(path.suffix, "application/octet-stream")
        headers = {"Access-Control-Allow-Origin": "*", "Content-Type": kind}
        return route.fulfill(path=path, headers=headers)

    context.route(lambda url: url.startswith(address), fulfil)
