"""Make serve.png, the picture of the page for teachers: run `python docs/images/make_serve_picture.py` after a change.

Needs the extras `web` and `test`, and Chromium (CURRICLINT_BROWSER names another program of its kind by its path).
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

SIZE = {"width": 1280, "height": 1190}
COLOURS = 96
"""Colours that are kept: as many as make no difference to the eye, at a third of the size."""
READ_MS = 60_000


def main() -> None:
    """Start a server, look at the example lesson, and keep what is seen."""
    command = [sys.executable, "-m", "curriclint", "serve", "--no-browser", "--ui", "nl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = re.search(r"http://\S+", server.stdout.readline())
            assert address is not None
            take_picture(address[0])
        finally:
            server.terminate()


def take_picture(address: str) -> None:
    """Keep what the example lesson looks like."""
    picture = Path(__file__).with_name("serve.png")
    program = os.environ.get("CURRICLINT_BROWSER") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, locale="nl-NL")
        page.goto(address)
        page.get_by_role("button", name="Bekijk een voorbeeldles").click()
        page.wait_for_selector("article.lesson", timeout=READ_MS)
        page.evaluate("document.querySelector('.jump').hidden = true")
        page.screenshot(path=picture)
        browser.close()
    Image.open(picture).convert("RGB").quantize(COLOURS).save(picture, optimize=True)


if __name__ == "__main__":
    main()
