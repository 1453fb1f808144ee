"""A person whom a document names: what the text calls them, what tells their gender, and what they are shown doing."""

from dataclasses import dataclass
from enum import StrEnum

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


class NameForm(StrEnum):
    """How fully a text names somebody, at its fullest."""

    FULL = "full"
    FIRST = "first"
    """By first name only: "Fatima", "oma Ans"."""
    SURNAME = "surname"
    """By last name only, with or without a title or initials: "mevrouw Curie", "M. Curie"."""


class Part(StrEnum):
    """What part somebody plays in the material, beside their jobs."""

    PUPIL = "pupil"
    """Somebody invented, by first name and without a job, as in examples and tasks."""
    PROFESSIONAL = "professional"
    SCIENTIST = "scientist"
    PARENT = "parent"
    AUTHOR = "author"
    """Somebody who is only cited."""
    HISTORICAL = "historical-figure"


class Deed(StrEnum):
    """What somebody is shown doing; see lexicons/deeds.tsv."""

    PAID_WORK = "paid-work"
    TECHNICAL = "technical"
    CARE = "care"
    DECIDES = "decides"
    EXPLAINS = "explains"
    HELPED = "helped"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One place where a person is named: the number of the block in the document, and the span of the name in it.

    A title before the name is part of it, a possessive ending is not.
    """

    block: int
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Act:
    """What a text shows somebody doing at one of the places where it names them."""

    mention: Mention
    deed: Deed


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody by name, with every place of the name in the order of the text.

    `name` is the fullest form that the text has, or, for somebody known who stands there by the last name only, the
    name by which they are known. `known` says more of such a person. `cited` is somebody whom the document names as
    the author of a work only, in its references or by "(Grover, 2018)". `jobs` are those that the text ties to the
    name, in folded form; `parts` what else the text makes of somebody. `forms` are the ways in which the text names
    them, each once, and `form` tells how fully. `acts` are what they are shown doing, `spoken` the mentions beside
    which they are quoted. `told_roles` are the roles that the author of the material gave them, None where nothing was
    said of it.
    """

    name: str
    gender: Gender
    basis: Basis
    mentions: tuple[Mention, ...]
    known: KnownPerson | None = None
    cited: bool = False
    jobs: tuple[str, ...] = ()
    parts: frozenset[Part] = frozenset()
    forms: tuple[str, ...] = ()
    form: NameForm | None = None
    acts: tuple[Act, ...] = ()
    spoken: tuple[Mention, ...] = ()
    told_roles: tuple[str, ...] | None = None

    @property
    def is_scientist(self) -> bool:
        """Tell whether this is somebody who works in science, technology or mathematics, or is known for it."""
        if self.told_roles is not None:
            return Part.SCIENTIST in self.told_roles
        return Part.SCIENTIST in self.parts or (self.known is not None and bool(self.known.fields))

    @property
    def has_job(self) -> bool:
        """Tell whether the text shows somebody at work, or somebody is known for it."""
        if self.told_roles is not None:
            no_jobs = set(Part) - {Part.PROFESSIONAL, Part.SCIENTIST}
            return bool(set(self.told_roles) - no_jobs)
        return bool(self.jobs) or self.is_scientist

    @property
    def roles(self) -> tuple[str, ...]:
        """The jobs and the parts that somebody has; what the author of the material says goes before all that."""
        if self.told_roles is not None:
            return self.told_roles
        has = {
            Part.PROFESSIONAL: bool(self.jobs),
            Part.SCIENTIST: self.is_scientist,
            Part.AUTHOR: self.cited,
        }
        parts = (part.value for part in Part if part in self.parts or has.get(part))
        return tuple(dict.fromkeys((*self.jobs, *parts)))

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What somebody is shown doing, each once; who has a job is at work."""
        done = {act.deed for act in self.acts} | ({Deed.PAID_WORK} if self.jobs else set())
        return tuple(deed for deed in Deed if deed in done)
