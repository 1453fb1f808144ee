"""A run that only tells what is new: read the list of what is known, or write it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from curriclint.baseline import Known, as_known, baseline_text, compare, kept, path_in_list, read_baseline
from curriclint.cli.output_file import check_output
from curriclint.document import Note
from curriclint.files import shown
from curriclint.finding import Report
from curriclint.whole_file import write_whole
from curriclint.wording import Text

_GONE = Text(
    nl="{count} van de opmerkingen in {file} komen niet meer voor. --write-baseline {file} werkt de lijst bij.",
    en="{count} of the remarks in {file} no longer occur. --write-baseline {file} brings the list up to date.",
)
_GONE_ONE = Text(
    nl="1 opmerking in {file} komt niet meer voor. --write-baseline {file} werkt de lijst bij.",
    en="1 remark in {file} no longer occurs. --write-baseline {file} brings the list up to date.",
)
_WRITTEN = Text(
    nl="Wat nu bekend is, staat in {file}. Met --baseline {file} zie je voortaan alleen wat nieuw is.",
    en="What is known now is in {file}. With --baseline {file} you see only what is new from now on.",
)


@dataclass(frozen=True, slots=True)
class BaselinePlan:
    """What to compare with and what to write; `top` is the folder of the configuration.

    `narrowed` tells that this run looks for less than the list may hold, so that what is missing says nothing.
    """

    read_from: Path | None
    write_to: Path | None
    top: Path
    narrowed: bool = False

    def known(self, lessons: Sequence[Path]) -> tuple[Known, ...]:
        """Return what is known, once it is sure that a new list can be written; that is done before any work."""
        if self.write_to:
            check_output(self.write_to, lessons)
            return _read(self.write_to) if self.write_to.exists() else ()
        return _read(self.read_from) if self.read_from else ()

    def applied(self, report: Report, known: Sequence[Known]) -> Report:
        """Return a report that tells of what is new, and write a list where one was asked for."""
        if self.write_to:
            return self._write(self.write_to, report, known)
        if not self.read_from:
            return report
        folder = self.read_from.absolute().parent
        compared = compare(report.documents, known, self._path_of(folder), lambda path: (folder / path).exists())
        notes = report.notes
        if compared.gone and not self.narrowed:
            text = _GONE_ONE if len(compared.gone) == 1 else _GONE
            notes += (Note(text, {"count": len(compared.gone), "file": shown(self.read_from)}),)
        return replace(report, documents=compared.documents, notes=notes)

    def _write(self, file: Path, report: Report, known: Sequence[Known]) -> Report:
        folder = file.absolute().parent
        path_of = self._path_of(folder)
        lines = [
            as_known(finding, path_of(document.path)) for document in report.documents for finding in document.findings
        ]
        read = [path_of(document.path) for document in report.documents]
        others = kept(known, read, lambda path: (folder / path).exists())
        write_whole(file, baseline_text([*lines, *others]).encode("utf-8"))
        documents = tuple(replace(one, findings=(), known=one.findings) for one in report.documents)
        return replace(report, documents=documents, notes=(*report.notes, Note(_WRITTEN, {"file": shown(file)})))

    def _path_of(self, folder: Path) -> Callable[[str], str]:
        return lambda path: path_in_list(path, folder, self.top.absolute())


def _read(file: Path) -> tuple[Known, ...]:
    return read_baseline(file, shown(file))
