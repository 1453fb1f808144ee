"""What a small word is in its sentence, where one form serves several: verb, possessive, personal pronoun or noun.

Dutch "zij" is she, they and a subjunctive, "zijn" a verb and a possessive, "haar" hair and hers. Forms that do not show
their number take it from the verb of which they are the subject.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


class Reading(StrEnum):
    """What a word is."""

    VERB = "verb"
    POSSESSIVE = "possessive"
    PERSONAL_SINGULAR = "personal-sing"
    PERSONAL_PLURAL = "personal-plur"
    PERSONAL = "personal"
    INDEFINITE = "indefinite"
    DEMONSTRATIVE = "demonstrative"
    RELATIVE = "relative"
    NOUN = "noun"
    OTHER = "other"


SINGULAR_FORMS = frozenset("hij hem haar he him his she her it het".split())
"""Personal pronouns of which the form alone shows that they are singular."""

_BY_PART_OF_SPEECH = {
    "VERB": Reading.VERB,
    "AUX": Reading.VERB,
    "NOUN": Reading.NOUN,
    "PROPN": Reading.NOUN,
}
_BY_NUMBER = {"Sing": Reading.PERSONAL_SINGULAR, "Plur": Reading.PERSONAL_PLURAL, "": Reading.PERSONAL}
_ANYBODY = "men"
_PLURAL_AS_OBJECT = "ze"
"""As an object this form means several; one woman is "haar" then."""

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})


def reading_of(token: "Token") -> Reading:
    """Return what a token of an analysed sentence is; `PERSONAL` where nothing shows its number."""
    if token.pos_ in _BY_PART_OF_SPEECH:
        return _BY_PART_OF_SPEECH[token.pos_]
    if "Yes" in token.morph.get("Poss", []):
        return Reading.POSSESSIVE
    kinds = token.morph.get("PronType", [])
    if "Rel" in kinds:
        return Reading.RELATIVE
    if token.pos_ == "DET" or "Dem" in kinds:
        return Reading.DEMONSTRATIVE
    if "Prs" not in kinds:
        return Reading.OTHER
    return Reading.INDEFINITE if token.lower_ == _ANYBODY else _BY_NUMBER[number_of(token)]


def number_of(token: "Token") -> str:
    """Return `Sing` or `Plur` as the form of a noun or pronoun shows it, or the verb of which it is the subject."""
    own = token.morph.get("Number", [])
    if own:
        return own[0]
    if token.lower_ in SINGULAR_FORMS:
        return "Sing"
    if token.dep_ in _SUBJECTS:
        for verb in (*_auxiliaries(token.head), token.head):
            found = verb.morph.get("Number", [])
            if found and "Fin" in verb.morph.get("VerbForm", []):
                return found[0]
    elif token.lower_ == _PLURAL_AS_OBJECT:
        return "Plur"
    return ""


def _auxiliaries(head: "Token") -> "list[Token]":
    return [child for child in head.children if child.dep_.partition(":")[0] in {"aux", "cop"}]
