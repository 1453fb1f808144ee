"""Where lessons are read: a few child processes that are kept warm, and a queue before them.

A clerk is a thread with one child process. The child may hang, crash or fill its memory on a file that nobody trusts:
the clerk then ends it, and the file comes back with what is wrong with it.
"""

import itertools
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import PriorityQueue

from curriclint.errors import CurriclintError, InternalError, ReadError, UsageError
from curriclint.files import LessonFile
from curriclint.finding import FileError
from curriclint.limits import Limits
from curriclint.pool import Outcome, Pool
from curriclint.wording import Text
from curriclint.worker_messages import Order, Setup

MOST_WAITING = 400
"""Files that may wait for a clerk; with more than this a teacher is asked to come back later."""
FILES_PER_CHILD = 100
"""A child that dealt with so many files makes place for a fresh one: its tables of words grow with what it reads."""
MOST_SECONDS = 600.0
"""Time for one file, in seconds, however long it is: nobody waits longer, and others want their turn."""
STOP_SECONDS = 5.0
"""Time for the clerks to go once the server stops."""

_STOPPED = Text(
    nl="het lezen is gestopt voordat het klaar was. Probeer het nog eens.",
    en="reading was stopped before it was done. Please try again.",
)
_TOO_LONG = Text(
    nl="het lezen duurde langer dan {minutes} minuten. Splits het bestand, en lees de delen apart.",
    en="reading took longer than {minutes} minutes. Split the file, and read the parts one by one.",
)
_BUSY = Text(
    nl="het is nu erg druk: er wachten al {waiting} bestanden. Probeer het over een paar minuten nog eens.",
    en="it is very busy now: {waiting} files are waiting already. Please try again in a few minutes.",
)


@dataclass(slots=True, eq=False)
class Job:
    """A file with what is to be done with it; `future` gives what came of it.

    `begun` is when a clerk took it (of `time.monotonic`) and `words` what it holds, each None until then.
    """

    file: LessonFile
    order: Order
    future: "Future[Outcome]" = field(default_factory=Future)
    begun: float | None = None
    words: int | None = None
    is_dropped: bool = False

    def drop(self) -> None:
        """Tell that nobody waits for this any more."""
        self.is_dropped = True
        self.future.cancel()


class Desk:
    """The clerks and the queue before them."""

    def __init__(self, setup: Setup, limits: Limits, clerks: int, warm_up: Sequence[LessonFile] = ()) -> None:
        self._queue: PriorityQueue[tuple[int, int, Job | None]] = PriorityQueue()
        self._numbers = itertools.count()
        self._is_closing = threading.Event()
        self._threads = [
            threading.Thread(target=_Clerk(setup, limits, self._next_job, self._is_closing, warm_up).work, daemon=True)
            for _ in range(clerks)
        ]

    def open(self) -> None:
        """Let the clerks come in; each warms its child up before it takes a job."""
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """Send the clerks home; what they work on is dropped, and what waits is never begun."""
        self._is_closing.set()
        for _ in self._threads:
            self._queue.put((-1, next(self._numbers), None))
        for thread in self._threads:
            thread.join(STOP_SECONDS)

    @property
    def waiting(self) -> int:
        """Return how many files wait for a clerk."""
        return self._queue.qsize()

    def submit(self, file: LessonFile, order: Order, rank: int) -> Job:
        """Hand in a file; those of a lower rank go first, so that one shelf of books does not keep others waiting.

        Raises `UsageError` where too many wait already.
        """
        if self.waiting >= MOST_WAITING:
            raise UsageError(_BUSY, waiting=self.waiting)
        job = Job(file, order)
        self._queue.put((rank, next(self._numbers), job))
        return job

    def _next_job(self) -> Job | None:
        """Wait for a job that somebody still wants; None where the clerks go home."""
        while True:
            _, _, job = self._queue.get()
            if job is None or job.future.set_running_or_notify_cancel():
                return job


class _Clerk:
    """A child process, and the thread that gives it one job after another."""

    def __init__(
        self,
        setup: Setup,
        limits: Limits,
        next_job: Callable[[], Job | None],
        is_closing: threading.Event,
        warm_up: Sequence[LessonFile],
    ) -> None:
        self._setup = setup
        self._limits = limits
        self._next_job = next_job
        self._is_closing = is_closing
        self._warm_up = warm_up
        self._job: Job | None = None
        self._pool = Pool(setup, limits, 1, self._has_read)
        self._files_left = 0

    def work(self) -> None:
        """Do jobs until the clerks go home."""
        try:
            self._take_fresh_child()
            while (job := self._next_job()) is not None:
                self._do(job)
                if self._files_left <= 0:
                    self._take_fresh_child()
        finally:
            self._pool.stop()

    def _take_fresh_child(self) -> None:
        """Begin with a new child, which has linted something in each language before somebody waits for it."""
        self._pool.stop()
        self._pool = Pool(self._setup, self._limits, 1, self._has_read)
        self._files_left = FILES_PER_CHILD
        for file in self._warm_up:
            self._do(Job(file, Order()))

    def _do(self, job: Job) -> None:
        self._job = job
        job.begun = time.monotonic()
        self._files_left -= 1
        try:
            job.future.set_result(self._outcome_of(job))
        except CurriclintError as error:
            self._files_left = 0
            job.future.set_result(FileError(job.file.name, error))
        except Exception as error:  # the boundary: without its clerk the desk would stand still
            self._files_left = 0
            failure = InternalError(f"{type(error).__name__}: {error}")
            failure.add_note(traceback.format_exc())
            job.future.set_result(FileError(job.file.name, failure))
        self._job = None

    def _outcome_of(self, job: Job) -> Outcome:
        self._pool.submit(0, job.file, job.order)
        latest = time.monotonic() + MOST_SECONDS
        while not job.is_dropped and not self._is_closing.is_set():
            for _, outcome in self._pool.settled():
                return outcome
            if time.monotonic() > latest:
                raise ReadError(_TOO_LONG, minutes=round(MOST_SECONDS / 60))
        raise UsageError(_STOPPED)

    def _has_read(self, _number: int, words: int) -> None:
        if self._job is not None:
            self._job.words = words
