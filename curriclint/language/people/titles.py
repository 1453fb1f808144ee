"""Titles before a name: "mevrouw Curie", "Professor Anna Schmidt", "de heer dr. Bos", "oma Jo"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from curriclint.language.people.capitals import Piece, PieceKind, Run
from curriclint.language.people.knowledge import PARTICLES
from curriclint.language.people.line import Line
from curriclint.language.people.tables import UNISEX, Title

RULERS = frozenset(
    "koning koningin prins prinses keizer keizerin graaf gravin hertog hertogin baron barones bisschop paus sultan"
    " burgemeester minister president premier king queen prince princess emperor empress duke duchess count countess"
    " baron baroness bishop pope mayor governor".split()
)
"""Titles that may have a place behind them instead of a name: "Koning van Katoren", "Duke of York"."""

_OPENING_MARKS = "\"'“‘«([{*_>-–—…•"


@dataclass(frozen=True, slots=True)
class Titled:
    """A run without its titles. `start` is where the first title begins, or else the run."""

    run: Run
    title: Title | None
    start: int


def without_titles(line: Line, run: Run) -> Titled | None:
    """Return a run without the titles in it or before it; None where nothing but a title and a place is left."""
    pieces, before = list(run.pieces), list(run.before)
    skipped = _words_before_a_title(line, pieces)
    before += [piece.form for piece in pieces[:skipped]]
    pieces = pieces[skipped:]
    start = pieces[0].start
    words: list[str] = []
    while len(pieces) > 1 and _title(line, pieces[0].form) is not None:
        words.append(pieces.pop(0).form)
    if not words:
        words, before = _titles_before(line, before)
        start = _start_of(line.text, len(run.before) - len(before), start) if words else start
    has_particle = pieces[0].kind is PieceKind.PARTICLE or bool(run.before and run.before[-1] in PARTICLES)
    if words and has_particle and words[-1] in RULERS:
        return None
    while pieces[0].kind is PieceKind.PARTICLE:
        pieces.pop(0)
    return Titled(replace(run, pieces=tuple(pieces), before=tuple(before)), _surest(line, words), start)


def _words_before_a_title(line: Line, pieces: Sequence[Piece]) -> int:
    """Return how many pieces stand before a title and a name: "After Mr. Kiang", "British Prime Minister"."""
    for number, piece in enumerate(pieces[:-1]):
        if line.first_name(piece) is not None or piece.kind is not PieceKind.WORD:
            return 0
        if _title(line, piece.form) is not None:
            return number
    return 0


def _titles_before(line: Line, before: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the titles that stand before a name and the particles of it, and the words before these."""
    inner = list(before)
    while inner and inner[-1] in PARTICLES:
        inner.pop()
    has_particle = len(inner) < len(before)
    words: list[str] = []
    while inner and (title := _title(line, inner[-1])) is not None:
        if has_particle and title.kind != "title":
            break  # "mevrouw van Dijk", but not "de moeder van Robin"
        words.insert(0, inner.pop())
    return (words, inner) if words else ([], list(before))


def _title(line: Line, form: str) -> Title | None:
    return line.knowledge.title(form, line.language) or line.knowledge.title(form.rstrip("."), line.language)


def _surest(line: Line, words: Sequence[str]) -> Title | None:
    """Return the title that tells most: "de heer dr. Bos" is a man."""
    found = [title for word in words if (title := _title(line, word)) is not None]
    return next((title for title in found if title.gender != UNISEX), found[0] if found else None)


def _start_of(text: str, words: int, start: int) -> int:
    """Return where the last `words` words before `start` begin."""
    for _ in range(words):
        start = len(text[:start].rstrip())
        while start and not text[start - 1].isspace():
            start -= 1
    while text[start] in _OPENING_MARKS:
        start += 1
    return start
