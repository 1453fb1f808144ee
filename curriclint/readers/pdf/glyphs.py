"""Text from single glyphs: a file that only places letters gets its spaces and line ends from the gaps."""

import math
from array import array
from collections.abc import Callable, Sequence
from typing import NamedTuple

from curriclint.readers.pdf.characters import PageCharacters, Probe, Style
from curriclint.readers.pdf.placement import Placement, end_of

WORD_GAP = 0.15
"""Gap in type sizes from which a word ends: spaces measure 0.2 to 0.33, and justified lines press them together."""

LINE_STEP = 0.3
"""Distance across the line, in type sizes, from which another line starts; superscripts make words of their own."""

FARTHEST_ON = 4.0
FARTHEST_BACK = 0.6
"""Gaps in type sizes, forwards and backwards, beyond which the text goes on elsewhere."""


class Glyph(NamedTuple):
    """A letter, or the letters of a ligature, as drawn.

    `box` is left, top, right, bottom in the user space of the page; x and y are the start of its baseline and
    `advance` is how far the next letter stands from there, in points.
    """

    text: str
    box: tuple[float, float, float, float]
    style: Style
    x: float
    y: float
    advance: float
    mark: int
    mapped: bool


def page_of(glyphs: Sequence[Glyph], number: int, placement: Placement) -> PageCharacters:
    """Return the page with the spaces and line ends that the gaps between its glyphs stand for."""
    text: list[str] = []
    boxes: array[float] = array("f")
    owners: list[int] = []
    for index, glyph in enumerate(glyphs):
        between = _between(glyphs[index - 1], glyph) if index else ""
        if between:
            text.append(between)
            boxes.extend(end_of(glyphs[index - 1].box, glyphs[index - 1].style.turned_deg))
            owners.append(-1)
        for character in glyph.text:
            text.append(character)
            boxes.extend(glyph.box)
            owners.append(index)
    return PageCharacters(
        number=number,
        placement=placement,
        text="".join(text),
        boxes=boxes,
        probe=_prober(glyphs, owners),
        drawings=_drawings(glyphs, owners),
        font=lambda drawing: drawing,
    )


def _between(before: Glyph, glyph: Glyph) -> str:
    """Return the white space that separates two glyphs, if any."""
    size = max(before.style.size_pt, glyph.style.size_pt, 0.1)
    angle = math.radians(before.style.turned_deg)
    x, y = glyph.x - before.x, glyph.y - before.y
    gap = x * math.cos(angle) + y * math.sin(angle) - before.advance
    across = abs(y * math.cos(angle) - x * math.sin(angle))
    if (
        before.style.turned_deg != glyph.style.turned_deg
        or across > LINE_STEP * size
        or not -FARTHEST_BACK * size <= gap <= FARTHEST_ON * size
    ):
        return "\n"
    spaced = before.text[-1:].isspace() or glyph.text[:1].isspace()
    return " " if gap > WORD_GAP * size and not spaced else ""


def _prober(glyphs: Sequence[Glyph], owners: Sequence[int]) -> Callable[[int], Probe | None]:
    def probe(index: int) -> Probe | None:
        owner = owners[index]
        if owner < 0:
            return None
        glyph = glyphs[owner]
        return Probe(glyph.style, glyph.x, glyph.y, glyph.mark, glyph.mapped)

    return probe


def _drawings(glyphs: Sequence[Glyph], owners: Sequence[int]) -> Callable[[Sequence[int]], list[int]]:
    numbers: dict[tuple[int, float], int] = {}

    def drawings(indices: Sequence[int]) -> list[int]:
        found = [glyphs[owners[index]] if owners[index] >= 0 else None for index in indices]
        return [
            numbers.setdefault((id(glyph.style), glyph.y), len(numbers) + 1) if glyph is not None else 0
            for glyph in found
        ]

    return drawings
