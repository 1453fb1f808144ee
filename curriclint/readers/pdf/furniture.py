"""Furniture: running heads, running feet and page numbers, recognised over pages and taken out of the text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curriclint.document import Scope
from curriclint.readers.pdf.pieces import Piece, on_one_line
from curriclint.readers.pdf.sheets import Sheet

EDGE_SHARE = 0.15
"""Share of the page's height, above and below, in which furniture stands."""

EDGE_ROWS = 3
"""Rows from the edge that can be furniture: three-line running heads are the tallest in the corpus."""

SAME_PLACE_PT = 4.0
"""How far a running head may move between pages, such as left and right ones."""

ENOUGH_PAGES = 3
"""Pages on which a row must come back to be furniture; in documents of two or three pages two do."""

HEADING_RATIO = 1.2
"""Type size, relative to the body's, from which a row that comes back may as well be the title of every slide; then
it must do so on most pages."""

CLEAR_SPACE = 0.6
"""White space, in type sizes, between a running head with a page number and the text."""

_DIGITS = re.compile(r"\d+")
_FIRST = re.compile(r"^(\d{1,4}|[ivxl]{1,6})(?=\s*[|•·–—-]|$)")
_LAST = re.compile(r"(?:^|[|•·–—-]\s*)(\d{1,4}|[ivxl]{1,6})$")
"""A page number at the start and at the end of a piece: alone, or behind or before a sign that sets it apart."""
_PAGE_NUMBER = re.compile(
    r"[-–—|\[(\s]*(?:(?:p(?:agina|age|\.)?|blz\.?|pag\.?|bladzijde|slide|dia)\s*)?(?:\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:/|van|of|-)\s*\d{1,4})?[-–—|\])\s]*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Furniture:
    """A row of pieces at the edge of a page that is not part of the text."""

    sheet: Sheet
    pieces: list[Piece]
    scope: Scope


@dataclass(slots=True)
class _Row:
    sheet: Sheet
    pieces: list[Piece]
    scope: Scope
    rank: int
    place: int
    text: str
    clear: bool
    large: bool


def take_out(sheets: Sequence[Sheet], body_size: float) -> list[Furniture]:
    """Take the furniture out of the sheets and return one of each kind, where it stands first."""
    rows = [row for sheet in sheets for row in _edge_rows(sheet, body_size)]
    pages = sum(bool(sheet.pieces) for sheet in sheets)
    repeats: Counter[tuple[Scope, int, str]] = Counter()
    for row in rows:
        for place in (row.place - 1, row.place, row.place + 1):
            repeats[row.scope, place, row.text] += 1
    needed = ENOUGH_PAGES if pages > ENOUGH_PAGES else 2
    offsets = _page_number_offsets(rows, needed)
    found: list[Furniture] = []
    seen: set[tuple[Scope, str]] = set()
    settled: set[tuple[int, Scope]] = set()
    for row in sorted(rows, key=lambda row: (row.sheet.number, row.rank)):
        if row.rank and (row.sheet.number, row.scope) not in settled:
            continue
        count = repeats[row.scope, row.place, row.text]
        returns = count >= needed and (not row.large or count * 2 > pages)
        numbered = row.clear and _shows_page_number(row, offsets)
        if not returns and not numbered:
            continue
        settled.add((row.sheet.number, row.scope))
        gone = {id(piece) for piece in row.pieces}
        row.sheet.pieces = [piece for piece in row.sheet.pieces if id(piece) not in gone]
        kept = [piece for piece in row.pieces if not _PAGE_NUMBER.fullmatch(row.sheet.text_of(piece))]
        key = (row.scope, _masked(" ".join(row.sheet.text_of(piece) for piece in kept)))
        if kept and key not in seen:
            seen.add(key)
            found.append(Furniture(row.sheet, kept, row.scope))
    return found


def _edge_rows(sheet: Sheet, body_size: float) -> Iterator[_Row]:
    """Yield the outermost rows of text of a page, with their rank from the edge."""
    if not sheet.pieces:
        return
    top, bottom = sheet.top, sheet.bottom
    edge = EDGE_SHARE * (bottom - top)
    pieces = [piece for piece in sheet.pieces if piece.style.turned_deg == sheet.turned_deg]
    for scope, near, key in (
        (Scope.PAGE_HEADER, [p for p in pieces if p.baseline < top + edge], lambda p: p.baseline),
        (Scope.PAGE_FOOTER, [p for p in pieces if p.baseline > bottom - edge], lambda p: -p.baseline),
    ):
        rows: list[list[Piece]] = []
        for piece in sorted(near, key=key):
            if rows and on_one_line(piece, rows[-1][-1]):
                rows[-1].append(piece)
            elif len(rows) > EDGE_ROWS:
                break
            else:
                rows.append([piece])
        for rank, row in enumerate(rows[:EDGE_ROWS]):
            row.sort(key=lambda piece: piece.left)
            distance = row[0].baseline - top if scope is Scope.PAGE_HEADER else bottom - row[0].baseline
            text = " ".join(sheet.text_of(piece) for piece in row)
            large = max(piece.size for piece in row) > HEADING_RATIO * body_size
            # A number may differ between running heads; between headings it makes another one ("Opdracht 2").
            text = text if large else _masked(text)
            clear = _is_clear(rows, rank)
            yield _Row(sheet, row, scope, rank, round(distance / SAME_PLACE_PT), text, clear, large)


def _is_clear(rows: Sequence[Sequence[Piece]], rank: int) -> bool:
    """Tell whether there is white space between a row and the next one inwards."""
    if rank + 1 >= len(rows):
        return True
    row, inner = rows[rank][0], rows[rank + 1][0]
    gap = max(inner.top - row.bottom, row.top - inner.bottom)
    return gap > CLEAR_SPACE * row.size


def _masked(text: str) -> str:
    return _DIGITS.sub("#", " ".join(text.split())).casefold()


def _numbers(row: _Row) -> Iterator[int]:
    """Yield the numbers that stand first or last in a row and apart from its words: not the one of "Opdracht 2"."""
    for piece, pattern in ((row.pieces[0], _FIRST), (row.pieces[-1], _LAST)):
        match = pattern.search(row.sheet.text_of(piece))
        if match:
            number = match.group(1)
            yield int(number) if number.isdigit() else _roman(number)


def _roman(numeral: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _page_number_offsets(rows: Sequence[_Row], needed: int) -> set[tuple[Scope, int]]:
    """Return the differences between printed and real page number that come back often enough."""
    offsets = Counter((row.scope, number - row.sheet.number) for row in rows for number in _numbers(row))
    return {offset for offset, count in offsets.items() if count >= needed}


def _shows_page_number(row: _Row, offsets: set[tuple[Scope, int]]) -> bool:
    return any((row.scope, number - row.sheet.number) in offsets for number in _numbers(row))
