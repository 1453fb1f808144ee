"""Pieces that nobody sees or that are there twice: outside the page, printed again for a shadow or for bold letters."""

from curriclint.readers.pdf.characters import PageCharacters
from curriclint.readers.pdf.pieces import Piece
from curriclint.readers.pdf.placement import BOX_SIDES

SHADOW = 0.25
"""Distance in type sizes up to which the same text printed again is a shadow or a makeshift bold."""

MOST_COMPARED = 50
"""Pieces of the same text that a piece is compared with, so that a page of a thousand zeros stays quick."""

ROW_PT = 10.0
"""Height of the rows by which pieces of the same text are looked up."""


def without_unseen(page: PageCharacters, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces that stand on the page as shown, each once."""
    return _without_doubles(page, [piece for piece in pieces if _is_on(page, piece)])


def _without_doubles(page: PageCharacters, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without those that are printed once more on themselves, for bold letters or a shadow."""
    places: dict[tuple[str, int], list[Piece]] = {}
    single: list[Piece] = []
    for piece in pieces:
        text, reach = page.text[piece.start : piece.end], SHADOW * piece.size
        rows = range(int((piece.baseline - reach) // ROW_PT), int((piece.baseline + reach) // ROW_PT) + 1)
        if not any(_is_double(piece, other) for row in rows for other in places.get((text, row), ())[-MOST_COMPARED:]):
            places.setdefault((text, int(piece.baseline // ROW_PT)), []).append(piece)
            single.append(piece)
    return single


def _is_double(piece: Piece, other: Piece) -> bool:
    reach = SHADOW * piece.size
    return (
        abs(other.left - piece.left) <= reach
        and abs(other.baseline - piece.baseline) <= reach
        and other.style.turned_deg == piece.style.turned_deg
    )


def _is_on(page: PageCharacters, piece: Piece) -> bool:
    left, top, right, bottom = page.boxes[BOX_SIDES * piece.start : BOX_SIDES * piece.start + BOX_SIDES]
    visible = page.placement
    return right > visible.left and left < visible.right and top > visible.bottom and bottom < visible.top
