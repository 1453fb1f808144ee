import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.markdown_text import escaped, link, marked, marked_lines, table_lines
from curriclint.marked_examples import unmark
from curriclint.span import Span

LINES = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]) | st.sampled_from("*_[]<>|\\`#-1.)&;~ "))


def read(markdown):
    """Return all text that Markdown shows, that of it which is bold, and the kinds of its parts."""
    text, bold, kinds, is_bold = "", "", set(), False
    for event in pyromark.events(markdown, options=pyromark.Options.ENABLE_TABLES):
        ((kind, what),) = event.items() if isinstance(event, dict) else [(event, event)]
        name = next(iter(what)) if isinstance(what, dict) else what
        if name in {"Strong", "<b>", "</b>"}:
            is_bold = kind == "Start" or name == "<b>"
        elif kind == "Text":
            text += what
            bold += what if is_bold else ""
        elif kind != "End":
            kinds.add(name)
    return text, bold, kinds


def plain(text):
    return " ".join(text.split())


@given(LINES)
def test_text_is_shown_as_it_is(text):
    assert read(escaped(text))[0] == plain(text)
    assert read(escaped(text))[2] <= {"Paragraph"}


@given(LINES)
def test_text_in_a_list_is_shown_as_it_is(text):
    assert read(f"- {escaped(text)}")[::2] == (plain(text), {"List", "Item"})


@given(LINES, LINES)
def test_text_in_a_table_is_shown_as_it_is(first, second):
    shown, _, kinds = read("\n".join(table_lines(("a", "b"), [(escaped(first), escaped(second))])))
    assert shown == f"ab{plain(first)}{plain(second)}"
    assert kinds == {"Table", "TableHead", "TableRow", "TableCell"}


@given(LINES, LINES, LINES)
def test_marked_words_are_bold_and_no_others(before, words, after):
    span = Span(len(before), len(before) + len(words))
    shown, bold, _ = read(marked(before + words + after, [span]))
    assert shown == plain(before + words + after)
    assert plain(bold) == plain(words)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# Kop", "\\# Kop"),
        ("1. Reken uit: 3 * 4_2", "1\\. Reken uit: 3 \\* 4\\_2"),
        ("a | b", "a \\| b"),
        ("R&D en &amp;", "R\\&D en \\&amp;"),
        ("Rhodes & Leslie", "Rhodes & Leslie"),
        ("jan-piet (2019)", "jan-piet (2019)"),
    ],
)
def test_only_signs_that_mean_something_are_escaped(text, shown):
    assert escaped(text) == shown


def test_bold_that_begins_with_punctuation_in_a_word_is_bold_all_the_same():
    assert marked("bij‘hen’thuis", [Span(3, 8)]) == "bij<b>‘hen’</b>thuis"


def test_a_small_document_keeps_its_lines_and_marks_across_them():
    text, spans = unmark("## Kop\n\n1. [[Bouw een brug.\n2. Meet hem]] op.\n")
    assert list(marked_lines(text, spans)) == [
        "\\## Kop",
        "",
        "1\\. <b>Bouw een brug.</b>\\",
        "**2. Meet hem** op.",
    ]


def test_an_address_cannot_end_its_link():
    assert link("a]b", "https://example.org/x_(y) z") == "[a\\]b](https://example.org/x_%28y%29%20z)"
