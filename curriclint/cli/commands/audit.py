"""`curriclint audit`: a shelf of books, and two editions of it side by side."""

from pathlib import Path
from typing import Any, Unpack

import click

from curriclint.cli.lint_options import LintOptions, choices_of, lint_options
from curriclint.cli.manner import Manner, ui_option


class Options(LintOptions):
    """The options of the command as click hands them over; None where one was not given."""

    output: Path
    metadata: Path | None
    dask: str | None
    quiet: bool
    verbose: bool


class _WithDiff(click.Command):
    """The command, which is another one where its first word is "diff"."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the command line."""
        if args[:1] == [diff.name]:
            return diff.make_context(f"{info_name} {diff.name}", args[1:], parent, **extra)
        return super().make_context(info_name, args, parent, **extra)


@click.command(cls=_WithDiff, short_help="Audit a shelf of books: tables and pages in a folder.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FOLDER",
    help="Folder for the results: new, empty, or of an earlier audit.",
)
@click.option(
    "--metadata",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="CSV with a column path, and others (book, title, publisher, year, ...) to compare by.",
)
@click.option("--dask", metavar="ADDRESS", help="Lint on the Dask cluster whose scheduler is at this address.")
@lint_options
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what goes wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Show technical details where curriclint itself fails.")
@click.pass_obj
def audit(manner: Manner, paths: tuple[str, ...], **options: Unpack[Options]) -> int:
    """Audit a shelf of books: every file is read, and tables and pages are written to a folder.

    PATH is a file or a folder. What is done is kept: the same command goes on where a run was stopped, and only reads
    what has changed. `curriclint audit diff OLD NEW` compares two such folders.

    Exit code: 0 all was read, 2 something to solve (such as a file that cannot be read; the others are in the results),
    3 a fault of curriclint, 130 stopped with Ctrl-C.
    """
    manner.verbose = options["verbose"]
    # What reads and lints is loaded here, so that help is there at once.
    from curriclint.cli.audit_run import Plan, run_audit
    from curriclint.cli.lint_run import configuration

    config = configuration(options["config"], choices_of(manner, options))
    manner.ui = config.ui
    plan = Plan(paths, options["output"], options["metadata"], options["dask"], quiet=options["quiet"])
    return run_audit(plan, config, manner)


@click.command("diff", short_help="Compare two audits.")
@click.argument("before", type=click.Path(path_type=Path), metavar="OLD")
@click.argument("after", type=click.Path(path_type=Path), metavar="NEW")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json", "html"]), default="text", show_default=True, help="Form."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to a file rather than to the screen."
)
@ui_option
@click.pass_obj
def diff(manner: Manner, before: Path, after: Path, format_: str, output: Path | None) -> int:
    """Compare two audits: which remarks are new, gone or kept in each book, and which shares have changed.

    OLD and NEW are results folders. Books are told by their name (the column book of --metadata, or the path).

    Exit code: 0 compared, 2 something to solve, 3 a fault of curriclint.
    """
    from curriclint.cli.audit_diff import run_diff

    return run_diff((before, after), format_, output, manner)


COMMAND = audit
