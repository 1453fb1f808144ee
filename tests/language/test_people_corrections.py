"""The table of people as its author puts it right."""

from hypothesis import given
from hypothesis import strategies as st

from curriclint.language.people.corrections import Correction, corrected
from curriclint.language.people.named import Basis, Gender, Mention, NamedPerson
from curriclint.span import Span


def person(name, *forms, gender=Gender.MAN, at=0, **more):
    basis = Basis.NONE if gender is Gender.UNKNOWN else Basis.FIRST_NAME
    return NamedPerson(name, gender, basis, (Mention(at, Span(0, 3)),), forms=forms or (name,), **more)


def test_a_gender_is_what_the_author_says():
    ((sam,), used) = corrected([person("Sam", gender=Gender.UNKNOWN)], [Correction("Sam", gender=Gender.OTHER)])

    assert (sam.gender, sam.basis) == (Gender.OTHER, Basis.AUTHOR)
    assert len(used) == 1


def test_a_gender_can_be_left_open_by_the_author():
    ((sam,), _) = corrected([person("Sam")], [Correction("Sam", gender=Gender.UNKNOWN)])

    assert (sam.gender, sam.basis) == (Gender.UNKNOWN, Basis.AUTHOR)


def test_what_is_no_person_goes():
    people, used = corrected([person("Newton"), person("Sam")], [Correction("newton", is_person=False)])

    assert [one.name for one in people] == ["Sam"]
    assert used


def test_names_of_one_person_are_merged_with_all_their_places():
    two = [person("Fa", at=1), person("Emma", at=2), person("mevrouw Yilmaz", at=3, gender=Gender.WOMAN)]
    people, _ = corrected(two, [Correction("Fatima Yilmaz", ("Fa", "Mevrouw Yilmaz"), Gender.WOMAN)])

    assert [one.name for one in people] == ["Fatima Yilmaz", "Emma"]
    assert [mention.block for mention in people[0].mentions] == [1, 3]


def test_merged_people_who_differ_have_no_gender_unless_the_author_says():
    two = [person("Fa", gender=Gender.MAN), person("Yilmaz", gender=Gender.WOMAN)]
    ((one,), _) = corrected(two, [Correction("Fa", ("Yilmaz",))])

    assert (one.gender, one.basis) == (Gender.UNKNOWN, Basis.NONE)


def test_somebody_is_found_by_the_way_in_which_the_text_calls_them():
    ((one,), _) = corrected([person("Fatima Yilmaz", "Fatima Yilmaz", "Fa")], [Correction("Fa", gender=Gender.WOMAN)])

    assert (one.name, one.gender) == ("Fa", Gender.WOMAN)


def test_a_name_that_two_people_share_means_neither():
    two = (person("Sam Bos", "Sam"), person("Sam Smit", "Sam"))

    assert corrected(two, [Correction("Sam", gender=Gender.WOMAN)]) == (two, ())


def test_roles_of_the_author_take_the_place_of_what_was_found():
    ((one,), _) = corrected([person("Fatima", jobs=("lasser",))], [Correction("Fatima", roles=("docent",))])

    assert one.roles == ("docent",)


@given(st.permutations(range(4)), st.sets(st.sampled_from(["P0", "P1", "P2", "P3", "P9"])))
def test_no_place_is_lost_when_people_are_merged(order, merged):
    people = [person(f"P{number}", at=number) for number in order]
    found, _ = corrected(people, [Correction("All", tuple(merged))])

    assert sorted(mention.block for one in found for mention in one.mentions) == [0, 1, 2, 3]
