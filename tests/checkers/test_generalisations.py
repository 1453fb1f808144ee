import pytest
from builders import passage
from hypothesis import given
from hypothesis import strategies as st

from curriclint.checkers.generalisations import GeneralisationChecker, GeneralisationOptions
from curriclint.checking import GrammarChecker
from curriclint.language.pattern_error import PatternError
from curriclint.rule import Lexicon, Term
from curriclint.rulebook import build_checker, shipped_rulebook

GROUPS = {
    "nl": (Term({"meisjes": ()}), Term({"jongens": ()})),
    "en": (Term({"girls": ()}), Term({"boys": ()})),
}
LEXICONS = {"groups": Lexicon("groups", GROUPS)}


def found(text, language="nl", **options):
    options = {
        "groups": "groups",
        "nl": ("[groups] zijn ~2 netter", "zijn [groups] netter", "voor [groups] is het"),
        "en": ("[groups] are ~1 neater",),
        "particular": {"nl": ("de", "veel"), "en": ("the",)},
        "silent": {"nl": ("volgens", "procent")},
        "asked": {"nl": ("wist je dat",)},
        "fine": {"nl": ("zijn niet",)},
    } | options
    checker = GeneralisationChecker(GeneralisationOptions(**options), LEXICONS)
    return [match.span.of(text) for match in checker.find(passage(text, language))]


def test_a_claim_about_a_bare_group_is_found():
    assert found("Hier zeggen we: meisjes zijn vaak netter.") == ["meisjes zijn vaak netter"]
    assert found("Girls are neater.", "en") == ["Girls are neater"]


@pytest.mark.parametrize(
    "text",
    [
        "De meisjes zijn netter.",
        "Veel meisjes zijn netter.",
        "12 meisjes zijn netter.",
        "Jongens en meisjes zijn netter.",
        "Jongens en ook meisjes zijn netter.",
    ],
)
def test_a_particular_group_or_both_groups_are_no_bare_group(text):
    assert found(text) == []


def test_a_word_of_the_claim_itself_makes_no_group_particular():
    assert found("Voor meisjes is het zo.", particular={"nl": ("voor",)}) == ["Voor meisjes is het"]


def test_figures_and_sources_in_the_sentence_keep_it_silent():
    assert found("Volgens het boek zijn meisjes netter.") == []
    assert found("Volgens het boek. Meisjes zijn netter.") == ["Meisjes zijn netter"]


def test_a_question_claims_nothing_unless_it_tells():
    assert found("Zijn meisjes netter?") == []
    assert found("Wist je dat meisjes zijn netter?") == ["meisjes zijn netter"]


def test_what_overlaps_a_fine_phrase_is_dropped():
    assert found("Meisjes zijn niet netter.") == []


def test_a_claim_without_a_group_is_refused():
    with pytest.raises(PatternError, match="about a group"):
        GeneralisationChecker(GeneralisationOptions("groups", nl=("zijn netter",)), LEXICONS)


def test_a_lexicon_that_does_not_exist_is_refused():
    with pytest.raises(PatternError, match="no lexicon"):
        GeneralisationChecker(GeneralisationOptions("nothing"), LEXICONS)


def test_patterns_of_the_past_silence_other_patterns():
    assert found("Toen zijn meisjes netter.", past={"nl": ("toen",)}) == []


def test_a_year_in_brackets_is_a_source():
    assert found("Meisjes zijn netter (De Boer, 2014).") == []
    assert found("Meisjes zijn netter (ook in 3B).") == ["Meisjes zijn netter"]


BOOK = shipped_rulebook()
SHIPPED = build_checker(BOOK.rules["GS01"], BOOK.lexicons)
WORDS = (
    'meisjes jongens zijn beter in netter de 12 volgens houden girls boys are prefer like love and ? . , " ’'.split()
)


@given(
    st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)),
    st.sampled_from(["nl", "en"]),
)
def test_no_text_makes_it_stumble_and_it_always_says_the_same(text, language):
    first = list(SHIPPED.find(passage(text, language)))
    assert first == list(SHIPPED.find(passage(text, language)))
    for match in first:
        assert 0 <= match.span.start < match.span.end <= len(text)


def test_the_grammar_shows_claims_without_a_pattern():
    text = "Meisjes piekeren over hun cijfers. Jongens en meisjes piekeren."
    assert [match.span.of(text) for match in SHIPPED.find(passage(text))] == ["Meisjes piekeren over hun cijfers"]


def test_only_sentences_that_name_a_kind_and_may_claim_something_ask_for_grammar():
    text = "De zon schijnt. Meisjes piekeren. Volgens het CBS piekeren meisjes. Piekeren meisjes? Hier staat niets."
    assert SHIPPED.sentences_needed(passage(text)) == [1]
    assert isinstance(SHIPPED, GrammarChecker)
