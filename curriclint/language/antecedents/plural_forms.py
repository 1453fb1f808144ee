"""The plural of nouns for people and of finite verbs, where it is sure; None where it is not."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from curriclint.language.antecedents.grammar import features
from curriclint.wording import Language

if TYPE_CHECKING:
    from spacy.tokens import Token

_DUTCH_NOUNS: Mapping[str, str] = {
    **{f"{noun}": f"{noun}s" for noun in "kok chef kapitein passagier kassier winkelier conciërge stagiair".split()},
    **{f"{noun}": f"{noun}en" for noun in "klant gast held tolk boer kracht arts chirurg scholier officier".split()},
    "leraar": "leraren",
    "ambtenaar": "ambtenaren",
    "coach": "coaches",
    "kind": "kinderen",
    "lid": "leden",
    "persoon": "personen",
    "piloot": "piloten",
    "baas": "bazen",
    "smid": "smeden",
    "collega": "collega's",
    **{f"{noun}": f"{noun}n" for noun in "jongere oudere volwassene bejaarde verdachte geleerde getuige".split()},
}
"""Nouns, and last parts of compounds, whose plural no ending tells."""

_DUTCH_ENDINGS: tuple[tuple[str, str], ...] = (
    *((ending, f"{ending}en") for ending in "ling ent ënt ant ist ect eut iet or".split()),
    *((ending, f"{ending}n") for ending in "ige ende".split()),
    *((ending, f"{ending}s") for ending in "eur aar".split()),
    *(("icus", "ici"), ("oloog", "ologen"), ("graaf", "grafen"), ("noom", "nomen"), ("aat", "aten"), ("aan", "anen")),
)
"""Endings of nouns for people with those of the plural (Algemene Nederlandse Spraakkunst, chapter 3.5)."""

_DUTCH_PASTS: Mapping[str, str] = {
    "was": "waren",
    "had": "hadden",
    "kon": "konden",
    "zou": "zouden",
    "zag": "zagen",
    "kwam": "kwamen",
    **{verb: f"{verb}en" for verb in "moest mocht werd ging deed kreeg".split()},
}
_DUTCH_PRESENTS: Mapping[str, str] = {
    "is": "zijn",
    "heeft": "hebben",
    "kan": "kunnen",
    "mag": "mogen",
    "zal": "zullen",
    "wil": "willen",
    "komt": "komen",
}
_ENGLISH_NOUNS: Mapping[str, str] = {"child": "children", "person": "people"}
_ENGLISH_VERBS: Mapping[str, str] = {"is": "are", "was": "were", "has": "have", "does": "do"}
_SHORTENED: Mapping[str, str] = {"be": "'re", "have": "'ve"}


def plural_noun(noun: str, language: Language) -> str | None:
    """Return the plural of a noun for people, given in lower case: "leerling", "natuurkundige", "nurse"."""
    return _dutch_noun(noun) if language == "nl" else _english_noun(noun)


def plural_verb(verb: "Token", language: Language) -> str | None:
    """Return the form that a finite verb has when its subject is plural; the same form where both are alike."""
    return _dutch_verb(verb) if language == "nl" else _english_verb(verb)


def _dutch_noun(noun: str) -> str | None:
    for last, plural in _DUTCH_NOUNS.items():
        if noun.endswith(last):
            return noun.removesuffix(last) + plural
    for ending, plural in _DUTCH_ENDINGS:
        if noun.endswith(ending) and noun != ending:
            return noun.removesuffix(ending) + plural
    if noun.endswith("er") and len(noun) > 4 and noun[-3] not in "aeiou":
        return noun + "s"
    return None


def _english_noun(noun: str) -> str | None:
    for last, plural in _ENGLISH_NOUNS.items():
        if noun.endswith(last):
            return noun.removesuffix(last) + plural
    if noun.endswith(("man", "woman")):
        return None
    if noun.endswith("y") and noun[-2:-1] not in set("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _dutch_verb(verb: "Token") -> str | None:
    form = verb.lower_
    if "Past" in features(verb, "Tense"):
        if form in _DUTCH_PASTS:
            return _DUTCH_PASTS[form]
        return f"{form}n" if form.endswith(("te", "de")) else None
    if form in _DUTCH_PRESENTS:
        return _DUTCH_PRESENTS[form]
    infinitive = verb.lemma_.lower()
    for child in verb.children:
        # "levert ... in": the lemma is that of the verb alone or of both, as the sentences it was learnt from have it.
        if child.dep_ == "compound:prt":
            infinitive = infinitive.removeprefix(child.lower_)
    # A wrong lemma, "uitloken" of "uitlokt", would have another form for one.
    return infinitive if form in _third_persons(infinitive) else None


def _third_persons(infinitive: str) -> set[str]:
    """Return the form for "hij" of a regular verb, or the two that it may have: "maakt", "leert", "levert"."""
    if re.search(r"(?:aa|oe|ie)n\Z", infinitive):
        stem = infinitive[:-1]
    elif re.search(r"([^aeiou])\1en\Z", infinitive):
        stem = infinitive[:-3]
    else:
        stem = infinitive.removesuffix("en")
        is_unstressed = re.search(r"[aeiou].*[^aeiou]e[lmnr]\Z", stem)
        long = re.sub(r"(?<![aeiou])([aeou])([^aeiouw])\Z", r"\1\1\2", stem)
        return {_with_t(long), _with_t(stem)} if is_unstressed else {_with_t(long)}
    return {_with_t(stem)}


def _with_t(stem: str) -> str:
    stem = {"v": stem[:-1] + "f", "z": stem[:-1] + "s"}.get(stem[-1:], stem)
    return stem if stem.endswith("t") else stem + "t"


def _english_verb(verb: "Token") -> str | None:
    form = verb.lower_
    if form == "'s":
        return _SHORTENED.get(verb.lemma_)
    if form in _ENGLISH_VERBS:
        return _ENGLISH_VERBS[form]
    is_present = "Pres" in features(verb, "Tense") and "Sing" in features(verb, "Number")
    return verb.lemma_.lower() if is_present else form
