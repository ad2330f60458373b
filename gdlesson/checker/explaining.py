"""What to say of a wrong answer: the best that is found within a budget, and only what holds."""

import inspect

import numpy as np

from gdlesson.checker import degenerate, experiments, laws
from gdlesson.checker.evidence import Case, Claim, Evidence, digits_lost
from gdlesson.checker.influence import influence
from gdlesson.checker.kinds import describe, show
from gdlesson.checker.naming import Known
from gdlesson.checker.source import Source

SECONDS = 0.3  # of work for all of it together, a tenth is usual; twice that by the clock


def explain(exercise, answer, gots, call):
    """(a Claim or None, the Evidence or None) on an answer that is wrong.

    gots: its parts on each probe, None where it has none
    call: runs a function within what is left of the budget; None if it did not come back
    """
    found = call(lambda: (Evidence(exercise, answer, gots), Source(answer)))
    if found is None:
        return None, None
    evidence, source = found
    if not evidence.wrong:
        return None, evidence
    known = Known(evidence, source)
    for ask in (
        known.claim,
        lambda: left_out(evidence),
        lambda: degenerate.degenerate(evidence, source),
        lambda: experiments.other_results(evidence),
        lambda: experiments.other_arguments(evidence, source),
        lambda: degenerate.ignored(evidence),
        lambda: influence(evidence),
        lambda: laws.law(evidence),
        known.pair,
        lambda: laws.first_wrong(evidence),
        lambda: laws.border(evidence),
        lambda: in_part(evidence, known, source),
    ):
        claim = call(ask) if exercise.is_function or ask == known.claim else None
        if claim:
            return claim, evidence
    return None, evidence


def shrunk(evidence, claim, probe):
    """A Case like the probe, but smaller, on which the answer is wrong in the claimed way; or None.

    Two examples, one round, whole numbers: each is taken over if it still shows the mistake.
    """
    best = None
    for simplify in (two_examples, one_round, whole_numbers):
        args = simplify(best.args if best else probe)
        want, got = evidence.want(args), evidence.ask(args)
        if want is None or got is None or evidence.exercise.same(got, want):
            continue
        made = claim.model(args)
        if made is not None and evidence.exercise.same(got, made):
            best = Case(args, got, want)
    return best


def two_examples(args):
    return tuple(v[:2] if isinstance(v, np.ndarray) else v for v in args)


def one_round(args):
    return tuple(min(v, 1) if type(v) is int else v for v in args)


def whole_numbers(args):
    return tuple(np.round(v) if isinstance(v, np.ndarray) else v for v in args)


def in_part(evidence, known, source):
    """The Claim on those of the wrong parts that something can be said of, or None."""
    labels, found = evidence.exercise.kind.labels, {}
    broken = evidence.broken()
    for k in broken if len(labels) > 1 else ():
        slips = known.single([k])
        found[k] = (
            (slips and (slips[0].name, slips[0].message))
            or degenerate.of_part(evidence, source, k)
            or experiments.changed_part(evidence, k)
            or laws.law_of(evidence, k)
        )
    told = {k: found[k] for k in found if found[k]}
    if not told:
        return None
    rest = " and ".join(labels[k] for k in broken if k not in told)
    words = [f"Look at {labels[k]}: {text}" for k, (_, text) in told.items()]
    if rest:
        are = "is" if len(broken) - len(told) == 1 else "are"
        words.insert(0, f"{rest} {are} wrong too; what is clearest comes first.")
    return Claim(tuple(f"{name} in {labels[k]}" for k, (name, _) in told.items()), words)


def named_numbers(exercise, args):
    """(name, value) of the arguments that are single numbers."""
    pairs = zip(exercise.parameters, args, strict=False)
    return [(name, value) for name, value in pairs if type(value) is float]


def far_off(exercise, args, got, want, rounded=False):
    """The Claim on an answer that is right elsewhere and not for this larger or longer input."""
    if rounded:
        lost = digits_lost(got, want)
        text = f"It is right but for rounding, to {lost} places. Where is it rounded?"
        return Claim(("rounded",), [text])
    zeros = [f"`{name}`" for name, value in named_numbers(exercise, args) if value == 0]
    if zeros and got and got[0].size == want[0].size:
        are = "is" if len(zeros) == 1 else "are"
        words = f"{RIGHT} Here {' and '.join(zeros)} {are} 0. What does your code do with a 0?"
        return Claim(("wrong where something is 0",), [words])
    for k, (g, w) in enumerate(zip(got, want, strict=False)):
        if exercise.same_part(g, w):
            continue
        if w.size > 1:
            return in_a_row(g, w)
        if not np.isfinite(g[0]):
            return Claim(("not a number",), [f"{RIGHT} There it is {show(g)}. What becomes of it?"])
        for digits in range(1, 9):
            if g[0] == np.round(w[0], digits) or g[0] == round(w[0], digits):
                text = f"It is right but for rounding, to {digits} places. Where is it rounded?"
                return Claim(("rounded",), [text])
        rounds = fewer_rounds(exercise, args, got)
        if rounds is not None:
            name = exercise.parameters[next(i for i, v in enumerate(args) if type(v) is int)]
            words = f"It does what {name} = {rounds} would do. What stops it there?"
            return Claim(("stops early",), [f"{RIGHT} {words}"])
        away = abs(g[0] - w[0]) / max(abs(w[0]), 1e-300)
        if away < 0.01:
            return Claim(("not exact",), [f"It is nearly right there. {INEXACT}"])
        label = exercise.kind.labels[k]
        side = "large" if g[0] > w[0] else "small"
        return Claim(None, [f"{RIGHT} Here {label} is too {side}. What is different?"])
    return Claim(None, [f"{RIGHT} What is different here?"])


RIGHT = "The other examples were right."
INEXACT = "What is rounded or given up too soon?"


def in_a_row(got, want):
    """The Claim on a row of values that goes wrong on its way."""
    if got.size < want.size:
        words = f"It has {got.size} values and should have {want.size}: it ends early."
        return Claim(("stops early",), [f"{RIGHT} {words} What ends it?"])
    if got.size > want.size:
        return Claim(None, [f"{RIGHT} Here it has too many values. Where do they come from?"])
    with np.errstate(all="ignore"):
        wrong = ~(np.abs(got - want) <= 1e-6 * np.abs(want))
    first = int(np.argmax(wrong))
    lead = f"It is right up to place {first - 1}." if first else "It is wrong from place 0 on."
    if first and np.all(got[first:] == got[first]):
        words = f"{lead} From there on it stands still. What stops it?"
        return Claim(("stops early",), [words])
    edge = np.max(np.abs(got))
    if np.sum(np.abs(got) == edge) > 2 and np.max(np.abs(want)) > edge:
        return Claim(
            ("clipped",), [f"{lead} It never goes beyond {edge:.4g}. What holds it there?"]
        )
    return Claim(None, [f"{lead} What happens in place {first}?"])


def fewer_rounds(exercise, args, got):
    """With how many rounds the right answer gives what this one does, or None."""
    places = [i for i, value in enumerate(args) if type(value) is int]
    if len(places) != 1:
        return None
    for rounds in (5, 10, 20, 25, 30, 32, 40, 50, 64, 100, 128, 200, 250, 256, 500, 512, 1000):
        if rounds < args[places[0]]:
            less = (*args[: places[0]], rounds, *args[places[0] + 1 :])
            if any(exercise.same(got, parts) for parts in exercise.right_ways(less)):
                return rounds
    return None


def left_out(evidence):
    """The Claim that the answer is right where every argument is given, and only there, or None."""
    exercise = evidence.exercise
    full = evidence.full()
    if not exercise.defaults or not all(map(evidence.is_right, full)):
        return None
    ours = inspect.signature(exercise.right).parameters
    theirs = inspect.signature(evidence.answer).parameters
    names = [
        name
        for name in exercise.parameters[-exercise.defaults :]
        if name in theirs and theirs[name].default != ours[name].default
    ]
    told = "With every argument given it is right, and not where some are left out"
    if not names:
        return Claim(("default",), [f"{told}. What does it take for them?"])
    listed = " and ".join(f"{name}={describe(theirs[name].default)}" for name in names)
    words = f"{told}: your first line has {listed}. What does the exercise's first line have?"
    return Claim(tuple(f"default of {name}" for name in names), [words])
