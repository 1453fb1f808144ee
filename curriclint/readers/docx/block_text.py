"""The text of one block while it is read, with the origin of each character."""

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby

from curriclint.document import Block, Inline, InlineKind, Scope, TableCell
from curriclint.origin import RunOrigin
from curriclint.readers.addresses import SIGN, addresses_in
from curriclint.readers.docx.styles import Look
from curriclint.span import Span

PLAIN = Look()
"""The look of text that says nothing about its looks."""

_SPECIAL = re.compile(
    r"[\t\n\x0b\r\x0c\x85\xa0\u00ad\u1680\u2000-\u200b\u2011\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]"
)
_DROPPED = frozenset("\u00ad\u200b\u2060\ufeff")
"""Characters that only steer line breaks: soft hyphen, zero-width space, word joiner, zero-width no-break space."""
_HYPHEN = "\u2011"
_COUNTED = array("i", range(4096))
"""The numbers from 0 on: a slice of them is made faster than they are counted."""
_ADDRESS_SIGN = re.compile(SIGN)


@dataclass(slots=True)
class _Piece:
    """Characters that stand beside each other in one run."""

    text: str
    paragraph: int
    run: int
    offset: int
    look: Look
    kind: InlineKind | None


@dataclass(slots=True)
class BlockText:
    """The pieces of a block, in reading order."""

    pieces: list[_Piece] = field(default_factory=list)
    is_uniform: bool = True

    def add(self, text: str, *, paragraph: int, run: int, offset: int, look: Look = PLAIN) -> None:
        """Add a stretch of one run, as it stands in the file; `offset` is where it begins in that run."""
        # NOTE: all special characters but the hyphen count as not printable, and asking that takes a fraction.
        if text.isprintable() and _HYPHEN not in text:
            self.pieces.append(_Piece(text, paragraph, run, offset, look, None))
        else:
            for start, kept in _kept_stretches(text):
                self.pieces.append(_Piece(kept, paragraph, run, offset + start, look, None))
        self.is_uniform = self.is_uniform and look.is_plain

    def add_equation(self, text: str, *, paragraph: int, run: int) -> None:
        """Add the letters and signs of an equation, which stands in no run: `run` is negative."""
        for start, kept in _kept_stretches(text):
            self.pieces.append(_Piece(kept, paragraph, run, start, PLAIN, InlineKind.MATH))
        self.is_uniform = False

    def add_mark(self, character: str, *, paragraph: int, run: int, offset: int, look: Look) -> None:
        """Add the one character that an element other than text stands for: a tab, a line break, a symbol."""
        self.pieces.append(_Piece(character, paragraph, run, offset, look, None))

    @property
    def length(self) -> int:
        """Return how many characters there are so far."""
        return sum(len(piece.text) for piece in self.pieces)

    @property
    def is_mathematics(self) -> bool:
        """Tell whether all that is to be seen stands in equations."""
        if self.is_uniform:
            return False
        visible = [piece.kind for piece in self.pieces if not piece.text.isspace()]
        return bool(visible) and all(kind is InlineKind.MATH for kind in visible)

    def block(self, *, part: str, scope: Scope, level: int = 0, cell: TableCell | None = None) -> Block | None:
        """Return the block, without white space around it; None where nothing is left."""
        whole = "".join([piece.text for piece in self.pieces])
        text = whole.strip()
        if not text:
            return None
        paragraphs, runs, offsets = self._places()
        kept = slice(0, len(whole))
        if len(text) < len(whole):
            start = len(whole) - len(whole.lstrip())
            kept = slice(start, start + len(text))
            paragraphs, runs, offsets = paragraphs[kept], runs[kept], offsets[kept]
        inline = () if self.is_uniform else self._inline(kept)
        return Block(
            text=text,
            scope=scope,
            origin=RunOrigin(part, paragraphs[0] + 1, paragraphs, runs, offsets),
            level=level,
            inline=(*inline, *_addresses(text)),
            language=self._language(),
            cell=cell,
        )

    def _places(self) -> tuple["array[int]", "array[int]", "array[int]"]:
        """Return paragraph, run and offset of each character."""
        first = self.pieces[0]
        length = len(first.text)
        paragraphs = array("i", (first.paragraph,)) * length
        runs = array("i", (first.run,)) * length
        offsets = _counted(first.offset, length)
        for piece in self.pieces[1:]:
            length = len(piece.text)
            paragraphs += array("i", (piece.paragraph,)) * length
            runs += array("i", (piece.run,)) * length
            offsets += _counted(piece.offset, length)
        return paragraphs, runs, offsets

    def _inline(self, kept: slice) -> Iterable[Inline]:
        """Return the stretches that differ from the rest; a block that is all italic has nothing that stands out."""
        found = []
        for kind in (InlineKind.EMPHASIS, InlineKind.DELETED, InlineKind.CODE, InlineKind.MATH):
            position = 0
            for is_kind, pieces in groupby(self.pieces, partial(_is_kind, kind)):
                begin, position = position, position + sum(len(piece.text) for piece in pieces)
                begin, end = max(begin, kept.start) - kept.start, min(position, kept.stop) - kept.start
                is_whole = kind is InlineKind.EMPHASIS and end - begin == kept.stop - kept.start
                if is_kind and begin < end and not is_whole:
                    found.append(Inline(Span(begin, end), kind))
        return sorted(found, key=lambda inline: inline.span)

    def _language(self) -> str | None:
        """Return the language that most characters declare."""
        if len(self.pieces) == 1:
            return self.pieces[0].look.language
        counts: dict[str, int] = {}
        for piece in self.pieces:
            language = piece.look.language
            if language is not None:
                counts[language] = counts.get(language, 0) + len(piece.text)
        return max(counts, key=counts.__getitem__) if counts else None


def _counted(start: int, length: int) -> "array[int]":
    """Return the numbers from `start` on, `length` of them."""
    if start + length <= len(_COUNTED):
        return _COUNTED[start : start + length]
    return array("i", range(start, start + length))


def _is_kind(kind: InlineKind, piece: _Piece) -> bool:
    look = piece.look
    return (
        piece.kind is kind
        or (kind is InlineKind.EMPHASIS and look.italic)
        or (kind is InlineKind.DELETED and look.deleted)
        or (kind is InlineKind.CODE and look.code)
    )


def _kept_stretches(text: str) -> Iterator[tuple[int, str]]:
    """Yield what is left of `text` with its start, with plain spaces and hyphens and without invisible characters."""
    start = 0
    shown: list[str] = []
    for position, character in enumerate(text):
        if character in _DROPPED:
            if shown:
                yield start, "".join(shown)
            start, shown = position + 1, []
        elif _SPECIAL.match(character):
            shown.append("-" if character == _HYPHEN else " ")
        else:
            shown.append(character)
    if shown:
        yield start, "".join(shown)


def _addresses(text: str) -> list[Inline]:
    """Return the web and mail addresses that can be seen as such."""
    if _ADDRESS_SIGN.search(text) is None:
        return []
    return [Inline(Span(start, end), InlineKind.URL) for start, end in addresses_in(text)]
