"""Reports that are kept: never a wrong one, whatever changes or breaks."""

import gzip
import hashlib
import os
import pickle
import sys
import threading
from dataclasses import fields, replace
from pathlib import Path

import made_reports as made
import pytest
from builders import RULE

from curriclint import cache as module
from curriclint import lint_key
from curriclint.cache import ReportCache, cache_folder, lint_through
from curriclint.document import Genre
from curriclint.files import LessonFile
from curriclint.finding import FileError
from curriclint.language.people.corrections import Correction
from curriclint.lint_key import LintKeys, code_hash, digest_of
from curriclint.rule import Severity
from curriclint.settings import Settings

FILE = LessonFile(None, "les.md", b"# Les\n")
KEY = "ab" + 62 * "0"


@pytest.fixture
def kept(tmp_path):
    return ReportCache(tmp_path / "cache")


@pytest.fixture
def linted():
    """Give a function that lints as a child process does, and keeps which files it was asked about in `asked`."""

    def lint(files):
        for file in files:
            lint.asked.append(file.name)
            data = file.data if file.path is None else file.path.read_bytes()
            yield replace(made.full_document(path=file.name), digest=hashlib.sha256(data).hexdigest())

    lint.asked = []
    return lint


def through(kept, files, lint, keys=None):
    return list(lint_through(kept, keys or LintKeys(Settings()), files, lint))


def key(file=FILE, settings=None, **more):
    return LintKeys(settings or Settings(), **more).of(file, digest_of(file))


def test_what_is_kept_is_given_back(kept):
    report = made.full_document()
    kept.put(KEY, report)
    assert kept.get(KEY) == report
    assert kept.get("cd" + KEY[2:]) is None


def test_what_was_linted_before_is_not_linted_again(kept, linted):
    files = [FILE, LessonFile(None, "b.md", b"Anders.")]
    first = through(kept, files, linted)
    assert through(kept, files, linted) == first
    assert linted.asked == ["les.md", "b.md"]


def test_nothing_is_started_where_all_is_kept(kept, linted):
    through(kept, [FILE], linted)
    assert through(kept, [FILE], lambda _: pytest.fail("nothing was to be linted"))


def test_outcomes_come_in_the_order_of_the_files(kept, linted):
    files = [LessonFile(None, f"{number}.md", bytes([65 + number])) for number in range(5)]
    through(kept, files[1::2], linted)
    assert [one.path for one in through(kept, files, linted)] == [file.name for file in files]


def test_the_same_content_under_another_name_is_told_by_that_name(kept, linted):
    through(kept, [FILE], linted)
    (report,) = through(kept, [replace(FILE, name="map/kopie.md")], linted)
    assert (report.path, linted.asked) == ("map/kopie.md", ["les.md"])


def test_a_file_that_gave_no_report_is_tried_again(kept):
    def fails(files):
        return iter([made.error(file.name) for file in files])

    assert isinstance(through(kept, [FILE], fails)[0], FileError)
    assert kept.info().reports == 0


def test_a_file_that_is_not_there_is_left_to_linting(kept, tmp_path):
    error = made.error("weg.md")
    assert through(kept, [LessonFile(tmp_path / "weg.md", "weg.md")], lambda _: iter([error])) == [error]


def test_a_file_that_changes_during_the_run_is_kept_under_what_was_read(kept, linted, tmp_path):
    path = tmp_path / "les.md"
    path.write_bytes(b"oud")
    file = LessonFile(path, "les.md")

    def changes_first(files):
        path.write_bytes(b"nieuw")
        yield from linted(files)

    through(kept, [file], changes_first)
    path.write_bytes(b"oud")
    through(kept, [file], linted)
    assert linted.asked == ["les.md", "les.md"]
    path.write_bytes(b"nieuw")
    through(kept, [file], linted)
    assert linted.asked == ["les.md", "les.md"]


OTHER_SETTINGS = {
    "select": frozenset({"FM01"}),
    "ignore": frozenset({"FM01"}),
    "severity": Severity.HIGH,
    "preview": True,
    "language": "nl",
    "genre": Genre.TEST,
    "ui": "nl",
    "pipelines": (("nl", "nl_other"),),
    "assume_long": True,
    "accept": frozenset({"man"}),
    "fixed": frozenset({"genre"}),
    "balance_band": (0.4, 0.6),
}


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_every_setting_is_part_of_the_key(name):
    other = replace(Settings(), **{name: OTHER_SETTINGS[name]})
    assert key(settings=other) != key()
    assert key(replace(FILE, settings=other)) == key(settings=other)


@pytest.mark.parametrize(
    "other",
    [
        replace(FILE, data=b"# les\n"),
        replace(FILE, name="les.txt"),
        replace(FILE, people=(Correction("Sam"),)),
        replace(FILE, people=(Correction("Sam", where="p.yaml:1:1"),)),
    ],
    ids=["content", "ending", "people", "where people are corrected"],
)
def test_what_belongs_to_the_file_is_part_of_the_key(other):
    assert key(other) != key()


def test_the_name_of_the_file_is_no_part_of_the_key():
    assert key(replace(FILE, name="map/anders.MD")) == key()


def test_bringing_the_text_along_is_part_of_the_key():
    assert key(with_text=True) != key()


@pytest.mark.parametrize("kind", ["rule_folders", "lexicon_folders"])
def test_rules_and_lexicons_of_ones_own_are_part_of_the_key(tmp_path, kind):
    (tmp_path / "map").mkdir()
    file = tmp_path / "map" / "ZZ01.yaml"
    seen = {key(), key(**{kind: (tmp_path,)})}
    for content in (RULE, RULE.replace("proefwoord", "proefwaard")):
        file.write_text(content, "utf-8")
        seen.add(key(**{kind: (tmp_path,)}))
    file.rename(tmp_path / "map" / "ZZ02.yaml")
    seen.add(key(**{kind: (tmp_path,)}))
    assert len(seen) == 5


@pytest.mark.parametrize("name", ["rules", "lexicons"])
def test_shipped_rules_and_lexicons_are_part_of_the_key(tmp_path, monkeypatch, name):
    before = key()
    shipped = lint_key.shipped_folder
    monkeypatch.setattr(lint_key, "shipped_folder", lambda one: tmp_path if one == name else shipped(one))
    assert key() != before


def test_rules_of_an_installed_package_are_part_of_the_key(tmp_path, monkeypatch):
    before = key()
    (tmp_path / "x.yaml").write_text("x")
    monkeypatch.setattr(lint_key, "installed_folders", lambda name: (tmp_path,) if name == "rules" else ())
    assert key() != before


def test_the_code_is_part_of_the_key(tmp_path):
    def hashed():
        code_hash.cache_clear()
        return code_hash(tmp_path)

    (tmp_path / "models").mkdir()
    seen = {hashed()}
    for name, content in [
        ("a.py", "1"),
        ("a.py", "2"),
        ("b.py", "2"),
        ("models/weights", "1"),
        ("models/weights", "22"),
    ]:
        (tmp_path / name).write_text(content)
        seen.add(hashed())
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("compiled")
    assert hashed() in seen
    assert len(seen) == 6


def test_version_and_libraries_are_part_of_the_key(monkeypatch):
    seen = {key()}
    monkeypatch.setattr(lint_key, "__version__", "99")
    code_hash.cache_clear()
    seen.add(key())
    monkeypatch.undo()
    code_hash.cache_clear()
    monkeypatch.setattr(lint_key, "LIBRARIES", ("click",))
    seen.add(key())
    assert len(seen) == 3


@pytest.mark.parametrize("damage", [lambda _: b"", lambda data: data[:-9], lambda data: data[:40] + b"x" + data[41:]])
def test_a_damaged_entry_is_replaced(kept, linted, damage):
    through(kept, [FILE], linted)
    (entry,) = kept.folder.glob("??/*")
    entry.write_bytes(damage(entry.read_bytes()))
    through(kept, [FILE], linted)
    assert linted.asked == ["les.md", "les.md"]
    through(kept, [FILE], linted)
    assert linted.asked == ["les.md", "les.md"]


def test_an_entry_of_something_else_is_no_report(kept):

    file = kept.folder / KEY[:2] / f"{KEY}.report"
    file.parent.mkdir(parents=True)
    for content in (gzip.compress(b'{"path": 1}'), gzip.compress(b"[]"), pickle.dumps(made.full_document())):
        file.write_bytes(content)
        assert kept.get(KEY) is None


def test_a_full_disk_costs_the_entry_only(kept, linted, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    assert len(through(kept, [FILE], linted)) == 1
    assert kept.info().reports == 0
    assert list(kept.folder.rglob("*.part")) == []


def test_a_folder_that_cannot_be_made_costs_nothing(tmp_path, linted):
    (tmp_path / "file").write_text("")
    assert len(through(ReportCache(tmp_path / "file" / "cache"), [FILE], linted)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="rights as on POSIX systems")
def test_nobody_else_can_open_the_folder(kept):
    kept.folder.mkdir(mode=0o755)
    kept.put(KEY, made.full_document())
    assert kept.folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="rights as on POSIX systems")
def test_a_folder_of_somebody_else_is_not_used(kept, monkeypatch):
    kept.put(KEY, made.full_document())
    monkeypatch.setattr("os.geteuid", lambda: kept.folder.stat().st_uid + 1)
    assert kept.get(KEY) is None
    kept.put("cd" + KEY[2:], made.full_document())
    assert kept.info().reports == 1


def test_what_was_used_longest_ago_goes_first_when_there_is_too_much(kept, monkeypatch):

    keys = [f"{number:02}" + KEY[2:] for number in range(6)]
    for number, one in enumerate(keys):
        kept.put(one, made.full_document())
        (file,) = kept.folder.glob(f"{one[:2]}/*")
        os.utime(file, (1000 + number, 1000 + number))
    size = kept.info().size_bytes // 6
    kept.get(keys[0])
    kept.prune()
    assert kept.info().reports == 6
    monkeypatch.setattr(module, "MOST_BYTES", 4 * size)
    monkeypatch.setattr(module, "KEPT_BYTES", 3 * size + 3)
    kept.prune()
    assert [one[:2] for one in keys if kept.get(one)] == ["00", "04", "05"]


def test_several_may_write_and_read_the_same_entry_at_once(kept):
    report, seen = made.full_document(), []

    def work():
        for _ in range(20):
            kept.put(KEY, report)
            seen.append(kept.get(KEY))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(one in (None, report) for one in seen)
    assert kept.get(KEY) == report


def test_clearing_removes_reports_and_nothing_else(kept):
    kept.put(KEY, made.full_document())
    (kept.folder / "mijn.txt").write_text("van mij")
    kept.clear()
    assert kept.info().reports == 0
    assert (kept.folder / "mijn.txt").exists()


def test_the_folder_is_that_of_the_operating_system_unless_one_is_named(monkeypatch):
    monkeypatch.setenv("CURRICLINT_CACHE", "ergens")
    assert cache_folder() == Path("ergens")
    monkeypatch.delenv("CURRICLINT_CACHE")
    assert "curriclint" in cache_folder().parts
