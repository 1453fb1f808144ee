"""The pronouns of the third person in a sentence, told apart from verbs and articles that look the same."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from curriclint.language.antecedents.grammar import SUBJECTS, features, finite_forms
from curriclint.language.antecedents.mention import Gender, Part, Pronoun
from curriclint.language.passage import Passage
from curriclint.span import Span
from curriclint.wording import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Form:
    """What the form of a pronoun tells; `plural` is None where only its verb tells."""

    gender: Gender = Gender.UNTOLD
    plural: bool | None = False
    things_too: bool = False
    people_too: bool = True


_HE, _SHE, _THEY = Form(Gender.MAN), Form(Gender.WOMAN), Form(plural=True)
_HIJ, _ZIJ = Form(Gender.MAN, things_too=True), Form(Gender.WOMAN, plural=None, things_too=True)
_HAAR, _HUN = Form(Gender.WOMAN, things_too=True), Form(plural=True)
_IT = Form(things_too=True, people_too=False)

FORMS: Mapping[Language, Mapping[str, Form]] = {
    "nl": {
        **dict.fromkeys(("hij", "ie", "hem", "'m", "zijn", "z'n"), _HIJ),
        **dict.fromkeys(("zij", "ze"), _ZIJ),
        **dict.fromkeys(("haar", "d'r"), _HAAR),
        **dict.fromkeys(("hen", "hun"), _HUN),
    },
    "en": {
        **dict.fromkeys(("he", "him", "his", "himself"), _HE),
        **dict.fromkeys(("she", "her", "hers", "herself"), _SHE),
        **dict.fromkeys(("they", "them", "their", "theirs", "themselves", "themself"), _THEY),
        **dict.fromkeys(("it", "its", "itself"), _IT),
    },
}
"""The pronouns of the third person and what each tells."""

_JOINT = re.compile(r"\s*\(?(?:/|\s(?:of|or|dan wel)\s)\s*")
_SUBJECTS = frozenset("hij ie zij ze he she they".split())
_POSSESSIVES = frozenset("zijn z'n d'r hun his their its theirs hers".split())
_REFLEXIVES = frozenset("himself herself themselves themself itself".split())
_OTHER_WORDS_TOO = frozenset("zijn haar ze".split())
_SINGULAR_TOO = frozenset({"ze", "zij"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM", "X", "SYM"})
"""What a possessive may belong to; a noun that the pipeline does not know often gets another label."""

_NOT_BETWEEN = frozenset({"DET", "ADP", "PRON", "CCONJ", "SCONJ", "PUNCT"})
"""What never stands between a possessive and its noun, but does behind the verb "zijn"."""

_WITH_TWO_OBJECTS = frozenset(
    "give tell show send teach ask offer buy bring lend pass hand owe promise get save sell write read pay wish feed"
    " serve assign award grant leave throw play sing cook order deny allow cost cause call name consider make find"
    " geven vertellen tonen sturen leren vragen bieden brengen lenen beloven verkopen betalen".split()
)
"""Verbs that say of somebody what he or she gets: "gave her notes" may mean either."""

_MAX_WORDS_TO_NOUN = 5
"""Words from a Dutch possessive to its noun: "zijn (allereerste zelf gemaakte) robot"."""


def pronouns_in(passage: Passage, number: int) -> Iterator[Pronoun]:
    """Yield the pronouns of a sentence in order; those in a pair ("hij of zij") tell no gender and mean people."""
    found = list(_pronouns_in(passage, number))
    for at, pronoun in enumerate(found):
        near = (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])
        is_paired = any(are_paired(passage, *sorted((pronoun, other), key=_start)) for other in near)
        yield replace(pronoun, gender=Gender.UNTOLD, plural=False, things_too=False) if is_paired else pronoun


def are_paired(passage: Passage, first: Pronoun, second: Pronoun) -> bool:
    """Tell whether two pronouns stand side by side for one person: "hij/zij", "his or her"."""
    between = passage.folded[first.span.end : second.span.start]
    return first.form != second.form and _JOINT.fullmatch(between) is not None


def _start(pronoun: Pronoun) -> int:
    return pronoun.span.start


def _pronouns_in(passage: Passage, number: int) -> Iterator[Pronoun]:
    doc = passage.grammar(number)
    start = passage.sentences[number].start
    forms = FORMS[passage.language]
    for token, shift, word in ((one, shift, word) for one in doc for shift, word in _words_of(one)):
        form = forms.get(word)
        if form is None or (word in _OTHER_WORDS_TOO and word == token.lower_ and token.pos_ not in {"PRON", "DET"}):
            continue
        part = _part_of(token, word)
        if part is Part.POSSESSIVE and word == token.lower_ and not _is_possessive(token, doc):
            continue
        plural = _is_plural(token) if form.plural is None else form.plural
        if plural is None:
            continue
        span = Span(start + token.idx + shift, start + token.idx + shift + len(word))
        gender = Gender.UNTOLD if plural else form.gender
        yield Pronoun(token, number, span, word, part, gender, plural, form.things_too, form.people_too)


def _words_of(token: "Token") -> Iterator[tuple[int, str]]:
    """Yield the words of a token, in lower case, and where they begin in it: "hij/zij" is one token."""
    at = 0
    for word in token.lower_.split("/"):
        yield at, word
        at += len(word) + 1


def _part_of(token: "Token", form: str) -> Part:
    if form in _REFLEXIVES:
        return Part.REFLEXIVE
    # NOTE: before an infinitive ("zou je haar helpen") the pipeline may take an object for a possessive.
    is_owner = (token.dep_ == "nmod:poss" and token.head.pos_ != "VERB") or _stands_before_an_object(token)
    if form in _POSSESSIVES or (form in {"her", "haar"} and is_owner):
        return Part.POSSESSIVE
    if form in _SUBJECTS and (form not in _SINGULAR_TOO or token.dep_ in SUBJECTS):
        return Part.SUBJECT
    return Part.SUBJECT if form == "it" and token.dep_ in SUBJECTS else Part.OBJECT


def _stands_before_an_object(token: "Token") -> bool:
    """Tell whether what is called an object has another right behind it: in "checks her notes" it is a possessive.

    Verbs of giving and telling do have two.
    """
    verb = token.head
    behind = next((one for one in verb.children if one.dep_ == "obj" and one.i > token.i), None)
    if token.dep_ not in {"obj", "iobj"} or behind is None or behind.pos_ != "NOUN":
        return False
    has_two = token.dep_ == "iobj" and verb.lemma_.lower() in _WITH_TWO_OBJECTS
    opener = behind.left_edge
    return not has_two and opener.i == token.i + 1 and opener.pos_ not in _NOT_BETWEEN


def _is_possessive(token: "Token", doc: "Doc") -> bool:
    """Tell whether what may be a possessive is one: Dutch "zijn" is a verb more often than not.

    A sentence whose only finite verb would be that "zijn" has it as its verb.
    """
    if token.lower_ not in {"zijn", "hun", "haar"}:
        return True
    noun = token.head
    if token.dep_ != "nmod:poss" or not 0 < noun.i - token.i <= _MAX_WORDS_TO_NOUN or noun.pos_ not in _NOMINAL:
        return False
    if token.lower_ != "zijn":
        return True
    between = [one for one in doc[token.i + 1 : noun.i] if not _is_other_half(one, token)]
    is_name_or_noun = noun.pos_ in {"NOUN", "PROPN"} or len(between) > 0 or noun.lower_ == "eigen"
    has_verb = any(one.pos_ in {"VERB", "AUX"} and "Fin" in features(one, "VerbForm") for one in doc if one != token)
    return is_name_or_noun and has_verb and not any(one.pos_ in _NOT_BETWEEN for one in between)


def _is_other_half(word: "Token", token: "Token") -> bool:
    """Tell whether a word is that of a pair with a possessive, or joins the two: "zijn | of haar | boek"."""
    return word.lower_ in {"of", "/", "en/of"} or (word.lower_ in _POSSESSIVES | {"haar"} and word != token)


def _is_plural(token: "Token") -> bool | None:
    """Tell whether a Dutch "ze" or "zij" is a plural, by its verb; None where that does not tell."""
    if token.dep_ not in SUBJECTS:
        # As an object "ze" means things or several people.
        return True
    if any(other.dep_ in SUBJECTS and other != token for other in token.head.children):
        # "Je kunt ze laten zien": a clause has one subject.
        return True
    if _comes_behind_a_shared_subject(token):
        return True
    numbers = {one for verb in finite_forms(token.head) for one in features(verb, "Number")}
    if numbers == {"Sing"}:
        return False
    return True if numbers == {"Plur"} else None


def _comes_behind_a_shared_subject(token: "Token") -> bool:
    """Tell whether a pronoun follows a verb whose subject came before: "Sam pakt de buisjes en legt ze weg".

    Parsers often take it for the subject. After "Dan komt de juf en zegt ze" it may be: there the subject comes late.
    """
    verb = token.head
    if verb.dep_ != "conj" or token.i != verb.i + 1 or verb.nbor(-1).dep_ != "cc":
        return False
    return any(one.dep_ in SUBJECTS and one.i < verb.head.i for one in verb.head.children)
