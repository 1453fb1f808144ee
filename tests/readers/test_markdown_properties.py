"""What holds for every text that is read as Markdown."""

import pytest
from conftest import SHARED
from hypothesis import given
from hypothesis import strategies as st
from markdown_soup import any_text, assert_sound

from curriclint.readers.decoding import decoded
from curriclint.readers.markdown import read_markdown
from curriclint.span import Span

LESSONS = sorted((SHARED / "corpus").glob("*/md/*.md"))


@given(any_text)
def test_every_character_of_every_block_knows_its_place(source):
    assert_sound(read_markdown(source, "les.md"), source)


@given(any_text, st.data())
def test_offset_leads_to_a_place_and_back(source, data):
    blocks = read_markdown(source, "les.md").blocks
    if not blocks:
        return
    origin = data.draw(st.sampled_from(blocks)).origin
    offset = data.draw(st.integers(0, len(origin) - 1))
    back = origin.offset_of(origin.place_of(Span(offset, offset + 1)).start)
    assert origin.starts[back] <= origin.starts[offset] < origin.ends[back]


@given(
    st.lists(st.text(alphabet="abcdeé ", min_size=1).filter(lambda text: text.strip() == text), min_size=1, max_size=6)
)
def test_paragraphs_of_plain_words_are_read_as_they_are(paragraphs):
    blocks = read_markdown("\n\n".join(paragraphs), "les.md").blocks
    assert [block.text for block in blocks] == [" ".join(paragraph.split()) for paragraph in paragraphs]


@pytest.mark.shared
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.name)
def test_real_lesson_is_read_and_each_character_knows_its_place(shared_folder, path):
    source = decoded(path.read_bytes())
    document = read_markdown(source, path.name)
    assert document.blocks
    assert_sound(document, source)
