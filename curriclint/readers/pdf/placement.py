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

    @property
    def width_pt(self) -> float:
        """The width of the page as shown."""
        return self.top - self.bottom if self.quarter_turns % 2 else self.right - self.left

    @property
    def height_pt(self) -> float:
        """The height of the page as shown."""
        return self.right - self.left if self.quarter_turns % 2 else self.top - self.bottom

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
