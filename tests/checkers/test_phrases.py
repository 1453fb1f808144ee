import pytest
from builders import passage
from hypothesis import given
from hypothesis import strategies as st

from curriclint.checkers.phrases import Phrase, PhraseChecker, PhraseOptions
from curriclint.language.pattern_error import PatternError
from curriclint.rule import Lexicon, Term

PUPILS = {"nl": (Term({"leerlingen": (), "rekenaars": ()}),), "en": (Term({"pupils": ()}),)}
LEXICONS = {"pupils": Lexicon("pupils", PUPILS)}


def found(text, language="nl", **options):
    checker = PhraseChecker(PhraseOptions(**options), LEXICONS)
    return [(match.span.of(text), match.suggestions) for match in checker.find(passage(text, language))]


def test_each_language_has_its_own_phrases():
    assert found("een proef", nl=("proef",), en=("trial",)) == [("proef", ())]
    assert found("een proef", "en", nl=("proef",), en=("trial",)) == []


def test_what_overlaps_a_fine_phrase_is_dropped_and_the_rest_stays():
    text = "zwak zuur en zwak"
    assert found(text, nl=("zwak",), fine={"nl": ("zwak zuur",)}) == [("zwak", ())]


def test_near_asks_for_other_words_in_the_paragraph():
    near = {"nl": ("techniek",)}
    assert found("Dat verdient goed. Kies techniek.", nl=("verdient goed",), near=near) == [("verdient goed", ())]
    assert found("Dat verdient goed.", nl=("verdient goed",), near=near) == []


def test_not_near_keeps_silent_where_other_words_stand_in_the_paragraph():
    assert found("Print dit thuis. Op school kan ook.", nl=("print",), not_near={"nl": ("op school",)}) == []


def test_near_in_one_language_says_nothing_of_the_other():
    assert found("it pays well", "en", en=("pays well",), near={"nl": ("techniek",)}) == [("pays well", ())]


def test_a_suggestion_takes_the_capitals_of_the_original():
    phrase = Phrase("weak pupils", ("pupils who still practise",))
    assert found("Weak pupils start.", "en", en=(phrase,)) == [("Weak pupils", ("Pupils who still practise",))]


def test_a_suggestion_repeats_what_a_slot_took():
    phrase = Phrase("zwakke [pupils]", ("[pupils] die nog oefenen",))
    assert found("zwakke rekenaars", nl=(phrase,)) == [("zwakke rekenaars", ("rekenaars die nog oefenen",))]


def test_a_suggestion_that_repeats_an_unknown_slot_is_refused():
    with pytest.raises(PatternError, match="not a slot of the phrase"):
        PhraseChecker(PhraseOptions(nl=(Phrase("zwakke leerlingen", ("[pupils]",)),)), LEXICONS)


@given(st.text(max_size=60))
def test_no_text_makes_it_stumble(text):
    checker = PhraseChecker(PhraseOptions(nl=("zwakke [pupils]", "~".join(("a ", " b")))), LEXICONS)
    if text:
        list(checker.find(passage(text)))
