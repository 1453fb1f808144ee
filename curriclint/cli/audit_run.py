"""A run of `curriclint audit`: what was asked for, progress on standard error, and a few lines at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from curriclint.audit.executor import Executor, LocalExecutor, Task
from curriclint.audit.names import public_names
from curriclint.audit.pages import BookResult
from curriclint.audit.records import Records
from curriclint.audit.results import INDEX, RECORDS, check_results, results_folder
from curriclint.audit.run import Audit, Linted, Step, lint_all
from curriclint.audit.shelf import Shelf, books_of, read_shelf
from curriclint.audit.table_files import can_write_parquet
from curriclint.audit.tables import taken_names
from curriclint.audit.write import write_results
from curriclint.cli.audit_progress import AuditProgress
from curriclint.cli.exit_codes import ExitCode
from curriclint.cli.lint_run import complain_of, ignore_list, lessons_at
from curriclint.cli.manner import Manner
from curriclint.cli.terminal import complain, show
from curriclint.config import Config, settings_of
from curriclint.errors import UsageError
from curriclint.files import LessonFile
from curriclint.finding import FileError
from curriclint.path_settings import with_settings
from curriclint.people_file import with_people
from curriclint.reporters import text_words as words
from curriclint.wording import Text

_NO_STDIN = Text(
    nl="een audit leest bestanden en mappen, geen standaardinvoer (-). Geef paden.",
    en="an audit reads files and folders, not standard input (-). Give paths.",
)
_NOTHING = Text(nl="er is geen bestand om te lezen.", en="there is no file to read.")
_WITHOUT_ROW = Text(
    nl="{count} van de {total} bestanden staan niet in {table}; het eerste is {first}.",
    en="{count} of the {total} files are not in {table}; the first is {first}.",
)
_STOPPED = Text(
    nl="Gestopt. {done} van de {total} bestanden zijn gedaan en bewaard; dezelfde opdracht gaat verder.",
    en="Stopped. {done} of the {total} files are done and kept; the same command goes on from there.",
)
_CHANGED = Text(
    nl="{path}: dit bestand is tijdens de audit veranderd. De resultaten gaan misschien over de tekst van ervoor; "
    "geef dezelfde opdracht nog eens om zeker te zijn.",
    en="{path}: this file has changed during the audit. The results may be about the text before that; give the same "
    "command again to be sure.",
)
_NO_PARQUET = Text(
    nl='Tabellen alleen als CSV. Voor Parquet erbij: pip install "curriclint[parquet]".',
    en='Tables as CSV only. For Parquet as well: pip install "curriclint[parquet]".',
)
_NO_DASK = Text(
    nl='voor --dask is meer nodig: pip install "curriclint[dask]".',
    en='--dask needs more: pip install "curriclint[dask]".',
)
_DONE = Text(
    nl="{books} boeken, {words} woorden, {remarks} opmerkingen. Open {index}.",
    en="{books} books, {words} words, {remarks} remarks. Open {index}.",
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What was asked for on the command line."""

    paths: Sequence[str]
    output: Path
    metadata: Path | None
    dask: str | None
    quiet: bool


def run_audit(plan: Plan, config: Config, manner: Manner) -> ExitCode:
    """Audit the files, write the results, and return the exit code."""
    if "-" in plan.paths:
        raise UsageError(_NO_STDIN)
    check_results(plan.output)
    shelf = read_shelf(plan.metadata, taken_names()) if plan.metadata else Shelf()
    files, missing = lessons_at(plan.paths, None, config)
    files = with_settings(with_people(files, config), config)
    if not files:
        for error in missing:
            complain_of(error, manner.language, verbose=manner.verbose)
        raise UsageError(_NOTHING)
    names = public_names(files, Path.cwd())
    books = books_of(files, names, shelf)
    _tell_of_files_without_row(files, names, shelf, manner)
    task = Task(settings_of(config), config.rules, config.lexicons, config.limits, config.places_of_names())
    entries, today = ignore_list(config), date.today()
    audit = Audit(tuple(files), tuple(names), shelf, tuple(books), task, entries, today)
    stamps = [_stamp(file) for file in files]
    with results_folder(plan.output) as folder:
        records = Records(folder / RECORDS)
        with AuditProgress(files, manner.language, quiet=plan.quiet) as progress:

            def tell(step: Step) -> None:
                if step.error:
                    progress.say(f"{step.error.path}: {step.error.error.say(manner.language)}")
                    _tell_details(step.error, manner)
                progress.advance(step)

            try:
                linted = lint_all(audit, records, lambda: _executor(plan, task, config), tell)
            except KeyboardInterrupt:
                progress.say(_STOPPED.say(manner.language, done=progress.done, total=len(files)))
                raise
        results = write_results(folder, audit, linted, manner.language)
    for file, name, stamp in zip(files, names, stamps, strict=True):
        if _stamp(file) != stamp:
            complain(_CHANGED.say(manner.language, path=name))
    _tell_the_end(plan, results, manner)
    return _exit_code(missing, linted, manner)


def _executor(plan: Plan, task: Task, config: Config) -> Executor:
    if not plan.dask:
        return LocalExecutor(task, config.jobs)
    try:
        from curriclint.audit.cluster import ClusterExecutor
    except ModuleNotFoundError as error:
        raise UsageError(_NO_DASK) from error
    return ClusterExecutor(task, plan.dask)


def _tell_of_files_without_row(files: Sequence[LessonFile], names: Sequence[str], shelf: Shelf, manner: Manner) -> None:
    if not shelf.file:
        return
    without = [name for file, name in zip(files, names, strict=True) if file.path and not shelf.row_of(file.path)]
    if without:
        complain(
            _WITHOUT_ROW.say(manner.language, count=len(without), total=len(files), table=shelf.file, first=without[0])
        )


def _stamp(file: LessonFile) -> tuple[int, int] | None:
    """Return what changes when a file is written; None where it is not there."""
    try:
        status = file.path.stat() if file.path else None
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size) if status else None


def _tell_details(error: FileError, manner: Manner) -> None:
    for note in getattr(error.error, "__notes__", ()) if manner.verbose else ():
        for line in note.splitlines():
            complain(line)


def _tell_the_end(plan: Plan, results: Sequence[BookResult], manner: Manner) -> None:
    if plan.quiet:
        return
    if not can_write_parquet():
        complain(_NO_PARQUET.say(manner.language))
    language = manner.language
    told = _DONE.say(
        language,
        books=words.figures(len(results), language),
        words=words.figures(sum(one.figures.words for one in results), language),
        remarks=words.figures(sum(one.figures.all_remarks for one in results), language),
        index=(plan.output / INDEX).as_posix(),
    )
    show(f"{told}\n")


def _exit_code(missing: Sequence[FileError], linted: Linted, manner: Manner) -> ExitCode:
    for error in missing:
        complain_of(error, manner.language, verbose=manner.verbose)
    codes = {one.error.exit_code for one in (*missing, *linted.errors.values())}
    return ExitCode(max(codes, default=ExitCode.FINE))
