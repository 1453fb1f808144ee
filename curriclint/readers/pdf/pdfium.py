"""Characters, boxes and styles of a PDF page from PDFium."""

import ctypes
import struct
from array import array
from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any

from pypdfium2 import raw

from curriclint.readers.pdf.calls import as_argument, box_fetcher, calls
from curriclint.readers.pdf.characters import PageCharacters, Probe, Style
from curriclint.readers.pdf.fonts import FontFacts, font_facts
from curriclint.readers.pdf.placement import BOX_SIDES, Placement

_MATRIX = struct.Struct("6f")
_NAME_BYTES = 256
_HYPHEN_MARK = 0x02


def read_characters(page: Any, text_page: Any, number: int, *, tagged: bool) -> PageCharacters:
    """Return the characters of a page in the order of the file."""
    count = max(0, raw.FPDFText_CountChars(text_page))
    text, origins = _text_of(text_page, count)
    boxes = box_fetcher().boxes(text_page, count)
    if origins is not None:
        picked: array[float] = array("f")
        for index in origins:
            picked.extend(boxes[BOX_SIDES * index : BOX_SIDES * index + BOX_SIDES])
        boxes = picked
    return PageCharacters(
        number=number,
        placement=_placement_of(page),
        text=text,
        boxes=boxes,
        probe=_prober(text_page, origins, tagged=tagged),
        drawings=_drawings(text_page, origins),
        font=calls().font,
    )


def _placement_of(page: Any) -> Placement:
    box = raw.FS_RECTF()
    if not raw.FPDF_GetPageBoundingBox(page, box):
        box.right, box.top = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
    return Placement(box.left, box.bottom, box.right, box.top, raw.FPDFPage_GetRotation(page) % 4)


def _text_of(text_page: Any, count: int) -> tuple[str, list[int] | None]:
    """Return the text and, unless they run parallel, the index of each of its characters in PDFium's list."""
    if not count:
        return "", None
    units = (ctypes.c_ushort * (2 * count + 2))()
    written = raw.FPDFText_GetText(text_page, 0, count, units) - 1
    text = bytes(memoryview(units).cast("B")[: 2 * max(0, written)]).decode("utf-16-le", "surrogatepass")
    if written == count == len(text):
        return text, None
    # PDFium keeps characters outside the basic plane as two, and leaves control characters out of the text.
    letters: list[str] = []
    origins: list[int] = []
    high = 0
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code == _HYPHEN_MARK and raw.FPDFText_IsHyphen(text_page, index) == 1:
            code = 0xFFFE
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        letters.append(chr(code))
        origins.append(index)
    return "".join(letters), origins


def _prober(text_page: Any, origins: list[int] | None, *, tagged: bool) -> Callable[[int], Probe | None]:
    """Return the function that tells of one character how it is set; None for one that PDFium made up."""
    fonts: dict[int | None, FontFacts] = {}
    unmapped_fonts: set[int | None] = set()
    styles: dict[tuple[float, ...], Style] = {}
    handle = as_argument(text_page)
    matrix = ctypes.create_string_buffer(_MATRIX.size)
    matrix_at = as_argument(matrix)
    object_before = 0
    probe_before: Probe | None = None

    bare = calls()
    object_of, matrix_of, font_of, size_of = bare.text_object, bare.matrix, bare.font, bare.font_size
    unpacked = _MATRIX.unpack_from

    def probe(index: int) -> Probe | None:
        nonlocal object_before, probe_before
        number = index if origins is None else origins[index]
        text_object = object_of(handle, number)
        if not text_object:
            return None
        if text_object == object_before:
            return probe_before
        matrix_of(handle, number, matrix_at)
        a, b, c, d, x, y = unpacked(matrix)
        font, size = font_of(text_object), size_of(handle, number)
        key = (font, size, a, b, c, d)
        style = styles.get(key)
        if style is None:
            facts = fonts.get(font)
            if facts is None:
                facts = fonts[font] = _facts_of(font)
                if bare.unmapped(handle, number) == 1:
                    unmapped_fonts.add(font)
            style = styles[key] = Style.of(facts, size, (a, b, c, d))
        object_before = text_object
        mark = bare.mark(text_object) if tagged else -1
        mapped = font not in unmapped_fonts or bare.unmapped(handle, number) != 1
        probe_before = Probe(style, x, y, mark, mapped)
        return probe_before

    return probe


def _drawings(text_page: Any, origins: list[int] | None) -> Callable[[Sequence[int]], Sequence[int]]:
    """Return the function that gives the text objects of characters."""
    handle = as_argument(text_page)

    def drawings(indices: Sequence[int]) -> list[int]:
        numbers = indices if origins is None else [origins[index] for index in indices]
        return list(map(calls().text_object, repeat(handle), numbers))

    return drawings


def _facts_of(font: int | None) -> FontFacts:
    """Return what the font at an address is like."""
    if not font:
        return font_facts("", flags=0, weight=0)
    bare = calls()
    name = ctypes.create_string_buffer(_NAME_BYTES)
    length = bare.font_name(font, ctypes.addressof(name), _NAME_BYTES)
    return font_facts(
        name.raw[: max(0, min(length, _NAME_BYTES) - 1)].decode("utf-8", "replace"),
        flags=max(0, bare.font_flags(font)),
        weight=bare.font_weight(font),
    )
