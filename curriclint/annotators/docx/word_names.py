"""Names of elements as a part spells them: a copy keeps the names it came with, transitional or strict."""

from dataclasses import dataclass

from lxml import etree

_OFFICE = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
"""What goes with the two namespaces that the main part can be in. Source: ISO/IEC 29500-1 and -4, annex A."""

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Names:
    """The namespace `word` of a part, and that of relationship ids (`office`); `names["p"]` is a qualified name."""

    word: str
    office: str

    def __getitem__(self, local: str) -> str:
        return f"{{{self.word}}}{local}"

    @property
    def relationship_id(self) -> str:
        """Return the name of the attribute that holds a relationship id."""
        return f"{{{self.office}}}id"


def names_of(root: etree._Element) -> Names:
    """Return the names that a part of a Word file uses."""
    word = etree.QName(root).namespace or ""
    return Names(word, _OFFICE.get(word, next(iter(_OFFICE.values()))))
