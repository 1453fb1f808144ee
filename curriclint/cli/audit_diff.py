"""A run of `curriclint audit diff`."""

from pathlib import Path

from curriclint.audit.diff import ShelfDiff, diff_of
from curriclint.audit.diff_text import as_json, as_text
from curriclint.audit.editions import read_edition
from curriclint.cli.exit_codes import ExitCode
from curriclint.cli.manner import Manner
from curriclint.cli.output_file import check_output
from curriclint.cli.terminal import show
from curriclint.whole_file import write_whole
from curriclint.wording import Language


def run_diff(folders: tuple[Path, Path], format_: str, output: Path | None, manner: Manner) -> ExitCode:
    """Compare two results folders, write what differs, and return the exit code."""
    if output:
        check_output(output, ())
    before, after = map(read_edition, folders)
    diff = diff_of(before, after)
    names = (folders[0].as_posix(), folders[1].as_posix())
    content = _rendered(diff, names, format_, manner.language)
    if output:
        write_whole(output, content)
    else:
        show(content)
    return ExitCode.FINE


def _rendered(diff: ShelfDiff, names: tuple[str, str], format_: str, language: Language) -> bytes:
    match format_:
        case "json":
            return as_json(diff)
        case "html":
            # What fills in templates is slow to load, and is for this format only.
            from curriclint.audit.pages import diff_page

            return diff_page(diff, names, language)
        case _:
            return as_text(diff, names, language).encode()
