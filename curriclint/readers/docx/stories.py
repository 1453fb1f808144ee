"""Walk the blocks of a part: paragraphs, tables, content controls, and what hangs on them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from curriclint.document import Block, Picture, Scope, TableCell
from curriclint.readers.docx import names as n
from curriclint.readers.docx import refusals
from curriclint.readers.docx.block_text import BlockText
from curriclint.readers.docx.drawings import Box, Diagram, diagram_texts, picture_in, texts_of
from curriclint.readers.docx.paragraphs import Anchored, ParagraphReader
from curriclint.readers.docx.parts import Part, Reading
from curriclint.readers.docx.structure import (
    WRAPPERS,
    all_cells,
    branch_of,
    control_area,
    control_content,
    shown_cells,
)
from curriclint.readers.docx.style_names import Role
from curriclint.readers.docx.styles import NO_PROPERTIES, paragraph_properties

_NO_NOTE = frozenset({"separator", "continuationSeparator", "continuationNotice"})
"""Notes that only draw the line between text and notes. Source: ECMA-376 part 1, 17.18.33."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a block stands: in a table cell, a text box, ...; `area` is set in what Word fills by itself.

    In notes, headers and footers (`is_margin`) the place says more than the style. `cell` is that of the innermost
    table.
    """

    scope: Scope = Scope.PARAGRAPH
    area: Scope | None = None
    is_margin: bool = False
    cell: TableCell | None = None


@dataclass(slots=True)
class _OpenBlock:
    """A block that the next paragraph may still belong to."""

    text: BlockText = field(default_factory=BlockText)
    anchored: list[Anchored] = field(default_factory=list)
    scope: Scope = Scope.PARAGRAPH
    level: int = 0


@dataclass(slots=True)
class _Walk:
    reading: Reading
    part: Part
    blocks: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    open: _OpenBlock | None = None
    rows: int = -1

    def read(self, container: etree._Element, around: Surroundings) -> None:
        """Read all blocks of a body, cell, text box or note."""
        self._read_blocks(container, around)
        self._close(around)

    def _read_blocks(self, container: etree._Element, around: Surroundings) -> None:
        for child in container:
            tag = child.tag
            if tag == n.P:
                self._read_paragraph(child, around)
            elif tag == n.TBL:
                self._close(around)
                self._read_table(child, around)
            elif tag == n.SDT:
                content = control_content(child)
                if content is not None:
                    self._read_blocks(content, replace(around, area=control_area(child) or around.area))
            elif tag in WRAPPERS:
                self._read_blocks(child, around)
            elif tag == n.ALTERNATE_CONTENT:
                branch = branch_of(child)
                if branch is not None:
                    self._read_blocks(branch, around)
            elif tag == n.ALT_CHUNK:
                self.reading.tell(refusals.chunk_left_out(self._target(child)))
            elif tag == n.SUB_DOC:
                self.reading.tell(refusals.subdocument_left_out(self._target(child)))

    def _read_paragraph(self, paragraph: etree._Element, around: Surroundings) -> None:
        if len(paragraph) == 0:
            self._close(around)
            return
        has_properties = paragraph[0].tag == n.P_PR
        properties = paragraph_properties(paragraph[0]) if has_properties else NO_PROPERTIES
        block = self.open or _OpenBlock()
        reader = ParagraphReader(
            element=paragraph,
            number=self.part.numbers[paragraph],
            style=properties.style,
            sheet=self.reading.sheet,
            fields=self.part.fields,
            text=block.text,
            anchored=block.anchored,
        )
        reader.read()
        block.scope, block.level = _scope_of(self.reading.sheet.role_of(properties), around, reader)
        self.open = block
        if paragraph not in self.part.running_on:
            self._close(around)

    def _read_table(self, table: etree._Element, around: Surroundings) -> None:
        inside = around if around.is_margin else replace(around, scope=Scope.TABLE_CELL)
        row, column = None, 0
        for cell in shown_cells(table) if self.part.has_cells_left_out else all_cells(table):
            own_row = next(cell.iterancestors(n.TR))
            self.rows, column = (self.rows, column + 1) if own_row is row else (self.rows + 1, 0)
            row = own_row
            self.read(cell, replace(inside, cell=TableCell(self.rows, column)))

    def _close(self, around: Surroundings) -> None:
        """End the open block: add it, and after it what hangs on it."""
        block, self.open = self.open, None
        if block is None:
            return
        if block.text.is_mathematics:
            block.scope, block.level = Scope.MATH, 0
        self._add(block.text, block.scope, block.level, around.cell)
        for anchored in block.anchored:
            self._read_anchored(anchored, around)

    def _add(self, text: BlockText, scope: Scope, level: int = 0, cell: TableCell | None = None) -> None:
        block = text.block(part=self.part.name, scope=scope, level=level, cell=cell)
        if block is not None:
            self.blocks.append(block)

    def _read_anchored(self, anchored: Anchored, around: Surroundings) -> None:
        tag = anchored.element.tag
        if tag in {n.FOOTNOTE_REFERENCE, n.ENDNOTE_REFERENCE}:
            self._read_note(anchored.element)
        elif tag == n.SUB_DOC:
            self.reading.tell(refusals.subdocument_left_out(self._target(anchored.element)))
        else:
            self._read_drawing(anchored, around)

    def _read_drawing(self, anchored: Anchored, around: Surroundings) -> None:
        inside = around if around.is_margin else Surroundings(Scope.TEXT_BOX)
        at, is_described = max(len(self.blocks) - 1, 0), False
        for found in texts_of(anchored.element):
            if isinstance(found, Box):
                with self.part.fields.aside():
                    self.read(found.content, inside)
            elif isinstance(found, Diagram):
                for text in self._diagram(found):
                    self._add_runless(text, inside.scope, anchored)
            else:
                scope = inside.scope if found.scope is Scope.TEXT_BOX else found.scope
                is_described = is_described or bool(found.text and scope is Scope.ALT_TEXT)
                self._add_runless(found.text, scope, anchored)
        picture = picture_in(anchored.element, at, is_described=is_described)
        if picture is not None:
            self.pictures.append(picture)

    def _add_runless(self, content: str, scope: Scope, anchored: Anchored) -> None:
        text = BlockText()
        text.add(content, paragraph=anchored.paragraph, run=~anchored.run, offset=0)
        self._add(text, scope)

    def _diagram(self, diagram: Diagram) -> Iterator[str]:
        """Yield the texts of a diagram that was not read before."""
        relationship = self.part.relationships.get(diagram.relationship)
        if relationship is None or relationship.external or relationship.target in self.reading.read_diagrams:
            return
        self.reading.read_diagrams.add(relationship.target)
        root = self.reading.package.xml(relationship.target)
        if root is None:
            self.reading.tell(refusals.part_missing(relationship.target))
        else:
            yield from diagram_texts(root)

    def _read_note(self, reference: etree._Element) -> None:
        """Read a footnote or endnote, at the first place that refers to it."""
        is_footnote = reference.tag == n.FOOTNOTE_REFERENCE
        target = self.reading.package.related(self.part.name, "footnotes" if is_footnote else "endnotes")
        identifier = reference.get(n.ID, "")
        part = None if target is None else self.reading.part(target)
        if target is None or part is None or (target, identifier) in self.reading.read_notes:
            return
        self.reading.read_notes.add((target, identifier))
        for note in part.root.iterchildren(n.FOOTNOTE if is_footnote else n.ENDNOTE):
            if note.get(n.ID) == identifier and note.get(n.TYPE) not in _NO_NOTE:
                inner = _Walk(self.reading, part)
                inner.read(note, Surroundings(Scope.FOOTNOTE, is_margin=True))
                self.blocks.extend(inner.blocks)
                return

    def _target(self, element: etree._Element) -> str:
        """Return the bare name of the file that an element points to; no folders of the maker's machine."""
        relationship = self.part.relationships.get(element.get(n.REL_ID, ""))
        target = "?" if relationship is None else relationship.target
        return target.replace("\\", "/").rsplit("/", 1)[-1] or "?"


@dataclass(frozen=True, slots=True)
class Story:
    """What was read of a part: its blocks in reading order and its pictures, which count blocks from its first."""

    blocks: list[Block]
    pictures: list[Picture]


def read_part(reading: Reading, part: Part, containers: Iterable[etree._Element], around: Surroundings) -> Story:
    """Return what stands in some elements of one part; boxes, descriptions and notes follow what they hang on."""
    walk = _Walk(reading, part)
    for container in containers:
        walk.read(container, around)
    return Story(walk.blocks, walk.pictures)


def _scope_of(role: Role | None, around: Surroundings, reader: ParagraphReader) -> tuple[Scope, int]:
    """Return the scope and level of a paragraph: of all that it is at once, what says most."""
    area = reader.area or around.area
    if role is None and area is None and not reader.is_sequence:
        return around.scope, 0
    scope = None if role is None else role.scope
    is_heading = scope is Scope.HEADING or scope is Scope.TITLE
    if around.is_margin:
        scope = Scope.CODE if scope is Scope.CODE else around.scope
    elif area is Scope.CONTENTS or (area is not None and not is_heading):
        scope = area
    elif is_heading:
        scope = around.scope if around.scope is Scope.TEXT_BOX else scope
    elif scope is None:
        scope = Scope.CAPTION
    elif scope is Scope.LIST_ITEM and around.scope is not Scope.PARAGRAPH:
        scope = around.scope
    return scope or around.scope, (role.level if role is not None and scope is Scope.HEADING else 0)
