"""PDFium's functions for single characters and elements, called with as little overhead as ctypes allows."""

import ctypes
from array import array
from collections import deque
from collections.abc import Callable
from functools import cache
from itertools import repeat
from typing import Any

from pypdfium2 import raw

from curriclint.readers.pdf.placement import BOX_SIDES

BOXES_AT_ONCE = 4096
"""Characters whose boxes are fetched into one buffer: a dense page; more only costs memory."""

_BYTES_OF_BOX = 16


class Calls:
    """The functions that are called hundreds of times a page, as bare pointers.

    Through pypdfium2 a call takes 1 to 2 µs for wrapping its arguments. The first four take a text page as
    `as_argument` gives it, the others take addresses as plain numbers.
    """

    def __init__(self) -> None:
        address, number = ctypes.c_size_t, ctypes.c_int
        self.text_object = _bare(raw.FPDFText_GetTextObject, address)
        self.matrix = _bare(raw.FPDFText_GetMatrix, number)
        self.font_size = _bare(raw.FPDFText_GetFontSize, ctypes.c_double)
        self.unmapped = _bare(raw.FPDFText_HasUnicodeMapError, number)
        self.font = _bare(raw.FPDFTextObj_GetFont, address, address)
        self.font_name = _bare(raw.FPDFFont_GetBaseFontName, address, address, address, address)
        self.font_flags = _bare(raw.FPDFFont_GetFlags, number, address)
        self.font_weight = _bare(raw.FPDFFont_GetWeight, number, address)
        self.mark = _bare(raw.FPDFPageObj_GetMarkedContentID, number, address)
        self.annotation = _bare(raw.FPDFPage_GetAnnot, address, address, number)
        self.kind_of_annotation = _bare(raw.FPDFAnnot_GetSubtype, number, address)
        self.close_annotation = _bare(raw.FPDFPage_CloseAnnot, None, address)
        self.kind_of_element = _bare(raw.FPDF_StructElement_GetType, ctypes.c_ulong, address, address, ctypes.c_ulong)
        self.count_of_children = _bare(raw.FPDF_StructElement_CountChildren, number, address)
        self.child = _bare(raw.FPDF_StructElement_GetChildAtIndex, address, address, number)
        self.count_of_marks = _bare(raw.FPDF_StructElement_GetMarkedContentIdCount, number, address)
        self.mark_of_element = _bare(raw.FPDF_StructElement_GetMarkedContentIdAtIndex, number, address, number)


def _bare(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    bare: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *arguments)(address_of(function))
    return bare


def as_argument(pointer: Any) -> Any:
    """Return a pointer in the form that ctypes itself prepares arguments in; it must live as long as the calls."""
    return ctypes.c_void_p.from_param(address_of(pointer))


def address_of(pointer: Any) -> int:
    """Return the address that a pointer holds, 0 for none."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


@cache
def calls() -> Calls:
    """Return the functions, which are the same for all files."""
    return Calls()


@cache
def box_fetcher() -> "BoxFetcher":
    """Return the fetcher, whose arguments take longer to make than a short lesson to read.

    Its buffer serves one page at a time, as PDFium itself does.
    """
    return BoxFetcher()


class BoxFetcher:
    """Fetches the boxes of all characters of a page with little more than the cost of the foreign calls.

    Through pypdfium2 a box takes 1 µs, more than PDFium needs for the whole extraction of a character. Bare
    function pointers, arguments made beforehand and a loop inside `map` bring it down to a quarter of that.
    """

    def __init__(self) -> None:
        self._buffer = (ctypes.c_float * (BOX_SIDES * BOXES_AT_ONCE))()
        self._slots = [ctypes.byref(self._buffer, _BYTES_OF_BOX * i) for i in range(BOXES_AT_ONCE)]
        self._fetch: Callable[..., None] = ctypes.PYFUNCTYPE(None)(address_of(raw.FPDFText_GetLooseCharBox))

    def boxes(self, text_page: Any, count: int) -> "array[float]":
        """Return left, top, right, bottom of the first `count` characters in the user space of the page."""
        handle = as_argument(text_page)
        boxes: array[float] = array("f")
        for start in range(0, count, BOXES_AT_ONCE):
            stop = min(start + BOXES_AT_ONCE, count)
            ctypes.memset(self._buffer, 0, ctypes.sizeof(self._buffer))
            deque(map(self._fetch, repeat(handle), range(start, stop), self._slots), maxlen=0)
            boxes.frombytes(memoryview(self._buffer).cast("B")[: _BYTES_OF_BOX * (stop - start)])
        return boxes
