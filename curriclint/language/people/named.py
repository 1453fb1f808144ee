"""A person whom a document names: what the text calls them, and what tells their gender."""

from dataclasses import dataclass
from enum import StrEnum

from curriclint.finding import Person
from curriclint.language.people.tables import KnownPerson
from curriclint.span import Span


class Gender(StrEnum):
    """What a text tells of somebody's gender; what it does not tell stays unknown."""

    WOMAN = "f"
    MAN = "m"
    OTHER = "x"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What tells the gender, from the surest to the least sure."""

    AUTHOR = "author"
    """Whoever made the material said so, in a file of corrections."""
    TITLE = "title"
    KIN = "kin"
    LEXICON = "lexicon"
    FIRST_NAME = "first-name"
    PRONOUN = "pronoun"
    NONE = "none"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One place where a person is named: the number of the block in the document, and the span of the name in it.

    A title before the name is part of it, a possessive ending is not.
    """

    block: int
    span: Span


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody by name, with every place of the name in the order of the text.

    `name` is the fullest form that the text has, or, for somebody known who stands there by the last name only, the
    name by which they are known. `known` says more of such a person. `cited` is somebody whom the document names as
    the author of a work only, in its references or by "(Grover, 2018)". `jobs` are those that the text ties to the
    name, in folded form. `forms` are the ways in which the text names them, each once; `told_roles` are the roles that
    the author of the material gave them, None where nothing was said of it.
    """

    name: str
    gender: Gender
    basis: Basis
    mentions: tuple[Mention, ...]
    known: KnownPerson | None = None
    cited: bool = False
    jobs: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    told_roles: tuple[str, ...] | None = None

    @property
    def is_scientist(self) -> bool:
        """Tell whether this is somebody known for science, technology or mathematics."""
        return self.known is not None and bool(self.known.fields)

    @property
    def has_job(self) -> bool:
        """Tell whether the text shows somebody at work, or somebody is known for it."""
        return bool(self.jobs) or self.is_scientist

    @property
    def roles(self) -> tuple[str, ...]:
        """The jobs, and what else is known: "scientist", or "author" of somebody who is only cited.

        What the author of the material says goes before all that.
        """
        if self.told_roles is not None:
            return self.told_roles
        known = ("scientist",) if self.is_scientist else ()
        return tuple(dict.fromkeys((*self.jobs, *known, *(("author",) if self.cited else ()))))

    def as_reported(self) -> Person:
        """Return what a report says of this person."""
        return Person(self.name, self.gender.value, self.basis.value, self.roles, len(self.mentions))
