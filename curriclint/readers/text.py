"""Read plain text: paragraphs at empty lines, list items, headings and quoted lines told by how they look."""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from curriclint.document import Block, Document, Format, Scope, with_sections
from curriclint.origin import LineIndex, SourceOrigin

MAX_HEADING_WORDS = 8
"""Words of a line without a full stop that stands apart, at most, to be taken for a heading."""

_LINE = re.compile(r"[^\r\n\f]*")
_LINE_END = re.compile(r"\r\n|[\r\n\f]")
_ITEM = re.compile(r"[-*•–]\s+|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s+")
_QUOTE = re.compile(r">\s?")
_UNDERLINE = re.compile(r"[=\-~]{3,}\s*\Z")
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_DROPPED = "\u00ad\u200b\u200c\u200d\ufeff"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the source without its marker and the white space around it, in code points."""

    start: int
    end: int
    scope: Scope | None


def read_text(source: str, name: str) -> Document:
    """Read decoded text; `name` is the path as the user gave it. Never raises."""
    lines = LineIndex(source)
    blocks = (_block(source, group, scope, level, lines) for group, scope, level in _groups(source))
    return Document(name, Format.TEXT, with_sections(block for block in blocks if block.text))


def _lines(source: str) -> Iterator[_Line | None]:
    """Yield the lines in order, None for an empty one."""
    at = 0
    while at < len(source):
        line = _LINE.match(source, at)
        end = line.end() if line else at
        yield _line(source, at, end)
        ending = _LINE_END.match(source, end)
        if ending and ending.group() == "\f":
            yield None
        at = ending.end() if ending else end + 1


def _line(source: str, start: int, end: int) -> _Line | None:
    text = source[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    if start >= end:
        return None
    for scope, marker in ((Scope.QUOTATION, _QUOTE), (Scope.LIST_ITEM, _ITEM)):
        match = marker.match(source, start, end)
        if match and match.end() < end:
            return _Line(match.end(), end, scope)
    return _Line(start, end, None)


def _groups(source: str) -> Iterator[tuple[list[_Line], Scope, int]]:
    """Yield the lines of each block with its scope and level."""
    open_lines: list[_Line] = []
    for line in [*_lines(source), None]:
        if line is not None and open_lines and not _starts_new(open_lines[-1], line):
            if len(open_lines) == 1 and _UNDERLINE.match(source, line.start, line.end):
                yield open_lines, Scope.HEADING, 1 if source[line.start] == "=" else 2
                open_lines = []
                continue
            open_lines.append(line)
            continue
        if open_lines:
            yield open_lines, *_role(source, open_lines, is_apart=line is None)
        open_lines = [line] if line is not None else []


def _starts_new(before: _Line, line: _Line) -> bool:
    """Tell whether a line begins a block of its own although no empty line stands before it."""
    if line.scope is Scope.QUOTATION:
        return before.scope is not Scope.QUOTATION
    return line.scope is Scope.LIST_ITEM


def _role(source: str, lines: list[_Line], *, is_apart: bool) -> tuple[Scope, int]:
    scope = lines[0].scope
    if scope is not None:
        return scope, 0
    text = source[lines[0].start : lines[-1].end]
    short = len(lines) == 1 and len(text.split()) <= MAX_HEADING_WORDS
    if short and is_apart and text[-1] not in ".!?:;,…" and any(character.isalpha() for character in text):
        return Scope.HEADING, 1 if text.isupper() else 2
    return Scope.PARAGRAPH, 0


def _block(source: str, lines: list[_Line], scope: Scope, level: int, index: LineIndex) -> Block:
    """Join the lines with single spaces; a space has the place of all the white space that it stands for."""
    pieces: list[str] = []
    starts, ends = array("I"), array("I")
    for number, line in enumerate(lines):
        if number:
            _add(pieces, starts, ends, " ", lines[number - 1].end, line.start)
        at = line.start
        for gap in _SPACES.finditer(source, line.start, line.end):
            _add_words(pieces, starts, ends, source, at, gap.start())
            _add(pieces, starts, ends, " ", gap.start(), gap.end())
            at = gap.end()
        _add_words(pieces, starts, ends, source, at, line.end)
    return Block("".join(pieces), scope, SourceOrigin(starts, ends, index), level=level)


def _add(pieces: list[str], starts: "array[int]", ends: "array[int]", text: str, start: int, end: int) -> None:  # noqa: PLR0913, PLR0917
    pieces.append(text)
    starts.append(start)
    ends.append(end)


def _add_words(pieces: list[str], starts: "array[int]", ends: "array[int]", source: str, start: int, end: int) -> None:  # noqa: PLR0913, PLR0917
    text = source[start:end]
    if not any(dropped in text for dropped in _DROPPED):
        pieces.append(text)
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))
        return
    for offset, character in enumerate(text, start):
        if character not in _DROPPED:
            _add(pieces, starts, ends, character, offset, offset + 1)
