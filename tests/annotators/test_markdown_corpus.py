"""Real Markdown lessons: marked all over, and what another parser makes of the copies."""

import re

import pytest
from conftest import SHARED
from markdown_it import MarkdownIt
from markdown_notes import DUTCH, NAME, remove, report_of
from pdf_notes import some_words

from curriclint.annotators.markdown import ANNOTATOR
from curriclint.readers import read_bytes

LESSONS = sorted((SHARED / "corpus").glob("*/md/*.md"))
_OUR_BLOCK = re.compile(r"<!-- curriclint -->\n.*?<!-- /curriclint[^>]*-->\n", re.DOTALL)
_OUR_MARK = re.compile(r'<mark class="curriclint">(.*?)</mark>', re.DOTALL)
_OUR_REFERENCE = re.compile(r"\[\^curriclint-\d+\]")

pytestmark = pytest.mark.shared


def shown(text):
    """Return what markdown-it makes of a text."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(body)


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_another_parser_makes_the_same_of_a_lesson_without_our_signs(path):
    data = path.read_bytes()
    document = read_bytes(data, NAME)
    report = report_of(document, some_words(document, every=20))
    copy = ANNOTATOR.annotate(data, document, report, DUTCH)
    assert remove(copy) == data
    marked = _OUR_MARK.findall(copy.decode())
    assert len(marked) >= 0.6 * len(report.findings)
    without_blocks = _OUR_BLOCK.sub("", shown(copy.decode()))
    assert _OUR_REFERENCE.sub("", _OUR_MARK.sub(r"\1", without_blocks)) == shown(data.decode())
