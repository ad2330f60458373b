"""An exercise of its own kind: a program that learns, judged on rows that it was not shown.

fit(X, y) is run on the rows that are shown, and the function that it hands back is asked about the
others. How it learns is its own affair. What is wrong is said with the lessons' own instruments.
"""

import inspect
from dataclasses import replace
from functools import cached_property

import numpy as np

from gdlesson import features
from gdlesson.checker.exercise import Exercise
from gdlesson.checker.feedback import Feedback, wrong
from gdlesson.checker.guard import Guard
from gdlesson.checker.judging import is_blank, wrong_arity
from gdlesson.checker.kinds import describe, is_array, plain, vector
from gdlesson.checker.sentences import IN_WORDS, changes_input, returned_nothing, shortened
from gdlesson.lessons.mend_the_trainer.birds import typical
from gdlesson.text import digits

SECONDS = 1.6  # of work, to learn once and to predict; more is not waited for
MORE = 1000.0  # grams that are added to every bird, to see whether fit looks at y
NEAR = 15.0  # grams: predictions as near as that to a known line are told so

# What is said of a program that runs and does not reach the goal; the numbers are filled in.
WORDS = {
    "flew apart": "Its predictions are as far off as {far} g. Which rate makes a walk fly "
    "apart, and what did its cost do?",
    "only the mean": "It tells every bird {one:.0f} g, the mean. What became of the features?",
    "one number for all": "It tells every bird {one:.0f} g. What became of the features?",
    "upside down": "Where a bird is heavier, yours says lighter. Which sign is the wrong one?",
    "not scaled back": "They lie between {low} and {high}, and a bird in grams between 2700 "
    "and 6300. What was done to y, and where is it undone?",
    "in kilograms": "A thousand times as large they would be good enough. Which unit has y?",
    "shifted": "Moved by {shift} g, all alike, they would be good enough. Is θ0 there, and has "
    "it arrived?",
    "stretched": "Multiplied by {slope} and moved by {shift} g they would be good enough. "
    "Which of the two was lost, and where?",
    "three measures": "That is like the three measures alone: is the species in?",
    "no species": "That is like a line that knows no species. Which columns say it?",
    "no sex": "That is like a line without the column for male. Is it in?",
    "one column": "That is like a line through {column} alone. Where are the other five?",
    "a column left out": "That is like a line without {column}. Is that column in?",
    "new birds not scaled": "Given birds that are {how} already, it would be {ready:.0f} g "
    "off. Who does that to a new bird, and with which mean and std?",
    "half not read": "With other weights for {half} half of the birds it learns the same. Which "
    "rows does it read?",
    "by heart": "On the birds it learned from it is {learned:.0f} g off. Are they known by heart?",
    "not there yet": "On the birds it learned from, the mean of {what} is still {lean} g; where a "
    "walk has arrived it is 0. Is {part} learned, was there time, and does it settle?",
}
ALONE = " of one bird alone"
TAKES = "What does `predict` take from the birds that it is asked about?"
WORDS["worse than the mean"] = WORDS["not there yet"]


class Problem(Exception):
    """Ends a judgement with its Feedback."""

    def __init__(self, feedback):
        super().__init__()
        self.feedback = feedback


class Unseen(Exercise):
    """Asks for fit(X, y), which hands back a function predict(X).

    halves: a function, called when it is first needed, that returns (X, y) to learn from and (X, y)
    to be judged on; goal: the largest root mean square error there; names: of the columns, for
    sentences; given: a fit, told as "unchanged" while an answer predicts the same
    """

    def __init__(self, id, right, halves, goal, names, given, **more):
        probe = np.ones((1, len(names))), np.ones(1)
        super().__init__(id, right, vector("the predictions"), [probe], **more)
        self.halves, self.goal, self.names, self.given = halves, goal, names, given

    @cached_property
    def shown(self):
        """(X, y) of the rows to learn from."""
        return self.halves()[0]

    @cached_property
    def judged(self):
        """(X, y) of the rows to be judged on."""
        return self.halves()[1]

    @cached_property
    def mean_off(self):
        """How far off the mean of those that learn is, for those that judge."""
        return typical(np.mean(self.shown[1]), self.judged[1])

    @cached_property
    def best_off(self):
        """How far off the best line through those that learn is, for those that judge."""
        return typical(self.line(range(len(self.names))), self.judged[1])

    @cached_property
    def line_off(self):
        """How far off that line is for those that it learned from."""
        theta = features.least_squares(*self.shown)
        return typical(features.predict(theta, self.shown[0]), self.shown[1])

    def line(self, columns):
        """The predictions, on the judged rows, of the best line through some columns."""
        columns = list(columns)
        theta = features.least_squares(self.shown[0][:, columns], self.shown[1])
        return features.predict(theta, self.judged[0][:, columns])

    def judge(self, answer):
        """The Feedback on an answer."""
        if answer is None or answer is ... or is_blank(answer):
            return Feedback("not attempted", None, "Not answered yet.")
        if not callable(answer):
            message = f"A function is asked for, and you handed over {describe(answer)}."
            return wrong("kind", f"{message} What should stand after `def`?")
        run = Run(self)
        try:
            with Guard(answer, SECONDS) as run.guard:
                if problem := wrong_arity(self, answer, run.guard):
                    return problem
                predict = run.learn(answer, self.shown[1])
                told = run.ask(predict, self.judged[0])
                self.unchanged(told)
                self.finite(told)
                self.alone(run, predict, told)
                known = run.ask(predict, self.shown[0])
                if typical(told, self.judged[1]) > self.goal:
                    self.distance(run, answer, predict, told, known)
            leaked = run.guard.leaked
            with Guard(answer, SECONDS) as run.guard:
                self.again(run, answer, predict, told)
        except Problem as problem:
            return replace(problem.feedback, printed=run.printed)
        note = f" (It also set {', '.join(leaked[:3])} outside of itself.)" if leaked else ""
        return Feedback("right", None, f"{self.why} {self.praise(told)}{note}", printed=run.printed)

    def praise(self, told):
        """How near a good answer came to the best line."""
        off, best = typical(told, self.judged[1]), self.best_off
        far = f"On the {len(told)} birds that it never saw it is typically {off:.0f} g off"
        if off < 0.98 * best:
            return f"{far}; a line can reach {best:.0f}. Better than a line can be."
        if off <= 1.02 * best:
            return f"{far}, as good as a line can be."
        return f"{far}; a line can reach {best:.0f}."

    def unchanged(self, told):
        """Raises if the program is still the one that was given."""
        with np.errstate(all="ignore"):
            before = self.given(*self.shown)(self.judged[0])
        if np.allclose(told, before, rtol=1e-9):
            message = (
                "It still predicts what the given program does: on the birds not shown to you "
                f"it is typically {typical(told, self.judged[1]):.0f} g off. Which instrument "
                "shows something first?"
            )
            raise Problem(Feedback("unchanged", None, message))

    def finite(self, told):
        """Raises if there is a prediction that is no number."""
        if not np.all(np.isfinite(told)):
            message = (
                f"It predicts {told[~np.isfinite(told)][0]} g. Did the walk fly apart, or was "
                "something divided by 0?"
            )
            raise Problem(wrong("not finite", message))

    def alone(self, run, predict, told):
        """Raises if a row is told something else the second time, or alone."""
        twice = run.ask(predict, self.judged[0])
        k = int(np.argmax(np.abs(twice - told)))
        if not abs(twice[k] - told[k]) <= 0.5 + 1e-6 * abs(told[k]):
            message = (
                f"Asked twice about the same birds, `predict` gives one of them {told[k]:.0f} g, "
                f"then {twice[k]:.0f} g. What changes between two calls?"
            )
            raise Problem(wrong("another answer each time", message))
        for k in (0, 1, 57):
            one = run.ask(predict, self.judged[0][k : k + 1], ALONE)[0]
            if not abs(one - told[k]) <= 0.5 + 1e-6 * abs(told[k]):
                message = (
                    f"A bird among the {len(told)} gets {told[k]:.0f} g, and the same bird alone "
                    f"{one:.0f} g. {TAKES}"
                )
                raise Problem(wrong("own scale", message))

    def again(self, run, answer, predict, told):
        """Raises if fit does not look at y, or if it changes an earlier predict."""
        try:
            other = run.learn(answer, self.shown[1] + MORE)
            more = run.ask(other, self.judged[0])
            still = run.ask(predict, self.judged[0])
        except Problem as problem:
            if problem.feedback.verdict == "endless":  # it was quick enough for one
                return
            raise
        with np.errstate(all="ignore"):
            if not np.allclose(still, told, rtol=1e-6):
                message = (
                    "After fit had learned from other birds, the predict of before said something "
                    "else. Where does it keep θ?"
                )
                raise Problem(wrong("keeps state", message))
            if not typical(more, self.judged[1] + MORE) <= self.goal + MORE / 10:
                message = (
                    f"With {MORE:.0f} g more on every bird to learn from, its predictions move by "
                    f"{np.mean(more - told):.0f} g. What does it learn from y?"
                )
                raise Problem(wrong("does not look at y", message))

    def tried(self, run, answer, predict, told):
        """(name, numbers for its words): what an answer that misses the goal lacks; or None.

        Does predict scale a new bird, and does fit look at all rows? An answer that fails at that,
        or has no time left for it, is not asked.
        """
        (X, y), (new, grams) = self.shown, self.judged
        _, mean, std = features.standardise_columns(X)
        Z = (new - mean) / std
        ways = ("standardised", Z), ("centred", new - mean), ("divided by std", mean + Z)
        try:
            for how, ready_made in ways:
                ready = typical(run.ask(predict, ready_made), grams)
                if ready <= self.goal:
                    return "new birds not scaled", {"how": how, "ready": ready}
            if run.guard.left < SECONDS / 2:
                return None
            for half, rows in (
                ("the second", slice(len(y) // 2, None)),
                ("the first", slice(len(y) // 2)),
            ):
                other = y.copy()
                other[rows] += MORE
                if np.allclose(run.ask(run.learn(answer, other), new), told, rtol=1e-6):
                    return "half not read", {"half": half}
        except Problem:
            pass
        return None

    def distance(self, run, answer, predict, told, known):
        """Raises a Problem for predictions that miss the goal: how far, and what that is like."""
        off = typical(told, self.judged[1])
        name, numbers = self.like(told, known)
        if name in ("not there yet", "stretched", "shifted"):
            name, numbers = self.tried(run, answer, predict, told) or (name, numbers)
        if name == "not there yet" and off > self.mean_off:
            name = "worse than the mean"
        mean = f"the mean is {self.mean_off:.0f} g off, the goal is {self.goal} g"
        if off > self.mean_off:
            mean = f"worse than guessing the mean, {self.mean_off:.0f} g off"
        lead = f"On the {len(told)} birds not shown to you it is typically {digits(off)} g off"
        raise Problem(wrong(name, f"{lead} ({mean}). {WORDS[name].format(**numbers)}"))

    def like(self, told, known):
        """(name, numbers for its words): what predictions that miss the goal are like."""
        y = self.judged[1]
        far = np.max(np.abs(told - y))
        if far > 1e6:
            return "flew apart", {"far": digits(far)}
        if (learned := typical(known, self.shown[1])) < 0.6 * self.line_off:
            return "by heart", {"learned": learned}
        if np.std(told) < 1e-6 * (1 + np.max(np.abs(told))):
            one = told[0]
            near = abs(one - np.mean(self.shown[1])) < NEAR
            return "only the mean" if near else "one number for all", {"one": one}
        return self.moved(told, y) or self.known_line(told) or self.leaning(known)

    def moved(self, told, y):
        """What is said of predictions that are good enough once stretched and moved, or None."""
        slope, shift = np.polyfit(told, y, 1)
        found = {"slope": slope, "shift": shift, "low": told.min(), "high": told.max()}
        numbers = {name: digits(value) for name, value in found.items()}
        if typical(shift + slope * told, y) > self.goal:
            return None
        if slope < 0:
            return "upside down", numbers
        if abs(np.mean(told)) < 1 and np.std(told) < 3:
            return "not scaled back", numbers
        if 800 < slope < 1250 and abs(shift) < 800:
            return "in kilograms", numbers
        only = np.mean(y - told)
        if typical(told + only, y) <= self.goal:
            return "shifted", {"shift": digits(only)}
        return None if 0.8 < slope < 1.25 else ("stretched", numbers)

    def known_line(self, told):
        """Which line through some of the columns gives these predictions, or None."""
        every = range(len(self.names))
        known = [("three measures", (0, 1, 2)), ("no species", (0, 1, 2, 3)),
                 ("no sex", (0, 1, 2, 4, 5))]  # fmt: skip
        known += [("one column", (j,)) for j in every]
        known += [("a column left out", tuple(k for k in every if k != j)) for j in every]
        for name, columns in known:
            if typical(self.line(columns), told) < NEAR:
                left = set(every) - set(columns) if len(columns) > 1 else columns
                return name, {"column": self.names[min(left)]}
        return None

    def leaning(self, known):
        """What the birds that it learned from say: along which column it has not arrived."""
        X, y = self.shown
        Z = features.standardise_columns(X)[0]
        leans = features.with_ones(Z).T @ (known - y) / len(y)
        worst = int(np.argmax(np.abs(leans)))
        part = self.names[worst - 1] if worst else "θ0"
        what = f"r times {part}, standardised," if worst else "r"
        return "not there yet", {"what": what, "part": part, "lean": digits(leans[worst])}


class Run:
    """Runs an answer within `guard`; what it printed first is kept."""

    def __init__(self, exercise):
        self.exercise, self.guard, self.printed = exercise, None, ""

    def call(self, what, function, *args):
        """What function(*args) returns, or a raised Problem: it stopped, or changed an argument."""
        given = [np.array(arg) for arg in args]
        call = self.guard.call(lambda: function(*given))
        self.printed = self.printed or call.printed
        if call.stopped:
            how = "used up the memory" if call.stopped == "memory" else "did not end in the time"
            message = (
                f"{what} {how} that it may have, and was stopped. NumPy takes all birds at once: "
                "does a loop never end, or go round far more often than it needs?"
            )
            raise Problem(Feedback("endless", None, message))
        if call.failure:
            raise Problem(crashed(what, call.failure))
        if not all(map(np.array_equal, args, given)):
            raise Problem(changes_input())
        return call.value

    def learn(self, fit, y):
        """The function that fit hands back."""
        predict = self.call("`fit`", fit, self.exercise.shown[0], y)
        if not callable(predict):
            raise Problem(self.no_function(predict, len(y)))
        return predict

    def no_function(self, found, m):
        """The Feedback on a fit that hands back something else."""
        if found is None:
            return returned_nothing(self.printed)
        if found is ...:
            return Feedback("not attempted", None, "There is still a ... where your code goes.")
        if type(found) in (tuple, list) and any(callable(part) for part in found):
            message = f"`fit` hands back {describe(found)}, and one of them is a function."
            return wrong("a pair", f"{message} Which one alone is asked for?")
        size = plain(found).size if is_array(found) else 0
        size = len(found) if type(found) in (list, tuple) else size
        if size == m:
            message = f"`fit` hands back {m} numbers, for the birds that it learned from."
            return wrong("predictions", f"{message} What will predict other birds?")
        if size == len(self.exercise.names) + 1:
            message = f"`fit` hands back {size} numbers, which may be θ."
            return wrong("theta", f"{message} Which function of X predicts with them?")
        if self.guard.call(lambda: callable(found.predict)).value:
            message = f"`fit` hands back {describe(found)}, which has a `predict`."
            return wrong("an object", f"{message} Can that be handed back itself?")
        message = f"`fit` hands back {describe(found)}, and a function is asked for."
        return wrong("kind", f"{message} What is called with X, to predict?")

    def ask(self, predict, X, of=""):
        """What predict says of the rows of X, shape (m,)."""
        if self.guard.call(lambda: takes(predict, 1)).value is False:
            message = "`predict` is called with X alone, and yours cannot be."
            raise Problem(wrong("needs more than X", f"{message} What did `fit` know already?"))
        found = self.call(f"`predict`{of}", predict, X)
        if found is None:
            raise Problem(wrong("no return", "`predict` returned None. Is there a `return` in it?"))
        read = self.exercise.kind.read
        if len(X) == 1:
            read = type(self.exercise.kind).__mro__[1]("the prediction").read
            found = np.ravel(found) if is_array(found) else found
        call = self.guard.call(lambda: read(found))
        if call.failure:
            if call.failure.tag == "blank":
                blank = "There is still a ... where your code goes."
                raise Problem(Feedback("not attempted", None, blank))
            words = call.failure.text.rstrip().replace("You gave", "`predict` gave", 1)
            question = "" if words.endswith("?") else " What does `predict` hand back?"
            raise Problem(wrong(call.failure.tag or "kind", f"{words}{question}"))
        told = call.value[0]
        if len(told) != len(X):
            raise Problem(self.wrong_count(len(told), len(X), of))
        return told

    def wrong_count(self, count, rows, of):
        """The Feedback on so many predictions for another number of rows."""
        m = len(self.exercise.shown[1])
        which = (
            "Are those the birds that it learned from?" if count == m else "Which rows are they?"
        )
        message = f"Asked about {rows} birds{of and ' alone'}, `predict` says {count} numbers."
        return wrong("count", f"{message} {which}")


def takes(function, count):
    """Whether a function can be called with so many arguments, as far as it says."""
    try:
        inspect.signature(function).bind(*range(count))
    except TypeError:
        return False
    except ValueError:  # a built-in that does not say
        pass
    return True


def crashed(what, failure):
    """The Feedback on a program that raised an exception."""
    text = f": {shortened(failure.text, 16)}" if failure.text else ""
    where = f" in line {failure.number}, `{shortened(failure.line, 10)}`" if failure.line else ""
    question = IN_WORDS.get(failure.name, "What does each name in that line hold?")
    if what.endswith(ALONE):
        question = f"Among others the same bird is no trouble. {TAKES}"
    message = f"{what} stopped{where}: {failure.name}{text}".rstrip(".")
    return Feedback("crashed", None, f"{message}. {question}")
