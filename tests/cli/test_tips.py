import pytest

from curriclint.rulebook import shipped_rulebook

BOOK = shipped_rulebook()


def test_all_tips_are_listed_with_their_page(run):
    text = run("tips", "--ui", "en").stdout
    assert text.count("Tip ") >= len(BOOK.tips)
    assert "Tip P3.3 (whitepaper p. 22): " in text


@pytest.mark.usefixtures("own_rule")
def test_one_tip_is_shown_with_the_rules_that_go_with_it(run):
    text = run("tips", "p3.3", "--ui", "nl").stdout
    assert text.startswith("Tip P3.3 (whitepaper p. 22): ")
    assert "ZZ01" in text


def test_an_unknown_tip_gives_2_and_the_nearest_one(run):
    done = run("tips", "P3.33")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Did you mean “P3.3”?" in done.stderr
