"""A list beside the lessons of findings to leave alone, by fingerprint: for PDF, and for what nobody should edit."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from curriclint.document import Note
from curriclint.finding import DocumentReport, Finding, Ignored, IgnoredBy
from curriclint.wording import Text

_UNUSED = Text(
    nl="{where}: {fingerprint} komt niet meer voor en kan uit de lijst. De reden was: {reason}.",
    en="{where}: {fingerprint} no longer occurs and can leave the list. The reason was: {reason}.",
)
_OVER = Text(
    nl="{where}: {fingerprint} gold tot en met {until} en telt weer mee. De reden was: {reason}.",
    en="{where}: {fingerprint} held until {until} and counts again. The reason was: {reason}.",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding to leave alone: by fingerprint, and only in the file `path` if there is one.

    `until` is the last day on which that holds. `where` tells where the entry itself stands.
    """

    fingerprint: str
    reason: str
    path: Path | None
    until: date | None
    where: str

    def is_over(self, today: date) -> bool:
        """Tell whether this holds no longer."""
        return self.until is not None and today > self.until

    def is_about(self, path: str) -> bool:
        """Tell whether a file may be meant, by its path as reports give it."""
        return self.path is None or self.path == absolute(Path(path))


def without_ignored(document: DocumentReport, entries: Iterable[Entry], today: date) -> DocumentReport:
    """Return a document in which what the list names is no finding any more, but ignored."""
    wanted = {one.fingerprint: one for one in entries if not one.is_over(today) and one.is_about(document.path)}
    ignored = [
        Ignored(finding, wanted[finding.fingerprint].reason, IgnoredBy.LIST)
        for finding in document.findings
        if finding.fingerprint in wanted
    ]
    if not ignored:
        return document
    told: tuple[Finding, ...] = tuple(one for one in document.findings if one.fingerprint not in wanted)
    return replace(document, findings=told, ignored=(*document.ignored, *ignored))


def list_notes(
    documents: Sequence[DocumentReport], entries: Iterable[Entry], today: date, *, everywhere: bool
) -> Iterator[Note]:
    """Yield which entries are over, and which were for nothing.

    An entry without a path may be about a file that was not read: it is told only where people looked `everywhere`.
    """
    found = {one.finding.fingerprint for document in documents for one in document.ignored}
    found |= {finding.fingerprint for document in documents for finding in document.findings}
    for entry in entries:
        facts = {"where": entry.where, "fingerprint": entry.fingerprint, "reason": entry.reason.rstrip(".")}
        may_tell = everywhere if entry.path is None else any(entry.is_about(one.path) for one in documents)
        if entry.fingerprint not in found:
            if may_tell:
                yield Note(_UNUSED, facts)
        elif entry.is_over(today):
            yield Note(_OVER, {**facts, "until": str(entry.until)})


def absolute(path: Path) -> Path:
    """Return a path from the root of the drive, without `..`."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - a link is a file of its own, so it is not resolved
