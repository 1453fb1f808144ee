"""Use curriclint from Python: read a lesson, or lint it, in this very process."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypedDict, TypeVar, Unpack, cast

from curriclint.document import Document, Genre
from curriclint.engine import Linter
from curriclint.errors import UsageError
from curriclint.files import shown
from curriclint.finding import DocumentReport
from curriclint.linting import load_linter
from curriclint.readers import read_file
from curriclint.rule import Severity
from curriclint.settings import Settings
from curriclint.wording import LANGUAGES, Text

LINTERS_KEPT = 4
"""Sets of choices whose rules stay loaded; each takes a few MiB."""

PathLike = str | os.PathLike[str]
Value = TypeVar("Value")


class Choices(TypedDict, total=False):
    """What `lint` can be told by keyword; each goes over the same field of `settings`.

    `select` and `ignore` take rule ids, rule names and categories; `severity` is "info", "low", "medium" or "high";
    `language` and `ui` are "nl", "en" or None; `genre` is "auto", "pupil", "teacher", "lob", "parent", "policy" or
    "test". `rules` and `lexicons` are folders with rules and lexicons of your own.
    """

    select: Iterable[str]
    ignore: Iterable[str]
    severity: Severity | str
    preview: bool
    language: str | None
    genre: Genre | str
    ui: str | None
    rules: Iterable[PathLike]
    lexicons: Iterable[PathLike]


def read(path: PathLike) -> Document:
    """Read a lesson file: Word, PDF, Markdown or plain text, told apart by content.

    Raises `ReadError` where that is impossible.

    >>> document = read("examples/nl/les-zonnepaneel.md")
    >>> document.blocks[0].scope.value
    'heading'
    """
    return read_file(Path(path), shown(Path(path)))


def lint(path: PathLike, *, settings: Settings | None = None, **choices: Unpack[Choices]) -> DocumentReport:
    """Read a lesson file and return what curriclint says of it.

    The choices are those of `Settings`, or keywords that go over it; no configuration file is looked for. There are no
    limits on time and memory here: for files that you do not know, see `curriclint.batch.lint_files`. Raises
    `ReadError`, `RuleFileError` for rules of your own, and `UsageError` for an unknown choice.

    >>> report = lint("examples/nl/les-zonnepaneel.md", severity="medium", ui="en")
    >>> report.language
    'nl'
    """
    rule_folders = tuple(Path(folder) for folder in choices.pop("rules", ()))
    lexicon_folders = tuple(Path(folder) for folder in choices.pop("lexicons", ()))
    linter = _linter(
        _settings(settings or Settings(), cast("Mapping[str, object]", choices)), rule_folders, lexicon_folders
    )
    return linter.lint(read(path))


@lru_cache(maxsize=LINTERS_KEPT)
def _linter(settings: Settings, rule_folders: tuple[Path, ...], lexicon_folders: tuple[Path, ...]) -> Linter:
    return load_linter(settings, rule_folders=rule_folders, lexicon_folders=lexicon_folders)


def _settings(settings: Settings, choices: Mapping[str, object]) -> Settings:
    """Return settings with choices put over them. Raises `UsageError` for one that is not allowed."""
    checked: dict[str, Any] = {}
    for name, value in choices.items():
        match name:
            case "select" | "ignore":
                checked[name] = frozenset([value] if isinstance(value, str) else cast("Iterable[str]", value))
            case "severity":
                checked[name] = _one_of(name, value, tuple(Severity))
            case "genre":
                checked[name] = _one_of(name, value, tuple(Genre))
            case "language" | "ui":
                checked[name] = _one_of(name, value, (*LANGUAGES, None))
            case "preview":
                checked[name] = _one_of(name, value, (True, False))
            case _:
                raise TypeError(f"lint() has no keyword {name!r}; it has: {', '.join(Choices.__annotations__)}")
    return replace(settings, **checked)


def _one_of(name: str, value: object, allowed: Sequence[Value]) -> Value:
    """Return the allowed value that equals `value`."""
    if value in allowed:
        return allowed[allowed.index(cast("Value", value))]
    raise UsageError(
        Text(
            nl="{name} kan niet “{value}” zijn; wat wel kan: {allowed}.",
            en="{name} cannot be “{value}”; allowed: {allowed}.",
        ),
        name=name,
        value=value,
        allowed=", ".join(str(one) for one in allowed),
    )
