"""The numbers of a book or a group of books, and what small counts can carry."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from curriclint.finding import ChapterReport, DocumentReport, Finding, Person, TipResult, TipStatus
from curriclint.reporters.text_finding import is_idea
from curriclint.rule import TOPICS, Topic
from curriclint.shares import CONFIDENCE, MIN_FOR_SHARE, Interval, wilson_interval

PER_WORDS = 10_000
"""Words to which the number of remarks is brought back: some thirty pages."""
MIN_WORDS = 2_000
"""Words from which on remarks are brought back to `PER_WORDS`; a single page would be blown up fiftyfold."""
AUTHOR = "author"
"""Role of somebody who is only cited. Source: docs/people.md."""
GENDERS = ("f", "m", "x", "unknown")
"""What is told of the gender of people, in the order in which they are counted."""

_STATUS_ORDER = (TipStatus.AT_ODDS, TipStatus.SHOWN, TipStatus.ABSENT)
"""Of several files of a book, the first of these that one of them has holds for the book."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many remarks in `PER_WORDS` words, and from where to where that rate may lie."""

    per_words: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole with its interval; `part` and `whole` are counts."""

    part: int
    whole: int

    @property
    def share(self) -> float:
        """Return the share, from 0 to 1."""
        return self.part / self.whole

    @property
    def interval(self) -> Interval:
        """Return the interval of Wilson for the share."""
        return wilson_interval(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts that can be added: of a chapter, a book or a group of books.

    `remarks` are findings about wording or about who is named, by topic; what merely is not there is counted in `tips`,
    which has for each tip how many books show it, are at odds with it, or lack it. A person who is named in two books
    counts in both.
    """

    books: int = 0
    files: int = 0
    words: int = 0
    pages: int = 0
    remarks: Mapping[Topic, int] = field(default_factory=dict)
    persons: Mapping[str, int] = field(default_factory=dict)
    with_job: Mapping[str, int] = field(default_factory=dict)
    tips: Mapping[tuple[str, TipStatus], int] = field(default_factory=dict)

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            self.books + other.books,
            self.files + other.files,
            self.words + other.words,
            self.pages + other.pages,
            Counter(self.remarks) + Counter(other.remarks),
            Counter(self.persons) + Counter(other.persons),
            Counter(self.with_job) + Counter(other.with_job),
            Counter(self.tips) + Counter(other.tips),
        )

    @property
    def all_remarks(self) -> int:
        """Return the number of remarks on all topics."""
        return sum(self.remarks.values())

    @property
    def all_persons(self) -> int:
        """Return how many persons are named."""
        return sum(self.persons.values())

    @property
    def all_with_job(self) -> int:
        """Return how many of them are tied to a job."""
        return sum(self.with_job.values())

    def count_of(self, topic: Topic | None) -> int:
        """Return the number of remarks on a topic, or on all for None."""
        return self.all_remarks if topic is None else self.remarks.get(topic, 0)

    def rate_of(self, topic: Topic | None = None) -> Rate | None:
        """Return the remarks per 10,000 words, on all topics for None; None for a text too short."""
        if self.words < MIN_WORDS:
            return None
        count = min(self.count_of(topic), self.words)
        bounds = wilson_interval(count, self.words)
        return Rate(count / self.words * PER_WORDS, Interval(bounds.low * PER_WORDS, bounds.high * PER_WORDS))

    def women(self) -> Share | None:
        """Return the share of women among the persons whose gender is told; None where those are too few."""
        told = sum(self.persons.get(gender, 0) for gender in GENDERS if gender != "unknown")
        return Share(self.persons.get("f", 0), told) if told >= MIN_FOR_SHARE else None

    def tips_with(self, status: TipStatus) -> int:
        """Return how often a tip has this status, over all tips and books."""
        return sum(count for (_, one), count in self.tips.items() if one is status)


def chapter_figures(document: DocumentReport) -> list[tuple[ChapterReport, Figures]]:
    """Return the figures of each chapter of long material; jobs are not told by chapter."""
    told = []
    for chapter in document.chapters:
        first, end = chapter.blocks
        remarks = [one for one in remarks_in(document) if one.block is not None and first <= one.block < end]
        figures = Figures(
            words=chapter.words,
            remarks=Counter(TOPICS[one.category] for one in remarks),
            persons=Counter(chapter.persons),
            tips=Counter((result.tip.id, result.status) for result in chapter.tips),
        )
        told.append((chapter, figures))
    return told


def figures_of(documents: Sequence[DocumentReport]) -> Figures:
    """Return the figures of one book."""
    people = people_of(documents)
    return Figures(
        books=1,
        files=len(documents),
        words=sum(document.words for document in documents),
        pages=sum(document.pages or 0 for document in documents),
        remarks=Counter(TOPICS[one.category] for document in documents for one in remarks_in(document)),
        persons=Counter(person.gender for person in people),
        with_job=Counter(person.gender for person in people if jobs_of(person)),
        tips=Counter((name, status) for name, status in tip_statuses(documents).items()),
    )


def remarks_in(document: DocumentReport) -> list[Finding]:
    """Return the findings that are more than an idea about what is not there."""
    return [finding for finding in document.findings if not is_idea(finding)]


def people_of(documents: Iterable[DocumentReport]) -> list[Person]:
    """Return who is named in a book, each once; what the first file says of somebody holds."""
    people: dict[str, Person] = {}
    for document in documents:
        for person in document.people:
            people.setdefault(person.name, person)
    return list(people.values())


def jobs_of(person: Person) -> tuple[str, ...]:
    """Return what somebody does in the text, other than being cited."""
    return tuple(role for role in person.roles if role != AUTHOR)


def tip_statuses(documents: Iterable[DocumentReport]) -> dict[str, TipStatus]:
    """Return where a book stands with each tip."""
    found: dict[str, set[TipStatus]] = {}
    for document in documents:
        for result in document.tips:
            found.setdefault(result.tip.id, set()).add(result.status)
    return {
        name: next((status for status in _STATUS_ORDER if status in those), TipStatus.NOT_ASSESSABLE)
        for name, those in found.items()
    }


def tip_results_of(documents: Iterable[DocumentReport]) -> dict[str, list[TipResult]]:
    """Return the results of all files of a book by tip."""
    found: dict[str, list[TipResult]] = {}
    for document in documents:
        for result in document.tips:
            found.setdefault(result.tip.id, []).append(result)
    return found


def apart(counts: Mapping[str, tuple[int, int]]) -> list[tuple[str, str]]:
    """Return the pairs of names whose shares, each given as part and whole, the counts tell apart; the lower one first.

    Those are the pairs whose intervals do not overlap, where the intervals are the wider the more pairs there are
    (Bonferroni): among a hundred books some differ by chance. A whole of 0 tells nothing.
    """
    told = {name: count for name, count in counts.items() if count[1]}
    pairs = list(combinations(told, 2))
    if not pairs:
        return []
    confidence = 1 - (1 - CONFIDENCE) / len(pairs)
    intervals = {name: wilson_interval(*count, confidence) for name, count in told.items()}
    return [
        (one, other) if intervals[one].low < intervals[other].low else (other, one)
        for one, other in pairs
        if intervals[one].is_outside(intervals[other])
    ]
