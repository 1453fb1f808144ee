"""Whether words for a role mean one particular person: by a name beside them, by whose it is, or in a story."""

from typing import TYPE_CHECKING

from curriclint.language.antecedents.grammar import SUBJECTS, features, finite_forms, predicate_over, subject_of
from curriclint.language.antecedents.people_named import Names
from curriclint.language.antecedents.phrases import first_of_phrase
from curriclint.language.names import name_before, name_behind
from curriclint.language.passage import Passage
from curriclint.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

DEFINITE = frozenset("de het deze die dit dat the this that".split())
"""Words that open the name of somebody who may have been spoken of before."""

_MINE = frozenset("mijn m'n onze ons my our".split())
_SPEAKERS = frozenset("ik jij je u wij we jullie i you we".split())
_SPOKEN_OF = frozenset("hij zij ze he she".split())
"""Subjects of which a noun says what they are: "hij was redacteur" tells of him and of nobody else."""

_CALLED = frozenset("called named genaamd geheten heet heette".split())
_SUPPOSED = frozenset("if als indien when wanneer unless tenzij zodra once whenever whether of".split())
_HAVE = frozenset({"heeft", "has"})
_EACH = frozenset("elke elk iedere ieder every each any".split())
_POINTING = frozenset("die dat deze dit that this".split())

SPECIES = frozenset({"mens"})
"""What stands for all of its kind, whenever it was: "de telefoon maakte de mens bereikbaar"."""

_WOULD = frozenset("zou zouden".split())

LIKELY = 0.75
"""How sure it is that somebody who may well be one particular person is anyone."""


def is_named(token: "Token", who: Span, passage: Passage) -> bool:
    """Tell whether a name says who is meant by words for a role, those in `who`."""
    text = passage.block.text
    sentence = passage.sentence_at(who.start)
    if name_behind(text, who.end) or name_before(text[sentence.start : who.start]):
        return True
    if any(child.dep_ in {"appos", "flat", "flat:name"} and child.pos_ == "PROPN" for child in token.children):
        return True
    if any(_gives_a_name(child) or _is_named_owner(child) for child in token.children):
        return True
    if token.head.pos_ == "PROPN" and token.dep_ in {"appos", "flat", "flat:name"}:
        return True
    return any(one.pos_ == "PROPN" or one.lower_ in _SPEAKERS | _SPOKEN_OF for one in _of_whom_it_is_said(token))


def is_particular(token: "Token", who: Span, names: Names) -> bool:
    """Tell whether words for a role mean somebody in a story, or somebody of the author's."""
    if any(child.lower_ in _MINE for child in token.children):
        return True
    if token.lower_ in SPECIES:
        return False
    if is_definite(token) and any(child.dep_ == "appos" and _is_indefinite(child) for child in token.children):
        # "De getuige, een 67-jarige kapitein": who he is would be told of nobody in general.
        return True
    # Beside people with names, a story tells of particular others as well: "Een strenge trainer gaf haar les".
    return (names.before(who.start) and is_definite(token)) or _is_told(token)


def is_definite(noun: "Token") -> bool:
    """Tell whether a noun has an article that says that one knows who or what is meant."""
    return first_of_phrase(noun).lower_ in DEFINITE


def certainty_of_anyone(noun: "Token") -> float:
    """Return from 0 to 1 how sure it is that a role whose clause tells no story means anyone.

    What has been done ("Een handelaar heeft aangifte gedaan") was done by somebody, and "die idioot" points at one.
    """
    opener = first_of_phrase(noun).lower_
    if opener in _EACH:
        return 1.0
    predicate = predicate_over(noun)
    is_report = predicate is not None and predicate.dep_ == "ROOT" and noun.dep_ in SUBJECTS and _is_perfect(predicate)
    return LIKELY if is_report or opener in _POINTING else 1.0


def is_past(predicate: "Token") -> bool:
    """Tell whether something was so or happened, and is not merely supposed ("if a person was")."""
    if any(child.lower_ in _SUPPOSED for child in predicate.children):
        return False
    return any("Past" in features(verb, "Tense") and verb.lower_ not in _WOULD for verb in finite_forms(predicate))


def is_by_the_author(predicate: "Token | None") -> bool:
    """Tell whether a clause says what the author does: "Ik ken een meisje", "dan zeg ik hem"."""
    subject = None if predicate is None else subject_of(predicate)
    if predicate is None or subject is None or subject.lower_ not in {"ik", "i"}:
        return False
    return not any(child.dep_ == "aux" for child in predicate.children)


def _is_told(token: "Token") -> bool:
    """Tell whether the clause of a noun says what happened: "De baas trok een scheef lachje"."""
    predicate = token if any(child.dep_ == "cop" for child in token.children) else predicate_over(token)
    while predicate is not None and not any(finite_forms(predicate)):
        predicate = predicate_over(predicate)
    return predicate is not None and (is_past(predicate) or is_by_the_author(predicate))


def _of_whom_it_is_said(noun: "Token") -> list["Token"]:
    if not any(child.dep_ == "cop" for child in noun.children):
        return []
    return [child for child in noun.children if child.dep_ in SUBJECTS]


def _gives_a_name(clause: "Token") -> bool:
    """Tell whether a clause behind a noun says what somebody is called: "a student called Noor"."""
    is_naming = clause.dep_.startswith("acl") and clause.lower_ in _CALLED
    return is_naming and any(token.pos_ == "PROPN" for token in clause.subtree)


def _is_named_owner(word: "Token") -> bool:
    """Tell whether a word names whose somebody is: "Amina's boss"."""
    return word.dep_ == "nmod:poss" and word.pos_ == "PROPN"


def _is_indefinite(noun: "Token") -> bool:
    return first_of_phrase(noun).lower_ in {"een", "a", "an"}


def _is_perfect(predicate: "Token") -> bool:
    """Tell whether something has happened: "heeft gedaan", "heeft laten gaan", "has gone"."""
    return any(child.dep_ == "aux" and child.lower_ in _HAVE for child in predicate.children)
