"""Phrases: patterns over words, with exceptions and suggestions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from curriclint.checking import CheckKind, slots_of
from curriclint.finding import Match
from curriclint.language.casing import like
from curriclint.language.passage import Passage
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.patterns import Triggers, compile_pattern
from curriclint.rule import Lexicon
from curriclint.wording import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern with what can be pasted instead of the flagged words."""

    phrase: str
    use: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhraseOptions:
    """Options of the kind `phrases`: patterns for each language, and patterns of what is fine.

    A match that overlaps a match of `fine` in the same sentence is dropped.
    """

    nl: tuple[str | Phrase, ...] = ()
    en: tuple[str | Phrase, ...] = ()
    fine: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)


class PhraseChecker:
    """Finds patterns of each language that no exception covers."""

    def __init__(self, options: PhraseOptions, lexicons: Mapping[str, Lexicon]) -> None:
        self._phrases: dict[Language, list[Phrase]] = {}
        self._flagged: dict[Language, PatternIndex] = {}
        self._fine: dict[Language, PatternIndex] = {}
        for language in LANGUAGES:
            slots = slots_of(lexicons, language)
            written = options.nl if language == "nl" else options.en
            phrases = [Phrase(one) if isinstance(one, str) else one for one in written]
            self._phrases[language] = phrases
            self._flagged[language] = PatternIndex([compile_pattern(one.phrase, slots) for one in phrases])
            fine = options.fine.get(language, ())
            self._fine[language] = PatternIndex([compile_pattern(one, slots) for one in fine])

    def triggers(self, language: Language) -> Triggers:
        """Return the words without which no pattern of `language` can match."""
        return self._flagged[language].triggers

    def find(self, passage: Passage) -> Iterator[Match]:
        """Yield the flagged stretches with their suggestions."""
        found = list(self._flagged[passage.language].matches(passage))
        if not found:
            return
        fine = [span for _, span in self._fine[passage.language].matches(passage)]
        for number, span in found:
            if not any(span.overlaps(other) for other in fine):
                quote = span.of(passage.block.text)
                use = self._phrases[passage.language][number].use
                yield Match(span, tuple(like(quote, one) for one in use))


KIND = CheckKind("phrases", PhraseOptions, PhraseChecker)
