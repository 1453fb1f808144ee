"""What a Markdown file says to curriclint, in comments: `<!-- curriclint: ... -->`."""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from curriclint.document import MARK_START, Block, Mark, Scope
from curriclint.origin import LINE_END
from curriclint.span import Place, Span

_MARK = re.compile(rf"<!--\s*{re.escape(MARK_START)}(.*?)-*>", re.IGNORECASE | re.DOTALL)


def marks_in(blocks: Sequence[Block], source: str) -> tuple[Mark, ...]:
    """Return the marks among the blocks of a file, in their order.

    A mark on a line with text is about the paragraph, list item or row of a table that the text is in; a mark on a line
    of its own is about all that follows up to an empty line.
    """
    found = list(_found(blocks))
    empty = (
        {number for number, line in enumerate(LINE_END.split(source), start=1) if not line.strip()} if found else set()
    )
    return tuple(_mark(match[1], number, blocks, empty) for number, match in found)


def _found(blocks: Sequence[Block]) -> Iterator[tuple[int, re.Match[str]]]:
    for number, block in enumerate(blocks):
        match = _MARK.match(block.text) if block.scope is Scope.RAW else None
        if match:
            yield number, match


def _mark(text: str, number: int, blocks: Sequence[Block], empty: Container[int]) -> Mark:
    place = _place(blocks[number])
    about = list(_beside(number, blocks)) or list(_following(number, blocks, empty))
    return Mark(
        " ".join(text.split()), place, number + 1, tuple((one, Span(0, len(blocks[one].text))) for one in about)
    )


def _beside(number: int, blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the numbers of the blocks that share a line with the mark."""
    first, last = _lines(blocks[number])
    for step in (-1, 1):
        other = number + step
        while 0 <= other < len(blocks):
            begins, ends = _lines(blocks[other])
            if ends < first or begins > last:
                break
            if blocks[other].scope is not Scope.RAW:
                yield other
            other += step


def _following(number: int, blocks: Sequence[Block], empty: Container[int]) -> Iterator[int]:
    """Yield the numbers of the blocks after the mark, up to the first of the `empty` lines between two."""
    after = [one for one in range(number + 1, len(blocks)) if blocks[one].scope is not Scope.RAW]
    yield from after[:1]
    for before, one in pairwise(after):
        if any(line in empty for line in range(_lines(blocks[before])[1], _lines(blocks[one])[0])):
            return
        yield one


def _lines(block: Block) -> tuple[int, int]:
    """Return the first and the last line that a block stands on."""
    place = _place(block)
    assert place.start is not None
    assert place.end is not None
    return place.start.line, place.end.line


def _place(block: Block) -> Place:
    return block.origin.place_of(Span(0, len(block.text)))
