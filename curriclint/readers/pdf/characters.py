"""The characters of one PDF page with their boxes, as both PDF libraries deliver them."""

import math
import re
import unicodedata
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from curriclint.readers.pdf.fonts import FontFacts
from curriclint.readers.pdf.placement import BOX_SIDES, Placement

LINE_END_HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at the end of a line, a real one or one that only breaks the word."""

_SPACES = "\t\x0b\x0c\xa0\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_LIGATURES = "\u0132\u0133\u01c4-\u01cc\ufb00-\ufb06"
_ODD = re.compile(
    f"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad{_SPACES}{_INVISIBLE}{_LIGATURES}\u0300-\u036f\U00010000-\U0010ffff]"
)
_SPACE = re.compile(f"[{_SPACES}]")
_SOFT_HYPHEN = "\xad"
_LETTERS_OF = {0x132: "IJ", 0x133: "ij", 0xFB05: "st", 0xFB06: "st"}


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """How a stretch of text is set: one object for each way on a page, compared by identity.

    `turned_deg` is where the text runs in the user space of the page, counterclockwise from left to right.
    """

    font: str
    size_pt: float
    bold: bool
    italic: bool
    mono: bool
    maths: bool
    turned_deg: int

    @classmethod
    def of(cls, font: FontFacts, size: float, matrix: tuple[float, float, float, float]) -> "Style":
        """Return the style of text in a font: `size` is that of the file, `matrix` what a, b, c and d make of it."""
        a, b, c, d = matrix
        return cls(
            font=font.name,
            size_pt=round(abs(size) * math.hypot(c, d), 1),
            bold=font.bold,
            italic=font.italic,
            mono=font.mono,
            maths=font.maths,
            turned_deg=round(math.degrees(math.atan2(b, a))) % 360,
        )


class Probe(NamedTuple):
    """What a library tells of one character: its style, a point of its baseline in user space and its mark.

    `mark` is the marked-content number that the structure tree refers to, -1 for none. A named tuple because
    thousands are made for a page, which a frozen dataclass makes five times as slow.
    """

    style: Style
    x: float
    y: float
    mark: int
    mapped: bool


@dataclass(slots=True)
class PageCharacters:
    """One page: text and boxes run parallel, in the order of the file.

    `boxes` holds left, top, right, bottom of each character in the user space of the page: points, y upwards.
    White space that the library made up from gaps has an empty box. What follows may be called while the page is open:
    `probe` tells of a character how it is set, `drawings` gives for each of the indices a number for what drew the
    character (equal for characters on one baseline in one style, 0 for made-up ones), `font` the number of its font.
    """

    number: int
    placement: Placement
    text: str
    boxes: "array[float]"
    probe: Callable[[int], Probe | None]
    drawings: Callable[[Sequence[int]], Sequence[int]]
    font: Callable[[int], int]


def clean(page: PageCharacters) -> PageCharacters:
    """Return the page with ligatures as letters, accents on their letters, and without what is not to be seen.

    Both letters of a ligature have the box of its glyph. Hyphens that only show at the end of a line stay there as
    `LINE_END_HYPHEN`; all white space becomes a space.
    """
    if _ODD.search(page.text) is None:
        page.text = _with_plain_line_ends(page.text)
        return page
    letters: list[str] = []
    origins: list[int] = []
    text = page.text
    for index, character in enumerate(text):
        if _ODD.match(character) is None:
            letters.append(character)
            origins.append(index)
        elif character == _SOFT_HYPHEN:
            if text[index + 1 : index + 2] in ("\r", "\n"):
                letters.append(LINE_END_HYPHEN)
                origins.append(index)
        elif unicodedata.combining(character):
            _put_on(letters, origins, character, index)
        else:
            for letter in _spelled_out(character):
                letters.append(letter)
                origins.append(index)
    boxes = page.boxes
    kept: array[float] = array("f")
    for index in origins:
        kept.extend(boxes[BOX_SIDES * index : BOX_SIDES * index + BOX_SIDES])
    return PageCharacters(
        number=page.number,
        placement=page.placement,
        text=_with_plain_line_ends("".join(letters)),
        boxes=kept,
        probe=lambda index: page.probe(origins[index]),
        drawings=lambda indices: page.drawings([origins[index] for index in indices]),
        font=page.font,
    )


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")


def _spelled_out(character: str) -> str:
    """Return the letters that a character stands for; none for one that has no shape."""
    if _SPACE.match(character):
        return " "
    if unicodedata.category(character)[0] == "C" and unicodedata.category(character) != "Co":
        return ""
    if ord(character) in _LETTERS_OF:
        return _LETTERS_OF[ord(character)]
    # Letters of formulas (𝑉, 𝟐) and ligatures have their plain letters as compatibility decomposition.
    plain = unicodedata.normalize("NFKC", character)
    return plain if plain.isalnum() else character


def _put_on(letters: list[str], origins: list[int], accent: str, index: int) -> None:
    composed = unicodedata.normalize("NFC", letters[-1] + accent) if letters else accent
    if len(composed) == 1 and letters:
        letters[-1] = composed
    else:
        letters.append(accent)
        origins.append(index)
