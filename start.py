#!/usr/bin/env python3
"""Sets the course up and opens it, with nothing but Python's standard library.

    python3 start.py             set up (the first time), then open JupyterLab on lesson 1
    python3 start.py test        set up, then run the whole test suite
    python3 start.py fresh 01    put an untouched copy of lesson 01 beside yours

What follows `test` goes to pytest, and options (`python3 start.py --no-browser`) go to JupyterLab.
Two environment variables help maintainers: GDLESSON_VENV names an environment that has everything
already, so nothing is installed; GDLESSON_NEWEST=1 installs the newest packages instead of the
exact versions of constraints.txt.
"""

# Plain on purpose: a Python that is too old must be able to read this file, to say that it is.
from __future__ import print_function

import errno
import hashlib
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
FIRST_LESSON = "01_theta_squared.ipynb"
ROOT = os.path.dirname(os.path.abspath(__file__))

NO_NETWORK_SIGNS = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "Temporary failure in name resolution",
    "getaddrinfo failed",
    "nodename nor servname",
    "Network is unreachable",
    "RemoteDisconnected",
    "(from versions: none)",  # what pip says of any package when its index does not answer
)
DISK_FULL_SIGNS = ("No space left on device", "[Errno 28]", "[WinError 112]", "not enough space on")


class Stop(Exception):
    """Ends the program with a sentence for the person in front of it."""


def say(text):
    print(text)
    sys.stdout.flush()


# What can be wrong, in words


def too_old(version):
    """Returns the sentence for a Python that is too old, or None."""
    if tuple(version[:2]) >= OLDEST:
        return None
    return (
        "Python is too old: this is Python %d.%d and the course needs %d.%d or newer.\n"
        "Install a newer one from python.org (or your system's packages) and start again with it."
        % (version[0], version[1], OLDEST[0], OLDEST[1])
    )


def missing_parts(can_import, version):
    """Returns the sentence for a Python without venv or pip, or None.

    can_import(name) says whether this Python has the module.
    """
    missing = [name for name in ("venv", "ensurepip") if not can_import(name)]
    if not missing:
        return None
    return (
        "This Python has no %s, which makes the course's own folder of packages.\n"
        "On Debian and Ubuntu: sudo apt install python%d.%d-venv\n"
        "Elsewhere the Python from python.org has it." % (missing[0], version[0], version[1])
    )


def can_import(name):
    """Returns whether this Python has the module `name`."""
    import importlib.util

    return importlib.util.find_spec(name) is not None


def disk_full():
    """Returns the sentence for a full disk."""
    return (
        "The disk is full: the course needs about 500 MB in %s.\n"
        "Make some room and start again." % ROOT
    )


def explain_failure(output, doing):
    """Returns why a step failed, in words: `output` is what the step printed."""
    if any(sign in output for sign in DISK_FULL_SIGNS):
        return disk_full()
    signs = [line for line in output.splitlines() if any(s in line for s in NO_NETWORK_SIGNS)]
    if signs:
        return (
            "The network is not there: the course's packages could not be fetched.\n"
            "Connect (or set your proxy up) and start again; what has been fetched is kept.\n"
            "pip said: %s" % signs[0].strip()
        )
    return "%s\n%s did not work; above is what it printed." % (output.rstrip(), doing)


# The environment


def venv_python(venv):
    """Returns the path of the Python inside the environment `venv`."""
    if os.name == "nt":
        return os.path.join(venv, "Scripts", "python.exe")
    return os.path.join(venv, "bin", "python")


def fingerprint(root, newest):
    """Returns a hash of all that decides what is installed: files, Python, place."""
    digest = hashlib.sha256()
    for name in ("pyproject.toml", "constraints.txt"):
        with open(os.path.join(root, name), "rb") as file:
            # A checkout on Windows may have other line ends.
            digest.update(file.read().replace(b"\r\n", b"\n"))
    # A moved project folder needs a new installation: an editable package knows its place.
    about = (sys.version_info[:2], sys.platform, os.path.abspath(root), bool(newest))
    digest.update(repr(about).encode("utf-8"))
    return digest.hexdigest()


def read_text(path):
    """Returns the text of a file, or "" if there is none."""
    try:
        with open(path) as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return ""


def run_and_listen(command, on_line=None):
    """Returns the exit code of `command` and all that it printed."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        errors="replace",
    )
    lines = []
    try:
        for line in process.stdout:
            lines.append(line)
            if on_line:
                on_line(line)
        return process.wait(), "".join(lines)
    finally:
        if process.poll() is None:  # we are being stopped: nothing may go on behind our back
            process.terminate()


def works(venv, version):
    """Returns whether the environment's Python runs, has pip, and is of this version."""
    code = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    try:
        status, output = run_and_listen([venv_python(venv), "-c", code])
    except OSError:
        return False
    return status == 0 and output.strip() == "%d.%d" % tuple(version[:2])


def make_venv(venv):
    """Makes an empty environment, in place of a broken one."""
    problem = missing_parts(can_import, sys.version_info)
    if problem:
        raise Stop(problem)
    if os.path.lexists(venv):
        say("Clearing away an environment that is unfinished, or made by another Python ...")
        shutil.rmtree(venv, ignore_errors=True)
    say("Making a folder for the course's packages (.venv) ...")
    status, output = run_and_listen([sys.executable, "-m", "venv", venv])
    if status != 0:
        shutil.rmtree(venv, ignore_errors=True)
        raise Stop(explain_failure(output, "Making .venv"))


class Progress:
    """Says how far pip is, from the lines that it prints."""

    def __init__(self):
        self.found = 0

    def __call__(self, line):
        if line.startswith(("Collecting ", "Processing ")):
            self.found += 1
            if self.found % 25 == 0:
                say("  %d packages found ..." % self.found)
        elif line.startswith("Installing collected packages"):
            say("  all %d packages are here; unpacking them ..." % self.found)


def install(venv, root, extras, newest):
    """Installs the course and the packages it needs into the environment."""
    command = [venv_python(venv), "-m", "pip", "install", "--no-input"]
    command += ["--disable-pip-version-check", "--progress-bar", "off"]
    command += ["--no-compile"]  # a third quicker; Python compiles what it imports, once
    if newest:
        command += ["--upgrade", "--upgrade-strategy", "eager"]
    else:
        command += ["-c", os.path.join(root, "constraints.txt")]
    command += ["-e", "%s[%s]" % (root, ",".join(extras))]
    say("Installing the course and its packages (under a minute on an ordinary connection) ...")
    status, output = run_and_listen(command, Progress())
    if status != 0:
        raise Stop(explain_failure(output, "Installing the packages"))


def set_up(root, extras):
    """Returns the Python of an environment that has the course with these extras.

    Does nothing when that is so already; starts over when the last time was interrupted.
    """
    given = os.environ.get("GDLESSON_VENV")
    if given:
        return venv_python(os.path.abspath(given))
    newest = os.environ.get("GDLESSON_NEWEST", "") not in ("", "0")
    venv = os.path.join(root, ".venv")
    stamp = os.path.join(venv, "gdlesson-stamp")
    unfinished = os.path.join(venv, "gdlesson-unfinished")
    wanted = fingerprint(root, newest)

    found = read_text(stamp).split()
    ready = found[:1] == [wanted] and set(extras) <= set(found[1:])
    if ready and os.path.exists(venv_python(venv)):
        return venv_python(venv)

    if os.path.exists(unfinished) or not works(venv, sys.version_info):
        make_venv(venv)
    if os.path.exists(stamp):
        os.remove(stamp)
    with open(unfinished, "w"):
        pass
    try:
        install(venv, root, extras, newest)
    except Stop:
        # pip has cleaned up after itself: what is there can be used next time.
        os.remove(unfinished)
        raise
    with open(stamp, "w") as file:
        file.write(" ".join([wanted] + list(extras)) + "\n")
    os.remove(unfinished)
    say("Ready.")
    return venv_python(venv)


# The learner's folder


def copy_new(source, target):
    """Returns whether `source` was copied to `target`; a file that is there is never touched."""
    with open(source, "rb") as file:
        content = file.read()
    try:
        # "x": if the file comes to be in this very moment, it is not ours to write.
        file = open(target, "xb")
    except FileExistsError:
        return False
    try:
        with file:
            file.write(content)
    except BaseException:
        os.remove(target)  # half a lesson would never be mended: it would count as the learner's
        raise
    return True


def lessons(root):
    """Returns the file names of the lessons, in order."""
    folder = os.path.join(root, "notebooks")
    return sorted(name for name in os.listdir(folder) if name.endswith(".ipynb"))


def copy_lessons(root, work):
    """Returns the names of the lessons and data files that were copied into `work`."""
    copied = []
    data = os.path.join(root, "notebooks", "data")
    names = lessons(root)
    if os.path.isdir(data):
        files = [name for name in os.listdir(data) if os.path.isfile(os.path.join(data, name))]
        names += [os.path.join("data", name) for name in sorted(files)]
    for name in names:
        target = os.path.join(work, name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if copy_new(os.path.join(root, "notebooks", name), target):
            copied.append(name)
    return copied


def fresh(root, work, wanted):
    """Returns the path of a new, untouched copy of the lesson that `wanted` names."""
    names = lessons(root)
    found = [name for name in names if wanted and matches(name, wanted)]
    if len(found) != 1:
        raise Stop(
            "There is no lesson %r. Say one of these: %s"
            % (str(wanted), ", ".join(name[: -len(".ipynb")] for name in names))
        )
    os.makedirs(work, exist_ok=True)
    stem = found[0][: -len(".ipynb")]
    source = os.path.join(root, "notebooks", found[0])
    number = 1
    while True:
        name = "%s.ipynb" % stem if number == 1 else "%s (%d).ipynb" % (stem, number)
        if copy_new(source, os.path.join(work, name)):
            return os.path.join(work, name)
        number += 1


def matches(name, wanted):
    """Returns whether `wanted` (1, 01, 01_theta or a file name) means the lesson file `name`."""
    wanted = os.path.basename(wanted)
    if wanted.isdigit():
        return name.split("_")[0].lstrip("0") == wanted.lstrip("0")
    return name.startswith(wanted)


# Running


def become(command, folder):
    """Runs `command` in `folder` in place of this program; returns its exit code if it returns."""
    os.chdir(folder)
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    child = subprocess.Popen(command)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:  # it reaches the child too, which ends in its own time
            pass


def open_lab(python, root, work, options):
    """Runs JupyterLab in `work` on lesson 1, with a token, for this computer only."""
    own = os.path.join(work, ".lab")
    os.makedirs(own, exist_ok=True)
    if sys.platform.startswith("linux"):
        # JupyterLab opens the browser by a small file, by default in a hidden folder of the home
        # directory, which a browser installed as a snap may not read.
        os.environ.setdefault("JUPYTER_RUNTIME_DIR", os.path.join(own, "runtime"))
    command = [python, "-m", "jupyterlab"]
    command += ["--config=" + os.path.join(root, "lab", "jupyter_server_config.py")]
    command += ["--ServerApp.ip=127.0.0.1", "--ServerApp.root_dir=" + work]
    command += ["--LabApp.default_url=/lab/tree/" + FIRST_LESSON]
    # overrides.json in lab/: no question about news, and widgets answer on the kernel's own thread.
    command += ["--LabApp.app_settings_dir=" + os.path.join(root, "lab")]
    # Its own memory of open tabs: other projects' tabs are not found here.
    command += ["--LabApp.workspaces_dir=" + os.path.join(own, "workspaces")]
    command += ["--log-level=WARN"]
    say("Opening JupyterLab on lesson 1. Your lessons are in %s" % work)
    say("To end it, press Ctrl-C here.")
    return become(command + list(options), work)


def main(words):
    """Does what the command line says; returns the exit code."""
    work = os.path.join(ROOT, "work")
    first = words[0] if words else ""
    if first in ("-h", "--help"):
        print(__doc__.strip())
        return 0
    if first == "fresh":
        made = fresh(ROOT, work, words[1] if len(words) > 1 else "")
        copy_lessons(ROOT, work)
        say("Made %s" % os.path.relpath(made, ROOT))
        return 0
    if first == "test":
        python = set_up(ROOT, ("lab", "test"))
        return become([python, "-m", "pytest"] + list(words[1:]), ROOT)
    if first and not first.startswith("-"):
        print(__doc__.strip())
        raise Stop("There is no command %r." % first)
    python = set_up(ROOT, ("lab",))
    for name in copy_lessons(ROOT, work):
        say("New in your folder: work/%s" % name.replace(os.sep, "/"))
    return open_lab(python, ROOT, work, words)


def start(words):
    """Runs main and turns what can go wrong into a sentence; returns the exit code."""
    try:
        return main(words)
    except Stop as stop:
        print("\n%s" % stop)
    except KeyboardInterrupt:
        print("\nStopped. Nothing is broken: start again whenever you like.")
        return 130
    except OSError as error:
        if error.errno == errno.ENOSPC or getattr(error, "winerror", None) == 112:
            print("\n%s" % disk_full())
        elif isinstance(error, PermissionError):
            print("\nThis may not be written: %s" % error.filename)
            print("Put the course into a folder of your own and start again.")
        else:
            print("\nThe system said: %s" % error)
    return 1


if __name__ == "__main__":
    problem = too_old(sys.version_info)
    if problem:
        sys.exit(problem)
    # What is compiled once opens quicker ever after; pip was told to leave that to us.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.stdout.reconfigure(errors="replace")  # a folder's name may have letters the screen lacks
    sys.exit(start(sys.argv[1:]))
