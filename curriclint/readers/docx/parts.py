"""The parts of a file that hold paragraphs, and what is shared while they are read."""

from dataclasses import dataclass, field

from lxml import etree

from curriclint.document import Note
from curriclint.readers.docx import names as n
from curriclint.readers.docx import refusals
from curriclint.readers.docx.fields import Fields, fields_of
from curriclint.readers.docx.package import Package, Relationship
from curriclint.readers.docx.structure import paragraph_running_on
from curriclint.readers.docx.styles import StyleSheet

_ENDS_NOTHING = frozenset({n.FRAME_PR, n.VANISH, n.DEL, n.MOVE_FROM})
"""Properties that may make a paragraph run on in the next."""
_LEAVES_CELLS_OUT = frozenset({n.V_MERGE, n.H_MERGE, n.CELL_DEL, n.HIDDEN_ROW, n.DEL})
"""Properties of rows and cells that are merged, deleted or hidden."""


@dataclass(slots=True)
class Part:
    """One part of the package with paragraphs: the text, the notes, a header.

    `numbers` counts its `w:p` elements; `running_on` holds those that the next one continues. Some cells of its tables
    are merged, deleted or hidden if `has_cells_left_out`.
    """

    name: str
    root: etree._Element
    numbers: dict[etree._Element, int]
    running_on: frozenset[etree._Element]
    has_cells_left_out: bool
    fields: Fields
    relationships: dict[str, Relationship]


@dataclass(slots=True)
class Reading:
    """What is shared while one file is read; `told` is what the user will be told of it."""

    package: Package
    sheet: StyleSheet
    told: list[Note] = field(default_factory=list)
    parts: dict[str, Part] = field(default_factory=dict)
    read_notes: set[tuple[str, str]] = field(default_factory=set)
    read_diagrams: set[str] = field(default_factory=set)

    def part(self, name: str) -> Part | None:
        """Return a part, opened once; None, and a word to the user, where the file lacks it."""
        if name not in self.parts:
            root = self.package.xml(name)
            if root is None:
                self.tell(refusals.part_missing(name))
                return None
            stored = self.package.name_of(name) or name
            self.parts[name] = _surveyed(stored, root, self.package.relationships(name))
        return self.parts[name]

    def tell(self, note: Note) -> None:
        """Keep a remark for the user, once."""
        if note not in self.told:
            self.told.append(note)


def _surveyed(name: str, root: etree._Element, relationships: dict[str, Relationship]) -> Part:
    """Return the part with its paragraphs counted and its rare elements found, in one pass over all of it.

    Most paragraphs and cells have none of them; to look into the properties of each would take far longer.
    """
    numbers: dict[etree._Element, int] = {}
    running_on: set[etree._Element] = set()
    field_marks: list[etree._Element] = []
    has_cells_left_out = False
    for element in root.iter(n.P, n.FLD_CHAR, *_ENDS_NOTHING, *_LEAVES_CELLS_OUT):
        tag = element.tag
        if tag == n.P:
            numbers[element] = len(numbers)
        elif tag == n.FLD_CHAR:
            field_marks.append(element)
        else:
            has_cells_left_out = has_cells_left_out or tag in _LEAVES_CELLS_OUT
            paragraph = paragraph_running_on(element) if tag in _ENDS_NOTHING else None
            if paragraph is not None:
                running_on.add(paragraph)
    return Part(name, root, numbers, frozenset(running_on), has_cells_left_out, fields_of(field_marks), relationships)
