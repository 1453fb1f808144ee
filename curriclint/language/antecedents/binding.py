"""What grammar lets a pronoun mean: number, gender, and where the two stand in a sentence that they share."""

from typing import TYPE_CHECKING

from curriclint.language.antecedents.grammar import CLAUSES, SUBJECTS, predicate_over, role_of, subject_of
from curriclint.language.antecedents.mention import Gender, Kind, Mention, Part, Pronoun
from curriclint.language.antecedents.particular import is_past

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVES = frozenset("die dat who whom that which".split())

_SINGULAR_TOO = frozenset("they them their theirs themselves themself".split())
"""Plural pronouns that stand for one person as well."""

_IDIOMS = frozenset("geheel beloop eentje gang recht".split())
"""What has a possessive in fixed expressions: "in zijn geheel", "op zijn beloop"."""

_CALLED_HE = frozenset("mens men wie iemand iedereen niemand ieder eenieder".split())
"""Whom Dutch calls "hij", and "zij" in a pair only."""

_OWNS_ONLY = frozenset({"men"})
"""What is pointed back to by possessives only: "men kan zijn talenten ontplooien"."""


def may_mean(pronoun: Pronoun, mention: Mention) -> bool:
    """Tell whether grammar lets a pronoun mean what was mentioned."""
    if not (_fits(pronoun, mention) and _agrees(pronoun, mention)):
        return False
    return pronoun.sentence != mention.sentence or _is_free(pronoun, mention)


def _fits(pronoun: Pronoun, mention: Mention) -> bool:
    """Tell whether a pronoun is one that is used of such a person, thing, animal or group."""
    if pronoun.plural:
        return mention.kind is Kind.PLURAL or (mention.is_person and pronoun.form in _SINGULAR_TOO)
    if mention.kind is Kind.PLURAL:
        return False
    if mention.is_person:
        return pronoun.people_too and (mention.token.lower_ not in _OWNS_ONLY or _is_of_its_subject(pronoun, mention))
    return pronoun.things_too or mention.animate or mention.kind is Kind.ANIMAL


def _is_of_its_subject(pronoun: Pronoun, mention: Mention) -> bool:
    """Tell whether a possessive says what the subject before it in its clause has, in general."""
    predicate = predicate_over(pronoun.token)
    return (
        pronoun.part is Part.POSSESSIVE
        and mention.place.end <= pronoun.span.start
        and pronoun.token.head.lower_ not in _IDIOMS
        and predicate is not None
        and mention.token.head == predicate
        and not is_past(predicate)
    )


def _agrees(pronoun: Pronoun, mention: Mention) -> bool:
    """Tell whether the genders agree: of people, and of Dutch nouns ("het apparaat" is not "hij", nor "haar")."""
    if Gender.UNTOLD not in (pronoun.gender, mention.gender) and pronoun.gender is not mention.gender:
        return False
    if pronoun.things_too and pronoun.gender is Gender.WOMAN and mention.token.lower_ in _CALLED_HE:
        return False
    is_neuter = mention.neuter and mention.kind is Kind.THING and pronoun.people_too
    return not is_neuter or (pronoun.part is Part.POSSESSIVE and pronoun.gender is not Gender.WOMAN)


def _is_free(pronoun: Pronoun, mention: Mention) -> bool:
    """Tell whether a pronoun and a mention in one sentence can be the same, by where they stand in it."""
    token, other = pronoun.token, mention.token
    if other in (token, token.head):
        return False
    if mention.place.start > pronoun.span.start and (other.pos_ == "PRON" or not _looks_ahead(pronoun, other)):
        return False
    if not mention.is_person and (_is_inside(token, other) or _is_said_in(token, other)):
        return False
    return pronoun.part is Part.POSSESSIVE or _is_another_part(pronoun, other)


def _is_said_in(token: "Token", other: "Token") -> bool:
    """Tell whether a pronoun stands in the clause that says what a thing comes to: "het gevoel | dat hij wint"."""
    above = predicate_over(token)
    return (
        above is not None
        and above.dep_ == "acl"
        and above.head == other
        and any(child.dep_ == "mark" for child in above.children)
    )


def _is_another_part(pronoun: Pronoun, other: "Token") -> bool:
    """Tell whether a pronoun that is no possessive stands in another clause, or is the reflexive of its own."""
    predicate = predicate_over(pronoun.token)
    if predicate is None:
        return True
    if pronoun.part is Part.SUBJECT:
        # "Een leerling ziet hij niet", "de leerling die hij ziet": what a subject does something to is somebody else.
        return (
            other not in predicate.children
            and not _is_object_of(predicate, pronoun.token, other)
            and not _is_object_of_its_infinitive(predicate, other)
        )
    subject = subject_of(predicate)
    if pronoun.part is Part.REFLEXIVE:
        return subject is None or subject == other
    return subject != other and not (other in predicate.children and pronoun.token in predicate.children)


def _is_object_of(predicate: "Token", subject: "Token", other: "Token") -> bool:
    """Tell whether a relative clause says what its subject does to whom it is about."""
    if predicate.dep_ != "acl:relcl" or predicate.head != other or subject.head != predicate:
        return False
    between = predicate.doc[other.i + 1 : subject.i]
    return any(word.lower_ in _RELATIVES or word.lower_.startswith("waar") for word in between)


def _is_object_of_its_infinitive(predicate: "Token", other: "Token") -> bool:
    """Tell whether a subject does something to another word in an infinitive: "Om de prijs te bepalen rekent hij"."""
    verb = other.head
    return (
        verb.head == predicate
        and verb.dep_ in {"advcl", "xcomp"}
        and not _is_of_the_clause_before(verb, predicate)
        and other.dep_ in {"obj", "iobj"}
        and not any(child.dep_ in SUBJECTS for child in verb.children)
    )


def _is_of_the_clause_before(verb: "Token", predicate: "Token") -> bool:
    """Tell whether an infinitive belongs to the clause that another is put behind: "We laten haar kiezen: wil hij"."""
    is_put_behind = predicate.dep_ == "parataxis" and predicate.head.i < verb.i < predicate.i
    return is_put_behind or any(word.text == ":" for word in predicate.doc[verb.i : predicate.i])


def _looks_ahead(pronoun: Pronoun, other: "Token") -> bool:
    """Tell whether a pronoun may mean what comes after it: the subject of the clause that its own hangs on."""
    if role_of(other) not in SUBJECTS or other.dep_ == "conj":
        return False
    predicate = predicate_over(pronoun.token)
    if predicate is None:
        return False
    if pronoun.part is Part.POSSESSIVE and other.head == predicate:
        return not _is_part_of_subject(pronoun.token, predicate)
    return predicate.dep_ == "advcl" and other.head in set(predicate.ancestors)


def _is_part_of_subject(token: "Token", predicate: "Token") -> bool:
    return any(one.dep_ in SUBJECTS and one.head == predicate for one in (token, *token.ancestors))


def _is_inside(token: "Token", other: "Token") -> bool:
    """Tell whether a word stands in the phrase of a noun, and not in a clause about it."""
    while token.head is not token:
        if token.dep_ in CLAUSES or token.dep_ == "conj":
            return False
        token = token.head
        if token == other:
            return True
    return False
