"""Opening JupyterLab on a learner's folder: what is missing, what runs already, its settings."""

import importlib.util
import json
import os
import sys
import urllib.error
import urllib.request
import webbrowser
from pathlib import Path

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


def missing_packages():
    """The packages of NEEDED that are not installed; nothing is imported to find out."""
    return [NEEDED[name] for name in NEEDED if importlib.util.find_spec(name) is None]


def missing_sentence(missing, work):
    """What to say when packages are missing."""
    names = " and ".join(name.partition("<")[0] for name in missing)
    wanted = " ".join(f'"{name}"' if "<" in name else name for name in missing)
    are = "is" if len(missing) == 1 else "are"
    return (
        f"{names} {are} not installed here, so the lessons in {work} cannot be opened.\n"
        f"Install what is missing, then start again: python -m pip install {wanted}"
    )


def own_folder(work):
    """Where JupyterLab keeps what is ours beside the lessons: open tabs, signatures, addresses."""
    return Path(work) / ".lab"


def trust_folder(work):
    """Where the signatures of the notebooks in work/ are kept."""
    return own_folder(work) / "trust"


def arguments(work, options=()):
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


def runtime_folder(work, system=sys.platform):
    """Where a JupyterLab writes its address; chosen here on Linux, where it matters."""
    if system.startswith("linux"):
        # JupyterLab opens the browser by a small file, by default in a hidden folder of the home
        # directory, which a browser installed as a snap may not read.
        os.environ.setdefault("JUPYTER_RUNTIME_DIR", str(own_folder(work) / "runtime"))
    from jupyter_core.paths import jupyter_runtime_dir

    return Path(jupyter_runtime_dir())


def running(work, runtime):
    """The address, and the file to open, of a JupyterLab that is open on `work`; None if none is.

    runtime: the folder where servers write their addresses, one file each; what an ended one
    left behind does not answer.
    """
    for path in sorted(runtime.glob("jpserver-*.json")):
        try:
            server = json.loads(path.read_text(encoding="utf-8"))
            same = Path(server["root_dir"]).resolve() == Path(work).resolve()
            address = f"{server['url']}lab?token={server['token']}"
            if same and answers(f"{server['url']}api/status?token={server['token']}"):
                return address, path.with_name(f"{path.stem}-open.html")
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return None


def answers(address):
    """Whether a server of this computer answers, and knows the token in the address."""
    here = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # never by a proxy
    try:
        with here.open(address, timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


def show_running(address, page, options=()):
    """Opens what is open already in the browser, unless told --no-browser."""
    if "--no-browser" not in options:
        # By the file, where there is one: then the token stands on no command line.
        webbrowser.open(page.as_uri() if page.exists() else address)


def open_lab(work, options=()):
    """Runs JupyterLab in this process, in the folder `work`, until it ends."""
    from jupyterlab.labapp import LabApp

    os.chdir(work)
    LabApp.launch_instance(arguments(work, options))
