"""Bands: the pieces of a page cut where a white line runs across, with what they leave white."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from curriclint.readers.pdf.pieces import Piece, on_one_line

Cover = list[tuple[float, float]]
"""Left and right ends of stretches along the line, from left to right and without overlap."""

TOUCHING = 0.2
"""Share of the type size by which lines may overlap and yet be two."""


@dataclass(slots=True)
class Band:
    """Pieces between two white lines. `cover` is what they take up of the line."""

    pieces: list[Piece]
    cover: Cover

    @property
    def parted(self) -> bool:
        """Whether there is white between its pieces from top to bottom."""
        return len(self.cover) > 1


def bands_of(pieces: Sequence[Piece], gutter: float) -> list[Band]:
    """Return the pieces from top to bottom, cut where a white line runs across."""
    groups: list[list[Piece]] = []
    bottom = 0.0
    for piece in sorted(pieces, key=lambda piece: piece.top):
        if not groups or piece.top >= bottom - TOUCHING * piece.size:
            groups.append([piece])
            bottom = piece.bottom
        else:
            groups[-1].append(piece)
            bottom = max(bottom, piece.bottom)
    return [Band(group, cover_of([(piece.left, piece.right) for piece in group], gutter)) for group in groups]


def cover_of(intervals: Cover, gutter: float) -> Cover:
    """Return the intervals with those united that leave less than `gutter` between them."""
    if len(intervals) == 1:
        return intervals
    cover: Cover = []
    for left, right in sorted(intervals):
        if cover and left - cover[-1][1] < gutter:
            if right > cover[-1][1]:
                cover[-1] = (cover[-1][0], right)
        else:
            cover.append((left, right))
    return cover


def columns_in(pieces: Iterable[Piece], gutters: Sequence[float]) -> list[list[Piece]]:
    """Return the pieces by the column that they stand in, gutters given by their middles."""
    columns: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    for piece in pieces:
        columns[bisect_right(gutters, (piece.left + piece.right) / 2)].append(piece)
    return columns


def lines_in(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return the pieces by the baseline that they stand on, from top to bottom and left to right."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.baseline):
        if lines and on_one_line(piece, lines[-1][-1]):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    for line in lines:
        line.sort(key=lambda piece: piece.left)
    return lines


def gap_between(one: Band, other: Band) -> float:
    """Return the white space between two bands in points."""
    return max(_top(one) - _bottom(other), _top(other) - _bottom(one))


def _top(band: Band) -> float:
    return min(piece.top for piece in band.pieces)


def _bottom(band: Band) -> float:
    return max(piece.bottom for piece in band.pieces)
