import re
from datetime import date

import pytest

from curriclint.errors import RuleFileError
from curriclint.measured import Measure, Part, read_measures, shipped_measures, table_of
from curriclint.rulebook import shipped_rulebook

DAY = date(2026, 11, 27)


def measure(expected=20, right=18, alarms=1, *, rule="ZZ01", language="nl", part=Part.ALL):
    return Measure(rule, language, part, 100, expected, right, alarms, DAY)


def test_a_table_gives_back_what_was_put_in_it_in_a_fixed_order(tmp_path):
    measures = [
        measure(),
        measure(part=Part.UNSEEN),
        measure(language="en"),
        measure(rule="ZZ02"),
    ]
    (tmp_path / "measured.tsv").write_text(table_of(reversed(measures)), "utf-8")
    assert list(read_measures(tmp_path / "measured.tsv")) == measures


def test_without_a_table_there_are_no_measures(tmp_path):
    assert read_measures(tmp_path / "measured.tsv") == ()


@pytest.mark.parametrize(("old", "new"), [("nl", "fy"), ("all", "most"), ("18", "many"), ("2026-11-27", "today")])
def test_a_line_that_is_no_measure_is_told_with_its_place(tmp_path, old, new):
    file = tmp_path / "measured.tsv"
    file.write_text(table_of([measure()]).replace(f"\t{old}", f"\t{new}"), "utf-8")
    with pytest.raises(RuleFileError, match=rf"{re.escape(str(file))}:2:1: this does not measure a rule"):
        read_measures(file)


@pytest.mark.parametrize(
    ("one", "precision", "recall"),
    [
        (measure(20, 18, 1), 94, 90),
        (measure(100, 99, 0), 100, 99),
        (measure(10, 9, 0), None, 90),
        (measure(9, 9, 1), 90, None),
        (measure(0, 0, 40), None, None),
    ],
)
def test_shares_are_rounded_down_and_small_counts_have_none(one, precision, recall):
    assert (one.precision_percent, one.recall_percent) == (precision, recall)


def test_the_shipped_measures_are_of_rules_that_exist():
    assert {one.rule for one in shipped_measures()} <= shipped_rulebook().rules.keys()
