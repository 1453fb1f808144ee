"""What the server keeps while it runs, in memory only: the lessons of each visitor, and what came of them."""

import secrets
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from curriclint.errors import CurriclintError
from curriclint.finding import DocumentReport, FileError
from curriclint.language.people.corrections import Correction
from curriclint.web.asides import Asides
from curriclint.web.desk import Job
from curriclint.wording import Language

LESSONS_PER_ROOM = 60
"""Lessons of one visitor that are kept; the oldest goes first."""
LESSONS_KEPT = 400
"""Lessons of all visitors together."""
BYTES_KEPT = 512 << 20
"""What their files and reports may weigh together, in bytes."""
BYTES_PER_CHARACTER = 45
"""What a report weighs for each character of the text that it is about. Measured by benchmarks/serve.py."""
IDLE_SECONDS = 4 * 3600.0
"""A visitor who was not seen for so long is gone, and the lessons with them: a school day has breaks."""


class Stage(StrEnum):
    """How far a lesson is."""

    WAITING = "waiting"
    READING = "reading"
    READY = "ready"
    FAILED = "failed"


@dataclass(slots=True, eq=False)
class Lesson:
    """An upload: its bytes, what its author puts right, and what came of it, by the language of the remarks.

    `before` is the first report, from before anything was put right; None while nothing was.
    """

    name: str
    data: bytes
    id: str = field(default_factory=lambda: secrets.token_urlsafe(9))
    corrections: dict[str, Correction] = field(default_factory=dict)
    error: CurriclintError | None = None
    jobs: dict[Language, Job] = field(default_factory=dict)
    before: DocumentReport | None = None
    _reports: dict[Language, DocumentReport] = field(default_factory=dict)

    def report(self, language: Language) -> DocumentReport | None:
        """Return what is said of it in a language, once that is known."""
        self._settle(language)
        return self._reports.get(language)

    def stage(self, language: Language) -> Stage:
        """Return how far it is, for somebody who reads a language."""
        if self.report(language) is not None:
            return Stage.READY
        if self.error is not None:
            return Stage.FAILED
        job = self.jobs.get(language)
        return Stage.WAITING if job is None or job.begun is None else Stage.READING

    @property
    def weight(self) -> int:
        """Return about how many bytes it takes to keep this."""
        shown = [block for one in self._reports.values() if one.material for block in one.material.blocks]
        return len(self.data) + BYTES_PER_CHARACTER * sum(len(block.text) for block in shown)

    def forget_reports(self) -> None:
        """Drop what is known: the people in it were put right, so that all may be different."""
        self.before = self.before or next(iter(self._reports.values()), None)
        for job in self.jobs.values():
            job.drop()
        self.jobs.clear()
        self._reports.clear()
        self.error = None

    def drop(self) -> None:
        """Stop whatever is being done with it."""
        for job in self.jobs.values():
            job.drop()

    def _settle(self, language: Language) -> None:
        job = self.jobs.get(language)
        if job is None or not job.future.done() or job.future.cancelled():
            return
        del self.jobs[language]
        outcome = job.future.result()
        if isinstance(outcome, DocumentReport):
            self._reports[language] = outcome
        elif isinstance(outcome, FileError):
            self.error = outcome.error


@dataclass(slots=True, eq=False)
class Room:
    """What one visitor has here."""

    lessons: dict[str, Lesson] = field(default_factory=dict)
    asides: Asides = field(default_factory=Asides)
    seen: float = field(default_factory=time.monotonic)

    @property
    def unfinished(self) -> int:
        """Return how many jobs of this visitor are not done."""
        return sum(not job.future.done() for lesson in self.lessons.values() for job in lesson.jobs.values())

    def remove(self, lesson: Lesson) -> None:
        """Forget a lesson."""
        lesson.drop()
        self.lessons.pop(lesson.id, None)


class House:
    """The rooms of all visitors, within bounds: what was there longest goes first."""

    def __init__(self) -> None:
        self._rooms: dict[str, Room] = {}

    @property
    def rooms(self) -> Mapping[str, Room]:
        """Return the rooms by the id of the visitor."""
        return self._rooms

    def room(self, visitor: str) -> Room:
        """Return the room of a visitor; an empty one is not kept until something is put in it."""
        room = self._rooms.get(visitor) or Room()
        room.seen = time.monotonic()
        return room

    def keep(self, visitor: str, room: Room) -> None:
        """Keep a room in which something was put, and make space for it."""
        self._rooms[visitor] = room
        self.tidy()

    def empty(self, visitor: str) -> None:
        """Forget all that a visitor has here."""
        room = self._rooms.pop(visitor, None)
        for lesson in tuple(room.lessons.values()) if room else ():
            lesson.drop()

    def tidy(self) -> None:
        """Forget visitors who left, and the oldest lessons where there are too many."""
        left = time.monotonic() - IDLE_SECONDS
        for visitor in [name for name, room in self._rooms.items() if room.seen < left]:
            self.empty(visitor)
        for room in self._rooms.values():
            for lesson in list(room.lessons.values())[:-LESSONS_PER_ROOM]:
                room.remove(lesson)
        kept = list(self._lessons())
        count, weight = len(kept), sum(lesson.weight for _, lesson in kept)
        for room, lesson in kept:
            if count <= LESSONS_KEPT and weight <= BYTES_KEPT:
                return
            count, weight = count - 1, weight - lesson.weight
            room.remove(lesson)

    def _lessons(self) -> Iterator[tuple[Room, Lesson]]:
        """Yield all lessons, those of the visitors seen longest ago first."""
        for room in sorted(self._rooms.values(), key=lambda room: room.seen):
            for lesson in room.lessons.values():
                yield room, lesson
