"""What a rule is, as data: its wording, its check, the gates that silence it, and its own proof."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from curriclint.document import Genre, Scope
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language, Text


class Severity(StrEnum):
    """How much a finding matters: never how wrong the author was."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        """Return 0 for `info` up to 3 for `high`."""
        return list(Severity).index(self)


class Status(StrEnum):
    """Whether a rule is trusted: `preview` rules speak only when asked for, `retired` ids are never used again."""

    STABLE = "stable"
    PREVIEW = "preview"
    RETIRED = "retired"


STATUS_NAMES: Mapping[Status, Text] = {
    Status.STABLE: Text(nl="stabiel", en="stable"),
    Status.PREVIEW: Text(nl="op proef", en="preview"),
    Status.RETIRED: Text(nl="vervallen", en="retired"),
}


class Category(StrEnum):
    """The kinds of finding, nine about a passage and three about a whole document."""

    GENDERED_TERM = "gendered-term"
    GENERIC_PRONOUN = "generic-pronoun"
    GENDER_STEREOTYPE = "gender-stereotype"
    TECH_STEREOTYPE = "tech-stereotype"
    FIXED_MINDSET = "fixed-mindset"
    DISCOURAGING = "discouraging"
    FAMILY_ASSUMPTION = "family-assumption"
    STEERING = "steering"
    CULTURE_CENTRIC = "culture-centric"
    REPRESENTATION = "representation"
    CAREER_CONTEXT = "career-context"
    PEDAGOGY = "pedagogy"


CATEGORY_NAMES: Mapping[Category, Text] = {
    Category.GENDERED_TERM: Text(nl="woord met gender", en="gendered term"),
    Category.GENERIC_PRONOUN: Text(nl="hij of zij voor iedereen", en="he or she for everyone"),
    Category.GENDER_STEREOTYPE: Text(nl="beeld van meisjes en jongens", en="image of girls and boys"),
    Category.TECH_STEREOTYPE: Text(nl="beeld van techniek", en="image of technology"),
    Category.FIXED_MINDSET: Text(nl="vaste mindset", en="fixed mindset"),
    Category.DISCOURAGING: Text(nl="ontmoedigend", en="discouraging"),
    Category.FAMILY_ASSUMPTION: Text(nl="aanname over thuis", en="assumption about home"),
    Category.STEERING: Text(nl="sturend", en="steering"),
    Category.CULTURE_CENTRIC: Text(nl="wie is de norm", en="who is the norm"),
    Category.REPRESENTATION: Text(nl="wie komt er in beeld", en="who is shown"),
    Category.CAREER_CONTEXT: Text(nl="link met beroepen", en="career context"),
    Category.PEDAGOGY: Text(nl="werkvorm", en="ways of working"),
}
"""How each category is called towards teachers."""


class Topic(StrEnum):
    """The four topics that users know, and what else a document may offer pupils."""

    REPRESENTATION = "representation"
    GENDERED_LANGUAGE = "gendered-language"
    CAREER_CONTEXT = "career-context"
    FIXED_MINDSET = "fixed-mindset"


TOPICS: Mapping[Category, Topic] = {
    Category.GENDERED_TERM: Topic.GENDERED_LANGUAGE,
    Category.GENERIC_PRONOUN: Topic.GENDERED_LANGUAGE,
    Category.GENDER_STEREOTYPE: Topic.REPRESENTATION,
    Category.TECH_STEREOTYPE: Topic.REPRESENTATION,
    Category.FIXED_MINDSET: Topic.FIXED_MINDSET,
    Category.DISCOURAGING: Topic.FIXED_MINDSET,
    Category.FAMILY_ASSUMPTION: Topic.REPRESENTATION,
    Category.STEERING: Topic.CAREER_CONTEXT,
    Category.CULTURE_CENTRIC: Topic.REPRESENTATION,
    Category.REPRESENTATION: Topic.REPRESENTATION,
    Category.CAREER_CONTEXT: Topic.CAREER_CONTEXT,
    Category.PEDAGOGY: Topic.CAREER_CONTEXT,
}


TOPIC_NAMES: Mapping[Topic, Text] = {
    Topic.REPRESENTATION: Text(nl="Wie komt er in beeld, en hoe", en="Who is shown, and how"),
    Topic.GENDERED_LANGUAGE: Text(nl="Taal en gender", en="Gendered language"),
    Topic.CAREER_CONTEXT: Text(nl="Beroepen, keuzes en werkvormen", en="Careers, choices and ways of working"),
    Topic.FIXED_MINDSET: Text(nl="Mindset en aanmoediging", en="Mindset and encouragement"),
}


class Gate(StrEnum):
    """Circumstances in which a rule that names the gate in `unless` stays silent (G1 to G6 of the catalogue)."""

    DISCUSSED = "discussed"
    QUOTED = "quoted"
    NEGATED = "negated"
    GROWTH = "growth"
    NAMED = "named"
    PAIRED = "paired"


GATE_NAMES: Mapping[Gate, Text] = {
    Gate.DISCUSSED: Text(nl="de tekst het juist bespreekt", en="the text discusses the view"),
    Gate.QUOTED: Text(nl="het een citaat is", en="it is a quotation"),
    Gate.NEGATED: Text(nl="er ‘niet’ of ‘geen’ bij staat", en="it is denied"),
    Gate.GROWTH: Text(nl="erbij staat hoe het wél lukt", en="what helps is said as well"),
    Gate.NAMED: Text(nl="het over één bepaald persoon gaat", en="it is about one particular person"),
    Gate.PAIRED: Text(nl="beide vormen naast elkaar staan", en="both forms stand side by side"),
}
"""Where each gate closes, to go with "silent where"."""


class Checkable(StrEnum):
    """How far text can show that a tip is followed."""

    DIRECT = "direct"
    PROXY = "proxy"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Tip:
    """One tip of the whitepaper: `page` is where its chapter starts, None where the whitepaper gives none."""

    id: str
    group: str
    page: int | None
    text: Text
    where: frozenset[Genre]
    checkable: Checkable
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Something a reader can open, and what it supports in our own words."""

    title: str
    says: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of text with what the rule should say of it.

    `spans` are the places to be flagged, none for text that must pass. `suggestions` holds one tuple for each span.
    A `known_miss` states what the rule does not do yet. `location` is `file:line:column` of the example. For rules
    about what is missing, `shows` are the words that count as evidence, None where the example does not say, and
    `genre` is what the text is for. `rewritten` is the sentence offered instead of the first one that is flagged.
    """

    language: Language
    text: str
    location: str
    spans: tuple[Span, ...] = ()
    suggestions: tuple[tuple[str, ...], ...] | None = None
    because: str | None = None
    flag: bool = False
    known_miss: bool = False
    shows: tuple[str, ...] | None = None
    rewritten: str | None = None
    genre: Genre = Genre.AUTO


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a lexicon: its forms, and what could stand instead of each.

    `forms` maps a form, in lower case, to the alternatives in the same number and inflection; none where the
    lexicon only lists words.
    """

    forms: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A list of terms in one or both languages, with its sources."""

    name: str
    terms: Mapping[Language, tuple[Term, ...]]
    sources: tuple[Source, ...] = ()

    def forms(self, language: Language) -> tuple[str, ...]:
        """Return every form of every term in `language`."""
        return tuple(form for term in self.terms.get(language, ()) for form in term.forms)


@dataclass(frozen=True, slots=True)
class Rule:
    """One idea, with its Dutch and its English wording side by side.

    `kind` names the check kind and `options` are what that kind takes. `message` and `advice` may use `{quote}` and
    the facts that the check kind offers. `on_topic` is advice for where it is known what the lesson is about, which
    may use `{topic}` and `{somebody}`, and stands in the place of `advice`. `scopes` and `genres` limit where the
    rule looks; empty means everywhere.
    """

    id: str
    name: str
    category: Category
    severity: Severity
    status: Status
    tips: tuple[str, ...]
    sources: tuple[Source, ...]
    finds: Text
    message: Text
    advice: Text
    kind: str
    options: object
    on_topic: Text | None = None
    unless: frozenset[Gate] = frozenset()
    scopes: frozenset[Scope] = frozenset()
    genres: frozenset[Genre] = frozenset()
    examples: tuple[Example, ...] = ()
    location: str = ""

    @property
    def languages(self) -> list[Language]:
        """Return the languages in which the rule has something to flag."""
        return [one for one in LANGUAGES if any(example.flag and example.language == one for example in self.examples)]


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Every rule, lexicon and tip that was found, by id or name.

    `checkers` holds the checks of the rules made ready, by the id of the rule: that is how a rule is found to be sound.
    """

    rules: Mapping[str, Rule] = field(default_factory=dict)
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    tips: Mapping[str, Tip] = field(default_factory=dict)
    checkers: Mapping[str, object] = field(default_factory=dict)

    def names(self) -> frozenset[str]:
        """Return everything by which rules can be chosen: ids, names and categories."""
        ids_and_names = (name for rule in self.rules.values() for name in (rule.id, rule.name))
        return frozenset((*ids_and_names, *(category.value for category in Category)))
