import pytest
from builders import RULE, rulebook

from curriclint.rule_examples import failures_of


def failures(tmp_path, text):
    book = rulebook(tmp_path, text)
    return [failure.what for failure in failures_of(book.rules["ZZ01"], book)]


def test_a_rule_whose_examples_hold_has_no_failures(tmp_path):
    assert failures(tmp_path, RULE) == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("een [[proefwoord]].", "[[een proefwoord]].", "flags ['proefwoord'] instead of ['een proefwoord']"),
        ("Hier staat niets.", "Hier staat een proefwoord.", "flags ['proefwoord'] instead of []"),
        ("[[Proefwoord]] vooraan", "[[Proefwoorden]] vooraan", "flags [] instead of ['Proefwoorden']"),
        ('    - pass: "Hier staat niets."\n', "", "nl: 2 to flag and 1 to pass; a rule needs 2 of each"),
        (
            "nl: [proefwoord]",
            "nl: [{phrase: proefwoord, use: [een proefwoord]}]",
            "“een proefwoord” does not cure the finding",
        ),
        ('een [[proefwoord]]."', 'een [[proefwoord]]."\n      suggest: [x]', "suggests () instead of ('x',)"),
    ],
)
def test_an_example_that_does_not_hold_is_told(tmp_path, old, new, what):
    assert old in RULE
    assert what in failures(tmp_path, RULE.replace(old, new))


def test_a_known_miss_may_miss(tmp_path):
    miss = RULE + '    - known-miss: "A [[trial]] word."\n'
    assert failures(tmp_path, miss) == []


def test_a_known_miss_that_works_is_told(tmp_path):
    miss = RULE + '    - known-miss: "Another [[testword]]."\n'
    assert failures(tmp_path, miss) == ["a known miss that comes out right now"]
