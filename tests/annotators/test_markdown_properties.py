"""Whatever a Markdown file holds: nothing in it breaks, and what we put in comes out again to the very byte."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_notes import DUTCH, NAME, remove, report_of
from markdown_soup import any_text, soup

from curriclint.annotators.markdown import ANNOTATOR
from curriclint.errors import ReadError
from curriclint.readers.markdown.reader import read_markdown
from curriclint.span import Span

OURS = [
    "<!-- curriclint -->\n",
    "<!-- /curriclint -->",
    "\n<!-- curriclint -->\n\n> x\n\n<!-- /curriclint 0123456789abcdef -->\n\n",
    '<mark class="curriclint">',
    "<mark>",
    "</mark>",
    "[^curriclint-1]",
    "\n[^curriclint-1]: x\n",
    "curriclint2",
    "CURRICLINT",
]
like_ours = st.lists(soup | st.sampled_from(OURS), max_size=6).map("".join)


@st.composite
def annotated(draw, texts):
    """Give a text and a copy of it with remarks anywhere."""
    text = draw(texts)
    document = read_markdown(text, NAME)
    places = []
    indices = st.sets(st.integers(0, len(document.blocks) - 1), max_size=4) if document.blocks else st.just(set())
    for index in sorted(draw(indices)):
        length = len(document.blocks[index].text)
        start = draw(st.integers(0, length - 1))
        places.append((index, Span(start, draw(st.integers(start + 1, length)))))
    data = text.encode("utf-8", "replace")
    try:
        return text, ANNOTATOR.annotate(data, document, report_of(document, places), DUTCH)
    except ReadError:
        return text, data


@settings(max_examples=300)
@given(annotated(any_text | like_ours))
def test_removing_gives_the_very_bytes(both):
    text, copy = both
    data = text.encode("utf-8", "replace")
    assert copy == data or remove(copy) == data
