"""A PDF file to a document: the steps in order."""

from collections.abc import Iterator, Sequence

from curriclint.document import Block, Document, Format, Scope, with_sections
from curriclint.readers.pdf import miner, pdfium, refusals, roles
from curriclint.readers.pdf.assembly import Hyphens, finish, passage_of
from curriclint.readers.pdf.calls import BoxFetcher, Calls
from curriclint.readers.pdf.characters import PageCharacters, clean
from curriclint.readers.pdf.columns import arrange
from curriclint.readers.pdf.continuation import join_over, tell_tables
from curriclint.readers.pdf.frames import extent
from curriclint.readers.pdf.furniture import Furniture, take_out
from curriclint.readers.pdf.justified import with_justified_lines
from curriclint.readers.pdf.labels import with_labels
from curriclint.readers.pdf.lines import lines_of
from curriclint.readers.pdf.paragraphs import Paragraph, paragraphs_of
from curriclint.readers.pdf.pieces import Piece, cut_pieces
from curriclint.readers.pdf.sheets import Sheet


def read_pdf(data: bytes, name: str) -> Document:
    """Read a PDF file; `ReadError` where it wants a password, is damaged beyond reading or shows pictures only."""
    try:
        sheets, pages = _sheets_of(data)
    except refusals.RefusedError:
        sheets, pages = _mined_sheets_of(data)
    body = roles.body_of(sheets)
    furniture = take_out(sheets, body.size)
    paragraphs = [p for sheet in sheets for p in _paragraphs_on(sheet, body.size)]
    tell_tables(paragraphs)
    paragraphs = join_over(paragraphs)
    blocks = with_sections(_blocks(paragraphs, furniture, sheets, body))
    return Document(name, Format.PDF, blocks, pages)


def _sheets_of(data: bytes) -> tuple[list[Sheet], int]:
    sheets = []
    with pdfium.opened(data) as document:
        fetcher, calls = BoxFetcher(), Calls()
        for index in range(len(document)):
            with pdfium.page_opened(document, index) as opened:
                if opened is not None:
                    sheets.append(_sheet_of(pdfium.read_characters(*opened, index + 1, fetcher, calls, tagged=False)))
        return sheets, len(document)


def _mined_sheets_of(data: bytes) -> tuple[list[Sheet], int]:
    """Return the sheets as the second library reads them."""
    try:
        read = [(_sheet_of(page), whole) for page, whole in miner.pages_of(data)]
    except refusals.RefusedError as error:
        raise refusals.is_damaged() from error
    sheets = [sheet for sheet, _ in read]
    if not any(sheet.pieces for sheet in sheets):
        raise refusals.is_damaged()
    return sheets, len(sheets)


def _sheet_of(characters: PageCharacters) -> Sheet:
    page = clean(characters)
    pieces = cut_pieces(page)
    turned = _main_direction(pieces)
    _, top, _, bottom = extent(page, turned)
    return Sheet(page.number, page.placement, page.text, page.boxes, pieces, turned, top, bottom)


def _main_direction(pieces: Sequence[Piece]) -> int:
    amounts: dict[int, int] = {}
    for piece in pieces:
        amounts[piece.style.turned_deg] = amounts.get(piece.style.turned_deg, 0) + piece.end - piece.start
    return max(amounts, key=lambda degrees: amounts[degrees], default=0)


def _paragraphs_on(sheet: Sheet, body_size: float) -> Iterator[Paragraph]:
    directions = {piece.style.turned_deg: 0 for piece in sheet.pieces}
    for degrees in sorted(directions, key=lambda degrees: degrees != sheet.turned_deg):
        pieces = (
            [piece for piece in sheet.pieces if piece.style.turned_deg == degrees]
            if len(directions) > 1
            else sheet.pieces
        )
        for region in arrange(with_labels(sheet, with_justified_lines(pieces))):
            yield from paragraphs_of(lines_of(sheet, region.pieces), region, body_size)


def _blocks(
    paragraphs: Sequence[Paragraph], furniture: Sequence[Furniture], sheets: Sequence[Sheet], body: roles.Body
) -> Iterator[Block]:
    hyphens = Hyphens(sheets)
    styles = sorted(
        {round(p.first.size * 2) / 2 for p in paragraphs if roles.looks_like_heading(p, body)}, reverse=True
    )
    for p in paragraphs:
        passage = passage_of(p.lines, hyphens)
        text, origin = finish(passage)
        scope, level = Scope.PARAGRAPH, 0
        if p.is_cell:
            scope = Scope.TABLE_CELL
        elif all(line.mono for line in p.lines):
            scope = Scope.CODE
        elif roles.is_entry(text):
            scope = Scope.CONTENTS
        elif roles.looks_like_heading(p, body):
            scope, level = Scope.HEADING, min(6, styles.index(round(p.first.size * 2) / 2) + 1)
        elif roles.is_caption(text):
            scope = Scope.CAPTION
        elif roles.is_formula(p, text):
            scope = Scope.MATH
        elif roles.marker_length(text):
            scope = Scope.LIST_ITEM
        elif roles.is_note(p, body):
            scope = Scope.FOOTNOTE
        yield Block(text, scope, origin, level)
    for f in furniture:
        for line in lines_of(f.sheet, f.pieces):
            text, origin = finish(passage_of([line], hyphens))
            yield Block(text, f.scope, origin)
