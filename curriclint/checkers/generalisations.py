"""Generalisations: what is said of all members of a group, as if it belonged to them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from curriclint.checking import CheckKind
from curriclint.finding import Match
from curriclint.language.claims import ClaimWords, claims_in
from curriclint.language.passage import Passage, Word
from curriclint.language.pattern_error import NO_LEXICON, PatternError
from curriclint.language.pattern_index import Found, PatternIndex
from curriclint.language.patterns import Pattern, compile_pattern
from curriclint.language.slots import Slots
from curriclint.language.triggers import Triggers
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language, Text

_NO_GROUP = Text(
    nl="zegt niets over een groep; zet [{slot}] erin",
    en="says nothing about a group; put [{slot}] in it",
)

MAX_LETTERS_BETWEEN_GROUPS = 12
"""Characters between two groups that are joined: " en ook de "."""

_SOURCE = re.compile(r"\((?:[^()]*[^()\d])?(?:19|20)\d\d[a-z]?\)")
"""A year at the end of a bracket, as sources are given: "(Coltrane, 2008)"."""

_AND_OR = frozenset({"en", "of", "and", "or"})


@dataclass(frozen=True, slots=True)
class GeneralisationOptions:
    """Options of the kind `generalisations`.

    `groups` is the lexicon with the bare names of the groups; each pattern has it as a slot. `particular` lists words
    in front of a name that make it a particular group ("de", "twee"). `silent` lists patterns for each language:
    where one stands in the sentence, it gives figures, history or somebody's view. `past` lists
    patterns that silence other patterns only, as grammar tells by itself what is past. `asked` lists beginnings of
    questions that claim something all the same ("wist je dat"). `grammar` holds the words by which the grammar of a
    sentence shows claims for which there is no pattern.
    """

    groups: str
    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    particular: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    silent: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    past: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    asked: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    fine: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    grammar: Mapping[Language, ClaimWords] = field(default_factory=dict)


class GeneralisationChecker:
    """Finds claims about bare groups: "meisjes zijn netter", not "de meisjes van 2B" nor "meisjes en jongens"."""

    def __init__(self, options: GeneralisationOptions, lexicons: Mapping[str, Lexicon]) -> None:
        if options.groups not in lexicons:
            raise PatternError(options.groups, NO_LEXICON, name=options.groups, known=", ".join(sorted(lexicons)))
        self._slot = options.groups
        self._grammar = options.grammar
        self._groups: dict[Language, frozenset[str]] = {}
        self._particular: dict[Language, frozenset[str]] = {}
        self._claims: dict[Language, PatternIndex] = {}
        self._others: dict[Language, tuple[PatternIndex, ...]] = {}
        self._signs: dict[Language, frozenset[str]] = {}
        for language in LANGUAGES:
            slots = Slots(lexicons, language)
            written = options.nl if language == "nl" else options.en
            self._claims[language] = PatternIndex(partial(_claims, written, slots, options.groups))
            self._groups[language] = frozenset(lexicons[options.groups].forms(language))
            self._particular[language] = frozenset(options.particular.get(language, ()))
            self._others[language] = tuple(
                PatternIndex.of(patterns.get(language, ()), slots)
                for patterns in (options.silent, options.asked, options.fine, options.past)
            )
            words = options.grammar.get(language)
            self._signs[language] = words.kinds.signs if words else frozenset()

    def triggers(self, language: Language) -> Triggers:
        """Return the words without which no claim can be made."""
        return self._claims[language].triggers | Triggers(self._signs[language])

    def sentences_needed(self, passage: Passage) -> list[int]:
        """Return the sentences that name girls or boys, women or men, and may claim something."""
        places = passage.places_of_forms
        named = {number for sign in self._signs[passage.language] for number, _ in places.get(sign, ())}
        if not named:
            return []
        silent, asked, *_ = (index.spans(passage) for index in self._others[passage.language])
        return [number for number in sorted(named) if _may_claim(passage, passage.sentences[number], silent, asked)]

    def find(self, passage: Passage) -> Iterator[Match]:
        """Yield the claims about bare groups."""
        silent, asked, fine, past = (index.spans(passage) for index in self._others[passage.language])
        told: list[Span] = []
        for claim in self._claims[passage.language].matches(passage):
            may_claim = _may_claim(passage, passage.sentence_at(claim.span.start), silent + past, asked)
            if may_claim and not _overlaps(claim.span, fine) and not self._is_particular(passage, claim):
                told.append(claim.span)
                yield Match(claim.span)
        for number in self.sentences_needed(passage):
            start = passage.sentences[number].start
            for first, last in claims_in(passage.grammar(number), self._grammar[passage.language]):
                span = Span(start + first.idx, start + last.idx + len(last.text))
                if not _overlaps(span, fine) and not _overlaps(span, told):
                    told.append(span)
                    yield Match(span)

    def _is_particular(self, passage: Passage, claim: Found) -> bool:
        """Tell whether the group is a particular one, or stands beside the other one."""
        group = claim.slots[self._slot]
        sentence = passage.sentence_at(group.start)
        before = [word for word in passage.words if sentence.start <= word.start < group.start]
        if not before or before[-1].start >= claim.span.start:
            return False
        last = before[-1].form
        if last in self._particular[passage.language] or last[0].isdigit():
            return True
        return self._is_joined_to_another(passage.language, before, group)

    def _is_joined_to_another(self, language: Language, before: list[Word], group: Span) -> bool:
        """Tell whether another group is joined to this one: "jongens en (ook de) meisjes"."""
        near = [word.form for word in before if group.start - word.end < MAX_LETTERS_BETWEEN_GROUPS]
        names = self._groups[language]
        return any(form in names and _AND_OR & set(near[number:]) for number, form in enumerate(near))


def _claims(written: Iterable[str], slots: Mapping[str, Sequence[str]], groups: str) -> list[Pattern]:
    """Read patterns; raise `PatternError` for one that is not about a group."""
    claims = [compile_pattern(one, slots) for one in written]
    for claim in claims:
        if groups not in claim.slots:
            raise PatternError(claim.source, _NO_GROUP, slot=groups)
    return claims


def _may_claim(passage: Passage, sentence: Span, silent: list[Span], asked: list[Span]) -> bool:
    """Tell whether a sentence can claim something: it gives no figures, history or view, nor does it merely ask."""
    if any(sentence.contains(one) for one in silent) or _SOURCE.search(sentence.of(passage.folded)):
        return False
    is_question = sentence.of(passage.folded).rstrip("\"') ").endswith("?")
    return not is_question or any(sentence.contains(one) for one in asked)


def _overlaps(span: Span, others: list[Span]) -> bool:
    return any(span.overlaps(one) for one in others)


KIND = CheckKind("generalisations", GeneralisationOptions, GeneralisationChecker)
