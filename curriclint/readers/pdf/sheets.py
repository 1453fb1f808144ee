"""Sheets: pages as they are kept once the file is closed, with their text and pieces."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from curriclint.readers.pdf.annotations import Annotation
from curriclint.readers.pdf.characters import PageCharacters
from curriclint.readers.pdf.frames import extent
from curriclint.readers.pdf.pieces import Piece
from curriclint.readers.pdf.placement import Placement
from curriclint.readers.pdf.properties import Bookmark


@dataclass(slots=True)
class Sheet:
    """One page: its characters, its pieces in the order of the file, and what its structure tree says.

    `turned_deg` is where most of its text runs, `top` and `bottom` are the edges of the page in the frame of that
    text. `roles` gives the structure type ("H1", "TD", ...) for marks of pieces, `is_picture` tells of a page that shows
    images and has hardly any text.
    """

    number: int
    placement: Placement
    text: str
    boxes: "array[float]"
    pieces: list[Piece]
    turned_deg: int
    top: float
    bottom: float
    roles: dict[int, str] = field(default_factory=dict)
    annotations: list[Annotation] = field(default_factory=list)
    is_picture: bool = False

    def text_of(self, piece: Piece) -> str:
        """Return the text of a piece as it stands."""
        if len(piece.slices) == 1:
            return self.text[piece.start : piece.end]
        parts = [(" " if spaced else "") + self.text[start:end] for start, end, spaced in piece.slices]
        return "".join(parts).lstrip()


@dataclass(slots=True)
class Contents:
    """What a library read from a file. `pages` counts all pages, `broken` are the numbers of those that did not open."""

    pages: int
    sheets: list[Sheet] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)
    bookmarks: list[Bookmark] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    enclosed_files: int = 0


def sheet_of(page: PageCharacters, pieces: list[Piece]) -> Sheet:
    """Return a page to keep, with the direction of most of its text."""
    turned_deg = _main_direction(pieces)
    _, top, _, bottom = extent(page, turned_deg)
    return Sheet(page.number, page.placement, page.text, page.boxes, pieces, turned_deg, top, bottom)


def _main_direction(pieces: Sequence[Piece]) -> int:
    amounts: dict[int, int] = {}
    for piece in pieces:
        amounts[piece.style.turned_deg] = amounts.get(piece.style.turned_deg, 0) + piece.end - piece.start
    return max(amounts, key=lambda degrees: amounts[degrees], default=0)
