"""What files are called in the results: never where they lie on this computer."""

import os
from collections.abc import Sequence
from pathlib import Path, PurePath

from curriclint.files import LessonFile
from curriclint.reporters.public_path import public_path


def public_names(files: Sequence[LessonFile], folder: PurePath) -> list[str]:
    """Return the name of each file: as it was given, or for absolute paths seen from `folder` or from what they share.

    The names differ wherever the paths do.
    """
    paths = [PurePath(file.name) for file in files]
    elsewhere = [path for path in paths if path.is_absolute() and not path.is_relative_to(folder)]
    shared = _shared_folder(elsewhere)
    return [
        path.relative_to(shared).as_posix()
        if shared and path in elsewhere and path.is_relative_to(shared)
        else public_path(file.name, folder)
        for path, file in zip(paths, files, strict=True)
    ]


def _shared_folder(paths: Sequence[PurePath]) -> PurePath | None:
    try:
        return Path(os.path.commonpath([path.parent for path in paths]))
    except ValueError:  # none, or on several drives of Windows
        return None
