"""The final definition: each formula and its line of code give the same numbers."""

import re

import numpy as np
import pytest

from gdlesson import regression
from gdlesson.lessons.half_mse.program import LINES, formulas_beside_code, source

X = np.array([0.3, 1.1, -0.7, 2.9, 1.7])
Y = np.array([1.2, -0.4, 2.2, 3.1, 0.9])
AT = {"theta0": 0.7, "theta1": -1.3, "alpha": 0.17}

WORDS = [
    (r"\frac{\partial J}{\partial \theta_0}", "gradient0"),
    (r"\frac{\partial J}{\partial \theta_1}", "gradient1"),
    (r"\frac{1}{2m}", "(1 / (2 * m))"),
    (r"\frac{1}{m}", "(1 / m)"),
    (r"x^{(i)}", "x[i]"),
    (r"y^{(i)}", "y[i]"),
    (r"\theta_", "theta"),
    (r"\alpha", "alpha"),
    (r"\,", "*"),
    ("^2", "**2"),
]


def worked_out(formula, values):
    """What stands to the right of the = of a formula in LaTeX, as a number or an array."""
    right = re.split(r":?= ", formula, maxsplit=1)[1]
    for latex, python in WORDS:
        right = right.replace(latex, python)
    if r"\sum_{i=1}^{m}" in right:
        factor, summand = right.split(r"\sum_{i=1}^{m}")
        right = f"{factor} sum({summand} for i in range(m))"
    assert "\\" not in right, right
    return eval(right, {}, values | {"i": 0}) if "for i" not in right else eval(right, values)  # noqa: S307


@pytest.mark.parametrize("line", [line for line in LINES if line.name != "objective"])
def test_a_formula_says_what_its_code_does(line):
    def h(value):
        return AT["theta0"] + AT["theta1"] * value

    g0, g1 = regression.half_mse_gradient(AT["theta0"], AT["theta1"], X, Y)
    known = {"x": X, "y": Y, "m": len(X), "gradient0": g0, "gradient1": g1, **AT}
    by_formula = worked_out(line.formula, {**known, "h": h})
    by_code = {**known, "h": h(X), "np": np}
    exec(line.code, by_code)  # noqa: S102
    assert np.allclose(by_formula, by_code[line.code.split(" = ")[0]], rtol=1e-12, atol=0)


def test_the_formulas_are_those_of_half_mse():
    known = {"x": X, "y": Y, "m": len(X), "h": lambda v: AT["theta0"] + AT["theta1"] * v}
    by_name = {line.name: line.formula for line in LINES}
    at = AT["theta0"], AT["theta1"], X, Y
    assert worked_out(by_name["cost"], known) == pytest.approx(regression.half_mse(*at))
    g0, g1 = regression.half_mse_gradient(*at)
    assert worked_out(by_name["derivative for θ0"], known) == pytest.approx(g0)
    assert worked_out(by_name["derivative for θ1"], known) == pytest.approx(g1)


def test_the_lines_are_a_program():
    names = {"np": np}
    exec(source(), names)  # noqa: S102
    walked = names["gradient_descent"](X, Y, 0.7, -1.3, 0.17, 3)
    theta = np.array([0.7, -1.3])
    for _ in range(3):
        theta = theta - 0.17 * np.array(regression.half_mse_gradient(*theta, X, Y))
    assert walked == pytest.approx(tuple(theta))


def test_the_table_holds_every_line():
    html = formulas_beside_code()._repr_html_()
    for line in LINES:
        assert f"${line.formula}$" in html and f"<code>{line.code}</code>" in html
        assert f"{line.text}  " in repr(formulas_beside_code())
        assert line.code in repr(formulas_beside_code())
    assert LINES[0].text == "min over θ0, θ1 of J"
    assert LINES[2].text == "J = (1/2m) Σ (h(x⁽ⁱ⁾) − y⁽ⁱ⁾)²"
    assert not any(mark in line.text for line in LINES for mark in "\\{}_^")
