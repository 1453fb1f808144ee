"""Balance of women and men among the people named, role models, and the order in pairs."""

from dataclasses import replace

import pytest
from builders import block, document

from curriclint.checkers.balance import BalanceChecker, BalanceOptions, Counted
from curriclint.checkers.pair_order import PairOrderChecker, PairOrderOptions
from curriclint.checkers.role_models import Lack, RoleModelChecker, RoleModelOptions
from curriclint.language.passage import AnalysedDocument
from curriclint.language.pattern_error import PatternError
from curriclint.language.people.named import Act, Basis, Deed, Gender, Mention, NamedPerson
from curriclint.language.people.tables import KnownPerson
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder
from curriclint.span import Span


@pytest.fixture(scope="module")
def lexicons():
    return load_rulebook([], [shipped_folder("lexicons")]).lexicons


@pytest.fixture
def text():
    """Return a function that analyses paragraphs."""

    def made(*paragraphs, language="nl"):
        return AnalysedDocument(document(*map(block, paragraphs)), (language,) * len(paragraphs))

    return made


def person(gender, at=0, *, mentions=1, jobs=(), known=None, cited=False):
    places = tuple(Mention(at, Span(number, number + 1)) for number in range(mentions))
    return NamedPerson("Somebody", gender, Basis.FIRST_NAME, places, known, cited, jobs)


def doing(gender, deed):
    made = person(gender)
    return replace(made, acts=(Act(made.mentions[0], deed),))


def scientist(gender, period="1950-"):
    known = KnownPerson("Somebody", gender, "", period, ("physics",), "", ())
    return person(Gender(gender), known=known)


def balance(people, analysed, **options):
    checker = BalanceChecker(BalanceOptions(**{"count": Counted.PERSONS, **options}), {})
    return checker.judge_people(analysed, people, assume_long=False)


def test_six_men_and_no_woman_are_told_with_their_numbers(text):
    verdict = balance([person(Gender.MAN)] * 6, text("Een les."))

    assert verdict.absent
    assert verdict.facts == {"women": "0", "men": "6", "told": "6", "low": "0", "high": "31"}


def test_five_people_are_too_few_to_judge(text):
    assert not balance([person(Gender.MAN)] * 5, text("Een les.")).absent


def test_people_whose_gender_is_not_told_do_not_count(text):
    assert not balance([person(Gender.MAN)] * 5 + [person(Gender.UNKNOWN)] * 9, text("Een les.")).absent


def test_people_who_are_only_cited_do_not_count(text):
    assert not balance([person(Gender.MAN, cited=True)] * 9, text("Een les.")).absent


def test_more_women_than_men_are_told_as_well(text):
    assert balance([person(Gender.WOMAN)] * 8, text("Een les.")).absent


def test_mentions_can_tip_a_balance_of_persons(text):
    people = [person(Gender.WOMAN)] * 4 + [person(Gender.MAN, mentions=20)] * 4

    assert not balance(people, text("Een les.")).absent
    assert balance(people, text("Een les."), count=Counted.MENTIONS).absent


def test_only_people_at_work_count_where_those_are_asked_for(text):
    people = [person(Gender.WOMAN)] * 6 + [person(Gender.MAN, jobs=("lasser",))] * 6

    assert balance(people, text("Een les."), count=Counted.WORKING).facts["told"] == "6"


def test_people_count_as_acting_where_they_make_decide_or_explain_something(text):
    active = [doing(Gender.MAN, deed) for deed in (Deed.TECHNICAL, Deed.DECIDES, Deed.EXPLAINS)] * 2
    passive = [doing(Gender.WOMAN, deed) for deed in (Deed.HELPED, Deed.CARE, Deed.PAID_WORK)] * 2

    assert balance(active + passive, text("Een les."), count=Counted.ACTING).facts["men"] == "6"
    assert not balance(passive, text("Een les."), count=Counted.ACTING).asked


def test_people_count_as_speaking_where_they_are_quoted(text):
    people = [replace(one, spoken=one.mentions) for one in [person(Gender.WOMAN)] * 6]

    assert balance(people, text("Een les."), count=Counted.SPEAKING).absent


def test_what_follows_from_who_is_named_is_not_told_twice(text):
    acting = [doing(Gender.MAN, Deed.TECHNICAL)] * 6

    assert not balance(acting, text("Een les."), count=Counted.ACTING, beyond_persons=True).absent
    both = acting + [person(Gender.WOMAN)] * 6
    assert balance(both, text("Een les."), count=Counted.ACTING, beyond_persons=True).absent


def test_the_band_can_be_set(text):
    people = [person(Gender.WOMAN)] * 2 + [person(Gender.MAN)] * 18

    assert balance(people, text("Een les.")).absent
    assert not balance(people, text("Een les."), band=(0.1, 0.9)).absent


def test_the_place_is_that_of_the_first_person_who_could_be_someone_else(text):
    people = [scientist("m"), *[person(Gender.MAN, at=1)] * 6]

    assert balance(people, text("Een.", "Twee.")).absent_at.index == 1


def test_a_band_that_is_none_is_refused():
    with pytest.raises(PatternError):
        BalanceChecker(BalanceOptions(Counted.PERSONS, band=(0.6, 0.4)), {})


def role_models(lacks, people, analysed, lexicons):
    checker = RoleModelChecker(RoleModelOptions(lacks), lexicons)
    return checker.judge_people(analysed, people, assume_long=True)


def test_a_lesson_without_anybody_at_work_lacks_somebody(text, lexicons):
    assert role_models(Lack.ANYBODY, [person(Gender.MAN)], text("Meet de lengte."), lexicons).absent


def test_one_person_with_a_job_is_enough(text, lexicons):
    people = [person(Gender.MAN, jobs=("lasser",))]

    assert not role_models(Lack.ANYBODY, people, text("Meet de lengte."), lexicons).absent


def test_a_short_text_is_not_said_to_lack_anybody(text, lexicons):
    checker = RoleModelChecker(RoleModelOptions(Lack.ANYBODY), lexicons)

    assert not checker.judge_people(text("Meet de lengte."), [], assume_long=False).absent


def test_three_of_one_gender_are_alike(text, lexicons):
    verdict = role_models(Lack.VARIETY, [scientist("m")] * 3, text("Een les."), lexicons)

    assert verdict.absent
    assert verdict.facts == {"count": "3"}


def test_three_from_long_ago_are_alike(text, lexicons):
    people = [scientist("m", "-1500"), scientist("f", "1500-1799"), scientist("m", "1800-1899")]

    assert role_models(Lack.VARIETY, people, text("Een les."), lexicons).absent


def test_a_woman_and_a_man_of_now_are_not_alike(text, lexicons):
    people = [scientist("m"), scientist("f"), scientist("m", "-1500")]

    assert not role_models(Lack.VARIETY, people, text("Een les."), lexicons).absent


def pairs(analysed, lexicons, **options):
    return PairOrderChecker(PairOrderOptions(**options), lexicons).judge(analysed, assume_long=False)


def test_four_pairs_in_one_order_are_told(text, lexicons):
    verdict = pairs(text("Jongens en meisjes.", "Mannen en vrouwen. Man of vrouw. De jongens en de meisjes."), lexicons)

    assert verdict.absent
    assert verdict.facts == {"pairs": "4"}


def test_one_pair_the_other_way_round_is_enough(text, lexicons):
    said = "Jongens en meisjes. Mannen en vrouwen. Man of vrouw. Meisjes en jongens."

    assert not pairs(text(said), lexicons).absent


def test_pairs_that_everybody_says_in_one_order_do_not_count(text, lexicons):
    said = "Jongens en meisjes. " * 4

    assert not pairs(text(said), lexicons, fixed={"nl": ("jongens",)}).absent
