"""What a Markdown text is made of, as far as notes are concerned: blocks, and what stands in a line.

Offsets are code points.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, NamedTuple

import pyromark

from curriclint.readers.markdown.events import byte_to_point
from curriclint.readers.markdown.front_matter import read_front_matter
from curriclint.readers.markdown.reader import OPTIONS

_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_WHOLE = frozenset({"Code", "InlineHtml", "InlineMath", "DisplayMath", "FootnoteReference"})
_LINE_END = re.compile("\r\n?|\n|\\Z")


class Event(NamedTuple):
    """What the parser tells of a stretch: `kind` is "Start", "End" or what it is; `what` is the element or text."""

    kind: str
    what: Any
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Element:
    """Something in a line that begins and ends: a link, bold words, code."""

    kind: str
    start: int
    end: int


@dataclass(slots=True)
class TopBlock:
    """A block that stands in no other, with the events in it."""

    kind: str
    start: int
    end: int
    events: list[Event] = field(default_factory=list)

    def elements(self) -> list[Element]:
        """Return what begins and ends in its lines."""
        return [
            Element(_name(event.what) if event.kind == "Start" else event.kind, event.start, event.end)
            for event in self.events
            if event.kind in _WHOLE or (event.kind == "Start" and _name(event.what) in _INLINE)
        ]

    def is_plain(self, offset: int) -> bool:
        """Tell whether a character is text, and no sign that makes something of text."""
        return any(event.kind == "Text" and event.start <= offset < event.end for event in self.events)


@dataclass(frozen=True, slots=True)
class Outline:
    """The blocks of a file, whose text starts at `begin`."""

    begin: int
    blocks: tuple[TopBlock, ...]

    def block_at(self, offset: int) -> TopBlock | None:
        """Return the block that a character stands in."""
        place = bisect_right(self.blocks, offset, key=attrgetter("start")) - 1
        return self.blocks[place] if place >= 0 and offset < self.blocks[place].end else None


def outline_of(text: str) -> Outline:
    """Return the outline of a text with line feeds only."""
    begin = read_front_matter(text).end
    return Outline(begin, tuple(top_blocks(events_of(text, begin))))


def events_of(text: str, begin: int) -> Iterator[Event]:
    """Yield the events of a text from `begin` on."""
    visible = (" " * begin + text[begin:]).replace("\0", "\ufffd").encode(errors="replace").decode()
    point = byte_to_point(visible)
    for event, place in pyromark.events_with_range(visible, options=OPTIONS):
        kind, what = (event, None) if isinstance(event, str) else next(iter(event.items()))
        yield Event(kind, what, point(place["start"]), point(place["end"]))


def top_blocks(events: Iterable[Event]) -> Iterator[TopBlock]:
    """Yield the blocks that stand in no other."""
    depth = 0
    block: TopBlock | None = None
    for event in events:
        if block is None:
            block = TopBlock(_name(event.what) if event.kind == "Start" else event.kind, event.start, event.end)
        block.events.append(event)
        depth += (event.kind == "Start") - (event.kind == "End")
        if depth == 0:
            yield block
            block = None


def after_line(text: str, offset: int) -> int:
    """Return where the line ends in which the character before `offset` stands, its line end included."""
    found = _LINE_END.search(text, max(offset - 1, 0))
    assert found is not None
    return found.end()


def _name(what: Any) -> str:
    return what if isinstance(what, str) else str(next(iter(what)))
