import json

import made_reports as made
import pytest
from audit.conftest import with_findings
from hypothesis import given
from hypothesis import strategies as st

from curriclint.audit.diff import diff_of, matched
from curriclint.audit.diff_text import as_json, as_text
from curriclint.audit.editions import read_edition
from curriclint.audit.pages import diff_page
from curriclint.errors import UsageError
from curriclint.finding import Person

OLD = made.finding(fingerprint="a" * 16, quote="wiskundeknobbel")
SAME = made.finding(fingerprint="b" * 16)
FRESH = made.finding(fingerprint="c" * 16, quote="bèta")


def people(women, men):
    return tuple(
        Person(f"{gender} {n}", gender, "name", (), 1) for gender, of in (("f", women), ("m", men)) for n in range(of)
    )


@pytest.fixture
def editions(audit_of, results_of, shelf_folder):
    """Give two editions of one book of three, in which a remark is gone, one is new and one is kept twice."""
    before = with_findings(OLD, SAME, SAME, title="Boek", words=20_000, people=people(2, 30))
    after = with_findings(SAME, SAME, FRESH, made.absence(), title="Boek", words=20_000, people=people(25, 30))
    first = results_of(audit_of(shelf_folder), "old", {b"# a.md\n": before})
    second = results_of(audit_of(shelf_folder), "new", {b"# a.md\n": after})
    return first, second


@pytest.fixture
def diff(editions):
    return diff_of(*map(read_edition, editions))


def test_what_is_gone_new_and_kept_is_told_for_each_book(diff):
    book = diff.books[0]
    assert [one.quote for one in book.gone] == ["wiskundeknobbel"]
    assert [one.rule for one in book.new] == ["FM01", "CX01"]
    assert [one.is_idea for one in book.new] == [False, True]
    assert len(book.kept) == 2
    assert [(len(other.new), len(other.gone)) for other in diff.books[1:]] == [(0, 0), (0, 0)]


def test_a_share_that_changed_more_than_chance_is_told_as_such(diff):
    women = diff.books[0].women
    assert (women.before, women.after) == ((2, 32), (25, 55))
    assert women.is_told
    assert women.difference.low < 25 / 55 - 2 / 32 < women.difference.high


def test_a_rate_that_may_be_chance_is_told_as_such(diff):
    change = diff.books[0].rates[None]
    assert (change.before, change.after) == ((3, 20_000), (3, 20_000))
    assert not change.is_told


def test_people_read_it_in_lines(diff):
    told = as_text(diff, ("old", "new"), "en")
    assert "Boek (a.md): 2 new, 1 gone, 2 kept" in told
    assert "  − FM01 line 12 “wiskundeknobbel”" in told
    assert "All topics together: " in told
    assert "may be chance" in told


def test_the_page_holds_what_the_lines_hold(diff):
    page = diff_page(diff, ("old", "new"), "en").decode()
    assert "From old to new" in page
    assert "<q>wiskundeknobbel</q>" in page
    assert page.count('class="entry') == 3
    assert "may be chance" in page


def test_programs_read_it_as_json(diff):
    told = json.loads(as_json(diff))
    assert [one["quote"] for one in told["books"][0]["gone"]] == ["wiskundeknobbel"]
    assert told["books"][0]["women"]["is_told"] is True
    assert told["also_changed"] == []


def test_other_rules_are_told(editions):
    record = json.loads((editions[1] / "run.json").read_text("utf-8"))
    record["rules"] = "other"
    (editions[1] / "run.json").write_text(json.dumps(record), "utf-8")
    diff = diff_of(*map(read_edition, editions))
    assert diff.changed == ("rules",)
    assert "the rules differ between the two as well" in as_text(diff, ("old", "new"), "en")


def test_an_audit_that_was_cut_short_is_not_compared(editions):
    (editions[0] / "run.json").unlink()
    with pytest.raises(UsageError, match="not finished"):
        read_edition(editions[0])


def test_another_folder_is_not_compared(shelf_folder):
    with pytest.raises(UsageError, match="no folder with the results of an audit"):
        read_edition(shelf_folder)


def test_a_damaged_table_is_told(editions):
    (editions[0] / "books.csv").write_text("book\nx\n", "utf-8")
    with pytest.raises(UsageError, match=r"books.csv: this is not what an audit writes"):
        read_edition(editions[0])


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        (["a", "b"], ["b", "a"], [("b", "b"), ("a", "a")]),
        (
            ["2023/x/a.pdf", "2023/x/b.pdf"],
            ["2024/a.pdf", "2024/b.pdf"],
            [("2023/x/a.pdf", "2024/a.pdf"), ("2023/x/b.pdf", "2024/b.pdf")],
        ),
        (["boek-v1.pdf"], ["boek-v2.pdf"], [("boek-v1.pdf", "boek-v2.pdf")]),
        (["a", "v1"], ["a", "v2"], [("a", "a"), ("v1", "v2")]),
        (["a", "b"], ["c", "d"], []),
        ([], ["a"], []),
    ],
)
def test_books_are_matched_by_name_then_by_place_then_by_being_the_last(before, after, pairs):
    assert matched(before, after) == pairs


@given(
    st.lists(st.text("ab/.", min_size=1, max_size=6), unique=True),
    st.lists(st.text("ab/.", min_size=1, max_size=6), unique=True),
)
def test_a_book_is_matched_once_at_most(before, after):
    pairs = matched(before, after)
    assert len({old for old, _ in pairs}) == len({new for _, new in pairs}) == len(pairs)
