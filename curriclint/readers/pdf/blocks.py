"""Blocks: paragraphs with their text, text map and scope, in the order of reading."""

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from curriclint.document import Block, Inline, InlineKind, Scope
from curriclint.origin import PageOrigin
from curriclint.readers.addresses import SIGN, addresses_in
from curriclint.readers.pdf import roles
from curriclint.readers.pdf.annotations import Annotation
from curriclint.readers.pdf.assembly import Hyphens, Passage, finish, passage_of
from curriclint.readers.pdf.furniture import Furniture
from curriclint.readers.pdf.headings import Heading
from curriclint.readers.pdf.lines import lines_of
from curriclint.readers.pdf.paragraphs import Paragraph
from curriclint.readers.pdf.roles import Body
from curriclint.readers.pdf.sheets import Sheet
from curriclint.span import Span

MOST_ENTRY_CHARACTERS = 150
"""What is longer is no entry of a table of contents or an index and ends it."""

ENOUGH_ENTRIES = 3
"""Texts ending in a number on one page that make it a list: the first chapter is no entry of the contents before it."""

_SIGN = re.compile(SIGN)
_TAG_SCOPES = {
    "Caption": Scope.CAPTION,
    "TOC": Scope.CONTENTS,
    "TOCI": Scope.CONTENTS,
    "Note": Scope.FOOTNOTE,
    "FENote": Scope.FOOTNOTE,
    "Formula": Scope.MATH,
    "Code": Scope.CODE,
    "BlockQuote": Scope.QUOTATION,
    "BibEntry": Scope.REFERENCE,
}


@dataclass(slots=True)
class Maker:
    """Makes blocks of paragraphs; remembers under which heading it is and on which pages text was lost."""

    body: Body
    headings: dict[int, Heading]
    hyphens: Hyphens
    lost_on: set[int] = field(default_factory=set)
    _entries_on: Counter[int] = field(default_factory=Counter)
    # What the last heading that says so opened: references or contents, and its level.
    _list: Scope | None = None
    _list_level: int = 0

    def blocks(self, paragraphs: Sequence[Paragraph]) -> Iterator[Block]:
        """Yield a block for each paragraph whose letters are known."""
        self._entries_on.update(
            paragraph.first.sheet.number for paragraph in paragraphs if roles.ends_in_number(paragraph.last.text)
        )
        for number, paragraph in enumerate(paragraphs):
            if roles.is_unmapped(paragraph):
                self.lost_on.add(paragraph.first.sheet.number)
                continue
            passage = passage_of(paragraph.lines, self.hyphens)
            text, origin = finish(passage)
            heading = self.headings.get(number)
            scope, level = self._scope_of(paragraph, text, heading)
            skip = 0
            if scope in (Scope.LIST_ITEM, Scope.TABLE_CELL, Scope.REFERENCE):
                skip = roles.bullet_length(text)
                if skip:
                    text, origin = finish(passage, skip)
            yield Block(text, scope, origin, level, _inlines(passage, text, scope, skip))

    def _scope_of(self, paragraph: Paragraph, text: str, heading: Heading | None) -> tuple[Scope, int]:
        if self._list is Scope.CONTENTS and self._is_entry(paragraph, text):
            return Scope.CONTENTS, 0
        if heading is not None:
            return self._heading(text, heading)
        if self._list is Scope.REFERENCE and not paragraph.is_cell:
            return Scope.REFERENCE, 0
        return self._plain_scope(paragraph, text), 0

    def _is_entry(self, paragraph: Paragraph, text: str) -> bool:
        """Tell whether a text under the heading of a table of contents or index belongs to it."""
        if len(text) > MOST_ENTRY_CHARACTERS and not roles.is_entry(text):
            self._list = None
            return False
        return self._entries_on[paragraph.first.sheet.number] >= ENOUGH_ENTRIES and roles.ends_in_number(text)

    def _heading(self, text: str, heading: Heading) -> tuple[Scope, int]:
        if roles.is_entry(text):
            return Scope.CONTENTS, 0
        if roles.opens_references(text):
            self._list, self._list_level = Scope.REFERENCE, heading.level
        elif roles.opens_contents(text):
            self._list, self._list_level = Scope.CONTENTS, heading.level
        elif heading.level <= self._list_level:
            self._list = None
        return (Scope.HEADING, heading.level) if heading.level else (Scope.TITLE, 0)

    def _plain_scope(self, paragraph: Paragraph, text: str) -> Scope:  # noqa: PLR0911
        tagged = _TAG_SCOPES.get(paragraph.role)
        if roles.is_code(paragraph, self.body):
            return Scope.CODE
        if tagged is not None:
            return tagged
        if paragraph.is_cell:
            return Scope.TABLE_CELL
        if roles.is_entry(text):
            return Scope.CONTENTS
        if roles.is_caption(text):
            return Scope.CAPTION
        if roles.is_note(paragraph, self.body):
            return Scope.FOOTNOTE
        if roles.is_formula(paragraph, text):
            return Scope.MATH
        return Scope.LIST_ITEM if roles.opens_item(text) else Scope.PARAGRAPH


def furniture_blocks(furniture: Sequence[Furniture], hyphens: Hyphens) -> Iterator[Block]:
    """Yield a block for each running head and foot, pieces that stand apart for themselves."""
    for row in furniture:
        for line in lines_of(row.sheet, row.pieces):
            text, origin = finish(passage_of([line], hyphens))
            yield Block(text, row.scope, origin)


def annotation_block(sheet: Sheet, annotation: Annotation) -> Block:
    """Return the block of a text that lies on the page: every character has the box of the whole."""
    shown = sheet.placement.shown(array("f", annotation.box))
    length = len(annotation.text)
    pages = array("H" if sheet.number < 1 << 16 else "I", [sheet.number]) * length
    return Block(annotation.text, annotation.scope, PageOrigin(pages, shown * length))


def _inlines(passage: Passage, text: str, scope: Scope, skip: int) -> tuple[Inline, ...]:
    inlines = []
    if passage.styled and scope not in (Scope.CODE, Scope.MATH):
        for span, kind in passage.styled:
            start, end = max(0, span.start - skip), span.end - skip
            while end > start and text[end - 1] == " ":
                end -= 1
            if start < end:
                inlines.append(Inline(Span(start, end), kind))
    if _SIGN.search(text):
        inlines += [Inline(Span(start, end), InlineKind.URL) for start, end in addresses_in(text)]
    return tuple(inlines)
