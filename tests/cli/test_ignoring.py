import json

import made_reports as made
import pytest

from curriclint.document import Format
from curriclint.finding import Ignored, IgnoredBy


@pytest.fixture
def ignored(lessons, outcomes):
    """Give a lesson in which a finding is ignored by the file, and another one is a finding."""
    (lessons / "les3.md").write_text("# Les\n", "utf-8")
    by_file = Ignored(made.finding(fingerprint="a" * 16), "we bespreken dit", IgnoredBy.FILE)
    outcomes["les3.md"] = made.document(findings=(made.finding(),), ignored=(by_file,))
    return outcomes


@pytest.fixture
def listed(ignored, lessons):
    """Give a list that ignores the other one."""
    (lessons / ".curriclint.yaml").write_text("ignore-list: weg.yaml\n", "utf-8")
    (lessons / "weg.yaml").write_text(f"- {{fingerprint: {made.finding().fingerprint}, reason: een citaat}}\n", "utf-8")
    return ignored


@pytest.mark.usefixtures("ignored")
def test_the_summary_counts_what_is_ignored(run):
    assert "1 opmerking genegeerd, met een reden." in run("check", "les3.md").stdout


@pytest.mark.usefixtures("listed")
def test_what_the_list_ignores_does_not_count_for_the_exit_code(run):
    done = run("check", "les3.md")
    assert done.exit_code == 0
    assert "2 opmerkingen genegeerd, met een reden." in done.stdout
    assert "Mooi: geen nieuwe opmerkingen." in done.stdout


@pytest.mark.usefixtures("listed")
def test_the_json_report_gives_the_reasons(run):
    (document,) = json.loads(run("check", "les3.md", "--format", "json").stdout)["documents"]
    assert [(one["reason"], one["ignored_by"]) for one in document["ignored"]] == [
        ("we bespreken dit", "file"),
        ("een citaat", "list"),
    ]
    assert document["findings"] == []


@pytest.mark.usefixtures("listed")
def test_sarif_lists_them_as_suppressed(run):
    results = json.loads(run("check", "les3.md", "--format", "sarif").stdout)["runs"][0]["results"]
    assert [one["suppressions"] for one in results] == [
        [{"kind": "inSource", "justification": "we bespreken dit"}],
        [{"kind": "external", "justification": "een citaat"}],
    ]


def test_a_list_that_is_not_there_gives_2_in_one_line(run, listed, lessons):
    (lessons / "weg.yaml").unlink()
    done = run("check", "les3.md", "--ui", "en")
    assert (done.exit_code, len(done.stderr.splitlines())) == (2, 1)
    assert done.stderr.startswith("weg.yaml: cannot be read")


def test_an_entry_for_nothing_is_told_where_a_folder_was_read(run, listed, lessons):
    listed["./les3.md"] = listed["les3.md"] = made.document(format_=Format.MARKDOWN)
    assert "can leave the list" not in run("check", "les3.md", "--ui", "en").stdout
    assert "can leave the list" in " ".join(run("check", ".", "--ui", "en").stdout.split())


@pytest.mark.usefixtures("listed")
def test_the_fingerprint_for_a_list_is_shown_on_request(run, lessons):
    (lessons / ".curriclint.yaml").unlink()
    assert made.finding().fingerprint in run("check", "les3.md", "--verbose").stdout
    assert made.finding().fingerprint not in run("check", "les3.md").stdout
