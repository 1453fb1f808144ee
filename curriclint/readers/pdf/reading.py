"""A PDF file to a document: the steps in order."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from curriclint.document import Document, Format, with_sections
from curriclint.readers.pdf import miner, pdfium_file, refusals, roles
from curriclint.readers.pdf.blocks import BlockMaker
from curriclint.readers.pdf.columns import arrange
from curriclint.readers.pdf.continuation import join_over, tell_tables
from curriclint.readers.pdf.furniture import take_out
from curriclint.readers.pdf.justified import with_justified_lines
from curriclint.readers.pdf.labels import with_labels
from curriclint.readers.pdf.lines import lines_of
from curriclint.readers.pdf.notes import notes_on
from curriclint.readers.pdf.page_facts import FileFacts
from curriclint.readers.pdf.paragraphs import Paragraph, paragraphs_of
from curriclint.readers.pdf.sheets import Sheet, sheet_of


def read_pdf(data: bytes, name: str) -> Document:
    """Read the bytes of a PDF file; `name` is the path as the user gave it.

    Raises `ReadError` for a file that wants a password, is damaged beyond reading or has pictures of text only. A file
    without text gives a document without blocks.
    """
    with _collection_paused():
        return _read(data, name)


@contextmanager
def _collection_paused() -> Iterator[None]:
    """Keep Python from looking for cycles: reading makes many small objects and hardly a cycle.

    The search took a tenth of the time for reading a book.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _read(data: bytes, name: str) -> Document:
    sheets, facts = _sheets_of(data)
    body = roles.body_of(sheets)
    furniture = take_out(sheets, body.size)
    paragraphs = [p for sheet in sheets for p in _paragraphs_on(sheet, body.size)]
    tell_tables(paragraphs)
    paragraphs = join_over(paragraphs)
    maker = BlockMaker(sheets, body, facts)
    blocks = with_sections(maker.blocks(paragraphs))
    return Document(
        name=name,
        format=Format.PDF,
        blocks=(*blocks, *maker.margins(furniture)),
        pages=facts.pages,
        metadata=facts.metadata,
        notes=notes_on(sheets, maker.unmapped, facts),
    )


def _sheets_of(data: bytes) -> tuple[list[Sheet], FileFacts]:
    """Return the sheets as PDFium reads them, or as pdfminer.six does where PDFium refuses the file."""
    try:
        with pdfium_file.opened(data) as file:
            sheets = [sheet_of(page) for page in file.pages()]
            facts = file.facts
            if not sheets:
                raise refusals.RefusedError
    except refusals.RefusedError:
        sheets, facts = _mined_sheets_of(data)
    if any(sheet.is_picture for sheet in sheets) and not any(sheet.pieces for sheet in sheets if not sheet.is_picture):
        raise refusals.is_image_only()
    return sheets, facts


def _mined_sheets_of(data: bytes) -> tuple[list[Sheet], FileFacts]:
    try:
        sheets = [sheet_of(page) for page in miner.pages_of(data)]
    except refusals.RefusedError as error:
        raise refusals.is_damaged() from error
    if not any(sheet.pieces for sheet in sheets):
        raise refusals.is_damaged()
    return sheets, FileFacts(pages=len(sheets))


def _paragraphs_on(sheet: Sheet, body_size: float) -> Iterator[Paragraph]:
    directions = {piece.style.turned_deg: 0 for piece in sheet.pieces}
    for degrees in sorted(directions, key=lambda degrees: degrees != sheet.turned_deg):
        pieces = sheet.pieces
        if len(directions) > 1:
            pieces = [piece for piece in sheet.pieces if piece.style.turned_deg == degrees]
        for region in arrange(with_labels(sheet, with_justified_lines(pieces))):
            yield from paragraphs_of(lines_of(sheet, region.pieces), region, body_size)
