"""What a PDF file says of itself: document properties, language, bookmarks, enclosed files."""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

from pypdfium2 import raw

from curriclint.readers.pdf.page_facts import Bookmark

MOST_BOOKMARKS = 5000
"""Bookmarks that are read: more than any book has; a damaged file may hold endless ones."""

MOST_DEPTH = 6
"""Levels of bookmarks that are read: as many as there are heading levels."""

_PROPERTIES = ("Title", "Author", "Subject", "Keywords")


def metadata_of(document: Any) -> dict[str, str]:
    """Return title, author, subject, keywords and language, those that are filled in, keys in lower case."""
    metadata = {}
    for name in _PROPERTIES:
        value = " ".join(_wide(raw.FPDF_GetMetaText, document, name.encode()).split())
        if value:
            metadata[name.lower()] = value
    # NOTE: this function came with PDFium 7000 or so; older builds of pypdfium2 5 lack it.
    if hasattr(raw, "FPDFCatalog_GetLanguage"):
        language = wide_text(
            lambda buffer, size: raw.FPDFCatalog_GetLanguage(document, buffer, size), ctypes.c_ushort
        ).strip()
        if language:
            metadata["language"] = language
    return metadata


def enclosed_files(document: Any) -> int:
    """Return how many files are enclosed in the file; a portfolio holds nothing else."""
    return max(0, int(raw.FPDFDoc_GetAttachmentCount(document)))


def bookmarks_of(document: Any) -> list[Bookmark]:
    """Return the outline in order."""
    return list(_walk(document, None, 1, set()))


def _walk(document: Any, parent: Any, level: int, seen: set[int]) -> Iterator[Bookmark]:
    bookmark = raw.FPDFBookmark_GetFirstChild(document, parent)
    while bookmark and len(seen) < MOST_BOOKMARKS:
        address = ctypes.cast(bookmark, ctypes.c_void_p).value or 0
        if address in seen:
            return
        seen.add(address)
        title = " ".join(_wide(raw.FPDFBookmark_GetTitle, bookmark).split())
        target = raw.FPDFBookmark_GetDest(document, bookmark)
        if not target:
            action = raw.FPDFBookmark_GetAction(bookmark)
            target = raw.FPDFAction_GetDest(document, action) if action else None
        yield Bookmark(title, level, raw.FPDFDest_GetDestPageIndex(document, target) + 1 if target else 0)
        if level < MOST_DEPTH:
            yield from _walk(document, bookmark, level + 1, seen)
        bookmark = raw.FPDFBookmark_GetNextSibling(document, bookmark)


def _wide(function: Callable[..., int], *arguments: Any) -> str:
    return wide_text(lambda buffer, size: function(*arguments, buffer, size))


def wide_text(function: Callable[[Any, int], int], unit: type[Any] = ctypes.c_char) -> str:
    """Return the UTF-16 text that a PDFium function writes into a buffer; it tells the size in bytes when given none.

    `unit` is the type that the function declares its buffer to consist of.
    """
    size = function(None, 0)
    if size <= 2:
        return ""
    buffer = (unit * (size // ctypes.sizeof(unit) + 1))()
    function(buffer, size)
    return bytes(memoryview(buffer).cast("B")[: size - 2]).decode("utf-16-le", "replace").replace("\0", "")
