"""Who a pronoun points back to, told by the words on the surface alone, and nobody where there is doubt.

A pronoun means somebody who could be anyone where the nearest words that it can mean are a person of any gender, and
nothing else in sight can be meant: nobody whose gender is told, no name, no robot, and, unless the words beside the
pronoun can only be said of a person, no thing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from curriclint.language.names import known_names, likely_names, name_before, name_behind
from curriclint.language.passage import Passage, Word
from curriclint.language.pattern_index import PatternIndex
from curriclint.span import Span

NEAR_THE_START = 10
"""Words of a sentence among which a pronoun can point back to the sentence before: "Na het spel krijgt hij"."""

MIN_PLURAL_LETTERS = 4
"""Letters that a Dutch noun has more than, for its ending to show a plural: "blokken", but not "oven" or "lens"."""

_PLURAL_ENDINGS = ("en", "ers", "els", "ens", "ies", "'s", "jes")
_CLAUSE_MARK = re.compile(r"[,;:(–—]")
_ADJECTIVE_ENDING = "e"


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language names people and things.

    `who`, `gendered` and `rivals` find people of any gender, people whose gender is told, and things that are spoken of
    as people; `openers` are all words that begin the name of a person. The other words are explained in
    `curriclint.checkers.pronouns.Reference`.
    """

    who: PatternIndex
    gendered: PatternIndex
    rivals: PatternIndex
    given_names: frozenset[str]
    known: frozenset[str]
    bound: frozenset[str]
    everyone: frozenset[str]
    openers: frozenset[str]
    aside: frozenset[str]
    harmless: frozenset[str]
    clauses: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun as it stands in a passage, and what it can point back to, as in `curriclint.checkers.pronouns`."""

    span: Span
    sentence: int
    things: frozenset[str]
    certain: bool
    apart: bool
    far: bool


class Scene:
    """Who and what a passage speaks of."""

    def __init__(self, grammar: Grammar, passage: Passage) -> None:
        self._grammar = grammar
        self._passage = passage
        self._rivals = [one.span for one in grammar.rivals.matches(passage)]
        self._others = [one.span for one in grammar.gendered.matches(passage)]
        self._others += [*known_names(passage, grammar.given_names), *likely_names(passage)]
        others = (*self._rivals, *self._others)
        people = (self._from_its_article(one.span) for one in grammar.who.matches(passage))
        self._people = sorted(
            who
            for who in people
            if who is not None and not any(who.overlaps(other) for other in others) and not self._is_named(who)
        )

    def meant_by(self, pronoun: Pronoun) -> Span | None:
        """Return the words for anyone that a pronoun points back to; None where it may mean something else.

        A pronoun that does may itself be what a later one points back to, so call this in the order of the text.
        """
        who = self._nearest_before(pronoun)
        if who is None or self._may_mean_another(who, pronoun):
            self._rivals.append(pronoun.span)
            return None
        return who

    def chain_of(self, who: Span) -> set[Span]:
        """Return the words that mean the same somebody: "de leerling" is the one spoken of before."""
        if self._opener(who) not in self._grammar.known:
            return {who}
        noun = self._noun(who)
        return {other for other in self._people if self._noun(other) == noun}

    def _nearest_before(self, pronoun: Pronoun) -> Span | None:
        """Return the nearest person before a pronoun in its sentence, else, if it can reach that far, in the last."""
        here = self._passage.sentences[pronoun.sentence]
        who = self._last_person(here.start, pronoun.span.start)
        if who is None and pronoun.far and pronoun.sentence and self._is_near_the_start(pronoun):
            who = self._last_person(self._passage.sentences[pronoun.sentence - 1].start, here.start)
            if who is not None and self._opener(who) in self._grammar.everyone:
                return None
        return who

    def _last_person(self, start: int, end: int) -> Span | None:
        return next((who for who in reversed(self._people) if start <= who.start and who.end <= end), None)

    def _may_mean_another(self, who: Span, pronoun: Pronoun) -> bool:
        here = self._passage.sentences[pronoun.sentence]
        before = self._passage.sentences[max(0, pronoun.sentence - 1)]
        rivals_from = (before if pronoun.far else here).start
        others_from = self._first_place_of_others(who, here)
        return (
            any(rivals_from <= rival.start < pronoun.span.start for rival in self._rivals)
            or any(others_from <= other.start < pronoun.span.start for other in self._others)
            or any(self._is_subject_behind(other, pronoun, here) for other in self._others)
            or (pronoun.apart and not self._is_apart(here, who, pronoun.span))
            or (not pronoun.certain and self._names_a_thing(who, pronoun))
        )

    def _first_place_of_others(self, who: Span, here: Span) -> int:
        """Return from where on somebody else can be who is meant."""
        opener = self._opener(who)
        if opener in self._grammar.known or who.start < here.start:
            return 0
        if opener in self._grammar.bound:
            return here.start
        return self._passage.sentences[max(0, self._passage.sentence_number_at(who.start) - 1)].start

    def _is_subject_behind(self, other: Span, pronoun: Pronoun, here: Span) -> bool:
        """Tell whether somebody else is the subject that follows: "As a student of his time, Darwin"."""
        before = self._passage.folded[here.start : other.start].rstrip()
        return pronoun.span.end < other.start < here.end and before.endswith(",")

    def _is_apart(self, sentence: Span, who: Span, pronoun: Span) -> bool:
        """Tell whether a clause begins between the two, or who is meant stands in a clause that comes first."""
        if who.end < sentence.start:
            return True
        between = self._passage.folded[who.end : pronoun.start]
        if _CLAUSE_MARK.search(between) or self._grammar.clauses & set(between.split()):
            return True
        return bool(self._grammar.clauses & set(self._passage.folded[sentence.start : who.start].split()))

    def _names_a_thing(self, who: Span, pronoun: Pronoun) -> bool:
        """Tell whether a thing is named that the pronoun may mean as well.

        What stands apart may mean anything from the sentence of who is meant on; a possessive takes what is nearest.
        """
        start = self._passage.sentence_at(who.start).start if pronoun.apart else who.end
        words = self._words(start, pronoun.span.start)
        for number, word in enumerate(words[:-1]):
            if word.form not in pronoun.things or any(who.start <= word.start < who.end for who in self._people):
                continue
            if number and words[number - 1].form in self._grammar.aside:
                continue
            noun, rest = _noun_of(words[number + 1 :])
            # What belongs to the thing itself is not the thing's: "het deel van zijn kaart".
            is_owned = len(rest) == 1 and rest[0].form in self._grammar.aside and not pronoun.apart
            if noun not in self._grammar.harmless and not _is_plural(noun) and not is_owned:
                return True
        return False

    def _from_its_article(self, who: Span) -> Span | None:
        """Return the words from the last article on; None where a preposition stands among them."""
        start = who.start
        for word in self._words(who.start, who.end):
            if word.form in self._grammar.openers:
                start = word.start
            elif word.form in self._grammar.aside:
                return None
        return Span(start, who.end)

    def _is_named(self, who: Span) -> bool:
        text = self._passage.block.text
        sentence = self._passage.sentence_at(who.start)
        return name_behind(text, who.end) or name_before(text[sentence.start : who.start])

    def _is_near_the_start(self, pronoun: Pronoun) -> bool:
        sentence = self._passage.sentences[pronoun.sentence]
        return len(self._words(sentence.start, pronoun.span.start)) < NEAR_THE_START

    def _noun(self, who: Span) -> str:
        return nominative(who.of(self._passage.folded)).split()[-1]

    def _opener(self, who: Span) -> str:
        return who.of(self._passage.folded).split()[0]

    def _words(self, start: int, end: int) -> list[Word]:
        return [word for word in self._passage.words if start <= word.start < end]


def nominative(who: str) -> str:
    """Return the words for a person without the genitive: "the driver's"."""
    return re.sub(r"['’]s\Z", "", who)


def _noun_of(words: Sequence[Word]) -> tuple[str, Sequence[Word]]:
    """Return the noun behind a Dutch article, past one adjective ("de (nieuwe) code"), and what follows."""
    at = 1 if len(words) > 1 and words[0].form.endswith(_ADJECTIVE_ENDING) else 0
    return words[at].form, words[at + 1 :]


def _is_plural(noun: str) -> bool:
    return len(noun) > MIN_PLURAL_LETTERS and noun.endswith(_PLURAL_ENDINGS)
