"""Lessons in the browser alone, as a learner meets them: JupyterLite, with Python in the page."""

import base64
import json

import nbformat
import pytest
from browser.lab import (
    ENDLESS,
    NOTEBOOK,
    RIGHT,
    ROOT,
    UPHILL,
    answer_form,
    cell_with,
    interrupt,
    output_text,
    run_all,
    show,
    type_into,
)
from browser.runtime import learner

from gdlesson.checker.exercise import every
from gdlesson.lessons.data_per_step.big import NO_DASK
from gdlesson.marking.handed import cells_of

pytestmark = pytest.mark.browser
LESSONS = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))
LESSON_1 = "01_theta_squared.ipynb"
SOON = 240  # seconds that Python may take to start, or a lesson to run, on a busy computer

RUNAWAY = """@check("1.2")
def step(theta, alpha):
    import sys
    sys.setrecursionlimit(10**6)
    return {}"""
UNREADABLE = '@check("1.2")\ndef step(theta, alpha)\n    return theta - alpha * 2 * theta'


@pytest.fixture(scope="module")
def context(browser, served_below, runtime):
    """One learner's browser on the site as it is published."""
    with learner(browser, served_below, runtime) as context:
        yield context


@pytest.fixture(scope="module")
def alone(browser, served_offline):
    """One learner's browser in a room without a network."""
    with learner(browser, served_offline) as context:
        yield context


def opened(context, site_address, name):
    """A new page with a lesson, before its Python has started."""
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.on(
        "console",
        lambda message: page.errors.append(message.text) if message.type == "error" else None,
    )
    page.goto(f"{site_address}live/notebooks/index.html?path={name}")
    wait_until_shown(page)
    return page


def wait_until_shown(page):
    page.wait_for_function(
        f"() => window.jupyterapp && {NOTEBOOK}?.context?.isReady && {NOTEBOOK}.content.widgets[0]"
    )


def wait_for_python(page):
    """Waits until Python has started."""
    page.wait_for_function(
        f"() => {NOTEBOOK}.sessionContext.session?.kernel?.status === 'idle'", timeout=SOON * 1000
    )


def no_cell_has_run(page):
    counts = page.evaluate(f"{NOTEBOOK}.content.widgets.map(cell => cell.model.executionCount)")
    return not any(counts)


def said(cell):
    """What a cell of a notebook has put out, as text: what is printed, and what is shown."""
    texts = []
    for output in cell["outputs"]:
        text = output.get("text", output.get("data", {}).get("text/plain", ""))
        texts.append("".join(text))
        texts.append("\n".join(output.get("traceback", [])))
    return "".join(texts)


def said_here(page):
    """{id of a cell: its text} of the open notebook."""
    cells = page.evaluate(f"{NOTEBOOK}.model.toJSON().cells")
    return {cell["id"]: said(cell) for cell in cells if cell["cell_type"] == "code"}


def said_when_stored(name):
    """{id of a cell: its text} of a stored lesson."""
    cells = nbformat.read(ROOT / "notebooks" / name, as_version=4).cells
    return {cell.id: said(cell) for cell in cells if cell.cell_type == "code"}


def stored_by_the_browser(page, path):
    """What the browser keeps of a learner's file; one that it does not know it keeps as bytes."""
    file = page.evaluate(
        "path => window.jupyterapp.serviceManager.contents.get(path, {content: true})", path
    )
    return base64.b64decode(file["content"]) if file["format"] == "base64" else file["content"]


def explorer_cell(page):
    """The first cell that shows an explorer."""
    return cell_with(page, "explorers.")


def words_of(page):
    """What stands under the first explorer."""
    return show(explorer_cell(page)).locator(".gd-live .words").first


def move(page):
    """Moves the first explorer by keyboard, and waits until it says something else."""
    cell, words = explorer_cell(page), words_of(page)
    words.wait_for()
    before = words.inner_text()
    for control in show(cell).locator(".gd-live input, .gd-live select").all():
        for key in ("End", "Home", "ArrowRight", "ArrowLeft"):
            control.press(key)
            page.evaluate("new Promise(requestAnimationFrame)")
            if words.inner_text() != before:
                return
    raise AssertionError(f"no control moves the explorer that says: {before}")


# --- lesson 1, in the order in which a learner does it; one page, because Python starts slowly


@pytest.fixture(scope="module")
def page(context, served_below):
    page = opened(context, served_below, LESSON_1)
    yield page
    assert not page.errors, f"the page's console has errors: {page.errors}"


def test_an_explorer_is_alive_before_a_cell_has_run(page):
    """The copies are trusted: their explorers run from HTML, long before Python has started."""
    move(page)
    assert no_cell_has_run(page)
    assert "You are in the browser" in show(cell_with(page, "Shift+Enter", "markdown")).inner_text()


def test_all_cells_say_what_is_stored(page):
    wait_for_python(page)
    run_all(page, timeout=SOON)
    assert said_here(page) == said_when_stored(LESSON_1)


def test_the_explorer_follows_with_python_behind_it(page):
    cell = show(explorer_cell(page))
    assert cell.locator(".gdlesson-explorer").count() == 0  # not the stored HTML any more
    move(page)


def test_an_exercise_is_judged(page):
    cell = cell_with(page, '@check("1.2")')
    type_into(page, cell, UPHILL)
    assert "you went to 3.6" in output_text(cell)
    type_into(page, cell, UNREADABLE)
    told = output_text(cell)
    assert "Python cannot read line 2" in told and "Traceback" not in told
    type_into(page, cell, RIGHT)
    assert "Exercise 1.2: right" in output_text(cell)
    endless = cell_with(page, '@check("1.6")')
    type_into(page, endless, ENDLESS)
    assert "does not end" in output_text(endless)


@pytest.mark.parametrize("calls", ["step(theta, alpha)", "max(map(step, [theta], [alpha]))"])
def test_an_answer_that_calls_itself_without_end_does_not_end_python(page, calls):
    cell = cell_with(page, '@check("1.2")')
    right = page.evaluate(
        f"i => {NOTEBOOK}.content.widgets[i].model.sharedModel.getSource()", cell.index
    )
    type_into(page, cell, RUNAWAY.format(calls))
    assert "calls itself without end" in output_text(cell)
    type_into(page, cell, right)
    assert "Exercise 1.2: right" in output_text(cell)


def test_who_interrupts_is_told_what_works_here(page):
    interrupt(page)
    page.get_by_text("Restart Kernel… ends it").wait_for()


def test_who_breaks_python_down_is_told_how_to_start_it_anew(page):
    """By recursion in a cell of one's own, where no checker stops it."""
    cell = cell_with(page, '@check("1.3")')
    type_into(page, cell, "def f(x):\n    return max(map(f, [x]))\n\nf(1)", wait=False)
    page.get_by_text("Python broke down in that cell.").wait_for()
    page.get_by_role("button", name="Restart Kernel…").click()
    page.locator(".jp-Dialog .jp-mod-accept").click()
    wait_for_python(page)
    type_into(page, cell, "1 + 1")
    assert "2" in output_text(cell)
    page.errors.clear()  # what the browser says of it


def test_the_work_is_still_there_after_a_reload(page):
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    page.reload()
    wait_until_shown(page)
    assert show(cell_with(page, "theta - alpha * 2 * theta")).count() == 1
    assert "does not end" in output_text(cell_with(page, '@check("1.6")'))
    progress = json.loads(stored_by_the_browser(page, ".gdlesson_progress.json"))
    assert "1.2" in progress["right"]
    # Python, which drew them, is gone: the explorers live on by themselves.
    move(page)


def test_a_newer_edition_is_told_and_put_beside_the_learners_copy(page):
    """The browser's copy is made one of an older edition."""
    page.evaluate(
        """async path => {
            const { contents } = window.jupyterapp.serviceManager;
            const file = await contents.get(path, { content: true });
            file.content.metadata.gdlesson.edition = "older";
            await contents.save(path, file);
        }""",
        LESSON_1,
    )
    before = stored_by_the_browser(page, LESSON_1)
    page.reload()
    wait_until_shown(page)
    page.get_by_text("There is a newer edition of lesson 1.").wait_for()
    page.get_by_role("button", name="Open the new one beside it").click()
    page.wait_for_url("**/index.html?path=01_theta_squared%20(2).ipynb")
    wait_until_shown(page)
    assert no_cell_has_run(page)
    move(page)
    assert stored_by_the_browser(page, LESSON_1) == before
    assert page.get_by_text("There is a newer edition").count() == 0


# --- every lesson


@pytest.mark.site
@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_in_a_browser_without_a_network(alone, served_offline, name):
    """All that is fetched comes from the site itself, so this holds for its offline form."""
    page = opened(alone, served_offline, name)
    if "explorers." in json.dumps(stored_by_the_browser(page, name)):
        move(page)
        assert no_cell_has_run(page)
    wait_for_python(page)
    run_all(page, timeout=SOON)
    here = said_here(page)
    if name.startswith("07"):  # the one cell that tells what is missing here
        assert sum(NO_DASK in text for text in here.values()) == 1
        here = {cell: text.replace(f"{NO_DASK}\n", "") for cell, text in here.items()}
    assert here == said_when_stored(name)

    number = str(int(name[:2]))
    exercise = next(e for e in every().values() if e.id.startswith(f"{number}.") and e.is_function)
    cell = cell_with(page, f'@check("{exercise.id}")')
    head = f'@check("{exercise.id}")\ndef {exercise.name}(*given):\n    '
    found = f'__import__("gdlesson.checker", fromlist=["x"]).exercise.find("{exercise.id}")'
    for body, told in (
        (f"return {found}.right(*given)", "right"),
        ("return None", "Exercise"),
        ("while True:\n        pass", "does not end"),
    ):
        type_into(page, cell, head + body)
        assert told in output_text(cell)
    if name.startswith("06"):
        form = cell_with(page, 'check.ask("6.5")')
        answer_form(form, *every()["6.5"].right)
        form.locator.get_by_text("Your last answer").wait_for()
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    page.reload()
    wait_until_shown(page)
    assert "does not end" in output_text(cell_with(page, f'@check("{exercise.id}")'))
    if name.startswith("06"):  # what was answered in a form is in the file, for marking
        handed_in = json.dumps(stored_by_the_browser(page, name)).encode()
        found = cells_of(handed_in)[form.index + 1]
        assert found.endswith(f"check('6.5', {every()['6.5'].right})")
    page.close()
    assert not page.errors, f"the page's console has errors: {page.errors}"
