import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyromark
import pytest
from builders import ABSENCE, RULE, rulebook

from curriclint.measured import Measure, Part, shipped_measures
from curriclint.rule import CATEGORY_NAMES, TOPIC_NAMES, Severity
from curriclint.rule_docs import INDEX, PAGE_START, index_page, pages_of, rule_page
from curriclint.rulebook import shipped_rulebook

FOLDER = Path(__file__).parents[1] / "docs" / "rules"
BOOK = shipped_rulebook()
PAGES = pages_of(BOOK, shipped_measures())
MISS = '    - known-miss: "A [[trial]] word."\n      because: another word\n'


def measured(rule, expected, right, alarms, *, part=Part.ALL):
    return Measure(rule, "nl", part, 100, expected, right, alarms, date(2026, 11, 27))


def test_the_committed_pages_are_those_of_the_rules():
    committed = {file.name: file.read_text("utf-8") for file in FOLDER.glob("*.md")}
    stale = sorted(name for name in PAGES if committed.get(name) != PAGES[name])
    if stale:
        pytest.fail(f"out of date: {', '.join(stale)}. Run: curriclint rules docs docs/rules", pytrace=False)
    gone = sorted(committed.keys() - PAGES.keys())
    if gone:
        pytest.fail(f"no rule has these pages: run git rm in docs/rules of {' '.join(gone)}", pytrace=False)


def test_the_index_has_every_rule_once_under_its_topic():
    listed = re.findall(r"^\| \[(.{4})\]\(\1\.md\)", PAGES[INDEX], re.MULTILINE)
    assert sorted(listed) == list(BOOK.rules)
    assert [name.en for name in TOPIC_NAMES.values()] == re.findall(r"^## (?!How)(.*)$", PAGES[INDEX], re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_every_link_to_another_page_leads_somewhere(name):
    links = [address for address in links_of(PAGES[name]) if not address.startswith(("https://", "http://"))]
    assert links
    for address in links:
        target, _, heading = address.partition("#")
        page = PAGES[target or name]
        assert not heading or heading in {slug(title) for title in re.findall(r"^#+ (.*)$", page, re.MULTILINE)}


def links_of(page):
    events = pyromark.events(page, options=pyromark.Options.ENABLE_TABLES)
    starts = [event["Start"] for event in events if isinstance(event, dict) and "Start" in event]
    return [start["Link"]["dest_url"] for start in starts if isinstance(start, dict) and "Link" in start]


def slug(title):
    """Return the anchor that a heading has on GitHub."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def test_a_page_tells_all_of_a_rule(tmp_path, snapshot):
    text = RULE.replace("[[testword]].", "[[testword]] | *here*.").replace("check:", "unless: [quoted]\ncheck:") + MISS
    book = rulebook(tmp_path, text)
    measures = [measured("ZZ01", 20, 18, 1), measured("ZZ01", 9, 8, 1, part=Part.UNSEEN)]
    assert rule_page(book.rules["ZZ01"], book, measures) == snapshot


def test_examples_that_are_documents_keep_their_lines(tmp_path, snapshot):
    book = rulebook(tmp_path, ABSENCE)
    assert rule_page(book.rules["ZZ09"], book, []) == snapshot


def test_the_index_names_each_rule_by_topic_and_category(tmp_path, snapshot):
    book = rulebook(tmp_path, RULE, ABSENCE)
    assert index_page(book, [measured("ZZ01", 20, 18, 1, part=Part.UNSEEN)]) == snapshot


@pytest.mark.parametrize(
    ("measures", "said"),
    [
        ([], "Not measured on passages of our own yet."),
        ([measured("ZZ01", 0, 0, 12)], "No passages were made for this rule yet."),
        ([measured("ZZ01", 9, 8, 1)], "| Dutch, all | 100 | 9 | 8 | 1 | – | – | 2026-11-27 |"),
        ([measured("ZZ01", 20, 18, 1)], "| Dutch, all | 100 | 20 | 18 | 1 | 94% | 90% | 2026-11-27 |"),
    ],
)
def test_a_page_tells_how_often_the_rule_was_right(tmp_path, measures, said):
    book = rulebook(tmp_path, RULE)
    assert said in rule_page(book.rules["ZZ01"], book, [*measures, measured("ZZ02", 50, 50, 0)])


def test_a_rule_that_tells_what_is_worth_knowing_is_not_measured(tmp_path):
    book = rulebook(tmp_path, RULE)
    page = rule_page(replace(book.rules["ZZ01"], severity=Severity.INFO), book, [])
    assert "Not measured: a remark of the level info" in page


@pytest.mark.parametrize("rule_id", BOOK.rules)
def test_every_page_shows_its_rule_and_all_its_examples(rule_id):
    rule, page = BOOK.rules[rule_id], PAGES[f"{rule_id}.md"]
    assert page.startswith(PAGE_START)
    assert f"# {rule.id} {rule.name}\n" in page
    assert CATEGORY_NAMES[rule.category].en in page
    shown = words_of(page)
    for text in (*(one.text for one in rule.examples), rule.finds.nl, rule.finds.en):
        assert "".join(text.split()) in shown


def words_of(page):
    """Return the text that a page shows, without white space."""
    events = pyromark.events(page, options=pyromark.Options.ENABLE_TABLES)
    text = "".join(event["Text"] for event in events if isinstance(event, dict) and "Text" in event)
    return "".join(text.split())
