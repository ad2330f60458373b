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

import dis
import inspect
import math
import types
from dataclasses import replace
from functools import partial

import numpy as np

from gdlesson.checker import sentences
from gdlesson.checker.evidence import digits_lost, further, met
from gdlesson.checker.exercise import find, fresh
from gdlesson.checker.explaining import SECONDS, explain, far_off, shrunk
from gdlesson.checker.feedback import Feedback, wrong
from gdlesson.checker.guard import Guard
from gdlesson.checker.kinds import WrongKind, describe
from gdlesson.checker.sentences import said
from gdlesson.checker.source import Source

# --- judging


def judge(exercise_id, answer):
    """The Feedback on an answer, without showing it. ValueError if there is no such exercise."""
    exercise = find(exercise_id)
    own = getattr(exercise, "judge", None) or partial(attempt, exercise)
    try:
        feedback = own(answer)
    except Exception as error:  # a defect of ours must not stop a lesson
        message = (
            f"The checker itself stumbled over this answer ({type(error).__name__}), which says "
            "nothing about your code. Would you report it, with your answer?"
        )
        feedback = Feedback("crashed", STUMBLED, message)
    return replace(feedback, exercise=exercise.id)


STUMBLED = "the checker stumbled"


def attempt(exercise, answer):
    """The Feedback on an answer to an exercise that runs on probes."""
    if answer is None or answer is ... or (exercise.is_function and is_blank(answer)):
        return Feedback("not attempted", None, "Not answered yet.")
    if exercise.is_function and not callable(answer):
        message = f"This exercise asks for a function, and you handed over {describe(answer)}."
        return wrong("kind", f"{message} What should stand after `def`?")
    with Guard(answer) as guard:
        feedback = _judge(exercise, answer, guard)
    if guard.patched:
        exercise.forget()  # what was worked out with a changed module
        if feedback.verdict in ("right", "wrong"):
            message = f"Your function changes `{guard.patched[0]}`, which everything else uses too."
            return wrong("changes a module", f"{message} Can you do without that?")
    if feedback.verdict != "right":
        return feedback
    if guard.leaked:
        names = ", ".join(f"`{name}`" for name in guard.leaked[:3])
        note = f" (It also changed {names} outside of itself; that was put back.)"
        return replace(feedback, message=feedback.message + note)
    return feedback


def _judge(exercise, answer, guard):
    problem = wrong_arity(exercise, answer, guard) if exercise.is_function else None
    if problem:
        return problem
    gots, printed = [], ""
    for number, probe in enumerate(exercise.probes):
        got, problem, text = _probe(exercise, answer, guard, probe)
        printed = printed or text
        gots.append(got)
        if problem and problem.verdict == "crashed" and number:  # right before: is it still?
            problem = _again(exercise, answer, guard, gots) or problem
        if problem or not exercise.is_right(number, got):
            break
    else:
        remarks = []
        problem = _again(exercise, answer, guard, gots) or _further(
            exercise, answer, guard, remarks
        )
        if not problem:
            if exercise.remark:
                remarks.append(guard.call(lambda: exercise.remark(answer)).value)
            why = " ".join(filter(None, [exercise.why, *remarks]))
            return Feedback("right", None, why, printed=printed)
    if not problem:
        problem = _name(exercise, answer, guard, number, gots)
    if exercise.is_function and problem.verdict in ("wrong", "crashed"):
        problem = swapped_arguments(exercise, answer, guard) or problem
    return replace(problem, printed=printed)


def _probe(exercise, answer, guard, probe, steps=math.inf):
    """The parts that an answer returns for a probe, or the Feedback that it returns none.

    steps: after so many jumps back and starts of functions it is held not to end
    """
    args = fresh(probe)

    def work():
        value = answer(*args) if exercise.is_function else answer
        if value is None:  # and not: None is somewhere in it
            raise WrongKind("no return", "")
        return exercise.kind.read(value)

    call = guard.call(work, steps)
    if call.stopped:
        return None, sentences.endless(exercise, call.stopped, probe), call.printed
    if call.failure:
        return None, _failed(exercise, answer, call, probe), call.printed
    if exercise.is_function and not all(map(same_bits, args, probe)):
        return None, sentences.changes_input(), call.printed
    return call.value, None, call.printed


def _failed(exercise, answer, call, probe):
    """The Feedback on an answer that raised, or returned something of another kind."""
    failure = call.failure
    blank = failure.name == "TypeError" and "..." in Source(answer).signs
    if failure.tag == "blank" or "ellipsis" in failure.text or blank:
        said_of_it = failure.text if failure.tag == "blank" else ""
        words = said_of_it or "There is still a ... where your code goes."
        return Feedback("not attempted", None, words)
    if failure.tag == "no return":
        where = "" if probe is exercise.probes[0] else f"{said(exercise, probe)} your"
        return sentences.returned_nothing(call.printed, where)
    if failure.tag:
        who = "does your last line hand back" if exercise.is_function else "value do you mean"
        question = "" if failure.text.endswith("?") else f" What {who}?"
        return wrong(failure.tag, failure.text + question)
    return sentences.crashed(exercise, failure, probe)


def _again(exercise, answer, guard, gots):
    """The Feedback on an answer that gives something else the next time, or None."""
    if not exercise.is_function or gots[0] is None:
        return None
    for _ in range(2):
        again, problem, _ = _probe(exercise, answer, guard, exercise.probes[0])
        if problem:
            return problem
        if not exercise.same(again, gots[0]):
            return sentences.keeps_state(exercise, gots[0], again)
    return None


MANY_STEPS = 200_000  # ten times what right answers take on the longest inputs


def _further(exercise, answer, guard, remarks):
    """The Feedback on an answer that is wrong on a probe to accept by, or None; adds remarks."""
    for probe, ways, was_made in further(exercise):
        got, problem, _ = _probe(exercise, answer, guard, probe, MANY_STEPS)
        if problem and problem.verdict == "endless":
            if guard.counts and guard.steps < MANY_STEPS / 10:
                return None  # right in all that it had time for: a slow machine
            return replace(problem, message=f"Small inputs it gets right. {problem.message}")
        raised = sentences.exception_in(problem.message) if problem else ""
        if was_made and raised == "AssertionError":
            continue  # an `assert` of the learner's that is true of ordinary inputs
        if raised == "RecursionError":  # right for all that Python lets it
            remarks[:] = [sentences.DEEP]
            continue
        if problem:
            return problem
        rounded = was_made and digits_lost(got, ways[0]) is not None
        if rounded or not met(exercise, got, ways, was_made):
            claim = far_off(
                exercise, probe, got, ways[0], Source(answer), rounded,
                ask=lambda args: _probe(exercise, answer, guard, args, MANY_STEPS)[0],
            )  # fmt: skip
            told = said(exercise, probe, got, ways[0])
            return wrong(claim.names and claim.names[0], sentences.of_claim(told, claim))
    return None


def wrong_arity(exercise, answer, guard):
    """The Feedback on a function that cannot be called with the exercise's arguments, or None."""

    def too_few():
        signature = inspect.signature(answer)
        for probe in exercise.probes:
            try:
                signature.bind(*probe)
            except TypeError:
                return len(probe)
        return None

    call = guard.call(too_few)
    given = call.value
    if given is None:  # also for a built-in function without a signature: the calls will tell
        return None
    if given < len(exercise.parameters):
        message = f"It must also work when `{exercise.parameters[given]}` is left out."
        question = " Which default values does the first line of the exercise show?"
        return wrong("no default", message + question)
    message = f"It is called as {exercise.name}({', '.join(exercise.parameters)}), and yours cannot"
    return wrong("arity", message + " be. Are its arguments those of the exercise?")


# --- naming the mistake


def _name(exercise, answer, guard, number, gots):
    """The Feedback on an answer that differs first on that probe."""
    stopped = None
    for probe in exercise.probes[number + 1 :]:
        got, problem, _ = _probe(exercise, answer, guard, probe)
        stopped = stopped or (problem if problem and problem.verdict == "endless" else None)
        gots.append(got)
    if not stopped and (state := _again(exercise, answer, guard, gots)):
        return state
    call = lasting(guard, SECONDS)
    claim, evidence = explain(exercise, answer, gots, call)
    example = exercise.probes[number], gots[number], exercise.expected()[number][0]
    if number and claim and claim.model:  # the first probe is small already
        example = call(lambda: shrunk(evidence, claim, example[0])) or example
    told = said(exercise, *example)
    if claim:
        names = claim.names
        return wrong(names[0] if len(names) == 1 else names, sentences.of_claim(told, claim))
    if stopped:
        return stopped
    name, words = sentences.property_of(exercise, number, gots, evidence)
    return wrong(name, sentences.joined(told, [words]))


def lasting(guard, seconds):
    """A function that runs others, for so many seconds in all; None if one is stopped."""
    left = [seconds]

    def call(work):
        rest = guard.left
        guard.left = limit = min(rest, left[0])
        value = guard.call(work).value
        left[0], guard.left = guard.left, rest - (limit - guard.left)
        return value

    return call


def swapped_arguments(exercise, answer, guard):
    """The Feedback on a function that has the right arguments in another order, or None."""
    names = guard.call(lambda: [str(name) for name in inspect.signature(answer).parameters]).value
    if not names or names == exercise.parameters or sorted(names) != sorted(exercise.parameters):
        return None
    message = f"Your first line has its arguments in the order {', '.join(names)}. "
    return wrong("order of arguments", message + "In which order does the exercise give them?")


# --- small helpers


def same_bits(a, b):
    """Whether an array is still what it was; anything but arrays in tuples cannot be changed."""
    if isinstance(b, tuple):
        return all(map(same_bits, a, b))
    return not isinstance(b, np.ndarray) or np.array_equal(a, b, equal_nan=True)


def is_blank(answer):
    """Whether a function's body does nothing at all."""
    if type(answer) is not types.FunctionType:
        return False
    code = answer.__code__
    if code.co_flags & (inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR):
        return False
    ends = {"RETURN_VALUE", "RETURN_CONST"}
    idle = {"RESUME", "NOP", "LOAD_CONST", "LOAD_COMMON_CONSTANT"} | ends
    steps = list(dis.get_instructions(code))
    if any(step.opname not in idle for step in steps):
        return False
    returned = [s.argval for s in steps if s.opname not in ("RESUME", "NOP", "RETURN_VALUE")]
    return not returned or returned[-1] in (None, ...)
