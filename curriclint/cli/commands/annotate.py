"""`curriclint annotate`: write the remarks into a copy of the material."""

import sys
from pathlib import Path
from typing import Unpack

import click

from curriclint.cli.exit_codes import ExitCode
from curriclint.cli.lint_options import LintOptions, choices_of, lint_options
from curriclint.cli.manner import Manner
from curriclint.cli.terminal import look_of, show
from curriclint.reporters import Detail, Look


class Options(LintOptions):
    """The options of the command as click hands them over; None where one was not given."""

    output: Path | None
    remove: bool
    force: bool
    quiet: bool
    verbose: bool


@click.command(short_help="Write the remarks into a copy of the file.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Name of the copy, or a folder for copies.  [default: FILE.curriclint.docx, beside the file]",
)
@click.option("--remove", is_flag=True, help="Take the remarks of curriclint out instead (FILE.clean.docx).")
@click.option("--force", is_flag=True, help="Replace a copy that is there already; never the file itself.")
@lint_options
@click.option("-q", "--quiet", is_flag=True, help="Write the remarks only, without a summary.")
@click.option("-v", "--verbose", is_flag=True, help="Write everything in full, repeats too.")
@click.pass_obj
def annotate(manner: Manner, files: tuple[str, ...], **options: Unpack[Options]) -> int:
    """Write the remarks into a copy of a Word, PDF or Markdown file, on the words that they are about.

    The file itself stays as it is. A copy that is annotated again gets new remarks instead of the old ones; comments
    by others stay.

    Exit code: 0 every copy was written, 2 something to solve (such as a file that cannot be read), 3 a fault of
    curriclint.
    """
    manner.verbose = options["verbose"]
    if options["quiet"] and options["verbose"]:
        raise click.UsageError("Choose one of --quiet and --verbose.")
    # What reads and lints is loaded here, so that help is there at once.
    from curriclint.cli.annotate_run import annotate_all, named_files
    from curriclint.cli.copies import BARE, planned
    from curriclint.cli.lint_run import complain_of, configuration
    from curriclint.walking import ANNOTATED
    from curriclint.worker_messages import Purpose

    config = configuration(options["config"], choices_of(manner, options))
    manner.ui = config.ui
    lessons, errors = named_files(files)
    purpose = Purpose.REMOVE if options["remove"] else Purpose.ANNOTATE
    word = BARE if options["remove"] else ANNOTATED
    copies, unplaced = planned(lessons, options["output"], word=word, force=options["force"])
    detail = Detail.QUIET if options["quiet"] else Detail.VERBOSE if options["verbose"] else Detail.NORMAL
    look = Look(ui=config.ui, fallback=manner.language, detail=detail)
    screen = look_of(sys.stdout)
    codes = [ExitCode.FINE]
    for error in (*errors, *unplaced):
        complain_of(error, manner.language, verbose=manner.verbose)
        codes.append(ExitCode(error.error.exit_code))
    for told in annotate_all(copies, config, look, screen, purpose, force=options["force"]):
        if isinstance(told, str):
            show(f"{told}\n")
        else:
            complain_of(told, manner.language, verbose=manner.verbose)
            codes.append(ExitCode(told.error.exit_code))
    return max(codes)


COMMAND = annotate
