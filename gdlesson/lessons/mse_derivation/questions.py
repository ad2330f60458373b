"""The quiz's questions: which rule leads from one line of the derivation to the next?"""

from typing import NamedTuple

from gdlesson.derivation import Line, derivation


class Question(NamedTuple):
    """Which rule leads from one line to the next?

    label: "1.1 → 1.1a". before, after: the two Lines. answers: rule → why it is it, or is not.
    """

    label: str
    before: Line
    after: Line
    answers: dict

    @property
    def right(self):
        """Returns the rule that it is."""
        return self.after.rule


CHOICES = ("power", "sum", "inner derivative", "scalar multiple", "product", "chain")


def questions():
    """Returns the five Questions of the quiz, in the order of the lines, for θ0."""
    lines = {line.number: line for line in derivation("theta0")}
    found = []
    for (first, second), answers in ANSWERS.items():
        answers = {rule: answers[rule] for rule in CHOICES}
        found.append(Question(f"{first} → {second}", lines[first], lines[second], answers))
    return tuple(found)


ANSWERS = {
    ("1.1", "1.1a"): {
        "scalar multiple": "1/m does not depend on θ0: a constant factor may stand in front.",
        "sum": "Σ stands where it stood. What has moved in front?",
        "chain": "The bracket is still whole. What has moved in front?",
        "power": "The exponent 2 is still there. What has moved in front?",
        "inner derivative": "Nothing in the bracket has changed. What has moved in front?",
        "product": "That is for two factors that depend on θ0. Does 1/m?",
    },
    ("1.1a", "1.2"): {
        "sum": "The derivative of a sum is the sum of the derivatives, term by term.",
        "scalar multiple": "1/m stood in front already. What did ∂/∂θ0 pass this time?",
        "chain": "The bracket is still whole. What did ∂/∂θ0 pass?",
        "power": "The exponent 2 is still there. What did ∂/∂θ0 pass?",
        "inner derivative": "No derivative is worked out yet. What did ∂/∂θ0 pass?",
        "product": "Are the terms under Σ multiplied with each other?",
    },
    ("1.2", "1.2a"): {
        "chain": "r² is the outer function, r the inner one: the product of both derivatives.",
        "power": "The square is still there. Why did one derivative become two?",
        "sum": "Σ stands where it stood. Why did one derivative become two?",
        "scalar multiple": "No constant has moved. Why did one derivative become two?",
        "inner derivative": "∂r/∂θ0 is written down, but not worked out. What made it appear?",
        "product": "That would put a plus between two terms. Do you see one?",
    },
    ("1.2a", "1.3"): {
        "power": "The derivative of r² is 2r: the exponent comes down, and one less is left.",
        "chain": "Both derivatives stood there already. What became of the first one?",
        "sum": "Σ stands where it stood. What became of the first derivative?",
        "scalar multiple": "The 2 was no factor before. Where does it come from?",
        "inner derivative": "∂/∂θ0 still waits at the end. Which derivative was worked out?",
        "product": "The two factors stay two factors. What became of the first one?",
    },
    ("1.3", "1.3a"): {
        "inner derivative": "Of θ0 + θ1·x⁽ⁱ⁾ − y⁽ⁱ⁾ only θ0 moves with θ0, one for one: 1 is left.",
        "power": "The exponent came down a line ago. What became of ∂/∂θ0?",
        "chain": "The two factors stood there already. What became of the second one?",
        "sum": "It helps, term by term. But what is the whole second factor called?",
        "scalar multiple": "No constant has moved. What became of the second factor?",
        "product": "No plus has appeared. What became of the second factor?",
    },
}  # fmt: skip
