"""A table with a row for each finding, for spreadsheets: CSV (RFC 4180) in UTF-8 with a mark that Excel looks for."""

import csv
import io
from collections.abc import Iterator

from curriclint.finding import DocumentReport, Finding, Report
from curriclint.reporters import Look, Reporter
from curriclint.reporters.public_path import public_path
from curriclint.reporters.remarks import language_for
from curriclint.wording import Text

COLUMNS = (
    *("path", "page", "paragraph", "line", "column", "section", "rule", "name", "category", "severity", "language"),
    *("quote", "sentence", "message", "advice", "suggestions", "tips", "fingerprint", "rewritten"),
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a cell begins with that a spreadsheet would calculate instead of show.

Source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection.
"""


def render(report: Report, look: Look) -> bytes:
    """Return the table with its headings."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    writer.writerows(
        [harmless(cell) for cell in _cells(document, finding, look)]
        for document in report.documents
        for finding in document.findings
    )
    return table.getvalue().encode("utf-8-sig", "backslashreplace")


def harmless(cell: str) -> str:
    """Return what a spreadsheet shows as it is: with an apostrophe before what would be a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) or cell.startswith(_FORMULA) else cell


def as_written(cell: str) -> str:
    """Return what `harmless` was given."""
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell


def _cells(document: DocumentReport, finding: Finding, look: Look) -> Iterator[str]:
    place, language = finding.place, language_for(finding, look)
    yield public_path(document.path, look.folder)
    for number in (
        place.page,
        place.paragraph,
        place.start.line if place.start else None,
        place.start.column if place.start else None,
    ):
        yield "" if number is None else str(number)
    yield " › ".join(" ".join(heading.split()) for heading in finding.section)
    yield from (finding.rule, finding.name, finding.category.value, finding.severity.value, language)
    yield from (finding.quote, " ".join(finding.sentence.split()), finding.message, finding.advice)
    yield " | ".join(finding.suggestions)
    yield " ".join(tip.id for tip in finding.tips)
    yield finding.fingerprint
    yield finding.rewritten


REPORTER = Reporter(
    name="csv",
    about=Text(nl="een tabel voor een rekenblad", en="a table for a spreadsheet"),
    render=render,
)
