"""The user's configuration: what it holds, where it is found, and how the command line goes over it."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from curriclint.document import Genre
from curriclint.language.people.corrections import Correction
from curriclint.limits import Limits
from curriclint.rule import Severity
from curriclint.settings import Settings
from curriclint.wording import Language

CONFIG_NAMES = (".curriclint.yaml", ".curriclint.yml")
"""Names of the configuration file, the first of which is told to people."""
PYPROJECT_NAME = "pyproject.toml"
"""Name of the file whose table `[tool.curriclint]` is read as well."""

_OUR_TABLE = re.compile(r"""^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*["']?curriclint["']?[ \t]*[\].]""", re.MULTILINE)


FIELDS_OF_SECTIONS = ("select", "ignore", "accept", "severity", "preview", "language", "genre")
"""What can be different for some of the files."""


@dataclass(frozen=True, slots=True)
class Section:
    """What holds for the files that match a pattern as in a .gitignore file.

    `values` are by the names of fields of `Config`, `places` tell where each stands (`file:line:column`).
    """

    pattern: str
    values: Mapping[str, Any]
    places: Mapping[str, str] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file says, and what holds where it says nothing.

    `select` and `ignore` hold rule ids, rule names and categories. `exclude` holds patterns as in a .gitignore file,
    relative to `folder`: that of the configuration file, else the current one. `rules` and `lexicons` are folders with
    rules and lexicons of the user's own. `pipelines` names installed spaCy pipelines to use instead of ours, by
    language. `jobs` is the number of child processes, None for what the machine can do. `cache` keeps
    reports for a next run. `baseline` is the list of known
    findings and `ignore_list` that of findings to leave alone. `people` are put right in the table of people.
    `balance_band` are the shares of women between which nothing is out of balance.
    `accept` holds words that are never flagged. `sections` hold for some files only, later ones over earlier ones.
    `places` tell where each value stands (`file:line:column`), by field name, and `chosen` which were chosen on the
    command line instead. `file` is where all this was read, None where there is no configuration file.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    severity: Severity = Severity.INFO
    fail_on: Severity | Literal["never"] = Severity.MEDIUM
    preview: bool = False
    language: Language | Literal["auto"] = "auto"
    genre: Genre = Genre.AUTO
    ui: Language | None = None
    exclude: tuple[str, ...] = ()
    rules: tuple[Path, ...] = ()
    lexicons: tuple[Path, ...] = ()
    pipelines: Mapping[Language, str] = field(default_factory=dict)
    jobs: int | None = None
    cache: bool = True
    baseline: Path | None = None
    ignore_list: Path | None = None
    limits: Limits = field(default_factory=Limits)
    people: tuple[Correction, ...] = ()
    sections: tuple[Section, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict, compare=False)
    chosen: frozenset[str] = field(default=frozenset(), compare=False)
    balance_band: tuple[float, float] | None = None
    folder: Path = field(default_factory=Path)
    file: Path | None = None

    def places_of_names(self) -> Mapping[str, str]:
        """Return where each rule id, rule name and category stands that the configuration names."""
        found: dict[str, str] = {}
        for name in ("ignore", "select"):
            if name not in self.chosen:
                found |= dict.fromkeys(getattr(self, name), self.places.get(name, ""))
                for section in self.sections:
                    found |= dict.fromkeys(section.values.get(name, ()), section.places.get(name, ""))
        return found


def load_config(explicit: Path | None, start: Path) -> Config:
    """Return the configuration in `explicit`, or in the nearest file in or above the folder `start`, or the defaults.

    In each folder .curriclint.yaml goes before a pyproject.toml with a table [tool.curriclint]. Raises
    `RuleFileError` with file, line and column, what is allowed and the nearest right name.
    """
    path = explicit or find_config(start)
    if path is None:
        return Config()
    # What reads YAML and checks shapes takes longer to load than most runs without a configuration take.
    from curriclint.config_file import path_at, read_config

    shape, people, places = read_config(path, name=str(explicit) if explicit else _called(path))
    folder = path.absolute().parent
    return Config(
        select=shape.select,
        ignore=shape.ignore,
        accept=shape.accept,
        severity=shape.severity,
        fail_on="never" if shape.fail_on == "never" else Severity(shape.fail_on),
        preview=shape.preview,
        language=shape.language,
        genre=shape.genre,
        ui=shape.ui,
        exclude=shape.exclude,
        rules=tuple(path_at(folder, one) for one in shape.rules),
        lexicons=tuple(path_at(folder, one) for one in shape.lexicons),
        pipelines=shape.pipelines,
        jobs=shape.jobs,
        cache=shape.cache,
        baseline=_seen_from_here(path_at(folder, shape.baseline)) if shape.baseline else None,
        ignore_list=_seen_from_here(path_at(folder, shape.ignore_list)) if shape.ignore_list else None,
        limits=Limits(read_seconds=shape.limits.seconds, memory_mib=shape.limits.memory_mib),
        people=people,
        sections=tuple(
            Section(
                pattern,
                {name: getattr(section, name) for name in section.model_fields_set},
                {
                    str(key[2]): place
                    for key, place in places.items()
                    if key[:2] == ("paths", pattern) and len(key) == 3
                },
            )
            for pattern, section in shape.paths.items()
        ),
        places={str(key[0]).replace("-", "_"): place for key, place in places.items() if len(key) == 1},
        balance_band=shape.balance_band,
        folder=folder,
        file=path,
    )


def find_config(start: Path) -> Path | None:
    """Return the configuration file that is nearest to the folder `start`, in it or above it."""
    folder = start.resolve()
    for place in (folder, *folder.parents):
        for name in CONFIG_NAMES:
            if (place / name).is_file():
                return place / name
        if _is_ours(place / PYPROJECT_NAME):
            return place / PYPROJECT_NAME
    return None


def overridden(config: Config, **choices: Any) -> Config:
    """Return the configuration with choices of the command line put over it, by field name.

    What is None or an empty tuple was not chosen, and the configuration holds.
    """
    chosen = {name: value for name, value in choices.items() if value is not None and value != ()}
    return replace(config, **chosen, chosen=config.chosen.union(chosen))


def settings_of(config: Config) -> Settings:
    """Return the part of the configuration that linting one document needs."""
    return Settings(
        select=frozenset(config.select),
        ignore=frozenset(config.ignore),
        severity=config.severity,
        preview=config.preview,
        language=None if config.language == "auto" else config.language,
        genre=config.genre,
        ui=config.ui,
        pipelines=tuple(sorted(config.pipelines.items())),
        accept=frozenset(config.accept),
        fixed=config.chosen & set(FIELDS_OF_SECTIONS),
        balance_band=config.balance_band,
    )


def _is_ours(pyproject: Path) -> bool:
    """Tell whether a pyproject.toml has a table for curriclint; one that cannot be read is none of our business."""
    try:
        return _OUR_TABLE.search(pyproject.read_text(encoding="utf-8")) is not None
    except (OSError, UnicodeDecodeError):
        return False


def _seen_from_here(path: Path) -> Path:
    """Return a path as the user sees it: from the current folder."""
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # another drive, on Windows
        return path


def _called(path: Path) -> str:
    """Return how errors call a file that was found."""
    seen = _seen_from_here(path)
    return seen.name if seen.is_absolute() else seen.as_posix()
