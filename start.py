#!/usr/bin/env python3
"""Sets the course up and opens it, with nothing but Python's standard library.

    python3 start.py             set up (the first time), then open JupyterLab on lesson 1
    python3 start.py test        set up, then run the test suite; with --site the long tests
    python3 start.py fresh 01    put an untouched copy of lesson 01 beside yours
    python3 start.py mark CLASS  run the notebooks in the folder CLASS, write marks.html there
    python3 start.py site        set up, then build the course's web site into _site/

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
ROOT = os.path.dirname(os.path.abspath(__file__))
SITE = os.path.join(ROOT, "site", "build.py")

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
READ_ONLY_SIGNS = ("Permission denied", "Read-only file system", "[WinError 5]")
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


def not_writable(what):
    """Returns the sentence for a place where nothing may be written."""
    return (
        "This may not be written: %s\nPut the course into a folder of your own and start again."
        % what
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
    for line in output.splitlines():
        if any(sign in line for sign in READ_ONLY_SIGNS):
            return not_writable("%s\nThe system said: %s" % (ROOT, line.strip()))
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


def contents(venv):
    """Returns what an environment holds, as lines: packages and, one level deeper, their parts.

    Reading these folders takes some hundredths of a second; what Python compiles is left out.
    """
    found = []
    for folder in package_folders(venv):
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            inside = os.listdir(path) if os.path.isdir(path) else []
            found += [name] + ["%s/%s" % (name, part) for part in sorted(inside)]
    return [line for line in found if "__pycache__" not in line and line.isascii()]


def package_folders(venv):
    """Returns the folders in which an environment keeps its packages."""
    if os.name == "nt":
        return [os.path.join(venv, "Lib", "site-packages")]
    lib = os.path.join(venv, "lib")
    versions = sorted(os.listdir(lib)) if os.path.isdir(lib) else []
    folders = [os.path.join(lib, version, "site-packages") for version in versions]
    return [folder for folder in folders if os.path.isdir(folder)]


def lost(venv, recorded):
    """Returns the names of packages of which something has gone since it was recorded."""
    there = set(contents(venv))
    gone = [line for line in recorded if line and line not in there]
    if any(line.endswith(".dist-info") for line in gone):
        # Removed, or another version that somebody chose: that one holds other parts.
        gone = [line for line in gone if "." not in line and "/" not in line]
    return sorted(set(line.partition("/")[0] for line in gone))


def make_venv(venv):
    """Makes an empty environment, in place of a broken one."""
    problem = missing_parts(can_import, sys.version_info)
    if problem:
        raise Stop(problem)
    if os.path.lexists(venv):
        say("Clearing away an environment that is broken, or made by another Python ...")
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

    recorded = read_text(stamp).splitlines()
    about = recorded[0].split() if recorded else []
    damage = lost(venv, recorded[1:])
    if damage:
        # Not mended but made anew: pip takes a package for installed that has lost its files.
        say("Something is missing from the course's packages: %s." % ", ".join(damage[:3]))
    elif about[:1] == [wanted] and set(extras) <= set(about[1:]):
        if os.path.exists(venv_python(venv)):
            return venv_python(venv)

    if damage or os.path.exists(unfinished) or not works(venv, sys.version_info):
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
        file.write("\n".join([" ".join([wanted] + list(extras))] + contents(venv)) + "\n")
    os.remove(unfinished)
    say("Ready.")
    return venv_python(venv)


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


def main(words):
    """Does what the command line says; returns the exit code."""
    first = words[0] if words else ""
    if first in ("-h", "--help"):
        print(__doc__.strip())
        return 0
    if first == "test":
        python = set_up(ROOT, ("lab", "site", "test"))
        more = ["-m", "site"] if "--site" in words else []
        more += [word for word in words[1:] if word != "--site"]
        return become([python, "-m", "pytest"] + more, ROOT)
    if first == "site":
        return become([set_up(ROOT, ("lab", "site")), SITE] + list(words[1:]), os.getcwd())
    if first == "mark":
        words = [first] + [os.path.abspath(word) for word in words[1:]]  # we go to another folder
    if first and first not in ("fresh", "mark") and not first.startswith("-"):
        print(__doc__.strip())
        raise Stop("There is no command %r." % first)
    # The rest is the package's: it copies the lessons into work/ and opens JupyterLab.
    return become([set_up(ROOT, ("lab",)), "-m", "gdlesson"] + list(words), ROOT)


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
        elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            print("\n%s" % not_writable(error.filename or ROOT))
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
