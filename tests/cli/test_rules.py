import re

import pytest
from builders import RULE
from rich.cells import cell_len

from curriclint.cli.rule_pages import rule_lines, table_lines
from curriclint.reporters import Look
from curriclint.reporters.text_line import draw
from curriclint.rule import Status
from curriclint.rulebook import load_rulebook, shipped_rulebook
from curriclint.shipped import shipped_folder

BOOK = shipped_rulebook()


@pytest.fixture
def own_book(lessons, own_rule):
    """Give a rulebook with that rule only."""
    tips = (shipped_folder("rules") / "tips.yaml").read_text("utf-8")
    (lessons / "rules" / "tips.yaml").write_text(tips, "utf-8")
    return load_rulebook([lessons / "rules"], [shipped_folder("lexicons")])


def test_the_list_has_one_line_for_each_rule_in_a_file(run):
    lines = run("rules", "list").stdout.splitlines()
    assert lines[0].split() == ["id", "name", "category", "severity", "status", "languages", "finds"]
    shown = [rule.id for rule in BOOK.rules.values() if rule.status is not Status.RETIRED]
    assert [line.split()[0] for line in lines[1:]] == shown


def test_the_list_can_be_of_one_category(run):
    lines = run("rules", "list", "--category", "fixed-mindset").stdout.splitlines()[1:]
    assert lines
    assert {line.split()[2] for line in lines} == {"fixed-mindset"}


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_list_fits_on_a_terminal(own_book, width, snapshot):
    text = draw(table_lines(list(own_book.rules.values()), "nl", Look(width=width, screen=True)), Look(width=width))
    assert text == snapshot
    assert all(cell_len(line) <= max(width, 66) for line in text.splitlines())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_rule_is_explained(own_book, language, snapshot):
    assert draw(rule_lines(own_book.rules["ZZ01"], own_book, language, Look()), Look()) == snapshot


@pytest.mark.parametrize("name", ["ZZ01", "zz01", "test-rule"])
@pytest.mark.usefixtures("own_rule")
def test_a_rule_is_found_by_id_and_by_name(run, name):
    done = run("rules", "show", name)
    assert done.exit_code == 0
    assert done.stdout.startswith("ZZ01 test-rule\n")


@pytest.mark.parametrize(
    ("name", "hint"), [("ZZ1", "Did you mean “ZZ01”?"), ("tset-rule", "Did you mean “test-rule”?")]
)
@pytest.mark.usefixtures("own_rule")
def test_an_unknown_rule_gives_2_and_the_nearest_one(run, name, hint):
    done = run("rules", "show", name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert hint in done.stderr


@pytest.mark.parametrize("rule_id", sorted(BOOK.rules))
def test_every_shipped_rule_can_be_explained_in_both_languages(rule_id):
    for language in ("nl", "en"):
        text = draw(rule_lines(BOOK.rules[rule_id], BOOK, language, Look()), Look())
        assert BOOK.rules[rule_id].finds.say(language).split()[0] in text


def test_examples_that_hold_are_counted(run, own_rule):
    done = run("rules", "test", own_rule)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "✓ ZZ01 test-rule: 8 examples, in order\nAll in order: 1 rule, 8 examples.\n"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_examples_that_do_not_hold_tell_what_was_expected_and_what_was_found(run, own_rule, language, snapshot):
    broken = RULE.replace("een [[proefwoord]].", "[[een proefwoord]].").replace("Nothing here.", "A testword.")
    broken = broken.replace('    - flag: "[[Proefwoord]] vooraan."\n', "")
    own_rule.write_text(broken + '    - known-miss: "One [[testword]] more."\n', "utf-8")
    done = run("rules", "test", "rules", "--ui", language)
    assert done.exit_code == 1
    assert done.stdout == snapshot


def test_a_rule_that_cannot_be_read_gives_2_with_its_place(run, own_rule):
    own_rule.write_text(RULE.replace("severity: medium", "severity: mediun"), "utf-8")
    done = run("rules", "test", own_rule)
    assert done.exit_code == 2
    assert re.search(r"ZZ01-test-rule\.yaml:4:\d+: .*“medium”", done.stderr)


@pytest.mark.parametrize("path", ["nergens", "."])
def test_a_path_without_rules_gives_2(run, path):
    assert run("rules", "test", path).exit_code == 2


def test_a_new_rule_passes_its_own_test_as_it_is(run, lessons):
    done = run("rules", "new", "FM98", "--name", "a-new-idea", "-o", "mine", "--ui", "en")
    file = lessons / "mine" / "fixed-mindset" / "FM98-a-new-idea.yaml"
    assert (done.exit_code, file.is_file()) == (0, True)
    assert "mine/fixed-mindset/FM98-a-new-idea.yaml is ready." in " ".join(done.stdout.split())
    tested = run("rules", "test", file)
    assert tested.stdout.endswith("All in order: 1 rule, 8 examples.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ZZ01"], "ZZ01 is the rule “test-rule” already"),
        (["fm98"], "“fm98” cannot be an id"),
        (["FM98", "--name", "Learning Styles"], "“Learning Styles” cannot be a name"),
        (["FM98", "--name", "test-rule"], "the name “test-rule” belongs to ZZ01"),
        (["QQ01"], "give a category with --category"),
    ],
)
@pytest.mark.usefixtures("own_rule")
def test_an_id_or_name_that_cannot_be_used_gives_2_and_writes_nothing(run, lessons, arguments, said):
    before = sorted(lessons.rglob("*"))
    done = run("rules", "new", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert sorted(lessons.rglob("*")) == before


def test_an_id_that_a_file_in_the_folder_has_gives_2(run, lessons, own_rule):
    (lessons / ".curriclint.yaml").unlink()
    done = run("rules", "new", "ZZ01", "--category", "steering")
    assert done.exit_code == 2
    assert f"ZZ01 is already in {own_rule.relative_to(lessons)}" in done.stderr


def test_rules_of_the_configuration_belong_to_the_list(run, lessons, own_rule):
    (lessons / ".curriclint.yaml").write_text("rules: [rules]\nui: nl\n", "utf-8")
    assert "ZZ01" in run("rules", "list").stdout
    assert "Wat de regel vindt" in run("rules", "show", own_rule.name[:4]).stdout
