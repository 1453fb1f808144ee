"""What one place of a text says of who is named there, before the rest of the document is looked at."""

from dataclasses import dataclass
from enum import IntEnum

from curriclint.language.people.named import Mention
from curriclint.language.people.tables import KnownPerson, Title
from curriclint.wording import Language


class Certainty(IntEnum):
    """How sure it is that somebody is named, by this place alone."""

    LOOSE = 0
    """Only if the document names somebody in full whose last name this is."""
    DOUBTFUL = 1
    """Only if another place of the document proves the same name."""
    REPEATED = 2
    """Only if another place proves the same name, or has it with a capital within a sentence as well."""
    SURE = 3
    PROVEN = 4
    """So sure that it proves the other places."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Whom some words name.

    `given`, `initials` and `surname` are folded and without accents, `name` is as written. A name that could be a
    first or a last one ("King Edward", "Mr. Jordan") is both. `cited` is somebody whose work the text refers to there.
    """

    mention: Mention
    language: Language
    name: str
    given: tuple[str, ...] = ()
    initials: str = ""
    surname: str = ""
    title: Title | None = None
    known: KnownPerson | None = None
    certainty: Certainty = Certainty.PROVEN
    cited: bool = False

    @property
    def is_full(self) -> bool:
        """Tell whether it has a last name and something before it."""
        names_two = bool(self.surname) and bool(self.initials or (self.given and self.given[0] != self.surname))
        return names_two or self.known is not None


@dataclass(frozen=True, slots=True)
class NameOfAThing:
    """A name, folded, that the text gives to a robot, an animal or the like."""

    name: str
