"""A copy of a text with things put in, and the check that all else in it means what it meant.

The copy is read by the parser too. What it tells of the copy, without what was put in, has to be what it told of the
text: so no mark breaks a table, a link or bold words, whatever stands around it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate, groupby, zip_longest

from curriclint.annotators.markdown.outline import Event, Outline, TopBlock, events_of, top_blocks


class Sort(IntEnum):
    """What is put in; at one place in this order."""

    MARK_END = 0
    REFERENCE = 1
    BLOCK = 2
    NOTES = 3
    MARK_START = 4


_TOLD_AS = {
    Sort.MARK_START: "InlineHtml",
    Sort.MARK_END: "InlineHtml",
    Sort.REFERENCE: "FootnoteReference",
    Sort.BLOCK: "Html",
    Sort.NOTES: "Html",
}
"""What the parser has to make of each."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """Something that is put in before a character of the text; `owner` is the number of its remark, if it has one."""

    offset: int
    sort: Sort
    text: str
    owner: int | None = None


def with_insertions(text: str, insertions: Sequence[Insertion]) -> str:
    """Return the text with everything put in; the insertions are in their order."""
    parts, position = [], 0
    for one in insertions:
        parts += [text[position : one.offset], one.text]
        position = one.offset
    return "".join([*parts, text[position:]])


def harmful(outline: Outline, copy: str, insertions: Sequence[Insertion]) -> list[Insertion]:
    """Return insertions that are not taken for what they are or change what is around them; none if all is well."""
    lengths = [0, *accumulate(len(one.text) for one in insertions)]
    starts = [one.offset + before for one, before in zip(insertions, lengths, strict=False)]
    told: set[int] = set()
    theirs: list[Event] = []
    for event in events_of(copy, outline.begin):
        place = bisect_right(starts, event.start) - 1
        if place >= 0 and event.end <= starts[place] + len(insertions[place].text) and event.start < event.end:
            if event.kind == _TOLD_AS[insertions[place].sort]:
                told.add(place)
            continue
        theirs.append(event)
    untold = [one for place, one in enumerate(insertions) if place not in told]
    if untold:
        return untold
    for number, (before, after) in enumerate(zip_longest(outline.blocks, top_blocks(theirs))):
        if before is None or after is None or _meaning(before) != _meaning(after):
            return _near(outline, number, insertions)
    return []


def _meaning(block: TopBlock) -> list[tuple[object, ...]]:
    """Return what a block means: texts are joined, as they come in pieces."""
    return list(_joined(block.events))


def _joined(events: Sequence[Event]) -> Iterator[tuple[object, ...]]:
    for is_text, group in groupby(events, key=lambda event: event.kind == "Text"):
        if is_text:
            yield "Text", "".join(event.what for event in group)
        else:
            yield from ((event.kind, event.what) for event in group)


def _near(outline: Outline, number: int, insertions: Sequence[Insertion]) -> list[Insertion]:
    """Return the insertions in and around a block, or in the ones before it."""
    for first in range(min(number, len(outline.blocks) - 1), -1, -1):
        start, end = outline.blocks[first].start, outline.blocks[min(number, len(outline.blocks) - 1)].end
        offsets = [one.offset for one in insertions]
        found = insertions[bisect_left(offsets, start) : bisect_right(offsets, end)]
        if found:
            return list(found)
    return list(insertions)
