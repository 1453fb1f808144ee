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


def _refusal(contents: Contents, lost_on: set[int]) -> Exception:
    pictures = [sheet.number for sheet in contents.sheets if sheet.is_picture]
    if lost_on:
        return refusals.has_only_lost_text(lost_on)
    if pictures:
        return refusals.has_only_pictures(pictures)
    if contents.sheets:
        return refusals.has_no_text(contents.pages)
    return refusals.is_broken()
