"""Child processes with limits that files are handed to, and what comes of each, as it comes."""

import math
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from queue import Empty, SimpleQueue

from curriclint.errors import CurriclintError, InternalError
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport, FileError
from curriclint.limits import Limits
from curriclint.mishaps import takes_too_long, why_gone, why_not_started
from curriclint.worker_messages import AnnotatedCopy, Done, HasRead, Message, Order, Ready, Refused, Setup, Task
from curriclint.worker_process import WorkerProcess

KILLED = "SIGKILL"
"""How a child ends that somebody else ended: the system where memory ran out, or a person. The file may be fine."""
MAX_KILLED_STARTS = 3
"""So many children may be killed while they start before the run is given up."""
START_SECONDS = 60.0
"""Time for a child to load Python and the rules: half a second, or many on a cold network drive."""
POLL_SECONDS = 0.5
"""Longest wait without a look around: Windows heeds Ctrl-C only between waits."""

Outcome = DocumentReport | AnnotatedCopy | FileError
"""What may come of a file."""


class Pool:
    """Child processes, at most `workers` of them, that take files as they are submitted and give outcomes as they come.

    Files are `waiting` for a child, being worked on, or `settled`. What fails for lack of memory or brings a child down
    is tried `again` in a fresh one if the child was not, so that the outcome for a file does not depend on the files
    before it. Children stay until `stop`, so that one who submits more later need not wait for others to start.
    `on_read` is told the number of a file and its words once it is read.
    """

    def __init__(
        self, setup: Setup, limits: Limits, workers: int, on_read: Callable[[int, int], None] | None = None
    ) -> None:
        self._setup = setup
        self._limits = limits
        self._most = workers
        self._on_read = on_read
        self._files: dict[int, tuple[LessonFile, Order]] = {}
        self._waiting: deque[int] = deque()
        self._again: deque[int] = deque()
        self._settled: list[tuple[int, Outcome]] = []
        self._killed: set[int] = set()
        self._killed_starts = 0
        self._workers: set[WorkerProcess] = set()
        self._idle: list[WorkerProcess] = []
        self._inbox: SimpleQueue[tuple[WorkerProcess, Message | None]] = SimpleQueue()

    def submit(self, number: int, file: LessonFile, order: Order) -> None:
        """Hand in a file under a number of the caller's, which comes back with its outcome."""
        self._files[number] = (file, order)
        self._waiting.append(number)
        self._staff()

    def settled(self) -> list[tuple[int, Outcome]]:
        """Return the number and the outcome of each file that is done, after waiting for `POLL_SECONDS` at most.

        Only where one was submitted.
        """
        if not self._settled:
            self._attend()
        done, self._settled = self._settled, []
        return done

    def stop(self) -> None:
        """End every child."""
        for worker in tuple(self._workers):
            self._dismiss(worker)

    def _staff(self) -> None:
        """Give idle children work, and start more where there is work that none of them takes."""
        idle, self._idle = self._idle, []
        for worker in idle:
            self._occupy(worker)
        starting = sum(not worker.is_ready for worker in self._workers)
        while len(self._waiting) + len(self._again) > starting:
            if len(self._workers) == self._most:
                if starting or not self._idle:
                    return
                self._dismiss(self._idle.pop())  # not fresh enough for a file that is tried again
            self._workers.add(WorkerProcess(self._setup, self._inbox, time.monotonic() + START_SECONDS))
            starting += 1

    def _dismiss(self, worker: WorkerProcess) -> None:
        self._workers.discard(worker)
        if worker in self._idle:
            self._idle.remove(worker)
        worker.stop()

    def _attend(self) -> None:
        """Deal with one message, or with the children whose time is up."""
        soonest = min(worker.deadline for worker in self._workers)
        try:
            worker, message = self._inbox.get(timeout=min(max(soonest - time.monotonic(), 0), POLL_SECONDS))
        except Empty:
            for late in [worker for worker in self._workers if worker.deadline <= time.monotonic()]:
                if not late.has_time_left():
                    self._give_up(late)
            return
        if worker in self._workers:
            self._hear(worker, message)

    def _hear(self, worker: WorkerProcess, message: Message | None) -> None:
        match message:
            case Ready():
                worker.is_ready = True
                self._occupy(worker)
            case HasRead(words):
                worker.allow(self._limits.lint_seconds(words))
                if self._on_read is not None and worker.number is not None:
                    self._on_read(worker.number, words)
            case Done(outcome, details):
                self._settle(worker, outcome, details)
                worker.finished += 1
                self._occupy(worker)
                self._staff()
            case Refused(error):
                raise error
            case _:
                self._lose(worker, why_gone(worker.ending(), self._limits))

    def _occupy(self, worker: WorkerProcess) -> None:
        """Give a child its next file, or let it wait for one."""
        queue = self._again if self._again and not worker.finished else self._waiting
        if not queue:
            worker.deadline = math.inf
            self._idle.append(worker)
            return
        worker.number = queue.popleft()
        worker.allow(self._limits.read_seconds)
        file, order = self._files[worker.number]
        order = order if file.settings is None else replace(order, settings=file.settings)
        worker.tell(Task(file.path, file.name, file.data, file.people, order))

    def _settle(
        self, worker: WorkerProcess, outcome: DocumentReport | AnnotatedCopy | CurriclintError, details: str = ""
    ) -> None:
        assert worker.number is not None
        file, _ = self._files.pop(worker.number)
        if isinstance(outcome, CurriclintError):
            if details:
                outcome.add_note(details)
            self._settled.append((worker.number, FileError(file.name, outcome)))
        else:
            self._settled.append((worker.number, outcome))
        worker.number = None

    def _lose(self, worker: WorkerProcess, error: CurriclintError) -> None:
        """Let a child go that is gone; its file is settled, or tried once more where others may have done the harm."""
        self._dismiss(worker)
        was_killed = worker.ending() == KILLED
        if not worker.is_ready:
            self._killed_starts += 1
            if not was_killed or self._killed_starts > MAX_KILLED_STARTS:
                raise why_not_started(worker.ending(), worker.last_words, self._limits)
        elif worker.number is not None:
            if worker.finished or (was_killed and worker.number not in self._killed):
                self._killed.add(worker.number)
                self._again.append(worker.number)
            else:
                self._settle(worker, error, worker.last_words)
        self._staff()

    def _give_up(self, worker: WorkerProcess) -> None:
        self._dismiss(worker)
        if not worker.is_ready:
            raise InternalError(f"a child process did not start within {START_SECONDS:.0f} seconds")
        self._settle(worker, takes_too_long(self._limits), worker.last_words)
        self._staff()
