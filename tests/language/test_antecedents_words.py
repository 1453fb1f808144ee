"""What words tell by themselves: lists of nouns, names, and verbs of people and things."""

import pytest
from builders import passage

from curriclint.language.antecedents.mention import Gender, Kind
from curriclint.language.antecedents.nouns import Naming, WordList
from curriclint.language.antecedents.pronouns import pronouns_in
from curriclint.language.antecedents.subjects import MOST, leaning_of, leanings
from curriclint.rulebook import shipped_rulebook

LEXICONS = shipped_rulebook().lexicons
NAMING = {language: Naming.from_lexicons(LEXICONS, language) for language in ("nl", "en")}


def test_a_list_holds_words_and_endings():
    words = WordList.of(["dog", "*leerling", "(cat|cow)", "ice cream"])
    assert "dog" in words
    assert "basisschoolleerling" in words
    assert "cow" in words
    assert "ice" not in words


def test_an_empty_list_holds_nothing():
    assert "" not in WordList()


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("nl", "leerling", (Kind.GENERIC, Gender.UNTOLD)),
        ("nl", "buurman", (Kind.GENERIC, Gender.MAN)),
        ("nl", "poetsvrouw", (Kind.GENERIC, Gender.WOMAN)),
        ("nl", "hond", (Kind.ANIMAL, Gender.UNTOLD)),
        ("nl", "motor", (Kind.THING, Gender.UNTOLD)),
        ("nl", "schoolcomputer", (Kind.THING, Gender.UNTOLD)),
        ("en", "teacher", (Kind.GENERIC, Gender.UNTOLD)),
        ("en", "waitress", (Kind.GENERIC, Gender.WOMAN)),
        ("en", "fisherman", (Kind.GENERIC, Gender.UNTOLD)),
        ("en", "robot", (Kind.THING, Gender.UNTOLD)),
    ],
)
def test_a_noun_names_somebody_or_something(language, word, expected):
    assert NAMING[language].of(word) == expected


def test_the_first_form_that_tells_decides():
    assert NAMING["nl"].of("leerlinkje", "leerling")[0] is Kind.GENERIC


def test_a_robot_is_a_thing_that_texts_speak_of_as_a_person():
    assert NAMING["en"].is_figure("robot")
    assert not NAMING["en"].is_figure("table")


def test_names_tell_a_gender_where_nearly_all_bearers_have_it():
    assert NAMING["nl"].gender_of_name("fatima") is Gender.WOMAN
    assert NAMING["nl"].gender_of_name("peter") is Gender.MAN
    assert NAMING["nl"].gender_of_name("tafel") is Gender.UNTOLD


def test_verbs_of_people_and_of_things_lean_opposite_ways():
    assert leanings()["weten"] > 1
    assert leanings()["bestaan"] < -1


def test_no_verb_leans_further_than_the_limit():
    assert all(abs(leaning) <= MOST for leaning in leanings().values())


def test_a_separable_verb_is_looked_up_whole():
    doc = passage("De spanning neemt toe.").grammar(0)
    predicate = next(token for token in doc if token.lower_ == "neemt")
    assert leaning_of(predicate) == leanings()["toenemen"]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Een leerling laat zien wat hij/zij kan.", ["hij", "zij"]),
        ("De leerling pakt z'n tas.", ["z'n"]),
        ("Ze werken hard.", ["ze"]),
        ("Je kunt ze laten zien.", ["ze"]),
        ("De bomen zijn groen.", []),
    ],
)
def test_dutch_pronouns_are_told_from_verbs_and_found_in_pairs(text, forms):
    assert [pronoun.form for pronoun in pronouns_in(passage(text), 0)] == forms


def test_ze_as_an_object_stands_for_several():
    assert [pronoun.plural for pronoun in pronouns_in(passage("Je kunt ze laten zien."), 0)] == [True]


def test_a_pair_tells_no_gender_and_means_no_thing():
    pair = list(pronouns_in(passage("Each user types his or her name.", "en"), 0))
    assert {pronoun.gender for pronoun in pair} == {Gender.UNTOLD}
    assert not any(pronoun.things_too for pronoun in pair)
