"""A text with a mark under its flagged words: a sentence cut to one line, or all of it on as many as it needs."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len

from curriclint.reporters import Look
from curriclint.reporters.safe_text import safe
from curriclint.reporters.text_line import MIN_TEXT_WIDTH, Line, Piece, head, line, tail
from curriclint.span import Span

MARK = "~"
SMALLEST_EXCERPT = 20
"""Columns that an excerpt has at least, however narrow the window."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence in three parts, safe to show; `quote` is empty where there is nothing to mark."""

    before: str
    quote: str
    after: str

    @property
    def mark_start(self) -> int:
        """Return the columns before the mark."""
        return cell_len(self.before)

    @property
    def mark_width(self) -> int:
        """Return the columns of the mark: at least one, also under what has no width of its own."""
        return max(cell_len(self.before + self.quote) - cell_len(self.before), 1)


def excerpt_of(sentence: str, quote: str, quote_start: int, width: int, look: Look) -> Excerpt:
    """Return as much of the sentence around the quote as fits in `width` columns."""
    width = max(width, SMALLEST_EXCERPT)
    end = quote_start + len(quote)
    if not quote or sentence[quote_start:end] != quote:
        return _fitted("", "", safe(sentence, look.encoding), width, look)
    parts = (sentence[:quote_start], quote, sentence[end:])
    before, words, after = (safe(part, look.encoding) for part in parts)
    return _fitted(before.lstrip(), words, after.rstrip(), width, look)


def _fitted(before: str, quote: str, after: str, width: int, look: Look) -> Excerpt:
    if cell_len(before + quote + after) <= width:
        return Excerpt(before, quote, after)
    ellipsis = safe("…", look.encoding)
    dots = cell_len(ellipsis)
    if cell_len(quote) > width - 2 * dots:
        start = ellipsis if before else ""
        return Excerpt(start, head(quote, width - dots - cell_len(start)), ellipsis)
    spare = width - cell_len(quote)
    left, right = cell_len(before), cell_len(after)
    left_room = max(spare // 2, spare - right)
    right_room = max(spare - spare // 2, spare - left)
    if left > left_room:
        before = ellipsis + _from_a_word(tail(before, left_room - dots))
    if right > right_room:
        after = _to_a_word(head(after, right_room - dots)) + ellipsis
    return Excerpt(before, quote, after)


def _from_a_word(text: str) -> str:
    _, space, rest = text.partition(" ")
    return rest if space else text


def _to_a_word(text: str) -> str:
    rest, space, _ = text.rpartition(" ")
    return rest if space else text


def excerpt_lines(excerpt: Excerpt, margin: Line, style: str) -> Iterator[Line]:
    """Yield the sentence and, where something is flagged, the line with the mark under it."""
    yield (*margin, *line(excerpt.before, Piece(excerpt.quote, style), excerpt.after))
    if excerpt.quote:
        yield (*margin, *line(" " * excerpt.mark_start, Piece(MARK * excerpt.mark_width, style)))


def marked_lines(text: str, spans: Collection[Span], look: Look, *, first: Line, indent: int) -> Iterator[Line]:
    """Yield all of a text, a line with marks under each line in which words are flagged.

    `first` stands before the text on its first line; the other lines are indented by `indent` columns.
    """
    margin = first
    for shown, under in _marked_rows(text, spans, max(look.width - indent, MIN_TEXT_WIDTH), look):
        yield (*margin, Piece(shown))
        if under.strip():
            yield line(" " * indent, Piece(under, "medium"))
        margin = line(" " * indent)


def _marked_rows(text: str, spans: Collection[Span], width: int, look: Look) -> Iterator[tuple[str, str]]:
    """Yield the text row by row, each with the row of marks that stands under it."""
    flagged = [any(span.start <= offset < span.end for span in spans) for offset in range(len(text))]
    characters = [(safe(text[i], look.encoding), MARK if flagged[i] else " ") for i in range(len(text))]
    shown = under = ""
    gap = ""
    for is_space, group in groupby(characters, lambda character: character[0] == " "):
        parts = list(group)
        if is_space:
            gap = parts[0][1]
            continue
        word = "".join(part for part, _ in parts)
        marks = "".join(mark * cell_len(part) for part, mark in parts)
        if shown and cell_len(shown) + 1 + cell_len(word) > width:
            yield shown, under
            shown = under = ""
        if shown:
            shown, under = f"{shown} ", under + gap
        shown, under = shown + word, under + marks
    yield shown, under
