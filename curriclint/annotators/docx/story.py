"""The main story of a Word file: the one place where comments may stand, with its paragraphs and runs by number.

The standard ties the comments part to the main document (ECMA-376 part 1, 11.3.2), so there are none in headers,
footers, footnotes and endnotes; Word offers none in text boxes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from curriclint.annotators.docx.word_names import Names, names_of
from curriclint.readers.docx import names as n


@dataclass(frozen=True, slots=True)
class Spot:
    """An element of the main story that a comment can be put around; `is_moved` where it is not the run itself.

    `in_box` tells that the run stands in a text box, and that the element is what anchors the box.
    """

    element: etree._Element
    is_moved: bool = False
    in_box: bool = False


class Story:
    """The main part as it was written; numbers are those of `span.RunRange`, from before anything is changed."""

    def __init__(self, part: str, root: etree._Element) -> None:
        self.part = part
        self.root = root
        self.names: Names = names_of(root)
        self._paragraphs = list(root.iter(self.names["p"]))
        self._runs: dict[int, list[etree._Element]] = {}

    def paragraph(self, number: int) -> etree._Element:
        """Return a paragraph by its number in the part, from 0."""
        return self._paragraphs[number]

    def runs(self, paragraph: int) -> list[etree._Element]:
        """Return the runs of a paragraph, without those of paragraphs within it (text boxes)."""
        if paragraph not in self._runs:
            around, own = self.names["p"], self._paragraphs[paragraph]
            self._runs[paragraph] = [
                run for run in own.iter(self.names["r"]) if next(run.iterancestors(around), None) is own
            ]
        return self._runs[paragraph]

    def spot_of(self, element: etree._Element) -> Spot | None:
        """Return what a comment on something in a paragraph can be put around: itself or what holds it.

        A comment cannot begin or end inside a run, so not above ruby text; not in one of two alternatives; and not in
        a control that Word fills from elsewhere, which would wipe it out. None where nothing around it stands in the
        main text.
        """
        names = self.names
        spot: etree._Element | None = element
        in_box, in_paragraph = False, True
        for ancestor in element.iterancestors():
            tag = ancestor.tag
            if tag == names["txbxContent"]:
                in_box, in_paragraph, spot = True, False, None
            elif tag == names["p"]:
                in_paragraph = False
            elif tag == names["r"]:
                in_paragraph, spot = True, ancestor
            elif in_paragraph and (tag == n.ALTERNATE_CONTENT or (tag == names["sdt"] and self._is_bound(ancestor))):
                spot = ancestor
        return None if spot is None else Spot(spot, spot is not element, in_box)

    def first_paragraph(self) -> etree._Element | None:
        """Return the first paragraph with text, else the first, outside text boxes."""
        return self._first(self._outside_boxes(self._paragraphs))

    def section_start(self, relationship_ids: frozenset[str]) -> etree._Element | None:
        """Return the first paragraph with text of the first section that has one of these headers or footers."""
        names, within = self.names, []
        for element in self.root.iter(names["p"], names["sectPr"]):
            if element.tag == names["p"]:
                within.append(element)
                continue
            parent = element.getparent()
            if parent is not None and parent.tag == names["sectPrChange"]:
                continue
            references = element.iter(names["headerReference"], names["footerReference"])
            if relationship_ids & {one.get(names.relationship_id, "") for one in references}:
                first = self._first(self._outside_boxes(within))
                return self.first_paragraph() if first is None else first
            within = []
        return None

    def reference_to(self, kind: str, identifier: str) -> etree._Element | None:
        """Return the run with the first reference to a note; `kind` is "footnote" or "endnote"."""
        for reference in self.root.iter(self.names[f"{kind}Reference"]):
            if reference.get(self.names["id"]) == identifier:
                return next(reference.iterancestors(self.names["r"]), None)
        return None

    def _outside_boxes(self, paragraphs: list[etree._Element]) -> Iterator[etree._Element]:
        for paragraph in paragraphs:
            if next(paragraph.iterancestors(self.names["txbxContent"]), None) is None:
                yield paragraph

    def _first(self, paragraphs: Iterator[etree._Element]) -> etree._Element | None:
        first: etree._Element | None = None
        for paragraph in paragraphs:
            first = paragraph if first is None else first
            if any((text.text or "").strip() for text in paragraph.iter(self.names["t"])):
                return paragraph
        return first

    def _is_bound(self, control: etree._Element) -> bool:
        return control.find(f"{self.names['sdtPr']}/{self.names['dataBinding']}") is not None
