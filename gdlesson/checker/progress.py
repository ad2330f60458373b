"""How far a learner is: what was right once, predicted or ticked off, in a file beside the lessons.

The file is .gdlesson_progress.json in the folder of the notebook, or the path that the environment
variable GDLESSON_PROGRESS holds. It may be missing, damaged or read-only: then what is known lasts
as long as the kernel.

    {"right": ["1.1"], "predictions": {"1.p1": {"guess": 10, "truth": 27}},
     "tasks": {"rates": ["make it fly apart"]}, "answers": {"6.5": "check(…)"}}
"""

import html
import json
import os
from pathlib import Path

_session: dict[Path, dict] = {}  # path of the file → what became known in this session


class Progress:
    """How many exercises were right, of each lesson and of all; a bar in a notebook, else words.

    lessons: for each lesson's number the exercises that are done and those that it has
    others: sentences on what is counted apart; next: the sentence on what is next
    """

    def __init__(self, lessons, others=(), next=""):
        self.lessons, self.others, self.next = lessons, tuple(others), next

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

    def _sentences(self):
        return [sentence for sentence in (*self.others, self.next) if sentence]

    def __str__(self):
        lines = [f"{name}: {done} of {of}{todo}" for name, done, of, todo in self._lines()]
        return "\n".join(lines + self._sentences())

    __repr__ = __str__

    def _repr_html_(self):
        rows = []
        for name, done, of, todo in self._lines():
            words = html.escape(f"{name}: {done} of {of}{todo}")
            width = 100 * done / of if of else 0
            bar = f"height:8px;border-radius:4px;background:#009E73;width:{width:.0f}%"
            rows.append(
                f'<div style="margin:4px 0"><div aria-hidden="true" style="background:#8884;'
                f'border-radius:4px"><div style="{bar}"></div></div>{words}</div>'
            )
        rows += [f"<div>{html.escape(sentence)}</div>" for sentence in self._sentences()]
        return f'<div role="status" style="max-width:30em">{"".join(rows)}</div>'


def progress(exercises):
    """The Progress so far in these exercises, {id: Exercise}."""
    known = read()
    done, lessons, recalls = known["right"], {}, []
    for name in sorted(exercises, key=in_order):
        if is_recall(name):
            recalls.append(name)
            continue
        right, every = lessons.setdefault(name.split(".")[0], ([], []))
        every.append(name)
        if name in done:
            right.append(name)
    others = []
    if recalls:
        others.append(f"Recalled: {sum(name in done for name in recalls)} of {len(recalls)}")
    if made := known["predictions"]:
        answered = sum("truth" in each for each in made.values())
        others.append(f"Predictions: {len(made)} made, {answered} answered")
    if ticked := sum(map(len, known["tasks"].values())):
        others.append(f"Tasks ticked off in explorers: {ticked}")
    return Progress(lessons, others, next_one(exercises, done))


def next_one(exercises, done):
    """The sentence on what is next: the first that is open in the last lesson begun, or after it.

    Where all of those are done, it is the first that is open at all.
    """
    names = sorted((name for name in exercises if not is_recall(name)), key=in_order)
    still = [name for name in names if name not in done]
    if not still:
        return ""
    begun = next((in_order(name)[:1] for name in reversed(names) if name in done), [])
    first = next((name for name in still if in_order(name)[:1] >= begun), still[0])
    needed = needs(first, exercises)
    return f"{first} is next" + (f": it needs {' and '.join(needed)}." if needed else ".")


def needs(name, exercises):
    """The earlier exercises of a lesson whose functions an exercise is handed or calls."""
    exercise = exercises[name]
    code = getattr(getattr(exercise, "right", None), "__code__", None)
    used = {*getattr(exercise, "parameters", ()), *(code.co_names if code else ())}
    earlier = [other for other in exercises if in_order(other) < in_order(name)]
    same = [other for other in earlier if other.split(".")[0] == name.split(".")[0]]
    found = [other for other in same if getattr(exercises[other], "name", None) in used]
    return sorted(found, key=in_order)


def is_recall(name):
    """Whether an id such as 2.r1 is that of recall questions, which are counted apart."""
    return name.split(".")[-1][:1] == "r"


def in_order(name):
    """A key that sorts "2.10" behind "2.9"."""
    return [
        (not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in name.split(".")
    ]


# --- the file


def path():
    """Where the progress is kept."""
    return Path(os.environ.get("GDLESSON_PROGRESS") or ".gdlesson_progress.json").absolute()


def read():
    """What the file and this session know: "right" is a set here, and each of "tasks"."""
    try:
        stored = json.loads(path().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        stored = None  # missing or damaged: it is made anew
    return merged(cleaned(stored), _session.get(path(), cleaned(None)))


def cleaned(stored):
    """What is of use in what a file holds, whatever that is."""
    stored = stored if isinstance(stored, dict) else {}
    made, tasks, answers = (
        each if isinstance(each := stored.get(key), dict) else {}
        for key in ("predictions", "tasks", "answers")
    )
    return {
        "right": names(stored.get("right")),
        "predictions": {k: v for k, v in made.items() if isinstance(v, dict) and "guess" in v},
        "tasks": {k: names(v) for k, v in tasks.items()},
        "answers": {k: v for k, v in answers.items() if isinstance(v, str)},
    }


def names(things):
    """The texts among things, as a set."""
    return {x for x in things if isinstance(x, str)} if isinstance(things, (list, set)) else set()


def merged(one, other):
    """What either of the two knows; the other's predictions and answers count."""
    tasks = {k: one["tasks"].get(k, set()) | other["tasks"].get(k, set()) for k in one["tasks"]}
    return {
        "right": one["right"] | other["right"],
        "predictions": {**one["predictions"], **other["predictions"]},
        "tasks": {**other["tasks"], **tasks},
        "answers": {**one["answers"], **other["answers"]},
    }


def keep(news):
    """Keep what is new, {"right": …} and so on; a file that cannot be written does no harm."""
    place, known = path(), read()
    news = cleaned(news)
    _session[place] = merged(_session.get(place, cleaned(None)), news)
    every = merged(known, news)
    if every == known:
        return
    text = {"right": sorted(every["right"], key=in_order)}
    text |= {key: every[key] for key in ("predictions", "answers") if every[key]}
    if every["tasks"]:
        text["tasks"] = {k: sorted(v) for k, v in every["tasks"].items()}
    beside = place.with_name(place.name + ".new")
    try:
        beside.write_text(json.dumps(text), encoding="utf-8")
        os.replace(beside, place)
    except OSError:
        pass


def remember(exercise_id):
    """Keep that an exercise was right."""
    keep({"right": {exercise_id}})


def remember_task(explorer, task):
    """Keep that a task of an explorer was done; both are names."""
    keep({"tasks": {explorer: {task}}})


def tasks_done(explorer):
    """The names of an explorer's tasks that are done."""
    return read()["tasks"].get(explorer, set())


def remember_answer(exercise_id, call):
    """Keep what was answered in a form, as the line of Python that says the same."""
    keep({"answers": {exercise_id: call}})


def answer_kept(exercise_id):
    """What was last answered in the form of an exercise, or None."""
    return read()["answers"].get(exercise_id)


def remember_prediction(name, guess, **truth):
    """Keep a guess, and the truth once it is revealed."""
    keep({"predictions": {name: {"guess": guess, **truth}}})
