"""Read the front matter: what a Markdown file says about itself before its text starts."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from curriclint.document import Note
from curriclint.wording import Text

FRONT_MATTER = re.compile(
    r"(?P<mark>---|\+\+\+)[ \t]*(?:\r\n?|\n)(?P<content>(?=\S).*?(?:\r\n?|\n))??"
    r"(?P<end>(?P=mark)|\.\.\.)[ \t]*(?=[\r\n]|\Z)",
    re.DOTALL,
)
"""Dashes (YAML) or pluses (TOML) around lines at the start of the file, of which the first is not empty."""

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Reads every scalar as text, in C where libyaml came with PyYAML (ten times as fast)."""

LINE_NUMBER = re.compile(r"\(at line (\d+),")

MAX_DEPTH = 64
"""Lists and mappings within each other. libyaml takes a quadratic time for deep nesting: 54 s for 100,000 brackets."""

OURS = "curriclint"
"""Key of a mapping that is meant for curriclint; its keys are kept as "curriclint.genre"."""

TITLE_KEYS = frozenset({"title", "titel"})

BROKEN = Text(
    nl="de gegevens bovenaan het bestand (front matter) zijn overgeslagen: regel {line} is geen geldige {kind}. "
    "Zet tekst met een dubbele punt of haakjes tussen aanhalingstekens.",
    en="the front matter at the top of the file was skipped: line {line} is not valid {kind}. "
    "Put text with a colon or brackets between quotation marks.",
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What was found; the text of the file starts at `end`.

    `title` is where the title stands, if it stands there letter for letter: sites show it above the text.
    """

    end: int = 0
    title: tuple[int, int] | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


class _BrokenError(Exception):
    """Front matter that cannot be read, with the line of its content, from 0."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def read_front_matter(source: str) -> FrontMatter:
    """Return what stands between the marks at the top of `source`.

    Only text and lists of text are kept, keys in lower case, the items of a list joined by ", ". Dashes around
    something that is no mapping are two rules with text between them, not front matter. Broken front matter gives a
    note.
    """
    match = FRONT_MATTER.match(source)
    if match is None:
        return FrontMatter()
    kind, read = ("YAML", _read_yaml) if match["mark"] == "---" else ("TOML", _read_toml)
    content = match["content"] or ""
    try:
        metadata = read(content)
    except _BrokenError as error:
        # The line of the opening mark comes first, and people count from 1.
        return FrontMatter(match.end(), notes=(Note(BROKEN, {"line": error.line + 2, "kind": kind}),))
    if metadata is None:
        return FrontMatter()
    if kind == "YAML" and OURS in content.lower():
        metadata |= _ours_in(content)
    title = None
    if kind == "YAML" and not TITLE_KEYS.isdisjoint(metadata):
        title = _title_in(content, match.start("content"))
    return FrontMatter(match.end(), title, metadata)


def _title_in(content: str, base: int) -> tuple[int, int] | None:
    """Return where in the file the title stands, within its quotation marks; None for one with escapes or folds."""
    try:
        mapping = yaml.compose(content, Loader=LOADER)
    except yaml.YAMLError:  # an anchor given twice, or an alias of nothing, which is no matter elsewhere
        return None
    for key, value in mapping.value if isinstance(mapping, yaml.MappingNode) else ():
        is_title = isinstance(key, yaml.ScalarNode) and key.value.lower() in TITLE_KEYS
        # An alias is the thing that it stands for, which stands further up.
        if is_title and isinstance(value, yaml.ScalarNode) and value.start_mark.index >= key.end_mark.index:
            start, end = value.start_mark.index, value.end_mark.index
            quoted = value.style in ("'", '"')
            place = (base + start + quoted, base + end - quoted)
            return place if value.value and content[start + quoted : end - quoted] == value.value else None
    return None


def _read_yaml(content: str) -> dict[str, str] | None:
    """Return the flat part of a YAML mapping; None for anything else than a mapping.

    Walks through the events rather than building objects: no alias, tag or depth can blow up.
    """
    found: dict[str, str] = {}
    depth = 0
    key: str | None = None
    items: list[str] | None = None
    try:
        for event in yaml.parse(content, Loader=LOADER):
            if isinstance(event, yaml.CollectionStartEvent):
                if depth == 0 and isinstance(event, yaml.SequenceStartEvent):
                    return None
                items = [] if depth == 1 and isinstance(event, yaml.SequenceStartEvent) else None
                depth += 1
                if depth > MAX_DEPTH:
                    raise _BrokenError(content.count("\n", 0, event.start_mark.index) if event.start_mark else 0)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
                if depth == 1:
                    key = _keep(found, key, ", ".join(items or ()))
            elif depth == 0 and isinstance(event, yaml.ScalarEvent):
                return None
            elif depth == 1 and isinstance(event, yaml.NodeEvent):
                value = event.value if isinstance(event, yaml.ScalarEvent) else ""
                key = value if key is None else _keep(found, key, value)
            elif items is not None and isinstance(event, yaml.ScalarEvent):
                items.append(event.value)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _BrokenError(mark.line if mark is not None else 0) from error
    return found


def _ours_in(content: str) -> dict[str, str]:
    """Return the flat part of the mapping that is meant for curriclint."""
    try:
        mapping = yaml.compose(content, Loader=LOADER)
    except yaml.YAMLError:  # an anchor given twice, or an alias of nothing, which is no matter elsewhere
        return {}
    found: dict[str, str] = {}
    for key, value in mapping.value if isinstance(mapping, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode) and key.value.lower() == OURS and isinstance(value, yaml.MappingNode):
            for name, held in value.value:
                items = held.value if isinstance(held, yaml.SequenceNode) else [held]
                texts = [item.value for item in items if isinstance(item, yaml.ScalarNode)]
                if isinstance(name, yaml.ScalarNode):
                    _keep(found, f"{OURS}.{name.value}", ", ".join(texts))
    return found


def _keep(found: dict[str, str], key: str | None, value: str) -> str | None:
    """Put a pair in `found`; return the key that the next value belongs to, which is none."""
    if key is None:
        return ""
    if key and value:
        found[key.lower()] = value
    return None


def _read_toml(content: str) -> dict[str, str]:
    """Return the flat part of a TOML table."""
    try:
        table = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        line = LINE_NUMBER.search(str(error))
        raise _BrokenError(int(line[1]) - 1 if line else 0) from error
    except RecursionError as error:
        raise _BrokenError(0) from error
    found: dict[str, str] = {}
    ours = table.pop(OURS, None)
    table |= {f"{OURS}.{key}": value for key, value in ours.items()} if isinstance(ours, dict) else {}
    for key, value in table.items():
        if isinstance(value, list):
            _keep(found, key, ", ".join(str(item) for item in value if not isinstance(item, list | dict)))
        elif not isinstance(value, dict):
            _keep(found, key, str(value))
    return found
