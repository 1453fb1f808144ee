"""Reading order: the pieces of a page divided into regions, columns and table cells, in the order of reading.

A page is cut into bands by the white lines that run across it. Bands that leave the same vertical strip white belong
together; the strip is then a gutter between columns, or the space between the cells of a table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from curriclint.readers.pdf.bands import Band, bands_of, columns_in
from curriclint.readers.pdf.gutters import MIN_GUTTER, MIN_SUPPORT, crossed_gutter, gutters_of, joining, section_end
from curriclint.readers.pdf.pieces import Piece
from curriclint.readers.pdf.tables import rows_if_table

MAX_DEPTH = 8
"""How deep regions may lie in regions."""


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


def arrange(pieces: list[Piece], depth: int = 0) -> list[Region]:
    """Return the regions of a set of pieces in the order in which people read them."""
    if len(pieces) < 2 or depth > MAX_DEPTH:
        return [Region(pieces)] if pieces else []
    size = median(piece.size for piece in pieces)
    bands = bands_of(pieces, MIN_GUTTER * size)
    if len(bands) == len(pieces):
        return [Region([band.pieces[0] for band in bands])]
    regions: list[Region] = []
    plain: list[Band] = []
    start = 0
    while start < len(bands):
        end = section_end(bands, start, size)
        if end is None:
            plain.append(bands[start])
            start += 1
            continue
        gutters = gutters_of(bands[start:end], size)
        above = joining(plain[::-1], bands[start:end], gutters)[::-1]
        del plain[len(plain) - len(above) :]
        section = above + bands[start:end]
        below = joining(bands[end:], section, gutters)
        section += below
        regions += _plain_regions(plain, size, depth)
        plain = []
        regions += _section_regions([piece for band in section for piece in band.pieces], gutters, depth)
        start = end + len(below)
    return regions + _plain_regions(plain, size, depth)


def _section_regions(pieces: list[Piece], gutters: Sequence[float], depth: int) -> list[Region]:
    """Return the regions of a section: its columns one by one, or the rows of a table cell by cell."""
    columns = columns_in(pieces, gutters)
    rows = rows_if_table(pieces, columns, gutters)
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


def _plain_regions(bands: Sequence[Band], size: float, depth: int) -> list[Region]:
    """Return the regions of bands without a gutter, which nearly always is one."""
    pieces = [piece for band in bands for piece in band.pieces]
    if not pieces:
        return []
    if len(pieces) - len(bands) < 2 * MIN_SUPPORT or depth == MAX_DEPTH:
        return [Region(pieces)]
    gutter = crossed_gutter(bands, size)
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
