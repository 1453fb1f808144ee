"""Phrases: patterns over words, with exceptions and suggestions."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from curriclint.checking import CheckKind
from curriclint.finding import Match
from curriclint.language.casing import like
from curriclint.language.passage import Passage
from curriclint.language.pattern_error import PatternError
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.patterns import Pattern, compile_pattern
from curriclint.language.slots import Slots
from curriclint.language.triggers import Triggers
from curriclint.rule import Lexicon
from curriclint.wording import LANGUAGES, Language, Text

_NO_SLOT = Text(
    nl="heeft “{use}”, met [{slot}], en die lijst staat niet in de zinsnede",
    en="has “{use}” with [{slot}], which is not a slot of the phrase",
)

_SLOT = re.compile(r"\[([a-z0-9-]+)\]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern with what can be pasted instead of the flagged words.

    A `[slot]` of the pattern that returns in `use` stands for the words that it took: "[pupils] die nog oefenen".
    """

    phrase: str
    use: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PhraseOptions:
    """Options of the kind `phrases`: patterns for each language, and patterns of what is fine.

    A match that overlaps a match of `fine` is dropped. `near` and `not_near` look at the whole paragraph: where
    `near` is given, one of its patterns must stand there too; where one of `not_near` does, every match is dropped.
    """

    nl: tuple[str | Phrase, ...] = ()
    en: tuple[str | Phrase, ...] = ()
    fine: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    near: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    not_near: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)


class PhraseChecker:
    """Finds patterns of each language that no exception covers."""

    def __init__(self, options: PhraseOptions, lexicons: Mapping[str, Lexicon]) -> None:
        self._phrases: dict[Language, list[Phrase]] = {}
        self._flagged: dict[Language, PatternIndex] = {}
        self._fine: dict[Language, PatternIndex] = {}
        self._near: dict[Language, PatternIndex | None] = {}
        self._not_near: dict[Language, PatternIndex] = {}
        for language in LANGUAGES:
            slots = Slots(lexicons, language)

            written = options.nl if language == "nl" else options.en
            phrases = [Phrase(one) if isinstance(one, str) else one for one in written]
            self._phrases[language] = phrases
            self._flagged[language] = PatternIndex(partial(_patterns, phrases, slots))
            self._fine[language] = PatternIndex.of(options.fine.get(language, ()), slots)
            near = options.near.get(language)
            self._near[language] = None if near is None else PatternIndex.of(near, slots)
            self._not_near[language] = PatternIndex.of(options.not_near.get(language, ()), slots)

    def triggers(self, language: Language) -> Triggers:
        """Return the words without which no pattern of `language` can match."""
        return self._flagged[language].triggers

    def find(self, passage: Passage) -> Iterator[Match]:
        """Yield the flagged stretches with their suggestions."""
        language = passage.language
        matches = list(self._flagged[language].matches(passage))
        near = self._near[language]
        if not matches or (near and not any(near.matches(passage))) or any(self._not_near[language].matches(passage)):
            return
        fine = [found.span for found in self._fine[language].matches(passage)]
        text = passage.block.text
        for found in matches:
            if not any(found.span.overlaps(other) for other in fine):
                slots = {name: span.of(text).lower() for name, span in found.slots.items()}
                use = (_filled(one, slots) for one in self._phrases[language][found.number].use)
                yield Match(found.span, tuple(like(found.span.of(text), one) for one in use))


def _patterns(phrases: Iterable[Phrase], slots: Mapping[str, Sequence[str]]) -> list[Pattern]:
    """Read phrases; raise `PatternError` where a suggestion repeats a slot that the phrase does not have."""
    patterns = []
    for phrase in phrases:
        pattern = compile_pattern(phrase.phrase, slots)
        for use in phrase.use:
            for name in _SLOT.findall(use):
                if name not in pattern.slots:
                    raise PatternError(phrase.phrase, _NO_SLOT, use=use, slot=name)
        patterns.append(pattern)
    return patterns


def _filled(use: str, slots: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda match: slots.get(match.group(1), ""), use)


KIND = CheckKind("phrases", PhraseOptions, PhraseChecker)
