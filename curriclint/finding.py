"""What a run says: matches, findings, evidence of what is fine, and the report of a document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from curriclint.document import Format, Genre, Note, Scope
from curriclint.errors import CurriclintError
from curriclint.material import Material
from curriclint.rule import Category, Severity, Tip
from curriclint.span import Place, Span
from curriclint.wording import Language


@dataclass(frozen=True, slots=True)
class Match:
    """What a check kind found in one block: it knows nothing of rules.

    `suggestions` can each be pasted in place of the span. `facts` fill placeholders of the rule's message. `rewritten`
    can be pasted in place of the whole sentence; empty where no other sentence is sure to be right.
    """

    span: Span
    suggestions: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    rewritten: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A match of a rule at a place, worded for people.

    `quote` is exactly the flagged text of the block; it stands at `quote_start` (code points) in `sentence`. A finding
    about the whole document has an empty quote; in long material `chapters` are the numbers, from 1, of the chapters
    that it is about. `fingerprint` survives edits elsewhere in the file. `rewritten` can be put in the place of the
    sentence; empty where nothing sure is known.
    """

    rule: str
    name: str
    category: Category
    severity: Severity
    message: str
    advice: str
    suggestions: tuple[str, ...]
    tips: tuple[Tip, ...]
    quote: str
    sentence: str
    quote_start: int
    scope: Scope | None
    section: tuple[str, ...]
    place: Place
    block: int | None
    span: Span | None
    language: Language
    fingerprint: str
    chapters: tuple[int, ...] = ()
    rewritten: str = ""


class IgnoredBy(StrEnum):
    """What says that a finding is to be ignored: a mark in the file itself, or a list beside the files."""

    FILE = "file"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that somebody chose to leave as it is, and the reason they gave."""

    finding: Finding
    reason: str
    by: IgnoredBy


class EvidenceKind(StrEnum):
    """What material can already offer; the keys of `evidence` in the JSON report."""

    CAREER_CONTEXT = "career-context"
    REFLECTION = "reflection"
    SOCIETAL_CONTEXT = "societal-context"
    CHOICE = "choice"
    COLLABORATION = "collaboration"
    FEEDBACK = "feedback"
    INQUIRY = "inquiry"
    SUPPORT = "support"
    GROWTH = "growth"
    PUPILS_LIVES = "pupils-lives"
    STEREOTYPES = "stereotypes"
    HOME = "home"
    LIFE_SITUATIONS = "life-situations"
    VARIETY = "variety"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that show that the material offers something; `what` names the sort (occupation, pair work, ...).

    `tips` are the ids of the tips that they show the material to follow.
    """

    kind: EvidenceKind
    quote: str
    what: str
    place: Place
    block: int
    span: Span
    tips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is named in the material; `gender` is f, m, x or unknown, and unknown stays unknown.

    `name_form` tells how fully: full, first or surname. `deeds` is what they are shown doing, `quoted` how often they
    are. `section` and `place` are those of the first mention.
    """

    name: str
    gender: str
    basis: str
    roles: tuple[str, ...]
    mentions: int
    name_form: str | None = None
    deeds: tuple[str, ...] = ()
    quoted: int = 0
    section: tuple[str, ...] = ()
    place: Place = field(default_factory=Place)


class TipStatus(StrEnum):
    """What a document's text shows of a tip."""

    SHOWN = "shown"
    AT_ODDS = "at-odds"
    ABSENT = "absent"
    NOT_ASSESSABLE = "not-assessable"


@dataclass(frozen=True, slots=True)
class TipResult:
    """One tip in one document: the fingerprints of the findings that touch it, and how often something shows it.

    `shown_by` holds the words which do, each wording once, in the order of the text.
    """

    tip: Tip
    status: TipStatus
    findings: tuple[str, ...] = ()
    evidence: int = 0
    shown_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChapterReport:
    """Where a chapter of long material stands.

    `label` is the number that its heading gives, "" where it gives none. `blocks` are those of the document that it
    holds: the number of the first and of the one after the last. `persons` and `mentions` count those who are
    named in it, by gender as in `Person`. `absent` are the ids of the rules that found something lacking in it.
    """

    title: str
    label: str
    words: int
    place: Place
    persons: Mapping[str, int]
    mentions: Mapping[str, int]
    absent: tuple[str, ...]
    tips: tuple[TipResult, ...]
    blocks: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """Everything that is said of one document.

    `language` is the one that most of its words are in, None when nothing is in a language that can be linted.
    `words` counts the words that were linted, `words_in_other_languages` those left alone by language code. `known`
    holds findings that a baseline lists: they are no news, and nobody is told of each. `ignored` holds those that
    somebody left as they are, with the reason. `people_corrected` are the places (`file:line:column`) of the author's
    corrections that fitted somebody. Short material has no `chapters`. `material` is the text itself, where it was
    asked for: the blocks and spans of findings are places in it. `digest` is the SHA-256 of the file's bytes, in
    hexadecimal, where files are linted in child processes.
    """

    path: str
    format: Format
    language: Language | None
    genre: Genre
    words: int
    pages: int | None
    title: str = ""
    words_in_other_languages: Mapping[str, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    people: tuple[Person, ...] = ()
    people_corrected: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    tips: tuple[TipResult, ...] = ()
    notes: tuple[Note, ...] = ()
    known: tuple[Finding, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    digest: str = ""
    chapters: tuple[ChapterReport, ...] = ()
    material: Material | None = None


@dataclass(frozen=True, slots=True)
class FileError:
    """A file that gave no report, and why."""

    path: str
    error: CurriclintError


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run, in the order in which the files were given; `notes` are about the run and not about one file."""

    documents: tuple[DocumentReport, ...] = ()
    errors: tuple[FileError, ...] = ()
    notes: tuple[Note, ...] = ()
