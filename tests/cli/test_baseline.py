import json

import made_reports as made
import pytest


@pytest.fixture
def lesson(lessons, outcomes):
    """Give a lesson with four remarks and an idea."""
    (lessons / "les3.md").write_text("# Les\n", "utf-8")
    outcomes["les3.md"] = made.full_document()
    return outcomes


@pytest.fixture
def known(run, lesson, lessons):
    """Give the list of what is known of that lesson."""
    assert run("check", "les3.md", "--write-baseline", "known.tsv").exit_code == 0
    return lessons / "known.tsv"


def test_writing_a_list_gives_0_and_tells_how_to_go_on(run, lesson, lessons):
    done = run("check", "les3.md", "--write-baseline", "known.tsv", "--ui", "en")
    assert done.exit_code == 0
    assert "4 known remarks and 1 known idea hidden." in done.stdout
    assert done.stdout.count("With --baseline known.tsv you see only what is new") == 1
    assert len((lessons / "known.tsv").read_text("utf-8").splitlines()) == 2 + 5


@pytest.mark.usefixtures("known")
def test_what_is_known_does_not_count_for_the_exit_code(run):
    done = run("check", "les3.md", "--baseline", "known.tsv")
    assert done.exit_code == 0
    assert "Mooi: geen nieuwe opmerkingen." in done.stdout
    assert "4 bekende opmerkingen en 1 bekend idee verborgen." in done.stdout


@pytest.mark.usefixtures("known")
def test_what_is_new_is_told_and_counts(run, lesson):
    before = lesson["les3.md"].findings
    lesson["les3.md"] = made.document(findings=(*before, made.finding(sentence="Heb jij een wiskundeknobbel?")))
    done = run("check", "les3.md", "--baseline", "known.tsv", "--quiet")
    assert done.exit_code == 1
    assert done.stdout.count("▲") == 1
    assert "Heb jij een wiskundeknobbel?" in done.stdout


@pytest.mark.usefixtures("known")
def test_the_list_can_stand_in_the_configuration(run, lessons):
    (lessons / ".curriclint.yaml").write_text("baseline: known.tsv\n", "utf-8")
    assert run("check", "les3.md").exit_code == 0


@pytest.mark.usefixtures("known")
def test_the_json_report_lists_what_is_known_as_such(run):
    (document,) = json.loads(run("check", "les3.md", "--baseline", "known.tsv", "--format", "json").stdout)["documents"]
    assert document["findings"] == []
    assert [one["rule"] for one in document["known"]] == ["FM01", "GP01", "GP01", "GP01", "CX01"]


@pytest.mark.usefixtures("known")
def test_lines_that_no_longer_occur_are_told(run, lesson):
    lesson["les3.md"] = made.document()
    done = run("check", "les3.md", "--baseline", "known.tsv", "--ui", "en")
    assert "5 of the remarks in known.tsv no longer occur." in " ".join(done.stdout.split())
    assert (
        "no longer" not in run("check", "les3.md", "--baseline", "known.tsv", "--ui", "en", "--select", "FM01").stdout
    )


def test_a_new_list_keeps_what_is_known_of_files_that_were_not_read(run, lesson, lessons, known):
    (lessons / "les4.md").write_text("# Les\n", "utf-8")
    lesson["les4.md"] = made.document(path="les4.md", findings=(made.finding(),))
    before = known.read_text("utf-8")
    run("check", "les4.md", "--write-baseline", "known.tsv")
    assert set(before.splitlines()) < set(known.read_text("utf-8").splitlines())


def test_a_broken_list_stops_the_run_with_one_line(run, lesson, known):
    known.write_text("les3.md\n", "utf-8")
    for option in ("--baseline", "--write-baseline"):
        done = run("check", "les3.md", option, "known.tsv")
        assert (done.exit_code, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert known.read_text("utf-8") == "les3.md\n"


def test_a_list_is_not_written_over_a_lesson(run, lesson, lessons):
    done = run("check", "les3.md", "--write-baseline", "les3.md")
    assert done.exit_code == 2
    assert (lessons / "les3.md").read_text("utf-8") == "# Les\n"


def test_a_full_disk_leaves_the_old_list(run, known, fill_disk):
    before = known.read_bytes()
    fill_disk()
    done = run("check", "les3.md", "--write-baseline", "known.tsv", "--ui", "en")
    assert done.exit_code == 2
    assert "could not be written (No space left on device)" in done.stderr
    assert known.read_bytes() == before
    assert [one.name for one in known.parent.glob("*.part")] == []


@pytest.mark.parametrize("name", ["sarif", "github", "gitlab", "junit", "csv", "markdown"])
@pytest.mark.usefixtures("known")
def test_no_format_tells_what_is_known(run, name):
    assert "wiskundeknobbel" not in run("check", "les3.md", "--baseline", "known.tsv", "--format", name).stdout
