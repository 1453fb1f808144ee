"""Corrections of people that fitted nobody in a run: mostly a name that is spelt otherwise, so it is told."""

from collections.abc import Iterable, Iterator

from curriclint.document import Note
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport
from curriclint.wording import Text

_FITS_NOBODY = Text(
    nl="{where}: in dit materiaal heet niemand “{name}”. Staat de naam er precies zo?",
    en="{where}: nobody in this material is called “{name}”. Is the name spelt like this?",
)


def unused_corrections(linted: Iterable[tuple[LessonFile, DocumentReport]]) -> Iterator[Note]:
    """Yield a note for each correction that fitted nobody in any of the files that it holds for."""
    given: dict[str, str] = {}
    used: set[str] = set()
    for file, report in linted:
        given.update({one.where: one.name for one in file.people})
        used.update(report.people_corrected)
    for where, name in given.items():
        if where not in used:
            yield Note(_FITS_NOBODY, {"where": where, "name": name})
