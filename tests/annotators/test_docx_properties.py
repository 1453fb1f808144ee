"""What holds for any runs and any stretches: the text stays, comments cover their words, removing restores."""

import made_reports as made
from annotated import DUTCH, canonical, comments_in, finding_at, lesson, parts, remove, text_of
from docx_files import MAIN, p, r, t
from hypothesis import given, settings
from hypothesis import strategies as st

from curriclint.annotators.docx import ANNOTATOR
from curriclint.document import Format
from curriclint.readers.docx import read_docx
from curriclint.span import Span

TEXTS = st.text("ab é😀\u00a0<&", min_size=0, max_size=8)
CONTENTS = st.lists(
    st.one_of(
        TEXTS.map(t),
        # Without `xml:space` white space at the ends is not shown; no program writes a text of nothing else.
        st.text("ab c", min_size=1, max_size=6).filter(str.strip).map(lambda text: f"<w:t>{text}</w:t>"),
        st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:lastRenderedPageBreak/>", "<w:softHyphen/>"]),
        TEXTS.map(lambda text: t(text).replace("w:t", "w:delText")),
    ),
    max_size=4,
).map("".join)
RUNS = st.builds(
    lambda content, look: r(content or "<w:t/>", look), CONTENTS, st.sampled_from(["", "<w:b/>", "<w:i/><w:b/>"])
)
INLINE = st.one_of(
    RUNS,
    RUNS.map(lambda run: f'<w:ins w:id="1">{run}</w:ins>'),
    RUNS.map(lambda run: f'<w:del w:id="2">{run.replace("w:t>", "w:delText>").replace("w:t ", "w:delText ")}</w:del>'),
    RUNS.map(lambda run: f"<w:hyperlink>{run}</w:hyperlink>"),
    RUNS.map(lambda run: f"<w:sdt><w:sdtContent>{run}</w:sdtContent></w:sdt>"),
    st.just('<w:bookmarkStart w:id="3" w:name="x"/>'),
)
PARAGRAPHS = st.lists(INLINE, min_size=1, max_size=5).map(lambda runs: p(*runs))
BODIES = st.lists(PARAGRAPHS, min_size=1, max_size=3).map("".join)


@st.composite
def lessons(draw):
    """Draw a Word file and stretches of its blocks, in the order of the text, which may touch and overlap."""
    data = lesson(p("Les") + draw(BODIES))
    document = read_docx(data, "les.docx")
    places = []
    for index, block in enumerate(document.blocks):
        for _ in range(draw(st.integers(0, 3))):
            start = draw(st.integers(0, len(block.text) - 1))
            places.append((index, Span(start, draw(st.integers(start + 1, len(block.text))))))
    return data, document, sorted(places)


def annotated(data, document, places):
    found = tuple(finding_at(document, index, span, number) for number, (index, span) in enumerate(places))
    report = made.document("nl", "les.docx", Format.DOCX, findings=found)
    return ANNOTATOR.annotate(data, document, report, DUTCH)


@settings(max_examples=150)
@given(lessons())
def test_the_text_stays_and_each_comment_covers_its_words(drawn):
    data, document, places = drawn
    copy = annotated(data, document, places)
    assert text_of(copy) == text_of(data)
    words = [comment.words for comment in comments_in(copy)[1:]]
    quotes = [span.of(document.blocks[index].text) for index, span in places]
    assert [as_read(one) for one in words] == quotes


@settings(max_examples=150)
@given(lessons())
def test_removing_restores_and_annotating_twice_equals_once(drawn):
    data, document, places = drawn
    copy = annotated(data, document, places)
    bare = remove(copy)
    assert canonical(bare) == canonical(data)
    assert text_of(bare) == text_of(data)
    again = read_docx(bare, "les.docx")
    assert [block.text for block in again.blocks] == [block.text for block in document.blocks]
    twice = annotated(bare, again, places)
    assert canonical(twice) == canonical(copy)
    assert {**parts(twice), MAIN: b""} == {**parts(copy), MAIN: b""}


def as_read(words):
    """Return words as a block has them: with plain spaces."""
    return words.replace("\u00a0", " ")
