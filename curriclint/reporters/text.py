"""The report for people at a terminal: each finding with its sentence, then a summary."""

from collections.abc import Iterator

from curriclint.finding import Report
from curriclint.reporters import Detail, Look, Reporter, language_of
from curriclint.reporters.text_finding import document_lines
from curriclint.reporters.text_line import Line, draw
from curriclint.reporters.text_summary import summary_lines
from curriclint.wording import Text


def render(report: Report, look: Look) -> str:
    """Return the report as lines of text; quiet leaves out the summary, verbose folds and shortens nothing."""
    return draw(_lines(report, look), look)


def _lines(report: Report, look: Look) -> Iterator[Line]:
    of_run = language_of(report, look)
    for document in report.documents:
        yield from document_lines(document, look.ui or document.language or of_run, look)
    if look.detail is not Detail.QUIET:
        yield from summary_lines(report, look)


REPORTER = Reporter(
    name="text",
    about=Text(nl="om te lezen, op het scherm of in een bestand", en="to read, on a terminal or in a file"),
    render=render,
    for_people=True,
)
