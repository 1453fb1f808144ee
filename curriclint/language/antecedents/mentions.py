"""What a sentence speaks of: people in roles, people with names, things, animals, and several at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from curriclint.language.antecedents.grammar import SUBJECTS, features, finite_forms
from curriclint.language.antecedents.mention import Gender, Kind, Mention
from curriclint.language.antecedents.nouns import Naming
from curriclint.language.names import likely_names, name_before, name_behind
from curriclint.language.passage import Passage
from curriclint.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_ANYONE = frozenset(
    "iemand iedereen niemand eenieder elkeen degene diegene ieder ander"
    " someone somebody anyone anybody everyone everybody nobody whoever one".split()
)
_EVERYONE = frozenset("iedereen niemand eenieder elkeen geen everyone everybody nobody no".split())
"""What one does not point back to from another sentence, as pronouns or in front of a noun."""

DEFINITE = frozenset("de het deze die dit dat the this that".split())
"""Words that open the name of somebody who may have been spoken of before."""

_MINE = frozenset("mijn m'n onze ons my our".split())
_SPEAKERS = frozenset("ik jij je u wij we jullie i you we".split())
_PARTS_OF_PHRASE = frozenset({"det", "amod", "nummod", "nmod:poss", "compound", "advmod", "nmod"})
_PARTS_OF_NAMES = frozenset({"flat", "flat:name", "fixed", "goeswith", "compound"})
MIN_LETTERS_OF_NAME = 2
"""Letters of a name; one letter is a unit, a variable or a person in a problem."""

UNKNOWN_NAME = 1.0
"""Doubt about a name that is no first name: it may be that of a program, a school subject or a place."""

HARDLY_MEANT = 2.0
"""Doubt about nouns of time and manner, which pronouns hardly ever point back to."""

_TIMES = frozenset(
    "keer dag week maand jaar uur moment tijd manier wijze beurt kans les vraag beetje paar aantal"
    " time day week month year hour moment way turn chance lesson".split()
)


@dataclass(frozen=True, slots=True)
class Names:
    """Where names of people stand in a passage."""

    spans: tuple[Span, ...]

    def at(self, place: Span) -> bool:
        """Tell whether a word is part of a name."""
        return any(one.overlaps(place) for one in self.spans)

    def before(self, offset: int) -> bool:
        """Tell whether somebody was named before."""
        return any(one.end <= offset for one in self.spans)


def names_in(passage: Passage, naming: Naming) -> Names:
    """Return where people are named in a passage."""
    text = passage.block.text
    first = [word for word in passage.words if text[word.start].isupper() and naming.is_name(word.form)]
    openings = {sentence.start for sentence in passage.sentences}
    # One word with a capital at the start of a sentence is no name for that reason: "Electricity has become cheap".
    likely = [span for span in likely_names(passage) if span.start not in openings or " " in span.of(text)]
    return Names((*(Span(word.start, word.end) for word in first), *likely))


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
                group = _group_of(token)
                if group is not None:
                    start = self._passage.sentences[number].start
                    who = Span(mention.who.start, start + group.idx + len(group))
                    yield Mention(token, number, mention.place, who, who, Kind.PLURAL)

    def _mention(self, token: "Token", number: int) -> Mention | None:
        start = self._passage.sentences[number].start
        place = Span(start + token.idx, start + token.idx + len(token))
        if token.pos_ == "PRON" or token.lower_ in _ANYONE:
            return self._anyone(token, number, place)
        if token.pos_ not in {"NOUN", "PROPN"} and not (
            token.pos_ == "ADJ" and token.dep_ in _NOMINAL and self._naming.is_role(token.lower_)
        ):
            return None
        if token.dep_ in _PARTS_OF_NAMES and token.head.pos_ in {"NOUN", "PROPN"}:
            return None
        if any(child.dep_ == "case" and child.lower_ in {"as", "als"} for child in token.children):
            return None
        first = _first_of_phrase(token)
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
            bound=opener in _EVERYONE,
            animate=kind is Kind.THING and self._is_figure(token),
            doubt=self._doubt(token, kind),
        )

    def _anyone(self, token: "Token", number: int, place: Span) -> Mention | None:
        """Return the mention of a word that stands for anyone by itself, if it is one."""
        form = token.lower_
        if token.dep_ in {"det", "nummod", "amod"} or ("Rel" in features(token, "PronType") and token.i > 0):
            return None
        if form not in _ANYONE and (form != "wie" or (token.i > 0 and token.dep_ not in SUBJECTS)):
            return None
        first = token
        if form in {"one", "ander"}:
            first = _first_of_phrase(token)
            if first is token:
                return None
        start = self._passage.sentences[number].start
        who = Span(start + first.idx, place.end)
        return Mention(token, number, place, who, who, Kind.GENERIC, bound=first.lower_ in _EVERYONE)

    def _kind_of(self, token: "Token", who: Span) -> tuple[Kind, Gender]:
        kind, gender = self._naming.of(token.lower_, token.lemma_.lower())
        if kind in {Kind.THING, Kind.ANIMAL} and not self._is_figure(token) and self._is_name(token):
            return Kind.NAMED, self._naming.gender_of_name(self._name(token))
        if kind is Kind.THING and self._has_name(token):
            return Kind.NAMED, Gender.UNTOLD
        if kind is Kind.THING and any(child.dep_ == "acl:relcl" and _has_who(child) for child in token.children):
            kind = Kind.GENERIC
        told = {child.lower_ for child in token.children}
        if kind is Kind.GENERIC:
            if told & _MALE:
                return Kind.GENDERED, Gender.MAN
            if told & _FEMALE:
                return Kind.GENDERED, Gender.WOMAN
            if told & _MINE or self._is_somebody(token, who):
                return Kind.NAMED, Gender.UNTOLD
        return kind, gender

    def _name(self, token: "Token") -> str:
        """Return the first word of a name."""
        return min((token, *(child for child in token.children if child.dep_ in _PARTS_OF_NAMES)), key=_place_of).lower_

    def _is_name(self, token: "Token") -> bool:
        """Tell whether a noun is what somebody is called."""
        if token.pos_ != "PROPN" or not token.text[:1].isupper() or len(token) < MIN_LETTERS_OF_NAME:
            return False
        if token.i > 0 or self._naming.is_name(self._name(token)):
            return True
        # A capital at the start of a sentence says nothing, unless another word with a capital follows.
        return any(child.dep_ in _PARTS_OF_NAMES and child.text[:1].isupper() for child in token.children)

    def _has_name(self, token: "Token") -> bool:
        """Tell whether a name of somebody stands behind a noun: "schaatskampioen Sven Maas"."""
        names = [child for child in token.children if child.dep_ in {"flat", "flat:name", "appos"}]
        return any(name.pos_ == "PROPN" and self._naming.is_name(name.lower_) for name in names)

    def _is_somebody(self, token: "Token", who: Span) -> bool:
        """Tell whether words for a role mean one particular person."""
        text = self._passage.block.text
        sentence = self._passage.sentence_at(who.start)
        if name_behind(text, who.end) or name_before(text[sentence.start : who.start]):
            return True
        if any(child.dep_ in {"appos", "flat", "flat:name"} and child.pos_ == "PROPN" for child in token.children):
            return True
        if any(_gives_a_name(child) or _is_named_owner(child) for child in token.children):
            return True
        if token.head.pos_ == "PROPN" and token.dep_ in {"appos", "flat", "flat:name"}:
            return True
        if any(child.dep_ == "cop" for child in token.children):
            subjects = [child for child in token.children if child.dep_ in SUBJECTS]
            if any(one.pos_ == "PROPN" or one.lower_ in _SPEAKERS | _SPOKEN_OF for one in subjects):
                return True
        opener = _first_of_phrase(token).lower_
        # Beside people with names, a story tells of particular others as well: "Een strenge trainer gaf haar les".
        return self._names.before(who.start) and (opener in DEFINITE or _is_past(token.head))

    def _doubt(self, token: "Token", kind: Kind) -> float:
        if kind is Kind.THING and token.lower_ in _TIMES:
            return HARDLY_MEANT
        is_unknown = kind is Kind.NAMED and token.pos_ == "PROPN" and not self._naming.is_name(self._name(token))
        return UNKNOWN_NAME if is_unknown else 0.0

    def _is_figure(self, token: "Token") -> bool:
        return self._naming.is_figure(token.lower_, token.lemma_.lower())


_SPOKEN_OF = frozenset("hij zij ze he she".split())
"""Subjects of which a noun says what they are: "hij was redacteur" tells of him and of nobody else."""

_CALLED = frozenset("called named genaamd geheten heet heette".split())
_MALE = frozenset("mannelijke mannelijk male".split())
_FEMALE = frozenset("vrouwelijke vrouwelijk female".split())
_NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "conj", "ROOT", "appos", "obl:agent"})


def _gives_a_name(clause: "Token") -> bool:
    """Tell whether a clause behind a noun says what somebody is called: "a student called Noor"."""
    is_naming = clause.dep_.startswith("acl") and clause.lower_ in _CALLED
    return is_naming and any(token.pos_ == "PROPN" for token in clause.subtree)


def _is_named_owner(word: "Token") -> bool:
    """Tell whether a word names whose somebody is: "Amina's boss"."""
    return word.dep_ == "nmod:poss" and word.pos_ == "PROPN"


def _has_who(predicate: "Token") -> bool:
    """Tell whether an English relative clause is about a person."""
    return any(child.lower_ in {"who", "whom"} for child in predicate.children)


def _is_past(predicate: "Token") -> bool:
    """Tell whether something was so or happened, and is not merely supposed ("if a person was")."""
    if any(child.lower_ in {"if", "als", "indien", "when", "wanneer"} for child in predicate.children):
        return False
    return any("Past" in features(verb, "Tense") for verb in finite_forms(predicate))


def _place_of(token: "Token") -> int:
    return int(token.i)


def _first_of_phrase(token: "Token") -> "Token":
    """Return the word with which a noun phrase begins: its article, else an adjective, else itself."""
    first = token
    for child in reversed(list(token.lefts)):
        if child.dep_ not in _PARTS_OF_PHRASE or child.right_edge.i + 1 < first.left_edge.i - 1:
            break
        first = child
    return first.left_edge if first is not token else token


def _group_of(token: "Token") -> "Token | None":
    """Return the last of several nouns that are joined by "and", if a noun is the first of such a group."""
    if token.dep_ == "conj":
        return None
    last = None
    for child in token.rights:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON"}:
            joints = {one.lower_ for one in child.children if one.dep_ == "cc"}
            if joints & {"en", "and", "&"}:
                last = child
    return last
