"""Annotated PDF files for tests, and a second reader (pdfminer.six) that tells what lies under each highlight."""

import io
import unicodedata
from collections import defaultdict
from dataclasses import dataclass

import made_reports as made
from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTContainer
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import MATRIX_IDENTITY, decode_text

from curriclint.annotators.pdf import ANNOTATOR
from curriclint.annotators.remarks import AUTHOR
from curriclint.document import UNLINTED_SCOPES, Format, InlineKind, Scope
from curriclint.readers.pdf import read_pdf
from curriclint.reporters import Look
from curriclint.span import Span

DUTCH = Look(ui="nl")
NOT_DRAWN = {Scope.ALT_TEXT, Scope.TEXT_BOX, Scope.FORM_FIELD}
_HYPHENS = "-\u2010\u2011\u00ad\ufffe"


@dataclass
class Annotation:
    """An annotation as another program reads it; `boxes` are the quadrilaterals as left, bottom, right, top."""

    page: int
    kind: str
    entries: dict
    boxes: list

    def text(self, name):
        value = resolve1(self.entries.get(name, b""))
        return decode_text(value) if isinstance(value, bytes) else str(value)


def report_of(document, places):
    """Return a report with a finding on each (block index, span)."""
    found = []
    for number, (index, span) in enumerate(places):
        block = document.blocks[index]
        found.append(
            made.finding(
                "nl",
                Format.PDF,
                sentence=block.text,
                quote=span.of(block.text),
                quote_start=span.start,
                scope=block.scope,
                place=block.origin.place_of(span),
                block=index,
                span=span,
                fingerprint=f"{number:016x}",
            )
        )
    return made.document("nl", "les.pdf", Format.PDF, findings=tuple(found))


def place_of(document, quote):
    """Return block and span of the first place of some words."""
    index, block = next((i, block) for i, block in enumerate(document.blocks) if quote in block.text)
    start = block.text.index(quote)
    return index, Span(start, start + len(quote))


def annotate(data, *quotes, look=DUTCH):
    """Return a copy of a PDF file with a highlight on the first place of each quote, and the summary."""
    document = read_pdf(data, "les.pdf")
    report = report_of(document, [place_of(document, quote) for quote in quotes])
    return ANNOTATOR.annotate(data, document, report, look)


def some_words(document, every):
    """Yield block and span of every so many-th word of what rules look at."""
    count = 0
    for index, block in enumerate(document.blocks):
        if block.scope in UNLINTED_SCOPES or block.scope in NOT_DRAWN:
            continue
        deleted = [one.span for one in block.inline if one.kind is InlineKind.DELETED]
        start = 0
        for word in block.text.split(" "):
            span = Span(start, start + len(word))
            start += len(word) + 1
            count += bool(word)
            if word and count % every == 0 and not any(span.overlaps(one) for one in deleted):
                yield index, span


def annotations_in(data):
    """Return the annotations of a file as pdfminer.six reads them."""
    found = []
    for number, page in enumerate(PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data)))), start=1):
        for one in resolve1(page.annots) or ():
            entries = resolve1(one)
            quads = [float(resolve1(side)) for side in resolve1(entries.get("QuadPoints")) or ()]
            boxes = []
            for start in range(0, len(quads), 8):
                x, y = quads[start : start + 8 : 2], quads[start + 1 : start + 8 : 2]
                boxes.append((min(x), min(y), max(x), max(y)))
            kind = entries["Subtype"]
            found.append(Annotation(number, kind.name if isinstance(kind, PSLiteral) else str(kind), entries, boxes))
    return found


def ours_in(data, kind="Highlight"):
    """Return our annotations of a kind."""
    return [one for one in annotations_in(data) if one.kind == kind and one.text("T") == AUTHOR]


def words_under(data, annotations):
    """Return what lies under each annotation: the letters whose middle is in one of its boxes, box by box."""
    by_page = defaultdict(list)
    for annotation in annotations:
        by_page[annotation.page].append(annotation)
    found = {}
    for number, page in enumerate(PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data)))), start=1):
        if number in by_page:
            letters = letters_on(page)
            for annotation in by_page[number]:
                found[id(annotation)] = "".join(_under(letters, box) for box in annotation.boxes)
    return [found[id(annotation)] for annotation in annotations]


def letters_on(page):
    """Return each letter of a page with the middle of its box, in the user space of the page."""
    resources = PDFResourceManager()
    device = _Collector(resources)
    interpreter = PDFPageInterpreter(resources, device)
    device.begin_page(page, MATRIX_IDENTITY)
    interpreter.render_contents(page.resources, page.contents, ctm=MATRIX_IDENTITY)
    letters = []
    _gather(device.cur_item, letters)
    return letters


def _gather(container, letters):
    for item in container:
        if isinstance(item, LTChar):
            letters.append((item.get_text(), (item.x0 + item.x1) / 2, (item.y0 + item.y1) / 2))
        elif isinstance(item, LTContainer):
            _gather(item, letters)


def _under(letters, box):
    left, bottom, right, top = box
    inside = [one for one in letters if left <= one[1] <= right and bottom <= one[2] <= top]
    kept = []
    for one in inside:
        # Bold letters are drawn twice where the font has none.
        if not any(one[0] == other[0] and abs(one[1] - other[1]) + abs(one[2] - other[2]) < 1 for other in kept):
            kept.append(one)
    return "".join(text for text, _, _ in kept)


def folded(text):
    """Return a text without what two readers may tell otherwise: white space, invisible signs, hyphens, ligatures."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(
        sign for sign in plain if not sign.isspace() and sign not in _HYPHENS and unicodedata.category(sign) != "Cf"
    )


class _Collector(PDFLayoutAnalyzer):
    """Keeps what is drawn, without putting it in lines."""
