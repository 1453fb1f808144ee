import csv
import json

import made_reports as made
import pytest
from audit.conftest import failed, with_findings

from curriclint.audit import table_files
from curriclint.audit.shelf import read_shelf
from curriclint.errors import UsageError
from curriclint.finding import Person

PLAIN = ["books", "chapters", "findings", "persons", "tips", "groups"]


@pytest.fixture
def shelf(shelf_folder):
    (shelf_folder / "shelf.csv").write_text(
        "path,book,title,publisher\na.md,een,Boek een,Noord\nb.md,een,,Noord\nc.md,,=SUM(A1),Zuid\n", "utf-8"
    )
    return read_shelf(shelf_folder / "shelf.csv", ())


@pytest.fixture
def results(audit_of, results_of, shelf_folder, shelf):
    """Give the results of two books: one of two files with findings, one with many persons and one remark."""
    people = tuple(Person(f"Vrouw {number}", "f", "name", ("chemist",) * (number < 3), 2) for number in range(4))
    men = tuple(Person(f"Man {number}", "m", "name", ("author",), 1) for number in range(8))
    other = with_findings(made.finding(quote="=1+1"), people=people + men, words=10_000, pages=40)
    return results_of(audit_of(shelf_folder, shelf), outcomes={b"# c.md\n": other})


def rows(folder, name):
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_book_adds_up_its_files(results):
    one, _ = rows(results, "books")
    assert (one["book"], one["title"], one["publisher"], one["files"]) == ("een", "Boek een", "Noord", "a.md | b.md")
    assert (one["words"], one["pages"], one["remarks"]) == ("3624", "", "8")


def test_rates_are_per_10_000_words_with_an_interval(results):
    _, two = rows(results, "books")
    assert (two["remarks"], two["remarks_per_10000_words"]) == ("1", "1.0")
    assert 0 < float(two["remarks_low"]) < 1 < float(two["remarks_high"]) < 10


def test_persons_are_counted_by_gender_and_job_and_small_counts_have_no_share(results):
    one, two = rows(results, "books")
    assert (two["persons"], two["women"], two["men"]) == ("12", "4", "8")
    assert (two["persons_with_job"], two["women_with_job"], two["men_with_job"]) == ("3", "3", "0")
    assert float(two["women_share_low"]) < float(two["women_share"]) < float(two["women_share_high"])
    assert (one["persons"], one["women_share"]) == ("2", "")


def test_ideas_are_in_the_table_and_no_remarks(results):
    found = [row for row in rows(results, "findings") if row["book"] == "een"]
    assert len(found) == 10
    assert sum(row["rule"] == "CX01" for row in found) == 2


def test_no_cell_is_a_formula(results):
    assert rows(results, "books")[1]["title"] == "'=SUM(A1)"
    assert rows(results, "findings")[-1]["quote"] == "'=1+1"


def test_groups_add_up_their_books(results):
    assert [(row["column"], row["value"], row["books"], row["remarks"]) for row in rows(results, "groups")] == [
        ("publisher", "Noord", "1", "8"),
        ("publisher", "Zuid", "1", "1"),
    ]


def test_a_tip_stands_with_the_words_that_show_it(results):
    careers = next(row for row in rows(results, "tips") if row["tip"] == "P2.1")
    assert (careers["status"], careers["evidence"], careers["shown_by"]) == ("shown", "4", "landmeter")


def test_parquet_holds_the_same_rows_with_numbers_as_numbers(results):
    parquet = pytest.importorskip("pyarrow.parquet")
    for name in PLAIN:
        plain = rows(results, name)
        table = parquet.read_table(results / f"{name}.parquet").to_pylist()
        told = [{key: "" if cell is None else str(cell) for key, cell in row.items()} for row in table]
        assert told == [{key: cell.removeprefix("'") for key, cell in row.items()} for row in plain]
    assert isinstance(table[0]["words"], int)


def test_without_pyarrow_there_is_csv_only(audit_of, results_of, shelf_folder, monkeypatch):
    results_of(audit_of(shelf_folder))
    monkeypatch.setattr(table_files, "find_spec", lambda _: None)
    folder = results_of(audit_of(shelf_folder))
    assert not list(folder.glob("*.parquet"))
    assert len(list(folder.glob("*.csv"))) == len(PLAIN)


def test_the_same_input_gives_the_same_bytes_wherever_it_lies(audit_of, results_of, shelf_folder, tmp_path):
    first = results_of(audit_of(shelf_folder), "first")
    shelf_folder.rename(tmp_path / "moved")
    second = results_of(audit_of(tmp_path / "moved"), "second")
    files = [file for file in first.rglob("*") if file.is_file() and "records" not in file.parts]
    assert len(files) > 2 * len(PLAIN)
    for file in files:
        assert file.read_bytes() == (second / file.relative_to(first)).read_bytes(), file.name


def test_the_run_record_tells_how_it_came_about_and_not_where(results, tmp_path):
    record = json.loads((results / "run.json").read_text("utf-8"))
    assert record["counts"] == {
        "books": 2,
        "files": 3,
        "words": 13624,
        "pages": 40,
        "remarks": 9,
        "persons": 14,
        "errors": 0,
    }
    assert [file["path"] for file in record["files"]] == ["a.md", "b.md", "c.md"]
    assert record["settings"]["severity"] == "info"
    assert tmp_path.name not in (results / "run.json").read_text("utf-8")


def test_a_book_that_could_not_be_read_is_told_in_the_run_record(audit_of, results_of, shelf_folder):
    folder = results_of(audit_of(shelf_folder), outcomes={b"# a.md\n": failed()})
    assert [row["book"] for row in rows(folder, "books")] == ["b.md", "c.md"]
    errors = json.loads((folder / "run.json").read_text("utf-8"))["errors"]
    assert errors == [{"path": "a.md", "message": "no text layer on 4 pages"}]


def test_results_that_cannot_be_written_leave_the_older_tables_and_all_records(
    audit_of, results_of, shelf_folder, monkeypatch
):
    folder = results_of(audit_of(shelf_folder))
    before = (folder / "books.csv").read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("curriclint.audit.table_files._CsvWriter.write", full)
    with pytest.raises(UsageError, match="No space left on device"):
        results_of(audit_of(shelf_folder))
    assert (folder / "books.csv").read_bytes() == before
    assert not (folder / "run.json").exists()
    assert not list(folder.glob(".*.part"))
    assert len(list(folder.glob("records/*/*.json.gz"))) == 3
