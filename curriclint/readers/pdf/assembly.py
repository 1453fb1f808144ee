"""The text of a paragraph with the place of every character, out of its lines."""

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from curriclint.document import Inline, InlineKind
from curriclint.origin import PageOrigin
from curriclint.readers.addresses import addresses_in
from curriclint.readers.pdf.characters import LINE_END_HYPHEN, Style
from curriclint.readers.pdf.lines import Line
from curriclint.readers.pdf.pieces import Piece
from curriclint.readers.pdf.placement import BOX_SIDES
from curriclint.readers.pdf.sheets import Sheet
from curriclint.span import Span

_HYPHENS = f"\u2010{LINE_END_HYPHEN}-"
_LAST_WORD = re.compile(rf"(\S*[^\s{_HYPHENS}])[{_HYPHENS}]$")
_FIRST_WORD = re.compile(r"\S+")
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_PLAIN = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
_REST = re.compile(r"\S*(?:[/._=?&%\d]\w|[a-z][A-Z])\S*")
_AFTER_SIGNS = re.compile(r"[-(\[“\"‘'/]")
_SUSPENDED = frozenset("en of tot and or to und noch nor als dan as".split())
"""Words after which a hyphen stands for a word that follows later: "zorg- en welzijn", "in- or outside"."""


@dataclass(slots=True)
class Passage:
    """Text under way, with boxes in the user space of each page until it is finished."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    sheets: list[tuple[Sheet, int]] = field(default_factory=list)
    boxes: "array[float]" = field(default_factory=lambda: array("f"))
    styled: list[tuple[Span, InlineKind]] = field(default_factory=list)


class Hyphens:
    """Decides what becomes of a hyphen at the end of a line, with the words of the whole document at hand."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = sheets
        self._compounds: frozenset[str] | None = None

    def joint(self, before: str, after: str) -> tuple[int, str]:  # noqa: PLR0911
        """Return how many characters to drop from the end of a line and what to put between it and the next.

        `before` starts at the latest with the word that the line ends in, also where lines above hold part of it.
        """
        if _ADDRESS.search(before) and (
            before[-1] in _HYPHENS or " " not in before + after or (before[-1] in "/=?&_%." and _REST.match(after))
        ):
            return 0, ""
        if before[-1] not in _HYPHENS:
            return 0, " "
        last, first = _LAST_WORD.search(before), _FIRST_WORD.match(after)
        if last is None or first is None:
            return 0, " "
        left, right = last.group(1), first.group().rstrip(".,;:!?)”’\"'")
        if right in _SUSPENDED:
            return 0, " "
        head, tail = _AFTER_SIGNS.split(left)[-1], right.split("-", 1)[0]
        if "@" in left or "www." in left:
            return 0, ""
        plain = _PLAIN.fullmatch(head) is not None and _PLAIN.fullmatch(tail) is not None
        if not plain or len(head) < 2 or not tail.islower() or not head[1:].islower():
            return 0, ""
        return (0, "") if f"{head}-{tail}".casefold() in self._known_compounds() else (1, "")

    def _known_compounds(self) -> frozenset[str]:
        if self._compounds is None:
            self._compounds = frozenset(
                word for sheet in self._sheets for word in _COMPOUND.findall(sheet.text.casefold())
            )
        return self._compounds


def passage_of(lines: Iterable[Line], hyphens: Hyphens) -> Passage:
    """Return the text of lines in a row: one space for each line break, and words put together that it broke."""
    passage = Passage()
    before = between = ""
    sheet = None
    for line in lines:
        if before:
            dropped, between = hyphens.joint(before, line.text)
            if dropped:
                passage.parts[-1] = passage.parts[-1][:-dropped]
                passage.length -= dropped
                del passage.boxes[-BOX_SIDES * dropped :]
            if between:
                _add_space(passage, line)
        if line.sheet is not sheet:
            sheet = line.sheet
            passage.sheets.append((sheet, passage.length))
        for number, piece in enumerate(line.pieces):
            if number:
                _add_space(passage, line)
            _add_piece(passage, sheet, piece)
        before = line.text if between or " " in line.text else before + line.text
    return passage


def _add_piece(passage: Passage, sheet: Sheet, piece: Piece) -> None:
    styled = len(piece.runs) > 1 or _kind_of(piece.style) is not None
    for number, (start, end, spaced) in enumerate(piece.slices):
        if number and spaced:
            _add_space_after(passage, piece.style.turned_deg)
        if styled:
            passage.styled += _styled_spans(piece, start, end, passage.length)
        passage.parts.append(sheet.text[start:end])
        passage.boxes += sheet.boxes[BOX_SIDES * start : BOX_SIDES * end]
        passage.length += end - start


def _styled_spans(piece: Piece, start: int, end: int, offset: int) -> Iterable[tuple[Span, InlineKind]]:
    for (first, style), (beyond, _) in zip(piece.runs, [*piece.runs[1:], (piece.end, piece.style)], strict=True):
        low, high = max(first, start), min(beyond, end)
        kind = _kind_of(style)
        if kind is not None and low < high:
            yield Span(offset + low - start, offset + high - start), kind


def _kind_of(style: Style) -> InlineKind | None:
    """Return what a style says of the words in it, None for plain ones."""
    if style.mono:
        return InlineKind.CODE
    if style.maths:
        return InlineKind.MATH
    return InlineKind.EMPHASIS if style.bold or style.italic else None


def _add_space(passage: Passage, line: Line) -> None:
    _add_space_after(passage, line.pieces[0].style.turned_deg)


def _add_space_after(passage: Passage, turned_deg: int) -> None:
    """Add a space with an empty box at the end of the character before it."""
    left, top, right, bottom = passage.boxes[-BOX_SIDES:]
    match turned_deg:
        case 90:
            box = (left, top, right, top)
        case 180:
            box = (left, top, left, bottom)
        case 270:
            box = (left, bottom, right, bottom)
        case _:
            box = (right, top, right, bottom)
    passage.parts.append(" ")
    passage.boxes.extend(box)
    passage.length += 1


def finish(passage: Passage, skip: int = 0) -> tuple[str, PageOrigin]:
    """Return the text and the text map, without the first `skip` characters."""
    text = "".join(passage.parts).replace(LINE_END_HYPHEN, "-")
    ends = [start for _, start in passage.sheets[1:]] + [passage.length]
    kind = "H" if passage.sheets[-1][0].number < 1 << 16 else "I"
    pages = array(kind)
    boxes: array[float] = array("f")
    for (sheet, start), end in zip(passage.sheets, ends, strict=True):
        start = max(start, skip)  # noqa: PLW2901
        if start < end:
            pages.extend(array(kind, [sheet.number]) * (end - start))
            boxes += sheet.placement.shown(passage.boxes[BOX_SIDES * start : BOX_SIDES * end])
    return text[skip:], PageOrigin(pages, boxes)


def inline_of(passage: Passage, text: str, skip: int = 0) -> tuple[Inline, ...]:
    """Return the inline stretches of a text that `finish` gave; emphasis of all of it is none."""
    found: list[tuple[int, int, InlineKind]] = []
    for span, kind in passage.styled:
        start, end = max(0, span.start - skip), span.end - skip
        while start < end and text[end - 1] == " ":
            end -= 1
        if start >= end:
            continue
        if found and found[-1][2] is kind and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], end, kind)
        else:
            found.append((start, end, kind))
    emphasised = sum(end - start for start, end, kind in found if kind is InlineKind.EMPHASIS)
    if emphasised * 2 > len(text):
        found = [stretch for stretch in found if stretch[2] is not InlineKind.EMPHASIS]
    found += [(start, end, InlineKind.URL) for start, end in addresses_in(text)]
    return tuple(Inline(Span(start, end), kind) for start, end, kind in sorted(found))
