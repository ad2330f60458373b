"""An exercise tried in a page of the book, in a browser, with the Python that the page fetches."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.runtime import answer
from playwright.sync_api import expect

from gdlesson.checker.exercise import find

pytestmark = pytest.mark.browser
SOON = 60_000  # milliseconds that Python may take to start on a busy computer


@pytest.fixture
def context(browser, served, runtime):
    """A learner's browser that keeps what is written; `asked` holds what was asked for."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.asked, outside = [], []

    def refuse(route):
        outside.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith((served, "data:", "blob:")), refuse)
    answer(context, *runtime)
    context.on("request", lambda request: context.asked.append(request.url))
    yield context
    context.close()
    assert not outside, f"pages asked other computers: {outside}"


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


def test_an_exercise_is_judged_in_the_page(context, served):
    page = opened(context, served, "01_theta_squared.html")
    one, two = Place(page, "1.2"), Place(page, "1.5")
    expect(page.get_by_role("button", name="Try it here")).to_have_count(7)
    assert not [url for url in context.asked if "/live/" in url or "worker" in url]

    one.press("Try it here")
    page.keyboard.type("slope = 2 * theta\nreturn theta - alpha * slope")  # in place of the dots
    page.keyboard.press("Shift+Enter")
    assert one.editor.input_value().endswith(
        "\n    slope = 2 * theta\n    return theta - alpha * slope"
    )
    expect(one.all.locator(".try-it-numbers")).to_have_text("1\n2\n3\n4\n5")
    one.says("✓ Exercise 1.2: right")
    expect(one.all.locator(".try-it-mark")).to_have_text("✓ right")

    head = '@check("1.2")\ndef step(theta, alpha):\n    '
    uphill = head + "return theta + alpha * 2 * theta"
    one.says("you went to 3.6. Look at the sign in front of α: is that downhill?", uphill)
    one.says("Python cannot read line 3, `return 2theta`", head + "return 2theta")
    one.says("Exercise 1.2: does not end", head + "while True:\n        pass")
    mine = head + "print('mine')\n    return theta - alpha * 2 * theta"
    one.says("right", mine)
    two.press("Try it here")
    two.says("mine\n2.4", "print(step(3.0, 0.1))")  # one Python for the page
    for theme in ("light", "dark"):
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        found = Axe().run(page, context=".try-it").response["violations"]
        assert not found, [(each["id"], each["nodes"][0]["html"]) for each in found]

    # By keyboard: Tab moves in, Escape and Tab lead out.
    two.editor.fill("")
    two.editor.press("Tab")
    assert two.editor.input_value() == "    "
    two.editor.press("Escape")
    two.editor.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Check"

    # What the checker does not guard is stopped by the reader, or by the clock.
    two.editor.fill("while True: pass")
    two.press("Check")
    two.press("Stop")
    two.says("Stopped. Python starts anew")
    two.says("✗ Exercise 1.5: wrong", 'check("1.5", 2)\n')
    two.editor.fill("while True: pass")
    two.press("Check")
    expect(two.status).to_have_text("Checking.")
    page.clock.fast_forward(31_000)
    two.says("Stopped after 30 seconds")
    two.press("Stop")
    expect(two.status).to_have_text("Stopped. Nothing is being loaded any more.")

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
    assert not page.errors


def test_questions_are_chosen_and_python_may_be_out_of_reach(context, served):
    context.route("**/pyodide.mjs", lambda route: route.abort())
    page = opened(context, served, "02_two_variables.html")
    recall = Place(page, "2.r1")
    recall.press("Try it here")
    expect(recall.status).to_contain_text("Is this computer online?")
    context.unroute("**/pyodide.mjs")
    choices = recall.all.locator("select")
    expect(choices).to_have_count(3)
    for number, option in enumerate(find("2.r1").pairs.values()):
        choices.nth(number).select_option(option)
    recall.press("Check")
    recall.says("✓ Exercise 2.r1: right")
    page.reload()
    recall.press("Go on with your answer")
    assert [choices.nth(k).input_value() for k in range(3)] == list(find("2.r1").pairs.values())
    assert not page.errors
