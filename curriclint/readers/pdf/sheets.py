"""Sheets: pages as they are kept once the file is closed, with their text and pieces."""

from array import array
from dataclasses import dataclass, field

from curriclint.readers.pdf.pieces import Piece
from curriclint.readers.pdf.placement import Placement


@dataclass(slots=True)
class Sheet:
    """One page: its characters, its pieces in the order of the file, and what its structure tree says.

    `turned_deg` is where most of its text runs, `top` and `bottom` are the edges of the page in the frame of that
    text. `roles` gives the structure type ("H1", "TD", ...) for marks of pieces, `is_picture` tells of a page that shows
    images and has hardly any text.
    """  # noqa: E501

    number: int
    placement: Placement
    text: str
    boxes: "array[float]"
    pieces: list[Piece]
    turned_deg: int
    top: float
    bottom: float
    roles: dict[int, str] = field(default_factory=dict)
    is_picture: bool = False

    def text_of(self, piece: Piece) -> str:
        """Return the text of a piece as it stands."""
        if len(piece.slices) == 1:
            return self.text[piece.start : piece.end]
        parts = [(" " if spaced else "") + self.text[start:end] for start, end, spaced in piece.slices]
        return "".join(parts).lstrip()
