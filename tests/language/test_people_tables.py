import pytest

from curriclint.language.people.tables import first_names, known_people, titles

SURE_SHARE = 0.95
"""Share of the bearers of a first name from which it tells a gender."""


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_first_name_is_of_women_of_men_or_of_both(language):
    names = first_names()
    assert len(names) > 4000
    assert {name.gender[language] for name in names.values()} == {"f", "m", "u"}


def test_a_first_name_tells_a_gender_only_where_nearly_all_counted_bearers_have_it():
    counted = [name for name in first_names().values() if name.women is not None and name.gender["en"] != "u"]
    shares = [name.women if name.gender["en"] == "f" else 1 - name.women for name in counted]
    assert min(shares) >= SURE_SHARE - 0.0005


@pytest.mark.parametrize("name", ["robin", "kim", "charlie", "jordan", "noor", "sam", "alex"])
def test_names_of_women_and_men_alike_tell_nothing(name):
    assert first_names()[name].gender["nl"] == "u"


def test_a_name_may_tell_more_in_dutch_than_in_english():
    assert first_names()["jan"].gender == {"nl": "m", "en": "u"}


@pytest.mark.parametrize(("name", "care"), [("roos", "nl"), ("will", "en!"), ("sofia", "other")])
def test_a_name_that_is_something_else_as_well_says_so(name, care):
    assert care in first_names()[name].care


def test_known_people_stand_there_once_each_with_a_gender():
    people = known_people()
    names = [name for one in people for name in (one.name, *one.also)]
    assert len(names) == len(set(names))
    assert {one.gender for one in people} == {"f", "m"}


def test_a_last_name_by_itself_means_one_of_the_known_people_at_most():
    alone = [one.name.split()[-1] for one in known_people() if one.alone]
    assert sorted(alone) == sorted(set(alone))


def test_titles_tell_of_women_men_others_or_nothing():
    kinds = {(title.gender, title.kind) for of_language in titles().values() for title in of_language.values()}
    assert {gender for gender, _ in kinds} == {"f", "m", "x", "u"}
    assert {kind for _, kind in kinds} == {"title", "kin", "child", "school"}
