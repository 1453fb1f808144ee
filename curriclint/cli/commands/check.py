"""`curriclint check`: read, lint and report."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Unpack

import click

from curriclint.cli.exit_codes import ExitCode
from curriclint.cli.lint_options import LEVELS, LintOptions, choices_of, lint_options
from curriclint.cli.manner import Manner
from curriclint.cli.parameters import FormatName
from curriclint.cli.terminal import look_of, show
from curriclint.finding import Report
from curriclint.reporters import Detail, Look, Reporter, language_of
from curriclint.rule import Severity

if TYPE_CHECKING:
    from curriclint.cli.lint_run import Breadth

NEVER: Literal["never"] = "never"


class Options(LintOptions):
    """The options of the command as click hands them over; None where one was not given."""

    format_: Reporter
    output: Path | None
    fail_on: str | None
    stdin_filename: str | None
    baseline: Path | None
    write_baseline: Path | None
    no_cache: bool
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
@lint_options
@click.option(
    "--fail-on",
    type=click.Choice([*LEVELS, NEVER]),
    help="Exit with code 1 where a remark of this level or above is shown.  [default: medium]",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Tell only what is not in this list of known remarks.",
)
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write all remarks to a list of known remarks.",
)
@click.option("--no-cache", is_flag=True, help="Lint everything anew, and keep nothing for a next run.")
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
    if options["baseline"] and options["write_baseline"]:
        raise click.UsageError("Choose one of --baseline and --write-baseline.")
    # What reads and lints is loaded here, so that help is there at once.
    from curriclint.cli.baseline_run import BaselinePlan
    from curriclint.cli.lint_run import Breadth, complain_of, configuration, lessons_at, report_on
    from curriclint.cli.output_file import check_output
    from curriclint.whole_file import write_whole

    choices = choices_of(manner, options) | {
        "fail_on": _fail_on(options["fail_on"]),
        "baseline": options["baseline"],
        "cache": False if options["no_cache"] else None,
    }
    config = configuration(options["config"], choices)
    manner.ui = config.ui
    output = options["output"]
    files, errors = lessons_at(paths, options["stdin_filename"], config)
    lessons = [file.path for file in files if file.path]
    if output:
        check_output(output, lessons)
    breadth = _breadth(paths, options)
    plan = BaselinePlan(
        config.baseline, options["write_baseline"], config.folder, narrowed=breadth is Breadth.FEW_RULES
    )
    known = plan.known(lessons)
    screen = look_of(sys.stdout)
    reporter = options["format_"]
    report = report_on(files, errors, config, screen, breadth=breadth, with_text=reporter.needs_text)
    report = plan.applied(report, known)

    detail = Detail.QUIET if options["quiet"] else Detail.VERBOSE if options["verbose"] else Detail.NORMAL
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
        complain_of(error, language_of(report, look), verbose=manner.verbose)
    return exit_code(report, config.fail_on)


def _breadth(paths: tuple[str, ...], options: Options) -> "Breadth":
    from curriclint.cli.lint_run import Breadth

    if any((options["select"], options["ignore"], options["severity"], options["genre"], options["language"])):
        return Breadth.FEW_RULES
    return Breadth.FOLDERS if any(Path(path).is_dir() for path in paths) else Breadth.FILES


def _fail_on(level: str | None) -> Severity | Literal["never"] | None:
    """Return what the option says; None where it was not given."""
    return NEVER if level == NEVER else Severity(level) if level else None


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
