"""What the handlers of the pages share: the desk, the rooms, and how a lesson is handed in."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import date

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curriclint.config import Config, settings_of
from curriclint.errors import CurriclintError, ReadError
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport
from curriclint.ignore_list import Entry, without_ignored
from curriclint.people_file import with_people
from curriclint.reporters import Look
from curriclint.settings import Settings
from curriclint.web import words
from curriclint.web.desk import Desk, Job
from curriclint.web.lessons import House, Lesson, Room
from curriclint.web.pages import Pages
from curriclint.web.uploads import FILE_BYTES, Upload, Uploads
from curriclint.web.visitors import Visitor
from curriclint.wording import Language
from curriclint.worker_messages import Order, Purpose

PATIENCE_SECONDS = 1.2
"""So long an answer waits for a result, rather than showing first that one has to wait."""


@dataclass(slots=True)
class Service:
    """One running server."""

    config: Config
    desk: Desk
    pages: Pages
    house: House = field(default_factory=House)
    uploads: Uploads = field(default_factory=Uploads)
    ignored: tuple[Entry, ...] = ()

    def without_asides(self, room: Room, lesson: Lesson, report: DocumentReport, language: Language) -> DocumentReport:
        """Return a report of a lesson without what the visitor, or the school, leaves alone."""
        return without_ignored(report, self._left_alone(room, lesson, report, language), date.today())

    def room_of(self, request: Request) -> Room:
        """Return what the visitor who asks has here."""
        return self.house.room(visitor_of(request).id)

    def lesson_of(self, request: Request) -> tuple[Room, Lesson | None]:
        """Return the room of who asks, and the lesson in it that the address names, if there is one."""
        room = self.room_of(request)
        return room, room.lessons.get(request.path_params["lesson"])

    def take_in(self, room: Room, upload: Upload, language: Language) -> Lesson:
        """Put an upload in a room and have it read."""
        lesson = Lesson(upload.name, upload.data)
        room.lessons[lesson.id] = lesson
        if upload.is_too_large:
            lesson.error = ReadError(words.TOO_LARGE_FILE, megabytes=FILE_BYTES >> 20)
        else:
            self.have_read(room, lesson, language)
        return lesson

    def have_read(self, room: Room, lesson: Lesson, language: Language) -> None:
        """See to it that a lesson is being read with remarks in a language, or was."""
        if lesson.error is None and lesson.report(language) is None and language not in lesson.jobs:
            order = Order(settings=self._settings(language), with_text=True)
            try:
                lesson.jobs[language] = self.desk.submit(self._file(lesson), order, room.unfinished)
            except CurriclintError as error:
                lesson.error = error

    def annotate(self, room: Room, lesson: Lesson, report: DocumentReport, language: Language) -> Job:
        """Have the remarks written into a copy. Raises `UsageError` where too much waits already."""
        look = Look(ui=language, fallback=language)
        left_alone = self._left_alone(room, lesson, report, language)
        order = Order(Purpose.ANNOTATE, look, self._settings(language), ignored=left_alone)
        return self.desk.submit(self._file(lesson), order, room.unfinished)

    def _left_alone(self, room: Room, lesson: Lesson, report: DocumentReport, language: Language) -> tuple[Entry, ...]:
        return (*self.ignored, *room.asides.entries(lesson.id, report, language))

    def _settings(self, language: Language) -> Settings:
        return replace(settings_of(self.config), ui=language)

    def _file(self, lesson: Lesson) -> LessonFile:
        [file] = with_people([LessonFile(None, lesson.name, lesson.data)], self.config)
        own = tuple(lesson.corrections.values())
        named = {one.name for one in own}
        return replace(file, people=(*own, *(one for one in file.people if one.name not in named)))


async def patiently(lesson: Lesson, language: Language) -> None:
    """Wait a little for a lesson that is being read."""
    job = lesson.jobs.get(language)
    if job is not None:
        await asyncio.wait([asyncio.wrap_future(job.future)], timeout=PATIENCE_SECONDS)


def visitor_of(request: Request) -> Visitor:
    """Return who asks, as the guard found out."""
    visitor: Visitor = request.scope["visitor"]
    return visitor


def go_to(request: Request, path: str) -> Response:
    """Return an answer that has the browser open another page of ours."""
    return RedirectResponse(f"{request.scope.get('root_path', '')}{path}", 303)
