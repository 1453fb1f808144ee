import pytest
import spacy
from spacy.tokens import Doc

import curriclint.language.parsing.registration  # noqa: F401 - makes the component known
from curriclint.language.parsing.lemma_table import FACTORY

TABLE = {"VERB": {"vond": "vinden"}, "NOUN": {"bomen": "boom", "steden": "stad", "spullen": "spul", "eren": "eer"}}


@pytest.fixture
def nlp():
    made = spacy.blank("nl")
    made.add_pipe(FACTORY).learn(TABLE)
    return made


def lemmas(nlp, words, pos):
    doc = Doc(nlp.vocab, words=words, pos=pos, lemmas=["?"] * len(words))
    return [token.lemma_ for token in nlp.get_pipe(FACTORY)(doc)]


def test_known_words_get_the_lemma_of_the_table_whatever_their_capitals(nlp):
    assert lemmas(nlp, ["Vond", "BOMEN"], ["VERB", "NOUN"]) == ["vinden", "boom"]


def test_a_compound_has_the_lemma_of_its_last_part(nlp):
    assert lemmas(nlp, ["schoolspullen", "Fruitbomen"], ["NOUN", "NOUN"]) == ["schoolspul", "fruitboom"]


def test_a_short_word_within_another_is_no_part_of_it(nlp):
    assert lemmas(nlp, ["kameren"], ["NOUN"]) == ["?"]


def test_a_word_of_another_part_of_speech_keeps_its_lemma(nlp):
    assert lemmas(nlp, ["vond", "bomen", "boot"], ["NOUN", "VERB", "NOUN"]) == ["?", "?", "?"]


def test_the_table_travels_with_the_pipeline(nlp, tmp_path):
    nlp.to_disk(tmp_path / "pipeline")

    assert lemmas(spacy.load(tmp_path / "pipeline"), ["vond"], ["VERB"]) == ["vinden"]


def test_the_table_travels_in_bytes(nlp):
    other = spacy.blank("nl")
    other.add_pipe(FACTORY)

    assert lemmas(other.from_bytes(nlp.to_bytes()), ["vond"], ["VERB"]) == ["vinden"]
