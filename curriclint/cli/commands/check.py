"""`curriclint check`: read, lint and report."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Literal, TypedDict, Unpack

import click

from curriclint.cli.exit_codes import ExitCode
from curriclint.cli.manner import Manner, ui_option
from curriclint.cli.parameters import FormatName, NameList
from curriclint.cli.terminal import complain, look_of, show
from curriclint.document import Genre
from curriclint.finding import FileError, Report
from curriclint.reporters import Detail, Look, Reporter, language_of
from curriclint.rule import Severity
from curriclint.wording import LANGUAGES, Language

NEVER: Literal["never"] = "never"
_LEVELS = [severity.value for severity in sorted(Severity, key=lambda one: -one.rank)]


class Options(TypedDict):
    """The options of the command as click hands them over; None where one was not given."""

    format_: Reporter
    output: Path | None
    language: Literal["auto"] | Language | None
    genre: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: str | None
    fail_on: str | None
    preview: bool | None
    config: Path | None
    jobs: int | None
    stdin_filename: str | None
    quiet: bool
    verbose: bool


@click.command(short_help="Read lesson material and say what may keep pupils out.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "format_", type=FormatName(), default="text", show_default=True, help="Form of the report.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the report to a file rather than to the screen.",
)
@click.option("--language", type=click.Choice(["auto", *LANGUAGES]), help="Language of the material.  [default: auto]")
@ui_option
@click.option(
    "--genre", type=click.Choice([genre.value for genre in Genre]), help="What the material is.  [default: auto]"
)
@click.option("--select", type=NameList(), default=(), help="Only these rules and categories, with commas between.")
@click.option("--ignore", type=NameList(), default=(), help="Not these rules and categories, with commas between.")
@click.option("--severity", type=click.Choice(_LEVELS), help="Show remarks from this level on.  [default: info]")
@click.option(
    "--fail-on",
    type=click.Choice([*_LEVELS, NEVER]),
    help="Exit with code 1 where a remark of this level or above is shown.  [default: medium]",
)
@click.option("--preview", is_flag=True, default=None, help="Use the rules that are still being tried out, too.")
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="Configuration file to use.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Files to work on at the same time.")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input (the path -).")
@click.option("-q", "--quiet", is_flag=True, help="Show the remarks only, without a summary.")
@click.option("-v", "--verbose", is_flag=True, help="Show everything in full.")
@click.pass_obj
def check(manner: Manner, paths: tuple[str, ...], **options: Unpack[Options]) -> int:
    """Read lesson material and say what may keep pupils out.

    PATH is a file, a folder (with all that is in it) or - for standard input.

    Exit code: 0 nothing at or above --fail-on, 1 remarks at or above it, 2 something to solve (such as a file that
    cannot be read), 3 a fault of curriclint.
    """
    manner.verbose = options["verbose"]
    if options["quiet"] and options["verbose"]:
        raise click.UsageError("Choose one of --quiet and --verbose.")
    if options["stdin_filename"] and "-" not in paths:
        raise click.UsageError("--stdin-filename is for standard input: give - as PATH.")
    # What reads and lints is loaded here, so that help is there at once.
    from curriclint.cli.lint_run import configuration, lessons_at, report_on
    from curriclint.cli.output_file import check_output, write_whole

    config = configuration(options["config"], _choices(manner, options))
    manner.ui = config.ui
    output = options["output"]
    files, errors = lessons_at(paths, options["stdin_filename"], config)
    if output:
        check_output(output, [file.path for file in files if file.path])
    screen = look_of(sys.stdout)
    report = report_on(files, errors, config, screen)

    detail = Detail.QUIET if options["quiet"] else Detail.VERBOSE if options["verbose"] else Detail.NORMAL
    reporter = options["format_"]
    look = replace(
        Look() if output or not reporter.for_people else screen,
        ui=config.ui,
        fallback=manner.language,
        detail=detail,
        folder=Path.cwd(),
    )
    rendered = reporter.render(report, look)
    if output:
        write_whole(output, rendered if isinstance(rendered, bytes) else rendered.encode("utf-8", "replace"))
    elif isinstance(rendered, str) and not reporter.for_people:
        show(rendered.encode("utf-8", "replace"))
    else:
        show(rendered, colour=look.colour)
    for error in report.errors:
        _tell(error, language_of(report, look), verbose=manner.verbose)
    return exit_code(report, config.fail_on)


def _choices(manner: Manner, options: Options) -> dict[str, object]:
    """Return what goes over the configuration, by the names of its fields."""
    return {
        "select": tuple(map(_as_id, options["select"])),
        "ignore": tuple(map(_as_id, options["ignore"])),
        "severity": options["severity"] and Severity(options["severity"]),
        "fail_on": NEVER if options["fail_on"] == NEVER else options["fail_on"] and Severity(options["fail_on"]),
        "preview": options["preview"],
        "language": options["language"],
        "genre": options["genre"] and Genre(options["genre"]),
        "ui": manner.ui,
        "jobs": options["jobs"],
    }


def _as_id(name: str) -> str:
    """Return what may be a rule id in the capitals that ids have; names and categories have none."""
    return name.upper() if name[-1:].isdigit() and len(name) == len("FM01") else name.lower()


def _tell(error: FileError, language: Language, *, verbose: bool) -> None:
    complain(f"{error.path}: {error.error.say(language)}")
    for note in getattr(error.error, "__notes__", ()) if verbose else ():
        for line in note.splitlines():
            complain(line)


def exit_code(report: Report, fail_on: Severity | Literal["never"]) -> ExitCode:
    """Return the exit code of a run: the worst of what happened, where a fault of ours is worse than one file less."""
    codes = {error.error.exit_code for error in report.errors}
    if codes:
        return ExitCode(max(codes))
    if fail_on == NEVER:
        return ExitCode.FINE
    ranks = [finding.severity.rank for document in report.documents for finding in document.findings]
    return ExitCode.FINDINGS if max(ranks, default=-1) >= fail_on.rank else ExitCode.FINE


COMMAND = check
