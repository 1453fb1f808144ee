"""Remarks that a teacher laid aside: not this time, or not in our school; and how they become configuration."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from curriclint.finding import DocumentReport, Finding


class Reach(StrEnum):
    """For what a remark is laid aside: for this one place, or for its whole rule."""

    THIS_TIME = "this-time"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class Aside:
    """A remark that was laid aside: what it was about, for the list."""

    fingerprint: str
    rule: str
    name: str
    quote: str
    lesson: str


@dataclass(slots=True)
class Asides:
    """What one visitor laid aside: single remarks by lesson and fingerprint, and rules."""

    remarks: dict[tuple[str, str], Aside] = field(default_factory=dict)
    rules: dict[str, Aside] = field(default_factory=dict)

    def lay(self, lesson: str, path: str, finding: Finding, reach: Reach) -> None:
        """Lay a remark of a lesson aside; `path` is what the lesson is called."""
        aside = Aside(finding.fingerprint, finding.rule, finding.name, finding.quote, path)
        if reach is Reach.SCHOOL:
            self.rules[finding.rule] = aside
        else:
            self.remarks[lesson, finding.fingerprint] = aside

    def take_back(self, lesson: str, key: str) -> None:
        """Show a remark (by its fingerprint) or a rule (by its id) again."""
        self.remarks.pop((lesson, key), None)
        self.rules.pop(key, None)

    def of(self, lesson: str, report: DocumentReport) -> list[Finding]:
        """Return the findings of a report that were laid aside."""
        return [one for one in report.findings if one.rule in self.rules or (lesson, one.fingerprint) in self.remarks]

    def without(self, lesson: str, report: DocumentReport) -> DocumentReport:
        """Return a report without what was laid aside."""
        gone = {id(one) for one in self.of(lesson, report)}
        return replace(report, findings=tuple(one for one in report.findings if id(one) not in gone))
