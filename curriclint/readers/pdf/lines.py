"""Lines: the pieces of a region that stand on one baseline, put together from left to right."""

from collections.abc import Iterator
from dataclasses import dataclass

from curriclint.readers.pdf.pieces import Piece, on_one_line
from curriclint.readers.pdf.sheets import Sheet

APART = 3.0
"""Gap in type sizes beyond which no sentence goes on: what stands there is another text."""


@dataclass(slots=True)
class Line:
    """A line of text. Sides are those of its frame, in points; `text` is as it stands, markers included.

    `bold`, `mono` and `maths` tell of the line as a whole. `apart` is set for what stands alone beside other text.
    """

    sheet: Sheet
    pieces: list[Piece]
    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    mono: bool
    first_width: float
    apart: bool
    mark: int


def lines_of(sheet: Sheet, pieces: list[Piece]) -> list[Line]:
    """Return the lines of a region from top to bottom."""
    lines: list[Line] = []
    row: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.baseline):
        if row and not on_one_line(piece, row[-1]):
            lines += _parted(sheet, row)
            row = []
        row.append(piece)
    if row:
        lines += _parted(sheet, row)
    return lines


def _parted(sheet: Sheet, row: list[Piece]) -> Iterator[Line]:
    """Yield the lines on one baseline: one, or several where a wide gap parts them."""
    if len(row) == 1:
        yield _line(sheet, row, apart=False)
        return
    row.sort(key=lambda piece: piece.left)
    start = 0
    for index in range(1, len(row)):
        if row[index].left - row[index - 1].right > APART * row[index].size:
            yield _line(sheet, row[start:index], apart=True)
            start = index
    yield _line(sheet, row[start:], apart=start > 0)


def _line(sheet: Sheet, row: list[Piece], *, apart: bool) -> Line:
    main = row[0]
    bold, mono, text = main.style.bold and main.even, main.style.mono and main.even, sheet.text_of(main)
    if len(row) > 1:
        main = max(row, key=lambda piece: piece.end - piece.start)
        bold = all(piece.style.bold and piece.even for piece in row)
        mono = all(piece.style.mono and piece.even for piece in row)
        text = " ".join(sheet.text_of(piece) for piece in row)
    return Line(
        sheet=sheet,
        pieces=row,
        text=text,
        left=row[0].left,
        right=row[-1].right,
        baseline=main.baseline,
        size=main.size,
        bold=bold,
        mono=mono,
        first_width=row[0].first_width,
        apart=apart,
        mark=main.mark,
    )
