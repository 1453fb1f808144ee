"""How likely a pronoun is to mean what stands in reach of it.

What grammar allows (see `binding`) is weighed by how near it stands, what part it plays and whether its like
is called so. The factors are those of Lappin and Leass (1994), An Algorithm for Pronominal Anaphora Resolution,
Computational Linguistics 20(4); what people do and have is added, since Dutch "hij" means things as well. The weights
are logarithms of odds, set by reading what came out on lessons.
"""

from collections.abc import Mapping

from curriclint.language.antecedents.grammar import SUBJECTS, finite_forms, predicate_over, role_of, subject_of
from curriclint.language.antecedents.mention import Gender, Kind, Mention, Part, Pronoun
from curriclint.language.antecedents.nouns import Naming
from curriclint.language.antecedents.subjects import leaning_of

PER_SENTENCE = -2.6
"""For each sentence between the two."""

PER_WORD = 0.05
"""For each word that a mention stands further on in its sentence."""

ROLES: Mapping[str, float] = {
    "nsubj": 2.2,
    "nsubj:pass": 2.2,
    "nsubj:outer": 2.2,
    "obj": 1.2,
    "iobj": 1.2,
    "obl:agent": 1.0,
    "ROOT": 1.2,
    "obl": 0.6,
    "nmod": 0.2,
    "nmod:poss": 0.4,
    "vocative": -1.0,
}
OTHER_ROLE = 0.2

PERSON = 2.2
"""A person, for a pronoun that can mean things as well."""

AGAIN = 1.0
"""What a pronoun has pointed back to already."""

PARALLEL = 0.9
"""Both are subjects."""

OWN_SUBJECT = 2.5
"""The subject of the clause in which a possessive stands."""

OWN_CLAUSE = 2.0
"""A pronoun in a relative clause about the mention."""

LEADS_IN = 0.8
"""The subject of a clause that comes first ("Als een leerling klaar is, levert hij"), for the subject that follows."""

PEOPLE_ONLY = 4.0
"""For a person, and as much against a thing: only people do or have what is said beside the pronoun."""

LEAN = 0.9
"""How far the counts of people and things as subjects of a verb are trusted."""

THING_SUBJECT = 2.2
"""A thing in the singular, for Dutch "hij" and "hem": they mean things about as often as people. "Haar" seldom does."""

LOOKS_AHEAD = -1.5
"""The pronoun comes first: "Zodra hij klaar is, levert de leerling"."""

FROM_AFAR = -7.0
"""What stands for each or none of many is not pointed back to from another sentence."""

FROM_AFAR_AGAIN = -2.0
"""The same, where a pronoun has pointed back to it already."""

WOMAN_AS_SHE = 0.5
"""A woman, for Dutch "zij" and "haar", before a person whose gender nothing tells."""

ROLE_AS_OWNER = -0.5
"""A person whose gender nothing tells, for the possessive "haar": things own as well ("haar toren")."""

FEMININE = 3.0
"""Against a Dutch noun that is feminine, for "hij"; and for it half as much, for "zij"."""

SINGULAR_THEY = -2.5
"""One person, for a pronoun that mostly means several."""

ANIMATE = 1.0
"""Robots and animals, for a pronoun of people and things alike."""

FIGURE_AS_PERSON, ANIMAL_AS_PERSON = 0.5, -2.0
"""Robots and animals, for a pronoun of people: English calls an animal without a name "it"."""


def weight(pronoun: Pronoun, mention: Mention, naming: Naming) -> float:
    """Return how much speaks for a mention that the pronoun may mean; the more, the likelier."""
    other = mention.token
    role = role_of(other)
    total = ROLES.get(role, OTHER_ROLE) + PER_SENTENCE * (pronoun.sentence - mention.sentence) - mention.doubt
    total += PER_WORD * min(other.i, 30)
    total += AGAIN * mention.again
    is_subject = pronoun.part is Part.SUBJECT
    if is_subject and role in SUBJECTS:
        total += PARALLEL
    if pronoun.sentence == mention.sentence:
        total += _within(pronoun, mention)
    elif mention.bound:
        total += FROM_AFAR_AGAIN if mention.again else FROM_AFAR
    return total + _sort(pronoun, mention, naming)


def _within(pronoun: Pronoun, mention: Mention) -> float:
    """Return what speaks for a mention in the sentence of the pronoun itself."""
    token, other = pronoun.token, mention.token
    total = 0.0
    if mention.place.start > pronoun.span.start:
        total += LOOKS_AHEAD
    ancestors = list(token.ancestors)
    if pronoun.part is not Part.SUBJECT:
        predicate = predicate_over(token)
        if predicate is not None and subject_of(predicate) == other:
            total += OWN_SUBJECT if pronoun.part is Part.POSSESSIVE else 0.0
    if any(above.dep_ in {"acl:relcl", "acl"} and above.head == other for above in ancestors):
        total += OWN_CLAUSE
    is_first = other.head.dep_ == "advcl" and other.head.i < token.i and other.head.head == token.head
    if pronoun.part is Part.SUBJECT and is_first and role_of(other) in SUBJECTS:
        total += LEADS_IN
    return total


def _sort(pronoun: Pronoun, mention: Mention, naming: Naming) -> float:
    """Return what speaks for a person, a thing, several, by what the pronoun is and what stands beside it."""
    if pronoun.plural:
        return SINGULAR_THEY if mention.kind is not Kind.PLURAL else 0.0
    if mention.is_person:
        return PERSON + (_leaning(pronoun, naming) + _of_her(pronoun, mention) if pronoun.things_too else 0.0)
    if not pronoun.things_too:
        return FIGURE_AS_PERSON if mention.animate else ANIMAL_AS_PERSON
    return _sort_of_thing(pronoun, mention, naming) if pronoun.people_too else 0.0


def _of_her(pronoun: Pronoun, mention: Mention) -> float:
    """Return what the gender of a person says for Dutch "zij" and "haar"."""
    if pronoun.gender is not Gender.WOMAN:
        return 0.0
    if mention.gender is Gender.WOMAN:
        return WOMAN_AS_SHE
    return ROLE_AS_OWNER if pronoun.part is Part.POSSESSIVE else 0.0


def _sort_of_thing(pronoun: Pronoun, mention: Mention, naming: Naming) -> float:
    """Return what speaks for a thing, for a Dutch pronoun that can mean people as well."""
    if mention.feminine:
        return FEMININE / 2 if pronoun.gender is Gender.WOMAN else -FEMININE - _leaning(pronoun, naming)
    is_thing_as_well = pronoun.part is not Part.POSSESSIVE and pronoun.gender is Gender.MAN
    total = THING_SUBJECT if is_thing_as_well else 0.0
    if mention.animate or mention.kind is Kind.ANIMAL:
        # Robots and animals have eyes and a name as well, and do some of what people do.
        return total + ANIMATE + (_leaning(pronoun, naming) if pronoun.part is Part.POSSESSIVE else 0.0)
    return total - _leaning(pronoun, naming)


def _leaning(pronoun: Pronoun, naming: Naming) -> float:
    """Return how much what stands beside a pronoun speaks for a person and against a thing."""
    if says_person(pronoun, naming):
        return PEOPLE_ONLY
    return LEAN * leaning_of(pronoun.token.head) if pronoun.part is Part.SUBJECT else 0.0


def says_person(pronoun: Pronoun, naming: Naming) -> bool:
    """Tell whether what stands beside a pronoun is said of people only."""
    head = pronoun.token.head
    if pronoun.part is Part.POSSESSIVE:
        return head.lower_ in naming.belongings or naming.is_role(head.lower_)
    if pronoun.part is not Part.SUBJECT:
        return False
    words = [head, *(verb for verb in finite_forms(head))]
    words += [child for child in head.children if child.dep_ in {"xcomp", "compound:prt"}]
    return any(word.lower_ in naming.acts or word.lemma_.lower() in naming.acts for word in words)
