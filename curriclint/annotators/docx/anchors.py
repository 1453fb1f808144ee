"""Where a comment on a finding stands: on its words, or at the nearest place where Word allows one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from lxml import etree

from curriclint.annotators.docx.runs import boundary, length_of
from curriclint.annotators.docx.story import Story
from curriclint.document import Document, Scope
from curriclint.origin import RunOrigin
from curriclint.readers.docx import names as n
from curriclint.readers.docx.package import Package
from curriclint.span import Place, RunRange

_TITLE_WITHIN = 12
"""Blocks from the start in which a title or heading counts as that of the whole document."""


class Elsewhere(StrEnum):
    """What the words stand in, where a comment cannot stand on them."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    HEADER = "header"
    FOOTER = "footer"
    TEXT_BOX = "text-box"
    DESCRIPTION = "description"
    DRAWING = "drawing"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of the main story: from code point `start` of the element `first` to `end` of `last`.

    None stands for the beginning and the end of the element; only runs have code points. A paragraph stands for all
    that is in it. `elsewhere` tells what the words stand in, where that is not this stretch.
    """

    first: etree._Element
    last: etree._Element
    start: int | None = None
    end: int | None = None
    elsewhere: Elsewhere | None = None


@dataclass(slots=True)
class Anchors:
    """Finds the anchors in one file; `package` is for the parts that comments cannot stand in."""

    story: Story
    package: Package
    document: Document
    _kinds: dict[str, str] = field(default_factory=dict)
    _ids: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for identifier, relationship in self.package.relationships(self.story.part).items():
            target = relationship.target.lower()
            self._kinds[target] = relationship.kind
            self._ids[target] = self._ids.get(target, frozenset()) | {identifier}

    def of(self, place: Place, scope: Scope | None) -> Anchor | None:
        """Return where a comment on a place stands, None where the file has no paragraph at all."""
        found = None
        if place.runs:
            is_ours = place.runs[0].part == self.story.part
            found = self._in_story(place.runs, scope) if is_ours else self._in_other_part(place.runs[0])
        return found or self.of_document()

    def of_document(self) -> Anchor | None:
        """Return the place for what is said of the whole document: its title, else its first paragraph."""
        for scope in (Scope.TITLE, Scope.HEADING):
            for block in self.document.blocks[:_TITLE_WITHIN]:
                origin = block.origin
                if block.scope is scope and isinstance(origin, RunOrigin) and origin.part == self.story.part:
                    return _around(self.story.paragraph(origin.paragraphs[0]))
        first = self.story.first_paragraph()
        return None if first is None else _around(first)

    def _in_story(self, runs: Sequence[RunRange], scope: Scope | None) -> Anchor | None:
        first, last = self._edge(runs[0], is_start=True), self._edge(runs[-1], is_start=False)
        if first is None or last is None:
            return None
        elsewhere = first.elsewhere
        if elsewhere is Elsewhere.DRAWING and scope is Scope.ALT_TEXT:
            elsewhere = Elsewhere.DESCRIPTION
        return Anchor(first.first, last.last, first.start, last.end, elsewhere)

    def _edge(self, found: RunRange, *, is_start: bool) -> Anchor | None:
        """Return the anchor of one stretch of one run, of which only the start or the end is used."""
        runs = self.story.runs(found.paragraph)
        if not runs:
            return self._whole(self.story.paragraph(found.paragraph), None)
        if found.run < 0:
            return self._runless(runs, ~found.run, is_start=is_start)
        run = runs[found.run]
        spot = self.story.spot_of(run)
        if spot is None or spot.is_moved:
            return self._whole(run, None)
        offset = boundary(run, found.start if is_start else found.end, self.story.names, is_start=is_start)
        is_edge = offset == (0 if is_start else length_of(run, self.story.names))
        exact = None if is_edge else offset
        return Anchor(run, run, start=exact if is_start else None, end=None if is_start else exact)

    def _runless(self, runs: Sequence[etree._Element], count: int, *, is_start: bool) -> Anchor | None:
        """Return the anchor of text in a drawing in run `count`, or of an equation after so many runs."""
        if count < len(runs):
            drawn = runs[count].iter(*(self.story.names[kind] for kind in ("drawing", "pict", "object")))
            if next(drawn, None) is not None:
                return self._whole(runs[count], Elsewhere.DRAWING)
        paragraph = next(runs[0].iterancestors(self.story.names["p"]))
        before = runs[count - 1] if count else None
        for equation in paragraph.iterchildren(n.O_MATH, n.O_MATH_PARA):
            if before is None or before in set(equation.itersiblings(preceding=True)):
                return self._whole(equation, None)
        return self._whole(runs[min(count, len(runs) - 1) if is_start else max(count - 1, 0)], None)

    def _whole(self, element: etree._Element, elsewhere: Elsewhere | None) -> Anchor | None:
        spot = self.story.spot_of(element)
        if spot is None:
            return None
        return _around(spot.element, Elsewhere.TEXT_BOX if spot.in_box and elsewhere is None else elsewhere)

    def _in_other_part(self, found: RunRange) -> Anchor | None:
        target = found.part.lower()
        kind = self._kinds.get(target, "")
        if kind in {"header", "footer"}:
            first = self.story.section_start(self._ids[target])
            return None if first is None else _around(first, Elsewhere(kind))
        if kind in {"footnotes", "endnotes"}:
            return self._at_reference(found, kind.removesuffix("s"))
        return None

    def _at_reference(self, found: RunRange, kind: str) -> Anchor | None:
        """Return the anchor of words in a footnote or endnote: the run that refers to it."""
        root = self.package.xml(found.part)
        if root is None:
            return None
        paragraph = list(root.iter(n.P))[found.paragraph]
        note = next(paragraph.iterancestors(n.FOOTNOTE, n.ENDNOTE), None)
        run = None if note is None else self.story.reference_to(kind, note.get(n.ID, ""))
        return None if run is None else self._whole(run, Elsewhere(kind))


def _around(element: etree._Element, elsewhere: Elsewhere | None = None) -> Anchor:
    return Anchor(element, element, elsewhere=elsewhere)
