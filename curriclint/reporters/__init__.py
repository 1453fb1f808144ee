"""How a run is told: each module here offers one `REPORTER`, which turns a report into text or bytes.

A reporter gets a `finding.Report` and never lints. What stands in a module has no say in its name on the command
line: that is `Reporter.name`, so that a second version of a format can stand beside the first.
"""

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath

from curriclint import discovery
from curriclint.finding import Report
from curriclint.wording import Language, Text

PIPED_WIDTH = 100
"""Columns of a report that does not go to a terminal: what fits on an A4 page in a small type."""


class Detail(StrEnum):
    """How much people are told: findings only, the usual, or everything in full."""

    QUIET = "quiet"
    NORMAL = "normal"
    VERBOSE = "verbose"


@dataclass(frozen=True, slots=True)
class Look:
    """What a reporter should know of whom it writes for; formats for programs use `ui`, `fallback` and `folder` only.

    `ui` is the language of the report, None for the language of each document; `fallback` is the one to use where
    the documents do not tell. `width` is in columns of a terminal. `screen` allows lines and bars that help the eye
    on a terminal and hinder in a file. `encoding` is what the text will be written in: characters that it lacks get a
    stand-in. `folder` is the working directory, so that no absolute path has to leave this computer.
    """

    ui: Language | None = None
    fallback: Language = "en"
    width: int = PIPED_WIDTH
    colour: bool = False
    screen: bool = False
    encoding: str = "utf-8"
    detail: Detail = Detail.NORMAL
    folder: PurePath = field(default_factory=PurePath)


@dataclass(frozen=True, slots=True)
class Reporter:
    """One value of `--format`: `about` is its line in the documentation.

    `for_people` means that `Look` counts in full and that the text goes out in the encoding of the terminal; all
    other text goes out as UTF-8, and bytes as they are. `needs_text` means that it shows the material itself, so that
    each document report has to bring its `material` along.
    """

    name: str
    about: Text
    render: Callable[[Report, Look], str | bytes]
    for_people: bool = False
    needs_text: bool = False


def reporters() -> Mapping[str, Reporter]:
    """Return every reporter by the name that `--format` uses."""
    package = importlib.import_module(__name__)
    return {one.name: one for one in discovery.parts_of(package, "REPORTER", Reporter).values()}


def language_of(report: Report, look: Look) -> Language:
    """Return the language for what is said of a whole run: that of most documents, Dutch where they are even."""
    if look.ui:
        return look.ui
    told = [document.language for document in report.documents if document.language]
    if not told:
        return look.fallback
    return "nl" if 2 * told.count("nl") >= len(told) else "en"
