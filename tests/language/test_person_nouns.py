import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.language.people.nouns import NounKind, Nouns
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder


@pytest.fixture(scope="module")
def nouns():
    return Nouns.from_lexicons(load_rulebook([], [shipped_folder("lexicons")]).lexicons)


@pytest.mark.parametrize("noun", "leerling gebruiker speler patiënt iemand degene ouder kind arts piloot".split())
def test_a_role_that_anyone_can_have_is_a_person(nouns, noun):
    assert nouns.kind(noun, "nl") is NounKind.PERSON


@pytest.mark.parametrize("noun", "sensor robot chatbot motor computer teller printer kachel schakelaar".split())
def test_a_device_is_a_thing_though_it_ends_like_a_person(nouns, noun):
    assert nouns.kind(noun, "nl") is NounKind.THING


@pytest.mark.parametrize(
    "noun", "gymleraar medeleerling laborant-in-opleiding kleindochter dierenarts vakdocent".split()
)
def test_a_compound_is_what_its_last_part_is(nouns, noun):
    assert nouns.kind(noun, "nl") is NounKind.PERSON


@pytest.mark.parametrize(
    "noun", "stappenmotor afstandssensor cd-speler halfgeleider speelgoedrobot snelheidsmeter".split()
)
def test_a_compound_of_a_device_is_a_thing(nouns, noun):
    assert nouns.kind(noun, "nl") is NounKind.THING


@pytest.mark.parametrize(
    "noun", "leerlingen docenten technici wiskundigen leraren meisjes vriendinnetje kinderen".split()
)
def test_plurals_and_diminutives_are_known(nouns, noun):
    assert nouns.kind(noun, "nl") is NounKind.PERSON


@pytest.mark.parametrize("noun", "dialoog paragraaf telegraaf horloge metronoom kleur krant lijst".split())
def test_an_ending_of_people_does_not_make_a_person_of_every_word(nouns, noun):
    assert nouns.kind(noun, "nl") is not NounKind.PERSON


@pytest.mark.parametrize("noun", "zeebioloog verkeerskundige radiotherapeut jeugdverpleegkundige".split())
def test_a_telling_ending_makes_a_person_of_an_unlisted_word(nouns, noun):
    assert nouns.kind(noun, "nl") is NounKind.PERSON


@pytest.mark.parametrize("noun", ["assistent", "agent", "bedrijf", "gezin", "klas"])
def test_a_word_that_can_be_both_or_neither_stays_unknown(nouns, noun):
    assert nouns.kind(noun, "nl") is NounKind.UNKNOWN


@pytest.mark.parametrize(
    "noun", ["teacher", "students", "women", "children", "neuroscientist", "co-founder", "classmates", "student's"]
)
def test_english_people(nouns, noun):
    assert nouns.kind(noun, "en") is NounKind.PERSON


@pytest.mark.parametrize("noun", "computer sensor controller robot counters checklist estimate career climate".split())
def test_english_things(nouns, noun):
    assert nouns.kind(noun, "en") is NounKind.THING


@pytest.mark.parametrize("noun", ["software", "web", "product", "game"])
def test_the_first_word_of_a_job_of_two_words_is_no_person(nouns, noun):
    assert nouns.kind(noun, "en") is not NounKind.PERSON


@given(st.text(max_size=30), st.sampled_from(["nl", "en"]))
def test_any_text_has_a_kind(nouns, text, language):
    assert nouns.kind(text, language) in NounKind


@pytest.mark.parametrize("noun", ["klimaat", "maat", "basiskennis"])
def test_a_measure_or_a_climate_is_nobody(nouns, noun):
    assert nouns.kind(noun, "nl") is not NounKind.PERSON
