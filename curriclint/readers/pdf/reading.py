"""A PDF file to a document: the steps in order."""

from curriclint.document import Document, Format
from curriclint.readers.pdf import pdfium, pdfminer, refusals
from curriclint.readers.pdf.sheets import Contents


def read_pdf(data: bytes, name: str) -> Document:
    """Read a PDF file.

    PDFium reads it; pdfminer.six takes over what PDFium does not take for a PDF. Raises `ReadError` for a file that
    needs a password, is damaged, or has no text that can be read. Pages that are pictures are told of in a note.
    """
    try:
        contents = pdfium.read(data)
    except pdfium.Locked as error:
        raise refusals.is_locked() from error
    except pdfium.Refused:
        contents = pdfminer.read(data)
    if not contents.pages:
        raise refusals.has_no_pages()
    blocks, lost_on = _blocks_of(contents)  # noqa: F821
    if not blocks:
        raise _refusal(contents, lost_on)
    return Document(name, Format.PDF, blocks, contents.pages, contents.metadata, tuple(_notes(contents, lost_on)))  # noqa: F821


def _blocks_of(contents: Contents) -> tuple[tuple[Block, ...], set[int]]:
    """Return the blocks of a file in the order of reading, and the pages with text whose letters are unknown."""
    sheets = contents.sheets
    body = roles.body_of(sheets)
    furniture = take_out(sheets, body.size)
    paragraphs = [paragraph for sheet in sheets for paragraph in _paragraphs_on(sheet, body.size)]
    tell_tables(paragraphs)
    paragraphs = join_over(paragraphs)
    hyphens = Hyphens(sheets)
    maker = Maker(body, headings_among(paragraphs, body, contents.bookmarks), hyphens)
    blocks = list(maker.blocks(paragraphs))
    blocks += furniture_blocks(furniture, hyphens)
    blocks += [annotation_block(sheet, annotation) for sheet in sheets for annotation in sheet.annotations]
    blocks.sort(key=lambda block: (block.origin.place_of(_FIRST).page or 0, _RANKS.get(block.scope, 1)))
    return with_sections(blocks), maker.lost_on


def _paragraphs_on(sheet: Sheet, body_size: float) -> Iterator[Paragraph]:
    """Yield the paragraphs of a page: text in its main direction first, then text that is turned otherwise."""
    by_direction: dict[int, list[Piece]] = {sheet.turned_deg: []}
    for piece in sheet.pieces:
        by_direction.setdefault(piece.style.turned_deg, []).append(piece)
    for pieces in by_direction.values():
        for region in arrange(with_labels(sheet, with_justified_lines(pieces))):
            yield from paragraphs_of(lines_of(sheet, region.pieces), region, body_size)


def _refusal(contents: Contents, lost_on: set[int]) -> ReadError:
    pictures = [sheet.number for sheet in contents.sheets if sheet.is_picture]
    if lost_on:
        return refusals.has_only_lost_text(lost_on)
    if pictures:
        return refusals.has_only_pictures(pictures)
    if contents.sheets:
        return refusals.has_no_text(contents.pages)
    return refusals.is_broken()


def _notes(contents: Contents, lost_on: set[int]) -> Iterator[Note]:
    pictures = [sheet.number for sheet in contents.sheets if sheet.is_picture]
    if pictures:
        yield refusals.some_pictures(pictures)
    if lost_on:
        yield refusals.some_lost_text(lost_on)
    if contents.broken:
        yield refusals.some_pages_broken(contents.broken)
    if contents.enclosed_files:
        yield refusals.has_files_inside(contents.enclosed_files)
