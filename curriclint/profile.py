"""Where a document stands with each tip of the whitepaper."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from curriclint.document import Genre
from curriclint.finding import Evidence, EvidenceKind, Finding, TipResult, TipStatus
from curriclint.rule import Checkable, Rule, Rulebook, Severity

SHOWN_BY: dict[EvidenceKind, tuple[str, ...]] = {
    EvidenceKind.CAREER_CONTEXT: ("P1.1", "P2.1", "A.2"),
    EvidenceKind.REFLECTION: ("P2.1a", "P6.3"),
    EvidenceKind.SOCIETAL_CONTEXT: ("P1.3", "A.3"),
    EvidenceKind.CHOICE: ("P4.1", "A.3"),
    EvidenceKind.COLLABORATION: ("P4.4",),
}
"""The tips that each kind of evidence shows, after `signals_pos` of the tips in the rule catalogue."""


def tip_results(
    book: Rulebook, rules: Iterable[Rule], findings: Sequence[Finding], evidence: Sequence[Evidence], genre: Genre
) -> tuple[TipResult, ...]:
    """Return one result for each tip: shown, at odds, absent, or not assessable from this text.

    A finding above `info` puts a tip at odds; evidence shows it; a finding of absence says that it is absent. A tip
    that is not about lesson text, is meant for another genre, or that no enabled rule looks at, is not assessable.
    """
    looked_at = {tip for rule in rules for tip in rule.tips}
    touching: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for tip in finding.tips:
            touching[tip.id].append(finding)
    shown = Counter(tip for one in evidence for tip in SHOWN_BY[one.kind])
    results = []
    for tip in book.tips.values():
        about_wording = [one for one in touching[tip.id] if one.severity is not Severity.INFO]
        absences = [one for one in touching[tip.id] if one.span is None]
        if about_wording:
            status = TipStatus.AT_ODDS
        elif shown[tip.id]:
            status = TipStatus.SHOWN
        elif absences:
            status = TipStatus.ABSENT
        else:
            status = TipStatus.NOT_ASSESSABLE
        if tip.checkable is Checkable.NONE or (genre not in tip.where and genre is not Genre.AUTO):
            status = TipStatus.NOT_ASSESSABLE
        if tip.id not in looked_at and not shown[tip.id]:
            status = TipStatus.NOT_ASSESSABLE
        fingerprints = tuple(one.fingerprint for one in touching[tip.id])
        results.append(TipResult(tip, status, fingerprints, shown[tip.id]))
    return tuple(results)
