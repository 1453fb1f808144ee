"""Where on the page as shown a point of its user space lies."""

from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

BOX_SIDES = 4
"""Numbers that a character has in an array of boxes: left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Placement:
    """The visible box of a page in its user space (points, y upwards) and how far it is turned clockwise when shown."""

    left: float
    bottom: float
    right: float
    top: float
    quarter_turns: int

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
