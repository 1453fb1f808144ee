"""The texts in a drawing or picture: text boxes, diagrams, letters as art, and what stands in for the picture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from curriclint.document import Picture, Scope
from curriclint.readers.descriptions import description
from curriclint.readers.docx import names as n
from curriclint.readers.docx.structure import branch_of

_WITH_TEXT = (n.TXBX_CONTENT, n.DOC_PR, n.PIC_C_NV_PR, n.WPS_C_NV_PR, n.DIAGRAM_IDS, n.A_P, n.VML + "*")
_PICTURES = (n.PIC, n.CHART, n.V_IMAGE_DATA)
_NAMED = (n.DOC_PR, n.PIC_C_NV_PR)
_HIDDEN_SHAPE = re.compile(r"visibility\s*:\s*hidden")


@dataclass(frozen=True, slots=True)
class Box:
    """A text box: `content` holds blocks of its own."""

    content: etree._Element


@dataclass(frozen=True, slots=True)
class Caption:
    """A text without runs: a description, or letters that are drawn."""

    text: str
    scope: Scope


@dataclass(frozen=True, slots=True)
class Diagram:
    """A SmartArt diagram; its text stands in the part that `relationship` points to."""

    relationship: str


def texts_of(drawing: etree._Element) -> Iterator[Box | Caption | Diagram]:
    """Yield the texts of a `w:drawing`, `w:pict` or `w:object`, each once and in document order."""
    if any(_is_hidden(properties) for properties in drawing.iter(n.DOC_PR)):
        return
    described: set[str] = set()
    for element in drawing.iter(*_WITH_TEXT):
        if not _is_read(element, drawing):
            continue
        tag = element.tag
        if tag == n.TXBX_CONTENT:
            yield Box(element)
        elif tag == n.DIAGRAM_IDS:
            yield Diagram(element.get(n.DIAGRAM_DATA, ""))
        elif tag == n.A_P:
            yield Caption(drawn_text(element), Scope.TEXT_BOX)
        elif tag == n.V_TEXT_PATH:
            yield Caption(element.get("string", ""), Scope.TEXT_BOX)
        else:
            for attribute in ("alt",) if str(tag).startswith(n.VML) else ("descr", "title"):
                text = description(element.get(attribute, ""))
                if text not in described:
                    described.add(text)
                    yield Caption(text, Scope.ALT_TEXT)


def picture_in(drawing: etree._Element, block: int, *, is_described: bool) -> Picture | None:
    """Return the picture or chart that a drawing is, at the block of this number; None where it is neither.

    Nor is one that Word marks as decorative, a line across the page, or an embedded object, which is a formula mostly.
    """
    if drawing.tag == n.OBJECT or any(_is_hidden(properties) for properties in drawing.iter(n.DOC_PR)):
        return None
    shown = [element for element in drawing.iter(*_PICTURES) if _is_read(element, drawing)]
    if not shown or any(mark.get("val") in {"1", "true"} for mark in drawing.iter(n.DECORATIVE)):
        return None
    if any(_is_line(element) for element in shown):
        return None
    names = [element.get("name", "") for element in drawing.iter(*_NAMED) if _is_read(element, drawing)]
    names += [element.get(n.V_IMAGE_TITLE, "") for element in shown]
    is_linked = next(drawing.iter(n.HYPERLINK_CLICK), next(drawing.iterancestors(n.HYPERLINK), None)) is not None
    return Picture(block, is_described, " ".join(filter(None, dict.fromkeys(names))), is_linked)


def diagram_texts(root: etree._Element) -> Iterator[str]:
    """Yield the paragraphs of a SmartArt data part, without prompts and without the points that only lay it out."""
    for point in root.iter(n.DIAGRAM_POINT):
        properties = point.find(n.DIAGRAM_PROPERTIES)
        is_prompt = properties is not None and properties.get("phldr") in {"1", "true"}
        if point.get("type") != "pres" and not is_prompt:
            for paragraph in point.iter(n.A_P):
                yield drawn_text(paragraph)


def drawn_text(paragraph: etree._Element) -> str:
    """Return the text of a paragraph of DrawingML."""
    return "".join("\n" if part.tag == n.A_BR else part.text or "" for part in paragraph.iter(n.A_T, n.A_BR))


def _is_read(element: etree._Element, drawing: etree._Element) -> bool:
    """Tell whether an element of a drawing is shown, and not part of a text box or of an alternative that is not."""
    if _is_hidden(element):
        return False
    inner = element
    for ancestor in element.iterancestors():
        if ancestor.tag == n.TXBX_CONTENT:
            return False
        if ancestor.tag == n.ALTERNATE_CONTENT and branch_of(ancestor) is not inner:
            return False
        if _HIDDEN_SHAPE.search(ancestor.get("style", "")):
            return False
        if ancestor is drawing:
            break
        inner = ancestor
    return True


def _is_line(image: etree._Element) -> bool:
    """Tell whether a picture of old Word is a line across the page."""
    shape = image.getparent()
    return shape is not None and shape.get(n.V_IS_RULE) in {"t", "true", "1"}


def _is_hidden(properties: etree._Element) -> bool:
    return properties.get("hidden") in {"1", "true"}
