from pathlib import Path

import pytest

from curriclint.cli.page_files import write_pages
from curriclint.errors import UsageError

START = "<!-- ours -->"
PAGES = {"README.md": f"{START}\nindex\n", "FM01.md": f"{START}\nå rule\n"}


def contents(folder):
    return {file.name: file.read_text("utf-8") for file in folder.iterdir()}


def test_pages_are_written_into_a_new_folder(tmp_path):
    assert write_pages(tmp_path / "docs", PAGES, start=START) == 2
    assert contents(tmp_path / "docs") == PAGES


def test_pages_that_are_right_already_are_left_alone(tmp_path):
    write_pages(tmp_path, PAGES, start=START)
    before = (tmp_path / "FM01.md").stat().st_mtime_ns
    assert write_pages(tmp_path, PAGES | {"README.md": f"{START}\nother\n"}, start=START) == 1
    assert (tmp_path / "FM01.md").stat().st_mtime_ns == before


def test_other_files_stay_as_they_are(tmp_path):
    (tmp_path / "measured.tsv").write_text("figures")
    (tmp_path / "ZZ99.md").write_text(f"{START}\nan older page\n")
    write_pages(tmp_path, PAGES, start=START)
    assert contents(tmp_path) == PAGES | {"measured.tsv": "figures", "ZZ99.md": f"{START}\nan older page\n"}


def test_somebody_elses_page_is_never_written_over(tmp_path):
    (tmp_path / "README.md").write_text("# My project\n")
    with pytest.raises(UsageError, match=r"README\.md: curriclint did not write this page"):
        write_pages(tmp_path, PAGES, start=START)
    assert contents(tmp_path) == {"README.md": "# My project\n"}


def test_a_folder_in_the_place_of_a_page_stands_in_the_way(tmp_path):
    (tmp_path / "FM01.md").mkdir()
    with pytest.raises(UsageError, match=r"FM01\.md"):
        write_pages(tmp_path, PAGES, start=START)
    assert [file.name for file in tmp_path.iterdir()] == ["FM01.md"]


@pytest.mark.parametrize(
    ("method", "last"), [("write_bytes", 1), ("write_bytes", 2), *(("replace", n) for n in (1, 2, 3))]
)
def test_a_disk_that_fails_halfway_leaves_all_pages_as_they_were(tmp_path, monkeypatch, method, last):
    old = {"README.md": f"{START}\nold\n"}
    write_pages(tmp_path / "docs", old, start=START)
    original, calls = getattr(Path, method), []

    def failing(self, *arguments):
        calls.append(self)
        if len(calls) == last:
            raise OSError(28, "No space left on device")
        return original(self, *arguments)

    monkeypatch.setattr(Path, method, failing)
    with pytest.raises(UsageError, match="No space left on device"):
        write_pages(tmp_path / "docs", PAGES, start=START)
    assert contents(tmp_path / "docs") == old


def test_a_folder_that_was_made_goes_where_its_pages_cannot_be_written(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UsageError):
        write_pages(tmp_path / "docs", PAGES, start=START)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("folder", "said"), [("file", "this is a file"), ("nowhere/docs", "there is no folder .*nowhere")]
)
def test_a_place_that_cannot_hold_pages_is_told(tmp_path, folder, said):
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match=said):
        write_pages(tmp_path / folder, PAGES, start=START)
    assert [file.name for file in tmp_path.iterdir()] == ["file"]
