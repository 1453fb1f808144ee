"""What is spoken of, the pronouns that point back to it, and what the two have to do with one another."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from curriclint.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


class Kind(StrEnum):
    """What words can stand for."""

    GENERIC = "generic"
    """Somebody in a role that anyone can have: "een leerling", "the driver", "iedereen"."""
    NAMED = "named"
    """One particular person: a name, a role with a name beside it, "my teacher"."""
    GENDERED = "gendered"
    """Somebody whose gender is told: "een man", "the girl"."""
    THING = "thing"
    ANIMAL = "animal"
    PLURAL = "plural"


class Gender(StrEnum):
    """What words tell of the gender of who is meant."""

    WOMAN = "f"
    MAN = "m"
    UNTOLD = ""


class Part(StrEnum):
    """The part that a pronoun plays."""

    SUBJECT = "subject"
    OBJECT = "object"
    POSSESSIVE = "possessive"
    REFLEXIVE = "reflexive"


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun, name or pronoun and what it stands for.

    `place` is where its head stands in the block and `who` the words from its article on; `first` are those with which
    the same person or thing was spoken of before. `bound`: it stands for each or none of many ("iedereen", "no user"),
    and is pointed back to within its sentence only. `animate`: a thing that is spoken of as a person ("the robot").
    `doubt` is a weight against what the words alone leave open. `again`: the mention is a pronoun itself, and its kind
    is `sure` from 0 to 1.
    """

    token: "Token"
    sentence: int
    place: Span
    who: Span
    first: Span
    kind: Kind
    gender: Gender = Gender.UNTOLD
    neuter: bool = False
    bound: bool = False
    animate: bool = False
    again: bool = False
    sure: float = 1.0
    doubt: float = 0.0

    @property
    def is_person(self) -> bool:
        """Tell whether it is one person."""
        return self.kind in {Kind.GENERIC, Kind.NAMED, Kind.GENDERED}


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun of the third person: where it stands, its form in lower case, and what it says of who is meant."""

    token: "Token"
    sentence: int
    span: Span
    form: str
    part: Part
    gender: Gender
    plural: bool
    things_too: bool
    """Whether the language uses it of things as well: Dutch "hij", English "it"."""
    people_too: bool = True


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a pronoun points back to: the words (`who`), those of its first mention, and how sure that is (0 to 1)."""

    who: Span
    first: Span
    kind: Kind
    confidence: float
