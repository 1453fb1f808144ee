"""An existing Dask cluster as the place where files are linted.

Each file travels as bytes: workers on other machines have no access to our disk, and own rules and lexicons come along
for the same reason. A worker lints in a child process of its own, with the same limits as on this machine, so that a
file that crashes, hangs or eats memory costs the cluster nothing; reports come back as the bytes of a record.
"""

import logging
import math
import tempfile
import time
import uuid
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, LifoQueue, SimpleQueue

import dask.config
from distributed import Client, Future, KilledWorker, WorkerPlugin, get_worker

from curriclint import __version__
from curriclint.audit.executor import LocalExecutor, Outcome, Task
from curriclint.errors import CurriclintError, InternalError, ReadError, UsageError
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport, FileError
from curriclint.kept_report import packed, unpacked
from curriclint.limits import Limits
from curriclint.lint_key import files_that_count
from curriclint.settings import Settings
from curriclint.wording import Text

CONNECT_SECONDS = 20
"""Time to reach the scheduler, and for a first worker to be there."""
LOOK_SECONDS = 2.0
"""How often we look whether the cluster is still there while nothing comes in."""
LOST_SECONDS = 30.0
"""Time without a scheduler or any worker after which the cluster is given up; workers that restart take a few."""
FILES_PER_THREAD = 2
"""Files handed in for each thread of the cluster: one to work on and one on its way."""

_NOT_REACHED = Text(
    nl="op {address} antwoordt geen Dask-cluster met werkers ({what}). Start er een, of laat --dask weg.",
    en="no Dask cluster with workers answers at {address} ({what}). Start one, or leave out --dask.",
)
_UNFIT = Text(
    nl="de werkers van het cluster kunnen dit niet: {what}. Zet er dezelfde curriclint op als hier ({version}).",
    en="the workers of the cluster cannot do this: {what}. Install the same curriclint there as here ({version}).",
)
_LOST = Text(
    nl="het cluster op {address} is weg. Wat klaar was, is bewaard; dezelfde opdracht gaat verder, ook zonder --dask.",
    en="the cluster at {address} is gone. What was done is kept; the same command goes on from there, also without "
    "--dask.",
)
_KILLED = Text(
    nl="de werkers van het cluster die aan dit bestand bezig waren, vielen weg. Geef dezelfde opdracht nog eens, of "
    "zonder --dask.",
    en="the workers of the cluster that were at this file went away. Give the same command again, or without --dask.",
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a worker must know, with nothing in it that lies on a disk."""

    settings: Settings
    limits: Limits
    rule_folders: tuple[Mapping[str, bytes], ...]
    lexicon_folders: tuple[Mapping[str, bytes], ...]
    names: Mapping[str, str]
    version: str
    rules: str


class LintOnWorker(WorkerPlugin):  # type: ignore[misc]  # Dask is typed in part only
    """What a worker keeps for one audit: own rules on its disk, and child processes that are not at work."""

    def __init__(self, told: _Told) -> None:
        self._told = told

    def setup(self, worker: object) -> None:  # noqa: ARG002 - Dask's signature
        """Make ready. Raises `UsageError` where this worker would lint otherwise than the machine that asks."""
        told = self._told
        self._folder = tempfile.TemporaryDirectory(prefix="curriclint-")
        root = Path(self._folder.name)
        rules = _unpacked_folders(root / "rules", told.rule_folders)
        lexicons = _unpacked_folders(root / "lexicons", told.lexicon_folders)
        task = Task(told.settings, rules, lexicons, told.limits, told.names)
        if __version__ != told.version:
            raise UsageError(Text(nl="daar staat {version}", en="there is {version}"), version=__version__)
        if task.rules_hash() != told.rules:
            raise UsageError(Text(nl="daar staan andere regels", en="there are other rules there"))
        self._task = task
        self._idle: LifoQueue[LocalExecutor] = LifoQueue()

    def teardown(self, worker: object) -> None:  # noqa: ARG002 - Dask's signature
        """End the children and take the rules away."""
        with suppress(Empty):
            while True:
                self._idle.get_nowait().close()
        self._folder.cleanup()

    def lint(self, file: LessonFile) -> Outcome:
        """Lint a file in a child process; several threads of a worker may do so at the same time."""
        try:
            child = self._idle.get_nowait()
        except Empty:
            child = LocalExecutor(self._task, workers=1)
        try:
            child.submit(0, file)
            _, outcome = child.wait()
        except BaseException:
            child.close()
            raise
        self._idle.put(child)
        return outcome


def lint_on_worker(plugin: str, file: LessonFile) -> bytes | FileError | CurriclintError:
    """Return the record of a file, or what is the matter with it, or with all files."""
    try:
        outcome = get_worker().plugins[plugin].lint(file)
    except CurriclintError as error:
        return error
    return packed(outcome) if isinstance(outcome, DocumentReport) else outcome


class ClusterExecutor:
    """The workers of a Dask cluster."""

    def __init__(self, task: Task, address: str) -> None:
        self._address = address
        self._futures: dict[int, Future] = {}
        self._done: SimpleQueue[tuple[int, Future]] = SimpleQueue()
        self._plugin = f"curriclint-{uuid.uuid4().hex}"
        _hush()
        # A book is larger than what Dask expects in a task; that it keeps the bytes lets it start anew elsewhere.
        dask.config.set({"distributed.admin.large-graph-warning-threshold": "1 GiB"})
        self._client = _connected(address)
        try:
            self._client.register_plugin(LintOnWorker(_told(task)), name=self._plugin)
        except Exception as error:  # Dask brings whatever a worker raised
            self.close()
            what = error if isinstance(error, CurriclintError) else _in_one_line(error)
            raise UsageError(_UNFIT, what=what, version=__version__) from error
        self.capacity = FILES_PER_THREAD * self._threads()

    def submit(self, number: int, file: LessonFile) -> None:
        """Hand in a file."""
        future = self._client.submit(lint_on_worker, self._plugin, file, key=f"{self._plugin}-{number}", pure=False)
        self._futures[number] = future
        future.add_done_callback(lambda done: self._done.put((number, done)))

    def wait(self) -> tuple[int, Outcome]:
        """Return the next outcome with its number."""
        lost_at = math.inf
        while True:
            try:
                number, future = self._done.get(timeout=LOOK_SECONDS)
            except Empty:
                lost_at = math.inf if self._is_there() else min(lost_at, time.monotonic())
                if time.monotonic() - lost_at > LOST_SECONDS:
                    raise UsageError(_LOST, address=self._address) from None
                continue
            del self._futures[number]
            return number, self._outcome(future)

    def close(self) -> None:
        """Give up what is on its way, and have the workers tidy up."""
        with suppress(Exception):  # the cluster may be gone, and then there is nothing to tidy up
            if self._client.status == "running":
                self._client.cancel(list(self._futures.values()), force=True)
                self._client.unregister_worker_plugin(self._plugin)
        with suppress(Exception):
            self._client.close(timeout=CONNECT_SECONDS)

    def _outcome(self, future: Future) -> Outcome:
        if future.status == "finished":
            told = future.result()
            if isinstance(told, CurriclintError):
                raise told
            return unpacked(told) if isinstance(told, bytes) else told
        if future.status == "error":
            error = future.exception()
            if isinstance(error, KilledWorker):
                return FileError("", ReadError(_KILLED))
            raise InternalError(f"on the cluster: {_in_one_line(error)}") from error
        raise UsageError(_LOST, address=self._address)

    def _is_there(self) -> bool:
        if self._client.status != "running":
            return False
        try:
            threads = self._threads()
        except (OSError, TimeoutError):
            return False
        self.capacity = max(self.capacity, FILES_PER_THREAD * threads)
        return threads > 0

    def _threads(self) -> int:
        return sum(self._client.nthreads().values())


def _hush() -> None:
    """Keep Dask from saying on standard error, in many lines, what we say in one."""
    # NOTE: it sets a level and a handler for several of its loggers, so that the topmost one does not decide.
    for name in [*logging.root.manager.loggerDict]:
        if name.split(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _connected(address: str) -> Client:
    """Return a client of a cluster that has workers."""
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise UsageError(_NOT_REACHED, address=address, what=_in_one_line(error)) from error
    try:
        client.wait_for_workers(1, timeout=CONNECT_SECONDS)
    except TimeoutError as error:
        client.close(timeout=CONNECT_SECONDS)
        raise UsageError(_NOT_REACHED, address=address, what=_in_one_line(error)) from error
    return client


def _told(task: Task) -> _Told:
    return _Told(
        task.settings,
        task.limits,
        _packed_folders(task.rule_folders),
        _packed_folders(task.lexicon_folders),
        dict(task.names),
        __version__,
        task.rules_hash(),
    )


def _packed_folders(folders: Iterable[Path]) -> tuple[Mapping[str, bytes], ...]:
    return tuple(
        {file.relative_to(folder).as_posix(): file.read_bytes() for file in files_that_count(folder)}
        for folder in folders
    )


def _unpacked_folders(root: Path, folders: Iterable[Mapping[str, bytes]]) -> tuple[Path, ...]:
    """Write the files of each folder below `root`, and return the folders."""
    made = []
    for number, files in enumerate(folders):
        for name, data in files.items():
            file = root / str(number) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        made.append(root / str(number))
    return tuple(made)


def _in_one_line(error: BaseException | None) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]
