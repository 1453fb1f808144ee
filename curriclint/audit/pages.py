"""The pages of an audit: the shelf side by side, and one for each book."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path, PurePath
from textwrap import shorten

from markupsafe import Markup

from curriclint import __version__
from curriclint.audit import words
from curriclint.audit.comparing import (
    Compared,
    PeopleRow,
    RateTable,
    TopicRow,
    people_apart,
    people_rows,
    rate_table,
    topic_rows,
    topics_apart,
)
from curriclint.audit.diff import ShelfDiff
from curriclint.audit.diff_text import called, otherwise_made, rate_told, share_told
from curriclint.audit.figures import MIN_WORDS, Figures, chapter_figures
from curriclint.audit.shelf import Book
from curriclint.finding import DocumentReport, FileError, TipStatus
from curriclint.reporters import Look
from curriclint.reporters.html.articles import article_html, filled_page, filters_html, jump_html
from curriclint.reporters.html.page import asset, policy_for
from curriclint.reporters.text_words import figures
from curriclint.rule import Tip
from curriclint.shares import MIN_FOR_SHARE
from curriclint.wording import Language

FOLDER = Path(__file__).parent
MAX_BOOKS = 500
"""Books that the index names; more make a page that nobody reads, and books.csv has all."""
LONGEST_TITLE = 90
"""Characters of a title in a table; the page of the book has it in full."""
MAX_GROUPS = 30
"""Values of a column that are put side by side; a column with more tells one book from another."""
TABLES = ("books", "groups", "chapters", "findings", "persons", "tips")


@dataclass(frozen=True, slots=True)
class BookResult:
    """What the index tells of a book."""

    book: Book
    title: str
    language: Language | None
    figures: Figures


@dataclass(frozen=True, slots=True)
class ShelfResult:
    """What the index tells of: `groups` by column and value, every tip, and `rules` by their hash."""

    books: Sequence[BookResult]
    groups: Mapping[tuple[str, str], Figures]
    tips: Sequence[Tip]
    errors: Sequence[FileError]
    rules: str


@dataclass(frozen=True, slots=True)
class Sides:
    """Books or groups side by side; `heading` is the column that groups them.

    Those without remarks or persons are left out where these are told, and counted.
    """

    heading: str
    rates: RateTable
    topics: tuple[TopicRow, ...]
    topics_left_out: int
    topics_apart: str
    people: tuple[PeopleRow, ...]
    people_left_out: int
    people_apart: str


@dataclass(frozen=True, slots=True)
class TipRow:
    """A tip, and in how many books it has each status."""

    tip: Tip
    counts: Mapping[TipStatus, int]


def index_page(shelf: ShelfResult, language: Language) -> bytes:
    """Return the page that puts the books of a shelf, and their groups, side by side."""
    results, groups = shelf.books, shelf.groups
    total = sum((one.figures for one in results), Figures())
    books = [
        Compared(
            shorten(one.title, LONGEST_TITLE, placeholder=" …"),
            f"books/{one.book.slug}.html",
            one.figures,
            one.language,
        )
        for one in results[:MAX_BOOKS]
    ]
    return _page(
        "index.html.jinja",
        language,
        total=total,
        books=_sides("", _each_called_once(books, results), language),
        left_out=len(results) - len(books),
        groups=[
            _sides(column, compared, language) for column, compared in _groups_to_compare(groups, results, language)
        ],
        tips=[TipRow(tip, {status: total.tips.get((tip.id, status), 0) for status in TipStatus}) for tip in shelf.tips],
        errors=[(one.path, one.error.say(language)) for one in shelf.errors],
        rules=shelf.rules[:12],
        tables_named=", ".join(f"{name}.csv" for name in TABLES),
        few=MIN_FOR_SHARE,
        least=figures(MIN_WORDS, language),
    )


def book_page(result: BookResult, documents: Sequence[DocumentReport], language: Language) -> bytes:
    """Return the page of a book: what the report page says of each of its files, without the text itself."""
    look = Look(ui=language, folder=PurePath())
    numbered = list(enumerate(documents, start=1))
    return _page(
        "book.html.jinja",
        language,
        result=result,
        documents=documents,
        chapters=[(document, number, chapter_figures(document)) for number, document in numbered if document.chapters],
        articles=[article_html(document, look, language, number) for number, document in numbered],
        filters=filters_html(documents, look, language),
        jump=jump_html(documents, look, language),
    )


def diff_page(diff: ShelfDiff, names: tuple[str, str], language: Language) -> bytes:
    """Return the page on two editions; `names` are those of their folders."""
    only = [[called(book) for book in books] for books in (diff.only_before, diff.only_after)]
    return _page(
        "diff.html.jinja",
        language,
        diff=diff,
        names=names,
        changed=otherwise_made(diff, language),
        only=list(zip(names, only, strict=True)),
        rate_told=rate_told,
        share_told=share_told,
    )


def _sides(heading: str, compared: Sequence[Compared], language: Language) -> Sides:
    remarked = [one for one in compared if one.figures.all_remarks]
    peopled = [one for one in compared if one.figures.all_persons]
    return Sides(
        heading=heading,
        rates=rate_table(compared, language),
        topics=topic_rows(remarked, language),
        topics_left_out=len(compared) - len(remarked),
        topics_apart=topics_apart(compared, language),
        people=people_rows(peopled),
        people_left_out=len(compared) - len(peopled),
        people_apart=people_apart(compared, language),
    )


def _each_called_once(books: Sequence[Compared], results: Sequence[BookResult]) -> list[Compared]:
    """Return the books, those with a title that others have as well by what tells them apart."""
    often = Counter(one.name for one in books)
    return [
        replace(one, name=f"{one.name} ({result.book.name})") if often[one.name] > 1 else one
        for one, result in zip(books, results, strict=False)
    ]


def _groups_to_compare(
    groups: Mapping[tuple[str, str], Figures], results: Sequence[BookResult], language: Language
) -> list[tuple[str, list[Compared]]]:
    """Return the columns that bring books together, with their groups."""
    by_column: dict[str, list[Compared]] = {}
    for (column, value), added in groups.items():
        name = value or words.NOT_TOLD.say(language)
        by_column.setdefault(column, []).append(Compared(name, "", added))
    return [
        (column, compared)
        for column, compared in by_column.items()
        if 1 < len(compared) <= MAX_GROUPS and len(compared) < len(results)
    ]


def _page(name: str, language: Language, **values: object) -> bytes:
    style, script = _style(), asset("report.js")
    made = filled_page(
        name,
        language,
        templates=FOLDER / "templates",
        policy=policy_for(style, script),
        style=style,
        script=script,
        version=__version__,
        audit=words,
        statuses=(TipStatus.SHOWN, TipStatus.AT_ODDS, TipStatus.ABSENT),
        **values,
    )
    return made.encode("utf-8", "replace")


@cache
def _style() -> Markup:
    return asset("report.css") + Markup((FOLDER / "assets" / "audit.css").read_text("utf-8"))
