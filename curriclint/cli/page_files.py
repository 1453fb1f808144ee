"""Writing pages into a folder: all of them whole, or none."""

import os
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from curriclint.errors import UsageError
from curriclint.wording import Text

_NO_FOLDER = Text(
    nl="{folder}: de map {parent} bestaat niet. Maak die eerst, of kies een andere map.",
    en="{folder}: there is no folder {parent}. Make it first, or choose another folder.",
)
_IS_FILE = Text(
    nl="{folder}: dit is een bestand. Geef een map waar de pagina's in kunnen.",
    en="{folder}: this is a file. Give a folder to put the pages in.",
)
_NOT_OURS = Text(
    nl="{file}: deze pagina komt niet van curriclint. Kies een andere map, of zet de pagina elders neer.",
    en="{file}: curriclint did not write this page. Choose another folder, or move the page.",
)
_NOT_WRITTEN = Text(
    nl="{folder}: de pagina's konden niet worden weggeschreven ({what}). Kies een andere map of maak ruimte.",
    en="{folder}: the pages could not be written ({what}). Choose another folder, or make room.",
)

WRITTEN = Text(
    nl="{folder} heeft {pages} pagina's; {changed} daarvan zijn nieuw of veranderd.",
    en="{folder} has {pages} pages; {changed} of them are new or changed.",
)


def write_pages(folder: Path, pages: Mapping[str, str], *, start: str) -> int:
    """Write pages by the names of their files, and return how many are new or changed.

    `start` is how each page of ours begins: a file that begins otherwise is somebody else's. Raises `UsageError` where
    one of them stands in the way or not all can be written; all files then hold what they held before.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(_IS_FILE, folder=folder)
    if not folder.absolute().parent.is_dir():
        raise UsageError(_NO_FOLDER, folder=folder, parent=folder.parent)
    try:
        contents = {folder / name: text.encode() for name, text in pages.items()}
        changed = {file: content for file, content in contents.items() if _is_changed(file, content, start.encode())}
        _put(folder, changed)
    except OSError as error:
        raise UsageError(_NOT_WRITTEN, folder=folder, what=error.strerror or error) from error
    return len(changed)


def _is_changed(file: Path, content: bytes, start: bytes) -> bool:
    if not file.exists():
        return True
    if not file.is_file() or not (before := file.read_bytes()).startswith(start):
        raise UsageError(_NOT_OURS, file=file)
    return before != content


def _put(folder: Path, contents: Mapping[Path, bytes]) -> None:
    """Put new files in the place of old ones; where one fails, all that was put is taken back."""
    with ExitStack() as tidy, ExitStack() as undo:
        if not folder.exists():
            folder.mkdir()
            tidy.callback(_remove_if_empty, folder)
        parts = {file: file.with_name(f".{file.name}.{os.getpid()}.part") for file in contents}
        for file, part in parts.items():
            tidy.callback(part.unlink, missing_ok=True)
            part.write_bytes(contents[file])
        for file, part in parts.items():
            before = part.with_suffix(".before")
            if file.exists():
                file.replace(before)
                tidy.callback(before.unlink, missing_ok=True)
                undo.callback(before.replace, file)
            else:
                undo.callback(file.unlink, missing_ok=True)
            part.replace(file)
        undo.pop_all()


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
