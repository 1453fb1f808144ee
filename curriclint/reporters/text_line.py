"""Lines of a report for people: pieces of text with a style, wrapped and measured in columns of a terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style

from curriclint.reporters import Look
from curriclint.reporters.safe_text import safe

_STYLES = {
    "high": "bold red",
    "medium": "bold yellow",
    "low": "bold cyan",
    "info": "bold blue",
    "good": "green",
    "strong": "bold",
    "path": "bold",
    "quiet": "dim",
}
"""The eight colours that every terminal has, in the shades that its user chose: readable on dark and on light."""

MIN_TEXT_WIDTH = 24
"""Columns that a wrapped text has at least, however narrow the window: two long Dutch words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line in one style; "" is the terminal's own."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]


def line(*pieces: Piece | str) -> Line:
    """Return a line of pieces, plain strings without a style."""
    return tuple(Piece(piece) if isinstance(piece, str) else piece for piece in pieces)


def draw(lines: Iterable[Line], look: Look) -> str:
    """Return the lines as text; this is the one place where text and colour go out."""
    return "".join(_drawn(one, look) + "\n" for one in lines)


def _drawn(pieces: Line, look: Look) -> str:
    safe_pieces = [Piece(safe(piece.text, look.encoding), piece.style) for piece in pieces]
    while safe_pieces and not safe_pieces[-1].text.rstrip():
        safe_pieces.pop()
    if safe_pieces:
        safe_pieces[-1] = Piece(safe_pieces[-1].text.rstrip(), safe_pieces[-1].style)
    if not look.colour:
        return "".join(piece.text for piece in safe_pieces)
    return "".join(
        _style(piece.style).render(piece.text, color_system=ColorSystem.STANDARD) if piece.style else piece.text
        for piece in safe_pieces
    )


@lru_cache(maxsize=len(_STYLES))
def _style(name: str) -> Style:
    return Style.parse(_STYLES[name])


def wrapped(text: str, look: Look, *, first: Line = (), indent: int = 0, style: str = "") -> Iterator[Line]:
    """Yield a text as lines no wider than the look allows; a word that is wider by itself stays whole.

    `first` stands before the text on its first line; the other lines are indented by `indent` columns.
    """
    room = max(look.width - indent, MIN_TEXT_WIDTH)
    margin = first
    taken: list[str] = []
    used = 0
    for word in safe(text, look.encoding).split():
        width = cell_len(word)
        if taken and used + 1 + width > room:
            yield (*margin, Piece(" ".join(taken), style))
            margin, taken, used = line(" " * indent), [], 0
        used += width + (1 if taken else 0)
        taken.append(word)
    yield (*margin, Piece(" ".join(taken), style))


def cut(text: str, width: int, look: Look) -> str:
    """Return a text of at most `width` columns, with an ellipsis where its end is left out."""
    shown = safe(text, look.encoding)
    if cell_len(shown) <= width:
        return shown
    ellipsis = safe("…", look.encoding)
    return head(shown, width - cell_len(ellipsis)).rstrip() + ellipsis


def head(text: str, width: int) -> str:
    """Return the longest start of a text that is at most `width` columns wide."""
    used = 0
    for number, character in enumerate(text):
        used += cell_len(character)
        if used > width:
            return text[:number]
    return text


def tail(text: str, width: int) -> str:
    """Return the longest end of a text that is at most `width` columns wide and starts with a whole character."""
    used = 0
    for number in range(len(text) - 1, -1, -1):
        used += cell_len(text[number])
        if used > width:
            return _without_marks(text[number + 1 :])
    return text


def _without_marks(text: str) -> str:
    """Drop the accents at the start of a text whose letter was cut off."""
    start = 0
    while start < len(text) and cell_len(text[start]) == 0:
        start += 1
    return text[start:]
