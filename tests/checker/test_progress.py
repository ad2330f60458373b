"""Progress is kept in a file beside the lessons, and survives whatever becomes of that file."""

import json

import pytest

from gdlesson import check
from gdlesson.checker import progress
from gdlesson.checker.exercise import every
from gdlesson.checker.judging import judge


def so_far():
    return progress.progress(every())


def test_progress_is_kept(tmp_path, capsys):
    place = tmp_path / "progress.json"
    assert so_far().done == 0 and not place.exists()
    check("1.1")(lambda theta: theta)
    judge("1.1", lambda theta: 2 * theta)
    assert not place.exists()
    check("1.1")(lambda theta: 2 * theta)
    check("1.5", 1)
    assert json.loads(place.read_text()) == {"right": ["1.1", "1.5"]}
    assert list(tmp_path.iterdir()) == [place]
    text = str(so_far())
    assert text.startswith("Lesson 1: 2 of 7; still open: 1.2, 1.3, 1.4, 1.6, 1.7\n")
    assert "In all: 2 of" in text
    capsys.readouterr()
    check.progress()
    assert "Lesson 1: 2 of 7" in capsys.readouterr().out
    page = so_far()._repr_html_()
    assert all(line in page for line in text.splitlines()) and "width:29%" in page


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "3", '{"right": 3}', '{"done": []}', '{"right": [1, null, [], "1.2"]}']
)
def test_a_damaged_file_does_no_harm(tmp_path, text):
    place = tmp_path / "progress.json"
    place.write_text(text)
    assert so_far().done == ('"1.2"' in text)
    check("1.1")(lambda theta: 2 * theta)
    assert "1.1" in json.loads(place.read_text())["right"]


def test_exercises_of_another_version_are_kept(tmp_path):
    place = tmp_path / "progress.json"
    place.write_text('{"right": ["99.1"], "more": 1}')
    check("1.1")(lambda theta: 2 * theta)
    assert json.loads(place.read_text())["right"] == ["1.1", "99.1"]
    assert so_far().done == 1


def test_a_file_that_cannot_be_written_does_no_harm(tmp_path, monkeypatch):
    monkeypatch.setenv("GDLESSON_PROGRESS", str(tmp_path))  # a folder
    check("1.1")(lambda theta: 2 * theta)
    assert so_far().done == 1 and list(tmp_path.iterdir()) == []


def test_progress_lies_beside_the_lesson(tmp_path, monkeypatch):
    monkeypatch.delenv("GDLESSON_PROGRESS")
    monkeypatch.chdir(tmp_path)
    assert progress.path() == tmp_path / ".gdlesson_progress.json"


def test_lessons_are_in_order():
    made = progress.progress({"2.10": 0, "10.1": 0, "2.9": 0})
    assert list(made.lessons) == ["2", "10"] and made.lessons["2"][1] == ["2.9", "2.10"]


def test_what_is_next_and_what_it_needs():
    assert so_far().next == "1.1 is next."
    for name in ("1.1", "2.1", "2.2"):
        progress.remember(name)
    assert so_far().next == "2.3 is next: it needs 2.1."
    assert "2.3 is next" in str(so_far()) and "2.3 is next" in so_far()._repr_html_()
    for name in every():
        progress.remember(name)
    assert so_far().next == ""


@pytest.mark.parametrize(
    "done, told",
    [
        (["1.2"], "1.1 is next."),  # solved first: what stands before it is still open
        (["1.1", "1.3"], "1.2 is next."),
        (["2.1"], "2.2 is next."),  # whoever goes on to lesson 2 is not sent back
        (["1.1", "2.3"], "2.1 is next."),
        (["2.1", "2.2", "2.3", "2.10"], "3.1 is next."),
        (["3.1"], "1.1 is next."),  # all of the last lesson is done
        (["1.1", "1.2", "1.3", "3.1"], "2.1 is next."),
        (["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1"], "2.10 is next."),
    ],
)
def test_what_is_next_where_some_were_left_out(done, told):
    for name in done:
        progress.remember(name)
    ids = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.10", "3.1"]
    assert progress.progress(dict.fromkeys(ids)).next == told


def test_tasks_and_predictions_are_kept_and_counted_apart(tmp_path, monkeypatch):
    progress.remember_task("rates", "fly apart")
    progress.remember_task("rates", "arrive")
    progress.remember_prediction("1.p1", 10)
    progress.remember_answer("6.5", "one")
    progress.remember_answer("6.5", "another")
    monkeypatch.setattr(progress, "_session", {})  # another kernel
    assert progress.tasks_done("rates") == {"fly apart", "arrive"}
    assert progress.read()["predictions"] == {"1.p1": {"guess": 10}}
    assert (progress.answer_kept("6.5"), progress.answer_kept("8.5")) == ("another", None)
    text = str(so_far())
    assert "Predictions: 1 made, 0 answered" in text and "explorers: 2" in text
    assert so_far().done == 0


@pytest.mark.parametrize(
    "text",
    [
        '{"right": ["1.1"], "predictions": 3, "tasks": []}',
        '{"right": ["1.1"], "predictions": {"1.p1": 3, "1.p2": {}}, "tasks": {"rates": {}}}',
        '{"right": ["1.1"], "answers": {"6.5": ["x"]}}',
        '{"right": ["1.1"], "tasks": {"rates": [1, null, []]}}',
    ],
)
def test_damaged_parts_do_no_harm(tmp_path, text):
    (tmp_path / "progress.json").write_text(text)
    assert so_far().done == 1 and "Predictions" not in str(so_far())
    progress.remember_task("rates", "arrive")
    progress.remember_prediction("1.p1", 1.5, truth=3)
    assert progress.tasks_done("rates") == {"arrive"}
    assert "1 made, 1 answered" in str(so_far())


def test_recall_is_counted_apart():
    progress.remember("2.r1")
    made = progress.progress({"2.1": 0, "2.r1": 0, "3.r1": 0})
    assert made.total == 1 and "Recalled: 1 of 2" in str(made) and made.next == "2.1 is next."
