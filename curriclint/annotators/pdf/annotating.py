"""Write the remarks on a PDF file into a part added behind it, and take those of an earlier run out.

The bytes of the file stay as they are, so that signatures, bookmarks and forms live on.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from curriclint.annotators.pdf import prefix, wording
from curriclint.annotators.pdf.earlier import pages_with_notes_of_ours
from curriclint.annotators.pdf.notes import NOTE_PT, Colour, Note, Pen, Point, is_ours
from curriclint.annotators.pdf.objects import entry
from curriclint.annotators.pdf.pages import Pages
from curriclint.annotators.pdf.update import Update, reading
from curriclint.annotators.remarks import Remark, ideas_of, remarks_of, summary_of
from curriclint.document import Document, Scope
from curriclint.finding import DocumentReport
from curriclint.reporters import Detail, Look
from curriclint.reporters.text_line import Line
from curriclint.rule import CATEGORY_NAMES, TOPICS, Topic
from curriclint.wording import Language

COLOURS: dict[Topic, Colour] = {
    Topic.REPRESENTATION: (1.0, 0.87, 0.45),
    Topic.GENDERED_LANGUAGE: (0.99, 0.76, 0.86),
    Topic.CAREER_CONTEXT: (0.68, 0.9, 0.72),
    Topic.FIXED_MINDSET: (0.67, 0.86, 0.99),
}
"""The colour of each topic: light, so that black text on it keeps a contrast of at least 12 to 1."""
SUMMARY_COLOUR: Colour = (1.0, 1.0, 1.0)

_MARGIN_PT = 10.0
"""Distance of the summary from the corner of the first page."""
_GAP_PT = 4.0
"""Distance between a sign and what is beside it."""
_NOT_DRAWN = frozenset({Scope.ALT_TEXT, Scope.TEXT_BOX, Scope.FORM_FIELD})
"""Scopes of text that is not drawn on the page itself: a sign stands there instead of a highlight."""


def annotate_pdf(data: bytes, _document: Document, report: DocumentReport, look: Look) -> bytes:
    """Return a copy of a PDF file with a highlight for each remark, and the summary in a note on the first page.

    The file holds no remarks of ours. Raises `ReadError` where the file is protected
    or too damaged to be added to.
    """
    with reading():
        update = Update(data, is_ours=True)
    desk = _Desk(Pages(update), Pen(update))
    is_short = look.detail is Detail.QUIET
    if not is_short:
        desk.put_summary(summary_of(report, look), look.ui or report.language or look.fallback)
    for remark in remarks_of(report, look):
        desk.put(remark)
    for remark in () if is_short else ideas_of(report, look):
        desk.put_sign(remark)
    return update.written() if desk.leave() else data


def without_our_annotations(data: bytes, _name: str) -> bytes:
    """Return a PDF file without the notes of an earlier run; the very same bytes where there are none.

    Where nobody else has written into the copy since, this is the very file that was annotated. Raises `ReadError`
    for a file that cannot be changed.
    """
    original = prefix.original_of(data)
    if original is not None:
        return original
    indices = list(pages_with_notes_of_ours(data))
    if not indices:
        return data
    with reading():
        update = Update(data, is_ours=False)
        pages = Pages(update)
        kept = [(pages[index], [one for one in pages[index].annotations if not _is_ours(one)]) for index in indices]
    for page, annotations in kept:
        page.lay(annotations)
    return update.written()


class _Desk:
    """Gathers what is laid on each page, by index from 0."""

    def __init__(self, pages: Pages, pen: Pen) -> None:
        self._pages = pages
        self._pen = pen
        self._in_corner = 0
        self._laid: dict[int, list[Any]] = defaultdict(list)
        self._signs: dict[int, list[Point]] = defaultdict(list)

    def put_summary(self, lines: Sequence[Line], language: Language) -> None:
        """Put the summary in the top left corner of the first page."""
        self._put_in_corner(Note("summary", _text(lines), wording.SUMMARY.say(language), SUMMARY_COLOUR))

    def put(self, remark: Remark) -> None:
        """Put a remark on its words, or in a sign where these are not drawn on the page."""
        finding = remark.finding
        if not finding.place.boxes or finding.scope in _NOT_DRAWN or finding.span is None:
            self.put_sign(remark)
            return
        for number, (page, boxes) in enumerate(groupby(finding.place.boxes, key=lambda box: box.page)):
            note = _note(remark, _text(remark.lines), ending="" if number == 0 else f"-{number + 1}")
            shown = [(box.left_pt, box.top_pt, box.right_pt, box.bottom_pt) for box in boxes]
            self._laid[page - 1] += self._pen.highlight(self._pages[page - 1], shown, note)

    def put_sign(self, remark: Remark) -> None:
        """Put a remark in a sign to the left of its place; in the corner of the first page where it has none."""
        note = _note(remark, _text(wording.at(remark)))
        if not remark.finding.place.boxes:
            self._put_in_corner(note)
            return
        box = remark.finding.place.boxes[0]
        self._put_sign_at(box.page - 1, max(box.left_pt - NOTE_PT - _GAP_PT, 0.0), max(box.top_pt, 0.0), note)

    def leave(self) -> bool:
        """Lay what was gathered on the pages, behind what is there; tell whether there was anything."""
        for index, annotations in sorted(self._laid.items()):
            page = self._pages[index]
            page.lay([*page.annotations, *annotations])
        return bool(self._laid)

    def _put_in_corner(self, note: Note) -> None:
        x = _MARGIN_PT + self._in_corner * (NOTE_PT + _GAP_PT)
        self._in_corner += 1
        self._put_sign_at(0, x, _MARGIN_PT, note)

    def _put_sign_at(self, index: int, x: float, y: float, note: Note) -> None:
        """Put a sign there, or below those that stand there already."""
        taken = self._signs[index]
        while any(abs(x - other_x) < NOTE_PT and abs(y - other_y) < NOTE_PT for other_x, other_y in taken):
            y += NOTE_PT
        taken.append((x, y))
        self._laid[index] += self._pen.sign(self._pages[index], x, y, note)


def _note(remark: Remark, text: str, *, ending: str = "") -> Note:
    category = remark.finding.category
    subject = CATEGORY_NAMES[category].say(remark.language)
    return Note(f"{remark.finding.fingerprint}{ending}", text, subject, COLOURS[TOPICS[category]])


def _is_ours(reference: Any) -> bool:
    """Tell whether an annotation is a note of ours or its window."""
    annotation = reference.get_object()
    is_window = entry(annotation, "/Subtype") == "/Popup"
    return is_ours(entry(annotation, "/Parent") if is_window else annotation)


def _text(lines: Sequence[Line]) -> str:
    return "\n".join("".join(piece.text for piece in one) for one in lines)
