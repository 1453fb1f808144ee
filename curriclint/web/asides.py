"""Remarks that a teacher laid aside: not this time, or not in our school; and how they become configuration."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from curriclint.finding import DocumentReport, Finding
from curriclint.ignore_list import Entry
from curriclint.web import words
from curriclint.wording import Language, Text


class Reach(StrEnum):
    """For what a remark is laid aside: for this one place, or for its whole rule."""

    THIS_TIME = "this-time"
    SCHOOL = "school"


REASONS: Mapping[Reach, Text] = {Reach.THIS_TIME: words.THIS_TIME, Reach.SCHOOL: words.SCHOOL}
"""What the lists give as the reason."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A remark that was laid aside: what it was about, for the list."""

    fingerprint: str
    rule: str
    name: str
    quote: str


@dataclass(slots=True)
class Asides:
    """What one visitor laid aside: single remarks by lesson and fingerprint, and rules."""

    remarks: dict[tuple[str, str], Aside] = field(default_factory=dict)
    rules: dict[str, Aside] = field(default_factory=dict)

    def lay(self, lesson: str, finding: Finding, reach: Reach) -> None:
        """Lay a remark of a lesson aside."""
        aside = Aside(finding.fingerprint, finding.rule, finding.name, finding.quote)
        if reach is Reach.SCHOOL:
            self.rules[finding.rule] = aside
        else:
            self.remarks[lesson, finding.fingerprint] = aside

    def take_back(self, lesson: str, key: str) -> None:
        """Show a remark (by its fingerprint) or a rule (by its id) again."""
        self.remarks.pop((lesson, key), None)
        self.rules.pop(key, None)

    def entries(self, lesson: str, report: DocumentReport, language: Language) -> tuple[Entry, ...]:
        """Return the findings of a report that were laid aside, as a list of what to leave alone."""
        return tuple(
            Entry(one.fingerprint, REASONS[reach].say(language), None, None, "")
            for one in report.findings
            if (reach := self._reach_of(lesson, one)) is not None
        )

    def _reach_of(self, lesson: str, finding: Finding) -> Reach | None:
        if finding.rule in self.rules:
            return Reach.SCHOOL
        return Reach.THIS_TIME if (lesson, finding.fingerprint) in self.remarks else None
