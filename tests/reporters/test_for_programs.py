"""Formats that other programs read: SARIF, GitHub, GitLab, JUnit, CSV and the Markdown summary."""

import csv
import io
import json
from xml.etree import ElementTree

import made_reports as made
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.document import Format
from curriclint.finding import Report
from curriclint.reporters import Look, reporters
from curriclint.reporters.table import harmless
from curriclint.rule import Severity

FORMATS = ("sarif", "github", "gitlab", "junit", "csv", "markdown")
SCRIPT = "<script>alert(1)</script>"


def rendered(name, report, **look):
    made_of_it = reporters()[name].render(report, Look(**look))
    return made_of_it if isinstance(made_of_it, str) else made_of_it.decode("utf-8-sig")


def rows(report):
    return list(csv.DictReader(io.StringIO(rendered("csv", report), newline="")))


def one_finding(**changes):
    return Report((made.document(findings=(made.finding(**changes),)),))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("ui", ["nl", "en"])
def test_a_shelf_in_each_format(name, ui, snapshot):
    assert rendered(name, made.shelf(), ui=ui) == snapshot


@pytest.mark.parametrize("name", FORMATS)
def test_a_run_without_documents_can_be_told(name):
    assert isinstance(rendered(name, Report()), str)


@pytest.mark.parametrize("name", FORMATS)
def test_half_a_surrogate_pair_in_a_text_stops_no_format(name):
    rendered(name, one_finding(sentence="Een \ud83d wiskundeknobbel."))


def sarif(report, **look):
    return json.loads(rendered("sarif", report, **look))["runs"][0]


def test_a_sarif_result_has_the_region_of_the_words_in_code_points():
    (result,) = sarif(one_finding())["results"]

    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 12,
        "startColumn": 31,
        "endLine": 12,
        "endColumn": 46,
        "snippet": {"text": "wiskundeknobbel"},
    }
    assert sarif(one_finding())["columnKind"] == "unicodeCodePoints"


def test_a_sarif_result_points_at_its_rule_with_the_tip():
    run = sarif(made.shelf())

    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert all(rule["properties"]["tips"] for rule in run["tool"]["driver"]["rules"])


def test_a_sarif_result_in_a_pdf_names_the_page_and_no_line():
    report = Report((made.document(format_=Format.PDF, findings=(made.finding(format_=Format.PDF),)),))
    (location,) = sarif(report)["results"][0]["locations"]

    assert "region" not in location["physicalLocation"]
    assert location["properties"] == {"page": 22}


def test_nothing_in_sarif_is_an_error_but_a_file_that_cannot_be_read():
    run = sarif(made.shelf())

    assert {result["level"] for result in run["results"]} <= {"warning", "note"}
    assert run["invocations"][0]["executionSuccessful"] is (not made.shelf().errors)


def test_a_path_with_spaces_is_an_address_in_sarif():
    report = Report((made.document(path="les 3/één.md", findings=(made.finding(),)),))
    (location,) = sarif(report)["results"][0]["locations"]

    assert location["physicalLocation"]["artifactLocation"]["uri"] == "les%203/%C3%A9%C3%A9n.md"


def test_github_gets_one_command_for_each_remark_and_none_for_what_is_absent():
    report = Report((made.document(findings=(made.finding(), made.absence())),))
    (line,) = rendered("github", report).splitlines()

    assert line.startswith("::warning file=les3.md,line=12,endLine=12,col=31,endColumn=46,title=FM01 innate-ability::")


def test_github_gets_the_weightiest_remarks_first():
    findings = (made.finding(severity=Severity.LOW), made.finding(severity=Severity.HIGH))
    lines = rendered("github", Report((made.document(findings=findings),))).splitlines()

    assert [line.split()[0] for line in lines] == ["::warning", "::notice"]


def test_text_cannot_begin_a_command_of_its_own_for_github():
    (line,) = rendered("github", one_finding(message="Eén\n::error::twee")).splitlines()

    assert "%0A" in line


def test_equal_remarks_in_two_files_have_fingerprints_of_their_own_for_gitlab():
    report = Report(tuple(made.document(path=path, findings=(made.finding(),)) for path in ("een.md", "twee.md")))
    issues = json.loads(rendered("gitlab", report))

    assert len({issue["fingerprint"] for issue in issues}) == 2
    assert issues[0]["location"] == {"path": "een.md", "lines": {"begin": 12, "end": 12}}


def test_junit_counts_a_failure_for_each_remark():
    report = Report((made.document(findings=(made.finding(), made.absence())), made.document(path="stil.md")))
    suites = ElementTree.fromstring(rendered("junit", report).encode())

    assert [(one.get("name"), one.get("tests"), one.get("failures")) for one in suites] == [
        ("les3.md", "1", "1"),
        ("stil.md", "1", "0"),
    ]


@given(st.text())
def test_any_text_gives_xml_that_can_be_read(text):
    suites = ElementTree.fromstring(rendered("junit", one_finding(message=text)).encode())

    assert suites.find(".//failure") is not None


@pytest.mark.parametrize("cell", ["=1+1", "+31 6", "-2", "@naam", "\tx", " =1+1"])
def test_a_cell_that_looks_like_a_formula_is_shown_and_not_calculated(cell):
    assert harmless(cell) == f"'{cell}"


def test_a_table_has_a_row_for_each_finding():
    (row,) = rows(one_finding(quote="=SOM(A1)", sentence="=SOM(A1) is een formule."))

    assert (row["path"], row["line"], row["rule"], row["quote"]) == ("les3.md", "12", "FM01", "'=SOM(A1)")


@given(st.text().filter(lambda text: "\0" not in text))
def test_any_text_comes_back_from_the_table(text):
    (row,) = rows(one_finding(message=text))

    assert row["message"].removeprefix("'") == text.removeprefix("'").encode("utf-8", "backslashreplace").decode()


def test_text_of_the_material_is_no_html_in_the_markdown_summary():
    report = one_finding(sentence=f"Een {SCRIPT} wiskundeknobbel.", message=SCRIPT)

    assert SCRIPT not in rendered("markdown", report)


def test_repeats_are_folded_in_the_markdown_summary():
    report = Report((made.document(findings=(made.finding(), made.finding())),))

    assert rendered("markdown", report).count("FM01") == 1


def test_a_long_markdown_summary_says_how_much_more_there_is():
    findings = tuple(made.finding(quote=f"knobbel{number}") for number in range(50))

    assert "En nog 10 opmerkingen" in rendered("markdown", Report((made.document(findings=findings),)))
