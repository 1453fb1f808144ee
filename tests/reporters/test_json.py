import json
from pathlib import Path, PurePosixPath, PureWindowsPath

import made_reports as made
import pytest
from json_schema import wrong_with

from curriclint.document import Format
from curriclint.finding import Report
from curriclint.reporters import Look, reporters
from curriclint.reporters.json_v1 import render
from curriclint.reporters.public_path import public_path

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = json.loads((DOCS / "json-report-v1.schema.json").read_text("utf-8"))

PROMISED = {
    "evidence": "career-context reflection societal-context choice collaboration",
    "documents": "path format language genre words pages findings people evidence tips",
    "findings": "rule name category severity message advice suggestions tips quote sentence scope section location"
    " fingerprint",
    "location": "line column end_line end_column paragraph page boxes",
    "people": "name gender basis roles mentions",
}
"""The keys that version 1 was published with: they may never go."""


def _keys(schema):
    """Yield every key that a schema names."""
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        for part in schema.values():
            yield from _keys(part)


def loaded(report, **look):
    return json.loads(render(report, Look(**look)))


def test_a_report_on_one_document(snapshot):
    assert render(made.full_report(), Look()).decode() == snapshot


@pytest.mark.parametrize("report", [Report(), made.full_report("nl"), made.full_report("en"), made.shelf()])
def test_every_report_keeps_to_the_schema(report):
    assert list(wrong_with(loaded(report), SCHEMA)) == []


def test_the_example_in_the_documentation_keeps_to_the_schema():
    page = (DOCS / "json-report.md").read_text("utf-8")
    example = json.loads(page.split("```json")[1].split("```")[0])
    assert list(wrong_with(example, SCHEMA)) == []


@pytest.mark.parametrize("key", sorted(_keys(SCHEMA)))
def test_every_key_is_documented(key):
    page = (DOCS / "json-report.md").read_text("utf-8").split("## An example")[0]
    assert f"`{key}`" in page


def test_the_keys_of_version_1_are_there():
    report = loaded(made.full_report())
    assert list(report)[:4] == ["version", "tool", "documents", "errors"]
    (document,) = report["documents"]
    finding = document["findings"][0]
    assert set(PROMISED["documents"].split()) <= set(document)
    assert set(PROMISED["findings"].split()) <= set(finding)
    assert set(PROMISED["location"].split()) == set(finding["location"])
    assert set(PROMISED["people"].split()) <= set(document["people"][0])
    assert set(finding["tips"][0]) == {"id", "page", "text"}
    assert set(PROMISED["evidence"].split()) <= set(document["evidence"])


def test_the_same_report_gives_the_same_bytes():
    assert render(made.shelf(), Look()) == render(made.shelf(), Look())


def test_it_is_utf_8_with_a_line_break_at_the_end():
    content = render(made.full_report(), Look(encoding="ascii"))
    assert content.endswith(b"}\n")
    assert "‘wiskundeknobbel’".encode() in content


def test_half_a_surrogate_pair_becomes_an_escape():
    report = loaded(Report((made.document(path="les\udce9.md", findings=(made.finding(sentence="\ud800 x"),)),)))
    assert report["documents"][0]["path"] == "les\udce9.md"
    assert report["documents"][0]["findings"][0]["sentence"] == "\ud800 x"


def test_repeated_findings_are_all_there():
    assert len(loaded(made.full_report())["documents"][0]["findings"]) == 5


def test_what_is_absent_has_an_empty_quote_and_the_place_where_it_would_fit():
    absent = loaded(made.full_report())["documents"][0]["findings"][-1]
    assert absent["quote"] == ""
    assert absent["location"]["line"] == 12


def test_a_place_on_a_page_has_boxes_to_a_hundredth_of_a_point():
    document = made.document(format_=Format.PDF, findings=(made.finding(format_=Format.PDF),))
    location = loaded(Report((document,)))["documents"][0]["findings"][0]["location"]
    assert location["page"] == 22
    assert location["boxes"] == [{"page": 22, "left_pt": 72.0, "top_pt": 100.0, "right_pt": 140.13, "bottom_pt": 112.5}]


def test_errors_and_notes_are_in_the_language_of_the_reader():
    report = loaded(made.full_report(), ui="en")
    assert report["errors"] == [{"path": "scan.pdf", "message": "no text layer on 4 pages"}]
    assert report["documents"][0]["notes"] == ["page 3: no text layer"]
    assert report["documents"][0]["findings"][0]["tips"][0]["text"] == "Show that skills grow with practice."


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("les.md", "les.md"),
        ("./lessen/les.md", "lessen/les.md"),
        ("../les.md", "../les.md"),
        ("/home/kim/lessen/les.md", "lessen/les.md"),
        ("/home/jo/les.md", "les.md"),
        ("-", "-"),
    ],
)
def test_no_path_is_absolute(path, shown):
    assert public_path(path, PurePosixPath("/home/kim")) == shown


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (r"lessen\les.md", "lessen/les.md"),
        (r"C:\Users\kim\lessen\les.md", "lessen/les.md"),
        (r"D:\les.md", "les.md"),
        (r"\\school\deel\les.md", "les.md"),
        (r"C:les.md", "les.md"),
        (r"\les.md", "les.md"),
    ],
)
def test_no_path_is_absolute_on_windows(path, shown, monkeypatch):
    monkeypatch.setattr("curriclint.reporters.public_path.PurePath", PureWindowsPath)
    assert public_path(path, PureWindowsPath(r"C:\Users\kim")) == shown


def test_this_reporter_is_the_format_json():
    assert not reporters()["json"].for_people
