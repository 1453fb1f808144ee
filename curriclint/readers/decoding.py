"""Turn the bytes of a text file into text in which each character has the offset that it has in the file."""

import codecs
import re

from curriclint.errors import ReadError
from curriclint.readers import refusals

BYTE_ORDER_MARKS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF8, "UTF-8", "utf-8"),
    # NOTE: the mark of UTF-32 begins with that of UTF-16, so it is looked for first.
    (codecs.BOM_UTF32_LE, "UTF-32", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "UTF-32", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "UTF-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "UTF-16", "utf-16-be"),
)
"""What a file starts with that says how it is encoded, the name for people, and the codec."""

_LONE_RETURN = re.compile(r"\r(?!\n)")
_LINE_END = re.compile(r"\r\n|\r|\n")


def encoding_of(data: bytes) -> tuple[bytes, str, str]:
    """Return the byte order mark of a text file, the name of its encoding for people, and the codec."""
    return next((row for row in BYTE_ORDER_MARKS if data.startswith(row[0])), (b"", "UTF-8", "utf-8"))


def decoded(data: bytes) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 or UTF-32 with a byte order mark, without that mark.

    A carriage return alone, with which lines ended on old Macs and which not every reader knows, becomes a line feed.
    Raises `ReadError` for another encoding (with line, column and byte) and for NUL characters.
    """
    mark, name, codec = encoding_of(data)
    encoded = data[len(mark) :]
    try:
        text = encoded.decode(codec)
    except UnicodeDecodeError as error:
        if codec != "utf-8":
            raise refusals.is_no_unicode(name) from error
        raise _no_utf8(encoded, error.start) from error
    if "\0" in text:
        raise refusals.has_nul(*_position(text[: text.index("\0")]))
    return with_line_feeds(text)


def with_line_feeds(text: str) -> str:
    """Return the text with a line feed for each carriage return that stands alone."""
    return _LONE_RETURN.sub("\n", text) if "\r" in text else text


def _no_utf8(encoded: bytes, offset: int) -> ReadError:
    byte = encoded[offset]
    meant = bytes([byte]).decode("cp1252", "replace")
    return refusals.is_no_utf8(*_position(encoded[:offset].decode()), byte, meant if meant.isalpha() else None)


def _position(before: str) -> tuple[int, int]:
    """Return line and column, from 1, of what comes after `before`."""
    ends = list(_LINE_END.finditer(before))
    return len(ends) + 1, len(before) - (ends[-1].end() if ends else 0) + 1
