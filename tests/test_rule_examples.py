import pytest
from builders import ABSENCE, RULE, rulebook

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


def document_failures(tmp_path, old, new):
    assert old in ABSENCE
    book = rulebook(tmp_path, ABSENCE.replace(old, new))
    return [failure.what for failure in failures_of(book.rules["ZZ09"], book)]


def test_examples_of_what_is_missing_are_small_documents(tmp_path):
    assert document_failures(tmp_path, "ZZ09", "ZZ09") == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("Build a bridge", "A welder has", "does not say that anything is missing; what counts as evidence: “welder”"),
        ("A welder builds", "Somebody builds", "says that something is missing; what counts as evidence: nothing"),
        ("## [[Bruggen]]", "## [[Brug]]gen", "points at “Bruggen” instead of “Brug”"),
        ("shows: [lasser]", "shows: [bruggen]", "counts “lasser” as evidence instead of “bruggen”"),
        ("shows: [welder, welder]", "shows: [welder]", "counts “welder”, “welder” as evidence instead of “welder”"),
        ("      genre: parent\n", "", "says that something is missing; what counts as evidence: nothing"),
    ],
)
def test_an_example_of_what_is_missing_that_does_not_hold_is_told(tmp_path, old, new, what):
    assert document_failures(tmp_path, old, new) == [what]


def test_the_failure_of_a_document_is_told_in_dutch_too(tmp_path):
    book = rulebook(tmp_path, ABSENCE.replace("A welder builds", "Somebody builds"))
    (failure,) = failures_of(book.rules["ZZ09"], book)
    assert failure.say("nl") == "zegt dat er iets ontbreekt; als bewijs telt: niets"


def test_a_known_miss_of_what_is_missing_is_told_once_it_works(tmp_path):
    miss = '    - known-miss: "A bridge carries a train."\n'
    book = rulebook(tmp_path, ABSENCE + miss)
    (failure,) = failures_of(book.rules["ZZ09"], book)
    assert failure.known
    book = rulebook(tmp_path, ABSENCE + miss.replace("train", "welder"))
    assert list(failures_of(book.rules["ZZ09"], book)) == []
