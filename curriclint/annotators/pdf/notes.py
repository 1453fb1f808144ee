"""Highlights and notes as PDF writes them down, each with its picture, so that every viewer shows the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from curriclint.annotators.pdf.objects import dictionary, entry, figures, numbers
from curriclint.annotators.pdf.pages import Page
from curriclint.annotators.pdf.update import Update
from curriclint.annotators.remarks import AUTHOR
from curriclint.readers.pdf.placement import Box

NAME = f"{AUTHOR}-"
"""How the name (/NM) of each annotation of ours begins; together with the author it tells them from those of others."""
NOTE_PT = 18.0
"""Side of the sign of a note."""

_PRINTED = 4
"""The flag that has an annotation printed. Source: ISO 32000-1, 12.5.3."""
_WINDOW_PT = (200.0, 120.0)
_SIGN = b"""q 0.3 0.3 0.3 RG 0.8 w %s rg 1 1 16 16 re B
4 13 m 14 13 l 4 9.7 m 14 9.7 l 4 6.4 m 10 6.4 l S Q"""
"""A sheet of paper with three lines."""

_TURNED = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))
"""What turns a picture along with a page, by quarter turns."""

Colour = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""
Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top in the user space of a page."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is said at a place of a page: `name` tells it from others of the file, `subject` is its topic in a word."""

    name: str
    text: str
    subject: str
    colour: Colour


class Pen:
    """Writes notes on the pages of one file."""

    def __init__(self, update: Update) -> None:
        self._writer = update.writer
        self._signs: dict[tuple[Colour, int], Any] = {}
        self._multiplied: Any = None

    def highlight(self, page: Page, boxes: Iterable[Box], note: Note) -> list[Any]:
        """Return a highlight over some boxes of the page as shown, and its window."""
        corners = [[page.placement.drawn(x, y) for x, y in _corners(box)] for box in boxes]
        around = _around([point for four in corners for point in four])
        entries = {
            "/Subtype": "/Highlight",
            "/QuadPoints": numbers(number for four in corners for point in four for number in point),
            "/AP": dictionary({"/N": self._highlight_picture(corners, around, note.colour)}),
        }
        return self._with_window(page, around, note, entries)

    def sign(self, page: Page, x: float, y: float, note: Note) -> list[Any]:
        """Return the sign of a note with its top left corner at a point of the page as shown, and its window."""
        around = _around([page.placement.drawn(x, y), page.placement.drawn(x + NOTE_PT, y + NOTE_PT)])
        entries = {
            "/Subtype": "/Text",
            "/Name": "/Note",
            "/AP": dictionary({"/N": self._sign_picture(note.colour, page.placement.quarter_turns)}),
        }
        return self._with_window(page, around, note, entries)

    def _with_window(self, page: Page, around: Rectangle, note: Note, entries: dict[str, Any]) -> list[Any]:
        annotation = dictionary(
            {
                "/Type": "/Annot",
                "/Rect": numbers(around),
                "/P": page.reference,
                "/F": generic.NumberObject(_PRINTED),
                "/C": numbers(note.colour),
                "/T": generic.TextStringObject(AUTHOR),
                "/NM": generic.TextStringObject(f"{NAME}{note.name}"),
                "/Subj": generic.TextStringObject(note.subject),
                "/Contents": generic.TextStringObject(note.text),
                **entries,
            }
        )
        reference = self._writer.add_object(annotation)
        window = dictionary(
            {
                "/Type": "/Annot",
                "/Subtype": "/Popup",
                "/Rect": numbers(_beside(page, around)),
                "/Parent": reference,
                "/Open": generic.BooleanObject(False),
            }
        )
        annotation[pdf_name("/Popup")] = self._writer.add_object(window)
        return [reference, annotation.raw_get("/Popup")]

    def _highlight_picture(
        self, corners: Sequence[Sequence[tuple[float, float]]], around: Rectangle, colour: Colour
    ) -> Any:
        if self._multiplied is None:
            state = dictionary({"/Type": "/ExtGState", "/BM": "/Multiply"})
            self._multiplied = self._writer.add_object(state)
        drawn = [b"/M gs", figures(colour), b"rg"]
        for top_left, top_right, bottom_left, bottom_right in corners:
            drawn += [figures(top_left), b"m", figures(top_right), b"l", figures(bottom_right), b"l"]
            drawn += [figures(bottom_left), b"l", b"h"]
        resources = {"/ExtGState": dictionary({"/M": self._multiplied})}
        return self._picture(around, b" ".join([*drawn, b"f"]), {"/Resources": dictionary(resources)})

    def _sign_picture(self, colour: Colour, quarter_turns: int) -> Any:
        key = colour, quarter_turns
        if key not in self._signs:
            turned = numbers([*_TURNED[quarter_turns], 0, 0])
            self._signs[key] = self._picture((0, 0, NOTE_PT, NOTE_PT), _SIGN % figures(colour), {"/Matrix": turned})
        return self._signs[key]

    def _picture(self, around: Rectangle, drawn: bytes, entries: dict[str, Any]) -> Any:
        form = {
            "/Type": "/XObject",
            "/Subtype": "/Form",
            "/BBox": numbers(around),
            "/Group": dictionary({"/S": "/Transparency"}),
            **entries,
        }
        return self._writer.add_object(generic.StreamObject(dictionary(form), stream_data=drawn))


def is_ours(annotation: Any) -> bool:
    """Tell whether an annotation is one of ours; their windows are told by what they belong to."""
    return entry(annotation, "/T") == AUTHOR and str(entry(annotation, "/NM")).startswith(NAME)


def _corners(box: Box) -> tuple[Point, ...]:
    """Return the corners of a box in the order that viewers expect, whatever the standard says: in the shape of a Z."""
    left, top, right, bottom = box
    return (left, top), (right, top), (left, bottom), (right, bottom)


def _around(points: Sequence[Point]) -> Rectangle:
    x, y = zip(*points, strict=True)
    return min(x), min(y), max(x), max(y)


def _beside(page: Page, rectangle: Rectangle) -> Rectangle:
    """Return where the window of a note opens: at the right edge of the page as shown, at the height of the note."""
    left, bottom, right, top = rectangle
    _, shown_top, _, _ = page.placement.shown((left, top, right, bottom))
    width, height = page.placement.shown_size
    x, y = max(width - _WINDOW_PT[0], 0.0), min(max(shown_top, 0.0), max(height - _WINDOW_PT[1], 0.0))
    return _around([page.placement.drawn(x, y), page.placement.drawn(x + _WINDOW_PT[0], y + _WINDOW_PT[1])])
