"""Frames: the sides of the characters of a page, turned so that text in one direction runs from left to right.

In the user space of a page y points upwards; in a frame it points downwards, the way lines follow each other.
"""

import math
import re
from array import array
from dataclasses import dataclass

from curriclint.readers.pdf.characters import PageCharacters
from curriclint.readers.pdf.placement import BOX_SIDES

_LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters of Hebrew, Arabic and their relatives."""


@dataclass(slots=True)
class Frame:
    """Where each character begins and ends along its line.

    `edge` is one side across the line, equal for the letters of one font on one baseline, and `height` what lies
    between the two.
    """

    left: "array[float]"
    right: "array[float]"
    edge: "array[float]"
    other_edge: "array[float]"

    def height(self, index: int) -> float:
        """Return the height of a character's box."""
        return abs(self.edge[index] - self.other_edge[index])


class Frames:
    """The frames of one page, made when the first text in a direction turns up."""

    def __init__(self, page: PageCharacters) -> None:
        self._left, self._top, self._right, self._bottom = (page.boxes[side::BOX_SIDES] for side in range(BOX_SIDES))
        self._frames: dict[int, Frame] = {}
        self._leftward = _runs_leftward(page.text)

    def turned(self, degrees: int) -> Frame:
        """Return the frame for text that runs `degrees` counterclockwise from left to right."""
        frame = self._frames.get(degrees)
        if frame is None:
            frame = self._frames[degrees] = self._make(degrees)
            if self._leftward:
                frame.left, frame.right = _negative(frame.right), _negative(frame.left)
        return frame

    def _make(self, degrees: int) -> Frame:
        match degrees:
            case 0:
                return Frame(self._left, self._right, self._top, self._bottom)
            case 90:
                return Frame(self._bottom, self._top, self._left, self._right)
            case 180:
                return Frame(_negative(self._right), _negative(self._left), self._bottom, self._top)
            case 270:
                return Frame(_negative(self._top), _negative(self._bottom), self._right, self._left)
        return self._slanted(math.radians(degrees))

    def _slanted(self, angle: float) -> Frame:
        """Return the frame for slanted text, worked back from boxes that stand around the slanted letters."""
        cosine, sine = math.cos(angle), math.sin(angle)
        steep = abs(sine) > abs(cosine)
        frame = Frame(array("f"), array("f"), array("f"), array("f"))
        for left, top, right, bottom in zip(self._left, self._top, self._right, self._bottom, strict=True):
            x, y = (left + right) / 2, (top + bottom) / 2
            along, across = x * cosine + y * sine, x * sine - y * cosine
            # A letter of width w and height h stands in a box of w|cos| + h|sin| by w|sin| + h|cos|; letters are
            # about half as wide as high, which also serves where both sides say the same (45 degrees).
            if steep:
                width = (top - bottom) / (abs(sine) + 2 * abs(cosine))
            else:
                width = (right - left) / (abs(cosine) + 2 * abs(sine))
            frame.left.append(along - width / 2)
            frame.right.append(along + width / 2)
            frame.edge.append(across - width)
            frame.other_edge.append(across + width)
        return frame


def _runs_leftward(text: str) -> bool:
    """Tell whether most letters are of a script that runs from right to left; its frames are mirrored."""
    return _LEFTWARD.search(text) is not None and 2 * len(_LEFTWARD.findall(text)) > len(text) - text.count(" ")


def _negative(values: "array[float]") -> "array[float]":
    return array("f", [-value for value in values])


def across(x: float, y: float, degrees: int) -> float:
    """Return how far down a point of user space lies in the frame for text that runs `degrees` counterclockwise."""
    match degrees:
        case 0:
            return -y
        case 90:
            return x
        case 180:
            return y
        case 270:
            return -x
    return x * math.sin(math.radians(degrees)) - y * math.cos(math.radians(degrees))


def extent(page: PageCharacters, degrees: int) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of the visible page in a frame."""
    place = page.placement
    corners = [(x, y) for x in (place.left, place.right) for y in (place.bottom, place.top)]
    downs = [across(x, y, degrees) for x, y in corners]
    alongs = [across(y, -x, degrees) for x, y in corners]
    return min(alongs), min(downs), max(alongs), max(downs)
