"""Gutters: vertical strips that bands leave white, between columns of text or the cells of a table."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from curriclint.readers.pdf.bands import Band, Cover, columns_in, cover_of, gap_between, lines_in
from curriclint.readers.pdf.pieces import Piece

MIN_GUTTER = 0.5
"""Width of a gutter in type sizes; pieces that stand closer belong to one line."""

CLEAR_GUTTER = 2.5
"""Width in type sizes from which a gap parts texts even in a single line: no justified line has it."""

MIN_SUPPORT = 3
"""Lines beside each other that make a narrow gap a gutter: gaps between words happen to meet in two lines."""

FARTHEST_ON = 2.5
"""White space, in type sizes, over which a column goes on: two empty lines."""

SAME_SIZE = 1.12
"""Ratio of type sizes up to which pieces are set alike."""

CROSSING_SHARE = 0.34
"""Share of pieces that may cross a gutter, such as headings over two columns, for it to be one still."""


def section_end(bands: Sequence[Band], start: int, size: float) -> int | None:
    """Return the end of the section with a gutter that starts at a band, or None where none starts."""
    if not bands[start].parted:
        return None
    cover = bands[start].cover
    end = start + 1
    for index in range(start + 1, len(bands)):
        united = cover_of(cover + bands[index].cover, MIN_GUTTER * size)
        if len(united) == 1:
            break
        cover = united
        if bands[index].parted:
            end = index + 1
    return end if gutters_of(bands[start:end], size) else None


def gutters_of(section: Sequence[Band], size: float) -> list[float]:
    """Return the middles of the white strips of a section that are wide enough for the lines beside them."""
    pieces = [piece for band in section for piece in band.pieces]
    cover = cover_of([(piece.left, piece.right) for piece in pieces], MIN_GUTTER * size)
    lines = [len(lines_in(column)) for column in columns_in(pieces, [left for left, _ in cover[1:]])]
    strips = [
        ((left + right) / 2, right - left, min(lines[number : number + 2]))
        for number, ((_, left), (right, _)) in enumerate(pairwise(cover))
    ]
    sure = any(width >= CLEAR_GUTTER * size or support >= MIN_SUPPORT for _, width, support in strips)
    # In what is a table or a set of columns already, less will do.
    least = MIN_SUPPORT - 1 if sure else MIN_SUPPORT
    return [middle for middle, width, support in strips if width >= CLEAR_GUTTER * size or support >= least]


def joining(bands: Sequence[Band], section: Sequence[Band], gutters: Sequence[float]) -> list[Band]:
    """Return the bands next to a section, going away from it, that go on one of its columns.

    A heading stops them, and so does text that lies closer to what follows than to the column.
    """
    columns = columns_in([piece for band in section for piece in band.pieces], gutters)
    joining: list[Band] = []
    gaps: list[float] = []
    for band in bands:
        left, right = band.cover[0][0], band.cover[-1][1]
        if any(left < gutter < right for gutter in gutters):
            gaps.append(gap_between(band, joining[-1]) if joining else 0.0)
            break
        column = columns[bisect_right(gutters, (left + right) / 2)]
        near = min(column, key=lambda piece: _distance(piece, band.pieces[0]))
        gap = min(_distance(near, piece) for piece in band.pieces)
        if gap > FARTHEST_ON * near.size or not all(_alike(piece, near) for piece in band.pieces):
            break
        joining.append(band)
        gaps.append(gap)
        column += band.pieces
    else:
        return joining
    while joining and len(gaps) > len(joining) and gaps[len(joining)] < gaps[len(joining) - 1]:
        gaps.pop()
        joining.pop()
    return joining


def _alike(one: Piece, other: Piece) -> bool:
    smaller, larger = sorted((one.size, other.size))
    return larger <= SAME_SIZE * smaller and one.style.bold == other.style.bold


def _distance(one: Piece, other: Piece) -> float:
    return max(one.top - other.bottom, other.top - one.bottom)


def crossed_gutter(bands: Sequence[Band], size: float) -> float | None:
    """Return the middle of a gutter that a few pieces cross, so that no band leaves it white; None for none."""
    gaps: list[tuple[float, float]] = []
    pieces = [piece for band in bands for piece in band.pieces]
    for band in bands:
        for line in lines_in(band.pieces):
            gaps += [(a.right, b.left) for a, b in pairwise(line) if b.left - a.right >= MIN_GUTTER * size]
    if len(gaps) < MIN_SUPPORT:
        return None
    gutter = _most_shared(gaps)
    crossing = sum(piece.left < gutter < piece.right for piece in pieces)
    beside = sum(left < gutter < right for left, right in gaps)
    return gutter if beside >= MIN_SUPPORT and 0 < crossing <= CROSSING_SHARE * len(pieces) else None


def _most_shared(gaps: Cover) -> float:
    """Return a point inside as many of the gaps as possible."""
    edges = sorted([(left, 1) for left, _ in gaps] + [(right, -1) for _, right in gaps])
    most = depth = 0
    place = 0.0
    for (edge, step), (following, _) in pairwise(edges):
        depth += step
        if depth > most:
            most, place = depth, (edge + following) / 2
    return place
