r"""The derivation: the LaTeX that is shown is read, differentiated by SymPy, and proved.

The reader below knows what the lines are made of and nothing else: \frac, \sum, \partial, h, x,
y, r, numbers, brackets, squares and products. A derivative takes all that follows it.
"""

import re

import numpy as np
import pytest
import sympy

from gdlesson.derivation import (
    PARAMETERS,
    RULES,
    Line,
    derivation,
    of_data,
    plain,
)
from gdlesson.lessons.mse_derivation.questions import ANSWERS, CHOICES, questions
from gdlesson.regression import mse, mse_gradient

M = 4
T0, T1 = sympy.symbols("theta0 theta1", real=True)
X = sympy.symbols(f"x1:{M + 1}", real=True)
Y = sympy.symbols(f"y1:{M + 1}", real=True)
BOTH = [(name, k) for name in PARAMETERS for k in range(len(derivation(name)))]
TOKENS = re.compile(r"\\[a-z]+|[a-zA-Z]|\d|[-+^_(){}=]")


class Reader:
    """LaTeX of a line as a SymPy expression, for M examples."""

    def __init__(self, latex):
        self.tokens = TOKENS.findall(latex.replace(r"\,", ""))
        self.example = None  # which one, inside a sum
        left = re.sub(TOKENS, "", latex.replace(r"\,", ""))
        assert not left.strip(), f"what is {left!r}?"

    def read(self):
        value = self.added()
        assert not self.tokens, self.tokens
        return value

    def peek(self, *wanted):
        return self.tokens[: len(wanted)] == list(wanted)

    def take(self, *wanted):
        assert self.peek(*wanted), (wanted, self.tokens)
        del self.tokens[: len(wanted)]

    def added(self):
        value = self.product()
        while self.tokens and self.tokens[0] in "+-":
            sign = 1 if self.tokens.pop(0) == "+" else -1
            value += sign * self.product()
        return value

    def product(self):
        value = sympy.Integer(1)
        while self.tokens and self.tokens[0] not in (")", "}", "+", "-"):
            if self.peek("\\cdot"):
                self.take("\\cdot")
            elif self.peek("\\sum"):
                return value * self.sum()
            elif self.peek("\\frac", "{", "\\partial", "}"):
                self.take("\\frac", "{", "\\partial", "}", "{", "\\partial")
                by = self.theta()
                self.take("}")
                return value * sympy.diff(self.product(), by)
            else:
                value *= self.power()
        return value

    def sum(self):
        self.take("\\sum", "_", "{", "i", "=", "1", "}", "^", "{", "m", "}")
        rest, total = list(self.tokens), 0
        for self.example in range(M):
            self.tokens = list(rest)
            total += self.product()
        self.example = None
        return total

    def power(self):
        base = self.atom()
        if self.peek("^", "2"):
            self.take("^", "2")
            return base**2
        return base

    def atom(self):
        token = self.tokens.pop(0)
        if token.isdigit():
            return sympy.Integer(token)
        if token == "m":
            return sympy.Integer(M)
        if token in ("x", "y", "r"):
            self.take("^", "{", "(", "i", ")", "}")
            x, y = X[self.example], Y[self.example]
            return {"x": x, "y": y, "r": T0 + T1 * x - y}[token]
        if token == "h":
            self.take("(")
            x = self.added()
            self.take(")")
            return T0 + T1 * x
        if token == "(":
            value = self.added()
            self.take(")")
            return value
        assert token == "\\frac", token
        return self.fraction()

    def fraction(self):
        if self.peek("{", "d"):  # d(r²)/dr: the outer derivative
            self.take("{", "d", "(", "r", "^", "{", "(", "i", ")", "}", ")", "^", "2", "}")
            self.take("{", "d", "r", "^", "{", "(", "i", ")", "}", "}")
            r = sympy.Symbol("r")
            x, y = X[self.example], Y[self.example]
            return sympy.diff(r**2, r).subs(r, T0 + T1 * x - y)
        if self.peek("{", "\\partial", "r"):  # the inner derivative, of r itself
            self.take("{", "\\partial")
            inner = self.atom()
            self.take("}", "{", "\\partial")
            by = self.theta()
            self.take("}")
            return sympy.diff(inner, by)
        self.take("{")
        above = self.added()
        self.take("}", "{")
        below = self.added()
        self.take("}")
        return above / below

    def theta(self):
        self.take("\\theta", "_")
        return {"0": T0, "1": T1}[self.tokens.pop(0)]


def read(line):
    return Reader("".join(line.pieces)).read()


def same(a, b):
    return sympy.expand(a - b) == 0


# --- the proof


@pytest.mark.parametrize("name", PARAMETERS)
def test_each_line_equals_the_one_before(name):
    lines = derivation(name)
    cost = read(lines[0])
    assert same(cost, sum((T0 + T1 * x - y) ** 2 for x, y in zip(X, Y, strict=True)) / M)
    assert same(read(lines[1]), sympy.diff(cost, {"theta0": T0, "theta1": T1}[name]))
    for before, after in zip(lines[1:], lines[2:], strict=False):
        assert same(read(before), read(after)), after.number
        assert before.right != after.right


@pytest.mark.parametrize(("name", "k"), BOTH)
def test_the_function_says_what_the_latex_says(name, k):
    line = derivation(name)[k]
    found = line.value(T0, T1, np.array(X), np.array(Y))  # SymPy's symbols as data
    assert same(sympy.nsimplify(sympy.expand(found), rational=True), read(line)), line.number


def test_the_reader_can_tell_a_wrong_line():
    line = derivation("theta1")[-1]
    for wrong in (
        line.right.replace(r"\cdot x^{(i)}", ""),  # the article's slip: x forgotten
        line.right.replace("{2}", "{1}"),
        line.right.replace(" - ", " + "),
        line.right.replace(r"\sum_{i=1}^{m}", ""),
    ):
        changed = Line(line.number, line.rule, line.left, wrong, line.words, line.value)
        try:
            assert not same(read(changed), read(line))
        except TypeError:  # no example outside of a sum
            assert r"\sum" not in wrong


@pytest.mark.parametrize("name", PARAMETERS)
def test_values_on_random_data(name):
    """Every line but the first is the slope of the cost, felt on both sides."""
    rng = np.random.default_rng(3)
    for m in (1, 2, 7, 40):
        x, y = rng.normal(2, 3, m), rng.normal(-1, 4, m)
        theta0, theta1 = rng.normal(0, 2, 2)
        eps = 1e-5
        step = np.array([eps, 0.0]) if name == "theta0" else np.array([0.0, eps])
        up = mse(theta0 + step[0], theta1 + step[1], x, y)
        down = mse(theta0 - step[0], theta1 - step[1], x, y)
        lines = derivation(name)
        assert lines[0].value(theta0, theta1, x, y) == pytest.approx(mse(theta0, theta1, x, y))
        exact = mse_gradient(theta0, theta1, x, y)[list(PARAMETERS).index(name)]
        for line in lines[1:]:
            value = line.value(theta0, theta1, x, y)
            assert value == pytest.approx((up - down) / (2 * eps), rel=1e-6, abs=1e-6)
            assert value == pytest.approx(exact, rel=1e-9, abs=1e-9)


# --- what is shown


def test_lines_in_order():
    for name in PARAMETERS:
        lines = derivation(name)
        numbers = [line.number for line in lines]
        assert numbers == ["1.0", "1.1", "1.1a", "1.2", "1.2a", "1.3", "1.3a", "1.4"]
        assert [line.rule for line in lines][0] is None
        assert {line.rule for line in lines[1:]} <= set(RULES)
        for line in lines[1:]:
            before, changed, after = line.pieces
            assert changed and "«" not in line.latex and "»" not in line.latex
            for piece in line.pieces:  # each can be drawn by itself
                assert piece.count("{") == piece.count("}")
            assert PARAMETERS[name] in line.text or line.number in ("1.3a", "1.4")


def test_all_but_the_end_is_the_same_for_both():
    for first, second in zip(derivation("theta0")[:6], derivation("theta1")[:6], strict=True):
        assert first.right.replace(r"\theta_0", r"\theta_1") == second.right


def test_plain_text():
    assert plain(r"\frac{2}{m} \sum_{i=1}^{m} (h(x^{(i)}) - y^{(i)}) \cdot x^{(i)}") == (
        "(2/m) Σ (h(x⁽ⁱ⁾) − y⁽ⁱ⁾) · x⁽ⁱ⁾"
    )
    lines = {line.number: line for line in derivation()}
    assert lines["1.1"].text == "∂/∂θ0 (1/m) Σ (h(x⁽ⁱ⁾) − y⁽ⁱ⁾)²"
    assert lines["1.2a"].text == "(1/m) Σ d(r⁽ⁱ⁾)²/dr⁽ⁱ⁾ · ∂r⁽ⁱ⁾/∂θ0"
    for name in PARAMETERS:
        for line in derivation(name):
            assert not re.search(r"[\\{}^_]", line.text), line.text


def test_no_such_parameter():
    with pytest.raises(ValueError, match="parameter must be 'theta0' or 'theta1', got 'theta2'"):
        derivation("theta2")


def test_a_value_of_one_example():
    value = of_data(lambda theta, h, inner, y, m: (theta, h(10), inner, m), "theta1")
    theta, predicted, inner, m = value(1.0, 2.0, np.array([3.0]), np.array([4.0]))
    assert (theta, predicted.tolist(), inner.tolist(), m) == (2.0, [31.0], [3.0], 1)


# --- the quiz


def test_questions_ask_for_the_rules_of_the_lines():
    asked = questions()
    assert [question.right for question in asked] == [
        "scalar multiple", "sum", "chain", "power", "inner derivative",
    ]  # fmt: skip
    assert set(CHOICES) <= set(RULES) and len(CHOICES) == 6
    assert [question.label for question in asked] == [f"{a} → {b}" for a, b in ANSWERS]
    for question in asked:
        assert list(question.answers) == list(CHOICES)
        lines = [line.number for line in derivation()]
        assert lines.index(question.after.number) == lines.index(question.before.number) + 1
        assert len(set(question.answers.values())) == len(CHOICES)
        for rule, why in question.answers.items():
            assert why.endswith("." if rule == question.right else "?"), why
            assert len(why.split()) <= 20
            if rule != question.right:  # a wrong choice must not be told the right one
                assert question.right not in why.lower()
