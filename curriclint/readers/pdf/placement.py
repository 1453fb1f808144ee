"""Where on the page as shown a point of its user space lies."""

from array import array
from dataclasses import dataclass

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

    def shown(self, boxes: "array[float]") -> "array[float]":
        """Return boxes (left, top, right, bottom) in points from the top left corner of the page as shown."""
        left, top, right, bottom = (boxes[side::BOX_SIDES] for side in range(BOX_SIDES))
        match self.quarter_turns:
            case 0:
                sides = _less(left, self.left), _from(self.top, top), _less(right, self.left), _from(self.top, bottom)
            case 1:
                sides = (
                    _less(bottom, self.bottom),
                    _less(left, self.left),
                    _less(top, self.bottom),
                    _less(right, self.left),
                )
            case 2:
                sides = (
                    _from(self.right, right),
                    _less(bottom, self.bottom),
                    _from(self.right, left),
                    _less(top, self.bottom),
                )
            case _:
                sides = _from(self.top, top), _from(self.right, right), _from(self.top, bottom), _from(self.right, left)
        shown = array("f", boxes)
        for side, values in enumerate(sides):
            shown[side::BOX_SIDES] = values
        return shown


def _less(values: "array[float]", offset: float) -> "array[float]":
    return array("f", [value - offset for value in values]) if offset else values


def _from(edge: float, values: "array[float]") -> "array[float]":
    return array("f", map(edge.__sub__, values))
