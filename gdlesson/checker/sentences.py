"""The sentences for an answer that is wrong in no way that has a name.

Each tells what happened on a small example and ends with a question. None tells the right answer.
"""

import re

import numpy as np

from gdlesson.checker.feedback import Feedback, wrong
from gdlesson.checker.kinds import apart, show

IN_WORDS = {
    "NameError": "Python does not know that name. Is it spelt as before, and set before?",
    "UnboundLocalError": "That name is used before it has a value. Which line should come first?",
    "TypeError": "Two things there do not fit together. What kind of value is each?",
    "IndexError": "That place in the list is not there. Where does counting start and end?",
    "ZeroDivisionError": "Something there is divided by zero. Which value can be 0?",
    "ValueError": "A value there does not fit the operation. What are its shape and size?",
    "AttributeError": "That object has nothing of that name. What kind of value is it?",
    "RecursionError": "The function calls itself without end. When should it stop calling?",
    "KeyError": "That key is not in the dictionary. Which keys are?",
    "MemoryError": "That needs more memory than it may have. How many numbers must it keep?",
    "OverflowError": "A number there became too large. Does the step go the right way?",
    "ModuleNotFoundError": "That module is not installed here. Can you do without it?",
    "AssertionError": "An `assert` of yours did not hold. Which value did it meet?",
    "NotImplementedError": "The place for your code still says that it is not written. Is it now?",
}
POWER = "`^` is no power in Python, `**` is. Did you mean x ** 2?"
BY_TEXT = {
    "bitwise_xor": POWER,
    "for ^": POWER,
    "math range": "A power there became too large for a float. What is its exponent?",
    "truth value of an array": "An array has a yes or no for each number. What chooses in each?",
    "can be converted": "One number is wanted there, and an array came. What takes a whole array?",
    "core dimension": "Their shapes do not fit together. How many numbers has each side?",
    "be broadcast": "Their shapes do not fit together. How many numbers has each side?",
    "slice indices": "Where a slice begins or ends is a whole number. Which value is none?",
    "math domain": "A root or a logarithm there got a number that it cannot take. Which one?",
    "positional argument": "Something there is called with too many values, or too few. Which?",
    "argument (": "Something there is called with too many values, or too few. Which?",
}


def crashed(exercise, failure, probe):
    """The Feedback on an answer that raised an exception."""
    text = f": {shortened(failure.text, 16)}" if failure.text else ""
    where = f" in line {failure.number}, `{shortened(failure.line, 10)}`" if failure.line else ""
    question = next(
        (words for part, words in BY_TEXT.items() if part in failure.text),
        IN_WORDS.get(failure.name, "What does each name in that line hold?"),
    )
    told = f"{failure.name}{text}".rstrip(".")
    message = f"Python stopped{where}: {told}."
    return Feedback("crashed", None, joined(said(exercise, probe), [message, question]))


def exception_in(message):
    """The name of the exception that a message of `crashed` tells of, such as "NameError"."""
    found = re.search(r"Python stopped(?: in line \d+, `.*?`)?: (\w+)", message, re.DOTALL)
    return found[1] if found else "Exception"


DEEP = (
    "One remark: your function calls itself for each step, and Python stops it after about a "
    "thousand. What could repeat a step without a call?"
)


def shortened(text, most):
    """The first words of a text, as many as most, and at most 100 characters."""
    words = text.split()
    short = " ".join(words[:most])
    cut = len(words) > most or len(short) > 100
    return short[:100] + " …" * cut


def joined(told, words):
    """What was told and the words of one or more mistakes, in at most 60 words if that can be."""
    for parts in ([told, *words], words, words[:2], words[:1]):
        text = " ".join(parts)
        if len(text.split()) <= 60:
            break
    return text if told in text else text.replace(BY_HAND, "Can you work out a small case by hand?")


def of_claim(told, claim):
    """What was told and the words of a Claim."""
    if not claim.perhaps:
        return joined(told, claim.words)
    text = f"{told} Perhaps it is two things at once. {' '.join(claim.words)}"
    return text if len(text.split()) <= 60 else joined(told, claim.words)


def endless(exercise, stopped, probe):
    """The Feedback on an answer whose time or memory ran out."""
    how = "used up the memory it may have" if stopped == "memory" else "did not end"
    message = (
        f"{said(exercise, probe)} {exercise.name} {how}, so it was stopped. "
        "What should make the loop end, and does that happen?"
    )
    return Feedback("endless", None, message)


def returned_nothing(printed, where=""):
    """The Feedback on a function that returned None. where: for which input, if only for some."""
    if printed:
        message = (
            "Your function prints its result and returns nothing. Printing shows a value to you; "
            "what hands it to the code that called?"
        )
        return wrong("prints", message)
    message = (
        f"{where or 'Your'} function returned None: it ended without handing anything back. "
        "Is there a `return`, and is it reached?"
    )
    return wrong("no return", message)


def changes_input():
    message = (
        "Your function changed the array that it was given, so whoever called it has lost the "
        "data. Can you build a new array instead, or work on a copy?"
    )
    return wrong("changes its input", message)


def keeps_state(exercise, first, again):
    message = (
        f"{said(exercise, exercise.probes[0])} it gave {show(first)} the first time and "
        f"{show(again)} the second. Does it keep something between two calls, or draw at random?"
    )
    return wrong("keeps state", message)


def said(exercise, probe, got=None, want=None):
    """What the answer did on a probe, in the exercise's words.

    want: what is right there: so many digits are shown that it can be told from that
    """
    if not exercise.is_function:
        if got is None:
            return "Your value:"
        return exercise.tell(got) if callable(exercise.tell) else f"You said {show(got)}."
    values = dict(zip(exercise.parameters, map(show, probe), strict=False))
    shown = "" if got is None else closely(got, want)
    if got is not None and exercise.tell:
        if callable(exercise.tell):
            return exercise.tell(got, *probe)
        if len(probe) == len(exercise.parameters):
            return exercise.tell.format(got=shown, **values)
    given = ", ".join(f"{name} = {value}" for name, value in values.items())
    return f"With {given}" + (f" you got {shown}." if shown else ",")


def closely(got, want):
    """Numbers in words, with enough digits to tell them from others."""
    if want is None or show(got) != show(want) or any(part.size != 1 for part in got):
        return show(got)
    texts = [apart(g[0], w[0]) for g, w in zip(got, want, strict=True)]
    return texts[0] if len(got) == 1 else f"({', '.join(texts)})"


# --- which property is broken


def property_of(exercise, number, gots, evidence=None):
    """(a name or None, one or two sentences and a question): which property is broken.

    number: the probe on which the answer differs first; gots: what it gave on each, or None
    evidence: what it did elsewhere, if that is known
    """
    labels, got, want = exercise.kind.labels, gots[number], exercise.expected()[number][0]
    counted = count_of(labels, got, want, evidence)
    if counted:
        return counted
    for label, part in zip(labels, got, strict=True):
        if not np.all(np.isfinite(part)):
            return "not a number", not_finite(exercise, label, part)
    bad = [k for k in range(len(labels)) if not exercise.same_part(got[k], want[k])]
    broken = evidence.broken if evidence else bad
    lead = "" if evidence or len(labels) == 1 else "In this example "
    if 0 < len(broken) < len(labels):
        fine = [k for k in range(len(labels)) if k not in broken]
        lead += f"{listed(labels, fine, 'right')}; {listed(labels, broken, 'not')}. "
    elif lead:
        lead = ""
    part = bad[0]
    g, w = got[part], want[part]
    first = next(i for i in range(g.size) if not exercise.same_at(g, w, i))
    if g.size > 1 and first > 0:
        until = "place 0 is" if first == 1 else f"places 0 to {first - 1} are"
        return None, f"{lead}Here {until} right, and place {first} is not. What changes there?"
    near = all(nearly(got[k], want[k]) for k in bad)
    return size_of(exercise, lead, g[first], w[first], part, evidence, near)


def nearly(got, want):
    return bool(np.all(np.abs(got - want) < 2e-3 * np.abs(want)))


def size_of(exercise, lead, got, want, part, evidence, near):
    """(a name or None, words) on a number that is too large or too small."""
    away = abs(got - want) / max(abs(want), 1e-300)
    side = "large" if got > want else "small"
    if not exercise.is_function:
        if away < 0.15:
            return f"too {side}", f"{lead}That is near, and a little too {side}. Where is the edge?"
        return f"too {side}", f"{lead}That is too {side}. What does the picture show beyond it?"
    if near:
        digits = min(9, int(-np.log10(away)))
        words = f"{lead}It is right to about {digits} digits here, and no further. "
        return None, f"{words}What can make so small a difference?"
    cases = evidence.cases if evidence else []
    pairs = [
        (case.got[part][0], case.want[part][0])
        for case in cases
        if len(case.got) == len(case.want) and case.got[part].size and case.want[part].size
    ]
    wrong = [(g, w) for g, w in pairs if not np.isclose(g, w, rtol=1e-9, atol=0)]
    if len(wrong) >= 5 and all(g * w < 0 for g, w in wrong):
        return "sign and size", f"{lead}The sign is wrong each time, and the size. Where from?"
    signs = {np.sign(g - w) for g, w in wrong} if len(wrong) >= 5 else set()
    when = "Each time" if len(signs) == 1 else "Here"
    if len(signs) == 1 and len(wrong) < len(pairs):
        when = "Some examples are right. In each of the others"
    where = "the first of " if any(case.want[part].size > 1 for case in cases) else ""
    most = max((abs(g - w) / max(abs(w), 1e-300) for g, w in wrong), default=1.0)
    by = f", by up to {100 * most:.2g} %" if len(signs) == 1 and most < 0.2 and not where else ""
    words = f"{when} {where}{exercise.kind.labels[part]} is too {side}{by}."
    return None, f"{lead}{words} {BY_HAND}"


BY_HAND = "Can you work it out by hand for these numbers?"


def listed(labels, places, what):
    names = " and ".join(labels[k] for k in places)
    one = len(places) == 1 and not plural(names)
    names = names[0].upper() + names[1:] if names.startswith("the ") and what == "right" else names
    return f"{names} {'is' if one else 'are'} {what}"


def plural(label):
    return label.startswith("the ") and label.endswith("s")


def count_of(labels, got, want, evidence):
    """(name, words) if there are too many values or too few, else None."""
    for k, (label, g, w) in enumerate(zip(labels, got, want, strict=True)):
        if g.shape != w.shape:
            side = "many" if g.size > w.size else "few"
            of = "of" if plural(label) else "values of"
            words = f"There are {g.size} {of} {label}, and should be {w.size}. "
            cases = evidence.cases if evidence else []
            more = {case.got[k].size - case.want[k].size for case in cases}
            if len(more) == 1 and len(cases) > 4:
                by = abs(more.pop())
                words += f"It is {by} too {side} each time. "
            return (
                f"too {side} values",
                f"{words}Which are {'extra' if side == 'many' else 'missing'}?",
            )
    return None


def not_finite(exercise, label, part):
    first = int(np.argmin(np.isfinite(part)))
    where = f"from place {first} on" if part.size > 1 else f"as {label}"
    value = show((part[first : first + 1],))
    question = "Which operation makes it?" if exercise.is_function else "Which number is it?"
    return f"There is {value} {where}. {question}"
