"""What the structure tree of a tagged page says: the type of its marked text and descriptions of its pictures."""

import ctypes
from dataclasses import dataclass
from functools import partial
from typing import Any

from pypdfium2 import raw

from curriclint.readers.descriptions import description
from curriclint.readers.pdf.calls import address_of, calls
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
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}, []
    try:
        top = [
            address_of(raw.FPDF_StructTree_GetChildAtIndex(tree, index))
            for index in range(raw.FPDF_StructTree_CountChildren(tree))
        ]
        return _walk(top)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _walk(top: list[int]) -> tuple[dict[int, str], list[Description]]:
    """Visit elements, given by their addresses, and all below them in order."""
    bare = calls()
    buffer = ctypes.create_string_buffer(_TYPE_BYTES)
    room = ctypes.addressof(buffer)
    roles: dict[int, str] = {}
    descriptions: list[Description] = []
    # The last element comes off first: put the children on in reverse to visit them in order.
    open_elements = [(element, "") for element in reversed(top)]
    visited = 0
    while open_elements and visited < MOST_ELEMENTS:
        element, role = open_elements.pop()
        if not element:
            continue
        visited += 1
        size = bare.kind_of_element(element, room, _TYPE_BYTES)
        kind = buffer.raw[: size - 2].decode("utf-16-le", "replace") if 2 < size <= _TYPE_BYTES else ""
        role = kind if kind in TELLING else role
        marks = [bare.mark_of_element(element, index) for index in range(bare.count_of_marks(element))]
        for mark in marks:
            if mark >= 0:
                roles[mark] = role
        if kind not in WITHOUT_DESCRIPTION:
            described = _description_of(element)
            if described:
                descriptions.append(Description(described, frozenset(marks)))
        children = bare.count_of_children(element)
        open_elements += [(bare.child(element, index), role) for index in range(children - 1, -1, -1)]
    return roles, descriptions


def _description_of(element: int) -> str:
    handle = ctypes.cast(element, raw.FPDF_STRUCTELEMENT)
    return description(" ".join(wide_text(partial(raw.FPDF_StructElement_GetAltText, handle)).split()))
