"""Where the part of ours begins in a PDF file that we added to, so that the file as it was can be cut out again.

The first thing behind the original bytes is a comment with their number and a checksum of all that follows: a file to
which somebody else has added since is not cut.
"""

import re
from hashlib import sha256

_DIGITS = 12
_HEX = 64
_MARK = re.compile(rb"\n%%curriclint ([0-9]{%d}) ([0-9a-f]{%d})\n" % (_DIGITS, _HEX))
_BLANK = b"0" * _HEX


def marked(original: bytes) -> bytes:
    """Return a file with a place for the mark behind it; what is added goes after that."""
    return original + b"\n%%curriclint %0*d %s\n" % (_DIGITS, len(original), _BLANK)


def sealed(data: bytes, original: bytes) -> bytes:
    """Return a file that was added to, with the checksum filled in."""
    end = len(marked(original))
    start = end - 1 - _HEX
    return data[:start] + sha256(data[end:]).hexdigest().encode() + data[start + _HEX :]


def original_of(data: bytes) -> bytes | None:
    """Return the file as it was before we added to it; None where we did not, or were not the last to do so."""
    for mark in _MARK.finditer(data):
        if int(mark[1]) == mark.start() and mark[2].decode() == sha256(data[mark.end() :]).hexdigest():
            return data[: mark.start()]
    return None
