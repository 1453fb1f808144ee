"""The text of a paragraph with the place of every character, out of its lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from curriclint.origin import PageOrigin
from curriclint.readers.pdf.characters import LINE_END_HYPHEN, Style
from curriclint.readers.pdf.lines import Line
from curriclint.readers.pdf.pieces import Piece
from curriclint.readers.pdf.sheets import Sheet
from curriclint.readers.pdf.text_map import Boxes, Pages, Stretches

_HYPHENS = f"\u2010{LINE_END_HYPHEN}-"
_LAST_WORD = re.compile(rf"(\S*[^\s{_HYPHENS}])[{_HYPHENS}]$")
_FIRST_WORD = re.compile(r"\S+")
_COMPOUND = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_HEAD = re.compile(r"[^\W\d_]+$")
_PLAIN = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
_REST = re.compile(r"\S*(?:[/._=?&%\d]\w|[a-z][A-Z])\S*")
_AFTER_SIGNS = re.compile(r"[-(\[“\"‘'/]")
_SUSPENDED = frozenset("en of tot and or to und noch nor als dan as".split())
"""Words after which a hyphen stands for a word that follows later: "zorg- en welzijn", "in- or outside"."""

LONGEST_WORD = 60
"""Letters before a hyphen that are looked at; no word of a compound is that long."""


@dataclass(slots=True)
class Passage:
    """Text under way, with where it stands and where each style starts."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    stretches: Stretches = field(default_factory=Stretches)
    styles: list[tuple[int, Style]] = field(default_factory=list)


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
            self._compounds = frozenset(word for sheet in self._sheets for word in _compounds_in(sheet.text))
        return self._compounds


def _compounds_in(text: str) -> Iterator[str]:
    """Yield the words on both sides of each hyphen within a line, with the hyphen."""
    for hyphen in _COMPOUND.finditer(text):
        head = _HEAD.search(text, max(0, hyphen.start() - LONGEST_WORD), hyphen.start())
        tail = _PLAIN.match(text, hyphen.end())
        if head is not None and tail is not None:
            yield f"{head.group()}-{tail.group()}".casefold()


def passage_of(lines: Iterable[Line], hyphens: Hyphens) -> Passage:
    """Return the text of lines in a row: one space for each line break, and words put together that it broke."""
    passage = Passage()
    before = between = ""
    last = None
    for line in lines:
        if last is not None:
            dropped, between = hyphens.joint(before, line.text)
            if dropped:
                passage.parts[-1] = passage.parts[-1][:-dropped]
                passage.length -= dropped
            if between:
                _add_space(passage, last.sheet, last.pieces[-1])
        for number, piece in enumerate(line.pieces):
            if number:
                _add_space(passage, line.sheet, line.pieces[number - 1])
            _add_piece(passage, line.sheet, piece)
        before = line.text if between or " " in line.text else before + line.text
        last = line
    return passage


def _add_piece(passage: Passage, sheet: Sheet, piece: Piece) -> None:
    length = passage.length
    before = 0
    for number, (start, end, spaced) in enumerate(piece.slices):
        if number and spaced:
            passage.stretches.add(length, sheet, before, sheet.shown_deg(piece))
            passage.parts.append(" ")
            length += 1
        for first, style in piece.runs:
            if start <= first < end:
                passage.styles.append((length + first - start, style))
        passage.stretches.add(length, sheet, start)
        passage.parts.append(sheet.text[start:end])
        length += end - start
        before = end - 1
    passage.length = length


def _add_space(passage: Passage, sheet: Sheet, piece: Piece) -> None:
    """Add the space that the layout implies behind a piece."""
    passage.stretches.add(passage.length, sheet, piece.slices[-1][1] - 1, sheet.shown_deg(piece))
    passage.parts.append(" ")
    passage.length += 1


def finish(passage: Passage, skip: int = 0) -> tuple[str, PageOrigin]:
    """Return the text and the text map, without the first `skip` characters."""
    text = "".join(passage.parts).replace(LINE_END_HYPHEN, "-")
    length = passage.length - skip
    return text[skip:], PageOrigin(Pages(passage.stretches, skip, length), Boxes(passage.stretches, skip, length))
