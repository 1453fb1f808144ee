"""Where on the page as shown a point of its user space lies."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

BOX_SIDES = 4
"""Numbers that a character has in an array of boxes: left, top, right, bottom."""

_QUARTER_DEG = 90


@dataclass(frozen=True, slots=True)
class Placement:
    """The visible box of a page in its user space (points, y upwards) and how far it is turned clockwise when shown."""

    left: float
    bottom: float
    right: float
    top: float
    quarter_turns: int

    @classmethod
    def of_boxes(cls, media: Sequence[float], crop: Sequence[float], rotate_deg: int) -> Self:
        """Return what the boxes of a page (two opposite corners each) and its /Rotate come to.

        Only what lies in both boxes is visible; where nothing does, the box is empty and at nought, as in PDFium.
        """
        (x0, x1), (y0, y1) = sorted(media[0::2]), sorted(media[1::2])
        (crop_x0, crop_x1), (crop_y0, crop_y1) = sorted(crop[0::2]), sorted(crop[1::2])
        left, bottom, right, top = max(x0, crop_x0), max(y0, crop_y0), min(x1, crop_x1), min(y1, crop_y1)
        if left >= right or bottom >= top:
            left = bottom = right = top = 0.0
        return cls(left, bottom, right, top, rotate_deg // _QUARTER_DEG % 4)

    @property
    def shown_size(self) -> tuple[float, float]:
        """Return the width and height of the page as shown."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.quarter_turns % 2 else (width, height)

    def drawn(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of user space that is shown at x, y from the top left corner: the inverse of `shown`."""
        match self.quarter_turns:
            case 0:
                return self.left + x, self.top - y
            case 1:
                return self.left + y, self.bottom + x
            case 2:
                return self.right - x, self.bottom + y
        return self.right - y, self.top - x

    def shown(self, box: Box) -> Box:
        """Return a box (left, top, right, bottom) in points from the top left corner of the page as shown."""
        left, top, right, bottom = box
        match self.quarter_turns:
            case 0:
                return left - self.left, self.top - top, right - self.left, self.top - bottom
            case 1:
                return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
            case 2:
                return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left


def end_of(box: Box, turned_deg: int) -> Box:
    """Return the empty box at the end of a character whose text runs `turned_deg` counterclockwise."""
    left, top, right, bottom = box
    match turned_deg:
        case 90:
            return left, top, right, top
        case 180:
            return left, top, left, bottom
        case 270:
            return left, bottom, right, bottom
    return right, top, right, bottom
