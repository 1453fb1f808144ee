"""Read the tables of an audit back: what two editions of a shelf can be compared by."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from curriclint.audit.results import RUN, is_results
from curriclint.audit.tables import FINDINGS, column_stem
from curriclint.errors import UsageError
from curriclint.reporters.table import as_written
from curriclint.rule import Severity, Topic
from curriclint.wording import Text

_NO_AUDIT = Text(
    nl="{folder}: dit is geen map met de resultaten van een audit. Maak die met `curriclint audit ... -o {folder}`.",
    en="{folder}: this is no folder with the results of an audit. Make it with `curriclint audit ... -o {folder}`.",
)
_CUT_SHORT = Text(
    nl="{folder}: deze audit is niet af. Geef de opdracht waarmee hij begon nog eens.",
    en="{folder}: this audit is not finished. Give the command that it began with once more.",
)
_DAMAGED = Text(
    nl="{file}: hier staat iets anders dan een audit schrijft ({what}). Geef de opdracht van de audit nog eens.",
    en="{file}: this is not what an audit writes ({what}). Give the command of the audit once more.",
)


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as the table tells it. `is_idea` holds for what is not in the text, which is never a fault."""

    fingerprint: str
    path: str
    place: str
    rule: str
    topic: Topic
    severity: Severity
    quote: str
    sentence: str
    message: str

    @property
    def is_idea(self) -> bool:
        """Tell whether this is about something that is not there."""
        return self.severity is Severity.INFO and not self.quote


@dataclass(frozen=True, slots=True)
class EditionBook:
    """A book of one edition: `women` of `told` persons whose gender is told."""

    name: str
    title: str
    words: int
    pages: int
    remarks: Mapping[Topic | None, int]
    persons: int
    with_job: int
    women: int
    told: int


@dataclass(frozen=True, slots=True)
class Edition:
    """The results of an audit; `made_with` is what decides what is said of a text."""

    folder: Path
    books: Mapping[str, EditionBook]
    findings: Mapping[str, tuple[Remark, ...]]
    made_with: Mapping[str, Any]


def read_edition(folder: Path) -> Edition:
    """Return the results in a folder. Raises `UsageError` where it is no audit, or one that is not finished."""
    if not is_results(folder):
        raise UsageError(_NO_AUDIT, folder=folder)
    run = folder / RUN
    if not run.is_file():
        raise UsageError(_CUT_SHORT, folder=folder)
    books: dict[str, EditionBook] = {}
    findings: dict[str, list[Remark]] = {}
    file = run
    try:
        record = json.loads(run.read_text("utf-8"))
        made_with = {"tool": record["tool"], "rules": record["rules"], "settings": record["settings"]}
        file = folder / "books.csv"
        for row in _rows(file):
            books[row["book"]] = _book(row)
        file = folder / f"{FINDINGS.name}.csv"
        for row in _rows(file):
            findings.setdefault(row["book"], []).append(_remark(row))
    except (OSError, ValueError, KeyError, csv.Error) as error:
        what = error.strerror if isinstance(error, OSError) else error
        raise UsageError(_DAMAGED, file=file, what=what) from error
    return Edition(folder, books, {name: tuple(found) for name, found in findings.items()}, made_with)


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            yield {name: as_written(cell or "") for name, cell in row.items()}


def _book(row: Mapping[str, str]) -> EditionBook:
    women = int(row["women"])
    return EditionBook(
        name=row["book"],
        title=row["title"],
        words=int(row["words"]),
        pages=int(row["pages"] or 0),
        remarks={topic: int(row[column_stem(topic)]) for topic in (None, *Topic)},
        persons=int(row["persons"]),
        with_job=int(row["persons_with_job"]),
        women=women,
        told=women + int(row["men"]) + int(row["other_gender"]),
    )


def _remark(row: Mapping[str, str]) -> Remark:
    place = next((f"{name} {row[name]}" for name in ("page", "line", "paragraph") if row[name]), "")
    return Remark(
        fingerprint=row["fingerprint"],
        path=row["path"],
        place=place,
        rule=row["rule"],
        topic=Topic(row["topic"]),
        severity=Severity(row["severity"]),
        quote=row["quote"],
        sentence=row["sentence"],
        message=row["message"],
    )
