"""Pronouns of one gender for somebody who could be anyone: "a student … he", "de verpleegkundige … haar"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from curriclint.checking import CheckKind
from curriclint.finding import Match
from curriclint.language.antecedents.grammar import features, finite_forms
from curriclint.language.antecedents.mention import Antecedent, Part, Pronoun
from curriclint.language.antecedents.nouns import Naming, WordList
from curriclint.language.antecedents.particular import DEFINITE
from curriclint.language.antecedents.reach import sentences_worth_while, with_what_they_need
from curriclint.language.antecedents.scene import Scene
from curriclint.language.antecedents.several import in_the_plural
from curriclint.language.casing import like
from curriclint.language.passage import Passage
from curriclint.language.pattern_error import NO_LEXICON, PatternError
from curriclint.language.triggers import Triggers
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language

CERTAINTY = 0.8
"""How sure it must be that somebody who could be anyone is meant; see docs/people.md for what that gives."""


@dataclass(frozen=True, slots=True)
class Instead:
    """What can be pasted for a pronoun.

    `use_plainly` stands in where the verb has the same form for one and for several ("can"), `use_as_possessive` where
    a form that is an object as well is a possessive ("her").
    """

    use: tuple[str, ...] = ()
    use_plainly: tuple[str, ...] = ()
    use_as_possessive: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PronounOptions:
    """Options of the kind `pronouns`: the pronouns that are looked for, and lexicons of roles that are left alone."""

    nl: Mapping[str, Instead] = field(default_factory=dict)
    en: Mapping[str, Instead] = field(default_factory=dict)
    spared: tuple[str, ...] = ()


class PronounChecker:
    """Finds the first pronoun of each chain that points back to anyone; see `curriclint.language.antecedents`."""

    def __init__(self, options: PronounOptions, lexicons: Mapping[str, Lexicon]) -> None:
        for name in options.spared:
            if name not in lexicons:
                raise PatternError(name, NO_LEXICON, name=name, known=", ".join(sorted(lexicons)))
        self._naming = {language: Naming.from_lexicons(lexicons, language) for language in LANGUAGES}
        self._instead: Mapping[Language, Mapping[str, Instead]] = {"nl": options.nl, "en": options.en}
        self._spared = {
            language: WordList.of(form for name in options.spared for form in lexicons[name].forms(language))
            for language in LANGUAGES
        }

    def triggers(self, language: Language) -> Triggers:
        """Return the words of the pronouns."""
        return Triggers(frozenset(self._instead[language]))

    def sentences_needed(self, passage: Passage) -> set[int]:
        """Return the sentences with a pronoun that somebody stands in reach of, and those where it can be who."""
        return with_what_they_need(passage, self._worth_while(passage))

    def _worth_while(self, passage: Passage) -> set[int]:
        naming = self._naming[passage.language]
        return sentences_worth_while(passage, naming, frozenset(self._instead[passage.language]))

    def find(self, passage: Passage) -> Iterator[Match]:
        """Yield the first pronoun for each person who could be anyone; the fact `antecedent` says who."""
        worth_while = self._worth_while(passage)
        if not worth_while:
            return
        needed = with_what_they_need(passage, worth_while)
        passage.analyst.prepare(passage.language, map(passage.plain_sentence, sorted(needed)))
        scene = Scene(passage, self._naming[passage.language], worth_while)
        told: set[Span] = set()
        told_nouns: set[str] = set()
        for pronoun, antecedent in scene.antecedents.items():
            instead = self._instead[passage.language].get(pronoun.form)
            if instead is None or antecedent is None or not _is_anyone(antecedent):
                continue
            opener, noun = _words(passage, antecedent.who)
            is_told = antecedent.first in told or (opener in DEFINITE and noun in told_nouns)
            told.add(antecedent.first)
            told_nouns.add(noun)
            if not is_told and noun not in self._spared[passage.language]:
                quote = pronoun.span.of(passage.block.text)
                use = tuple(like(quote, one) for one in _use(pronoun, instead))
                rewritten = in_the_plural(passage, antecedent, scene.antecedents) or ""
                yield Match(pronoun.span, use, {"antecedent": antecedent.who.of(passage.block.text)}, rewritten)


def _is_anyone(antecedent: Antecedent) -> bool:
    return antecedent.is_anyone and antecedent.confidence >= CERTAINTY


def _words(passage: Passage, who: Span) -> tuple[str, str]:
    words = who.of(passage.folded).split() or [""]
    return words[0], words[-1]


def _use(pronoun: Pronoun, instead: Instead) -> tuple[str, ...]:
    if pronoun.part is Part.POSSESSIVE:
        return instead.use_as_possessive or instead.use
    return (instead.use_plainly if _is_plain(pronoun) else ()) or instead.use


def _is_plain(pronoun: Pronoun) -> bool:
    """Tell whether the verb of a subject is the same for one and for several: "can", "went"."""
    if pronoun.part is not Part.SUBJECT:
        return False
    verb = min(finite_forms(pronoun.token.head), key=lambda one: one.i, default=None)
    if verb is None or verb.lower_ == "was":
        return False
    return "Past" in features(verb, "Tense") or not features(verb, "Number")


KIND = CheckKind("pronouns", PronounOptions, PronounChecker, frozenset({"antecedent"}))
