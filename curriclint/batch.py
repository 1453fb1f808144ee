"""Lint or annotate many files, each in a child process with limits, so that one file costs only itself."""

import math
import os
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from types import MappingProxyType

from curriclint.confinement import EXIT_FAULT, EXIT_OUT_OF_MEMORY
from curriclint.errors import CurriclintError, InternalError, ReadError, UsageError
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport, FileError
from curriclint.ignore_list import Entry
from curriclint.limits import Limits
from curriclint.reporters import Look
from curriclint.settings import Settings
from curriclint.wording import Text
from curriclint.worker_messages import (
    AnnotatedCopy,
    Done,
    HasRead,
    Message,
    Order,
    Purpose,
    Ready,
    Refused,
    Setup,
    Task,
)
from curriclint.worker_process import WorkerProcess

NATIVE_OUT_OF_MEMORY = "memory allocation of"
"""How the last words of a program in Rust begin when it gets no memory."""
KILLED = "SIGKILL"
"""How a child ends that somebody else ended: the system where memory ran out, or a person. The file may be fine."""
MAX_KILLED_STARTS = 3
"""So many children may be killed while they start before the run is given up."""
START_SECONDS = 60.0
"""Time for a child to load Python and the rules: half a second, or many on a cold network drive."""
POLL_SECONDS = 0.5
"""Longest wait without a look around: Windows heeds Ctrl-C only between waits."""
BYTES_PER_WORKER = 150_000
"""So many bytes of lessons take about as long as starting a child process. Measured by benchmarks/run.py."""
MAX_DEFAULT_WORKERS = 8
"""More children than this are started only when asked for: each may take as much memory as the limit allows."""

NO_NAMES: Mapping[str, str] = MappingProxyType({})

Outcome = DocumentReport | AnnotatedCopy | FileError
"""What may come of a file."""


def default_workers() -> int:
    """Return how many child processes this machine can keep busy."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MAX_DEFAULT_WORKERS)


def lint_files(  # noqa: PLR0913 - each is a choice of its own, given by name
    files: Sequence[LessonFile],
    settings: Settings,
    *,
    rule_folders: Sequence[Path] = (),
    lexicon_folders: Sequence[Path] = (),
    names: Mapping[str, str] = NO_NAMES,
    workers: int | None = None,
    limits: Limits | None = None,
    with_text: bool = False,
) -> Iterator[DocumentReport | FileError]:
    """Yield what comes of each file, in the order given, while later files are being worked on.

    At most `workers` child processes run at a time, and fewer where there is little to do. A file that takes too long,
    takes too much memory, or brings its process down gives a `FileError`, and so does a fault of curriclint itself
    (`InternalError`, with a traceback among its notes). `names` of rules that settings of single files use are checked;
    they come with the place where the user wrote them. Children end with the generator. `with_text` has each report
    bring its material along. Raises `RuleFileError` or `UsageError` where nothing can be linted at all: a broken rule
    file, an unknown rule.
    """
    limits = limits or Limits()
    setup = Setup(settings, tuple(rule_folders), tuple(lexicon_folders), limits.memory_mib, dict(names))
    with closing(_outcomes(files, Order(with_text=with_text), setup, limits, workers)) as outcomes:
        for outcome in outcomes:
            assert not isinstance(outcome, AnnotatedCopy)
            yield outcome


def annotate_files(  # noqa: PLR0913 - each is a choice of its own, given by name
    files: Sequence[LessonFile],
    settings: Settings,
    *,
    look: Look,
    purpose: Purpose = Purpose.ANNOTATE,
    rule_folders: Sequence[Path] = (),
    lexicon_folders: Sequence[Path] = (),
    names: Mapping[str, str] = NO_NAMES,
    ignored: Sequence[Entry] = (),
    workers: int | None = None,
    limits: Limits | None = None,
) -> Iterator[AnnotatedCopy | FileError]:
    """Yield a copy of each file with our remarks in it, or with those taken out; all else is as in `lint_files`.

    `look` tells for whom the remarks are, `ignored` which findings get none.
    """
    limits = limits or Limits()
    setup = Setup(settings, tuple(rule_folders), tuple(lexicon_folders), limits.memory_mib, dict(names))
    with closing(_outcomes(files, Order(purpose, look, ignored=tuple(ignored)), setup, limits, workers)) as outcomes:
        for outcome in outcomes:
            assert not isinstance(outcome, DocumentReport)
            yield outcome


def _outcomes(
    files: Sequence[LessonFile], order: Order, setup: Setup, limits: Limits, workers: int | None
) -> Generator[Outcome, None, None]:
    pool = Pool(setup, limits, _worker_count(files, workers or default_workers()))
    settled: dict[int, Outcome] = {}
    try:
        for number, file in enumerate(files):
            pool.submit(number, file, order)
        for number in range(len(files)):
            while number not in settled:
                settled.update(pool.settled())
            yield settled.pop(number)
    finally:
        pool.stop()


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
                self._lose(worker, self._why_gone(worker.ending()))

    def _why_gone(self, ending: str) -> CurriclintError:
        if ending == str(EXIT_OUT_OF_MEMORY):
            return _takes_too_much_memory(self._limits)
        if ending == str(EXIT_FAULT):
            return InternalError("a child process failed")
        return _stopped_its_reader(ending)

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
                raise self._why_not_started(worker)
        elif worker.number is not None:
            if worker.finished or (was_killed and worker.number not in self._killed):
                self._killed.add(worker.number)
                self._again.append(worker.number)
            else:
                self._settle(worker, error, worker.last_words)
        self._staff()

    def _why_not_started(self, worker: WorkerProcess) -> CurriclintError:
        # NOTE: the native code of pydantic aborts where Python would raise a `MemoryError`, and says this first.
        has_aborted = worker.ending() == "SIGABRT" and NATIVE_OUT_OF_MEMORY in worker.last_words
        if has_aborted or worker.ending() == str(EXIT_OUT_OF_MEMORY):
            return _too_little_memory(self._limits)
        failure = InternalError("a child process did not start")
        failure.add_note(worker.last_words)
        return failure

    def _give_up(self, worker: WorkerProcess) -> None:
        self._dismiss(worker)
        if not worker.is_ready:
            raise InternalError(f"a child process did not start within {START_SECONDS:.0f} seconds")
        self._settle(worker, _takes_too_long(self._limits), worker.last_words)
        self._staff()


def _worker_count(files: Sequence[LessonFile], most: int) -> int:
    """Return how many children pay for their own start."""
    enough = 1 + sum(map(_size_of, files)) // BYTES_PER_WORKER
    return min(most, len(files), enough)


def _size_of(file: LessonFile) -> int:
    """Return the size of a file in bytes; 0 where that cannot be told, which reading it will explain."""
    if file.data is not None or file.path is None:
        return len(file.data or b"")
    try:
        return file.path.stat().st_size
    except OSError:
        return 0


def _takes_too_long(limits: Limits) -> ReadError:
    return ReadError(
        Text(
            nl="het lezen of bekijken duurde langer dan mag ({seconds} seconden, en meer voor lange teksten). Splits "
            "het bestand, of geef meer tijd met `limits: seconds` in .curriclint.yaml.",
            en="reading or checking it took longer than allowed ({seconds} seconds, more for long texts). Split the "
            "file, or allow more time with `limits: seconds` in .curriclint.yaml.",
        ),
        seconds=math.ceil(limits.read_seconds),
    )


def _takes_too_much_memory(limits: Limits) -> ReadError:
    return ReadError(
        Text(
            nl="het bestand vraagt meer geheugen dan mag ({memory} MiB). Splits het, verklein de plaatjes, of geef "
            "meer met `limits: memory_mib` in .curriclint.yaml.",
            en="the file takes more memory than allowed ({memory} MiB). Split it, shrink its pictures, or allow more "
            "with `limits: memory_mib` in .curriclint.yaml.",
        ),
        memory=limits.memory_mib,
    )


def _too_little_memory(limits: Limits) -> UsageError:
    return UsageError(
        Text(
            nl="limits.memory_mib is {memory} en dat is te weinig om de regels te laden. Geef meer, bijvoorbeeld 1024.",
            en="limits.memory_mib is {memory}, too little to load the rules. Allow more, for instance 1024.",
        ),
        memory=limits.memory_mib,
    )


def _stopped_its_reader(ending: str) -> ReadError:
    return ReadError(
        Text(
            nl="het leesprogramma liep vast op dit bestand ({ending}); het is waarschijnlijk beschadigd. Open het in "
            "het programma waarmee het is gemaakt en sla het opnieuw op.",
            en="the program that reads it broke down on this file ({ending}); the file is probably damaged. Open it in "
            "the program that it was made with and save it again.",
        ),
        ending=ending,
    )
