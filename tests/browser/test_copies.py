"""A learner's copy in JupyterLab, before a cell has run: explorers alive, no answers."""

import nbformat
import pytest
from browser.lab import cell_with, count_cells, open_lesson, output_text, press_slider, show

pytestmark = pytest.mark.browser


def test_the_explorer_is_alive_and_no_answer_stands_there(page, lab):
    name = "01_theta_squared.ipynb"
    copy = nbformat.read(lab.work / name, as_version=4)
    open_lesson(page, lab, name)
    assert count_cells(page) == len(copy.cells)
    assert "Shift+Enter" in show(cell_with(page, "Shift+Enter", "markdown")).inner_text()

    cell = cell_with(page, "explorers.theta_squared")
    show(cell).locator("input[type=range]").first.wait_for()
    assert "straight in" in output_text(cell)
    press_slider(page, cell, "End")
    cell.locator.get_by_text("flies apart").first.wait_for()

    # Where an answer would spoil the next prediction, nothing stands.
    assert output_text(cell_with(page, "pictures.slopes")) == ""
