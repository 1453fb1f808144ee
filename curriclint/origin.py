"""The text map: where each character of a block came from.

A reader builds one origin for each block while it reads. Nothing is looked up afterwards: `place_of` slices arrays.
A character that stands for several in the file (an entity) or for none of its own (the space that a line break
became) has the place of what it stands for; of a ligature both letters have the place of the one glyph.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Protocol

from curriclint.errors import InternalError
from curriclint.span import LineColumn, PageBox, Place, RunRange, Span

SAME_LINE_OVERLAP = 0.5
"""Share of the lower box's height that two characters must have in common to stand on one line of a page."""


NEW_LINE = re.compile("\n")
LINE_END = re.compile("\r\n?|\n")
"""Where editors end a line; a carriage return with a line feed is one end."""


class Origin(Protocol):
    """What every text map can say of the block that it belongs to."""

    def __len__(self) -> int:
        """Return the number of characters that are mapped: the length of the block's text."""

    def place_of(self, span: Span) -> Place:
        """Return the place of a span that is not empty; `InternalError` for one outside the text."""


class LineIndex:
    """The starts of the lines of a text, to turn an offset into line and column."""

    def __init__(self, text: str) -> None:
        # Carriage returns are rare: files come with "\n", with "\r\n", or from an old Mac with "\r" alone.
        line_end = LINE_END if "\r" in text else NEW_LINE
        self._starts = [0, *(match.end() for match in line_end.finditer(text))]

    def position_of(self, offset: int) -> LineColumn:
        """Return line and column, from 1, of an offset in code points."""
        line = bisect_right(self._starts, offset)
        return LineColumn(line, offset - self._starts[line - 1] + 1)

    def offset_of(self, position: LineColumn) -> int:
        """Return the offset, in code points, of a line and column."""
        return self._starts[position.line - 1] + position.column - 1


@dataclass(frozen=True, slots=True)
class SourceOrigin:
    """Character i of the block is `source[starts[i]:ends[i]]`, in code points of the decoded file."""

    starts: Sequence[int]
    ends: Sequence[int]
    lines: LineIndex

    def __len__(self) -> int:
        return len(self.starts)

    def place_of(self, span: Span) -> Place:
        """Return line and column of the first character and of what follows the last one."""
        _check(span, len(self))
        return Place(
            start=self.lines.position_of(self.starts[span.start]),
            end=self.lines.position_of(self.ends[span.end - 1]),
        )

    def offset_of(self, position: LineColumn) -> int | None:
        """Return the first character of the block that stands at `position`, or None where none does."""
        source = self.lines.offset_of(position)
        for offset, (start, end) in enumerate(zip(self.starts, self.ends, strict=True)):
            if start <= source < end:
                return offset
        return None


@dataclass(frozen=True, slots=True)
class RunOrigin:
    """Character i of the block is character `offsets[i]` of run `runs[i]` of paragraph `paragraphs[i]`.

    A block is one paragraph, but for a drop cap, which Word keeps in a paragraph of its own. `number` is the number
    of the paragraph as told to people, from 1. For the counting of the others see `RunRange`.
    """

    part: str
    number: int
    paragraphs: Sequence[int]
    runs: Sequence[int]
    offsets: Sequence[int]

    def __len__(self) -> int:
        return len(self.offsets)

    def place_of(self, span: Span) -> Place:
        """Return the runs that the span touches, each with its own stretch."""
        _check(span, len(self))
        indices = range(span.start, span.end)
        ranges = []
        for (paragraph, run), group in groupby(indices, lambda i: (self.paragraphs[i], self.runs[i])):
            offsets = [self.offsets[i] for i in group]
            ranges.append(RunRange(self.part, paragraph, run, min(offsets), max(offsets) + 1))
        return Place(paragraph=self.number, runs=tuple(ranges))

    def offset_of(self, paragraph: int, run: int, offset: int) -> int | None:
        """Return the first character of the block that stands there, or None where none does."""
        for i, there in enumerate(zip(self.paragraphs, self.runs, self.offsets, strict=True)):
            if there == (paragraph, run, offset):
                return i
        return None


@dataclass(frozen=True, slots=True)
class PageOrigin:
    """Character i of the block stands on page `pages[i]` (from 1) in the box `boxes[4 * i:4 * i + 4]`.

    A box is left, top, right, bottom in points from the top left corner of the page as shown. Spaces that the
    layout implied have an empty box at the end of the word before them.
    """

    pages: Sequence[int]
    boxes: Sequence[float]

    def __len__(self) -> int:
        return len(self.pages)

    def box_of(self, offset: int) -> PageBox:
        """Return the box of one character."""
        return PageBox(self.pages[offset], *self.boxes[4 * offset : 4 * offset + 4])

    def place_of(self, span: Span) -> Place:
        """Return the page of the first character and one box for each line that the span stands on."""
        _check(span, len(self))
        boxes = [self.box_of(i) for i in range(span.start, span.end)]
        solid = [box for box in boxes if box.right_pt > box.left_pt and box.bottom_pt > box.top_pt] or boxes[:1]
        lines = [solid[:1]]
        for before, box in pairwise(solid):
            if _continues(before, box):
                lines[-1].append(box)
            else:
                lines.append([box])
        return Place(page=self.pages[span.start], boxes=tuple(_around(line) for line in lines))

    def offset_of(self, page: int, x_pt: float, y_pt: float) -> int | None:
        """Return the first character whose box holds the point, or None where none does."""
        for i in range(len(self)):
            box = self.box_of(i)
            if box.page == page and box.left_pt <= x_pt < box.right_pt and box.top_pt <= y_pt < box.bottom_pt:
                return i
        return None


def _continues(before: PageBox, box: PageBox) -> bool:
    """Tell whether `box` goes on where `before` stood: beside it, or above or below it in rotated text."""
    if before.page != box.page:
        return False
    across = min(before.bottom_pt, box.bottom_pt) - max(before.top_pt, box.top_pt)
    lower = min(before.bottom_pt - before.top_pt, box.bottom_pt - box.top_pt)
    if across >= SAME_LINE_OVERLAP * lower:
        return box.left_pt >= before.left_pt or before.left_pt - box.left_pt <= (box.right_pt - box.left_pt)
    along = min(before.right_pt, box.right_pt) - max(before.left_pt, box.left_pt)
    narrower = min(before.right_pt - before.left_pt, box.right_pt - box.left_pt)
    gap = max(box.top_pt - before.bottom_pt, before.top_pt - box.bottom_pt)
    return along >= SAME_LINE_OVERLAP * narrower and gap < 0.3 * lower


def _around(boxes: list[PageBox]) -> PageBox:
    return PageBox(
        boxes[0].page,
        min(box.left_pt for box in boxes),
        min(box.top_pt for box in boxes),
        max(box.right_pt for box in boxes),
        max(box.bottom_pt for box in boxes),
    )


def _check(span: Span, length: int) -> None:
    if not 0 <= span.start < span.end <= length:
        raise InternalError(f"no place for {span} in a text of {length} characters")
