"""Write a part as it came: with its own declaration in front, and in its own encoding where that is UTF-8."""

import re

from lxml import etree

_DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s[^>]*\?>[\r\n]*")
_OTHER_ENCODING = re.compile(rb"encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
NEW_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


def xml_text(root: etree._Element, before: bytes = b"") -> bytes:
    """Return the XML of a part; `before` is what it was, for its declaration. UTF-8, whatever it was in."""
    found = _DECLARATION.match(before)
    declaration = NEW_DECLARATION
    if found is not None and not _OTHER_ENCODING.search(found[0]):
        declaration = found[0]
    return declaration + bytes(etree.tostring(root.getroottree(), encoding="UTF-8"))
