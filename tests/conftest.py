"""Fixtures that several test files share."""

import os
import tempfile
from contextlib import contextmanager

import pytest
from browser.lab import CHROMIUM_ARGUMENTS, NO_CHROMIUM, Lab, find_chromium

# Tests never touch a learner's own record of what is solved.
os.environ["GDLESSON_PROGRESS"] = os.path.join(tempfile.mkdtemp(), "progress.json")


@pytest.fixture(scope="session")
def chromium():
    """The path of Chromium. Without one the browser tests skip, unless they are required."""
    path = find_chromium()
    if path is None:
        if os.environ.get("GDLESSON_BROWSER") == "required":
            pytest.fail(NO_CHROMIUM)
        pytest.skip(NO_CHROMIUM)
    return path


@pytest.fixture(scope="session")
def lab(chromium, tmp_path_factory):
    """JupyterLab, started by start.py in a temporary copy of the course."""
    lab = Lab(tmp_path_factory.mktemp("course"))
    yield lab
    lab.stop()


@pytest.fixture(scope="module")
def browser(chromium):
    """A Chromium. One a module: Playwright's event loop must be gone when nbval starts its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def watched_page(browser):
    """A fresh page of 1280×900 that only reaches this computer and fails on errors of scripts."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    outside, errors = [], []

    def only_here(route):
        outside.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith(("http://127.0.0.1", "data:", "blob:")), only_here)
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console",
        lambda message: (
            errors.append(f"{message.text} {message.location.get('url')}")
            if message.type == "error"
            else None
        ),
    )
    yield page
    context.close()
    assert not outside, f"the page asked other computers: {outside}"
    assert not errors, f"the page's console has errors: {errors}"


@pytest.fixture
def page(browser):
    """A page of its own for a test; see watched_page."""
    with watched_page(browser) as page:
        yield page


@pytest.fixture(scope="module")
def one_page(browser):
    """A page that the tests of a module share, for opening JupyterLab takes seconds."""
    with watched_page(browser) as page:
        yield page
