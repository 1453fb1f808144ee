"""Pages of a PDF file from PDFium, with what its structure, pictures and annotations tell."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
from pypdfium2 import raw

from curriclint.document import Scope
from curriclint.readers.pdf import refusals
from curriclint.readers.pdf.annotations import annotations_on, forms_of
from curriclint.readers.pdf.page_facts import FileFacts, PageFacts, PlacedText
from curriclint.readers.pdf.pdfium import read_characters
from curriclint.readers.pdf.pictures import boxes_by_mark, shows_pictures
from curriclint.readers.pdf.placement import Placement
from curriclint.readers.pdf.properties import bookmarks_of, enclosed_files, metadata_of
from curriclint.readers.pdf.structure import structure_of

FEW_LETTERS = 10
"""Characters up to which a page full of pictures counts as one without text: a page number, a stray label."""

MOST_BLANK = 1000
"""Characters of a page, white space included, that are looked at to find those."""


@contextmanager
def opened(data: bytes) -> Iterator["PdfiumFile"]:
    """Open a file, close it afterwards; `ReadError` where it wants a password, `RefusedError` where it is unsound."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise refusals.is_locked() from error
        raise refusals.RefusedError from error
    try:
        with forms_of(document) as form:
            yield PdfiumFile(document, form)
    finally:
        document.close()


class PdfiumFile:
    """An open file."""

    def __init__(self, document: pypdfium2.PdfDocument, form: Any) -> None:
        self._document = document
        self._form = form
        self._tagged = bool(raw.FPDFCatalog_IsTagged(document))
        self.facts = FileFacts(
            pages=len(document),
            metadata=metadata_of(document),
            bookmarks=bookmarks_of(document),
            enclosed=enclosed_files(document),
            has_form_program=raw.FPDF_GetFormType(document) == raw.FORMTYPE_XFA_FULL,
        )

    def pages(self) -> Iterator[PageFacts]:
        """Yield the pages; each stays open until the next is asked for. Pages that do not open go to the facts."""
        for index in range(self.facts.pages):
            with _page_opened(self._document, index) as handles:
                if handles is None:
                    self.facts.unread.append(index + 1)
                    continue
                page, text_page = handles
                characters = read_characters(page, text_page, index + 1, tagged=self._tagged)
                facts = PageFacts(characters)
                if self._tagged:
                    facts.roles, facts.placed = _tags_of(page, characters.placement)
                facts.placed += annotations_on(page, self._form)
                if len("".join(characters.text[:MOST_BLANK].split())) <= FEW_LETTERS:
                    facts.is_picture = shows_pictures(page, characters.placement)
                yield facts


@contextmanager
def _page_opened(document: pypdfium2.PdfDocument, index: int) -> Iterator[tuple[Any, Any] | None]:
    """Give the raw page and text page, closed afterwards; None for a page that does not load."""
    page = raw.FPDF_LoadPage(document, index)
    if not page:
        yield None
        return
    text_page = raw.FPDFText_LoadPage(page)
    try:
        yield (page, text_page) if text_page else None
    finally:
        if text_page:
            raw.FPDFText_ClosePage(text_page)
        raw.FPDF_ClosePage(page)


def _tags_of(page: Any, placement: Placement) -> tuple[dict[int, str], list[PlacedText]]:
    """Return the structure types by mark, and the descriptions of pictures where these stand."""
    roles, descriptions = structure_of(page)
    if not descriptions:
        return roles, []
    boxes = boxes_by_mark(page)
    everywhere = (placement.left, placement.top, placement.right, placement.bottom)
    placed = []
    for description in descriptions:
        found = [boxes[mark] for mark in description.marks if mark in boxes]
        box = _around(found) if found else everywhere
        placed.append(PlacedText(description.text, Scope.ALT_TEXT, box))
    return roles, placed


def _around(boxes: list[tuple[float, float, float, float]]) -> tuple[float, float, float, float]:
    return (
        min(box[0] for box in boxes),
        max(box[1] for box in boxes),
        max(box[2] for box in boxes),
        min(box[3] for box in boxes),
    )
