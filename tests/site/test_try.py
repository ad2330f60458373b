"""An exercise tried in a page of the book, in a browser, with the Python that the page fetches."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.runtime import learner
from playwright.sync_api import expect

from gdlesson.checker.exercise import find

pytestmark = pytest.mark.browser
SOON = 60_000  # milliseconds that Python may take to start on a busy computer


@pytest.fixture
def context(browser, served, runtime):
    """A learner's browser; `asked` holds what was asked for."""
    with learner(browser, served, runtime) as context:
        context.asked = []
        context.on("request", lambda request: context.asked.append(request.url))
        yield context


def opened(context, served, name):
    """A new page with a lesson; what its console complains of is in `errors`."""
    page = context.new_page()
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.clock.install()
    page.goto(served + name)
    return page


class Place:
    """Where an exercise is tried in a page."""

    def __init__(self, page, exercise):
        self.all = page.locator(f'.try-it[data-exercise="{exercise}"]')
        self.editor, self.output = self.all.locator("textarea"), self.all.locator(".try-it-output")
        self.status = self.all.locator(".try-it-status")

    def press(self, name):
        self.all.get_by_role("button", name=name, exact=True).click()

    def says(self, words, source=None):
        """Waits until the answer, if one is given here, is told these words."""
        if source is not None:
            self.editor.fill(source)
            self.press("Check")
        expect(self.output).to_contain_text(words, timeout=SOON)


def test_exercises_are_judged_in_the_page(context, served):
    context.route("**/pyodide.mjs", lambda route: route.abort())
    page = opened(context, served, "02_two_variables.html")
    recall, one, four = Place(page, "2.r1"), Place(page, "2.1"), Place(page, "2.4")
    expect(page.get_by_role("button", name="Try it here")).to_have_count(6)
    assert not [url for url in context.asked if "/live/" in url or "worker" in url]

    # Without a network a sentence says so; then Python comes while something is written.
    one.press("Try it here")
    expect(one.status).to_contain_text("Is this computer online?")
    context.unroute("**/pyodide.mjs")
    page.keyboard.type("one = 2 * theta1\nreturn one, 2 * theta2")  # in place of the dots
    assert one.editor.input_value().endswith("\n    one = 2 * theta1\n    return one, 2 * theta2")
    expect(one.all.locator(".try-it-numbers")).to_have_text("1\n2\n3\n4\n5")
    page.keyboard.press("Shift+Enter")
    one.says("✓ Exercise 2.1: right")
    expect(one.all.locator(".try-it-mark")).to_have_text("✓ right")

    head = '@check("2.1")\ndef partials(theta1, theta2):\n    '
    one.says("half the slope. Where does the exponent go", head + "return theta1, theta2")
    one.says("Python cannot read line 3, `return 2theta1`", head + "return 2theta1")
    one.says("Exercise 2.1: does not end", head + "while True:\n        pass")
    mine = head + "print('mine')\n    return 2 * theta1, 2 * theta2"
    one.says("✓ Exercise 2.1: right", mine)
    four.press("Try it here")
    four.says("mine\n(6, 2)", "print(partials(3, 1))")  # one Python for the page
    recall.press("Try it here")
    choices, right = recall.all.locator("select"), list(find("2.r1").pairs.values())
    for number, option in enumerate(right):
        choices.nth(number).select_option(option)
    recall.press("Check")
    recall.says("✓ Exercise 2.r1: right")
    for theme in ("light", "dark"):
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        found = Axe().run(page, context=".try-it").response["violations"]
        assert not found, [(each["id"], each["nodes"][0]["html"]) for each in found]

    # By keyboard: Tab moves in, Escape and Tab lead out.
    four.editor.fill("")
    four.editor.press("Tab")
    assert four.editor.input_value() == "    "
    four.editor.press("Escape")
    four.editor.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Check"

    # What the checker does not guard is stopped by the clock, or by the reader.
    four.editor.fill("while True: pass")
    four.press("Check")
    expect(four.status).to_have_text("Checking.")
    page.clock.fast_forward(31_000)
    four.says("Stopped after 30 seconds, and it was still running.")
    four.press("Stop")  # the new Python that is being fetched
    expect(four.status).to_have_text("Stopped. Nothing is being loaded any more.")
    four.says("✗ Exercise 2.4: wrong", 'check("2.4", 3)\n')
    four.editor.fill("while True: pass")
    four.press("Check")
    expect(four.status).to_have_text("Checking.")
    four.press("Stop")
    four.says("Stopped. Python starts anew")

    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.reload()
    expect(one.all.locator(".try-it-mark")).to_have_text("✓ right")
    one.press("Go on with your answer")
    assert one.editor.input_value() == mine
    one.press("Start over")
    assert one.editor.input_value() == one.all.get_attribute("data-source")
    one.press("Bring my text back")
    assert one.editor.input_value() == mine
    recall.press("Go on with your answer")
    assert [choices.nth(number).input_value() for number in range(3)] == right
    assert not page.errors


@pytest.mark.site
def test_it_does_without_a_network_where_the_site_carries_python(browser, served_offline):
    with learner(browser, served_offline) as context:
        page = opened(context, served_offline, "02_two_variables.html")
        four = Place(page, "2.4")
        four.press("Try it here")
        four.says("✗ Exercise 2.4: wrong", 'check("2.4", 3)\n')
        assert not page.errors
