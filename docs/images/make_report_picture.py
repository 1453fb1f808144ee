"""Make report.png, the picture in the README: run `python docs/images/make_report_picture.py` after a change.

It shows the report page of an example lesson in Chromium (CURRICLINT_BROWSER names another browser). Nothing in it is
made up.
"""

import os
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from curriclint.api import read
from curriclint.finding import Report
from curriclint.linting import load_linter
from curriclint.reporters import Look
from curriclint.reporters.html import render
from curriclint.settings import Settings

ROOT = Path(__file__).parents[2]
LESSON = "examples/en/lesson-water-filter.md"
SIZE = {"width": 1180, "height": 860}
COLOURS = 96
"""Colours that are kept: as many as make no difference to the eye, at a third of the size."""


def main() -> None:
    """Lint the example, open its page and save the picture beside this file."""
    os.chdir(ROOT)
    linter, document = load_linter(Settings(ui="en")), read(LESSON)
    page = render(Report((linter.with_text(linter.lint(document), document),)), Look(ui="en"))
    program = os.environ.get("CURRICLINT_BROWSER") or shutil.which("chromium")
    picture = Path(__file__).with_name("report.png")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_bytes(page)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        shown = browser.new_page(viewport=SIZE, reduced_motion="reduce")
        shown.goto(file.as_uri())
        shown.locator("#d1-text").evaluate("text => text.scrollIntoView()")
        shown.screenshot(path=picture)
        browser.close()
    Image.open(picture).convert("RGB").quantize(COLOURS).save(picture, optimize=True)


if __name__ == "__main__":
    main()
