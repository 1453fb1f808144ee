"""Shares of small counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.shares import Interval, wilson_interval

BAND = Interval(0.4, 0.6)


@pytest.mark.parametrize(("women", "all_of_them"), [(0, 6), (6, 6), (1, 9), (20, 80)])
def test_a_clear_imbalance_lies_outside_the_band(women, all_of_them):
    assert wilson_interval(women, all_of_them).is_outside(BAND)


@pytest.mark.parametrize(("women", "all_of_them"), [(1, 6), (2, 7), (3, 6), (45, 100)])
def test_what_may_be_chance_does_not(women, all_of_them):
    assert not wilson_interval(women, all_of_them).is_outside(BAND)


def test_the_interval_is_that_of_wilson():
    interval = wilson_interval(5, 20, confidence=0.95)

    assert (round(interval.low, 3), round(interval.high, 3)) == (0.112, 0.469)


@given(st.integers(1, 500), st.data())
def test_the_share_itself_lies_in_its_interval_and_that_between_none_and_all(whole, data):
    part = data.draw(st.integers(0, whole))
    interval = wilson_interval(part, whole)

    assert 0 <= interval.low <= part / whole + 1e-12
    assert part / whole - 1e-12 <= interval.high <= 1
