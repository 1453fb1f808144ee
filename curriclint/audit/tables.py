"""The tables of an audit: what their columns are, and the rows of a book."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from curriclint.audit.figures import (
    GENDERS,
    Figures,
    chapter_figures,
    figures_of,
    people_of,
    tip_results_of,
    tip_statuses,
)
from curriclint.audit.shelf import Book
from curriclint.finding import DocumentReport, Finding, TipStatus
from curriclint.rule import TOPICS, Topic
from curriclint.wording import Language

DECIMALS = 3
"""Of rates and shares in tables: more than the counts can carry."""

Kind = Literal["text", "whole", "fraction"]
Cell: TypeAlias = str | int | float | None
Row: TypeAlias = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """A column and what its cells hold; each of them may be empty."""

    name: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table by the name of its file, without ending."""

    name: str
    columns: tuple[Column, ...]


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name) for name in names)


def _wholes(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, "whole") for name in names)


def _topic_columns() -> Iterator[Column]:
    for topic in (None, *Topic):
        stem = column_stem(topic)
        yield Column(stem, "whole")
        for part in ("per_10000_words", "low", "high"):
            yield Column(f"{stem}_{part}", "fraction")


def column_stem(topic: Topic | None) -> str:
    """Return how the columns about a topic begin; those about all topics for None."""
    return "remarks" if topic is None else topic.value.replace("-", "_")


_PERSON_COLUMNS = (
    *_wholes("persons", "women", "men", "other_gender", "gender_unknown"),
    Column("women_share", "fraction"),
    Column("women_share_low", "fraction"),
    Column("women_share_high", "fraction"),
    *_wholes("persons_with_job", "women_with_job", "men_with_job"),
)
_TIP_COLUMNS = _wholes("tips_shown", "tips_at_odds", "tips_absent")
FIGURE_COLUMNS = (*_wholes("words", "pages"), *_topic_columns(), *_PERSON_COLUMNS, *_TIP_COLUMNS)

NOT_BY_CHAPTER = frozenset({"pages", "persons_with_job", "women_with_job", "men_with_job"})

GROUPS = Table("groups", (*_texts("column", "value"), *_wholes("books"), *FIGURE_COLUMNS))
FINDINGS = Table(
    "findings",
    (
        *_texts("book", "path"),
        *_wholes("page", "paragraph", "line", "column"),
        *_texts("section", "rule", "name", "topic", "category", "severity", "language", "quote", "sentence"),
        *_texts("message", "advice", "suggestions", "tips", "fingerprint"),
    ),
)
CHAPTERS = Table(
    "chapters",
    (
        *_texts("book", "path"),
        *_wholes("chapter"),
        *_texts("label", "title"),
        *_wholes("page", "paragraph", "line"),
        *(column for column in FIGURE_COLUMNS if column.name not in NOT_BY_CHAPTER),
    ),
)
PERSONS = Table("persons", (*_texts("book", "name", "gender", "basis", "roles"), *_wholes("mentions")))
TIPS = Table(
    "tips",
    (
        *_texts("book", "tip"),
        *_wholes("whitepaper_page"),
        *_texts("text", "status"),
        *_wholes("evidence"),
        Column("shown_by"),
    ),
)


def books_table(columns: Sequence[str]) -> Table:
    """Return the table of books, with the free columns of the shelf."""
    told = (*_texts("book", "title", *columns, "page_of_book", "files", "format", "genre", "language"),)
    return Table("books", (*told, *FIGURE_COLUMNS))


def taken_names() -> frozenset[str]:
    """Return the names of columns that a shelf cannot use for its own."""
    return frozenset(column.name for column in books_table(()).columns)


def book_row(book: Book, title: str, documents: Sequence[DocumentReport]) -> Row:
    """Return the row of a book in the table of books."""
    return [
        book.name,
        title,
        *book.facts.values(),
        f"books/{book.slug}.html",
        " | ".join(document.path for document in documents),
        *_each_once(document.format.value for document in documents),
        *_each_once(document.genre.value for document in documents),
        *_each_once(document.language or "" for document in documents),
        *figure_cells(figures_of(documents)),
    ]


def _each_once(values: Iterator[str]) -> list[str]:
    return [" ".join(dict.fromkeys(value for value in values if value))]


def figure_cells(figures: Figures) -> Iterator[Cell]:
    """Yield the cells under `FIGURE_COLUMNS`."""
    yield figures.words
    yield figures.pages or None
    for topic in (None, *Topic):
        yield figures.count_of(topic)
        rate = figures.rate_of(topic)
        if rate is None:
            yield from (None, None, None)
        else:
            for number in (rate.per_words, rate.interval.low, rate.interval.high):
                yield round(number, DECIMALS)
    yield figures.all_persons
    for gender in GENDERS:
        yield figures.persons.get(gender, 0)
    women = figures.women()
    for part in (women.share, women.interval.low, women.interval.high) if women else (None, None, None):
        yield None if part is None else round(part, DECIMALS)
    yield figures.all_with_job
    yield from (figures.with_job.get(gender, 0) for gender in ("f", "m"))
    for status in (TipStatus.SHOWN, TipStatus.AT_ODDS, TipStatus.ABSENT):
        yield figures.tips_with(status)


def finding_rows(book: Book, documents: Sequence[DocumentReport]) -> Iterator[Row]:
    """Yield a row for each finding of a book, ideas about what is not there included."""
    for document in documents:
        for finding in document.findings:
            yield [book.name, document.path, *_finding_cells(finding)]


def _finding_cells(finding: Finding) -> Iterator[Cell]:
    place = finding.place
    yield from (place.page, place.paragraph)
    yield place.start.line if place.start else None
    yield place.start.column if place.start else None
    yield " › ".join(" ".join(heading.split()) for heading in finding.section)
    yield from (finding.rule, finding.name, TOPICS[finding.category].value, finding.category.value)
    yield from (finding.severity.value, finding.language, finding.quote, " ".join(finding.sentence.split()))
    yield from (finding.message, finding.advice, " | ".join(finding.suggestions))
    yield " ".join(tip.id for tip in finding.tips)
    yield finding.fingerprint


def chapter_rows(book: Book, documents: Sequence[DocumentReport]) -> Iterator[Row]:
    """Yield a row for each chapter of a book; short material has none."""
    for document in documents:
        for number, (chapter, figures) in enumerate(chapter_figures(document), start=1):
            place = chapter.place
            told = zip(FIGURE_COLUMNS, figure_cells(figures), strict=True)
            yield [
                book.name,
                document.path,
                number,
                chapter.label,
                " ".join(chapter.title.split()),
                place.page,
                place.paragraph,
                place.start.line if place.start else None,
                *(cell for column, cell in told if column.name not in NOT_BY_CHAPTER),
            ]


def person_rows(book: Book, documents: Sequence[DocumentReport]) -> Iterator[Row]:
    """Yield a row for each person who is named in a book."""
    mentions: dict[str, int] = {}
    for document in documents:
        for person in document.people:
            mentions[person.name] = mentions.get(person.name, 0) + person.mentions
    for person in people_of(documents):
        yield [book.name, person.name, person.gender, person.basis, " | ".join(person.roles), mentions[person.name]]


def tip_rows(book: Book, documents: Sequence[DocumentReport], language: Language) -> Iterator[Row]:
    """Yield a row for each tip: where the book stands with it, and the words that show it."""
    statuses = tip_statuses(documents)
    for name, results in tip_results_of(documents).items():
        tip = results[0].tip
        shown_by = dict.fromkeys(words for result in results for words in result.shown_by)
        evidence = sum(result.evidence for result in results)
        yield [book.name, name, tip.page, tip.text.say(language), statuses[name].value, evidence, " | ".join(shown_by)]


def group_rows(groups: Mapping[tuple[str, str], Figures]) -> Iterator[Row]:
    """Yield a row for each value of each free column."""
    for (column, value), figures in groups.items():
        yield [column, value, figures.books, *figure_cells(figures)]
