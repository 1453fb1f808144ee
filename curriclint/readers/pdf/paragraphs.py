"""Paragraphs: lines of a region that belong together, and paragraphs that go on in the next column or page."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curriclint.readers.pdf.columns import Region
from curriclint.readers.pdf.lines import Line
from curriclint.readers.pdf.marks import BROKEN_WORD, ENDS_SENTENCE, GOES_ON, LEADER, MARKER

SAME_SIZE = 1.12
"""Ratio of type sizes up to which lines are set alike: 11 and 12 points are, 10 and 12 are not."""

CHANGED_SIZE = 1.35
"""Ratio of type sizes up to which a sentence that runs on from line to line holds them together."""

EXTRA_LEADING = 1.25
"""Share of the usual distance between baselines from which a paragraph ends."""

MOST_LISTED = 8
SHORT_LINE = 0.7
"""Up to this many short lines (as a share of the widest line of the region) that all start with a capital are taken
for a list: in a paragraph so narrow some line starts with a small letter."""

WIDEST_LEADING = 2.2
"""Distance between baselines, in type sizes, that no paragraph exceeds: double spacing is 2."""

SINGLE_LEADING = 1.6
"""Distance in type sizes taken as usual where a region has too few lines to tell."""

INDENT = 0.8
"""Type sizes from which a line counts as indented."""

FITS = 0.4
"""Type sizes of room beyond a word from which it would surely have fitted on the line before."""


@dataclass(slots=True)
class Paragraph:
    """Lines that people read as one paragraph, caption, cell or item.

    `column_right` is where full lines around it end, `opens_region` tells that it stands first in a column or cell.
    """

    lines: list[Line]
    region: Region
    column_right: float
    opens_region: bool = False

    @property
    def is_cell(self) -> bool:
        """Whether it stands in a table."""
        return self.region.table is not None and not self.region.table.is_text

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The last line."""
        return self.lines[-1]


def paragraphs_of(lines: Sequence[Line], region: Region, body_size: float) -> Iterator[Paragraph]:
    """Yield the paragraphs of a region from top to bottom."""
    opens = True
    measure = max((line.right - line.left for line in lines), default=0.0)
    for stack in _stacks(lines):
        right = max(line.right for line in stack)
        left = min(line.left for line in stack)
        listed = stack[0].size <= CHANGED_SIZE * body_size and _is_listed(stack, measure)
        start = 0
        for index in range(1, len(stack) + 1):
            if index == len(stack) or listed or _starts_anew(stack, index, start, left, right):
                yield Paragraph(stack[start:index], region, right, opens)
                start, opens = index, False


def _is_listed(stack: Sequence[Line], measure: float) -> bool:
    """Tell whether the lines of a stack are single facts (name, date, place) rather than a narrow paragraph."""
    return (
        1 < len(stack) <= MOST_LISTED
        and max(line.right - line.left for line in stack) < SHORT_LINE * measure
        and not any(GOES_ON.match(line.text) or line.text[-1] in ",-" or line.mono for line in stack)
    )


def _stacks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield runs of lines that follow each other at an even distance and are set alike."""
    if not lines:
        return
    leading = _usual_leading(lines)
    stack = [lines[0]]
    for before, line in itertools.pairwise(lines):
        if _is_set_apart(before, line, leading):
            yield stack
            stack = []
        stack.append(line)
    yield stack


def _usual_leading(lines: Sequence[Line]) -> float:
    """Return the usual distance between baselines in type sizes."""
    steps = [
        (line.baseline - before.baseline) / line.size
        for before, line in itertools.pairwise(lines)
        if _alike(before, line) and 0 < line.baseline - before.baseline <= WIDEST_LEADING * line.size
    ]
    if len(steps) < 3:
        return min(steps, default=SINGLE_LEADING) if steps else SINGLE_LEADING / EXTRA_LEADING
    steps.sort()
    return steps[len(steps) // 4]


def _alike(one: Line, other: Line) -> bool:
    smaller, larger = sorted((one.size, other.size))
    return larger <= SAME_SIZE * smaller and one.mono == other.mono


def _changes_size(before: Line, line: Line) -> bool:
    """Tell whether a sentence goes on in a somewhat larger or smaller type."""
    smaller, larger = sorted((before.size, line.size))
    return larger <= CHANGED_SIZE * smaller and before.mono == line.mono and not before.bold and _goes_on(before, line)


def _is_set_apart(before: Line, line: Line, leading: float) -> bool:
    step = (line.baseline - before.baseline) / max(before.size, line.size)
    if before.apart or line.apart or step <= 0 or not (_alike(before, line) or _changes_size(before, line)):
        return True
    if step > min(WIDEST_LEADING, leading * EXTRA_LEADING):
        return True
    return line.left >= before.right or line.right <= before.left


def _starts_anew(stack: Sequence[Line], index: int, start: int, left: float, right: float) -> bool:
    """Tell whether line `index` of a stack opens a paragraph, the one before having opened at `start`."""
    before, line = stack[index - 1], stack[index]
    if line.mono:
        return False
    if LEADER.search(before.text):
        return True
    if MARKER.match(line.text):
        return not _is_wrapped_number(before, line, left, right)
    short = right - before.right - line.first_width > FITS * line.size
    if BROKEN_WORD.search(before.text) or (_goes_on(before, line) and not (short and before.bold != line.bold)):
        return False
    return _is_set_anew(stack, index, start, short=short)


def _is_set_anew(stack: Sequence[Line], index: int, start: int, *, short: bool) -> bool:
    """Tell the same of a line by how it is set; `short` tells that its first word would have fitted before it."""
    before, line = stack[index - 1], stack[index]
    ends = ENDS_SENTENCE.search(before.text) is not None
    step = line.left - before.left
    if before.bold != line.bold or (step > INDENT * line.size and not _is_list(stack[start], before, line)):
        return short or ends
    if _is_centred(before, line):
        return short and ends
    # Where the first line stood out and the others stood in, these are the entries of a list of references.
    hangs = step < -INDENT * line.size and index - 1 > start
    return short or (hangs and abs(line.left - stack[start].left) < INDENT * line.size)


def _is_list(first: Line, before: Line, line: Line) -> bool:
    """Tell whether a line that stands in may go on an item, or is centred below the line before it."""
    return MARKER.match(first.text) is not None or _is_centred(before, line)


def _is_wrapped_number(before: Line, line: Line, left: float, right: float) -> bool:
    """Tell whether a number at the start of a line only looks like one of a list: "in hoofdstuk / 3. Daarna"."""
    full = right - before.right <= 2 * before.size
    return (
        full and not ENDS_SENTENCE.search(before.text) and line.text[0].isdigit() and line.left - left < line.size / 2
    )


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether a sentence surely runs on from one line to the next."""
    return not ENDS_SENTENCE.search(before.text) and GOES_ON.match(line.text) is not None


def _is_centred(one: Line, other: Line) -> bool:
    return abs((one.left + one.right) - (other.left + other.right)) < other.size and abs(one.left - other.left) > 1
