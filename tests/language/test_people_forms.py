"""The forms of names: initials, accents, capitals, places behind them, and what stands around the doubtful ones."""

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
def names(knowledge):
    """Return a function that gives the names of a document's people."""

    def found(*blocks, language="en"):
        made = document(*blocks)
        return [one.name for one in people_of(AnalysedDocument(made, (language,) * len(made.blocks)), knowledge)]

    return found


def test_a_first_letter_with_an_accent_is_the_letter_without(names):
    assert names("Later Émile Boutroux taught there.") == ["Émile Boutroux"]


def test_whom_a_photo_is_by_stands_before_or_behind_a_slash(names):
    assert names("Photos: Tim Patterson/flickr and (Commons/David Shankbone).") == ["Tim Patterson", "David Shankbone"]


def test_a_choice_of_pronouns_or_a_path_is_nobody(names):
    assert names("Open Emma/Documents and /home/Emma now.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was G. William Domhoff who asked.", ["G. William Domhoff"]),
        ("C. Wright Mills wrote about power.", ["C. Wright Mills"]),
        ("The book of H. H. Gerth and C. Wright Mills is old.", ["H. H. Gerth", "C. Wright Mills"]),
        ("So says Kevin M. Beaver in it.", ["Kevin M. Beaver"]),
        ("Gerhard Lenski Jr. wrote it.", ["Gerhard Lenski"]),
    ],
)
def test_initials_stand_before_a_first_name_or_behind_it(names, text, expected):
    assert names(text) == expected


def test_the_letter_of_an_answer_is_no_initial(names):
    assert names("A. Sarah Bakker", "B. Emma Jansen") == ["Sarah Bakker", "Emma Jansen"]


def test_a_name_has_a_title_behind_other_words_with_a_capital(names):
    assert names("British Prime Minister Winston Churchill spoke.") == ["Winston Churchill"]


def test_a_nationality_in_front_of_a_name_is_no_part_of_it(names):
    assert names("The German Chancellor Angela Merkel and American Michelle Obama met.") == [
        "Angela Merkel",
        "Michelle Obama",
    ]


@pytest.mark.parametrize(("text", "language"), [("Zo dacht Socrates.", "nl"), ("The books of Plato.", "en")])
def test_whom_one_name_means_needs_no_verb(names, text, language):
    assert len(names(text, language=language)) == 1


def test_two_well_known_last_names_support_each_other(names):
    assert names("That is what Planck and Einstein did.") == ["Max Planck", "Albert Einstein"]


def test_a_place_or_a_byname_behind_a_first_name_is_part_of_it(names):
    found = names("William of Normandy won. Later William was king. Edward the Confessor died.")
    assert found == ["William of Normandy", "Edward the Confessor"]


def test_the_country_of_a_queen_is_nobody(names):
    assert names("Queen Noor of Jordan spoke.") == ["Queen Noor of Jordan"]


def test_a_whole_name_may_have_capitals_only(names):
    assert names("MARIE CURIE worked there with SARAH NIEMANN.") == ["MARIE CURIE", "SARAH NIEMANN"]


def test_a_heading_in_capitals_is_nobody(names):
    assert names("EMMA BUILDS A ROBOT", "MARK THE BOX", "USE NASA DATA", "Chat with ALICE ALICE") == []


def test_an_everyday_word_is_a_name_where_it_has_a_capital_within_sentences(names):
    assert names("Yesterday we saw Will there.", "Of course we told Will all about it.") == ["Will"]


@pytest.mark.parametrize(
    "text",
    [
        "German workers and American Indians met in the United States.",
        "The National Institute of Justice and Duke University agree.",
        "Published by Allyn & Bacon and by Taylor & Francis.",
        "Put it on a lazy Susan.",
        "The Mark I was a computer.",
        "Armand Observatory is open; so is Castle Emma.",
    ],
)
def test_peoples_offices_publishers_and_machines_are_nobody(names, text):
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "De Rudolf Steinerpedagogie is oud.",
        "Het geldt voor deze richting: Rudolf Steinerpedagogie.",
        "De wiskundige Babyloniërs rekenden.",
        "Bever Martina bouwt een dam.",
        "Volkssterrenwacht Armand Pien is open.",
        "Toen kwam de Mark I.",
    ],
)
def test_what_is_called_after_somebody_and_animals_are_nobody(names, text):
    assert names(text, language="nl") == []


def test_words_that_open_a_sentence_make_no_thing_of_a_name(names):
    assert names("Film Emma. Kom bij Fatima. Geef hen Sanne.", language="nl") == ["Emma", "Fatima", "Sanne"]


def test_an_unknown_name_between_whole_names_is_somebody(names):
    found = names("They thank Matt Wiens, Keerthik Omanakuttan, Elena Ruiz and Vidie Pong.")
    assert found == ["Matt Wiens", "Keerthik Omanakuttan", "Elena Ruiz", "Vidie Pong"]


def test_a_firm_behind_a_name_is_no_further_person(names):
    assert names("We spoke to Matt Wiens, Kolibri Software, in Ghent.") == ["Matt Wiens"]


def test_a_question_in_the_name_of_a_game_is_nobody(names):
    assert names("In het spel ‘Wie Ben Ik’ vraag je verder.", language="nl") == []


def test_a_common_word_is_a_last_name_behind_its_small_words(names):
    assert names("Met hulp van Lisa Jansen en Marijn van der Meer.", language="nl")[1] == "Marijn van der Meer"


def test_the_small_words_of_a_shared_last_name_belong_to_it(names):
    assert names("Geschilderd door Hubert en Jan Van Eyck.", language="nl") == ["Hubert Van Eyck", "Jan Van Eyck"]


def test_a_language_is_nobody(names):
    assert names("Zeg het in het Engels. In het menu kies je Frans of Engels.", language="nl") == []


def test_a_country_that_is_a_name_as_well_is_nobody(names):
    assert names("Amber from Malaysia, and more of Malaysia.", "Come in. Come back.") == []


def test_a_family_is_no_other_person(names):
    assert names("John D. Rockefeller was rich. All Rockefellers gave money.") == ["John D. Rockefeller"]


def test_animals_in_a_list_are_nobody(names):
    text = "De jonge bevers Anna, Charlotte en Emma spelen samen. Daarna is Charlotte aan de beurt."
    assert names(text, language="nl") == []


def test_first_names_with_or_between_them_have_no_last_name(names):
    found = names("Vrienden zijn bijvoorbeeld Thomas en Lucas of Fatima, en Emma of Daan.", language="nl")
    assert sorted(found) == ["Daan", "Emma", "Fatima", "Lucas", "Thomas"]


def test_an_order_behind_brackets_opens_a_sentence(names):
    text = "Doe het zo. (Hint: op 1 regel) Toon de stand. Nog een keer. (Hint: kort) Toon de data."
    assert names(text, language="nl") == []


def test_two_words_that_the_text_has_with_small_letters_are_no_full_name(names):
    assert names("The Bureau of Justice Statistics is in town. Its statistics are open.") == []


def test_a_verb_that_opens_a_question_within_a_sentence_is_nobody(names):
    questions = 'Begin niet met "Ben ik een man?" of met "Ben ik een filmster?" maar met "Ben ik bekend?"'
    assert names(questions, language="nl") == []


def test_a_verb_of_a_title_is_nobody(names):
    assert names("Speel het spel 'Wie Ben Ik' en leg 'Wie Ben Ik' uit.", language="nl") == []


def test_a_name_alone_between_quotation_marks_is_somebody(names):
    assert names('De vriend die "Ben" heet, ziet dat Ben lacht.', language="nl") == ["Ben"]


def test_two_first_names_that_tell_no_gender_make_one(names):
    assert names("Daar schreef Jean-Dominique Bauby het op.", language="nl") == ["Jean-Dominique Bauby"]


def test_whose_book_it_is_is_no_book(names):
    assert names("Dit is het dagboek van Emma Jansen, een boek dat iedereen kent.", language="nl") == ["Emma Jansen"]


def test_two_family_names_with_a_hyphen_are_no_first_name(names):
    assert names("It was printed by Jordan-Taylor in London.") == []
