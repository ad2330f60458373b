"""The sentences for an answer that is wrong in no way that has a name.

Each tells what happened on a small example and ends with a question. None tells the right answer.
"""

import numpy as np

from gdlesson.checker.feedback import Feedback, wrong
from gdlesson.checker.kinds import show

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


def crashed(exercise, failure, probe):
    """The Feedback on an answer that raised an exception."""
    text = f": {shortened(failure.text, 16)}" if failure.text else ""
    where = f" in line {failure.number}, `{shortened(failure.line, 10)}`" if failure.line else ""
    question = IN_WORDS.get(failure.name, "What does each name in that line hold?")
    told = f"{failure.name}{text}".rstrip(".")
    message = f"Python stopped{where}: {told}."
    return Feedback("crashed", None, joined(said(exercise, probe), [message, question]))


def shortened(text, most):
    """The first words of a text, as many as most, and at most 100 characters."""
    words = text.split()
    short = " ".join(words[:most])
    cut = len(words) > most or len(short) > 100
    return short[:100] + " …" * cut


def joined(told, words):
    """What was told and the words of one or more mistakes, in at most 60 words if that can be."""
    several = "Two things at once." if len(words) == 2 else "Several things at once."
    lead = [several] if len(words) > 1 and words[0].endswith("?") else []
    for parts in ([told, *lead, *words], [told, *words], [*lead, *words], words[:2], words[:1]):
        text = " ".join(parts)
        if len(text.split()) <= 60:
            break
    return text


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


def returned_nothing(printed):
    """The Feedback on a function that returned None."""
    if printed:
        message = (
            "Your function prints its result and returns nothing. Printing shows a value to you; "
            "what hands it to the code that called?"
        )
        return wrong("prints", message)
    message = (
        "Your function returned None: it ended without handing anything back. "
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
        f"{show(again)} the second. What does your function keep between two calls?"
    )
    return wrong("keeps state", message)


def said(exercise, probe, got=None):
    """What the answer did on a probe, in the exercise's words."""
    if not exercise.is_function:
        if got is None:
            return "Your value:"
        return exercise.tell(got) if callable(exercise.tell) else f"You said {show(got)}."
    values = dict(zip(exercise.parameters, map(show, probe), strict=False))
    if got is not None and exercise.tell:
        if callable(exercise.tell):
            return exercise.tell(got, *probe)
        if len(probe) == len(exercise.parameters):
            return exercise.tell.format(got=show(got), **values)
    given = ", ".join(f"{name} = {value}" for name, value in values.items())
    return f"With {given}" + (f" you got {show(got)}." if got is not None else ",")


# --- which property is broken


def property_of(exercise, number, gots, evidence=None):
    """Which property of the right answer is broken, in one or two sentences and a question.

    number: the probe on which the answer differs first; gots: what it gave on each, or None
    """
    labels, got, want = exercise.kind.labels, gots[number], exercise.expected()[number][0]
    for sentence in (count_of(labels, got, want), not_finite(labels, got)):
        if sentence:
            return sentence
    bad = [k for k in range(len(labels)) if not exercise.same_part(got[k], want[k])]
    lead = ""
    if 0 < len(bad) < len(labels):
        lead = f"{listed(labels, [k for k in range(len(labels)) if k not in bad], 'right')}; "
        lead += f"{listed(labels, bad, 'not')}. "
    elif number:
        lead = right_where(exercise, gots)
    part = bad[0]
    g, w = got[part], want[part]
    first = next(i for i in range(g.size) if not exercise.same_at(g, w, i))
    if g.size > 1 and first > 0:
        until = "Place 0 is right" if first == 1 else f"Places 0 to {first - 1} are right"
        return f"{lead}{until}, place {first} is not. What changes there?"
    if not exercise.is_function:
        size = "large" if g[0] > w[0] else "small"
        return f"{lead}That is too {size}. What does the picture show a little beyond it?"
    return lead + factor_of(exercise, part, gots, g, w)


def listed(labels, places, what):
    names = " and ".join(labels[k] for k in places)
    return f"{names} {'is' if len(places) == 1 else 'are'} {what}"


def count_of(labels, got, want):
    for label, g, w in zip(labels, got, want, strict=True):
        if g.shape != w.shape:
            which = "too many" if g.size > w.size else "missing"
            return (
                f"{label} has {g.size} values there, and should have {w.size}. Which are {which}?"
            )
    return ""


def not_finite(labels, got):
    for label, g in zip(labels, got, strict=True):
        if not np.all(np.isfinite(g)):
            first = int(np.argmin(np.isfinite(g)))
            where = f"from place {first} on" if g.size > 1 else f"as {label}"
            value = show((g[first : first + 1],))
            return f"There is {value} {where}. Which operation makes it?"
    return ""


def factor_of(exercise, part, gots, g, w):
    """A sentence on the size and the sign of one part, on all probes if it is the same there."""
    start = exercise.starts.get(exercise.kind.labels[part])
    pairs = []
    for i, got in enumerate(gots):
        wanted = exercise.expected()[i][0][part]
        if got is not None and got[part].shape == wanted.shape:
            base = exercise.probes[i][exercise.parameters.index(start)] if start else 0.0
            pairs.append((got[part] - base, wanted - base))
    with np.errstate(all="ignore"):
        ratios = np.concatenate([a / b for a, b in pairs])
    ratio = ratios[0]
    same = np.isfinite(ratio) and ratio != 0 and np.allclose(ratios, ratio, rtol=1e-5)
    if start and ratio < 0:
        return "That leads uphill. Which way does the slope point there?"
    if same and start:
        size = f"{ratio:.3g} times too far" if ratio > 1 else f"only {ratio:.3g} times as far"
        return f"The direction is right, but you go {size}, each time. What scales the step?"
    if same:
        way = "turned round and " if ratio < 0 else ""
        size = "" if abs(ratio) == 1 else f"{abs(ratio):.3g} times as large as it should be"
        return f"Each time it is {way}{size}. Where might that factor come from?"
    if np.all(ratios < 0):
        return "The sign is wrong each time. Which way should it point?"
    if g[0] * w[0] < 0:
        return "The sign is wrong there. Can you work it out by hand for these numbers?"
    size = "large" if abs(g[0]) > abs(w[0]) else "small"
    return f"That is too {size}. Can you work it out by hand for these numbers?"


def right_where(exercise, gots):
    """What the probes that it is right on have in common, as a sentence, or ""."""
    good, bad = [], []
    for i, got in enumerate(gots):
        if len(exercise.probes[i]) == len(exercise.parameters):
            right = got is not None and any(exercise.same(got, w) for w in exercise.expected()[i])
            (good if right else bad).append(traits(exercise.parameters, exercise.probes[i]))
    if not good or not bad:
        return ""
    always = set.intersection(*good) - set.union(*bad)
    if always:
        return f"It is right where {sorted(always)[0]}, and only there. "
    never = set.intersection(*bad) - set.union(*good)
    if never:
        return f"It is wrong where {sorted(never)[0]}, and only there. "
    return ""


def traits(parameters, probe):
    """What can be said of a probe in a few words."""
    found = set()
    for name, value in zip(parameters, probe, strict=True):
        if isinstance(value, np.ndarray):
            found.add(f"{name} has {value.size} values")
        elif callable(value):
            found.add(f"{name} is {show(value)}")
        elif isinstance(value, (int, float)):
            if value:
                found.add(f"{name} is {'above' if value > 0 else 'below'} 0")
            found.add(f"{name} is {show(value)}")
    return found
