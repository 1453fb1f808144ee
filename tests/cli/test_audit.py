import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from few_rules import start_with_few_rules

from curriclint.cli.commands.audit import audit, diff

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "audit.md").read_text("utf-8")
SLOW_READER = """
import time
import curriclint.readers

read = curriclint.readers._read

def slow_reader(data, name):
    while b"wait" in data:
        time.sleep(0.1)
    return read(data, name)

curriclint.readers._read = slow_reader
"""
"""What a child imports at its start: a reader that never comes to an end for some texts."""
needs_posix = pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent as a signal of Linux and macOS")


@pytest.fixture
def shelf(lessons, tmp_path_factory, monkeypatch):
    """Give two lessons in the current folder; children start with few rules."""
    start_with_few_rules(tmp_path_factory.mktemp("start"), monkeypatch, SLOW_READER)
    for name in ("een", "twee"):
        (lessons / f"{name}.md").write_text(f"# Les {name}\n\nWe bouwen een brug met Ada Lovelace.\n", "utf-8")
    return lessons


def test_results_are_written_and_told_where(run, shelf):
    done = run("audit", ".", "-o", "results", "--ui", "en")
    assert done.exit_code == 0, done.output
    assert done.stdout == "2 books, 18 words, 0 remarks. Open results/index.html.\n"
    assert json.loads((shelf / "results" / "run.json").read_text("utf-8"))["counts"]["files"] == 2


def test_a_file_that_cannot_be_read_gives_2_and_the_others_their_results(run, shelf):
    (shelf / "drie.docx").write_bytes(b"PK no zip")
    done = run("audit", ".", "-o", "results", "--ui", "en")
    assert done.exit_code == 2
    assert done.stderr.startswith("drie.docx: ")
    assert json.loads((shelf / "results" / "run.json").read_text("utf-8"))["counts"]["files"] == 2


def test_files_that_the_table_does_not_name_are_told(run, shelf):
    (shelf / "shelf.csv").write_text("path,publisher\neen.md,Noord\n", "utf-8")
    done = run("audit", ".", "-o", "results", "--metadata", "shelf.csv", "--ui", "en")
    assert done.exit_code == 0
    assert "1 of the 2 files are not in shelf.csv; the first is twee.md." in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-", "-o", "results"], "not standard input"),
        (["none.md", "-o", "results"], "there is no file to read"),
        ([".", "-o", "een.md"], "this is a file"),
        ([".", "-o", "."], "is not from an audit"),
        ([".", "-o", "results", "--metadata", "none.csv"], "none.csv: this file could not be read"),
    ],
)
def test_what_cannot_be_done_is_told_before_any_work(run, shelf, arguments, told):
    done = run("audit", *arguments, "--ui", "en")
    assert done.exit_code == 2
    assert told in done.stderr
    assert not (shelf / "results").exists()


def test_two_audits_are_compared(run, shelf):
    run("audit", "een.md", "-o", "first")
    run("audit", "een.md", "twee.md", "-o", "second")
    done = run("audit", "diff", "first", "second", "--ui", "en")
    assert done.exit_code == 0
    assert "Les een (een.md): 0 new, 0 gone, 0 kept" in done.stdout
    assert "Only in second: Les twee (twee.md)" in done.stdout
    told = run("audit", "diff", "first", "second", "--format", "json", "-o", "diff.json")
    assert (told.exit_code, told.stdout) == (0, "")
    assert json.loads((shelf / "diff.json").read_text("utf-8"))["only_after"] == [
        {"book": "twee.md", "title": "Les twee"}
    ]


@needs_posix
def test_ctrl_c_keeps_what_is_done_and_the_same_command_goes_on(run, shelf):
    slow = shelf / "zes.md"
    slow.write_text("# Les zes\n\nwait\n", "utf-8")
    command = [sys.executable, "-c", "from curriclint.cli import main; main()", "audit", ".", "-o", "results", "-j1"]
    path = os.pathsep.join([os.environ["PYTHONPATH"], str(ROOT)])
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": path}
    ) as stopped:
        while len(list(shelf.glob("results/records/*/*.json.gz"))) < 2:
            time.sleep(0.05)
            assert stopped.poll() is None
        stopped.send_signal(signal.SIGINT)
        _, told = stopped.communicate(timeout=30)
    assert stopped.returncode == 130
    assert "2 of the 3 files are done and kept" in told
    assert not (shelf / "results" / "run.json").exists()
    slow.write_text("# Les zes\n", "utf-8")
    assert run("audit", ".", "-o", "results").exit_code == 0
    assert json.loads((shelf / "results" / "run.json").read_text("utf-8"))["counts"]["files"] == 3


@pytest.mark.parametrize(
    "option", [name for one in (*audit.params, *diff.params) for name in one.opts if name[0] == "-"]
)
def test_every_option_is_documented(option):
    shared = {
        "--language",
        "--genre",
        "--select",
        "--ignore",
        "--severity",
        "--preview",
        "--config",
        "--jobs",
        "-j",
        "--ui",
    }
    assert option in shared or f"`{option}" in PAGE or f", `{option}" in PAGE
