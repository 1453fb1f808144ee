"""Run the command line: in this process with reports made by hand, or for real in a process of its own."""

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from builders import RULE
from click.testing import CliRunner

from curriclint.cli.command_line import command_line
from curriclint.finding import DocumentReport, FileError


@pytest.fixture
def lessons(tmp_path, monkeypatch):
    """Give an empty folder that is the current one, on a computer that speaks English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return tmp_path


@pytest.fixture
def own_rule(lessons):
    """Give the file of a rule of the user's own, ZZ01 about "proefwoord", and a configuration that names it."""
    file = lessons / "rules" / "test" / "ZZ01-test-rule.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(RULE, "utf-8")
    (lessons / ".curriclint.yaml").write_text("rules: [rules]\n", "utf-8")
    return file


@pytest.fixture
def lesson_file(lessons, own_rule):
    """Give a lesson in which that rule finds one thing, on line 3."""
    file = lessons / "les.md"
    file.write_text("# Een les\n\nDit is een proefwoord voor iedereen, zei de docent.\n", "utf-8")
    return file


@pytest.fixture
def outcomes(monkeypatch):
    """Make `check` report what is put in this dictionary, by the name of the file, and keep how it was asked."""
    by_name: dict[str, DocumentReport | FileError | BaseException] = {}

    def lint_files(files, settings, **how):
        by_name["asked"] = (files, settings, how)
        for file in files:
            outcome = by_name[file.name]
            if isinstance(outcome, BaseException):
                raise outcome
            yield outcome

    monkeypatch.setattr("curriclint.cli.lint_run.lint_files", lint_files)
    return by_name


@pytest.fixture
def run(lessons):
    """Run the command line in this process."""

    def go(*arguments, **more):
        return CliRunner().invoke(command_line, [str(argument) for argument in arguments], **more)

    return go


@pytest.fixture
def run_process(lessons):
    """Run the command line in a process of its own, without a terminal."""

    def go(*arguments, environment=(), **more):
        return subprocess.run(
            [sys.executable, "-c", "from curriclint.cli import main; main()", *map(str, arguments)],
            env={**os.environ, "PYTHONUTF8": "0", **dict(environment)},
            capture_output=True,
            check=False,
            timeout=60,
            **more,
        )

    return go


@pytest.fixture
def fill_disk(monkeypatch):
    """Let no file be written from the call on, as on a disk that is full."""

    class Full(io.BytesIO):
        def write(self, _):
            raise OSError(errno.ENOSPC, "No space left on device")

    really = Path.open

    def opened(path, mode="r", *how, **more):
        return Full() if "w" in mode else really(path, mode, *how, **more)

    return lambda: monkeypatch.setattr(Path, "open", opened)
