r"""The derivation of the MSE's gradient, and that of the log-loss's, line by line.

    for line in derivation("theta0"):
        print(line.number, line.rule, line.text, line.value(theta0, theta1, x, y))

Every line after [1.0] writes the same number in another way. A line carries the LaTeX that is
shown, with «…» round what has changed, and a Python function that computes it as it is written.
tests/test_derivation.py reads the LaTeX, differentiates it with SymPy, and proves that each line
equals the one before and says the same as its function.

Source: C. McCormick, "Gradient Descent Derivation", lines [1.0] to [1.4]; the lines with an a
stand halfway, so that each line changes one thing. It is x⁽ⁱ⁾ throughout: each example's own x.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from gdlesson.descent import numerical_slope
from gdlesson.validate import BadValue, given

PARAMETERS = {"theta0": "θ0", "theta1": "θ1"}

# What each rule says.
RULES = {
    "both sides": "What is equal stays equal when both sides are differentiated.",
    "scalar multiple": "A constant factor may stand in front of the derivative.",
    "sum": "The derivative of a sum is the sum of the derivatives, term by term.",
    "chain": "A function in a function: the outer derivative times the inner derivative.",
    "power": "r² has the derivative 2r: the exponent comes down, and one less is left.",
    "inner derivative": "What stands inside is differentiated; all but the parameter is constant.",
    "product": "(f·g)′ = f′·g + f·g′, for two factors that both depend on the parameter.",
    "factor out": "A factor that all terms share may stand in front of the sum.",
    "sigmoid": "σ′ = σ·(1 − σ): the sigmoid's slope is made of its own value.",
    "multiply out": "Each term of a bracket is multiplied; what stands above and below goes.",
    "collect": "What appears twice with opposite signs goes, and the minus moves in.",
}


@dataclass(frozen=True)
class Line:
    """One line of the derivation: left = right.

    number: "1.2". rule: a key of RULES that leads to it from the line before, None for the first.
    left, right: LaTeX, the right side with «…» round what has changed. words: what was done.
    value: function of (theta0, theta1, x, y) that computes the right side as it is written.
    """

    number: str
    rule: str | None
    left: str
    right: str
    words: str
    value: Callable[..., float]

    @property
    def latex(self) -> str:
        """Returns the whole line in LaTeX, without marks."""
        return f"{self.left} = {''.join(self.pieces)}"

    @property
    def pieces(self) -> tuple[str, str, str]:
        """Returns the right side in LaTeX as (before, changed, after); changed may be empty."""
        before, _, rest = self.right.partition("«")
        changed, _, after = rest.partition("»")
        return before, changed, after

    @property
    def text(self) -> str:
        """Returns the right side in plain characters."""
        return plain("".join(self.pieces))


# --- the lines


def derivation(parameter: str = "theta0") -> tuple[Line, ...]:
    """Returns the lines [1.0] to [1.4] for ∂J/∂θ0 or ∂J/∂θ1; J is the MSE."""
    if parameter not in PARAMETERS:
        raise BadValue(f"parameter must be 'theta0' or 'theta1', got {given(parameter)}")
    theta = r"\theta_0" if parameter == "theta0" else r"\theta_1"
    inner = "1" if parameter == "theta0" else "x^{(i)}"
    times_inner = "" if parameter == "theta0" else r" \cdot x^{(i)}"
    d = rf"\frac{{\partial}}{{\partial {theta}}}"
    left = rf"\frac{{\partial J}}{{\partial {theta}}}"
    both = (
        r"\frac{d\,(r^{(i)})^2}{d\,r^{(i)}} \cdot "
        + rf"\frac{{\partial r^{{(i)}}}}{{\partial {theta}}}"
    )
    name, other = PARAMETERS[parameter], "θ1·x⁽ⁱ⁾" if parameter == "theta0" else "θ0"
    result = "1" if parameter == "theta0" else "x⁽ⁱ⁾"
    rows = (
        ("1.0", None, r"J(\theta_0, \theta_1)", rf"{MEAN} {ERROR}^2",
         "The cost: the mean of the squared errors", cost),
        ("1.1", "both sides", left, rf"«{d}» {MEAN} {ERROR}^2",
         f"∂/∂{name} stands in front of both sides; the other letters are constants", line_1_1),
        ("1.1a", "scalar multiple", left, rf"«\frac{{1}}{{m}} {d}» {SUM} {ERROR}^2",
         "1/m is a constant factor and moves in front of the derivative", line_1_1a),
        ("1.2", "sum", left, rf"\frac{{1}}{{m}} «{SUM} {d}» {ERROR}^2",
         "the derivative moves inside the sum, to each term", line_1_2),
        ("1.2a", "chain", left, rf"{MEAN} «{both}»",
         "with r⁽ⁱ⁾ = h(x⁽ⁱ⁾) − y⁽ⁱ⁾: derivative of the square, times derivative of r", line_1_2a),
        ("1.3", "power", left, rf"{MEAN} «2 {ERROR}» \cdot {d} {ERROR}",
         "the exponent comes down: r² has the derivative 2r; r is written out again", line_1_3),
        ("1.3a", "inner derivative", left, rf"{MEAN} 2 {ERROR} \cdot «{inner}»",
         f"in θ0 + θ1·x⁽ⁱ⁾ − y⁽ⁱ⁾, {other} and y⁽ⁱ⁾ stay as {name} moves: {result} is left",
         line_1_3a),
        ("1.4", "factor out", left, rf"«\frac{{2}}{{m}}» {SUM} {ERROR}{times_inner}",
         "the 2 is the same in each term and moves in front of the sum", line_1_4),
    )  # fmt: skip
    return tuple(
        Line(number, rule, of, right, words, of_data(line, parameter))
        for number, rule, of, right, words, line in rows
    )


ERROR = r"(h(x^{(i)}) - y^{(i)})"
SUM = r"\sum_{i=1}^{m}"
MEAN = rf"\frac{{1}}{{m}} {SUM}"


def log_loss_derivation(parameter: str = "theta0") -> tuple[Line, ...]:
    """Returns the lines [2.0] to [2.7] for ∂J/∂θ0 or ∂J/∂θ1; J is the log-loss of one feature.

    h = σ(z) and z = θ0 + θ1·x, for each example i.
    """
    if parameter not in PARAMETERS:
        raise BadValue(f"parameter must be 'theta0' or 'theta1', got {given(parameter)}")
    theta = r"\theta_0" if parameter == "theta0" else r"\theta_1"
    inner = "1" if parameter == "theta0" else "x_i"
    times_inner = "" if parameter == "theta0" else r" \cdot x_i"
    left = rf"\frac{{\partial J}}{{\partial {theta}}}"
    d = rf"\frac{{\partial}}{{\partial {theta}}}"
    of_h = rf"\frac{{\partial h_i}}{{\partial {theta}}}"
    of_z = rf"\frac{{\partial z_i}}{{\partial {theta}}}"
    name, result = PARAMETERS[parameter], "1" if parameter == "theta0" else "xᵢ"
    other = "θ1·xᵢ" if parameter == "theta0" else "θ0"
    minus = rf"-\frac{{1}}{{m}} {SUM}"
    rows = (
        ("2.0", None, r"J(\theta_0, \theta_1)", rf"{minus} {LOGS}",
         "The cost: the mean of −log of the probability given to what happened", log_cost),
        ("2.1", "both sides", left, rf"«{d}» {minus} {LOGS}",
         f"∂/∂{name} stands in front of both sides", log_line_1),
        ("2.2", "sum", left, rf"-\frac{{1}}{{m}} «{SUM} {d}» {LOGS}",
         "past the constant factor −1/m and inside the sum, as for the MSE", log_line_2),
        ("2.3", "chain", left, rf"{minus} «{BOTH_LOGS} \cdot {of_h}»",
         "log h has the derivative 1/h, log(1 − h) has −1/(1 − h); then that of h", log_line_3),
        ("2.4", "sigmoid", left, rf"{minus} {BOTH_LOGS} \cdot «h_i (1 - h_i) \cdot {of_z}»",
         "h = σ(z), and σ′ = σ·(1 − σ); then the derivative of z", log_line_4),
        ("2.5", "inner derivative", left,
         rf"{minus} {BOTH_LOGS} \cdot h_i (1 - h_i) \cdot «{inner}»",
         f"in z = θ0 + θ1·xᵢ, {other} stays as {name} moves: {result} is left", log_line_5),
        ("2.6", "multiply out", left,
         rf"{minus} «(y_i (1 - h_i) - (1 - y_i) h_i)»{times_inner}",
         "each fraction meets its own denominator, and it cancels", log_line_6),
        ("2.7", "collect", left, rf"«\frac{{1}}{{m}} {SUM} (h_i - y_i)»{times_inner}",
         "y·h is there twice and goes; of −(y − h), h − y is left", log_line_7),
    )  # fmt: skip
    return tuple(
        Line(number, rule, of, right, words, of_data(line, parameter))
        for number, rule, of, right, words, line in rows
    )


LOGS = r"(y_i \log h_i + (1 - y_i) \log (1 - h_i))"
BOTH_LOGS = r"(\frac{y_i}{h_i} - \frac{1 - y_i}{1 - h_i})"

# The lines as Python. theta: the parameter's value; h: the predictions as a function of it;
# inner: what is left of ∂(h - y), 1 or x; y and m as always.


def cost(theta, h, inner, y, m):
    return 1 / m * sum((h(theta) - y) ** 2)


def line_1_1(theta, h, inner, y, m):
    return slope(lambda t: 1 / m * sum((h(t) - y) ** 2), theta)


def line_1_1a(theta, h, inner, y, m):
    return 1 / m * slope(lambda t: sum((h(t) - y) ** 2), theta)


def line_1_2(theta, h, inner, y, m):
    return 1 / m * sum(slope(lambda t: (h(t) - y) ** 2, theta))


def line_1_2a(theta, h, inner, y, m):
    return 1 / m * sum(slope(lambda r: r**2, h(theta) - y) * slope(lambda t: h(t) - y, theta))


def line_1_3(theta, h, inner, y, m):
    return 1 / m * sum(2 * (h(theta) - y) * slope(lambda t: h(t) - y, theta))


def line_1_3a(theta, h, inner, y, m):
    return 1 / m * sum(2 * (h(theta) - y) * inner)


def line_1_4(theta, h, inner, y, m):
    return 2 / m * sum((h(theta) - y) * inner)


def slope(f, at):
    """Returns the slope of f, felt on both sides: exact for lines and parabolas, even 1 away."""
    return numerical_slope(f, at, eps=1)


# The log-loss's lines as Python; z: what the sigmoid is taken of, as a function of theta.


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def log_cost(theta, z, inner, y, m):
    h = sigmoid(z(theta))
    return -1 / m * sum(y * np.log(h) + (1 - y) * np.log(1 - h))


def log_line_1(theta, z, inner, y, m):
    return near_slope(lambda t: log_cost(t, z, inner, y, m), theta)


def log_line_2(theta, z, inner, y, m):
    def each(t):
        return y * np.log(sigmoid(z(t))) + (1 - y) * np.log(1 - sigmoid(z(t)))

    return -1 / m * sum(near_slope(each, theta))


def log_line_3(theta, z, inner, y, m):
    h = sigmoid(z(theta))
    return -1 / m * sum((y / h - (1 - y) / (1 - h)) * near_slope(lambda t: sigmoid(z(t)), theta))


def log_line_4(theta, z, inner, y, m):
    h = sigmoid(z(theta))
    return -1 / m * sum((y / h - (1 - y) / (1 - h)) * h * (1 - h) * slope(z, theta))


def log_line_5(theta, z, inner, y, m):
    h = sigmoid(z(theta))
    return -1 / m * sum((y / h - (1 - y) / (1 - h)) * h * (1 - h) * inner)


def log_line_6(theta, z, inner, y, m):
    h = sigmoid(z(theta))
    return -1 / m * sum((y * (1 - h) - (1 - y) * h) * inner)


def log_line_7(theta, z, inner, y, m):
    return 1 / m * sum((sigmoid(z(theta)) - y) * inner)


def near_slope(f, at):
    """Returns the slope of f, felt on both sides close by: to about nine digits for a curve."""
    return numerical_slope(f, at, eps=1e-5)


def of_data(line, parameter):
    """Returns a line's function of (theta0, theta1, x, y); x, y: arrays of the same length."""

    def value(theta0, theta1, x, y):
        if parameter == "theta0":
            return line(theta0, lambda t: t + theta1 * x, 1, y, len(y))
        return line(theta1, lambda t: theta0 + t * x, x, y, len(y))

    return value


def plain(latex: str) -> str:
    r"""Returns LaTeX of these lines in plain characters: \frac{1}{m} becomes (1/m), \theta_0 θ0."""
    for command, character in (
        (r"\sum_{i=1}^{m}", "Σ"), ("^{(i)}", "⁽ⁱ⁾"), ("^2", "²"), (r"\partial ", "∂"),
        ("_i", "ᵢ"), (r"\log", "log"), ("(-", "(−"),
        (r"\partial", "∂"), (r"\theta_", "θ"), (r"\cdot", "·"), (r"\,", ""), (" - ", " − "),
    ):  # fmt: skip
        latex = latex.replace(command, character)
    latex = re.sub(r"\\frac\{(\d)\}\{(\d?m)\}", r"(\1/\2)", latex)
    latex = re.sub(r"\\frac\{(\d − .)ᵢ\}\{(\d − .)ᵢ\}", r"(\1ᵢ)/(\2ᵢ)", latex)
    latex = re.sub(r"\\frac\{([^{}]*)\}\{([^{}]*)\}", r"\1/\2", latex)
    return latex.replace("-(", "−(")
