"""Writing a report or a copy to a file: whole, or not at all."""

import os
import shutil
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
_NOT_WRITTEN = Text(
    nl="{file}: dit bestand kon niet worden weggeschreven ({what}). Kies een andere plek of maak ruimte.",
    en="{file}: this file could not be written ({what}). Choose another place, or make room.",
)


def check_output(file: Path, lessons: Iterable[Path]) -> None:
    """Raise `UsageError` where a report could not or should not be written to `file`, before any work is done."""
    if file.is_dir():
        raise UsageError(_IS_FOLDER, file=file)
    if not file.absolute().parent.is_dir():
        raise UsageError(_NO_FOLDER, file=file, folder=file.parent)
    if file.exists() and any(lesson.exists() and lesson.samefile(file) for lesson in lessons):
        raise UsageError(_IS_LESSON, file=file)


def write_whole(file: Path, content: bytes) -> None:
    """Write a file so that it holds all of `content` or what it held before.

    Raises `UsageError` where that cannot be done.
    """
    target = file.resolve()
    try:
        if target.exists() and not target.is_file():
            # NOTE: putting a new file in the place of a device such as /dev/stdout would take the device away.
            target.write_bytes(content)
            return
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            part.write_bytes(content)
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(_NOT_WRITTEN, file=file, what=error.strerror or error) from error
