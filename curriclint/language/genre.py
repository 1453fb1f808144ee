"""What a document is for, told by what it says of itself."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice

from curriclint.document import Document, Genre, Scope
from curriclint.language.folding import fold
from curriclint.language.genre_signs import (
    HEADING_SIGNS,
    NAMES,
    PUPIL_SIGNS,
    PUPILS_SPOKEN_OF,
    TEXT_SIGNS,
    Sign,
)
from curriclint.language.passage import AnalysedDocument

MIN_SCORE = 6
"""Points that a genre needs; below it, material is taken to be for pupils, for which the most rules speak."""

TITLE_FACTOR = 2
"""How much more a sign counts in the title, the file name or the properties of a document than in a heading."""

MAX_BLOCKS_READ = 300
"""Blocks that are looked at: the purpose of a document shows at its beginning."""

SPOKEN_OF_POINTS = 3
"""Points for a guide where pupils are spoken of more often than spoken to."""

MIN_SPOKEN_OF = 5
"""Times that pupils must be spoken of for that."""

_DECLARED_IN = ("genre", "type", "category", "keywords", "tags", "audience", "doelgroep")
_DESCRIBED_IN = ("title", "subject", "description")
_NUMBERING = r"(?:(?:les|lesson|module|hoofdstuk|chapter|unit|bijlage|deel|week)?[ \d.:)\-–—]+)?"
_FILE_NAME = re.compile(r"([^/\\]+?)(?:\.\w+)?$")
_WORDS = re.compile(r"[^\W\d_]+")


def genre_of(document: AnalysedDocument) -> Genre:
    """Return the genre that a document declares, else the one that its headings and text speak for, else pupil.

    The signs are in `genre_signs`; each adds its points once, more in titles than in headings.
    """
    declared = _declared(document.document)
    if declared is not None:
        return declared
    scores = scores_of(document)
    (best, score), *others = scores.most_common(2)
    if score < MIN_SCORE or any(score == other for _, other in others):
        return Genre.PUPIL
    return best


def scores_of(document: AnalysedDocument) -> Counter[Genre]:
    """Return the points of every genre that has signs."""
    scores = Counter(dict.fromkeys(HEADING_SIGNS, 0))
    for titles, factor in ((_titles(document.document), TITLE_FACTOR), (_headings(document), 1)):
        text = "\n".join(titles)
        for genre, signs in _heading_signs().items():
            scores[genre] += factor * sum(points for sign, points in signs if sign.search(text))
    text = "\n".join(passage.folded for passage in islice(document.passages, MAX_BLOCKS_READ))
    for genre, signs in _text_signs().items():
        scores[genre] += sum(points for sign, points in signs if sign.search(text))
    spoken_of = len(re.findall(PUPILS_SPOKEN_OF, text))
    if spoken_of >= MIN_SPOKEN_OF and spoken_of > len(re.findall(PUPIL_SIGNS, text)):
        scores[Genre.TEACHER] += SPOKEN_OF_POINTS
    return scores


def _declared(document: Document) -> Genre | None:
    """Return the genre that front matter or document properties name."""
    for key in _DECLARED_IN:
        named = genre_named(document.metadata.get(key, ""))
        if named is not None:
            return named
    return None


def genre_named(text: str) -> Genre | None:
    """Return the genre that some words name ("toets", "lesson plan for teachers"); None for none or several."""
    words = set(_WORDS.findall(fold(text)))
    named = [genre for genre, names in NAMES.items() if words & set(names.split())]
    return named[0] if len(named) == 1 else None


def _titles(document: Document) -> Iterator[str]:
    """Yield, folded, what names the whole document."""
    for key in _DESCRIBED_IN:
        yield fold(document.metadata.get(key, ""))
    name = _FILE_NAME.search(document.name)
    if name:
        yield from re.split(r"\s*[-–—_]+\s*|\s\.\s", fold(name.group(1)))
    for block in document.blocks:
        if block.scope is Scope.TITLE or (block.scope is Scope.HEADING and block.level == 1):
            yield fold(block.text)
            return


def _headings(document: AnalysedDocument) -> Iterator[str]:
    for block in document.document.blocks:
        if block.scope in {Scope.HEADING, Scope.TITLE}:
            yield fold(block.text)


@cache
def _heading_signs() -> dict[Genre, list[tuple[re.Pattern[str], int]]]:
    return {
        genre: [(re.compile(rf"^{_NUMBERING}\W*(?:{sign})\b", re.MULTILINE), points) for sign, points in signs]
        for genre, signs in HEADING_SIGNS.items()
    }


@cache
def _text_signs() -> dict[Genre, list[tuple[re.Pattern[str], int]]]:
    def compiled(signs: tuple[Sign, ...]) -> list[tuple[re.Pattern[str], int]]:
        return [(re.compile(sign), points) for sign, points in signs]

    return {genre: compiled(signs) for genre, signs in TEXT_SIGNS.items()}
