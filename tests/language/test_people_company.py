"""Names in unusual company: beside a slash, a storm, a colleague, a letter that ends a sentence."""

import pytest
from builders import document

from curriclint.language.passage import AnalysedDocument
from curriclint.language.people.gathering import people_of
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.named import Gender
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder


@pytest.fixture(scope="module")
def people():
    knowledge = NameKnowledge.from_lexicons(load_rulebook([], [shipped_folder("lexicons")]).lexicons)

    def found(*blocks, language="en"):
        made = document(*blocks)
        return people_of(AnalysedDocument(made, (language,) * len(made.blocks)), knowledge)

    return found


@pytest.fixture(scope="module")
def names(people):
    def found(*blocks, language="en"):
        return [one.name for one in people(*blocks, language=language)]

    return found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Prices rose after Hurricanes Ophelia and Irma.", "en"),
        ("De orkanen Irma en Maria trokken over het eiland.", "nl"),
        ("The ships Elizabeth and Charlotte left port.", "en"),
    ],
)
def test_storms_and_ships_in_a_list_are_nobody(names, text, language):
    assert names(text, language=language) == []


def test_two_people_in_a_list_after_a_plural_are_people(names):
    assert names("The nurses Fatima and Irma work at night.") == ["Fatima", "Irma"]


def test_two_first_names_with_a_slash_between_are_two_people(names):
    assert names("Sanne/Daan (lokaal 12)", language="nl") == ["Sanne", "Daan"]


@pytest.mark.parametrize(
    "text", ["Kijk in Sanne/lijst.txt.", "Zet het in home/Sanne/Daan.", "Ga naar /Sanne/Daan/foto."]
)
def test_a_path_with_first_names_in_it_is_nobody(names, text):
    assert names(text, language="nl") == []


@pytest.mark.parametrize(
    "text",
    [
        "The walk leads from K to the inn at K. Afterwards one turns left towards the mill.",
        "The shortest route ends in P. Additionally, there is a bridge.",
    ],
)
def test_a_letter_that_ends_a_sentence_is_no_initial_of_the_next_word(names, text):
    assert names(text) == []


def test_a_last_name_on_ly_keeps_its_initial(names):
    assert names("This was measured by B. Connelly, and later again.") == ["B. Connelly"]


def test_a_name_that_is_also_a_product_is_somebody_beside_a_colleague(people):
    (watson, crick) = people("Watson and Crick built a model of wire.")
    assert (watson.name, watson.gender, crick.name) == ("James Watson", Gender.MAN, "Francis Crick")


def test_a_product_beside_nobody_stays_a_product(names):
    assert names("In the quiz Watson answered faster than the champions.") == []


def test_somebody_whose_last_name_could_be_a_first_name_has_the_gender_of_the_first(people):
    (person,) = people("Emily Jordan repaired the pump.", "Then Jordan and Priya tested it.", language="en")[:1]
    assert (person.name, person.gender) == ("Emily Jordan", Gender.WOMAN)


def test_what_somebody_is_called_in_so_many_words_is_a_name(names):
    assert names("In those days a young engineer called Ysolt lived here.") == ["Ysolt"]


def test_a_step_that_somebody_called_something_is_nobody(names):
    assert names("This is the step that an engineer called Scrubbing.") == []


def test_whoever_is_the_brother_of_somebody_is_somebody(names):
    assert names("The plan came from Osgar, Fatima Bakker's younger brother.") == ["Osgar", "Fatima Bakker"]


def test_a_profession_of_two_words_tells_of_a_person(names):
    assert names("The map was drawn by Tavish Okonjo, a marine biologist.") == ["Tavish Okonjo"]


def test_a_product_for_a_profession_is_nobody(names):
    assert names("We work with Tavro Planix, a free teacher platform.") == []


@pytest.mark.parametrize(
    "text", ["Ed van den Berg gaf les.", "Lotte van de Brug is lasser.", "Bram van der School zingt."]
)
def test_a_dutch_last_name_with_small_words_may_end_in_the_name_of_a_place(names, text):
    assert len(names(text, language="nl")) == 1


def test_a_programme_that_compounds_begin_with_is_nobody(names):
    assert names("Dit hoort bij Lucy.", "Maak eerst de Lucy-opdrachten.", language="nl") == []


def test_one_scientist_under_two_spellings_or_last_names_is_one_person(names):
    assert len(names("Edmund Halley was nieuwsgierig.", "Later reisde Edmond Halley.", language="nl")) == 1
    assert names("Katherine Goble loved counting.", "As Katherine Johnson she worked on rockets.") == [
        "Katherine Johnson"
    ]


def test_a_name_that_is_also_a_people_is_somebody_who_worked(names):
    assert names("Maya worked in a bakery.") == ["Maya"]
    assert names("The Maya built pyramids.") == []
