"""Repair: a function is given with bugs, and asked for without them.

    Repair("2.5", given, right, kind, probes=[…], why=…, hints=[…])       as Exercise, with `given`

The state "unchanged" is told while the answer behaves as the given function does.
"""

import ast
import inspect
import textwrap

from gdlesson.checker.exercise import Exercise, fresh
from gdlesson.checker.feedback import Feedback
from gdlesson.checker.guard import Guard
from gdlesson.checker.judging import attempt
from gdlesson.checker.sentences import said
from gdlesson.checker.source import Source


class Repair(Exercise):
    """An exercise whose cell holds a function with bugs; known mistakes are bugs that are left."""

    def __init__(self, id, given, right, kind, probes, **more):
        super().__init__(id, right, kind, probes, **more)
        self.given = given

    @property
    def given_source(self):
        """The source of the given function, as the exercise's cell shows it."""
        source = textwrap.dedent(inspect.getsource(self.given))
        return source.replace(f"def {self.given.__name__}(", f"def {self.name}(", 1).rstrip()

    def judge(self, answer):
        """The Feedback on an answer."""
        feedback = attempt(self, answer)
        if feedback.verdict in ("right", "not attempted") or not callable(answer):
            return feedback
        given = self.keep("given", lambda: self.outcomes(self.given))
        if self.outcomes(answer, given) != given:
            return feedback
        wrong = [
            (probe, outcome)
            for number, (probe, outcome) in enumerate(zip(self.probes, given))
            if outcome.parts is None or not self.is_right(number, outcome.parts)
        ]
        probe, outcome = wrong[0]
        told = said(self, probe, outcome.parts) if outcome.parts is not None else ""
        told = told or f"{said(self, probe)} it {outcome.what}."
        lead = "It still does what the given function does."
        if differs(answer, self.given):  # of two bugs that hide each other one may be mended
            lead = "Your change makes no difference by itself: the result is as it was."
        message = f"{lead} {told} Which line makes it so?"
        return Feedback("unchanged", None, message)

    def outcomes(self, function, others=()):
        """What a function does on each probe, as far as it can be told within half a second.

        others: the outcomes of another function: the first that differs is the last one told
        """
        found = []
        with Guard(function, 0.5) as guard:
            for number, probe in enumerate(self.probes):
                args = fresh(probe)
                call = guard.call(lambda args=args: self.kind.read(function(*args)))
                found.append(Outcome(self, call))
                if others and found[number] != others[number]:
                    break
        return found


def differs(answer, given):
    """Whether the code of two functions is seen to be other code; names, notes, blanks aside."""
    trees = [Source(function).tree for function in (answer, given)]
    if None in trees:
        return False
    bodies = [tree.body[0].body for tree in trees]
    texts = [
        [ast.dump(line) for line in body if not isinstance(getattr(line, "value", 0), ast.Constant)]
        for body in bodies
    ]
    return texts[0] != texts[1]


class Outcome:
    """What became of one call: parts, or in words why there are none."""

    def __init__(self, exercise, call):
        self.same, self.parts = exercise.same, call.value
        failure = call.failure
        self.what = "does not end" if call.stopped else ""
        if failure is not None and not call.stopped:
            of = failure.tag or failure.name
            self.what = "returns nothing" if of == "None" else f"stops with {of}"

    def __eq__(self, other):
        if self.parts is None or other.parts is None:
            return self.what == other.what and self.parts is other.parts
        return self.same(self.parts, other.parts)
