"""Where files are linted: the one interface to local child processes and to a cluster."""

from collections import deque
from collections.abc import Generator, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from curriclint.batch import default_workers
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport, FileError
from curriclint.limits import Limits
from curriclint.lint_key import LintKeys, rules_hash
from curriclint.pool import Outcome as PoolOutcome
from curriclint.pool import Pool
from curriclint.settings import Settings
from curriclint.worker_messages import AnnotatedCopy, Order, Setup

Outcome = DocumentReport | FileError
"""What may come of a file."""


@dataclass(frozen=True, slots=True)
class Task:
    """How everything is linted: what the user chose, rules and lexicons of their own, and limits for each file.

    `names` of rules that settings of single files use come with the place where the user wrote them.
    """

    settings: Settings = field(default_factory=Settings)
    rule_folders: tuple[Path, ...] = ()
    lexicon_folders: tuple[Path, ...] = ()
    limits: Limits = field(default_factory=Limits)
    names: Mapping[str, str] = field(default_factory=dict)

    def keys(self) -> LintKeys:
        """Return the keys of files that are linted so."""
        return LintKeys(self.settings, rule_folders=self.rule_folders, lexicon_folders=self.lexicon_folders)

    def rules_hash(self) -> str:
        """Return a hash of all rules and lexicons; where folders lie makes no difference."""
        return rules_hash(self.rule_folders, self.lexicon_folders)

    def setup(self) -> Setup:
        """Return the same as a child process is told it."""
        return Setup(self.settings, self.rule_folders, self.lexicon_folders, self.limits.memory_mib, self.names)


class Executor(Protocol):
    """Takes files under a number and gives what comes of each as soon as it is there, in any order.

    A file comes with its bytes: what was hashed is what is linted, whatever happens to the file meanwhile, and a worker
    on another machine needs no access to the disk. So that they are not all in memory at once, at most `capacity` of
    them should be submitted without an outcome.
    """

    capacity: int

    def submit(self, number: int, file: LessonFile) -> None:
        """Hand in a file."""

    def wait(self) -> tuple[int, Outcome]:
        """Return the number and the outcome of the next file that is done. Only where one was submitted.

        Raises `CurriclintError` where no file can be linted at all: a broken rule file, a cluster that is gone.
        """

    def close(self) -> None:
        """End the work at once; what was submitted and has no outcome is given up."""


class LocalExecutor:
    """Child processes on this machine."""

    def __init__(self, task: Task, workers: int | None = None) -> None:
        count = workers or default_workers()
        self._pool = Pool(task.setup(), task.limits, count)
        self._settled: deque[tuple[int, PoolOutcome]] = deque()
        self.capacity = count + 1
        """One more than can be worked on, so that no child waits while a file is read and its outcome kept."""

    def submit(self, number: int, file: LessonFile) -> None:
        """Hand in a file."""
        self._pool.submit(number, file, Order())

    def wait(self) -> tuple[int, Outcome]:
        """Return the next outcome with its number."""
        while not self._settled:
            self._settled += self._pool.settled()
        number, outcome = self._settled.popleft()
        assert not isinstance(outcome, AnnotatedCopy)
        return number, outcome

    def close(self) -> None:
        """End the children."""
        self._pool.stop()


def outcomes_of(
    executor: Executor, files: Iterable[tuple[int, LessonFile]]
) -> Generator[tuple[int, Outcome], None, None]:
    """Yield what comes of files with their numbers, as it comes; files are taken when there is room for them.

    The executor is closed at the end, and where the caller stops early.
    """
    waiting = iter(files)
    with closing(executor):
        at_work = 0
        for number, file in waiting:
            executor.submit(number, file)
            at_work += 1
            if at_work >= executor.capacity:
                yield executor.wait()
                at_work -= 1
        for _ in range(at_work):
            yield executor.wait()
