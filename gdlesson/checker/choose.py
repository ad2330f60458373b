"""Choose: numbers are chosen, and judged by the run that they make.

def outcome(alpha, steps):              # a run of the course's own, with these numbers
    cost = …
    if not cost < 1e6:
        return "flies apart", f"The cost grows to {cost:.2g}. What makes a walk fly apart?"
    return ("too slow", …) if … else (None, f"{k} steps would do.")

Choose("6.6", ["α", "steps"], outcome, example=(0.3, 40), why=…, hints=[…])
"""

import numpy as np

from gdlesson.checker.choices import read_value
from gdlesson.checker.exercise import Exercise
from gdlesson.checker.feedback import Feedback, wrong
from gdlesson.checker.kinds import number, several


class Choose(Exercise):
    """Numbers that are right if the run that they make meets its goal.

    outcome: takes the numbers, returns (name of the mistake, a sentence that ends with a question),
    or (None, a remark or "") if the goal is met
    """

    def __init__(self, id, labels, outcome, example, **more):
        kind = several(*map(number, labels)) if len(labels) > 1 else number(labels[0])
        example = tuple(example) if len(labels) > 1 else float(np.ravel(example)[0])
        super().__init__(id, example, kind, **more)
        self.outcome, self.name = outcome, "your choice"

    def judge(self, answer):
        """The Feedback on an answer."""
        parts, problem = read_value(self, answer)
        if problem:
            return problem
        values = [float(part[0]) for part in parts]
        for label, value in zip(self.kind.labels, values):
            if not np.isfinite(value):
                return wrong("not finite", f"{label} is {value}. Which number should it be?")
        with np.errstate(all="ignore"):
            name, words = self.outcome(*values)
        if name is None:
            return Feedback("right", None, f"{self.why} {words}".strip())
        return wrong(name, words)
