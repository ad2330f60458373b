"""Helpers for tests that drive a lesson in a real browser, as a learner does."""

import contextlib
import functools
import http.server
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CHROMIUM_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)
CHROMIUM_ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NO_CHROMIUM = (
    "Chromium is not here: apt-get install chromium (Debian), brew install --cask chromium (macOS),"
    " or install Google Chrome"
)


def find_chromium():
    """Returns the path of a Chromium or Chrome on this computer, or None."""
    found = (shutil.which(name) for name in CHROMIUM_NAMES)
    places = (place for place in CHROMIUM_PLACES if Path(place).exists())
    return next((path for path in [*found, *places] if path), None)


def free_port():
    """Returns a port of this computer on which nothing listens."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and prints nothing."""

    def log_message(self, *args):
        pass


@contextlib.contextmanager
def serving(folder):
    """Serves a folder on this computer only; gives its address, with the slash at its end."""
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class Lab:
    """JupyterLab, started by a copy of start.py in a folder of its own.

    `url` is its address with the token, `token` the token, `work` the learner's folder.
    """

    def __init__(self, folder):
        self.folder = Path(folder)
        self.work = self.folder / "work"
        self.lines = []
        for name in ("start.py", "pyproject.toml", "constraints.txt"):
            shutil.copy(ROOT / name, self.folder / name)
        for name in ("lab", "notebooks"):
            shutil.copytree(ROOT / name, self.folder / name)
        self.process = subprocess.Popen(
            [
                sys.executable,
                str(self.folder / "start.py"),
                "--no-browser",
                f"--ServerApp.port={free_port()}",
                "--LabApp.expose_app_in_browser=True",
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=self._environment(),
            start_new_session=True,  # so that stop() ends it with its kernels, and nothing else
        )
        threading.Thread(target=self._read, daemon=True).start()
        self.url = self._wait_for_url(60)
        self.token = self.url.rpartition("token=")[2]
        self._wait_until_ready(60)

    def _environment(self):
        own = self.folder / "home"
        return {
            **os.environ,
            "GDLESSON_VENV": sys.prefix,  # what runs the tests has everything; nothing to install
            "PYTHONPATH": os.pathsep.join(
                filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")])
            ),
            "JUPYTER_CONFIG_DIR": str(own / "config"),
            "JUPYTER_DATA_DIR": str(own / "data"),
            "JUPYTER_RUNTIME_DIR": str(own / "runtime"),
            "IPYTHONDIR": str(own / "ipython"),
            "PYTHONUNBUFFERED": "1",
            "PYTHONUTF8": "1",
        }

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line)

    def _fail(self, what):
        self.stop()
        raise RuntimeError(f"{what}; start.py printed:\n{''.join(self.lines)}")

    def _wait_for_url(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = re.search(r"http://127\.0\.0\.1:\d+/\S*token=\w+", "".join(self.lines))
            if found:
                return found[0]
            if self.process.poll() is not None:
                self._fail("start.py ended")
            time.sleep(0.05)
        self._fail("start.py printed no address")

    def _wait_until_ready(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(self.url, timeout=5):
                    return
            except urllib.error.URLError:
                time.sleep(0.1)
        self._fail("JupyterLab did not answer")

    def address(self, name):
        """Returns the address that opens the notebook `name` of the learner's folder alone."""
        base = self.url.partition("/lab")[0]
        # A workspace of its own for each opening: no tab of an earlier test comes back.
        return f"{base}/lab/workspaces/{secrets.token_hex(4)}/tree/{name}?token={self.token}"

    def add(self, name, notebook):
        """Writes a notebook (as JSON-able data) into the learner's folder."""
        (self.work / name).write_text(json.dumps(notebook), encoding="utf-8")

    def stop(self):
        """Ends the server and its kernels."""
        if self.process.poll() is None:
            if os.name == "nt":
                # start.py waits there for JupyterLab, which would outlive it.
                command = ["taskkill", "/F", "/T", "/PID", str(self.process.pid)]
                subprocess.run(command, capture_output=True, check=False)
            else:
                os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Cell:
    """One cell of the open notebook: `index` counts from 0, `locator` is its element."""

    def __init__(self, page, index):
        self.page = page
        self.index = index

    @property
    def locator(self):
        panel = ".jp-NotebookPanel:not(.lm-mod-hidden)"
        return self.page.locator(f"{panel} .jp-Cell[data-windowed-list-index='{self.index}']")


# What learners write in lesson 1.
RIGHT = '@check("1.2")\ndef step(theta, alpha):\n    return theta - alpha * 2 * theta'
UPHILL = '@check("1.2")\ndef step(theta, alpha):\n    return theta + alpha * 2 * theta'
ENDLESS = (
    '@check("1.6")\ndef steps_needed(theta, alpha, tolerance):\n    steps = 0\n'
    "    while abs(theta) > tolerance:\n        steps += 1\n    return steps"
)

# The open notebook as JupyterLab knows it: cells that are out of sight have no elements.
NOTEBOOK = "window.jupyterapp.shell.currentWidget"


def open_lesson(page, lab, name, timeout=60):
    """Opens the notebook `name` and waits until its kernel is idle."""
    page.goto(lab.address(name))
    page.wait_for_function(
        f"""name => {{
            const panel = window.jupyterapp && {NOTEBOOK};
            return panel && panel.context && panel.context.isReady
                && panel.context.path === name && panel.content.widgets.length > 0
                && panel.sessionContext.session?.kernel?.status === "idle";
        }}""",
        arg=name,
        timeout=timeout * 1000,
    )


def count_cells(page):
    """Returns the number of cells of the open notebook."""
    return page.evaluate(f"{NOTEBOOK}.content.widgets.length")


def show(cell):
    """Scrolls a cell into view and returns its element."""
    cell.page.evaluate(
        f"async i => {{ const list = {NOTEBOOK}.content; list.activeCellIndex = i;"
        " await list.scrollToItem(i, 'smart').catch(() => {}); }",
        cell.index,
    )
    cell.locator.wait_for(state="attached")
    cell.locator.scroll_into_view_if_needed()
    return cell.locator


def cell_with(page, text, kind="code"):
    """Returns the first cell of this kind ("code", "markdown") whose source contains `text`."""
    index = page.evaluate(
        f"""([text, kind]) => {NOTEBOOK}.content.widgets.findIndex(
            cell => cell.model.type === kind
                && cell.model.sharedModel.getSource().includes(text))""",
        [text, kind],
    )
    if index < 0:
        raise LookupError(f"no {kind} cell has {text!r} in its source")
    return Cell(page, index)


def wait_until_done(page, timeout=60):
    """Waits until no cell of the open notebook runs or is about to, and the kernel is idle."""
    page.wait_for_function(
        f"""() => {NOTEBOOK}.sessionContext.session?.kernel?.status === "idle"
            && {NOTEBOOK}.content.widgets.every(
                cell => cell.model.type !== "code" || cell.model.executionState !== "running")""",
        timeout=timeout * 1000,
    )


def run_all(page, timeout=120):
    """Runs all cells by the menu, as a learner does, and waits until the last one has finished."""
    _forget_counts(page)
    page.locator(".lm-MenuBar-item", has_text=re.compile("^Run$")).click()
    page.locator(".lm-Menu-item", has_text=re.compile("^Run All Cells")).first.click()
    page.wait_for_function(
        f"""() => {NOTEBOOK}.content.widgets.every(cell =>
            cell.model.type !== "code" || !cell.model.sharedModel.getSource().trim()
            || cell.model.executionCount !== null)""",
        timeout=timeout * 1000,
    )
    wait_until_done(page, timeout)


def _forget_counts(page):
    """A stored lesson has the counts that a run gives: without them the end can be told."""
    page.evaluate(
        f"""{NOTEBOOK}.content.widgets.forEach(cell => {{
            if (cell.model.type === "code") cell.model.executionCount = null; }})"""
    )


def type_into(page, cell, source, wait=True, timeout=60):
    """Replaces the source of a code cell by typing `source`, and runs it with Shift+Enter."""
    editor = show(cell).locator(".cm-content")
    editor.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("Delete")
    # Pasted as a whole: typed key by key, the editor would add its own indents and brackets.
    page.keyboard.insert_text(source)
    page.wait_for_function(
        f"([i, text]) => {NOTEBOOK}.content.widgets[i].model.sharedModel.getSource() === text",
        arg=[cell.index, source],
    )
    run(page, cell, wait, timeout)


def run(page, cell, wait=True, timeout=60):
    """Runs one code cell with Shift+Enter; waits for its end unless told not to."""
    show(cell).locator(".cm-content").click()
    _forget_counts(page)
    page.keyboard.press("Shift+Enter")
    if wait:
        page.wait_for_function(
            f"i => {NOTEBOOK}.content.widgets[i].model.executionCount !== null",
            arg=cell.index,
            timeout=timeout * 1000,
        )
        wait_until_done(page, timeout)


def interrupt(page):
    """Interrupts the kernel by the menu."""
    page.locator(".lm-MenuBar-item", has_text=re.compile("^Kernel$")).click()
    page.locator(".lm-Menu-item", has_text=re.compile("^Interrupt Kernel")).first.click()


def output_text(cell):
    """Returns the text that stands under a cell."""
    outputs = show(cell).locator(".jp-Cell-outputArea")
    return outputs.inner_text() if outputs.count() else ""


def answer_form(cell, *options):
    """Chooses an option in each box of a form under a cell, and presses Answer."""
    form = show(cell).locator(".gd-form")
    form.locator("select").nth(len(options) - 1).wait_for()
    for box, option in zip(form.locator("select").all(), options, strict=True):
        box.select_option(option)
    form.get_by_role("button", name="Answer").click()


def picture(cell, nth=0):
    """Returns the element of the nth picture under a cell."""
    return show(cell).locator(".jp-Cell-outputArea img").nth(nth)


def picture_source(cell, nth=0):
    """Returns the address of a picture under a cell; another address is another picture."""
    return picture(cell, nth).get_attribute("src")


def press_slider(page, cell, key, times=1, nth=0):
    """Moves the nth slider under a cell by keyboard: "ArrowRight", "Home", "PageUp" ..."""
    handle = show(cell).locator(".noUi-handle, input[type=range]").nth(nth)
    handle.focus()
    for _ in range(times):
        page.keyboard.press(key)


def wait_for_new_picture(page, cell, before, nth=0, timeout=10):
    """Waits until a picture under a cell is another one than `before` and has been decoded."""
    end = time.monotonic() + timeout
    while picture_source(cell, nth) == before:
        if time.monotonic() > end:
            raise TimeoutError("the picture did not change")
        page.wait_for_timeout(20)
    picture(cell, nth).evaluate("image => image.decode()")
