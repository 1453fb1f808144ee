"""The signs that we put into a Markdown file, and how they are taken out again, to the very byte.

All of them hold a tag that does not stand anywhere in the text itself: `curriclint`, or with a number behind it where
the text has that word. What stands between blocks is held by two comments. The last of these has a checksum of the text
without our signs.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import count

from curriclint.annotators.remarks import AUTHOR

MARK_END = "</mark>"

_HEX = 16
_SEAL = re.compile(rf"<!-- /({AUTHOR}[0-9]*) ([0-9a-f]{{{_HEX}}}) -->")
_NEW_LINE = re.compile("\r\n|\n|\r")


def free_tag(text: str) -> str:
    """Return a tag that the text does not hold."""
    tags = (AUTHOR if number == 1 else f"{AUTHOR}{number}" for number in count(1))
    held = text.casefold()
    return next(tag for tag in tags if tag not in held)


def mark_start(tag: str) -> str:
    """Return what stands before words that are marked; behind them stands `MARK_END`."""
    return f'<mark class="{tag}">'


def reference(tag: str, number: int) -> str:
    """Return what refers to a footnote."""
    return f"[^{tag}-{number}]"


def block(tag: str, lines: list[str], new_line: str, seal: str = "") -> str:
    """Return lines that stand between the blocks of a text, held by comments; they begin a line after this."""
    begin, end = f"<!-- {tag} -->", f"<!-- /{tag}{seal and ' '}{seal} -->"
    return new_line.join(["", begin, "", *lines, "", end, "", ""])


def seal_of(data: bytes) -> str:
    """Return the checksum of a file as it was."""
    return sha256(data).hexdigest()[:_HEX]


def seals_in(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield the tag, the checksum and the place of each closing comment with a checksum, the last one first."""
    for found in reversed(list(_SEAL.finditer(text))):
        yield found[1], found[2], found.start()


def without(text: str, tag: str) -> str:
    """Return a text without the signs that hold a tag."""
    text = re.sub(rf"\[\^{tag}-[0-9]+\]", "", _without_blocks(text, tag))
    return re.sub(rf"{re.escape(mark_start(tag))}(.*?){MARK_END}", r"\1", text, flags=re.DOTALL)


def _without_blocks(text: str, tag: str) -> str:
    held = re.compile(rf"<!-- {tag} -->(?P<new_line>\r\n|\n|\r).*?<!-- /{tag}(?: [0-9a-f]{{{_HEX}}})? -->", re.DOTALL)
    kept, position = [], 0
    for found in held.finditer(text):
        new_line = found["new_line"]
        kept.append(text[position : found.start()].removesuffix(new_line))
        position = found.end()
        for _ in range(2):
            position += len(new_line) if text.startswith(new_line, position) else 0
    return "".join([*kept, text[position:]])
