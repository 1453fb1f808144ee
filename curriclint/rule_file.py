"""The shapes of rule, lexicon and tip files: what may stand in them, key by key."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from curriclint.document import Genre, Scope
from curriclint.rule import Category, Checkable, Gate, Severity, Source, Status
from curriclint.wording import Text

RuleId = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}\d{2}$")]
RuleName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Filled = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Strict(BaseModel):
    """Refuses unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


class ExampleShape(_Strict):
    """One example: text to flag, to pass, or a miss that is known; `[[...]]` marks the flagged words.

    For a rule about what is missing the text is a small document in Markdown: the marks stand around the heading or
    task where an addition fits, `shows` lists the words that count as evidence, and `genre` says what it is for.
    `rewrite` is the sentence that is offered instead of the one with the first mark.
    """

    flag: Filled | None = None
    pass_: Filled | None = Field(default=None, alias="pass")
    known_miss: Filled | None = Field(default=None, alias="known-miss")
    suggest: tuple[str, ...] | tuple[tuple[str, ...], ...] | None = None
    rewrite: Filled | None = None
    because: Filled | None = None
    shows: tuple[Filled, ...] | None = None
    genre: Genre = Genre.AUTO


class ExamplesShape(_Strict):
    """The proof of a rule, by language."""

    nl: tuple[ExampleShape, ...] = ()
    en: tuple[ExampleShape, ...] = ()


class RuleShape(_Strict):
    """A rule file."""

    id: RuleId
    name: RuleName
    category: Category
    severity: Severity
    status: Status = Status.STABLE
    tips: tuple[str, ...] = Field(min_length=1)
    sources: tuple[Source, ...] = Field(min_length=1)
    finds: Text
    message: Text
    advice: Text
    on_topic: Text | None = None
    unless: tuple[Gate, ...] = ()
    scopes: tuple[Scope, ...] = ()
    genres: tuple[Genre, ...] = ()
    check: dict[str, Any]
    examples: ExamplesShape = ExamplesShape()


class TermShape(_Strict):
    """A term with its inflected forms, and what could stand instead in the same number."""

    term: Filled
    forms: tuple[Filled, ...] = ()
    use: tuple[Filled, ...] = ()
    plural: tuple[Filled, ...] = ()
    use_plural: tuple[Filled, ...] = Field(default=(), alias="use-plural")


class TermsShape(_Strict):
    """The terms of a lexicon, by language."""

    nl: tuple[Filled | TermShape, ...] = ()
    en: tuple[Filled | TermShape, ...] = ()


class LexiconShape(_Strict):
    """A lexicon file."""

    name: RuleName
    about: Text
    sources: tuple[Source, ...] = Field(min_length=1)
    terms: TermsShape


class TipShape(_Strict):
    """One tip of the whitepaper."""

    id: Filled
    page: int | None = None
    nl: Filled
    en: Filled
    where: tuple[Genre, ...]
    checkable: Checkable
    same_as: tuple[str, ...] = ()


class TipGroupShape(_Strict):
    """A chapter of the whitepaper: its tips have the page of their group unless they say otherwise."""

    id: Filled
    page: int | None
    nl: Filled
    en: Filled
    tips: tuple[TipShape, ...]


class TipsShape(_Strict):
    """The tips file."""

    publication: Source
    groups: tuple[TipGroupShape, ...]
