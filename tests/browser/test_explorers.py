"""Explorers in JupyterLab, in each way in which a learner meets them."""

import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import time

import nbformat
import pytest
from browser.lab import (
    NOTEBOOK,
    ROOT,
    cell_with,
    free_port,
    open_lesson,
    output_text,
    press_slider,
    run_all,
    show,
    type_into,
)

from gdlesson.explorer.html import ASLEEP, SENTENCES

pytestmark = pytest.mark.browser

SOURCE = "from gdlesson.lessons.theta_squared import explorers\n\nexplorers.theta_squared()"


@pytest.fixture
def page(one_page):
    """The page that all tests share: JupyterLab is fetched once."""
    yield one_page
    one_page.unroute_all()


@pytest.fixture
def notebook(lab, request):
    """The name of a notebook of one explorer and an empty cell, in the learner's folder."""
    cells = [nbformat.v4.new_code_cell(source) for source in (SOURCE, "1 + 1")]
    made = nbformat.v4.new_notebook(cells=cells)
    made.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    name = re.sub(r"\W+", "_", request.node.name) + ".ipynb"
    lab.add(name, made)
    return name


def words(cell):
    """Returns what the explorer under a cell says."""
    return show(cell).locator(".gd-live .words").inner_text()


def wait_for_words(cell, text):
    show(cell).locator(".gd-live .words", has_text=text).wait_for()


def command(page, name):
    """Runs one of JupyterLab's commands, without its question."""
    page.evaluate("name => { window.jupyterapp.commands.execute(name); }", name)


def restart(page):
    """Restarts the kernel and waits for it; the page stays open."""
    page.evaluate(f"{NOTEBOOK}.sessionContext.session.kernel.restart()")
    page.wait_for_function(f"{NOTEBOOK}.sessionContext.session.kernel.status === 'idle'")


def leave(page, cell):
    """Saves the notebook, shuts its kernel down and closes it."""
    page.evaluate(f"{NOTEBOOK}.context.save()")
    page.evaluate(f"{NOTEBOOK}.sessionContext.shutdown()")
    page.goto("about:blank")


def test_with_a_kernel_it_follows_and_keeps_what_is_found(page, lab, notebook):
    open_lesson(page, lab, notebook)
    run_all(page)
    cell = cell_with(page, "theta_squared()")
    wait_for_words(cell, "α = 0.1: straight in")
    press_slider(page, cell, "ArrowRight", times=7)
    wait_for_words(cell, "α = 0.17: straight in")
    press_slider(page, cell, "End")
    wait_for_words(cell, "flies apart")
    press_slider(page, cell, "ArrowLeft", times=3, nth=1)  # another control: states not sent ahead
    wait_for_words(cell, "From θ = 2.7")
    press_slider(page, cell, "PageDown", times=3)
    show(cell).locator("li.found", has_text="changes sign").wait_for()
    other = cell_with(page, "1 + 1")
    type_into(page, other, "from gdlesson.checker import progress\n"
              "progress.tasks_done('Gradient descent on J(θ) = θ²')")  # fmt: skip
    assert "changes sign" in output_text(other)
    run_all(page)  # shown again, it is still ticked off
    show(cell).locator("li.found", has_text="changes sign").wait_for()


def test_a_mark_is_dragged_with_the_mouse(page, lab, notebook):
    open_lesson(page, lab, notebook)
    run_all(page)
    cell = cell_with(page, "theta_squared()")
    wait_for_words(cell, "From θ = 3 ")
    mark = show(cell).locator(".handle").first
    mark.hover()  # waits until nothing moves any more
    box = mark.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.down()
    page.mouse.move(x - 60, y, steps=5)
    page.mouse.up()
    page.wait_for_function(  # for a moment it may say that it is working it out
        "/From θ = (?!3 )/.test(document.querySelector('.gd-live .words').innerText)"
    )
    value = float(re.search(r"From θ = (−?[\d.]+) ", words(cell))[1].replace("−", "-"))
    assert 0.5 < value < 2.5


def test_after_a_restart_what_was_fetched_goes_on_and_the_rest_is_told(page, lab, notebook):
    open_lesson(page, lab, notebook)
    run_all(page)
    cell = cell_with(page, "theta_squared()")
    wait_for_words(cell, "α = 0.1")
    page.wait_for_timeout(1500)  # all that is around is there
    restart(page)
    press_slider(page, cell, "ArrowRight", times=5)
    wait_for_words(cell, "α = 0.15: straight in")
    press_slider(page, cell, "ArrowRight", times=3, nth=1)
    wait_for_words(cell, SENTENCES["gone"])
    run_all(page)
    press_slider(page, cell, "ArrowRight", times=3, nth=1)
    wait_for_words(cell, "From θ = 3.3")


def test_saved_and_closed_it_is_alive_when_it_is_opened_again(page, lab, notebook):
    open_lesson(page, lab, notebook)
    run_all(page)
    cell = cell_with(page, "theta_squared()")
    wait_for_words(cell, "α = 0.1")
    leave(page, cell)
    stored = json.loads((lab.work / notebook).read_text(encoding="utf-8"))
    kinds = {kind for output in stored["cells"][0]["outputs"] for kind in output["data"]}
    assert kinds == {"text/html", "text/plain"}
    open_lesson(page, lab, notebook)
    cell = cell_with(page, "theta_squared()")
    wait_for_words(cell, "α = 0.1")
    assert "Error displaying widget" not in output_text(cell)
    press_slider(page, cell, "End")
    wait_for_words(cell, "flies apart")


def test_in_a_learners_copy_it_is_alive_before_any_cell_has_run(page, lab):
    open_lesson(page, lab, "01_theta_squared.ipynb")
    for text, key, then in (("explorers.theta_squared", "End", "flies apart"),
                            ("explorers.blindfolded_walker", "Home", "Stride")):  # fmt: skip
        cell = cell_with(page, text)
        show(cell).locator(".gd-live .moving path").first.wait_for(state="attached")
        press_slider(page, cell, key)
        wait_for_words(cell, then)


def test_what_a_stranger_wrote_stands_still_and_says_how_to_wake_it(page, lab, notebook):
    stored = nbformat.read(ROOT / "notebooks" / "01_theta_squared.ipynb", as_version=4)
    lab.add("stranger.ipynb", stored)  # not signed
    open_lesson(page, lab, "stranger.ipynb")
    cell = cell_with(page, "explorers.theta_squared")
    image = show(cell).locator("img")
    image.wait_for()
    assert image.evaluate("async i => { await i.decode(); return i.naturalWidth }") == 760
    assert "α = 0.2: straight in" in image.get_attribute("alt")
    assert ASLEEP in output_text(cell)
    assert show(cell).locator("input").count() == 0


def test_the_theme_is_jupyterlabs_own(page, lab, notebook):
    open_lesson(page, lab, notebook)
    run_all(page)
    cell = cell_with(page, "theta_squared()")
    wait_for_words(cell, "α = 0.1")
    ground = "getComputedStyle(document.querySelector('.gd-live')).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    assert page.evaluate(ground) != "rgb(255, 255, 255)"


def test_a_web_page_made_of_a_lesson_is_alive(page):
    nbconvert = pytest.importorskip("nbconvert")
    source = nbformat.read(ROOT / "notebooks" / "02_two_variables.ipynb", as_version=4)
    source.cells = [cell for cell in source.cells if "explorers.two_variables" in cell.source]
    # Other computers are not asked here; the page would fetch what draws its formulas.
    nothing = "data:text/javascript,"
    exporter = nbconvert.HTMLExporter(mathjax_url=nothing, require_js_url=nothing)
    html, _ = exporter.from_notebook_node(source)
    page.set_content(html)
    sliders = page.locator(".gd-live input[type=range]")
    sliders.first.wait_for()
    count = page.locator(".gd-live").count()
    assert count >= 1
    for k in range(count):
        explorer = page.locator(".gd-live").nth(k)
        explorer.locator("input[type=range]").first.press("End")
        explorer.locator(".words", has_text="flies apart").wait_for()


def test_a_page_served_by_voila_is_alive(page, tmp_path):
    pytest.importorskip("voila")
    cells = [nbformat.v4.new_code_cell(SOURCE)]
    made = nbformat.v4.new_notebook(cells=cells)
    made.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(made, tmp_path / "page.ipynb")
    port = free_port()
    with subprocess.Popen(
        [sys.executable, "-m", "voila", "page.ipynb", "--no-browser", f"--port={port}"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "JUPYTER_RUNTIME_DIR": str(tmp_path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            wait_for_port(port)
            # What draws formulas comes from elsewhere, and is no part of this.
            page.route(re.compile("^https://"), lambda route: route.fulfill(body=""))
            page.goto(f"http://127.0.0.1:{port}", timeout=60_000)
            slider = page.locator(".gd-live input[type=range]").first
            slider.press("End", timeout=60_000)
            page.locator(".gd-live .words", has_text="flies apart").wait_for()
            page.locator(".gd-live input[type=range]").nth(1).press("ArrowLeft")
            page.locator(".gd-live .words", has_text="From θ = 2.9").wait_for()
            page.goto("about:blank")
        finally:
            server.terminate()


def wait_for_port(port, seconds=60):
    """Waits until a server of this computer listens."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise TimeoutError(f"nothing listens on port {port}")


# Moves controls at random, a hundred times a second, as fast hands would; says what came of it.
SOAK = """async (rounds) => {
    const roots = [...document.querySelectorAll(".gd-live")];
    let seed = 1;
    const random = (n) => { seed = (seed * 16807) % 2147483647; return seed % n; };
    for (let k = 0; k < rounds; k++) {
        const inputs = roots[random(roots.length)].querySelectorAll("input[type=range]");
        const input = inputs[random(inputs.length)];
        input.value = random(Number(input.max) + 1);
        input.dispatchEvent(new Event("input", { bubbles: true }));
        if (k % 4 === 0) await new Promise(requestAnimationFrame);
    }
    return roots.length;
}"""


def test_wild_hands_while_other_cells_run_leave_it_whole(page, lab, notebook):
    open_lesson(page, lab, notebook)
    run_all(page)
    cell = cell_with(page, "theta_squared()")
    wait_for_words(cell, "α = 0.1")
    marks = page.evaluate("document.querySelectorAll('.gd-live *').length")
    type_into(page, cell_with(page, "1 + 1"), "import time\nfor k in range(10):\n"
              "    time.sleep(0.1)\nprint('done with it')", wait=False)  # fmt: skip
    show(cell)
    assert page.evaluate(SOAK, 600) == 1
    press_slider(page, cell, "Home")
    press_slider(page, cell, "End", nth=1)
    wait_for_words(cell, "α = 0.01: straight in")
    wait_for_words(cell, "From θ = 5 ")
    assert "done with it" in output_text(cell_with(page, "time.sleep"))
    now = page.evaluate("document.querySelectorAll('.gd-live *').length")
    assert abs(now - marks) < 20  # nothing heaps up
    sheet = page.evaluate("document.querySelector('.gd-live .sheet').textContent.length")
    assert sheet < 20_000
