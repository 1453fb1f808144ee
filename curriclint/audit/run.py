"""An audit from files to results: what is done is kept, what is not is linted, and then all of it is written down."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from itertools import chain

from curriclint.audit.executor import Executor, Outcome, Task, outcomes_of
from curriclint.audit.records import Records
from curriclint.audit.shelf import Book, Shelf
from curriclint.errors import ReadError, UsageError
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport, FileError
from curriclint.ignore_list import Entry, without_ignored
from curriclint.readers import load_bytes
from curriclint.wording import Text

_LOST = Text(
    nl="{path}: het verslag van dit bestand is tijdens de audit van de schijf verdwenen. Geef dezelfde opdracht nog "
    "eens.",
    en="{path}: the report on this file has gone from the disk during the audit. Give the same command again.",
)


@dataclass(frozen=True, slots=True)
class Audit:
    """What is audited: files with their public names, the books that they make up, and how they are linted.

    `ignore_list` names findings that are to be left alone on the day `today`.
    """

    files: tuple[LessonFile, ...]
    names: tuple[str, ...]
    shelf: Shelf
    books: tuple[Book, ...]
    task: Task
    ignore_list: tuple[Entry, ...] = ()
    today: date = date.max


@dataclass(frozen=True, slots=True)
class Input:
    """A file as it was linted: `key` is the name of its record."""

    name: str
    sha256: str
    size_bytes: int
    key: str


@dataclass(frozen=True, slots=True)
class Step:
    """One file is dealt with: anew, or it was `kept` from an earlier run; `error` where it gave no report."""

    number: int
    kept: bool
    error: FileError | None = None


@dataclass(frozen=True, slots=True)
class Linted:
    """What has become of all files: inputs and errors by the number of the file, reports in `records`."""

    audit: Audit
    inputs: dict[int, Input]
    errors: dict[int, FileError]
    records: Records

    def documents(self, numbers: Sequence[int]) -> list[DocumentReport]:
        """Return the reports on some files; those that gave none are left out."""
        return [self._document(number) for number in numbers if number in self.inputs and number not in self.errors]

    def _document(self, number: int) -> DocumentReport:
        report = self.records.get(self.inputs[number].key)
        if report is None:
            raise UsageError(_LOST, path=self.audit.names[number])
        # The list names files as the user does.
        named = replace(report, path=self.audit.files[number].name)
        told = without_ignored(named, self.audit.ignore_list, self.audit.today)
        return replace(told, path=self.audit.names[number])


def lint_all(audit: Audit, records: Records, start: Callable[[], Executor], tell: Callable[[Step], None]) -> Linted:
    """Lint the files that have no record yet, and return what has become of all.

    The executor is only started where there is something to lint. `tell` is called for each file that is dealt with. A
    file is read once, so that its record is about the very bytes that were hashed. Errors are not kept: a file that
    failed is tried anew by the next run.
    """
    names = audit.names
    keys = audit.task.keys()
    inputs: dict[int, Input] = {}
    errors: dict[int, FileError] = {}

    def keep(number: int, outcome: Outcome) -> None:
        if isinstance(outcome, FileError):
            errors[number] = FileError(names[number], outcome.error)
        else:
            records.put(inputs[number].key, outcome)
        tell(Step(number, kept=False, error=errors.get(number)))

    def to_lint() -> Iterator[tuple[int, LessonFile]]:
        for number, file in enumerate(audit.files):
            try:
                data = _data_of(file)
            except ReadError as error:
                errors[number] = FileError(names[number], error)
                tell(Step(number, kept=False, error=errors[number]))
                continue
            digest = sha256(data).hexdigest()
            key = keys.of(file, digest)
            inputs[number] = Input(names[number], digest, len(data), key)
            if key in records:
                tell(Step(number, kept=True))
            else:
                yield number, replace(file, path=None, name=names[number], data=data)

    waiting = to_lint()
    first = next(waiting, None)
    if first is not None:
        with closing(outcomes_of(start(), chain([first], waiting))) as outcomes:
            for number, outcome in outcomes:
                keep(number, outcome)
    records.prune({one.key for one in inputs.values()})
    return Linted(audit, inputs, errors, records)


def _data_of(file: LessonFile) -> bytes:
    if file.data is not None or file.path is None:
        return file.data or b""
    return load_bytes(file.path)
