"""YAML with line numbers: read a file, check it against a shape, and say exactly where it is wrong."""

import difflib
import re
import types
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from curriclint.errors import RuleFileError
from curriclint.wording import Text

# NOTE: the base loader leaves every scalar a string, so that `no` in a list of words is not False.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Shape = TypeVar("Shape")
Key = tuple[str | int, ...]

_UNKNOWN = {"extra_forbidden", "unexpected_keyword_argument"}

_MISSING = Text(nl="{where}: “{name}” ontbreekt.", en="{where}: “{name}” is missing.")
_UNKNOWN_KEY = Text(
    nl="{where}: “{name}” ken ik hier niet; wat wel kan: {allowed}.{hint_nl}",
    en="{where}: “{name}” is no known key; allowed: {allowed}.{hint_en}",
)
_NOT_ALLOWED = Text(
    nl="{where}: “{found}” kan hier niet; wat wel kan: {allowed}.{hint_nl}",
    en="{where}: “{found}” is not allowed here; allowed: {allowed}.{hint_en}",
)
_OTHER = Text(nl="{where}: {name} klopt niet{shown}: {problem}.", en="{where}: {name} is wrong{shown}: {problem}.")


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The content of a file as plain data, and where each part of it stands."""

    name: str
    data: object
    marks: Mapping[Key, tuple[int, int]]

    def where(self, key: Key) -> str:
        """Return `file:line:column` of the part at `key`, or of the nearest part around it."""
        at: Key = ()
        for step in key:
            if (*at, step) in self.marks:
                at = (*at, step)
        line, column = self.marks.get(at, (1, 1))
        return f"{self.name}:{line}:{column}"

    def find(self, value: str) -> str:
        """Return `file:line:column` of the first scalar that is `value`."""
        return self.where(next((key for key in self.marks if self._at(key) == value), ()))

    def _at(self, key: Key) -> object:
        data: Any = self.data
        for step in key:
            data = data[step]
        return data


def read_yaml(path: Path, name: str, *, without: str = "") -> YamlFile:
    """Read one YAML document; `name` is what errors call the file.

    `without` is a key at its top that is left out with the lines indented under it, which takes less time. Raises
    `RuleFileError` for a file that cannot be read, is no YAML, or gives a key twice.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleFileError(
            Text(
                nl="{where}: kan niet worden gelezen ({what}). Controleer het pad en sla het bestand op als UTF-8.",
                en="{where}: cannot be read ({what}). Check the path, and save the file as UTF-8.",
            ),
            where=name,
            what=error.strerror if isinstance(error, OSError) else f"byte {error.start} is no UTF-8",
        ) from error
    if without:
        text = _emptied(text, without)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = getattr(error, "problem", None) or "unreadable"
        raise RuleFileError(
            Text(
                nl="{where}: geen geldige YAML ({what}). Let op het inspringen; zet tekst met : of # tussen quotes.",
                en="{where}: this is not valid YAML ({what}). Check the indentation, and quote text with : or # in it.",
            ),
            where=f"{name}:{line}:{column}",
            what=problem,
        ) from error
    marks: dict[Key, tuple[int, int]] = {}
    return YamlFile(name, _plain(node, (), marks, name), marks)


def _emptied(text: str, key: str) -> str:
    """Return as many lines, so that places stay right, those of a key at the top empty."""
    with_inner_lines = re.compile(rf"^{re.escape(key)}:\n(?:[ ].*\n|\n)*", re.MULTILINE)
    return with_inner_lines.sub(lambda match: "\n" * match.group().count("\n"), text)


def _plain(node: yaml.Node | None, key: Key, marks: dict[Key, tuple[int, int]], name: str) -> object:
    if node is None:
        return None
    marks.setdefault(key, (node.start_mark.line + 1, node.start_mark.column + 1))
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, object] = {}
        for key_node, value_node in node.value:
            inner = str(key_node.value)
            place = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if inner in mapping:
                raise RuleFileError(
                    Text(
                        nl="{where}: “{key}” staat hier twee keer. Voeg de twee samen of haal er een weg.",
                        en="{where}: “{key}” is here twice. Merge the two or remove one.",
                    ),
                    where=f"{name}:{place[0]}:{place[1]}",
                    key=inner,
                )
            marks[(*key, inner)] = place
            mapping[inner] = _plain(value_node, (*key, inner), marks, name)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*key, number), marks, name) for number, item in enumerate(node.value)]
    if not getattr(node, "style", None) and node.value in {"", "null"}:
        return None
    return str(node.value)


def shaped(file: YamlFile, shape: type[Shape], key: Key = ()) -> Shape:
    """Return the part of a file at `key` as an instance of `shape`, a pydantic model or a dataclass.

    Raises `RuleFileError` with file, line and column, what was found, what is allowed, and the nearest right name.
    """
    data: Any = file.data
    for step in key:
        data = data[step]
    try:
        return _adapter(shape).validate_python({} if data is None else data)
    except ValidationError as invalid:
        # A union reports every alternative; the deepest place is the one that the author meant. Where a key is missing
        # and another is unknown, that one was probably mistyped.
        error = max(invalid.errors(include_url=False), key=lambda one: (len(one["loc"]), one["type"] in _UNKNOWN))
        text, facts = _describe(error, shape)
        raise RuleFileError(text, where=file.where((*key, *error["loc"])), **facts) from invalid


def _adapter(shape: type[Shape]) -> TypeAdapter[Shape]:
    return TypeAdapter(shape)


def _describe(error: ErrorDetails, shape: type) -> tuple[Text, dict[str, object]]:
    """Return what is wrong and what is allowed, with the facts to fill in."""
    loc, found = error["loc"], error.get("input")
    name = str(loc[-1]) if loc else ""
    match error["type"]:
        case "missing" | "missing_argument":
            return _MISSING, {"name": name}
        case unknown if unknown in _UNKNOWN:
            return _UNKNOWN_KEY, {"name": name, **_nearest(name, sorted(_names_at(shape, loc[:-1])))}
        case "enum" | "literal_error":
            expected = str(error.get("ctx", {}).get("expected", ""))
            allowed = [part.strip("' ") for part in expected.replace(" or ", ", ").split(",")]
            return _NOT_ALLOWED, {"found": found, **_nearest(str(found), allowed)}
        case _:
            shown = f" (“{found}”)" if isinstance(found, str | int) else ""
            return _OTHER, {"name": name, "problem": error["msg"].removeprefix("Value error, "), "shown": shown}


def _nearest(found: str, allowed: list[str]) -> dict[str, object]:
    near = difflib.get_close_matches(found, allowed, n=1)
    hints = (f" Bedoelde je “{near[0]}”?", f" Did you mean “{near[0]}”?") if near else ("", "")
    return {"allowed": ", ".join(allowed), "hint_nl": hints[0], "hint_en": hints[1]}


def _names_at(shape: Any, loc: Key) -> set[str]:
    """Return the keys that are allowed at a place within a shape."""
    origin, arguments = get_origin(shape), get_args(shape)
    if origin is Annotated:
        return _names_at(arguments[0], loc)
    if origin in {Union, types.UnionType}:
        return set().union(*(_names_at(one, loc) for one in arguments))
    if arguments:
        return _names_at(arguments[-1] if arguments[-1] is not Ellipsis else arguments[0], loc[1:])
    keys: dict[str, Any] = {}
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        keys = {field.alias or name: field.annotation for name, field in shape.model_fields.items()}
    elif isinstance(shape, type) and is_dataclass(shape):
        keys = {field.name: field.type for field in fields(shape)}
    if not loc or not keys:
        return set(keys)
    return _names_at(keys.get(str(loc[0]), shape), loc[1:])
