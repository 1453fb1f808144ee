"""Where the package tells of its comments part: the list of content types, and what the main part points to."""

import posixpath
from collections.abc import Iterator

from lxml import etree

COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
"""Content type of the comments part. Source: ECMA-376 part 1, 11.3.2."""
CONTENT_TYPES = "[Content_Types].xml"

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def empty_relationships() -> etree._Element:
    """Return a relationships part that points to nothing."""
    return etree.fromstring(f'<Relationships xmlns="{_RELATIONSHIPS[1:-1]}"/>')


def add_type(types: etree._Element, part: str) -> bool:
    """Give a part the content type of comments; tell whether that changed anything."""
    for own in _overrides(types, part):
        if own.get("ContentType") == COMMENTS_TYPE:
            return False
        own.set("ContentType", COMMENTS_TYPE)
        return True
    etree.SubElement(types, f"{_TYPES}Override", {"PartName": f"/{part}", "ContentType": COMMENTS_TYPE})
    return True


def remove_type(types: etree._Element, part: str) -> None:
    """Take the content type of a part out."""
    for own in list(_overrides(types, part)):
        types.remove(own)


def add_relationship(relationships: etree._Element, office: str, main_part: str, part: str) -> None:
    """Point from the main part to its comments part; `office` is the namespace of relationships in this file."""
    taken = {one.get("Id", "").lower() for one in relationships}
    identifier = next(
        name for name in (f"rId{number}" for number in range(1, len(taken) + 2)) if name.lower() not in taken
    )
    etree.SubElement(
        relationships,
        f"{_RELATIONSHIPS}Relationship",
        {
            "Id": identifier,
            "Type": f"{office}/comments",
            "Target": posixpath.relpath(part, posixpath.dirname(main_part)),
        },
    )


def remove_relationship(relationships: etree._Element, identifier: str) -> None:
    """Take the relationship with this id out."""
    for one in list(relationships):
        if one.get("Id") == identifier:
            relationships.remove(one)


def relationships_name(part: str) -> str:
    """Return the name of the part that holds where a part points to."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _overrides(types: etree._Element, part: str) -> Iterator[etree._Element]:
    for own in types.iterchildren(f"{_TYPES}Override"):
        if own.get("PartName", "").lstrip("/").lower() == part.lower():
            yield own
