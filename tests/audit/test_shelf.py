import pytest

from curriclint.audit.shelf import Shelf, books_of, read_shelf
from curriclint.audit.tables import taken_names
from curriclint.errors import UsageError
from curriclint.files import LessonFile


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    """Write a table beside some books and read it."""
    for name in ("een.md", "twee.md", "deel/drie.md", "deel/vier.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("# Les\n", "utf-8")

    def read(text, encoding="utf-8"):
        (tmp_path / "shelf.csv").write_bytes(text.encode(encoding))
        return read_shelf(tmp_path / "shelf.csv", taken_names())

    return read


def files(folder, *names):
    return [LessonFile(folder / name, name) for name in names]


def books(folder, shelf, *names):
    return books_of(files(folder, *names), names, shelf)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_table_tells_of_its_files_as_any_spreadsheet_writes_it(shelf, tmp_path, delimiter, encoding):
    lines = ["path,title,publisher,year", "een.md,Natuur één,Uitgever A,2024", "", "twee.md,,Uitgever B,2025"]
    read = shelf("\r\n".join(lines).replace(",", delimiter), encoding)
    assert read.columns == ("publisher", "year")
    one, two = books(tmp_path, read, "een.md", "twee.md")
    assert (one.title, one.facts) == ("Natuur één", {"publisher": "Uitgever A", "year": "2024"})
    assert (two.title, two.facts) == ("", {"publisher": "Uitgever B", "year": "2025"})


def test_columns_may_have_their_dutch_names(shelf, tmp_path):
    [book] = books(tmp_path, shelf("Pad;Titel;Boek;Uitgever\neen.md;Een;b1;U\n"), "een.md")
    assert (book.name, book.title, book.facts) == ("b1", "Een", {"Uitgever": "U"})


def test_files_with_the_same_book_are_one(shelf, tmp_path):
    read = shelf("path,book,year\neen.md,b,2024\ntwee.md,b,2024\n")
    [book] = books(tmp_path, read, "een.md", "twee.md")
    assert book.files == (0, 1)


def test_a_row_for_a_folder_holds_for_what_is_in_it_without_a_row_of_its_own(shelf, tmp_path):
    read = shelf("path,year\ndeel,2024\ndeel/vier.md,2025\n")
    assert [book.facts["year"] for book in books(tmp_path, read, "deel/drie.md", "deel/vier.md")] == ["2024", "2025"]


def test_a_file_without_a_row_has_empty_facts(shelf, tmp_path):
    [book] = books(tmp_path, shelf("path,year\neen.md,2024\n"), "twee.md")
    assert book.facts == {"year": ""}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title,year\nA,2024\n", "shelf.csv:1: there is no column “path”. What there is: title, year."),
        ("", "shelf.csv:1: there is no column “path”. What there is: –."),
        ("path,year,year\n", "the column “year” is there twice"),
        ("path,words\n", "the column “words” is there twice, or is called like a column of the audit itself"),
        ("path\neen.md\nzes.md\n", "shelf.csv:3: there is no file or folder “zes.md”"),
        ("path\neen.md\n./een.md\n", "shelf.csv:3: “./een.md” is on line 2 as well"),
        ("path,title\neen.md,Lucht, water\n", "shelf.csv:2: there are 3 cells here and 2 columns"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(shelf, text, told):
    with pytest.raises(UsageError, match=r"shelf.csv") as raised:
        shelf(text)
    assert told in str(raised.value)


def test_rows_of_one_book_that_disagree_are_told(shelf, tmp_path):
    read = shelf("path,book,year\neen.md,b,2024\ntwee.md,b,2025\n")
    with pytest.raises(UsageError, match="the book “b” has both “2024” and “2025” in the column “year”"):
        books(tmp_path, read, "een.md", "twee.md")


def test_a_table_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UsageError, match="could not be read"):
        read_shelf(tmp_path / "none.csv", ())


def test_pages_of_books_have_plain_names_each_once(tmp_path):
    names = ["deel 1/Energie & wärme.md", "deel-1/energie-warme.md", "数学.md", "化学.md"]
    slugs = [book.slug for book in books_of([LessonFile(None, name) for name in names], names, Shelf())]
    assert slugs == ["deel-1-energie-warme-md", "deel-1-energie-warme-md-2", "md", "md-2"]
