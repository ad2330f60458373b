"""JupyterLab, started by start.py, driven in Chromium as a learner drives it."""

import re
import urllib.error
import urllib.request

import nbformat
import pytest
from browser.lab import (
    cell_with,
    count_cells,
    interrupt,
    open_lesson,
    output_text,
    picture_source,
    press_slider,
    run,
    run_all,
    type_into,
    wait_for_new_picture,
    wait_until_done,
)

pytestmark = pytest.mark.browser

SLIDER = """
import io
import ipywidgets as widgets
from matplotlib.figure import Figure

image = widgets.Image(format="png")
slider = widgets.FloatSlider(value=0.2, min=0, max=1, step=0.1, description="alpha")

def draw(change=None):
    fig = Figure(figsize=(3, 2))
    fig.add_subplot().bar([0], [slider.value])
    file = io.BytesIO()
    fig.savefig(file, format="png")
    image.value = file.getvalue()

slider.observe(draw, "value")
draw()
widgets.VBox([slider, image])
""".strip()


@pytest.fixture(scope="module")
def page(one_page, lab):
    """A page that all tests share, on a small notebook with a slider in the learner's folder."""
    new = nbformat.v4
    cells = [new.new_markdown_cell("# Trial"), new.new_code_cell("6 * 7")]
    cells += [new.new_code_cell(SLIDER)]
    cells += [new.new_markdown_cell("far\n\n" * 60), new.new_code_cell("print('the last cell')")]
    notebook = new.new_notebook(cells=cells)
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    lab.add("trial.ipynb", notebook)
    open_lesson(one_page, lab, "trial.ipynb")
    return one_page


def test_the_first_screen_asks_nothing(page):
    page.wait_for_timeout(2000)
    assert page.locator(".jp-Dialog, .Toastify__toast").count() == 0


def test_a_notebook_runs_from_top_to_bottom(page):
    assert count_cells(page) == 5
    run_all(page)
    assert "42" in output_text(cell_with(page, "6 * 7"))
    assert output_text(cell_with(page, "the last cell")).strip() == "the last cell"


def test_what_is_typed_is_run_and_its_answer_read(page):
    cell = cell_with(page, "6 * 7")
    type_into(page, cell, "def half(x):\n    return x / 2\n\nhalf(5)")
    assert "2.5" in output_text(cell)
    type_into(page, cell, "half('five')")
    assert "TypeError" in output_text(cell)


def test_a_slider_moved_by_keyboard_brings_a_new_picture(page):
    cell = cell_with(page, "FloatSlider")
    run(page, cell)
    before = picture_source(cell)
    assert before
    press_slider(page, cell, "ArrowRight", times=3)
    wait_for_new_picture(page, cell, before)
    assert "0.50" in output_text(cell)


def test_a_cell_without_end_can_be_interrupted(page):
    cell = cell_with(page, "half")
    type_into(page, cell, "print('on it', flush=True)\nwhile True:\n    pass", wait=False)
    cell.locator.get_by_text("on it", exact=True).last.wait_for()
    interrupt(page)
    wait_until_done(page)
    cell.locator.get_by_text(re.compile("KeyboardInterrupt")).first.wait_for()
    type_into(page, cell, "'alive' * 2")
    assert "alivealive" in output_text(cell)


def test_kernels_answer_widgets_on_their_own_thread(page):
    setting = page.evaluate(
        "window.jupyterapp.serviceManager.settings"
        ".fetch('@jupyterlab/apputils-extension:kernels-settings')"
    )
    assert setting["schema"]["properties"]["commsOverSubshells"]["default"] == "disabled"


def test_the_server_wants_its_token(lab):
    api = lab.url.partition("/lab")[0] + "/api/contents"
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(api, timeout=10)
    with urllib.request.urlopen(f"{api}?token={lab.token}", timeout=10) as answer:
        assert answer.status == 200
