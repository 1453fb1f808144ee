"""Pieces: stretches of a page that stand on one baseline without a wide gap."""

import itertools
from dataclasses import dataclass, field

from curriclint.readers.pdf.characters import Style
from curriclint.readers.pdf.frames import Frame

UNEVEN = 0.3
RISE = 0.5
"""Share of the type size by which baselines may differ on one line. Only signs that are clearly smaller than the text
may rise further than letters: a superscript does by 0.33 to 0.45, a subscript sinks by 0.25 at most."""

SIGN_SHARE = 0.8
"""Type size, relative to the text's, below which it is that of a raised or lowered sign."""


@dataclass(slots=True, eq=False)
class Piece:
    """A stretch of one line. Sides are in points in a frame in which its text runs from left to right.

    `slices` are its characters: start and end in the page, and whether a space goes before. `runs` are the starts of
    its styles, `style` is that of most of it, `even` tells that all of it is bold or of fixed width where `style` is.
    `order` counts pieces in the order of the file, `mark` is its number in the structure tree or -1.
    """

    start: int
    end: int
    left: float
    right: float
    baseline: float
    size: float
    style: Style
    order: int
    mark: int
    mapped: bool
    top: float = 0.0
    bottom: float = 0.0
    first_width: float = 0.0
    space: float = 0.0
    even: bool = True
    slices: list[tuple[int, int, bool]] = field(default_factory=list)
    runs: list[tuple[int, Style]] = field(default_factory=list)


def join(one: Piece, other: Piece) -> None:
    """Put the second piece at the end of the first, which keeps the style of the longer."""
    if other.end - other.start > one.end - one.start:
        one.style, one.size, one.even, one.mark = other.style, other.size, other.even, other.mark
    one.space = max(one.space, other.space, other.left - one.right)
    one.slices += other.slices
    one.runs += other.runs
    one.end, one.right = other.end, other.right
    one.mapped = one.mapped or other.mapped


def on_one_line(one: Piece, other: Piece) -> bool:
    """Tell whether two pieces stand on one baseline, raised and lowered signs included."""
    return share_line(one.baseline, one.size, other.baseline, other.size)


def share_line(baseline: float, size: float, other_baseline: float, other_size: float) -> bool:
    """Tell whether two baselines, each with the type size of its text, are one line's."""
    if size < other_size:
        baseline, size, other_baseline, other_size = other_baseline, other_size, baseline, size
    if other_size >= SIGN_SHARE * size:
        return abs(baseline - other_baseline) <= UNEVEN * other_size
    return -UNEVEN * size <= baseline - other_baseline <= RISE * size


def part_of(piece: Piece, slices: list[tuple[int, int, bool]], frame: Frame, order: int) -> Piece:
    """Return a part of a piece, given its slices."""
    start, end = slices[0][0], slices[-1][1]
    first_end = next((before for (_, before, _), (_, _, spaced) in itertools.pairwise(slices) if spaced), end)
    return Piece(
        start=start,
        end=end,
        left=frame.left[start],
        right=frame.right[end - 1],
        baseline=piece.baseline,
        size=piece.size,
        style=piece.style,
        order=order,
        mark=piece.mark,
        mapped=piece.mapped,
        top=piece.top,
        bottom=piece.bottom,
        first_width=frame.right[first_end - 1] - frame.left[start],
        even=piece.even,
        slices=slices,
        runs=_runs_between(piece, start, end),
    )


def _runs_between(piece: Piece, start: int, end: int) -> list[tuple[int, Style]]:
    """Return the starts of the styles between two characters of a piece, the first of them at `start`."""
    before = [style for first, style in piece.runs if first <= start]
    return [(start, before[-1] if before else piece.style)] + [run for run in piece.runs if start < run[0] < end]
