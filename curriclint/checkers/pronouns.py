"""Pronouns: he, him and his for somebody who could be anyone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from curriclint.checking import CheckKind, slots_of
from curriclint.finding import Match
from curriclint.language.antecedents import Grammar, Pronoun, Scene, nominative
from curriclint.language.casing import like
from curriclint.language.passage import Passage
from curriclint.language.pattern_error import NO_LEXICON, PatternError
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.patterns import compile_pattern
from curriclint.language.triggers import Triggers
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Pointer:
    """A pronoun, in braces within the words that tell what it is, and what can be pasted instead.

    `things` are words that open the name of a thing that this pronoun can mean. `certain`: only a person can be meant,
    whatever stands between. `apart`: it stands in another clause than who is meant. `far`: it can mean somebody in the
    sentence before.
    """

    pronoun: str
    use: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    certain: bool = False
    apart: bool = False
    far: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """How one language points back to people.

    Patterns: `who` are people of any gender, in the singular; `gendered` are people whose gender is told; `rivals` are
    things that are spoken of as people; `fine` are pronouns, or words that look like one, to leave alone. Words:
    `known` open the name of somebody who may have been spoken of before ("de"); `bound` open a name for anyone
    ("elke"), and what `everyone` opens only its own sentence points back to; `aside` put a thing aside ("met de");
    `harmless` are nouns that nothing points back to; `clauses` begin a clause.
    """

    who: tuple[str, ...] = ()
    pronouns: tuple[Pointer, ...] = ()
    gendered: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    bound: tuple[str, ...] = ()
    everyone: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    fine: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PronounOptions:
    """Options of the kind `pronouns`; `names` is the lexicon of first names that the pronoun can mean."""

    names: str
    nl: Reference = field(default_factory=Reference)
    en: Reference = field(default_factory=Reference)


class PronounChecker:
    """Finds the first pronoun of each chain that points back to anyone; see `curriclint.language.antecedents`."""

    def __init__(self, options: PronounOptions, lexicons: Mapping[str, Lexicon]) -> None:
        if options.names not in lexicons:
            raise PatternError(options.names, NO_LEXICON, name=options.names, known=", ".join(sorted(lexicons)))
        names = frozenset(form for language in LANGUAGES for form in lexicons[options.names].forms(language))
        self._pointers: dict[Language, tuple[Pointer, ...]] = {}
        self._pronouns: dict[Language, PatternIndex] = {}
        self._fine: dict[Language, PatternIndex] = {}
        self._grammars: dict[Language, Grammar] = {}
        for language in LANGUAGES:
            reference = options.nl if language == "nl" else options.en
            slots = slots_of(lexicons, language)
            self._pointers[language] = reference.pronouns
            self._pronouns[language] = _index([one.pronoun for one in reference.pronouns], slots)
            self._fine[language] = _index(reference.fine, slots)
            self._grammars[language] = _grammar(reference, slots, names)

    def triggers(self, language: Language) -> Triggers:
        """Return the words of the pronouns."""
        return self._pronouns[language].triggers

    def find(self, passage: Passage) -> Iterator[Match]:
        """Yield the first pronoun for each person who could be anyone; the fact `antecedent` says who."""
        found = self._found(passage)
        if not found:
            return
        scene = Scene(self._grammars[passage.language], passage)
        told: set[Span] = set()
        for pronoun, use in found:
            who = scene.meant_by(pronoun)
            if who is None:
                continue
            if not told & scene.chain_of(who):
                quote = pronoun.span.of(passage.block.text)
                antecedent = nominative(who.of(passage.block.text))
                yield Match(pronoun.span, tuple(like(quote, one) for one in use), {"antecedent": antecedent})
            told.add(who)

    def _found(self, passage: Passage) -> list[tuple[Pronoun, tuple[str, ...]]]:
        """Return the pronouns of a passage in order; of several readings of one, the one that proves most."""
        matches = list(self._pronouns[passage.language].matches(passage))
        if not matches:
            return []
        fine = [one.span for one in self._fine[passage.language].matches(passage)]
        best: dict[Span, Pointer] = {}
        for one in matches:
            pointer = self._pointers[passage.language][one.number]
            is_better = one.span not in best or (pointer.certain and not best[one.span].certain)
            if is_better and not any(one.span.overlaps(other) for other in fine):
                best[one.span] = pointer
        return [(_pronoun(passage, span, best[span]), best[span].use) for span in sorted(best)]


def _index(patterns: Sequence[str], slots: Mapping[str, tuple[str, ...]]) -> PatternIndex:
    return PatternIndex([compile_pattern(one, slots) for one in patterns])


def _grammar(reference: Reference, slots: Mapping[str, tuple[str, ...]], names: frozenset[str]) -> Grammar:
    bound = frozenset((*reference.bound, *reference.everyone))
    return Grammar(
        who=_index(reference.who, slots),
        gendered=_index(reference.gendered, slots),
        rivals=_index(reference.rivals, slots),
        given_names=names,
        known=frozenset(reference.known),
        bound=bound,
        everyone=frozenset(reference.everyone),
        openers=bound.union(reference.known, *(one.things for one in reference.pronouns)),
        aside=frozenset(reference.aside),
        harmless=frozenset(reference.harmless),
        clauses=frozenset(reference.clauses),
    )


def _pronoun(passage: Passage, span: Span, pointer: Pointer) -> Pronoun:
    return Pronoun(
        span=span,
        sentence=passage.sentence_number_at(span.start),
        things=frozenset(pointer.things),
        certain=pointer.certain,
        apart=pointer.apart,
        far=pointer.far,
    )


KIND = CheckKind("pronouns", PronounOptions, PronounChecker, frozenset({"antecedent"}))
