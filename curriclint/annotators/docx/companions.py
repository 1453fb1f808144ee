"""What Word notes of comments in parts of their own: what is resolved, replies, lasting ids.

Nothing has to be noted of a comment, so ours come without; but Word notes it when it saves the copy, and what it noted
goes with the comment.
"""

from collections.abc import Collection

from lxml import etree

KINDS = ("commentsExtended", "commentsIds", "commentsExtensible")
"""Kinds of relationship from the main part to these parts, in the order in which one leads to the next.

Source: [MS-DOCX] 2.5.5, 2.5.8 and 2.5.10.
"""

_EX = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_IDS = "{http://schemas.microsoft.com/office/word/2016/wordml/cid}"
_EXTENSIBLE = "{http://schemas.microsoft.com/office/word/2018/wordml/cex}"


def forget(root: etree._Element, paragraph_ids: Collection[str], durable_ids: Collection[str]) -> frozenset[str] | None:
    """Take what is noted of the comments with these paragraph or durable ids out of such a part.

    A reply by somebody else becomes a comment of its own. Returns the durable ids that went along, None where nothing
    was noted. Ids are in capitals.
    """
    changed = False
    durable: set[str] = set()
    for note in list(root.iterchildren(etree.Element)):
        paragraph = note.get(f"{_EX}paraId", note.get(f"{_IDS}paraId", "")).upper()
        lasting = note.get(f"{_EXTENSIBLE}durableId", note.get(f"{_IDS}durableId", "")).upper()
        if paragraph in paragraph_ids or (not paragraph and lasting in durable_ids):
            durable.add(lasting)
            root.remove(note)
            changed = True
        elif note.get(f"{_EX}paraIdParent", "").upper() in paragraph_ids:
            del note.attrib[f"{_EX}paraIdParent"]
            changed = True
    return frozenset(durable) if changed else None
