"""Hyphens at the ends of lines: those that only break a word, and those that belong to it."""

import re
from collections.abc import Iterator, Sequence

from curriclint.readers.pdf.characters import LINE_END_HYPHEN
from curriclint.readers.pdf.sheets import Sheet

_HYPHENS = f"\u2010{LINE_END_HYPHEN}-"
_LAST_WORD = re.compile(rf"(\S*[^\s{_HYPHENS}])[{_HYPHENS}]$")
_FIRST_WORD = re.compile(r"\S+")
_COMPOUND = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_HEAD = re.compile(r"[^\W\d_]+$")
_PLAIN = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
_REST = re.compile(r"\S*(?:[/._=?&%\d]\w|[a-z][A-Z])\S*")
_AFTER_SIGNS = re.compile(r"[-(\[“\"‘'/]")
_SUSPENDED = frozenset("en of tot and or to und noch nor als dan as".split())
"""Words after which a hyphen stands for a word that follows later: "zorg- en welzijn", "in- or outside"."""

LONGEST_WORD = 60
"""Letters before a hyphen that are looked at; no word of a compound is that long."""

_KEEPING = frozenset("niet self well".split())
"""First parts of compounds that are written with a hyphen; no word starts with these as a syllable of its own."""


class Hyphens:
    """Decides what becomes of a hyphen at the end of a line, with the words of the whole document at hand."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = sheets
        self._compounds: frozenset[str] | None = None

    def joint(self, before: str, after: str) -> tuple[int, str]:
        """Return how many characters to drop from the end of a line and what to put between it and the next.

        `before` starts at the latest with the word that the line ends in, also where lines above hold part of it.
        """
        if (
            ("://" in before or "www." in before)
            and _ADDRESS.search(before)
            and (
                before[-1] in _HYPHENS or " " not in before + after or (before[-1] in "/=?&_%." and _REST.match(after))
            )
        ):
            return 0, ""
        if before[-1] not in _HYPHENS:
            return 0, " "
        last, first = _LAST_WORD.search(before), _FIRST_WORD.match(after)
        if last is None or first is None:
            return 0, " "
        left, right = last.group(1), first.group().rstrip(".,;:!?)”’\"'")
        if right in _SUSPENDED:
            return 0, " "
        return (1, "") if self._only_breaks(left, right) else (0, "")

    def _only_breaks(self, left: str, right: str) -> bool:
        """Tell whether a hyphen between two parts of a word stands there for the end of the line only."""
        head, tail = _AFTER_SIGNS.split(left)[-1], right.split("-", 1)[0]
        if "@" in left or "www." in left or len(head) < 2 or head.casefold() in _KEEPING:
            return False
        plain = _PLAIN.fullmatch(head) is not None and _PLAIN.fullmatch(tail) is not None
        if not plain or not tail.islower() or not head[1:].islower():
            return False
        return f"{head}-{tail}".casefold() not in self._known_compounds()

    def _known_compounds(self) -> frozenset[str]:
        if self._compounds is None:
            self._compounds = frozenset(word for sheet in self._sheets for word in _compounds_in(sheet.text))
        return self._compounds


def _compounds_in(text: str) -> Iterator[str]:
    """Yield the words on both sides of each hyphen within a line, with the hyphen."""
    for hyphen in _COMPOUND.finditer(text):
        head = _HEAD.search(text, max(0, hyphen.start() - LONGEST_WORD), hyphen.start())
        tail = _PLAIN.match(text, hyphen.end())
        if head is not None and tail is not None:
            yield f"{head.group()}-{tail.group()}".casefold()
