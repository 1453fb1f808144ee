"""Whether a report can be written to a file, told before any work is done."""

from collections.abc import Iterable
from pathlib import Path

from curriclint.errors import UsageError
from curriclint.wording import Text

_NO_FOLDER = Text(
    nl="{file}: de map {folder} bestaat niet. Maak die eerst, of kies een andere plek voor het verslag.",
    en="{file}: there is no folder {folder}. Make it first, or choose another place for the report.",
)
_IS_FOLDER = Text(
    nl="{file}: dit is een map. Geef met --output de naam van een bestand.",
    en="{file}: this is a folder. Give --output the name of a file.",
)
_IS_LESSON = Text(
    nl="{file}: dit is het lesmateriaal zelf. Kies een andere naam voor het verslag, anders is je les weg.",
    en="{file}: this is the lesson itself. Choose another name for the report, or the lesson would be lost.",
)


def check_output(file: Path, lessons: Iterable[Path]) -> None:
    """Raise `UsageError` where a report could not or should not be written to `file`, before any work is done."""
    if file.is_dir():
        raise UsageError(_IS_FOLDER, file=file)
    if not file.absolute().parent.is_dir():
        raise UsageError(_NO_FOLDER, file=file, folder=file.parent)
    if file.exists() and any(lesson.exists() and lesson.samefile(file) for lesson in lessons):
        raise UsageError(_IS_LESSON, file=file)
