"""What holds for one file: the configuration, and over it the sections whose patterns the file matches."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from curriclint.config import FIELDS_OF_SECTIONS, Config, Section, settings_of
from curriclint.files import LessonFile

ADDED = frozenset({"ignore", "accept"})
"""What sections add to what holds above them; all else takes its place."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value comes from: `file:line:column` and the pattern of the section, if it is one.

    Neither for what was chosen on the command line (`is_chosen`), or for what holds if nobody says anything.
    """

    where: str = ""
    pattern: str | None = None
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A value that holds for a file, and where it comes from: several places where lists are added up."""

    value: Any
    sources: tuple[Source, ...]


def held_at(config: Config, path: Path | None) -> Mapping[str, Held]:
    """Return what holds for a file, by the names of the fields of `Config` that sections can change."""
    held = {name: Held(getattr(config, name), (_source(config, name),)) for name in FIELDS_OF_SECTIONS}
    for section in sections_at(config, path):
        for name, value in section.values.items():
            if name in config.chosen:
                continue
            source = Source(section.places.get(name, ""), section.pattern)
            above = held[name]
            if name in ADDED:
                kept = tuple(one for one in above.sources if one.where or one.is_chosen)
                held[name] = Held((*above.value, *value), (*kept, source))
            else:
                held[name] = Held(value, (source,))
    return held


def config_at(config: Config, path: Path | None) -> Config:
    """Return the configuration that holds for a file."""
    if not config.sections:
        return config
    return replace(config, **{name: held.value for name, held in held_at(config, path).items()})


def with_settings(files: Sequence[LessonFile], config: Config) -> list[LessonFile]:
    """Return the lesson files, those that a section changes something for with settings of their own."""
    if not config.sections:
        return list(files)
    general = settings_of(config)
    found = []
    for file in files:
        own = settings_of(config_at(config, file.path or Path(file.name)))
        found.append(file if own == general else replace(file, settings=own))
    return found


def sections_at(config: Config, path: Path | None) -> list[Section]:
    """Return the sections of the configuration that a file matches, in their order."""
    if path is None or not config.sections:
        return []
    # Few configurations have sections, and the module is slow to load.
    from pathspec import GitIgnoreSpec

    top = Path(os.path.realpath(config.folder))
    # A link is a file of its own, but the folder that it is in may be called by several names.
    here = Path(os.path.realpath(path.parent)) / path.name
    if not here.is_relative_to(top):
        return []
    inside = here.relative_to(top).as_posix()
    return [one for one in config.sections if GitIgnoreSpec.from_lines([one.pattern]).match_file(inside)]


def _source(config: Config, name: str) -> Source:
    return Source(is_chosen=True) if name in config.chosen else Source(config.places.get(name, ""))
