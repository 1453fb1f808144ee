from itertools import pairwise

import pytest
from builders import block, document
from hypothesis import given
from hypothesis import strategies as st

from curriclint.document import Scope
from curriclint.language.chapters import LONG_WORDS, MIN_CHAPTER_WORDS, MIN_CHAPTERS, chapters_of, cut
from curriclint.language.passage import AnalysedDocument

TEN = "Een zin die uit precies tien gewone woorden bestaat hier. "


def heading(text, level=2):
    return block(text, Scope.HEADING, level=level)


def text_of(words):
    return block(TEN * (words // 10))


def chapters(*blocks):
    made = document(*blocks)
    return chapters_of(AnalysedDocument(made, ("nl",) * len(made.blocks)))


def book(*titles, level=2, words=2500):
    return [one for title in titles for one in (heading(title, level), text_of(words))]


def test_a_lesson_has_no_chapters():
    assert chapters(*book("Krachten", "Licht", "Geluid", words=1000)) == ()


def test_a_book_is_cut_at_its_headings():
    found = chapters(heading("Natuurkunde", 1), *book("Krachten", "Licht", "Geluid"))
    assert [(one.number, one.title, one.words) for one in found] == [
        (1, "Krachten", 2501),
        (2, "Licht", 2501),
        (3, "Geluid", 2501),
    ]
    assert [one.blocks for one in found] == [range(1, 3), range(3, 5), range(5, 7)]


def test_sections_within_a_chapter_are_no_chapters():
    sections = [one for number in range(3) for one in (heading(f"Hoofdstuk {number + 1}", 1), *book("Doel", "Uitleg"))]
    assert [one.title for one in chapters(*sections)] == ["Hoofdstuk 1", "Hoofdstuk 2", "Hoofdstuk 3"]


def test_volumes_are_cut_into_their_chapters():
    volumes = [one for part in "ABC" for one in (heading(f"Deel {part}", 1), *book("Een", "Twee", "Drie", words=7000))]
    assert len(chapters(*volumes)) == 9


def test_a_number_on_a_heading_of_its_own_goes_with_the_title_below_it():
    blocks = [
        one for number in range(1, 5) for one in (heading(f"Hoofdstuk {number}", 3), *book(f"Thema {number}x", level=1))
    ]
    found = chapters(*blocks)
    assert [one.title for one in found] == [f"Hoofdstuk {number} Thema {number}x" for number in range(1, 5)]
    assert [one.blocks.start for one in found] == [0, 3, 6, 9]


@pytest.mark.parametrize(
    ("title", "called", "label"),
    [
        ("Hoofdstuk 3: Licht", "hoofdstuk", "3"),
        ("Les 12", "les", "12"),
        ("4. Geluid", "", "4"),
        ("7 Warmte", "", "7"),
        ("Licht in 3 kleuren", "", ""),
        ("2.1 Spiegels", "", ""),
    ],
)
def test_a_heading_tells_the_number_of_its_chapter(title, called, label):
    first = chapters(*book(title, "Vier", "Vijf"))[0]
    assert (first.called, first.label) == (called, label)


def test_a_preface_is_no_chapter_where_the_chapters_are_numbered():
    found = chapters(*book("Vooraf", "1 Kracht", "2 Licht", "3 Geluid", "4 Warmte"))
    assert [one.title for one in found] == ["1 Kracht", "2 Licht", "3 Geluid", "4 Warmte"]


def test_a_short_part_belongs_to_the_chapter_before_it():
    found = chapters(*book("Kracht"), *book("Antwoorden", words=100), *book("Licht", "Geluid"))
    assert [one.title for one in found] == ["Kracht", "Licht", "Geluid"]
    assert found[0].words == 2501 + 101


def test_text_without_headings_has_no_chapters():
    assert chapters(*[text_of(1000)] * 10) == ()


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3000)), max_size=12))
def test_chapters_follow_each_other_and_hold_a_fair_number_of_words(parts):
    blocks = [one for level, words in parts for one in (heading("Kop", level), text_of(words))]
    found = chapters(*blocks)
    assert not found or len(found) >= MIN_CHAPTERS
    assert all(one.words >= MIN_CHAPTER_WORDS for one in found)
    assert all(one.blocks.stop <= other.blocks.start for one, other in pairwise(found))
    assert sum(one.words for one in found) <= sum(words + 1 for _, words in parts)
    assert not found or sum(words + 1 for _, words in parts) >= LONG_WORDS


@given(st.lists(st.integers(0, 30)).map(sorted), st.integers(0, 30), st.integers(0, 30))
def test_what_is_cut_out_is_what_stands_in_the_blocks(blocks, start, stop):
    wanted = range(start, max(start, stop))
    assert cut(blocks, wanted, lambda one: one) == [one for one in blocks if one in wanted]
