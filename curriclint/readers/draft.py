"""A block on its way out of a text file: what is around it may still change what it is."""

from array import array
from dataclasses import dataclass, field
from functools import lru_cache

from curriclint.document import Block, Inline, InlineKind, Scope
from curriclint.origin import LineIndex, SourceOrigin
from curriclint.span import Span

SMALLEST_COUNT = 1 << 16
"""Numbers that are counted out at least, so that the files of a folder share one array (256 KiB)."""


@lru_cache(maxsize=4)
def _counted(size: int) -> "array[int]":
    return array("I", range(size))


def numbers_up_to(last: int) -> "array[int]":
    """Return an array that starts 0, 1, 2, ... and holds at least `last`, to cut runs of offsets from."""
    return _counted(max(SMALLEST_COUNT, 1 << (last + 1).bit_length()))


@dataclass(frozen=True, slots=True)
class Pictured:
    """The picture that a description belongs to: what it is called and whether it is part of a link; see `Picture`."""

    called: str
    is_linked: bool


@dataclass(slots=True)
class Draft:
    """A block on its way: what is around it may still change its scope.

    `inline` holds start, end and kind. `linked` and `anchored` count the characters that stand in a link, and in a
    link to a place in the same file. `unquoted` is the scope it has if the quotation around it turns out to be none.
    `pictured` is the picture that the text describes, or that has no description.
    A draft without text is only there for its neighbours (an image without alt text) and gives no block.
    """

    text: str
    scope: Scope
    starts: "array[int]"
    ends: "array[int]"
    level: int = 0
    inline: list[tuple[int, int, InlineKind]] = field(default_factory=list)
    linked: int = 0
    anchored: int = 0
    unquoted: Scope = Scope.PARAGRAPH
    language: str | None = None
    pictured: Pictured | None = None

    def cut(self, start: int) -> None:
        """Take the first `start` characters off."""
        self.text = self.text[start:]
        self.starts = self.starts[start:]
        self.ends = self.ends[start:]
        self.inline = [(max(a - start, 0), b - start, kind) for a, b, kind in self.inline if b > start]

    def covered_by(self, kind: InlineKind) -> bool:
        """Tell whether all of the text but spaces stands in stretches of this kind."""
        position = 0
        for start, end, _ in sorted(stretch for stretch in self.inline if stretch[2] is kind):
            if start > position and not self.text[position:start].isspace():
                return False
            position = max(position, end)
        return position > 0 and not self.text[position:].strip()


def block_of(draft: Draft, lines: LineIndex, section: tuple[str, ...] = ()) -> Block:
    """Return the block that a draft has become."""
    stretches = sorted(set(draft.inline)) if draft.inline else ()
    return Block(
        draft.text,
        draft.scope,
        SourceOrigin(draft.starts, draft.ends, lines),
        draft.level if draft.scope is Scope.HEADING else 0,
        tuple(Inline(Span(start, end), kind) for start, end, kind in stretches),
        section,
        draft.language,
    )
