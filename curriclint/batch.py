"""Lint or annotate many files, each in a child process with limits, so that one file costs only itself."""

import os
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

from curriclint.files import LessonFile
from curriclint.finding import DocumentReport, FileError
from curriclint.ignore_list import Entry
from curriclint.limits import Limits
from curriclint.pool import Outcome, Pool
from curriclint.reporters import Look
from curriclint.settings import Settings
from curriclint.worker_messages import AnnotatedCopy, Order, Purpose, Setup

BYTES_PER_WORKER = 150_000
"""So many bytes of lessons take about as long as starting a child process. Measured by benchmarks/run.py."""
MAX_DEFAULT_WORKERS = 8
"""More children than this are started only when asked for: each may take as much memory as the limit allows."""

NO_NAMES: Mapping[str, str] = MappingProxyType({})


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
