import json

import made_reports as made
import pytest

from curriclint.document import Genre
from curriclint.errors import InternalError, RuleFileError, UsageError
from curriclint.finding import FileError
from curriclint.rule import Severity
from curriclint.wording import Text

LESSON = "# Les\n\nJe hebt een wiskundeknobbel nodig.\n"


@pytest.fixture
def lesson(lessons, outcomes):
    """Give a lesson with one finding of each severity above info, and one that is absent."""
    (lessons / "les3.md").write_text(LESSON, "utf-8")
    outcomes["les3.md"] = made.full_document()
    return outcomes


@pytest.fixture
def check(run, lesson):
    """Run `curriclint check` on that lesson."""

    def go(*options):
        return run("check", "les3.md", *options)

    return go


def scan(lessons, outcomes, name="scan.pdf", error=None):
    (lessons / name).write_bytes(b"%PDF-1.4")
    outcomes[name] = error or made.error(name)


def test_findings_at_the_level_of_fail_on_give_1(check):
    done = check()
    assert done.exit_code == 1
    assert "wiskundeknobbel" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("highest", "fail_on", "code"),
    [
        ("high", "high", 1),
        ("medium", "high", 0),
        ("medium", None, 1),
        ("low", None, 0),
        ("low", "low", 1),
        ("info", "info", 1),
        ("info", "low", 0),
        ("high", "never", 0),
    ],
)
def test_the_exit_code_follows_fail_on(run, lesson, highest, fail_on, code):
    lesson["les3.md"] = made.document(findings=(made.finding(severity=Severity(highest)),))
    assert run("check", "les3.md", *(["--fail-on", fail_on] if fail_on else [])).exit_code == code


def test_a_lesson_without_findings_gives_0(run, lesson):
    lesson["les3.md"] = made.document()
    done = run("check", "les3.md")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Mooi: geen opmerkingen bij de tekst." in done.stdout


def test_a_file_that_cannot_be_read_gives_2_and_the_others_are_reported(run, lessons, lesson):
    scan(lessons, lesson)
    done = run("check", "scan.pdf", "les3.md")
    assert done.exit_code == 2
    assert "wiskundeknobbel" in done.stdout
    assert done.stderr == "scan.pdf: geen tekstlaag op 4 pagina's\n"


@pytest.mark.usefixtures("outcomes")
def test_a_path_that_is_not_there_gives_2(run):
    done = run("check", "nergens.md")
    assert done.exit_code == 2
    assert done.stderr.startswith("nergens.md: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_fault_of_ours_in_one_file_gives_3_and_says_how_to_report_it(run, lessons, lesson):
    scan(lessons, lesson, error=FileError("scan.pdf", InternalError("a surprise")))
    done = run("check", "les3.md", "scan.pdf", "--ui", "en")
    assert done.exit_code == 3
    assert "wiskundeknobbel" in done.stdout
    assert done.stderr == (
        "scan.pdf: internal error: a surprise. This is a fault of curriclint; please report it with the file.\n"
    )


def test_the_details_of_a_fault_are_shown_only_on_request(run, lessons, lesson):
    error = InternalError("a surprise")
    error.add_note('Traceback:\n  File "x.py", line 1')
    scan(lessons, lesson, error=FileError("scan.pdf", error))
    assert "Traceback" not in run("check", "scan.pdf").stderr
    assert 'File "x.py", line 1' in run("check", "scan.pdf", "--verbose").stderr


def test_an_exception_that_nobody_expected_gives_3_in_one_line(run, lesson):
    lesson["les3.md"] = ZeroDivisionError("oops\nand more")
    done = run("check", "les3.md")
    assert done.exit_code == 3
    assert done.stderr == (
        "internal error: ZeroDivisionError: oops and more. "
        "This is a fault of curriclint; please report it with the file.\n"
    )
    assert "Traceback" in run("check", "les3.md", "-v").stderr


def test_ctrl_c_ends_quietly(run, lesson):
    lesson["les3.md"] = KeyboardInterrupt()
    done = run("check", "les3.md")
    assert done.exit_code == 130
    assert (done.output.strip(), done.stderr.strip()) == ("", "")


@pytest.mark.parametrize("error", [UsageError(Text(nl="nee", en="no")), RuleFileError(Text(nl="nee", en="no"))])
def test_what_the_user_can_solve_gives_2_in_one_line(run, lesson, error):
    lesson["les3.md"] = error
    done = run("check", "les3.md")
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", "no\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "les3.md", "--format", "docx"],
        ["check", "les3.md", "--severity", "error"],
        ["check", "les3.md", "--jobs", "0"],
        ["check", "les3.md", "--select", ","],
        ["check", "les3.md", "--quiet", "--verbose"],
        ["check", "les3.md", "--stdin-filename", "les.md"],
        ["check", "les3.md", "--no-such-option"],
    ],
)
@pytest.mark.usefixtures("lesson")
def test_a_wrong_use_of_options_gives_2(run, arguments):
    done = run(*arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "Usage:" in done.stderr


def test_options_go_over_the_configuration_and_to_the_linter(run, lessons, lesson):
    (lessons / ".curriclint.yaml").write_text("ignore: [FM02]\nseverity: low\njobs: 3\nui: nl\n", "utf-8")
    options = "--select fm01,Gendered-Term --language nl --genre teacher --preview --severity high -j 2"
    run("check", "les3.md", *options.split())
    _, settings, how = lesson["asked"]
    assert settings.select == {"FM01", "gendered-term"}
    assert settings.ignore == {"FM02"}
    assert settings.severity is Severity.HIGH
    assert settings.language == "nl"
    assert settings.genre is Genre.TEACHER
    assert settings.preview
    assert settings.ui == "nl"
    assert how["workers"] == 2


def test_without_options_the_configuration_holds(run, lessons, lesson):
    (lessons / "other.yaml").write_text("fail-on: never\npreview: true\nlanguage: en\n", "utf-8")
    done = run("check", "les3.md", "--config", "other.yaml")
    _, settings, _ = lesson["asked"]
    assert (done.exit_code, settings.preview, settings.language) == (0, True, "en")


def test_a_wrong_configuration_gives_2_with_its_place(check, lessons):
    (lessons / ".curriclint.yaml").write_text("sellect: [FM02]\n", "utf-8")
    done = check("--ui", "en")
    assert done.exit_code == 2
    assert done.stderr.startswith(".curriclint.yaml:1:1: ")
    assert "select" in done.stderr


def test_json_goes_to_standard_output_whole(check):
    done = check("--format", "json")
    assert json.loads(done.stdout_bytes)["documents"][0]["path"] == "les3.md"
    assert done.exit_code == 1


def test_an_absolute_path_does_not_leave_the_computer(run, lessons, lesson):
    lesson[(lessons / "les3.md").as_posix()] = made.document(path=(lessons / "les3.md").as_posix())
    done = run("check", lessons / "les3.md", "--format", "json")
    assert json.loads(done.stdout_bytes)["documents"][0]["path"] == "les3.md"
    assert str(lessons) not in done.stdout


@pytest.mark.parametrize(("ui", "said"), [("nl", "Samenvatting van"), ("en", "Summary of")])
def test_the_report_speaks_the_language_of_choice(check, ui, said):
    assert said in check("--ui", ui).stdout


def test_quietly_there_is_no_summary(check):
    done = check("--quiet")
    assert "wiskundeknobbel" in done.stdout
    assert "Samenvatting" not in done.stdout


def test_in_full_nothing_is_folded(check):
    assert check().stdout.count("De ingenieur controleert") == 1
    assert check("--verbose").stdout.count("De ingenieur controleert") == 3


def test_standard_input_is_read_as_a_file_with_a_name(run, outcomes):
    outcomes["les.md"] = made.document(path="les.md")
    outcomes["stdin"] = made.document(path="stdin")
    assert run("check", "-", "--stdin-filename", "les.md", input="# Les\n").exit_code == 0
    assert outcomes["asked"][0][0].data == b"# Les\n"
    assert "stdin" in run("check", "-", input=b"# Les\n").stdout


def test_a_report_goes_to_a_file_without_colours(check, lessons, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    done = check("--output", "verslag.txt")
    assert (done.exit_code, done.stdout) == (1, "")
    text = (lessons / "verslag.txt").read_text("utf-8")
    assert "wiskundeknobbel" in text
    assert "\x1b" not in text


def test_colour_can_be_forced_and_refused(check, monkeypatch):
    assert "\x1b" not in check().stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31m" in check().stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in check().stdout


def test_the_lesson_itself_is_never_written_over(run, lessons, lesson):
    done = run("check", "les3.md", "--output", "les3.md")
    assert done.exit_code == 2
    assert (lessons / "les3.md").read_text("utf-8") == LESSON
    assert "asked" not in lesson


def test_a_folder_that_is_not_there_is_told_before_the_work(run, lesson):
    done = run("check", "les3.md", "--output", "nergens/verslag.txt")
    assert (done.exit_code, "asked" in lesson) == (2, False)
    assert "nergens" in done.stderr
