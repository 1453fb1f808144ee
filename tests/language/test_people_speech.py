"""Whom a document lets speak."""

import pytest
from builders import block, document

from curriclint.document import Scope
from curriclint.language.passage import AnalysedDocument
from curriclint.language.people.gathering import people_of
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.speech import Speech
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder


@pytest.fixture(scope="module")
def lexicons():
    return load_rulebook([], [shipped_folder("lexicons")]).lexicons


@pytest.fixture
def speaking(lexicons):
    """Return a function that gives the names of those who are quoted in some blocks, each as often as they are."""

    def found(*blocks, language="nl"):
        made = [one if not isinstance(one, str) else block(one) for one in blocks]
        analysed = AnalysedDocument(document(*made), (language,) * len(made))
        people = Speech(lexicons).with_speech(people_of(analysed, NameKnowledge.from_lexicons(lexicons)), analysed)
        return [one.name for one in people for _ in one.spoken]

    return found


@pytest.mark.parametrize(
    "text",
    [
        "“Dat klopt niet”, zegt Fatima.",
        "‘Dat klopt niet,’ zegt Fatima tegen de docent.",
        "Fatima zegt: “Dat klopt niet.”",
        "Fatima vraagt aan de klas: klopt dat wel?",
        "“Dat klopt niet.” Fatima lacht: “Of toch wel?”",
        "Fatima: Dat klopt niet.",
        "Fatima (lachend): Dat klopt niet.",
    ],
)
def test_words_between_marks_or_behind_a_colon_are_spoken(speaking, text):
    assert speaking(text) == ["Fatima"]


@pytest.mark.parametrize(
    "text", ["“That is not right,” says Emily.", "Emily said, “That is not right.”", "“Right,” Emily replied."]
)
def test_english_quotations_are_spoken_too(speaking, text):
    assert speaking(text, language="en") == ["Emily"]


def test_a_name_under_a_quotation_signs_it(speaking):
    assert speaking(block("Techniek is overal.", scope=Scope.QUOTATION), "— Ada Lovelace") == ["Ada Lovelace"]


def test_each_turn_of_a_dialogue_counts(speaking):
    assert speaking("Fatima: Klopt dat wel?", "Thomas: Ik denk het.", "Fatima: Ik niet.") == [
        "Fatima",
        "Fatima",
        "Thomas",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Fatima leest het boek “Techniek is overal”.",
        "“Fatima meet de spanning”, staat in het verslag.",
        "Fatima: leerling",
        "Thomas zegt dat Fatima meet.",
        "De docent zegt “goed zo” tegen Fatima.",
    ],
)
def test_other_words_are_not_spoken(speaking, text):
    assert speaking(text) == []
