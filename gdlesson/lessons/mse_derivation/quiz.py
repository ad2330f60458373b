"""The quiz of lesson 3: which rule leads from one line of the derivation to the next?

    quiz = rule_quiz()       # at the end of a cell: five questions, an answer to each choice
    quiz                     # shows it
    quiz.answers             # {"1.1 → 1.1a": "power", …}, None where nothing is chosen

With a kernel the choices are buttons, and the answer stands below them at once. Without one, each
choice unfolds its answer: HTML's own <details>, which needs no program and works by keyboard.
"""

from html import escape

from gdlesson.drawing.picture import card
from gdlesson.lessons.mse_derivation import pictures
from gdlesson.lessons.mse_derivation.questions import CHOICES, questions
from gdlesson.validate import BadValue


class Quiz:
    """Questions with choices. Attributes: questions, answers, description (all in words)."""

    def __init__(self, questions):
        self.questions = tuple(questions)
        self.pictures = [pictures.two_formulas(q.before, q.after) for q in self.questions]
        self._chosen = {}
        self._box = None

    @property
    def description(self):
        """Returns the questions and the choices in words."""
        changes = [
            f"{asked(k, question)} {picture.description}"
            for k, (question, picture) in enumerate(zip(self.questions, self.pictures), 1)
        ]
        return "\n".join([f"Choose among: {', '.join(CHOICES)}.", *changes])

    @property
    def answers(self):
        """Returns what is chosen: label of the question → rule, or None."""
        return {q.label: self._chosen.get(q.label) for q in self.questions}

    def reply(self, label, rule):
        """Returns what is said to a choice: whether it is the rule, and why.

        Raises BadValue for a question or a choice that is not there.
        """
        for question in self.questions:
            if question.label == label and rule in question.answers:
                verdict = "✓ Yes." if rule == question.right else "✗ Not this one."
                return f"{verdict} {question.answers[rule]}"
        raise BadValue(f"there is no question {label!r} with the choice {rule!r}")

    def score(self):
        """Returns how far one is, in words."""
        right = sum(self._chosen.get(q.label) == q.right for q in self.questions)
        return f"{len(self._chosen)} of {len(self.questions)} answered, {right} right."

    def choose(self, label, rule):
        """Chooses a rule, and returns what is said to it."""
        words = self.reply(label, rule)
        self._chosen[label] = rule
        return words

    @property
    def widget(self):
        """Returns the live quiz as one ipywidgets box, made when it is first asked for."""
        if self._box is None:
            self._box = self._build()
        return self._box

    def _build(self):
        import ipywidgets

        total = ipywidgets.HTML(f"<b>{self.score()}</b>")
        rows = []
        for number, (question, picture) in enumerate(zip(self.questions, self.pictures), 1):
            buttons = ipywidgets.ToggleButtons(
                options=list(CHOICES),
                value=None,
                tooltips=[f"Question {number}: {rule}" for rule in CHOICES],
                style={"button_width": "auto"},
            )
            # Room for two lines always, so that nothing below moves when the words come.
            said = ipywidgets.HTML(_status(""), layout={"min_height": "2.6em"})
            head = ipywidgets.HTML(f"<b>{asked(number, question)}</b>")
            image = ipywidgets.HTML(_image(picture))

            def chosen(change, label=question.label, said=said):
                if change["new"] is not None:
                    said.value = _status(self.choose(label, change["new"]))
                    total.value = f"<b>{self.score()}</b>"

            buttons.observe(chosen, "value")
            rows.append(ipywidgets.VBox([head, image, buttons, said]))
        return ipywidgets.VBox([*rows, total], layout={"overflow": "hidden"})

    def _static(self):
        """The quiz as HTML: each choice unfolds what is said to it."""
        parts = []
        for number, (question, picture) in enumerate(zip(self.questions, self.pictures), 1):
            parts.append(f"<p><b>{asked(number, question)}</b></p>")
            parts.append(_image(picture))
            for rule in CHOICES:
                reply = escape(self.reply(question.label, rule))
                parts.append(f"<details><summary>{rule}</summary>{reply}</details>")
        return "\n".join(parts)

    def __repr__(self):
        return self.description

    def _repr_mimebundle_(self, include=None, exclude=None):
        bundle = dict(self.widget._repr_mimebundle_())
        bundle["text/html"] = self._static()
        bundle["text/plain"] = self.description
        return bundle


def asked(number, question):
    """Returns what a question asks, and what r stands for where it appears."""
    words = f"{number}. Which rule leads to [{question.after.number}]?"
    new = "r^{(i)}" in question.after.right and "r^{(i)}" not in question.before.right
    return words + " (r⁽ⁱ⁾ is short for h(x⁽ⁱ⁾) − y⁽ⁱ⁾.)" * new


def rule_quiz():
    """Returns the Quiz of exercise 3.3: five changes of the derivation, six rules to choose."""
    return Quiz(questions())


def _image(picture):
    wide = round(100 * picture.figure.get_figwidth())
    return card(picture.address, picture.description, wide)


def _status(words):
    """Words that a screen reader reads out when they change."""
    return f'<div role="status" aria-live="polite" style="line-height: 1.3">{escape(words)}</div>'
