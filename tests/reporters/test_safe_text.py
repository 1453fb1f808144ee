import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.reporters.safe_text import can_write, safe

ENCODINGS = ["utf-8", "cp1252", "cp850", "ascii", "no-such-encoding"]
ANY_TEXT = st.text(st.characters(codec=None))


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[2Jweg", "␛[2Jweg"),
        ("bel\x07", "bel␇"),
        ("\x9b31m", "\ufffd31m"),
        ("a\u202eb", "ab"),
        ("a\tb\nc\r\nd", "a b c  d"),
        ("een\u00a0woord", "een woord"),
        ("half \ud800", "half \ufffd"),
        ("dee\u00adlen", "deelen"),
    ],
)
def test_what_would_steer_a_terminal_is_shown_or_dropped(hostile, shown):
    assert safe(hostile) == shown


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "‘hij’ → “zij” … ▲ ñ 日"),
        ("cp1252", "‘hij’ -> “zij” … !! ñ ?"),
        ("cp850", "'hij' -> \"zij\" ... !! ñ ?"),
        ("ascii", "'hij' -> \"zij\" ... !! n ?"),
    ],
)
def test_an_encoding_gets_stand_ins_for_what_it_lacks(encoding, shown):
    assert safe("‘hij’ → “zij” … ▲ ñ 日", encoding) == shown


@given(ANY_TEXT, st.sampled_from(ENCODINGS))
def test_safe_text_can_be_written_and_holds_no_control_characters(text, encoding):
    shown = safe(text, encoding)
    assert can_write(shown, encoding)
    assert not [character for character in shown if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]


@given(ANY_TEXT, ANY_TEXT, st.sampled_from(ENCODINGS))
def test_safe_text_is_made_character_by_character(first, second, encoding):
    assert safe(first + second, encoding) == safe(first, encoding) + safe(second, encoding)


@given(ANY_TEXT, st.sampled_from(ENCODINGS))
def test_safe_text_stays_as_it_is(text, encoding):
    assert safe(safe(text, encoding), encoding) == safe(text, encoding)
