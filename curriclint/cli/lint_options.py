"""The options that hold wherever something is linted, and what they change in the configuration."""

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any, Literal, TypedDict

import click

from curriclint.cli.manner import Manner, ui_option
from curriclint.cli.parameters import NameList
from curriclint.document import Genre
from curriclint.rule import Severity
from curriclint.wording import LANGUAGES, Language

LEVELS = [severity.value for severity in sorted(Severity, key=lambda one: -one.rank)]
"""The values of an option that takes a severity, the gravest first."""

_Command = Callable[..., Any]
_OPTIONS = (
    click.option(
        "--language", type=click.Choice(["auto", *LANGUAGES]), help="Language of the material.  [default: auto]"
    ),
    ui_option,
    click.option(
        "--genre", type=click.Choice([genre.value for genre in Genre]), help="What the material is.  [default: auto]"
    ),
    click.option("--select", type=NameList(), default=(), help="Only these rules and categories, with commas between."),
    click.option("--ignore", type=NameList(), default=(), help="Not these rules and categories, with commas between."),
    click.option("--severity", type=click.Choice(LEVELS), help="Show remarks from this level on.  [default: info]"),
    click.option("--preview", is_flag=True, default=None, help="Use the rules that are still being tried out, too."),
    click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="Configuration file to use."),
    click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Files to work on at the same time."),
)


class LintOptions(TypedDict):
    """Those options as click hands them over; None where one was not given."""

    language: Literal["auto"] | Language | None
    genre: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: str | None
    preview: bool | None
    config: Path | None
    jobs: int | None


def lint_options(command: _Command) -> _Command:
    """Give a command all of them."""
    return reduce(lambda decorated, option: option(decorated), reversed(_OPTIONS), command)


def choices_of(manner: Manner, options: LintOptions) -> dict[str, object]:
    """Return what goes over the configuration, by the names of its fields."""
    return {
        "select": tuple(map(_as_id, options["select"])),
        "ignore": tuple(map(_as_id, options["ignore"])),
        "severity": options["severity"] and Severity(options["severity"]),
        "preview": options["preview"],
        "language": options["language"],
        "genre": options["genre"] and Genre(options["genre"]),
        "ui": manner.ui,
        "jobs": options["jobs"],
    }


def _as_id(name: str) -> str:
    """Return what may be a rule id in the capitals that ids have; names and categories have none."""
    return name.upper() if name[-1:].isdigit() and len(name) == len("FM01") else name.lower()
