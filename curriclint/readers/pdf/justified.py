"""Justified lines put together again: with few words in a line the spaces between them grow as wide as a gutter."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from curriclint.readers.pdf.pieces import Piece, join, on_one_line

WIDEST_SPACE = 8.0
"""Width in type sizes that the space of a line of two words may reach in a narrow column."""

EVEN = 1.5
"""Ratio up to which the spaces of one line are equally wide."""

ENOUGH_SPACES = 4
"""From this many spaces one may be wider: many typesetters widen the space behind a full stop."""

SAME_EDGE = 0.5
"""Type sizes by which the edges of full lines may differ: hanging punctuation and italics."""

LARGEST_STEP = 3.0
"""Distance between baselines, in type sizes, over which a line is still judged by its neighbour."""


def with_justified_lines(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with those put together that are one line, set out to the edges of the lines beside it."""
    rows = list(_rows(pieces))
    if len(rows) == len(pieces):
        return list(pieces)
    for lines in (rows, rows[::-1]):
        for neighbour, row in pairwise(lines):
            if len(row) > 1 and (_is_code(row) or _is_set_out(row, neighbour)):
                for piece in row[1:]:
                    join(row[0], piece)
                del row[1:]
    return [piece for row in rows for piece in row]


def _rows(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield runs of pieces that the file writes one after another on one line."""
    row: list[Piece] = []
    for piece in pieces:
        if row and not (
            0 < piece.left - row[-1].right <= WIDEST_SPACE * piece.size
            and piece.order == row[-1].order + 1
            and on_one_line(piece, row[-1])
        ):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _is_code(row: Sequence[Piece]) -> bool:
    """Tell whether a row is a line of a program, in which spaces align what belongs together."""
    return all(piece.style.mono for piece in row)


def _is_set_out(row: Sequence[Piece], neighbour: Sequence[Piece]) -> bool:
    """Tell whether a row has even spaces and the edges of the full line before or after it."""
    first, last, full = row[0], row[-1], neighbour[0]
    if len(neighbour) > 1 or abs(full.right - last.right) > SAME_EDGE * last.size:
        return False
    if (
        abs(full.baseline - first.baseline) > LARGEST_STEP * first.size
        or full.left > first.left + SAME_EDGE * first.size
    ):
        return False
    spaces = [after.left - before.right for before, after in pairwise(row)]
    spaces += [piece.space for piece in row if piece.space > 0]
    spaces.sort()
    widest = spaces[-2] if len(spaces) >= ENOUGH_SPACES else spaces[-1]
    return widest <= EVEN * spaces[0]
