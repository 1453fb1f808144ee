"""Reports of files that were linted before, kept on the user's own computer, so that they are not linted again.

Whatever goes wrong with the cache itself, a full disk or a damaged entry, costs time and nothing else.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from curriclint.errors import CurriclintError
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport, FileError
from curriclint.kept_report import packed, unpacked
from curriclint.lint_key import LintKeys, digest_of
from curriclint.whole_file import write_whole

FOLDER_VARIABLE = "CURRICLINT_CACHE"
"""Environment variable that names another folder than that of the operating system."""
MOST_BYTES = 256 << 20
"""What all entries may take. A report of a book is about 50 kB, one with its text for the browser ten times as much."""
KEPT_BYTES = 192 << 20
"""What is left of the entries that were used last, once there is more than that."""

_SUFFIX = ".report"


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """How many reports a cache holds, and their size."""

    folder: Path
    reports: int
    size_bytes: int


def cache_folder() -> Path:
    """Return the folder for the cache: where the operating system wants such files, or where the user does."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("curriclint", appauthor=False)


class ReportCache:
    """Reports in a folder that only its owner can open, each a file of its own named by a key.

    Several processes may use it at the same time: an entry is there whole or not at all.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> DocumentReport | None:
        """Return the report under a key; None where there is none that can be read."""
        file = self._file(key)
        try:
            report = unpacked(file.read_bytes()) if self._is_ours() else None
        except (OSError, ValueError):
            return None
        with suppress(OSError):
            os.utime(file)  # what was used last is kept longest
        return report

    def put(self, key: str, report: DocumentReport) -> None:
        """Keep a report, if that is possible."""
        file = self._file(key)
        with suppress(OSError, CurriclintError):
            file.parent.mkdir(parents=True, exist_ok=True)
            if self._is_ours():
                self._close()
                write_whole(file, packed(report))

    def info(self) -> CacheInfo:
        """Return what is in it."""
        sizes = [size for _, size, _ in self._entries()]
        return CacheInfo(self.folder, len(sizes), sum(sizes))

    def clear(self) -> None:
        """Remove all reports; other files, if there are any, stay."""
        for _, _, file in self._entries():
            file.unlink(missing_ok=True)

    def prune(self) -> None:
        """Remove the reports that were used longest ago, if all take more than `MOST_BYTES`."""
        entries = sorted(self._entries(), reverse=True)
        if sum(size for _, size, _ in entries) <= MOST_BYTES:
            return
        kept = 0
        for _, size, file in entries:
            kept += size
            if kept > KEPT_BYTES:
                with suppress(OSError):
                    file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}{_SUFFIX}"

    def _entries(self) -> list[tuple[int, int, Path]]:
        """Return when each entry was used last, its size and its file."""
        found = []
        for file in self.folder.glob(f"??/*{_SUFFIX}"):
            with suppress(OSError):
                status = file.stat()
                found.append((status.st_mtime_ns, status.st_size, file))
        return found

    def _is_ours(self) -> bool:
        """Tell whether the folder belongs to the user; what is in one of somebody else is not to be trusted."""
        return sys.platform == "win32" or self.folder.stat().st_uid == os.geteuid()

    def _close(self) -> None:
        """See to it that nobody else can open the folder. On Windows that of the user is closed as it is."""
        if sys.platform != "win32" and self.folder.stat().st_mode & 0o077:
            self.folder.chmod(0o700)


Lint = Callable[[Sequence[LessonFile]], Iterator[DocumentReport | FileError]]
"""Lints files and yields what comes of each, in order."""


def lint_through(
    cache: ReportCache, keys: LintKeys, files: Sequence[LessonFile], lint: Lint
) -> Iterator[DocumentReport | FileError]:
    """Yield what comes of each file, in the order given; only what the cache does not hold is linted.

    A report is kept under the content that was really read, whatever happened to the file in the meantime.
    """
    known: dict[int, DocumentReport] = {}
    for number, file in enumerate(files):
        with suppress(OSError):
            report = cache.get(keys.of(file, digest_of(file)))
            if report is not None:
                known[number] = replace(report, path=file.name)
    rest = [file for number, file in enumerate(files) if number not in known]
    outcomes = lint(rest) if rest else iter(())
    for number, file in enumerate(files):
        if number in known:
            yield known.pop(number)
            continue
        outcome = next(outcomes)
        if isinstance(outcome, DocumentReport) and outcome.digest:
            cache.put(keys.of(file, outcome.digest), outcome)
        yield outcome
    if rest:
        cache.prune()
