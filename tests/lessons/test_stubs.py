"""One source for an exercise: its notebook's stub, its right answer, the course's formula."""

import ast
import inspect
import re
from pathlib import Path

import nbformat
import numpy as np
import pytest

from gdlesson import features, memory, regression, yes_or_no
from gdlesson.checker.exercise import every
from gdlesson.checker.repair import Repair

NOTEBOOKS = sorted((Path(__file__).resolve().parents[2] / "notebooks").glob("*.ipynb"))
STUB = re.compile(r'^@check\("([\d.]+)"\)\ndef ')


def stubs():
    """{id: the cell's function} for each cell that asks for a function to be written."""
    found = {}
    for path in NOTEBOOKS:
        for cell in nbformat.read(path, as_version=4).cells:
            match = cell.cell_type == "code" and STUB.match(cell.source)
            if match:
                found[match[1]] = ast.parse(cell.source).body[0]
    return found


FUNCTIONS = {id: e for id, e in every().items() if e.is_function}


REPAIRS = {id: e for id, e in FUNCTIONS.items() if isinstance(e, Repair)}


@pytest.mark.parametrize("id", FUNCTIONS)
def test_a_stub_says_what_its_exercise_says(id):
    exercise, stub = FUNCTIONS[id], stubs()[id]
    line = f"def {stub.name}({ast.unparse(stub.args)})"
    right = exercise.right
    assert line == f"def {right.__name__}{inspect.signature(right)}"
    assert ast.get_docstring(stub) == inspect.getdoc(right)


@pytest.mark.parametrize("id", REPAIRS)
def test_a_cell_to_repair_holds_the_given_function(id):
    stub = stubs()[id]
    stub.decorator_list = []
    assert ast.unparse(stub) == ast.unparse(ast.parse(REPAIRS[id].given_source))


def test_each_stub_has_an_exercise():
    assert set(stubs()) == set(FUNCTIONS)


# A right answer is what fits into a cell, and what check.solution shows: plain NumPy, complete in
# itself. regression.py holds the same formula with checks of what it is given.
FORMULAS = {
    "3.1": regression.hypothesis,
    "3.2": regression.mse,
    "3.4": regression.mse_gradient,
    "4.1": regression.half_mse,
    "4.2": regression.half_mse_gradient,
    "4.5": regression.suggestions,
    "5.2": regression.standardise,
    "5.3": regression.unscale,
    "5.4": regression.largest_rate,
    "6.1": features.predict,
    "6.2": features.gradient,
    "6.3": features.gradient_check,
    "6.4": features.standardise_columns,
    "8.1": memory.momentum_step,
    "8.2": memory.best_pair,
    "8.3": memory.nesterov_step,
    "8.4": memory.adam_step,
    "9.1": yes_or_no.sigmoid,
    "9.2": yes_or_no.log_loss,
    "9.3": yes_or_no.log_loss_gradient,
    "9.4": yes_or_no.split,
    "9.5": yes_or_no.early_stop,
}


@pytest.mark.parametrize("id", FORMULAS)
def test_a_right_answer_is_the_course_s_formula(id):
    exercise = every()[id]
    for probe in exercise.probes + exercise.accept:
        wanted = exercise.run((), probe)
        found = exercise.kind.read(FORMULAS[id](*probe))
        for a, b in zip(found, wanted, strict=True):
            np.testing.assert_allclose(a, b, rtol=1e-9, atol=1e-9 * np.max(np.abs(b)))
