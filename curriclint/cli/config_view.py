"""What holds for a file, with the reasons: for people and for programs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from curriclint.config import Config
from curriclint.errors import ReadError
from curriclint.files import shown
from curriclint.own_settings import PREFIX
from curriclint.path_settings import Held, Source, held_at
from curriclint.people_file import find_people
from curriclint.readers import load_bytes
from curriclint.readers.decoding import decoded
from curriclint.readers.markdown.front_matter import read_front_matter
from curriclint.reporters.text_line import Line, Piece, line
from curriclint.wording import Language, Text

_OF_RUN = (
    *("rules", "lexicons", "pipelines", "exclude", "baseline", "ignore_list", "people", "limits", "fail_on", "ui"),
    *("jobs", "cache"),
)
"""What is the same for all files of a run."""
_MARKDOWN = frozenset({".md", ".markdown"})

_NO_FILE = Text(
    nl="Er is geen configuratiebestand: de standaard geldt.", en="There is no configuration file: the defaults hold."
)
_FILE = Text(nl="Configuratie: {file}", en="Configuration: {file}")
_DEFAULT = Text(nl="standaard", en="default")
_IN_SECTION = Text(nl="{where}, bij paths: {pattern}", en="{where}, under paths: {pattern}")
_NOTHING = Text(nl="geen", en="none")
_OWN = Text(nl="{file}, in het bestand zelf", en="{file}, in the file itself")


_IN_FILE = ""
"""What stands in the place of a pattern where the file itself asks for something."""


@dataclass(frozen=True, slots=True)
class View:
    """What holds for the file `path`, by the keys that people write."""

    path: Path
    config: Config
    held: Mapping[str, Held]


def view_of(config: Config, path: Path) -> View:
    """Return what holds for a file; of a Markdown file with what its front matter asks for."""
    held = {name.replace("_", "-"): one for name, one in held_at(config, path).items()}
    for name, value in _own(path).items():
        if name in held:
            held[name] = _with_own(held[name], value, Source(shown(path), pattern=_IN_FILE))
    for name in _OF_RUN:
        held[name.replace("_", "-")] = Held(getattr(config, name), (Source(config.places.get(name, "")),))
    people = find_people(path, config.folder)
    if people is not None:
        held["people"] = Held(shown(people), (Source(shown(people)),))
    return View(path, config, held)


def as_json(view: View) -> dict[str, Any]:
    """Return the view for programs."""
    return {
        "path": shown(view.path),
        "file": None if view.config.file is None else shown(view.config.file),
        "settings": {
            name: {
                "value": _plain(held.value),
                "from": [{"where": one.where, "pattern": one.pattern or None} for one in held.sources if one.where],
            }
            for name, held in view.held.items()
        },
    }


def as_lines(view: View, language: Language) -> Iterator[Line]:
    """Yield the view for people: a line for each key, with its value and where that is said."""
    yield line(Piece(shown(view.path), "strong"))
    file = view.config.file
    yield line(_NO_FILE.say(language) if file is None else _FILE.say(language, file=shown(file)))
    yield ()
    values = {name: _told(held.value, language) for name, held in view.held.items()}
    widths = max(map(len, values)), min(max(map(len, values.values())), 40)
    for name, held in view.held.items():
        reason = "; ".join(_reason(one, language) for one in held.sources if one.where) or _DEFAULT.say(language)
        yield line(f"  {name:<{widths[0]}}  {values[name]:<{widths[1]}}  ", Piece(reason, "quiet"))


def _reason(source: Source, language: Language) -> str:
    if source.pattern is None:
        return source.where
    if source.pattern == _IN_FILE:
        return _OWN.say(language, file=source.where)
    return _IN_SECTION.say(language, where=source.where, pattern=source.pattern)


def _with_own(held: Held, value: str, source: Source) -> Held:
    """Return what holds where the file itself asks for a value: lists are added to."""
    if not isinstance(held.value, tuple):
        return Held(value, (source,))
    items = tuple(part.strip() for part in value.split(",") if part.strip())
    return Held((*held.value, *items), (*held.sources, source))


def _own(path: Path) -> dict[str, str]:
    """Return what the front matter of a Markdown file asks for; nothing of a file that cannot be read."""
    if path.suffix.lower() not in _MARKDOWN:
        return {}
    try:
        metadata = read_front_matter(decoded(load_bytes(path))).metadata
    except (OSError, ReadError):
        return {}
    return {key[len(PREFIX) :]: value for key, value in metadata.items() if key.startswith(PREFIX)}


def _told(value: Any, language: Language) -> str:
    plain = _plain(value)
    if isinstance(plain, dict):
        return ", ".join(f"{name}: {one}" for name, one in plain.items()) or _NOTHING.say(language)
    if isinstance(plain, list):
        return ", ".join(map(str, plain)) or _NOTHING.say(language)
    return _NOTHING.say(language) if plain is None else str(plain)


def _plain(value: Any) -> Any:
    """Return a value of the configuration as JSON has it."""
    if isinstance(value, Path):
        return shown(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if hasattr(value, "__dataclass_fields__"):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return value
