import pytest
from builders import block, document
from hypothesis import given
from hypothesis import strategies as st

from curriclint.checkers.proportion import ProportionChecker, ProportionOptions
from curriclint.document import Scope
from curriclint.language.passage import AnalysedDocument
from curriclint.language.pattern_error import PatternError
from curriclint.rulebook import shipped_rulebook

OPTIONS = {
    "many": {"nl": ("je moet", "je mag niet")},
    "few": {"nl": ("je mag", "probeer")},
    "aside": {"nl": ("veiligheid",)},
    "fine": {"nl": ("wat je moet",)},
}


def judged(*blocks, assume_long=True, **options):
    checker = ProportionChecker(ProportionOptions(**{**OPTIONS, **options}), shipped_rulebook().lexicons)
    made = document(*blocks)
    return checker.judge(AnalysedDocument(made, ("nl",) * len(made.blocks)), assume_long=assume_long)


def test_many_of_the_one_and_few_of_the_other_are_told_with_their_numbers():
    verdict = judged("Je moet lezen. Je moet tellen.", "Je moet rekenen, je mag niet praten. Probeer het.", ratio=2)
    assert verdict.absent
    assert verdict.facts == {"many": "4", "few": "1"}


def test_the_place_is_where_most_of_them_stand():
    assert judged("Je moet lezen.", "Je moet tellen. Je moet rekenen.").absent_at.index == 1


def test_a_balance_is_fine():
    assert not judged("Je moet lezen. Je moet tellen. Je moet gaan. Je mag kiezen. Probeer het. Je mag stoppen.").absent


def test_words_that_forbid_are_no_invitation():
    assert judged("Je mag niet lezen. Je mag niet tellen. Je mag niet praten.").facts == {"many": "3", "few": "0"}


def test_what_only_looks_like_it_does_not_count():
    assert not judged("Zeg wat je moet doen, wat je moet lezen en wat je moet tellen.").asked


def test_a_passage_that_is_set_aside_does_not_count():
    assert not judged("Veiligheid: je moet dit, je moet dat en je moet zus.").asked


def test_what_stands_under_a_heading_that_is_set_aside_does_not_count():
    assert not judged(block("Veiligheid", Scope.HEADING, level=2), "Je moet dit, je moet dat, je moet zus.").asked


def test_a_short_text_is_not_judged():
    assert not judged("Je moet dit, je moet dat, je moet zus.", assume_long=False).asked


@pytest.mark.parametrize("ratio", [0.0, -1.0])
def test_a_ratio_is_above_nothing(ratio):
    with pytest.raises(PatternError):
        judged("Tekst.", ratio=ratio)


@given(st.integers(0, 9), st.integers(0, 9), st.sampled_from([0.5, 1.0, 3.0]))
def test_it_speaks_exactly_where_there_are_enough_and_too_many(many, few, ratio):
    verdict = judged(*["Je moet lezen."] * many, *["Probeer het."] * few, ratio=ratio)
    assert verdict.absent == (many >= 3 and many > ratio * few)
