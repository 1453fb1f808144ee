"""The people of a part of a document."""

from hypothesis import given
from hypothesis import strategies as st

from curriclint.language.people.named import Basis, Gender, Mention, NamedPerson
from curriclint.language.people.within import people_within
from curriclint.span import Span


def person(name, *blocks, **more):
    places = tuple(Mention(block, Span(number, number + 3)) for number, block in enumerate(sorted(blocks)))
    return NamedPerson(name, Gender.WOMAN, Basis.FIRST_NAME, places, **more)


def test_a_part_has_only_those_who_are_named_in_it():
    people = (person("Noor", 1, 7), person("Emma", 2))

    assert [one.name for one in people_within(people, range(5, 9))] == ["Noor"]


def test_mentions_elsewhere_do_not_count_in_a_part():
    (noor,) = people_within((person("Noor", 1, 1, 7),), range(2))

    assert len(noor.mentions) == 2


def test_people_stand_in_the_order_of_the_part():
    people = (person("Noor", 0, 9), person("Emma", 1, 5))

    assert [one.name for one in people_within(people, range(3, 12))] == ["Emma", "Noor"]


def test_a_job_told_elsewhere_is_known_in_every_part():
    (noor,) = people_within((person("Noor", 1, 7, jobs=("lasser",)),), range(5, 9))

    assert noor.has_job


@given(st.lists(st.lists(st.integers(0, 30), min_size=1), max_size=8), st.integers(0, 31))
def test_parts_that_make_up_a_document_share_out_its_mentions(blocks, border):
    people = tuple(person(str(number), *places) for number, places in enumerate(blocks))
    parts = (*people_within(people, range(border)), *people_within(people, range(border, 31)))

    assert sum(len(one.mentions) for one in parts) == sum(map(len, blocks))
