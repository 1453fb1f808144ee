"""Which nouns denote people, and which things: by lists, by the last part of a compound, and by endings.

A word that neither a list nor an ending decides stays unknown: most Dutch and English nouns in -er can be either
("zender", "teller"), so that ending alone says nothing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from curriclint.language.folding import fold
from curriclint.rule import Lexicon
from curriclint.wording import LANGUAGES, Language

MIN_HEAD_LETTERS = 5
"""Letters that the last part of a Dutch compound has at least: shorter ones end many words by chance ("rechtsom")."""

MIN_SHORT_HEAD_LETTERS = 4
"""The same for a last part that seldom ends a word by chance; see `_SHORT_HEADS`."""

MIN_FIRST_PART = 2
"""Letters before the last part of a compound: "ex-", "co-", "gymleraar"."""

_OF_PEOPLE = (
    "persons",
    "anyone",
    "occupations",
    "pupil",
    "pupils",
    "men",
    "feminine-occupations",
    "gendered-occupations",
    "career-jobs",
)
_OF_THINGS = ("things", "things-spoken-of-as-people", "robots-and-pets")

_SHORT_HEADS: Mapping[Language, frozenset[str]] = {
    "nl": frozenset("arts kind ouder lid baas boer gast maat held".split()),
    "en": frozenset(),
}
_TRAINING = re.compile(r"-(?:in-opleiding|in-spe|in-wording|to-be|in-training)\Z")

_ENDINGS: Mapping[Language, tuple[str, ...]] = {
    "nl": tuple(
        "kundige ologe oloog grafe graaf onoom icus icien alist aliste onist enist erist iater opaat therapeut teur"
        " trice werker werkster maakster houdster meester genoot genote bewoner beoefenaar bestuurder verlener".split()
    ),
    "en": tuple(
        "ologist cientist ysicist emist alist omist onist erist ician grapher person woman worker keeper stomer onomer"
        " sopher iatrist eteer ineer wright".split()
    ),
}
_NOT_BY_ENDING: Mapping[Language, frozenset[str]] = {
    "nl": frozenset("paragraaf telegraaf seismograaf polygraaf fonograaf metronoom autonoom accelerateur".split()),
    "en": frozenset({"monomer"}),
}
_MIN_LETTERS_WITH_ENDING = 7


class NounKind(StrEnum):
    """What a noun denotes."""

    PERSON = "person"
    THING = "thing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Nouns:
    """Nouns by language and folded form, in the singular and in the plural as the lexicons have them."""

    people: Mapping[Language, frozenset[str]]
    things: Mapping[Language, frozenset[str]]

    @classmethod
    def from_lexicons(cls, lexicons: Mapping[str, Lexicon]) -> "Nouns":
        """Return the nouns of the shipped lexicons of people and of things."""
        return cls(
            people={language: _nouns(lexicons, _OF_PEOPLE, language) for language in LANGUAGES},
            things={language: _nouns(lexicons, _OF_THINGS, language) for language in LANGUAGES},
        )

    def kind(self, noun: str, language: Language) -> NounKind:
        """Return what a noun denotes, by its lemma or any form; a word in both lists stays unknown."""
        form = _TRAINING.sub("", fold(noun))
        for candidate in dict.fromkeys((form, *_singulars(form, language))):
            kind = self._listed(candidate, language)
            if kind is not None:
                return kind
        return self._compound(form, language) or self._by_ending(form, language) or NounKind.UNKNOWN

    def _listed(self, form: str, language: Language) -> NounKind | None:
        is_person, is_thing = form in self.people[language], form in self.things[language]
        if is_person and is_thing:
            return NounKind.UNKNOWN
        if is_person or is_thing:
            return NounKind.PERSON if is_person else NounKind.THING
        return None

    def _compound(self, form: str, language: Language) -> NounKind | None:
        """Return what the longest known last part of a compound denotes."""
        if language == "en":
            head = form.rpartition("-")[2]
            return self._listed(head, language) if head != form else None
        forms = (form, *_singulars(form, language))
        longest = max(len(one) for one in forms)
        for length in range(longest - MIN_FIRST_PART, MIN_SHORT_HEAD_LETTERS - 1, -1):
            for one in forms:
                head = one[-length:]
                if len(one) - length < MIN_FIRST_PART or not self._may_be_head(head, one, language):
                    continue
                kind = self._listed(head, language)
                if kind is not None:
                    return kind
        return None

    def _may_be_head(self, head: str, form: str, language: Language) -> bool:
        apart = form[: -len(head)].endswith("-")
        return apart or len(head) >= MIN_HEAD_LETTERS or head in _SHORT_HEADS[language]

    def _by_ending(self, form: str, language: Language) -> NounKind | None:
        for one in (form, *_singulars(form, language)):
            if len(one) < _MIN_LETTERS_WITH_ENDING or one in _NOT_BY_ENDING[language]:
                continue
            if one.endswith(_ENDINGS[language]):
                return NounKind.PERSON
        return None


def _nouns(lexicons: Mapping[str, Lexicon], names: tuple[str, ...], language: Language) -> frozenset[str]:
    return frozenset(noun for name in names for form in lexicons[name].forms(language) for noun in _plain(form))


def _plain(form: str) -> Iterator[str]:
    """Yield the single words of a form, which may be a list of alternatives; other patterns say too much."""
    inner = form[1:-1] if form.startswith("(") and form.endswith(")") else form
    if re.search(r"[()\[\]{}~?^$]", inner):
        return
    for one in inner.split("|"):
        word = one.strip().lstrip("*").removesuffix("'s")
        if word and not re.search(r"[\s*]", word):
            yield word


def _singulars(form: str, language: Language) -> Iterator[str]:
    """Yield what a form may be the plural or, in Dutch, the diminutive of; some of it is no word."""
    yield from _english_singulars(form) if language == "en" else _dutch_singulars(form)


def _english_singulars(form: str) -> Iterator[str]:
    form = form.removesuffix("'s")
    yield form
    for ending, singular in (("ies", "y"), ("men", "man"), ("es", ""), ("s", "")):
        if form.endswith(ending) and not form.endswith("ss"):
            yield form.removesuffix(ending) + singular


def _dutch_singulars(form: str) -> Iterator[str]:
    for diminutive in ("etje", "tje", "pje", "je"):
        if form.removesuffix("s").endswith(diminutive):
            yield form.removesuffix("s").removesuffix(diminutive)
    if form.endswith("s"):
        yield form[:-1].removesuffix("'")
    if form.endswith("ici"):
        yield form[:-1] + "us"
    if form.endswith("en"):
        stem = form[:-2]
        yield stem
        yield stem + "e"
        yield stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1:], "")  # "neven", "dwazen", "bazinnen"
        if re.search(r"[^aeiou][aeou][^aeiou]\Z", stem):
            yield stem[:-1] + stem[-2:]  # "leraren" has one a for the two of "leraar"
