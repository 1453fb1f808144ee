"""Where a footnote can be referred to: on the words themselves, behind what they stand in, or below it."""

from dataclasses import dataclass

from curriclint.annotators.markdown.outline import Element, Outline, TopBlock, after_line
from curriclint.annotators.markdown.signs import MARK_END

_CLOSED = frozenset({"Image", "Code", "InlineHtml", "InlineMath", "DisplayMath", "FootnoteReference"})
"""Elements within which nothing can be marked."""
_WITHOUT_REFERENCES = frozenset({"Link", "Image"})
"""Elements that hold no reference: it would be a link in a link."""
_WITHOUT_LINES = frozenset({"HtmlBlock", "CodeBlock", "Rule"})
"""Blocks without lines of text; what they open may go on behind them."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words to be marked, and where the reference to the footnote goes; none in a heading, as it makes a link."""

    start: int
    end: int
    reference: int | None


def stretch_of(outline: Outline, text: str, start: int, end: int) -> Stretch | None:
    """Return what to mark for some words: these, or as little more as can be; None where nothing can be."""
    block = _block_of_lines(outline, start)
    if block is None or end > block.end or not (block.is_plain(start) and block.is_plain(end - 1)):
        return None
    elements = block.elements()
    grown = _grown(elements, start, end)
    if grown is None or MARK_END in text[slice(*grown)]:
        return None
    return Stretch(*grown, None if block.kind == "Heading" else _outside(elements, grown[1]))


def behind(outline: Outline, start: int) -> int | None:
    """Return where a reference can stand behind the picture or the like that words are in, if it can."""
    block = _block_of_lines(outline, start)
    if block is None or block.kind == "Heading":
        return None
    elements = block.elements()
    ends = [one.end for one in elements if one.kind in _CLOSED and one.start <= start < one.end]
    return _outside(elements, max(ends)) if ends else None


def below(outline: Outline, text: str, start: int) -> int | None:
    """Return where a line can stand below the block that a character is in, if it can."""
    block = _block_of_lines(outline, start)
    return None if block is None else after_line(text, block.end)


def _block_of_lines(outline: Outline, offset: int) -> TopBlock | None:
    block = outline.block_at(offset)
    return None if block is None or block.kind in _WITHOUT_LINES else block


def _grown(elements: list[Element], start: int, end: int) -> tuple[int, int] | None:
    """Return the words with all of what they hold a part of; None where that holds them and cannot be marked in."""
    while True:
        before = start, end
        for one in elements:
            is_apart = one.end <= start or end <= one.start
            is_within = start <= one.start and one.end <= end
            is_around = one.start <= start and end <= one.end
            if is_around and not is_within and one.kind in _CLOSED:
                return None
            if not (is_apart or is_within or is_around):
                start, end = min(start, one.start), max(end, one.end)
        if before == (start, end):
            return before


def _outside(elements: list[Element], offset: int) -> int:
    around = (one.end for one in elements if one.kind in _WITHOUT_REFERENCES and one.start < offset < one.end)
    return max(around, default=offset)
