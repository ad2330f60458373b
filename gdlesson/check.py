"""The checker: is an answer right, and if not, which mistake is it?

    @check("1.2")                      judge("1.2", step)      check.hint("1.2")
    def step(theta, alpha): ...        → a Feedback            check.solution("1.2")

An answer is judged by what it does. It is run on probes and compared with the right answer; if it
differs, with each known mistake, and with two of them at once. A mistake is a function that
stands beside the right answer in gdlesson/exercises:

    e = Exercise("1.2", step, number("θ"), probes=[(3.0, 0.1), (-2.0, 0.3)], why=…, hints=[…])

    @e.mistake("uphill", "That is uphill. Which way does the cost fall?")
    def _(theta, alpha):
        return theta + alpha * 2 * theta

    @e.turn(…)   gives the right answer, or a mistake, other arguments: returns a tuple of them
    @e.twist(…)  changes what one part of it returns: gets that array and the arguments
"""

import copy
import dis
import html
import inspect
import itertools
import sys
import textwrap
from collections import namedtuple
from dataclasses import dataclass, replace

import numpy as np

from gdlesson.guard import Guard
from gdlesson.kinds import WrongKind, describe, show

EXERCISES = {}

Slip = namedtuple("Slip", "name message kind function")


@dataclass(frozen=True)
class Feedback:
    """What the checker says of an answer.

    verdict: "right", "wrong", "crashed", "endless" or "not attempted"
    mistake: the name of the known mistake, a tuple of names, or None
    message: the words for the learner; printed: what the answer printed
    """

    verdict: str
    mistake: str | tuple | None
    message: str
    exercise: str = ""
    footer: str = ""
    printed: str = ""

    def __str__(self):
        printed = f"\nYour code printed:\n{self.printed}" if self.printed else ""
        footer = f"\n{self.footer}" if self.footer else ""
        return f"{self._title()}\n{self.message}{footer}{printed}"

    __repr__ = __str__

    def _title(self):
        mark = {"right": "✓", "not attempted": "○"}.get(self.verdict, "✗")
        words = {"crashed": "stopped with an error", "endless": "does not end"}
        return f"{mark} Exercise {self.exercise}: {words.get(self.verdict, self.verdict)}"

    def _repr_html_(self):
        colour = {"right": "#009E73", "not attempted": "#888888"}.get(self.verdict, "#D55E00")
        parts = [f"<strong>{html.escape(self._title())}</strong>", html.escape(self.message)]
        if self.footer:
            parts.append(f'<span style="opacity:.75">{html.escape(self.footer)}</span>')
        if self.printed:
            parts.append(f"Your code printed:<pre>{html.escape(self.printed)}</pre>")
        return (
            f'<div role="status" style="border-left:5px solid {colour};padding:6px 12px;'
            f'max-width:46em;line-height:1.45">{"<br>".join(parts)}</div>'
        )


class Exercise:
    """One exercise: the right answer, its probes, the known mistakes and the words.

    right: the course's own function (or value); kind: what it returns, see kinds.py
    probes: tuples of arguments, the simplest first; no component should be near zero there
    why: one sentence on why a right answer matters; hints: two or three, each leads further
    tell: how to say what an answer did, e.g. "From θ = {theta} you went to {got}."
    also: other right answers; defaults: how many of the last arguments may be left out
    rtol, atol: the difference allowed, for each number in proportion to its size, and at least
    """

    def __init__(
        self, id, right, kind, probes=((),), *, why, hints, tell=None, also=(), defaults=0,
        rtol=1e-6, atol=0.0, name=None,
    ):  # fmt: skip
        self.id, self.right, self.kind, self.also = id, right, kind, tuple(also)
        self.why, self.hints, self.tell, self.defaults = why, tuple(hints), tell, defaults
        self.rtol, self.atol, self.slips = rtol, atol, []
        self.is_function = callable(right)
        self.name = name or (right.__name__ if self.is_function else "your value")
        self.parameters = list(inspect.signature(right).parameters) if self.is_function else []
        self.probes = [tuple(probe) for probe in probes]
        if defaults:
            self.probes += [probe[:-defaults] for probe in self.probes[:1]]
        EXERCISES[id] = self

    def mistake(self, name, message):
        """A decorator: the function below answers as a learner with this mistake would."""
        return self._slip("mistake", name, message)

    def turn(self, name, message):
        """A decorator: the function below maps the arguments to those a mistake works with."""
        return self._slip("turn", name, message)

    def twist(self, name, message):
        """A decorator: the function below maps a part of the right value to a mistaken one."""
        return self._slip("twist", name, message)

    def _slip(self, kind, name, message):
        def add(function):
            self.slips.append(Slip(name, message, kind, function))
            return function

        return add

    def run(self, slips, args):
        """The parts that the right answer returns for args once these slips are made in it."""
        answer = self.right
        args = fresh(args)
        for slip in slips:
            if slip.kind == "mistake":
                answer = slip.function
            elif slip.kind == "turn":
                args = tuple(slip.function(*args))
        with np.errstate(all="ignore"):
            parts = self.kind.read(answer(*args) if callable(answer) else answer)
            for slip in slips:
                if slip.kind == "twist":
                    parts = tuple(np.asarray(slip.function(p, *args), float) for p in parts)
        return parts

    def expected(self):
        """For each probe the right parts, in all the ways that are right."""
        if not hasattr(self, "_expected"):
            rights = [[self.run((), probe) for probe in self.probes]]
            for other in self.also:
                slip = Slip("", "", "mistake", other)
                rights.append([self.run((slip,), probe) for probe in self.probes])
            self._expected = [list(ways) for ways in zip(*rights, strict=True)]
        return self._expected

    def same_part(self, got, want):
        """Whether two arrays agree as far as the arithmetic can be trusted."""
        if got.shape != want.shape:
            return False
        with np.errstate(all="ignore"):
            scale = np.abs(want) + 1e-3 * np.max(np.abs(want), initial=0)
            close = np.abs(got - want) <= np.maximum(self.rtol * scale, self.atol)
        return bool(np.all(close | (got == want) | (np.isnan(got) & np.isnan(want))))

    def same(self, got, want):
        return len(got) == len(want) and all(map(self.same_part, got, want))


# --- judging


def judge(exercise_id, answer):
    """The Feedback on an answer, without showing it. ValueError if there is no such exercise."""
    exercise = find(exercise_id)
    feedback = _attempt(exercise, answer)
    return replace(feedback, exercise=exercise.id)


def find(exercise_id):
    """The Exercise of that number."""
    if not isinstance(exercise_id, str) or exercise_id not in EXERCISES:
        raise ValueError(f"there is no exercise {exercise_id!r}; there are {', '.join(EXERCISES)}")
    return EXERCISES[exercise_id]


def _attempt(exercise, answer):
    if answer is None or answer is ... or (exercise.is_function and is_blank(answer)):
        return Feedback("not attempted", None, "Not answered yet.")
    if exercise.is_function and not callable(answer):
        what = "a number" if isinstance(answer, (int, float)) else f"a {type(answer).__name__}"
        return wrong("kind", f"This exercise asks for a function, and you handed over {what}.")
    with Guard(answer) as guard:
        feedback = _judge(exercise, answer, guard)
    if feedback.verdict == "right" and guard.leaked:
        names = ", ".join(f"`{name}`" for name in guard.leaked[:3])
        note = f" (It also changed {names} outside of itself; that was put back.)"
        feedback = replace(feedback, message=feedback.message + note)
    return feedback


def _judge(exercise, answer, guard):
    if exercise.is_function:
        problem = wrong_arity(exercise, answer, guard)
        if problem:
            return problem
    gots, printed, problem = [], "", None
    for number, probe in enumerate(exercise.probes):
        got, problem, text = _probe(exercise, answer, guard, probe)
        printed = printed or text
        gots.append(got)
        if problem or not any(exercise.same(got, want) for want in exercise.expected()[number]):
            break
    else:
        if exercise.is_function:
            again, problem, _ = _probe(exercise, answer, guard, exercise.probes[0])
            if not problem and not exercise.same(again, gots[0]):
                problem = keeps_state(exercise, gots[0], again)
        if not problem:
            return Feedback("right", None, exercise.why, printed=printed)
    if not problem:
        problem = _name(exercise, answer, guard, number, gots)
    return replace(problem, printed=printed)


def _probe(exercise, answer, guard, probe):
    """The parts that an answer returns for a probe, or the Feedback that it returns none."""
    args = fresh(probe)
    call = guard.call(lambda: _read(exercise, answer, args))
    if call.stopped:
        how = "used up the memory it may have" if call.stopped == "memory" else "did not end"
        message = (
            f"{said(exercise, probe)} {exercise.name} {how}, so it was stopped. "
            "Your notebook lives on. What should make the loop end, and does that happen?"
        )
        return None, Feedback("endless", None, message.strip()), call.printed
    if call.failure:
        return None, _failed(exercise, call, probe), call.printed
    if exercise.is_function and not unchanged(args, probe):
        message = (
            "Your function changed the array that it was given, so whoever called it has lost "
            "the data. Can you build a new array instead, or work on a copy?"
        )
        return None, wrong("changes its input", message), call.printed
    return call.value, None, call.printed


def _read(exercise, answer, args):
    return exercise.kind.read(answer(*args) if exercise.is_function else answer)


def _failed(exercise, call, probe):
    """The Feedback on an answer that raised, or returned something of another kind."""
    failure = call.failure
    if isinstance(failure.error, WrongKind):
        text, name = failure.text, failure.error.name
        if name == "blank":
            return Feedback("not attempted", None, "There is still a ... where your code goes.")
        if name == "None" and exercise.is_function:
            if call.printed:
                name, text = "prints", (
                    "Your function prints its result and returns nothing. Printing shows a value "
                    "to you; what hands it to the code that called?"
                )  # fmt: skip
            else:
                name, text = "no return", (
                    "Your function returned None: it ends without handing anything back. "
                    "Is there a `return`, and is it reached?"
                )  # fmt: skip
        return wrong(name, text)
    if "ellipsis" in failure.text:
        return Feedback("not attempted", None, "There is still a ... where your code goes.")
    where = f" in line {failure.number}: `{failure.line[:80]}`" if failure.line else ""
    words = IN_WORDS.get(failure.name, "Read that line again: what does each name in it hold?")
    text = f": {failure.text[:120]}" if failure.text else ""
    return Feedback("crashed", None, f"{failure.name}{text}. It happened{where}. {words}" if where
                    else f"{failure.name}{text}. {words}")  # fmt: skip


IN_WORDS = {
    "NameError": "Python does not know that name. Is it spelt as in the first line, and set before?",
    "UnboundLocalError": "That name is used before it gets a value. Which line should come first?",
    "TypeError": "Two things there do not fit together. What kind of value is each?",
    "IndexError": "That place in the list is not there. Where does counting start and end?",
    "ZeroDivisionError": "Something there is divided by zero. Which value can be 0?",
    "ValueError": "A value there is not one that the operation can take. What are its shape and size?",
    "AttributeError": "That object has nothing of that name. What kind of value is it?",
    "RecursionError": "The function calls itself without end. When should it stop calling?",
    "KeyError": "That key is not in the dictionary. Which keys are?",
    "MemoryError": "It asked for more memory than it may have. How many numbers does it need to keep?",
    "OverflowError": "A number there became too large. Does the step go the right way?",
    "ModuleNotFoundError": "That module is not installed here. Can you do without it?",
    "NotImplementedError": "The place for your code still says that it is not written.",
}  # fmt: skip


def wrong_arity(exercise, answer, guard):
    """The Feedback on a function that cannot be called with the exercise's arguments, or None."""
    call = guard.call(lambda: inspect.signature(answer))
    if call.failure or call.stopped:
        return None  # some built-in functions have no signature: the calls will tell
    listed = ", ".join(exercise.parameters)
    for probe in exercise.probes:
        try:
            call.value.bind(*probe)
        except TypeError:
            if len(probe) < len(exercise.parameters):
                message = f"It must also work when `{exercise.parameters[len(probe)]}` is left out."
                question = " Which default values does the first line of the exercise show?"
                return wrong("no default", message + question)
            message = f"It is called as {exercise.name}({listed}), and yours cannot be."
            return wrong("arity", message + " Are its arguments those of the exercise?")
    return None


def keeps_state(exercise, first, again):
    message = (
        f"{said(exercise, exercise.probes[0])} The first time it gave {show(first)}, the second "
        f"time {show(again)}. What does your function keep between two calls?"
    )
    return wrong("keeps state", message)


# --- naming the mistake


def _name(exercise, answer, guard, number, gots):
    """The Feedback on an answer that differs first on that probe."""
    for probe in exercise.probes[number + 1 :]:
        got, problem, _ = _probe(exercise, answer, guard, probe)
        if problem and problem.verdict == "endless":
            return problem
        gots.append(None if problem else got)
    if exercise.is_function:
        again, problem, _ = _probe(exercise, answer, guard, exercise.probes[0])
        if not problem and gots[0] is not None and not same_bits(again, gots[0]):
            return keeps_state(exercise, gots[0], again)
    told = said(exercise, exercise.probes[number], gots[number])
    found = explain(exercise, gots)
    if found:
        names = tuple(dict.fromkeys(name for name, _ in found))
        words = list(dict.fromkeys(message for _, message in found))
        if len(words) > 1:
            told += " Two things at once." if len(words) == 2 else " Several things at once."
        return wrong(names[0] if len(names) == 1 else names, " ".join([told, *words]))
    ignored = ignored_argument(exercise, answer, guard)
    if ignored:
        message = f"{told} It gives the same whatever `{ignored}` is. Where should it come in?"
        return wrong(f"ignores {ignored}", message)
    return wrong(None, f"{told} {property_of(exercise, number, gots)}")


def explain(exercise, gots):
    """The simplest slips, as (name, message), that do to the right answer what was seen."""
    seen = [i for i, got in enumerate(gots) if got is not None]
    if len(seen) < min(2, len(gots)):
        return None
    every = range(len(exercise.kind.labels))

    def fits(slips, places):
        for i in seen:
            try:
                made = exercise.run(slips, exercise.probes[i])
            except Exception:
                return False
            if len(made) != len(gots[i]) or not all(
                exercise.same_part(gots[i][k], made[k]) for k in places
            ):
                return False
        return True

    candidates = list(combinations(exercise.slips))
    for slips in candidates:
        if fits(slips, every):
            return [(slip.name, slip.message) for slip in slips]
    if len(every) == 1:
        return None
    found = []
    for place in every:
        if fits((), [place]):
            continue
        slips = next((slips for slips in candidates if fits(slips, [place])), None)
        if slips is None:
            return None
        label = exercise.kind.labels[place]
        found += [(f"{s.name} in {label}", f"Look at {label}: {s.message}") for s in slips]
    wholes = {}
    for name, message in found:  # the same slip in every part is one slip
        wholes.setdefault(name.split(" in ")[0], []).append((name, message))
    return [pair for pairs in wholes.values() for pair in pairs]


def combinations(slips):
    """Each slip, then each two that can be made together, as tuples in the order of making."""
    yield from ((slip,) for slip in slips)
    for first, second in itertools.combinations(slips, 2):
        if first.kind == second.kind == "mistake" or first.name == second.name:
            continue
        yield (first, second)


def ignored_argument(exercise, answer, guard):
    """The name of an argument that the right answer follows and this answer does not, or None."""
    probe = exercise.probes[0]
    base = _probe(exercise, answer, guard, probe)[0]
    for place, value in enumerate(probe):
        if base is None or callable(value):
            continue
        other = value + 1 if isinstance(value, int) else value * 0.75 + 0.25
        varied = probe[:place] + (other,) + probe[place + 1 :]
        got = _probe(exercise, answer, guard, varied)[0]
        try:
            moves = not exercise.same(exercise.run((), probe), exercise.run((), varied))
        except Exception:
            continue
        if moves and got is not None and same_bits(got, base):
            return exercise.parameters[place]
    return None


def property_of(exercise, number, gots):
    """Which property of the right answer is broken, in a sentence and a question."""
    got, want = gots[number], exercise.expected()[number][0]
    labels = exercise.kind.labels
    for label, g, w in zip(labels, got, want, strict=True):
        if g.shape != w.shape:
            return f"{label} has {g.size} values there, and should have {w.size}. Which are {'too many' if g.size > w.size else 'missing'}?"  # noqa: E501
    for label, g in zip(labels, got, strict=True):
        if not np.all(np.isfinite(g)):
            first = int(np.argmin(np.isfinite(g)))
            where = f"from place {first} on" if g.size > 1 else f"as {label}"
            return f"There is {show((g[first : first + 1],))} {where}. Which operation makes it?"
    bad = [k for k in range(len(labels)) if not exercise.same_part(got[k], want[k])]
    if len(bad) < len(labels):
        good = [labels[k] for k in range(len(labels)) if k not in bad]
        lead = f"{' and '.join(good)} {'is' if len(good) == 1 else 'are'} right; "
        lead += f"{' and '.join(labels[k] for k in bad)} {'is' if len(bad) == 1 else 'are'} not. "
    elif number:
        right = said(exercise, exercise.probes[number - 1]).rstrip(" .")
        lead = f"{right} it was right. What is different here? " if right else ""
    else:
        lead = ""
    g, w = got[bad[0]], want[bad[0]]
    wrong_at = [i for i in range(g.size) if not exercise.same_part(g[i : i + 1], w[i : i + 1])]
    if g.size > 1 and wrong_at[0] > 0:
        return f"{lead}The first {wrong_at[0]} of {g.size} values are right. What changes then?"
    with np.errstate(all="ignore"):
        ratios = np.concatenate([
            gots[i][bad[0]] / exercise.expected()[i][0][bad[0]]
            for i in range(len(gots))
            if gots[i] is not None and gots[i][bad[0]].shape == exercise.expected()[i][0][bad[0]].shape  # noqa: E501
        ])  # fmt: skip
    ratio = ratios[0]
    if np.allclose(ratios, ratio, rtol=1e-5) and np.isfinite(ratio) and ratio != 0:
        size = f"{abs(ratio):.4g} times the size"
        way = "the wrong sign and " if ratio < 0 else ""
        return f"{lead}It has {way}{size} that it should have, each time. Where might that factor come from?"  # noqa: E501
    if g[0] * w[0] < 0:
        return f"{lead}The sign is wrong. Can you work it out by hand for these numbers?"
    size = "large" if abs(g[0]) > abs(w[0]) else "small"
    return f"{lead}That is too {size}. Can you work it out by hand for these numbers?"


# --- words and small helpers


def wrong(name, message):
    return Feedback("wrong", name, message)


def said(exercise, probe, got=None):
    """What the answer did on a probe, in the exercise's words."""
    if not exercise.is_function:
        return exercise.tell(got) if callable(exercise.tell) else f"You said {show(got)}."
    values = dict(zip(exercise.parameters, map(show, probe), strict=False))
    if got is not None and exercise.tell:
        if callable(exercise.tell):
            return exercise.tell(got, *probe)
        if len(probe) == len(exercise.parameters):
            return exercise.tell.format(got=show(got), **values)
    given = ", ".join(f"{name} = {value}" for name, value in values.items())
    return f"With {given}" + (f" you got {show(got)}." if got is not None else ",")


def fresh(args):
    """The arguments, with copies of those that could be changed."""
    return tuple(copy.copy(a) if isinstance(a, (np.ndarray, list)) else a for a in args)


def unchanged(args, probe):
    return all(
        np.array_equal(a, p) for a, p in zip(args, probe, strict=True) if isinstance(p, np.ndarray)
    )


def same_bits(a, b):
    return len(a) == len(b) and all(
        np.array_equal(x, y, equal_nan=True) for x, y in zip(a, b, strict=True)
    )  # noqa: E501


def is_blank(answer):
    """Whether a function's body does nothing at all."""
    code = getattr(answer, "__code__", None) if inspect.isfunction(answer) else None
    idle = {"RESUME", "NOP", "LOAD_CONST", "RETURN_VALUE", "RETURN_CONST", "LOAD_COMMON_CONSTANT"}
    if code is None or code.co_flags & (inspect.CO_GENERATOR | inspect.CO_COROUTINE):
        return False
    steps = list(dis.get_instructions(code))
    if any(step.opname not in idle for step in steps):
        return False
    returned = [
        step.argval for step in steps if step.opname not in ("RESUME", "NOP", "RETURN_VALUE")
    ]
    return not returned or returned[-1] in (None, ...)


# --- what learners call


def check(exercise_id, *answer):
    """Judge an answer and show the Feedback: as a decorator, or with a value as second argument.

    As a decorator it returns the learner's function once it is right, until then the course's.
    """
    exercise = find(exercise_id)
    if answer:
        show_feedback(exercise, judge(exercise_id, answer[0]))
        return None

    def decorate(function):
        feedback = judge(exercise_id, function)
        show_feedback(exercise, feedback)
        return function if feedback.verdict == "right" else exercise.right

    return decorate


def show_feedback(exercise, feedback):
    if feedback.verdict != "right":
        footer = f'A hint: check.hint("{exercise.id}").'
        if exercise.is_function:
            footer = f"Until it is right, the course's own {exercise.name} is used. " + footer
        feedback = replace(feedback, footer=footer)
    put_on_screen(feedback)


def put_on_screen(thing):
    """Display in a notebook, print elsewhere."""
    shell = sys.modules.get("IPython")
    if shell is not None and shell.get_ipython() is not None:
        from IPython.display import display

        display(thing)
    else:
        print(thing)


class Words(str):
    """A text that a notebook shows as a paragraph, or as code."""

    def _repr_html_(self):
        return f'<pre style="white-space:pre-wrap">{html.escape(self)}</pre>'

    def __repr__(self):
        return str(self)


def hint(exercise_id, _given={}):  # noqa: B006  (remembers how many hints were given)
    """Show the next hint; after the last one, the last one again."""
    exercise = find(exercise_id)
    number = min(_given.get(exercise_id, 0), len(exercise.hints) - 1)
    _given[exercise_id] = number + 1
    more = number + 1 < len(exercise.hints)
    then = (
        "Run this again for the next." if more else f'The answer: check.solution("{exercise_id}")'
    )
    words = f"Hint {number + 1} of {len(exercise.hints)}: {exercise.hints[number]}\n{then}"
    put_on_screen(Words(words))


def solution(exercise_id):
    """Show the source of the right answer, and why it is right."""
    exercise = find(exercise_id)
    if exercise.is_function:
        source = textwrap.dedent(inspect.getsource(exercise.right))
    else:
        source = describe(exercise.right)
    put_on_screen(Words(f"{source.rstrip()}\n\n{exercise.why}"))


check.hint = hint
check.solution = solution
