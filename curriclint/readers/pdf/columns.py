"""Reading order: the pieces of a page divided into regions, columns and table cells, in the order of reading.

A page is cut into bands by the white lines that run across it. Bands that leave the same vertical strip white belong
together; the strip is then a gutter between columns, or the space between the cells of a table.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from curriclint.readers.pdf.pieces import Piece, on_one_line

Row = dict[int, list[Piece]]
"""The cells of a row by the number of their column."""

Cover = list[tuple[float, float]]
"""Left and right ends of stretches along the line, from left to right and without overlap."""

MIN_GUTTER = 0.5
"""Width of a gutter in type sizes; pieces that stand closer belong to one line."""

CLEAR_GUTTER = 2.5
"""Width in type sizes from which a gap parts texts even in a single line: no justified line has it."""

MIN_SUPPORT = 3
"""Lines beside each other that make a narrow gap a gutter: gaps between words happen to meet in two lines."""

TOUCHING = 0.2
"""Share of the type size by which lines may overlap and yet be two."""

FULL_LINE = 0.85
"""Share of the column's width from which a line counts as full."""

PROSE_LINES = 3
PROSE_CHARACTERS = 16
PROSE_FULL = 0.5
"""A column of prose has at least three lines of on average this many characters, half of them full."""

LINE_BY_LINE = 1.5
"""Mean number of lines that the file writes before it changes column, below which it writes across columns."""

FARTHEST_ON = 2.5
"""White space, in type sizes, over which a column goes on: two empty lines."""

SAME_SIZE = 1.12
"""Ratio of type sizes up to which pieces are set alike."""

MAX_DEPTH = 8
"""How deep regions may lie in regions."""

CROSSING_SHARE = 0.34
"""Share of pieces that may cross a gutter, such as headings over two columns, for it to be one still."""


@dataclass(slots=True)
class Table:
    """What may be a table by its layout; the text of its cells can still show that it is no table."""

    is_text: bool = False


@dataclass(slots=True)
class Region:
    """Pieces that are read one after another, in a table or not."""

    pieces: list[Piece]
    table: Table | None = None
    row: int = 0


@dataclass(slots=True)
class _Band:
    pieces: list[Piece]
    cover: Cover

    @property
    def parted(self) -> bool:
        return len(self.cover) > 1


def arrange(pieces: list[Piece], depth: int = 0) -> list[Region]:
    """Return the regions of a set of pieces in the order in which people read them."""
    if len(pieces) < 2 or depth > MAX_DEPTH:
        return [Region(pieces)] if pieces else []
    size = median(piece.size for piece in pieces)
    bands = _bands(pieces, MIN_GUTTER * size)
    if len(bands) == len(pieces):
        return [Region([band.pieces[0] for band in bands])]
    regions: list[Region] = []
    plain: list[_Band] = []
    start = 0
    while start < len(bands):
        end = _section_end(bands, start, size)
        if end is None:
            plain.append(bands[start])
            start += 1
            continue
        gutters = _gutters(bands[start:end], size)
        section = _joining(plain[::-1], bands[start:end], gutters)[::-1]
        del plain[len(plain) - len(section) :]
        section += bands[start:end]
        section += _joining(bands[end:], section, gutters)
        regions += _plain_regions(plain, size, depth)
        plain = []
        regions += _section_regions([piece for band in section for piece in band.pieces], gutters, depth)
        start = max(end, start + len(section))
    return regions + _plain_regions(plain, size, depth)


def _bands(pieces: Sequence[Piece], gutter: float) -> list[_Band]:
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
    return [_Band(group, _cover([(piece.left, piece.right) for piece in group], gutter)) for group in groups]


def _cover(intervals: Cover, gutter: float) -> Cover:
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


def _section_end(bands: Sequence[_Band], start: int, size: float) -> int | None:
    """Return the end of the section with a gutter that starts at a band, or None where none starts."""
    if not bands[start].parted:
        return None
    cover = bands[start].cover
    end = start + 1
    for index in range(start + 1, len(bands)):
        united = _cover(cover + bands[index].cover, MIN_GUTTER * size)
        if len(united) == 1:
            break
        cover = united
        if bands[index].parted:
            end = index + 1
    return end if _gutters(bands[start:end], size) else None


def _gutters(section: Sequence[_Band], size: float) -> list[float]:
    """Return the middles of the white strips of a section that are wide enough for the lines beside them."""
    pieces = [piece for band in section for piece in band.pieces]
    cover = _cover([(piece.left, piece.right) for piece in pieces], MIN_GUTTER * size)
    lines = [len(_lines(column)) for column in _columns(pieces, [left for left, _ in cover[1:]])]
    strips = [
        ((left + right) / 2, right - left, min(lines[number : number + 2]))
        for number, ((_, left), (right, _)) in enumerate(pairwise(cover))
    ]
    sure = any(width >= CLEAR_GUTTER * size or support >= MIN_SUPPORT for _, width, support in strips)
    # In what is a table or a set of columns already, less will do.
    least = MIN_SUPPORT - 1 if sure else MIN_SUPPORT
    return [middle for middle, width, support in strips if width >= CLEAR_GUTTER * size or support >= least]


def _columns(pieces: Iterable[Piece], gutters: Sequence[float]) -> list[list[Piece]]:
    columns: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    for piece in pieces:
        columns[bisect_right(gutters, (piece.left + piece.right) / 2)].append(piece)
    return columns


def _lines(pieces: Iterable[Piece]) -> list[list[Piece]]:
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


def _joining(bands: Sequence[_Band], section: Sequence[_Band], gutters: Sequence[float]) -> list[_Band]:
    """Return the bands next to a section, going away from it, that go on one of its columns.

    A heading stops them, and so does text that lies closer to what follows than to the column.
    """
    columns = _columns([piece for band in section for piece in band.pieces], gutters)
    joining: list[_Band] = []
    gaps: list[float] = []
    for band in bands:
        left, right = band.cover[0][0], band.cover[-1][1]
        if any(left < gutter < right for gutter in gutters):
            gaps.append(_gap(band, joining[-1]) if joining else 0.0)
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


def _gap(one: _Band, other: _Band) -> float:
    return max(_top(one) - _bottom(other), _top(other) - _bottom(one))


def _top(band: _Band) -> float:
    return min(piece.top for piece in band.pieces)


def _bottom(band: _Band) -> float:
    return max(piece.bottom for piece in band.pieces)


def _section_regions(pieces: list[Piece], gutters: Sequence[float], depth: int) -> list[Region]:
    """Return the regions of a section: its columns one by one, or the rows of a table cell by cell."""
    columns = _columns(pieces, gutters)
    rows = _rows_if_table(pieces, columns, gutters)
    if rows is None:
        return [region for column in columns for region in arrange(column, depth + 1)]
    table = Table() if sum(len(row) > 1 for row in rows) > 1 else None
    regions = []
    for row_number, row in enumerate(rows):
        for _, cell in sorted(row.items()):
            for region in arrange(cell, depth + 1):
                if table is not None and region.table is None:
                    region.table, region.row = table, row_number
                regions.append(region)
    return regions


def _rows_if_table(
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
        lines = sum(len(_lines(column)) for column in columns)
        return None if sum(prose) * 2 > len(columns) and lines / (turns + 1) < LINE_BY_LINE else rows
    return (
        None
        if any(prose)
        else [
            {number: column for number, column in enumerate(_columns(band.pieces, gutters)) if column}
            for band in _bands(pieces, 0)
        ]
    )


def _is_prose(column: Sequence[Piece]) -> bool:
    lines = _lines(column)
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


def _plain_regions(bands: Sequence[_Band], size: float, depth: int) -> list[Region]:
    """Return the regions of bands without a gutter, which nearly always is one."""
    pieces = [piece for band in bands for piece in band.pieces]
    if not pieces:
        return []
    if len(pieces) - len(bands) < 2 * MIN_SUPPORT or depth == MAX_DEPTH:
        return [Region(pieces)]
    gutter = _crossed_gutter(bands, size)
    if gutter is None:
        return [Region(pieces)]
    regions: list[Region] = []
    beside: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.top + piece.bottom):
        if piece.left < gutter < piece.right:
            regions += arrange(beside, depth + 1)
            regions.append(Region([piece]))
            beside = []
        else:
            beside.append(piece)
    return regions + arrange(beside, depth + 1)


def _crossed_gutter(bands: Sequence[_Band], size: float) -> float | None:
    """Return the middle of a gutter that a few pieces cross, so that no band leaves it white; None for none."""
    gaps: list[tuple[float, float]] = []
    pieces = [piece for band in bands for piece in band.pieces]
    for band in bands:
        for line in _lines(band.pieces):
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
