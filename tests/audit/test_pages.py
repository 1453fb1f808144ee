import re
from dataclasses import replace
from html.parser import HTMLParser

import made_reports as made
import pytest
from audit.conftest import failed, with_findings

from curriclint.audit.comparing import Compared, people_apart, rate_table, round_up, topics_apart
from curriclint.audit.figures import Figures, apart
from curriclint.audit.shelf import Shelf, read_shelf
from curriclint.finding import ChapterReport, Person, TipResult, TipStatus
from curriclint.rule import Topic
from curriclint.span import Place


def book(name, remarks=0, words=20_000, women=0, men=0):
    figures = Figures(1, 1, words, 0, {Topic.FIXED_MINDSET: remarks}, {"f": women, "m": men})
    return Compared(name, "", figures)


def test_counts_that_differ_clearly_are_told_apart_the_lower_one_first():
    assert apart({"Noord": (90, 20_000), "Zuid": (10, 20_000)}) == [("Zuid", "Noord")]


def test_what_may_be_chance_among_many_is_not_told_apart():
    two = {"a": (10, 20_000), "b": (26, 20_000)}
    assert apart(two)
    assert apart(two | {f"book {number}": (17, 20_000) for number in range(60)}) == []


def test_a_text_without_words_is_not_told_apart():
    assert apart({"a": (0, 0), "b": (10, 20_000)}) == []


def test_groups_that_the_counts_carry_are_named():
    table = rate_table([book("Noord", 90), book("Zuid", 10)], "en")
    assert table.apart == "More than chance: Zuid has fewer than Noord."
    assert [row.rate for row in table.rows] == ["45.0", "5.0"]
    assert "Mindset and encouragement: Zuid has fewer than Noord" in topics_apart(
        [book("Noord", 90), book("Zuid", 10)], "en"
    )


def test_groups_that_may_be_alike_are_told_so():
    assert (
        rate_table([book("Noord", 11), book("Zuid", 10)], "nl").apart
        == "Geen van de verschillen is zeker meer dan toeval."
    )


def test_a_short_text_has_a_count_and_no_rate():
    table = rate_table([book("Les", 3, words=400), book("Boek", 3)], "en")
    assert [(row.rate, row.bar is None) for row in table.rows] == [("", True), ("1.5", False)]
    assert table.apart == ""


def test_a_share_of_few_persons_is_not_compared():
    assert people_apart([book("a", women=2, men=2), book("b", women=30, men=2)], "en") == ""
    assert "a has a smaller share of women than b" in people_apart(
        [book("a", women=2, men=40), book("b", women=30, men=2)], "en"
    )


@pytest.mark.parametrize(("number", "end"), [(0.4, 1), (1, 1), (3, 5), (12, 20), (51, 100), (999, 1000)])
def test_a_scale_ends_with_a_round_number(number, end):
    assert round_up(number) == end


LONG = replace(
    with_findings(
        made.finding(block=4),
        made.finding(block=40, fingerprint="f" * 16),
        words=30_000,
        title="<b>Natuur & techniek</b>",
    ),
    people=tuple(Person(f"V{number}", "f", "name", (), 1) for number in range(7)),
    tips=(TipResult(made.CAREERS, TipStatus.ABSENT),),
    chapters=tuple(
        ChapterReport(f"{number} Kracht", str(number), 15_000, Place(page=number), {"f": 3}, {"f": 3}, (), (), blocks)
        for number, blocks in ((1, (0, 20)), (2, (20, 50)))
    ),
)


@pytest.fixture
def results(audit_of, results_of, shelf_folder):
    """Give the pages of three books of two publishers, one of them long, and one that could not be read."""
    (shelf_folder / "d.md").write_text("# d\n", "utf-8")
    (shelf_folder / "shelf.csv").write_text(
        "path,publisher\na.md,Noord\nb.md,Noord\nc.md,Zuid\nd.md,<script>\n", "utf-8"
    )
    shelf = read_shelf(shelf_folder / "shelf.csv", ())
    return results_of(audit_of(shelf_folder, shelf), outcomes={b"# a.md\n": LONG, b"# d\n": failed("d.md")})


@pytest.fixture
def index(results):
    return (results / "index.html").read_text("utf-8")


def text_of(html):
    """Return what is read on a page."""
    words = []

    class Reader(HTMLParser):
        def handle_data(self, data):
            words.append(data)

    Reader(convert_charrefs=True).feed(re.sub(r"<(style|script)>.*?</\\1>", "", html, flags=re.DOTALL))
    return " ".join(" ".join(words).split())


def test_books_and_groups_stand_side_by_side_and_lead_to_their_pages(results, index):
    for link in re.findall(r'href="(books/[^"]+)"', index):
        assert (results / link).is_file()
    assert len(set(re.findall(r'href="(books/[^"]+)"', index))) == 3
    told = text_of(index)
    assert "Side by side: publisher" in told
    assert "3 books" in told
    assert "d.md : no text layer on 4 pages" in told


def test_text_of_others_is_no_markup(results, index):
    assert "<b>Natuur" not in index
    assert "&lt;b&gt;Natuur &amp; techniek&lt;/b&gt;" in index
    assert "<b>Natuur" not in (results / "books" / "a-md.html").read_text("utf-8")


def test_pages_open_no_address_and_run_our_script_only(results):
    for page in results.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "default-src &#39;none&#39;" in text
        assert not re.search(r'(?:src|href)="(?:https?:)?//', text)
        assert text.count("<script") == 1


def test_every_table_has_a_caption_and_headed_columns_and_rows(results):
    for page in results.rglob("*.html"):
        for table in re.findall(r"<table.*?</table>", page.read_text("utf-8"), flags=re.DOTALL):
            assert "<caption" in table or "<details" in page.read_text("utf-8")
            assert 'scope="col"' in table


def test_a_long_book_has_its_chapters_with_the_remarks_in_each(results):
    page = text_of((results / "books" / "a-md.html").read_text("utf-8"))
    assert "1 Kracht 15,000 1 3 0 0" in page
    assert "2 Kracht 15,000 1 3 0 0" in page


def test_a_column_that_tells_each_book_apart_is_not_compared(audit_of, results_of, shelf_folder):
    (shelf_folder / "shelf.csv").write_text("path,isbn\na.md,1\nb.md,2\nc.md,3\n", "utf-8")
    folder = results_of(audit_of(shelf_folder, read_shelf(shelf_folder / "shelf.csv", ())))
    assert "Side by side: isbn" not in (folder / "index.html").read_text("utf-8")


def test_books_with_the_same_title_are_told_apart(audit_of, results_of, shelf_folder):
    same = with_findings(title="Natuur")
    folder = results_of(audit_of(shelf_folder, Shelf()), outcomes={b"# a.md\n": same, b"# b.md\n": same})
    told = text_of((folder / "index.html").read_text("utf-8"))
    assert "Natuur (a.md)" in told
    assert "Natuur (b.md)" in told
