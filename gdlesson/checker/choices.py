"""Match and recall: choices among options in words; each wrong one has its sentence.

    Match("6.5", {"a round bowl": "plain descent", …}, options=["plain descent", "momentum", …],
          words={("a round bowl", "momentum"): "88 steps against 1. What is it good for?", …},
          why=…, hints=[…])
    Recall("2.r1", {"What limits α?": {"the steepest direction": None, "luck": "Is it? …"}, …},
           why=…, hints=[…])        None stands beside the option that is right

An answer is the options' texts in the order shown, or {label: option}.
"""

from gdlesson.checker.exercise import Exercise
from gdlesson.checker.feedback import Feedback, wrong
from gdlesson.checker.guard import Guard
from gdlesson.checker.kinds import describe, words


class choices(words):
    """Choices by their names, with options of its own for each label."""

    def __init__(self, options):
        super().__init__([option for several in options.values() for option in several], *options)
        self.by_label = options
        self.options = list(dict.fromkeys(self.options))


class Match(Exercise):
    """Which option belongs to which label? Attributes: options, {label: its options as shown}."""

    def __init__(self, id, pairs, options, words, **more):
        self.options = {label: list(options) for label in pairs}
        self._set_up(id, pairs, words, **more)

    def _set_up(self, id, pairs, words, **more):
        self.pairs, self.words = dict(pairs), dict(words)
        for label, options in self.options.items():
            for option in options:
                if option != pairs[label] and not self.words.get((label, option)):
                    raise ValueError(f"exercise {id}: no sentence for {label!r} with {option!r}")
            if pairs[label] not in options:
                raise ValueError(f"exercise {id}: {pairs[label]!r} is no option of {label!r}")
        super().__init__(id, list(pairs.values()), choices(self.options), **more)
        self.is_function, self.name = False, "your choices"

    @property
    def solution(self):
        return "\n".join(f"{label}: {option}" for label, option in self.pairs.items())

    @property
    def shown(self):
        """The labels and their options as text."""
        same = len({tuple(options) for options in self.options.values()}) == 1
        lines = []
        for number, (label, options) in enumerate(self.options.items(), 1):
            lines.append(f"{number}. {label}")
            if not same:
                lines += [f"     {option}" for option in options]
        if same:
            lines += ["Choose among:", *(f"     {option}" for option in options)]
        slots = ", ".join(['"…"'] * len(self.options))
        return "\n".join([*lines, f'Answer: check("{self.id}", [{slots}]), in this order.'])

    def judge(self, answer):
        """The Feedback on an answer: the sentences of up to two wrong pairs."""
        chosen, problem = read_value(self, answer)
        if problem:
            return problem
        names = [self.kind.options[int(part[0])] for part in chosen]
        wrongs = [
            (label, name) for label, name in zip(self.options, names) if name != self.pairs[label]
        ]
        strange = [(label, name) for label, name in wrongs if name not in self.options[label]]
        if strange:
            label, name = strange[0]
            listed = ", ".join(self.options[label])
            return wrong("choice", f"“{name}” does not answer “{label}”. Which is it: {listed}?")
        if not wrongs:
            return Feedback("right", None, self.why)
        right = len(names) - len(wrongs)
        told = f"{right} of {len(names)} {'is' if right == 1 else 'are'} right."
        parts = [f"“{pair[0]}” with “{pair[1]}”: {self.words[pair]}" for pair in wrongs[:2]]
        tags = tuple(f"{label}: {name}" for label, name in wrongs)
        return wrong(tags if len(tags) > 1 else tags[0], " ".join([told, *parts]))


class Recall(Match):
    """Short questions about earlier lessons, each with options of its own."""

    def __init__(self, id, questions, **more):
        self.options = {question: list(options) for question, options in questions.items()}
        pairs, words = {}, {}
        for question, options in questions.items():
            for option, sentence in options.items():
                if sentence is None:
                    pairs[question] = option
                else:
                    words[question, option] = sentence
            if question not in pairs:
                raise ValueError(f"exercise {id}: {question!r} has no right option")
        self._set_up(id, pairs, words, **more)


def read_value(exercise, answer):
    """(the parts of a value, None), or (None, the Feedback that it cannot be read)."""
    if answer is None or answer is ...:
        return None, Feedback("not attempted", None, "Not answered yet.")
    with Guard(answer) as guard:
        call = guard.call(lambda: exercise.kind.read(answer))
    if call.value is not None and not call.stopped:
        return call.value, None
    failure, labels = call.failure, ", ".join(exercise.kind.labels)
    if failure is not None and failure.tag == "blank":
        words = failure.text or "There is still a ... where an answer goes."
        return None, Feedback("not attempted", None, words)
    if failure is not None and failure.tag:
        question = "" if failure.text.endswith("?") else " What do you mean?"
        return None, wrong(failure.tag, failure.text + question)
    message = f"You gave {describe(answer)}, which cannot be read as an answer to: {labels}."
    return None, wrong("kind", f"{message} What do you mean?")
