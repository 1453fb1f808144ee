"""The journal of an audit: a record for each file that is done, so that a run that was cut short goes on from there."""

import gzip
import hashlib
import json
import zlib
from collections.abc import Collection
from dataclasses import fields
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from curriclint import __version__
from curriclint.audit.executor import Task
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport
from curriclint.settings import Settings
from curriclint.shipped import shipped_folder
from curriclint.whole_file import write_whole

SUFFIX = ".json.gz"
READABLE = ("*.yaml", "*.yml", "*.tsv")
"""Files of a rule or lexicon folder that tell what is linted."""

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
        except (*_DAMAGED, ValidationError):
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


def packed(report: DocumentReport) -> bytes:
    """Return a report as bytes."""
    return gzip.compress(_reports().dump_json(report), compresslevel=6, mtime=0)


def unpacked(data: bytes) -> DocumentReport:
    """Return the report. Raises `OSError`, `EOFError`, `zlib.error` or `ValidationError` where it is damaged."""
    return _reports().validate_json(gzip.decompress(data))


@cache
def _reports() -> TypeAdapter[DocumentReport]:
    return TypeAdapter(DocumentReport)


def record_key(data: bytes, file: LessonFile, run_key: str) -> str:
    """Return the name of the record of a file with these bytes.

    Two files share one if their text, ending, corrections of people and way of linting are the same.
    """
    own = json.dumps(told_settings(file.settings), sort_keys=True) if file.settings else ""
    told = (hashlib.sha256(data).hexdigest(), Path(file.name).suffix.lower(), repr(file.people), own, run_key)
    return hashlib.sha256("\0".join(told).encode("utf-8", "backslashreplace")).hexdigest()


def run_key(task: Task) -> str:
    """Return a hash of all that decides what is said of a text, besides the text itself."""
    # A report that was kept by a curriclint with other fields is none of this one.
    shape = _reports().json_schema()
    told = {"version": __version__, "rules": rules_hash(task), "settings": told_settings(task.settings), "shape": shape}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def rules_hash(task: Task) -> str:
    """Return a hash of the rules and lexicons, the user's own included; where their folders lie makes no difference."""
    digest = hashlib.sha256()
    for folder in (shipped_folder("rules"), shipped_folder("lexicons"), *task.rule_folders, *task.lexicon_folders):
        digest.update(b"folder\0")
        for file in files_that_count(folder):
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            digest.update(f"{file.relative_to(folder).as_posix()}\0{content}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def told_settings(settings: Settings) -> dict[str, Any]:
    """Return settings as plain data, sorted, with the versions of pipelines that are not ours."""
    told: dict[str, Any] = {}
    for field in fields(settings):
        value = getattr(settings, field.name)
        told[field.name] = sorted(value) if isinstance(value, frozenset) else value
    told["pipelines"] = {language: [name, _version(name)] for language, name in settings.pipelines}
    return told


def files_that_count(folder: Path) -> list[Path]:
    """Return the files of a rule or lexicon folder that tell what is linted, in the same order everywhere."""
    found = {file for pattern in READABLE for file in folder.rglob(pattern)}
    return sorted(found, key=lambda file: file.relative_to(folder).as_posix())


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
