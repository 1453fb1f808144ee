"""The fields of a text: what stands in them as code, and what Word made of it."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from lxml import etree

from curriclint.document import Scope
from curriclint.readers.docx import names as n

_AREAS = (
    (re.compile(r"\s*(TOC|INDEX|TOA)\b", re.IGNORECASE), Scope.CONTENTS),
    (
        re.compile(r"\s*(BIBLIOGRAPHY\b|ADDIN\s+(ZOTERO_BIBL|EN\.REFLIST|Mendeley\s+Bibliography))", re.IGNORECASE),
        Scope.REFERENCE,
    ),
)
"""Fields that fill whole paragraphs: ECMA-376 part 1, 17.16.5, and those of Zotero, EndNote and Mendeley."""
_SEQUENCE = re.compile(r"\s*SEQ\b", re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    code: list[str] = field(default_factory=list)
    in_code: bool = True
    area: Scope | None = None


@dataclass(slots=True)
class Fields:
    """The fields that are open at some point of a part, the innermost last; they may span paragraphs."""

    broken: frozenset[etree._Element]
    is_code: bool = False
    _open: list[_Field] = field(default_factory=list)

    def meet(self, mark: etree._Element) -> bool:
        """Go past a `w:fldChar`; tell whether the result of a numbered sequence (a caption number) begins here."""
        kind = mark.get(n.FLD_CHAR_TYPE)
        if kind == "begin":
            # NOTE: a field that never ends would make code of all that follows; Word shows that text.
            if mark not in self.broken:
                self._open.append(_Field())
        elif self._open and kind == "separate":
            self._open[-1].in_code = False
            self._open[-1].area = area_of("".join(self._open[-1].code))
        elif self._open and kind == "end":
            self._open.pop()
        self.is_code = any(open_field.in_code for open_field in self._open)
        return kind == "separate" and bool(self._open) and is_sequence("".join(self._open[-1].code))

    def read_code(self, text: str) -> None:
        """Take a stretch of field code."""
        if self._open:
            self._open[-1].code.append(text)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Leave the open fields alone while a text box is read, which stands beside the text that anchors it."""
        kept, was_code = self._open, self.is_code
        self._open, self.is_code = [], False
        yield
        self._open, self.is_code = kept, was_code

    @property
    def area(self) -> Scope | None:
        """What the text is here, where it is the result of a table of contents or a list of sources."""
        return next((open_field.area for open_field in self._open if open_field.area is not None), None)


def fields_of(marks: Iterable[etree._Element]) -> Fields:
    """Return the fields of a part, before its first one; `marks` are all `w:fldChar` elements in document order."""
    unended: list[etree._Element] = []
    for mark in marks:
        kind = mark.get(n.FLD_CHAR_TYPE)
        if kind == "begin":
            unended.append(mark)
        elif kind == "end" and unended:
            unended.pop()
    return Fields(frozenset(unended))


def area_of(code: str) -> Scope | None:
    """Return what a field with this code fills, where that is no running text."""
    return next((area for pattern, area in _AREAS if pattern.match(code)), None)


def is_sequence(code: str) -> bool:
    """Tell whether a field numbers figures, tables and the like."""
    return _SEQUENCE.match(code) is not None
