"""The material as a page shows it: blocks put together into paragraphs, lists and tables, with the marks in them."""

from bisect import bisect_right
from collections import deque
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


MAX_PADDED = 63
"""Columns up to which a short row is filled up with empty cells: those that a Word table can have."""


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
        widest = min(1 + max(column for row in placed for column, _ in row), MAX_PADDED)
        rows: list[list[list[Item]]] = []
        for row in placed:
            rows.append([[] for _ in range(max(widest, 1 + max(column for column, _ in row)))])
            for column, item in row:
                rows[-1][column].append(item)
        return rows

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
    said = [(remark.finding.span, remark) for remark in remarks if remark.finding.span is not None]
    free = [(span, None) for span in _free(fine, [span for span, _ in said])]
    marks = sorted([*said, *free], key=lambda mark: mark[0])
    return Item(number, block, tuple(_stretches(block, marks)), tuple(remarks))


def _free(spans: Iterable[Span], taken: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans, in order, that overlap neither one that is taken nor one before them."""
    taken = sorted(taken)
    starts = [span.start for span in taken]
    end = 0
    for span in sorted(spans):
        after = bisect_right(starts, span.start)
        is_taken = (after and taken[after - 1].end > span.start) or (
            after < len(taken) and taken[after].start < span.end
        )
        if not is_taken and span.start >= end:
            end = span.end
            yield span


def _stretches(block: ShownBlock, marks: Sequence[tuple[Span, Remark | None]]) -> Iterator[Stretch]:
    """Yield the text of a block, cut where a mark begins or ends; the marks are in order and do not overlap."""
    for (number, is_marked), placed in groupby(_pieces(block, [span for span, _ in marks]), key=lambda one: one[0]):
        remark = marks[number][1] if is_marked else None
        yield Stretch(tuple(piece for _, piece in placed), remark, fine=is_marked and remark is None)


def _pieces(block: ShownBlock, marks: Sequence[Span]) -> Iterator[tuple[tuple[int, bool], Piece]]:
    """Yield the text of a block, cut at marks and where another kind of text begins.

    With each piece comes the number of the mark that it stands in or before, and whether it stands in it. All is gone
    through once, so that a block of a hundred thousand words takes no longer than as many short ones.
    """
    bounds = {0, len(block.text)}
    for span in (*marks, *(one.span for one in block.inline)):
        bounds |= {span.start, span.end}
    waiting = deque(sorted(block.inline, key=lambda one: one.span))
    around: list[Inline] = []
    number = 0
    for start, end in pairwise(sorted(bounds)):
        while number < len(marks) and marks[number].end <= start:
            number += 1
        while waiting and waiting[0].span.start <= start:
            around.append(waiting.popleft())
        around = [one for one in around if one.span.end > start]
        is_marked = number < len(marks) and marks[number].start <= start
        yield (number, is_marked), Piece(block.text[start:end], around[0].kind if around else None)
