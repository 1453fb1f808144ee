import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from curriclint import __version__

HEAVY = {"spacy", "pydantic", "pydantic_core", "yaml", "docx", "pdfminer", "pypdfium2", "pyromark", "lxml", "pathspec"}


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["check", "--help"], ["annotate", "-h"], ["rules", "--help"], ["check"]]
)
def test_help_loads_nothing_that_reads_or_lints(arguments):
    program = (
        "import json, sys\n"
        "from curriclint.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    print('\\n' + json.dumps(sorted(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    modules = json.loads(done.stdout.splitlines()[-1])
    assert "curriclint.cli.command_line" in modules
    assert not [name for name in modules if name.split(".")[0] in HEAVY]
    assert not [name for name in modules if name.startswith(("curriclint.readers", "curriclint.engine"))]


def test_the_version_is_told(run):
    done = run("--version")
    assert (done.exit_code, done.stdout) == (0, f"curriclint {__version__}\n")


def test_every_command_is_in_the_help(run):
    commands = run("--help").stdout.split("Commands:")[1]
    shown = [line.split()[0] for line in commands.strip().splitlines()]
    assert shown == ["annotate", "audit", "cache", "check", "config", "rules", "serve", "tips"]


def test_help_of_check_names_the_formats(run):
    assert "[github|gitlab|html|json|junit|markdown|sarif|csv|text]" in run("check", "-h").stdout


@pytest.mark.parametrize(("typed", "hint"), [("chekc", "Did you mean “check”?"), ("zzzz", "No such command “zzzz”.")])
def test_an_unknown_command_gives_2_and_the_nearest_one(run, typed, hint):
    done = run(typed)
    assert done.exit_code == 2
    assert hint in done.stderr


@pytest.mark.usefixtures("lesson_file")
def test_a_real_lesson_is_linted_in_a_process_of_its_own(run_process):
    done = run_process("check", "les.md", "--select", "ZZ01")
    assert done.stderr == b""
    assert done.stdout.startswith(b"les.md:3:12")
    assert done.returncode == 1
    again = run_process("check", "les.md", "--select", "test-rule", "--fail-on", "high", "--format", "json")
    assert again.returncode == 0
    assert json.loads(again.stdout)["documents"][0]["findings"][0]["quote"] == "proefwoord"


@pytest.mark.usefixtures("lesson_file")
def test_files_that_are_broken_or_not_there_give_2_and_one_line_each(run_process, lessons):
    (lessons / "broken.docx").write_bytes(b"PK\x03\x04 and then nothing")
    done = run_process("check", "broken.docx", "les.md", "gone.md", "--ui", "en", "--select", "ZZ01")
    errors = done.stderr.decode().splitlines()
    assert sorted(error.split(": ")[0] for error in errors) == ["broken.docx", "gone.md"]
    assert done.returncode == 2
    assert b"Summary of" in done.stdout


@pytest.mark.usefixtures("lesson_file")
def test_an_unknown_rule_gives_2_and_the_nearest_one(run_process):
    done = run_process("check", "les.md", "--select", "test-rul", "--ui", "en")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "test-rule" in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
def test_a_console_with_few_characters_is_enough(run_process, lesson_file, encoding):
    lesson_file.write_text("# Een les\n\nEen proefwoord – voor 日本, 👩\u200d🔬 en iedereen, zei de docent.\n", "utf-8")
    done = run_process("check", "les.md", "weg–.md", "--select", "ZZ01", environment={"PYTHONIOENCODING": encoding})
    assert done.stderr.decode(encoding).startswith("weg")
    assert len(done.stderr.splitlines()) == 1
    sentence, marks = done.stdout.decode(encoding).splitlines()[2:4]
    assert sentence[marks.index("~") : marks.rindex("~") + 1] == "proefwoord"
    assert done.returncode == 2


@pytest.mark.usefixtures("lesson_file")
def test_json_is_utf_8_whatever_the_console(run_process):
    done = run_process("check", "les.md", "--format", "json", environment={"PYTHONIOENCODING": "cp850"})
    assert json.loads(done.stdout.decode("utf-8"))["documents"][0]["path"] == "les.md"
    assert b"\r" not in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="pipes as on POSIX systems")
@pytest.mark.usefixtures("lesson_file")
def test_a_reader_that_goes_away_is_no_error():
    reading, writing = os.pipe()
    os.close(reading)
    done = run_to(writing, "check", "les.md", "--select", "ZZ01")
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.usefixtures("lesson_file")
def test_a_full_disk_is_for_the_user_to_solve():
    with Path("/dev/full").open("wb") as full:
        done = run_to(full, "check", "les.md", "--select", "ZZ01")
    assert done.returncode == 2
    assert done.stderr.startswith(b"the report could not be written (No space left on device).")


def run_to(output, *arguments):
    program = "from curriclint.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", program, *arguments], stdout=output, stderr=subprocess.PIPE, check=False
    )


@pytest.mark.usefixtures("lesson_file")
def test_standard_input_is_linted(run_process, lesson_file):
    done = run_process("check", "-", "--select", "ZZ01", "--stdin-filename", "x.md", input=lesson_file.read_bytes())
    assert done.stdout.startswith(b"x.md:3:12")


@pytest.mark.skipif(os.name != "posix", reason="signals as on POSIX systems")
def test_ctrl_c_ends_a_run_quietly(lessons):
    for number in range(3):
        (lessons / f"les{number}.md").write_text("Een woord voor iedereen.\n" * 20_000, "utf-8")
    program = "from curriclint.cli import main; main()"
    running = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"import signal; signal.signal(signal.SIGINT, signal.default_int_handler); {program}",
            "check",
            ".",
            "--verbose",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with pytest.raises(subprocess.TimeoutExpired):
        running.wait(1)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=20)
    assert (running.returncode, out, err.strip()) == (130, b"", b"")
