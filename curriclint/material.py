"""What of a document goes along with its report where that shows the text itself: blocks to read, rules to look up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from curriclint.document import Block, Document, Inline, Scope, TableCell
from curriclint.rule import Rule, Severity, Source
from curriclint.span import PageBox, Span
from curriclint.wording import Text

SAME_ROW = 0.5
"""Cells of a PDF page stand in one row where at least this share of the lower of the two stands beside the other."""


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block as a reader of the report sees it; its number is its place in the document.

    `page` counts from 1, None where the format has no pages. `cell` is None outside tables, and where neither the
    format nor the place of a cell tells its row.
    """

    text: str
    scope: Scope
    level: int = 0
    inline: tuple[Inline, ...] = ()
    language: str | None = None
    page: int | None = None
    cell: TableCell | None = None


@dataclass(frozen=True, slots=True)
class RuleWords:
    """What a report tells of a rule itself."""

    id: str
    name: str
    severity: Severity
    finds: Text
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """The text of a document, and the rules that had something to say of it."""

    blocks: tuple[ShownBlock, ...]
    rules: tuple[RuleWords, ...] = ()


def material_of(document: Document, rules: Iterable[Rule]) -> Material:
    """Return what a report needs to show a document and explain the rules."""
    words = tuple(RuleWords(rule.id, rule.name, rule.severity, rule.finds, rule.sources) for rule in rules)
    return Material(tuple(_shown(document.blocks)), words)


def _shown(blocks: Iterable[Block]) -> Iterator[ShownBlock]:
    cell, beside = TableCell(-1, 0), None
    for block in blocks:
        place = block.origin.place_of(Span(0, min(1, len(block.text))))
        here: int | PageBox | None = None
        if block.scope is Scope.TABLE_CELL and block.cell is None:
            here = place.start.line if place.start else next(iter(place.boxes), None)
        if here is not None:
            new_row = beside is None or not _in_one_row(here, beside)
            cell = TableCell(cell.row + 1, 0) if new_row else TableCell(cell.row, cell.column + 1)
        beside = here
        yield ShownBlock(
            text=block.text,
            scope=block.scope,
            level=block.level,
            inline=block.inline,
            language=block.language,
            page=place.page,
            cell=block.cell if here is None else cell,
        )


def _in_one_row(here: int | PageBox, beside: int | PageBox) -> bool:
    if isinstance(here, PageBox) and isinstance(beside, PageBox):
        shared_pt = min(here.bottom_pt, beside.bottom_pt) - max(here.top_pt, beside.top_pt)
        lower_pt = min(here.bottom_pt - here.top_pt, beside.bottom_pt - beside.top_pt)
        return here.page == beside.page and here.left_pt > beside.left_pt and shared_pt >= SAME_ROW * lower_pt
    return here == beside
