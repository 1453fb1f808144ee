import re

from hypothesis import given
from hypothesis import strategies as st

from curriclint.language.alternation import alternation

FORMS = st.lists(st.text(alphabet="abé-' ", min_size=1, max_size=6), min_size=1, max_size=12)


@given(FORMS, st.text(alphabet="abé-' ", max_size=8))
def test_any_of_the_forms_matches_and_nothing_else(forms, text):
    expression = re.compile(alternation(forms, space=" "))
    assert bool(expression.fullmatch(text)) is (text in forms)
    for form in forms:
        assert expression.fullmatch(form)


@given(FORMS, st.text(alphabet="abé-' ", max_size=8))
def test_of_several_forms_that_begin_alike_the_longest_matches(forms, text):
    match = re.match(alternation(forms, space=" "), text)
    beginnings = [form for form in forms if text.startswith(form)]
    assert (match.group() if match else None) == max(beginnings, key=len, default=None)


def test_a_space_is_what_the_caller_says():
    assert re.fullmatch(alternation(["computer science"], space=r"\s+"), "computer \n science")
