"""A list beside the lessons of findings to leave alone."""

from datetime import date

import made_reports as made
import pytest

from curriclint.errors import RuleFileError
from curriclint.finding import IgnoredBy
from curriclint.ignore_list import list_notes, without_ignored
from curriclint.ignore_list_file import read_ignore_list

TODAY = date(2026, 3, 1)
FINGERPRINT = made.finding().fingerprint


@pytest.fixture
def entries(tmp_path, monkeypatch):
    """Return a function that reads a list."""
    monkeypatch.chdir(tmp_path)

    def go(text):
        (tmp_path / "leave.yaml").write_text(text, "utf-8")
        return read_ignore_list(tmp_path / "leave.yaml", "leave.yaml")

    return go


def lesson(path="les3.md"):
    return made.document(path=path, findings=(made.finding(), made.finding(fingerprint="f" * 16)))


def told(documents, listed, **more):
    notes = list_notes(documents, listed, TODAY, **{"everywhere": True, **more})
    return [note.text.say("en", **note.facts) for note in notes]


def test_what_is_listed_is_ignored_with_its_reason(entries):
    document = without_ignored(lesson(), entries(f"- fingerprint: {FINGERPRINT}\n  reason: a quotation\n"), TODAY)
    assert [one.fingerprint for one in document.findings] == ["f" * 16]
    assert [(one.reason, one.by) for one in document.ignored] == [("a quotation", IgnoredBy.LIST)]


def test_an_entry_with_a_path_is_about_that_file_only(entries):
    listed = entries(f"- {{fingerprint: {FINGERPRINT}, reason: x, path: boek/h1.pdf}}\n")
    assert len(without_ignored(lesson("les3.md"), listed, TODAY).findings) == 2
    assert len(without_ignored(lesson("boek/h1.pdf"), listed, TODAY).findings) == 1


def test_an_entry_holds_until_its_last_day_and_is_told_after_it(entries):
    listed = entries(f"- {{fingerprint: {FINGERPRINT}, reason: x., until: 2026-03-01}}\n")
    assert len(without_ignored(lesson(), listed, TODAY).findings) == 1
    assert told([without_ignored(lesson(), listed, TODAY)], listed) == []
    listed = entries(f"- {{fingerprint: {FINGERPRINT}, reason: x., until: 2026-02-28}}\n")
    assert len(without_ignored(lesson(), listed, TODAY).findings) == 2
    assert told([lesson()], listed) == [
        f"leave.yaml:1:3: {FINGERPRINT} held until 2026-02-28 and counts again. The reason was: x."
    ]


def test_an_entry_that_no_longer_occurs_is_told_where_it_was_looked_for(entries):
    listed = entries(
        "- {fingerprint: aaaaaaaaaaaaaaaa, reason: x}\n- {fingerprint: bbbbbbbbbbbbbbbb, reason: y, path: b.md}\n"
    )
    assert told([lesson()], listed) == [
        "leave.yaml:1:3: aaaaaaaaaaaaaaaa no longer occurs and can leave the list. The reason was: x."
    ]
    assert told([lesson()], listed, everywhere=False) == []
    assert len(told([lesson("b.md")], listed, everywhere=False)) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fingerprint: x\n", "leave.yaml:1:1: expected a list"),
        ("- reason: x\n", "leave.yaml:1:3: “fingerprint” is missing"),
        ("- fingerprint: aaaaaaaaaaaaaaaa\n", "leave.yaml:1:3: “reason” is missing"),
        ("- {fingerprint: aaaa, reason: x}\n", "leave.yaml:1:4: fingerprint is wrong (“aaaa”)"),
        ("- fingerprint: aaaaaaaaaaaaaaaa\n  reson: x\n", "leave.yaml:2:3: “reson” is no known key"),
        ("- fingerprint: aaaaaaaaaaaaaaaa\n  reason: x\n  until: next year\n", "leave.yaml:3:3: until is wrong"),
    ],
)
def test_a_list_that_is_wrong_is_told_with_its_place(entries, text, said):
    with pytest.raises(RuleFileError) as raised:
        entries(text)
    assert str(raised.value).startswith(said)


def test_an_empty_list_is_fine(entries):
    assert entries("") == entries("# nothing yet\n") == ()
