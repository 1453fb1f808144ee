from dataclasses import replace

import pytest
from builders import ABSENCE, RULE, rulebook

from curriclint.errors import RuleFileError
from curriclint.marked_examples import unmark
from curriclint.rule import Severity
from curriclint.rulebook import build_checker, load_rulebook, shipped_rulebook
from curriclint.shipped import shipped_folder
from curriclint.span import Span


def test_marks_in_an_example_become_spans():
    assert unmark("Een [[woord]] en [[nog een]].") == ("Een woord en nog een.", (Span(4, 9), Span(13, 20)))


def test_a_rule_file_becomes_a_rule(tmp_path):
    rule = rulebook(tmp_path, RULE).rules["ZZ01"]
    assert (rule.name, rule.severity, rule.tips) == ("test-rule", Severity.MEDIUM, ("P3.3",))
    assert len(rule.examples) == 8


def test_without_proofs_the_rules_that_come_along_are_the_same_but_for_their_examples():
    bare = load_rulebook([shipped_folder("rules")], [shipped_folder("lexicons")], with_proofs=False)

    assert list(bare.rules.values()) == [replace(rule, examples=()) for rule in shipped_rulebook().rules.values()]


@pytest.mark.parametrize("rule", shipped_rulebook().rules.values(), ids=lambda rule: rule.id)
def test_every_pattern_that_comes_along_can_be_read(rule):
    """Loading puts their reading off until they are needed; here a wrong one raises."""
    assert build_checker(rule, shipped_rulebook().lexicons)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("severity: medium", "severity: mediun", r":4:1: “mediun” is not allowed here; .*Did you mean “medium”\?"),
        ("tips: [P3.3]", "tips: [P3.3, P9.9]", r":5:14: there is no tip “P9.9”"),
        ("kind: phrases", "kind: frases", r":11:3: “frases” is not a check kind; allowed: .*phrases"),
        ("  nl: [proefwoord]", "  nll: [proefwoord]", r":12:3: “nll” is no known key"),
        ("  nl: [proefwoord]", "  nl: ['(proef']", r":12:\d+: “\(proef” has a \( that is never closed"),
        ("“{quote}” is a", "“{quoted}” is a", r":8:\d+: \{quoted\} is not filled in here; allowed: \{quote\}"),
        ('    - pass: "Hier staat niets."', "    - {pass: a, flag: b}", r":18:\d+: an example has exactly one of"),
        ('pass: "Hier staat niets."', 'pass: "[[Hier]]."', r":18:\d+: text that passes has no \[\[marks\]\]"),
        ("sources: [{title: A test, says: nothing}]", "sources: []", r":6:1: sources is wrong: .*at least 1"),
        ("name: test-rule", "name: Test Rule", r":2:1: name is wrong "),
    ],
)
def test_what_is_wrong_in_a_rule_file_is_told_with_its_place(tmp_path, old, new, message):
    assert old in RULE
    with pytest.raises(RuleFileError, match=r"rules/test/rule0\.yaml" + message):
        rulebook(tmp_path, RULE.replace(old, new))


def test_an_id_is_never_given_twice(tmp_path):
    with pytest.raises(RuleFileError, match=r"rule1\.yaml:1:1: the id ZZ01 is taken by .*rule0\.yaml"):
        rulebook(tmp_path, RULE, RULE.replace("test-rule", "other-rule"))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("shows: [lasser]", "shows: [smid]", r":\d+:15: “smid” is not in the text of the example"),
        ("genre: parent", "genre: ouders", r":\d+:7: “ouders” is not allowed here; allowed: .*parent"),
        ("Een lasser maakt bruggen", "Een [[lasser]] maakt [[bruggen]]", r":\d+:\d+: text that passes has no"),
        ("Maak een brug van papier", "[[Maak]] een [[brug]]", r":\d+:\d+: a rule about what is missing points at one"),
        ("shows: career-context", "shows: careers", r":\d+:3: “careers” is not allowed here; allowed: career-context"),
        ("spot: first-heading", "spot: top", r":\d+:3: “top” is not allowed here; allowed: first-heading"),
        ("min_words: 4", "min_words: four", r":\d+:3: min_words is wrong \(“four”\)"),
        ("nl: [lasser, landmeter]", "nl: ['(lasser']", r":\d+:\d+: “\(lasser” has a \( that is never closed"),
        ("min_words: 4", "enough: 2", r":\d+:\d+: “2” does not fit `enough`, which is 1 to 1, the sorts"),
    ],
)
def test_what_is_wrong_in_a_rule_about_what_is_missing_is_told_with_its_place(tmp_path, old, new, message):
    assert old in ABSENCE
    with pytest.raises(RuleFileError, match=r"rules/test/rule0\.yaml" + message):
        rulebook(tmp_path, ABSENCE.replace(old, new))


def test_evidence_in_an_example_is_only_for_rules_about_what_is_missing(tmp_path):
    text = RULE.replace('pass: "Hier staat niets."', 'pass: "Hier staat niets."\n      shows: [niets]')
    with pytest.raises(RuleFileError, match=r":19:7: “shows” goes with a rule about what is missing"):
        rulebook(tmp_path, text)
