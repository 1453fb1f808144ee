"""Blocks: each paragraph with its scope, told by the structure tree, the outline, the type and the words."""

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence

from curriclint.document import Block, Scope
from curriclint.origin import PageOrigin
from curriclint.readers.pdf import roles
from curriclint.readers.pdf.assembly import finish, passage_of
from curriclint.readers.pdf.emphasis import inline_of
from curriclint.readers.pdf.furniture import Furniture
from curriclint.readers.pdf.hyphens import Hyphens
from curriclint.readers.pdf.lines import lines_of
from curriclint.readers.pdf.page_facts import FileFacts, PlacedText
from curriclint.readers.pdf.paragraphs import Paragraph
from curriclint.readers.pdf.sheets import Sheet

LOWEST_LEVEL = 6
_BETWEEN_LETTERS = re.compile(r"[\W_]+")

_SCOPES = {
    "Caption": Scope.CAPTION,
    "Code": Scope.CODE,
    "Formula": Scope.MATH,
    "Note": Scope.FOOTNOTE,
    "FENote": Scope.FOOTNOTE,
    "BlockQuote": Scope.QUOTATION,
    "BibEntry": Scope.REFERENCE,
    "TOC": Scope.CONTENTS,
    "TOCI": Scope.CONTENTS,
    "TD": Scope.TABLE_CELL,
    "TH": Scope.TABLE_CELL,
    "LI": Scope.LIST_ITEM,
    "LBody": Scope.LIST_ITEM,
}
"""Scopes of structure types other than headings."""

_WITH_MARKERS = (Scope.LIST_ITEM, Scope.TABLE_CELL)
"""Scopes whose text starts behind the bullet or number."""


class BlockMaker:
    """Turns the paragraphs of one document into blocks, in order: what a heading opens goes on until the next.

    `unmapped` are the numbers of the pages with text without a meaning in Unicode, known once the blocks are made.
    """

    def __init__(self, sheets: Sequence[Sheet], body: roles.Body, facts: FileFacts) -> None:
        self.unmapped: set[int] = set()
        self._hyphens = Hyphens(sheets)
        self._body = body
        self._title = _folded(facts.metadata.get("title", ""))
        self._bookmarks: dict[int, dict[str, int]] = {}
        for mark in facts.bookmarks:
            self._bookmarks.setdefault(mark.page, {}).setdefault(_folded(mark.title), mark.level)
        self._headings: set[int] = set()
        self._sizes: list[float] = []
        self._opened: Scope | None = None

    def blocks(self, paragraphs: Sequence[Paragraph]) -> Iterator[Block]:
        """Yield the blocks of paragraphs in reading order; what is placed on a page comes behind its text."""
        headings = [paragraph for paragraph in paragraphs if roles.looks_like_heading(paragraph, self._body)]
        self._headings = set(map(id, headings))
        self._sizes = sorted({_half_points(paragraph) for paragraph in headings}, reverse=True)
        self._opened = None
        sheet = paragraphs[0].first.sheet if paragraphs else None
        for paragraph in paragraphs:
            if sheet is not None and paragraph.first.sheet is not sheet:
                yield from placed_blocks(sheet)
            sheet = paragraph.first.sheet
            yield self._block(paragraph)
        if sheet is not None:
            yield from placed_blocks(sheet)

    def margins(self, furniture: Sequence[Furniture]) -> Iterator[Block]:
        """Yield the blocks of running heads and feet."""
        for row in furniture:
            for line in lines_of(row.sheet, row.pieces):
                text, origin = finish(passage_of([line], self._hyphens))
                yield Block(text, row.scope, origin)

    def _block(self, paragraph: Paragraph) -> Block:
        passage = passage_of(paragraph.lines, self._hyphens)
        text, origin = finish(passage)
        scope, level = self._scope_of(paragraph, text)
        skip = roles.marker_length(text) if scope in _WITH_MARKERS else 0
        if skip:
            text, origin = finish(passage, skip)
            return Block(text, scope, origin, inline=inline_of(passage, text, skip))
        return Block(text, scope, origin, level, inline_of(passage, text))

    def _scope_of(self, paragraph: Paragraph, text: str) -> tuple[Scope, int]:
        """Return scope and heading level, and keep in mind what a heading opens."""
        role = _role_of(paragraph)
        if self._opened is Scope.CONTENTS and (roles.ends_in_number(text) or roles.is_entry(text)):
            return Scope.CONTENTS, 0
        level = self._level_of(paragraph, text, role)
        if level:
            if roles.opens_references(text):
                self._opened = Scope.REFERENCE
            elif roles.opens_contents(text):
                self._opened = Scope.CONTENTS
            else:
                self._opened = None
            is_title = role == "Title" or (self._title != "" and _folded(text) == self._title)
            return (Scope.TITLE, 0) if is_title else (Scope.HEADING, level)
        if roles.is_unmapped(paragraph):
            self.unmapped.add(paragraph.first.sheet.number)
            return Scope.RAW, 0
        return self._scope_by_place(paragraph, text, role) or self._scope_by_looks(paragraph, text), 0

    def _scope_by_place(self, paragraph: Paragraph, text: str, role: str | None) -> Scope | None:
        """Return what a paragraph is part of, None where it stands by itself."""
        if role in _SCOPES:
            return _SCOPES[role]
        if roles.is_entry(text):
            return Scope.CONTENTS
        if self._opened is Scope.REFERENCE:
            return Scope.REFERENCE
        return Scope.TABLE_CELL if paragraph.is_cell and role is None else None

    def _scope_by_looks(self, paragraph: Paragraph, text: str) -> Scope:
        if all(line.mono for line in paragraph.lines):
            return Scope.CODE
        if roles.is_caption(text):
            return Scope.CAPTION
        if roles.is_formula(paragraph, text):
            return Scope.MATH
        if roles.marker_length(text):
            return Scope.LIST_ITEM
        return Scope.FOOTNOTE if roles.is_note(paragraph, self._body) else Scope.PARAGRAPH

    def _level_of(self, paragraph: Paragraph, text: str, role: str | None) -> int:
        """Return the level of a heading, 0 for what is none."""
        if role in _SCOPES or roles.is_entry(text) or len(text) > roles.MOST_TITLE_CHARACTERS:
            return 0
        if role == "Title":
            return 1
        if role is not None and role.startswith("H"):
            return int(role[1:] or 1)
        on_page = self._bookmarks.get(paragraph.first.sheet.number)
        level = on_page.get(_folded(text), 0) if on_page else 0
        if level or id(paragraph) not in self._headings:
            return level
        return min(LOWEST_LEVEL, self._sizes.index(_half_points(paragraph)) + 1)


def placed_blocks(sheet: Sheet) -> Iterator[Block]:
    """Yield what is placed on a page without being drawn as text; each of its characters has the box of the whole."""
    for placed in sheet.placed:
        yield _placed_block(sheet, placed)


def _placed_block(sheet: Sheet, placed: PlacedText) -> Block:
    boxes = array("f", sheet.placement.shown(placed.box) * len(placed.text))
    return Block(placed.text, placed.scope, PageOrigin(array("I", [sheet.number]) * len(placed.text), boxes))


def _role_of(paragraph: Paragraph) -> str | None:
    """Return the structure type of most lines; "" for plain text of a tagged page, None where there are no tags."""
    if not paragraph.first.sheet.roles:
        return None
    counts = Counter(line.sheet.roles.get(line.mark) for line in paragraph.lines)
    return counts.most_common(1)[0][0]


def _half_points(paragraph: Paragraph) -> float:
    return round(paragraph.first.size * 2) / 2


def _folded(text: str) -> str:
    return _BETWEEN_LETTERS.sub("", text.casefold())
