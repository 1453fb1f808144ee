"""The journal of an audit: a record for each file that is done, so that a run that was cut short goes on from there."""

import gzip
import zlib
from collections.abc import Collection
from pathlib import Path

from curriclint.finding import DocumentReport
from curriclint.kept_report import packed, unpacked
from curriclint.whole_file import write_whole

SUFFIX = ".json.gz"

_DAMAGED = (OSError, EOFError, zlib.error)
"""What unpacking says of a record that is not there or not whole."""


class Records:
    """Reports of files that are done, each a file of its own in a folder, named by a key.

    A folder rather than one growing file: each record is there whole or not at all, one that a crash or a bad disk
    damaged costs only itself, and a run that writes its tables need not hold the others in memory.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> DocumentReport | None:
        """Return the report under a key; None where there is none that can be read."""
        try:
            return unpacked(self._file(key).read_bytes())
        except (OSError, ValueError):
            return None

    def __contains__(self, key: str) -> bool:
        # Whether it is whole is told by its checksum; building the report would take ten times as long.
        try:
            return bool(gzip.decompress(self._file(key).read_bytes()))
        except _DAMAGED:
            return False

    def put(self, key: str, report: DocumentReport) -> None:
        """Keep a report. Raises `UsageError` where it cannot be written."""
        file = self._file(key)
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, packed(report))

    def prune(self, keys: Collection[str]) -> None:
        """Remove what is under other keys: of texts, rules and settings that are no longer asked about."""
        keep = {self._file(key) for key in keys}
        for file in self.folder.glob(f"*/*{SUFFIX}"):
            if file not in keep:
                file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}{SUFFIX}"
