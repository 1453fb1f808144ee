from email.message import Message

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.web.names import LONGEST_NAME, disposition, download_name, shown_name

NASTY = st.text(alphabet=st.characters() | st.sampled_from("/\\:.\0\n\u202e\u2066\u200f\ud800 <>\"'%"), max_size=300)


@given(NASTY)
def test_a_shown_name_is_one_short_line_without_steering_characters(name):
    shown = shown_name(name, "naamloos")
    assert 0 < len(shown) <= LONGEST_NAME
    assert not any(sign in shown for sign in "/\\\0\n\r\u202e\u2066\u200f")
    assert shown.encode()


@given(NASTY, st.sampled_from([".curriclint.docx", ".curriclint.csv"]))
def test_a_download_can_be_saved_anywhere(name, ending):
    proposed = download_name(shown_name(name, "naamloos"), ending)
    assert proposed.endswith(ending)
    assert not proposed.startswith(".")
    assert not any(sign in proposed for sign in '<>:"/\\|?*\0\n')


@given(NASTY)
def test_the_header_of_a_download_gives_the_name_back_and_nothing_else(name):
    proposed = download_name(shown_name(name, "naamloos"), ".csv")
    header = disposition(proposed)
    assert header.isascii()
    assert header.isprintable()
    message = Message()
    message["content-disposition"] = header.split("; ", 1)[0] + "; " + header.rsplit("; ", 1)[1]
    assert message.get_filename() == proposed


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("C:\\Users\\juf\\les 3.docx", "les 3.docx"),
        ("../../etc/passwd", "passwd"),
        ("les\u202excod.exe", "les\ufffdxcod.exe"),
        ("  ", "naamloos"),
        ("..", "naamloos"),
        ("cafe\u0301.md", "café.md"),
    ],
)
def test_only_the_last_part_of_a_name_is_shown(given_name, shown):
    assert shown_name(given_name, "naamloos") == shown


def test_a_long_name_keeps_its_ending():
    assert shown_name("x" * 300 + ".docx", "").endswith("….docx")


def test_a_name_that_windows_reserves_is_changed():
    assert download_name("con.docx", ".curriclint.docx") == "_con.curriclint.docx"
