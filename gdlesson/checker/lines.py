"""Lines in order: the lines of a function are given with letters, in a fixed shuffle.

    Lines("8.3", "def step(theta, z, gradient, alpha, beta):",
          ["look = theta - alpha * beta * z", …, "return theta, z"],       in an order that works
          distractors=[("slope = gradient(theta)", "momentum", "That feels the slope here. …")],
          kind=…, probes=[…], why=…, hints=[…], names={"np": np})

An answer is the letters ("BACD", "b a c d" or a list of them), or the lines' own texts in order.
The lines are put together and run: every order that works is right.
"""

import linecache
import random
import re
import string

from gdlesson.checker.exercise import EXERCISES, Exercise, fresh
from gdlesson.checker.feedback import Code, Feedback, wrong
from gdlesson.checker.guard import Guard
from gdlesson.checker.judging import attempt
from gdlesson.checker.kinds import describe


class Lines:
    """An exercise on the order of lines. Attributes: lines, {letter: text as shown}, program.

    program: the Exercise that judges the function which the lines make; mistakes are added to it
    """

    is_function = False
    name = "your order"

    def __init__(self, id, head, lines, kind, probes, *, distractors=(), names=None, **more):
        self.head, self.names = head, dict(names or {})
        self.right_order = list(lines)
        self.wrong_lines = {text: (name, words) for text, name, words in distractors}
        shown = [*lines, *self.wrong_lines]
        if len(set(shown)) != len(shown):
            raise ValueError(f"exercise {id} has a line twice")
        shuffle = random.Random(id)  # the same in every session and version of Python
        while shown[: len(lines)] == self.right_order and len(shown) > 1:
            shown = sorted(shown, key=lambda _: shuffle.random())
        self.lines = dict(zip(string.ascii_uppercase, shown))
        self.id = id
        self.program = Exercise(id, self.assembled(lines), kind, probes, **more)
        EXERCISES[id] = self

    def __getattr__(self, name):
        if name == "program":  # while it is being made
            raise AttributeError(name)
        return getattr(self.program, name)

    @property
    def shown(self):
        """The lines as they are shown, with how to answer."""
        rows = [self.head, *(f"  {letter}   {text}" for letter, text in self.lines.items())]
        more = " Not every line is needed." if self.wrong_lines else ""
        letters = "".join(self.lines)
        return Code("\n".join(rows) + f'\n\nAnswer: check("{self.id}", "{letters}").{more}')

    @property
    def right(self):
        """The letters of an order that works."""
        letters = {text: letter for letter, text in self.lines.items()}
        return "".join(letters[text] for text in self.right_order)

    @property
    def solution(self):
        return "\n".join([f"{self.right}:", self.head, *(f"    {t}" for t in self.right_order)])

    def judge(self, answer):
        """The Feedback on an answer."""
        texts, problem = self.read(answer)
        if problem:
            return problem
        try:
            function = self.assembled(texts)
        except SyntaxError as error:
            line = (error.lineno or 2) - 1
            message = f"Python cannot read the lines in that order, from line {line} on. What"
            return wrong("cannot be read", f"{message} should stand above it?")
        feedback = attempt(self.program, function)
        if feedback.verdict == "right":
            return feedback
        chosen = [self.wrong_lines[text] for text in texts if self.blamed(text, texts)]
        if chosen:
            return wrong(chosen[0][0], chosen[0][1])
        if len(texts) < len(self.right_order):
            message = f"You used {len(texts)} of the lines; it takes {len(self.right_order)}."
            return wrong("missing lines", f"{message} What is not computed yet?")
        if feedback.verdict == "not attempted":  # an order that does nothing at all
            return wrong("does nothing", "In that order nothing is handed back. Which line does?")
        return feedback

    def blamed(self, text, texts):
        """Whether that line is not needed, and the order does something else without it."""
        if text not in self.wrong_lines:
            return False
        without = [other for other in texts if other != text]
        return self.outcome(texts) != self.outcome(without)

    def outcome(self, texts):
        """What an order of lines does on the first probe, in words."""
        try:
            function = self.assembled(texts)
        except SyntaxError:
            return ""
        args = fresh(self.program.probes[0])
        with Guard(function, 0.2) as guard:
            call = guard.call(lambda: self.program.kind.read(function(*args)))
        return (
            f"{call.value} {call.stopped} {call.failure and (call.failure.name, call.failure.line)}"
        )

    def read(self, answer):
        """(the lines' texts in the order of an answer, None), or (None, a Feedback)."""
        kind = f"You gave {describe(answer)}; the exercise asks for letters in an order."
        if isinstance(answer, str):
            answer = str.__str__(answer)
            whole = [t.strip() for t in answer.splitlines() if t.strip()]
            known = {text.strip() for text in self.lines.values()}
            letters = [letter for letter in re.sub(r"[\s,;.\-→>]+", "", answer)]
            answer = whole if set(whole) <= known else letters
        if answer is None or answer is ... or (type(answer) in (list, tuple) and not answer):
            return None, Feedback("not attempted", None, "Not answered yet.")
        if type(answer) not in (list, tuple) or len(answer) > 100:
            return None, wrong("kind", f"{kind} Which line comes first?")
        if any(item is ... or item is None for item in answer):
            return None, Feedback("not attempted", None, "There is still a ... in your order.")
        texts, by_text = [], {text.strip(): text for text in self.lines.values()}
        for item in answer:
            plain = str.__str__(item).strip() if isinstance(item, str) else None
            text = by_text.get(plain) or (plain and self.lines.get(plain.upper()))
            if not text:
                asked = f"{describe(item)} is none of the letters {', '.join(self.lines)}."
                asked = asked[0].upper() + asked[1:]
                return None, wrong("letters", f"{asked} Which line do you mean?")
            texts.append(text)
        for text in texts:
            if texts.count(text) > 1:
                letter = next(k for k, t in self.lines.items() if t == text)
                message = f"You used line {letter} twice. Where does it belong?"
                return None, wrong("repeated", message)
        return texts, None

    def assembled(self, texts):
        """The function that these lines make. SyntaxError if they make none."""
        source = "\n".join([self.head, *(f"    {text}" for text in texts)]) + "\n"
        file = f"<lines of {self.id}>"
        linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
        space = dict(self.names)
        exec(compile(source, file, "exec"), space)
        return space[re.search(r"def\s+(\w+)", self.head)[1]]
