"""The clause around a match: as far as a denial reaches."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from curriclint.gates.surroundings import LexiconSearch, Surroundings, uncovered
from curriclint.language.passage import WORD
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import Language

NEGATORS = "negators"
"""Lexicon of words that deny what comes after them; a border within one is none ("anything but")."""

BORDERS = "clause-borders"
"""Lexicon of words with which a clause begins that a denial before it does not reach: maar, omdat; but, because."""

OPENERS = "clause-openers"
"""Lexicon of words with which a clause begins behind a comma or "and": ik, is, dan; you, are, then."""

MAX_ENUMERATED_WORDS = 2
"""Words behind a comma that still belong to an enumeration: "geen domme, luie leerling"."""

_STOP = re.compile(r"[;:()\[\]…?!•]|\s[–—-]\s|\.\s")
_COMMA = re.compile(r",(?=\s)")
_AND = re.compile(r"\b(?:en|of|and|or)\s+")
_ASIDE = re.compile(
    r",\s+(?:zoals|volgens|anders dan|in tegenstelling tot|like|as|contrary to|unlike|despite)\b[^,;:.]{1,80},"
)
"""Something put in between commas, over which a denial reaches."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The folded words of the clause before and behind a match, and the rest of the sentence on both sides.

    `condition` tells that the clause only says on what condition something holds: it begins with if, who, as soon as.
    """

    before: str
    after: str
    rest_before: str
    rest_after: str
    condition: bool


class ClauseFinder:
    """Finds the clause of a match with the borders and openers of the lexicons."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._borders = LexiconSearch(lexicons, BORDERS)
        self._negators = LexiconSearch(lexicons, NEGATORS)
        self._openers = LexiconSearch(lexicons, OPENERS)
        self._conditions: dict[Language, frozenset[str]] = {
            "nl": frozenset({"als", "indien", "wanneer", "zodra", "wie"}),
            "en": frozenset({"if", "when", "whenever", "whoever"}),
        }

    def clause_of(self, around: Surroundings) -> Clause:
        """Return the clause in which a match stands."""
        language = around.passage.language
        before = _ASIDE.sub(lambda match: " " * len(match.group()), around.before)
        start, opener = self._start(before, around.span.of(around.passage.folded), language)
        end = self._end(around.after, language)
        return Clause(
            before=before[start:],
            after=around.after[:end],
            rest_before=before[:start],
            rest_after=around.after[end:],
            condition=opener in self._conditions[language],
        )

    def _start(self, before: str, match: str, language: Language) -> tuple[int, str]:
        """Return where the clause begins in the words before a match, and the border word that begins it, if any."""
        start, opener = 0, ""
        for stop in _STOP.finditer(before):
            start = stop.end()
        for border in self._borders_in(before, language):
            if border.end > start:
                # Of "als je" only "als" is the border; the clause has its subject.
                first = WORD.search(before, border.start)
                start, opener = (first.end(), first.group()) if first else (border.end, "")
        for comma in _COMMA.finditer(before, start):
            behind = before[comma.end() :]
            if len(WORD.findall(behind)) > MAX_ENUMERATED_WORDS or self._opens(behind + match, language):
                start, opener = comma.end(), ""
        for joint in _AND.finditer(before, start):
            if self._opens(before[joint.end() :] + match, language):
                start, opener = joint.start(), ""
        first = WORD.search(before, start)
        if not opener and first is not None and first.group() in self._conditions[language]:
            opener = first.group()
        return start, opener

    def _end(self, after: str, language: Language) -> int:
        """Return where the clause ends in the words behind a match."""
        ends = [match.start() for match in (_STOP.search(after), _COMMA.search(after)) if match]
        ends += [border.start for border in self._borders_in(after, language)[:1]]
        ends += [joint.start() for joint in _AND.finditer(after) if self._opens(after[joint.end() :], language)][:1]
        return min(ends, default=len(after))

    def _borders_in(self, text: str, language: Language) -> list[Span]:
        return uncovered(self._borders.spans(language, text), self._negators.spans(language, text))

    def _opens(self, text: str, language: Language) -> bool:
        """Tell whether text begins with a word that begins a clause."""
        first = WORD.search(text)
        return first is not None and self._openers(language, first.group())
