import pytest
import spacy
from spacy.tokens import Doc

import curriclint.language.parsing.registration  # noqa: F401 - makes the component known
from curriclint.language.parsing.conventions import ANY, FACTORY, MIN_EVIDENCE, Habits

EVIDENCE = {"Hey": MIN_EVIDENCE, "Hereby": -MIN_EVIDENCE, "you": 0.5}
FIRST = Habits({"PRON": {"you": {"Number=Sing|Person=2": "Person=2"}}}, {"NOUN": {"people": "people"}})
SECOND = Habits({"PRON": {ANY: {"Person=2": "Number=Sing|Person=2"}}}, {"NOUN": {"people": "person"}})


@pytest.fixture
def nlp():
    made = spacy.blank("en")
    made.add_pipe(FACTORY).learn(EVIDENCE, [FIRST, SECOND])
    return made


def analysed(nlp, first_word, morph):
    words = [first_word, "you", "people"]
    doc = Doc(nlp.vocab, words=words, pos=["INTJ", "PRON", "NOUN"], morphs=["", morph, ""], lemmas=["?"] * 3)
    found = nlp.get_pipe(FACTORY)(doc)
    return str(found[1].morph), found[2].lemma_


def test_a_text_like_the_second_treebank_follows_its_habits(nlp):
    assert analysed(nlp, "Hey", "Person=2") == ("Number=Sing|Person=2", "person")


def test_a_text_like_the_first_treebank_follows_its_habits(nlp):
    nlp.get_pipe(FACTORY).learn(EVIDENCE | {"you": 0}, [FIRST, SECOND])

    assert analysed(nlp, "Hereby", "Number=Sing|Person=2") == ("Person=2", "people")


@pytest.mark.parametrize("first_word", ["Hello", "hey", "Hereby"])
def test_with_little_evidence_a_text_stays_as_it_is(nlp, first_word):
    assert analysed(nlp, first_word, "Person=2") == ("Person=2", "?")


def test_features_that_are_no_habit_of_the_other_treebank_stay(nlp):
    assert analysed(nlp, "Hey", "Number=Plur|Person=2")[0] == "Number=Plur|Person=2"


def test_the_habits_travel_with_the_pipeline(nlp, tmp_path):
    nlp.to_disk(tmp_path / "pipeline")

    assert analysed(spacy.load(tmp_path / "pipeline"), "Hey", "Person=2")[1] == "person"
