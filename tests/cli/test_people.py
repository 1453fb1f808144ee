"""What an author puts right in the table of people, from the file beside a lesson to the report."""

import json

import pytest
from annotated import lesson
from docx_files import p

SIX = "Jan, Piet, Klaas, Willem, Kees en Robin rekenen samen uit wie het snelst was.\n"


@pytest.fixture
def six_people(lessons):
    """Give a lesson with five men and one whose gender the name does not tell."""
    (lessons / "les.md").write_text(SIX, "utf-8")
    return lessons


def test_the_author_is_right_about_people_and_what_fits_nobody_is_told(run, six_people):
    (six_people / "curriclint-people.yaml").write_text("Robin: m\nJan: {person: no}\nJoost: f\n", "utf-8")
    done = run("check", "les.md", "--format", "json", "--ui", "nl", "--fail-on", "never")
    report = json.loads(done.stdout)
    people = {one["name"]: (one["gender"], one["basis"]) for one in report["documents"][0]["people"]}

    assert done.exit_code == 0
    assert people["Robin"] == ("m", "author")
    assert "Jan" not in people
    assert report["notes"] == [
        "curriclint-people.yaml:3:1: in dit materiaal heet niemand “Joost”. Staat de naam er precies zo?"
    ]


def test_counts_follow_the_author(run, six_people):
    without = run("check", "les.md", "--select", "RP01", "--severity", "info", "--ui", "en").stdout
    (six_people / "curriclint-people.yaml").write_text("Robin: m\n", "utf-8")
    told = run("check", "les.md", "--select", "RP01", "--severity", "info", "--ui", "en").stdout

    assert "RP01" not in without
    assert "0 female, 6 male" in " ".join(told.split())


def test_a_file_of_people_that_is_wrong_stops_the_run(run, six_people):
    (six_people / "curriclint-people.yaml").write_text("Robin: man\n", "utf-8")
    done = run("check", "les.md", "--ui", "en")

    assert done.exit_code == 2
    assert done.stderr.startswith("curriclint-people.yaml:1:1: “man” is not allowed here; allowed: f, m, x, unknown.")


def test_remarks_in_a_copy_follow_the_author_too(run, lessons):
    (lessons / "les.docx").write_bytes(lesson(p("Les 3") + p(SIX)))
    (lessons / "curriclint-people.yaml").write_text("Robin: m\nJoost: f\n", "utf-8")
    done = run("annotate", "les.docx", "--select", "RP01", "--ui", "en")

    assert done.exit_code == 0
    assert "les.curriclint.docx" in done.stdout
    assert "nobody in this material is called “Joost”" in done.stdout


def test_the_band_of_the_configuration_holds_for_the_rules(run, six_people):
    (six_people / "curriclint-people.yaml").write_text("Robin: m\n", "utf-8")
    (six_people / ".curriclint.yaml").write_text("balance-band: [0, 1]\n", "utf-8")

    assert "RP01" not in run("check", "les.md", "--select", "RP01", "--severity", "info", "--ui", "en").stdout


def test_people_who_are_only_thanked_do_not_count(run, lessons):
    (lessons / "les.md").write_text(f"# Les\n\nMeet het.\n\n## Dankwoord\n\n{SIX.replace('Robin', 'Henk')}", "utf-8")

    assert "RP01" not in run("check", "les.md", "--select", "RP01", "--severity", "info", "--ui", "en").stdout
