"""Paragraphs that go on in the next column or on the next page are put together again."""

import re
from collections.abc import Sequence
from itertools import pairwise

from curriclint.readers.pdf.lines import Line
from curriclint.readers.pdf.marks import BROKEN_WORD, ENDS_SENTENCE, GOES_ON, LEADER, MARKER
from curriclint.readers.pdf.paragraphs import FITS, INDENT, SAME_SIZE, Paragraph

MOST_BETWEEN = 8
"""Paragraphs of another kind (captions, notes, cells of a floating table) that may stand between the two parts."""

MIN_CHARACTERS = 25
"""Text shorter than this is a label or heading rather than the start of a paragraph."""

MIN_WIDTH = 8
"""Width in type sizes below which lines are too short to tell prose from the cells of a table."""

LOW, HIGH = 0.5, 0.6
"""Shares of a page's height below which a paragraph must end, and above which its rest must start on the next page."""

_OPENS = re.compile(r"(?!https?:|www\.)[^\W_]|[\"'“‘„(]")


def tell_tables(paragraphs: Sequence[Paragraph]) -> None:
    """Find out which tables are none: where a sentence runs on from cell to cell, they are columns of text."""
    for before, paragraph in pairwise(paragraphs):
        one, other = before.region, paragraph.region
        if one.table is None or one.table is not other.table or one is other or one.row != other.row:
            continue
        text = before.last.text
        runs_on = not ENDS_SENTENCE.search(text) and GOES_ON.match(paragraph.first.text) is not None
        full = before.column_right - before.last.right <= FITS * before.last.size + paragraph.first.first_width
        if (
            runs_on
            and full
            and len(before.lines) > 1
            and before.last.right - before.last.left > MIN_WIDTH * before.last.size
        ):
            one.table.is_text = True


def join_over(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with those put together that a column or page break has cut in two."""
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        start = _start_of(joined, paragraph) if paragraph.opens_region else None
        if start is None:
            joined.append(paragraph)
        else:
            start.lines += paragraph.lines
            start.column_right = paragraph.column_right
    return joined


def _start_of(before: Sequence[Paragraph], paragraph: Paragraph) -> Paragraph | None:
    """Return the paragraph that this one goes on with, or None."""
    if paragraph.is_cell or MARKER.match(paragraph.first.text) or not _OPENS.match(paragraph.first.text):
        return None
    for candidate in reversed(before[-MOST_BETWEEN:]):
        if paragraph.first.sheet.number - candidate.last.sheet.number > 1:
            return None
        if _is_body_like(candidate, paragraph):
            return candidate if _is_open(candidate, paragraph) else None
    return None


def _is_body_like(candidate: Paragraph, paragraph: Paragraph) -> bool:
    one, other = candidate.last, paragraph.first
    smaller, larger = sorted((one.size, other.size))
    breaks_word = other.bold and BROKEN_WORD.search(one.text) is not None
    alike = larger <= SAME_SIZE * smaller and one.mono == other.mono and (not one.bold or breaks_word)
    return alike and not candidate.is_cell and not one.apart


def _is_open(candidate: Paragraph, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph stops in the middle of a sentence that the other may finish."""
    last, first = candidate.last, paragraph.first
    if ENDS_SENTENCE.search(last.text) or LEADER.search(last.text):
        return False
    if (last.mono or first.bold) and not BROKEN_WORD.search(last.text):
        return False
    if sum(len(line.text) for line in candidate.lines) < MIN_CHARACTERS:
        return False
    if last.sheet is not first.sheet and (_height_of(last) < LOW or _height_of(first) > HIGH):
        return False
    if GOES_ON.match(first.text) or first.text[0].isdigit():
        return True
    full = candidate.column_right - last.right <= FITS * last.size + first.first_width
    indented = len(paragraph.lines) > 1 and first.left - paragraph.lines[1].left > INDENT * first.size
    return full and len(candidate.lines) > 1 and not indented


def _height_of(line: Line) -> float:
    """Return how far down its page a line stands, from 0 to 1."""
    sheet = line.sheet
    return (line.baseline - sheet.top) / max(1.0, sheet.bottom - sheet.top)
