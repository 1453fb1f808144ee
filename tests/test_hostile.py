"""The difficult and broken files of the reference folder: each ends in time, within memory, in a report or one line."""

import os
import sys
import time

import pytest
from conftest import SHARED

from curriclint.batch import lint_files
from curriclint.errors import ReadError
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport
from curriclint.limits import MEMORY_MIB
from curriclint.settings import Settings

MOST_SECONDS = 20
FILES = sorted(path for path in (SHARED / "hostile").glob("*") if path.suffix != ".tsv")
pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def run(shared_folder):
    """Lint all files in one run; outcomes by name, and the seconds that each was waited for at most."""
    assert FILES
    found, waited = {}, {}
    started = time.monotonic()
    for file, outcome in zip(
        FILES, lint_files([LessonFile(path, path.name) for path in FILES], Settings(), workers=2), strict=True
    ):
        now = time.monotonic()
        found[file.name], waited[file.name] = outcome, now - started
        started = now
    return found, waited


@pytest.mark.parametrize("name", [path.name for path in FILES])
def test_hostile_file_gives_a_report_or_one_clear_line(run, name):
    outcome = run[0][name]
    if isinstance(outcome, DocumentReport):
        assert outcome.path == name
        return
    assert isinstance(outcome.error, ReadError), (outcome.error.say("en"), *outcome.error.__notes__)
    for language in ("nl", "en"):
        said = outcome.error.say(language)
        assert "\n" not in said
        assert "{" not in said
        assert "}" not in said


@pytest.mark.parametrize("name", [path.name for path in FILES])
def test_hostile_file_ends_in_time(run, name):
    # Other tests take turns on the same cores: what was waited for long counts in seconds of a core of its own.
    assert run[1][name] < MOST_SECONDS or processor_seconds(SHARED / "hostile" / name) < MOST_SECONDS


def processor_seconds(path):
    """Return how long a core is busy with linting one file, the start of a child process included."""
    before = os.times()
    for _ in lint_files([LessonFile(path, path.name)], Settings(), workers=1):
        pass
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell what children took")
def test_hostile_files_stay_within_memory(run):
    import resource  # Windows does not have it

    assert run
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    assert peak < MEMORY_MIB << 20


def test_hostile_files_say_nothing_on_the_terminal(shared_folder, capfd):
    loud = [path for path in FILES if path.name.startswith("bad-")][:3]
    list(lint_files([LessonFile(shared_folder / "hostile" / path.name, path.name) for path in loud], Settings()))
    assert capfd.readouterr() == ("", "")
