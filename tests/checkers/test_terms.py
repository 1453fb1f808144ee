import pytest
from builders import block, inline, passage, passages
from hypothesis import given
from hypothesis import strategies as st

from curriclint.checkers.terms import TermChecker, TermOptions
from curriclint.language.pattern_error import PatternError
from curriclint.rule import Lexicon, Term
from curriclint.rulebook import shipped_rulebook

BOOK = shipped_rulebook()
JOBS = {
    "nl": (
        Term({"brandweerman": ("brandweermedewerker",), "brandweermannen": ("brandweermedewerkers",)}),
        Term({"*lerares": ("*leraar", "leerkracht")}),
        Term({"timmerman": ("bouwvakker",)}),
        Term({"maatschappelijk werkster": ("maatschappelijk werker",)}),
        Term({"huisvrouw": ()}),
    ),
    "en": (Term({"fireman": ("firefighter",)}), Term({"cleaning lady": ("cleaner",)})),
}
LEXICONS = {
    "jobs": Lexicon("jobs", JOBS),
    "names": Lexicon("names", {"nl": (Term({"timmerman": ()}),)}),
}


def found(text, language="nl", **options):
    options = {"lexicon": "jobs", "surnames": "names"} | options
    checker = TermChecker(TermOptions(**options), LEXICONS)
    return [(match.span.of(text), match.suggestions) for match in checker.find(passage(text, language))]


def quotes(text, language="nl", **options):
    return [quote for quote, _ in found(text, language, **options)]


def test_the_plural_gets_plural_alternatives():
    assert found("Twee brandweermannen komen.") == [("brandweermannen", ("brandweermedewerkers",))]


def test_an_alternative_takes_the_capital_of_the_text():
    assert found("Brandweermannen komen.") == [("Brandweermannen", ("Brandweermedewerkers",))]
    assert found("EEN BRANDWEERMAN BLUST") == [("BRANDWEERMAN", ("BRANDWEERMEDEWERKER",))]


def test_a_compound_is_found_whole_and_its_alternative_keeps_the_beginning():
    assert found("De gymlerares fluit.") == [("gymlerares", ("gymleraar", "leerkracht"))]
    assert found("De lerares fluit.") == [("lerares", ("leraar", "leerkracht"))]


def test_a_term_without_a_star_is_not_found_inside_longer_words():
    assert quotes("Een brandweermanspak en een hulpbrandweerman.") == []


def test_a_term_of_two_words_stands_together():
    assert quotes("Vraag de maatschappelijk  werkster.") == ["maatschappelijk  werkster"]
    assert quotes("Heel maatschappelijk, werkster!") == []


def test_the_genitive_is_left_outside():
    assert found("The fireman's hat.", "en") == [("fireman", ("firefighter",))]
    assert found("The cleaning lady’s key.", "en") == [("cleaning lady", ("cleaner",))]


def test_a_term_without_alternatives_is_still_found():
    assert found("Een huisvrouw.") == [("huisvrouw", ())]


@pytest.mark.parametrize(
    "text",
    [
        "Wij kijken naar Brandweerman Sam.",
        "Mail naar info@brandweerman.nl of ga naar www.brandweerman.nl.",
        "Open brandweerman_opdracht.docx.",
        "Timmerman vond dat de steekproef te klein was.",
        "TIMMERMAN, P. (2018)",
    ],
)
def test_names_titles_and_addresses_are_left_alone(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text", ["Timmerman", "- Timmerman", "“Brandweerman blust brand”", "Beroep: Brandweerman", "1. Brandweerman"]
)
def test_a_capital_that_comes_from_its_place_says_nothing(text):
    assert len(quotes(text)) == 1


@pytest.mark.parametrize("text", ["Wij zoeken een nieuwe Brandweerman.", "Elke Brandweerman oefent."])
def test_a_role_with_a_capital_behind_an_article_is_no_name(text):
    assert quotes(text) == ["Brandweerman"]


def test_a_name_behind_an_article_stays_one():
    assert quotes("Wij zagen een Brandweerman Sam op tv.") == []


def test_words_in_code_are_no_terms():
    text = "Typ brandweerman hier."
    (one,) = passages(block(text, inline=[inline(text, "brandweerman")]))
    assert list(TermChecker(TermOptions("jobs"), LEXICONS).find(one)) == []


def test_what_overlaps_a_fine_phrase_is_dropped():
    assert quotes("Het brandweerman probleem.", fine={"nl": ("brandweerman probleem",)}) == []


def test_a_lexicon_that_does_not_exist_is_refused():
    with pytest.raises(PatternError, match="no lexicon"):
        TermChecker(TermOptions("nothing"), LEXICONS)


@pytest.mark.parametrize(
    ("form", "what"), [("*juf", "at least 5"), ("a / b", "has punctuation"), ("*a lerares", "one word")]
)
def test_a_term_that_cannot_be_searched_is_refused(form, what):
    with pytest.raises(PatternError, match=what):
        TermChecker(TermOptions("bad"), {"bad": Lexicon("bad", {"nl": (Term({form: ()}),)})})


FORMS = [*BOOK.lexicons["gendered-occupations"].forms("nl"), *BOOK.lexicons["feminine-occupations"].forms("en")]
TEXT = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(st.sampled_from(FORMS), st.sampled_from(" .,:’'s\n-_@")), max_size=12).map(" ".join),
)


@given(TEXT, st.sampled_from(["nl", "en"]))
def test_no_text_makes_it_stumble_and_it_always_says_the_same(text, language):
    checker = TermChecker(TermOptions("gendered-occupations", "job-surnames"), BOOK.lexicons)
    first = list(checker.find(passage(text, language)))
    assert first == list(checker.find(passage(text, language)))
    for match in first:
        assert 0 <= match.span.start < match.span.end <= len(text)


@given(TEXT, st.sampled_from(["nl", "en"]))
def test_triggers_never_hide_a_term(text, language):
    checker = TermChecker(TermOptions("feminine-occupations"), BOOK.lexicons)
    one = passage(text, language)
    triggers = checker.triggers(language)
    if any(checker.find(one)):
        assert any(
            word.form in triggers.words or any(word.form.endswith(suffix) for suffix in triggers.suffixes)
            for word in one.words
        )
