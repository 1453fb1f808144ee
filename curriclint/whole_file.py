"""Writing a file: whole, or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from curriclint.errors import UsageError
from curriclint.wording import Text

_NOT_WRITTEN = Text(
    nl="{file}: dit bestand kon niet worden weggeschreven ({what}). Kies een andere plek of maak ruimte.",
    en="{file}: this file could not be written ({what}). Choose another place, or make room.",
)


def write_whole(file: Path, content: bytes) -> None:
    """Write a file so that it holds all of `content` or what it held before.

    Raises `UsageError` where that cannot be done.
    """
    with whole_file(file) as stream:
        stream.write(content)


@contextmanager
def whole_file(file: Path) -> Iterator[IO[bytes]]:
    """Give a stream to write a file to that takes the place of `file` at the end, if nothing goes wrong before.

    Raises `UsageError` where the file cannot be written.
    """
    target = file.resolve()
    try:
        if target.exists() and not target.is_file():
            # NOTE: putting a new file in the place of a device such as /dev/stdout would take the device away.
            with target.open("wb") as stream:
                yield stream
            return
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            with part.open("wb") as stream:
                yield stream
            if target.exists():
                shutil.copymode(target, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(_NOT_WRITTEN, file=file, what=error.strerror or error) from error
