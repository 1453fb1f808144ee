"""Read and check a configuration file: `.curriclint.yaml`, or the table `[tool.curriclint]` of a pyproject.toml."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from curriclint.document import Genre
from curriclint.errors import RuleFileError
from curriclint.ignoring import is_pattern
from curriclint.language.people.corrections import Correction
from curriclint.limits import MEMORY_MIB, READ_SECONDS
from curriclint.people_shape import PeopleShape, corrections_in
from curriclint.rule import Severity
from curriclint.wording import Text
from curriclint.yaml_file import Key, YamlFile, read_yaml, shaped

LEAST_MEMORY_MIB = 512
"""Below this Python, the rules and both pipelines do not fit: 320 MiB were too little, 384 MiB enough (Linux)."""
MOST_SECONDS = 3600
"""A file that takes longer than an hour to read is never going to be read."""

_TABLE = ("tool", "curriclint")
_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_TOML_HEADER = re.compile(r"^\s*\[([^\[\]]+)\]")
_TOML_PART = re.compile(r"""\s*"[^"]*"|\s*'[^']*'|[^."']+""")
_TOML_KEY = re.compile(r"""^(\s*)["']?([A-Za-z0-9_-]+)["']?\s*=""")

_NO_MAPPING = Text(
    nl="{where}: hier horen regels van de vorm `sleutel: waarde`, bijvoorbeeld `ignore: [FM01]`.",
    en="{where}: expected lines of the form `key: value`, such as `ignore: [FM01]`.",
)
_NO_TABLE = Text(
    nl="{where}: er is geen tabel [tool.curriclint]. Voeg die toe, of gebruik een bestand .curriclint.yaml.",
    en="{where}: there is no table [tool.curriclint]. Add one, or use a file .curriclint.yaml.",
)
_UNREADABLE = Text(
    nl="{where}: kan niet worden gelezen ({what}). Controleer het pad en sla het bestand op als UTF-8.",
    en="{where}: cannot be read ({what}). Check the path, and save the file as UTF-8.",
)
_NO_TOML = Text(
    nl="{where}: geen geldige TOML ({what}). Zet tekst tussen aanhalingstekens en lijsten tussen [ ].",
    en="{where}: this is no valid TOML ({what}). Quote text and put lists in [ ].",
)
_NO_BAND = Text(
    nl="{where}: balance-band is twee aandelen tussen 0 en 1, het laagste eerst, bijvoorbeeld [0.4, 0.6].",
    en="{where}: balance-band is two shares between 0 and 1, the lower one first, such as [0.4, 0.6].",
)
_NO_FOLDER = Text(
    nl="{where}: de map “{folder}” bestaat niet. Paden gelden vanaf de map van dit bestand.",
    en="{where}: there is no folder “{folder}”. Paths are relative to the folder of this file.",
)
_NO_PATTERN = Text(
    nl="{where}: “{pattern}” is geen patroon zoals in .gitignore. Schrijf bijvoorbeeld `concept/` of `*.bak.md`.",
    en="{where}: “{pattern}” is no pattern as in .gitignore. Write for instance `drafts/` or `*.bak.md`.",
)


def _split(value: object) -> object:
    """Allow `FM01, GT02` where a list is meant, as on the command line."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _without_auto(value: object) -> object:
    return None if value == "auto" else value


Names = Annotated[tuple[str, ...], BeforeValidator(_split)]
Patterns = Annotated[tuple[str, ...], BeforeValidator(lambda value: [value] if isinstance(value, str) else value)]


class _Strict(BaseModel):
    """Refuses unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class LimitsShape(_Strict):
    """What one file may cost."""

    seconds: float = Field(default=READ_SECONDS, gt=0, le=MOST_SECONDS)
    memory_mib: int = Field(default=MEMORY_MIB, ge=LEAST_MEMORY_MIB)


class SectionShape(_Strict):
    """What a configuration file may say of some of the files."""

    select: Names = ()
    ignore: Names = ()
    accept: Names = ()
    severity: Severity = Severity.INFO
    preview: bool = False
    language: Literal["auto", "nl", "en"] = "auto"
    genre: Genre = Genre.AUTO


class ConfigShape(_Strict):
    """Everything that a configuration file may say; see `Config` for what it means."""

    select: Names = ()
    ignore: Names = ()
    accept: Names = ()
    severity: Severity = Severity.INFO
    fail_on: Literal["info", "low", "medium", "high", "never"] = Field(default="medium", alias="fail-on")
    preview: bool = False
    language: Literal["auto", "nl", "en"] = "auto"
    genre: Genre = Genre.AUTO
    ui: Literal["nl", "en"] | None = None
    exclude: Patterns = ()
    rules: Patterns = ()
    lexicons: Patterns = ()
    pipelines: dict[Literal["nl", "en"], str] = {}
    jobs: Annotated[int | None, BeforeValidator(_without_auto)] = Field(default=None, ge=1)
    cache: bool = True
    baseline: str | None = None
    ignore_list: str | None = Field(default=None, alias="ignore-list")
    limits: LimitsShape = LimitsShape()
    people: PeopleShape = {}
    paths: dict[str, SectionShape] = {}
    balance_band: tuple[float, float] | None = Field(default=None, alias="balance-band")


def read_config(path: Path, *, name: str) -> tuple[ConfigShape, tuple[Correction, ...], dict[Key, str]]:
    """Return what a configuration file says, the people that it puts right, and where each key stands.

    Patterns and folders are checked.

    `name` is what errors call the file. Raises `RuleFileError` with file, line and column.
    """
    file = _read_toml(path, name) if path.suffix.lower() == ".toml" else read_yaml(path, name)
    if file.data is not None and not isinstance(file.data, dict):
        raise RuleFileError(_NO_MAPPING, where=file.where(()))
    shape = shaped(file, ConfigShape)
    _check_band(file, shape.balance_band)
    _check_patterns(file, [(("exclude", number), pattern) for number, pattern in enumerate(shape.exclude)])
    _check_patterns(file, [(("paths", pattern), pattern) for pattern in shape.paths])
    _check_folders(file, "rules", shape.rules, path.parent)
    _check_folders(file, "lexicons", shape.lexicons, path.parent)
    places = {key: file.where(key) for key in file.marks}
    return shape, corrections_in(file, shape.people, ("people",)), places


def path_at(base: Path, given: str) -> Path:
    """Return the file or folder that a configuration file in `base` means."""
    return base / Path(given).expanduser()


def _check_band(file: YamlFile, band: tuple[float, float] | None) -> None:
    if band is not None and not 0 <= band[0] <= band[1] <= 1:
        raise RuleFileError(_NO_BAND, where=file.where(("balance-band",)))


def _check_folders(file: YamlFile, key: str, given: tuple[str, ...], base: Path) -> None:
    for number, one in enumerate(given):
        if not path_at(base, one).is_dir():
            raise RuleFileError(_NO_FOLDER, where=file.where((key, number)), folder=one)


def _check_patterns(file: YamlFile, patterns: Iterable[tuple[Key, str]]) -> None:
    for key, pattern in patterns:
        if not is_pattern(pattern):
            raise RuleFileError(_NO_PATTERN, where=file.where(key), pattern=pattern)


def _read_toml(path: Path, name: str) -> YamlFile:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        what = error.strerror if isinstance(error, OSError) else f"byte {error.start}"
        raise RuleFileError(_UNREADABLE, where=name, what=what) from error
    try:
        data: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_PLACE.search(str(error))
        where = f"{name}:{place[1]}:{place[2]}" if place else name
        what = _TOML_PLACE.sub("", str(error)).strip()
        raise RuleFileError(_NO_TOML, where=where, what=what) from error
    for step in _TABLE:
        data = data.get(step) if isinstance(data, dict) else None
    if data is None:
        raise RuleFileError(_NO_TABLE, where=name)
    return YamlFile(name, data, _toml_marks(text))


def _toml_marks(text: str) -> dict[Key, tuple[int, int]]:
    """Return where each key of our table stands, as far as single lines tell: the parser of Python does not say."""
    marks: dict[Key, tuple[int, int]] = {}
    table: Key | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        header, key = _TOML_HEADER.match(line), _TOML_KEY.match(line)
        if header:
            path = tuple(part.strip().strip("\"'") for part in _TOML_PART.findall(header[1]))
            table = path[len(_TABLE) :] if path[: len(_TABLE)] == _TABLE else None
            if table is not None:
                for length in range(len(table) + 1):
                    marks.setdefault(table[:length], (number, 1))
        elif key and table is not None:
            marks.setdefault((*table, key[2]), (number, len(key[1]) + 1))
    return marks
