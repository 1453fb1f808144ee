"""What a sentence speaks of: people in roles, people with names, things, animals, and several at once."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from curriclint.language.antecedents.grammar import SUBJECTS, features
from curriclint.language.antecedents.mention import Gender, Kind, Mention
from curriclint.language.antecedents.nouns import Naming
from curriclint.language.antecedents.particular import (
    LIKELY,
    SPECIES,
    certainty_of_anyone,
    is_definite,
    is_named,
    is_particular,
)
from curriclint.language.antecedents.people_named import PARTS_OF_NAMES, first_name, has_name, is_name, names_in
from curriclint.language.antecedents.phrases import first_of_phrase, is_bare, last_of_group
from curriclint.language.passage import Passage
from curriclint.span import Span
from curriclint.wording import Language

if TYPE_CHECKING:
    from spacy.tokens import Token

ANYONE: Mapping[Language, frozenset[str]] = {
    "nl": frozenset("iemand iedereen niemand eenieder elkeen degene diegene wie ieder ander men".split()),
    "en": frozenset("someone somebody anyone anybody everyone everybody nobody whoever one".split()),
}
"""Words that stand for somebody who could be anyone by themselves."""

_NEEDS_MORE = frozenset({"one", "ander"})
"""Those that do so with a word in front only: "no one", "de ander"."""

_EVERYONE = frozenset("iedereen niemand eenieder elkeen geen men wie everyone everybody nobody no".split())
"""What one does not point back to from another sentence, as pronouns or in front of a noun."""

_NONE = frozenset({"geen", "no", "enkele"})
"""In front of a thing these say that there is none to point back to."""

_MALE = frozenset("mannelijke mannelijk male".split())
_FEMALE = frozenset("vrouwelijke vrouwelijk female".split())
"""In front of a role these tell a gender: "een vrouwelijke arts"."""

_NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "conj", "ROOT", "appos", "obl:agent"})
"""Parts that nouns play, and adjectives or verbs only where they stand for one."""

UNKNOWN_NAME = 1.0
"""Doubt about a name that is no first name: it may be that of a program, a school subject or a place."""

HARDLY_MEANT = 2.0
"""Doubt about nouns of time and manner, which pronouns hardly ever point back to."""

OF_ALL = 0.8
"""For what stands for all of its kind, and so is mostly what a text is about: "de mens"."""

BARE = 1.2
"""Doubt about a thing without an article: "met aandacht", "juist taalgebruik"."""

_GROUPS = frozenset(
    "publiek volk team gezin bedrijf land regering partij club vereniging organisatie groep klas school gemeente stad"
    " commissie bestuur elftal leger politie pers ministerie maatschappij firma".split()
)
"""Dutch nouns for people together, which have and do what one person has and does."""

_TIMES = frozenset(
    "keer dag week maand jaar uur moment tijd manier wijze beurt kans les vraag beetje paar aantal eeuw periode plaats"
    " ochtend middag avond nacht dank opzicht geval mate verband kant eind begin januari februari maart april mei juni"
    " juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    " time day week month year hour moment way turn chance lesson".split()
)


class Mentions:
    """The mentions of the sentences of a passage."""

    def __init__(self, passage: Passage, naming: Naming) -> None:
        self._passage = passage
        self._naming = naming
        self._names = names_in(passage, naming)
        self._found: dict[int, tuple[Mention, ...]] = {}

    def of(self, number: int) -> Sequence[Mention]:
        """Return what a sentence speaks of, apart from its pronouns of the third person, in order."""
        if number not in self._found:
            self._found[number] = tuple(self._in(number))
        return self._found[number]

    def _in(self, number: int) -> Iterator[Mention]:
        for token in self._passage.grammar(number):
            mention = self._mention(token, number)
            if mention is not None:
                yield mention
                group = last_of_group(token)
                if group is not None:
                    start = self._passage.sentences[number].start
                    who = Span(mention.who.start, start + group.idx + len(group))
                    yield Mention(token, number, mention.place, who, who, Kind.PLURAL)

    def _mention(self, token: "Token", number: int) -> Mention | None:
        start = self._passage.sentences[number].start
        place = Span(start + token.idx, start + token.idx + len(token))
        if token.pos_ == "PRON" or token.lower_ in ANYONE[self._passage.language]:
            return self._anyone(token, number, place)
        if token.pos_ not in {"NOUN", "PROPN"} and not self._is_role_by_another_label(token):
            return None
        if token.dep_ == "fixed" or (token.dep_ in PARTS_OF_NAMES and token.head.pos_ in {"NOUN", "PROPN"}):
            return None
        if any(child.dep_ == "case" and child.lower_ in {"as", "als"} for child in token.children):
            return None
        first = first_of_phrase(token)
        who = Span(start + first.idx, place.end)
        kind, gender = self._kind_of(token, who)
        if "Plur" in features(token, "Number") and token.pos_ != "PROPN":
            kind, gender = Kind.PLURAL, Gender.UNTOLD
        opener = first.lower_
        return Mention(
            token,
            number,
            place,
            who,
            who,
            kind,
            gender,
            neuter="Neut" in features(token, "Gender") and kind in {Kind.THING, Kind.ANIMAL},
            feminine=kind is Kind.THING and self._naming.is_feminine(token.lower_),
            bound=opener in _EVERYONE,
            animate=kind is Kind.THING and (self._is_figure(token) or token.lower_ in _GROUPS),
            sure=certainty_of_anyone(token) if kind is Kind.GENERIC else 1.0,
            doubt=self._doubt(token, kind),
        )

    def _is_role_by_another_label(self, token: "Token") -> bool:
        """Tell whether a word for a role is called an adjective, or a verb: "de jongere", "de leidinggevende"."""
        if token.dep_ not in _NOMINAL or not self._naming.is_role(token.lower_):
            return False
        return token.pos_ == "ADJ" or (token.pos_ == "VERB" and any(child.dep_ == "det" for child in token.children))

    def _anyone(self, token: "Token", number: int, place: Span) -> Mention | None:
        """Return the mention of a word that stands for anyone by itself, if it is one."""
        form = token.lower_
        if token.dep_ in {"det", "nummod", "amod"} or ("Rel" in features(token, "PronType") and token.i > 0):
            return None
        if form not in ANYONE[self._passage.language] or (form == "wie" and token.i > 0 and token.dep_ not in SUBJECTS):
            return None
        first = token
        if form in _NEEDS_MORE:
            first = first_of_phrase(token)
            if first is token:
                return None
        start = self._passage.sentences[number].start
        who = Span(start + first.idx, place.end)
        sure = LIKELY if form == "ander" else 1.0
        return Mention(token, number, place, who, who, Kind.GENERIC, bound=first.lower_ in _EVERYONE, sure=sure)

    def _kind_of(self, token: "Token", who: Span) -> tuple[Kind, Gender]:
        kind, gender = self._naming.of(token.lower_, token.lemma_.lower())
        if kind in {Kind.THING, Kind.ANIMAL} and not self._is_figure(token) and is_name(token, self._naming):
            return Kind.NAMED, self._naming.gender_of_name(first_name(token))
        if kind is Kind.THING and has_name(token, self._naming):
            return Kind.NAMED, Gender.UNTOLD
        if kind is Kind.THING and any(child.dep_ == "acl:relcl" and _has_who(child) for child in token.children):
            kind = Kind.GENERIC
        if kind is not Kind.GENERIC:
            return kind, gender
        told = {child.lower_ for child in token.children}
        if told & _MALE:
            gender = Gender.MAN
        elif told & _FEMALE:
            gender = Gender.WOMAN
        if is_named(token, who, self._passage):
            return Kind.NAMED, gender
        if is_particular(token, who, self._names) or (gender is not Gender.UNTOLD and is_definite(token)):
            return Kind.SPECIFIC, gender
        return kind, gender

    def _doubt(self, token: "Token", kind: Kind) -> float:
        if kind is Kind.THING and (token.lower_ in _TIMES or first_of_phrase(token).lower_ in _NONE):
            return HARDLY_MEANT
        if kind is Kind.THING and is_bare(token):
            return BARE
        if token.lower_ in SPECIES:
            return -OF_ALL
        is_unknown = kind is Kind.NAMED and token.pos_ == "PROPN" and not self._naming.is_name(first_name(token))
        return UNKNOWN_NAME if is_unknown else 0.0

    def _is_figure(self, token: "Token") -> bool:
        return self._naming.is_figure(token.lower_, token.lemma_.lower())


def _has_who(predicate: "Token") -> bool:
    """Tell whether an English relative clause is about a person."""
    return any(child.lower_ in {"who", "whom"} for child in predicate.children)
