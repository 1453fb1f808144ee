"""Who is cited: by last name and year in running text, and by last name and first name or initials in references."""

import pytest
from builders import block, document

from curriclint.document import Scope
from curriclint.language.passage import AnalysedDocument
from curriclint.language.people.gathering import people_of
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder


@pytest.fixture(scope="module")
def knowledge():
    return NameKnowledge.from_lexicons(load_rulebook([], [shipped_folder("lexicons")]).lexicons)


@pytest.fixture
def people(knowledge):
    """Return a function that gives the people of a document in one language."""

    def found(*blocks, language="en"):
        made = document(*blocks)
        return people_of(AnalysedDocument(made, (language,) * len(made.blocks)), knowledge)

    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thinking can be taught (Denning & Tedre, 2019).", ["Denning", "Tedre"]),
        ("This is known (see Weintrop et al., 2015; Grover, 2018, p. 3).", ["Weintrop", "Grover"]),
        ("Weintrop et al. (2015) looked at four practices.", ["Weintrop"]),
        ("We follow Brennan and Resnick (2012).", ["Brennan", "Resnick"]),
        ("That holds according to Weintrop (2016).", ["Weintrop"]),
        ("Denning (2016) argues that it does.", ["Denning"]),
        ("The group of Schwartz et al. did this.", ["Schwartz"]),
        ("Others agree (Van der Berg, 2014).", ["Van der Berg"]),
        ("D.J. Hand, H. Mannila and P. Smyth (2001) call it mining.", ["D.J. Hand", "H. Mannila", "P. Smyth"]),
    ],
)
def test_a_text_cites_people_by_last_name(people, text, expected):
    found = people(text)
    assert [one.name for one in found] == expected
    assert {(one.gender.value, one.cited) for one in found} == {("unknown", True)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Denning en Tedre (2019) geven een definitie.", ["Denning", "Tedre"]),
        ("Volgens Voogt e.a. (2015) kan dat.", ["Voogt"]),
        ("Denning (2016) schreef er een boek over.", ["Denning"]),
    ],
)
def test_a_dutch_text_cites_people_by_last_name(people, text, expected):
    assert [one.name for one in people(text, language="nl")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The fair was a success (Amsterdam, 2019).",
        "France and Germany (1870) were at war.",
        "This is known (Google, 2020; January, 2021).",
        "The film Titanic (1997) lasts three hours.",
        "The American (2010) and the Tower (1889).",
    ],
)
def test_a_place_a_firm_or_a_work_with_a_year_is_nobody(people, text):
    assert people(text) == ()


def test_a_citation_is_a_mention_of_somebody_whom_the_document_names_in_full(people):
    (wing,) = people("Jeannette Wing wrote a paper.", "Many agree (Wing, 2006).")
    assert (wing.name, len(wing.mentions), wing.cited) == ("Jeannette Wing", 2, False)


def test_a_year_alone_makes_a_citation_of_a_name_that_another_place_cites(people):
    (wing,) = people("Wing (2006) is a start.", "It is more than programming (Wing, 2006).")
    assert len(wing.mentions) == 2


@pytest.mark.parametrize(
    ("reference", "names"),
    [
        ("Lott, John R. Jr. 1990. Crime.", ["John R. Lott"]),
        ("Laub, John H. 2004. Lives.", ["John H. Laub"]),
        ("Dunbar, John (2012). Lives.", ["John Dunbar"]),
        ("Hulstaert E., Fabri M. (2018). Plants.", ["E. Hulstaert", "M. Fabri"]),
    ],
)
@pytest.mark.parametrize("scope", [Scope.REFERENCE, Scope.PARAGRAPH])
def test_a_reference_has_the_last_name_first(people, reference, names, scope):
    found = people(block(reference, scope=scope))
    assert [one.name for one in found] == names
    assert all(one.cited for one in found)


def test_a_first_name_in_a_reference_tells_the_gender(people):
    (laub,) = people(block("Laub, John H. 2004. Lives.", scope=Scope.REFERENCE))
    assert (laub.gender.value, laub.basis.value) == ("m", "first-name")


def test_a_magazine_before_an_author_is_no_last_name(people):
    (author,) = people(block("Knack, Emma Verlinden, 15/1/2023, Cars.", scope=Scope.PARAGRAPH))
    assert author.name == "Emma Verlinden"


def test_a_paragraph_that_begins_as_a_reference_does_is_read_as_one(people):
    found = people("Peterson, R., L. Krivo, and J. Lynch (1996). Crime in towns.")
    assert [one.name for one in found] == ["R. Peterson", "L. Krivo", "J. Lynch"]


def test_a_word_that_opens_the_sentence_is_no_author(people):
    assert [one.name for one in people("Finally, Barron and Darling (2010) found it.")] == ["Barron", "Darling"]


def test_an_organisation_with_an_and_in_its_name_is_nobody(people):
    assert people("Kenniscentrum Data & Maatschappij (2020) schrijft dat.", language="nl") == ()


def test_letters_of_groups_are_no_initials(people):
    assert people("Group A. and Group B. (2018) had the same test.") == ()
