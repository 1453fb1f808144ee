"""What the structure tree of a tagged page says: the type of its marked text and descriptions of its pictures."""

import ctypes
from dataclasses import dataclass
from functools import partial
from typing import Any

from pypdfium2 import raw

from curriclint.readers.pdf.properties import wide_text

MOST_ELEMENTS = 20_000
"""Elements of one page that are visited: a table of a thousand rows has fewer; a damaged tree may be endless."""

TELLING = frozenset(
    "H H1 H2 H3 H4 H5 H6 Title TD TH LI LBody Caption TOC TOCI Note FENote Formula Code BlockQuote BibEntry".split()
)
"""Structure types that say more than that something is text. Source: ISO 32000-1, 14.8.4, and ISO 32000-2."""

WITHOUT_DESCRIPTION = TELLING - {"Formula"} | frozenset("Document Part Sect Div P L Lbl Table TR Span Link".split())
"""Structure types of text, which needs no description and makes up nearly all of a tree."""

_TYPE_BYTES = 64
"""Room for the name of a structure type in UTF-16; the longest standard one has 14 letters."""


@dataclass(frozen=True, slots=True)
class Description:
    """The description of a picture for who cannot see it, with the marks of what it describes."""

    text: str
    marks: frozenset[int]


def structure_of(page: Any) -> tuple[dict[int, str], list[Description]]:
    """Return the nearest telling structure type for each mark of a page ("" for none), and descriptions of pictures."""
    roles: dict[int, str] = {}
    descriptions: list[Description] = []
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return roles, descriptions
    try:
        # The last element comes off first: put the children on in reverse to visit them in order.
        open_elements: list[tuple[Any, str]] = [
            (raw.FPDF_StructTree_GetChildAtIndex(tree, index), "")
            for index in reversed(range(raw.FPDF_StructTree_CountChildren(tree)))
        ]
        visited = 0
        while open_elements and visited < MOST_ELEMENTS:
            element, role = open_elements.pop()
            if not element:
                continue
            visited += 1
            kind = _type_of(element)
            role = kind if kind in TELLING else role
            marks = _marks_of(element)
            roles.update(dict.fromkeys(marks, role))
            if kind not in WITHOUT_DESCRIPTION:
                description = " ".join(wide_text(partial(raw.FPDF_StructElement_GetAltText, element)).split())
                if description:
                    descriptions.append(Description(description, frozenset(marks)))
            children = raw.FPDF_StructElement_CountChildren(element)
            open_elements += [
                (raw.FPDF_StructElement_GetChildAtIndex(element, index), role) for index in reversed(range(children))
            ]
    finally:
        raw.FPDF_StructTree_Close(tree)
    return roles, descriptions


def _type_of(element: Any) -> str:
    buffer = ctypes.create_string_buffer(_TYPE_BYTES)
    size = raw.FPDF_StructElement_GetType(element, buffer, _TYPE_BYTES)
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace") if size <= _TYPE_BYTES else ""


def _marks_of(element: Any) -> list[int]:
    count = raw.FPDF_StructElement_GetMarkedContentIdCount(element)
    marks = [raw.FPDF_StructElement_GetMarkedContentIdAtIndex(element, index) for index in range(max(0, count))]
    return [mark for mark in marks if mark >= 0]
