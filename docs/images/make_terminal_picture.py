"""Make terminal.svg, the picture in the README: run `python docs/images/make_terminal_picture.py` after a change.

It shows what `curriclint check` says of an example lesson at a terminal, drawn by rich. Nothing in it is made up.
"""

import io
import os
import re
from pathlib import Path

from rich.console import Console
from rich.text import Text

import curriclint
from curriclint.finding import Report
from curriclint.reporters import Look
from curriclint.reporters.text import render

ROOT = Path(__file__).parents[2]
LESSON = "examples/en/lesson-water-filter.md"
WIDTH = 92
"""Columns: at the width of a GitHub page the letters are then as large as those around the picture."""


def main() -> None:
    """Lint the example and save the picture beside this file."""
    os.chdir(ROOT)
    report = Report((curriclint.lint(LESSON, ui="en", severity="high"),))
    text = render(report, Look(ui="en", width=WIDTH - 2, colour=True, screen=True))
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(f"\x1b[2m$\x1b[0m curriclint check {LESSON} --severity high\n\n{text}".rstrip()))
    picture = console.export_svg(title="curriclint", unique_id="curriclint")
    # The fonts would come from somebody else's computer; any monospaced font of the reader's own does as well.
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)
    Path(__file__).with_name("terminal.svg").write_text(picture, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
