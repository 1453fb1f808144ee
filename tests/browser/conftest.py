"""A browser for the tests of this folder: Chromium of the machine, started once."""

import os
import shutil

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
"""How programs that Playwright can drive are called; CURRICLINT_BROWSER names one by its path."""


@pytest.fixture(scope="session")
def browser():
    """Give a browser; skip where none is installed, except in the CI run."""
    program = os.environ.get("CURRICLINT_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
    if not program:
        if os.environ.get("CURRICLINT_REQUIRE_BROWSER"):
            pytest.fail(f"none of {', '.join(NAMES)} is installed, and this run may skip nothing for it")
        pytest.skip("needs a browser: chromium or chrome")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()
