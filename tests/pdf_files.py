"""Small PDF files for tests, and checks of the text map of what is read from them."""

import io
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from curriclint.document import UNLINTED_SCOPES, Scope
from curriclint.readers.pdf import read_pdf
from curriclint.span import Span

WIDTH, HEIGHT = 595, 842
LEFT, TOP = 72, 770
SIZE = 11
PROSE = (
    "Water stroomt van hoog naar laag en neemt onderweg zand en klei mee.",
    "In de bocht van een rivier slijt de buitenkant af en groeit de binnenkant aan.",
    "Zo schuift een rivier in honderd jaar soms een hele akker op.",
)
"""Lines of a paragraph that fills its lines."""


@dataclass
class Writer:
    """Writes lines of text on pages, from the top left corner down unless told otherwise."""

    size: float = SIZE
    font: str = "Helvetica"
    crop: tuple[float, float, float, float] | None = None
    rotate: int = 0
    stream: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self):
        self.canvas = Canvas(self.stream, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=0)
        self.y = TOP
        self._open()

    def _open(self):
        if self.crop:
            self.canvas.setCropBox(self.crop)
        self.canvas.setPageRotation(self.rotate)
        # Canvas swaps the sides of pages that are turned; the text is to stand on the same page all the same.
        self.canvas.setPageSize((HEIGHT, WIDTH) if self.rotate % 180 else (WIDTH, HEIGHT))

    def lines(self, *lines, x=LEFT, size=None, font=None, leading=None, space=0.0):
        """Write lines below each other, with `space` white above them."""
        size = size or self.size
        self.canvas.setFont(font or self.font, size)
        self.y -= space
        for line in lines:
            self.canvas.drawString(x, self.y, line)
            self.y -= leading or 1.2 * size
        return self

    def paragraph(self, *lines, **how):
        return self.lines(*lines, **{"space": 10, **how})

    def at(self, x, y, text, size=None, font=None):
        self.canvas.setFont(font or self.font, size or self.size)
        self.canvas.drawString(x, y, text)
        return self

    def page(self):
        self.canvas.showPage()
        self._open()
        self.y = TOP
        return self

    def data(self):
        self.canvas.save()
        return self.stream.getvalue()

    def read(self):
        return read_pdf(self.data(), "les.pdf")


def texts(document, *scopes):
    """Return the texts of the blocks, or of those with one of the scopes."""
    return [block.text for block in document.blocks if not scopes or block.scope in scopes]


def running_texts(document):
    """Return the texts of the blocks that rules look at, without what stands in the margins."""
    margins = {Scope.PAGE_HEADER, Scope.PAGE_FOOTER}
    return [block.text for block in document.blocks if block.scope not in UNLINTED_SCOPES | margins]


def scopes(document):
    return [block.scope for block in document.blocks]


def block_with(document, words):
    """Return the only block that holds the words."""
    (found,) = [block for block in document.blocks if words in block.text]
    return found


def box_of(document, words):
    """Return the page and the one box of the words."""
    block = block_with(document, words)
    start = block.text.index(words)
    place = block.origin.place_of(Span(start, start + len(words)))
    (box,) = place.boxes
    return box


def width_of(text, font="Helvetica", size=SIZE):
    return stringWidth(text, font, size)


def check_origins(document, width=WIDTH, height=HEIGHT):
    """Check that each character stands on a page of the file, within it, in a box that is one."""
    for block in document.blocks:
        assert len(block.origin) == len(block.text)
        for offset in range(len(block.text)):
            box = block.origin.box_of(offset)
            assert 1 <= box.page <= document.pages
            assert box.left_pt <= box.right_pt
            assert box.top_pt <= box.bottom_pt
            assert -size_of(box) <= box.left_pt
            assert box.right_pt <= width + size_of(box)
            assert -size_of(box) <= box.top_pt
            assert box.bottom_pt <= height + size_of(box)


def size_of(box):
    """Return how far a letter may reach over the edge of its page."""
    return max(box.right_pt - box.left_pt, box.bottom_pt - box.top_pt, 1)


def check_round_trip(block, every=1):
    """Check that the middle of each letter's box leads back to that letter, or to one that shares its glyph."""
    for offset in range(0, len(block.text), every):
        character = block.text[offset]
        box = block.origin.box_of(offset)
        if character == " " or box.right_pt <= box.left_pt:
            continue
        back = block.origin.offset_of(box.page, (box.left_pt + box.right_pt) / 2, (box.top_pt + box.bottom_pt) / 2)
        assert back is not None
        assert block.origin.box_of(back) == box
