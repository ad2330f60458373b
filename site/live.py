"""The course in the browser alone, under live/: JupyterLite with learners' copies.

Python runs in the page, by Pyodide. The published site takes it from Pyodide's own address, a site
for a room without a network carries it. What the lessons need and Pyodide does not have lies beside
them as wheels, loaded with it: no lesson installs anything. "Try it here" in the book finds both by
live/runtime.json.
"""

import hashlib
import importlib.metadata
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from jupyter_core.paths import jupyter_path
from jupyter_server import DEFAULT_STATIC_FILES_PATH

from gdlesson.copies import course_folder, edition, joined, learners_copy, lessons, read_notebook

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent

PYODIDE = "314.0.6"
RUNTIME = f"https://cdn.jsdelivr.net/pyodide/v{PYODIDE}/full/"
INSIDE = "pyodide/"  # within live/
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"

# What the lessons load of Pyodide's distribution, and what it does not have: that is taken as it is
# installed here.
NEEDED = ("ipython", "jedi", "matplotlib", "micropip", "numpy", "typing-extensions")
CARRIED = ("comm", "psygnal", "jupyterlab_widgets", "ipywidgets", "anywidget")

APPS = ["notebooks", "tree", "edit"]  # a lesson; the list of files; a file of text
# Extensions of JupyterLab that are installed here; and the kernel's, which must not be: an ordinary
# JupyterLab would load it too, and say that something is missing.
LABEXTENSIONS = ("@jupyter-widgets/jupyterlab-manager", "anywidget")
KERNEL_PACKAGE = "jupyterlite-pyodide-kernel"
CACHE = ROOT / ".cache" / "site"

WHERE = """\
**You are in the browser.** Nothing is installed, and nothing that you write leaves this computer.
Python is fetched and started when a lesson opens: the first cell that you run may take half a
minute. The pictures with sliders move at once. Your work is kept by this browser, on this computer.
Without a Shift key, press ▶ in the bar above. A file of your own comes in by **File → Open…**, then
**Upload**. If a cell of your own never ends, choose **Kernel → Restart Kernel…**; then run the
lesson from the top."""


class NoRuntime(Exception):
    """There is no Python for a site without a network; the message says what to do."""


def build_live(out: Path, offline: bool = False, runtime: Path | None = None) -> None:
    """Makes the folder `out`/live, anew.

    offline: carry Python inside, taken from the folder `runtime` (Pyodide's distribution).
    """
    carried = checked_runtime(runtime) if offline else None
    live = out.resolve() / "live"
    shutil.rmtree(live, ignore_errors=True)
    with tempfile.TemporaryDirectory() as temporary:
        lite = Path(temporary)
        made = [course_wheel(lite / "dist"), *(repacked(name, lite / "dist") for name in CARRIED)]
        wheels = {wheel: address(wheel) for wheel in made}
        write_contents(lite / "files")
        pyodide = f"./{INSIDE}" if carried else RUNTIME
        write_settings(lite, live, pyodide, list(wheels.values()))
        run_jupyterlite(lite)
        for wheel, place in wheels.items():
            (live / place).parent.mkdir(parents=True)
            shutil.copy(wheel, live / place)
    # JupyterLite names these pictures of a tab, and forgets to bring them.
    shutil.copytree(Path(DEFAULT_STATIC_FILES_PATH) / "favicons", live / "static" / "favicons")
    if carried:
        copy_runtime(carried, live / INSIDE)
    found = {wheel.name.split("-")[0]: place for wheel, place in wheels.items()}
    write_json(live / "runtime.json", {"pyodide": pyodide.removeprefix("./"), "wheels": found})
    write_page_script(live)


# The lessons


def for_the_browser(lesson: dict) -> dict:
    """A stored lesson as a learner opens it here, as new JSON data.

    JupyterLite serves the file as it is. So texts are whole (it would put commas between the lines
    of a list), the kernel is its own, and each cell says that it is trusted: then explorers are
    alive before a cell has run.
    """
    copy = learners_copy(lesson)
    copy["metadata"]["kernelspec"] = {
        "name": "python",
        "display_name": "Python (Pyodide)",
        "language": "python",
    }
    copy["cells"][0]["source"] += f"\n\n{WHERE}"
    for cell in copy["cells"]:
        cell["source"] = joined(cell["source"])
        if cell["cell_type"] == "code":
            cell["metadata"]["trusted"] = True
        for output in cell.get("outputs", []):
            if "text" in output:
                output["text"] = joined(output["text"])
            for kind, content in output.get("data", {}).items():
                if isinstance(content, list):
                    output["data"][kind] = "".join(content)
    return copy


def write_contents(folder: Path) -> None:
    """Puts the learners' copies and the data into `folder`."""
    shutil.copytree(course_folder("notebooks") / "data", folder / "data")
    for lesson in lessons():
        copy = for_the_browser(read_notebook(lesson))
        text = json.dumps(copy, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        (folder / lesson.name).write_text(text, encoding="utf-8")


def write_page_script(live: Path) -> None:
    """Adds to JupyterLite's pages their icon, our style sheet, and our script with its editions."""
    editions = {lesson.stem: edition(read_notebook(lesson)) for lesson in lessons()}
    (live / "editions.json").write_text(json.dumps(editions), encoding="utf-8")
    shutil.copy(HERE / "live.js", live / "gdlesson.js")
    shutil.copy(course_folder("lab") / "custom" / "custom.css", live / "gdlesson.css")
    for app in ("", *APPS):  # the first page leads on
        page = live / app / "index.html"
        html = page.read_text(encoding="utf-8")
        # Without an icon named here a browser asks the host for one.
        icon = f"{'../' if app else ''}static/favicons/favicon.ico"
        head = f'<link rel="icon" class="idle favicon" href="{icon}">\n'
        if app == "notebooks":
            head += '<link rel="stylesheet" href="../gdlesson.css">\n'
            head += '<script type="module" src="../gdlesson.js"></script>\n'
        page.write_text(html.replace("</head>", f"{head}</head>", 1), encoding="utf-8")


# JupyterLite


def write_settings(lite: Path, live: Path, pyodide: str, wheels: list[str]) -> None:
    """Writes what JupyterLite builds from into the folder `lite`; `live` is where to.

    pyodide: the address of Python's folder, "./" stands for `live`; wheels: theirs within `live`.
    """
    # Python's worker asks for them: their addresses are seen from its own.
    seen = [f"../../../../{wheel}" for wheel in wheels]
    python = {
        "pyodideUrl": f"{pyodide}pyodide.mjs",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"packages": [*NEEDED, *seen]},
    }
    kernel = kernel_extension(lite / "kernel")
    page = {
        "appName": "gdlesson",
        "appUrl": "./tree",
        "exposeAppInBrowser": True,  # our script tells of new editions
        "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": python},
    }
    build = {
        "apps": APPS,
        "contents": ["files"],
        "federated_extensions": [str(kernel), *(str(labextension(name)) for name in LABEXTENSIONS)],
        "ignore_sys_prefix": True,  # else the site would have whatever is installed here
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
        "output_dir": str(live),
    }
    overrides = json.loads((course_folder("lab") / "overrides.json").read_text(encoding="utf-8"))
    overrides |= {
        "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},
        # Every ten seconds: a browser's tab is closed, or put to sleep by a phone, without a word.
        "@jupyterlab/docmanager-extension:plugin": {"autosaveInterval": 10},
        # There is no JupyterLab to open.
        "@jupyterlab/mainmenu-extension:plugin": {
            "menus": [without("view", "application:open-lab")]
        },
    }
    write_json(
        lite / "jupyter-lite.json", {"jupyter-lite-schema-version": 0, "jupyter-config-data": page}
    )
    write_json(lite / "jupyter_lite_config.json", {"LiteBuildConfig": build})
    write_json(lite / "overrides.json", overrides)


def without(menu: str, command: str) -> dict:
    """What says in JupyterLab's settings that a menu has no such entry."""
    return {"id": f"jp-mainmenu-{menu}", "items": [{"command": command, "disabled": True}]}


def write_json(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, indent=1), encoding="utf-8")


def labextension(name: str) -> Path:
    """The folder of an installed extension of JupyterLab."""
    found = (Path(folder) / name for folder in jupyter_path("labextensions"))
    return next(folder for folder in found if (folder / "package.json").exists())


def kernel_extension(folder: Path) -> Path:
    """The path of the extension of JupyterLab that runs Python in a page, unpacked in `folder`.

    It is fetched once, in the version of constraints.txt, and kept in the checkout's .cache.
    """
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    exact = re.search(rf"^{KERNEL_PACKAGE}==(\S+)", constraints, re.MULTILINE)
    wheel = CACHE / f"{KERNEL_PACKAGE.replace('-', '_')}-{exact[1]}-py3-none-any.whl"
    if not wheel.exists():
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "-d", str(CACHE), exact[0]]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{exact[0]} could not be fetched:\n{done.stderr}")
    with zipfile.ZipFile(wheel) as files:
        files.extractall(folder)
    return next(folder.glob("*.data/data/share/jupyter/labextensions/@jupyterlite/*"))


def run_jupyterlite(lite: Path) -> None:
    """Builds the site that the folder `lite` describes."""
    command = [sys.executable, "-m", "jupyterlite_core", "build"]
    done = subprocess.run(command, cwd=lite, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"JupyterLite was not built:\n{done.stdout}{done.stderr}")


# Python's packages


def course_wheel(folder: Path) -> Path:
    """The path of the course's own wheel, made in `folder`, without the stored lessons.

    Those are the larger part by far, and stand beside it in the site.
    """
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    whole = next(folder.glob("gdlesson-*.whl"))
    lean = folder / "lean" / whole.name
    lean.parent.mkdir()
    with zipfile.ZipFile(whole) as source:
        files = {name: source.read(name) for name in source.namelist() if is_run(name)}
    write_wheel(lean, files)
    return lean


def is_run(name: str) -> bool:
    """Whether a file of the wheel is of use to Python in a page."""
    return not name.endswith(".ipynb") and not name.startswith("gdlesson/lab/")


def repacked(name: str, folder: Path) -> Path:
    """The path of a wheel, made in `folder`, of the package `name` as it is installed here.

    So the page has the version that the tests passed with, and nothing is fetched. Of a package
    that is compiled for speed only the Python files go in.
    """
    package = importlib.metadata.distribution(name)
    files = {}
    for file in package.files or ():
        useful = file.suffix not in (".pyc", ".so", ".pyd") and ".." not in file.parts
        if useful and not {"labextension", "nbextension"} & set(file.parts):
            files[file.as_posix()] = Path(str(package.locate_file(file))).read_bytes()
    wheel = folder / f"{name}-{package.version}-py3-none-any.whl"
    write_wheel(wheel, files)
    return wheel


def write_wheel(path: Path, files: dict[str, bytes]) -> None:
    """Writes files, {name: content}, as a wheel that is the same each time it is made."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        for name in sorted(files):
            wheel.writestr(zipfile.ZipInfo(name), files[name], zipfile.ZIP_DEFLATED)


def address(wheel: Path) -> str:
    """Where a wheel lies within live/: another content, another place, so no cache is stale."""
    return f"wheels/{hashlib.sha256(wheel.read_bytes()).hexdigest()[:8]}/{wheel.name}"


# Python itself


def copy_runtime(runtime: Path, target: Path) -> None:
    """Copies what the lessons load of Pyodide's distribution, in the folder `runtime`."""
    lock = json.loads((runtime / LOCK).read_text(encoding="utf-8"))
    lock["packages"] = needed(lock["packages"])
    target.mkdir()
    for name in (*CORE, *(package["file_name"] for package in lock["packages"].values())):
        shutil.copy(runtime / name, target)
    write_json(target / LOCK, lock)


def needed(packages: dict[str, dict]) -> dict[str, dict]:
    """Those of `packages` (a lock file's) that the lessons load, with what they depend on."""
    by_name = {normal(name): name for name in packages}
    found: dict[str, dict] = {}
    todo = list(NEEDED)
    while todo:
        name = by_name[normal(todo.pop())]
        if name not in found:
            found[name] = packages[name]
            todo += packages[name]["depends"]
    return found


def normal(name: str) -> str:
    """A package's name as indexes write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def checked_runtime(runtime: Path | None) -> Path:
    """The folder `runtime`, if it holds Pyodide of our version."""
    how = (
        f"Unpack pyodide-{PYODIDE}.tar.bz2 (github.com/pyodide/pyodide, Releases) and name its "
        "folder: --offline --runtime FOLDER"
    )
    if runtime is None:
        raise NoRuntime(f"A site that does without a network carries Python inside.\n{how}")
    missing = [name for name in (*CORE, LOCK) if not (runtime / name).exists()]
    if missing:
        raise NoRuntime(f"{missing[0]} is not in {runtime}.\n{how}")
    if PYODIDE not in (runtime / "pyodide.mjs").read_text(encoding="utf-8"):
        raise NoRuntime(f"{runtime} holds another version than {PYODIDE}.\n{how}")
    return runtime
