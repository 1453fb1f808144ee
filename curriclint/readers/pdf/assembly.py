"""The text of a paragraph with the place of every character, out of its lines."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from curriclint.origin import PageOrigin
from curriclint.readers.pdf.characters import LINE_END_HYPHEN, Style
from curriclint.readers.pdf.hyphens import Hyphens
from curriclint.readers.pdf.lines import Line
from curriclint.readers.pdf.pieces import Piece
from curriclint.readers.pdf.sheets import Sheet
from curriclint.readers.pdf.text_map import Boxes, Pages, Stretches


@dataclass(slots=True)
class Passage:
    """Text under way, with where it stands and where each style starts."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    stretches: Stretches = field(default_factory=Stretches)
    styles: list[tuple[int, Style]] = field(default_factory=list)


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
