"""Sheets: pages as they are kept once the file is closed, with their text and pieces."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from curriclint.readers.pdf.characters import clean
from curriclint.readers.pdf.cutting import cut_pieces
from curriclint.readers.pdf.frames import extent
from curriclint.readers.pdf.page_facts import PageFacts, PlacedText
from curriclint.readers.pdf.pieces import Piece
from curriclint.readers.pdf.placement import Placement


@dataclass(slots=True)
class Sheet:
    """One page: its characters, its pieces in the order of the file, and what its structure tree says.

    `boxes` holds left, top, right, bottom of each character in the user space of the page.
    `turned_deg` is where most of its text runs, `top` and `bottom` are the edges of the page in the frame of that
    text. `roles` gives the structure type ("H1", "TD", ...) for marks of pieces, `placed` is text that is not drawn as
    such, `is_picture` tells of a page of pictures with hardly a letter.
    """

    number: int
    placement: Placement
    text: str
    boxes: "array[float]"
    pieces: list[Piece]
    turned_deg: int
    top: float
    bottom: float
    roles: dict[int, str]
    placed: list[PlacedText]
    is_picture: bool
    is_whole: bool

    def text_of(self, piece: Piece) -> str:
        """Return the text of a piece as it stands."""
        if len(piece.slices) == 1:
            return self.text[piece.start : piece.end]
        parts = [(" " if spaced else "") + self.text[start:end] for start, end, spaced in piece.slices]
        return "".join(parts).lstrip()

    def shown_deg(self, piece: Piece) -> int:
        """Return where the text of a piece runs on the page as shown, in degrees counterclockwise."""
        return (piece.style.turned_deg - 90 * self.placement.quarter_turns) % 360


def sheet_of(facts: PageFacts) -> Sheet:
    """Return the sheet of a page that is still open."""
    page = clean(facts.characters)
    pieces = cut_pieces(page)
    turned_deg = _main_direction(pieces)
    _, top, _, bottom = extent(page, turned_deg)
    return Sheet(
        number=page.number,
        placement=page.placement,
        text=page.text,
        boxes=page.boxes,
        pieces=pieces,
        turned_deg=turned_deg,
        top=top,
        bottom=bottom,
        roles=facts.roles,
        placed=facts.placed,
        is_picture=facts.is_picture,
        is_whole=facts.is_whole,
    )


def _main_direction(pieces: Sequence[Piece]) -> int:
    amounts: dict[int, int] = {}
    for piece in pieces:
        amounts[piece.style.turned_deg] = amounts.get(piece.style.turned_deg, 0) + piece.end - piece.start
    return max(amounts, key=lambda degrees: amounts[degrees], default=0)
