"""How far a learner is: which exercises were right once, kept in a small file beside the lessons.

The file is .gdlesson_progress.json in the folder of the notebook, or the path that the environment
variable GDLESSON_PROGRESS holds. It may be missing, damaged or read-only: then what is known lasts
as long as the kernel.
"""

import html
import json
import os
from pathlib import Path

_done = {}  # path of the file → exercises that were right in this session


class Progress:
    """How many exercises were right, of each lesson and of all; a bar in a notebook, else words.

    lessons: for each lesson's number the exercises that are done and those that it has
    """

    def __init__(self, lessons):
        self.lessons = lessons

    @property
    def done(self):
        return sum(len(done) for done, _ in self.lessons.values())

    @property
    def total(self):
        return sum(len(every) for _, every in self.lessons.values())

    def _lines(self):
        for lesson, (done, every) in self.lessons.items():
            left = [name for name in every if name not in done]
            todo = f"; still open: {', '.join(left)}" if left else ", all of them"
            yield f"Lesson {lesson}", len(done), len(every), todo
        yield "In all", self.done, self.total, ""

    def __str__(self):
        lines = (f"{name}: {done} of {of}{todo}" for name, done, of, todo in self._lines())
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self):
        rows = []
        for name, done, of, todo in self._lines():
            words = html.escape(f"{name}: {done} of {of}{todo}")
            bar = f"height:8px;border-radius:4px;background:#009E73;width:{100 * done / of:.0f}%"
            rows.append(
                f'<div style="margin:4px 0"><div aria-hidden="true" style="background:#8884;'
                f'border-radius:4px"><div style="{bar}"></div></div>{words}</div>'
            )
        return f'<div role="status" style="max-width:30em">{"".join(rows)}</div>'


def progress(exercises):
    """The Progress so far in these exercises."""
    done, lessons = read(), {}
    for name in sorted(exercises, key=in_order):
        right, every = lessons.setdefault(name.split(".")[0], ([], []))
        every.append(name)
        if name in done:
            right.append(name)
    return Progress(lessons)


def in_order(name):
    """A key that sorts "2.10" behind "2.9"."""
    return [
        (not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in name.split(".")
    ]


def path():
    """Where the progress is kept."""
    return Path(os.environ.get("GDLESSON_PROGRESS") or ".gdlesson_progress.json").absolute()


def read():
    """The exercises that were right once, as far as the file and this session know."""
    known = set(_done.get(path(), ()))
    try:
        stored = json.loads(path().read_text(encoding="utf-8"))["right"]
        known.update(name for name in stored if isinstance(name, str))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass  # missing or damaged: it is made anew
    return known


def remember(exercise_id):
    """Keep that an exercise was right; a file that cannot be written does no harm."""
    place, known = path(), read()
    _done.setdefault(place, set()).add(exercise_id)
    if exercise_id in known:
        return
    text = json.dumps({"right": sorted(known | {exercise_id}, key=in_order)})
    beside = place.with_name(place.name + ".new")
    try:
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, place)
    except OSError:
        pass
