"""Who is named: found, merged over the document, and told apart from laws, places, products and robots."""

import pytest
from builders import block, document
from hypothesis import given, settings
from hypothesis import strategies as st

from curriclint.document import Scope
from curriclint.finding import Person
from curriclint.language.passage import AnalysedDocument
from curriclint.language.people.gathering import people_of
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.reported import reported
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder


@pytest.fixture(scope="module")
def knowledge():
    return NameKnowledge.from_lexicons(load_rulebook([], [shipped_folder("lexicons")]).lexicons)


@pytest.fixture
def people(knowledge):
    """Return a function that gives the people of a document in one language."""

    def found(*blocks, language="nl"):
        made = document(*blocks)
        return people_of(AnalysedDocument(made, (language,) * len(made.blocks)), knowledge)

    return found


@pytest.fixture
def names(people):
    """Return a function that gives the names of a document's people."""

    def found(*blocks, language="nl"):
        return [one.name for one in people(*blocks, language=language)]

    return found


def quotes(person, *blocks):
    made = document(*blocks)
    return [mention.span.of(made.blocks[mention.block].text) for mention in person.mentions]


def test_a_full_name_a_title_and_a_last_name_are_one_person(people):
    texts = ["Marie Curie werkte in Parijs.", "Mevrouw Curie kreeg twee prijzen.", "In 1903 kreeg Curie de eerste."]
    (curie,) = people(*texts)
    assert curie.name == "Marie Curie"
    assert quotes(curie, *texts) == ["Marie Curie", "Mevrouw Curie", "Curie"]


def test_an_initial_is_the_same_person_where_the_first_name_begins_with_it(people):
    (curie,) = people("Dit schreef Marie Curie zelf. Later werd M. Curie, nu beroemd, ziek.")
    assert len(curie.mentions) == 2


def test_two_people_with_one_last_name_stay_apart_and_the_last_name_means_the_nearest(people):
    texts = ["Marie Curie ontmoette Pierre Curie.", "Met Marie Curie ging het goed; later werd Curie ziek."]
    marie, pierre = people(*texts)
    assert (marie.name, pierre.name) == ("Marie Curie", "Pierre Curie")
    assert quotes(marie, *texts) == ["Marie Curie", "Marie Curie", "Curie"]


def test_a_title_decides_which_of_two_people_a_last_name_means(people):
    texts = ["Marie Curie trouwde met Pierre Curie.", "Later werkte mevrouw Curie alleen verder."]
    marie, pierre = people(*texts)
    assert len(marie.mentions) == 2
    assert len(pierre.mentions) == 1


def test_people_who_share_a_last_name_that_stands_once_both_have_it(names):
    text = "Radium was discovered by Irene and Frederic Joliot-Curie."
    assert names(text, language="en") == ["Irene Joliot-Curie", "Frederic Joliot-Curie"]


def test_a_first_name_alone_is_a_person(names):
    assert names("Fatima en Emre bouwen een brug.") == ["Fatima", "Emre"]


def test_a_first_name_is_whom_the_document_names_in_full(people):
    texts = ["Josh Waitzkin schaakt.", "Josh’s story is short."]
    (josh,) = people(*texts, language="en")
    assert quotes(josh, *texts) == ["Josh Waitzkin", "Josh"]


def test_a_last_name_counts_also_before_the_place_that_tells_who_it_is(people):
    texts = ["Daarna bakt Jansen een taart.", "Meneer Jansen eet het meeste."]
    (jansen,) = people(*texts)
    assert quotes(jansen, *texts) == ["Jansen", "Meneer Jansen"]


def test_particles_belong_to_the_last_name(names):
    assert names("Daarna sprak Sanne van der Berg met Dirk De Muynck en Gerard 't Hooft.") == [
        "Sanne van der Berg",
        "Dirk De Muynck",
        "Gerard 't Hooft",
    ]


def test_a_title_makes_a_person_of_an_unknown_name(names):
    assert names("Vraag het aan meneer Kwakernaat of dr. Zwiers.") == ["meneer Kwakernaat", "dr. Zwiers"]


def test_a_role_in_front_makes_a_person_of_an_unknown_name(names):
    assert names("Toen kwam de natuurkundige Lubanzi Nwankwo binnen.") == ["Lubanzi Nwankwo"]


def test_years_of_a_life_make_a_person_of_an_unknown_name(names):
    assert names("Een voorbeeld is Kaspira Oltmans (1903-1971).") == ["Kaspira Oltmans"]


@pytest.mark.parametrize(
    "text",
    [
        "De wet van Ohm gaat over stroom.",
        "Gebruik de stelling van Pythagoras.",
        "Teken een diagram van Venn.",
        "De onzekerheidsrelatie van Heisenberg is lastig.",
        "Een kracht van 5 newton of één Newton.",
        "De eenheid Pascal meet druk.",
        "We lopen door de Einsteinlaan en de Marie Curiestraat.",
        "Zij zit op het Marie Curie College.",
        "De Universiteit Erasmus en het Anne Frank Huis.",
        "Philips en Tesla maken elektronica, net als Microsoft.",
        "We werken met Scratch en de Raspberry Pi.",
        "De taal Ada is oud.",
        "Florence is een stad. Milan is een stad.",
        "In Sofia is het warm.",
        "Wij rijden van Charlotte naar Austin.",
        "Mickey Mouse en Donald Duck zijn tekenfilmfiguren.",
        "De robot Marty rijdt. Marty draait om.",
        "Onze hond heet Bo. Bo blaft.",
        "Ariane 5 wordt gelanceerd.",
        "Elke dag is anders. Dan wil je stoppen. Anders maak je iets.",
        "In mei en juni leggen de vogels eieren.",
        "De leraar Frans en de docent Nederlands.",
    ],
)
def test_no_person_is_named(names, text):
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Moore’s law still holds.",
        "Explain Kepler’s three famous laws.",
        "Use Newton's second law and the theorem of Pythagoras.",
        "Use Avogadro's number.",
        "A Turing test, a Venn diagram and Euler's method.",
        "Will you mark the box? May I? Can students hope?",
        "They live in Victoria, near the Jordan River.",
        "The Nobel Prize and the Gordon and Betty Moore Foundation.",
        "Meet me at Thomas Jefferson High School, Magnolia, TX.",
        "Roman Numerals and Huffman Trees.",
        "The U.S. Air Force and J.R.R. as a label.",
        "Published by Henry Holt and Company.",
        "GitHub, YouTube and TED Talks are online.",
    ],
)
def test_no_person_is_named_in_english(names, text):
    assert names(text, language="en") == []


def test_a_law_is_no_mention_of_somebody_whom_the_document_names_as_well(people):
    texts = ["Johannes Kepler lived in Prague.", "Explain Kepler’s three laws."]
    (kepler,) = people(*texts, language="en")
    assert quotes(kepler, *texts) == ["Johannes Kepler"]


def test_a_unit_is_a_person_where_somebody_acts(names):
    assert names("Newton ontdekte de zwaartekracht.") == ["Isaac Newton"]


def test_a_word_that_is_a_name_counts_where_it_has_a_capital_within_a_sentence(names):
    assert names("Gisteren gaf Roos een boek terug.") == ["Roos"]


def test_somebody_who_gets_a_dog_is_no_dog(names):
    assert names("Later gaf Sanne een robot weg. Toen kreeg Emre een hond.") == ["Sanne", "Emre"]


def test_a_word_that_is_a_name_does_not_count_where_it_only_opens_a_sentence(names):
    assert names("Roos of tulp: welke bloem is rood?") == []


def test_a_word_that_is_a_name_counts_beside_another_name(names):
    assert names("Mark en Fatima meten de brug.") == ["Mark", "Fatima"]


def test_a_doubtful_place_counts_when_another_place_proves_the_name(people):
    texts = ["Dear May, thank you.", "Later, over tea, they told May the news."]
    (may,) = people(*texts, language="en")
    assert len(may.mentions) == 2


def test_a_name_is_known_without_its_accents(people):
    (descartes,) = people("In his book Rene Descartes doubts everything.", language="en")
    assert descartes.known is not None


def test_a_month_in_front_of_a_name_is_no_part_of_it(names):
    assert names("In Mei Fatima bellen. Emma Maandag bellen.") == ["Fatima", "Emma"]


def test_an_employer_is_no_part_of_a_name(names):
    assert names("Een gesprek met Emma Bakker van Dwengo over robots.") == ["Emma Bakker"]


def test_the_titles_of_a_ruler_with_a_place_name_nobody(names):
    assert names("Ken je het boek Koning van Katoren? En de graaf van Holland?") == []


def test_code_and_addresses_name_nobody(names):
    assert names("Stuur het naar Fatima@voorbeeld.nl of kijk in Emma/lijst.txt en bel print(Sam).") == []


def test_a_person_can_be_reported(people):
    text = "Fatima meet de brug. Later schrijft Fatima het op."
    told = reported(people(text)[0], document(block(text)))
    assert told == Person("Fatima", "f", "first-name", (), 2, name_form="first", place=told.place)


def test_references_name_people_by_last_name_and_initials(people):
    reference = block("Joris, G. (2021). Nieuws. In N. Bouteca & J. De Bruyne (Eds.), AI.", scope=Scope.REFERENCE)
    found = people(reference)
    assert sorted(one.name for one in found) == ["G. Joris", "J. De Bruyne", "N. Bouteca"]
    assert all(one.cited for one in found)


def test_a_cited_last_name_is_no_first_name_in_the_text(people):
    reference = block("Joris, G. (2021). Politiek nieuws.", scope=Scope.REFERENCE)
    (joris,) = people("Het onderzoek van Joris verschaft inzicht.", reference)
    assert joris.name == "G. Joris"
    assert not joris.cited
    assert len(joris.mentions) == 2


def test_a_last_name_that_says_enough_has_the_full_name_of_whom_it_means(people):
    (turing,) = people("In 1936 beschreef Turing een machine.")
    assert turing.name == "Alan Turing"
    assert turing.known is not None
    assert turing.known.fields == ("computing",)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(
                "Marie Curie mevrouw Mr. Fatima Will de van heet robot Sam J. Newton's wet en , . ( ) “ Dr. É".split()
            ),
            max_size=14,
        ).map(" ".join),
        max_size=4,
    ),
    st.sampled_from(["nl", "en"]),
)
def test_every_mention_is_a_stretch_of_its_block(knowledge, texts, language):
    made = document(*texts)
    for person in people_of(AnalysedDocument(made, (language,) * len(made.blocks)), knowledge):
        assert person.mentions == tuple(sorted(set(person.mentions)))
        for mention in person.mentions:
            quote = mention.span.of(made.blocks[mention.block].text)
            assert quote
            assert quote == quote.strip()


def test_a_form_of_address_before_a_name_makes_no_law_of_it(names):
    assert names("Olivia and Mrs Jones test it.", language="en") == ["Olivia", "Mrs Jones"]
