"""What to say of a wrong answer: the best that is found within a budget, and only what holds."""

import inspect
import re

import numpy as np

from gdlesson.checker import borders, degenerate, examples, experiments, laws
from gdlesson.checker.evidence import Case, Claim, Evidence, digits_lost, named
from gdlesson.checker.kinds import describe, is_array, show
from gdlesson.checker.mending import mended
from gdlesson.checker.naming import Known, known_mistake, two_mistakes
from gdlesson.checker.sentences import POWER
from gdlesson.text import count

SECONDS = 0.6  # of work for all of it together, a tenth is usual


def explain(exercise, answer, gots, call):
    """(a Claim or None, the Evidence or None) on an answer that is wrong.

    gots: its parts on each probe, None where it has none
    call: runs a function within what is left of the budget
    """
    found = {}

    def work():
        found["evidence"] = evidence = Evidence(exercise, answer, gots)
        for claim in claims(evidence) if evidence.wrong else ():
            found["claim"] = claim  # and stays, if what comes next takes too long

    call(work)
    return found.get("claim"), found.get("evidence")


def claims(evidence):
    """Yields the first Claim that is found; then it, or another, with what comes from outside."""
    claim = None
    for ask in EXPERIMENTS if evidence.exercise.is_function else (known_mistake,):
        try:
            claim = ask(evidence)
        except Exception:  # an answer that gives something else there: the next one is asked
            continue
        if claim:
            yield claim
            break
    code = mended(evidence)
    if code:
        claim = told_by_code(evidence, claim, *code)
        yield claim
    if not claim or ask not in (known_mistake, two_mistakes):
        yield from filter(None, [outside(evidence, claim)])


def told_by_code(evidence, claim, name, words):
    """The Claim that the code shows; what was seen stays before it, if it is of the whole."""
    if not claim or len(claim.words) > 1 or claim.words[0].startswith("Look at ") or claim.perhaps:
        return Claim((name,), [words])
    seen = re.split(r"(?<=[.!]) ", claim.words[0])[:-1]  # all but the question
    known = {(slip.name,) for slip in evidence.exercise.slips}
    names = claim.names if claim.names in known else (name,)
    return claim._replace(names=names, words=[" ".join([*seen, words])])


def outside(evidence, claim):
    """The Claim, or one of its own, with the number that the answer takes from outside; or None."""
    for name, value in evidence.source.outside.items():
        names = evidence.answer.__globals__
        names[name] = value * 2 + 1
        try:
            moves = any(not evidence.gives(case) for case in evidence.cases)
        finally:
            names[name] = value
        if moves:
            told = f"It takes `{name}` from outside of the function, where it is {show(value)}."
            if claim:
                return claim._replace(words=[f"{told} {claim.words[0]}", *claim.words[1:]])
            return Claim(("an outer variable",), [f"{told} Is that what it should be here?"])
    return None


def shrunk(evidence, claim, probe):
    """A Case like the probe, but smaller, on which the answer is wrong in the claimed way; or None.

    Two examples, one round, whole numbers: each is taken over if it still shows the mistake.
    """
    best = None
    for simplify in (two_examples, one_round, whole_numbers):
        old = best.args if best else probe
        args = simplify(old)
        if all(map(np.array_equal, args, old)):
            continue
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
    return tuple(np.round(v) + 0.0 if isinstance(v, np.ndarray) else v for v in args)  # no −0


def in_part(evidence):
    """The Claim on those of the wrong parts that something can be said of, or None."""
    labels, found = evidence.exercise.kind.labels, {}
    broken, known = evidence.broken, Known(evidence)
    for k in broken if evidence.exercise.is_told_by_part else ():
        slips = known.single([k])
        found[k] = (slips and known.holds(slips[0], broken) and slips[0][:2]) or next(
            filter(None, (evidence.of_part(find, k) for find in OF_PART)), None
        )
    told = {k: found[k] for k in found if found[k]}
    if not told:
        return None
    rest = " and ".join(labels[k] for k in broken if k not in told)
    words = named(labels, told)
    if rest:
        words.insert(0, f"Wrong too: {rest}. What is clearest comes first.")
    return Claim(tuple(f"{name} in {labels[k]}" for k, (name, _) in told.items()), words)


def far_off(exercise, args, got, want, source, rounded=False, ask=None):
    """The Claim on an answer that is right elsewhere and not for this larger or longer input.

    ask: gives the answer's parts for other arguments, or None: whether a 0 matters is tried
    """
    digits = digits_lost(got, want) if rounded else None
    if digits is not None:
        return rounded_off(digits)
    zeros = [
        f"`{name}` is" if type(value) is float else f"a number of `{name}` is"
        for name, value in zip(exercise.parameters, args, strict=False)
        if type(value) is float and value == 0 or is_array(value) and np.sum(value == 0) == 1
    ]
    if zeros and got and got[0].size == want[0].size and zero_matters(exercise, args, ask):
        words = f"{RIGHT} Here {' and '.join(zeros)} 0. What does your code do with a 0?"
        return Claim(("wrong where something is 0",), [words])
    stop = " There is a `break` in your code." if "break" in source.signs else ""
    k = next(k for k, (g, w) in enumerate(zip(got, want)) if not exercise.same_part(g, w))
    g, w = got[k], want[k]
    if w.size != 1 or g.size != 1:
        return in_a_row(g, w, stop)
    if not np.isfinite(g[0]):
        return Claim(("not a number",), [f"{RIGHT} There it is {show(g[0])}. {TOO_LARGE}"])
    for digits in range(1, 9):
        if g[0] == np.round(w[0], digits) or g[0] == round(w[0], digits):
            return rounded_off(digits)
    rounds = fewer_rounds(exercise, args, got)
    if rounds is not None:
        name = next(n for n, v in zip(exercise.parameters, args) if type(v) is int)
        words = f"It does what {name} = {rounds} would do.{stop} What stops it there?"
        return Claim(("stops early",), [f"{RIGHT} {words}"])
    if abs(g[0] - w[0]) < 0.01 * abs(w[0]):
        return Claim(("not exact",), [f"It is nearly right there. {INEXACT}"])
    label = exercise.kind.labels[k]
    if abs(g[0]) > 9 and g[0] in source.numbers:
        words = f"{show(g[0])} stands in your code: what ends there?{stop}"
        return Claim(("stops early",), [f"{RIGHT} Here {label} is {show(g[0])}. {words}"])
    if g[0] == 0:
        return Claim(("0 there",), [f"{RIGHT} Here {label} is 0. What makes nothing of it?"])
    if abs(w[0]) > 1e4 * max(1, abs(g[0])):
        words = f"Here {label} should grow beyond all bounds, and yours does not. What holds it?"
        return Claim(("held back",), [f"{RIGHT} {words}"])
    side = "large" if g[0] > w[0] else "small"
    return Claim(None, [f"{RIGHT} Here {label} is too {side}. What is different?"])


def zero_matters(exercise, args, ask):
    """Whether the answer is right once no argument is 0, or nobody can be asked."""
    if ask is None:
        return True
    others = tuple(off_zero(value) for value in args)
    got = ask(others)
    return got is not None and exercise.same(got, exercise.run((), others))


def off_zero(value):
    if type(value) is float:
        return value or 1e-3
    if is_array(value) and value.dtype.kind == "f":
        return np.where(value == 0, 1e-3 * (np.max(np.abs(value)) or 1.0), value)
    return value


RIGHT = "The other examples were right."
TOO_LARGE = "Which number on the way to it is too large, or not defined?"
INEXACT = "What is rounded or given up too soon?"


def rounded_off(digits):
    places = count(digits, "decimal") if digits else "whole numbers"
    return Claim(("rounded",), [f"It is right but for rounding, to {places}. Where is that done?"])


def in_a_row(got, want, stop):
    """The Claim on a row of values that goes wrong on its way."""
    if got.size < want.size:
        words = f"It has {got.size} values and should have {want.size}: it ends early.{stop}"
        return Claim(("stops early",), [f"{RIGHT} {words} What ends it?"])
    if got.size > want.size:
        return Claim(None, [f"{RIGHT} Here it has too many values. Where do they come from?"])
    if not np.all(np.isfinite(got)) and np.all(np.isfinite(want)):
        odd = show(got[~np.isfinite(got)][0])
        return Claim(("not a number",), [f"{RIGHT} There is {odd} in it. {TOO_LARGE}"])
    with np.errstate(all="ignore"):
        wrong = ~(np.abs(got - want) <= 1e-6 * np.abs(want))
    first = int(np.argmax(wrong))
    lead = f"It is right up to place {first - 1}." if first else "It is wrong from place 0 on."
    if first and np.all(got[first:] == got[first]):
        words = f"{lead} From there on it stands still.{stop} What stops it?"
        return Claim(("stops early",), [words])
    edge = np.max(np.abs(got))
    if np.sum(np.abs(got) == edge) > 2 and np.max(np.abs(want)) > edge:
        words = f"{lead} It never goes beyond {edge:.4g}. What holds it there?"
        return Claim(("clipped",), [words])
    return Claim(None, [f"{lead} What happens in place {first}?"])


def fewer_rounds(exercise, args, got):
    """With how many rounds the right answer gives what this one does, or None.

    Where it comes nearer to that with every round, up to one and no further: so halves are taken.
    """
    places = [i for i, value in enumerate(args) if type(value) is int]
    if len(places) != 1:
        return None
    (place,) = places

    def made(rounds):
        return exercise.run((), (*args[:place], rounds, *args[place + 1 :]))

    def away(rounds):
        return sum(float(np.sum(np.abs(m - g))) for m, g in zip(made(rounds), got))

    low, high = 0, args[place]
    while high - low > 2:
        third = (high - low) // 3
        if away(low + third) <= away(high - third):
            high -= third
        else:
            low += third
    for rounds in dict.fromkeys((*range(low, high + 1), 10, 100, 1000)):
        if rounds < args[place] and exercise.same(got, made(rounds)):
            return rounds
    return None


def no_power(evidence):
    """The Claim that `^` stands in the code, which is hardly ever meant, or None."""
    return Claim(("no power",), [POWER]) if "^" in evidence.source.signs else None


def left_out(evidence):
    """The Claim that the answer is right where every argument is given, and only there, or None."""
    exercise = evidence.exercise
    full = evidence.full
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


OF_PART = (degenerate.of_part, experiments.changed_part, laws.law_of)
EXPERIMENTS = (  # in this order, each an evidence → a Claim or None
    known_mistake,
    left_out,
    degenerate.degenerate,
    experiments.other_results,
    experiments.other_arguments,
    lambda evidence: evidence.each_part(degenerate.few_digits),
    degenerate.ignored,
    examples.influence,
    two_mistakes,
    laws.law,
    laws.one_factor,
    borders.shifted,
    borders.border,
    examples.order,
    borders.first_wrong,
    borders.number_of_examples,
    in_part,
    examples.passed_over,
    no_power,
)
