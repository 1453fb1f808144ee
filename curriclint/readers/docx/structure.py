"""Which of the elements around a text are read: alternatives, content controls, tracked changes."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from curriclint.document import Scope
from curriclint.readers.docx import names as n

WRAPPERS = frozenset({n.INS, n.MOVE_TO, n.HYPERLINK, n.SMART_TAG, n.CUSTOM_XML, n.DIR, n.BDO, n.SDT_CONTENT})
"""Elements around text, runs or blocks that change nothing about the text."""
REMOVED = frozenset({n.DEL, n.MOVE_FROM})
"""Elements around text that was deleted, or moved away, with track changes on."""

_GALLERIES = {"Table of Contents": Scope.CONTENTS, "Bibliographies": Scope.REFERENCE}
"""Building blocks that Word itself fills. Names from ECMA-376 part 1, 17.12.11."""
_DROP_CAPS = frozenset({"drop", "margin"})


def branch_of(alternatives: etree._Element) -> etree._Element | None:
    """Return the one branch of `mc:AlternateContent` that is read: the first choice, else the fallback.

    The fallback repeats the same text for programs from before 2010.
    """
    for choice in alternatives.iterchildren(n.CHOICE):
        if len(choice):
            return choice
    return alternatives.find(n.FALLBACK)


def control_content(control: etree._Element) -> etree._Element | None:
    """Return the content of a content control; None where it only shows its prompt ("Klik om tekst in te voeren")."""
    properties = control.find(n.SDT_PR)
    if properties is not None and n.is_on(properties.find(n.SHOWING_PLACEHOLDER)):
        return None
    return control.find(n.SDT_CONTENT)


def control_area(control: etree._Element) -> Scope | None:
    """Return what a content control is by what Word fills it with: a table of contents, a list of sources, or None."""
    properties = control.find(n.SDT_PR)
    if properties is None:
        return None
    if properties.find(n.BIBLIOGRAPHY) is not None:
        return Scope.REFERENCE
    for gallery in properties.iter(n.DOC_PART_GALLERY):
        return _GALLERIES.get(gallery.get(n.VAL, ""))
    return None


def paragraph_running_on(found: etree._Element) -> etree._Element | None:
    """Return the paragraph that goes on in the next one because of this element in its properties, if it does.

    A drop cap (`w:framePr`) is a paragraph of its own in front; a paragraph mark that is deleted or hidden ends
    nothing. A heading with a hidden mark of its own kind (`w:specVanish`, Word's style separator) stays a block.
    """
    properties = found.getparent()
    if found.tag == n.FRAME_PR:
        runs_on = found.get(n.DROP_CAP) in _DROP_CAPS
    elif properties is None or properties.tag != n.R_PR:
        return None
    else:
        runs_on = found.tag in REMOVED or (n.is_on(found) and not n.is_on(properties.find(n.SPEC_VANISH)))
        properties = properties.getparent()
    if not runs_on or properties is None or properties.tag != n.P_PR:
        return None
    return properties.getparent()


def all_cells(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the cells of a table in which nothing is merged, deleted or hidden."""
    for row in _within(table, n.TR):
        yield from _within(row, n.TC)


def shown_cells(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the cells of a table row by row; of merged cells only the first, which holds the text."""
    merged_above: set[int] = set()
    for row in _within(table, n.TR):
        column, is_left_out = _row_start(row)
        if is_left_out:
            continue
        merged: set[int] = set()
        for cell in _within(row, n.TC):
            place = _place_of(cell)
            if place.is_merged:
                merged.add(column)
            if not place.is_covered and not (place.goes_on and column in merged_above):
                yield cell
            column += place.columns
        merged_above = merged


def _within(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the children with this tag, looking through content controls and other wrappers."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == n.SDT:
            content = control_content(child)
            if content is not None:
                yield from _within(content, tag)
        elif child.tag in WRAPPERS:
            yield from _within(child, tag)


def _row_start(row: etree._Element) -> tuple[int, bool]:
    """Return the column in which a row begins, and whether it is deleted or hidden."""
    column, is_left_out = 0, False
    for child in row:
        if child.tag == n.TR_PR:
            for found in child:
                tag = found.tag
                if tag == n.GRID_BEFORE:
                    column = _number(found.get(n.VAL, ""), 0)
                elif tag == n.DEL or (tag == n.HIDDEN_ROW and n.is_on(found)):
                    is_left_out = True
        elif child.tag == n.TC:
            break
    return column, is_left_out


@dataclass(slots=True)
class _Place:
    """How a cell stands in its table: `goes_on` below the cell above it, or `is_covered` by the one to its left."""

    columns: int = 1
    is_merged: bool = False
    goes_on: bool = False
    is_covered: bool = False


def _place_of(cell: etree._Element) -> _Place:
    place = _Place()
    if len(cell) == 0 or cell[0].tag != n.TC_PR:
        return place
    for found in cell[0]:
        tag = found.tag
        if tag == n.GRID_SPAN:
            place.columns = max(_number(found.get(n.VAL, ""), 1), 1)
        elif tag == n.V_MERGE:
            place.is_merged = True
            place.goes_on = found.get(n.VAL, "continue") == "continue"
        elif tag == n.CELL_DEL or (tag == n.H_MERGE and found.get(n.VAL, "continue") == "continue"):
            place.is_covered = True
    return place


def _number(value: str, otherwise: int) -> int:
    return int(value) if value.isascii() and value.isdecimal() else otherwise
