"""Paths as a report may show them to anyone: never absolute."""

from pathlib import PurePath


def public_path(path: str, folder: PurePath) -> str:
    """Return a path with forward slashes, relative to `folder` where it lies in it.

    What was given as a relative path stays as it is; of an absolute path elsewhere only the name of the file is left.
    """
    given = PurePath(path)
    if not (given.is_absolute() or given.drive or given.root):
        return given.as_posix()
    if given.is_relative_to(folder) and folder.is_absolute():
        return given.relative_to(folder).as_posix()
    return given.name
