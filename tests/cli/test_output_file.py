import os

import pytest

from curriclint.cli.output_file import check_output
from curriclint.errors import UsageError
from curriclint.whole_file import write_whole


def test_a_report_takes_the_place_of_an_older_one(tmp_path):
    file = tmp_path / "report.json"
    file.write_bytes(b"old")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


def test_an_older_report_stays_where_the_new_one_cannot_be_written(tmp_path, monkeypatch):
    file = tmp_path / "report.json"
    file.write_bytes(b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(UsageError, match="No space left on device"):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(os.name != "posix", reason="links and modes as on POSIX systems")
def test_a_link_stays_a_link_and_a_mode_stays_a_mode(tmp_path):
    file, link = tmp_path / "report.json", tmp_path / "latest.json"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name != "posix", reason="named pipes as on POSIX systems")
def test_a_device_or_pipe_is_written_to_and_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, b"new")
    assert os.read(reader, 10) == b"new"
    assert pipe.is_fifo()
    os.close(reader)


def test_a_lesson_is_known_under_another_name_as_well(tmp_path):
    lesson = tmp_path / "les.md"
    lesson.write_text("Les", "utf-8")
    (tmp_path / "map").mkdir()
    with pytest.raises(UsageError, match="the lesson itself"):
        check_output(tmp_path / "map" / ".." / "les.md", [lesson])


@pytest.mark.parametrize(("name", "said"), [("map", "this is a folder"), ("nergens/x", "there is no folder")])
def test_a_place_that_cannot_be_written_to_is_told(tmp_path, name, said):
    (tmp_path / "map").mkdir()
    with pytest.raises(UsageError, match=said):
        check_output(tmp_path / name, [])
