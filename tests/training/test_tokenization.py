"""Words are cut as the English treebanks cut them."""

import pytest
import spacy
from tokenization import cut_as_treebanks


@pytest.fixture(scope="module")
def english():
    nlp = spacy.blank("en")
    cut_as_treebanks(nlp)
    return nlp


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Call 713-853-3989 or 853-3989.", "Call 713-853-3989 or 853-3989 ."),
        ("Read pages 4-6.", "Read pages 4 - 6 ."),
        ("from 7:30PM to 9p.m. sharp", "from 7:30 PM to 9 p.m. sharp"),
        ("65k users", "65 k users"),
        ("Why.? What!? Really...?", "Why .? What !? Really ... ?"),
        ("two colours (red and blue): paint them", "two colours ( red and blue ) : paint them"),
        ("Ask the student(s) first.", "Ask the student ( s ) first ."),
        ("a new lens?or a wider one", "a new lens ? or a wider one"),
        ("I kinda dunno", "I kinda du n no"),
        ("-Page 3", "- Page 3"),
        ("the Ft. Worth museum", "the Ft. Worth museum"),
    ],
)
def test_english_is_cut_as_its_treebanks_do(english, text, words):
    assert [token.text for token in english(text)] == words.split()


def test_dutch_keeps_the_rules_of_spacy():
    nlp = spacy.blank("nl")
    cut_as_treebanks(nlp)

    assert [token.text for token in nlp("65k 4-6.?")] == ["65k", "4-6", ".", "?"]
