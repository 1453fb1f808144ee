"""Build the text of a block out of stretches of a text file, each character with its place."""

import re
import unicodedata
from array import array

from curriclint.document import InlineKind, Scope
from curriclint.readers.draft import Draft

_DROPPED = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
_SPACES = "\t\n\v\f\r\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_ACCENTS = "\u0300-\u036f"
_LIGATURES = "\ufb00-\ufb06"

_UNUSUAL = f"[{_DROPPED}{_SPACES}{_ACCENTS}{_LIGATURES}\u2011]"
UNUSUAL = re.compile(_UNUSUAL)
"""What is not one character of the block for one of the file.

Characters that nobody sees (soft hyphen, zero-width space, marks of direction), spaces of all kinds, loose accents (a
letter and its accent become one character), ligatures, and the no-break hyphen.
"""

UNUSUAL_STRETCH = re.compile(f"{_UNUSUAL}+|  +")
"""Some of these in a row, or more than one space, which readers see as one."""

PLAIN = {
    **dict.fromkeys(map(ord, _DROPPED), ""),
    **{code: " " for code in range(0x3001) if chr(code).isspace()},
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
    0x2011: "-",
}
"""What unusual characters become."""

BREAK = re.compile(r"\n(?=(?P<after>\w)(?!\w?[.)]))")
"""An end of a line and what follows, but for "a)" and "b.", which always begin a line."""

ENDS_OF_SENTENCE = ".!?:;…"

SPACE_RUN = re.compile("  +")
ACCENTS = frozenset(map(chr, range(0x300, 0x370)))


class SourceText:
    """The text of the block being read, with the place of each character; offsets in code points of the file.

    Spaces at the edges and doubled by something that vanished (a tag between two spaces) are left out.
    """

    __slots__ = ("_broken", "_ends", "_numbers", "_pieces", "_reached", "_run", "_starts", "inline", "length")

    def __init__(self, numbers: "array[int]") -> None:
        self._numbers = numbers
        self.clear()

    def clear(self) -> None:
        """Start a new text."""
        self.length = 0
        self.inline: list[tuple[int, int, InlineKind]] = []
        self._pieces: list[str] = []
        self._broken = False
        # The places of what was added, but for the last stretch: that runs on as long as what comes next joins it.
        self._starts: array[int] | None = None
        self._ends: array[int] | None = None
        self._run = self._reached = 0

    def add(self, text: str, start: int) -> None:
        """Add what stands in the file from `start` on, letter for letter."""
        if "  " in text or not (text.isprintable() if text.isascii() else UNUSUAL.search(text) is None):
            self._add_unusual(text, start)
        elif text[:1] == " ":
            self._add_usual(text, start)
        elif text:
            self.add_as_it_is(text, start)

    def add_as_it_is(self, text: str, start: int) -> None:
        """Add what stands in the file from `start` on, spaces and all; not the empty string."""
        end = start + len(text)
        if start != self._reached:
            if self._pieces:
                self._starts, self._ends = self._settled()
            self._run = start
        self._reached = end
        self._pieces.append(text)
        self.length += len(text)

    def add_for(self, text: str, start: int, end: int) -> None:
        """Add text that stands for `source[start:end]`: each of its characters has that place."""
        if UNUSUAL.search(text) or "  " in text:
            text = _plain(text)
        if text[:1] == " " and self._ends_in_space():
            text = text[1:]
        if text:
            self._append(text, start, end)

    def add_space(self, start: int, end: int) -> None:
        """Add the space that the end of a line in the file, from `start` to `end`, is for the reader."""
        if end - start == 1 and not self._ends_in_space():
            self.add_as_it_is(" ", start)
        else:
            self.add_for(" ", start, end)

    def add_break(self, start: int, end: int) -> None:
        """Add the end of a line that the author put there: a line feed, or a space where the sentence goes on."""
        if self._reached > self._run and self._pieces[-1] != " " and self._pieces[-1][-1] == " ":
            self._pieces[-1] = self._pieces[-1][:-1]
            self._reached -= 1
            self.length -= 1
        if not self._ends_in_space():
            self._append("\n", start, end)
            self._broken = True

    def mark(self, start: int, kind: InlineKind) -> None:
        """Say what the text from `start` (of the block) up to here is."""
        if start < self.length:
            self.inline.append((start, self.length, kind))

    def draft(self, scope: Scope, level: int = 0) -> Draft:
        """Return the text so far as a draft and start a new one."""
        starts, ends = self._settled()
        text = "".join(self._pieces).rstrip()
        if self._broken:
            text = BREAK.sub(_end_of_line, text)
        length = len(text)
        if length < self.length:
            del starts[length:], ends[length:]
            self.inline = [(start, min(end, length), kind) for start, end, kind in self.inline if start < length]
        draft = Draft(text, scope, starts, ends, level, self.inline)
        self.clear()
        return draft

    def _append(self, text: str, start: int, end: int) -> None:
        self._starts, self._ends = self._settled()
        self._starts.extend([start] * len(text))
        self._ends.extend([end] * len(text))
        self._pieces.append(text)
        self.length += len(text)
        self._run = self._reached = end

    def _settled(self) -> "tuple[array[int], array[int]]":
        """Return the places with those of the last stretch among them."""
        starts = self._numbers[self._run : self._reached]
        ends = self._numbers[self._run + 1 : self._reached + 1]
        if self._starts is None or self._ends is None:
            return starts, ends
        self._starts += starts
        self._ends += ends
        return self._starts, self._ends

    def _ends_in_space(self) -> bool:
        """Tell whether a space added now would stand at the edge or beside another."""
        return not self._pieces or self._pieces[-1][-1] in " \n"

    def _add_usual(self, text: str, start: int) -> None:
        if text[:1] == " " and self._ends_in_space():
            text, start = text[1:], start + 1
        if text:
            self.add_as_it_is(text, start)

    def _add_unusual(self, text: str, start: int) -> None:
        position = 0
        for match in UNUSUAL_STRETCH.finditer(text):
            # An accent goes together with the letter before it.
            first = match.start() - (match.group()[0] in ACCENTS and match.start() > position)
            self._add_usual(text[position:first], start + position)
            self.add_for(text[first : match.end()], start + first, start + match.end())
            position = match.end()
        self._add_usual(text[position:], start + position)


def _end_of_line(match: re.Match[str]) -> str:
    before, after = match.string[match.start() - 1], match["after"]
    return " " if before not in ENDS_OF_SENTENCE and after.islower() else "\n"


def _plain(text: str) -> str:
    return SPACE_RUN.sub(" ", unicodedata.normalize("NFC", text.translate(PLAIN)))
