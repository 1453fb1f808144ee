"""What goes to the screen: how wide it is, whether it shows colours, and writing to it without tripping."""

import os
import shutil
import sys
from collections.abc import Mapping
from typing import TextIO

import click

from curriclint.errors import UsageError
from curriclint.reporters import PIPED_WIDTH, Look
from curriclint.reporters.safe_text import safe
from curriclint.wording import Text

_NOT_WRITTEN = Text(
    nl="het verslag kon niet worden weggeschreven ({what}). Kies een andere plek of maak ruimte.",
    en="the report could not be written ({what}). Choose another place, or make room.",
)

MAX_WIDTH = 120
"""Columns that are used at most: longer lines are hard to read on, however wide the window."""
MIN_WIDTH = 40
"""Columns that are used at least: a terminal that tells less tells nonsense."""


def look_of(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Look:
    """Return how a stream wants its text; `NO_COLOR` and `FORCE_COLOR` are honoured, the first above the second."""
    screen = stream.isatty()
    width = min(max(shutil.get_terminal_size().columns, MIN_WIDTH), MAX_WIDTH) if screen else PIPED_WIDTH
    able = screen and environment.get("TERM") != "dumb"
    colour = not environment.get("NO_COLOR") and (able or bool(environment.get("FORCE_COLOR")))
    return Look(width=width, colour=colour, screen=screen, encoding=stream.encoding or "ascii")


def show(text: str | bytes, *, colour: bool = False) -> None:
    """Write to standard output; a reader that went away is no error. Raises `UsageError` where the disk is full."""
    try:
        click.echo(text, nl=False, color=colour)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_standard_output()
    except OSError as error:
        _close_standard_output()
        raise UsageError(_NOT_WRITTEN, what=error.strerror or error) from error


def _close_standard_output() -> None:
    # NOTE: Python flushes standard output once more at exit, and would complain about what is left.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(message: str) -> None:
    """Write one line to standard error."""
    encoding = getattr(sys.stderr, "encoding", None) or "ascii"
    click.echo(safe(message, encoding), err=True)
