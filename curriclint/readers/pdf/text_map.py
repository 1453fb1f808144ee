"""Where the characters of a text stand, worked out when somebody asks: most places are never asked for.

NOTE: copying and turning the box of every character of a book took a tenth of the time for reading it.
"""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import overload

from curriclint.readers.pdf.placement import BOX_SIDES, Box, end_of
from curriclint.readers.pdf.sheets import Sheet


@dataclass(slots=True, eq=False)
class Stretches:
    """Stretches of text that stand on their pages one character after another.

    Stretch i starts at `starts[i]` in the text with character `firsts[i]` of a sheet. A space that the layout implied
    is a stretch of its own: `gaps[i]` is where the text before it runs on the page as shown, in degrees, and
    `firsts[i]` the character before it; of all others `gaps[i]` is -1.
    """

    starts: "array[int]" = field(default_factory=lambda: array("I"))
    sheets: list[Sheet] = field(default_factory=list)
    firsts: "array[int]" = field(default_factory=lambda: array("I"))
    gaps: "array[int]" = field(default_factory=lambda: array("h"))

    def add(self, start: int, sheet: Sheet, first: int, gap: int = -1) -> None:
        """Add a stretch behind the others."""
        self.starts.append(start)
        self.sheets.append(sheet)
        self.firsts.append(first)
        self.gaps.append(gap)

    def sheet_at(self, offset: int) -> Sheet:
        """Return the sheet on which a character of the text stands."""
        return self.sheets[bisect_right(self.starts, offset) - 1]

    def box_at(self, offset: int) -> Box:
        """Return the box of a character on the page as shown."""
        number = bisect_right(self.starts, offset) - 1
        sheet, gap = self.sheets[number], self.gaps[number]
        side = BOX_SIDES * (self.firsts[number] + (offset - self.starts[number] if gap < 0 else 0))
        left, top, right, bottom = sheet.boxes[side : side + BOX_SIDES]
        box = sheet.placement.shown((left, top, right, bottom))
        return box if gap < 0 else end_of(box, gap)


@dataclass(slots=True, eq=False)
class Pages(Sequence[int]):
    """The numbers of the pages of `length` characters, from offset `skip` of the stretches on."""

    stretches: Stretches
    skip: int
    length: int

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        found = range(self.length)[index]
        if isinstance(found, int):
            return self.stretches.sheet_at(self.skip + found).number
        return [self[offset] for offset in found]


@dataclass(slots=True, eq=False)
class Boxes(Sequence[float]):
    """The sides of the boxes of `length` characters, from offset `skip` of the stretches on."""

    stretches: Stretches
    skip: int
    length: int

    def __len__(self) -> int:
        return BOX_SIDES * self.length

    @overload
    def __getitem__(self, index: int) -> float: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[float]: ...
    def __getitem__(self, index: int | slice) -> float | Sequence[float]:
        found = range(len(self))[index]
        if isinstance(found, int):
            return self.stretches.box_at(self.skip + found // BOX_SIDES)[found % BOX_SIDES]
        if len(found) == BOX_SIDES and found.step == 1 and found.start % BOX_SIDES == 0:
            return self.stretches.box_at(self.skip + found.start // BOX_SIDES)
        return [self[side] for side in found]
