import json

import pytest

CONFIG = """\
genre: pupil
ignore: [FM02]
paths:
  toetsen/:
    genre: test
    ignore: [FM01]
"""


@pytest.fixture
def configured(lessons):
    (lessons / ".curriclint.yaml").write_text(CONFIG, "utf-8")
    (lessons / "toetsen").mkdir()
    return lessons


@pytest.mark.usefixtures("configured")
def test_what_holds_for_a_file_is_told_with_the_reasons(run):
    told = run("config", "show", "toetsen/t.md").stdout
    lines = {line.split()[0]: " ".join(line.split()) for line in told.splitlines() if line.startswith("  ")}
    assert lines["genre"] == "genre test .curriclint.yaml:5:5, under paths: toetsen/"
    assert lines["ignore"] == "ignore FM02, FM01 .curriclint.yaml:2:1; .curriclint.yaml:6:5, under paths: toetsen/"
    assert lines["language"] == "language auto default"
    assert lines["fail-on"] == "fail-on medium default"


def test_it_tells_what_the_file_itself_asks_for(run, configured):
    (configured / "les.md").write_text("---\ncurriclint: {genre: lob, ignore: GT01}\n---\nTekst.\n", "utf-8")
    told = " ".join(run("config", "show", "les.md").stdout.split())
    assert "genre lob les.md, in the file itself" in told
    assert "ignore FM02, GT01 .curriclint.yaml:2:1; les.md, in the file itself" in told


@pytest.mark.usefixtures("configured")
def test_programs_get_the_same(run):
    told = json.loads(run("config", "show", "toetsen/t.md", "--format", "json").stdout)
    assert told["path"] == "toetsen/t.md"
    assert told["settings"]["genre"] == {
        "value": "test",
        "from": [{"where": ".curriclint.yaml:5:5", "pattern": "toetsen/"}],
    }
    assert told["settings"]["limits"]["from"] == []


@pytest.mark.usefixtures("lessons")
def test_without_a_configuration_the_defaults_are_told(run):
    assert "Er is geen configuratiebestand: de standaard geldt." in run("config", "show", "x.md", "--ui", "nl").stdout


def test_a_wrong_configuration_gives_2_in_one_line(run, lessons):
    (lessons / ".curriclint.yaml").write_text("gnre: test\n", "utf-8")
    done = run("config", "show", "x.md")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(".curriclint.yaml:1:1: “gnre” is no known key")
