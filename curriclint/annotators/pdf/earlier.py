"""Which pages of a PDF file have notes of ours on them, told fast: most files have none at all."""

import ctypes
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from curriclint.annotators.pdf.notes import NAME
from curriclint.readers.pdf import refusals
from curriclint.readers.pdf.properties import wide_text

_MAY_HIDE_NAMES = (b"/NM", b"/ObjStm", b"/Encrypt")
"""What a file with named annotations has somewhere: a name as such, or what packs or encrypts objects."""


def pages_with_notes_of_ours(data: bytes) -> Iterator[int]:
    """Yield the index of each page with an annotation that has a name of ours; none of a file that does not open.

    Raises `ReadError` where the file wants a password.
    """
    if not any(sign in data for sign in _MAY_HIDE_NAMES):
        return
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise refusals.is_locked() from error
        return
    try:
        for index in range(len(document)):
            page = raw.FPDF_LoadPage(document, index)
            if page:
                if any(name.startswith(NAME) for name in _names_on(page)):
                    yield index
                raw.FPDF_ClosePage(page)
    finally:
        document.close()


def _names_on(page: raw.FPDF_PAGE) -> Iterator[str]:
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        if annotation:
            yield _name_of(annotation)
            raw.FPDFPage_CloseAnnot(annotation)


def _name_of(annotation: raw.FPDF_ANNOTATION) -> str:
    return wide_text(
        lambda buffer, size: raw.FPDFAnnot_GetStringValue(annotation, b"NM", buffer, size), ctypes.c_ushort
    )
