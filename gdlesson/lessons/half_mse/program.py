"""Linear regression by gradient descent, finally: each formula beside its line of code.

LINES holds both; the tests run the code and work the formulas out, and find the same numbers.
Source of the formulas: C. McCormick, Gradient Descent Derivation (2014), with half-MSE.
"""

from html import escape
from typing import NamedTuple

from gdlesson.derivation import plain


class Line(NamedTuple):
    """One line of the final definition: its name, its formula in LaTeX, its line of code."""

    name: str
    formula: str
    code: str

    @property
    def text(self):
        """Returns the formula in plain characters."""
        words = plain(self.formula.replace(r"\min_", "min over ").replace(r" \, J", " of J"))
        return " ".join(words.replace(r"\alpha", "α").replace("{", "").replace("}", "").split())


LINES = (
    Line("objective", r"\min_{\theta_0, \theta_1} \, J", "for _ in range(steps):"),
    Line("hypothesis", r"h(x) = \theta_0 + \theta_1 \, x", "h = theta0 + theta1 * x"),
    Line(
        "cost",
        r"J = \frac{1}{2m} \, \sum_{i=1}^{m} (h(x^{(i)}) - y^{(i)})^2",
        "J = np.sum((h - y) ** 2) / (2 * m)",
    ),
    Line(
        "derivative for θ0",
        r"\frac{\partial J}{\partial \theta_0} = \frac{1}{m} \, "
        r"\sum_{i=1}^{m} (h(x^{(i)}) - y^{(i)})",
        "gradient0 = np.sum(h - y) / m",
    ),
    Line(
        "derivative for θ1",
        r"\frac{\partial J}{\partial \theta_1} = \frac{1}{m} \, "
        r"\sum_{i=1}^{m} (h(x^{(i)}) - y^{(i)}) \, x^{(i)}",
        "gradient1 = np.sum((h - y) * x) / m",
    ),
    Line(
        "update of θ0",
        r"\theta_0 := \theta_0 - \alpha \, \frac{\partial J}{\partial \theta_0}",
        "theta0 = theta0 - alpha * gradient0",
    ),
    Line(
        "update of θ1",
        r"\theta_1 := \theta_1 - \alpha \, \frac{\partial J}{\partial \theta_1}",
        "theta1 = theta1 - alpha * gradient1",
    ),
)


def source():
    """Returns the lines put together: the text of a function gradient_descent."""
    loop, *inside = (line.code for line in LINES)
    head = ["def gradient_descent(x, y, theta0, theta1, alpha, steps):", "    m = len(x)"]
    body = [f"        {code}" for code in inside]
    return "\n".join([*head, f"    {loop}", *body, "    return theta0, theta1"]) + "\n"


# On a narrow page each row becomes three lines, one below the other.
NARROW = (
    "<style>@media (max-width:600px){.gdlesson-beside thead{display:none}"
    ".gdlesson-beside :is(tr,td){display:block}"
    ".gdlesson-beside td{white-space:normal!important}}</style>"
)


class Beside:
    """The table of LINES, shown in a notebook with its formulas typeset."""

    def __repr__(self):
        wide, far, _ = (max(map(len, column)) for column in zip(*self.rows()))
        return "\n".join(f"{a:{wide}}  {text:{far}}  {code}" for a, text, code in self.rows())

    def rows(self):
        """Returns (name, formula in plain characters, code) for each line."""
        return [(line.name, line.text, line.code) for line in LINES]

    def _repr_html_(self):
        left = 'style="text-align: left; white-space: nowrap"'
        rows = "".join(
            f"<tr><td {left}>{escape(line.name)}</td><td {left}>${escape(line.formula)}$</td>"
            f"<td {left}><code>{escape(line.code)}</code></td></tr>"
            for line in LINES
        )
        head = "".join(f"<th {left}>{name}</th>" for name in ("", "formula", "line of code"))
        body = f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
        return f'{NARROW}<table class="gdlesson-beside">{body}</table>'


def formulas_beside_code():
    """Returns the final definition, each formula beside its line of code, as a table."""
    return Beside()
