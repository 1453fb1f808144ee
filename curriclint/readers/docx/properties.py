"""What a Word file says about itself: title, subject, language, own fields, pages."""

from collections.abc import Iterable, Mapping

from lxml import etree

from curriclint.document import Block, Scope
from curriclint.readers.docx.package import Package

_KEPT = frozenset({"title", "subject", "keywords", "description", "category", "language", "contentstatus"})
"""Core properties that say something about the material. Names of people (maker, last editor) are left alone."""
_NOT_COUNTED = (Scope.FOOTNOTE, Scope.TEXT_BOX, Scope.ALT_TEXT, Scope.MATH)
"""What Word leaves out when it counts the characters of the main text."""
MAX_COUNT_DIFFERENCE = 0.2
"""Share by which the characters counted may differ from those noted in the file for its page count to be trusted.

Templates and converters write "1 page, 0 characters" into any file, so the page count alone says nothing."""
_PACKAGE = ""


def read_metadata(package: Package) -> dict[str, str]:
    """Return core and custom properties as plain strings, keys in lower case; where both have a key, core wins."""
    found: dict[str, str] = {}
    for element in _children(package, "core-properties"):
        key = _local_name(element)
        value = _text_of(element)
        if key in _KEPT and value:
            found[key] = value
    for element in _children(package, "custom-properties"):
        key = element.get("name", "").strip().lower()
        value = _text_of(element)
        if key and value:
            found.setdefault(key, value)
    return found


def read_pages(package: Package, blocks: Iterable[Block]) -> int | None:
    """Return the number of pages that the file notes, if it was noted for the text as it is now; else None."""
    noted = {_local_name(element): _text_of(element) for element in _children(package, "extended-properties")}
    pages, characters = _count(noted, "pages"), _count(noted, "characters")
    if not pages or not characters:
        return None
    counted = sum(len("".join(block.text.split())) for block in blocks if block.scope not in _NOT_COUNTED)
    return pages if abs(counted - characters) <= MAX_COUNT_DIFFERENCE * characters else None


def _children(package: Package, kind: str) -> Iterable[etree._Element]:
    part = package.related(_PACKAGE, kind)
    root = None if part is None else package.xml(part)
    return () if root is None else root


def _local_name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _text_of(element: etree._Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())


def _count(noted: Mapping[str, str], name: str) -> int:
    value = noted.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() else 0
