import pytest
from builders import passage
from hypothesis import given
from hypothesis import strategies as st

from curriclint.checkers.pronouns import Pointer, PronounChecker, PronounOptions, Reference
from curriclint.language.pattern_error import PatternError
from curriclint.rule import Lexicon, Term
from curriclint.rulebook import build_checker, shipped_rulebook

LEXICONS = {"names": Lexicon("names", {"nl": (Term({"tim": ()}),)})}
THINGS = ("de", "een", "het")
DUTCH = Reference(
    who=("{(de|een|elke) ~1 (leerling|speler)}", "{(iemand|iedereen)}"),
    pronouns=(
        Pointer("{hij}", ("die",), THINGS, apart=True, far=True),
        Pointer("{hij} ~2 (weet|mag)", ("die",), apart=True, far=True, certain=True),
        Pointer("{zijn} eigen", ("diens",), THINGS),
    ),
    gendered=("man", "jongen"),
    rivals=("robot",),
    known=("de",),
    bound=("elke", "iemand"),
    everyone=("iedereen",),
    aside=("met", "van", "op"),
    harmless=("keer",),
    clauses=("als", "dat", "omdat"),
    fine=("hij / zij",),
)
ENGLISH = Reference(
    who=("{(a|the|each) ~1 (student|driver|driver's)}",),
    pronouns=(Pointer("{he}", ("he or she",), far=True), Pointer("{his}", ("their",), far=True)),
    known=("the",),
    bound=("each",),
    aside=("of", "in"),
)


def found(text, language="nl"):
    checker = PronounChecker(PronounOptions("names", DUTCH, ENGLISH), LEXICONS)
    return [
        (match.span.of(text), match.span.start, match.facts["antecedent"])
        for match in checker.find(passage(text, language))
    ]


def antecedents(text, language="nl"):
    return [antecedent for _, _, antecedent in found(text, language)]


def test_the_pronoun_is_flagged_and_the_antecedent_told():
    assert found("Als een leerling klaar is, stopt hij.") == [("hij", 33, "een leerling")]


def test_only_the_first_pronoun_of_a_chain_is_told():
    assert len(found("Als een leerling klaar is, stopt hij, omdat hij dat wil. De leerling zegt dat hij gaat.")) == 1


def test_two_people_who_could_be_anyone_are_two_chains():
    assert antecedents("Als een leerling wil, mag hij. Als iemand wil, mag hij.") == ["een leerling", "iemand"]


def test_a_pronoun_in_the_next_sentence_points_back_near_its_start():
    assert antecedents("Een speler wint. Daarna mag hij weg.") == ["Een speler"]
    assert antecedents("Een speler wint. Het is a b c d e f g h i j, hij mag weg.") == []


def test_everyone_is_pointed_back_to_in_its_own_sentence_only():
    assert antecedents("Iedereen zegt dat hij wint.") == ["Iedereen"]
    assert antecedents("Iedereen wint. Hij mag weg.") == []


def test_a_thing_between_makes_it_doubtful_unless_only_a_person_can_be_meant():
    assert antecedents("Als een leerling de motor start, draait hij.") == []
    assert antecedents("Als een leerling de motor start, weet hij dat.") == []
    assert antecedents("Als een leerling de motor start, merken we dat hij het weet.") == ["een leerling"]


@pytest.mark.parametrize(
    "text",
    [
        "Als een leerling met de motor werkt, stopt hij.",
        "Als een leerling de blokken legt, stopt hij.",
        "Als een leerling de eerste keer wint, stopt hij.",
    ],
)
def test_things_aside_plurals_and_harmless_nouns_leave_no_doubt(text):
    assert antecedents(text) == ["een leerling"]


def test_a_possessive_takes_what_is_nearest():
    assert antecedents("In het boek kiest elke leerling zijn eigen tekst.") == ["elke leerling"]
    assert antecedents("Elke leerling geeft het boek zijn eigen kaft.") == []


@pytest.mark.parametrize(
    "text",
    [
        "De robot ziet dat een leerling komt, omdat hij kijkt.",
        "De robot rijdt. Als iemand komt, stopt hij.",
        "Een man ziet dat een leerling komt, omdat hij kijkt.",
        "Tim ziet dat een leerling komt, omdat hij kijkt.",
        "Tim werkt hier. Het regent. De leerling zegt dat hij gaat.",
        "Sanne is een leerling die weet dat hij komt.",
        "De leerling Noor zegt dat hij gaat.",
        "Hij zegt dat een leerling weet dat hij komt.",
        "Een leerling ziet hij niet.",
        "Een leerling zegt dat hij / zij gaat.",
    ],
)
def test_where_somebody_or_something_else_can_be_meant_it_is_silent(text):
    assert antecedents(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Each student writes his name.", ["Each student"]),
        ("The driver's foot slips, so he stops.", ["The driver"]),
        ("Ada Lovelace met a student, and he wrote.", []),
        ("The work of Asch shows the student and his answer.", []),
        ("As a student of his time, Darwin wrote.", []),
        ("Einstein first considered the driver and his clock.", []),
    ],
)
def test_english_names_are_told_by_their_capitals(text, expected):
    assert antecedents(text, "en") == expected


def test_a_lexicon_of_names_that_does_not_exist_is_refused():
    with pytest.raises(PatternError, match="no lexicon"):
        PronounChecker(PronounOptions("nothing"), LEXICONS)


BOOK = shipped_rulebook()
SHIPPED = build_checker(BOOK.rules["GP01"], BOOK.lexicons)
WORDS = (
    "Als een de elke leerling speler's iemand hij hem zijn z'n naam eigen in op robot Tim man , . ? : “ ”"
    " A the each student driver’s someone he his him Mr Newton Asked said 's of"
).split()


@given(
    st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join)),
    st.sampled_from(["nl", "en"]),
)
def test_no_text_makes_it_stumble_and_it_always_says_the_same(text, language):
    first = list(SHIPPED.find(passage(text, language)))
    assert first == list(SHIPPED.find(passage(text, language)))
    for match in first:
        assert 0 <= match.span.start < match.span.end <= len(text)
        assert match.facts["antecedent"].strip()
