import pytest
from builders import document
from hypothesis import given
from hypothesis import strategies as st

from curriclint.checkers.spread import Among, SpreadChecker, SpreadOptions
from curriclint.finding import EvidenceKind
from curriclint.language.chapters import Chapter
from curriclint.language.passage import AnalysedDocument
from curriclint.language.pattern_error import PatternError
from curriclint.rulebook import shipped_rulebook

WORDS = {"metal": ["lasser", "monteur", "smid"], "care": ["arts", "kok"], "code": ["hacker"]}
GROUPS = {
    "metal": {"nl": ("(lasser|monteur|monteurs|smid)",)},
    "care": {"nl": ("(arts|kok)",)},
    "code": {"nl": ("hacker",)},
}


def judged(*blocks, assume_long=True, chapters=(), **options):
    checker = SpreadChecker(SpreadOptions(**{"groups": GROUPS, **options}), shipped_rulebook().lexicons)
    made = document(*blocks)
    analysed = AnalysedDocument(made, ("nl",) * len(made.blocks))
    return checker.judge(analysed, assume_long=assume_long, chapters=chapters)


def test_words_of_one_group_are_told():
    verdict = judged("Een lasser, een monteur en een smid.")
    assert verdict.absent
    assert verdict.facts == {"count": "3", "words": "lasser, monteur, smid"}


def test_words_of_two_groups_are_fine():
    verdict = judged("Een lasser, een monteur, een smid en een arts.")
    assert (verdict.absent, verdict.asked) == (False, True)


def test_forms_of_one_word_are_one():
    assert not judged("Een lasser, een monteur en twee monteurs.").asked


def test_each_word_counts_where_they_need_not_differ():
    assert judged("Een lasser. Een lasser. Een lasser.", different=False).absent


def test_words_of_enough_groups_are_evidence_one_of_each():
    verdict = judged("Een lasser, een smid, een arts en een hacker.", shows=EvidenceKind.VARIETY)
    assert [(one.what, one.span.of(one.passage.block.text)) for one in verdict.sightings] == [
        ("metal", "lasser"),
        ("care", "arts"),
        ("code", "hacker"),
    ]


def test_only_tasks_count_among_tasks():
    text = "Een lasser, een monteur en een smid."
    assert not judged(text, among=Among.TASKS).asked
    assert judged(f"Teken {text}", among=Among.TASKS).absent


def test_chapters_are_judged_by_themselves():
    chapters = (Chapter(1, "Een", range(1), 900), Chapter(2, "Twee", range(1, 2), 900))
    verdict = judged("Een lasser, een monteur en een smid.", "Een arts.", chapters=chapters)
    assert not verdict.absent
    assert {number: one.absent for number, one in verdict.chapters.items()} == {1: True}


@pytest.mark.parametrize(("most", "enough"), [(0, 2), (2, 2), (1, 4)])
def test_numbers_that_no_document_can_reach_are_refused(most, enough):
    with pytest.raises(PatternError):
        judged("Tekst.", most=most, enough=enough)


@given(st.lists(st.sampled_from([word for forms in WORDS.values() for word in forms]), max_size=8))
def test_it_speaks_exactly_where_enough_words_lie_in_one_group(words):
    verdict = judged(f"Dit zijn {', '.join(words)}.")
    groups = {name for name, forms in WORDS.items() if set(forms) & set(words)}
    assert verdict.absent == (len(set(words)) >= 3 and len(groups) == 1)
