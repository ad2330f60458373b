"""marks.html: a page for the teacher. What the class shares comes first, then who is where."""

from collections import defaultdict
from collections.abc import Sequence
from html import escape
from pathlib import Path

from gdlesson.marking.handed import Answer, HandIn, lesson_of
from gdlesson.text import count, listed

STYLE = Path(__file__).with_name("page.css")
SIGNS = {"right": "✓", "wrong": "✗", "endless": "∞", "crashed": "!", "not attempted": "○"}
LOOKS = {"right": "right", "wrong": "wrong", "endless": "stuck", "crashed": "stuck"}
SHOWN = 12  # shared mistakes that are shown in full; the others are in the hand-ins


def page(handed: Sequence[HandIn], names: Sequence[str]) -> str:
    """The text of marks.html. names: the exercises that stand in marks.csv, in order."""
    lessons = list(dict.fromkeys(map(lesson_of, names)))
    parts = [
        "<h1>Marks</h1>",
        f'<p class="soft">{summary(handed, lessons)}</p>',
        shared(handed, names),
        problems(handed),
        *(table(handed, names, lesson) for lesson in lessons for table in (how_far, who_is_where)),
        one_by_one(handed, names),
    ]
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Learners' text is escaped; should that fail, still nothing of it runs or is fetched.
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>Marks</title>\n<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n"
        "<body>\n<main>\n" + "\n".join(filter(None, parts)) + "\n</main>\n</body>\n</html>\n"
    )


def summary(handed: Sequence[HandIn], lessons: Sequence[str]) -> str:
    """How many hand-ins there are, of which lessons, and how many need a look."""
    of = f" of lesson{'s' * (len(lessons) > 1)} {listed(lessons)}" if lessons else ""
    odd = sum(bool(each.problem) for each in handed)
    look = f', <a href="#problems">{odd} with a problem</a>' if odd else ""
    return f"{count(len(handed), 'hand-in')}{of}{look}."


def state(value: str) -> str:
    """The first word of a mark: "wrong" of "wrong: uphill"."""
    return value.partition(":")[0]


def place(number: int, exercise: str = "") -> str:
    """Where on the page the hand-in of that number is, or its answer to an exercise."""
    return f"h{number}" + f"-{exercise}" * bool(exercise)


def problems(handed: Sequence[HandIn]) -> str:
    """The hand-ins that have a problem."""
    lines = [
        f"<li><strong>{escape(each.file)}</strong>: {escape(each.problem)}</li>"
        for each in handed
        if each.problem
    ]
    if not lines:
        return ""
    return f'<h2 id="problems">Look at these yourself</h2>\n<ul class="plain">{"".join(lines)}</ul>'


def mistakes(answer: Answer) -> list[str]:
    """What an answer counts as among the mistakes of the class."""
    if state(answer.value) in ("right", "not attempted", ""):
        return []
    return answer.mistakes or [answer.value]


def shared(handed: Sequence[HandIn], names: Sequence[str]) -> str:
    """The mistakes that were made, the commonest first, each with one learner's code."""
    found = defaultdict(list)
    for name in names:
        for number, each in enumerate(handed):
            for mistake in mistakes(each.answers[name]) if name in each.answers else ():
                found[name, mistake].append(number)
    if not found:
        return ""
    ordered = sorted(found.items(), key=lambda item: -len(item[1]))
    several = sum(len(numbers) > 1 for _, numbers in ordered)
    shown = min(max(several, 3), SHOWN)
    parts = ["<h2>What the class gets wrong</h2>"]
    for (name, mistake), numbers in ordered[:shown]:
        # The one who made this mistake alone shows it best.
        best = min(numbers, key=lambda n: len(handed[n].answers[name].mistakes))
        links = ", ".join(
            f'<a href="#{place(n, name)}">{escape(handed[n].file)}</a>' for n in numbers
        )
        parts.append(
            f'<div class="mistake"><h3>{name}: {escape(mistake)} '
            f'<span class="soft">({len(numbers)} of {asked(handed, name)})</span></h3>'
            f"{told(handed[best].answers[name])}<p>{links}</p></div>"
        )
    if len(ordered) > shown:
        more = count(len(ordered) - shown, "other mistake")
        parts.append(f'<p class="soft">{more}: one by one, below.</p>')
    return "\n".join(parts)


def told(answer: Answer) -> str:
    """An answer's code, and what it was told."""
    words = f"<p>{escape(answer.message)}</p>" if answer.message else ""
    return f'<pre tabindex="0">{escape(answer.code)}</pre>{words}'


def asked(handed: Sequence[HandIn], name: str) -> int:
    """How many hand-ins are of the lesson with that exercise."""
    return sum(lesson_of(name) in each.lessons for each in handed)


def how_far(handed: Sequence[HandIn], names: Sequence[str], lesson: str) -> str:
    """How many have each exercise of a lesson right, and so on, as a table with bars."""
    kinds = {"right": "right", "wrong": "wrong", "stuck": "crashed or endless"}
    heads = "".join(f'<th scope="col">{word}</th>' for word in (*kinds.values(), "not attempted"))
    rows = []
    for name in (name for name in names if lesson_of(name) == lesson):
        looks = [LOOKS.get(state(each.mark(name)), "open") for each in handed if each.mark(name)]
        counts = {look: looks.count(look) for look in (*kinds, "open")}
        bar = "".join(
            f'<span class="{look}" style="flex:{count}"></span>'
            for look, count in counts.items()
            if count
        )
        cells = "".join(f'<td class="{look}">{count}</td>' for look, count in counts.items())
        rows.append(
            f'<tr><th scope="row">{name}</th>{cells}'
            f'<td aria-hidden="true"><div class="bar">{bar}</div></td></tr>'
        )
    return (
        f'<h2>Lesson {lesson}: how far the class is</h2>\n<div class="wide"><table>'
        f'<thead><tr><th scope="col">exercise</th>{heads}<td></td></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def who_is_where(handed: Sequence[HandIn], names: Sequence[str], lesson: str) -> str:
    """A table of one lesson: a row for each hand-in, a column for each exercise."""
    columns = [name for name in names if lesson_of(name) == lesson]
    heads = "".join(f'<th scope="col">{name}</th>' for name in columns)
    rows = []
    for number, each in enumerate(handed):
        if lesson not in each.lessons:
            continue
        marks = [(name, each.mark(name)) for name in columns]
        right = sum(mark == "right" for _, mark in marks)
        cells = "".join(f"<td>{sign(number, name, mark)}</td>" for name, mark in marks)
        rows.append(f'<tr><th scope="row">{escape(each.file)}</th>{cells}<td>{right}</td></tr>')
    legend = ", ".join(f"{sign} {word}" for word, sign in SIGNS.items())
    return (
        f'<h2>Lesson {lesson}: who is where</h2>\n<div class="wide"><table>'
        f"<caption>{legend}. A sign leads to the answer.</caption>"
        f'<thead><tr><th scope="col">hand-in</th>{heads}<th scope="col">right</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def sign(number: int, name: str, mark: str) -> str:
    """A mark as a sign; it leads to the answer, where there is one to read."""
    look, shown = LOOKS.get(state(mark), "open"), SIGNS.get(state(mark), "–")
    words = escape(mark or "not run")
    inside = f'<span aria-hidden="true">{shown}</span><span class="hidden">{words}</span>'
    if look in ("wrong", "stuck"):
        return f'<a class="{look}" href="#{place(number, name)}" title="{words}">{inside}</a>'
    return f'<span class="{look}">{inside}</span>'


def one_by_one(handed: Sequence[HandIn], names: Sequence[str]) -> str:
    """Each hand-in with the answers that are not right: the code, and what it was told."""
    parts = []
    for number, each in enumerate(handed):
        answers = [(name, each.answers[name]) for name in names if name in each.answers]
        wrong = [(name, answer) for name, answer in answers if mistakes(answer)]
        if wrong:
            inside = "".join(
                f'<h3 id="{place(number, name)}">{name}: {escape(answer.value)}</h3>{told(answer)}'
                for name, answer in wrong
            )
            listed = ", ".join(name for name, _ in wrong)
            parts.append(
                f'<details id="{place(number)}"><summary>{escape(each.file)}: {listed}</summary>'
                f"<div>{inside}</div></details>"
            )
    return "<h2>One by one: what is not right</h2>\n" + "\n".join(parts) if parts else ""
