"""Write the results: one pass over the books, so that only one of them is in memory at a time."""

import json
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from curriclint import __version__
from curriclint.audit import tables
from curriclint.audit.figures import Figures, figures_of
from curriclint.audit.pages import BookResult, ShelfResult, book_page, index_page
from curriclint.audit.results import BOOKS, INDEX, RUN, clear_pages
from curriclint.audit.run import Audit, Linted
from curriclint.audit.shelf import Book
from curriclint.audit.table_files import can_write_parquet, table_files
from curriclint.finding import DocumentReport
from curriclint.lint_key import told_settings
from curriclint.rule import Tip
from curriclint.whole_file import write_whole
from curriclint.wording import Language

VERSION = 1
"""Of run.json and the tables: columns and keys are only ever added."""


def write_results(folder: Path, audit: Audit, linted: Linted, language: Language) -> list[BookResult]:
    """Write tables, pages and at last the run record, which tells that the rest is complete.

    Raises `UsageError` where something cannot be written; what was there before stays, as does every record.
    """
    clear_pages(folder)
    parquet = can_write_parquet()
    results: list[BookResult] = []
    tips: dict[str, Tip] = {}
    with ExitStack() as stack:

        def writer_of(table: tables.Table) -> Callable[[Sequence[tables.Row]], None]:
            return stack.enter_context(table_files(folder, table, parquet=parquet)).write

        write_books = writer_of(tables.books_table(audit.shelf.columns))
        write_chapters = writer_of(tables.CHAPTERS)
        write_findings, write_persons = writer_of(tables.FINDINGS), writer_of(tables.PERSONS)
        write_tips, write_groups = writer_of(tables.TIPS), writer_of(tables.GROUPS)
        for book in audit.books:
            documents = linted.documents(book.files)
            if not documents:
                continue
            result = BookResult(book, _title(book, documents), documents[0].language, figures_of(documents))
            results.append(result)
            tips.update((one.tip.id, one.tip) for document in documents for one in document.tips)
            write_whole(folder / BOOKS / f"{book.slug}.html", book_page(result, documents, language))
            write_books([tables.book_row(book, result.title, documents)])
            write_chapters(list(tables.chapter_rows(book, documents)))
            write_findings(list(tables.finding_rows(book, documents)))
            write_persons(list(tables.person_rows(book, documents)))
            write_tips(list(tables.tip_rows(book, documents, language)))
        groups = groups_of(audit.shelf.columns, results)
        write_groups(list(tables.group_rows(groups)))
    errors = [error for _, error in sorted(linted.errors.items())]
    record = run_record(audit, linted, results)
    shelf = ShelfResult(results, groups, list(tips.values()), errors, record["rules"])
    write_whole(folder / INDEX, index_page(shelf, language))
    write_whole(
        folder / RUN, (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")
    )
    return results


def groups_of(columns: Sequence[str], results: Sequence[BookResult]) -> dict[tuple[str, str], Figures]:
    """Return the figures of each value of each free column, in the order of the columns and then of the values."""
    groups: dict[tuple[str, str], Figures] = {}
    for column in columns:
        for result in sorted(results, key=lambda one: one.book.facts[column]):
            group = (column, result.book.facts[column])
            groups[group] = groups.get(group, Figures()) + result.figures
    return groups


def run_record(audit: Audit, linted: Linted, results: Sequence[BookResult]) -> dict[str, Any]:
    """Return what tells how the results came about: the same input and way of linting give the same record."""
    total = sum((result.figures for result in results), Figures())
    return {
        "version": VERSION,
        "tool": {"name": "curriclint", "version": __version__},
        "rules": audit.task.rules_hash(),
        "settings": told_settings(audit.task.settings),
        "counts": {
            "books": total.books,
            "files": total.files,
            "words": total.words,
            "pages": total.pages,
            "remarks": total.all_remarks,
            "persons": total.all_persons,
            "errors": len(linted.errors),
        },
        "books": [{"book": book.name, "files": [audit.names[number] for number in book.files]} for book in audit.books],
        "files": [
            {"path": one.name, "sha256": one.sha256, "bytes": one.size_bytes}
            for _, one in sorted(linted.inputs.items())
        ],
        "errors": [{"path": one.path, "message": one.error.say("en")} for _, one in sorted(linted.errors.items())],
    }


def _title(book: Book, documents: Sequence[DocumentReport]) -> str:
    """Return the title that the shelf gives, or the one in the text, or the name of the book."""
    return book.title or next((" ".join(one.title.split()) for one in documents if one.title.strip()), "") or book.name
