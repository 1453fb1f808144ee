"""Words with a capital that stand together: where a text may name somebody."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from curriclint.document import Scope
from curriclint.language.folding import HOLE
from curriclint.language.passage import Passage
from curriclint.language.people.knowledge import PARTICLES

WORDS_AROUND = 60
"""Characters before and behind a name in which the words that say what it names are looked for."""

TITLE_CASE_SHARE = 0.6
"""Share of capitals among the words of a line from which they say nothing: a heading, a table of terms."""

TITLE_CASE_SHARE_OF_TEXT = 0.8
"""The same where the line is no heading: two names make half of a short sentence."""

MAX_TITLE_CASE_WORDS = 25
"""Words of a line that is looked at as a whole; longer ones are running text."""

_ALL = [chr(code) for code in range(0x24F) if chr(code).isalpha()]
_UPPER = "".join(letter for letter in _ALL if letter.isupper())
_LETTER = r"[^\W\d_]"
_WORD = (
    rf"(?:[ODLd]['’])?[{_UPPER}]{_LETTER}*(?:['’\-‐]{_LETTER}+)*"
    rf"|(?:al|el|as|ar|an|at|ad|bint|ibn)[-‐][{_UPPER}]{_LETTER}+"
)
_INITIALS = (
    rf"(?:(?:[{_UPPER}]|Th|Chr|Ph|IJ)\.(?:[ -]?(?=[{_UPPER}]\.))?){{1,5}}(?=[ \xa0]?(?:[{_UPPER}'’]|{_LETTER}+\s))"
)
_ABBREVIATIONS = "mr mrs ms mx dr drs prof ir ing mw mevr dhr rev jhr mej hr ds st".split()
_ABBREVIATION = rf"(?:{'|'.join(one.capitalize() for one in _ABBREVIATIONS)})\b\.?"
_PIECE = rf"(?:(?P<title>{_ABBREVIATION})|(?P<initials>{_INITIALS})|(?P<word>{_WORD}))"
_PARTICLE = "|".join(sorted((re.escape(one).replace("'", "['’]") for one in PARTICLES), key=len, reverse=True))
_START = re.compile(rf"(?<!\w)(?<!\w['’\-‐]){_PIECE}")
_NEXT = re.compile(rf"(?:[ \xa0]+|(?<=\.))(?P<particles>(?:(?:{_PARTICLE})[ \xa0]+){{0,3}}){_PIECE}")
_WORD_BEHIND = re.compile(rf"['’]?\s+({_LETTER}+(?:['’\-]{_LETTER}+)*)")
_BREAK_BEFORE = re.compile(r"[,;:!?()\[\]{}\"“”„«»…|•–—/\n\ufffc]")
_FIRST_OF_ALL = re.compile(r"(?:\A|[.!?:;)\]…•▪●|>*–—/#\-])[\s\"'“”‘’„«(\[*_]*(?:\(?(?:\d{1,3}|[a-z])[.)]\s*)?\Z")
_OPENS_A_QUOTATION = re.compile(r"(?<![^\s(])[\"“„«‘]\Z")
_CAPITAL_INSIDE = re.compile(
    rf"(?<!\bMc)(?<!Mac)(?<!\b[DL][aeiu])(?<!Fitz)(?<!Van)(?<!Von)(?<=[^\W\d_{_UPPER}])[{_UPPER}]"
)
"""A capital behind a small letter, as brands have it ("GitHub"), but names hardly ("McClintock", "LeCun")."""

_CALL_BEFORE = re.compile(r"(?:[@_\\.#$&=+]|\w\()\Z")
_GLUED_BEHIND = frozenset("@_\\#=+-‐(<[")
_ROMAN_NUMERAL = re.compile(r"[IVXLCM]+")
_LOOK_BACK = 12


class Casing(StrEnum):
    """How the words of a run have their capitals."""

    FIRST_LETTER = "first letter"
    ALL = "all"


class PieceKind(StrEnum):
    """What a part of a run is."""

    WORD = "word"
    INITIALS = "initials"
    PARTICLE = "particle"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a run: its folded form, without a possessive ending, and where it stands in the block."""

    form: str
    start: int
    end: int
    kind: PieceKind


@dataclass(frozen=True, slots=True)
class Run:
    """Words with a capital that only spaces and the small words of family names part.

    `before` and `behind` are the words around it, folded; `before` stops at punctuation. `opens` a run that begins
    a sentence, or one that is quoted within another ("als 'Ben ik slim?'"), has its capital for that reason.
    `possessive` is "Sam's". `glued` runs are part of a path or of code. `beside_slash` says that a slash touches it,
    `shouts` that all letters are capitals.
    """

    pieces: tuple[Piece, ...]
    before: tuple[str, ...]
    behind: str
    opens: bool
    possessive: bool
    glued: bool
    beside_slash: bool = False
    shouts: bool = False


def runs(passage: Passage) -> Iterator[Run]:
    """Yield the runs of a passage in order, those outside code and formulas."""
    text, folded = passage.block.text, passage.folded
    at = 0
    while match := _START.search(text, at):
        pieces = [_piece(match, folded)]
        end = match.end()
        at = end
        casing = _casing(text, pieces[0])
        if casing is None and pieces[0].kind is PieceKind.WORD:
            continue
        while not text.startswith(("'", "’"), pieces[-1].end) and (further := _NEXT.match(text, end)):
            piece = _piece(further, folded)
            further_casing = _casing(text, piece)
            if piece.kind is PieceKind.WORD and (
                further_casing is None or further_casing is not (casing or further_casing)
            ):
                break
            casing = casing or further_casing
            pieces += [*_particles(further, folded), piece]
            end = further.end()
        at = end
        if HOLE not in folded[match.start() : end] and any(one.kind is PieceKind.WORD for one in pieces):
            yield replace(_run(text, folded, pieces), shouts=casing is Casing.ALL)


def has_title_case(passage: Passage) -> bool:
    """Tell whether most words of a short line have a capital, so that a capital says nothing."""
    words = [word for word in passage.words if word.end - word.start > 3 and word.form[0].isalpha()]
    if len(words) > MAX_TITLE_CASE_WORDS:
        return False
    capitals = sum(passage.block.text[word.start].isupper() for word in words)
    is_heading = passage.block.scope in {Scope.HEADING, Scope.TITLE}
    if is_heading:
        return capitals >= 2 and capitals >= TITLE_CASE_SHARE * len(words)
    return capitals >= 4 and capitals >= TITLE_CASE_SHARE_OF_TEXT * len(words)


def small_letter_words(passage: Passage) -> Iterator[str]:
    """Yield the words of a passage that stand there with a small letter."""
    text = passage.block.text
    for word in passage.words:
        if text[word.start].islower():
            yield sys.intern(word.form)


def _piece(match: re.Match[str], folded: str) -> Piece:
    name = next(one for one in ("title", "initials", "word") if match[one])
    start, end = match.span(name)
    if folded.endswith("'s", start, end):
        end -= 2
    kind = PieceKind.INITIALS if name == "initials" else PieceKind.WORD
    return Piece(folded[start:end], start, end, kind)


def _particles(match: re.Match[str], folded: str) -> Iterator[Piece]:
    offset = match.start("particles")
    for one in re.finditer(r"\S+", match["particles"]):
        start, end = offset + one.start(), offset + one.end()
        yield Piece(folded[start:end], start, end, PieceKind.PARTICLE)


def _casing(text: str, piece: Piece) -> Casing | None:
    """Return how a word has its capitals; None for initials, and for a word that has them as no name has ("CAs")."""
    if piece.kind is PieceKind.INITIALS:
        return None
    word = text[piece.start : piece.end]
    if len(word) > 1 and word.isupper():
        return None if _ROMAN_NUMERAL.fullmatch(word) else Casing.ALL
    if word[:2].isupper() and word[:2] != "IJ":
        return None
    is_usual = any(letter.islower() for letter in word) and not _CAPITAL_INSIDE.search(word)
    return Casing.FIRST_LETTER if is_usual else None


def _run(text: str, folded: str, pieces: list[Piece]) -> Run:
    start, end = pieces[0].start, pieces[-1].end
    possessive = folded.startswith("'s", end)
    behind_at = end + 2 if possessive else end
    behind = _WORD_BEHIND.match(folded, behind_at)
    after = text[behind_at : behind_at + 2]
    is_path = (
        text.startswith(" -", behind_at) and text[behind_at + 2 : behind_at + 3].isalpha()
    )  # "Min- en Max -waarde"
    is_path = is_path or after[:1] in _GLUED_BEHIND or (after[:1] == "." and after[1:].isalnum())
    return Run(
        pieces=tuple(pieces),
        before=_words_before(folded, start),
        behind=behind.group(1) if behind else "",
        opens=_opens(text, start, quotes_more=bool(behind)),
        possessive=possessive,
        glued=is_path or _CALL_BEFORE.search(text, max(0, start - 2), start) is not None,
        beside_slash="/" in (text[start - 1 : start], after[:1]),
    )


def _opens(text: str, start: int, quotes_more: bool) -> bool:
    """Tell whether a run has its capital from a sentence; `quotes_more` if a word stands right behind the run."""
    before = text[max(0, start - _LOOK_BACK) : start]
    if not start or _FIRST_OF_ALL.search(before):
        return True
    return quotes_more and _OPENS_A_QUOTATION.search(before) is not None


def _words_before(folded: str, start: int) -> tuple[str, ...]:
    """Return the words in front within the sentence, the nearest last, with the full stop of an abbreviation."""
    near = max(0, start - WORDS_AROUND)
    words = _BREAK_BEFORE.split(folded[near:start])[-1].split()
    if near and words:
        words = words[1:]
    for number in range(len(words) - 1, -1, -1):
        if words[number].endswith(".") and words[number][:-1] not in _ABBREVIATIONS:
            return tuple(words[number + 1 :])
    return tuple(words)
