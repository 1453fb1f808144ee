"""What tells the gender of a named person: title, kin, fame, first name, pronoun; and what tells nothing."""

import pytest
from builders import document

from curriclint.language.passage import AnalysedDocument
from curriclint.language.people.gathering import people_of
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder


@pytest.fixture(scope="module")
def knowledge():
    return NameKnowledge.from_lexicons(load_rulebook([], [shipped_folder("lexicons")]).lexicons)


@pytest.fixture
def told(knowledge):
    """Return a function that gives gender and basis of each person by name."""

    def found(*blocks, language="nl"):
        made = document(*blocks)
        people = people_of(AnalysedDocument(made, (language,) * len(made.blocks)), knowledge)
        return {one.name: (one.gender.value, one.basis.value) for one in people}

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wij spraken mevrouw Bakker.", ("f", "title")),
        ("Wij spraken dhr. Bakker.", ("m", "title")),
        ("Wij spraken dr. Bakker.", ("unknown", "none")),
        ("Wij spraken oma Jo.", ("f", "kin")),
        ("Wij spraken juf Robin.", ("f", "kin")),
        ("Wij spraken meester Robin.", ("m", "kin")),
        ("Wij spraken zijn broer Robin.", ("m", "kin")),
        ("Wij spraken het meisje Robin.", ("f", "kin")),
        ("Wij spraken Ada Lovelace.", ("f", "lexicon")),
        ("Wij spraken Fatima.", ("f", "first-name")),
        ("Wij spraken Jan de Wit.", ("m", "first-name")),
        ("Wij spraken Robin.", ("unknown", "none")),
        ("Wij spraken J.P. de Wit.", ("unknown", "none")),
    ],
)
def test_what_stands_beside_a_name_tells_the_gender(told, text, expected):
    assert list(told(text).values()) == [expected]


def test_a_title_that_is_neither_tells_that(told):
    assert told("Ask Mx. Rivers.", language="en") == {"Mx. Rivers": ("x", "title")}


def test_a_name_can_mean_a_man_in_dutch_and_tell_nothing_in_english(told):
    assert told("Gisteren belde Jan.") == {"Jan": ("m", "first-name")}
    assert told("Yesterday we called Jan.", language="en") == {"Jan": ("unknown", "none")}


@pytest.mark.parametrize(
    ("text", "language", "gender"),
    [
        ("Robin vertelt dat ze ziek is.", "nl", "f"),
        ("Robin is ziek. Daarom blijft hij thuis.", "nl", "m"),
        ("Robin pakt haar boek.", "nl", "f"),
        ("Robin staat bekend om zijn geduld.", "nl", "m"),
        ("Robin is a nurse. She works at night.", "en", "f"),
        ("Robin helped me. He also showed me a trick.", "en", "m"),
    ],
)
def test_a_pronoun_tells_the_gender_where_nobody_else_is_in_sight(told, text, language, gender):
    assert told(text, language=language)["Robin"] == (gender, "pronoun")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Robin en Fatima lezen. Zij is ziek.", "nl"),
        ("Robin helpt een leerling. Hij is ziek.", "nl"),
        ("Robin ziet de anderen. Ze zijn blij.", "nl"),
        ("Robin heeft lang haar.", "nl"),
        ("De ouders van Robin zijn blij.", "nl"),
        ("De moeder van Robin is ziek. Zij blijft thuis.", "nl"),
        ("Robin koopt een hond. Hij blaft.", "nl"),
        ("Robin’s mother is ill. She stays at home.", "en"),
        ("Robin met a boy. He was glad.", "en"),
        ("Robin and Kim talked. She was glad.", "en"),
        ("Robin likes it. He or she may stop.", "en"),
    ],
)
def test_a_pronoun_that_can_mean_another_tells_nothing(told, text, language):
    assert told(text, language=language)["Robin"] == ("unknown", "none")


def test_a_pronoun_against_a_first_name_leaves_the_gender_unknown(told):
    assert told("Fatima is ziek. Hij belt op.")["Fatima"] == ("unknown", "none")


def test_several_pronouns_outweigh_a_first_name(told):
    texts = ["Fatima is ziek. Hij belt op.", "Fatima blijft thuis. Hij leest."]
    assert told(*texts)["Fatima"] == ("m", "pronoun")


def test_unknown_stays_unknown_in_a_reference(told):
    assert told("Zie ook C. F. Gerald en P. O. Wheatley.") == {
        "C. F. Gerald": ("unknown", "none"),
        "P. O. Wheatley": ("unknown", "none"),
    }


def test_things_that_you_come_across_tell_no_gender(told):
    text = "In het filmpje herhaalt Francis wat sensoren zijn en waar je ze kan tegenkomen."
    assert told(text) == {"Francis": ("unknown", "none")}
