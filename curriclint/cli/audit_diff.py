"""A run of `curriclint audit diff`."""

from pathlib import Path

from curriclint.audit.diff import diff_of
from curriclint.audit.diff_text import as_json, as_text
from curriclint.audit.editions import read_edition
from curriclint.cli.exit_codes import ExitCode
from curriclint.cli.manner import Manner
from curriclint.cli.output_file import check_output
from curriclint.cli.terminal import show
from curriclint.whole_file import write_whole


def run_diff(folders: tuple[Path, Path], format_: str, output: Path | None, manner: Manner) -> ExitCode:
    """Compare two results folders, write what differs, and return the exit code."""
    if output:
        check_output(output, ())
    before, after = map(read_edition, folders)
    diff = diff_of(before, after)
    names = (folders[0].as_posix(), folders[1].as_posix())
    content = as_json(diff) if format_ == "json" else as_text(diff, names, manner.language).encode()
    if output:
        write_whole(output, content)
    else:
        show(content)
    return ExitCode.FINE
