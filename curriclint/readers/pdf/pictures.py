"""Pictures on a page: how much of it they cover, and where those stand that the structure tree describes."""

import ctypes
from collections.abc import Iterator
from typing import Any

from pypdfium2 import raw

from curriclint.readers.pdf.placement import Placement

MOST_OBJECTS = 20_000
"""Objects of one page that are looked at; drawings can have a hundred thousand, pictures stand among the first."""

MAX_DEPTH = 4
"""How deep pictures are looked for in forms within forms; scanning programs use one or two levels."""


PICTURE_SHARE = 0.25
"""Share of the page that a picture must cover to take the place of text: logos and photos beside text are smaller."""

MANY_DRAWINGS = 100
"""Drawn paths from which a page may show letters as outlines; frames and lines of an empty form are fewer."""


def shows_pictures(page: Any, placement: Placement) -> bool:
    """Tell whether a page shows a picture of some size, or so many drawn shapes that these may be letters."""
    count = raw.FPDFPage_CountObjects(page)
    return count > MANY_DRAWINGS or _share_of_pictures(page, placement) >= PICTURE_SHARE


def _share_of_pictures(page: Any, placement: Placement) -> float:
    """Return the largest share of the page, 0 to 1, that one of its pictures covers."""
    area = max(1.0, (placement.right - placement.left) * (placement.top - placement.bottom))
    largest = 0.0
    for left, bottom, right, top in _pictures(page):
        width = min(right, placement.right) - max(left, placement.left)
        height = min(top, placement.top) - max(bottom, placement.bottom)
        largest = max(largest, max(0.0, width) * max(0.0, height) / area)
    return min(largest, 1.0)


def boxes_by_mark(page: Any) -> dict[int, tuple[float, float, float, float]]:
    """Return left, top, right, bottom in user space of the objects that are marked, united for each mark."""
    boxes: dict[int, tuple[float, float, float, float]] = {}
    for index in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        page_object = raw.FPDFPage_GetObject(page, index)
        mark = raw.FPDFPageObj_GetMarkedContentID(page_object) if page_object else -1
        bounds = _bounds(page_object) if mark >= 0 else None
        if bounds is not None:
            left, bottom, right, top = bounds
            x0, y1, x1, y0 = boxes.get(mark, (left, top, right, bottom))
            boxes[mark] = (min(x0, left), max(y1, top), max(x1, right), min(y0, bottom))
    return boxes


def _pictures(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, bottom, right, top of the images of a page; one in a form has the box of the outermost form."""
    for index in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        page_object = raw.FPDFPage_GetObject(page, index)
        if page_object and _shows_image(page_object, MAX_DEPTH):
            bounds = _bounds(page_object)
            if bounds is not None:
                yield bounds


def _shows_image(page_object: Any, depth: int) -> bool:
    kind = raw.FPDFPageObj_GetType(page_object)
    if kind == raw.FPDF_PAGEOBJ_IMAGE:
        return True
    if kind != raw.FPDF_PAGEOBJ_FORM or not depth:
        return False
    inner = (raw.FPDFFormObj_GetObject(page_object, index) for index in range(_inner_count(page_object)))
    return any(_shows_image(inner_object, depth - 1) for inner_object in inner if inner_object)


def _inner_count(form: Any) -> int:
    return min(max(0, int(raw.FPDFFormObj_CountObjects(form))), MOST_OBJECTS // 100)


def _bounds(page_object: Any) -> tuple[float, float, float, float] | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(page_object, *sides):
        return None
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top
