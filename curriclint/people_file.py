"""The files in which authors put the table of people right: where they are found, and what holds for which lesson."""

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from curriclint.config import Config
from curriclint.files import LessonFile
from curriclint.language.folding import fold
from curriclint.language.people.corrections import Correction

PEOPLE_NAMES = ("curriclint-people.yaml", "curriclint-people.yml")
"""Names of the file, the first of which is told to people."""


def with_people(files: Sequence[LessonFile], config: Config) -> list[LessonFile]:
    """Return the lesson files, each with the corrections of the people in it.

    Raises `RuleFileError` for a file of corrections that is wrong.
    """
    read = cache(_read)
    found = []
    for file in files:
        path = None if file.path is None else find_people(file.path, config.folder)
        found.append(replace(file, people=_together(() if path is None else read(path), config.people)))
    return found


def find_people(lesson: Path, top: Path) -> Path | None:
    """Return the file of corrections nearest to a lesson: beside it, or in a folder above it up to the folder `top`."""
    beside, top = lesson.resolve().parent, top.resolve()
    above = [folder for folder in beside.parents if folder.is_relative_to(top)]
    for folder in (beside, *above) if beside.is_relative_to(top) else (beside,):
        for name in PEOPLE_NAMES:
            if (folder / name).is_file():
                return folder / name
    return None


def _together(nearest: tuple[Correction, ...], general: tuple[Correction, ...]) -> tuple[Correction, ...]:
    """Return the corrections of the nearest file, and general ones of people of whom that says nothing."""
    told = {fold(name) for one in nearest for name in (one.name, *one.also)}
    return (*nearest, *(one for one in general if fold(one.name) not in told))


def _read(path: Path) -> tuple[Correction, ...]:
    # What reads YAML and checks shapes takes longer to load than most runs without such a file take.
    from curriclint.people_shape import read_people

    return read_people(path, _called(path))


def _called(path: Path) -> str:
    """Return how messages call a file that was found: seen from the current folder, as the user sees it."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive, on Windows
        return path.name
