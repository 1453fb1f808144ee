"""Real PDF files: highlighted all over, and read back by another library."""

import pytest
from conftest import SHARED
from pdf_notes import DUTCH, folded, ours_in, report_of, some_words, words_under

from curriclint.annotators.pdf import ANNOTATOR
from curriclint.errors import ReadError
from curriclint.readers.pdf import pdfium_file, read_pdf

LESSONS = sorted((SHARED / "corpus").glob("*/pdf/*.pdf"))
SMALL = [path for path in LESSONS if path.stat().st_size < 500_000]
HOSTILE = [path for path in sorted((SHARED / "hostile").glob("*.pdf")) if path.stem != "bomb-giant"]
ALIKE = 0.99
"""Share of the highlights under which the very words of the quote stand."""

pytestmark = pytest.mark.shared


def copy_of(path, every):
    data = path.read_bytes()
    document = read_pdf(data, path.name)
    report = report_of(document, some_words(document, every))
    return data, report, ANNOTATOR.annotate(data, document, report, DUTCH)


def outcome_of(path):
    """Return a file and its copy, or the error that it gives."""
    try:
        data, _, copy = copy_of(path, every=500)
    except ReadError as error:
        return error
    return data, copy


def test_highlights_lie_on_the_quotes(shared_folder):
    alike = found = 0
    for path in SMALL:
        _, report, copy = copy_of(path, every=20)
        quotes = {finding.fingerprint: finding.quote for finding in report.findings}
        under = dict.fromkeys(quotes, "")
        notes = ours_in(copy)
        for note, words in zip(notes, words_under(copy, notes), strict=True):
            under[note.text("NM").split("-")[1]] += words
        alike += sum(folded(under[name]) == folded(quote) for name, quote in quotes.items())
        found += len(quotes)
    assert found > 200
    assert alike >= ALIKE * found


@pytest.mark.parametrize("path", [*LESSONS, *HOSTILE], ids=lambda path: path.stem)
def test_a_file_gives_a_copy_that_is_whole_or_one_clear_line(path):
    outcome = outcome_of(path)
    if isinstance(outcome, ReadError):
        assert path in HOSTILE or "slides" in path.name, outcome.say("en")
        assert "\n" not in outcome.say("nl")
        return
    data, copy = outcome
    assert copy.startswith(data)
    assert ANNOTATOR.without_ours(copy, path.name) == data
    with pdfium_file.opened(data) as before, pdfium_file.opened(copy) as after:
        assert before.facts.pages == after.facts.pages
        assert before.facts.bookmarks == after.facts.bookmarks
        assert before.facts.metadata == after.facts.metadata
