"""Opening JupyterLab on a learner's folder: what is missing, what runs already, its settings."""

import importlib.util
import json
import logging
import os
import sys
import urllib.request
import webbrowser
from collections.abc import Sequence
from http.client import HTTPException
from pathlib import Path
from urllib.parse import quote

from gdlesson.copies import course_folder, lessons

# What a lesson imports, and the package that it comes from.
NEEDED = {
    "numpy": "numpy",
    "matplotlib": "matplotlib",
    "PIL": "pillow",
    "IPython": "ipython",
    "ipywidgets": "ipywidgets",
    "ipykernel": "ipykernel<7",
    "jupyterlab": "jupyterlab",
}


def missing_packages() -> list[str]:
    """The packages of NEEDED that are not installed; nothing is imported to find out."""
    return [NEEDED[name] for name in NEEDED if importlib.util.find_spec(name) is None]


def missing_sentence(missing: list[str], work: Path) -> str:
    """What to say when packages are missing."""
    names = " and ".join(name.partition("<")[0] for name in missing)
    wanted = " ".join(f'"{name}"' if "<" in name else name for name in missing)
    are = "is" if len(missing) == 1 else "are"
    return (
        f"{names} {are} not installed here, so the lessons in {work} cannot be opened.\n"
        f"Install what is missing, then start again: python -m pip install {wanted}"
    )


def own_folder(work: Path) -> Path:
    """Where JupyterLab keeps what is ours beside the lessons: open tabs, signatures, addresses."""
    return work / ".lab"


def trust_folder(work: Path) -> Path:
    """Where the signatures of the notebooks in work/ are kept."""
    return own_folder(work) / "trust"


def arguments(work: Path, options: Sequence[str] = ()) -> list[str]:
    """The command line of JupyterLab: on lesson 1, with a token, for this computer only."""
    lab = course_folder("lab")
    return [
        f"--config={lab / 'jupyter_server_config.py'}",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.root_dir={work}",
        "--ServerApp.allow_root=True",  # in a container there is often nobody else
        f"--LabApp.default_url=/lab/tree/{lessons()[0].name}",
        # overrides.json in lab/: no question about news, widgets answer on the kernel's own thread.
        f"--LabApp.app_settings_dir={lab}",
        # Its own memory of open tabs: other projects' tabs are not found here.
        f"--LabApp.workspaces_dir={own_folder(work) / 'workspaces'}",
        # Kept on disk, so that explorers are alive when a lesson is opened again.
        f"--NotebookNotary.data_dir={trust_folder(work)}",
        "--log-level=WARN",
        *options,
    ]


def runtime_folder(work: Path, system: str = sys.platform) -> Path:
    """Where a JupyterLab writes its address; chosen here on Linux, where it matters."""
    if system.startswith("linux"):
        # JupyterLab opens the browser by a small file, by default in a hidden folder of the home
        # directory, which a browser installed as a snap may not read.
        os.environ.setdefault("JUPYTER_RUNTIME_DIR", str(own_folder(work) / "runtime"))
    from jupyter_core.paths import jupyter_runtime_dir

    return Path(jupyter_runtime_dir())


def running(work: Path, runtime: Path) -> tuple[str, Path] | None:
    """The address, and the file to open, of a JupyterLab that is open on `work`; None if none is.

    runtime: the folder where servers write their addresses, one file each. What an ended server
    left behind for this folder is cleared away.
    """
    for path in sorted(runtime.glob("jpserver-*.json")):
        try:
            server = json.loads(path.read_text(encoding="utf-8"))
            if Path(server["root_dir"]).resolve() != work.resolve():
                continue
            url, token = server["url"], quote(server["token"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
        page = path.with_name(f"{path.stem}-open.html")
        if answers(f"{url}api/status?token={token}"):
            return f"{url}lab?token={token}", page
        path.unlink(missing_ok=True)
        page.unlink(missing_ok=True)
    return None


def answers(address: str) -> bool:
    """Whether a server of this computer answers, or is about to, and knows the address's token."""
    here = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # never by a proxy
    try:
        with here.open(address, timeout=5) as answer:
            return answer.status == 200
    except TimeoutError:
        return True  # somebody listens there, and is busy
    except (OSError, HTTPException) as error:
        return isinstance(getattr(error, "reason", None), TimeoutError)


def show_running(address: str, page: Path, options: Sequence[str] = ()) -> None:
    """Opens what is open already in the browser, unless told --no-browser."""
    if "--no-browser" not in options:
        # By the file, where there is one: then the token stands on no command line.
        webbrowser.open(page.as_uri() if page.exists() else address)


def kernel_path(before: str = "") -> str:
    """JUPYTER_PATH with lab/ first: its kernel says what to do when `check` is not known."""
    return os.pathsep.join(filter(None, [str(course_folder("lab")), before]))


def open_lab(work: Path, options: Sequence[str] = ()) -> None:
    """Runs JupyterLab in this process, in the folder `work`, until it ends."""
    from jupyterlab.labapp import LabApp

    # Warnings are notes to programmers, on which a learner cannot act.
    logging.captureWarnings(True)
    logging.getLogger("py.warnings").propagate = False
    logging.getLogger("py.warnings").addHandler(logging.NullHandler())
    os.environ["JUPYTER_PATH"] = kernel_path(os.environ.get("JUPYTER_PATH", ""))
    os.chdir(work)
    LabApp.launch_instance(arguments(work, options))
