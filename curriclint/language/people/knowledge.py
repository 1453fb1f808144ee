"""What is known of names before a document is read: the tables of names, and the lexicons of the words around them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from curriclint.language.folding import fold
from curriclint.language.function_words import FUNCTION_WORDS, SCHOOL_WORDS
from curriclint.language.people.nouns import NounKind, Nouns
from curriclint.language.people.plain import without_accents
from curriclint.language.people.tables import (
    UNISEX,
    FirstName,
    KnownPerson,
    Title,
    first_names,
    known_people,
    titles,
)
from curriclint.rule import Lexicon
from curriclint.wording import LANGUAGES, Language

PARTICLES = frozenset(
    "van de den der het ter ten te von vom zu zum zur du des di da dal della del dos das do la le el al ibn ben bin"
    " bint af av 't op y".split()
)
"""Small words within a family name: "Simon van der Berg", "Gerard 't Hooft"."""

OTHER_NAMES: Mapping[Language, frozenset[str]] = {
    "nl": frozenset(
        "januari februari maart april mei juni juli augustus september oktober november december"
        " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
        " nederlands engels frans duits spaans latijn grieks wiskunde".split()
    ),
    "en": frozenset(
        "january february march may june july august october september november december april"
        " monday tuesday wednesday thursday friday saturday sunday"
        " english french german dutch spanish latin greek maths".split()
    ),
}
"""Words with a capital that are no part of somebody's name: "Emma Monday" is two things."""


@dataclass(frozen=True, slots=True)
class NameKnowledge:
    """Tables and lexicons as sets and mappings by folded form; `from_lexicons` makes one."""

    nouns: Nouns
    names_of_things: frozenset[str]
    companies: frozenset[str]
    places: frozenset[str]
    peoples: frozenset[str]
    thing_heads: frozenset[str]
    law_words: frozenset[str]
    thing_openers: frozenset[str]
    robots_and_pets: frozenset[str]
    deeds: Mapping[Language, frozenset[str]]
    small_words: frozenset[str]
    known: Mapping[str, KnownPerson]
    known_alone: Mapping[str, KnownPerson]
    known_by_surname: Mapping[str, tuple[KnownPerson, ...]]
    titles: Mapping[Language, Mapping[str, Title]]
    first_names: Mapping[str, FirstName]
    _plain_first_names: Mapping[str, FirstName] = field(repr=False)

    @classmethod
    def from_lexicons(cls, lexicons: Mapping[str, Lexicon]) -> "NameKnowledge":
        """Return what the lexicons of a rulebook and the shipped tables hold."""
        names = first_names()
        known = _by_every_name(known_people())
        return cls(
            nouns=Nouns.from_lexicons(lexicons),
            names_of_things=_forms(lexicons, "names-of-things"),
            companies=_forms(lexicons, "companies"),
            places=_forms(lexicons, "places"),
            peoples=_forms(lexicons, "peoples"),
            thing_heads=_forms(lexicons, "thing-heads"),
            law_words=_forms(lexicons, "law-words"),
            thing_openers=_forms(lexicons, "thing-openers"),
            robots_and_pets=_forms(lexicons, "robots-and-pets"),
            deeds={language: frozenset(lexicons["what-named-people-do"].forms(language)) for language in LANGUAGES},
            small_words=frozenset(
                word
                for words in (FUNCTION_WORDS, SCHOOL_WORDS)
                for language in LANGUAGES
                for word in words.get(language, "").split()
            ),
            known=known,
            known_alone={fold(_last(one.name)): one for one in known_people() if one.alone},
            known_by_surname=_by_surname(known_people()),
            titles=titles(),
            first_names=names,
            _plain_first_names={without_accents(form): one for form, one in names.items()},
        )

    def first_name(self, form: str) -> FirstName | None:
        """Return what is known of a folded first name; "Zoe" is found as "Zoë", and "Jan-Peter" by its parts."""
        found = self.first_names.get(form) or self._plain_first_names.get(without_accents(form))
        if found is not None or "-" not in form:
            return found
        parts = [self.first_names.get(part) for part in form.split("-")]
        sure = [part for part in parts if part is not None]
        told = {part.gender["en"] for part in sure} - {UNISEX}
        may_be_surnames = not told and any(part.care for part in sure)
        if len(sure) < len(parts) or len(told) > 1 or may_be_surnames:
            return None  # "Addison-Wesley" is a firm, and "Jean-Dominique" a man or a woman
        return FirstName({language: _of_parts(sure, language) for language in LANGUAGES}, None, frozenset())

    def is_plain_name(self, word: str, language: Language) -> bool:
        """Tell whether a word as written is a name that can be nothing else in a language: "Fatima", "Einstein"."""
        if not word[0].isupper():
            return False
        known = self.known_alone.get(word.lower())
        if known is not None and known.alone == "yes":
            return True
        name = self.first_name(word.lower())
        return name is not None and not {language, f"{language}!", "other", "surname"} & name.care

    def title(self, form: str, language: Language) -> Title | None:
        """Return what a word before a name tells; a text may use the titles of the other language."""
        for one in (language, *LANGUAGES):
            if form in self.titles[one]:
                return self.titles[one][form]
        return None

    def is_role(self, form: str, language: Language) -> bool:
        """Tell whether a word in folded form is what somebody is: "natuurkundige", "teacher"."""
        return self.nouns.kind(form, language) is NounKind.PERSON


def _forms(lexicons: Mapping[str, Lexicon], name: str) -> frozenset[str]:
    return frozenset(form for language in LANGUAGES for form in lexicons[name].forms(language))


def _by_every_name(people: Iterable[KnownPerson]) -> dict[str, KnownPerson]:
    by_form = {fold(name): one for one in people for name in (one.name, *one.also)}
    return {without_accents(form): one for form, one in by_form.items()} | by_form


def _by_surname(people: Iterable[KnownPerson]) -> dict[str, tuple[KnownPerson, ...]]:
    found: dict[str, tuple[KnownPerson, ...]] = {}
    for one in people:
        surname = fold(_last(one.name))
        found[surname] = (*found.get(surname, ()), one)
    return found


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _of_parts(parts: Iterable[FirstName], language: Language) -> str:
    told = {part.gender[language] for part in parts} - {UNISEX}
    return told.pop() if len(told) == 1 else UNISEX
