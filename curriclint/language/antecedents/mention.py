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
    """Somebody in a role that anyone can have: "een leerling", "the driver", "iedereen", any man or woman."""
    NAMED = "named"
    """One particular person, by a name or a role with a name beside it."""
    SPECIFIC = "specific"
    """One particular person without a name: "my teacher", "the boss sighed"."""
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

    `neuter` and `feminine`: a Dutch noun that is called "het", or "zij", and not "hij".
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
    feminine: bool = False
    bound: bool = False
    animate: bool = False
    again: bool = False
    sure: float = 1.0
    doubt: float = 0.0

    @property
    def is_person(self) -> bool:
        """Tell whether it is one person."""
        return self.kind in {Kind.GENERIC, Kind.NAMED, Kind.SPECIFIC}


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
    """What a pronoun points back to: the words (`who`), those of its first mention, and how sure that is (0 to 1).

    `gender` is what those words tell of it, and not what the pronoun does.
    """

    who: Span
    first: Span
    kind: Kind
    confidence: float
    gender: Gender = Gender.UNTOLD

    @property
    def is_anyone(self) -> bool:
        """Tell whether it is somebody who could be anyone, of any gender."""
        return self.kind is Kind.GENERIC and self.gender is Gender.UNTOLD
