"""The chapters of long material: the parts into which its headings cut it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TypeVar

from curriclint.document import Block, Scope
from curriclint.language.folding import fold
from curriclint.language.passage import AnalysedDocument

LONG_WORDS = 6000
"""Words from which on material has chapters: more than any single lesson in the material that rules were tried on."""

MIN_CHAPTER_WORDS = 800
"""Words of a part that is judged by itself, some three pages; a preface or a page of answers is shorter."""

MOST_CHAPTER_WORDS = 15_000
"""Words above which a part is rather a volume of chapters: some forty pages."""

MIN_CHAPTERS = 3
"""Parts of that length into which a level of headings has to cut the material."""

LEAST_COVERED = 0.6
"""Share of the words that those parts hold; with less, the headings of that level stand over something else."""

LARGEST_SHARE = 0.6
"""Share of the words that no single chapter exceeds."""

MOST_NUMBERED = 0.75
"""Share of the parts with a number in their heading from which on one without is no chapter but what goes with them."""

LEVELS = range(1, 7)

Item = TypeVar("Item")

_NUMBERED = re.compile(r"(?:(?P<word>[^\W\d_]+) )?(?P<number>\d{1,3})(?:[.:)]? |[.:)]?$)")
_NUMBER_ONLY = re.compile(r"(?:[^\W\d_]+ )?\d{1,3}[.:]?")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of long material. `number` counts the chapters from 1, `blocks` are those of the document.

    `label` is the number that its heading gives, "" where that has none, and `called` the word before it ("les").
    """

    number: int
    title: str
    blocks: range
    words: int
    label: str = ""
    called: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    """What stands under one heading, while chapters are looked for; `start` and `end` are numbers of blocks."""

    title: str
    start: int
    end: int
    words: int


def chapters_of(document: AnalysedDocument) -> tuple[Chapter, ...]:
    """Return the chapters of long material, in order; none for short material or without headings that cut it well.

    Of the levels of headings that give several parts of a sensible length, the highest counts that gives no volumes.
    Short parts belong to the chapter before them; what stands before the first chapter belongs to none.
    """
    counts = _WordCounts(document)
    if counts.total < LONG_WORDS:
        return ()
    blocks = document.document.blocks
    fitting = [parts for level in LEVELS if _cuts_well(parts := _parts(blocks, level, counts), counts.total)]
    if not fitting:
        return ()
    no_volumes = (parts for parts in fitting if median(_lengths(parts)) <= MOST_CHAPTER_WORDS)
    return tuple(_chapters(next(no_volumes, fitting[-1]), counts))


def cut(items: Sequence[Item], blocks: range, block_of: Callable[[Item], int]) -> Sequence[Item]:
    """Return those of some items in the order of the text that stand in `blocks`; `block_of` tells the block of one."""
    start, end = (bisect_left(items, at, key=block_of) for at in (blocks.start, blocks.stop))
    return items[start:end]


class _WordCounts:
    """The words of a document up to each of its passages."""

    def __init__(self, document: AnalysedDocument) -> None:
        self._indices = [passage.index for passage in document.passages]
        self._before = [0]
        for passage in document.passages:
            self._before.append(self._before[-1] + len(passage.words))

    @property
    def total(self) -> int:
        return self._before[-1]

    def between(self, start: int, end: int) -> int:
        """Return the words in the blocks from `start` up to `end`."""
        first, last = (bisect_left(self._indices, block) for block in (start, end))
        return self._before[last] - self._before[first]


def _parts(blocks: Sequence[Block], level: int, counts: _WordCounts) -> list[_Part]:
    """Return what stands under each heading of at most this level; "Chapter 2" goes with the heading right after it."""
    starts: list[tuple[int, str]] = []
    for number, block in enumerate(blocks):
        if block.scope is Scope.TITLE or (block.scope is Scope.HEADING and block.level <= level):
            before = blocks[number - 1] if number else None
            numbered = before is not None and before.scope is Scope.HEADING and _NUMBER_ONLY.fullmatch(before.text)
            title = f"{before.text} {block.text}" if before is not None and numbered else block.text
            start = number - 1 if numbered else number
            if starts and starts[-1][0] == start:
                starts.pop()
            starts.append((start, title))
    borders = [*(start for start, _ in starts), len(blocks)]
    return [
        _Part(title, start, end, counts.between(start, end))
        for (_, title), (start, end) in zip(starts, pairwise(borders), strict=True)
    ]


def _lengths(parts: Sequence[_Part]) -> list[int]:
    """Return the words of those parts that are long enough to be chapters."""
    return [part.words for part in parts if part.words >= MIN_CHAPTER_WORDS]


def _cuts_well(parts: Sequence[_Part], total: int) -> bool:
    lengths = _lengths(parts)
    return (
        len(lengths) >= MIN_CHAPTERS and sum(lengths) >= LEAST_COVERED * total and max(lengths) <= LARGEST_SHARE * total
    )


def _chapters(parts: Sequence[_Part], counts: _WordCounts) -> Iterator[Chapter]:
    """Yield the chapters that the parts are; where most are numbered, a part without a number (a preface) is none."""
    long = [part for part in parts if part.words >= MIN_CHAPTER_WORDS]
    ends = [following.start for _, following in pairwise(long)] + [parts[-1].end]
    numbers = [_NUMBERED.match(fold(part.title)) for part in long]
    only_numbered = sum(map(bool, numbers)) >= MOST_NUMBERED * len(numbers)
    number = 0
    for part, end, numbered in zip(long, ends, numbers, strict=True):
        if only_numbered and not numbered:
            continue
        number += 1
        yield Chapter(
            number=number,
            title=part.title,
            blocks=range(part.start, end),
            words=counts.between(part.start, end),
            label=numbered["number"] if numbered else "",
            called=(numbered["word"] or "") if numbered else "",
        )
