"""The text of blocks, and line and column of every word: compared with the place found in the source."""

import pytest
from source_files import looked_up, place, texts

from curriclint.readers.decoding import decoded


@pytest.mark.parametrize(
    "source",
    [
        "kern\n",
        "Een *kern* hier.\n",
        "Een **heel *diepe kern* daar** hier.\n",
        "# Kop\n\nEen zin\nover een kern\nen meer.\n",
        "- een\n  - twee met kern\n",
        "> citaat\n> met kern\n",
        "| a | b |\n|---|---|\n| c | d kern |\n",
        "caf&eacute; &amp; &nbsp; kern\n",
        "\\*geen\\* \\_nadruk\\_ kern\n",
        "[een kern](http://x.nl) hier\n",
        "`code` kern\n",
        "Tekst <b>met</b> <!-- iets --> kern.\n",
        "<p>Een <em>kern</em></p>\n",
        "<table>\n  <tr>\n    <td>kern</td>\n",
        "noot[^1]\n\n[^1]: de kern\n",
        "💡 é ñ kern\n",
        "1. 💡 één\n2. *é* kern\n",
        "---\ntitle: é\n---\n\nkern\n",
        ":::{note} é kern\ntekst\n:::\n",
        "::: note\nmet kern\n:::\n",
        "> [!NOTE]\n> met kern\n",
        "![een kern](x.png)\n",
        "```{figure} x.png\n:alt: een kern\n```\n",
        '{image alt="een kern"}\n',
        "Kop\n===\n\nmet kern\n---\n",
        "een\\\nkern\n",
        "een  \nkern\n",
        "$x$ en $$y$$ kern\n",
        "- [ ] een kern\n",
        "    \n\n\n\tkern = 1\n",
        "een   \t  kern\n",
        "{% comment %}\nx\n{% endcomment %}\nkern\n",
        "lees\xadvaar\xaddig kern\n",
        "--- hint ---\n---\ntitle: de kern\n---\n",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_word_stands_where_an_editor_shows_it(source, end):
    source = source.replace("\n", end)
    assert place(source, "kern") == looked_up(source, "kern")


def test_place_of_words_over_two_lines_runs_from_the_first_to_the_last():
    assert place("> een lange\n> zin hier\n", "lange zin") == ((1, 7), (2, 6))


def test_word_with_an_entity_ends_behind_it():
    assert place("een caf&eacute; hier\n", "café") == ((1, 5), (1, 16))


def test_word_with_emphasis_inside_takes_the_marks_along():
    assert place("de wis**kunde**knobbel\n", "wiskundeknobbel") == ((1, 4), (1, 23))


def test_word_with_a_soft_hyphen_is_one_word_with_its_whole_place():
    assert place("een lees\xadboek\n", "leesboek") == ((1, 5), (1, 14))


def test_letter_and_loose_accent_are_one_character():
    assert texts("e\u0301e\u0301n\n") == ["één"]
    assert place("e\u0301e\u0301n kern\n", "kern") == ((1, 7), (1, 11))


def test_ligature_is_two_letters_in_one_place():
    assert place("\ufb01ets\n", "fi") == ((1, 1), (1, 2))


@pytest.mark.parametrize("space", ["\xa0", "\u2003", "\u202f", "&nbsp;", "\t"])
def test_other_spaces_are_plain_spaces(space):
    assert texts(f"tien{space}km\n") == ["tien km"]


def test_no_break_hyphen_is_a_hyphen():
    assert texts("e\u2011mail\n") == ["e-mail"]


@pytest.mark.parametrize("invisible", ["\u200b", "\u2060", "\ufeff", "&shy;", "\u200e"])
def test_invisible_characters_are_left_out(invisible):
    assert texts(f"leer{invisible}ling\n") == ["leerling"]


def test_byte_order_mark_counts_for_no_column():
    source = decoded(b"\xef\xbb\xbf# een kern\n")
    assert place(source, "kern") == ((1, 7), (1, 11))


def test_break_before_the_letter_of_an_answer_stays():
    assert texts("Kies:  \na) ijs  \nb) water\n") == ["Kies:\na) ijs\nb) water"]


def test_smart_quotes_stay_as_they_are():
    assert texts("Hij zei: “kijk’s”.\n") == ["Hij zei: “kijk’s”."]


@pytest.mark.parametrize("source", ["a\0b\n", "\0\n", "# \0 kop\n", "a\ud800b\n"])
def test_characters_that_cannot_be_encoded_do_not_stop_the_reader(source):
    assert all(len(text) <= len(source) for text in texts(source))
