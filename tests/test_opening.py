"""Opening JupyterLab: what is missing, what runs already, the settings of its server."""

import errno
import http.server
import json
import os
import sys
import threading
import warnings
from pathlib import Path
from types import SimpleNamespace

import pytest

from gdlesson import __main__ as program
from gdlesson import opening

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def opened(monkeypatch):
    """What would have been opened: ("lab", options) and ("browser", address)."""
    calls = []
    monkeypatch.setattr(opening, "open_lab", lambda work, words: calls.append(("lab", words)))
    monkeypatch.setattr(opening.webbrowser, "open", lambda place: calls.append(("browser", place)))
    return calls


@pytest.fixture
def server():
    """A server of this computer that knows the token "right", as its address."""

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200 if self.path == "/api/status?token=right" else 403)
            self.end_headers()

        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def leave_address(runtime, work, url, token="right"):
    """What a server writes into its runtime folder."""
    runtime.mkdir(exist_ok=True)
    about = {"root_dir": str(work), "url": url, "token": token}
    (runtime / "jpserver-1.json").write_text(json.dumps(about))


def test_the_lab_listens_here_with_its_token_on_lesson_1(tmp_path):
    words = opening.arguments(tmp_path, ["--no-browser"])
    assert "--ServerApp.ip=127.0.0.1" in words and words[-1] == "--no-browser"
    assert f"--ServerApp.root_dir={tmp_path}" in words
    assert "--LabApp.default_url=/lab/tree/01_theta_squared.ipynb" in words
    assert not [word for word in words if "token" in word]
    config = [word.partition("=")[2] for word in words if word.startswith("--config=")]
    assert Path(config[0]).exists() and (Path(config[0]).parent / "overrides.json").exists()


def test_opening_copies_the_lessons_first(tmp_path, monkeypatch, opened):
    monkeypatch.setattr(opening, "running", lambda *words: None)
    assert program.start(["--no-browser"], tmp_path) == 0
    assert opened == [("lab", ["--no-browser"])]
    assert (tmp_path / "work" / "01_theta_squared.ipynb").exists()


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        (["jupyterlab"], "jupyterlab is not installed here"),
        (["numpy", "ipykernel"], "numpy and ipykernel are not installed here"),
    ],
)
def test_what_is_missing_is_told_before_anything_opens(
    tmp_path, monkeypatch, capsys, opened, missing, sentence
):
    real = opening.importlib.util.find_spec
    monkeypatch.setattr(
        opening.importlib.util, "find_spec", lambda name: None if name in missing else real(name)
    )
    assert program.start([], tmp_path) == 1
    said = capsys.readouterr().out
    assert sentence in said and "python -m pip install " in said
    assert ('"ipykernel<7"' in said) == ("ipykernel" in missing)
    assert opened == []


def test_nothing_is_missing_here():
    assert opening.missing_packages() == []


def test_a_second_start_shows_where_the_first_one_runs(
    tmp_path, monkeypatch, capsys, opened, server
):
    runtime = tmp_path / "runtime"
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(runtime))
    leave_address(runtime, tmp_path / "work", server)
    assert program.start([], tmp_path) == 0
    assert f"open on this folder already, at {server}lab?token=right" in capsys.readouterr().out
    assert opened == [("browser", f"{server}lab?token=right")]
    page = runtime / "jpserver-1-open.html"
    page.write_text("")
    assert program.start([], tmp_path) == 0
    assert opened[1:] == [("browser", page.as_uri())]
    assert program.start(["--no-browser"], tmp_path) == 0
    assert len(opened) == 2


def test_what_an_ended_server_left_behind_is_passed_over(tmp_path, server):
    work, runtime = tmp_path / "work", tmp_path / "runtime"
    assert opening.running(work, runtime) is None
    leave_address(runtime, tmp_path / "other", server)
    assert opening.running(work, runtime) is None
    assert len(list(runtime.iterdir())) == 1  # another folder's: not ours to clear away
    leave_address(runtime, work, server, token="somebody else's")
    assert opening.running(work, runtime) is None
    assert not list(runtime.iterdir())
    leave_address(runtime, work, "http://127.0.0.1:9/")
    (runtime / "jpserver-1-open.html").write_text("")
    assert opening.running(work, runtime) is None
    assert not list(runtime.iterdir())
    (runtime / "jpserver-1.json").write_text("half a fi")
    assert opening.running(work, runtime) is None
    leave_address(runtime, work, server)
    assert opening.running(work, runtime) is not None


def test_a_server_that_is_still_starting_counts_as_running(monkeypatch):
    def wait(*words, **more):
        raise TimeoutError

    monkeypatch.setattr(opening.urllib.request.OpenerDirector, "open", wait)
    assert opening.answers("http://127.0.0.1:9/")


def test_addresses_are_kept_beside_the_lessons_where_browsers_must_read_them(tmp_path, monkeypatch):
    monkeypatch.delenv("JUPYTER_RUNTIME_DIR", raising=False)
    monkeypatch.setattr(opening.os, "environ", dict(opening.os.environ))
    opening.runtime_folder(tmp_path, "darwin")
    assert "JUPYTER_RUNTIME_DIR" not in opening.os.environ
    opening.runtime_folder(tmp_path, "linux")
    assert opening.os.environ["JUPYTER_RUNTIME_DIR"] == str(tmp_path / ".lab" / "runtime")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "The disk is full"),
        (PermissionError(errno.EACCES, "no", "/there"), "may not be written: /there"),
        (OSError(errno.EROFS, "Read-only file system", "/there"), "may not be written: /there"),
        (OSError(errno.EIO, "Input/output error"), "The system said"),
        (KeyboardInterrupt(), "Stopped."),
    ],
)
def test_errors_of_the_system_are_sentences(tmp_path, monkeypatch, capsys, error, sentence):
    def fail(*words):
        raise error

    monkeypatch.setattr(program.copies, "copy_course", fail)
    assert program.start([], tmp_path) != 0
    assert sentence in capsys.readouterr().out


def test_our_kernel_is_the_one_that_opens_and_knows_the_checker(monkeypatch, tmp_path):
    from jupyter_client.kernelspec import KernelSpecManager

    from gdlesson.checker import cell

    monkeypatch.setenv("JUPYTER_PATH", opening.kernel_path(str(tmp_path)))
    assert os.environ["JUPYTER_PATH"].endswith(os.pathsep + str(tmp_path))
    spec = KernelSpecManager().get_kernel_spec("python3")
    assert f"--IPKernelApp.extensions={cell.__name__}" in spec.argv
    assert callable(cell.load_ipython_extension)


# The server's settings


def read_settings():
    """Runs lab/jupyter_server_config.py as the server does; returns the settings it made."""
    from traitlets.config import Config

    c = Config()
    path = ROOT / "lab" / "jupyter_server_config.py"
    code = compile(path.read_text(encoding="utf-8"), str(path), "exec")
    exec(code, {"get_config": lambda: c, "__file__": str(path)})
    return c


@pytest.mark.parametrize("other", [None, SimpleNamespace(), SimpleNamespace(X=1)])
def test_settings_do_nothing_when_the_servers_class_has_changed(monkeypatch, other):
    monkeypatch.setitem(sys.modules, "jupyter_server.services.kernels.websocket", other)
    assert read_settings().ServerApp.answer_yes is True


def test_kernel_websockets_send_at_once(monkeypatch):
    calls = []

    class Handler:
        def open(self, kernel):
            calls.append(("open", kernel))
            return "opened"

        def set_nodelay(self, value):
            calls.append(("nodelay", value))

    module = SimpleNamespace(KernelWebsocketHandler=Handler)
    monkeypatch.setitem(sys.modules, "jupyter_server.services.kernels.websocket", module)
    read_settings()
    read_settings()  # the server may read its settings twice
    assert Handler().open("k") == "opened"
    assert calls == [("nodelay", True), ("open", "k")]
    del Handler.set_nodelay
    assert Handler().open("k") == "opened"


def test_the_installed_server_has_that_class():
    from jupyter_server.services.kernels.websocket import KernelWebsocketHandler

    assert callable(KernelWebsocketHandler.open)
    assert callable(KernelWebsocketHandler.set_nodelay)


def contents_manager(folder):
    """What saves files in a server with our settings."""
    from jupyter_server.services.contents.filemanager import FileContentsManager

    with warnings.catch_warnings():  # the server sets its own hook twice, and warns of it
        warnings.simplefilter("ignore")
        return FileContentsManager(root_dir=str(folder), config=read_settings())


def saved(model, folder):
    """The notebook as a server with our settings saves it."""
    contents_manager(folder).save(model, "lesson.ipynb")
    return json.loads((folder / "lesson.ipynb").read_text(encoding="utf-8"))


def test_a_saved_lesson_keeps_html_and_no_widget_beside_it(tmp_path):
    widget = {"model_id": "x", "version_major": 2, "version_minor": 0}
    view = "application/vnd.jupyter.widget-view+json"
    both = {view: widget, "text/html": "<figure></figure>", "text/plain": "A path."}
    alone = {view: widget, "text/plain": "IntSlider(value=0)"}
    outputs = [{"output_type": "display_data", "data": d, "metadata": {}} for d in (both, alone)]
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": "1", "outputs": outputs}
    content = {"cells": [cell | {"execution_count": 1}], "nbformat": 4, "nbformat_minor": 5}
    content["metadata"] = {"widgets": {"state": {}}, "gdlesson": {"edition": "e"}}
    found = saved({"type": "notebook", "format": "json", "content": content}, tmp_path)
    assert found["metadata"] == {"gdlesson": {"edition": "e"}}
    kept, left = (output["data"] for output in found["cells"][0]["outputs"])
    assert set(kept) == {"text/html", "text/plain"}
    assert set(left) == {view, "text/plain"}  # nothing else would show


def test_whatever_a_file_holds_can_be_saved(tmp_path):
    text = {"type": "file", "format": "text", "content": "x,y"}
    contents_manager(tmp_path).save(text, "data.csv")
    assert (tmp_path / "data.csv").read_text() == "x,y"
