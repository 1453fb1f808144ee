import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from curriclint.reporters import Look
from curriclint.reporters.safe_text import safe
from curriclint.reporters.text_excerpt import excerpt_lines, excerpt_of, marked_lines
from curriclint.reporters.text_line import draw
from curriclint.span import Span

# Letters of several widths, marks, tabs, emoji that are joined, control characters: what teachers paste into a lesson.
LESSON_TEXT = st.text(st.sampled_from(list("abc dé e\u0301日本한👩\u200d🔬👍🏽❤\ufe0f\t\x1b🇳🇱“…,.")) | st.characters())


def drawn(before, quote, after, width=60, **look):
    look = Look(width=width, **look)
    return draw(excerpt_lines(excerpt_of(before + quote + after, quote, len(before), width, look), (), ""), look)


@pytest.mark.parametrize(
    ("before", "quote", "after", "expected"),
    [
        ("Je hebt een ", "talenknobbel", " nodig.", "Je hebt een talenknobbel nodig.\n            ~~~~~~~~~~~~\n"),
        ("日本 ", "日本", " x", "日本 日本 x\n     ~~~~\n"),
        ("cafe\u0301 ", "hij", "", "cafe\u0301 hij\n     ~~~\n"),
        ("\tEen ", "man", "", "Een man\n    ~~~\n"),
        ("👩\u200d🔬 ", "zij", "", "👩🔬 zij\n     ~~~\n"),
        ("[bold]", "hij", "[/bold]", "[bold]hij[/bold]\n      ~~~\n"),
        ("", "hij", "", "hij\n~~~\n"),
    ],
)
def test_the_mark_stands_under_the_words(before, quote, after, expected):
    assert drawn(before, quote, after) == expected


def test_a_long_sentence_is_cut_around_the_words_between_whole_words():
    sentence, marks = drawn(
        "Eerst komt er heel veel tekst vooraf en ", "hij", " komt daarna nog een keer terug", 32
    ).splitlines()
    assert sentence == "…vooraf en hij komt daarna…"
    assert sentence[marks.index("~") : marks.rindex("~") + 1] == "hij"


def test_room_that_one_side_leaves_is_given_to_the_other():
    sentence, _ = drawn("Nu ", "hij", " en daarna komt er nog veel meer tekst achteraan", 30).splitlines()
    assert sentence == "Nu hij en daarna komt er nog…"


def test_words_that_are_longer_than_a_line_are_cut_themselves():
    sentence, marks = drawn("Dan ", "x" * 100, " toe", 24).splitlines()
    assert cell_len(sentence) <= 24
    assert sentence.strip("…x") == ""
    assert set(marks.strip()) == {"~"}


def test_words_that_do_not_stand_where_they_should_are_not_marked():
    look = Look()
    assert draw(excerpt_lines(excerpt_of("Een zin.", "elders", 4, 40, look), (), ""), look) == "Een zin.\n"


@given(LESSON_TEXT, LESSON_TEXT, LESSON_TEXT, st.integers(20, 120), st.sampled_from(["utf-8", "cp850", "ascii"]))
def test_the_mark_always_stands_under_the_words(before, quote, after, width, encoding):
    look = Look(width=width, encoding=encoding)
    excerpt = excerpt_of(before + quote + after, quote, len(before), width, look)
    assert cell_len(excerpt.before + excerpt.quote + excerpt.after) <= width
    assert safe(quote, encoding).startswith(excerpt.quote)
    if excerpt.quote:
        assert excerpt.mark_start == cell_len(excerpt.before)
        assert excerpt.mark_width == max(cell_len(excerpt.before + excerpt.quote) - excerpt.mark_start, 1)


@given(LESSON_TEXT, LESSON_TEXT, LESSON_TEXT, st.integers(28, 90))
def test_of_a_wrapped_text_the_same_letters_are_marked(before, quote, after, width):
    text = before + quote + after
    look = Look(width=width)
    rows = list(marked_lines(text, [Span(len(before), len(before + quote))], look, first=(), indent=0))
    marked = ""
    for row, under in zip(rows, [*rows[1:], ()], strict=True):
        shown, marks = "".join(piece.text for piece in row), "".join(piece.text for piece in under)
        if marks.strip(" ~") == "" and "~" in marks:
            column = 0
            for character in shown:
                marked += character if cell_len(character) and marks[column : column + 1] == "~" else ""
                column += cell_len(character)
    visible = "".join(character for character in safe(quote) if cell_len(character) and character != " ")
    if "~" not in safe(text):
        assert marked.replace(" ", "") == visible
