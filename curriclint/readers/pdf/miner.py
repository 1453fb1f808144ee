"""Pages of a PDF file from pdfminer.six, which reads many a damaged file that PDFium refuses."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import MATRIX_IDENTITY

from curriclint.readers.pdf import refusals
from curriclint.readers.pdf.glyphs import page_of
from curriclint.readers.pdf.miner_device import GlyphCollector
from curriclint.readers.pdf.page_facts import PageFacts
from curriclint.readers.pdf.placement import Placement


def pages_of(data: bytes) -> Iterator[PageFacts]:
    """Yield the pages, each with its text only.

    Raises `ReadError` for a file that wants a password, `RefusedError` where nothing can be made of the file.
    """
    with _quiet():
        pages = _opened(data)
        resources = PDFResourceManager()
        number = 0
        while (page := _next(pages)) is not None:
            number += 1
            collector = GlyphCollector(resources)
            whole = _collect(page, PDFPageInterpreter(resources, collector), collector)
            yield PageFacts(page_of(collector.glyphs, number, _placement_of(page)), is_whole=whole)
        if not number:
            raise refusals.RefusedError


def _opened(data: bytes) -> Iterator[PDFPage]:
    try:
        return PDFPage.create_pages(PDFDocument(PDFParser(BytesIO(data))))
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise refusals.is_locked() from error
    except Exception as error:
        # What is wrong in a damaged file surfaces as whatever error the library happens to run into.
        raise refusals.RefusedError from error


def _next(pages: Iterator[PDFPage]) -> PDFPage | None:
    """Return the next page, None where the page tree ends or breaks off."""
    try:
        return next(pages, None)
    except Exception:
        return None


def _collect(page: PDFPage, interpreter: PDFPageInterpreter, collector: GlyphCollector) -> bool:
    """Let the glyphs of a page be collected, and tell whether that came to a good end."""
    try:
        collector.set_ctm(MATRIX_IDENTITY)
        interpreter.render_contents(page.resources, page.contents)
    except Exception:
        return False
    return True


def _placement_of(page: PDFPage) -> Placement:
    return Placement.of_boxes(page.mediabox, page.cropbox, page.rotate)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep pdfminer from writing a warning for every thing that is wrong with the file."""
    logger = logging.getLogger("pdfminer")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)
