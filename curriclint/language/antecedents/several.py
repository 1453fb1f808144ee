"""Say a sentence about anyone in the plural: "Een leerling pakt zijn boek" becomes "Leerlingen pakken hun boek".

Only where all that must change is sure: one sentence with the noun, its article, the verbs of which it is the subject,
and every pronoun that points back to it. What comes out is parsed again, and dropped where it does not read as plural.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from curriclint.language.antecedents.grammar import SUBJECTS, features, finite_forms
from curriclint.language.antecedents.mention import Antecedent, Part, Pronoun
from curriclint.language.antecedents.plural_forms import plural_noun, plural_verb
from curriclint.language.antecedents.pronouns import are_paired
from curriclint.language.casing import like
from curriclint.language.passage import Passage
from curriclint.wording import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ARTICLES: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        **dict.fromkeys(("de", "het"), "de"),
        **dict.fromkeys(("elke", "elk", "iedere", "ieder"), "alle"),
        "een": "",
    },
    "en": {"the": "the", "a": "", "an": "", "every": "all", "each": "all"},
}
_PRONOUNS: Mapping[Language, Mapping[Part, str]] = {
    "nl": {Part.SUBJECT: "ze", Part.OBJECT: "hen", Part.POSSESSIVE: "hun"},
    "en": {Part.SUBJECT: "they", Part.OBJECT: "them", Part.POSSESSIVE: "their", Part.REFLEXIVE: "themselves"},
}
_RELATIVES = {"dat": "die"}
_ONE_OF = frozenset(
    "ander andere volgende vorige enige laatste zelfde eerste tweede derde vierde vijfde zesde "
    "other next previous only last same first second third fourth fifth sixth".split()
)
"""Adjectives that pick one out of several."""

_QUOTES = frozenset('"“”„«»')
_LEFT_ALONE = frozenset({"amod", "acl", "acl:relcl", "nmod", "advmod", "punct", "case", "mark", "cop", "compound"})
"""What may go with the noun and stay as it is."""

Edits = dict[int, str]
"""New words by the number of the token that they replace."""


def in_the_plural(
    passage: Passage, antecedent: Antecedent, antecedents: Mapping[Pronoun, Antecedent | None]
) -> str | None:
    """Return the sentence of an antecedent with it and all that goes with it in the plural; None where not all is sure.

    `antecedents` are those of all pronouns of the passage, as a `Scene` has them.
    """
    chain = [one for one, other in antecedents.items() if other is not None and other.first == antecedent.first]
    number = passage.sentence_number_at(antecedent.first.start)
    sentence = passage.sentences[number]
    text = sentence.of(passage.block.text)
    plain = passage.plain_sentence(number)
    if any(one.sentence != number for one in chain) or len(plain) != len(text) or plain.casefold() != text.casefold():
        return None
    if _QUOTES & set(text) or any(are_paired(passage, *two) for two in pairwise(chain)):
        return None
    doc = passage.grammar(number)
    start, end = antecedent.first.start - sentence.start, antecedent.first.end - sentence.start
    within = [token for token in doc if start <= token.idx < end]
    heads = [token for token in within if token.head not in within or token.head is token]
    if len(heads) != 1:
        return None
    edits = _edits(heads[0], chain, passage.language)
    if edits is None:
        return None
    rewritten = _applied(doc, text, edits)
    return rewritten if _reads_as_plural(passage, rewritten, edits[heads[0].i]) else None


def _edits(noun: "Token", chain: Sequence[Pronoun], language: Language) -> Edits | None:
    """Return what to write instead of which tokens; None where something cannot be told."""
    articles = [child for child in noun.children if child.dep_ == "det"]
    if len(articles) != 1 or not _can_be_several(noun) or (_is_definite(articles[0]) and _tells_what_was(noun.doc)):
        return None
    relatives = list(_relatives(noun))
    edits: dict[int, str | None] = {
        noun.i: plural_noun(noun.lower_, language),
        articles[0].i: _ARTICLES[language].get(articles[0].lower_),
        **{one.token.i: _PRONOUNS[language].get(one.part) for one in chain},
        **{one.i: _RELATIVES.get(one.lower_, one.text) for one in relatives},
    }
    for subject in (noun, *(one.token for one in chain), *relatives):
        if subject.dep_ in SUBJECTS:
            if not _is_sole_subject(subject):
                return None
            edits |= {verb.i: plural_verb(verb, language) for verb in _verbs(subject.head)}
    sure = {place: word for place, word in edits.items() if word is not None}
    return sure if len(sure) == len(edits) else None


def _can_be_several(noun: "Token") -> bool:
    """Tell whether a noun stands by itself for one, with nothing beside it that makes it "the second" or "a new"."""
    if noun.pos_ != "NOUN" or noun.dep_ in {"conj", "appos"} or "Plur" in features(noun, "Number"):
        return False
    if any(other.lemma_ == noun.lemma_ for other in noun.doc if other.i != noun.i):
        return False
    return all(
        child.dep_ in {"det", *_LEFT_ALONE, *SUBJECTS} and (child.dep_ != "amod" or _suits_several(child))
        for child in noun.children
    )


def _is_definite(article: "Token") -> bool:
    return article.lower_ in {"de", "het", "the"}


def _tells_what_was(doc: "Doc") -> bool:
    """Tell whether a sentence is in the past: "the mayor answered" is about one mayor, whoever that was."""
    return any("Past" in features(verb, "Tense") and "Fin" in features(verb, "VerbForm") for verb in doc)


def _suits_several(adjective: "Token") -> bool:
    """Tell whether an adjective has the form of the plural and makes sense there: "goede", not "nieuw" or "tweede"."""
    is_inflected = adjective.vocab.lang != "nl" or adjective.lower_.endswith("e")
    return is_inflected and adjective.lower_ not in _ONE_OF and "Sup" not in features(adjective, "Degree")


def _is_sole_subject(subject: "Token") -> bool:
    """Tell whether a verb or an adjective has this subject and no other: with a noun, that would have to change too."""
    subjects = [one for one in subject.head.children if one.dep_ in SUBJECTS]
    return subjects == [subject] and subject.head.pos_ not in {"NOUN", "PROPN", "PRON"}


def _relatives(noun: "Token") -> Iterator["Token"]:
    """Yield the relative pronouns that stand for a noun."""
    for clause in noun.children:
        if clause.dep_ == "acl:relcl":
            yield from (token for token in clause.subtree if "Rel" in features(token, "PronType"))


def _verbs(predicate: "Token") -> Iterator["Token"]:
    """Yield the finite verbs of a predicate and of those after "and" that share its subject."""
    yield from finite_forms(predicate)
    for child in predicate.children:
        if child.dep_ == "conj" and not any(one.dep_ in SUBJECTS for one in child.children):
            yield from _verbs(child)


def _applied(doc: "Doc", text: str, edits: Edits) -> str:
    pieces: list[str] = []
    capital = False
    for token in doc:
        word = edits.get(token.i)
        original = text[token.idx : token.idx + len(token.text)]
        if word == "":
            capital = capital or original[:1].isupper()
            continue
        new = original if word is None else like(original, word)
        pieces.append((new[:1].upper() + new[1:] if capital else new) + token.whitespace_)
        capital = False
    return "".join(pieces).strip()


def _reads_as_plural(passage: Passage, rewritten: str, noun: str) -> bool:
    """Tell whether a new parse takes the noun for a plural, and every verb of which it is the subject as well."""
    doc = passage.analyst.doc(passage.language, rewritten)
    found = [token for token in doc if token.lower_ == noun]
    return len(found) == 1 and "Plur" in features(found[0], "Number") and not any(_is_singular(found))


def _is_singular(nouns: Iterable["Token"]) -> Iterator[bool]:
    for noun in nouns:
        if noun.dep_ in SUBJECTS:
            yield from ("Sing" in features(verb, "Number") for verb in _verbs(noun.head))
