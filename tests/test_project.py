"""The project's own files: they can be read, they agree, and what they name is there."""

import importlib.util
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
DOCUMENTS += [ROOT / "notebooks/data/README.md", ROOT / "tests/answers/README.md"]
FORMS = sorted(
    path for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config"
)
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
YAML = [
    *FORMS,
    *WORKFLOWS,
    ROOT / ".github/ISSUE_TEMPLATE/config.yml",
    ROOT / ".github/dependabot.yml",
    ROOT / ".pre-commit-config.yaml",
    ROOT / "CITATION.cff",
    ROOT / "environment.yml",
]


def name(path):
    return path.relative_to(ROOT).as_posix()


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def prose(text):
    """The text without its blocks of code."""
    return re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)


def anchor(heading):
    """The address of a heading within its page, as Git hosts make it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def commands(text):
    """The commands of a document: indented by four, in fences of a shell, or in a table's `…`."""
    found = re.findall(r"^    (?!\s)(\S.*)$", prose(text), re.M)
    found += re.findall(r"`((?:python3?|ruff|node|pre-commit|conda|\.ci/)[^`]*)`", prose(text))
    return [part.strip() for line in found for part in line.split("&&")]


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_every_link_leads_somewhere(path):
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"https?:", target):
            continue
        file, _, place = target.partition("#")
        found = path.parent / unquote(file) if file else path
        assert found.exists(), target
        if place:
            headings = re.findall(r"^#+ (.+)$", prose(found.read_text(encoding="utf-8")), re.M)
            assert place in map(anchor, headings), target


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_every_path_that_is_named_is_there(path):
    text = prose(path.read_text(encoding="utf-8"))
    made = ("work/", ".venv", "site/", "_site/")  # by commands
    folders = (
        r"(?:gdlesson|notebooks|tests|tools|docs|benchmarks|binder|lab|\.github|\.ci)/[\w./-]*"
    )
    for named in re.findall(rf"(?<![\w/.=])({folders}|[\w.-]+\.(?:toml|txt|yml|cff))", text):
        if not named.startswith(made):
            assert (ROOT / named).exists(), named


# CHANGELOG names what is gone.
@pytest.mark.parametrize("path", [p for p in DOCUMENTS if p.stem != "CHANGELOG"], ids=name)
def test_every_command_that_is_named_is_there(path):
    for command in commands(path.read_text(encoding="utf-8")):
        words = shlex.split(re.sub(r"^[A-Z_]+=\S+ ", "", command))
        if words[:1] == ["python3"] and words[1:2] == ["start.py"]:
            others = [word for word in words[2:3] if not word.startswith("-")]
            assert set(others) <= {"test", "fresh", "site", "mark"}, command
        elif words[1:3] == ["-m", "gdlesson"]:
            assert set(words[3:4]) <= {"copy", "fresh", "mark"}, command
        elif words[0].startswith("python") and words[1:2] == ["-m"]:
            assert words[2] in ("pip", "mypy", "pytest") or importlib.util.find_spec(words[2])
            for word in words[3:] if words[2] == "pytest" else []:
                assert "/" not in word or (ROOT / word).exists(), command
        elif words[0] in ("python", "python3", "node") and words[1:]:
            assert words[1].startswith("-") or (ROOT / words[1]).exists(), command


def test_the_authors_table_is_printed():
    done = subprocess.run(
        [sys.executable, "-m", "gdlesson.lessons"], cwd=ROOT, capture_output=True, encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 0 and "contract" in done.stdout, done.stderr


@pytest.mark.parametrize("path", YAML, ids=name)
def test_yaml_can_be_read(path):
    assert isinstance(read(path), dict)


@pytest.mark.parametrize("path", FORMS, ids=name)
def test_forms_have_what_a_git_host_asks_for(path):
    form = read(path)
    assert {"name", "description", "body"} <= set(form)
    asked = [part for part in form["body"] if part["type"] != "markdown"]
    ids = [part["id"] for part in asked]
    assert len(set(ids)) == len(ids)
    for part in form["body"]:
        assert part["type"] in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        assert "value" in part["attributes"] or part["attributes"]["label"]
    assert any(part.get("validations", {}).get("required") for part in asked)


def test_the_form_for_the_checker_asks_for_all_that_mends_it():
    asked = {part.get("id") for part in read(ROOT / ".github/ISSUE_TEMPLATE/checker.yml")["body"]}
    assert {"exercise", "answer", "said"} <= asked


def test_the_form_for_lessons_has_every_lesson():
    body = read(ROOT / ".github/ISSUE_TEMPLATE/lesson.yml")["body"]
    options = next(part for part in body if part["type"] == "dropdown")["attributes"]["options"]
    lessons = sorted((ROOT / "notebooks").glob("*.ipynb"))
    assert [int(option.split(":")[0]) for option in options] == [int(p.name[:2]) for p in lessons]


@pytest.mark.parametrize("path", WORKFLOWS, ids=name)
def test_actions_are_pinned_and_no_job_runs_for_ever(path):
    jobs = read(path)["jobs"]
    used = [step["uses"] for job in jobs.values() for step in job["steps"] if "uses" in step]
    assert used
    for action in used:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action
        # A commit tells a reader nothing: its version stands beside it.
        assert re.search(rf"{re.escape(action)} # v\d+\.\d+\.\d+\n", path.read_text("utf-8")), (
            action
        )
    assert all(job["timeout-minutes"] <= 30 for job in jobs.values())


def test_the_pythons_of_ci_are_those_of_the_project():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    matrix = read(ROOT / ".github/workflows/ci.yml")["jobs"]["test"]["strategy"]["matrix"]
    assert matrix["python-version"][0] == wanted["requires-python"].removeprefix(">=")
    assert {system.split("-")[0] for system in matrix["os"]} == {"ubuntu", "macos", "windows"}


def test_hooks_run_what_is_there():
    (repo,) = read(ROOT / ".pre-commit-config.yaml")["repos"]
    for hook in repo["hooks"]:
        words = hook["entry"].split()
        if words[0] == "npx":  # what CI runs, in exact versions
            assert f"- run: {hook['entry']}\n" in WORKFLOWS[0].read_text("utf-8")
            assert hook["entry"] in (ROOT / "CONTRIBUTING.md").read_text("utf-8")
            assert all(re.search(r"@\d+\.\d+\.\d+$", word) for word in words[2:] if "@" in word)
            continue
        assert words[0] == "python"
        assert words[1] == "-m" or (ROOT / words[1]).exists(), hook["entry"]


def test_the_version_is_one():
    import gdlesson

    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"].get("version")
    cited = read(ROOT / "CITATION.cff")
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert version in (None, gdlesson.__version__)  # None: the build backend reads it there
    assert cited["version"] == gdlesson.__version__
    assert f"\n## {gdlesson.__version__}: " in changes and "\n## Unreleased" in changes


def test_the_citation_has_what_the_format_asks_for():
    cited = read(ROOT / "CITATION.cff")
    assert {"cff-version", "message", "title", "authors"} <= set(cited)
    assert cited["cff-version"] == "1.2.0"
    assert all(author.get("name") for author in cited["authors"])
