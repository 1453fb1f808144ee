import gzip
from dataclasses import replace
from pathlib import Path

import made_reports as made
import pytest

from curriclint.audit.executor import Task
from curriclint.audit.records import Records, record_key, rules_hash, run_key
from curriclint.files import LessonFile
from curriclint.kept_report import packed, unpacked
from curriclint.settings import Settings

LESSON = LessonFile(None, "les.md")


@pytest.mark.parametrize("report", [*made.shelf().documents, made.full_document("en")])
def test_a_report_comes_out_of_its_record_as_it_went_in(report):
    assert unpacked(packed(report)) == report


@pytest.fixture
def records(tmp_path):
    return Records(tmp_path / "records")


def test_a_record_is_found_under_its_key_only(records):
    records.put("ab12", made.full_document())
    assert records.get("ab12") == made.full_document()
    assert "ab12" in records
    assert records.get("ab13") is None
    assert "ab13" not in records


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-30],
        lambda _: b"",
        lambda _: b"not gzip",
        lambda data: data[:40] + bytes([data[40] ^ 255]) + data[41:],
        lambda _: gzip.compress(b'{"path": 3}'),
    ],
    ids=["cut short", "empty", "something else", "one byte", "another shape"],
)
def test_a_damaged_record_is_no_record_and_leaves_the_others(records, damage):
    records.put("ab12", made.full_document())
    records.put("ab13", made.full_document())
    file = records.folder / "ab" / "ab12.json.gz"
    file.write_bytes(damage(file.read_bytes()))
    assert records.get("ab12") is None
    assert records.get("ab13") is not None


def test_pruning_keeps_what_is_asked_about(records):
    for key in ("ab12", "ab13", "cd14"):
        records.put(key, made.document())
    records.prune({"ab13"})
    assert [key for key in ("ab12", "ab13", "cd14") if key in records] == ["ab13"]


def test_the_key_of_a_file_depends_on_its_bytes_its_ending_and_the_run():
    key = record_key(b"text", LESSON, "run")
    assert key == record_key(b"text", LessonFile(Path("elsewhere"), "folder/other.MD"), "run")
    assert key != record_key(b"text.", LESSON, "run")
    assert key != record_key(b"text", replace(LESSON, name="les.txt"), "run")
    assert key != record_key(b"text", LESSON, "other run")


@pytest.mark.parametrize(
    "changed", [Settings(select=frozenset({"FM01"})), Settings(ui="nl"), Settings(preview=True)], ids=str
)
def test_another_setting_makes_another_run(changed):
    assert run_key(Task(changed)) != run_key(Task())


def test_another_version_makes_another_run(monkeypatch):
    before = run_key(Task())
    monkeypatch.setattr("curriclint.audit.records.__version__", "9.9")
    assert run_key(Task()) != before


@pytest.fixture
def own_rules(tmp_path):
    """Give two folders with the same rule file."""
    folders = [tmp_path / name / "rules" for name in ("here", "there")]
    for folder in folders:
        (folder / "x").mkdir(parents=True)
        (folder / "x" / "ZZ01.yaml").write_text("id: ZZ01\n", "utf-8")
    return folders


def test_the_same_rules_elsewhere_are_the_same(own_rules):
    here, there = own_rules
    assert rules_hash(Task(rule_folders=(here,))) == rules_hash(Task(rule_folders=(there,)))


def test_a_changed_rule_makes_another_run(own_rules):
    here, _ = own_rules
    before = run_key(Task(rule_folders=(here,)))
    (here / "x" / "ZZ01.yaml").write_text("id: ZZ02\n", "utf-8")
    assert run_key(Task(rule_folders=(here,))) != before
