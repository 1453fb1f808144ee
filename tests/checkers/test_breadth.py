"""How people are named, how broad scientists and first names are, and who is in the pictures."""

from dataclasses import replace

import pytest
from builders import block, document

from curriclint.checkers.name_breadth import NameBreadthChecker, NameBreadthOptions
from curriclint.checkers.naming import NamingChecker, NamingOptions
from curriclint.checkers.pictured import PicturedChecker, PicturedOptions
from curriclint.checkers.scientists_breadth import ScientistsChecker, ScientistsOptions
from curriclint.document import Scope
from curriclint.language.passage import AnalysedDocument
from curriclint.language.pattern_error import PatternError
from curriclint.language.people.named import Basis, Gender, Mention, NamedPerson, NameForm
from curriclint.language.people.tables import KnownPerson, known_people
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder
from curriclint.span import Span

WOMAN, MAN = Gender.WOMAN, Gender.MAN


@pytest.fixture(scope="module")
def lexicons():
    return load_rulebook([], [shipped_folder("lexicons")]).lexicons


@pytest.fixture
def verdict(lexicons):
    """Return a function that has people in a document of some blocks judged."""

    def judged(checker, options, people, *blocks):
        analysed = AnalysedDocument(document(*(blocks or [block("Een les.")])), ("nl",) * max(1, len(blocks)))
        return checker(options, lexicons).judge_people(analysed, people, assume_long=True)

    return judged


def person(gender, name="Somebody", form=NameForm.FULL, **more):
    return NamedPerson(name, gender, Basis.FIRST_NAME, (Mention(0, Span(0, 3)),), form=form, **more)


def worker(gender, form):
    return person(gender, form=form, jobs=("lasser",))


def scientist(gender, region, period="1950-"):
    return person(gender, known=KnownPerson("Somebody", gender.value, region, period, ("physics",), "", ()))


@pytest.mark.parametrize(("first", "full"), [(WOMAN, MAN), (MAN, WOMAN)])
def test_one_gender_by_first_name_and_the_other_in_full_is_told(verdict, first, full):
    people = [worker(first, NameForm.FIRST)] * 3 + [worker(full, NameForm.FULL)] * 3

    assert verdict(NamingChecker, NamingOptions(), people).absent


def test_one_way_of_naming_for_all_is_fine(verdict):
    people = [worker(WOMAN, NameForm.FIRST)] * 3 + [worker(MAN, NameForm.FIRST)] * 3

    assert not verdict(NamingChecker, NamingOptions(), people).absent


def test_names_of_pupils_are_not_compared(verdict):
    people = [person(WOMAN, form=NameForm.FIRST)] * 3 + [worker(MAN, NameForm.FULL)] * 3

    assert not verdict(NamingChecker, NamingOptions(), people).asked


def test_the_place_is_where_somebody_is_called_by_first_name(verdict):
    late = replace(worker(WOMAN, NameForm.FIRST), mentions=(Mention(1, Span(0, 3)),))
    people = [late] * 3 + [worker(MAN, NameForm.FULL)] * 3
    told = verdict(NamingChecker, NamingOptions(), people, block("Een."), block("Twee."))

    assert told.absent_at.index == 1


def test_scientists_of_one_part_of_the_world_are_told(verdict):
    people = [scientist(WOMAN, "France"), scientist(MAN, "UK, USA")] * 3
    told = verdict(ScientistsChecker, ScientistsOptions(), people)

    assert told.absent
    assert (told.facts["elsewhere"], told.facts["count"]) == ("0", "6")


def test_scientists_of_before_1900_are_told(verdict):
    people = [scientist(WOMAN, "India", "-1500"), scientist(MAN, "UK", "1800-1899")] * 3

    assert verdict(ScientistsChecker, ScientistsOptions(), people).absent


def test_scientists_who_differ_are_fine(verdict):
    people = [scientist(WOMAN, "India, USA"), scientist(MAN, "UK", "1800-1899")] * 3

    assert not verdict(ScientistsChecker, ScientistsOptions(), people).absent


def test_five_scientists_are_too_few(verdict):
    assert not verdict(ScientistsChecker, ScientistsOptions(), [scientist(MAN, "UK")] * 5).asked


def test_most_known_people_of_the_table_are_placed_in_some_part_of_the_world():
    assert all(one.region for one in known_people())


def names(*given):
    return [person(WOMAN, name) for name in given]


TEN = "Jan Piet Klaas Willem Kees Emma Sophie Julia Anna Lotte".split()


def test_ten_names_none_of_which_is_on_the_list_are_told(verdict):
    assert verdict(NameBreadthChecker, NameBreadthOptions(), names(*TEN)).facts == {"count": "10"}


@pytest.mark.parametrize("name", ["Fatima", "Fatima Yilmaz", "Anne-Noor", "José"])
def test_one_name_of_the_list_is_enough(verdict, name):
    assert not verdict(NameBreadthChecker, NameBreadthOptions(), names(*TEN, name)).absent


def test_the_same_name_again_is_no_other_name(verdict):
    assert not verdict(NameBreadthChecker, NameBreadthOptions(), names(*TEN[:9], *TEN[:9])).asked


def test_a_list_that_is_not_there_is_refused(lexicons):
    with pytest.raises(PatternError):
        NameBreadthChecker(NameBreadthOptions(names="nowhere"), lexicons)


def picture(text, scope=Scope.ALT_TEXT):
    return block(text, scope=scope)


def test_words_for_men_in_descriptions_are_counted(verdict):
    told = verdict(PicturedChecker, PicturedOptions(), [], *[picture("Een man met een boor")] * 6)

    assert (told.facts["women"], told.facts["men"]) == ("0", "6")


def test_words_in_running_text_are_not_pictured(verdict):
    assert not verdict(PicturedChecker, PicturedOptions(), [], *[block("Een man met een boor")] * 6).asked


def test_a_title_and_a_name_are_one_person_in_a_picture(verdict):
    people = [replace(person(WOMAN), mentions=tuple(Mention(at, Span(0, 13)) for at in range(6)))]
    told = verdict(PicturedChecker, PicturedOptions(), people, *[picture("Mevrouw Smit meet", Scope.CAPTION)] * 6)

    assert told.facts["women"] == "6"
