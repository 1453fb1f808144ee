from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.errors import InternalError
from curriclint.origin import LineIndex, PageOrigin, RunOrigin, SourceOrigin
from curriclint.span import LineColumn, PageBox, RunRange, Span


def page_origin(*boxes, page=1):
    return PageOrigin(array("H", [page] * len(boxes)), array("f", [side for box in boxes for side in box]))


@given(st.text(alphabet="ab\n é😀", max_size=80), st.data())
def test_line_index_turns_offsets_into_positions_and_back(text, data):
    offset = data.draw(st.integers(0, len(text)))
    lines = LineIndex(text)
    position = lines.position_of(offset)
    assert lines.offset_of(position) == offset
    assert position.line == text.count("\n", 0, offset) + 1


def test_source_origin_gives_the_position_after_the_last_character():
    source = "een &eacute;\ntwee"
    origin = SourceOrigin(array("I", [0, 1, 2, 3, 4]), array("I", [1, 2, 3, 4, 12]), LineIndex(source))
    place = origin.place_of(Span(4, 5))
    assert (place.start, place.end) == (LineColumn(1, 5), LineColumn(1, 13))


def test_every_source_position_of_an_entity_leads_to_its_character():
    origin = SourceOrigin(array("I", [0, 1]), array("I", [1, 9]), LineIndex("a&eacute;"))
    assert [origin.offset_of(LineColumn(1, column)) for column in (1, 2, 9, 10)] == [0, 1, 1, None]


def test_a_word_over_two_runs_keeps_both():
    origin = RunOrigin("word/document.xml", 7, array("I", [6] * 4), array("I", [0, 0, 2, 2]), array("I", [3, 4, 0, 1]))
    place = origin.place_of(Span(1, 4))
    assert place.paragraph == 7
    assert place.runs == (RunRange("word/document.xml", 6, 0, 4, 5), RunRange("word/document.xml", 6, 2, 0, 2))


def test_run_origin_finds_the_character_back():
    origin = RunOrigin("word/document.xml", 1, array("I", [0, 0]), array("I", [0, 1]), array("I", [5, 0]))
    assert origin.offset_of(0, 1, 0) == 1
    assert origin.offset_of(0, 1, 1) is None


def test_a_word_on_one_line_of_a_page_has_one_box():
    origin = page_origin((10, 10, 15, 20), (15, 10, 21, 20))
    assert origin.place_of(Span(0, 2)).boxes == (PageBox(1, 10, 10, 21, 20),)


def test_a_word_broken_over_two_lines_has_two_boxes():
    origin = page_origin((90, 10, 95, 20), (95, 10, 100, 20), (10, 24, 15, 34))
    assert origin.place_of(Span(0, 3)).boxes == (PageBox(1, 90, 10, 100, 20), PageBox(1, 10, 24, 15, 34))


def test_a_space_that_the_layout_implied_widens_no_box():
    origin = page_origin((10, 10, 15, 20), (15, 10, 15, 10), (18, 10, 22, 20))
    assert origin.place_of(Span(0, 3)).boxes == (PageBox(1, 10, 10, 22, 20),)


def test_letters_above_each_other_in_rotated_text_have_one_box():
    origin = page_origin((10, 100, 20, 106), (10, 94, 20, 100), (10, 88, 20, 94))
    assert origin.place_of(Span(0, 3)).boxes == (PageBox(1, 10, 88, 20, 106),)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=20), st.data())
def test_page_boxes_hold_every_character_of_the_span(corners, data):
    origin = page_origin(*((x, y, x + 5, y + 10) for x, y in corners))
    start = data.draw(st.integers(0, len(corners) - 1))
    end = data.draw(st.integers(start + 1, len(corners)))
    boxes = origin.place_of(Span(start, end)).boxes
    for i in range(start, end):
        one = origin.box_of(i)
        assert any(
            box.left_pt <= one.left_pt
            and box.top_pt <= one.top_pt
            and one.right_pt <= box.right_pt
            and one.bottom_pt <= box.bottom_pt
            for box in boxes
        )


@pytest.mark.parametrize("span", [Span(0, 0), Span(0, 3), Span(2, 3)])
def test_a_span_outside_the_text_is_our_fault(span):
    with pytest.raises(InternalError):
        page_origin((0, 0, 1, 1), (1, 0, 2, 1)).place_of(span)
