"""The desk with children of its own: they take half a minute together, so they are few."""

import pytest

from curriclint.errors import UsageError
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport, FileError
from curriclint.limits import Limits
from curriclint.settings import Settings
from curriclint.web import desk as desks
from curriclint.web.desk import Desk
from curriclint.worker_messages import Order, Setup

SETUP = Setup(Settings(), (), (), 1024)
LIMITS = Limits(read_seconds=60.0)
WAIT_SECONDS = 120
LESSON = LessonFile(None, "les.md", b"Vraag je moeder om hulp.\n")


@pytest.fixture
def desk():
    """Give a desk with one clerk."""
    opened = Desk(SETUP, LIMITS, 1)
    opened.open()
    yield opened
    opened.close()


def test_a_file_after_a_hopeless_one_is_read_as_ever(desk, monkeypatch):
    monkeypatch.setattr(desks, "MOST_SECONDS", 0.0)
    hopeless = desk.submit(LessonFile(None, "boek.md", b"Een zin van vijf woorden. " * 200_000), Order(), 0)
    outcome = hopeless.future.result(WAIT_SECONDS)
    assert isinstance(outcome, FileError)
    assert "minuten" in outcome.error.say("nl")
    monkeypatch.undo()
    after = desk.submit(LESSON, Order(settings=Settings(ui="en")), 0)
    report = after.future.result(WAIT_SECONDS)
    assert isinstance(report, DocumentReport)
    assert after.words == 5


def test_a_file_that_nobody_waits_for_is_never_begun():
    closed = Desk(SETUP, LIMITS, 1)
    job = closed.submit(LESSON, Order(), 0)
    job.drop()
    closed.open()
    closed.close()
    assert job.begun is None


def test_visitors_with_few_files_go_first():
    closed = Desk(SETUP, LIMITS, 0)
    many = [closed.submit(LESSON, Order(), rank) for rank in range(3)]
    one = closed.submit(LESSON, Order(), 0)
    assert [closed._next_job() for _ in range(4)] == [many[0], one, many[1], many[2]]


def test_too_many_files_are_not_taken_in(monkeypatch):
    monkeypatch.setattr(desks, "MOST_WAITING", 1)
    closed = Desk(SETUP, LIMITS, 0)
    closed.submit(LESSON, Order(), 0)
    with pytest.raises(UsageError):
        closed.submit(LESSON, Order(), 0)


def test_what_is_being_done_stops_with_the_desk():
    opened = Desk(SETUP, LIMITS, 1)
    opened.open()
    job = opened.submit(LessonFile(None, "boek.md", b"Vraag je moeder om hulp. " * 100_000), Order(), 0)
    opened.close()
    assert job.future.cancelled() or not job.future.done() or isinstance(job.future.result(), FileError)
