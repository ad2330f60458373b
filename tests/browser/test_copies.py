"""A learner's copy in JupyterLab, before a cell has run: explorers alive, no answers."""

import nbformat
import pytest
from browser.lab import cell_with, count_cells, open_lesson, output_text, press_slider, show
from contrast import contrast

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


COMMENT = """cell => {
    const numbers = (element, what) =>
        getComputedStyle(element)[what].match(/[\\d.]+/g).map(Number);
    const comment = [...cell.querySelectorAll(".cm-line span")]
        .find(span => span.textContent.startsWith("#"));
    return [numbers(comment, "color"), numbers(cell.querySelector(".jp-InputArea-editor"),
        "backgroundColor")].map(colour => colour.slice(0, 3));
}"""


def test_on_a_telephone_code_is_wrapped_and_comments_can_be_read(page, lab):
    page.set_viewport_size({"width": 390, "height": 844})
    open_lesson(page, lab, "01_theta_squared.ipynb")
    page.evaluate("jupyterapp.shell.collapseLeft()")  # the list of files
    code = show(cell_with(page, "#"))
    assert code.locator(".cm-content.cm-lineWrapping").count() == 1
    assert code.locator(".jp-InputArea-editor").bounding_box()["width"] >= 295
    panel = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-outer")
    assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    assert contrast(*code.evaluate(COMMENT)) >= 4.5
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    comment, _ = code.evaluate(COMMENT)
    assert contrast(comment, (33, 33, 33)) >= 4.5  # what JupyterLab Dark has behind code
