from datetime import date

import pytest

from curriclint.cli.rule_pages import rule_lines
from curriclint.measured import Measure, Part
from curriclint.reporters import Look
from curriclint.reporters.text_line import draw
from curriclint.rulebook import shipped_rulebook

BOOK = shipped_rulebook()


@pytest.mark.usefixtures("own_rule")
def test_pages_are_written_for_all_rules_of_the_user(run, lessons):
    done = run("rules", "docs", "pages", "--ui", "en")
    count = len(BOOK.rules) + 2
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"pages has {count} pages; {count} of them are new or changed.\n"
    assert {file.stem for file in (lessons / "pages").iterdir()} == {"README", "ZZ01", *BOOK.rules}
    assert "[ZZ01](ZZ01.md)" in (lessons / "pages" / "README.md").read_text("utf-8")


@pytest.mark.usefixtures("own_rule")
def test_a_second_run_changes_nothing(run, lessons):
    run("rules", "docs", "pages")
    before = {file.name: file.read_bytes() for file in (lessons / "pages").iterdir()}
    done = run("rules", "docs", "pages", "--ui", "nl")
    assert done.stdout == f"pages heeft {len(before)} pagina's; 0 daarvan zijn nieuw of veranderd.\n"
    assert {file.name: file.read_bytes() for file in (lessons / "pages").iterdir()} == before


def test_a_page_of_somebody_else_gives_2_and_nothing_is_written(run, lessons):
    (lessons / "README.md").write_text("# Our lessons\n")
    done = run("rules", "docs", ".", "--ui", "en")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "README.md: curriclint did not write this page. Choose another folder, or move the page.\n"
    assert [file.name for file in lessons.iterdir()] == ["README.md"]


def test_a_folder_nowhere_gives_2(run):
    assert run("rules", "docs", "nowhere/pages").exit_code == 2


def test_a_rule_that_cannot_be_read_gives_2_and_nothing_is_written(run, lessons, own_rule):
    own_rule.write_text("id: ZZ01\n", "utf-8")
    assert run("rules", "docs", "pages").exit_code == 2
    assert not (lessons / "pages").exists()


def shown(language, *measures):
    rule = BOOK.rules["FM01"]
    text = draw(rule_lines(rule, BOOK, language, Look(), measures=measures), Look())
    return " ".join(text.split())


def measured(expected, right, alarms, *, language="nl", part=Part.ALL):
    return Measure("FM01", language, part, 1234, expected, right, alarms, date(2026, 11, 27))


def test_a_rule_tells_how_often_it_was_right():
    assert shown("nl", measured(20, 18, 1), measured(9, 8, 1, part=Part.UNSEEN)).endswith(
        "Hoe vaak het klopte "
        "· 1.234 eigen passages (2026-11-27): 18 van de 19 opmerkingen terecht (94%), "
        "18 van de 20 plekken gevonden (90%) "
        "· de 1.234 daarvan die buiten beeld bleven: 8 van de 9 opmerkingen terecht, 8 van de 9 plekken gevonden"
    )
    assert shown("en", measured(20, 18, 1, language="en")).endswith(
        "· 1,234 passages of our own (2026-11-27): 18 of 19 remarks right (94%), 18 of 20 places found (90%)"
    )


@pytest.mark.parametrize("measures", [[], [measured(0, 0, 12)]])
def test_a_rule_for_which_nothing_was_marked_tells_nothing_of_it(measures):
    assert "How often it was right" not in shown("en", *measures)
