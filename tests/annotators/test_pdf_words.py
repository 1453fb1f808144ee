"""Highlights in PDF files lie on exactly the words that they are about, wherever these stand."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_files import PROSE, TOP, Writer
from pdf_notes import annotate, folded, ours_in, words_under
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from curriclint.readers.pdf import pdfium_file
from curriclint.readers.pdf.placement import Placement


def under(data, *quotes):
    """Return what lies under the highlight of each quote."""
    copy = annotate(data, *quotes)
    return words_under(copy, ours_in(copy))


def lesson(**how):
    return Writer(**how).paragraph(*PROSE).data()


def with_entries(data, **entries):
    """Return the file with these entries in its first page."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    reference, _ = writer.find_page_for_modification(0)
    page = reference.get_object()
    for name, numbers in entries.items():
        made = [generic.FloatObject(number) for number in numbers]
        page[pdf_name(f"/{name}")] = generic.ArrayObject(made) if len(made) > 1 else made[0]
    writer.mark_update(reference)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_a_highlight_lies_on_its_words():
    assert under(lesson(), "rivier slijt", "akker") == ["rivier slijt", "akker"]


def test_words_on_two_lines_get_one_highlight_with_two_boxes():
    copy = annotate(lesson(), "mee. In de bocht")
    (note,) = ours_in(copy)
    assert len(note.boxes) == 2
    assert words_under(copy, [note]) == ["mee.In de bocht"]


def test_words_on_two_pages_get_a_highlight_on_each():
    writer = Writer()
    writer.y = 100
    writer.lines(*PROSE[:2], "Zo schuift een rivier in honderd jaar soms een hele akker met zand en").page()
    data = writer.lines("klei mee, tot aan de monding bij de zee, waar weer land aangroeit.", PROSE[0]).data()
    copy = annotate(data, "zand en klei mee, tot")
    assert [note.page for note in ours_in(copy)] == [1, 2]
    assert words_under(copy, ours_in(copy)) == ["zand en", "klei mee, tot"]
    assert len({note.text("NM") for note in ours_in(copy)}) == 2


def test_a_word_that_is_broken_off_is_marked_on_both_lines():
    data = Writer().paragraph(PROSE[0], "Zo schuift een rivier in honderd jaar soms een hele ak-", "ker op.").data()
    assert [folded(words) for words in under(data, "akker")] == ["akker"]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (40, 50, 580, 820)])
def test_pages_are_turned_and_cropped(rotate, crop):
    assert under(lesson(rotate=rotate, crop=crop), "buitenkant") == ["buitenkant"]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_box_of_a_page_need_not_start_at_nought(rotate):
    data = with_entries(lesson(), MediaBox=(-90, -70, 500, 800), Rotate=(rotate,))
    assert under(data, "buitenkant") == ["buitenkant"]


def test_a_page_may_have_another_unit_than_a_point():
    assert under(with_entries(lesson(), UserUnit=(2,)), "buitenkant") == ["buitenkant"]


def test_a_page_may_inherit_its_box_and_turn():
    data = lesson().replace(b"/MediaBox", b"/MediaBix")
    assert under(data, "buitenkant") == ["buitenkant"]


def test_text_may_run_upwards():
    writer = Writer()
    writer.canvas.translate(300, 100)
    writer.canvas.rotate(90)
    writer.y = 200
    data = writer.lines(*PROSE, x=10).data()
    assert under(data, "buitenkant") == ["buitenkant"]


def test_words_in_columns_are_marked_where_they_stand():
    writer = Writer()
    for x, word in ((60, "links"), (320, "rechts")):
        writer.y = TOP
        writer.lines(*(f"Deze regel staat {word} in kolom {number}, en" for number in range(12)), x=x)
    assert under(writer.data(), "rechts in kolom 7") == ["rechts in kolom 7"]


boxes = st.tuples(*[st.floats(-500, 500)] * 4)


@given(boxes, st.integers(0, 3), st.floats(-900, 900), st.floats(-900, 900))
def test_a_point_as_shown_leads_back_to_where_it_was_drawn(box, turns, x, y):
    placement = Placement(*box, turns)
    drawn_x, drawn_y = placement.drawn(x, y)
    shown = placement.shown((drawn_x, drawn_y, drawn_x, drawn_y))
    assert shown[:2] == pytest.approx((x, y), abs=1e-6)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270, -90, 450])
@pytest.mark.parametrize("crop", [(0, 0, 595, 842), (40, 50, 580, 820), (-10, -10, 900, 300), (900, 900, 950, 950)])
def test_boxes_come_to_what_pdfium_takes_for_the_page(rotate, crop):
    data = with_entries(lesson(), CropBox=crop, Rotate=(rotate,))
    with pdfium_file.opened(data) as file:
        (page,) = file.pages()
    found, expected = Placement.of_boxes((0, 0, 595, 842), crop, rotate), page.characters.placement
    assert found.quarter_turns == expected.quarter_turns
    for side in ("left", "bottom", "right", "top"):
        assert getattr(found, side) == pytest.approx(getattr(expected, side), abs=0.01)
