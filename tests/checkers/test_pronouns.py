import pytest
from builders import passage
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from curriclint.checkers.pronouns import Instead, PronounChecker, PronounOptions
from curriclint.checking import GrammarChecker
from curriclint.language.pattern_error import PatternError
from curriclint.rulebook import build_checker, shipped_rulebook

BOOK = shipped_rulebook()
OPTIONS = PronounOptions(
    nl={"hij": Instead(("die",)), "zijn": Instead(("diens",)), "haar": Instead(("diegene",), (), ("diens",))},
    en={"he": Instead(("he or she",), ("they",)), "his": Instead(("their",)), "she": Instead(("he or she",))},
    spared=("tech-worker",),
)
CHECKER = PronounChecker(OPTIONS, BOOK.lexicons)


def found(text, language="nl"):
    return [
        (match.span.of(text), match.span.start, match.facts["antecedent"])
        for match in CHECKER.find(passage(text, language))
    ]


def antecedents(text, language="nl"):
    return [antecedent for _, _, antecedent in found(text, language)]


def suggestions(text, language="nl"):
    return [match.suggestions for match in CHECKER.find(passage(text, language))]


def test_the_pronoun_is_flagged_and_the_antecedent_told():
    assert found("Als een leerling klaar is, stopt hij.") == [("hij", 33, "een leerling")]


def test_only_the_first_pronoun_of_a_chain_is_told():
    assert len(found("Als een leerling klaar is, stopt hij, omdat hij dat wil. De leerling zegt dat hij gaat.")) == 1


def test_two_people_who_could_be_anyone_are_two_chains():
    text = "Als een leerling wil, mag hij kiezen. Als iemand anders wil, mag hij raden."
    assert antecedents(text) == ["een leerling", "iemand"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A student can choose what he reads.", ("he or she",)),
        ("A student can choose when he can go.", ("they",)),
        ("If a student wrote what he liked, that is fine.", ("they",)),
    ],
)
def test_they_is_proposed_where_the_verb_stays_as_it_is(text, expected):
    assert suggestions(text, "en") == [expected]


def test_a_form_that_is_object_and_possessive_has_a_proposal_for_each():
    assert suggestions("De verpleegkundige noteert haar naam.") == [("diens",)]
    assert suggestions("De verpleegkundige is er. Vraag haar om hulp.") == [("diegene",)]


def test_the_proposal_has_the_capital_of_the_pronoun():
    assert suggestions("A teacher is tired. His day is long.", "en") == [("Their",)]


def test_roles_that_are_spared_are_left_alone():
    assert antecedents("The engineer explains what she made.", "en") == []
    assert antecedents("The nurse explains what she made.", "en") == ["The nurse"]


def test_only_sentences_with_a_pronoun_in_reach_of_somebody_are_analysed():
    text = "De zon schijnt. Het is warm. De leerling zit buiten. Nu leest hij. De dag duurt lang. De stoel staat daar."
    assert CHECKER.sentences_needed(passage(text)) == {1, 2, 3}


def test_where_nobody_is_in_reach_nothing_is_analysed():
    assert CHECKER.sentences_needed(passage("De motor is stuk. Daarom staat hij stil.")) == set()


def test_the_verb_that_looks_like_a_possessive_asks_for_no_analysis():
    assert CHECKER.sentences_needed(passage("Wij zijn er. Een leerling weet dat er zijn die niet komen.")) == set()


def test_the_engine_can_ask_which_sentences_are_needed():
    assert isinstance(CHECKER, GrammarChecker)


def test_a_lexicon_that_does_not_exist_is_refused():
    with pytest.raises(PatternError, match="no lexicon"):
        PronounChecker(PronounOptions(spared=("nothing",)), BOOK.lexicons)


SHIPPED = [build_checker(BOOK.rules[rule], BOOK.lexicons) for rule in ("GP01", "GP02")]
WORDS = (
    "Als een de elke leerling speler's iemand hij hem zijn z'n naam eigen in op robot Tim man , . ? : “ ”"
    " A the each student driver’s someone he his him she her Mr Newton Asked said 's of hij/zij"
).split()


@hypothesis_settings(deadline=None)
@given(
    st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join)),
    st.sampled_from(["nl", "en"]),
)
def test_no_text_makes_it_stumble_and_it_always_says_the_same(text, language):
    for checker in SHIPPED:
        first = list(checker.find(passage(text, language)))
        assert first == list(checker.find(passage(text, language)))
        for match in first:
            assert 0 <= match.span.start < match.span.end <= len(text)
            assert match.facts["antecedent"].strip()
