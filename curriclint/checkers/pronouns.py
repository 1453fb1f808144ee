"""Pronouns: he, him and his for somebody who could be anyone, told by the words on the surface alone.

A pronoun is found where the nearest words that it can mean are a person of any gender, and nothing else in sight can be
meant: no man, no name, no robot, and, unless the words beside the pronoun can only be said of a person, no thing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from curriclint.checking import CheckKind, slots_of
from curriclint.finding import Match
from curriclint.language.casing import like
from curriclint.language.names import known_names, likely_names, name_before, name_behind
from curriclint.language.passage import Passage, Word
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.patterns import PatternError, Triggers, compile_pattern
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language

NEAR_THE_START = 10
"""Words of a sentence among which a pronoun can point back to the sentence before: "Na het spel krijgt hij"."""

MIN_PLURAL_LETTERS = 4
"""Letters that a Dutch noun has more than, for its ending to show a plural: "blokken", but not "oven" or "lens"."""

_PLURAL_ENDINGS = ("en", "ers", "els", "ens", "ies", "'s", "jes")
_CLAUSE_MARK = re.compile(r"[,;:(–—]")
_ADJECTIVE_ENDING = "e"


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

    `who`: patterns of people of any gender. `men`: patterns of men. `rivals`: patterns of things that are spoken of as
    people. `known`: words that open the name of somebody who may have been spoken of before; `bound`: words for
    anyone, which never do; `everyone`: those of them that only their own sentence points back to. `aside`: words that put a thing aside ("met de"). `harmless`: nouns that nothing points
    back to. `clauses`: words that begin a clause.
    """

    who: tuple[str, ...] = ()
    pronouns: tuple[Pointer, ...] = ()
    men: tuple[str, ...] = ()
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
    """Options of the kind `pronouns`; `names` is the lexicon of first names."""

    names: str
    nl: Reference = field(default_factory=Reference)
    en: Reference = field(default_factory=Reference)


@dataclass(frozen=True, slots=True)
class _Pronoun:
    """A pronoun as it stands in a passage."""

    span: Span
    sentence: int
    pointer: Pointer


class _Grammar:
    """The patterns of one language, compiled."""

    def __init__(self, reference: Reference, slots: Mapping[str, tuple[str, ...]]) -> None:
        def index(patterns: Sequence[str]) -> PatternIndex:
            return PatternIndex([compile_pattern(one, slots) for one in patterns])

        self.reference = reference
        self.who = index(reference.who)
        self.pronouns = index([one.pronoun for one in reference.pronouns])
        self.men = index(reference.men)
        self.rivals = index(reference.rivals)
        self.known = frozenset(reference.known)
        self.fine = index(reference.fine)
        self.bound = frozenset((*reference.bound, *reference.everyone))
        self.everyone = frozenset(reference.everyone)
        self.aside = frozenset(reference.aside)
        self.harmless = frozenset(reference.harmless)
        self.openers = self.known.union(self.bound, *(one.things for one in reference.pronouns))
        self.clauses = frozenset(reference.clauses)


class PronounChecker:
    """Finds the first pronoun of each chain that points back to anyone."""

    def __init__(self, options: PronounOptions, lexicons: Mapping[str, Lexicon]) -> None:
        if options.names not in lexicons:
            raise PatternError(options.names, "there is no lexicon of that name")
        names = lexicons[options.names]
        self._names = frozenset(form for language in LANGUAGES for form in names.forms(language))
        self._grammars = {
            "nl": _Grammar(options.nl, slots_of(lexicons, "nl")),
            "en": _Grammar(options.en, slots_of(lexicons, "en")),
        }

    def triggers(self, language: Language) -> Triggers:
        """Return the words of the pronouns."""
        return self._grammars[language].pronouns.triggers

    def find(self, passage: Passage) -> Iterator[Match]:
        """Yield the first pronoun for each person who could be anyone."""
        grammar = self._grammars[passage.language]
        pronouns = _pronouns(grammar, passage)
        if not pronouns:
            return
        scene = _Scene(grammar, passage, self._names)
        told: set[Span] = set()
        for pronoun in pronouns:
            who = scene.meant_by(pronoun)
            if who is None:
                scene.rivals.append(pronoun.span)
                continue
            if not told & scene.chain_of(who):
                quote = pronoun.span.of(passage.block.text)
                use = tuple(like(quote, one) for one in pronoun.pointer.use)
                yield Match(pronoun.span, use, {"antecedent": _nominative(who.of(passage.block.text))})
            told.add(who)


def _pronouns(grammar: _Grammar, passage: Passage) -> list[_Pronoun]:
    """Return the pronouns of a passage in order; of several readings of one, the one that proves most."""
    fine = [one.span for one in grammar.fine.matches(passage)]
    found: dict[Span, _Pronoun] = {}
    for one in grammar.pronouns.matches(passage):
        if any(one.span.overlaps(other) for other in fine):
            continue
        pointer = grammar.reference.pronouns[one.number]
        known = found.get(one.span)
        if known is None or (pointer.certain and not known.pointer.certain):
            found[one.span] = _Pronoun(one.span, passage.sentence_number_at(one.span.start), pointer)
    return [found[span] for span in sorted(found)]


class _Scene:
    """Who and what a passage speaks of."""

    def __init__(self, grammar: _Grammar, passage: Passage, names: frozenset[str]) -> None:
        self.grammar = grammar
        self.passage = passage
        self.rivals = [one.span for one in grammar.rivals.matches(passage)]
        self.men = [*(one.span for one in grammar.men.matches(passage)), *known_names(passage, names)]
        self.men += likely_names(passage)
        others = (*self.rivals, *self.men)
        people = (self._from_its_article(one.span) for one in grammar.who.matches(passage))
        self.people = sorted(
            who
            for who in people
            if who is not None and not any(who.overlaps(other) for other in others) and not self._is_named(who)
        )

    def meant_by(self, pronoun: _Pronoun) -> Span | None:
        """Return the words for anyone that a pronoun points back to; None where it may mean something else."""
        here = self.passage.sentences[pronoun.sentence]
        before = self.passage.sentences[max(0, pronoun.sentence - 1)]
        pointer = pronoun.pointer
        who = self._nearest(here.start, pronoun.span.start)
        if who is None and pointer.far and self._is_near_the_start(pronoun):
            who = self._nearest(before.start, here.start)
            if who is not None and self._opener(who) in self.grammar.everyone:
                return None
        if who is None:
            return None
        start = (before if pointer.far else here).start
        if self._stands_between(self.rivals, start, pronoun):
            return None
        if self._stands_between(self.men, self._first_place_of_men(who, here), pronoun):
            return None
        if pointer.apart and not self._is_apart(here, who, pronoun.span):
            return None
        if not pointer.certain and self._names_a_thing(who, pronoun):
            return None
        return who

    @staticmethod
    def _stands_between(others: Sequence[Span], start: int, pronoun: _Pronoun) -> bool:
        return any(start <= other.start < pronoun.span.start for other in others)

    def _is_named(self, who: Span) -> bool:
        text = self.passage.block.text
        sentence = self.passage.sentence_at(who.start)
        return name_behind(text, who.end) or name_before(text[sentence.start : who.start])

    def _nearest(self, start: int, end: int) -> Span | None:
        return next((who for who in reversed(self.people) if start <= who.start and who.end <= end), None)

    def chain_of(self, who: Span) -> set[Span]:
        """Return the words that mean the same somebody: "de leerling" is the one spoken of before."""
        if self._opener(who) not in self.grammar.known:
            return {who}
        noun = self._noun(who)
        return {other for other in self.people if self._noun(other) == noun}

    def _first_place_of_men(self, who: Span, here: Span) -> int:
        """Return from where on a man or a name can be who is meant."""
        opener = self._opener(who)
        if opener in self.grammar.known or who.start < here.start:
            return 0
        if opener in self.grammar.bound:
            return here.start
        return self.passage.sentences[max(0, self.passage.sentence_number_at(who.start) - 1)].start

    def _noun(self, who: Span) -> str:
        return _nominative(who.of(self.passage.folded)).split()[-1]

    def _opener(self, who: Span) -> str:
        return who.of(self.passage.folded).split()[0]

    def _from_its_article(self, who: Span) -> Span | None:
        """Return the words from the last article on; None where a preposition stands among them."""
        start = who.start
        for word in self._words(who.start, who.end):
            if word.form in self.grammar.openers:
                start = word.start
            elif word.form in self.grammar.aside:
                return None
        return Span(start, who.end)

    def _words(self, start: int, end: int) -> list[Word]:
        return [word for word in self.passage.words if start <= word.start < end]

    def _is_near_the_start(self, pronoun: _Pronoun) -> bool:
        sentence = self.passage.sentences[pronoun.sentence]
        return len(sentence.of(self.passage.folded)[: pronoun.span.start - sentence.start].split()) < NEAR_THE_START

    def _is_apart(self, sentence: Span, who: Span, pronoun: Span) -> bool:
        """Tell whether a clause begins between the two, or who is meant stands in a clause that comes first."""
        if pronoun.start >= sentence.end or who.end < sentence.start:
            return True
        between = self.passage.folded[who.end : pronoun.start]
        if _CLAUSE_MARK.search(between) or self.grammar.clauses & set(between.split()):
            return True
        return bool(self.grammar.clauses & set(self.passage.folded[sentence.start : who.start].split()))

    def _names_a_thing(self, who: Span, pronoun: _Pronoun) -> bool:
        """Tell whether a thing is named that the pronoun may mean as well.

        What stands apart may mean anything from the sentence of who is meant on; a possessive takes what is nearest.
        """
        start = self.passage.sentence_at(who.start).start if pronoun.pointer.apart else who.end
        words = self._words(start, pronoun.span.start)
        for number, word in enumerate(words[:-1]):
            if word.form not in pronoun.pointer.things or self._is_of_a_person(word):
                continue
            if number and words[number - 1].form in self.grammar.aside:
                continue
            noun, rest = _noun(words[number + 1 :])
            # What belongs to the thing itself is not the thing's: "het deel van zijn kaart".
            is_owned = len(rest) == 1 and rest[0].form in self.grammar.aside and not pronoun.pointer.apart
            if noun not in self.grammar.harmless and not _is_plural(noun) and not is_owned:
                return True
        return False

    def _is_of_a_person(self, word: Word) -> bool:
        return any(who.start <= word.start < who.end for who in self.people)


def _nominative(who: str) -> str:
    """Return the words without the genitive: "the driver's"."""
    return re.sub(r"['’]s\Z", "", who)


def _noun(words: Sequence[Word]) -> tuple[str, Sequence[Word]]:
    """Return the noun behind a Dutch article, past one adjective ("de (nieuwe) code"), and what follows."""
    at = 1 if len(words) > 1 and words[0].form.endswith(_ADJECTIVE_ENDING) else 0
    return words[at].form, words[at + 1 :]


def _is_plural(noun: str) -> bool:
    return len(noun) > MIN_PLURAL_LETTERS and noun.endswith(_PLURAL_ENDINGS)


KIND = CheckKind("pronouns", PronounOptions, PronounChecker, frozenset({"antecedent"}))
