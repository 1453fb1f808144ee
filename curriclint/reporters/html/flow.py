"""The material as a page shows it: blocks put together into paragraphs, lists and tables, with the marks in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from curriclint.document import Inline, InlineKind, Scope
from curriclint.finding import Evidence
from curriclint.material import Material, ShownBlock
from curriclint.reporters.html.remarks import Remark
from curriclint.span import Span

BLOCKS_PER_CHUNK = 24
"""A stretch of so many blocks is laid out by the browser only once it comes into sight."""

DEEPEST = 3
"""Levels of headings that the page has room for below its own: h4, h5 and h6."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one kind; `kind` is None for plain text."""

    text: str
    kind: InlineKind | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces that stand in one mark, or in none: that of a remark, or of what is already there (`fine`)."""

    pieces: tuple[Piece, ...]
    remark: Remark | None = None
    fine: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One block with its marks; `number` is its place in the document."""

    number: int
    block: ShownBlock
    stretches: tuple[Stretch, ...]
    remarks: tuple[Remark, ...]


class NodeKind(StrEnum):
    """How a node is shown."""

    HEADING = "heading"
    TEXT = "text"
    LIST = "list"
    TABLE = "table"
    CELLS = "cells"
    CODE = "code"


_HELD_TOGETHER = frozenset((NodeKind.LIST, NodeKind.TABLE, NodeKind.CELLS))


@dataclass(frozen=True, slots=True)
class Node:
    """What stands together: one block, the items of a list, or the rows of a table.

    `level` is 1 to 3 for headings, counted so that none is passed over. `page` is told where a new page begins.
    """

    kind: NodeKind
    rows: tuple[tuple[Item, ...], ...]
    level: int = 0
    page: int | None = None

    @property
    def items(self) -> tuple[Item, ...]:
        """Return the blocks of all rows."""
        return tuple(item for row in self.rows for item in row)

    @property
    def grid(self) -> list[list[list[Item]]]:
        """Return the cells of a table by row and column, with what each holds; a cell without text is empty."""
        placed = [[(item.block.cell.column if item.block.cell else 0, item) for item in row] for row in self.rows]
        columns = 1 + max(column for row in placed for column, _ in row)
        return [[[item for at, item in row if at == column] for column in range(columns)] for row in placed]

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Return the remarks on all of them."""
        return tuple(remark for item in self.items for remark in item.remarks)


def chunks_of(
    material: Material, remarks: Mapping[int, Sequence[Remark]], evidence: Iterable[Evidence]
) -> Iterator[tuple[Node, ...]]:
    """Yield the nodes of a document in stretches, each of which begins at a heading where there is one."""
    chunk: list[Node] = []
    blocks = 0
    for node in _nodes(material, remarks, evidence):
        if chunk and (blocks >= BLOCKS_PER_CHUNK or (node.kind is NodeKind.HEADING and blocks > BLOCKS_PER_CHUNK // 3)):
            yield tuple(chunk)
            chunk, blocks = [], 0
        chunk.append(node)
        blocks += len(node.items)
    if chunk:
        yield tuple(chunk)


def _nodes(material: Material, remarks: Mapping[int, Sequence[Remark]], evidence: Iterable[Evidence]) -> Iterator[Node]:
    fine: dict[int, list[Span]] = {}
    for one in evidence:
        fine.setdefault(one.block, []).append(one.span)
    items = [
        _item(number, block, remarks.get(number, ()), fine.get(number, ()))
        for number, block in enumerate(material.blocks)
    ]
    page, above = None, 0
    for kind, group in groupby(items, key=_kind_of):
        of_kind = tuple(group)
        together = [of_kind] if kind in _HELD_TOGETHER else [(item,) for item in of_kind]
        for found in together:
            block = found[0].block
            level = 0
            if kind is NodeKind.HEADING:
                level = above = min(block.level or 1, above + 1, DEEPEST)
            new_page = block.page if block.page != page else None
            page = block.page or page
            rows = _rows(found) if kind is NodeKind.TABLE else tuple((one,) for one in found)
            yield Node(kind, rows, level, new_page)


def _kind_of(item: Item) -> NodeKind:
    match item.block.scope:
        case Scope.HEADING | Scope.TITLE:
            return NodeKind.HEADING
        case Scope.LIST_ITEM:
            return NodeKind.LIST
        case Scope.TABLE_CELL:
            return NodeKind.CELLS if item.block.cell is None else NodeKind.TABLE
        case Scope.CODE:
            return NodeKind.CODE
        case _:
            return NodeKind.TEXT


def _rows(items: Iterable[Item]) -> tuple[tuple[Item, ...], ...]:
    return tuple(tuple(row) for _, row in groupby(items, key=lambda item: item.block.cell and item.block.cell.row))


def _item(number: int, block: ShownBlock, remarks: Sequence[Remark], fine: Sequence[Span]) -> Item:
    marks: list[tuple[Span, Remark | None]] = []
    for remark in remarks:
        assert remark.finding.span is not None
        marks.append((remark.finding.span, remark))
    for span in fine:
        if not any(span.overlaps(other) for other, _ in marks):
            marks.append((span, None))
    marks.sort(key=lambda mark: mark[0])
    return Item(number, block, tuple(_stretches(block, marks)), tuple(remarks))


def _stretches(block: ShownBlock, marks: Sequence[tuple[Span, Remark | None]]) -> Iterator[Stretch]:
    at = 0
    for span, remark in marks:
        if span.start > at:
            yield Stretch(_pieces(block, Span(at, span.start)))
        yield Stretch(_pieces(block, span), remark, fine=remark is None)
        at = span.end
    if at < len(block.text):
        yield Stretch(_pieces(block, Span(at, len(block.text))))


def _pieces(block: ShownBlock, span: Span) -> tuple[Piece, ...]:
    """Return the text of a span, cut where another kind of text begins."""
    inside = [one for one in block.inline if one.span.overlaps(span)]
    cuts = sorted({span.start, span.end} | {cut for one in inside for cut in _within(one, span)})
    return tuple(
        Piece(block.text[start:end], next((one.kind for one in inside if one.span.overlaps(Span(start, end))), None))
        for start, end in pairwise(cuts)
    )


def _within(inline: Inline, span: Span) -> Iterator[int]:
    yield from (cut for cut in (inline.span.start, inline.span.end) if span.start < cut < span.end)
