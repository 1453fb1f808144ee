"""The comments part: remarks as comments, told from those of others by their author and the mark in their text."""

from collections.abc import Collection, Iterable, Iterator
from itertools import count

from lxml import etree

from curriclint.annotators.docx.word_names import XML_SPACE, Names, names_of
from curriclint.annotators.remarks import AUTHOR, INITIALS, MARK
from curriclint.reporters.text_line import Line
from curriclint.wording import Language

TEXT_HALF_POINTS = 20
"""Size of the text: ten points, as Word's own style for comments has it, whatever the style of the lesson."""
SPACE_TWENTIETHS = 60
"""Space below a paragraph: three points."""
_LOCALES = {"nl": "nl-NL", "en": "en-GB"}
"""What the spelling checker is told, so that it does not underline a remark in another language than the lesson's."""
_NOT_WRITABLE = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")
"""Characters that are not allowed in XML and that are no control characters."""
_PARAGRAPH_IDS = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


def ours_in(root: etree._Element) -> list[etree._Element]:
    """Return the comments of ours in a comments part."""
    names = names_of(root)
    return [comment for comment in root.iterchildren(names["comment"]) if _is_ours(comment, names)]


def paragraph_ids(comments: Iterable[etree._Element]) -> frozenset[str]:
    """Return the ids that Word gave to the paragraphs of comments, in capitals."""
    found = (element.get(_PARAGRAPH_IDS) for comment in comments for element in comment.iter(etree.Element))
    return frozenset(identifier.upper() for identifier in found if identifier)


def free_ids(taken: Collection[str]) -> Iterator[int]:
    """Yield the numbers from 0 on that no comment has yet."""
    return (number for number in count() if str(number) not in taken)


def empty_part(names: Names) -> etree._Element:
    """Return a comments part without comments."""
    return etree.Element(names["comments"], nsmap={"w": names.word})


def is_made_here(root: etree._Element) -> bool:
    """Tell whether a comments part is one of our making: other programs name more namespaces in it."""
    return dict(root.nsmap) == {"w": names_of(root).word}


def add_comment(root: etree._Element, identifier: int, lines: Iterable[Line], language: Language) -> None:
    """Add a comment of ours to a comments part, a paragraph for each line."""
    names = names_of(root)
    who = {names["id"]: str(identifier), names["author"]: AUTHOR, names["initials"]: INITIALS}
    comment = etree.SubElement(root, names["comment"], who)
    for number, pieces in enumerate(lines):
        paragraph = etree.SubElement(comment, names["p"])
        layout = etree.SubElement(paragraph, names["pPr"])
        etree.SubElement(layout, names["spacing"], {names["before"]: "0", names["after"]: str(SPACE_TWENTIETHS)})
        if number == 0:
            etree.SubElement(etree.SubElement(paragraph, names["r"]), names["annotationRef"])
        for piece in pieces:
            run = etree.SubElement(paragraph, names["r"])
            look = etree.SubElement(run, names["rPr"])
            if piece.style == "strong":
                etree.SubElement(look, names["b"])
            etree.SubElement(look, names["sz"], {names["val"]: str(TEXT_HALF_POINTS)})
            etree.SubElement(look, names["lang"], {names["val"]: _LOCALES[language]})
            text = etree.SubElement(run, names["t"], {XML_SPACE: "preserve"})
            text.text = piece.text.translate(_NOT_WRITABLE)


def _is_ours(comment: etree._Element, names: Names) -> bool:
    if comment.get(names["author"]) != AUTHOR:
        return False
    paragraphs = ("".join(text.text or "" for text in one.iter(names["t"])) for one in comment.iter(names["p"]))
    return any(paragraph.startswith(MARK) for paragraph in paragraphs)
