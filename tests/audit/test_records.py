import gzip

import made_reports as made
import pytest

from curriclint.audit.records import Records
from curriclint.kept_report import packed, unpacked


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
