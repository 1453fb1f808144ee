"""Bytes that become text: encodings, byte order marks, line ends, and what is refused with its place."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.errors import ReadError
from curriclint.readers import read_bytes
from curriclint.readers.decoding import decoded
from curriclint.span import LineColumn, Span


def refusal(data):
    with pytest.raises(ReadError) as caught:
        decoded(data)
    return caught.value


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_utf8_mark_is_dropped(mark):
    assert decoded(mark + "één".encode()) == "één"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wide_encodings_with_a_mark_are_read(encoding):
    assert decoded("één les\r\n".encode(encoding)) == "één les\r\n"


def test_line_ends_of_old_macs_become_those_of_today():
    assert decoded(b"een\rtwee\r\r\ndrie\r") == "een\ntwee\n\r\ndrie\n"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_places_are_the_same_for_every_line_end(ending):
    text = ending.join(["\ufeff# Les 1", "", "Een alinea", "van twee regels.", "", "Slot."])
    last = read_bytes(text.encode(), "les.md").blocks[-1]
    assert last.text == "Slot."
    assert last.origin.place_of(Span(0, 5)).start == LineColumn(6, 1)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_wrong_byte_is_told_with_its_place(ending):
    with pytest.raises(ReadError) as caught:
        decoded(f"Les 1{ending}één{ending}ge".encode() + b"\xefnspireerd")
    assert caught.value.say("nl").startswith("regel 3, positie 3: byte 0xEF is geen UTF-8 (in Windows-1252 een “ï”).")


def test_wrong_byte_that_is_no_letter_gets_no_guess():
    with pytest.raises(ReadError) as caught:
        decoded(b"Les \x93vier\x94")
    assert "byte 0x93 is not UTF-8. Open" in caught.value.say("en")


def test_nul_character_is_told_with_its_place():
    with pytest.raises(ReadError) as caught:
        read_bytes(b"Les 1\n" * 50 + b"ab\0cd\n", "les.txt")
    assert caught.value.say("en").startswith("line 51, column 3:")


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_mark_tells_the_order_of_the_bytes(mark, codec):
    assert decoded(mark + "één 💡".encode(codec)) == "één 💡"


def test_column_counts_code_points_in_utf16_too():
    blocks = read_bytes("💡 een kern".encode("utf-16"), "les.md").blocks
    assert blocks[0].origin.place_of(Span(6, 10)).start == LineColumn(1, 7)


@pytest.mark.parametrize("data", [codecs.BOM_UTF16_LE + b"a\0b", codecs.BOM_UTF32_LE + b"a\0\0", b"\xff\xfe\x00\xd8"])
def test_wide_encoding_that_breaks_off_is_refused(data):
    assert "UTF-" in refusal(data).say("nl")


@pytest.mark.parametrize(
    ("letter", "byte"), [("é", "0xE9"), ("ë", "0xEB"), ("ï", "0xEF"), ("œ", "0x9C"), ("Ž", "0x8E"), ("µ", "0xB5")]
)
def test_letter_of_the_older_encoding_of_windows_is_named(letter, byte):
    said = refusal(f"Dit is {letter}".encode("cp1252")).say("nl")
    assert f"positie 8: byte {byte} is geen UTF-8 (in Windows-1252 een “{letter}”)" in said


@pytest.mark.parametrize("data", [b"\xc3", b"\xc3(", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", b"\xc0\xaf", b"\x80"])
def test_bytes_that_utf8_does_not_allow_are_refused(data):
    assert "geen UTF-8" in refusal(b"Les " + data).say("nl")


def test_place_of_a_wrong_byte_is_told_behind_a_mark():
    assert refusal(codecs.BOM_UTF8 + "één\n".encode() + b"\xe9").say("en").startswith("line 2, column 1:")


def test_mark_in_the_middle_of_the_text_is_a_character_that_nobody_sees():
    (block,) = read_bytes("een\ufeffling".encode(), "les.txt").blocks
    assert block.text == "eenling"


@pytest.mark.parametrize("data", [b"\0", b"Les\0", codecs.BOM_UTF8 + b"Les\0", "Les\0".encode("utf-16")])
def test_nul_character_is_refused_in_every_encoding(data):
    assert "NUL" in refusal(data).say("nl")


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_one_clear_line(data):
    try:
        text = decoded(data)
    except ReadError as error:
        for language in ("nl", "en"):
            said = error.say(language)
            assert "\n" not in said
            assert "{" not in said
    else:
        assert "\0" not in text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff\r")))
def test_every_encoding_gives_the_same_text(encoding, text):
    assert decoded(text.encode(encoding)) == text
