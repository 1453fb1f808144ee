"""Labels put on the line that they belong to: bullets and numbers before an item, page numbers behind an entry."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from curriclint.readers.pdf.marks import BULLET
from curriclint.readers.pdf.pieces import Piece, join, on_one_line
from curriclint.readers.pdf.sheets import Sheet

FARTHEST = 4.0
"""Type sizes between a label and its text: a number of a section stands up to two away, a bullet up to three."""

MOST_CHARACTERS = 8
"""Length of the longest label: "12.3.4."."""

ENOUGH_ENTRIES = 3
"""Entries with dots that make a page a table of contents, whose chapters often have none."""

_LEADER = re.compile(r"(?:\. ?){3,}$|…$")
_ENTRY = re.compile(r"(?:\. ?){4}(?:\d{1,4}|[ivxl]{1,6})$")
_DOTS = re.compile(r"\. ?\. ?\.|…")
_NUMBER = re.compile(r"\d{1,4}|[ivxl]{1,6}")

_LABEL = re.compile(
    r"[•●○▪■□◦‣⁃∙·➢➤►▶✓✔☐❏❑❖◆◇\uf000-\uf0ff*–—-]|o"
    r"|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.):]|[A-Z]?\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}"
)


def with_labels(sheet: Sheet, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with each label joined to the piece that stands behind it on the same line."""
    joined: list[Piece] = []
    lonely: list[Piece] = []
    for piece in pieces:
        label = joined[-1] if joined else None
        if label is not None and label.end - label.start <= MOST_CHARACTERS and _belongs(sheet, label, piece):
            join(label, piece)
        else:
            joined.append(piece)
            if piece.end - piece.start <= 2 and BULLET.fullmatch(sheet.text_of(piece)):
                lonely.append(piece)
    lonely = [piece for piece in lonely if piece.end - piece.start <= 2]
    return _with_page_numbers(sheet, _with_lonely(sheet, joined, lonely) if lonely else joined)


def _with_lonely(sheet: Sheet, pieces: list[Piece], bullets: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the bullets joined that the file holds apart from their text."""
    texts = sorted((piece for piece in pieces if piece not in bullets), key=lambda piece: piece.baseline)
    baselines = [piece.baseline for piece in texts]
    gone: set[int] = set()
    for bullet in bullets:
        near = texts[
            bisect_left(baselines, bullet.baseline - bullet.size) : bisect_right(
                baselines, bullet.baseline + bullet.size
            )
        ]
        behind = [piece for piece in near if id(piece) not in gone and _belongs(sheet, bullet, piece)]
        if behind:
            text = min(behind, key=lambda piece: piece.left)
            gone.add(id(text))
            bullet.order = text.order
            join(bullet, text)
    return sorted((piece for piece in pieces if id(piece) not in gone), key=lambda piece: piece.order)


def _with_page_numbers(sheet: Sheet, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with page numbers joined to the entries of a table of contents that they belong to."""
    if _DOTS.search(sheet.text) is None:
        return pieces
    numbers = [
        other for one, other in pairwise(pieces) if _is_number_right_of(sheet, one, other) and _has_leader(sheet, one)
    ]
    numbers += [piece for piece in pieces if _ENTRY.search(sheet.text, piece.start, piece.end)]
    if not numbers:
        return pieces
    edge = max(piece.right for piece in numbers) if len(numbers) >= ENOUGH_ENTRIES else None
    joined: list[Piece] = []
    for piece in pieces:
        entry = joined[-1] if joined else None
        if (
            entry is not None
            and _is_number_right_of(sheet, entry, piece)
            and (_has_leader(sheet, entry) or (edge is not None and abs(piece.right - edge) < piece.size / 2))
        ):
            join(entry, piece)
        else:
            joined.append(piece)
    return joined


def _is_number_right_of(sheet: Sheet, entry: Piece, number: Piece) -> bool:
    return (
        on_one_line(entry, number)
        and number.left >= entry.right
        and _NUMBER.fullmatch(sheet.text_of(number)) is not None
    )


def _has_leader(sheet: Sheet, entry: Piece) -> bool:
    return _LEADER.search(sheet.text, entry.start, entry.end) is not None


def _belongs(sheet: Sheet, label: Piece, piece: Piece) -> bool:
    gap = piece.left - label.right
    if not 0 <= gap <= FARTHEST * piece.size or not on_one_line(label, piece):
        return False
    text = sheet.text_of(label)
    if _LABEL.fullmatch(text) is None:
        return False
    # A bare number may be the cell of a table; before a heading it is set like the heading, before a note it is raised.
    heading = label.style.bold and piece.style.bold and label.size == piece.size
    raised = label.size < piece.size and label.baseline < piece.baseline and gap < piece.size
    return not text.isdigit() or heading or raised
