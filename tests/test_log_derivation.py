r"""The derivation of the log-loss's gradient: its LaTeX is read, and proved line by line."""

import numpy as np
import pytest
import sympy
from test_derivation import T0, T1, TOKENS, Reader, X, Y

from gdlesson.derivation import (
    PARAMETERS,
    RULES,
    Line,
    log_loss_derivation,
    slope,
)
from gdlesson.features import gradient_check
from gdlesson.yes_or_no import log_loss, log_loss_gradient

M = 2
LINES = [(name, k) for name in PARAMETERS for k in range(8)]


def z_of(k):
    return T0 + T1 * X[k]


def h_of(k):
    return 1 / (1 + sympy.exp(-z_of(k)))


class LogReader(Reader):
    """Reads h_i, z_i, x_i, y_i, logarithms and a leading minus as well, for two examples."""

    def added(self):
        if self.peek("-"):
            self.take("-")
            value = -self.product()
        else:
            value = self.product()
        while self.tokens and self.tokens[0] in "+-":
            sign = 1 if self.tokens.pop(0) == "+" else -1
            value += sign * self.product()
        return value

    def product(self):
        if self.peek("-"):
            self.take("-")
            return -self.product()
        return super().product()

    def sum(self):
        self.take("\\sum", "_", "{", "i", "=", "1", "}", "^", "{", "m", "}")
        rest, total = list(self.tokens), 0
        for self.example in range(M):
            self.tokens = list(rest)
            total += self.product()
        self.example = None
        return total

    def letter(self):
        token = self.tokens.pop(0)
        self.take("_", "i")
        k = self.example
        return {"x": lambda: X[k], "y": lambda: Y[k], "z": lambda: z_of(k), "h": lambda: h_of(k)}[
            token
        ]()

    def atom(self):
        if self.tokens[0] in "xyzh":
            return self.letter()
        if self.peek("m"):
            self.take("m")
            return sympy.Integer(M)
        if self.peek("\\log"):
            self.take("\\log")
            return sympy.log(self.power())
        if self.peek("\\frac", "{", "\\partial"):
            self.take("\\frac", "{", "\\partial")
            inner = self.letter()
            self.take("}", "{", "\\partial")
            by = self.theta()
            self.take("}")
            return sympy.diff(inner, by)
        return super().atom()


def read(line):
    return LogReader("".join(line.pieces)).read()


def same(a, b):
    """Whether two expressions are equal, once each e^−z has a name of its own."""
    gap = a - b
    for k in range(M):
        gap = gap.subs(sympy.exp(-z_of(k)), sympy.Symbol(f"e{k}", positive=True))
    return sympy.expand(sympy.numer(sympy.together(gap))) == 0


@pytest.mark.parametrize("name", PARAMETERS)
def test_each_line_equals_the_one_before(name):
    lines = log_loss_derivation(name)
    cost = read(lines[0])
    wanted = -sum(Y[k] * sympy.log(h_of(k)) + (1 - Y[k]) * sympy.log(1 - h_of(k)) for k in range(M))
    assert sympy.expand(cost - wanted / M) == 0
    assert same(read(lines[1]), sympy.diff(cost, {"theta0": T0, "theta1": T1}[name]))
    for before, after in zip(lines[1:], lines[2:], strict=False):
        assert same(read(before), read(after)), after.number
        assert before.right != after.right


def test_the_reader_can_tell_a_wrong_line():
    line = log_loss_derivation("theta1")[-1]
    for wrong in (r"\cdot x_i", "-", r"\frac{1}{m}"):
        right = line.right.replace(wrong, "+" if wrong == "-" else "")
        changed = Line(line.number, line.rule, line.left, right, line.words, line.value)
        assert not same(read(changed), read(line)), wrong


def test_the_sigmoid_s_rule():
    t = sympy.Symbol("t")
    s = 1 / (1 + sympy.exp(-t))
    assert sympy.simplify(sympy.diff(s, t) - s * (1 - s)) == 0


@pytest.mark.parametrize(("name", "k"), LINES)
def test_the_function_says_what_the_latex_says(name, k):
    line, numbers = log_loss_derivation(name)[k], (0.4, -0.7, 1.3, -0.6, 1.0, 0.0)
    symbols = (T0, T1, *X[:M], *Y[:M])
    wanted = float(read(line).doit().subs(dict(zip(symbols, numbers, strict=True))))
    found = line.value(*numbers[:2], np.array(numbers[2:4]), np.array(numbers[4:]))
    assert found == pytest.approx(wanted, rel=1e-8), line.number


@pytest.mark.parametrize("name", PARAMETERS)
def test_every_line_is_the_course_s_own_slope(name):
    x = np.array([0.5, -1.2, 2.0, 0.3, -0.4])
    y = np.array([1.0, 0.0, 1.0, 0.0, 0.0])
    theta, table = np.array([0.3, -0.8]), x[:, None]
    lines = log_loss_derivation(name)
    assert lines[0].value(*theta, x, y) == pytest.approx(log_loss(theta, table, y), rel=1e-12)
    exact = log_loss_gradient(theta, table, y)[list(PARAMETERS).index(name)]
    for line in lines[1:]:
        assert line.value(*theta, x, y) == pytest.approx(exact, rel=1e-8), line.number
    off = gradient_check(
        lambda t: log_loss(t, table, y), lambda t: log_loss_gradient(t, table, y), theta
    )
    assert off.max() < 1e-8


def test_lines_in_order_and_in_plain_characters():
    for name in PARAMETERS:
        lines = log_loss_derivation(name)
        assert [line.number for line in lines] == [f"2.{k}" for k in range(8)]
        assert lines[0].rule is None and {line.rule for line in lines[1:]} <= set(RULES)
        for line in lines[1:]:
            assert line.pieces[1] and all(p.count("{") == p.count("}") for p in line.pieces)
            assert not set("\\{}^_-") & set(line.text), line.text
    assert log_loss_derivation("theta1")[-1].text == "(1/m) Σ (hᵢ − yᵢ) · xᵢ"
    with pytest.raises(ValueError, match="parameter must be"):
        log_loss_derivation("theta2")


def test_the_slope_of_a_line_is_exact():
    assert slope(lambda t: 3 * t + 1, 0.7) == pytest.approx(3) and TOKENS
