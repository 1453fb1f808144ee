import pytest
from builders import passage

from curriclint.language.claims import claims_in
from curriclint.rulebook import shipped_rulebook

WORDS = shipped_rulebook().rules["GS01"].options.grammar


def claims(text, language="nl"):
    doc = passage(text, language).grammar(0)
    return [text[first.idx : last.idx + len(last.text)] for first, last in claims_in(doc, WORDS[language])]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Meisjes piekeren over hun cijfers.", "nl"),
        ("Girls worry about their marks.", "en"),
        ("Volgens mij hebben jongens duidelijke regels nodig.", "nl"),
        ("Boys need clear rules.", "en"),
    ],
)
def test_what_minds_do_and_need_is_a_claim(text, language):
    assert len(claims(text, language)) == 1


def test_what_is_said_of_most_or_of_every_one_is_a_claim():
    assert claims("De meeste meisjes durven dat niet.")
    assert claims("Every girl dreams of a horse.", "en")


def test_what_is_so_by_habit_is_a_claim():
    assert claims("Vrouwen vragen meestal om hulp.")
    assert claims("Women usually ask for directions.", "en")


def test_two_kinds_of_which_different_things_are_said_are_claims():
    assert len(claims("A girl will look it up, a boy will guess.", "en")) == 2
    assert len(claims("The girls prefer stories and the boys enjoy puzzles.", "en")) == 2


def test_both_kinds_together_are_no_claim():
    assert claims("Jongens en meisjes piekeren over hun cijfers.") == []
    assert claims("Girls and boys worry about their marks.", "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De meisjes van 2B piekeren over hun cijfers.", "nl"),
        ("Meisjes uit Assen piekeren over hun cijfers.", "nl"),
        ("Drie meisjes piekeren over hun cijfers.", "nl"),
        ("The girls in the photo worry about their marks.", "en"),
        ("Women and children worry about it.", "en"),
        ("Some girls worry about their marks.", "en"),
        ("A girl needs four nails.", "en"),
    ],
)
def test_a_particular_group_or_somebody_is_no_kind(text, language):
    assert claims(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Meisjes piekerden over hun cijfers.", "nl"),
        ("Girls worried about their marks.", "en"),
        ("Women have lost the vote again.", "en"),
    ],
)
def test_what_is_past_is_no_claim(text, language):
    assert claims(text, language) == []


def test_what_is_allowed_or_supposed_is_no_claim():
    assert claims("Vrouwen mogen stemmen.") == []
    assert claims("If girls worry, talk to them.", "en") == []


def test_facts_and_bodies_are_no_claims():
    assert claims("Vrouwen verdienen minder dan mannen.") == []
    assert claims("Men are taller than women.", "en") == []
    assert claims("Women need more iron than men.", "en") == []


def test_what_works_for_a_kind_is_a_claim():
    assert claims("Bij jongens werkt een wedstrijd beter.")
    assert claims("For boys, respect is everything.", "en")


def test_what_appeals_to_a_kind_is_a_claim():
    assert claims("Machines spreken meisjes minder aan.")
    assert claims("Machines appeal less to girls.", "en")


def test_a_reason_that_says_something_of_a_kind_is_a_claim():
    assert claims("Vraag vooral vrouwen, want die hebben meer geduld.") == ["die hebben meer geduld"]
    assert claims("Ask boys first, because they need attention.", "en") == ["they need attention"]


def test_a_brain_of_a_kind_is_a_claim():
    assert claims("Het jongensbrein zoekt spanning.")
    assert claims("The female brain works differently.", "en")


def test_the_group_that_is_known_is_a_kind_only_where_it_is_set_apart():
    assert claims("De meisjes hebben behoefte aan rust.") == []
    assert claims("Vooral de meisjes hebben behoefte aan rust.")


def test_a_denied_trait_is_no_claim():
    assert claims("Jongens zijn niet slordig.") == []
    assert claims("Girls are not better at languages than boys.", "en") == []


def test_of_women_and_men_a_mere_deed_is_no_claim():
    assert claims("Women use phones to organise protests.", "en") == []


def test_no_more_than_eight_words_are_quoted():
    (quote,) = claims("Meisjes piekeren in de nacht voor een toets nog vaak heel erg over hun cijfers.")
    assert len(quote.split()) <= 8


def test_a_kind_behind_a_preposition_is_spoken_of_only_where_it_opens_the_clause():
    assert claims("Bij jongens werkt een wedstrijd beter.")
    assert claims("Hoewel mijn club nooit met of tegen jongens speelt, blijf ik lid.") == []
