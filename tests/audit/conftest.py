"""An audit of reports made by hand, by an executor that lints nothing."""

from dataclasses import replace
from pathlib import Path

import made_reports as made
import pytest

from curriclint.audit.executor import Task
from curriclint.audit.names import public_names
from curriclint.audit.records import Records
from curriclint.audit.results import RECORDS
from curriclint.audit.run import Audit, lint_all
from curriclint.audit.shelf import Shelf, books_of
from curriclint.audit.write import write_results
from curriclint.files import LessonFile
from curriclint.finding import FileError
from curriclint.settings import Settings


class MadeOutcomes:
    """An executor that gives, last file first, the outcome that stands in a dictionary for its bytes."""

    capacity = 3

    def __init__(self, outcomes):
        self.outcomes = outcomes
        self.submitted = []
        self.asked = []
        self.is_closed = False

    def submit(self, number, file):
        assert file.path is None
        self.submitted.append((number, file))
        self.asked.append(file.name)
        assert len(self.submitted) <= self.capacity

    def wait(self):
        number, file = self.submitted.pop()
        outcome = self.outcomes.get(file.data, made.full_document(path=file.name))
        if isinstance(outcome, BaseException):
            raise outcome
        return number, outcome

    def close(self):
        self.is_closed = True


@pytest.fixture
def shelf_folder(tmp_path):
    """Give a folder with three lessons."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in ("a.md", "b.md", "c.md"):
        (folder / name).write_text(f"# {name}\n", "utf-8")
    return folder


@pytest.fixture
def audit_of():
    """Make an audit of the files in a folder."""

    def make(folder, shelf=None, settings=None):
        shelf = shelf or Shelf()
        files = tuple(LessonFile(path, path.as_posix()) for path in sorted(Path(folder).glob("*.md")))
        names = public_names(files, Path.cwd())
        return Audit(files, tuple(names), shelf, tuple(books_of(files, names, shelf)), Task(settings or Settings()))

    return make


@pytest.fixture
def linted():
    """Lint an audit with made outcomes, by bytes; return what has become of it, the executor and the steps."""

    def go(audit, results, outcomes=None):
        executor = MadeOutcomes(outcomes or {})
        steps = []
        done = lint_all(audit, Records(results / RECORDS), lambda: executor, steps.append)
        return done, executor, steps

    return go


@pytest.fixture
def results_of(linted, tmp_path):
    """Write the results of an audit and return their folder."""

    def go(audit, name="results", outcomes=None):
        folder = tmp_path / name
        (folder / RECORDS).mkdir(parents=True, exist_ok=True)
        done, _, _ = linted(audit, folder, outcomes)
        write_results(folder, audit, done, "en")
        return folder

    return go


def failed(path="a.md"):
    """Return an outcome of a file that could not be read."""
    return FileError(path, made.error().error)


def with_findings(*findings, **changes):
    """Return the report of a document with these findings."""
    return replace(made.document(), findings=findings, **changes)
