"""Everything that is wrong with a file, a rule or a configuration costs only itself, and is told in one clear line."""

import os
import subprocess
import sys
from pathlib import Path

import broken_files as broken
import pytest
from builders import RULE
from few_rules import start_with_few_rules

from curriclint.batch import lint_files
from curriclint.errors import InternalError, ReadError
from curriclint.files import collect
from curriclint.finding import DocumentReport, FileError
from curriclint.settings import Settings

BAD = {
    "leeg.docx": (b"", "leeg (0 bytes)"),
    "leeg.md": (b"", "leeg (0 bytes)"),
    "wit.md": (b" \r\n\t\n", "bevat geen tekst"),
    "wit.docx": (broken.word(""), "bevat geen tekst"),
    "wachtwoord.pdf": (broken.encrypted_pdf(), "wachtwoord"),
    "afgebroken.docx": (broken.word()[:2000], "niet compleet"),
    "bom.docx": (broken.zip_bomb(), "zipbom"),
    "entiteit.docx": (broken.external_entity(), "DOCTYPE"),
    "diep.docx": (broken.deep_word(), "diep"),
    "scan.pdf": (broken.image_only_pdf(), ""),
    "zichzelf.pdf": (broken.self_containing_pdf(), ""),
    "windows.md": ("Eén les.\r\nTwée lessen.\r\n".encode("cp1252"), "regel 1, positie 2: byte 0xE9 is geen UTF-8"),
    "nul.txt": (b"Les 1\nDit \0 hoort niet.\n" + b"Gewone tekst.\n" * 50, "regel 2, positie 5"),
    "tekst.pdf": (b"Gewone tekst.", "heet .pdf"),
    "blad.docx": (b"{\\rtf1 Les}", "RTF"),
}
"""Files that cannot be read, and what must be said of them (in Dutch)."""

FINE = {
    "goed.md": f"# Les\n\n{broken.TEXT}\n".encode(),
    "goed.docx": broken.word(),
    "goed.pdf": broken.pdf_with_text(),
    "eigenlijk-pdf.docx": broken.pdf_with_text(),
    "eigenlijk-word.pdf": broken.word(),
    "eigenlijk-word.txt": broken.word(),
    "windows.txt": f"\ufeffLes 1\r\n\r\n{broken.TEXT}\r\n".encode(),
    "mac.txt": f"Les 1\r\r{broken.TEXT}\r".encode(),
    "utf16.txt": f"Les 1\r\n\r\n{broken.TEXT}\r\n".encode("utf-16"),
    "lange-regel.md": b"woord " * 170_000,
    "lang-woord.md": b"a" * 1_000_000,
    "haakjes.md": b"[" * 50_000 + b" woord",
    "citaten.md": b"> " * 2_000 + b"woord",
    "sterren.md": b"*woord " * 20_000,
    "tekent-zichzelf.pdf": broken.self_drawing_pdf(),
    "rondlopende-verwijzing.pdf": broken.endless_xref_pdf(),
}
"""Files that look difficult and can be read."""

EITHER = {"afgebroken.pdf": broken.truncated_pdf()}
"""Files of which it is fine to read what there is, and fine to say that it is broken."""


@pytest.fixture(scope="module", autouse=True)
def few_rules(tmp_path_factory):
    """Let children start fast."""
    with pytest.MonkeyPatch.context() as patch:
        start_with_few_rules(tmp_path_factory.mktemp("start"), patch)
        yield


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    """Lint all of these files in one run; outcomes by name."""
    folder = tmp_path_factory.mktemp("bad")
    contents = {name: data for name, (data, _) in BAD.items()} | FINE | EITHER
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    files, errors = collect([folder / name for name in contents])
    assert errors == []
    return dict(zip(contents, lint_files(files, Settings(), workers=2), strict=True))


def check_error(outcome):
    assert isinstance(outcome, FileError)
    assert isinstance(outcome.error, ReadError), outcome.error.say("en")
    assert outcome.error.exit_code == 2
    for language in ("nl", "en"):
        said = outcome.error.say(language)
        assert "\n" not in said
        assert "{" not in said
        assert "}" not in said


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_told_in_one_clear_line(outcomes, name):
    check_error(outcomes[name])
    assert BAD[name][1] in outcomes[name].error.say("nl")


@pytest.mark.parametrize("name", FINE)
def test_difficult_file_is_read(outcomes, name):
    assert isinstance(outcomes[name], DocumentReport), outcomes[name].error.say("en")
    assert outcomes[name].path.endswith(name)


@pytest.mark.parametrize("name", EITHER)
def test_half_a_file_is_read_or_told(outcomes, name):
    if isinstance(outcomes[name], FileError):
        check_error(outcomes[name])


@pytest.mark.parametrize("name", ["goed.md", "goed.docx", "goed.pdf", "windows.txt", "mac.txt", "utf16.txt"])
def test_text_is_the_same_in_every_format_and_encoding(outcomes, name):
    assert outcomes[name].language == "nl"
    assert outcomes[name].words >= len(broken.TEXT.split())


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_file_that_may_not_be_read_is_told(tmp_path):
    (tmp_path / "dicht.md").write_text("Les.")
    (tmp_path / "dicht.md").chmod(0)
    files, _ = collect([tmp_path / "dicht.md"])
    [outcome] = lint_files(files, Settings())
    check_error(outcome)
    assert "may not be read" in outcome.error.say("en")


def test_file_that_vanishes_after_it_was_found_is_told(tmp_path):
    (tmp_path / "les.md").write_text("Les.")
    files, _ = collect([tmp_path / "les.md"])
    (tmp_path / "les.md").unlink()
    [outcome] = lint_files(files, Settings())
    check_error(outcome)
    assert "no such file" in outcome.error.say("en")


def curriclint(*arguments, folder):
    command = "import sys; from curriclint.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", command, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture
def lessons(tmp_path):
    """Give a folder with a lesson that has a remark in it, a file that cannot be read, and a rule of its own."""
    (tmp_path / "eigen" / "test").mkdir(parents=True)
    (tmp_path / "eigen" / "test" / "ZZ01.yaml").write_text(RULE, "utf-8")
    (tmp_path / ".curriclint.yaml").write_text("rules: [eigen]\nselect: [ZZ01]\n")
    (tmp_path / "goed.md").write_text("Hier staat een proefwoord, en meer niet.\n", "utf-8")
    (tmp_path / "windows.md").write_bytes("Eén les.\n".encode("cp1252"))
    (tmp_path / "leeg").mkdir()
    return tmp_path


def test_command_tells_what_cannot_be_read_and_reports_the_rest(lessons):
    done = curriclint("check", "--ui", "nl", "windows.md", "weg.md", "leeg", "goed.md", folder=lessons)
    assert done.returncode == 2
    assert "proefwoord" in done.stdout
    told = dict(line.split(": ", 1) for line in done.stderr.splitlines())
    assert sorted(told) == ["leeg", "weg.md", "windows.md"]
    assert "regel 1, positie 2" in told["windows.md"]
    assert "bestaat niet" in told["weg.md"]
    assert "geen lesbestanden" in told["leeg"]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        (".curriclint.yaml", "selct: [ZZ01]\n", ".curriclint.yaml:1:1: "),
        ("eigen/test/ZZ01.yaml", RULE.replace("severity: medium", "severity: hgh"), "ZZ01.yaml:4:"),
    ],
)
def test_command_tells_what_is_wrong_in_a_rule_or_configuration(lessons, file, text, said):
    (lessons / file).write_text(text, "utf-8")
    done = curriclint("check", "goed.md", folder=lessons)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert said in done.stderr


def test_error_of_ours_is_not_the_users(outcomes):
    assert not [one for one in outcomes.values() if isinstance(one, FileError) and isinstance(one.error, InternalError)]


def test_folder_of_this_test_is_in_no_message(outcomes):
    folder = str(Path(next(iter(outcomes.values())).path).parent)
    assert not [one for one in outcomes.values() if isinstance(one, FileError) and folder in one.error.say("en")]
