import pytest

from curriclint.errors import InternalError
from curriclint.span import Span


def test_spans_that_touch_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_a_span_contains_itself_and_what_lies_within():
    assert Span(2, 5).contains(Span(2, 5))
    assert not Span(2, 5).contains(Span(4, 6))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_an_impossible_span_is_our_fault(start, end):
    with pytest.raises(InternalError):
        Span(start, end)
