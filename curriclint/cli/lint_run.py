"""A run over files: what was asked for goes over the configuration, and a report comes out."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum, auto
from pathlib import Path

from curriclint.batch import lint_files
from curriclint.cli.progress import with_progress
from curriclint.cli.terminal import complain
from curriclint.cli.unused_corrections import unused_corrections
from curriclint.config import Config, load_config, overridden, settings_of
from curriclint.files import STANDARD_INPUT, LessonFile, collect, shown
from curriclint.finding import DocumentReport, FileError, Report
from curriclint.ignore_list import Entry, list_notes, without_ignored
from curriclint.path_settings import with_settings
from curriclint.people_file import with_people
from curriclint.reporters import Look
from curriclint.wording import Language

NAME_OF_STANDARD_INPUT = "stdin"
"""What a text that comes without a file is called in the report, if nobody gave it a name."""


class Breadth(Enum):
    """How far a run looks, which tells what it means that something was not found."""

    FOLDERS = auto()
    FILES = auto()
    FEW_RULES = auto()


def configuration(file: Path | None, choices: Mapping[str, object]) -> Config:
    """Return the configuration file that was named or is nearest, with the choices of the command line over it."""
    return overridden(load_config(file, Path.cwd()), **choices)


def lessons_at(
    paths: Sequence[str], stdin_name: str | None, config: Config
) -> tuple[list[LessonFile], list[FileError]]:
    """Return the lesson files among the paths, standard input too if asked for, and what is wrong with others."""
    standard_input = None
    if STANDARD_INPUT in paths:
        standard_input = LessonFile(None, stdin_name or NAME_OF_STANDARD_INPUT, sys.stdin.buffer.read())
    return collect(paths, exclude=config.exclude, exclude_root=config.folder, standard_input=standard_input)


def report_on(  # noqa: PLR0913 - each is a choice of its own
    files: Sequence[LessonFile],
    errors: Sequence[FileError],
    config: Config,
    look: Look,
    *,
    breadth: Breadth,
    with_text: bool = False,
) -> Report:
    """Lint the files and return the report of the run, the files that could not even be found included.

    What the ignore list of the configuration names is ignored. `with_text` has the report of each document bring its
    material along.
    """
    files = with_settings(with_people(files, config), config)
    entries, today = ignore_list(config), date.today()
    outcomes = _outcomes(files, config, with_text=with_text)
    linted: list[tuple[LessonFile, DocumentReport]] = []
    wrong = list(errors)
    told = with_progress(outcomes, [file.name for file in files], look)
    for file, outcome in zip(files, told, strict=True):
        if isinstance(outcome, FileError):
            wrong.append(outcome)
        else:
            linted.append((file, without_ignored(outcome, entries, today)))
    documents = tuple(report for _, report in linted)
    notes = list(unused_corrections(linted))
    if breadth is not Breadth.FEW_RULES:
        notes += list_notes(documents, entries, today, everywhere=breadth is Breadth.FOLDERS)
    return Report(documents, tuple(wrong), tuple(notes))


def _outcomes(files: Sequence[LessonFile], config: Config, *, with_text: bool) -> Iterator[DocumentReport | FileError]:
    """Yield what comes of each file, in the order given; what was linted before comes from the cache."""

    def lint(files: Sequence[LessonFile]) -> Iterator[DocumentReport | FileError]:
        return lint_files(
            files,
            settings_of(config),
            rule_folders=config.rules,
            lexicon_folders=config.lexicons,
            names=config.places_of_names(),
            workers=config.jobs,
            limits=config.limits,
            with_text=with_text,
        )

    if not config.cache:
        return lint(files)
    from curriclint.cache import ReportCache, cache_folder, lint_through
    from curriclint.lint_key import LintKeys

    keys = LintKeys(
        settings_of(config), rule_folders=config.rules, lexicon_folders=config.lexicons, with_text=with_text
    )
    return lint_through(ReportCache(cache_folder()), keys, files, lint)


def ignore_list(config: Config) -> tuple[Entry, ...]:
    """Return the findings that are to be left alone, if the configuration names a list of them."""
    if config.ignore_list is None:
        return ()
    # What checks shapes takes longer to load than a run without a list takes.
    from curriclint.ignore_list_file import read_ignore_list

    return read_ignore_list(config.ignore_list, shown(config.ignore_list))


def complain_of(error: FileError, language: Language, *, verbose: bool) -> None:
    """Tell of a file that came to nothing, in one line; with the technical details of a fault of ours if `verbose`."""
    complain(f"{error.path}: {error.error.say(language)}")
    for note in getattr(error.error, "__notes__", ()) if verbose else ():
        for line in note.splitlines():
            complain(line)
