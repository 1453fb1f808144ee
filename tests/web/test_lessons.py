"""What the server keeps, and what it forgets."""

from concurrent.futures import Future

import made_reports as made
import pytest

from curriclint.errors import ReadError
from curriclint.files import LessonFile
from curriclint.finding import FileError
from curriclint.web import lessons
from curriclint.web.desk import Job
from curriclint.web.lessons import House, Lesson, Stage
from curriclint.wording import Text
from curriclint.worker_messages import Order


def put(house, visitor, *names, data=b"x"):
    room = house.room(visitor)
    for name in names:
        lesson = Lesson(name, data)
        room.lessons[lesson.id] = lesson
    house.keep(visitor, room)
    return room


def names(room):
    return [lesson.name for lesson in room.lessons.values()]


def job_of(outcome=None):
    job = Job(LessonFile(None, "les.md", b""), Order(), Future())
    if outcome is not None:
        job.future.set_result(outcome)
    return job


def test_the_oldest_lessons_of_a_visitor_go_first(monkeypatch):
    monkeypatch.setattr(lessons, "LESSONS_PER_ROOM", 2)
    assert names(put(House(), "a", "1", "2", "3")) == ["2", "3"]


def test_visitors_seen_longest_ago_lose_lessons_first(monkeypatch):
    monkeypatch.setattr(lessons, "LESSONS_KEPT", 3)
    house = House()
    first = put(house, "a", "1", "2")
    second = put(house, "b", "3", "4")
    assert (names(first), names(second)) == (["2"], ["3", "4"])


def test_what_is_kept_weighs_no_more_than_it_may(monkeypatch):
    monkeypatch.setattr(lessons, "BYTES_KEPT", 25)
    assert names(put(House(), "a", "1", "2", "3", data=b"x" * 10)) == ["2", "3"]


def test_a_visitor_who_left_is_forgotten(monkeypatch):
    house = House()
    room = put(house, "a", "1")
    job = job_of()
    next(iter(room.lessons.values())).jobs["nl"] = job
    monkeypatch.setattr(lessons, "IDLE_SECONDS", -1.0)
    house.tidy()
    assert not house.rooms
    assert job.is_dropped


def test_somebody_who_only_looks_is_not_kept():
    house = House()
    house.room("a")
    assert not house.rooms


def test_a_lesson_goes_from_waiting_to_ready():
    lesson = Lesson("les.md", b"")
    job = lesson.jobs["nl"] = job_of()
    assert lesson.stage("nl") is Stage.WAITING
    job.begun = 1.0
    assert lesson.stage("nl") is Stage.READING
    job.future.set_result(made.document())
    assert lesson.stage("nl") is Stage.READY
    assert lesson.stage("en") is Stage.WAITING


def test_a_lesson_that_cannot_be_read_says_why():
    lesson = Lesson("les.md", b"")
    lesson.jobs["nl"] = job_of(FileError("les.md", ReadError(Text(nl="leeg", en="empty"))))
    assert lesson.stage("nl") is Stage.FAILED
    assert lesson.error.say("nl") == "leeg"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_lesson_that_was_put_right_is_read_again_in_every_language(language):
    lesson = Lesson("les.md", b"")
    lesson.jobs[language] = job_of(made.document())
    assert lesson.report(language)
    lesson.forget_reports()
    assert lesson.report(language) is None
    assert lesson.before is not None
