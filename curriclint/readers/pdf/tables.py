"""Tables: sections that people read row by row rather than column by column."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from curriclint.readers.pdf.bands import TOUCHING, bands_of, columns_in, lines_in
from curriclint.readers.pdf.pieces import Piece

Row = dict[int, list[Piece]]
"""The cells of a row by the number of their column."""

FULL_LINE = 0.85
"""Share of the column's width from which a line counts as full."""

PROSE_LINES = 3
PROSE_CHARACTERS = 16
PROSE_FULL = 0.5
"""A column of prose has at least three lines of on average this many characters, half of them full."""

LINE_BY_LINE = 1.5
"""Mean number of lines that the file writes before it changes column, below which it writes across columns."""


def rows_if_table(
    pieces: list[Piece], columns: Sequence[Sequence[Piece]], gutters: Sequence[float]
) -> list[Row] | None:
    """Return the rows where people read row by row, or None where they read the columns one after another.

    The file mostly tells by the order in which it writes them. Where it writes line by line across the columns, the
    text tells: lines of prose fill their column, the cells of a table seldom do.
    """
    column_of = {id(piece): number for number, column in enumerate(columns) for piece in column}
    in_file_order = sorted(pieces, key=lambda piece: piece.order)
    turns = sum(column_of[id(a)] != column_of[id(b)] for a, b in pairwise(in_file_order))
    if turns <= len(columns):
        return None
    prose = [_is_prose(column) for column in columns]
    rows = _rows_in_file_order(in_file_order, gutters)
    if rows is not None:
        lines = sum(len(lines_in(column)) for column in columns)
        return None if sum(prose) * 2 > len(columns) and lines / (turns + 1) < LINE_BY_LINE else rows
    return (
        None
        if any(prose)
        else [
            {number: column for number, column in enumerate(columns_in(band.pieces, gutters)) if column}
            for band in bands_of(pieces, 0)
        ]
    )


def _is_prose(column: Sequence[Piece]) -> bool:
    lines = lines_in(column)
    left, right = min(piece.left for piece in column), max(piece.right for piece in column)
    full = sum(line[-1].right - left >= FULL_LINE * (right - left) for line in lines)
    characters = sum(piece.end - piece.start for piece in column)
    return len(lines) >= PROSE_LINES and characters >= PROSE_CHARACTERS * len(lines) and full >= PROSE_FULL * len(lines)


def _rows_in_file_order(pieces: Sequence[Piece], gutters: Sequence[float]) -> list[Row] | None:
    """Return the rows of a table, each with its cells by column; None where they do not lie below each other.

    A file that holds a table writes it cell by cell: a row ends where it goes back to a column further left.
    """
    rows: list[Row] = []
    before = len(gutters) + 1
    for piece in pieces:
        column = bisect_right(gutters, (piece.left + piece.right) / 2)
        if column < before:
            rows.append({})
        rows[-1].setdefault(column, []).append(piece)
        before = column
    extents = [
        (min(p.top for cell in row.values() for p in cell), max(p.bottom for cell in row.values() for p in cell), row)
        for row in rows
    ]
    extents.sort(key=lambda extent: extent[0])
    size = median(piece.size for piece in pieces)
    if any(bottom - TOUCHING * size > below for (_, bottom, _), (below, _, _) in pairwise(extents)):
        return None
    return [row for _, _, row in extents]
