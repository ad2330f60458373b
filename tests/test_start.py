"""start.py in temporary folders: it sets up once, notices damage, and hands over."""

import errno
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def course(tmp_path):
    """A folder with start.py and what it reads."""
    for name in ("start.py", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def start(course, monkeypatch):
    """The module start.py of that course, without an environment of the tests' own runner."""
    monkeypatch.delenv("GDLESSON_VENV", raising=False)
    monkeypatch.delenv("GDLESSON_NEWEST", raising=False)
    spec = importlib.util.spec_from_file_location("start_in_a_copy", course / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


INSTALLED = ("numpy/__init__.py", "numpy/core.py", "numpy-2.0.dist-info/RECORD", "six.py")


def packages(venv):
    """The folder of packages of a made-up environment."""
    lib = ("Lib",) if os.name == "nt" else ("lib", "python3.12")
    return os.path.join(venv, *lib, "site-packages")


@pytest.fixture
def steps(start, monkeypatch):
    """The long steps that set_up takes, by name, with nothing made or installed for real."""
    taken = []

    def make_venv(venv):
        taken.append("venv")
        shutil.rmtree(venv, ignore_errors=True)
        python = Path(start.venv_python(venv))
        python.parent.mkdir(parents=True)
        python.write_text("not a real one")
        os.makedirs(packages(venv))

    def works(venv, version):
        return Path(start.venv_python(venv)).exists()

    def install(venv, root, extras, newest):
        taken.append("newest" if newest else "+".join(extras))
        for name in INSTALLED:
            path = Path(packages(venv), name)
            path.parent.mkdir(exist_ok=True)
            path.write_text("")

    for step in (make_venv, works, install):
        monkeypatch.setattr(start, step.__name__, step)
    return taken


def run(course, *words, first=(), **environment):
    """Runs the copy of start.py as a program of its own; first: what is to run it."""
    return subprocess.run(
        [*first, sys.executable, str(course / "start.py"), *words],
        capture_output=True,
        text=True,
        timeout=100,
        env={**os.environ, **environment},
    )


# Setting up, once


def test_the_second_start_installs_nothing(start, course, steps):
    python = start.set_up(str(course), ("lab",))
    assert python == start.venv_python(str(course / ".venv"))
    assert steps == ["venv", "lab"]
    start.set_up(str(course), ("lab",))
    assert steps == ["venv", "lab"]


def test_the_tests_need_more_and_the_lab_is_part_of_it(start, course, steps):
    for extras in (("lab",), ("lab", "test"), ("lab",), ("lab", "test")):
        start.set_up(str(course), extras)
    assert steps == ["venv", "lab", "lab+test"]


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_a_changed_file_installs_again(start, course, steps, name):
    start.set_up(str(course), ("lab",))
    with open(course / name, "a") as file:
        file.write("# changed\n")
    start.set_up(str(course), ("lab",))
    assert steps == ["venv", "lab", "lab"]


def test_other_line_ends_change_nothing(start, course, steps):
    start.set_up(str(course), ("lab",))
    text = (course / "constraints.txt").read_bytes()
    (course / "constraints.txt").write_bytes(text.replace(b"\n", b"\r\n"))
    start.set_up(str(course), ("lab",))
    assert steps == ["venv", "lab"]


def test_another_python_or_place_installs_again(start, course, monkeypatch):
    before = start.fingerprint(str(course), False)
    monkeypatch.setattr(start.sys, "version_info", (3, 99, 0))
    assert start.fingerprint(str(course), False) != before
    monkeypatch.undo()
    moved = course / "moved"
    moved.mkdir()
    for name in ("pyproject.toml", "constraints.txt"):
        shutil.copy(course / name, moved / name)
    assert start.fingerprint(str(moved), False) != before


def test_an_interrupted_installation_starts_over(start, course, steps, monkeypatch):
    working = start.install

    def interrupted(*words):
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "install", interrupted)
    with pytest.raises(KeyboardInterrupt):
        start.set_up(str(course), ("lab",))
    monkeypatch.setattr(start, "install", working)
    start.set_up(str(course), ("lab",))
    start.set_up(str(course), ("lab",))
    assert steps == ["venv", "venv", "lab"]


def test_a_failed_installation_is_tried_again_in_the_same_environment(
    start, course, steps, monkeypatch
):
    working = start.install

    def no_network(*words):
        raise start.Stop("no network")

    monkeypatch.setattr(start, "install", no_network)
    with pytest.raises(start.Stop):
        start.set_up(str(course), ("lab",))
    monkeypatch.setattr(start, "install", working)
    start.set_up(str(course), ("lab",))
    assert steps == ["venv", "lab"]


def test_a_broken_environment_is_seen(start, tmp_path):
    assert not start.works(str(tmp_path / "none"), sys.version_info)
    python = Path(start.venv_python(str(tmp_path / "half")))
    python.parent.mkdir(parents=True)
    python.write_text("")
    assert not start.works(str(tmp_path / "half"), sys.version_info)
    if sys.prefix != sys.base_prefix:
        assert "numpy/__init__.py" in start.contents(sys.prefix)
        assert start.works(sys.prefix, sys.version_info)
        assert not start.works(sys.prefix, (3, 99))


@pytest.mark.parametrize("gone", ["numpy", "numpy/core.py", "six.py", "numpy-2.0.dist-info/RECORD"])
def test_a_package_that_lost_something_is_noticed(start, course, steps, capsys, gone):
    start.set_up(str(course), ("lab",))
    path = Path(packages(course / ".venv"), gone)
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    start.set_up(str(course), ("lab",))
    said = capsys.readouterr().out
    assert f"Something is missing from the course's packages: {gone.split('/')[0]}" in said
    start.set_up(str(course), ("lab",))
    assert steps == ["venv", "lab", "venv", "lab"]


def test_what_learners_install_themselves_is_theirs(start, course, steps):
    start.set_up(str(course), ("lab",))
    there = Path(packages(course / ".venv"))
    (there / "pandas").mkdir()
    (there / "numpy" / "__pycache__").mkdir()
    start.set_up(str(course), ("lab",))
    # Another version, which holds other parts.
    (there / "numpy-2.0.dist-info").rename(there / "numpy-3.0.dist-info")
    (there / "numpy" / "core.py").rename(there / "numpy" / "kernel.py")
    start.set_up(str(course), ("lab",))
    assert steps == ["venv", "lab"]


def test_the_newest_packages_can_be_asked_for(start, course, steps, monkeypatch):
    start.set_up(str(course), ("lab",))
    monkeypatch.setenv("GDLESSON_NEWEST", "1")
    start.set_up(str(course), ("lab",))
    assert steps == ["venv", "lab", "newest"]


def test_pip_is_asked_for_the_exact_versions(start, monkeypatch):
    asked = []
    monkeypatch.setattr(start, "run_and_listen", lambda *words: asked.append(words[0]) or (0, ""))
    start.install("venv", "root", ("lab", "test"), False)
    start.install("venv", "root", ("lab",), True)
    exact, newest = asked
    assert exact[exact.index("-c") + 1] == os.path.join("root", "constraints.txt")
    assert exact[-2:] == ["-e", "root[lab,test]"]
    assert "-c" not in newest and "--upgrade" in newest


def test_an_environment_that_is_given_is_used_as_it_is(start, course, steps, monkeypatch):
    monkeypatch.setenv("GDLESSON_VENV", str(course / "given"))
    assert start.set_up(str(course), ("lab",)) == start.venv_python(str(course / "given"))
    assert steps == []


# What can be wrong, in words


def test_a_python_that_is_too_old_is_told(start):
    assert "Python 3.10 and the course needs 3.11" in start.too_old((3, 10, 4))
    assert "Python 2.7" in start.too_old((2, 7, 18))
    assert start.too_old((3, 11, 0)) is None and start.too_old((4, 0)) is None


OLD_PYTHONS = ["python2.7", "python3.6", "python3.7", "python3.8", "python3.9", "python3.10"]


@pytest.mark.parametrize("python", [name for name in OLD_PYTHONS if shutil.which(name)] or [None])
def test_an_old_python_can_read_the_file(python):
    if python is not None:
        answer = subprocess.run(
            [python, str(ROOT / "start.py")], capture_output=True, text=True, timeout=60
        )
        # A version manager may answer for a Python that it does not have.
        if "start.py" in answer.stderr or "too old" in answer.stderr:
            assert "Python is too old" in answer.stderr
            assert answer.returncode == 1
    # On a computer without old Pythons: the grammar of the oldest one that this one knows.
    import ast

    text = (ROOT / "start.py").read_text(encoding="ascii")
    tree = ast.parse(text, feature_version=(3, 4))
    too_new = (ast.JoinedStr, ast.NamedExpr, ast.AnnAssign, ast.Nonlocal, ast.AsyncFunctionDef)
    assert not [node for node in ast.walk(tree) if isinstance(node, too_new)]


def test_missing_parts_name_the_debian_package(start):
    sentence = start.missing_parts(lambda name: name != "ensurepip", (3, 12, 1))
    assert "no ensurepip" in sentence and "sudo apt install python3.12-venv" in sentence
    assert "no venv" in start.missing_parts(lambda name: False, (3, 13))
    assert start.missing_parts(start.can_import, sys.version_info) is None


def test_missing_parts_stop_before_anything_is_made(start, course, monkeypatch, capsys):
    monkeypatch.setattr(start, "can_import", lambda name: False)
    assert start.start([]) == 1
    assert "apt install" in capsys.readouterr().out
    assert not (course / ".venv").exists() and not (course / "work").exists()


@pytest.mark.parametrize("retries", [0, 1])
def test_without_a_network_there_is_a_sentence(start, course, retries):
    # Asks the pip that is here, so no environment need be made, of a place where nothing listens.
    command = [sys.executable, "-m", "pip", "--isolated", "download", "--no-cache-dir", "--no-deps"]
    command += [
        "--index-url=http://127.0.0.1:9/simple",
        f"--retries={retries}",
        "--dest",
        str(course),
    ]
    status, output = start.run_and_listen([*command, "a-package"])
    assert status != 0
    sentence = start.explain_failure(output, "Installing")
    assert sentence.startswith("The network is not there")


@pytest.mark.parametrize(
    "output",
    [
        "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
        "OSError: [WinError 112] There is not enough space on the disk",
    ],
)
def test_a_disk_that_is_full_while_pip_works_is_told(start, output):
    assert start.explain_failure(output, "Installing").startswith("The disk is full")


def test_what_pip_said_is_shown_when_it_is_something_else(start, course, monkeypatch, capsys):
    monkeypatch.setattr(start, "works", lambda *words: True)
    monkeypatch.setattr(start, "run_and_listen", lambda *words: (1, "ERROR: no such version\n"))
    (course / ".venv").mkdir()
    assert start.start([]) == 1
    said = capsys.readouterr().out
    assert "ERROR: no such version\nInstalling the packages did not work" in said


@pytest.mark.parametrize(
    "said", ["[Errno 13] Permission denied: '/there/.venv'", "[WinError 5] no"]
)
def test_a_folder_that_may_not_be_written_is_told(start, course, monkeypatch, capsys, said):
    monkeypatch.setattr(start, "run_and_listen", lambda *words: (1, f"Error: {said}\n"))
    assert start.start([]) == 1
    told = capsys.readouterr().out
    assert f"This may not be written: {course}\nThe system said: Error: {said}" in told
    assert "a folder of your own" in told


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions")
def test_a_read_only_folder_gets_a_sentence(course):
    course.chmod(0o555)
    try:
        # Root may write anywhere, unless this one right is taken from it.
        humble = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"]
        first = humble if os.access(course, os.W_OK) else []
        answer = run(course, first=first, GDLESSON_VENV="")
    finally:
        course.chmod(0o755)
    assert answer.returncode == 1
    assert "This may not be written" in answer.stdout and "Traceback" not in answer.stderr


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
def test_errors_of_the_system_are_sentences(start, monkeypatch, capsys, error, sentence):
    def fail(*words):
        raise error

    monkeypatch.setattr(start, "set_up", fail)
    assert start.start([]) != 0
    assert sentence in capsys.readouterr().out


def test_an_unknown_command_shows_what_there_is(course):
    answer = run(course, "tset")
    assert answer.returncode == 1
    assert "python3 start.py test" in answer.stdout and "no command 'tset'" in answer.stdout
    assert "start.py fresh 01" in run(course, "--help").stdout


# What is run in the end


@pytest.fixture
def ran(start, steps, monkeypatch):
    """The command and the folder that start.py hands over to."""
    handed = SimpleNamespace(command=None, folder=None)

    def become(command, folder):
        handed.command, handed.folder = command, folder
        return 7

    monkeypatch.setattr(start, "become", become)
    return handed


@pytest.mark.parametrize("words", [[], ["--no-browser"], ["fresh", "01"], ["fresh"]])
def test_the_rest_is_handed_over_to_the_package(start, course, ran, steps, words):
    assert start.start(words) == 7
    assert ran.command == [start.venv_python(str(course / ".venv")), "-m", "gdlesson", *words]
    assert ran.folder == str(course)
    assert steps == ["venv", "lab"]


def test_the_folder_to_mark_is_the_one_meant_where_it_was_said(
    start, course, ran, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert start.start(["mark", "my class"]) == 7
    assert ran.command[1:] == ["-m", "gdlesson", "mark", str(tmp_path / "my class")]


def test_what_follows_test_goes_to_pytest_and_its_exit_code_comes_back(start, course, ran, steps):
    assert start.start(["test", "-k", "checker"]) == 7
    assert ran.command[1:] == ["-m", "pytest", "-k", "checker"]
    assert ran.folder == str(course)
    assert steps == ["venv", "lab+site+test"]


def test_the_site_is_built_by_its_own_program(start, course, ran, steps, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert start.start(["site", "--out", "here"]) == 7
    assert ran.command[1:] == [str(course / "site" / "build.py"), "--out", "here"]
    assert ran.folder == str(tmp_path)  # where "here" is
    assert steps == ["venv", "lab+site"]


def test_an_exit_code_reaches_the_shell(start, tmp_path):
    code = "import start; start.become([{0!r}, '-c', 'raise SystemExit(3)'], {1!r})"
    script = code.format(sys.executable, str(tmp_path))
    if os.name == "nt":
        script = script.replace("start.become", "raise SystemExit(start.become") + ")"
    answer = subprocess.run([sys.executable, "-c", script], cwd=ROOT, timeout=60)
    assert answer.returncode == 3
