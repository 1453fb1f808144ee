"""Plain text: paragraphs, headings, lists and quoted mail, told by how they look."""

import re
import time

import pytest
import source_files
from hypothesis import given
from hypothesis import strategies as st
from markdown_soup import any_text, assert_sound
from source_files import looked_up

from curriclint.readers.text import read_text

LINES = ["", "Kop", "KOP", "===", "---", "- punt", "1. punt", "a) punt", "> mail", "  diep", "Een zin.", "\f", "x" * 90]
PIECES = ["woord ", "a", " ", "- ", "> ", "http://", "x@", "a.nl ", "www.", "=", "A", "\xa0", "e\u0301", "a.b.", "1. "]
text_lines = st.lists(st.sampled_from(LINES), max_size=12).map("\n".join)


def scoped(source):
    return source_files.scoped(source, read_text)


def texts(source):
    return source_files.texts(source, read=read_text)


def place(source, words):
    return source_files.place(source, words, read_text)


@given(any_text | text_lines)
def test_every_character_of_every_block_knows_its_place(source):
    assert_sound(read_text(source, "les.txt"), source)


@given(text_lines)
def test_no_word_of_the_file_is_lost(source):
    words = re.compile(r"[A-Za-z]{2,}")
    assert words.findall(" ".join(texts(source))) == words.findall(source)


def test_lines_of_a_paragraph_are_one_text():
    assert texts("Een zin die\nover twee regels\n   loopt.\n") == ["Een zin die over twee regels loopt."]


@pytest.mark.parametrize("gap", ["\n\n", "\n \t\n", "\r\n\r\n", "\n\xa0\n", "\f", "\n\n\n\n"])
def test_empty_line_or_new_page_separates_paragraphs(gap):
    assert texts(f"Dit is een zin.{gap}Dit is er nog een.") == ["Dit is een zin.", "Dit is er nog een."]


@pytest.mark.parametrize(("line", "level"), [("========", 1), ("---", 2), ("~~~~~", 2)])
def test_underlined_line_is_a_heading(line, level):
    (heading, _) = read_text(f"Wat is kracht\n{line}\nEen zin.\n", "les.txt").blocks
    assert (heading.text, heading.scope.value, heading.level) == ("Wat is kracht", "heading", level)


@pytest.mark.parametrize("text", ["Wat is kracht", "2.1 Krachten meten", "LES 3: KRACHTEN", "Opdracht 4"])
def test_short_line_on_its_own_is_a_heading(text):
    assert scoped(f"{text}\n\nDit is een zin.\n")[0] == ("heading", text)


@pytest.mark.parametrize(
    "text",
    [
        "Dit is een zin.",
        "Wat is kracht?",
        "en verder",
        "Let op:",
        "Meer dan acht woorden op een regel is geen kop",
    ],
)
def test_sentence_on_its_own_is_a_paragraph(text):
    assert scoped(f"{text}\n\nDit is een zin.\n")[0] == ("paragraph", text)


def test_last_line_of_the_file_is_no_heading():
    assert scoped("Dit is een zin.\n\nGroet van Jo\n")[-1] == ("paragraph", "Groet van Jo")


def test_line_in_capitals_is_a_heading_above_its_paragraph():
    assert scoped("LES 3\nDit is een zin.\n") == [("heading", "LES 3"), ("paragraph", "Dit is een zin.")]


@pytest.mark.parametrize(("text", "level"), [("2 Kracht", 1), ("2.1 Kracht", 2), ("2.1.3 Kracht", 3), ("Kracht", 2)])
def test_number_of_a_heading_tells_its_level(text, level):
    assert read_text(f"{text}\n\nDit is een zin.\n", "les.txt").blocks[0].level == level


def test_blocks_know_the_headings_above_them():
    assert read_text("KRACHT\n\n2.1 Meten\n\nEen zin.\n", "les.txt").blocks[2].section == ("KRACHT", "2.1 Meten")


@pytest.mark.parametrize("mark", ["-", "*", "+", "•", "–", "1.", "1)", "(1)", "a)", "b.", "A)", "○"])
def test_item_of_a_list_is_a_block_without_its_mark(mark):
    assert scoped(f"{mark} meet de hoogte\n{mark} teken de lijn\n") == [
        ("list-item", "meet de hoogte"),
        ("list-item", "teken de lijn"),
    ]


def test_item_goes_on_over_lines():
    assert texts("- meet de\n  hoogte\n- teken\n") == ["meet de hoogte", "teken"]


def test_list_below_its_introduction_is_a_list():
    assert scoped("Doe dit:\n- meet\n- teken\n") == [
        ("paragraph", "Doe dit:"),
        ("list-item", "meet"),
        ("list-item", "teken"),
    ]


@pytest.mark.parametrize(
    "text", ["De temperatuur was\n- 5 graden.", "Het is mooi\n– dacht ik – maar koud.", "Zie hoofdstuk\n3. Daarna."]
)
def test_dash_or_number_in_the_middle_of_a_sentence_starts_no_item(text):
    assert len(scoped(text)) == 1


def test_initial_starts_no_item():
    assert scoped("A. de Vries schreef dit boek.\n") == [("paragraph", "A. de Vries schreef dit boek.")]


def test_quoted_mail_is_a_quotation():
    assert scoped("Hoi,\n\n> Kun je dit\n> nakijken?\n\nJa hoor.\n")[1] == ("quotation", "Kun je dit nakijken?")


def test_quoted_and_own_lines_without_an_empty_line_are_apart():
    assert scoped("> Kun je dit?\nJa hoor, dat kan.\n") == [
        ("quotation", "Kun je dit?"),
        ("paragraph", "Ja hoor, dat kan."),
    ]


def test_list_in_quoted_mail_is_quotation():
    assert {scope for scope, _ in scoped("> - een\n> - twee\n")} == {"quotation"}


@pytest.mark.parametrize("line", ["----------", "* * *", "=====", "_________", "..........", "####"])
def test_decoration_is_no_text(line):
    assert texts(f"Dit is een zin.\n\n{line}\n\nNog een zin.\n") == ["Dit is een zin.", "Nog een zin."]


@pytest.mark.parametrize("text", ["Zo is 2 * 3 * 4.", "en _x_ en `y`", "<b>z</b> &amp; $a$", "[a](b) # geen kop"])
def test_signs_of_markdown_are_plain_text(text):
    assert texts(text) == [text]


def test_addresses_are_marked():
    source = "Kijk op www.example.nl/kracht, of mail jo@example.nl.\n"
    assert source_files.inlines(source, read_text) == [("url", "www.example.nl/kracht"), ("url", "jo@example.nl")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "source",
    [
        "kern\n",
        "  Een zin\n\tmet een kern erin.\n",
        "- een\n- de kern\n",
        "> mail met\n> > een kern\n",
        "Kop\n===\n\nDe kern.\n",
        "pagina een\f  kern\n",
        "💡 é lees\xadboek kern\n",
    ],
)
def test_word_stands_where_an_editor_shows_it(source, end):
    source = source.replace("\n", end)
    assert place(source, "kern") == looked_up(source, "kern")


@pytest.mark.parametrize(
    "piece",
    [
        "woord ",
        "a",
        " ",
        "- ",
        "> ",
        "http://",
        "x@",
        "a.nl ",
        "www.",
        "=",
        "A",
        "\xa0",
        "e\u0301",
        "a.b.",
        "1. ",
        "(",
        "a_b ",
    ],
)
def test_line_of_a_million_characters_costs_a_time_that_grows_with_its_length_only(piece):
    def seconds(length):
        source = (piece * length)[:length]
        started = time.process_time()
        read_text(source, "les.txt")
        return time.process_time() - started

    assert seconds(1_000_000) < 40 * min(seconds(100_000) for _ in range(3)) + 0.1
