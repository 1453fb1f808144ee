import pytest

from curriclint.rule_examples import failures_of
from curriclint.rulebook import shipped_rulebook

BOOK = shipped_rulebook()


def test_there_are_rules_to_test():
    assert len(BOOK.rules) >= 1


@pytest.mark.parametrize("rule_id", sorted(BOOK.rules))
def test_every_rule_proves_itself(rule_id):
    failures = [failure for failure in failures_of(BOOK.rules[rule_id], BOOK) if not failure.known]
    assert failures == []
